"""From a scan at one desk to the screens of forty others, over HTTP on this machine.

The server is a process of its own, the forty desks are real ones (SyncWorker, encrypted store) in four more. A scan is
on a desk's screen when its listener was told of sync and a read of the record says that the person arrived.
"""

import multiprocessing
import multiprocessing.connection
import threading
import time
from contextlib import ExitStack
from pathlib import Path

from checkin.clock import wall_clock_ms
from checkin.joining import join
from checkin.journal.desk_store import DeskStore
from checkin.journal.store import Cursor, Page
from checkin.participants import Status
from checkin.station.station import Station
from checkin.station.values import Change, SyncChanged
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.session import sync_once
from checkin.sync.worker import SyncWorker
from tests.benchmark_data import Samples, a_serving_server

_PROCESSES, _DESKS_EACH = 4, 10
_SCANS = 100
_PAUSE_S = 0.25
_PATIENCE_S = 30.0


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Milliseconds for each pair of a scan and another desk."""
    context = multiprocessing.get_context("spawn")
    desks = _PROCESSES * _DESKS_EACH
    with a_serving_server(folder, participants, desks + 1) as serving, ExitStack() as stack:
        groups = []
        for number in range(_PROCESSES):
            links = serving.links[number * _DESKS_EACH : (number + 1) * _DESKS_EACH]
            ours, theirs = context.Pipe()
            process = context.Process(target=_watch, args=(folder / f"group-{number}", links, theirs))
            process.start()
            stack.callback(process.join)
            groups.append(ours)
        for group in groups:
            group.recv()
        expected = [person for person in serving.people if person.status is Status.EXPECTED][:_SCANS]
        scanned = _scan(folder / "north", serving.links[-1], [person.ticket_code for person in expected])
        times: list[float] = []
        for group in groups:
            group.send([identity for identity, _ in scanned])
            seen: dict[str, list[float]] = group.recv()
            times += [(at - began) * 1e3 for identity, began in scanned for at in seen[identity]]
    if len(times) != _SCANS * desks:
        raise RuntimeError(f"{len(times)} arrivals were seen and not {_SCANS * desks}")
    return {"scan to another desk's screen": ("ms", times)}


def _scan(path: Path, link: str, codes: list[str]) -> list[tuple[str, float]]:
    """Scan at a human pace; whose ticket, and when it was scanned."""
    folder = join(path, parse_pairing_link(link), "north")
    sync_once(folder.store, wall_clock_ms)
    station = Station(folder.store, folder.desk, operator="Olga")
    station.use_sync(SyncWorker(folder.store))
    time.sleep(2)
    scanned = []
    for code in codes:
        began = time.time()
        result = station.scan(code)
        if result.card is not None:
            scanned.append((result.card.id, began))
        time.sleep(_PAUSE_S)
    time.sleep(2)
    station.stop()
    folder.close()
    return scanned


def _watch(folder: Path, links: list[str], parent: multiprocessing.connection.Connection) -> None:
    """Some desks in a process; tells when each saw whom arrive."""
    seen: dict[str, list[float]] = {}
    lock = threading.Lock()
    with ExitStack() as stack:
        for number, link in enumerate(links):
            desk = join(folder / str(number), parse_pairing_link(link), f"{folder.name}-{number}")
            stack.callback(desk.close)
            sync_once(desk.store, wall_clock_ms)
            station = Station(desk.store, desk.desk)
            station.subscribe(_Watcher(station, desk.store, seen, lock).hear)
            station.use_sync(SyncWorker(desk.store))
            stack.callback(station.stop)
        parent.send("ready")
        wanted: list[str] = parent.recv()
        end = time.monotonic() + _PATIENCE_S
        while any(len(seen.get(identity, ())) < len(links) for identity in wanted) and time.monotonic() < end:
            time.sleep(0.05)
        parent.send({identity: seen.get(identity, []) for identity in wanted})


class _Watcher:
    """Notes when a desk first shows that somebody arrived."""

    def __init__(self, station: Station, store: DeskStore, seen: dict[str, list[float]], lock: threading.Lock) -> None:
        self._station = station
        self._seen = seen
        self._lock = lock
        self._store = store
        self._cursor: Cursor | None = None

    def hear(self, change: Change) -> None:
        """Look who has come since the last time."""
        if not isinstance(change, SyncChanged):
            return
        page = self._store.page(self._cursor, 500)
        assert isinstance(page, Page)
        self._cursor = page.cursor
        for entry in page.entries:
            if entry.participant is not None and self._station.card(entry.participant).has_arrived:
                with self._lock:
                    self._seen.setdefault(entry.participant, []).append(time.time())
