"""From the rows of a spreadsheet to participants, or to the reason why a row is none. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, dropwhile, islice
from operator import itemgetter

import msgspec

from checkin.event import Event
from checkin.participants import (
    LARGEST_PARTICIPANT,
    Participant,
    Status,
    full_name,
    is_too_large,
    participant_id,
    ticket_code_of,
)
from checkin.roster.layouts import SAMPLE_ROWS, Layout, find_layout, require_names
from checkin.roster.naming import split_name
from checkin.roster.safety import RosterError
from checkin.roster.spelling import latin_name, words
from checkin.roster.tables import LONGEST_FIELD, Row, Table
from checkin.signed_tickets import participant_named
from checkin.tickets import is_readable, parse_own_ticket
from checkin.zones import ZoneKind

TOO_LARGE = "All columns of the row together are larger than 256 KiB: leave out some of them."
_MOST_NAMED = 5
_STATUSES = {
    Status.CANCELLED: "cancelled canceled annulled отменен отменена отменено отмена отказ отказался отказалась cancel "
    "аннулирован аннулировано no declined rejected withdrawn absent refunded возврат возвращен возвращено отклонен "
    "отклонена отклонено снят снята неявка",
    Status.BLOCKED: "blocked banned заблокирован заблокирована запрещен чс",
}
_STATUS_OF = {word: status for status, spelled in _STATUSES.items() for word in spelled.split()}
_NOT_COMING = ("не придет", "не приедет", "не участвует", "не будет", "not attending", "not coming", "no show")
_FIELDS = (
    "name", "family_name", "given_name", "middle_name", "ticket_code", "latin_name", "status", "category", "tracks",
    "email", "phone", "organisation", "position", "region", "city", "language", "photo", "notes",
)  # fmt: skip
"""In the order in which a row is taken apart."""
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s.,;<>]{2,}")
_PHONE = re.compile(r"(?:\D*\d){5}.*", re.DOTALL)


class Rejected(msgspec.Struct, frozen=True):
    """A row that was not taken. `row` is its number in the file."""

    row: int
    reason: str


class Problem(msgspec.Struct, frozen=True):
    """Something about a column that somebody should look at; its rows are taken all the same."""

    column: str
    words: str
    count: int
    rows: tuple[int, ...]
    """The first of them."""
    example: str


class Chosen(msgspec.Struct, frozen=True):
    """What a person decided about reading a file; what is empty is found by itself."""

    mapping: dict[str, str] = {}
    """Field to heading, letter or number of a column."""
    header_row: int | None = None
    """The number of the row of headings, 0 for none."""


class _Unusable(Exception):
    pass


def layout_of(table: Table, chosen: Chosen, remembered: Mapping[str, Mapping[str, int]]) -> tuple[Layout, list[Row]]:
    """The layout of a file and its first rows. Raises RosterError when there are none, or for columns that are not."""
    most = SAMPLE_ROWS + (chosen.header_row or 0)
    sample = list(islice(table.rows(), most))
    if not sample:
        raise RosterError(f"{table.path.name} is empty.")
    layout = find_layout(sample, chosen.mapping, chosen.header_row, lambda fingerprint: remembered.get(fingerprint, {}))
    return layout, sample


class RowReader:
    """Reads one row after another; remembers whose ticket codes it has seen and what is odd in the columns."""

    def __init__(self, event: Event, table: Table, layout: Layout) -> None:
        require_names(layout, table.path.name)
        self._event = event
        self._table = table
        self._layout = layout
        self._width = len(layout.headings)
        columns = layout.columns
        self._columns = tuple(columns.items())
        self._cells_of = itemgetter(*(columns.get(field, self._width) for field in _FIELDS))
        self._category_column = layout.headings[columns["category"]] if "category" in columns else ""
        used = set(columns.values())
        self._further = [
            (column, heading) for column, heading in enumerate(layout.headings) if heading and column not in used
        ]
        self._has_long_headings = sum(len(heading) + 6 for _, heading in self._further) > LARGEST_PARTICIPANT // 16
        self._categories: dict[str, str] = {}
        self._odd_categories: set[str] = set()
        self._known_tracks = {zone.key for zone in event.zones}
        self._tracks: dict[str, tuple[str, ...]] = {}
        self._seen: dict[int, int] = {}
        self._problems: dict[tuple[str, str], tuple[int, list[int], str]] = {}

    def rows(self) -> Iterator[tuple[Row, Participant | Rejected]]:
        """Every row below the headings, with what it came to. Raises RosterError when there is none."""
        header_row = self._layout.header_row
        rows = dropwhile(lambda row: row.number <= header_row, self._table.rows())
        first = next(rows, None)
        if first is None:
            raise RosterError(f"{self._table.path.name} has headings and no rows.")
        for row in chain((first,), rows):
            yield row, self.participant(row)

    def participant(self, row: Row) -> Participant | Rejected:
        """Whom a row names, or why nobody."""
        try:
            read = self._read(row)
        except _Unusable as unusable:
            return Rejected(row.number, str(unusable))
        may_be_large = not row.is_plain or self._has_long_headings
        return Rejected(row.number, TOO_LARGE) if may_be_large and is_too_large(read) else read

    def problems(self) -> tuple[Problem, ...]:
        """What was odd in the rows read so far, most frequent first."""
        found = [
            Problem(column, told, count, tuple(rows), example)
            for (column, told), (count, rows, example) in self._problems.items()
        ]
        return tuple(sorted(found, key=lambda problem: -problem.count))

    def _read(self, row: Row) -> Participant:
        cells = self._padded(row.cells)
        (
            name, family, given, middle, code, latin, status, category, tracks, email, phone,
            organisation, position, region, city, language, photo, notes,
        ) = self._cells_of(cells)  # fmt: skip
        if not row.is_plain:
            self._require_names_in_bounds(cells, (name, family, given, middle, code))
            name, family, given, middle = map(_one_line, (name, family, given, middle))
        if not name or not (family or given):
            name, family, given, middle = _names(name, family, given, middle)
        if not name or not (name[0].isalnum() or any(map(str.isalnum, name))):
            raise _Unusable("The name is missing.")
        identity, code = self._identity(code, name, organisation, email, row.number)
        if email and not _EMAIL.fullmatch(email):
            self._note("email", "No e-mail address", row.number, email)
        if phone and not _PHONE.fullmatch(phone):
            self._note("phone", "No phone number", row.number, phone)
        if row.had_hidden:
            self._note("", "Hidden characters were left out", row.number, name)
        return Participant(
            id=identity,
            ticket_code=code,
            name=name,
            family_name=family,
            given_name=given,
            middle_name=middle,
            latin_name=latin or _latin(family, given, name),
            organisation=organisation,
            position=position,
            region=region,
            city=city,
            category=self._category(category, row.number) if category else "",
            tracks=self._tracks_of(tracks, row.number) if tracks else (),
            email=email,
            phone=phone,
            language=language,
            photo=photo,
            notes=notes,
            status=_status(status),
            further={heading: cells[column] for column, heading in self._further if cells[column]},
        )

    def _padded(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """The cells of all columns, and an empty one for the fields that are in none."""
        width = self._width
        if len(cells) > width:
            if any(cells[width:]):
                raise _Unusable("The row has more cells than there are headings: check its quotes and separators.")
            cells = cells[:width]
        return cells + ("",) * (width + 1 - len(cells))

    def _require_names_in_bounds(self, cells: Sequence[str], names: Iterable[str]) -> None:
        for field, column in self._columns:
            if len(cells[column]) > LONGEST_FIELD:
                raise _Unusable(f"The {field.replace('_', ' ')} is longer than 2,000 characters.")
        if any("\n" in one for one in names):
            raise _Unusable("The name runs over several lines: a quote before it may not have been closed.")

    def _identity(self, code: str, name: str, organisation: str, email: str, number: int) -> tuple[str, str]:
        if code and not is_readable(code):
            raise _Unusable("The ticket code is longer than 512 characters or cannot be printed.")
        if code:
            # A code of the program's own names its participant, whom a desk may have admitted before the roster came.
            named = parse_own_ticket(code) or participant_named(code, self._event.id)
            identity = named or participant_id(self._event.id, code)
        else:
            known_by = (" ".join(words(name)), organisation.casefold(), email.casefold())
            identity = participant_id(self._event.id, "", *known_by)
        earlier = self._seen.setdefault(hash(identity) >> 4, number)  # 60 bits: an int of more takes half as much again
        if earlier != number:
            if not code:
                raise _Unusable(f"The same person stands in row {earlier} already.")
            raise _Unusable(f"The ticket code {code} belongs to row {earlier} already.")
        return identity, code or ticket_code_of(identity)

    def _category(self, text: str, number: int) -> str:
        key = self._categories.get(text)
        if key is None:
            key = self._categories[text] = self._event.category(text).key
            if self._event.categories and all(category.key != key for category in self._event.categories):
                self._odd_categories.add(text)
        if text in self._odd_categories:
            self._note("category", "The event has no such category", number, text)
        return key

    def _tracks_of(self, text: str, number: int) -> tuple[str, ...]:
        if text not in self._tracks:
            parts = text.replace("\n", ";").replace(";", ",").split(",")
            self._tracks[text] = tuple(dict.fromkeys(self._track(part.strip()) for part in parts if part.strip()))
        tracks = self._tracks[text]
        if not self._known_tracks.issuperset(tracks):
            for track in tracks:
                if track not in self._known_tracks:
                    self._note("tracks", "The event has no such track", number, track)
        return tracks

    def _track(self, text: str) -> str:
        for zone in self._event.zones:
            if zone.kind is not ZoneKind.VENUE and text.casefold() in (zone.key.casefold(), zone.name.casefold()):
                return zone.key
        return text

    def _note(self, field: str, told: str, number: int, example: str) -> None:
        columns = self._layout.columns
        key = (self._layout.headings[columns[field]] if field else "", told)
        count, rows, first = self._problems.get(key, (0, [], example[:80]))
        if len(rows) < _MOST_NAMED:
            rows.append(number)
        self._problems[key] = (count + 1, rows, first)


def _names(name: str, family: str, given: str, middle: str) -> tuple[str, str, str, str]:
    """Full, family, given and middle name; a full name is split where its order is sure."""
    name = name or full_name(family, given, middle)
    if not family and not given and (parts := split_name(name)):
        family, given, middle = parts
    return name, family, given, middle


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "  " in text or not text.isprintable() else text


@lru_cache(maxsize=20_000)
def _latin(family: str, given: str, name: str) -> str:
    return latin_name(family, given, name)


@lru_cache(maxsize=2_000)
def _status(text: str) -> Status:
    spelled = words(text)
    if " ".join(spelled).startswith(_NOT_COMING):
        return Status.CANCELLED
    return next((_STATUS_OF[word] for word in spelled if word in _STATUS_OF), Status.EXPECTED)
