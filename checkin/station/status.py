"""How a desk stands, in the fields of `status --json`."""

from datetime import UTC, datetime, tzinfo

import msgspec

from checkin.clock import wall_clock_ms
from checkin.event import Event
from checkin.journal.anomalies import PASSING, Anomaly, AnomalyKind, clock_anomaly, merged, sentence
from checkin.journal.backup_status import BackupStatus
from checkin.journal.desk_store import DeskStore
from checkin.journal.health import needs_somebody
from checkin.journal.signing import kept_fingerprint
from checkin.journal.store import Cursor
from checkin.journal.supervision import anomalies_of
from checkin.printing.queue import PrinterState
from checkin.retention import Due, Retention
from checkin.station.values import DeskIdentity
from checkin.sync.worker import SyncState

_SEEN = "seen_anomalies"


class ServerStatus(msgspec.Struct, frozen=True):
    """The server of this desk and the connection to it."""

    url: str
    connected: bool
    last_contact: str | None
    clock_offset_ms: int | None
    problem: str | None = None
    read: Cursor | None = None
    """How far this desk has read the server's journal: what that one can be held against later."""
    needs_somebody: bool = False
    """Whether the connection does not come back by itself: `problem` tells why."""

    @property
    def refusal(self) -> str:
        """Why somebody has to see to the connection; empty when nobody has to."""
        return self.problem or "" if self.needs_somebody else ""


class PrinterStatus(msgspec.Struct, frozen=True):
    """One printer of this desk.

    `waiting` badges were not sent to it yet, `printing` ones were. `problem` is what somebody should see to, and
    `condition` what the printer itself says, if that is more than that it is ready.
    """

    name: str
    waiting: int
    problem: str | None = None
    condition: str | None = None
    is_ready: bool = True
    is_paused: bool = False
    printing: int = 0
    in_doubt: int = 0
    failed: int = 0
    sheets_left: int | None = None
    """None until somebody says how many were loaded."""
    empty_at: str | None = None
    """When it runs out of sheets at the present rate."""

    @property
    def needs_somebody(self) -> bool:
        is_stopped = bool(self.problem) or not self.is_ready or self.is_paused
        return needs_somebody(is_stopped=is_stopped, in_doubt=self.in_doubt, failed=self.failed)


def printer_status(state: PrinterState) -> PrinterStatus:
    """How the queue says that a printer stands, in the fields of the status."""
    return PrinterStatus(
        name=state.name,
        waiting=state.queued,
        problem=state.problem,
        condition=state.condition.words,
        is_ready=state.condition.is_ready,
        is_paused=state.is_paused,
        printing=state.printing,
        in_doubt=state.in_doubt,
        failed=state.failed,
        sheets_left=state.sheets_left,
        empty_at=iso(state.empty_at_ms) if state.empty_at_ms is not None else None,
    )


class AnomalyStatus(msgspec.Struct, frozen=True):
    """Something that is not as it should be: what (see AnomalyKind), with whom, and when it was last seen."""

    kind: AnomalyKind
    subject: str
    at: str | None
    detail: str
    sentence: str


class RetentionStatus(msgspec.Struct, frozen=True):
    """On which day the event's personal data are due to be erased, and whether that is later, soon or now."""

    on: str
    days_left: int
    due: Due


class Status(msgspec.Struct, frozen=True):
    """How a desk stands. `unsent` entries are those that the server has not been seen to hold."""

    event: str
    desk: str
    entries: int
    unsent: int
    server: ServerStatus | None
    printers: tuple[PrinterStatus, ...]
    conflicts: int
    set_aside: int
    anomalies: tuple[AnomalyStatus, ...] = ()
    head: Cursor | None = None
    """How far the journal has come, to be noted down and compared later."""
    key: str | None = None
    """The fingerprint of the key that this place signs with."""
    retention: RetentionStatus | None = None
    """None for an event without days."""
    backup: BackupStatus | None = None


def status_of(
    store: DeskStore,
    event: Event,
    desk: DeskIdentity,
    sync: SyncState | None,
    printers: tuple[PrinterStatus, ...],
    due: Retention | None = None,
) -> Status:
    """Gather the status from the store and from what sync last said (None when it is not running)."""
    head = store.head()
    return Status(
        event=event.name,
        desk=desk.name,
        entries=head.position,
        unsent=store.unheld_count() if store.remote() else 0,
        server=_server(store, sync),
        printers=printers,
        conflicts=len(store.conflicts()),
        set_aside=len(store.set_aside()),
        anomalies=tuple(_anomaly(one) for one in known_anomalies(store, desk, sync)),
        head=head,
        key=kept_fingerprint(store),
        retention=RetentionStatus(due.on.isoformat(), due.days_left, due.due) if due is not None else None,
        backup=store.backups(wall_clock_ms()),
    )


def known_anomalies(store: DeskStore, desk: DeskIdentity, sync: SyncState | None) -> tuple[Anomaly, ...]:
    """What this desk found and what the server said last, each once, the latest first."""
    remote = store.remote()
    offset_ms = sync.clock_offset_ms if sync else remote.clock_offset_ms if remote else None
    told = sync.anomalies if sync else ()
    seen = _seen(store)
    return tuple(
        anomaly
        for anomaly in merged(told, clock_anomaly(desk.name, offset_ms), anomalies_of(store, desk.name, store.desks()))
        if anomaly.kind not in PASSING or anomaly.at_ms > seen.get(_key(anomaly), -1)
    )


def put_aside(store: DeskStore, anomaly: Anomaly) -> None:
    """Show a passing anomaly no more at this desk, unless it happens again."""
    seen = _seen(store) | {_key(anomaly): anomaly.at_ms}
    store.save_desk_setting(_SEEN, msgspec.json.encode(seen).decode())


def _seen(store: DeskStore) -> dict[str, int]:
    return msgspec.json.decode(store.desk_setting(_SEEN) or "{}", type=dict[str, int])


def _key(anomaly: Anomaly) -> str:
    return f"{anomaly.kind} {anomaly.subject}"


def _anomaly(anomaly: Anomaly) -> AnomalyStatus:
    at = iso(anomaly.at_ms) if anomaly.at_ms else None
    return AnomalyStatus(anomaly.kind, anomaly.subject, at, anomaly.detail, sentence(anomaly))


def iso(at_ms: int, zone: tzinfo = UTC) -> str:
    """A moment as ISO 8601; clocks out of range give the nearest that can be written."""
    bounded = min(max(at_ms, 0), 253_402_214_400_000)
    return datetime.fromtimestamp(bounded / 1000, zone).isoformat(timespec="milliseconds")


def _server(store: DeskStore, sync: SyncState | None) -> ServerStatus | None:
    remote = store.remote()
    if remote is None:
        return None
    contact = sync.last_contact_ms if sync and sync.last_contact_ms else remote.last_contact_ms
    return ServerStatus(
        url=remote.url,
        connected=bool(sync and sync.connected),
        last_contact=iso(contact) if contact else None,
        clock_offset_ms=sync.clock_offset_ms if sync else remote.clock_offset_ms,
        problem=sync.problem if sync else None,
        read=remote.cursor,
        needs_somebody=bool(sync and sync.needs_somebody),
    )
