"""What a desk and a server do often, with a thousand entries and with a million: it should cost the same.

One admission for each participant, all other entries are scans of codes that nobody has; the server has shown them all.
"""

import gc
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.headcount import headcount
from checkin.journal.remote import Remote
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Cursor, Page
from checkin.participants import Participant
from checkin.roster.searching import search_texts
from checkin.server.central import Central
from checkin.state import Stamp
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from checkin.sync.worker import SyncWorker
from tests.benchmark_data import Samples, a_full_store, timed_ms

_ENTRIES = (1_000, 1_000_000)
_BATCH = 5_000
_TIMES = 20
_STAMP = Stamp("d-south", "south", "Pyotr", 1_790_000_000_000)
_REMOTE = Remote(url="http://127.0.0.1:9", token="t", event_id="e")


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Milliseconds, for each number of entries."""
    samples: Samples = {}
    for count in _ENTRIES:
        place = folder / str(count)
        place.mkdir()
        for what, times in _measured(place, participants, count).items():
            samples[f"{what}, {count} entries"] = ("ms", times)
    return samples


def _measured(folder: Path, participants: int, count: int) -> dict[str, list[float]]:
    key = os.urandom(32)
    store, people = a_full_store(folder, participants, key)
    for start in range(0, count, _BATCH):
        entries = [_entry(people, number) for number in range(start, min(start + _BATCH, count))]
        store.take_page(Page(tuple(entries), Cursor("e", start + len(entries)), at_head=True), _REMOTE)
    store.close()
    gc.collect()
    times: dict[str, list[float]] = {
        "opening a desk to its first verdict": [
            timed_ms(_open_and_scan, folder / "event.db", key, people[-number - 1].ticket_code)
            for number in range(_TIMES)
        ]
    }
    store = SqliteStore.open(folder / "event.db", key, search_texts)
    station = Station(store, DeskIdentity("d", "north"))
    central = Central(store)
    often: dict[str, Callable[[], object]] = {
        "a desk's status": station.status,
        "a headcount by category": partial(headcount, store, "category"),
        "getting ready to sync": partial(SyncWorker, store),
        "a pull at the head": lambda: central.pull(store.head(), 250),
    }
    for what, work in often.items():
        times[what] = [timed_ms(work) for _ in range(_TIMES)]
    store.close()
    return times


def _open_and_scan(path: Path, key: bytes, code: str) -> None:
    store = SqliteStore.open(path, key, search_texts)
    Station(store, DeskIdentity("d", "north")).scan(code)
    store.close()


def _entry(people: list[Participant], number: int) -> Entry:
    if number < len(people) - _TIMES:
        return new_entry(_STAMP, facts.Admitted("venue"), people[number].id)
    return new_entry(_STAMP, facts.Refused("venue", "unknown"), None, {"code": "NOBODY"})
