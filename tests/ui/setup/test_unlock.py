"""The passphrase of a data folder, asked for before any of its windows opens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from checkin.security.keyrings import KeyUnavailable
from tests.ui.pages import PATIENCE_MS
from ui.setup.unlock import UnlockDialog

Ask = Callable[..., UnlockDialog]


@pytest.fixture
def ask(qtbot: QtBot, dressed: QApplication) -> Ask:
    def shown(is_right: Callable[[str], bool] = lambda typed: typed == "right") -> UnlockDialog:
        dialog = UnlockDialog(Path("data"), is_right)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return shown


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    qtbot.keyClicks(dialog.passphrase.line, "wrong")
    qtbot.keyClick(dialog.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not the passphrase" in dialog.message.text(), timeout=PATIENCE_MS)
    assert dialog.isVisible()
    assert dialog.do.isEnabled()

    dialog.passphrase.line.setText("right")
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE_MS):
        qtbot.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    assert dialog.typed == "right"


def test_what_is_typed_is_hidden_until_it_is_wanted(qtbot: QtBot, ask: Ask) -> None:
    dialog = ask()
    assert dialog.passphrase.line.echoMode() is QLineEdit.EchoMode.Password

    dialog.passphrase.shows.setChecked(True)

    assert dialog.passphrase.line.echoMode() is QLineEdit.EchoMode.Normal


def test_a_folder_whose_key_cannot_be_read_says_so(qtbot: QtBot, ask: Ask) -> None:
    def fails(_typed: str) -> bool:
        raise KeyUnavailable("The key.json of this data folder is damaged: restore it from a backup.")

    dialog = ask(fails)
    dialog.passphrase.line.setText("any")
    dialog.do.click()

    qtbot.waitUntil(lambda: "damaged" in dialog.message.text(), timeout=PATIENCE_MS)
    dialog.reject()
    assert not dialog.isVisible()
