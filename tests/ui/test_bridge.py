"""In which order a window hears of what was done."""

import threading

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from checkin.station.values import ParticipantScanned, ScanResult
from tests.desks import ANNA
from tests.ui.conftest import OpenDesk
from ui.bridge import Bridge


class _Asker(QWidget):
    """Asks, and has the answer shown by a function of its method."""

    def ask(self, bridge: Bridge, go_on: threading.Event, shown: list[str]) -> None:
        def show(_result: bool) -> None:
            shown.append(self.objectName())

        bridge.read("asked by a window", go_on.wait, show)


class _Paintings(QObject):
    """Notes when what it watches is painted."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and self._order[-1:] == ["verdict"]:
            self._order.append("painted")
        return False


def test_a_verdict_is_painted_before_anything_that_its_scan_made_known_is_told(open_desk: OpenDesk) -> None:
    page = open_desk()
    order: list[str] = []
    paintings = _Paintings(order)
    page.desk.panel.installEventFilter(paintings)
    page.desk.judged.connect(lambda _: order.append("verdict"))
    page.window._bridge.changed.connect(lambda change: order.append(type(change).__name__))

    page.scan(ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: ParticipantScanned.__name__ in order and "BadgePrinted" in order)

    assert order[:2] == ["verdict", "painted"]


def test_what_is_to_be_done_later_is_done_in_order(open_desk: OpenDesk) -> None:
    page = open_desk()
    done: list[int] = []

    for number in range(5):
        page.window._bridge.later(lambda number=number: done.append(number))  # type: ignore[misc] # bound at once

    assert not done
    page.qtbot.waitUntil(lambda: done == [0, 1, 2, 3, 4])


def test_changes_come_even_if_what_made_them_known_failed(open_desk: OpenDesk) -> None:
    page = open_desk()
    bridge = page.window._bridge
    heard: list[object] = []
    bridge.changed.connect(heard.append)

    def scan_and_fail() -> ScanResult:
        page.station.scan(ANNA.ticket_code)
        raise ZeroDivisionError

    failures: list[object] = []
    bridge.do(scan_and_fail, lambda _: None, failures.append)

    page.qtbot.waitUntil(lambda: bool(failures) and any(isinstance(one, ParticipantScanned) for one in heard))


def test_what_was_told_before_something_was_begun_is_heard_before_its_result(open_desk: OpenDesk) -> None:
    page = open_desk()
    bridge = page.window._bridge
    order: list[str] = []
    bridge.changed.connect(lambda change: order.append(type(change).__name__))

    page.station.scan(ANNA.ticket_code)
    bridge.do(lambda: None, lambda _: order.append("result"))

    page.qtbot.waitUntil(lambda: "result" in order)
    assert order.index(ParticipantScanned.__name__) < order.index("result")


def test_what_is_asked_of_a_bridge_that_has_stopped_is_left_alone(open_desk: OpenDesk) -> None:
    page = open_desk()
    bridge = Bridge(page.station)
    bridge.do(lambda: None, lambda _: None)
    page.qtbot.waitUntil(lambda: bridge.is_at_rest)
    bridge.stop()

    called: list[str] = []
    bridge.read("status", lambda: called.append("read"), lambda _: None)
    bridge.do(lambda: called.append("done"), lambda _: None)

    assert not called


def test_an_answer_for_a_window_that_is_gone_is_dropped(open_desk: OpenDesk) -> None:
    page = open_desk()
    bridge = page.window._bridge
    go_on, shown, after = threading.Event(), list[str](), list[bool]()
    gone, there = _Asker(), _Asker()
    there.setObjectName("there")
    gone.ask(bridge, go_on, shown)
    page.qtbot.waitUntil(lambda: not bridge._later)
    delete(gone)

    go_on.set()
    bridge.read("asked after it", lambda: True, after.append)
    page.qtbot.waitUntil(lambda: after == [True])
    assert not shown

    there.ask(bridge, go_on, shown)
    page.qtbot.waitUntil(lambda: shown == ["there"])
    there.deleteLater()
