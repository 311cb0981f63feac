"""Many histories, spread over the processors, and what they came to. `main.py bench simulate` runs it."""

import multiprocessing
import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from tests.faults.simulation.naive import Naive
from tests.faults.simulation.world import History, Violation, World

_SHORTEST, _LONGEST = 40, 250
_ON_SQLITE = 20
"""One history of so many runs on SQLite, the others in memory."""
_CHUNK = 20


class ViolatedPoint(msgspec.Struct, frozen=True):
    """A point of the contract that did not hold, and the seed that shows it again."""

    seed: int
    point: str


class SimulationReport(msgspec.Struct, frozen=True):
    """What many histories came to."""

    histories: int
    on_sqlite: int
    steps: int
    entries: int
    faults: dict[str, int]
    violations: list[ViolatedPoint]


class _Part(msgspec.Struct, frozen=True):
    histories: list[History]
    violations: list[ViolatedPoint]


def simulate(
    first: int, histories: int, processes: int, progress: Callable[[int], None] = lambda _done: None
) -> SimulationReport:
    """Run the histories of the seeds from `first` on. `progress` is told how many have ended."""
    seeds = range(first, first + histories)
    chunks = [seeds[start : start + _CHUNK] for start in range(0, histories, _CHUNK)]
    outcomes: list[History] = []
    violations: list[ViolatedPoint] = []
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        for part in pool.imap_unordered(_simulate_chunk, chunks):
            outcomes += part.histories
            violations += part.violations
            progress(len(outcomes) + len(violations))
    return SimulationReport(
        histories=histories,
        on_sqlite=sum(_is_on_sqlite(seed) for seed in seeds),
        steps=sum(outcome.steps for outcome in outcomes),
        entries=sum(outcome.entries for outcome in outcomes),
        faults=dict(sorted(sum((outcome.faults for outcome in outcomes), Counter[str]()).items())),
        violations=sorted(violations, key=lambda violation: violation.seed),
    )


def simulate_seed(seed: int, naive: Naive | None = None, *, on_sqlite: bool = False) -> History:
    """One history. Raises Violation."""
    return simulate_random(random.Random(seed), naive, on_sqlite=on_sqlite)


def simulate_random(rng: random.Random, naive: Naive | None = None, *, on_sqlite: bool = False) -> History:
    """One history from this random source. Raises Violation."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None, prefix="checkin-world-") as folder:
        world = World(rng, Path(folder), naive)
        world.set_up(on_sqlite=on_sqlite)
        return world.run(rng.randint(_SHORTEST, _LONGEST))


def _simulate_chunk(seeds: range) -> _Part:
    part = _Part([], [])
    for seed in seeds:
        try:
            part.histories.append(simulate_seed(seed, on_sqlite=_is_on_sqlite(seed)))
        except Violation as violation:
            part.violations.append(ViolatedPoint(seed, str(violation)))
        except Exception as error:
            part.violations.append(ViolatedPoint(seed, f"the program failed: {type(error).__name__}: {error}"))
    return part


def _is_on_sqlite(seed: int) -> bool:
    return seed % _ON_SQLITE == 0
