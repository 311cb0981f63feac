"""Windows for tests: the real one, over a real station."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.event import Event
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.routing import Route
from checkin.station.scanners import ScannerSettings
from tests.desks import PEOPLE, StandInPrinter, a_station
from tests.ui.pages import Page, SoundsHeard
from ui.bridge import Bridge
from ui.garbage import Collector
from ui.language import Language, use
from ui.main_window import MainWindow
from ui.style import dress

OpenDesk = Callable[..., Page]
EVERY_SCAN_COUNTS = ScannerSettings(again_ms=0)
"""Tests scan the same code again sooner than people do."""


@pytest.fixture(scope="session", autouse=True)
def _collector(qapp: QApplication) -> Collector:
    """As in the program: the threads of a test's station end no widgets of the tests before."""
    return qapp.findChild(Collector) or Collector(qapp)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    use(Language.ENGLISH, qapp)
    dress(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _no_window_left(qapp: QApplication) -> Iterator[None]:
    """A window that a test opened has ended with it: one left open would take keys and focus from the next."""
    yield
    left = [window for window in qapp.topLevelWidgets() if window.isVisible()]
    names = [f"{type(window).__name__} “{window.windowTitle()}”" for window in left]
    for window in qapp.topLevelWidgets():
        window.hide()
        if window.windowType() is not Qt.WindowType.Popup:  # a completer ends its list itself
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not names, f"windows left open: {', '.join(names)}"


@pytest.fixture
def open_desk(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[OpenDesk]:
    """Opens the window of a desk; the role, people and printer can be named."""
    with ExitStack() as stack:

        def opened(
            role: Role = Role.DESK,
            people: tuple[Participant, ...] = PEOPLE,
            printer: StandInPrinter | None = None,
            others: tuple[StandInPrinter, ...] = (),
            event: Event | None = None,
            scanners: ScannerSettings = EVERY_SCAN_COUNTS,
        ) -> Page:
            printer = printer or StandInPrinter()
            routes = [Route(one) for one in (printer, *others)]
            station = stack.enter_context(a_station(tmp_path, people, role=role, routes=routes, event=event))
            station.set_scanners(scanners)
            sounds = SoundsHeard()
            window = MainWindow(Bridge(station), sounds, dressed)
            stack.callback(put_away, window)
            window.resize(1366, 768)
            window.show()
            return Page(qtbot, window, station, printer, sounds)

        yield opened


def put_away(window: MainWindow) -> None:
    """Close a window and have it gone."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
