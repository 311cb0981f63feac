"""The store in one SQLite file: what desk and server share (Store), and what only a desk needs beside it."""

import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

import apsw
import msgspec

from checkin.event import Event, without_people
from checkin.journal import facts
from checkin.journal.anomalies import Anomaly, AnomalyKind, Trace
from checkin.journal.backup_elsewhere import chosen
from checkin.journal.backup_status import BackupStatus, backup_status
from checkin.journal.desk_store import DeskTransaction
from checkin.journal.entries import GENESIS, Entry
from checkin.journal.import_book import ImportBook
from checkin.journal.print_jobs import read_job, read_job_counts, read_jobs, read_next_job, read_out_times
from checkin.journal.remote import Remote
from checkin.journal.sqlite_base import SqliteFile
from checkin.journal.sqlite_emptying import empty
from checkin.journal.sqlite_figures import SqliteFigures, read_activity, read_noted, read_tallies
from checkin.journal.sqlite_files import has_cut_log
from checkin.journal.sqlite_transaction import (
    ENTRY_COLUMNS,
    SqliteTransaction,
    read_entries_of,
    read_head,
    read_inside,
    read_record,
    read_record_by_code,
    read_setting,
    records,
    write_setting,
)
from checkin.journal.store import (
    Cursor,
    Dimension,
    KnownDesk,
    OpenConflict,
    Outcome,
    Page,
    Record,
    Reset,
    RosterHead,
    RosterPage,
    SetAside,
    StoreError,
    Tally,
    Verification,
)
from checkin.journal.verification import StoredProjection, checked_chain, verify
from checkin.participants import Participant
from checkin.printing.jobs import Job, JobQuery, JobState
from checkin.state import Conflict

Result = TypeVar("Result")
_ENTRIES = f"SELECT {ENTRY_COLUMNS} FROM entry"
_POSITIONS = f"SELECT position, running, {ENTRY_COLUMNS} FROM entry"
_RECORDS = "SELECT id, roster, shown, state FROM participant"
_DESKS = "SELECT id, name, paired_ms, heard_ms, unsent, revoked, viewer, public_key, offset_ms, trace FROM desk"
_CHUNK = 2_000
_LOOKS, _BETWEEN_LOOKS_S = 3, 0.1
_trace = msgspec.json.Decoder(Trace).decode
_INDEXED_BEGINNING = 4
_MOST_TERMS = 64
_LAST = "\U0010ffff"
"""Sorts behind every character of a search text."""


