"""From a scanner's last key to the verdict painted in the real window while badges print; memory after a day's scans.

At most 6,000 people come. What keeps the window from its events is seen by the watchdog.
"""

import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer

from checkin.datafolder import DataFolder
from checkin.demo.sample import sample_event, sample_participants
from checkin.operators import Role
from checkin.printing.printer import FolderPrinter
from checkin.printing.routing import Route
from checkin.security.keys import KeyPlace
from checkin.station.station import Station
from tests.benchmark_data import Samples
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
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as elsewhere:
        codes = elsewhere.submit(_make, folder / "desk", participants).result()
    with DataFolder.open(folder / "desk") as data:
        return _a_day(Station(data.store, data.desk, operator="Olga", role=Role.SUPERVISOR), codes, folder / "badges")


def _make(folder: Path, participants: int) -> list[str]:
    """Make the desk's folder, in another process: a desk has no memory of that; the ticket codes of those who come."""
    event = sample_event()
    people = list(sample_participants(event, participants))
    with DataFolder.create(folder, event, "north", KeyPlace.FILE)[0] as data:
        data.store.transact(lambda transaction: transaction.put_participants(people))
    return [person.ticket_code for person in random.Random(1).sample(people, min(MOST_VISITS, len(people)))]


def _a_day(station: Station, codes: list[str], badges: Path) -> Samples:
    station.use_printers([Route(FolderPrinter(badges))])
    with _a_window(station) as window:
        painted = _Painted(window)
        for code in codes[:_WARM_UP]:
            _scan(window, painted, code)
        with watched() as watch:
            timed = [_scan(window, painted, code) for code in codes[_WARM_UP:TIMED_VISITS]]
        before = _rss_mib()
        for code in codes[TIMED_VISITS:]:
            _scan(window, painted, code, rest_ms=0, between_keys_ms=0)
        _rest(1_000)
        after = _rss_mib()
    blocks = [block.seconds * 1e3 for block in watch.blocks] or [0.0]
    return {
        "last key to painted verdict": ("ms", timed),
        "longest wait of the window": ("ms", [watch.longest_s * 1e3]),
        "waits longer than 50 ms": ("ms", blocks),
        f"memory after {TIMED_VISITS} scans": ("MiB", [before]),
        f"memory after {len(codes)} scans": ("MiB", [after]),
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


def _scan(
    window: MainWindow, painted: _Painted, code: str, rest_ms: int = _REST_MS, between_keys_ms: int = _BETWEEN_KEYS_MS
) -> float:
    """One scan; how long it took from its last key until the verdict was painted, in milliseconds."""
    painted.expect()
    pressed: list[float] = []

    def before_key() -> None:
        _rest(between_keys_ms)
        pressed.append(time.perf_counter())

    send_scan(window, code, before_key)
    end = time.monotonic() + _PATIENCE_S
    while not painted.at:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise TimeoutError(f"no verdict on {code}")
    took_ms = (painted.at - pressed[-1]) * 1e3
    _rest(rest_ms)
    return took_ms


def _rest(milliseconds: int) -> None:
    if milliseconds:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


def _rss_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
