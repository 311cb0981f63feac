"""The search beside the verdict: what is marked, what is said of namesakes, and that it needs no mouse."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QToolButton

from checkin.participants import Participant
from tests.builders import a_participant
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.style import FOUND, colour

WANG = a_participant(id="WANG000000000000", name="王小明", latin_name="Xiaoming Wang", organisation="Порт")
NORTH = a_participant(id="N0RTH00000000000", name="Козлов Иван", organisation="Порт", city="Находка", email="n@x.ru")
SOUTH = a_participant(id="S0VTH00000000000", name="Козлов Иван", organisation="Порт", city="Сочи", email="s@x.ru")
TWICE = a_participant(id="TW1CE00000000000", name="Ivan Kozlov", email="n@x.ru", city="Nakhodka")
PEOPLE = (
    WANG,
    NORTH,
    SOUTH,
    a_participant(id="KATYA00000000000", name="Преображенская Катя", phone="+7 914 555-01-77"),
)


def marked_px(page: Page, row: int = 0) -> list[int]:
    """The columns of a row's picture where something is marked as found, from the left of the text."""
    finder = page.desk.finder
    finder.list.clearSelection()
    area: QRect = finder.list.visualRect(finder.model.index(row))
    picture: QImage = finder.list.viewport().grab(area).toImage()
    wanted = colour(FOUND).rgb()
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) == wanted for y in range(picture.height()))]


def told(page: Page) -> list[str]:
    model = page.desk.finder.model
    return [str(model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "person"),
    [("wang", WANG), ("Ван Сяо", WANG), ("preobraj", PEOPLE[3]), ("0177", PEOPLE[3]), ("Преобраенская", PEOPLE[3])],
)
def test_what_was_typed_is_marked_where_it_was_found(open_desk: OpenDesk, typed: str, person: Participant) -> None:
    page = open_desk(people=PEOPLE)

    assert page.type_name(typed) == [person.name]
    assert len(marked_px(page)) > 8


def test_more_letters_mark_more_of_a_name(open_desk: OpenDesk) -> None:
    page = open_desk(people=PEOPLE)

    widths = []
    for typed in ("пр", "преоб", "преображ"):
        page.type_name(typed)
        widths.append(len(marked_px(page)))
    assert 0 < widths[0] < widths[1] < widths[2]


def test_namesakes_are_flagged_with_what_tells_them_apart(open_desk: OpenDesk) -> None:
    page = open_desk(people=(NORTH, SOUTH))

    page.type_name("козлов")

    assert sorted(line.split(", ")[1] for line in told(page)) == ["namesake · Находка", "namesake · Сочи"]


def test_two_registrations_of_one_person_are_hinted_at(open_desk: OpenDesk) -> None:
    page = open_desk(people=(NORTH, TWICE, WANG))

    page.type_name("kozlov")
    assert [line.split(", ")[1] for line in told(page)] == ["registered twice? same e-mail"] * 2

    page.type_name("wang")
    assert "registered" not in told(page)[0]
    assert "namesake" not in told(page)[0]


def test_whoever_is_merely_similar_is_said_to_be_and_not_taken_by_enter(open_desk: OpenDesk) -> None:
    page = open_desk(people=PEOPLE)
    finder = page.desk.finder
    finder.field.setFocus()

    assert page.type_name("Преобраемская") == [PEOPLE[3].name]
    assert "similar" in told(page)[0]
    page.qtbot.keyClick(finder.field, Qt.Key.Key_Return)

    page.qtbot.waitUntil(finder.list.hasFocus, timeout=PATIENCE_MS)
    assert page.station.status().entries == 0


def test_the_search_needs_no_mouse(open_desk: OpenDesk) -> None:
    page = open_desk(people=PEOPLE)
    finder = page.desk.finder
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    page.desk.exit_button.setFocus()
    page.qtbot.keyClick(page.desk.exit_button, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(finder.field.hasFocus, timeout=PATIENCE_MS)
    page.qtbot.keyClicks(finder.field, "kozl")
    page.qtbot.waitUntil(lambda: len(finder.model.hits) == 2, timeout=PATIENCE_MS)

    page.qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    page.qtbot.waitUntil(finder.list.hasFocus, timeout=PATIENCE_MS)
    page.qtbot.keyClick(finder.list, Qt.Key.Key_Down)
    assert finder.list.currentIndex().row() == 1
    page.qtbot.keyClick(finder.list, Qt.Key.Key_Up)
    page.qtbot.keyClick(finder.list, Qt.Key.Key_Up)
    page.qtbot.waitUntil(finder.field.hasFocus, timeout=PATIENCE_MS)

    page.qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    page.qtbot.keyClick(finder.list, "w")
    assert finder.field.hasFocus()
    assert finder.field.text() == "kozlw"


@pytest.mark.parametrize("letter", ["王", "К", "k", "n"])
def test_one_letter_is_enough(open_desk: OpenDesk, letter: str) -> None:
    page = open_desk(people=(*PEOPLE, a_participant(name="Kelly Nash")))

    assert page.type_name(letter)


def test_a_finger_clears_the_field(open_desk: OpenDesk) -> None:
    page = open_desk()
    field = page.desk.finder.field
    page.type_name("Ким")

    [button] = field.findChildren(QToolButton)
    assert min(button.width(), button.height()) >= 40
    assert field.rect().contains(button.geometry())
    page.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert not field.text()
