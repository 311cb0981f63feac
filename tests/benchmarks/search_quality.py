"""Whether search finds whom somebody means: queries with known answers among the people of the sample forum."""

from collections import defaultdict
from pathlib import Path

from checkin.demo.sample import sample_event, sample_participants
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from tests.benchmark_data import Samples, timed_ms
from tests.desks import a_store
from tests.search_cases import Case, cases, roster

_SHOWN = 5


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """The share of queries that have the right answer among the first five, by kind; and how long each took."""
    event = sample_event()
    wanted = roster()
    others = sample_participants(event, max(0, participants - len(wanted)))
    store = a_store(folder, (*wanted, *others), event)
    station = Station(store, DeskIdentity("desk", "north"))
    station.prepare_search()
    asked = list(cases())
    try:
        missed = [case for case in asked if not is_found(station, case)]
        times = [timed_ms(station.look_up, case.typed, _SHOWN) for case in asked]
    finally:
        station.stop()
    of_kind: dict[str, list[bool]] = defaultdict(list)
    for case in asked:
        for kind in (case.kind, "all queries"):
            of_kind[kind].append(case not in missed)
    figures: Samples = {
        f"{kind} ({len(found)}), recall at {_SHOWN}": ("%", [100 * sum(found) / len(found)])
        for kind, found in of_kind.items()
    }
    return figures | {"whole query": ("ms", times)}


def is_found(station: Station, case: Case) -> bool:
    """Whether somebody of the wanted name is among the first five."""
    return case.wanted in [hit.card.participant.name for hit in station.look_up(case.typed, _SHOWN)]
