"""What the supervisor's screen reads at once, with six of ten arrived over three hours at forty desks."""

import random
from collections import Counter
from functools import partial
from pathlib import Path

from checkin.clock import wall_clock_ms
from checkin.event import VENUE
from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.figures import Filter
from checkin.journal.headcount import By
from checkin.journal.store import Transaction
from checkin.operators import Role
from checkin.state import Stamp
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from tests.benchmark_data import Samples, a_full_store, timed_ms

BATCH = 1_000
DESKS, HOURS_MS = 40, 3 * 3_600_000


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Figures for everybody, for one category, and the rest of the screen."""
    store, people = a_full_store(folder, participants)
    chance, now_ms = random.Random(1), wall_clock_ms()
    came = people[: len(people) * 6 // 10]
    for start in range(0, len(came), BATCH):
        entries = [_arrival(chance, person.id, now_ms) for person in came[start : start + BATCH]]
        store.transact(partial(_append, entries=entries))
    station = Station(store, DeskIdentity("d", "north"), role=Role.SUPERVISOR)
    watching = station.watching
    [(largest, _)] = Counter(person.category for person in people).most_common(1)
    one = Filter(VENUE, category=largest)
    watching.missing()
    try:
        return {
            "headcount by region": ("ms", _times(lambda: watching.headcount(By.REGION, Filter(VENUE)))),
            "headcount by region of the largest category": ("ms", _times(lambda: watching.headcount(By.REGION, one))),
            "arrivals of the largest category": ("ms", _times(lambda: watching.arrivals(one))),
            "arrivals and forecast": ("ms", _times(lambda: _forecast(station))),
            "board of desks": ("ms", _times(watching.desks)),
        }
    finally:
        station.stop()


def _times(work: object) -> list[float]:
    assert callable(work)
    return [timed_ms(work) for _ in range(30)]


def _forecast(station: Station) -> None:
    watching = station.watching
    watching.forecast(watching.arrivals(Filter(VENUE)), watching.headcount(None, Filter(VENUE)))


def _arrival(chance: random.Random, participant: str, now_ms: int) -> Entry:
    desk = f"desk-{chance.randrange(DESKS)}"
    stamp = Stamp(desk, desk, "Olga", now_ms - chance.randrange(HOURS_MS))
    return new_entry(stamp, facts.Admitted(VENUE), participant)


def _append(transaction: Transaction, entries: list[Entry]) -> None:
    transaction.append(entries)
