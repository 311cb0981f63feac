"""Badge templates: readable TOML files, checked with errors that name the place. Lengths in mm, type sizes in pt."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from checkin.badges.faces import FIELDS
from checkin.errors import CheckinError

FOLDER = Path(__file__).parents[2] / "assets" / "badges"
VERSION = 1
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|category|on_category")
_FIELD = re.compile(r"\{(\w+)\}")
_LARGEST_MM = 1_000.0


class TemplateError(CheckinError):
    """A template cannot be used as it is."""


class Rectangle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A filled rectangle. `colour` is #rrggbb, `category` or `on_category` (readable on it)."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    colour: str


class Text(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Text, fitted into its box between two sizes and onto at most some lines; `{field}` stands for a field."""

    text: str
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    size_pt: float
    smallest_pt: float
    lines: int = 1
    bold: bool = False
    colour: str = "#111418"
    across: Literal["left", "centre", "right"] = "left"
    down: Literal["top", "middle", "bottom"] = "top"


class Code(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The QR code of the badge code, with its quiet zone inside of the size."""

    x_mm: float
    y_mm: float
    size_mm: float


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A badge of one size with its elements, drawn in this order."""

    version: int
    width_mm: float
    height_mm: float
    rectangles: tuple[Rectangle, ...] = ()
    texts: tuple[Text, ...] = ()
    codes: tuple[Code, ...] = ()


@lru_cache(maxsize=64)
def load_template(name: str, folder: Path = FOLDER) -> Template:
    """The template of this name. Raises TemplateError when there is none or it has a mistake."""
    path = folder / f"{name}.toml"
    if not re.fullmatch(r"[\w-]+", name) or not path.is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.toml")))
        raise TemplateError(f"There is no badge template “{name}”; there are: {known}.")
    return parse_template(path.read_text("utf-8"), name)


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


def _mistakes(template: Template) -> list[str]:
    sizes = [("the badge", template.width_mm), ("the badge", template.height_mm)]
    sizes += [(f"rectangle {n}", side) for n, box in enumerate(template.rectangles, 1) for side in _sides(box)]
    sizes += [(f"text {n}", side) for n, box in enumerate(template.texts, 1) for side in _sides(box)]
    sizes += [(f"code {n}", code.size_mm) for n, code in enumerate(template.codes, 1)]
    found = [f"{place} is {side:g} mm" for place, side in sizes if not 0 < side <= _LARGEST_MM]
    coloured: list[tuple[str, str]] = [(f"rectangle {n}", box.colour) for n, box in enumerate(template.rectangles, 1)]
    coloured += [(f"text {n}", box.colour) for n, box in enumerate(template.texts, 1)]
    found += [f"the colour of {place} must look like #33658a" for place, it in coloured if not _COLOUR.fullmatch(it)]
    for n, text in enumerate(template.texts, 1):
        found += [
            f"text {n} names a field “{it}” that there is not" for it in _FIELD.findall(text.text) if it not in FIELDS
        ]
        if not 1 <= text.smallest_pt <= text.size_pt <= 500 or not 1 <= text.lines <= 20:
            found.append(f"text {n} needs 1 ≤ smallest_pt ≤ size_pt ≤ 500 and 1 to 20 lines")
    return found


def _sides(box: Rectangle | Text) -> tuple[float, float]:
    return box.width_mm, box.height_mm
