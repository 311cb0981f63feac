"""A monkey at the desk: random keys, clicks and scans. `python -m tests.faults.monkey --seconds 600 --seed 1`

At the end the journal must be consistent, every verdict that let somebody in must stand in it, and nothing may have
been logged as an error, neither by the program nor by Qt.
"""

import argparse
import logging
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import msgspec
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QFileDialog, QTabBar, QWidget
from shiboken6 import isValid

from checkin.admission import VerdictKind
from checkin.demo.sample import sample_event, sample_participants
from checkin.event import Event
from checkin.journal.sqlite import SqliteStore
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.printer import FolderPrinter
from checkin.printing.routing import Route
from checkin.station.scanners import ScannerSettings
from checkin.station.station import Station
from checkin.station.values import DeskIdentity, ScanResult
from tests.desks import QUICK, a_store
from tests.ui.watchdog import Watch, watched
from ui.app import the_application
from ui.bridge import Bridge
from ui.headless import send_key, send_scan
from ui.main_window import MainWindow
from ui.sounds import Silence

PEOPLE = 300
_PAUSE_MS = 2
_LETTERS = "абвИванов王小明Müller'; DROP-<b>0Ω ש"
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_PageDown,
    *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(12)),
)  # fmt: skip
_CONTROL_KEYS = (Qt.Key.Key_F, Qt.Key.Key_Z, Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_P)
_OF_PLATFORM, _OF_CAMERAS = "This plugin does not support", "qt.multimedia"
"""How complaints begin that are about this computer: of the platform where nobody sees anything, of its cameras."""
_WEIGHTS = {"scan": 30, "click": 30, "type": 12, "key": 20, "item": 10, "tab": 6, "resize": 2, "tidy": 1}


class Report(msgspec.Struct, frozen=True):
    """What the monkey did and what came of it."""

    seed: int
    did: dict[str, int]
    verdicts: dict[str, int]
    entries: int
    arrived: int
    longest_block_ms: float
    blocks: dict[str, int]
    """How often something kept the window for longer than 50 ms, by where."""
    findings: tuple[str, ...]


