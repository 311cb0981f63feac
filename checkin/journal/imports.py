"""What a desk remembers of its imports of spreadsheets, and how the last of them is undone. In SQLite."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

import apsw
import msgspec

from checkin.journal.store import RosterChange
from checkin.participants import Participant, Status

_MOST_KEPT = 20
_CHUNK = 2_000
_participant = msgspec.json.Decoder(Participant).decode


class ImportNote(msgspec.Struct, frozen=True, kw_only=True):
    """One import: when, whose, of which file, and what it did."""

    n: int = 0
    at_ms: int
    operator: str
    file: str
    added: int
    changed: int
    cancelled: int = 0
    """How many of the last import were cancelled because they had vanished from the file."""
    undone_ms: int | None = None


class UndoReport(msgspec.Struct, frozen=True):
    """What undoing an import did with those whom it had added and changed."""

    note: ImportNote
    removed: int
    put_back: int
    cancelled: int
    """Added, and perhaps known to other desks or already printed: they stay as cancelled."""
    kept: int
    """Checked in or corrected since, or changed by what came later: they stay as they are."""


class Writing(Protocol):
    """What undoing needs of a transaction."""

    @property
    def connection(self) -> apsw.Connection:
        """The connection that writes."""
        ...

    def put_participants(self, participants: Iterable[Participant]) -> RosterChange:
        """As in Transaction."""
        ...

    def remove_participants(self, ids: Sequence[str]) -> None:
        """Take participants whom nothing else names off the roster."""
        ...


def highest_revision(connection: apsw.Connection) -> int:
    """The highest revision that the roster ever had."""
    return int(_get(connection, "SELECT coalesce(max(revision), 0) FROM roster_mark"))


def add_import(
    connection: apsw.Connection, note: ImportNote, first_revision: int, people: "array[int]", aliases: Mapping[str, str]
) -> int:
    """Remember an import whose writes have the revisions from `first_revision` to the highest; its number."""
    n = int(_get(connection, "SELECT coalesce(max(n), 0) + 1 FROM import"))
    connection.execute(
        "INSERT INTO import(n, note, first_revision, last_revision, people) VALUES (?, ?, ?, ?, ?)",
        (n, _text(msgspec.structs.replace(note, n=n)), first_revision, highest_revision(connection), people.tobytes()),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO import_alias(identity, participant, import) VALUES (?, ?, ?)",
        [(identity, participant, n) for identity, participant in aliases.items()],
    )
    connection.execute("UPDATE import_before SET import = ? WHERE import = 0", (n,))
    connection.execute("DELETE FROM import WHERE n <= ?", (n - _MOST_KEPT,))
    connection.execute("DELETE FROM import_before WHERE import <= ?", (n - _MOST_KEPT,))
    return n


def keep_before(connection: apsw.Connection) -> Callable[[Participant], None]:
    """Takes what the roster said of those whom the import that is being written changes."""

    def keep(before: Participant) -> None:
        connection.execute(
            "INSERT OR IGNORE INTO import_before(import, participant, roster) VALUES (0, ?, ?)",
            (before.id, _text(before)),
        )

    return keep


def read_imports(connection: apsw.Connection) -> list[ImportNote]:
    """The imports that are remembered, the newest first."""
    rows = connection.execute("SELECT note FROM import ORDER BY n DESC")
    return [msgspec.json.decode(str(note), type=ImportNote) for (note,) in rows]


def read_import_people(connection: apsw.Connection, n: int) -> frozenset[int]:
    """Whom the file of an import named; nobody when it is not remembered any more."""
    people = array("Q")
    people.frombytes(_get(connection, "SELECT people FROM import WHERE n = ?", n) or b"")
    return frozenset(people)


def read_aliases(connection: apsw.Connection, ids: Sequence[str]) -> dict[str, str]:
    """Whose those of the ids are now that were merged with somebody."""
    if not _get(connection, "SELECT count(*) FROM import_alias"):
        return {}
    found = connection.execute(
        "SELECT identity, participant FROM import_alias WHERE identity IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(ids)).decode(),),
    )
    return {str(identity): str(participant) for identity, participant in found}


def undo_import(transaction: Writing, note: ImportNote, at_ms: int, *, is_alone: bool) -> UndoReport:
    """Put back what the import changed and take off whom it added, as far as nothing happened to them since.

    `is_alone` says that no other desk or server can have heard of them.
    """
    connection = transaction.connection
    first = int(_get(connection, "SELECT first_revision FROM import WHERE n = ?", note.n))
    last = int(_get(connection, "SELECT last_revision FROM import WHERE n = ?", note.n))
    removed = put_back = cancelled = kept = 0
    changed = int(_get(connection, "SELECT count(*) FROM import_before WHERE import = ?", note.n))
    position = first - 1
    while rows := _rows(
        connection,
        "SELECT revision, id, participant.roster, state, import_before.roster, held, "
        "EXISTS (SELECT 1 FROM print_job WHERE print_job.participant = id) "
        "FROM participant LEFT JOIN import_before ON import_before.import = ? AND import_before.participant = id "
        "WHERE revision > ? AND revision <= ? ORDER BY revision LIMIT ?",
        (note.n, position, last, _CHUNK),
    ):
        position = rows[-1][0]
        written: list[Participant] = []
        taken_off: list[str] = []
        for _, identity, now, state, before, held, is_printed in rows:
            if before is not None:
                written.append(_participant(before))
                put_back += 1
            elif state is not None:
                kept += 1
            elif not is_alone or held or is_printed:
                written.append(msgspec.structs.replace(_participant(now), status=Status.CANCELLED))
                cancelled += 1
            else:
                taken_off.append(identity)
        removed += len(taken_off)
        transaction.remove_participants(taken_off)
        transaction.put_participants(written)
    kept += changed - put_back
    done = msgspec.structs.replace(note, undone_ms=at_ms)
    connection.execute("UPDATE import SET note = ? WHERE n = ?", (_text(done), note.n))
    connection.execute("DELETE FROM import_before WHERE import = ?", (note.n,))
    connection.execute("DELETE FROM import_alias WHERE import = ?", (note.n,))
    return UndoReport(done, removed, put_back, cancelled, kept)


def _rows(connection: apsw.Connection, statement: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return connection.execute(statement, values).fetchall()


def _get(connection: apsw.Connection, statement: str, *values: object) -> Any:
    return connection.execute(statement, values).get


def _text(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()
