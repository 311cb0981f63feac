"""How the program's windows open."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.app import show_whole


@pytest.mark.parametrize(
    ("room", "fills"), [(QSize(1366, 728), True), (QSize(1366, 768), True), (QSize(1920, 1040), False)]
)
def test_a_window_whose_frame_would_not_fit_the_screen_opens_as_large_as_the_screen(
    qtbot: QtBot, dressed: QApplication, room: QSize, fills: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    show_whole(window, room)

    assert window.isMaximized() is fills
