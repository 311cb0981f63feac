"""The designer opened from a supervisor's desk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.badges.template import parse_template
from checkin.operators import Role
from tests.badges.designing import a_template, a_text
from tests.desks import ANNA
from tests.ui.conftest import OpenDesk
from tests.ui.designer.page import PATIENCE_MS, DesignerPage
from tests.ui.pages import Page
from ui.designer.dialogs import UnsavedDialog
from ui.designer.window import DesignerWindow


def open_designer(page: Page) -> DesignerPage:
    page.go_to("Supervisor")
    assert page.supervisor.design_button.text() == "Badge designer … · F2"
    page.window.activateWindow()
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    page.qtbot.keyClick(page.window, Qt.Key.Key_F2)
    designer = page.window.designer
    assert designer is not None
    page.qtbot.waitUntil(designer.isVisible, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: designer.faces.is_loaded, timeout=PATIENCE_MS)
    return DesignerPage(page.qtbot, designer, page.station)


def test_what_a_supervisor_saves_is_printed_at_once(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    designer = open_designer(page)
    designer.pick("Band")
    designer.key(Qt.Key.Key_Delete)
    designer.do("Save")
    designer.wait_for_words("“standard” is saved.")

    page.go_to("Desk")
    page.scan(ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 1, timeout=PATIENCE_MS)

    kept = parse_template(page.station.event.badge_templates["standard"], "standard")
    assert "Band" not in [element.label for element in kept.elements]
    assert page.station.designs.template("standard") == kept


def test_where_the_screen_has_no_room_for_its_frame_it_opens_as_large_as_the_screen(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    assert page.window.screen().availableSize().height() < 1000

    designer = open_designer(page)

    assert designer.window.isMaximized()


def test_the_desk_does_not_close_over_changes_that_are_not_saved(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    designer = open_designer(page)
    designer.window.draft.change("Empty it", lambda _: a_template(a_text("{name}")))

    page.window.close()
    ask = designer.dialog(UnsavedDialog)
    assert isinstance(ask, UnsavedDialog)
    assert page.window.isVisible()
    page.qtbot.mouseClick(ask.discard_button, Qt.MouseButton.LeftButton)
    page.qtbot.waitUntil(lambda: not designer.window.isVisible(), timeout=PATIENCE_MS)

    page.window.close()
    assert not page.window.isVisible()
    assert page.station.event.badge_templates == {}


def test_opened_again_the_designer_shows_what_was_saved(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    designer = open_designer(page)
    before = designer.template
    designer.window.draft.change("Empty it", lambda _: a_template(a_text("{name}")))
    designer.window.close()
    ask = designer.dialog(UnsavedDialog)
    assert isinstance(ask, UnsavedDialog)
    page.qtbot.mouseClick(ask.discard_button, Qt.MouseButton.LeftButton)
    page.qtbot.waitUntil(lambda: not designer.window.isVisible(), timeout=PATIENCE_MS)

    again = open_designer(page)

    assert again.template == before
    assert again.window.draft.is_saved


def test_the_designer_is_made_a_part_at_a_time_and_seen_once_it_is_whole(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.window.open_designer()
    designer = page.window.designer
    assert designer is not None
    assert not designer.isVisible()
    assert designer.centralWidget() is None

    page.qtbot.waitUntil(designer.isVisible, timeout=PATIENCE_MS)

    assert designer.isAncestorOf(designer.properties.badge)
    designer.close_without_asking()


def _half_made(page: Page) -> DesignerWindow:
    """The designer that was asked for, some of whose parts are there."""
    page.window.open_designer()
    designer = page.window.designer
    assert designer is not None
    page.qtbot.waitUntil(lambda: designer.centralWidget() is not None, timeout=PATIENCE_MS)
    assert not designer.isVisible()
    return designer


def test_shown_before_it_is_whole_the_designer_has_the_rest_made_at_once(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    designer = _half_made(page)

    designer.show()

    assert designer.properties.badge.isVisible()
    page.qtbot.waitUntil(lambda: designer.faces.is_loaded, timeout=PATIENCE_MS)
    designer.close_without_asking()


def test_asked_for_twice_the_designer_opens_once(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    designer = _half_made(page)

    page.window.open_designer()
    page.qtbot.waitUntil(lambda: designer.faces.is_loaded, timeout=PATIENCE_MS)

    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, DesignerWindow)] == [designer]
    assert designer.isAncestorOf(designer.properties.badge)
    designer.close_without_asking()


def test_closed_while_the_designer_is_made_the_desk_ends_without_it(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    designer = _half_made(page)

    page.window.close()
    page.qtbot.wait(50)

    assert not page.window.isVisible()
    assert not designer.isVisible()
