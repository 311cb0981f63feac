"""What a screen shows as a file: a table as CSV, XLSX or PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from checkin.badges.boxes import MM, Box, Page, PlacedLine, PlacedShape
from checkin.badges.breaking import is_space, pieces_of, units_of, without_space_at_end
from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.shaping import set_line
from checkin.reports import AS_WRITTEN, ReportError, whole, write_rows
from checkin.security.outputs import inner_path

ENDINGS = (".xlsx", ".csv", ".pdf")
_WIDTH, _HEIGHT, _MARGIN = 297 * MM, 210 * MM, 15 * MM
_TITLE_PT, _TEXT_PT = 15.0, 9.0
_STEP = 1.55 * _TEXT_PT
_MOST_LINES = 6
"""Of one cell."""
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
    decimal_sign: str = "."


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
    texts = [[_shown(cell, table.decimal_sign) for cell in row] for row in table.rows]
    widths = _widths([list(table.headings), *texts])
    at_right = [_are_figures([row[column] for row in table.rows]) for column in range(len(table.headings))]
    head: list[Box] = [_line(table.title, _MARGIN, _HEIGHT - _MARGIN - _TITLE_PT, _INK, size=_TITLE_PT, bold=True)]
    y = _HEIGHT - _MARGIN - _TITLE_PT - _STEP
    for note in table.notes:
        head.append(_line(_cut(note, _WIDTH - 2 * _MARGIN), _MARGIN, y, _QUIET))
        y -= _STEP
    headings = _row_of(table.headings, widths, at_right, bold=True)
    top = y - _STEP
    chunks = _chunks([_row_of(row, widths, at_right) for row in texts], top - headings.height - _MARGIN)
    return [
        Page(
            _WIDTH,
            _HEIGHT,
            (
                *head,
                *_rows_at(top, headings, chunk),
                _line(table.page_words.format(page=number, pages=len(chunks)), _MARGIN, _MARGIN - _STEP, _QUIET),
            ),
        )
        for number, chunk in enumerate(chunks, start=1)
    ]


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines of text with how far right each begins, and how many lines below the first; as high as the longest cell."""

    lines: tuple[tuple[str, float, int], ...]
    height: float
    bold: bool


def _row_of(texts: Sequence[str], widths: Sequence[float], at_right: Sequence[bool], *, bold: bool = False) -> _Row:
    lines: list[tuple[str, float, int]] = []
    x = _MARGIN
    for text, width, is_at_right in zip(texts, widths, at_right, strict=True):
        for place, line in enumerate(_broken(text, width, bold=bold)):
            lines.append((line, x + width - width_of(line, bold=bold) if is_at_right else x, place))
        x += width + _GAP
    return _Row(tuple(lines), _STEP * (1 + max((place for _, _, place in lines), default=0)), bold)


def _chunks(rows: Sequence[_Row], room: float) -> list[list[_Row]]:
    """The rows by pages; a page has one at least."""
    chunks: list[list[_Row]] = [[]]
    left = room
    for row in rows:
        if row.height > left and chunks[-1]:
            chunks.append([])
            left = room
        chunks[-1].append(row)
        left -= row.height
    return chunks


def _are_figures(cells: Sequence[Cell]) -> bool:
    """Whether a column has numbers, shares, or dashes and nothing where there is none."""
    texts = {cell.replace("%", "").strip(" \u00a0\u202f–") for cell in cells if isinstance(cell, str)}
    return any(not isinstance(cell, str) or "%" in cell for cell in cells) and all(
        not text or text.isdecimal() for text in texts
    )


def _rows_at(y: float, headings: _Row, rows: Sequence[_Row]) -> list[Box]:
    boxes: list[Box] = []
    for row in (headings, *rows):
        boxes += [_line(text, x, y - place * _STEP, _INK, bold=row.bold) for text, x, place in row.lines]
        y -= row.height
        height, colour = (0.8, _INK) if row is headings else (0.3, _LINE)
        boxes.append(PlacedShape("rectangle", _MARGIN, y + _STEP * 0.65, _WIDTH - 2 * _MARGIN, height, colour))
    return boxes


def _broken(text: str, width: float, *, bold: bool) -> list[str]:
    """The text on as many lines as it needs; what is beyond the most lines of a cell is cut."""
    if width_of(text, bold=bold) <= width:
        return [text] if text else []
    lines = [""]
    for piece in pieces_of(text):
        for part in (piece,) if width_of(piece, bold=bold) <= width else units_of(piece):
            if width_of(lines[-1] + part, bold=bold) <= width:
                lines[-1] += part
            elif not is_space(part):
                lines.append(part)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], _cut("".join(lines[_MOST_LINES - 1 :]), width, bold=bold)]
    return [without_space_at_end(line) for line in lines if line]


def _widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """As wide as the widest text; where that is too much, wide columns give way, but not to less than a word."""
    room = _WIDTH - 2 * _MARGIN - _GAP * (len(rows[0]) - 1)
    columns = list(zip(*rows, strict=True))
    wanted = [max(width_of(text, bold=place == 0) for place, text in enumerate(column)) for column in columns]
    if sum(wanted) <= room:
        spare = (room - sum(wanted)) / len(wanted)
        return [width + min(spare, 12 * MM) for width in wanted]
    words = [min(_widest_word(column), room * _LARGEST_SHARE) for column in columns]
    if sum(words) > room:
        return [width * room / sum(words) for width in words]
    share = (room - sum(words)) / (sum(wanted) - sum(words))
    return [word + (width - word) * share for word, width in zip(words, wanted, strict=True)]


def _widest_word(column: Sequence[str]) -> float:
    return max(
        width_of(piece, bold=place == 0) for place, text in enumerate(column) for piece in (pieces_of(text) or ("",))
    )


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


def _shown(cell: Cell, decimal_sign: str) -> str:
    if isinstance(cell, str):
        return " ".join(cell.split())
    return f"{cell:,}".replace(",", "\N{NO-BREAK SPACE}").replace(".", decimal_sign)
