"""How a desk stands, in the fields of `status --json`."""

from datetime import UTC, datetime, tzinfo

import msgspec

from checkin.event import Event
from checkin.journal.sqlite import SqliteStore
from checkin.station.values import DeskIdentity
from checkin.sync.worker import SyncState


class ServerStatus(msgspec.Struct, frozen=True):
    """The server of this desk and the connection to it."""

    url: str
    connected: bool
    last_contact: str | None
    clock_offset_ms: int | None
    problem: str | None = None


class PrinterStatus(msgspec.Struct, frozen=True):
    """One printer of this desk."""

    name: str
    waiting: int
    problem: str | None = None


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


def status_of(
    store: SqliteStore,
    event: Event,
    desk: DeskIdentity,
    sync: SyncState | None,
    printers: tuple[PrinterStatus, ...],
) -> Status:
    """Gather the status from the store and from what sync last said (None when it is not running)."""
    return Status(
        event=event.name,
        desk=desk.name,
        entries=store.head().position,
        unsent=store.unheld_count() if store.remote() else 0,
        server=_server(store, sync),
        printers=printers,
        conflicts=len(store.conflicts()),
        set_aside=len(store.set_aside()),
    )


def iso(at_ms: int, zone: tzinfo = UTC) -> str:
    """A moment as ISO 8601; clocks out of range give the nearest that can be written."""
    bounded = min(max(at_ms, 0), 253_402_214_400_000)
    return datetime.fromtimestamp(bounded / 1000, zone).isoformat(timespec="milliseconds")


def _server(store: SqliteStore, sync: SyncState | None) -> ServerStatus | None:
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
    )
