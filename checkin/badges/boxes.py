"""What a laid out badge is made of: boxes in points, from the lower left corner of their page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Union

from checkin.badges.pictures import Picture
from checkin.badges.scripts import PLAIN, Writing
from checkin.badges.shaping import Line, set_line

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class PlacedShape:
    """A shape in a box whose lower left corner is x, y. No colour means not filled, or no border."""

    shape: Literal["rectangle", "ellipse", "line"]
    x: float
    y: float
    width: float
    height: float
    colour: str | None = None
    border_colour: str | None = None
    border: float = 0.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text whose baseline begins at x, y; `spacing` goes between letters, in points.

    `writing` is that of the whole text that the line is of.
    """

    text: str
    line: Line
    size: float
    x: float
    y: float
    colour: str
    spacing: float = 0.0
    bold: bool = False
    writing: Writing = PLAIN

    def __reduce__(self) -> tuple[object, ...]:
        """A line goes to another process as its text and is set there again: glyphs take longer to send than to set."""
        rest = (self.size, self.x, self.y, self.colour, self.spacing, self.bold)
        writing = self.writing
        return _set_again, (self.text, writing.shared, writing.is_right_to_left, writing.latin, *rest)


def _set_again(
    text: str,
    shared: str,
    from_right: bool,
    latin: str,
    size: float,
    x: float,
    y: float,
    colour: str,
    spacing: float,
    bold: bool,
) -> PlacedLine:
    writing = Writing(shared, from_right, latin)
    return PlacedLine(text, set_line(text, bold=bold, writing=writing), size, x, y, colour, spacing, bold, writing)


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture; `clip` is the box that it is cut to (x, y, width, height)."""

    picture: Picture
    x: float
    y: float
    width: float
    height: float
    clip: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class PlacedSymbol:
    """A QR code or bar code on white: columns × rows of modules, the dark ones as (column, row from below, length)."""

    x: float
    y: float
    width: float
    height: float
    columns: int
    rows: int
    runs: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """Boxes turned clockwise by an angle in degrees about a point."""

    angle: float
    x: float
    y: float
    boxes: tuple["Box", ...]


Box = Union[PlacedShape, PlacedLine, PlacedPicture, PlacedSymbol, Turned]  # noqa: UP007 - Turned names Box


@dataclass(frozen=True, slots=True)
class Page:
    """One side of paper, with boxes in the order in which they are drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...]


def lines_of(boxes: Iterable[Box]) -> Iterator[PlacedLine]:
    """The lines of text among the boxes."""
    for box in boxes:
        if isinstance(box, PlacedLine):
            yield box
        elif isinstance(box, Turned):
            yield from lines_of(box.boxes)
