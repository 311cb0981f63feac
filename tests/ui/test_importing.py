"""Importing a roster in the window: from the file to the report, and back."""

from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from checkin.operators import Role
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.importing.workplace import ImportWorkplace

ROSTER = (
    "Код билета;ФИО;Организация;Почтовый ящик\n"
    "K-ANNA-1;Ким Анна Сергеевна;Порт;anna@example.org\n"
    "N-1;Новак Ян;Порт;\n"
    "N-2;;Порт;\n"
    "N-3;Boris Kim;Завод;b@example.org\n"
)


class Wizard:
    """The import as a person works it."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self.folder = page, folder
        page.go_to("Import")

    @property
    def place(self) -> ImportWorkplace:
        return self.page.importing

    def file(self, text: str, name: str = "roster.csv") -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def choose(self, path: Path) -> None:
        self.press(self.place.choose_button)
        self.page.choose_file(path)
        self.wait()

    def drop(self, path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(self.place, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
        QApplication.sendEvent(self.place, QDropEvent(QPointF(50, 50), copy, data, left, none))
        self.wait()

    def press(self, button: QPushButton) -> None:
        self.page.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=PATIENCE_MS)
        self.page.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def wait(self) -> None:
        self.page.qtbot.waitUntil(lambda: not self.place.bar.isVisible(), timeout=PATIENCE_MS)

    def plan(self) -> None:
        self.press(self.place.plan_button)
        self.wait()

    def do(self) -> None:
        self.press(self.place.import_button)
        self.wait()

    def held_by(self, column: int) -> str:
        return self.place.reading.combos[column].currentText()

    def map(self, column: int, name: str) -> None:
        self.pick(self.place.reading.combos[column], name)

    def pick(self, box: QComboBox, name: str) -> None:
        box.setCurrentIndex(box.findText(name))
        box.activated.emit(box.currentIndex())
        self.wait()

    def cells(self, tab: str) -> list[list[str]]:
        table = self.place.planned.tables[tab]
        items = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
        return [[item.text() if item is not None else "" for item in row] for row in items]

    def names(self) -> list[str]:
        return sorted(card.participant.name for card in self.page.station.everybody())


@pytest.fixture
def wizard(open_desk: OpenDesk, tmp_path: Path) -> Wizard:
    return Wizard(open_desk(Role.SUPERVISOR), tmp_path)


def test_a_roster_goes_in_by_three_steps_and_nothing_changes_before_the_last(wizard: Wizard) -> None:
    before = wizard.names()
    wizard.choose(wizard.file(ROSTER))
    assert [wizard.held_by(column) for column in range(4)] == ["Ticket code", "Full name", "Organisation", "E-mail"]

    wizard.plan()
    told = wizard.place.planned.figures.text()
    new = wizard.cells("New")
    unchanged = wizard.names()
    wizard.do()

    assert "2 new · 1 changed · 0 as they are · 1 cannot be taken" in told
    assert new == [["3", "Новак Ян", "Порт"], ["5", "Boris Kim", "Завод"]]
    assert ["2", "Ким Анна Сергеевна", "Organisation", "Мэрия Владивостока", "Порт"] in wizard.cells("Changed")
    assert wizard.cells("Cannot be taken") == [["4", "The name is missing."]]
    assert unchanged == before
    assert "Новак Ян" in wizard.names()
    assert "✓ roster.csv is imported" in wizard.place.outcome.text()


def test_a_file_is_dropped_and_read_otherwise(wizard: Wizard) -> None:
    path = wizard.folder / "roster.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Guests").write_row(0, 0, ["Кто", "Откуда", "Name"])
        book.add_worksheet("Staff").write_column(0, 0, ["List", "Name", "Anna", "Bo"])
    wizard.drop(path)
    assert "sheet “guests”" in wizard.place.reading.recognised.text().lower()

    wizard.pick(wizard.place.reading.sheet, "Staff")

    assert wizard.place.reading.header.value() == 2
    wizard.plan()
    assert [row[1] for row in wizard.cells("New")] == ["Anna", "Bo"]


def test_what_columns_hold_is_changed_and_remembered(wizard: Wizard) -> None:
    path = wizard.file("Badge;Note\nAnna Nowak-Lis;x1\nBo;x2\nCy;x3\n")
    wizard.choose(path)
    assert not wizard.place.plan_button.isEnabled()
    assert "Which column holds the names?" in wizard.place.reading.missing.text()

    wizard.map(0, "Full name")
    wizard.plan()
    wizard.do()
    wizard.press(wizard.place.again_button)
    wizard.choose(path)

    assert wizard.held_by(0) == "Full name"
    wizard.plan()
    assert "3 as they are" in wizard.place.planned.figures.text()


def test_a_field_that_is_chosen_for_another_column_leaves_the_first(wizard: Wizard) -> None:
    wizard.choose(wizard.file(ROSTER))

    wizard.map(2, "Full name")

    assert [wizard.held_by(column) for column in range(4)] == ["Ticket code", "Further data", "Full name", "E-mail"]


def test_who_may_be_there_twice_and_who_vanished_is_decided_by_ticking(wizard: Wizard) -> None:
    wizard.choose(wizard.file(ROSTER))
    wizard.plan()
    assert wizard.cells("Twice?") == [["5", "Boris Kim", "Ким Борис Олегович (on the roster)", "organisation"]]
    wizard.place.planned.merge_all.setChecked(True)
    wizard.do()
    wizard.press(wizard.place.again_button)

    wizard.choose(wizard.file(ROSTER.replace("N-1;Новак Ян;Порт;\n", "")))
    wizard.plan()
    assert wizard.cells("Not in the file") == [["Новак Ян", "Порт"]]
    wizard.place.planned.cancel_all.setChecked(True)
    wizard.do()

    assert "Boris Kim" in wizard.names()
    assert "Ким Борис Олегович" not in wizard.names()
    [jan] = [card for card in wizard.page.station.everybody() if card.participant.name == "Новак Ян"]
    assert jan.participant.status == "cancelled"


def test_the_last_import_is_undone(wizard: Wizard) -> None:
    before = wizard.names()
    wizard.choose(wizard.file(ROSTER))
    wizard.plan()
    wizard.do()
    wizard.press(wizard.place.again_button)
    wizard.page.qtbot.waitUntil(lambda: wizard.place.imports.count() == 1, timeout=PATIENCE_MS)

    wizard.press(wizard.place.undo_button)
    wizard.wait()

    assert wizard.names() == before
    assert "is undone: 2 taken off, 1 put back" in wizard.place.outcome.text()
    wizard.page.qtbot.waitUntil(lambda: not wizard.place.undo_button.isEnabled(), timeout=PATIENCE_MS)


def test_an_import_is_undone_where_it_was_done(wizard: Wizard) -> None:
    before = wizard.names()
    wizard.choose(wizard.file(ROSTER))
    wizard.plan()
    wizard.do()

    wizard.press(wizard.place.undo_this_button)
    wizard.wait()

    assert wizard.names() == before
    assert wizard.place.choose_button.isVisible()


def test_a_file_that_is_none_is_told_in_one_sentence_and_the_wizard_stays(wizard: Wizard) -> None:
    wizard.choose(wizard.file("<html><table><tr><td>Name</td></tr></table></html>", "roster.xls"))

    assert "roster.xls is a web page" in wizard.place.outcome.text()
    assert wizard.place.choose_button.isVisible()


def test_the_list_is_saved(wizard: Wizard) -> None:
    wizard.choose(wizard.file(ROSTER))
    wizard.plan()

    wizard.press(wizard.place.report_button)
    wizard.page.choose_file(wizard.folder / "list.csv")

    wizard.page.wait_for_words("lines are in list.csv", wizard.place)
    assert "Новак Ян" in (wizard.folder / "list.csv").read_text("utf-8-sig")


def test_an_import_can_be_stopped_and_the_desk_goes_on(wizard: Wizard) -> None:
    before = wizard.names()
    rows = "".join(f"L-{n};Guest {n};Port;\n" for n in range(30_000))
    wizard.choose(wizard.file(ROSTER + rows))
    wizard.plan()

    wizard.press(wizard.place.import_button)
    wizard.page.qtbot.waitUntil(wizard.place.cancel_button.isVisible, timeout=PATIENCE_MS)
    wizard.page.qtbot.mouseClick(wizard.place.cancel_button, Qt.MouseButton.LeftButton)
    wizard.wait()

    assert "The import was stopped: nothing was changed." in wizard.place.outcome.text()
    assert wizard.names() == before


def test_only_supervisors_have_the_import(open_desk: OpenDesk, qtbot: QtBot) -> None:
    assert "Import" not in open_desk(Role.DESK).window.tabs


def test_a_list_that_cannot_be_written_is_told_in_words(wizard: Wizard) -> None:
    wizard.choose(wizard.file(ROSTER))
    wizard.plan()

    wizard.place.save_report(wizard.folder / "no" / "list.csv")

    wizard.page.wait_for_words("cannot be written")


def test_by_keyboard_alone_each_step_begins_where_one_goes_on(wizard: Wizard) -> None:
    place, window = wizard.place, wizard.page.window
    path = wizard.file(ROSTER)
    wizard.choose(path)
    assert window.focusWidget() is place.plan_button

    wizard.map(3, "Notes")
    assert window.focusWidget() is place.reading.combos[3]

    wizard.plan()
    assert window.focusWidget() is place.import_button
    wizard.do()
    assert window.focusWidget() is place.again_button
    wizard.press(place.again_button)
    assert window.focusWidget() is place.choose_button


def test_an_import_that_ends_takes_the_keys_from_no_other_workplace(wizard: Wizard) -> None:
    wizard.choose(wizard.file(ROSTER))
    wizard.press(wizard.place.plan_button)
    wizard.page.go_to("Desk")
    wizard.page.desk.finder.field.setFocus()
    wizard.page.qtbot.waitUntil(lambda: not wizard.place.is_working, timeout=PATIENCE_MS)

    assert wizard.page.window.focusWidget() is wizard.page.desk.finder.field


def test_what_is_to_be_looked_at_is_read_whole_where_there_is_room(wizard: Wizard) -> None:
    wizard.choose(wizard.file("Код билета;ФИО;Категория\nC-1;Ким Анна;Глава муниципалитета\n"))
    wizard.plan()
    table = wizard.place.planned.tables["Look at"]

    for column in range(table.columnCount() - 1):  # the last takes what is left
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
