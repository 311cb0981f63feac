"""The store in a PostgreSQL database, which several server processes may share."""

import secrets
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import groupby
from typing import Self, TypeVar

import msgspec

from checkin.event import Event, without_people
from checkin.journal import facts
from checkin.journal.anomalies import Anomaly, AnomalyKind, Trace
from checkin.journal.entries import GENESIS, Entry
from checkin.journal.postgres_erasure import VACUUM
from checkin.journal.postgres_figures import PostgresFigures, read_activity, read_cells, read_noted
from checkin.journal.postgres_link import ANSWER_S, LONG_ANSWER_S, Link, Row, Session
from checkin.journal.postgres_migration import migrate
from checkin.journal.postgres_transaction import (
    ENTRY_COLUMNS,
    HEAD,
    LOCKED_HEAD,
    NEWS_CHANNEL,
    RECORDS,
    PostgresTransaction,
    read_inside,
    read_record,
    read_record_by_code,
)
from checkin.journal.store import (
    NOBODY_GONE,
    Cursor,
    Dimension,
    Gone,
    KnownDesk,
    Listener,
    OpenConflict,
    Page,
    Record,
    Reset,
    RosterHead,
    RosterPage,
    SetAside,
    StoreError,
    Tally,
    Transaction,
    Verification,
)
from checkin.journal.verification import StoredProjection, verify
from checkin.participants import Participant
from checkin.state import Conflict

Result = TypeVar("Result")
_ENTRIES = f"SELECT {ENTRY_COLUMNS} FROM entry"
_HISTORIES = f"{_ENTRIES} WHERE participant IS NOT NULL ORDER BY participant, position"
_POSITIONS = f"SELECT position, running, {ENTRY_COLUMNS} FROM entry"
_DESKS = "SELECT id, name, paired_ms, heard_ms, unsent, revoked, viewer, public_key, offset_ms, trace FROM desk"
# The row at the cursor itself comes first: one statement, and so one snapshot, tells whether the cursor is ours.
_PAGE = f"""
    SELECT head.epoch, placed.* FROM head
    LEFT JOIN LATERAL ({_POSITIONS} WHERE position >= $1 ORDER BY position LIMIT $2) AS placed ON TRUE
    ORDER BY placed.position
"""
_HIGHEST_POSITION = 2**63 - 1


