"""Badge templates: readable TOML files, checked with errors that name the place.

Lengths are in mm from the upper left corner of the badge, type sizes in pt. Elements are drawn in the order rectangles,
texts, codes; assets/badges/standard.toml shows all that there is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from checkin.assets import ASSETS
from checkin.badges.faces import FIELDS
from checkin.errors import CheckinError

FOLDER = ASSETS / "badges"
VERSION = 1
FIELD = re.compile(r"\{(\w+)\}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|category|on_category")
_LARGEST_MM = 1_000.0
_ROUNDING_MM = 0.001


class TemplateError(CheckinError):
    """A template cannot be used as it is."""


class Rectangle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A filled rectangle. `colour` is #rrggbb, `category`, or `on_category` (what reads best on it)."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    colour: str


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text in a box, as large as it can be between two sizes and on at most some lines.

    `{field}` stands for a field (faces.FIELDS). A part without text takes no room.
    """

    text: str
    size_pt: float
    smallest_pt: float
    lines: int = 1
    bold: bool = False
    colour: str = "#111418"
    gap_mm: float = 0
    """Room above, when another part is above."""


class TextBox(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A box with one or more parts one below the other, which share its height."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    parts: tuple[Part, ...]
    across: Literal["left", "centre", "right"] = "left"
    down: Literal["top", "middle", "bottom"] = "top"


class Code(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The QR code of the badge code. The size is that of its dark and light modules with the quiet zone around."""

    x_mm: float
    y_mm: float
    size_mm: float


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A badge of one size with its elements."""

    version: int
    width_mm: float
    height_mm: float
    rectangles: tuple[Rectangle, ...] = ()
    texts: tuple[TextBox, ...] = ()
    codes: tuple[Code, ...] = ()


@lru_cache(maxsize=64)
def load_template(name: str, folder: Path | None = None) -> Template:
    """The template of this name. Raises TemplateError when there is none, or it has a mistake."""
    folder = folder or FOLDER
    path = folder / f"{name}.toml"
    if not re.fullmatch(r"[\w-]+", name) or not path.is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.toml"))) or "none"
        raise TemplateError(f"There is no badge template “{name}”; there are: {known}.")
    try:
        return parse_template(path.read_text("utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"Badge template {path} cannot be read ({error}); save it as UTF-8 text.") from error


def parse_template(untrusted: str, name: str) -> Template:
    """The template in a text. Raises TemplateError, naming the place of the first mistake."""
    try:
        template = msgspec.toml.decode(untrusted, type=Template)
    except msgspec.DecodeError as error:
        raise TemplateError(f"Badge template “{name}” has a mistake: {error}.") from error
    if template.version != VERSION:
        raise TemplateError(f"Badge template “{name}” is of version {template.version}; this program knows {VERSION}.")
    for mistake in _mistakes(template):
        raise TemplateError(f"Badge template “{name}” has a mistake: {mistake}.")
    return template


def _mistakes(template: Template) -> Iterator[str]:
    for side in (template.width_mm, template.height_mm):
        if not 0 < side <= _LARGEST_MM:
            yield f"a side of the badge is {side:g} mm and must be more than 0 and at most {_LARGEST_MM:g}"
    for number, rectangle in enumerate(template.rectangles, 1):
        place = f"rectangle {number}"
        yield from _outside(place, rectangle, (rectangle.width_mm, rectangle.height_mm), template)
        yield from _colourless(place, rectangle.colour)
    for number, box in enumerate(template.texts, 1):
        yield from _outside(f"text {number}", box, (box.width_mm, box.height_mm), template)
        for part_number, part in enumerate(box.parts, 1):
            yield from _mistakes_of_part(f"text {number}, part {part_number}", part)
    for number, code in enumerate(template.codes, 1):
        yield from _outside(f"code {number}", code, (code.size_mm, code.size_mm), template)


def _outside(
    place: str, element: Rectangle | TextBox | Code, sides: tuple[float, float], template: Template
) -> Iterator[str]:
    if not all(side > 0 for side in sides):
        yield f"{place} needs sides of more than 0 mm"
    ends = (element.x_mm + sides[0] - template.width_mm, element.y_mm + sides[1] - template.height_mm)
    if not (element.x_mm >= 0 and element.y_mm >= 0 and all(end <= _ROUNDING_MM for end in ends)):
        yield f"{place} reaches beyond the badge of {template.width_mm:g} × {template.height_mm:g} mm"


def _mistakes_of_part(place: str, part: Part) -> Iterator[str]:
    yield from _colourless(place, part.colour)
    for field in FIELD.findall(part.text):
        if field not in FIELDS:
            yield f"{place} names the field “{field}”, and there are only: {', '.join(sorted(FIELDS))}"
    if not 4 <= part.smallest_pt <= part.size_pt <= 500:
        yield f"{place} needs 4 ≤ smallest_pt ≤ size_pt ≤ 500"
    if not 1 <= part.lines <= 20:
        yield f"{place} needs 1 to 20 lines"
    if not 0 <= part.gap_mm <= _LARGEST_MM:
        yield f"{place} needs a gap_mm of 0 or more"


def _colourless(place: str, colour: str) -> Iterator[str]:
    if not _COLOUR.fullmatch(colour):
        yield f"the colour of {place} must look like #33658a, or be category or on_category"
