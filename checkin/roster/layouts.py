"""Where a roster's headings stand and which column holds which field, by headings and by what cells hold. Pure."""

import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from checkin.roster.columns import HEADINGS, columns_of, field_of, has_names
from checkin.roster.safety import RosterError
from checkin.roster.spelling import words
from checkin.roster.systems import plain, system_of
from checkin.roster.tables import Row

SAMPLE_ROWS = 60
UNUSED = ""
"""Instead of a column: the field is in none."""
_HEADING_ROWS = 20
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"\+\d[\d\s().-]{7,20}|8?[\s(-]*\d{3}[\s)-]+\d{3}[\s-]\d{2}[\s-]?\d{2}")
_CODE = re.compile(r"(?=.*\d)[\w-]{5,64}")
_CODE_HEADING = re.compile(r"код|code|qr|bar|штрих|ticket|билет|码|票", re.IGNORECASE)
_NAME = re.compile(r"(?!\d)[^\W\d_][^\W\d_.'’ʼ-]*(?:[\s,]+[^\W\d_][^\W\d_.'’ʼ-]*){1,4}|[㐀-鿿·]{2,6}")


class Found(msgspec.Struct, frozen=True):
    """A column of the file for a field; `by` says how it was found: chosen, remembered, system, heading, content."""

    column: int
    by: str


class Layout(msgspec.Struct, frozen=True):
    """What the columns of a file hold."""

    header_row: int
    """Its number in the file; 0 when there is none."""
    headings: tuple[str, ...]
    """Of every column; letters where nothing is written."""
    fields: dict[str, Found]
    system: str = ""
    """The system whose list this is."""

    @property
    def columns(self) -> dict[str, int]:
        """The column (from 0) of each field."""
        return {field: found.column for field, found in self.fields.items()}

    @property
    def fingerprint(self) -> str:
        """The same for all files with these headings, whatever their case, order and sort of spaces."""
        spelled = "\n".join(plain(heading) for heading in self.headings)
        return blake2b(spelled.encode(), digest_size=12).hexdigest()


def find_layout(
    sample: Sequence[Row],
    mapping: Mapping[str, str],
    header_row: int | None = None,
    remembered: Callable[[str], Mapping[str, int]] = lambda _fingerprint: {},
) -> Layout:
    """The layout of a file of which `sample` are the first rows.

    `mapping` from field to heading, letter or number (or UNUSED) goes before everything else, `header_row` (0: there is
    none) before what is found; `remembered` answers by the fingerprint of a layout what was mapped by hand before.
    Raises RosterError when no column holds names, or a field or column does not exist.
    """
    place = _heading_place(sample, mapping) if header_row is None else _place_of(sample, header_row)
    head = sample[place] if place is not None else None
    below = sample[place + 1 :] if place is not None else sample
    width = max((len(row.cells) for row in sample), default=0) if head is None else len(head.cells)
    written = head.cells if head is not None else ()
    headings = tuple(written[column] if column < len(written) else letter(column) for column in range(width))
    system = system_of(headings)
    fields: dict[str, Found] = {}
    if system is not None:
        for field, wanted in system.columns.items():
            _put(fields, field, _first_headed(headings, wanted), "system")
    left_out = {plain(heading) for heading in system.not_used} if system is not None else set()
    for field, column in columns_of(headings, {}).items():
        if plain(headings[column]) not in left_out:
            _put(fields, field, column, "heading")
    _by_content(fields, headings, below, is_headed=head is not None)
    layout = Layout(head.number if head is not None else 0, headings, fields, system.name if system else "")
    for field, column in remembered(layout.fingerprint).items():
        fields.pop(field, None)
        if field in HEADINGS and 0 <= column < width:
            fields[field] = Found(column, "remembered")
    chosen = columns_of(headings, {field: column for field, column in mapping.items() if column != UNUSED})
    for field, wanted_column in mapping.items():
        fields.pop(field, None)
        if wanted_column != UNUSED:
            fields[field] = Found(chosen[field], "chosen")
    return layout


def letter(column: int) -> str:
    """What a spreadsheet calls a column (from 0)."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def require_names(layout: Layout, file: str) -> None:
    """Raises RosterError when no column holds names."""
    if not has_names(layout.fields):
        raise RosterError(
            f"{file} is no roster: no column is headed Name, ФИО or the like; "
            "name the column with --map name=COLUMN if there is one."
        )


def _heading_place(sample: Sequence[Row], mapping: Mapping[str, str]) -> int | None:
    """The row that says most about the columns; above it may stand a title. None when no row does."""
    best, most = None, 0
    for place, row in enumerate(sample[:_HEADING_ROWS]):
        known = sum(field_of(cell) is not None for cell in row.cells)
        known += 3 if system_of(row.cells) else 0
        if known > most and (known > 1 or has_names(columns_of(row.cells, {}))) and not _has_data(row):
            best, most = place, known
    if best is not None:
        return best
    named = [column for column in mapping.values() if words(column)]
    for place, row in enumerate(sample[:_HEADING_ROWS]):
        if any(cell and (cell in named or words(cell) in map(words, named)) for cell in row.cells):
            return place
    first = next((place for place, row in enumerate(sample) if sum(map(bool, row.cells)) > 1), None)
    if first is None:
        return 0 if sample else None
    return None if _has_data(sample[first]) else first


def _has_data(row: Row) -> bool:
    """Whether a row is one of people and not of headings."""
    return any(_EMAIL.fullmatch(cell) or _PHONE.fullmatch(cell) for cell in row.cells)


def _place_of(sample: Sequence[Row], number: int) -> int | None:
    if number == 0:
        return None
    for place, row in enumerate(sample):
        if row.number == number:
            return place
    raise RosterError(f"Row {number} cannot be the row of headings: it is empty or too far down.")


def _first_headed(headings: Sequence[str], wanted: Sequence[str]) -> int | None:
    spelled = [plain(heading) for heading in headings]
    return next((spelled.index(plain(one)) for one in wanted if plain(one) in spelled), None)


def _put(fields: dict[str, Found], field: str, column: int | None, by: str) -> None:
    taken = {found.column for found in fields.values()}
    if column is not None and field not in fields and column not in taken:
        fields[field] = Found(column, by)


def _by_content(fields: dict[str, Found], headings: Sequence[str], rows: Sequence[Row], *, is_headed: bool) -> None:
    """Give fields that no heading names a column whose cells look like them.

    What looks like a code may be a passport's number: it is one only when the heading, if any, speaks of codes.
    """
    kinds: list[tuple[str, re.Pattern[str], float]] = [("email", _EMAIL, 0.7), ("phone", _PHONE, 0.7)]
    if not has_names(fields):
        kinds.append(("name", _NAME, 0.7))
    kinds.append(("ticket_code", _CODE, 0.9))
    for field, pattern, least in kinds:
        if field in fields:
            continue
        taken = {found.column for found in fields.values()}
        for column in range(len(headings)):
            cells = [row.cells[column] for row in rows if column < len(row.cells) and row.cells[column]]
            fitting = sum(pattern.fullmatch(cell) is not None for cell in cells)
            may_be = field != "ticket_code" or (
                len(cells) > 2
                and len(set(cells)) == len(cells) == len(rows)
                and (not is_headed or bool(_CODE_HEADING.search(headings[column])))
            )
            if column not in taken and cells and may_be and fitting >= least * len(cells):
                fields[field] = Found(column, "content")
                break
