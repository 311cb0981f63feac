"""A page that shows how a printer prints: where it begins, how true its millimetres are, its codes, greys and lines.

What is read from it goes into a printer's profile as its offset. Drawn by what draws badges.
"""

import math
from collections.abc import Iterator
from itertools import product

from checkin.badges.boxes import MM, Box, Page, PlacedLine, PlacedShape, PlacedSymbol, Turned
from checkin.badges.fitting import Fitting
from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.qr import QUIET_ZONE, symbol
from checkin.badges.shaping import set_line
from checkin.errors import CheckinError
from checkin.printing.placing import Rotation

CODE = "CALIBRATION"
"""What the QR code says."""
SMALLEST_MM, LARGEST_MM = 30.0, 1000.0

_BLACK = "#000000"
_GREYS = {90: "#1a1a1a", 70: "#4d4d4d", 50: "#808080", 30: "#b3b3b3", 10: "#e6e6e6"}
"""By how many hundredths of them is black."""
_LINES_MM = (0.1, 0.15, 0.2, 0.3, 0.5)
_TICK_MM = {10: 3.2, 5: 2.4, 1: 1.4}
"""How long the marks of every so many millimetres are."""
_NUMBER_PT = 5.0
_NUMBERED_MM = 10
"""The mark that people measure to."""
_SIZES_PT = (9.0, 8.0, 7.0, 6.0, 5.0, 4.0)
_CROSS_MM = 5.0
_EDGE_MM = 7.5
"""From the edges to the quarters, outside of which the crosses are."""
_BESIDE_MM, _BESIDE_NUMBERS_MM = 4.7, 8.0
"""From the rulers to the quarters, and where the numbers stand between them."""
_SMALLEST_QUARTER_MM, _ROOM_FOR_NUMBER_MM = 7.0, 5.5
_READ = (
    f"Measure with a ruler on the paper: from its left edge to the mark {_NUMBERED_MM}, and from its top edge to the "
    f"mark {_NUMBERED_MM}. Add to the printer's offset, in mm: to the right {_NUMBERED_MM} minus the first, down "
    f"{_NUMBERED_MM} minus the second. Then print this page again: both must be {_NUMBERED_MM}."
)
_READ_SHORT = (
    f"From the left and the top edge of the paper to the mark {_NUMBERED_MM}: add {_NUMBERED_MM} minus that to the "
    "printer's offset."
)


class CalibrationError(CheckinError):
    """There is no page of this size to calibrate with."""


def calibration_pdf(size_mm: tuple[float, float], rotation: Rotation = 0) -> bytes:
    """One page of this width and height in millimetres, before it is turned by the printer's `rotation`.

    It is upright on the paper then, so that left is left and down is down. Raises CalibrationError.
    """
    if not all(math.isfinite(side) and SMALLEST_MM <= side <= LARGEST_MM for side in size_mm):
        raise CalibrationError(
            f"A page to calibrate with has sides of {SMALLEST_MM:.0f} to {LARGEST_MM:.0f} mm: choose such a size."
        )
    width, height = size_mm
    boxes: tuple[Box, ...] = tuple(_boxes(*(size_mm if rotation % 180 == 0 else (height, width))))
    if rotation:
        x, y = {90: (width, width), 180: (width, height), 270: (height, height)}[rotation]
        boxes = (Turned(360 - rotation, x / 2 * MM, y / 2 * MM, boxes),)
    return layout_pdf(Layout((Page(width * MM, height * MM, boxes),), ()), "Calibration")


def _boxes(width: float, height: float) -> Iterator[Box]:
    """All of it, in quarters around the rulers that cross in the middle."""
    yield from _ruler(width, height / 2, is_upright=False)
    yield from _ruler(height, width / 2, is_upright=True)
    for x, y in product((_CROSS_MM, width - _CROSS_MM), (_CROSS_MM, height - _CROSS_MM)):
        yield _line(x - 1.5, y, x + 1.5, y, 0.15)
        yield _line(x, y - 1.5, x, y + 1.5, 0.15)
    left, right = (_EDGE_MM, width / 2 - _BESIDE_MM), (width / 2 + _BESIDE_NUMBERS_MM, width - _EDGE_MM)
    below, above = (_EDGE_MM, height / 2 - _BESIDE_MM), (height / 2 + _BESIDE_NUMBERS_MM, height - _EDGE_MM)
    for draw, across, up in (
        (_text, left, above),
        (_code, right, above),
        (_greys, left, below),
        (_lines, right, below),
    ):
        if min(across[1] - across[0], up[1] - up[0]) >= _SMALLEST_QUARTER_MM:
            yield from draw(across[0], up[0], across[1] - across[0], up[1] - up[0])


