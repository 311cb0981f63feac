"""From the rows of a spreadsheet to participants, or to the reason why a row is none. Pure but for reading the file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import msgspec

from checkin.event import Event, ZoneKind
from checkin.participants import Participant, Status, full_name, name_parts, participant_id, ticket_code_of
from checkin.roster.columns import columns_of, has_names
from checkin.roster.safety import RosterError
from checkin.roster.spelling import forms, latin_name, words
from checkin.roster.tables import Row, open_table
from checkin.tickets import is_readable

Existing = Callable[[Sequence[str]], Mapping[str, Participant]]
_CHUNK = 2_000
_HEADING_ROWS = 10
_LONGEST_FIELD = 2_000
_STATUSES = {
    Status.CANCELLED: "cancelled canceled annulled отменен отменена отмена отказ отказался аннулирован cancel no "
    "declined rejected withdrawn absent отклонен отклонена отклонено отказалась снят снята неявка",
    Status.BLOCKED: "blocked banned заблокирован заблокирована запрещен чс",
}
_STATUS_OF = {word: status for status, spelled in _STATUSES.items() for word in spelled.split()}
_NOT_COMING = ("не придет", "не приедет", "не участвует", "не будет", "not coming", "not attending", "no show")
_NAME_FIELDS = ("name", "family_name", "given_name", "middle_name", "ticket_code")
_PLAIN_FIELDS = ("organisation", "position", "region", "city", "email", "phone", "language", "photo", "notes")


class Rejected(msgspec.Struct, frozen=True):
    """A row that was not taken. `row` is its number in the file."""

    row: int
    reason: str


class _Unusable(Exception):
    pass


def read_roster(
    path: Path,
    event: Event,
    mapping: Mapping[str, str],
    existing: Existing,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Participant | Rejected]:
    """Participants and rejected rows, in the order of the file.

    `existing` answers which of some ids are on the roster already. `progress` hears of the rows read so far.
    Raises RosterError when the file is no roster.
    """
    rows = open_table(path).rows()
    headings, columns = _headings(rows, mapping, path)
    reader = _RowReader(event, headings, columns)
    done = 0
    while chunk := list(islice(rows, _CHUNK)):
        read = [reader.participant(row) for row in chunk]
        known = existing([participant.id for participant in read if isinstance(participant, Participant)])
        for row, participant in zip(chunk, read, strict=True):
            yield _unless_taken(row, participant, known)
        done += len(chunk)
        if progress is not None:
            progress(done)
    if not done:
        raise RosterError(f"{path.name} has headings and no rows.")


def _headings(rows: Iterator[Row], mapping: Mapping[str, str], path: Path) -> tuple[tuple[str, ...], dict[str, int]]:
    """The first row with a column for names; above it may stand a title."""
    first: tuple[str, ...] = ()
    for row in islice(rows, _HEADING_ROWS):
        first = first or row.cells
        columns = columns_of(row.cells, {})
        if has_names(columns) or (mapping and _has_all(row.cells, mapping)):
            return row.cells, columns_of(row.cells, mapping)
    if mapping and first:
        columns_of(first, mapping)
    raise RosterError(
        f"{path.name} is no roster: no column is headed Name, ФИО or the like; "
        "name the column with --map name=COLUMN if there is one."
    )


def _has_all(headings: tuple[str, ...], mapping: Mapping[str, str]) -> bool:
    try:
        return has_names(columns_of(headings, mapping))
    except RosterError:
        return False


class _RowReader:
    """Reads one row after another, and remembers whose ticket codes it has seen."""

    def __init__(self, event: Event, headings: tuple[str, ...], columns: Mapping[str, int]) -> None:
        self._event = event
        self._headings = headings
        self._columns = columns
        self._further = [
            (column, heading)
            for column, heading in enumerate(headings)
            if heading and column not in set(columns.values())
        ]
        self._categories: dict[str, str] = {}
        self._tracks: dict[str, tuple[str, ...]] = {}
        self._seen: dict[str, int] = {}

    def participant(self, row: Row) -> Participant | Rejected:
        try:
            return self._read(row)
        except _Unusable as unusable:
            return Rejected(row.number, str(unusable))

    def _read(self, row: Row) -> Participant:
        cells = row.cells
        width = len(self._headings)
        if len(cells) > width and any(cells[width:]):
            raise _Unusable("The row has more cells than there are headings: check its quotes and separators.")
        if len(cells) < width:
            cells = cells + ("",) * (width - len(cells))
        field = {name: cells[column] for name, column in self._columns.items()}
        if max(map(len, cells)) > _LONGEST_FIELD:
            _require_short(field)
        name, family, given, middle = _names(field)
        if any("\n" in field.get(part, "") for part in _NAME_FIELDS):
            raise _Unusable("The name runs over several lines: a quote before it may not have been closed.")
        if not any(character.isalnum() for character in name):
            raise _Unusable("The name is missing.")
        identity, code = self._identity(field, name)
        self._remember(identity, code, row.number)
        further = {heading: cells[column] for column, heading in self._further if cells[column]}
        return Participant(
            id=identity,
            ticket_code=code,
            name=name,
            family_name=family,
            given_name=given,
            middle_name=middle,
            latin_name=field.get("latin_name") or latin_name(family, given, name),
            category=self._category(field.get("category", "")),
            tracks=self._tracks_of(field.get("tracks", "")),
            status=_status(field.get("status", "")),
            further=further,
            **{plain: field.get(plain, "") for plain in _PLAIN_FIELDS},
        )

    def _identity(self, field: Mapping[str, str], name: str) -> tuple[str, str]:
        code = field.get("ticket_code", "")
        if code and not is_readable(code):
            raise _Unusable("The ticket code is longer than 512 characters or cannot be printed.")
        if code:
            return participant_id(self._event.id, code), code
        known_by = (" ".join(words(name)), field.get("organisation", "").casefold(), field.get("email", "").casefold())
        identity = participant_id(self._event.id, "", *known_by)
        return identity, ticket_code_of(identity)

    def _remember(self, identity: str, code: str, number: int) -> None:
        earlier = self._seen.setdefault(identity, number)
        if earlier != number:
            if ticket_code_of(identity) == code:
                raise _Unusable(f"The same person stands in row {earlier} already.")
            raise _Unusable(f"The ticket code {code} belongs to row {earlier} already.")

    def _category(self, text: str) -> str:
        if text not in self._categories:
            self._categories[text] = self._event.category(text).key if text else ""
        return self._categories[text]

    def _tracks_of(self, text: str) -> tuple[str, ...]:
        if text not in self._tracks:
            parts = text.replace("\n", ";").replace(";", ",").split(",") if text else []
            self._tracks[text] = tuple(dict.fromkeys(self._track(part.strip()) for part in parts if part.strip()))
        return self._tracks[text]

    def _track(self, text: str) -> str:
        for zone in self._event.zones:
            if zone.kind is not ZoneKind.VENUE and text.casefold() in (zone.key.casefold(), zone.name.casefold()):
                return zone.key
        return text


def _require_short(field: Mapping[str, str]) -> None:
    for name, value in field.items():
        if len(value) > _LONGEST_FIELD:
            raise _Unusable(f"The {name.replace('_', ' ')} is longer than 2,000 characters.")


def _names(field: Mapping[str, str]) -> tuple[str, str, str, str]:
    """Full, family, given and middle name; a full name is split where its order is sure."""
    family, given, middle = (_one_line(field.get(part, "")) for part in ("family_name", "given_name", "middle_name"))
    name = _one_line(field.get("name", "")) or full_name(family, given, middle)
    if not family and not given and (parts := name_parts(name)):
        family, given, middle = parts
    return name, family, given, middle


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _status(text: str) -> Status:
    spelled = words(text)
    for word in spelled:
        if word in _STATUS_OF:
            return _STATUS_OF[word]
    return Status.CANCELLED if " ".join(spelled).startswith(_NOT_COMING) else Status.EXPECTED


def _unless_taken(
    row: Row, participant: Participant | Rejected, known: Mapping[str, Participant]
) -> Participant | Rejected:
    """The participant, unless the code belongs to somebody on the roster whose name has nothing in common."""
    if isinstance(participant, Rejected):
        return participant
    holder = known.get(participant.id)
    if holder is None or _share_a_word(holder, participant):
        return participant
    return Rejected(row.number, f"The ticket code {participant.ticket_code} belongs to {holder.name} already.")


def _share_a_word(one: Participant, other: Participant) -> bool:
    def all_forms(person: Participant) -> set[str]:
        return {form for word in words(f"{person.name} {person.latin_name}") for form in forms(word)}

    return one.name == other.name or not all_forms(one).isdisjoint(all_forms(other))
