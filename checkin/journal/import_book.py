"""A desk's imports of spreadsheets: what the roster has, one transaction for a whole file, and the last one undone."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol, TypeVar

import apsw
import msgspec

from checkin.journal.imports import (
    ImportNote,
    UndoReport,
    add_import,
    highest_revision,
    keep_before,
    read_aliases,
    read_import_people,
    read_imports,
    undo_import,
)
from checkin.journal.prepared import Prepared
from checkin.journal.sqlite_erasure import erased_codes_of, erased_of, is_any_erased
from checkin.journal.sqlite_transaction import SqliteTransaction, TextsOf
from checkin.journal.store import StoreError
from checkin.participants import Participant

Result = TypeVar("Result")
Noted = Callable[[], "tuple[ImportNote, array[int], Mapping[str, str]]"]
"""What is remembered of an import: its note, the digests of its people's ids, and of merged ids whose they are now."""
_participant = msgspec.json.Decoder(Participant).decode
_CHUNK = 2_000
_CACHE_KIB = 64 * 1024
_HASH_SIZE = "INSERT INTO search(search, rank) VALUES ('hashsize', ?)"
_HASH_BYTES, _USUAL_HASH_BYTES = 16 * 1024 * 1024, 1024 * 1024


class File(Protocol):
    """A store in SQLite."""

    @property
    def search_texts(self) -> TextsOf:
        """Under what somebody can be found."""
        ...

    def reading(self) -> AbstractContextManager[apsw.Connection]:
        """A connection that can only read, borrowed."""
        ...

    def run_transaction(self, work: Callable[[SqliteTransaction], Result], *, urgent: bool = False) -> Result:
        """Run `work` in one write transaction, alone."""
        ...


class RosterReading:
    """What an import asks of the roster."""

    def __init__(self, file: File) -> None:
        self._file = file
        with file.reading() as connection:
            self._is_empty = highest_revision(connection) == 0

    @property
    def is_untouched(self) -> bool:
        """Whether nobody is on it, nobody ever was, and no entry names anybody."""
        with self._file.reading() as connection:
            nobody = connection.execute("SELECT 1 FROM participant LIMIT 1").get is None
            return self._is_empty and nobody and not is_any_erased(connection)

    def by_ids(self, ids: Sequence[str]) -> dict[str, Participant]:
        """Those on the roster with one of these ids, or who were merged with one; by the id asked for."""
        if self._is_empty:
            return {}
        with self._file.reading() as connection:
            aliases = read_aliases(connection, ids)
            found = _on_roster(connection, "id", [aliases.get(identity, identity) for identity in ids])
        return {identity: found[now] for identity in ids if (now := aliases.get(identity, identity)) in found}

    def erased(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that are of people whose data were erased, or who were merged with one."""
        with self._file.reading() as connection:
            if not is_any_erased(connection):
                return set()
            aliases = read_aliases(connection, ids)
            gone = erased_of(connection, [aliases.get(identity, identity) for identity in ids])
            by_code = erased_codes_of(connection, ids)
        return {identity for identity in ids if aliases.get(identity, identity) in gone} | by_code

    def by_codes(self, codes: Sequence[str]) -> dict[str, Participant]:
        """Those on the roster with one of these ticket codes."""
        if self._is_empty:
            return {}
        with self._file.reading() as connection:
            return _on_roster(connection, "ticket_code", codes)

    def everybody(self) -> Iterator[Participant]:
        """All on the roster, as imported."""
        last = 0
        while True:
            with self._file.reading() as connection:
                rows = connection.execute(
                    "SELECT n, roster FROM participant WHERE n > ? AND roster IS NOT NULL ORDER BY n LIMIT ?",
                    (last, _CHUNK),
                ).fetchall()
            if not rows:
                return
            for n, roster in rows:
                last = int(n or 0)
                yield _participant(str(roster))


class ImportBook:
    """The imports of one desk."""

    def __init__(self, file: File) -> None:
        self._file = file

    @property
    def search_texts(self) -> TextsOf:
        """Under what the store has somebody found."""
        return self._file.search_texts

    def roster(self) -> RosterReading:
        """The roster as it is."""
        return RosterReading(self._file)

    def notes(self) -> list[ImportNote]:
        """The imports that are remembered, the newest first."""
        with self._file.reading() as connection:
            return read_imports(connection)

    def people(self) -> Iterator[frozenset[int]]:
        """Whom the files named of the imports that stand now, the newest first, by the digests of their ids.

        Each is read when it is asked for, for a million people take 60 MB.
        """
        standing = [note.n for note in self.notes() if note.undone_ms is None]
        return (self._people_of(n) for n in standing)

    def _people_of(self, n: int) -> frozenset[int]:
        with self._file.reading() as connection:
            return read_import_people(connection, n)

    def write(self, participants: Callable[[], Iterable[Participant]], noted: Noted) -> ImportNote:
        """Put participants on the roster in one transaction, then remember the import; `noted` is asked at its end."""

        return self._write(
            lambda transaction: transaction.put_participants(
                participants(), replaced=keep_before(transaction.connection)
            ),
            noted,
        )

    def write_prepared(self, coming: Iterable[Prepared], noted: Noted) -> ImportNote:
        """As write, for people of whom each comes once, made ready elsewhere."""
        return self._write(
            lambda transaction: transaction.put_prepared(coming, replaced=keep_before(transaction.connection)), noted
        )

    def _write(self, put: Callable[[SqliteTransaction], object], noted: Noted) -> ImportNote:
        def work(transaction: SqliteTransaction) -> ImportNote:
            first = highest_revision(transaction.connection) + 1
            with _room_for_many(transaction.connection):
                put(transaction)
            note, people, aliases = noted()
            n = add_import(transaction.connection, note, first, people, aliases)
            return msgspec.structs.replace(note, n=n)

        return self._file.run_transaction(work)

    def remembered_of(self, participant: str) -> list[Participant]:
        """What the roster said of somebody before imports changed it, the latest first."""
        with self._file.reading() as connection:
            rows = connection.execute(
                "SELECT roster FROM import_before WHERE participant = ? ORDER BY import DESC", (participant,)
            )
            return [_participant(str(roster)) for (roster,) in rows]

    def undo_last(self, at_ms: int, *, is_alone: bool) -> UndoReport:
        """Undo the last import that stands. Raises StoreError when there is none."""

        def work(transaction: SqliteTransaction) -> UndoReport:
            standing = [note for note in read_imports(transaction.connection) if note.undone_ms is None]
            if not standing:
                raise StoreError("There is no import to undo.")
            return undo_import(transaction, standing[0], at_ms, is_alone=is_alone)

        return self._file.run_transaction(work)


@contextmanager
def _room_for_many(connection: apsw.Connection) -> Iterator[None]:
    """More memory for pages, and for what the search index gathers before it writes: far fewer pages are written twice.

    Both are put back, the index's size in the same transaction; when that is rolled back it is as before anyhow.
    """
    cache = connection.pragma("cache_size")
    connection.pragma("cache_size", -_CACHE_KIB)
    try:
        connection.execute(_HASH_SIZE, (_HASH_BYTES,))
        yield
        connection.execute(_HASH_SIZE, (_USUAL_HASH_BYTES,))
    finally:
        connection.pragma("cache_size", cache)


def _on_roster(connection: apsw.Connection, column: str, wanted: Sequence[str]) -> dict[str, Participant]:
    rows = connection.execute(
        f"SELECT {column}, roster FROM participant "
        f"WHERE roster IS NOT NULL AND {column} IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(wanted)).decode(),),
    )
    return {str(key): _participant(str(roster)) for key, roster in rows}
