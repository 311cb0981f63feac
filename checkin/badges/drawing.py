"""A laid out badge as the operators of a PDF page. Names are drawn as text and never read as markup."""

import math
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from reportlab.pdfbase import pdfdoc

from checkin.badges.boxes import Box, PlacedLine, PlacedPicture, PlacedShape, PlacedSymbol, Turned
from checkin.badges.embedding import DocumentFonts
from checkin.badges.pictures import Picture

_ROUND = 0.5522847498
"""How far the handles of a Bézier curve lie that looks like a quarter of a circle."""


class Drawing:
    """Draws boxes into one document, which carries each font and picture once."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._fonts = DocumentFonts(document)
        self._pictures: set[str] = set()

    def operators(self, boxes: Iterable[Box], used: list[str]) -> Iterator[str]:
        """The operators that draw the boxes; `used` gets the names of the pictures among them."""
        for box in boxes:
            match box:
                case PlacedShape():
                    yield _shape(box)
                case PlacedLine():
                    yield self._line(box)
                case PlacedPicture():
                    yield self._picture(box, used)
                case PlacedSymbol():
                    yield _symbol(box)
                case Turned():
                    yield f"q {_turn(box)} cm"
                    yield from self.operators(box.boxes, used)
                    yield "Q"

    def _line(self, placed: PlacedLine) -> str:
        text = self._fonts.operators(placed.line, placed.size, placed.x, placed.y)
        if placed.spacing:
            text = f"{placed.spacing:.3f} Tc\n{text}\n0 Tc"
        return f"{_colour(placed.colour)} rg\n{text}"

    def _picture(self, placed: PlacedPicture, used: list[str]) -> str:
        picture = placed.picture
        name = self._document.getXObjectName(picture.key)
        if picture.key not in self._pictures:
            self._pictures.add(picture.key)
            self._document.Reference(_image(self._document, picture), name)
        used.append(picture.key)
        clip = f"{_numbers(*placed.clip)} re W n " if placed.clip else ""
        return f"q {clip}{_numbers(placed.width, 0, 0, placed.height, placed.x, placed.y)} cm /{name} Do Q"


def _image(document: Any, picture: Picture) -> Any:
    """The picture as an image of the document (PDF 1.4, section 4.8)."""
    if picture.jpeg is not None:
        return _pixels(picture, picture.jpeg, "/DCTDecode", "/DeviceRGB")
    entries = {}
    if picture.opacity is not None:
        mask = _pixels(picture, zlib.compress(picture.opacity, 9), "/FlateDecode", "/DeviceGray")
        entries["SMask"] = document.Reference(mask)
    return _pixels(picture, zlib.compress(picture.rgb, 9), "/FlateDecode", "/DeviceRGB", **entries)


def _pixels(picture: Picture, content: bytes, encoding: str, colours: str, **entries: Any) -> Any:
    about = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": picture.width,
        "Height": picture.height,
        "ColorSpace": colours,
        "BitsPerComponent": 8,
        "Filter": encoding,
        **entries,
    }
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(about), content, [])


def _shape(shape: PlacedShape) -> str:
    path = {"rectangle": _rectangle, "ellipse": _ellipse, "line": _diagonal}[shape.shape](shape)
    fills = shape.colour is not None and shape.shape != "line"
    strokes = shape.border_colour is not None and shape.border > 0
    if not fills and not strokes:
        return ""
    fill = f"{_colour(shape.colour)} rg " if fills and shape.colour else ""
    stroke = f"{_colour(shape.border_colour)} RG {shape.border:.3f} w " if strokes and shape.border_colour else ""
    return f"q {fill}{stroke}{path} {'B' if fills and strokes else 'f' if fills else 'S'} Q"


def _rectangle(shape: PlacedShape) -> str:
    radius = min(shape.radius, shape.width / 2, shape.height / 2)
    if radius <= 0:
        return f"{_numbers(shape.x, shape.y, shape.width, shape.height)} re"
    return _rounded(shape, radius, radius)


def _ellipse(shape: PlacedShape) -> str:
    return _rounded(shape, shape.width / 2, shape.height / 2)


def _rounded(shape: PlacedShape, across: float, up: float) -> str:
    """A box whose corners are quarters of ellipses, against the clock from the lower side."""
    left, low, right, high = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    dx, dy = across * (1 - _ROUND), up * (1 - _ROUND)
    return "\n".join((
        f"{_numbers(left + across, low)} m {_numbers(right - across, low)} l",
        f"{_numbers(right - dx, low, right, low + dy, right, low + up)} c {_numbers(right, high - up)} l",
        f"{_numbers(right, high - dy, right - dx, high, right - across, high)} c {_numbers(left + across, high)} l",
        f"{_numbers(left + dx, high, left, high - dy, left, high - up)} c {_numbers(left, low + up)} l",
        f"{_numbers(left, low + dy, left + dx, low, left + across, low)} c h",
    ))  # fmt: skip


def _diagonal(shape: PlacedShape) -> str:
    end = (shape.x + shape.width, shape.y)
    return f"{_numbers(shape.x, shape.y + shape.height)} m {_numbers(*end)} l"


def _symbol(placed: PlacedSymbol) -> str:
    """The symbol as one path in units of a module, on white."""
    dark = " ".join(f"{column} {row} {length} 1 re" for column, row, length in placed.runs)
    across, up = placed.width / placed.columns, placed.height / placed.rows
    place = f"{across:.6f} 0 0 {up:.6f} {placed.x:.3f} {placed.y:.3f} cm"
    return f"q {place} 1 1 1 rg 0 0 {placed.columns} {placed.rows} re f 0 0 0 rg {dark} f Q"


def _turn(turned: Turned) -> str:
    """The matrix that turns clockwise about a point."""
    angle = math.radians(-turned.angle)
    cos, sin = math.cos(angle), math.sin(angle)
    x = turned.x - cos * turned.x + sin * turned.y
    y = turned.y - sin * turned.x - cos * turned.y
    return f"{cos:.6f} {sin:.6f} {-sin:.6f} {cos:.6f} {x:.3f} {y:.3f}"


def _colour(colour: str | None) -> str:
    shown = colour or "#000000"
    return " ".join(f"{int(shown[place : place + 2], 16) / 255:.4g}" for place in (1, 3, 5))


def _numbers(*numbers: float) -> str:
    return " ".join(f"{number:.3f}" for number in numbers)
