"""Long work of the Qt thread in pieces."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.pages import PATIENCE_MS
from ui.turns import Making, Turns, at_once


def _making(*pieces: Callable[[], object]) -> Making:
    for piece in pieces:
        piece()
        yield


def test_pieces_are_done_in_their_order_and_other_events_come_between_any_two(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("an event"))
        turns.add(_making(lambda: done.append("fourth")))

    turns.add(_making(first, lambda: done.append("second")), lambda: done.append("third"))

    assert not done
    qtbot.waitUntil(lambda: "fourth" in done, timeout=PATIENCE_MS)
    assert done == ["first", "an event", "second", "third", "fourth"]


def test_what_is_not_done_yet_is_left_once_it_is_stopped(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)

    def last() -> None:
        done.append("last")
        turns.stop()

    turns.add(_making(last, lambda: done.append("never")), lambda: done.append("never"))
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    qtbot.wait(50)
    assert done == ["last"]

    turns.add(_making(lambda: done.append("again")))
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
    turns.add(_making(lambda: done.append("piece")))

    qtbot.waitUntil(lambda: "piece" in done, timeout=PATIENCE_MS)
    assert 5 < done.index("piece") < 50


def test_what_is_wanted_at_once_is_made_once(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    turns = Turns(owner)
    making = _making(lambda: done.append("first"), lambda: done.append("second"))
    turns.add(making, lambda: done.append("then"))
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)

    at_once(making)

    assert done == ["first", "second"]
    qtbot.waitUntil(lambda: done == ["first", "second", "then"], timeout=PATIENCE_MS)
