"""From a scanner's last key to the verdict painted in the real window while badges print; memory after a day's scans.

At most 6,000 people come. What keeps the window from its events is seen by the watchdog.
"""

import os
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from checkin.participants import Participant
from checkin.printing.printer import FolderPrinter
from checkin.printing.routing import Route
from checkin.station.station import Station
from tests.benchmark_data import Samples, a_full_station
from tests.ui.watchdog import watched
from ui.app import the_application
from ui.bridge import Bridge
from ui.headless import send_scan
from ui.main_window import MainWindow
from ui.sounds import Silence

MOST_VISITS = 6_000
TIMED_VISITS = 1_000
"""Of those, how many are timed: the first ones, with badges printing; afterwards scans come as fast as they go."""
_REST_MS, _BETWEEN_KEYS_MS = 30, 2
_PATIENCE_S = 20.0
_WARM_UP = 20


class _Painted(QObject):
    """Notes when the window has painted after a verdict came."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        assert window.desk is not None
        self._is_judged = False
        self.at: float | None = None
        window.desk.judged.connect(self._hear)
        window.desk.panel.installEventFilter(self)

    def expect(self) -> None:
        """The next verdict is waited for."""
        self._is_judged, self.at = False, None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if self._is_judged and self.at is None and event.type() is QEvent.Type.Paint:
            # What is queued now comes after the painting that this event begins.
            self.at = 0.0
            QTimer.singleShot(0, self._note)
        return False

    def _hear(self, _result: object) -> None:
        self._is_judged = True

    def _note(self) -> None:
        self.at = time.perf_counter()


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """A day at one desk."""
    station, people = a_full_station(folder, participants)
    station.use_printers([Route(FolderPrinter(folder / "badges"))])
    visits = random.Random(1).sample(people, min(MOST_VISITS, len(people)))
    with _a_window(station) as window:
        painted = _Painted(window)
        for person in visits[:_WARM_UP]:
            _scan(window, painted, person)
        with watched() as watch:
            timed = [_scan(window, painted, person) for person in visits[_WARM_UP:TIMED_VISITS]]
        rest = visits[TIMED_VISITS:]
        before = _rss_mib()
        _scan_all(window, painted, rest)
        after = _rss_mib()
    blocks = [block.seconds * 1e3 for block in watch.blocks] or [0.0]
    return {
        "last key to painted verdict": ("ms", timed),
        "longest wait of the window": ("ms", [watch.longest_s * 1e3]),
        "waits longer than 50 ms": ("ms", blocks),
        f"memory after {TIMED_VISITS} scans": ("MiB", [before]),
        f"memory after {len(visits)} scans": ("MiB", [after]),
    }


@contextmanager
def _a_window(station: Station) -> Iterator[MainWindow]:
    window = MainWindow(Bridge(station), Silence(), the_application())
    window.resize(1366, 768)
    window.show()
    _rest(500)
    try:
        yield window
    finally:
        window.close()
        station.stop()


def _scan(window: MainWindow, painted: _Painted, person: Participant, rest_ms: int = _REST_MS) -> float:
    """One scan; how long it took from its last key until the verdict was painted, in milliseconds."""
    painted.expect()
    pressed: list[float] = []

    def before_key() -> None:
        _rest(_BETWEEN_KEYS_MS)
        pressed.append(time.perf_counter())

    send_scan(window, person.ticket_code, before_key)
    end = time.monotonic() + _PATIENCE_S
    while not painted.at:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise TimeoutError(f"no verdict on {person.ticket_code}")
    took_ms = (painted.at - pressed[-1]) * 1e3
    _rest(rest_ms)
    return took_ms


def _scan_all(window: MainWindow, painted: _Painted, people: Sequence[Participant]) -> None:
    for person in people:
        _scan(window, painted, person, rest_ms=0)
    _rest(1_000)


def _rest(milliseconds: int) -> None:
    if milliseconds:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def _rss_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
