"""One write transaction on the SQLite store: entries, roster and projections change together or not at all."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from typing import Any, NamedTuple

import apsw
import msgspec

from checkin.event import Event
from checkin.journal.ahead import made_ahead
from checkin.journal.entries import GENESIS, Entry
from checkin.journal.facts import is_known
from checkin.journal.imports import highest_revision
from checkin.journal.intake import (
    chunks,
    erasures,
    flaws,
    folded_again,
    newer,
    put_on_roster,
    sort_out,
    without_erased,
)
from checkin.journal.prepared import Prepared
from checkin.journal.print_jobs import read_job, read_jobs, read_last_sent, write_jobs
from checkin.journal.projection import VERSION, TallyChanges, contributions
from checkin.journal.sqlite_erasure import erase, erased_of
from checkin.journal.sqlite_figures import count_again, forget_empty, write_accepted, write_tallies
from checkin.journal.sqlite_many import write_many
from checkin.journal.sqlite_prepared import insert_prepared
from checkin.journal.store import NOBODY_GONE, Dimension, Receipt, Record, RosterChange
from checkin.journal.verification import StoredProjection
from checkin.participants import Participant, SearchTexts
from checkin.printing.jobs import Job, JobQuery, erased
from checkin.state import Conflict

TextsOf = Callable[[Participant], SearchTexts]
ENTRY_COLUMNS = (
    "id, desk, desk_name, operator, kind, participant, body, at_ms, offset_ms, personal_digest, personal, hash"
)
_ENTRIES_OF_MANY = (
    f"SELECT {ENTRY_COLUMNS} FROM entry WHERE participant IN (SELECT value FROM json_each(?)) ORDER BY position"
)
_INSERT_ENTRY = f"INSERT INTO entry({ENTRY_COLUMNS}, position, running) VALUES ({','.join('?' * 14)})"
_INSERT_PARTICIPANTS = "INSERT INTO participant(n, id, ticket_code, roster, revision, held) VALUES "
_PARTICIPANT = "(?,?,?,CAST(? AS TEXT),?,?)"
_INSERT_WORDS = "INSERT INTO search(rowid, words) SELECT ? + key, value FROM json_each(?)"
_INSERT_HANDLES = "INSERT OR IGNORE INTO search_handle VALUES "
_encode = msgspec.json.Encoder().encode
_HANDLES_AT_ONCE = 200_000
_WORDS_AT_ONCE = 20_000
"""At the end of a statement of many rows the search index writes what it gathered in memory: it must be worth it."""


class Ready(NamedTuple):
    """Somebody new on the roster, with all that is written of them."""

    participant: Participant
    roster: bytes
    words: str
    """Their search words, parted by spaces."""
    handles: tuple[str, ...]


class _Row(msgspec.Struct, frozen=True):
    """A row of the participant table; `n` is its number, under which the search index has it."""

    n: int
    kept: StoredProjection


class SqliteTransaction:
    """What may be done in one transaction; `finish` writes handles, terms and tallies and must come last."""

    def __init__(self, connection: apsw.Connection, search_texts: TextsOf) -> None:
        self.connection = connection
        self._search_texts = search_texts
        self._terms: set[str] = set()
        """Terms to be written at the end."""
        self._words: list[str] = []
        """Search words that are still to be written, of participants who follow one another from the number below."""
        self._words_from = 0
        self._handles: list[tuple[str, int]] = []
        """Handles that are still to be written."""
        self._tallies = TallyChanges()
        self.gone = NOBODY_GONE
        """Whose data were erased by it."""
        self.is_repeatable = True
        """Whether the same work can be done once more; not where it reads a file as it goes along."""

    def record(self, participant: str) -> Record | None:
        return read_record(self.connection, participant)

    def record_by_code(self, code: str) -> Record | None:
        return read_record_by_code(self.connection, code)

    def inside(self, zone: str) -> int:
        return read_inside(self.connection, zone) + self._tallies.inside(zone)

    def append(self, entries: Sequence[Entry]) -> list[Receipt]:
        result = sort_out(entries, flaws(entries), self._known_hashes(entries), *read_head(self.connection))
        named = [entry.participant for entry in entries if entry.participant is not None]
        result = without_erased(result, erasures(result.accepted) | erased_of(self.connection, named))
        self.connection.executemany(
            _INSERT_ENTRY,
            [(*msgspec.structs.astuple(placed.entry), placed.position, placed.running) for placed in result.accepted],
        )
        self.connection.executemany(
            "INSERT INTO set_aside(id, raw, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(entry.id, _encode(entry).decode(), reason) for entry, reason in result.set_aside],
        )
        self.connection.executemany("INSERT INTO newer_entry(position, kind) VALUES (?, ?)", newer(result.accepted))
        write_accepted(self.connection, result.accepted)
        concerned = dict.fromkeys(
            placed.entry.participant for placed in result.accepted if placed.entry.participant is not None
        )
        if concerned:
            self._fold_again(list(concerned))
        return result.receipts

    def put_participants(
        self,
        participants: Iterable[Participant],
        *,
        anew: bool = False,
        held: bool = False,
        replaced: Callable[[Participant], None] | None = None,
    ) -> RosterChange:
        """As in Transaction; `held` says that the server has them, `replaced` gets what was said of the changed."""
        self.is_repeatable &= isinstance(participants, Sequence)
        is_first = not self._query("SELECT 1 FROM participant LIMIT 1", ())
        coming = self._chunks(participants, all_new=is_first)
        with nullcontext(coming) if isinstance(participants, Sequence) else made_ahead(coming) as made:
            return self._put_chunks(made, anew=anew, held=held, replaced=replaced)

    def _chunks(
        self, participants: Iterable[Participant], *, all_new: bool
    ) -> Iterator[tuple[dict[str, Participant], dict[str, Ready]]]:
        """The participants some at a time, and those of them ready to be written of whom that is known to be needed."""
        for chunk in chunks(participants):
            yield chunk, {one.id: self._ready(one) for one in chunk.values()} if all_new else {}

    def _put_chunks(
        self,
        coming: Iterable[tuple[dict[str, Participant], dict[str, Ready]]],
        *,
        anew: bool,
        held: bool,
        replaced: Callable[[Participant], None] | None,
    ) -> RosterChange:
        added = changed = unchanged = left_out = 0
        before = revision = highest_revision(self.connection)
        n = int(self.connection.execute("SELECT coalesce(max(n), 0) FROM participant").get or 0)
        for chunk, ready in coming:
            rows = {row.kept.id: row for row in self._rows(list(chunk))}
            fresh: list[tuple[Ready, int, int]] = []
            for participant in chunk.values():
                row = rows.get(participant.id)
                if row is not None and row.kept.state.erased is not None:
                    left_out += 1
                    continue
                if row is not None and row.kept.roster == participant:
                    unchanged += 1
                    if anew:
                        revision += 1
                        self.execute("UPDATE participant SET revision = ? WHERE n = ?", (revision, row.n))
                    continue
                revision += 1
                if row is None:
                    n += 1
                    fresh.append((ready.get(participant.id) or self._ready(participant), n, revision))
                else:
                    self._update_participant(row, participant, revision)
                is_known = row is not None and row.kept.roster is not None
                if replaced is not None and row is not None and row.kept.roster is not None:
                    replaced(row.kept.roster)
                added, changed = (added, changed + 1) if is_known else (added + 1, changed)
            self._insert_participants(fresh, held=held)
            if held:
                self.mark_participants_held(list(chunk))
        if revision != before:
            self._mark_roster(revision)
        return RosterChange(added, changed, unchanged, left_out)

    def put_prepared(
        self, coming: Iterable[Prepared], *, replaced: Callable[[Participant], None] | None = None
    ) -> RosterChange:
        """As put_participants, for people of whom each comes once."""
        if self._query("SELECT 1 FROM participant LIMIT 1", ()):
            return self.put_participants((one for some in coming for one in some.participants()), replaced=replaced)
        self.is_repeatable = False
        revision = highest_revision(self.connection)
        added = insert_prepared(self.connection, coming, revision, self._tallies)
        if added:
            self._mark_roster(revision + added)
        return RosterChange(added)

    def remove_participants(self, ids: Sequence[str]) -> None:
        """Take participants whom no entry names off the roster, as if they had never been on it."""
        if not ids:
            return
        self._write_words()
        self._write_handles()
        for row in self._rows(ids):
            self._tallies.replace(contributions(row.kept.shown, row.kept.state), {})
            self.execute("DELETE FROM search WHERE rowid = ?", (row.n,))
            if row.kept.shown is not None:
                handles = self._search_texts(row.kept.shown).handles
                self.connection.executemany(
                    "DELETE FROM search_handle WHERE text = ? AND n = ?", [(handle, row.n) for handle in handles]
                )
            self.execute("DELETE FROM participant WHERE n = ?", (row.n,))
        self._mark_roster(highest_revision(self.connection) + 1)

    def _mark_roster(self, revision: int) -> None:
        self.execute("INSERT INTO roster_mark(revision, mark) VALUES (?, ?)", (revision, secrets.token_hex(8)))

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

    def bring_up_to_date(self) -> None:
        """Count the figures again when an earlier version kept fewer of them, and fold what it did not know."""
        if read_setting(self.connection, "figures") != VERSION:
            count_again(self.connection, ENTRY_COLUMNS)
            write_setting(self.connection, "figures", VERSION)
        self._understand_newer()

    def _understand_newer(self) -> None:
        """Fold the entries of kinds that an earlier version did not know and this one does."""
        kinds = [kind for (kind,) in self._query("SELECT DISTINCT kind FROM newer_entry", ()) if is_known(kind)]
        if not kinds:
            return
        concerned = self._query(
            "SELECT DISTINCT participant FROM entry WHERE participant IS NOT NULL AND position IN "
            "(SELECT position FROM newer_entry WHERE kind IN (SELECT value FROM json_each(?)))",
            (_json(kinds),),
        )
        if concerned:
            self._fold_again([participant for (participant,) in concerned])
        self.execute("DELETE FROM newer_entry WHERE kind IN (SELECT value FROM json_each(?))", (_json(kinds),))

    def job(self, job: str) -> Job | None:
        return read_job(self.connection, job)

    def jobs(self, query: JobQuery) -> list[Job]:
        return read_jobs(self.connection, query)

    def last_sent(self) -> int:
        return read_last_sent(self.connection)

    def put_jobs(self, jobs: Sequence[Job]) -> list[Job]:
        gone = erased_of(self.connection, [job.participant for job in jobs])
        return write_jobs(self.connection, [erased(job) if job.participant in gone else job for job in jobs])

    def finish(self) -> None:
        """Write the search words and handles that are left, all terms, and the differences of the tallies."""
        self._write_words()
        self._write_handles()
        self.connection.executemany(
            "INSERT OR IGNORE INTO search_term(text) VALUES (?)", [(term,) for term in self._terms]
        )
        write_tallies(self.connection, self._tallies)
        if self.gone != NOBODY_GONE:
            forget_empty(self.connection)

    def _known_hashes(self, entries: Sequence[Entry]) -> dict[str, str]:
        return dict(
            self.connection.execute(
                "SELECT id, hash FROM entry WHERE id IN (SELECT value FROM json_each(?))",
                (_json([entry.id for entry in entries]),),
            )
        )

    def _fold_again(self, participants: list[str]) -> None:
        histories: dict[str, list[Entry]] = {participant: [] for participant in participants}
        for columns in self._query(_ENTRIES_OF_MANY, (_json(participants),)):
            entry = Entry(*columns)
            histories[entry.participant or ""].append(entry)
        updates = []
        for row in self._rows_made(participants):
            before = row.kept
            after = folded_again(before, histories[before.id], self._tallies)
            code = after.code
            updates.append((_encode(after.state).decode(), _shown_text(after), code, row.n))
            if after.shown is not None and after.shown != before.shown:
                self._index(row.n, after.shown, known=before.shown is not None)
            if after.state.erased is not None and before.state.erased is None:
                self._erase(row)
            if after.state.conflicts != before.state.conflicts:
                self._write_conflicts(before.id, after.state.conflicts)
        self.connection.executemany("UPDATE participant SET state = ?, shown = ?, ticket_code = ? WHERE n = ?", updates)

    def _erase(self, row: _Row) -> None:
        self._write_words()
        self._write_handles()
        self.gone = self.gone.and_also(erase(self.connection, row.n, row.kept))

    def _rows_made(self, participants: list[str]) -> list[_Row]:
        """The rows of the participants; those whom only entries name get one."""
        rows = self._rows(participants)
        strangers = set(participants) - {row.kept.id for row in rows}
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

    def _ready(self, participant: Participant) -> Ready:
        texts = self._search_texts(participant)
        words = texts.words
        self._terms.update(words)
        return Ready(participant, _encode(participant), " ".join(words), tuple(texts.handles))

    def _insert_participants(self, fresh: list[tuple[Ready, int, int]], *, held: bool) -> None:
        write_many(
            self.connection,
            _INSERT_PARTICIPANTS,
            _PARTICIPANT,
            [
                (n, one.participant.id, one.participant.ticket_code, one.roster, revision, int(held))
                for one, n, revision in fresh
            ],
        )
        for one, n, _ in fresh:
            self._put_in_search(n, one)
        self._tallies.add(one.participant for one, _, _ in fresh)

    def _update_participant(self, row: _Row, participant: Participant, revision: int) -> None:
        after = put_on_roster(row.kept, participant, self._tallies)
        self.connection.execute(
            "UPDATE participant SET ticket_code = ?, roster = ?, shown = ?, revision = ?, held = 0 WHERE n = ?",
            (participant.ticket_code, _encode(participant).decode(), _shown_text(after), revision, row.n),
        )
        if after.shown is not None:
            self._index(row.n, after.shown, known=row.kept.shown is not None)

    def _index(self, n: int, participant: Participant, *, known: bool) -> None:
        if known:
            self._write_words()
            self.connection.execute("DELETE FROM search WHERE rowid = ?", (n,))
        self._put_in_search(n, self._ready(participant))

    def _put_in_search(self, n: int, ready: Ready) -> None:
        """Have somebody found by words and handles; those that nobody has any more do no harm."""
        if n != self._words_from + len(self._words) or len(self._words) == _WORDS_AT_ONCE:
            self._write_words()
            self._words_from = n
        self._words.append(ready.words)
        self._handles += [(handle, n) for handle in ready.handles]
        if len(self._handles) >= _HANDLES_AT_ONCE:
            self._write_handles()

    def _write_words(self) -> None:
        if self._words:
            self.execute(_INSERT_WORDS, (self._words_from, _json(self._words)))
            self._words.clear()

    def _write_handles(self) -> None:
        """Write the handles gathered, in their order: in an import each page of the index is changed once for many."""
        self._handles.sort()
        write_many(self.connection, _INSERT_HANDLES, "(?,?)", self._handles)
        self._handles.clear()

    def _rows(self, ids: Sequence[str]) -> list[_Row]:
        found = self.connection.execute(
            "SELECT n, id, roster, shown, state FROM participant WHERE id IN (SELECT value FROM json_each(?))",
            (_json(ids),),
        )
        return [_Row(n, StoredProjection.decoded(*columns)) for n, *columns in found]

    def _query(self, statement: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        return self.connection.execute(statement, values).fetchall()


def read_record(connection: apsw.Connection, participant: str) -> Record | None:
    """The record of the participant with this id."""
    return _first_record(connection, "WHERE id = ?", participant)


def read_record_by_code(connection: apsw.Connection, code: str) -> Record | None:
    """The record with this ticket code; of several, one from the roster."""
    return _first_record(connection, "WHERE ticket_code = ? ORDER BY roster IS NULL, n LIMIT 1", code)


def read_inside(connection: apsw.Connection, zone: str) -> int:
    """How many people are inside a zone."""
    asked = "SELECT inside FROM tally WHERE dimension = ? AND key = ?"
    return int(connection.execute(asked, (Dimension.ZONE, zone)).get or 0)


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
    """Records from rows of (id, roster, shown, state)."""
    return [
        Record(kept.id, kept.shown, kept.state) for kept in (StoredProjection.decoded(*columns) for columns in rows)
    ]


def _first_record(connection: apsw.Connection, where: str, value: str) -> Record | None:
    found = connection.execute(f"SELECT id, roster, shown, state FROM participant {where}", (value,))
    return next(iter(records(found)), None)


def _shown_text(kept: StoredProjection) -> str | None:
    return None if kept.shown is None or kept.shown == kept.roster else _encode(kept.shown).decode()


def _json(ids: Sequence[str]) -> str:
    return _encode(list(ids)).decode()
