"""Long work of the Qt thread in pieces."""

import time

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.pages import PATIENCE_MS
from ui.turns import Turns


def test_pieces_are_done_in_their_order_and_other_events_come_between_any_two(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("an event"))
        turns.add(lambda: done.append("third"))

    turns.add(first, lambda: done.append("second"))

    assert not done
    qtbot.waitUntil(lambda: "third" in done, timeout=PATIENCE_MS)
    assert done == ["first", "an event", "second", "third"]


def test_what_is_not_done_yet_is_left_once_it_is_stopped(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)

    def last() -> None:
        done.append("last")
        turns.stop()

    turns.add(last, lambda: done.append("never"))
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    qtbot.wait(50)
    assert done == ["last"]

    turns.add(lambda: done.append("again"))
    qtbot.waitUntil(lambda: done == ["last", "again"], timeout=PATIENCE_MS)


def test_a_piece_waits_while_there_is_something_else_to_do_but_not_forever(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)
    others = QTimer(owner, interval=0)

    def other() -> None:
        done.append("other")
        time.sleep(0.02)

    others.timeout.connect(other)
    others.start()
    turns.add(lambda: done.append("piece"))

    qtbot.waitUntil(lambda: "piece" in done, timeout=PATIENCE_MS)
    assert 5 < done.index("piece") < 50
