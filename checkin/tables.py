"""What a screen shows as a file: a table as CSV, XLSX or PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from checkin.badges.boxes import MM, Box, Page, PlacedLine, PlacedShape
from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.shaping import set_line
from checkin.reports import AS_WRITTEN, ReportError, whole, write_rows
from checkin.security.outputs import inner_path

ENDINGS = (".xlsx", ".csv", ".pdf")
_WIDTH, _HEIGHT, _MARGIN = 297 * MM, 210 * MM, 15 * MM
_TITLE_PT, _TEXT_PT, _LEADING = 15.0, 9.0, 1.55
_GAP = 3 * MM
_INK, _QUIET, _LINE = "#1b1f24", "#56606b", "#c9d0d8"
_LARGEST_SHARE = 0.4
"""Of the page's width that one column may take while others need it."""

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings. `notes` say what the rows rest on; figures stand at the right."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    notes: Sequence[str] = ()
    page_words: str = field(default="Page {page} of {pages}")


def write_table(table: Table, path: Path, password: str | None = None) -> int:
    """Write the table in the format that the name's ending says, locked where there is a password; how many rows.

    Raises ReportError or PasswordError.
    """
    match inner_path(path).suffix.lower():
        case ".csv":
            return whole(path, lambda file: write_rows(file, table.headings, table.rows), password)
        case ".xlsx":
            return whole(path, lambda file: _write_xlsx(table, file), password)
        case ".pdf":
            return whole(path, lambda file: _write_pdf(table, file), password)
    raise ReportError(f"What is shown can be written as .xlsx, .csv or .pdf: give {path.name} one of these endings.")


def _write_xlsx(table: Table, file: BinaryIO) -> int:
    import xlsxwriter  # noqa: PLC0415 - a start need not wait for it

    with xlsxwriter.Workbook(file, AS_WRITTEN) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, table.title, book.add_format({"bold": True, "font_size": _TITLE_PT}))
        for line, note in enumerate(table.notes, start=1):
            sheet.write(line, 0, note)
        top = len(table.notes) + 2
        sheet.write_row(top, 0, table.headings, book.add_format({"bold": True, "bottom": 1}))
        for line, row in enumerate(table.rows, start=top + 1):
            sheet.write_row(line, 0, row)
        sheet.freeze_panes(top + 1, 0)
        texts = zip(*([str(cell) for cell in row] for row in (table.headings, *table.rows)), strict=True)
        for column, cells in enumerate(texts):
            sheet.set_column(column, column, min(60, 2 + max(map(len, cells))))
    return len(table.rows)


def _write_pdf(table: Table, file: BinaryIO) -> int:
    file.write(layout_pdf(Layout(tuple(pages_of(table)), ()), table.title))
    return len(table.rows)


def pages_of(table: Table) -> list[Page]:
    """The table as pages of a PDF."""
    texts = [[_shown(cell) for cell in row] for row in table.rows]
    widths = _widths([list(table.headings), *texts])
    is_number = [_are_figures([row[column] for row in table.rows]) for column in range(len(table.headings))]
    step = _TEXT_PT * _LEADING
    head: list[Box] = [_line(table.title, _MARGIN, _HEIGHT - _MARGIN - _TITLE_PT, _INK, size=_TITLE_PT, bold=True)]
    y = _HEIGHT - _MARGIN - _TITLE_PT - step
    for note in table.notes:
        head.append(_line(_cut(note, _WIDTH - 2 * _MARGIN), _MARGIN, y, _QUIET))
        y -= step
    fitting = max(1, int((y - step - _MARGIN - step) // step))
    chunks = [texts[start : start + fitting] for start in range(0, len(texts), fitting)] or [[]]
    return [
        Page(
            _WIDTH,
            _HEIGHT,
            (
                *head,
                *_rows_at(y - step, table.headings, chunk, widths, is_number),
                _line(table.page_words.format(page=number, pages=len(chunks)), _MARGIN, _MARGIN - step, _QUIET),
            ),
        )
        for number, chunk in enumerate(chunks, start=1)
    ]


def _are_figures(cells: Sequence[Cell]) -> bool:
    """Whether a column has numbers, shares, or dashes and nothing where there is none."""
    texts = {cell.replace("%", "").strip(" \u00a0\u202f–") for cell in cells if isinstance(cell, str)}
    return any(not isinstance(cell, str) or "%" in cell for cell in cells) and all(
        not text or text.isdecimal() for text in texts
    )


def _rows_at(
    y: float, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], is_number: Sequence[bool]
) -> list[Box]:
    step = _TEXT_PT * _LEADING
    boxes = _row_at(y, headings, widths, is_number, bold=True)
    boxes.append(PlacedShape("rectangle", _MARGIN, y - step * 0.35, _WIDTH - 2 * _MARGIN, 0.8, _INK))
    for row in rows:
        y -= step
        boxes += _row_at(y, row, widths, is_number)
        boxes.append(PlacedShape("rectangle", _MARGIN, y - step * 0.35, _WIDTH - 2 * _MARGIN, 0.3, _LINE))
    return boxes


def _row_at(
    y: float, row: Sequence[str], widths: Sequence[float], is_number: Sequence[bool], *, bold: bool = False
) -> list[Box]:
    boxes: list[Box] = []
    x = _MARGIN
    for text, width, at_right in zip(row, widths, is_number, strict=True):
        shown = _cut(text, width, bold=bold)
        left = x + width - width_of(shown, bold=bold) if at_right else x
        if shown:
            boxes.append(_line(shown, left, y, _INK, bold=bold))
        x += width + _GAP
    return boxes


def _widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """As wide as the widest text; where that is too much, the wide columns give way."""
    room = _WIDTH - 2 * _MARGIN - _GAP * (len(rows[0]) - 1)
    wanted = [
        max(width_of(text, bold=place == 0) for place, text in enumerate(column)) for column in zip(*rows, strict=True)
    ]
    if sum(wanted) <= room:
        spare = (room - sum(wanted)) / len(wanted)
        return [width + min(spare, 12 * MM) for width in wanted]
    most = room * _LARGEST_SHARE
    while sum(min(width, most) for width in wanted) > room and most > 10 * MM:
        most *= 0.95
    return [min(width, most) for width in wanted]


def _cut(text: str, width: float, *, bold: bool = False) -> str:
    """The text, or its beginning where there is no room for all of it."""
    if width_of(text, bold=bold) <= width:
        return text
    fewest, most = 0, len(text)
    while fewest < most:
        middle = (fewest + most + 1) // 2
        fewest, most = (middle, most) if width_of(text[:middle] + "…", bold=bold) <= width else (fewest, middle - 1)
    return text[:fewest].rstrip() + "…"


def width_of(text: str, *, bold: bool = False) -> float:
    """How wide a text is in the table's type, in points."""
    return set_line(text, bold=bold).width * _TEXT_PT / 1000 if text else 0.0


def _line(text: str, x: float, y: float, colour: str, *, size: float = _TEXT_PT, bold: bool = False) -> PlacedLine:
    return PlacedLine(text, set_line(text, bold=bold), size, x, y, colour, bold=bold)


def _shown(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else f"{cell:,}".replace(",", "\N{NO-BREAK SPACE}")
