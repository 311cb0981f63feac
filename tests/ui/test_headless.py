"""Keys sent to a window as by a keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from ui.headless import send_key


class _EndsByKey(QWidget):
    def keyPressEvent(self, _event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        delete(self)


def test_a_key_that_ends_its_window_is_released_nowhere(qtbot: QtBot) -> None:
    window = _EndsByKey()
    qtbot.addWidget(window)

    send_key(window, Qt.Key.Key_Return, "\r")

    assert not isValid(window)
