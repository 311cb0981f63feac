"""The hits after each key, as somebody types a name in its own letters or in Latin ones."""

import random
from pathlib import Path

from tests.benchmark_data import Samples, a_full_station, timed_ms


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Every beginning of a hundred names."""
    station, people = a_full_station(folder, participants)
    chosen = random.Random(2).sample(people, min(100, len(people)))
    typed = [name[:length] for person in chosen for name in (person.name, person.latin_name) for length in range(1, 13)]
    try:
        times = [timed_ms(station.search, text) for text in typed]
    finally:
        station.stop()
    return {"keystroke": ("ms", times)}
