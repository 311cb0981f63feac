"""All names of tests/badges/names.py on one sheet, for an eye; `make guide` saves it as a picture."""

from dataclasses import replace
from pathlib import Path

from checkin.badges.boxes import Page, PlacedLine
from checkin.badges.fonts import printable
from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.scripts import writing_of
from checkin.badges.shaping import set_line
from tests.badges.designing import pages_of
from tests.badges.names import BOTH_DIRECTIONS, NAMES

COLUMNS, WIDTH, HEIGHT, MARGIN = 3, 1120, 790, 24
SIZE, HEADING, LEADING = 14.0, 9.0, 19.0


def sheet() -> Layout:
    """The names under the names of their scripts, every second one bold, those from the right at the right."""
    rows: list[tuple[str, bool]] = []
    for script, names in {**NAMES, "both directions": BOTH_DIRECTIONS}.items():
        rows += [(script, True), *((name, False) for name in names)]
    in_column = -(-len(rows) // COLUMNS)
    column = (WIDTH - MARGIN) / COLUMNS
    lines = []
    for number, (text, is_heading) in enumerate(rows):
        left = MARGIN + number // in_column * column
        y = HEIGHT - MARGIN - 10 - number % in_column * LEADING
        if is_heading:
            lines.append(_line(text, HEADING, left, y, "#1f5a92"))
            continue
        bold = number % 2 == 0
        placed = _line(printable(text), SIZE, left, y, "#000000", bold)
        room = column - MARGIN - placed.line.width * SIZE / 1000
        lines.append(replace(placed, x=left + room) if placed.writing.is_right_to_left else placed)
    return Layout((Page(WIDTH, HEIGHT, tuple(lines)),), ())


def take_scripts(folder: Path) -> None:
    """Save the sheet as a picture into this folder."""
    [picture] = pages_of(layout_pdf(sheet(), "Scripts"), 110)
    picture.quantize(32).save(folder / "scripts.png", optimize=True)


def _line(text: str, size: float, x: float, y: float, colour: str, bold: bool = False) -> PlacedLine:
    writing = writing_of(text)
    return PlacedLine(text, set_line(text, bold=bold, writing=writing), size, x, y, colour, 0.0, bold, writing)
