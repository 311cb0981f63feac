"""From a code to the committed verdict, through the station."""

import random
from pathlib import Path

from tests.benchmark_data import Samples, a_full_station, timed_ms


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """First scans are admitted, second ones are told since when."""
    station, people = a_full_station(folder, participants)
    codes = [person.ticket_code for person in random.Random(1).sample(people, min(2_000, len(people)))]
    try:
        first = [timed_ms(station.scan, code) for code in codes]
        second = [timed_ms(station.scan, code) for code in codes]
    finally:
        station.stop()
    return {"first scan": ("ms", first), "second scan": ("ms", second)}
