"""Templates and faces for tests of badges, and what a reader, a camera and an eye make of a page."""

import io
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image as PillowImage

from checkin.badges.faces import BadgeFace
from checkin.badges.template import (
    VERSION,
    Code,
    Element,
    Form,
    Image,
    Part,
    Shape,
    Template,
    TextBox,
    check_template,
)
from checkin.event import Event
from checkin.participants import Participant
from checkin.tickets import BadgeCode
from tests.builders import a_participant, an_event

EVENT = an_event()


def a_face(event: Event = EVENT, **fields: Any) -> BadgeFace:
    """The badge of somebody with these fields."""
    person: Participant = a_participant(**fields)
    return BadgeFace(person, event.category(person.category), str(BadgeCode(person.id, "A1B2C")), event.name)


def a_part(text: str = "{name}", **fields: Any) -> Part:
    return Part(text=text, **{"size_pt": 20, "smallest_pt": 10, **fields})


def a_text(*parts: Part | str, **fields: Any) -> TextBox:
    """A text box that leaves 5 mm of a badge of 100 × 60 mm free."""
    made = tuple(part if isinstance(part, Part) else a_part(part) for part in parts)
    return TextBox(parts=made, **_placed(fields))


def a_shape(**fields: Any) -> Shape:
    return Shape(**_placed(fields))


def an_image(file: str, **fields: Any) -> Image:
    return Image(file=file, **_placed(fields))


def a_code(**fields: Any) -> Code:
    return Code(**_placed(fields))


def a_template(*elements: Element, **fields: Any) -> Template:
    """A badge of 100 × 60 mm, without mistakes."""
    sizes = {"width_mm": 100.0, "height_mm": 60.0, "form": Form.SINGLE}
    template = Template(version=VERSION, elements=elements, **{**sizes, **fields})
    check_template(template, "of the test")
    return template


def _placed(fields: dict[str, Any]) -> dict[str, Any]:
    return {"x_mm": 5.0, "y_mm": 5.0, "width_mm": 90.0, "height_mm": 50.0, **fields}


def pages_of(pdf: bytes, dpi: float = 150) -> list[PillowImage.Image]:
    """The pages as a printer draws them."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def texts_of(pdf: bytes) -> list[str]:
    """The text of each page as a reader copies it, in one line."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def sizes_mm(pdf: bytes) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(round(page.get_width() * 25.4 / 72), round(page.get_height() * 25.4 / 72)) for page in document]
    finally:
        document.close()


def codes_on(picture: PillowImage.Image) -> list[str]:
    """What a camera reads."""
    return sorted(code.text for code in zxingcpp.read_barcodes(picture))


def encoded(picture: PillowImage.Image, kind: str = "PNG", **how: Any) -> bytes:
    """The picture as a file's content."""
    content = io.BytesIO()
    picture.save(content, kind, **how)
    return content.getvalue()
