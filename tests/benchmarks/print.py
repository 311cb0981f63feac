"""From a verdict to the bytes at the printer's input, through the station, its queue on disk and the real badge."""

import random
import subprocess
import sys
import threading
import time
from pathlib import Path

from checkin.participants import Participant, Status
from checkin.printing.printer import READY, Condition, Progress, Sheet, Step
from checkin.printing.routing import Route
from checkin.station.station import Station
from checkin.station.values import BadgePrinted, Change, ParticipantScanned
from tests.benchmark_data import Samples, a_full_station, timed_ms

BADGES = 300
STARTS = 5
BATCH = 500
_PATIENCE_S = 60.0
ROOT = Path(__file__).parents[2]


class Input:
    """A printer whose input notes when each sheet came."""

    name = "input"

    def __init__(self) -> None:
        self.came = threading.Condition()
        self.at: dict[str, float] = {}

    def condition(self) -> Condition:
        return READY

    def send(self, sheet: Sheet) -> str:
        with self.came:
            self.at[sheet.title[1:17]] = time.perf_counter()
            self.came.notify_all()
        return sheet.title

    def progress(self, _reference: str) -> Progress:
        return Progress(Step.DONE)

    def find(self, title: str) -> str | None:
        return title if title[1:17] in self.at else None

    def cancel(self, _reference: str) -> bool:
        return False

    def time_of(self, participant: str) -> float:
        """When the participant's badge came."""
        with self.came:
            if not self.came.wait_for(lambda: participant in self.at, _PATIENCE_S):
                raise AssertionError(f"the badge of {participant} never came")
            return self.at[participant]


class Desk:
    """A station that prints at the input, and notes when each verdict was there."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.printer = Input()
        self.out = threading.Semaphore(0)
        self._judged = 0.0
        station.subscribe(self._hear)
        station.use_printers([Route(self.printer)])

    def printed_ms(self, person: Participant) -> tuple[float, float]:
        """How long a scan took, and how long after its verdict the badge was at the printer's input."""
        began = time.perf_counter()
        self.station.scan(person.ticket_code)
        return (self._judged - began) * 1e3, (self.printer.time_of(person.id) - self._judged) * 1e3

    def _hear(self, change: Change) -> None:
        if isinstance(change, ParticipantScanned):
            self._judged = time.perf_counter()
        if isinstance(change, BadgePrinted):
            self.out.release()


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Single badges, warm and first after the start of a process of its own, scans that order one, and a batch."""
    station, people = a_full_station(folder, max(participants, BADGES + BATCH))
    people = [person for person in people if person.status is Status.EXPECTED]
    desk = Desk(station)
    desk.printed_ms(people[0])
    desk.out.acquire(timeout=_PATIENCE_S)
    times = []
    for person in random.Random(1).sample(people[1:], BADGES):
        times.append(desk.printed_ms(person))
        desk.out.acquire(timeout=_PATIENCE_S)
    rest = [person.id for person in people if person.id not in desk.printer.at][:BATCH]
    queued = timed_ms(station.printing.print_batch, rest)
    whole = queued + timed_ms(lambda: [desk.out.acquire(timeout=_PATIENCE_S) for _ in rest])
    station.stop()
    return {
        "verdict to the printer's input, warm": ("ms", [after for _, after in times]),
        "the same, first badge, scanned at once after the start": ("ms", _firsts(folder / "at-once", 0.0)),
        "the same, first badge, scanned a second after the start": ("ms", _firsts(folder / "later", 1.0)),
        "scan that orders a badge": ("ms", [scan for scan, _ in times]),
        "a batch of 500 into the queue": ("ms", [queued]),
        "a badge of the batch, made, sent and recorded": ("ms", [whole / len(rest)]),
    }


def _firsts(folder: Path, wait_s: float) -> list[float]:
    command = [sys.executable, "-m", "tests.benchmarks.print", str(wait_s)]
    return [
        float(subprocess.run([*command, str(folder / str(n))], cwd=ROOT, check=True, capture_output=True).stdout)
        for n in range(STARTS)
    ]


def _first(wait_s: float, folder: Path) -> None:
    folder.mkdir(parents=True)
    station, people = a_full_station(folder, 200)
    desk = Desk(station)
    time.sleep(wait_s)
    sys.stdout.write(str(desk.printed_ms(next(one for one in people if one.status is Status.EXPECTED))[1]))
    station.stop()


if __name__ == "__main__":
    _first(float(sys.argv[1]), Path(sys.argv[2]))
