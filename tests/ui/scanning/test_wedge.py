"""Scanners that type, and people who do: codes arrive whole wherever the focus is, and no human key is lost or late."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QSpinBox, QTableWidget, QTableWidgetItem

from checkin.admission import VerdictKind
from checkin.layouts import Layout, as_typed
from checkin.station.scanners import Ending, ScannerSettings
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, PEOPLE, WANG
from tests.ui.conftest import OpenDesk
from tests.ui.pages import Page
from tests.ui.scanning.keyboard import ENTER, TAB, Keyboard
from ui.forms.register_form import RegisterForm


def wait_for_card(page: Page, person: str) -> None:
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is not None and page.desk.panel.card is not None
                         and page.desk.panel.card.id == person)  # fmt: skip


def open_form(page: Page) -> RegisterForm:
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    return form


@pytest.mark.parametrize("rhythm", [(90, 120, 75, 110), (15, 130), (60, 60), (55, 51)])
def test_every_human_key_is_there_at_once_however_fast(open_desk: OpenDesk, rhythm: tuple[int, ...]) -> None:
    page, keyboard = open_desk(), Keyboard()
    page.focus(page.desk.finder.field)

    for number, letter in enumerate("Ким Борис"):
        keyboard.press(letter, gap_ms=rhythm[number % len(rhythm)])
        assert page.desk.finder.field.text() == "Ким Борис"[: number + 1]
    keyboard.enter(gap_ms=60)

    wait_for_card(page, BORIS.id)
    assert page.desk.panel.verdict is VerdictKind.ADMITTED


def test_human_keys_reach_a_dialog_and_its_enter_is_pressed(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    form = open_form(page)
    page.focus(form.fields["name"])

    keyboard.type("Нежданов Гость", (15, 130))
    assert form.fields["name"].text() == "Нежданов Гость"
    keyboard.enter(gap_ms=40)

    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)
    assert page.desk.panel.card is not None
    assert page.desk.panel.card.participant.name == "Нежданов Гость"


def test_human_keys_move_through_a_table(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    table = a_table(page)
    table.setFocus()

    keyboard.type("bo", (15, 15))

    assert table.currentRow() == 2


def test_a_key_held_down_repeats_itself(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    page.focus(page.desk.finder.field)

    for number in range(20):
        keyboard.press("а", gap_ms=30, repeats=number > 0)
    keyboard.enter(gap_ms=30)

    assert page.desk.finder.field.text() == "а" * 20
    assert page.desk.panel.verdict is None


def test_what_is_pasted_stays(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)
    QGuiApplication.clipboard().setText("Ким Борис Олегович")

    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.desk.finder.field.text() == "Ким Борис Олегович"
    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Return)

    wait_for_card(page, BORIS.id)


def test_a_scan_is_whole_in_every_place_and_leaves_it_as_it_was(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    field = page.desk.finder.field
    page.type_name("Ким")
    page.focus(field)
    field.setSelection(1, 2)
    keyboard.scan(WANG.ticket_code)
    assert (field.text(), field.selectedText(), field.cursorPosition()) == ("Ким", "им", 3)
    wait_for_card(page, WANG.id)

    page.type_name("Ким")
    page.desk.finder.list.setFocus()
    page.qtbot.keyClick(page.desk.finder.list, Qt.Key.Key_Down)
    row = page.desk.finder.list.currentIndex().row()
    keyboard.scan(ANNA.ticket_code)
    assert (field.text(), page.desk.finder.list.currentIndex().row()) == ("Ким", row)
    wait_for_card(page, ANNA.id)

    # A space or Enter in a code would press the button.
    page.desk.exit_button.setFocus()
    keyboard.scan("K-ANNA 1")
    assert not page.desk.exit_button.isChecked()
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.UNKNOWN)

    table = a_table(page)
    table.setFocus()
    table.setCurrentCell(1, 0)
    keyboard.scan(BORIS.ticket_code)
    assert table.currentRow() == 1
    wait_for_card(page, BORIS.id)


def test_a_scan_into_a_dialog_leaves_its_fields_as_they_were(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    form = open_form(page)
    box = QSpinBox()
    box.setValue(42)
    layout = form.layout()
    assert layout is not None
    layout.addWidget(box)
    form.fields["organisation"].setText("Завод")
    category = form.category.currentIndex()

    for place, person in ((form.fields["organisation"], ANNA), (form.category, BORIS), (box, WANG)):
        place.setFocus()
        keyboard.scan(person.ticket_code)
        wait_for_card(page, person.id)

    assert form.isVisible()
    assert (form.fields["organisation"].text(), form.category.currentIndex(), box.value()) == ("Завод", category, 42)
    form.reject()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_scan_into_the_open_list_of_a_box_chooses_nothing(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    form = open_form(page)
    before = form.category.currentIndex()
    form.category.showPopup()
    page.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)

    keyboard.scan(ANNA.ticket_code)

    wait_for_card(page, ANNA.id)
    form.category.hidePopup()
    assert form.category.currentIndex() == before
    form.reject()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_scan_into_an_open_menu_is_judged_and_chooses_nothing(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    menu, chosen = page.window.setup.menu(), list[QAction]()
    menu.triggered.connect(chosen.append)
    menu.popup(page.window.mapToGlobal(QPoint(0, 0)))
    page.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)

    keyboard.scan(ANNA.ticket_code)

    wait_for_card(page, ANNA.id)
    menu.close()
    assert chosen == []


def test_a_scan_goes_on_where_the_focus_goes(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    form = open_form(page)
    page.focus(form.fields["name"])

    keyboard.now_ms += 400
    for letter in "K-AN":
        keyboard.press(letter, gap_ms=2)
    page.focus(form.fields["organisation"])
    for letter in "NA-1":
        keyboard.press(letter, gap_ms=2)
    keyboard.enter(gap_ms=2)

    wait_for_card(page, ANNA.id)
    assert (form.fields["name"].text(), form.fields["organisation"].text()) == ("", "")
    form.reject()


def test_a_scanner_that_sends_enter_twice_presses_no_button(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    form = open_form(page)

    keyboard.scan(ANNA.ticket_code)
    keyboard.press("\r", Qt.Key.Key_Enter, gap_ms=2)

    wait_for_card(page, ANNA.id)
    assert form.isVisible()
    assert "missing" not in page.words(form)
    form.reject()


@pytest.mark.parametrize(
    ("settings", "sent", "end"),
    [
        (ScannerSettings(ending=Ending.TAB), "K-ANNA-1", TAB),
        (ScannerSettings(), "K-ANNA-1", TAB),
        (ScannerSettings(ending=Ending.NOTHING), "K-ANNA-1", None),
        (ScannerSettings(prefix="~", suffix="##"), "~K-ANNA-1##", ENTER),
        (ScannerSettings(prefix="~", suffix="##"), as_typed("~K-ANNA-1##", Layout.RUSSIAN), ENTER),
    ],
)
def test_endings_prefixes_and_suffixes(
    open_desk: OpenDesk, settings: ScannerSettings, sent: str, end: tuple[int, str] | None
) -> None:
    page = open_desk(scanners=settings)
    page.focus(page.desk.finder.field)

    Keyboard().scan(sent, end)

    wait_for_card(page, ANNA.id)
    assert page.desk.finder.field.text() == ""
    assert page.desk.finder.field.hasFocus()


def test_dead_keys_that_linux_composes_are_part_of_the_scan(open_desk: OpenDesk) -> None:
    person = a_participant(id="DEAD000000000000", ticket_code="Kd;a=m", name="Composed")
    page, keyboard = open_desk(people=(*PEOPLE, person)), Keyboard()
    page.focus(page.desk.finder.field)

    keyboard.scan("Κδ", None)
    keyboard.compose("ά", keys=2)
    for letter in "=μ":
        keyboard.press(letter, gap_ms=2)
    keyboard.enter(gap_ms=2)

    wait_for_card(page, person.id)
    assert page.desk.finder.field.text() == ""


def test_names_that_an_input_method_composes_are_a_persons(open_desk: OpenDesk) -> None:
    page, keyboard = open_desk(), Keyboard()
    page.focus(page.desk.finder.field)

    for name in ("王", "小", "明"):
        keyboard.compose(name, keys=6, gap_ms=60)
    assert page.desk.finder.field.text() == "王小明"
    keyboard.enter()

    wait_for_card(page, WANG.id)


def test_a_slow_scanner_is_heard_where_its_rhythm_is_set(open_desk: OpenDesk) -> None:
    page = open_desk(scanners=ScannerSettings(longest_gap_ms=120))
    page.focus(page.desk.finder.field)

    Keyboard().scan(ANNA.ticket_code, gap_ms=100)

    wait_for_card(page, ANNA.id)


def a_table(page: Page) -> QTableWidget:
    """A table with names, in the window."""
    table = QTableWidget(3, 1)
    for row, name in enumerate(("alpha", "beta", "bor")):
        table.setItem(row, 0, QTableWidgetItem(name))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    page.desk.side.addWidget(table)
    page.qtbot.waitUntil(table.isVisible)
    return table
