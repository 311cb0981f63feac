"""One write transaction on the PostgreSQL store: entries, roster and projections change together or not at all."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from checkin.event import Event
from checkin.journal.entries import GENESIS, Entry
from checkin.journal.facts import is_known
from checkin.journal.intake import (
    Placed,
    chunks,
    erasures,
    flaws,
    folded_again,
    newer,
    put_on_roster,
    sort_out,
    unknown_participant,
    without_erased,
)
from checkin.journal.postgres_erasure import erase
from checkin.journal.postgres_figures import (
    columns,
    count_again,
    digest_of,
    forget_empty,
    write_accepted,
    write_tallies,
)
from checkin.journal.postgres_link import Link, Row, Session
from checkin.journal.projection import VERSION, TallyChanges
from checkin.journal.store import NOBODY_GONE, Dimension, Receipt, Record, RosterChange
from checkin.journal.verification import StoredProjection
from checkin.participants import Participant
from checkin.state import ParticipantState

ENTRY_COLUMNS = (
    "id, desk, desk_name, operator, kind, participant, body, at_ms, offset_ms, personal_digest, personal, hash"
)
HEAD = "SELECT epoch, position, running, roster_revision FROM head"
NEWS_CHANNEL = "checkin_news"
"""By which the processes that share the database tell each other, at each commit."""
LOCKED_HEAD = f"{HEAD} FOR UPDATE"
_PLACED_COLUMNS = (*ENTRY_COLUMNS.split(", "), "position", "running")
RECORDS = "SELECT id, roster, shown, state FROM participant"
_KEPT = f"{RECORDS} WHERE id = ANY($1::text[])"
_KNOWN = "SELECT id, hash FROM entry WHERE id = ANY($1::text[])"
_ENTRIES_OF_MANY = f"SELECT {ENTRY_COLUMNS} FROM entry WHERE participant = ANY($1::text[]) ORDER BY position"
_WRITE_STATES = """
    INSERT INTO participant(id, ticket_code, shown, state)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
    ON CONFLICT (id) DO UPDATE SET ticket_code = excluded.ticket_code, shown = excluded.shown, state = excluded.state
"""
_WRITE_ROSTER = """
    INSERT INTO participant(id, ticket_code, roster, shown, revision)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])
    ON CONFLICT (id) DO UPDATE SET ticket_code = excluded.ticket_code, roster = excluded.roster,
        shown = excluded.shown, revision = excluded.revision
"""
_WRITE_CONFLICTS = "INSERT INTO conflict(participant, conflict) SELECT * FROM unnest($1::text[], $2::text[])"
_SET_ASIDE = """
    INSERT INTO set_aside(digest, raw, reason) SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[])
    ON CONFLICT DO NOTHING