class PostgresStore:
    """A journal with its roster, settings and projections in one database. May be used from any thread."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._turn = threading.Lock()
        self._when_erased: list[Listener] = []
        self._writing_thread: int | None = None

    @classmethod
    def open(cls, url: str, answer_s: float = ANSWER_S) -> Self:
        """The store at an address like postgresql://user:password@host/name; an empty database gets its tables.

        A server that is silent for `answer_s` is taken for dead. Of several hosts (host,host) the first usable one is
        used; with ?target_session_attrs=read-write the first that takes writes, and another once that is dead.
        Raises StoreError when the server or the database cannot be used, or is of a newer version.
        """
        link = Link(url, answer_s)
        try:
            migrate(link)
        except BaseException:
            link.close()
            raise
        store = cls(link)
        try:
            store._run(lambda transaction: transaction.bring_up_to_date())
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        self._link.close()

    def listen(self, on_news: Callable[[], None]) -> None:
        self._link.listen(NEWS_CHANNEL, on_news)

    def transact(self, work: Callable[[Transaction], Result], *, urgent: bool = False) -> Result:
        """As in Store; those who wait are served in the order in which they came."""
        del urgent
        return self._run(work)

    def when_erased(self, listener: Listener) -> None:
        self._when_erased.append(listener)

    def event(self) -> tuple[Event, int]:
        rows = self._link.fetch("SELECT settings, revision FROM event")
        if not rows:
            raise StoreError("This database has no event yet: make one with “init” or pair a desk that has one.")
        settings, revision = rows[0]
        return msgspec.json.decode(settings, type=Event), revision

    def record(self, participant: str) -> Record | None:
        return read_record(self._link, participant)

    def record_by_code(self, code: str) -> Record | None:
        return read_record_by_code(self._link, code)

    def inside(self, zone: str) -> int:
        return read_inside(self._link, zone)

    def entries_of(self, participant: str) -> list[Entry]:
        rows = self._link.fetch(f"{_ENTRIES} WHERE participant = $1 ORDER BY position", participant)
        return [Entry(*row) for row in rows]

    def erasures(self) -> list[Entry]:
        rows = self._link.fetch(f"{_ENTRIES} WHERE kind = $1 ORDER BY position", facts.ERASURE)
        return [Entry(*row) for row in rows]

    def head(self) -> Cursor:
        epoch, position, running, _ = self._link.fetch(HEAD)[0]
        return Cursor(epoch, position, running)

    def page(self, cursor: Cursor | None, limit: int) -> Page | Reset:
        read = _page(self._link, cursor, limit)
        if isinstance(read, Reset) and cursor is not None and read.epoch == cursor.epoch:
            return self._run(lambda transaction: _new_epoch(transaction, cursor.epoch))
        return read

    def roster_page(self, after: int, limit: int) -> RosterPage:
        rows = self._link.fetch(
            "SELECT roster, revision FROM participant WHERE revision > $1 ORDER BY revision LIMIT $2", after, limit + 1
        )
        taken = rows[:limit]
        participants = tuple(msgspec.json.decode(text, type=Participant) for text, _ in taken)
        return RosterPage(participants, taken[-1][1] if taken else after, len(rows) <= limit)

    def roster_head(self) -> RosterHead:
        rows = self._link.fetch("SELECT revision, mark FROM roster_mark ORDER BY revision DESC LIMIT 1")
        return RosterHead(*rows[0]) if rows else RosterHead()

    def knows_roster(self, head: RosterHead) -> bool:
        asked = "SELECT 1 FROM roster_mark WHERE revision = $1 AND mark = $2"
        return head == RosterHead() or bool(self._link.fetch(asked, head.revision, head.mark))

    def tallies(self, dimension: Dimension) -> list[Tally]:
        rows = self._link.fetch(
            "SELECT key, expected, arrived, inside FROM tally WHERE dimension = $1 AND (expected, arrived, inside) <> "
            "(0, 0, 0)",
            dimension,
        )
        return sorted((_tally(*row) for row in rows), key=lambda tally: tally.key)

    def figures(self) -> PostgresFigures:
        return PostgresFigures(self._link, ENTRY_COLUMNS)

    def conflicts(self) -> list[OpenConflict]:
        rows = self._link.fetch(
            "SELECT conflict.participant, coalesce(participant.shown, participant.roster), conflict.conflict, "
            "participant.state "
            "FROM conflict JOIN participant ON participant.id = conflict.participant ORDER BY 1, 3"
        )
        return [
            OpenConflict(
                identity,
                msgspec.json.decode(shown, type=Participant).name if shown else "",
                msgspec.json.decode(text, type=Conflict),
                StoredProjection.decoded(identity, None, None, state).state.erased is not None,
            )
            for identity, shown, text, state in rows
        ]

    def set_aside(self) -> list[SetAside]:
        rows = self._link.fetch("SELECT raw, reason FROM set_aside")
        found = [SetAside(msgspec.json.decode(raw, type=Entry).id, reason, raw) for raw, reason in rows]
        return sorted(found, key=lambda one: (one.id, one.raw))

    def desks(self) -> list[KnownDesk]:
        return sorted((_known_desk(row) for row in self._link.fetch(_DESKS)), key=lambda desk: (desk.name, desk.id))

    def add_desk(self, desk: KnownDesk, token_hash: str) -> None:
        self._link.fetch(
            "INSERT INTO desk(id, name, paired_ms, heard_ms, unsent, revoked, viewer, public_key, offset_ms, trace, "
            "token_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO UPDATE SET "
            "name = excluded.name, paired_ms = excluded.paired_ms, heard_ms = excluded.heard_ms, "
            "unsent = excluded.unsent, revoked = excluded.revoked, viewer = excluded.viewer, "
            "public_key = excluded.public_key, offset_ms = excluded.offset_ms, trace = excluded.trace, "
            "token_hash = excluded.token_hash",
            *msgspec.structs.astuple(desk)[:-1],
            _encode(desk.trace),
            token_hash,
        )

    def good_tokens(self) -> frozenset[str]:
        return frozenset(token for (token,) in self._link.fetch("SELECT token_hash FROM desk WHERE NOT revoked"))

    def desk_tokens(self) -> dict[str, str]:
        return {row[0]: row[1] for row in self._link.fetch("SELECT id, token_hash FROM desk")}

    def revoke_desk(self, desk: str) -> None:
        """Take no more requests with the token of this desk, and have every process of the server know at once."""
        self._link.fetch("UPDATE desk SET revoked = TRUE WHERE id = $1", desk)
        self._link.fetch(f"NOTIFY {NEWS_CHANNEL}")

    def desk_with_token(self, token_hash: str) -> KnownDesk | None:
        rows = self._link.fetch(f"{_DESKS} WHERE token_hash = $1", token_hash)
        return _known_desk(rows[0]) if rows else None

    def heard(self, desk: KnownDesk) -> None:
        self._link.fetch(
            "UPDATE desk SET heard_ms = $2, unsent = $3, offset_ms = $4, trace = $5 WHERE id = $1",
            desk.id,
            desk.heard_ms,
            desk.unsent,
            desk.offset_ms,
            _encode(desk.trace),
        )

    def add_pairing_code(self, code_hash: str, until_ms: int) -> None:
        self._link.fetch(
            "INSERT INTO pairing_code(hash, until_ms) VALUES ($1, $2) "
            "ON CONFLICT (hash) DO UPDATE SET until_ms = excluded.until_ms",
            code_hash,
            until_ms,
        )

    def take_pairing_code(self, code_hash: str, now_ms: int) -> bool:
        self._link.fetch("DELETE FROM pairing_code WHERE until_ms < $1", now_ms)
        return bool(self._link.fetch("DELETE FROM pairing_code WHERE hash = $1 RETURNING hash", code_hash))

    def note(self, anomaly: Anomaly) -> None:
        self._link.fetch(
            "INSERT INTO anomaly(kind, subject, at_ms, detail) VALUES ($1, $2, $3, $4) "
            "ON CONFLICT (kind, subject) DO UPDATE SET at_ms = excluded.at_ms, detail = excluded.detail",
            anomaly.kind,
            anomaly.subject,
            anomaly.at_ms,
            anomaly.detail,
        )

    def noted(self) -> list[Anomaly]:
        rows = self._link.fetch("SELECT kind, subject, at_ms, detail FROM anomaly")
        found = [Anomaly(AnomalyKind(kind), *others) for kind, *others in rows]
        return sorted(found, key=lambda anomaly: anomaly.key)

    @property
    def is_on_reserve(self) -> bool:
        """Never: the room on its disk is the database server's to watch."""
        return False

    def newer_count(self) -> int:
        return int(self._link.fetch("SELECT count(*) FROM newer_entry")[0][0])

    def secret(self, name: str) -> bytes | None:
        rows = self._link.fetch("SELECT value FROM secret WHERE name = $1", name)
        return bytes(rows[0][0]) if rows else None

    def secrets(self) -> dict[str, bytes]:
        return {row[0]: bytes(row[1]) for row in self._link.fetch("SELECT name, value FROM secret")}

    def keep_secret(self, name: str, value: bytes, *, in_place_of_another: bool = False) -> bytes:
        conflict = "UPDATE SET value = excluded.value" if in_place_of_another else "NOTHING"
        self._link.fetch(
            f"INSERT INTO secret(name, value) VALUES ($1, $2) ON CONFLICT (name) DO {conflict}", name, value
        )
        return self.secret(name) or value

    def erase(self, kept: Mapping[str, bytes]) -> None:
        event, revision = self.event()
        self._run(lambda transaction: transaction.empty(without_people(event), revision + 1, kept))

    def verify(self) -> Verification:
        kind = "ISOLATION LEVEL REPEATABLE READ READ ONLY"
        with self._link.transaction(kind, HEAD, LONG_ANSWER_S) as (session, rows):
            session.write("SET LOCAL statement_timeout = 0")
            return _verification(session, rows[0])

    def _run(self, work: Callable[[PostgresTransaction], Result]) -> Result:
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("a transaction was started inside a transaction")
        # One writer of this process at a time holds a connection; the others would only wait for the counter row.
        if not self._turn.acquire(timeout=self._link.answer_s):
            raise StoreError("The database is busy with another write for long: try again in a moment.")
        try:
            self._writing_thread = threading.get_ident()
            with self._link.transaction(first=LOCKED_HEAD) as (session, rows):
                transaction = PostgresTransaction(session, rows[0])
                result = work(transaction)
                transaction.finish()
        finally:
            self._writing_thread = None
            self._turn.release()
        if transaction.gone != NOBODY_GONE:
            self._tell_gone(transaction.gone)
        return result

    def _tell_gone(self, gone: Gone) -> None:
        """Have the rows that were replaced removed, as far as this user may; then tell whoever wants to know."""
        for statement in VACUUM:
            with suppress(StoreError):
                self._link.fetch(statement)
        for listener in self._when_erased:
            listener(gone)


