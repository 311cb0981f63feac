"""Fonts of the windows."""

import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.badges.names import NAMES
from tests.ui.setup.settings_window import POPUPS
from ui.app import message
from ui.style import clothe, px
from ui.widgets.dialogs import AskWords, Confirm
from ui.widgets.keys_sheet import KeysSheet
from ui.widgets.labels import ElidedLabel


@pytest.mark.parametrize("script", NAMES)
def test_names_of_every_script_are_drawn_from_the_fonts_that_come_with_the_program(
    dressed: QApplication, script: str
) -> None:
    for name in NAMES[script]:
        layout = QTextLayout(name, dressed.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            assert run.rawFont().familyName().startswith("Noto Sans"), (name, run.rawFont().familyName())
            assert 0 not in run.glyphIndexes(), name


def test_what_is_too_long_for_its_place_is_told_by_the_tool_tip_and_never_as_markup(qtbot: QtBot) -> None:
    label = ElidedLabel("<b>Kim</b> of somewhere far away")
    qtbot.addWidget(label)
    label.resize(60, 30)
    label.show()

    assert label.toolTip() == '<span style="white-space: pre-wrap">&lt;b&gt;Kim&lt;/b&gt; of somewhere far away</span>'
    label.setText("Kim")
    label.resize(200, 30)
    assert label.toolTip() == ""


@POPUPS
def test_the_list_of_a_field_has_room_for_its_last_line_and_no_arrows_in_its_place(
    qtbot: QtBot, dressed: QApplication
) -> None:
    field = QComboBox()
    clothe(field)
    field.addItems(["New", "Changed", "Gone", "All of them"])
    qtbot.addWidget(field)
    field.show()
    field.showPopup()
    view = field.view()
    qtbot.waitUntil(view.isVisible)

    rows = [view.visualRect(field.model().index(row, 0)) for row in range(field.count())]
    assert all(view.viewport().rect().contains(row) for row in rows)
    assert min(row.height() for row in rows) >= px(30)
    assert view.window().height() == view.height()
    field.hidePopup()


class OfDesktop(QProxyStyle):
    """As on a desktop that puts icons on the buttons of dialogs."""

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        is_meant = hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
        return 1 if is_meant else super().styleHint(hint, option, widget, returned)


def test_buttons_of_dialogs_have_no_icons_of_the_desktop(qtbot: QtBot, dressed: QApplication) -> None:
    dressed.setStyle(OfDesktop("Fusion"))
    try:
        dialogs = [Confirm("", "", "Do it"), AskWords("", "", "Do it"), KeysSheet(), message("It failed.")]
        bare = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    finally:
        dressed.setStyle("Fusion")
    for window in (*dialogs, bare):
        qtbot.addWidget(window)

    assert not bare.buttons()[0].icon().isNull()
    buttons = [button for dialog in dialogs for button in dialog.findChildren(QPushButton)]
    assert len(buttons) >= 5
    assert all(button.icon().isNull() for button in buttons)