"""
_NEVER_EMPTIED = ("desk", "migration", "head", "figures")
_NO_STATE = ParticipantState()
_encode = msgspec.json.Encoder().encode


@dataclass
class Head:
    """The counter row, whose lock the transaction holds."""

    epoch: str
    position: int
    running: str
    roster_revision: int


class PostgresTransaction:
    """What may be done in one transaction; `finish` writes the tallies and the counter row and must come last."""

    def __init__(self, session: Session, locked: Row) -> None:
        self.head = Head(*locked)
        self._session = session
        self._tallies = TallyChanges()
        self.gone = NOBODY_GONE
        """Whose data were erased by it."""

    def record(self, participant: str) -> Record | None:
        return read_record(self._session, participant)

    def record_by_code(self, code: str) -> Record | None:
        return read_record_by_code(self._session, code)

    def inside(self, zone: str) -> int:
        return read_inside(self._session, zone) + self._tallies.inside(zone)

    def append(self, entries: Sequence[Entry]) -> list[Receipt]:
        reasons = flaws(entries)
        sound = [entry for entry, reason in zip(entries, reasons, strict=True) if reason is None]
        concerned = list(dict.fromkeys(entry.participant for entry in sound if entry.participant is not None))
        named = {entry.participant for entry in entries if entry.participant and "\0" not in entry.participant}
        known, kept, histories = self._session.fetch_all(
            (_KNOWN, [entry.id for entry in sound]), (_KEPT, list(named)), (_ENTRIES_OF_MANY, concerned)
        )
        result = sort_out(entries, reasons, dict(known), self.head.position, self.head.running)
        erased_before = {one.id for one in _decoded(kept).values() if one.state.erased is not None}
        result = without_erased(result, erasures(result.accepted) | erased_before)
        self._insert(result.accepted)
        if unknown := newer(result.accepted):
            self._session.copy("newer_entry", ("position", "kind"), list(unknown))
        write_accepted(self._session, result.accepted)
        self._set_aside(result.set_aside)
        accepted = [placed.entry for placed in result.accepted]
        self._fold_again(_decoded(kept), [*(Entry(*row) for row in histories), *accepted], accepted)
        return result.receipts

    def put_participants(self, participants: Iterable[Participant], *, anew: bool = False) -> RosterChange:
        added = changed = unchanged = left_out = 0
        start = self.head.roster_revision
        for chunk in chunks(participants):
            kept = _decoded(self._session.fetch(_KEPT, list(chunk)))
            written: list[tuple[StoredProjection, int]] = []
            for identity, participant in chunk.items():
                before = kept.get(identity) or unknown_participant(identity)
                if before.state.erased is not None:
                    left_out += 1
                    continue
                if before.roster == participant:
                    unchanged += 1
                    if not anew:
                        continue
                else:
                    added, changed = (added + 1, changed) if before.roster is None else (added, changed + 1)
                self.head.roster_revision += 1
                written.append((put_on_roster(before, participant, self._tallies), self.head.roster_revision))
            if written:
                self._write_roster(written)
        if self.head.roster_revision != start:
            mark = secrets.token_hex(8)
            self._session.write(
                "INSERT INTO roster_mark(revision, mark) VALUES ($1, $2)", self.head.roster_revision, mark
            )
        return RosterChange(added, changed, unchanged, left_out)

    def put_event(self, event: Event) -> int:
        rows = self._session.fetch(
            "INSERT INTO event(settings, revision) VALUES ($1, 1) ON CONFLICT (one) DO UPDATE SET "
            "settings = excluded.settings, revision = event.revision + 1 RETURNING revision",
            _encode(event).decode(),
        )
        return int(rows[0][0])

    def bring_up_to_date(self) -> None:
        """Count the figures again when an earlier version kept fewer of them, and fold what it did not know."""
        if self.fetch("SELECT version FROM figures") != [(VERSION,)]:
            count_again(self._session, RECORDS, ENTRY_COLUMNS)
            self._session.write(
                "INSERT INTO figures(version) VALUES ($1) ON CONFLICT (one) DO UPDATE SET version = excluded.version",
                VERSION,
            )
        self._understand_newer()

    def _understand_newer(self) -> None:
        """Fold the entries of kinds that an earlier version did not know and this one does."""
        kinds = [kind for (kind,) in self.fetch("SELECT DISTINCT kind FROM newer_entry") if is_known(kind)]
        if not kinds:
            return
        rows = self.fetch(
            f"SELECT {ENTRY_COLUMNS} FROM entry WHERE position IN "
            "(SELECT position FROM newer_entry WHERE kind = ANY($1::text[]))",
            kinds,
        )
        entries = [Entry(*row) for row in rows]
        concerned = list(dict.fromkeys(entry.participant for entry in entries if entry.participant is not None))
        kept, histories = self._session.fetch_all((_KEPT, concerned), (_ENTRIES_OF_MANY, concerned))
        self._fold_again(_decoded(kept), [Entry(*row) for row in histories], entries)
        self._session.write("DELETE FROM newer_entry WHERE kind = ANY($1::text[])", kinds)

    def start_epoch(self, epoch: str) -> None:
        """Go on under a new epoch; positions and hashes stay."""
        self.head.epoch = epoch

    def empty(self, event: Event, revision: int, secrets_kept: Mapping[str, bytes]) -> None:
        """Empty every table but those of desks, and begin anew with this event and these secrets.

        Emptied tables get new files; the old ones are removed at once.
        """
        tables = self._session.fetch("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()")
        emptied = sorted(name for (name,) in tables if name not in _NEVER_EMPTIED)
        self._session.write(f"TRUNCATE {', '.join(emptied)}")
        self._session.write("INSERT INTO event(settings, revision) VALUES ($1, $2)", _encode(event).decode(), revision)
        for name, value in secrets_kept.items():
            self._session.write("INSERT INTO secret(name, value) VALUES ($1, $2)", name, value)
        self.head = Head(secrets.token_hex(16), 0, GENESIS, 0)

    def fetch(self, statement: str, *values: object) -> list[Row]:
        """One more statement within this transaction."""
        return self._session.fetch(statement, *values)

    def finish(self) -> None:
        """Write the differences of the tallies, and the counter row."""
        write_tallies(self._session, self._tallies)
        if self.gone != NOBODY_GONE:
            forget_empty(self._session)
        head = self.head
        self._session.write(f"NOTIFY {NEWS_CHANNEL}")
        self._session.write(
            "UPDATE head SET epoch = $1, position = $2, running = $3, roster_revision = $4",
            head.epoch,
            head.position,
            head.running,
            head.roster_revision,
        )

    def _insert(self, accepted: list[Placed]) -> None:
        if not accepted:
            return
        rows = [(*msgspec.structs.astuple(placed.entry), placed.position, placed.running) for placed in accepted]
        self._session.copy("entry", _PLACED_COLUMNS, rows)
        self.head.position, self.head.running = accepted[-1].position, accepted[-1].running

    def _set_aside(self, refused: list[tuple[Entry, str]]) -> None:
        if not refused:
            return
        texts = [_encode(entry) for entry, _ in refused]
        self._session.write(
            _SET_ASIDE,
            [digest_of(text) for text in texts],
            [text.decode() for text in texts],
            [reason.replace("\0", "\N{SYMBOL FOR NULL}") for _, reason in refused],
        )

    def _fold_again(self, kept: dict[str, StoredProjection], entries: list[Entry], accepted: list[Entry]) -> None:
        """Write the projections of those whom the accepted entries are about; `entries` are all about them."""
        histories: dict[str, list[Entry]] = {
            entry.participant: [] for entry in accepted if entry.participant is not None
        }
        if not histories:
            return
        for entry in entries:
            if entry.participant in histories:
                histories[entry.participant].append(entry)
        before = [kept.get(identity) or unknown_participant(identity) for identity in histories]
        after = [folded_again(one, histories[one.id], self._tallies) for one in before]
        self._session.write(_WRITE_STATES, *columns([_state_row(one) for one in after]))
        pairs = zip(before, after, strict=True)
        if gone := [old for old, new in pairs if new.state.erased and not old.state.erased]:
            self.gone = self.gone.and_also(erase(self._session, gone))
        self._write_conflicts(
            [new for old, new in zip(before, after, strict=True) if old.state.conflicts != new.state.conflicts]
        )

    def _write_conflicts(self, projections: list[StoredProjection]) -> None:
        if not projections:
            return
        self._session.write(
            "DELETE FROM conflict WHERE participant = ANY($1::text[])", [projection.id for projection in projections]
        )
        rows = [(one.id, _encode(conflict).decode()) for one in projections for conflict in one.state.conflicts]
        if rows:
            self._session.write(_WRITE_CONFLICTS, *columns(rows))

    def _write_roster(self, written: list[tuple[StoredProjection, int]]) -> None:
        rows = [
            (one.id, code_of(one), _encode(one.roster).decode(), _shown_text(one), revision)
            for one, revision in written
        ]
        self._session.write(_WRITE_ROSTER, *columns(rows))


def read_record(source: Session | Link, participant: str) -> Record | None:
    """The record of the participant with this id."""
    return _first_record(source.fetch(f"{RECORDS} WHERE id = $1", participant))


def read_record_by_code(source: Session | Link, code: str) -> Record | None:
    """The record with this ticket code; of several, one from the roster."""
    statement = f"{RECORDS} WHERE ticket_code = $1 ORDER BY roster IS NULL, id LIMIT 1"
    return _first_record(source.fetch(statement, _encode(code).decode()))


def read_inside(source: Session | Link, zone: str) -> int:
    """How many people are inside a zone."""
    asked = "SELECT inside FROM tally WHERE dimension = $1 AND digest = $2"
    rows = source.fetch(asked, Dimension.ZONE, digest_of(_encode(zone)))
    return int(rows[0][0]) if rows else 0


def code_of(projection: StoredProjection) -> str | None:
    """The ticket code as the table keeps it."""
    return None if projection.code is None else _encode(projection.code).decode()


def _first_record(rows: list[Row]) -> Record | None:
    if not rows:
        return None
    found = StoredProjection.decoded(*rows[0])
    return Record(found.id, found.shown, found.state)


def _decoded(rows: Iterable[Row]) -> dict[str, StoredProjection]:
    return {row[0]: StoredProjection.decoded(*row) for row in rows}


def _state_row(projection: StoredProjection) -> Row:
    state = None if projection.state == _NO_STATE else _encode(projection.state).decode()
    return projection.id, code_of(projection), _shown_text(projection), state


def _shown_text(projection: StoredProjection) -> str | None:
    shown = projection.shown
    return None if shown is None or shown == projection.roster else _encode(shown).decode()
