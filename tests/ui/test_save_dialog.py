"""Where people's data are saved, they can be locked with a password in the same dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.security.test_outputs import PASSWORD
from ui.widgets.save_dialog import SaveDialog


class _Asked:
    """The dialog, and what it had written."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.saved: list[tuple[Path, str | None]] = []
        self._parent = QWidget()
        qtbot.addWidget(self._parent)
        save = self.saved.append
        self.dialog = SaveDialog(self._parent, "Save", "Table (*.csv)", lambda path, password: save((path, password)))
        self.dialog.setDirectory(str(folder))
        self.dialog.setDefaultSuffix("csv")
        self.dialog.selectFile("list.csv")
        self.dialog.open()


@pytest.fixture
def asked(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> _Asked:
    return _Asked(qtbot, tmp_path)


def test_without_a_password_the_file_is_as_ever(asked: _Asked, tmp_path: Path) -> None:
    asked.dialog.accept()

    assert asked.saved == [(tmp_path / "list.csv", None)]


def test_with_a_password_it_is_handed_on_and_was_hidden(asked: _Asked, tmp_path: Path) -> None:
    assert asked.dialog.password.line.echoMode() is QLineEdit.EchoMode.Password
    asked.dialog.password.line.setText(PASSWORD)

    asked.dialog.accept()

    assert asked.saved == [(tmp_path / "list.csv", PASSWORD)]


def test_a_password_that_would_be_guessed_is_told_and_nothing_is_written(asked: _Asked) -> None:
    asked.dialog.password.line.setText("short")

    asked.dialog.accept()

    assert asked.saved == []
    assert asked.dialog.isVisible()
    assert "at least 12 characters" in asked.dialog.about.text()
    asked.dialog.reject()


def test_a_locked_file_that_is_there_is_not_written_over(asked: _Asked, tmp_path: Path) -> None:
    (tmp_path / "list.csv.zip").write_bytes(b"x")
    asked.dialog.password.line.setText(PASSWORD)

    asked.dialog.accept()

    assert asked.saved == []
    assert "list.csv.zip is there already" in asked.dialog.about.text()
    asked.dialog.reject()


def test_a_password_that_is_made_is_shown_so_that_it_can_be_passed_on(qtbot: QtBot, asked: _Asked) -> None:
    qtbot.mouseClick(asked.dialog.make, Qt.MouseButton.LeftButton)

    assert asked.dialog.password.line.echoMode() is QLineEdit.EchoMode.Normal
    asked.dialog.accept()
    assert len(asked.saved[0][1] or "") >= 20
