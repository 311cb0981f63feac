"""Badge templates: readable TOML files, checked with errors that name the place.

Lengths are in mm from the upper left corner of a side of the badge, type sizes in pt, angles in degrees clockwise.
Elements are drawn in the order of the file. docs/templates.md says what there is; texts.py what a text may name.
"""

import math
import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Literal

import msgspec
import tomli_w

from checkin.badges.scripts import LATIN_FAMILIES
from checkin.badges.telling import told
from checkin.badges.texts import fields_in, is_field, mistakes_of_text
from checkin.errors import CheckinError
from checkin.toml_text import table_in

VERSION = 1
FONTS = tuple(LATIN_FAMILIES)
"""Noto Sans or Noto Serif, with the sisters of Noto Sans for other scripts."""
SMALLEST_MM, LARGEST_MM = 10.0, 1_000.0
"""Of a side of a badge."""
_LONGEST = 500_000
_LONGEST_SENTENCE = 600
_MOST_ELEMENTS = 300
_MOST_PARTS = 30
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|category|on_category")
_FILE = re.compile(r"[\w][\w .()-]{0,99}")
_ROUNDING_MM = 0.001


class TemplateError(CheckinError):
    """A template cannot be used as it is. What it quotes from the file stays on one line."""

    def __init__(self, sentence: str) -> None:
        line = " ".join(sentence.split())
        super().__init__(line if len(line) <= _LONGEST_SENTENCE else f"{line[:_LONGEST_SENTENCE]}… .")


class Form(StrEnum):
    """How many sides a badge has, and how it gets them."""

    SINGLE = "single"
    DOUBLE = "double"
    """Printed on both sides of the paper: the back is a page of its own."""
    FOLDED = "folded"
    """Printed on one side of twice the height and folded at the upper edge of the front."""


Side = Literal["front", "back"]


