"""What the canvas shows is what prints: compared as pictures, pixel by pixel."""

import pypdfium2
import pytest
from PIL import Image as PillowImage
from PIL import ImageChops
from PySide6.QtGui import QImage

from checkin.badges.designs import Designs, built_in_text
from checkin.badges.pdfium import PDFIUM
from checkin.station.badge_making import made
from tests.badges.designing import a_shape, a_template
from tests.builders import an_event
from tests.desks import ANNA, BORIS
from tests.ui.designer.conftest import OpenDesigner
from tests.ui.designer.page import DesignerPage


@pytest.mark.parametrize("name", ["standard", "card-86x54", "double-a6", "folded-a6", "label-4x3", "roll-62x100"])
def test_the_canvas_shows_pixel_for_pixel_what_the_printer_gets(open_designer: OpenDesigner, name: str) -> None:
    page = open_designer(event=an_event())
    page.window.files.open(name)
    page.window.faces.show_card(page.station.card(ANNA.id))
    page.wait_until_drawn()

    printed = page_of_print(page, width=page.window.canvas.picture.width(), template=name)

    template = Designs(page.station.event).template(name)
    if template.form == "folded":
        printed = printed.crop((0, printed.height - printed.height // 2, printed.width, printed.height))
    assert as_pillow(page.window.canvas.picture) == printed
    difference = differing(as_pillow(page.seen_badge()), printed)
    assert difference < 0.02, "beyond the thin frames of the elements the screen differs from the print"


def test_what_was_changed_by_hand_prints_as_it_is_shown(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.drag((30, 40), (40, 44))
    page.window.faces.show_card(page.station.card(BORIS.id))
    page.do("Save")
    page.wait_for_words("“card” is saved.")
    page.station.designing.assign("participant", "card")
    page.wait_until_drawn()

    card = page.station.card(BORIS.id)
    printed = rendered(made(page.station.badge_face_of(card), page.station.event), page.window.canvas.picture.width())

    assert as_pillow(page.window.canvas.picture) == printed


def test_both_sides_of_a_folded_badge_are_shown_upright(open_designer: OpenDesigner) -> None:
    band = a_shape(label="Top", side="back", x_mm=0, y_mm=0, width_mm=100, height_mm=10, colour="#ff0000")
    page = open_designer(a_template(band, a_shape(label="Front", colour="#0000ff"), form="folded"))
    assert as_pillow(page.window.canvas.picture).getpixel((50, 100)) == (0, 0, 255)

    page.window.elements.sides.setCurrentIndex(1)
    page.wait_until_drawn()

    back = as_pillow(page.window.canvas.picture)
    assert back.getpixel((back.width // 2, 10)) == (255, 0, 0)
    assert back.getpixel((back.width // 2, back.height - 10)) == (255, 255, 255)


def page_of_print(page: DesignerPage, width: int, template: str) -> PillowImage.Image:
    """The front as the printer gets it: the PDF of the desk's own printing, drawn by PDFium."""
    face = page.window.preview.face
    assert face is not None
    assert face.category.badge_template == "standard"
    event = page.station.event
    if template != "standard":
        text = built_in_text(template)
        event = an_event(id=event.id, name=event.name, badge_templates={"standard": text})
    return rendered(made(face, event), width)


def rendered(pdf: bytes, width: int) -> PillowImage.Image:
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[0]
            picture: PillowImage.Image = page.render(scale=(width - 0.01) / page.get_width(), prefer_bgrx=True).to_pil()
            return picture.convert("RGB")
        finally:
            document.close()


def as_pillow(image: QImage) -> PillowImage.Image:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    return PillowImage.frombytes(
        "RGB", (rgb.width(), rgb.height()), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine()
    )


def differing(one: PillowImage.Image, two: PillowImage.Image) -> float:
    """The share of pixels that are not nearly the same."""
    assert one.size == two.size
    most = ImageChops.difference(one, two).convert("L").point(lambda grey: 255 * (grey > 40))
    return most.histogram()[255] / (one.width * one.height)
