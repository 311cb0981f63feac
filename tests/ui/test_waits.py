"""What says that an answer takes long."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.waits import LONG_MS, Waits


def test_an_answer_in_time_is_never_noticed(qtbot: QtBot, qapp: QApplication) -> None:
    waits = Waits(qapp)
    told: list[str] = []
    waits.noticed.connect(lambda: told.append("noticed"))
    waits.long.connect(lambda: told.append("long"))
    with qtbot.assertNotEmitted(waits.long, wait=2 * LONG_MS):
        waits.begin()
        waits.begin()
        waits.end()
        waits.end()
    assert told == []


def test_a_wait_is_noticed_before_it_is_long_and_each_is_told_once(qtbot: QtBot, qapp: QApplication) -> None:
    waits = Waits(qapp)
    told: list[str] = []
    waits.noticed.connect(lambda: told.append("noticed"))
    waits.long.connect(lambda: told.append("long"))
    with qtbot.waitSignal(waits.long):
        waits.begin()
    assert told == ["noticed", "long"]
    waits.end()


def test_the_next_question_has_its_own_time_once_the_one_before_is_answered(qtbot: QtBot, qapp: QApplication) -> None:
    waits = Waits(qapp)
    waits.begin()
    waits.begin()
    with qtbot.waitSignal(waits.long):
        waits.end()
    assert waits.number == 1
    waits.end()