class When(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """For whom something is shown; everything that is said must hold."""

    categories: tuple[str, ...] = ()
    """Keys of categories, one of which the participant must have."""
    except_categories: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    """Fields that must not be empty."""
    empty: tuple[str, ...] = ()
    equals: dict[str, str] = {}


class _Box(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"):
    """What every element has: a place on one side, turned about its middle."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    side: Side = "front"
    rotation: float = 0
    label: str = ""
    """What the designer calls it."""
    when: When = When()


class Shape(_Box, frozen=True, tag="shape"):
    """A rectangle, an ellipse, or a line from the upper left to the lower right corner of the box.

    A colour is #rrggbb, `category`, or `on_category` (what reads best on it); empty for none.
    """

    shape: Literal["rectangle", "ellipse", "line"] = "rectangle"
    colour: str = ""
    border_colour: str = ""
    border_mm: float = 0
    radius_mm: float = 0
    """Of the corners of a rectangle."""


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A text, as large as it can be between two sizes and on at most some lines. Without text it takes no room.

    texts.py says how a text names fields.
    """

    text: str
    size_pt: float
    smallest_pt: float
    lines: int = 1
    bold: bool = False
    upper: bool = False
    font: str = FONTS[0]
    colour: str = "#111418"
    gap_mm: float = 0
    """Room above, when another part is above."""
    tighten: float = 0
    """By how much of the type size letters may be moved together, when the text does not fit at its smallest size."""
    when: When = When()


class TextBox(_Box, frozen=True, tag="text"):
    """A box with one or more parts one below the other, which share its height."""

    parts: tuple[Part, ...]
    across: Literal["left", "centre", "right"] = "left"
    down: Literal["top", "middle", "bottom"] = "top"


class Image(_Box, frozen=True, tag="image"):
    """A picture of the event (`file`), or the participant's photo (`file` is “photo:”)."""

    file: str
    fill: bool = False
    """Whether the picture fills the box and is cut; otherwise it is shown whole."""


PHOTO = "photo:"


class Code(_Box, frozen=True, tag="code"):
    """A QR code or a Code 128, on white.

    A QR code is as large as its box allows, with the quiet zone around it.
    """

    symbology: Literal["qr", "code128"] = "qr"
    content: str = "{code}"


Element = Shape | TextBox | Image | Code


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A badge of one size with its elements; width and height are those of one side."""

    version: int
    width_mm: float
    height_mm: float
    form: Form = Form.SINGLE
    elements: tuple[Element, ...] = ()

    @property
    def has_back(self) -> bool:
        return self.form is not Form.SINGLE


@lru_cache(maxsize=256)
def parse_template(untrusted: str, name: str) -> Template:
    """The template in a text. Raises TemplateError, naming the place of the first mistake."""
    if len(untrusted) > _LONGEST:
        raise TemplateError(f"Badge template “{name}” is longer than {_LONGEST:,} characters; remove what it repeats.")
    try:
        raw = table_in(untrusted)
        _check_version(raw.get("version"), name)
        template = msgspec.convert(raw, Template)
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(f"Badge template “{name}” is no TOML file: {str(error).removesuffix('.')}.") from error
    except msgspec.ValidationError as error:
        raise TemplateError(f"Badge template “{name}” has a mistake: {told(str(error))}.") from error
    except (ValueError, RecursionError) as error:
        sentence = (
            f"Badge template “{name}” has a number or a table that is far too long; write it as docs/templates.md says."
        )
        raise TemplateError(sentence) from error
    check_template(template, name)
    return template


def _check_version(version: object, name: str) -> None:
    """What a newer version has beside its number is not judged by the rules of this one."""
    if isinstance(version, int) and version != VERSION:
        raise TemplateError(
            f"Badge template “{name}” is of version {version}, and this program knows {VERSION}; update the program."
        )


def template_text(template: Template) -> str:
    """The template as the text of its file."""
    return tomli_w.dumps({"version": template.version, **msgspec.to_builtins(template)})


def fields_of(template: Template) -> set[str]:
    """All fields that the template's texts, codes and conditions name."""
    boxes = [element for element in template.elements if isinstance(element, TextBox)]
    parts = [part for box in boxes for part in box.parts]
    patterns = [part.text for part in parts] + [code.content for code in template.elements if isinstance(code, Code)]
    conditions = [each.when for each in (*template.elements, *parts)]
    named = [field for when in conditions for field in (*when.filled, *when.empty, *when.equals)]
    return {*named, *(field for pattern in patterns for field in fields_in(pattern))}


def check_template(template: Template, name: str) -> None:
    """Raise TemplateError with the first mistake of the template."""
    _check_version(template.version, name)
    for mistake in mistakes_of(template):
        raise TemplateError(f"Badge template “{name}” has a mistake: {mistake}.")


def mistakes_of(template: Template) -> Iterator[str]:
    """What is wrong with a template, each naming its place; elements are numbered from 1."""
    for side in (template.width_mm, template.height_mm):
        if not SMALLEST_MM <= side <= LARGEST_MM:
            yield f"a side of the badge is {side:g} mm and must be from {SMALLEST_MM:g} to {LARGEST_MM:g}"
    if len(template.elements) > _MOST_ELEMENTS:
        yield f"it has {len(template.elements)} elements, and may have {_MOST_ELEMENTS}"
    for number, element in enumerate(template.elements, 1):
        place = f"element {number} ({element.label or element.__struct_config__.tag})"
        yield from _mistakes_of_box(place, element, template)
        match element:
            case Shape():
                yield from _mistakes_of_shape(place, element)
            case TextBox():
                yield from _mistakes_of_texts(place, element)
            case Image():
                if element.file != PHOTO and not _FILE.fullmatch(element.file):
                    yield f"{place} needs the name of a picture, without folders, or “{PHOTO}”"
            case Code():
                yield from mistakes_of_text(place, element.content)


def _mistakes_of_box(place: str, box: Element, template: Template) -> Iterator[str]:
    numbers = (box.x_mm, box.y_mm, box.width_mm, box.height_mm, box.rotation)
    if not all(math.isfinite(number) for number in numbers):
        yield f"{place} has a length or an angle that is no number"
        return
    is_line = isinstance(box, Shape) and box.shape == "line"
    if is_line and not (box.width_mm >= 0 and box.height_mm >= 0 and box.width_mm + box.height_mm > 0):
        yield f"{place} needs sides of which one is more than 0 mm"
    if not is_line and not (box.width_mm > 0 and box.height_mm > 0):
        yield f"{place} needs sides of more than 0 mm"
    if not -360 <= box.rotation <= 360:
        yield f"{place} needs a rotation from -360 to 360"
    if not is_inside(box, template):
        yield f"{place} reaches beyond the badge of {template.width_mm:g} × {template.height_mm:g} mm"
    if box.side == "back" and not template.has_back:
        yield f"{place} is on the back, and the badge has none: its form is “single”"
    yield from _mistakes_of_when(place, box.when)


def is_inside(box: _Box, template: Template) -> bool:
    """Whether the box, turned as it is, lies on its side of the badge."""
    angle = math.radians(box.rotation)
    cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
    across, down = (box.width_mm * cos + box.height_mm * sin) / 2, (box.width_mm * sin + box.height_mm * cos) / 2
    middle_x, middle_y = box.x_mm + box.width_mm / 2, box.y_mm + box.height_mm / 2
    reaches = (middle_x - across, middle_y - down, template.width_mm - middle_x - across)
    return all(reach >= -_ROUNDING_MM for reach in (*reaches, template.height_mm - middle_y - down))


def _mistakes_of_when(place: str, when: When) -> Iterator[str]:
    for field in (*when.filled, *when.empty, *when.equals):
        if not is_field(field):
            yield f"{place} asks for the field “{field}”, which there is not"


def _mistakes_of_shape(place: str, shape: Shape) -> Iterator[str]:
    yield from _colourless(place, shape.colour or "category")
    yield from _colourless(place, shape.border_colour or "category")
    for what, length in (("border_mm", shape.border_mm), ("radius_mm", shape.radius_mm)):
        if not 0 <= length <= LARGEST_MM:
            yield f"{place} needs a {what} from 0 to {LARGEST_MM:g}"


def _mistakes_of_texts(place: str, box: TextBox) -> Iterator[str]:
    if not 1 <= len(box.parts) <= _MOST_PARTS:
        yield f"{place} needs 1 to {_MOST_PARTS} parts"
    for number, part in enumerate(box.parts, 1):
        yield from _mistakes_of_part(f"{place}, part {number}", part)


def _mistakes_of_part(place: str, part: Part) -> Iterator[str]:
    yield from _colourless(place, part.colour)
    yield from mistakes_of_text(place, part.text)
    yield from _mistakes_of_when(place, part.when)
    if not 4 <= part.smallest_pt <= part.size_pt <= 500:
        yield f"{place} needs 4 ≤ smallest_pt ≤ size_pt ≤ 500"
    if not 1 <= part.lines <= 20:
        yield f"{place} needs 1 to 20 lines"
    if not 0 <= part.gap_mm <= LARGEST_MM:
        yield f"{place} needs a gap_mm of 0 or more"
    if not 0 <= part.tighten <= 0.1:
        yield f"{place} needs a tighten from 0 to 0.1"
    if part.font not in FONTS:
        yield f"{place} names the font “{part.font}”, and there are only: {', '.join(FONTS)}"


def _colourless(place: str, colour: str) -> Iterator[str]:
    if not _COLOUR.fullmatch(colour):
        yield f"the colour of {place} must look like #33658a, or be category or on_category"