def _ruler(length: float, beside: float, *, is_upright: bool) -> Iterator[Box]:
    """A line from edge to edge, its millimetres counted from both edges to the middle."""

    def turned(x: float, y: float) -> tuple[float, float]:
        return (y, x) if is_upright else (x, y)

    yield _line(*turned(0, beside), *turned(length, beside), 0.15)
    for count in range(int(length / 2) + 1):
        tick = next(tick for every, tick in _TICK_MM.items() if count % every == 0)
        for along in {float(count), length - count}:
            yield _line(*turned(along, beside - tick), *turned(along, beside + tick), 0.15)
    for count, step in _numbers(length):
        for along, shift in ((float(count), step), (length - count, -step)):
            x, y = turned(along, beside)
            yield _number(str(count), x, y, shift, is_upright=is_upright)


def _numbers(length: float) -> Iterator[tuple[int, float]]:
    """Which marks have numbers, and by how much they stand off the mark, away from the edge."""
    for count in (0, 5, *range(_NUMBERED_MM, int(length / 2 - 4) + 1, 10)):
        yield count, 1.2 if count == 0 else 0.0


def _number(text: str, x: float, y: float, shift: float, *, is_upright: bool) -> PlacedLine:
    tick = max(_TICK_MM.values()) + 0.5
    if is_upright:
        return _word(text, x + tick, y + shift - 0.35 * _NUMBER_PT / MM)
    return _word(text, x + shift, y + tick, is_centred=True)


def _word(text: str, x: float, y: float, *, is_centred: bool = False) -> PlacedLine:
    """A small text that begins at x, or whose middle is there."""
    line = set_line(text, bold=False)
    start = x * MM - line.width * _NUMBER_PT / 2000 if is_centred else x * MM
    return PlacedLine(text, line, _NUMBER_PT, start, y * MM, _BLACK)


def _text(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    """How to read the page, as large as it fits into a box, from the top; nothing where it fits at no size."""
    for text, size in product((_READ, _READ_SHORT), _SIZES_PT):
        fitted = Fitting(text, bold=False, most_lines=1).squeezed(width * MM, height * MM, size, may_break=False)
        if not fitted.is_cut:
            break
    else:
        return
    top = (y + height) * MM
    for number, line in enumerate(fitted.lines):
        baseline = top - number * fitted.leading - fitted.ascent * size
        yield PlacedLine(line, set_line(line, bold=False), size, x * MM, baseline, _BLACK)


def _code(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    made = symbol(CODE)
    modules = made.modules + 2 * QUIET_ZONE
    size = min(width, height, 30.0) * MM
    runs = tuple((column + QUIET_ZONE, modules - QUIET_ZONE - 1 - row, length) for column, row, length in made.runs)
    if size > 0:
        yield PlacedSymbol((x + width) * MM - size, (y + height) * MM - size, size, size, modules, modules, runs)


def _greys(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    """Five steps from dark to light, framed so that the lightest is seen to be there."""
    side, low = width / len(_GREYS), y + _NUMBER_PT / MM
    for number, (hundredths, grey) in enumerate(_GREYS.items()):
        place = ((x + number * side) * MM, low * MM, side * MM, min(height - (low - y), 10.0) * MM)
        yield PlacedShape("rectangle", *place, grey, _BLACK, 0.15 * MM)
        if side >= _ROOM_FOR_NUMBER_MM:
            yield _word(f"{hundredths}%", x + (number + 0.5) * side, y, is_centred=True)


def _lines(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    """Lines of five widths, each across and upright."""
    low = y + _NUMBER_PT / MM
    high = min(height - (low - y), 10.0)
    step, upright = high / len(_LINES_MM), width / 2 / len(_LINES_MM)
    for number, thick in enumerate(_LINES_MM):
        along = low + (number + 0.5) * step
        yield _line(x, along, x + width / 2 - 1, along, thick)
        along = x + width / 2 + (number + 0.5) * upright
        yield _line(along, low, along, low + high, thick)
    yield _word(f"{_LINES_MM[0]} to {_LINES_MM[-1]} mm", x, y)


def _line(x: float, y: float, end_x: float, end_y: float, thick: float) -> PlacedShape:
    """A line between two points, in millimetres, upright or across."""
    box = (min(x, end_x) * MM, min(y, end_y) * MM, abs(end_x - x) * MM, abs(end_y - y) * MM)
    return PlacedShape("line", *box, border_colour=_BLACK, border=thick * MM)
