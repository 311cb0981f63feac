"""What importing a file would do to the roster: whom it adds and changes, who vanished, who is there twice. Pure."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import islice
from typing import Protocol

import msgspec

from checkin.participants import Participant, Status, is_too_large, ticket_code_of
from checkin.roster.importing import TOO_LARGE, Problem, Rejected, RowReader
from checkin.roster.photos import is_own_photo
from checkin.roster.spelling import by_sound, forms, in_latin, words

MOST_TOLD = 1_000
"""Of each kind this many are told one by one; the figures count all."""
MOST_COMPARED = 200_000
"""In larger files duplicates are not looked for."""
_CHUNK = 500
"""Rows that are looked for on the roster together; more would not fit into the cache of a processor."""
_ERASED = "The data of this person were erased, and the row is left out: take them off the list, too."
_NATIONAL = 10
_SHORTEST_PHONE = 7
_KEPT_FIELDS = (
    "organisation", "position", "region", "city", "category", "tracks", "email", "phone", "language", "photo", "notes",
)  # fmt: skip
_PLAIN = tuple(field for field in Participant.__struct_fields__ if field not in ("id", "tracks", "further"))


class Change(msgspec.Struct, frozen=True):
    """One field of somebody, before and after."""

    field: str
    before: str
    after: str


class Added(msgspec.Struct, frozen=True):
    """Somebody who is not on the roster yet."""

    row: int
    name: str
    organisation: str


class Changed(msgspec.Struct, frozen=True):
    """Somebody on the roster of whom the file says something else."""

    row: int
    participant: str
    name: str
    changes: tuple[Change, ...]


class Vanished(msgspec.Struct, frozen=True):
    """Somebody of the last import who is not in the file."""

    participant: str
    name: str
    organisation: str


class Duplicate(msgspec.Struct, frozen=True):
    """A row that would add somebody who seems to be there already, under another spelling or code."""

    row: int
    name: str
    other: str
    """Id of whom it seems to be; empty for somebody of an earlier row."""
    other_name: str
    other_row: int
    """The earlier row; 0 for somebody on the roster."""
    same: str
    """What they share beside the name: email, phone or organisation."""


class ImportPlan(msgspec.Struct, frozen=True):
    """What an import would do, or did. The figures count all; of each kind the first MOST_TOLD are told."""

    added: int
    changed: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    merged: int
    new: tuple[Added, ...]
    changes: tuple[Changed, ...]
    vanished: tuple[Vanished, ...]
    duplicates: tuple[Duplicate, ...]
    problems: tuple[Problem, ...]
    is_compared: bool
    """Whether duplicates were looked for."""

    @property
    def rows(self) -> int:
        """How many rows the file has below its headings."""
        return self.added + self.changed + self.unchanged + self.merged + len(self.rejected)


class OnRoster(Protocol):
    """What must be known of the roster."""

    def by_ids(self, ids: Sequence[str]) -> Mapping[str, Participant]:
        """Those on the roster with one of these ids, or who were merged with one; by the id asked for."""
        ...

    def erased(self, ids: Sequence[str]) -> Collection[str]:
        """Those of the ids that are of people whose data were erased."""
        ...

    def by_codes(self, codes: Sequence[str]) -> Mapping[str, Participant]:
        """Those on the roster with one of these ticket codes."""
        ...

    def everybody(self) -> Iterable[Participant]:
        """All on the roster."""
        ...


class Judged(msgspec.Struct, frozen=True):
    """What a row comes to: the record to be written and the one on the roster, or why it is rejected."""

    row: int
    record: Participant | None
    holder: Participant | None = None
    reason: str = ""
    merges: str = ""
    """The id that the row would have had, where it was merged with somebody."""


def judged(
    reader: RowReader,
    fields: Iterable[str],
    roster: OnRoster,
    merge: Mapping[int, str],
    progress: Callable[[int], None],
) -> Iterator[Judged]:
    """What every row comes to, in the order of the file.

    `fields` are those that the file has columns for. `merge` says by its row whom a row is: the id of somebody on the
    roster, or "" for somebody of an earlier row. `progress` hears of the rows read so far.
    """
    kept = [field for field in _KEPT_FIELDS if field not in set(fields)]
    rows = reader.rows()
    done = 0
    while chunk := list(islice(rows, _CHUNK)):
        read = [(row.number, one) for row, one in chunk if isinstance(one, Participant)]
        wanted = [merge.get(number) or one.id for number, one in read]
        known = roster.by_ids(wanted)
        erased = roster.erased(wanted)
        unknown = [one.ticket_code for _, one in read if one.id not in known]
        with_code = roster.by_codes(unknown) if unknown else {}
        are_new = not (known or erased or with_code or merge)
        for row, participant in chunk:
            if are_new and isinstance(participant, Participant):
                yield Judged(row.number, participant)
                continue
            if erased and isinstance(participant, Participant) and (merge.get(row.number) or participant.id) in erased:
                yield Judged(row.number, None, reason=_ERASED)
                continue
            yield _judged(row.number, participant, known, with_code, kept, merge)
        done += len(chunk)
        progress(done)


def _judged(
    row: int,
    read: Participant | Rejected,
    known: Mapping[str, Participant],
    with_code: Mapping[str, Participant],
    kept: Sequence[str],
    merge: Mapping[int, str],
) -> Judged:
    if isinstance(read, Rejected):
        return Judged(row, None, reason=read.reason)
    if row in merge:
        holder = known.get(merge[row])
        if holder is None:
            return Judged(row, None, reason="", merges=read.id)
        return _taken(row, _written_over(holder, read, kept), holder, read.id)
    holder = known.get(read.id) or with_code.get(read.ticket_code)
    if holder is None:
        return Judged(row, read)
    if not _share_a_word(holder, read):
        return Judged(row, None, reason=f"The ticket code {read.ticket_code} belongs to {holder.name} already.")
    return _taken(row, _written_over(holder, read, kept), holder)


def _taken(row: int, record: Participant, holder: Participant, merges: str = "") -> Judged:
    """The row, unless what it says is too much together with what other files had said."""
    if is_too_large(record):
        return Judged(row, None, reason=TOO_LARGE)
    return Judged(row, record, holder, merges=merges)


def _written_over(holder: Participant, read: Participant, kept: Sequence[str]) -> Participant:
    """The record of somebody on the roster once the file has said its part; what it has no column for stays."""
    changes: dict[str, object] = {field: getattr(holder, field) for field in kept}
    if holder.id != read.id:
        changes["id"] = holder.id
    if read.ticket_code == ticket_code_of(read.id):
        changes["ticket_code"] = holder.ticket_code
    if holder.status is Status.BLOCKED and read.status is Status.EXPECTED:
        changes["status"] = Status.BLOCKED
    if is_own_photo(holder.photo):
        changes["photo"] = holder.photo  # the column of the file names what this photo was made from
    if holder.further and not holder.further.keys() <= read.further.keys():
        changes["further"] = {**holder.further, **read.further}
    return msgspec.structs.replace(read, **changes)


class Planner:
    """Takes what every row comes to, and sums up."""

    def __init__(self) -> None:
        self.added = self.changed = self.unchanged = self.merged = 0
        self.people = array("Q")
        """Whom the file names, by the digests of their ids."""
        self.rejected: list[Rejected] = []
        self.aliases: dict[str, str] = {}
        """The ids of merged rows, and whose they are now."""
        self._new: list[Added] = []
        self._changes: list[Changed] = []
        self._rows_of: dict[int, tuple[int, str, str]] = {}
        self._duplicates: list[Duplicate] = []

    def take(self, judged: Judged) -> None:
        """Count one row."""
        record, holder = judged.record, judged.holder
        if judged.merges and holder is not None:
            self.aliases[judged.merges] = holder.id
        if record is None:
            if judged.reason:
                self.rejected.append(Rejected(judged.row, judged.reason))
            else:
                self.merged += 1
            return
        self.people.append(digest_of(record.id))
        if holder is None:
            self.added += 1
            if self.added <= MOST_TOLD:
                self._new.append(Added(judged.row, record.name, record.organisation))
        elif holder == record:
            self.unchanged += 1
        else:
            self.changed += 1
            if self.changed <= MOST_TOLD:
                self._changes.append(Changed(judged.row, record.id, record.name, tuple(differences(holder, record))))

    def compare(self, judged: Judged) -> None:
        """Look whether a row that adds somebody names whom an earlier one did, and remember it."""
        if judged.record is None or judged.holder is not None or self.added > MOST_COMPARED:
            return
        told = False
        for key, same in _keys(judged.record):
            row, name, _ = self._rows_of.setdefault(key, (judged.row, judged.record.name, same))
            if row != judged.row and not told:
                told = True
                self._duplicates.append(Duplicate(judged.row, judged.record.name, "", name, row, same))

    def plan(self, problems: tuple[Problem, ...], last: frozenset[int], everybody: Iterable[Participant]) -> ImportPlan:
        """The sum. `last` are the digests of the ids of the last import of this list; `everybody` is on the roster."""
        vanished: list[Vanished] = []
        seen = set(self.people) if last or self._rows_of else set()
        if seen:
            found = {duplicate.row for duplicate in self._duplicates}
            for person in everybody:
                digest = digest_of(person.id)
                if digest in seen:
                    continue
                if digest in last and person.status is Status.EXPECTED:
                    vanished.append(Vanished(person.id, person.name, person.organisation))
                self._compare_with(person, found)
        return ImportPlan(
            self.added, self.changed, self.unchanged, tuple(self.rejected), self.merged, tuple(self._new),
            tuple(self._changes), tuple(vanished), tuple(sorted(self._duplicates, key=lambda one: one.row)), problems,
            self.added <= MOST_COMPARED,
        )  # fmt: skip

    def _compare_with(self, person: Participant, found: set[int]) -> None:
        if not self._rows_of:
            return
        for key, same in _keys(person):
            if key in self._rows_of and self._rows_of[key][0] not in found:
                row, name, _ = self._rows_of[key]
                found.add(row)
                self._duplicates.append(Duplicate(row, name, person.id, person.name, 0, same))


def recorded(rows: Iterable[Judged], planner: Planner, *, compares: bool) -> Iterator[Participant]:
    """What is to be written of the rows, while `planner` takes them all."""
    for one in rows:
        planner.take(one)
        if compares:
            planner.compare(one)
        if one.record is not None:
            yield one.record


def plan(
    reader: RowReader,
    fields: Iterable[str],
    roster: OnRoster,
    earlier: Iterable[frozenset[int]] = (),
    merge: Mapping[int, str] | None = None,
    progress: Callable[[int], None] = lambda _rows: None,
) -> ImportPlan:
    """What an import would do. `earlier` are the people of the imports before, the newest first."""
    planner = Planner()
    for one in judged(reader, fields, roster, merge or {}, progress):
        planner.take(one)
        planner.compare(one)
    return planner.plan(reader.problems(), last_of(planner.people, earlier), roster.everybody())


def last_of(people: Iterable[int], earlier: Iterable[frozenset[int]]) -> frozenset[int]:
    """The people of the newest import that this file is a later state of: that shares half of them, or of the file."""
    named: set[int] | None = None
    for one in earlier:
        named = named if named is not None else set(people)
        if 2 * len(one & named) >= min(len(one), len(named)) > 0:
            return one
    return frozenset()


def digest_of(participant: str) -> int:
    """The id of a participant in 64 bits."""
    return int.from_bytes(blake2b(participant.encode(), digest_size=8).digest(), "big")


def differences(before: Participant, after: Participant) -> Iterator[Change]:
    """What is otherwise, field by field; further columns under their headings."""
    for field in _PLAIN:
        one, other = getattr(before, field), getattr(after, field)
        if one != other:
            yield Change(field, str(one), str(other))
    if before.tracks != after.tracks:
        yield Change("tracks", ", ".join(before.tracks), ", ".join(after.tracks))
    for heading in {**before.further, **after.further}:
        one, other = before.further.get(heading, ""), after.further.get(heading, "")
        if one != other:
            yield Change(heading, one, other)


def _keys(person: Participant) -> Iterator[tuple[int, str]]:
    """What two records of one person share: the name by its sound, and a way to reach them or where they are from."""
    spelled = words(in_latin(person.latin_name or person.name))
    name = " ".join(sorted(by_sound(word) for word in spelled))
    digits = "".join(filter(str.isdigit, person.phone))[-_NATIONAL:]
    if person.email:
        yield hash((name, person.email.casefold())), "email"
    if len(digits) >= _SHORTEST_PHONE:
        yield hash((name, digits)), "phone"
    if person.organisation:
        yield hash((name, " ".join(words(person.organisation)))), "organisation"


def _share_a_word(one: Participant, other: Participant) -> bool:
    def all_forms(person: Participant) -> set[str]:
        return {form for word in words(f"{person.name} {person.latin_name}") for form in forms(word)}

    return one.name == other.name or not all_forms(one).isdisjoint(all_forms(other))
