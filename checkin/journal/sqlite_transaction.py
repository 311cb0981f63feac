"""One write transaction on the SQLite store: entries, roster and projections change together or not at all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import apsw
import msgspec

from checkin.event import Event
from checkin.journal.entries import GENESIS, Entry, flaw, running_hash
from checkin.journal.fold import current, fold
from checkin.journal.projection import TallyChanges, contributions
from checkin.journal.store import Outcome, Receipt, Record, RosterChange
from checkin.participants import Participant
from checkin.state import Conflict, ParticipantState

SearchWords = Callable[[Participant], str]
ENTRY_COLUMNS = (
    "id, desk, desk_name, operator, kind, participant, body, at_ms, offset_ms, personal_digest, personal, hash"
)
NO_STATE = ParticipantState()
_CHUNK = 2_000
_ENTRIES_OF_MANY = (
    f"SELECT {ENTRY_COLUMNS} FROM entry WHERE participant IN (SELECT value FROM json_each(?)) ORDER BY position"
)
_INSERT_ENTRY = f"INSERT INTO entry({ENTRY_COLUMNS}, position, running) VALUES ({','.join('?' * 14)})"
_encode = msgspec.json.Encoder().encode
_participant = msgspec.json.Decoder(Participant).decode
_state = msgspec.json.Decoder(ParticipantState).decode


class _Row(msgspec.Struct, frozen=True):
    """A row of the participant table, decoded."""

    n: int
    id: str
    roster: Participant | None
    shown: Participant | None
    state: ParticipantState


class SqliteTransaction:
    """What may be done in one transaction; `finish` writes the tallies and must come last."""

    def __init__(self, connection: apsw.Connection, search_words: SearchWords) -> None:
        self.connection = connection
        self._search_words = search_words
        self._tallies = TallyChanges()

    def record(self, participant: str) -> Record | None:
        return read_record(self.connection, participant)

    def record_by_code(self, code: str) -> Record | None:
        return read_record_by_code(self.connection, code)

    def append(self, entries: Sequence[Entry]) -> list[Receipt]:
        known = self._known_hashes(entries)
        position, running = read_head(self.connection)
        receipts: list[Receipt] = []
        accepted: list[Entry] = []
        rows: list[tuple[Any, ...]] = []
        for entry in entries:
            reason = flaw(entry)
            if reason is None and known.get(entry.id, entry.hash) != entry.hash:
                reason = "Another entry has the same id."
            if reason is not None:
                self._set_aside(entry, reason)
                receipts.append(Receipt(entry.id, Outcome.SET_ASIDE, reason))
            elif entry.id in known:
                receipts.append(Receipt(entry.id, Outcome.KNOWN))
            else:
                position, running = position + 1, running_hash(running, entry)
                known[entry.id] = entry.hash
                accepted.append(entry)
                rows.append((*msgspec.structs.astuple(entry), position, running))
                receipts.append(Receipt(entry.id, Outcome.ACCEPTED))
        self.connection.executemany(_INSERT_ENTRY, rows)
        if concerned := dict.fromkeys(entry.participant for entry in accepted if entry.participant is not None):
            self._fold_again(list(concerned))
        return receipts

    def put_participants(self, participants: Iterable[Participant], *, held: bool = False) -> RosterChange:
        added = changed = unchanged = 0
        revision = self._highest("revision")
        n = self._highest("n")
        for chunk in _chunks(participants):
            rows = {row.id: row for row in self._rows(list(chunk))}
            fresh: list[tuple[Participant, int, int]] = []
            for participant in chunk.values():
                row = rows.get(participant.id)
                if row is not None and row.roster == participant:
                    unchanged += 1
                    continue
                revision += 1
                if row is None:
                    n += 1
                    fresh.append((participant, n, revision))
                else:
                    self._update_participant(row, participant, revision)
                is_known = row is not None and row.roster is not None
                added, changed = (added, changed + 1) if is_known else (added + 1, changed)
            self._insert_participants(fresh, held=held)
            if held:
                self.mark_participants_held(list(chunk))
        return RosterChange(added, changed, unchanged)

    def put_event(self, event: Event) -> int:
        revision = int(read_setting(self.connection, "event_revision") or 0) + 1
        write_setting(self.connection, "event", _encode(event).decode())
        write_setting(self.connection, "event_revision", str(revision))
        return revision

    def execute(self, statement: str, values: tuple[Any, ...] = ()) -> None:
        """One more statement within this transaction."""
        self.connection.execute(statement, values)

    def mark_held(self, ids: Sequence[str], held: int = 1) -> None:
        """Note what the server did with these entries: 1 shown in its stream, 2 set aside."""
        self.execute("UPDATE entry SET held = ? WHERE id IN (SELECT value FROM json_each(?))", (held, _json(ids)))

    def mark_participants_held(self, ids: Sequence[str]) -> None:
        """Note that the server has these participants as they are here."""
        self.execute("UPDATE participant SET held = 1 WHERE id IN (SELECT value FROM json_each(?))", (_json(ids),))

    def finish(self) -> None:
        """Write the differences of the tallies."""
        self.connection.executemany(
            """
            INSERT INTO tally(dimension, key, expected, arrived, inside) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET
                expected = expected + excluded.expected,
                arrived = arrived + excluded.arrived,
                inside = inside + excluded.inside
            """,
            [(*key, *counts) for key, counts in self._tallies.differences()],
        )

    def _known_hashes(self, entries: Sequence[Entry]) -> dict[str, str]:
        return dict(
            self.connection.execute(
                "SELECT id, hash FROM entry WHERE id IN (SELECT value FROM json_each(?))",
                (_json([entry.id for entry in entries]),),
            )
        )

    def _set_aside(self, entry: Entry, reason: str) -> None:
        self.connection.execute(
            "INSERT INTO set_aside(id, raw, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (entry.id, _encode(entry).decode(), reason),
        )

    def _fold_again(self, participants: list[str]) -> None:
        rows = self._rows_made(participants)
        histories: dict[str, list[Entry]] = {participant: [] for participant in participants}
        for columns in self._query(_ENTRIES_OF_MANY, (_json(participants),)):
            entry = Entry(*columns)
            histories[entry.participant or ""].append(entry)
        updates = []
        for row in rows:
            state = fold(histories[row.id])
            shown = current(row.roster, row.id, state)
            self._tallies.replace(contributions(row.shown, row.state), contributions(shown, state))
            code = shown.ticket_code if shown is not None else None
            updates.append((_encode(state).decode(), _shown_text(row.roster, shown), code, row.n))
            if shown is not None and shown != row.shown:
                self._index(row.n, shown, known=row.shown is not None)
            if state.conflicts != row.state.conflicts:
                self._write_conflicts(row.id, state.conflicts)
        self.connection.executemany("UPDATE participant SET state = ?, shown = ?, ticket_code = ? WHERE n = ?", updates)

    def _rows_made(self, participants: list[str]) -> list[_Row]:
        """The rows of the participants; those whom only entries name get one."""
        rows = self._rows(participants)
        strangers = set(participants) - {row.id for row in rows}
        if not strangers:
            return rows
        self.connection.executemany("INSERT INTO participant(id) VALUES (?)", [(identity,) for identity in strangers])
        return self._rows(participants)

    def _write_conflicts(self, participant: str, conflicts: Iterable[Conflict]) -> None:
        self.execute("DELETE FROM conflict WHERE participant = ?", (participant,))
        self.connection.executemany(
            "INSERT INTO conflict(participant, conflict) VALUES (?, ?)",
            [(participant, _encode(conflict).decode()) for conflict in conflicts],
        )

    def _insert_participants(self, fresh: list[tuple[Participant, int, int]], *, held: bool) -> None:
        self.connection.executemany(
            "INSERT INTO participant(n, id, ticket_code, roster, revision, held) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (n, participant.id, participant.ticket_code, _encode(participant).decode(), revision, int(held))
                for participant, n, revision in fresh
            ],
        )
        self.connection.executemany(
            "INSERT INTO search(rowid, words) VALUES (?, ?)",
            [(n, self._search_words(participant)) for participant, n, _ in fresh],
        )
        for participant, _, _ in fresh:
            self._tallies.replace({}, contributions(participant, NO_STATE))

    def _update_participant(self, row: _Row, participant: Participant, revision: int) -> None:
        shown = current(participant, row.id, row.state)
        self._tallies.replace(contributions(row.shown, row.state), contributions(shown, row.state))
        self.connection.execute(
            "UPDATE participant SET ticket_code = ?, roster = ?, shown = ?, revision = ?, held = 0 WHERE n = ?",
            (
                participant.ticket_code,
                _encode(participant).decode(),
                _shown_text(participant, shown),
                revision,
                row.n,
            ),
        )
        if shown is not None:
            self._index(row.n, shown, known=row.shown is not None)

    def _index(self, n: int, participant: Participant, *, known: bool) -> None:
        if known:
            self.connection.execute("DELETE FROM search WHERE rowid = ?", (n,))
        self.connection.execute("INSERT INTO search(rowid, words) VALUES (?, ?)", (n, self._search_words(participant)))

    def _rows(self, ids: Sequence[str]) -> list[_Row]:
        found = self.connection.execute(
            "SELECT n, id, roster, shown, state FROM participant WHERE id IN (SELECT value FROM json_each(?))",
            (_json(ids),),
        )
        return [_decoded(*row) for row in found]

    def _query(self, statement: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement, values).fetchall()

    def _highest(self, column: str) -> int:
        highest: Any = self.connection.execute(f"SELECT coalesce(max({column}), 0) FROM participant").get
        return int(highest)


def read_record(connection: apsw.Connection, participant: str) -> Record | None:
    """The record of the participant with this id."""
    return _first_record(connection, "WHERE id = ?", participant)


def read_record_by_code(connection: apsw.Connection, code: str) -> Record | None:
    """The record with this ticket code; of several, one from the roster."""
    return _first_record(connection, "WHERE ticket_code = ? ORDER BY roster IS NULL, n LIMIT 1", code)


def read_entries_of(connection: apsw.Connection, participant: str) -> list[Entry]:
    """All entries about one participant, by position."""
    found = connection.execute(
        f"SELECT {ENTRY_COLUMNS} FROM entry WHERE participant = ? ORDER BY position",
        (participant,),
    )
    return [Entry(*row) for row in found]


def read_head(connection: apsw.Connection) -> tuple[int, str]:
    """The last position and the running hash there."""
    row = connection.execute("SELECT position, running FROM entry ORDER BY position DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, GENESIS)


def read_setting(connection: apsw.Connection, key: str) -> str | None:
    """One value of the setting table."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def write_setting(connection: apsw.Connection, key: str, value: str) -> None:
    """Write one value of the setting table."""
    connection.execute(
        "INSERT INTO setting(key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
    )


def records(rows: Iterable[tuple[Any, ...]]) -> list[Record]:
    """Records from rows of (n, id, roster, shown, state)."""
    return [Record(row.id, row.shown, row.state) for row in (_decoded(*columns) for columns in rows)]


def _first_record(connection: apsw.Connection, where: str, value: str) -> Record | None:
    found = connection.execute(f"SELECT n, id, roster, shown, state FROM participant {where}", (value,))
    return next(iter(records(found)), None)


def _decoded(n: int, identity: str, roster: str | None, shown: str | None, state: str | None) -> _Row:
    on_roster = _participant(roster) if roster is not None else None
    return _Row(
        n,
        identity,
        on_roster,
        _participant(shown) if shown is not None else on_roster,
        _state(state) if state is not None else NO_STATE,
    )


def _shown_text(roster: Participant | None, shown: Participant | None) -> str | None:
    return None if shown is None or shown == roster else _encode(shown).decode()


def _chunks(participants: Iterable[Participant]) -> Iterator[dict[str, Participant]]:
    iterator = iter(participants)
    while chunk := {participant.id: participant for participant in islice(iterator, _CHUNK)}:
        yield chunk


def _json(ids: Sequence[str]) -> str:
    return _encode(list(ids)).decode()