class SqliteStore(SqliteFile):
    """A journal with its roster, settings and projections in one file."""

    def transact(self, work: Callable[[DeskTransaction], Result], *, urgent: bool = False) -> Result:
        """Run `work` in one write transaction, alone; urgent ones go before what else is waiting."""
        return self.run_transaction(work, urgent=urgent)

    def listen(self, on_news: Callable[[], None]) -> None:
        """As in Store; no other process writes to the file of a store that is open."""

    def event(self) -> tuple[Event, int]:
        with self.reading() as connection:
            text = read_setting(connection, "event")
            revision = read_setting(connection, "event_revision")
        if text is None:
            raise self._no_event()
        return msgspec.json.decode(text, type=Event), int(revision or 0)

    def _no_event(self) -> StoreError:
        if self.remote() is not None:
            return StoreError("This desk lacks its event: get it from the server with “sync --once”, then start again.")
        if any(anomaly.kind is AnomalyKind.DATABASE_REBUILT for anomaly in self.noted()):
            return StoreError(
                "The event was lost with the damaged database: “restore” a backup, or pair this folder with the server "
                "again; if it was the server, have a desk's data folder be it (“serve” with --data)."
            )
        return StoreError("This data folder has no event yet: make one with “init” or pair it with a server.")

    def record(self, participant: str) -> Record | None:
        with self.reading() as connection:
            return read_record(connection, participant)

    def record_by_code(self, code: str) -> Record | None:
        with self.reading() as connection:
            return read_record_by_code(connection, code)

    def inside(self, zone: str) -> int:
        with self.reading() as connection:
            return read_inside(connection, zone)

    def entries_of(self, participant: str) -> list[Entry]:
        with self.reading() as connection:
            return read_entries_of(connection, participant)

    def erasures(self) -> list[Entry]:
        return [Entry(*row) for row in self.query(f"{_ENTRIES} WHERE kind = ? ORDER BY position", (facts.ERASURE,))]

    def head(self) -> Cursor:
        with self.reading() as connection:
            return Cursor(_epoch(connection), *read_head(connection))

    def page(self, cursor: Cursor | None, limit: int) -> Page | Reset:
        with self.reading() as connection:
            epoch = _epoch(connection)
            start = cursor or Cursor(epoch)
            if start.epoch != epoch:
                return Reset(epoch)
            if _knows(connection, start):
                return _page(connection, start, limit)
        return self.run_transaction(lambda transaction: _new_epoch(transaction, epoch))

    def roster_page(self, after: int, limit: int) -> RosterPage:
        rows = self.query(
            "SELECT roster, revision FROM participant WHERE revision > ? ORDER BY revision LIMIT ?", (after, limit + 1)
        )
        taken = rows[:limit]
        participants = tuple(msgspec.json.decode(text, type=Participant) for text, _ in taken)
        return RosterPage(participants, taken[-1][1] if taken else after, len(rows) <= limit)

    def roster_head(self) -> RosterHead:
        rows = self.query("SELECT revision, mark FROM roster_mark ORDER BY revision DESC LIMIT 1")
        return RosterHead(*rows[0]) if rows else RosterHead()

    def knows_roster(self, head: RosterHead) -> bool:
        asked = "SELECT 1 FROM roster_mark WHERE revision = ? AND mark = ?"
        return head == RosterHead() or bool(self.query(asked, (head.revision, head.mark)))

    def tallies(self, dimension: Dimension) -> list[Tally]:
        rows = self.query(
            "SELECT key, expected, arrived, inside FROM tally "
            "WHERE dimension = ? AND (expected OR arrived OR inside) ORDER BY key",
            (dimension,),
        )
        return [Tally(*row) for row in rows]

    def figures(self) -> SqliteFigures:
        return SqliteFigures(self, ENTRY_COLUMNS)

    def conflicts(self) -> list[OpenConflict]:
        rows = self.query(
            "SELECT conflict.participant, coalesce(participant.shown, participant.roster), conflict, "
            "json_extract(participant.state, '$.erased') IS NOT NULL "
            "FROM conflict JOIN participant ON participant.id = conflict.participant ORDER BY 1"
        )
        return [
            OpenConflict(
                identity,
                msgspec.json.decode(shown, type=Participant).name if shown else "",
                msgspec.json.decode(text, type=Conflict),
                bool(is_erased),
            )
            for identity, shown, text, is_erased in rows
        ]

    def set_aside(self) -> list[SetAside]:
        return [SetAside(*row) for row in self.query("SELECT id, reason, raw FROM set_aside ORDER BY id")]

    def desks(self) -> list[KnownDesk]:
        return [_known_desk(row) for row in self.query(f"{_DESKS} ORDER BY name, id")]

    def add_desk(self, desk: KnownDesk, token_hash: str) -> None:
        self.execute(
            "INSERT OR REPLACE INTO desk(id, name, token_hash, paired_ms, heard_ms, unsent, revoked, viewer, "
            "public_key, offset_ms, trace) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                desk.id,
                desk.name,
                token_hash,
                desk.paired_ms,
                desk.heard_ms,
                desk.unsent,
                int(desk.revoked),
                int(desk.viewer),
                desk.public_key,
                desk.offset_ms,
                _encode(desk.trace),
            ),
        )

    def good_tokens(self) -> frozenset[str]:
        return frozenset(token for (token,) in self.query("SELECT token_hash FROM desk WHERE NOT revoked"))

    def desk_tokens(self) -> dict[str, str]:
        return dict(self.query("SELECT id, token_hash FROM desk"))

    def revoke_desk(self, desk: str) -> None:
        self.execute("UPDATE desk SET revoked = 1 WHERE id = ?", (desk,))

    def desk_with_token(self, token_hash: str) -> KnownDesk | None:
        rows = self.query(f"{_DESKS} WHERE token_hash = ?", (token_hash,))
        return _known_desk(rows[0]) if rows else None

    def heard(self, desk: KnownDesk) -> None:
        self.execute(
            "UPDATE desk SET heard_ms = ?, unsent = ?, offset_ms = ?, trace = ? WHERE id = ?",
            (desk.heard_ms, desk.unsent, desk.offset_ms, _encode(desk.trace), desk.id),
        )

    def add_pairing_code(self, code_hash: str, until_ms: int) -> None:
        self.execute("INSERT OR REPLACE INTO pairing_code(hash, until_ms) VALUES (?, ?)", (code_hash, until_ms))

    def take_pairing_code(self, code_hash: str, now_ms: int) -> bool:
        def work(transaction: SqliteTransaction) -> bool:
            transaction.execute("DELETE FROM pairing_code WHERE until_ms < ?", (now_ms,))
            transaction.execute("DELETE FROM pairing_code WHERE hash = ?", (code_hash,))
            return transaction.connection.changes() > 0

        return self.run_transaction(work)

    def note(self, anomaly: Anomaly) -> None:
        self.execute(
            "INSERT OR REPLACE INTO anomaly(kind, subject, at_ms, detail) VALUES (?, ?, ?, ?)",
            (anomaly.kind, anomaly.subject, anomaly.at_ms, anomaly.detail),
        )

    def noted(self) -> list[Anomaly]:
        rows = self.query("SELECT kind, subject, at_ms, detail FROM anomaly ORDER BY kind, subject")
        return [Anomaly(AnomalyKind(kind), *others) for kind, *others in rows]

    def newer_count(self) -> int:
        return int(self.query("SELECT count(*) FROM newer_entry")[0][0])

    def secret(self, name: str) -> bytes | None:
        with self.reading() as connection:
            text = read_setting(connection, "secret." + name)
        return bytes.fromhex(text) if text else None

    def secrets(self) -> dict[str, bytes]:
        rows = self.query("SELECT substr(key, 8), value FROM setting WHERE key GLOB 'secret.*'")
        return {name: bytes.fromhex(value) for name, value in rows}

    def keep_secret(self, name: str, value: bytes, *, in_place_of_another: bool = False) -> bytes:
        def work(transaction: SqliteTransaction) -> bytes:
            kept = read_setting(transaction.connection, "secret." + name)
            if kept is not None and not in_place_of_another:
                return bytes.fromhex(kept)
            write_setting(transaction.connection, "secret." + name, value.hex())
            return value

        return self.run_transaction(work)

    def erase(self, kept: Mapping[str, bytes]) -> None:
        event, revision = self.event()
        left = {
            "event": _encode(without_people(event)),
            "event_revision": str(revision + 1),
            "epoch": secrets.token_hex(16),
            **{"secret." + name: value.hex() for name, value in kept.items()},
        }
        self.run_transaction(lambda transaction: empty(transaction.connection, left))
        self.compact()

    def verify(self) -> Verification:
        with self.reading_afresh() as connection:
            damage = _damage(connection) or _log_damage(connection, self._key)
            if damage:
                return _verification_of_damaged(connection, damage)
            connection.execute("BEGIN")
            try:
                return _verification(connection)
            finally:
                connection.execute("COMMIT")

    # What only a desk needs: search, its own identity, and its side of sync.

    def roster_records(self, ids: Sequence[str]) -> dict[str, Participant]:
        """Those of the participants that the roster has, as imported."""
        rows = self.query(
            "SELECT id, roster FROM participant WHERE roster IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(list(ids)).decode(),),
        )
        return {identity: msgspec.json.decode(text, type=Participant) for identity, text in rows}

    def find(self, words: Sequence[Sequence[str]], limit: int, *, whole_too: bool = True) -> list[Record]:
        """Participants who have, for every word, a search word that begins with one of its alternatives; unordered.

        Up to `limit` of them, and (with `whole_too`) up to half as many more whose search words are what was typed:
        whole words, of which the last may be a beginning when there are several. So the few who are called Иванов are
        not missed among the many whose patronymic begins so.
        """
        asked = [word for word in words if word]
        whole = max(1, len(asked) - 1)
        found: dict[str, Record] = {}
        for whole_words, most in ((whole, limit // 2), (0, limit)) if whole_too else ((0, limit),):
            with self.reading() as connection:
                match = _match(connection, asked, whole_words)
            if match:
                statement = f"{_RECORDS} WHERE n IN (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)"
                found.update((record.id, record) for record in records(self.query(statement, (match, most))))
        return list(found.values())

    def count_found(self, words: Sequence[Sequence[str]], most: int) -> int:
        """How many `find` would find, when they are fewer than `most`."""
        with self.reading() as connection:
            match = _match(connection, [word for word in words if word], 0)
        counted = "SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)"
        return int(self.query(counted, (match, most))[0][0]) if match else 0

    def find_by_handle(self, beginnings: Sequence[str], limit: int) -> list[Record]:
        """Participants who have, or once had, a handle that begins so; unordered."""
        return [
            record
            for beginning in beginnings
            for record in records(
                self.query(
                    f"{_RECORDS} WHERE n IN (SELECT n FROM search_handle WHERE text >= ? AND text < ? LIMIT ?)",
                    (beginning, beginning + _LAST, limit),
                )
            )
        ]

    def find_by_id(self, beginning: str, limit: int) -> list[Record]:
        """Participants whose id begins so; unordered."""
        values = (beginning, beginning + _LAST, limit)
        return records(self.query(f"{_RECORDS} WHERE id >= ? AND id < ? LIMIT ?", values))

    def mentioning(self, text: str) -> list[Record]:
        """Participants in whose data, as shown, the text stands letter by letter, by the order in which they came."""
        written = msgspec.json.encode(text).decode()[1:-1]
        return records(self.query(f"{_RECORDS} WHERE instr(coalesce(shown, roster), ?) > 0 ORDER BY n", (written,)))

    def search_words(self, after: int) -> tuple[int, list[str]]:
        """All words behind a number that anybody was ever found by, and the last one's number."""
        rows = self.query("SELECT n, text FROM search_term WHERE n > ? ORDER BY n", (after,))
        return (rows[-1][0] if rows else after), [text for _, text in rows]

    def all_records(self) -> Iterator[Record]:
        """Everybody, by the order in which they came; what is added meanwhile comes at the end."""
        last = 0
        while rows := self.query(
            "SELECT id, roster, shown, state, n FROM participant WHERE n > ? ORDER BY n LIMIT ?", (last, _CHUNK)
        ):
            last = rows[-1][-1]
            yield from records(row[:-1] for row in rows)

    def find_traces(self, texts: Sequence[str]) -> list[str]:
        """The ids of those in whose JSON, as shown, one of the texts stands; everybody is looked through."""
        condition = " OR ".join(["instr(coalesce(shown, roster), ?)"] * len(texts)) or "FALSE"
        return [row[0] for row in self.query(f"SELECT id FROM participant WHERE {condition} ORDER BY n", tuple(texts))]

    def imports(self) -> ImportBook:
        """What is remembered of imports of spreadsheets, and how one is written."""
        return ImportBook(self)

    def desk_setting(self, key: str) -> str | None:
        """A value that belongs to this desk alone, such as its identity."""
        with self.reading() as connection:
            return read_setting(connection, "desk." + key)

    def save_desk_setting(self, key: str, value: str) -> None:
        """Keep a value that belongs to this desk alone."""
        self.run_transaction(lambda transaction: write_setting(transaction.connection, "desk." + key, value))

    def backups(self, now_ms: int) -> BackupStatus:
        """How the backups of this store stand."""
        return backup_status(self._path, chosen(self), now_ms)

    def remote(self) -> Remote | None:
        """The server that this desk is paired with."""
        text = self.desk_setting("remote")
        return msgspec.json.decode(text, type=Remote) if text else None

    def save_remote(self, remote: Remote) -> None:
        """Remember the server and how far this desk has read there."""
        self.run_transaction(lambda transaction: _write_remote(transaction, remote))

    def forget_remote(self) -> None:
        """This desk has no server any more, and nothing counts as held by one."""

        def work(transaction: SqliteTransaction) -> None:
            transaction.execute("UPDATE entry SET held = 0 WHERE held <> 0")
            transaction.execute("UPDATE participant SET held = 0 WHERE held <> 0")
            transaction.execute("DELETE FROM setting WHERE key = 'desk.remote'")

        self.run_transaction(work)

    def unheld(self, limit: int) -> list[Entry]:
        """Entries that the server's stream has not shown in its current epoch, oldest first."""
        return [Entry(*row) for row in self.query(f"{_ENTRIES} WHERE held = 0 ORDER BY position LIMIT ?", (limit,))]

    def unheld_count(self, after: int = 0) -> int:
        """How many entries behind the position perhaps nobody but this desk holds."""
        return int(self.query("SELECT count(*) FROM entry WHERE held = 0 AND position > ?", (after,))[0][0])

    def take_page(self, page: Page, remote: Remote) -> None:
        """Take entries from the server's stream and save the cursor behind them, in one transaction."""

        def work(transaction: SqliteTransaction) -> None:
            receipts = transaction.append(page.entries)
            transaction.mark_held([receipt.id for receipt in receipts if receipt.outcome is not Outcome.SET_ASIDE])
            _write_remote(transaction, remote)

        self.run_transaction(work)

    def forget_held(self, remote: Remote) -> None:
        """The server was reset: nothing counts as held by it until its stream shows it again."""

        def work(transaction: SqliteTransaction) -> None:
            transaction.execute("UPDATE entry SET held = 0 WHERE held <> 0")
            transaction.execute("UPDATE participant SET held = 0 WHERE held <> 0")
            _write_remote(transaction, remote.unread())

        self.run_transaction(work)

    def forget_roster_held(self, remote: Remote) -> None:
        """The server's roster was reset: nobody on it counts as held until it shows them again."""

        def work(transaction: SqliteTransaction) -> None:
            transaction.execute("UPDATE participant SET held = 0 WHERE held <> 0")
            _write_remote(transaction, remote.with_roster_unread())

        self.run_transaction(work)

    def mark_refused(self, ids: Sequence[str]) -> None:
        """The server set these entries aside: do not offer them again in this epoch."""
        self.run_transaction(lambda transaction: transaction.mark_held(ids, 2))

    def take_roster(self, page: RosterPage, remote: Remote) -> None:
        """Take participants from the server and save how far, in one transaction."""

        def work(transaction: SqliteTransaction) -> None:
            transaction.put_participants(page.participants, held=True)
            _write_remote(transaction, remote)

        self.run_transaction(work)

    def unheld_participants(self, limit: int) -> list[Participant]:
        """Participants imported at this desk that the server does not have as they are here."""
        rows = self.query(
            "SELECT roster FROM participant WHERE held = 0 AND roster IS NOT NULL ORDER BY n LIMIT ?", (limit,)
        )
        return [msgspec.json.decode(text, type=Participant) for (text,) in rows]

    def take_event(self, event: Event, remote: Remote) -> None:
        """Take the event's settings from the server and save their revision, in one transaction."""

        def work(transaction: SqliteTransaction) -> None:
            transaction.put_event(event)
            _write_remote(transaction, remote)

        self.run_transaction(work)

    def job(self, job: str) -> Job | None:
        """The print job with this id."""
        with self.reading() as connection:
            return read_job(connection, job)

    def jobs(self, query: JobQuery) -> list[Job]:
        """The print jobs asked for, in the order in which they were queued."""
        with self.reading() as connection:
            return read_jobs(connection, query)

    def next_job(self, printer: str) -> Job | None:
        """What the printer is to be sent next: single badges before batches, then by their order."""
        with self.reading() as connection:
            return read_next_job(connection, printer)

    def job_counts(self) -> dict[tuple[str, JobState], int]:
        """How many print jobs each printer has in each state."""
        with self.reading() as connection:
            return read_job_counts(connection)

    def out_times(self, printer: str, since_ms: int) -> list[int]:
        """When the printer's sheets came out, as far as that was not before `since_ms`."""
        with self.reading() as connection:
            return read_out_times(connection, printer, since_ms)


def _encode(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()


def _epoch(connection: apsw.Connection) -> str:
    return read_setting(connection, "epoch") or ""


def _new_epoch(transaction: SqliteTransaction, old: str) -> Reset:
    epoch = _epoch(transaction.connection)
    if epoch != old:
        return Reset(epoch)
    epoch = secrets.token_hex(16)
    write_setting(transaction.connection, "epoch", epoch)
    return Reset(epoch, rolled_back=True)


def _knows(connection: apsw.Connection, cursor: Cursor) -> bool:
    if cursor.position == 0:
        return cursor.running == GENESIS
    if not 0 < cursor.position < 2**63:
        return False
    row = connection.execute("SELECT running FROM entry WHERE position = ?", (cursor.position,)).fetchone()
    return row is not None and row[0] == cursor.running


def _page(connection: apsw.Connection, start: Cursor, limit: int) -> Page:
    statement = f"{_POSITIONS} WHERE position > ? ORDER BY position LIMIT ?"
    placed = [_placed(row) for row in connection.execute(statement, (start.position, limit + 1))]
    taken = placed[:limit]
    cursor = Cursor(start.epoch, taken[-1][0], taken[-1][1]) if taken else start
    return Page(tuple(entry for _, _, entry in taken), cursor, len(placed) <= limit)


def _damage(connection: apsw.Connection) -> tuple[str, ...]:
    """What is wrong with the file itself, page by page; each page carries a code that its content must match."""
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    except apsw.Error as error:
        return (f"The file of the database is damaged ({error}): restore it from a backup or from the server.",)
    return tuple(f"The file of the database is damaged: {one}" for one in found if one != "ok")


def _log_damage(connection: apsw.Connection, key: bytes | None) -> tuple[str, ...]:
    """Whether the log hides entries; asked again, for while others write it may look so for a moment."""
    for _ in range(_LOOKS):
        if not has_cut_log(connection, key):
            return ()
        time.sleep(_BETWEEN_LOOKS_S)
    position, _ = read_head(connection)
    hidden = f"The log of the database is damaged after position {position} and hides the entries behind it"
    return (f"{hidden}: start the program, which rebuilds the database.",)


def _verification_of_damaged(connection: apsw.Connection, damage: tuple[str, ...]) -> Verification:
    """The first bad entry, as far as the journal can be read, then what is wrong with the file."""
    problems: list[str] = []
    position = count = 0
    try:
        for placed, found in checked_chain(
            _placed(row) for row in connection.execute(f"{_POSITIONS} ORDER BY position")
        ):
            position, count = placed, count + 1
            problems += found
    except apsw.Error as error:
        known = f"Entry {identity} at" if (identity := _indexed_id(connection, position + 1)) else "The entry at"
        problems.append(
            f"{known} position {position + 1} cannot be read: the page that it lies on is damaged ({error})."
        )
    return Verification(False, count, (*problems[:1], *damage))


def _indexed_id(connection: apsw.Connection, position: int) -> str | None:
    """The id of an entry that cannot be read itself, from the index of ids, which lies on other pages."""
    try:
        rows = connection.execute("SELECT id, position FROM entry INDEXED BY sqlite_autoindex_entry_1 ORDER BY id")
        return next((str(identity) for identity, at in rows if at == position), None)
    except apsw.Error:
        return None


def _verification(connection: apsw.Connection) -> Verification:
    histories = (Entry(*row) for row in _rows(connection.execute(f"{_ENTRIES} ORDER BY participant, position")))
    stored = connection.execute("SELECT id, roster, shown, state FROM participant ORDER BY id")
    return verify(
        (_placed(row) for row in connection.execute(f"{_POSITIONS} ORDER BY position")),
        groupby((entry for entry in histories if entry.participant), lambda entry: entry.participant or ""),
        (StoredProjection.decoded(*row) for row in _rows(stored)),
        read_tallies(connection),
        (read_activity(connection), read_noted(connection)),
    )


def _placed(row: tuple[Any, ...]) -> tuple[int, str, Entry]:
    return row[0], row[1], Entry(*row[2:])


def _rows(cursor: Any) -> Iterator[tuple[Any, ...]]:
    yield from cursor


def _write_remote(transaction: SqliteTransaction, remote: Remote) -> None:
    write_setting(transaction.connection, "desk.remote", _encode(remote))


def _known_desk(row: tuple[Any, ...]) -> KnownDesk:
    identity, name, paired_ms, heard_ms, unsent, revoked, viewer, public_key, offset_ms, trace = row
    flags = (bool(revoked), bool(viewer))
    return KnownDesk(identity, name, paired_ms, heard_ms, unsent, *flags, public_key, offset_ms, _trace(trace))


def _match(connection: apsw.Connection, words: Sequence[Sequence[str]], whole_words: int) -> str:
    """The query for the search index, the first `whole_words` as they are; empty when it can find nobody."""
    groups = [[_quoted(form) for form in word] for word in words[:whole_words]]
    is_alone = len(words) == 1
    groups += [[term for form in word for term in _terms(connection, form, is_alone)] for word in words[whole_words:]]
    if not groups or not all(groups):
        return ""
    return " AND ".join(f"({' OR '.join(dict.fromkeys(group))})" for group in groups)


def _terms(connection: apsw.Connection, beginning: str, is_alone: bool) -> list[str]:
    """What a beginning stands for.

    The index has beginnings of up to four letters. For a longer one SQLite would first merge the lists of all terms
    that begin so (40 ms for a common name among a million people); naming the terms, it stops at the limit. When the
    beginning is all that is sought, the first of many terms have people enough.
    """
    if len(beginning) <= _INDEXED_BEGINNING:
        return [f"{_quoted(beginning)}*"]
    statement = "SELECT text FROM search_term WHERE text >= ? AND text < ? LIMIT ?"
    found = connection.execute(statement, (beginning, beginning + _LAST, _MOST_TERMS + 1)).fetchall()
    if len(found) > _MOST_TERMS and not is_alone:
        return [f"{_quoted(beginning)}*"]
    return [_quoted(str(row[0])) for row in found[:_MOST_TERMS]]


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
