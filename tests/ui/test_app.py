"""How the program's windows open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.app import tell
from ui.language import Language, use
from ui.style import dress
from ui.widgets.places import show_whole


@pytest.fixture
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    use(Language.ENGLISH, qapp)
    dress(qapp)


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


@pytest.mark.usefixtures("english_afterwards")
def test_why_the_program_does_not_start_is_told_in_the_language_of_the_computer(
    dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shell.of_system", lambda: Language.RUSSIAN)
    seen: list[str] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.close()

    QTimer.singleShot(0, read_and_close)
    tell("/data/forum is in use by another copy of the program: close that one, or choose another with --data.")

    assert seen[0].startswith("/data/forum")
    assert "другая копия" in seen[0] or "другой копией" in seen[0]
