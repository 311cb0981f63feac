"""Elements and properties beside the canvas, and in one column where there is too little room for both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as PillowImage
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.badges.editing import Step
from tests.badges.designing import encoded
from tests.ui.designer.conftest import OpenDesigner
from tests.ui.designer.page import PATIENCE_MS, DesignerPage
from ui.appearance import Appearance
from ui.style import dress, px


@pytest.fixture
def page(dressed: QApplication, open_designer: OpenDesigner) -> Iterator[DesignerPage]:
    """At 200 %, where the two share a column."""
    dress(dressed, Appearance(scale=200))
    yield open_designer()
    dress(dressed)


def seen(page: DesignerPage) -> tuple[bool, bool]:
    """Whether elements, and whether properties can be seen."""
    return page.window.elements.isVisible(), page.window.properties.isVisible()


def click_row(page: DesignerPage, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    rows = page.window.elements.list
    place = rows.visualItemRect(rows.item(row)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_both_are_seen_where_there_is_room_for_both(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.click(20, 25)

    assert seen(page) == (True, True)
    assert not page.window.panels.tabs.isVisible()


def test_the_width_of_the_window_decides(page: DesignerPage) -> None:
    assert seen(page) == (True, False)
    canvas = page.window.canvas

    page.window.resize(2200, 800)
    page.qtbot.waitUntil(lambda: seen(page) == (True, True), timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: canvas.x() > page.window.elements.x(), timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: page.window.properties.x() > canvas.x(), timeout=PATIENCE_MS)
    assert canvas.width() >= px(300)
    page.window.elements.list.setFocus()
    QTest.keyClick(page.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page.window.elements.list.hasFocus(), "there are no tabs to go to"

    page.window.resize(1366, 800)
    page.qtbot.waitUntil(lambda: seen(page) == (True, False), timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: page.window.elements.x() < canvas.x(), timeout=PATIENCE_MS)


def test_an_element_clicked_on_the_canvas_shows_its_properties(page: DesignerPage) -> None:
    page.click(20, 25)

    assert seen(page) == (False, True)
    assert page.window.properties.place.label.text() == "Who"
    assert page.window.canvas.hasFocus(), "arrow keys move it"


def test_an_element_double_clicked_on_the_canvas_can_be_written(page: DesignerPage) -> None:
    page.click(20, 25)
    QTest.mouseDClick(page.window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=page.at(20, 25))

    assert page.window.properties.text.text.hasFocus()


def test_an_element_clicked_in_the_list_shows_its_properties(page: DesignerPage) -> None:
    click_row(page, 1)

    assert seen(page) == (False, True)
    assert page.window.properties.place.label.text() == "Who"
    assert page.window.properties.hasFocus()


def test_several_can_be_clicked_in_the_list(page: DesignerPage) -> None:
    click_row(page, 0, Qt.KeyboardModifier.ControlModifier)
    click_row(page, 1, Qt.KeyboardModifier.ControlModifier)

    assert seen(page) == (True, False)
    assert len(page.window.draft.chosen) == 2


def test_an_element_can_be_moved_up_and_down_the_list_again_and_again(page: DesignerPage) -> None:
    page.pick("Band")
    for _ in range(2):
        page.press_button(page.window.elements.steps[Step.FORWARD])

    assert seen(page) == (True, False)
    assert page.template.elements[-1].label == "Band"


def test_what_is_added_shows_its_properties(page: DesignerPage, tmp_path: Path) -> None:
    page.press_button(page.window.elements.buttons["Text"])

    assert seen(page) == (False, True)
    assert page.window.properties.text.isVisible()

    page.window.panels.tabs.setCurrentIndex(0)
    path = tmp_path / "logo.png"
    path.write_bytes(encoded(PillowImage.new("RGB", (60, 20), "#c2185b")))
    page.window.files.add_logo(path)
    page.qtbot.waitUntil(lambda: seen(page) == (False, True), timeout=PATIENCE_MS)