class Monkey:
    """Does one random thing at a time to the window; the same seed and window, the same things."""

    def __init__(self, window: MainWindow, station: Station, people: Sequence[Participant], seed: int) -> None:
        self._window = window
        self._station = station
        self._people = people
        self._chance = random.Random(seed)
        self.did: Counter[str] = Counter()

    def act(self) -> None:
        """Do something."""
        if QApplication.activeWindow() is None:
            self._front().activateWindow()  # as a window system does when the one in front is closed
        [name] = self._chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))
        self.did[name] += 1
        match name:
            case "scan":
                send_scan(self._front(), self._code())
            case "click":
                self._click()
            case "type":
                send_key(self._target(), 0, self._chance.choice(_LETTERS))
            case "key":
                self._press()
            case "item":
                self._pick_item()
            case "tab":
                self._pick_tab()
            case "tidy":
                self._tidy()
            case "resize":
                self._window.resize(self._chance.choice([1366, 1500, 1920]), self._chance.choice([768, 900, 1080]))

    def _tidy(self) -> None:
        """What keeps scans from the desk for good, as somebody in charge would see after a while."""
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()
        self._window.scanners.light.pause.setChecked(False)
        self._window.scanners.use(ScannerSettings())
        if self._station.notices.all().closing_of(self._station.desk.id) is not None:
            self._station.notices.reopen(self._station.desk.id)

    def _code(self) -> str:
        if self._chance.random() < 0.8:
            return self._chance.choice(self._people).ticket_code
        return "".join(self._chance.choices("K-01234ЙЦУ?&", k=self._chance.randint(3, 20)))

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._front()

    def _front(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window

    def _press(self) -> None:
        if self._chance.random() < 0.15:
            QTest.keyClick(self._target(), self._chance.choice(_CONTROL_KEYS), Qt.KeyboardModifier.ControlModifier)
        else:
            QTest.keyClick(self._target(), self._chance.choice(_KEYS))

    def _click(self) -> None:
        usable = [one for one in self._front().findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        if usable:
            QTest.mouseClick(self._chance.choice(usable), Qt.MouseButton.LeftButton)

    def _pick_item(self) -> None:
        views = [one for one in self._front().findChildren(QAbstractItemView) if one.isVisible() and one.isEnabled()]
        if not views:
            return
        viewport = self._chance.choice(views).viewport()
        where = QPoint(
            self._chance.randrange(max(1, viewport.width())), self._chance.randrange(max(1, viewport.height()))
        )
        click = QTest.mouseDClick if self._chance.random() < 0.3 else QTest.mouseClick
        click(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)

    def _pick_tab(self) -> None:
        bars = [one for one in self._front().findChildren(QTabBar) if one.isVisible() and one.count()]
        if bars and self._chance.random() < 0.5:
            bar = self._chance.choice(bars)
            bar.setCurrentIndex(self._chance.randrange(bar.count()))
        elif QApplication.activeModalWidget() is None:
            QTest.mouseClick(self._chance.choice(list(self._window.tabs.values())), Qt.MouseButton.LeftButton)


class _Errors(logging.Handler):
    def __init__(self, findings: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._findings = findings

    def emit(self, record: logging.LogRecord) -> None:
        self._findings.append(f"logged: {self.format(record)}"[:4_000])


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Everything that the program, Python or Qt complains of meanwhile."""
    findings: list[str] = []

    def hear_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        is_of_system = message.startswith(_OF_PLATFORM) or str(context.category).startswith(_OF_CAMERAS)
        if kind is not QtMsgType.QtDebugMsg and not is_of_system:
            findings.append(f"Qt: {message}")

    handler = _Errors(findings)
    hook = sys.excepthook
    sys.excepthook = lambda kind, error, trace: findings.append(
        f"raised: {''.join(traceback.format_exception(kind, error, trace))[-4_000:]}"
    )
    logging.getLogger().addHandler(handler)
    before = qInstallMessageHandler(hear_qt)
    try:
        yield findings
    finally:
        qInstallMessageHandler(before)
        logging.getLogger().removeHandler(handler)
        sys.excepthook = hook


@contextmanager
def _a_desk(folder: Path, people: Sequence[Participant], event: Event) -> Iterator[tuple[Station, SqliteStore]]:
    store = a_store(folder, people, event)
    station = Station(store, DeskIdentity("d-monkey", "monkey"), operator="Monkey", role=Role.SUPERVISOR)
    station.use_printers([Route(FolderPrinter(folder / "badges"))], pace=QUICK)
    try:
        yield station, store
    finally:
        station.stop()


def run(folder: Path, seconds: float, seed: int) -> Report:
    """Let a monkey work at a supervisor's window, which has everything, for so long."""
    event = sample_event()
    people = list(sample_participants(event, PEOPLE))
    results: list[ScanResult] = []
    with _complaints() as findings, _a_desk(folder, people, event) as (station, store):
        window = MainWindow(Bridge(station), Silence(), the_application())
        if window.desk is not None:
            window.desk.judged.connect(results.append)
        window.resize(1366, 768)
        window.show()
        monkey = Monkey(window, station, people, seed)
        with watched() as watch:
            _let(monkey, window, seconds)
        _close(window)
        findings.extend(_contradictions(store, results))
        entries, arrived = station.status().entries, station.headcount().arrived
    verdicts = Counter(str(result.verdict.kind) for result in results)
    return _report(seed, monkey, verdicts, entries, arrived, watch, findings)


def _report(
    seed: int, monkey: Monkey, verdicts: Counter[str], entries: int, arrived: int, watch: Watch, findings: list[str]
) -> Report:
    longest_ms = round(watch.longest_s * 1e3, 1)
    blocks = dict(Counter(block.place for block in watch.blocks))
    return Report(seed, dict(monkey.did), dict(verdicts), entries, arrived, longest_ms, blocks, tuple(findings))


def _let(monkey: Monkey, window: MainWindow, seconds: float) -> None:
    """Have the monkey act until the time is over; dialogs that hold the program up are acted on, too."""
    end = time.monotonic() + seconds
    loop = QEventLoop()

    def act() -> None:
        if time.monotonic() > end or not window.isVisible():
            loop.quit()
            return
        for dialog in QApplication.topLevelWidgets():
            # Where a file would be written is no matter of chance.
            if isinstance(dialog, QFileDialog) and dialog.isVisible():
                dialog.reject()
        monkey.act()

    timer = QTimer(interval=_PAUSE_MS)
    timer.timeout.connect(act)
    timer.start()
    loop.exec()
    timer.stop()


def _close(window: MainWindow) -> None:
    """Leave dialogs and the window as a person does in the evening, without saving."""
    for widget in QApplication.topLevelWidgets():
        if widget is not window and isValid(widget) and widget.isVisible():
            widget.hide()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _contradictions(store: SqliteStore, results: Sequence[ScanResult]) -> Iterator[str]:
    """What the journal says otherwise than the window did."""
    verification = store.verify()
    yield from (f"journal: {problem}" for problem in verification.problems)
    for result in results:
        if result.verdict.kind is not VerdictKind.ADMITTED or result.card is None:
            continue
        if result.entry not in {entry.id for entry in store.entries_of(result.card.id)}:
            yield f"{result.code} was shown as admitted, and entry {result.entry} is not in the journal"


def main(arguments: Sequence[str], output: IO[str]) -> int:
    """Run as the arguments say; 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        report = run(Path(folder), options.seconds, options.seed)
    output.write(msgspec.json.format(msgspec.json.encode(report)).decode() + "\n")
    return 1 if report.findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout))
