"""Widgets end on the Qt thread, whichever thread was the last to know of them."""

import threading

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenDesk
from ui import garbage
from ui.widgets.long_work import LongWork

MANY = 200_000


class _Panel(QWidget):
    """A widget of the program's own: PySide ends those of Qt's classes where they belong, but not these."""

    def __init__(self, ended_on: list[threading.Thread]) -> None:
        super().__init__()
        self.destroyed.connect(lambda: ended_on.append(threading.current_thread()), Qt.ConnectionType.DirectConnection)


def _make_many_objects() -> None:
    kept = [[number] for number in range(MANY)]
    assert len(kept) == MANY


def test_a_widget_in_a_cycle_ends_on_the_qt_thread_when_another_makes_many_objects(qtbot: QtBot) -> None:
    ended_on: list[threading.Thread] = []
    panel = _Panel(ended_on)
    panel.myself = panel  # type: ignore[attr-defined] # as every panel whose button calls it
    del panel

    other = threading.Thread(target=_make_many_objects)
    other.start()
    other.join()

    assert ended_on == []
    kept = [[number] for number in range(MANY)]
    qtbot.waitUntil(lambda: bool(ended_on))
    assert ended_on == [threading.main_thread()]
    assert kept


def test_garbage_waits_until_long_work_is_done(qtbot: QtBot) -> None:
    ended_on: list[threading.Thread] = []
    go_on = threading.Event()
    panel = _Panel(ended_on)
    panel.myself = panel  # type: ignore[attr-defined]
    del panel
    kept = [[number] for number in range(MANY)]
    work = LongWork(lambda _progress, _cancelled: go_on.wait())
    work.start()
    qtbot.wait_until(lambda: bool(garbage._long_works))

    garbage.collect_what_is_due()
    assert not ended_on

    with qtbot.waitSignal(work.ended):
        go_on.set()
    qtbot.waitUntil(lambda: bool(ended_on))
    assert kept


def test_what_only_the_work_of_a_window_knew_of_ends_on_the_qt_thread(open_desk: OpenDesk) -> None:
    page = open_desk()
    bridge = page.window._bridge
    ended_on: list[threading.Thread] = []
    answered = threading.Event()

    def ask() -> None:
        panel = _Panel(ended_on)
        bridge.do(lambda: (answered.wait(), panel.objectName)[0], lambda _: None)

    ask()
    answered.set()
    page.qtbot.waitUntil(lambda: bridge.is_at_rest)
    bridge.do(lambda: None, lambda _: None)

    page.qtbot.waitUntil(lambda: bool(ended_on))
    assert ended_on == [threading.main_thread()]
