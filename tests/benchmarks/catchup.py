"""A desk that was away while 6,000 entries of others came catches up, over HTTP."""

import time
from functools import partial
from pathlib import Path

from checkin.clock import wall_clock_ms
from checkin.joining import join
from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.store import Transaction
from checkin.state import Stamp
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.session import sync_once
from tests.benchmark_data import Samples, a_serving_server

_ROUNDS, _ENTRIES = 3, 6_000
_STAMP = Stamp("d-south", "south", "Pyotr", 1_790_000_000_000)


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Seconds for each time that it was away; another desk sends what it missed."""
    times = []
    with a_serving_server(folder, participants, 2) as serving:
        north, south = (
            join(folder / name, parse_pairing_link(link), name)
            for name, link in zip(("north", "south"), serving.links, strict=True)
        )
        with north, south:
            for desk in (north, south):
                sync_once(desk.store, wall_clock_ms)
            for number in range(_ROUNDS):
                people = [serving.people[(number + index) % len(serving.people)] for index in range(_ENTRIES)]
                entries = [new_entry(_STAMP, facts.Admitted("venue"), person.id) for person in people]
                south.store.transact(partial(_append, entries))
                sync_once(south.store, wall_clock_ms)
                began = time.perf_counter()
                report = sync_once(north.store, wall_clock_ms)
                times.append(time.perf_counter() - began)
                if report.received != _ENTRIES:
                    raise RuntimeError(f"{report.received} entries came and not {_ENTRIES}")
    return {f"catching up with {_ENTRIES} entries": ("s", times)}


def _append(entries: list[Entry], transaction: Transaction) -> None:
    transaction.append(entries)