def _page(source: Link | Session, cursor: Cursor | None, limit: int) -> Page | Reset:
    position = cursor.position if cursor is not None else 0
    if not 0 <= position < _HIGHEST_POSITION:
        position = _HIGHEST_POSITION  # where no entry is, so that the cursor is not known
    rows = source.fetch(_PAGE, position, limit + 2)
    epoch = rows[0][0]
    placed = [(row[1], row[2], Entry(*row[3:])) for row in rows if row[1] is not None]
    here = placed[0][1] if position and placed and placed[0][0] == position else GENESIS if position == 0 else None
    start = cursor or Cursor(epoch)
    if start.epoch != epoch or start.running != here:
        return Reset(epoch)
    after = [one for one in placed if one[0] > position]
    taken = after[:limit]
    reached = Cursor(epoch, taken[-1][0], taken[-1][1]) if taken else start
    return Page(tuple(entry for _, _, entry in taken), reached, len(after) <= limit)


def _new_epoch(transaction: PostgresTransaction, old: str) -> Reset:
    if transaction.head.epoch != old:
        return Reset(transaction.head.epoch)
    transaction.start_epoch(secrets.token_hex(16))
    return Reset(transaction.head.epoch, rolled_back=True)


def _verification(session: Session, head: Row) -> Verification:
    last: list[tuple[int, str]] = [(0, GENESIS)]

    def placed(row: Row) -> tuple[int, str, Entry]:
        last[0] = row[0], row[1]
        return row[0], row[1], Entry(*row[2:])

    histories = (Entry(*row) for row in session.rows(_HISTORIES))
    kept = session.fetch("SELECT dimension, key, expected, arrived, inside FROM tally")
    tallies = [(Dimension(dimension), _tally(*columns)) for dimension, *columns in kept]
    found = verify(
        (placed(row) for row in session.rows(f"{_POSITIONS} ORDER BY position")),
        groupby(histories, lambda entry: entry.participant or ""),
        (StoredProjection.decoded(*row) for row in session.rows(f"{RECORDS} ORDER BY id")),
        {(dimension, tally.key): tally for dimension, tally in tallies} | read_cells(session),
        (read_activity(session), read_noted(session)),
    )
    if (head[1], head[2]) == last[0]:
        return found
    problem = f"The counter stands at position {head[1]}, and the last entry's is {last[0][0]}."
    return Verification(False, found.entries, (problem, *found.problems))


def _known_desk(row: Row) -> KnownDesk:
    columns = (*row[:-1], msgspec.json.decode(row[-1], type=Trace))
    return KnownDesk(*columns)


def _encode(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()


def _tally(key: str, expected: int, arrived: int, inside: int) -> Tally:
    return Tally(msgspec.json.decode(key, type=str), expected, arrived, inside)
