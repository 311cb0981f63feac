"""The event's settings through the real window: kept together, mistakes shown where they are, nothing else touched."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from checkin.event import ReprintLimits
from checkin.operators import Role
from checkin.station.settings import want_settings
from tests.ui.conftest import OpenDesk, put_away
from tests.ui.pages import PATIENCE_MS, Page, SoundsHeard
from tests.ui.setup.settings_window import CATEGORIES, DESKS, EVENT, OPERATORS, PRINTERS, RULES, ZONES, Settings
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.setup.category_page import CategoryPage
from ui.setup.event_page import EventPage
from ui.setup.operators_page import OperatorsPage
from ui.setup.settings import SettingsDialog
from ui.widgets.dialogs import Confirm


@pytest.fixture
def page(open_desk: OpenDesk) -> Page:
    return open_desk(Role.SUPERVISOR)


def test_name_days_zone_and_limits_are_kept(settings: Settings) -> None:
    page = settings.dialog.page(EventPage)
    page.name.setText("  Форум   городов ")
    page.zone.setCurrentText("Asia/Tokyo")
    page.last.setDate(QDate(2027, 1, 3))
    page.first.setDate(QDate(2027, 1, 2))
    page.limits[Role.DESK].setValue(5)
    page.keep.setValue(14)

    event = settings.save()

    assert (event.name, event.time_zone) == ("Форум городов", "Asia/Tokyo")
    assert [str(day) for day in event.days] == ["2027-01-02", "2027-01-03"]
    assert event.reprint_limits == ReprintLimits(desk=5)
    assert event.keep_days == 14
    assert settings.page.station.event == event


def test_a_window_that_is_closed_at_once_is_left_alone_by_what_was_still_read(page: Page) -> None:
    read = threading.Event()
    page.window._bridge.read("something slow", lambda: read.wait(PATIENCE_MS / 1000), lambda _none: None)
    page.window.setup.change.trigger()
    dialog = page.dialog(SettingsDialog)
    dialog.close()
    page.qtbot.waitUntil(lambda: page.window.setup.settings is None, timeout=PATIENCE_MS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(dialog)

    answered: list[None] = []
    page.window._bridge.read("what comes after it", lambda: None, answered.append)
    read.set()

    page.qtbot.waitUntil(lambda: bool(answered), timeout=PATIENCE_MS)


def test_saving_nothing_changes_nothing(settings: Settings) -> None:
    before = settings.kept()
    for page in (CATEGORIES, ZONES, DESKS, RULES, EVENT):
        settings.go_to(page)

    assert settings.save() == before


def test_a_mistake_is_shown_at_the_one_that_has_it_and_nothing_is_saved(settings: Settings) -> None:
    before = settings.kept()
    settings.go_to(CATEGORIES)
    page = settings.dialog.page(CategoryPage)
    page.listed.list.setCurrentRow(1)
    page.colour.text.setText("reddish")
    settings.go_to(EVENT)

    settings.qtbot.mouseClick(settings.dialog.save_button, Qt.MouseButton.LeftButton)

    settings.told("Nothing is saved yet")
    assert settings.dialog.sections.currentRow() == CATEGORIES
    assert page.listed.list.currentRow() == 1
    assert "must look like #33658a" in page.listed.mistake.text()
    assert page.colour.text.text() == "reddish"
    assert settings.kept() == before


def test_a_wrong_time_zone_is_told_beside_it(settings: Settings) -> None:
    settings.dialog.page(EventPage).zone.setCurrentText("Moscow")
    settings.qtbot.mouseClick(settings.dialog.save_button, Qt.MouseButton.LeftButton)

    settings.told("Nothing is saved yet")
    assert "no time zone" in settings.dialog.page(EventPage).mistakes["time_zone"].text()


def test_closing_with_changes_asks_and_leaving_loses_only_them(settings: Settings) -> None:
    settings.dialog.page(EventPage).name.setText("Other")
    settings.qtbot.mouseClick(settings.dialog.close_button, Qt.MouseButton.LeftButton)
    ask = settings.page.dialog(Confirm)
    assert isinstance(ask, Confirm)
    settings.qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)

    settings.qtbot.waitUntil(lambda: settings.page.window.setup.settings is None, timeout=PATIENCE_MS)
    assert settings.kept().name != "Other"


def test_closing_without_changes_asks_nothing(settings: Settings) -> None:
    settings.qtbot.mouseClick(settings.dialog.close_button, Qt.MouseButton.LeftButton)

    settings.qtbot.waitUntil(lambda: settings.page.window.setup.settings is None, timeout=PATIENCE_MS)


def test_the_first_window_of_a_new_event_shows_the_settings_once(qtbot: QtBot, open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR)
    want_settings(page.station._store)
    window = MainWindow(Bridge(page.station), SoundsHeard(), qapp_of())
    qtbot.waitUntil(lambda: window.setup.settings is not None, timeout=PATIENCE_MS)
    put_away(window)

    again = MainWindow(Bridge(page.station), SoundsHeard(), qapp_of())
    assert not page.station.settings.take_wanted()
    put_away(again)


def qapp_of() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


@pytest.mark.parametrize("role", [Role.DESK, Role.VOLUNTEER])
def test_nobody_else_is_offered_settings(open_desk: OpenDesk, role: Role) -> None:
    assert not open_desk(role).window.setup.change.isVisible()


def tabbed_through(settings: Settings) -> list[QWidget]:
    """What has the focus, Tab by Tab, from the list of the pages on until it is there again."""
    dialog = settings.dialog
    dialog.activateWindow()
    dialog.sections.setFocus()
    settings.qtbot.waitUntil(dialog.sections.hasFocus, timeout=PATIENCE_MS)
    found: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and not (found and at is found[0]):
        if at not in found:  # a date has three parts
            found.append(at)
        settings.qtbot.keyClick(at, Qt.Key.Key_Tab)
    return found


@pytest.mark.parametrize("place", [EVENT, CATEGORIES, OPERATORS, PRINTERS])
def test_tab_goes_from_the_list_to_the_page_and_only_then_to_the_buttons(settings: Settings, place: int) -> None:
    settings.go_to(PRINTERS)
    settings.go_to(place)
    dialog = settings.dialog

    found = tabbed_through(settings)

    buttons = [one for one in (dialog.design_button, dialog.save_button, dialog.close_button) if one.isVisible()]
    assert found[0] is dialog.sections
    assert found[-len(buttons) :] == buttons
    on_page = found[1 : -len(buttons)]
    assert on_page
    assert all(dialog._stack.isAncestorOf(one) for one in on_page)


def test_enter_in_a_field_of_the_event_saves(settings: Settings) -> None:
    name = settings.dialog.page(EventPage).name
    name.setText("Forum of Towns")
    settings.qtbot.keyClick(name, Qt.Key.Key_Return)

    settings.told("settings are saved")
    assert settings.kept().name == "Forum of Towns"
    assert settings.dialog.isVisible()


@pytest.mark.parametrize("place", [OPERATORS, PRINTERS])
def test_enter_in_a_field_opens_no_designer_and_closes_nothing(settings: Settings, place: int) -> None:
    settings.go_to(place)
    wanted: list[None] = []
    settings.dialog.design_wanted.connect(lambda: wanted.append(None))

    fields = [one for one in settings.dialog._stack.findChildren(QLineEdit) if one.isVisible()]
    assert fields
    for field in fields:
        field.setFocus()
        settings.qtbot.keyClick(field, Qt.Key.Key_Return)

    assert wanted == []
    assert settings.dialog.isVisible()


def test_enter_on_a_button_presses_that_one(settings: Settings) -> None:
    settings.dialog.close_button.setFocus()
    settings.qtbot.keyClick(settings.dialog.close_button, Qt.Key.Key_Return)

    assert not settings.dialog.isVisible()


def test_enter_after_the_name_or_the_pin_adds_the_operator(settings: Settings) -> None:
    settings.go_to(OPERATORS)
    page = settings.dialog.page(OperatorsPage)
    page.role.setCurrentIndex(page.role.findData(Role.SUPERVISOR))
    page.name.setText("Olga")
    page.pin.setText("471193")
    settings.qtbot.keyClick(page.pin, Qt.Key.Key_Return)

    settings.qtbot.waitUntil(lambda: [one.name for one in page.known] == ["Olga"], timeout=PATIENCE_MS)
