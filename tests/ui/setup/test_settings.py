"""The event's settings through the real window: kept together, mistakes shown where they are, nothing else touched."""

import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from checkin.event import Event, ReprintLimits
from checkin.operators import Role, SignInRules, SupervisorBadge
from checkin.printing.connecting import Connector
from checkin.printing.printer import FolderPrinter
from checkin.printing.profiles import Kind
from checkin.station.event_settings import Offers
from checkin.station.settings import change_event, want_settings
from checkin.vips import VipRules
from checkin.zones import DeskSign, Hours, ZoneKind
from tests.builders import a_participant, an_event
from tests.desks import ANNA
from tests.ui.conftest import OpenDesk, put_away
from tests.ui.pages import PATIENCE_MS, Page, SoundsHeard
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.setup.category_page import CategoryPage
from ui.setup.desk_page import DeskPage
from ui.setup.event_page import EventPage
from ui.setup.operators_page import OperatorsPage
from ui.setup.printers_page import PrintersPage
from ui.setup.rules_page import RulesPage
from ui.setup.settings import SettingsDialog
from ui.setup.zone_page import ZonePage
from ui.system_printer import SystemPrinter
from ui.widgets.dialogs import Confirm

EVENT, CATEGORIES, ZONES, DESKS, RULES, OPERATORS, PRINTERS = range(7)


class Settings:
    """The window, as a supervisor uses it."""

    def __init__(self, page: Page) -> None:
        self.page, self.qtbot = page, page.qtbot
        page.window.setup.change.trigger()
        dialog = page.dialog(SettingsDialog)
        assert isinstance(dialog, SettingsDialog)
        self.dialog = dialog
        self.qtbot.waitUntil(lambda: dialog._before is not None, timeout=PATIENCE_MS)

    def go_to(self, page: int) -> None:
        """Show a page, with what it reads."""
        self.dialog.sections.setCurrentRow(page)
        read: list[None] = []
        self.page.window._bridge.read("whether all is read", lambda: None, read.append)
        self.page.qtbot.waitUntil(lambda: bool(read), timeout=PATIENCE_MS)

    def save(self) -> Event:
        self.dialog.outcome.clear()
        self.press_save()
        self.told("settings are saved")
        return self.kept()

    def press_save(self) -> None:
        self.qtbot.mouseClick(self.dialog.save_button, Qt.MouseButton.LeftButton)

    def told(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.dialog.outcome.text(), timeout=PATIENCE_MS)

    def kept(self) -> Event:
        return self.page.station.settings.read()


@pytest.fixture
def page(open_desk: OpenDesk) -> Page:
    return open_desk(Role.SUPERVISOR)


@pytest.fixture
def settings(open_desk: OpenDesk) -> Settings:
    return Settings(open_desk(Role.SUPERVISOR))


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


def test_what_another_program_changed_meanwhile_stays(settings: Settings) -> None:
    store = settings.page.station._store
    change_event(store, lambda event: msgspec.structs.replace(event, badge_templates={"mine": "x"}))
    settings.dialog.page(EventPage).name.setText("Other")

    event = settings.save()

    assert event.name == "Other"
    assert event.badge_templates == {"mine": "x"}


def test_what_another_program_changed_is_not_taken_back_by_saving_again(settings: Settings) -> None:
    settings.go_to(CATEGORIES)
    page = settings.dialog.page(CategoryPage)
    page.listed.list.setCurrentRow(1)
    store = settings.page.station._store
    elsewhere = (DeskSign(name="north"),)
    change_event(store, lambda event: msgspec.structs.replace(event, desks=elsewhere))
    page.hand_out.setText("Vest")

    settings.save()
    page.hand_out.setText("Map")
    event = settings.save()

    assert (event.desks, event.categories[1].hand_out) == (elsewhere, "Map")
    assert page.listed.list.currentRow() == 1


class Saving:
    """Saves, and keeps the answer back: meanwhile another program changes settings, and somebody types on."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._released = settings, threading.Event()
        bridge = settings.page.window._bridge
        bridge.do(lambda: self._released.wait(PATIENCE_MS / 1000), lambda _done: None)
        settings.dialog.outcome.clear()
        settings.press_save()

    def elsewhere(self, **changed: object) -> None:
        change_event(self._settings.page.station._store, lambda event: msgspec.structs.replace(event, **changed))

    def end(self) -> None:
        self._released.set()
        self._settings.told("settings are saved")


_ELSEWHERE = (DeskSign(name="north"),)


def test_what_is_typed_before_the_answer_to_saving_stays_when_another_program_changed_settings(
    settings: Settings,
) -> None:
    page = settings.dialog.page(EventPage)
    saving = Saving(settings)
    saving.elsewhere(desks=_ELSEWHERE, keep_days=3)
    page.name.setFocus()
    page.name.selectAll()
    settings.qtbot.keyClicks(page.name, "Forum of ")

    saving.end()

    settings.qtbot.keyClicks(page.name, "towns")
    assert (page.name.text(), page.keep.value()) == ("Forum of towns", 3)
    event = settings.save()
    assert (event.name, event.keep_days, event.desks) == ("Forum of towns", 3, _ELSEWHERE)


def test_what_is_typed_in_a_list_before_the_answer_to_saving_stays_as_well(settings: Settings) -> None:
    settings.go_to(CATEGORIES)
    page = settings.dialog.page(CategoryPage)
    page.listed.list.setCurrentRow(1)
    saving = Saving(settings)
    saving.elsewhere(desks=_ELSEWHERE)
    settings.qtbot.keyClicks(page.hand_out, "Vest ")

    saving.end()

    settings.qtbot.keyClicks(page.hand_out, "and map")
    event = settings.save()
    assert (event.categories[1].hand_out, event.desks) == ("Vest and map", _ELSEWHERE)
    assert page.listed.list.currentRow() == 1


def test_hours_that_are_half_typed_when_saving_is_answered_stay_in_their_field(settings: Settings) -> None:
    settings.go_to(ZONES)
    page = settings.dialog.page(ZonePage)
    saving = Saving(settings)
    saving.elsewhere(desks=_ELSEWHERE)
    page.hours.clear()
    settings.qtbot.keyClicks(page.hours, "09:0")

    saving.end()

    settings.qtbot.keyClicks(page.hours, "0-18:00")
    event = settings.save()
    assert (event.zones[0].hours, event.desks) == ((Hours(opens="09:00", closes="18:00"),), _ELSEWHERE)


def test_what_was_typed_over_what_another_program_changed_is_kept_in_sight_and_told(settings: Settings) -> None:
    page = settings.dialog.page(EventPage)
    saving = Saving(settings)
    saving.elsewhere(name="Theirs")
    page.name.setText("Mine")

    saving.end()

    assert page.name.text() == "Mine"
    settings.press_save()
    settings.told("Somebody else changed the settings meanwhile")
    assert (page.name.text(), settings.kept().name) == ("Mine", "Theirs")


def test_saving_nothing_changes_nothing(settings: Settings) -> None:
    before = settings.kept()
    for page in (CATEGORIES, ZONES, DESKS, RULES, EVENT):
        settings.go_to(page)

    assert settings.save() == before


def test_a_category_is_added_with_all_that_is_said_of_it(settings: Settings) -> None:
    settings.go_to(CATEGORIES)
    page = settings.dialog.page(CategoryPage)
    settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    page.name.setText("Медиа")
    page.colour.text.setText("#112233")
    page.everywhere.setChecked(False)
    page.zones.tick("venue")
    page.hand_out.setText("Vest")
    page.note.setText("Ask for the press card")
    page.required.tick("organisation")

    category = settings.save().categories[-1]

    assert (category.name, category.colour, category.zones) == ("Медиа", "#112233", ("venue",))
    assert (category.hand_out, category.desk_note) == ("Vest", "Ask for the press card")
    assert category.required == ("organisation",)


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


def test_a_zone_gets_its_rules(settings: Settings) -> None:
    settings.go_to(ZONES)
    page = settings.dialog.page(ZonePage)
    settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    page.name.setText("Hall 2")
    page.kind.setCurrentIndex(page.kind.findData(ZoneKind.TRACK))
    page.capacity.setValue(40)
    page.tracks.setText("transport, housing")
    page.hours.setPlainText("9:00-18:00 2026-12-01")
    page.reentry.setChecked(False)

    zone = settings.save().zones[-1]

    assert (zone.name, zone.kind, zone.capacity, zone.reentry) == ("Hall 2", ZoneKind.TRACK, 40, False)
    assert zone.tracks == ("transport", "housing")
    assert [hours.opens for hours in zone.hours] == ["09:00"]
    assert isinstance(zone.hours[0], Hours)


def test_hours_that_cannot_be_read_stay_as_typed_until_they_are_put_right(settings: Settings) -> None:
    settings.go_to(ZONES)
    page = settings.dialog.page(ZonePage)
    page.hours.setPlainText("nine to five")

    settings.go_to(EVENT)

    assert settings.dialog.sections.currentRow() == ZONES
    assert "are no hours" in page.listed.mistake.text()
    assert page.hours.toPlainText() == "nine to five"
    page.hours.setPlainText("09:00-17:00")
    assert settings.save().zones[0].hours == (Hours(opens="09:00", closes="17:00"),)


def test_the_venue_cannot_be_removed(settings: Settings) -> None:
    settings.go_to(ZONES)
    page = settings.dialog.page(ZonePage)
    page.listed.list.setCurrentRow([one.key for one in settings.kept().zones].index("venue"))

    assert not page.listed.remove.isEnabled()


def test_a_removed_category_is_named_nowhere_any_more(settings: Settings) -> None:
    key = settings.kept().categories[0].key
    settings.go_to(CATEGORIES)
    settings.qtbot.mouseClick(settings.dialog.page(CategoryPage).listed.remove, Qt.MouseButton.LeftButton)

    assert key not in [one.key for one in settings.save().categories]


def test_a_desk_is_told_whom_it_serves(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    for name in ("north", "  desk   3 "):
        settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
        page.name.setText(name)
    page.sign.setText("Counter 3, press")
    page.everybody.setChecked(False)
    page.categories.tick("press")
    page.categories.tick("speaker")

    assert settings.save().desks == (
        DeskSign(name="north"),
        DeskSign(name="desk 3", sign="Counter 3, press", categories=("speaker", "press")),
    )
    assert settings.page.station.event.desks == settings.kept().desks

    settings.qtbot.mouseClick(page.listed.remove, Qt.MouseButton.LeftButton)
    assert [one.name for one in settings.save().desks] == ["north"]


def test_a_known_desk_can_be_chosen_and_the_list_shows_it_at_once(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    settings.qtbot.waitUntil(lambda: page.called.count() == 1, timeout=PATIENCE_MS)

    settings.qtbot.keyClick(page.called, Qt.Key.Key_Down)

    assert page.name.text() == "north"
    assert page.listed.list.currentItem().text() == "north"
    assert settings.save().desks == (DeskSign(name="north"),)


_POPUPS = pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard|propagateSizeHints)")
"""What the platform without a screen says of lists that open while somebody types."""


@_POPUPS
def test_what_is_offered_changes_nothing_that_is_written(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    settings.qtbot.keyClicks(page.name, "nor")
    page.show_offers(Offers(("north", "Desk 3")))
    assert page.name.text() == "nor"

    scrolled = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(page.called, scrolled)

    assert page.name.text() == "nor"
    assert settings.save().desks == (DeskSign(name="nor"),)


@_POPUPS
def test_headings_of_the_roster_can_be_chosen(open_desk: OpenDesk) -> None:
    people = (a_participant(further={"Folder": "3", "Важный": "да"}),)
    settings = Settings(open_desk(Role.SUPERVISOR, people=people))
    settings.go_to(RULES)
    page = settings.dialog.page(RulesPage)
    settings.qtbot.waitUntil(lambda: page.column.count() == 2, timeout=PATIENCE_MS)
    assert page.column.text.text() == page.badge_place.text.text() == ""

    for _ in range(2):
        settings.qtbot.keyClick(page.column, Qt.Key.Key_Down)
    settings.qtbot.keyClicks(page.badge_place, "old")
    popup = page.badge_place.found.popup()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        settings.qtbot.keyClick(popup, key)

    assert settings.save().vip == VipRules(column="Важный", badge_place="Folder")


def test_a_desk_without_a_name_is_told_where_it_is(settings: Settings) -> None:
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    for name in ("", "north"):
        settings.qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
        page.name.setText(name)
    settings.go_to(EVENT)

    settings.press_save()

    settings.told("Nothing is saved yet")
    assert settings.dialog.sections.currentRow() == DESKS
    assert page.listed.list.currentRow() == 0
    assert "needs the name" in page.listed.mistake.text()
    assert settings.kept().desks == ()


def test_a_desk_whose_last_tick_is_taken_away_does_not_come_to_serve_everybody(open_desk: OpenDesk) -> None:
    before = (DeskSign(name="north", categories=("press",)), DeskSign(name="south"))
    settings = Settings(open_desk(Role.SUPERVISOR, event=an_event(desks=before)))
    settings.go_to(DESKS)
    page = settings.dialog.page(DeskPage)
    page.categories.tick("press", on=False)

    ways: tuple[Callable[[], None], ...] = (
        lambda: page.listed.list.setCurrentRow(1), lambda: settings.go_to(EVENT), settings.press_save,
    )  # fmt: skip
    for leave in ways:
        page.listed.tell("")
        leave()
        assert (settings.dialog.sections.currentRow(), page.listed.list.currentRow()) == (DESKS, 0)
        assert "let it serve every category" in page.listed.mistake.text()
    assert settings.kept().desks == before

    page.everybody.setChecked(True)
    assert settings.save().desks == (DeskSign(name="north"), DeskSign(name="south"))


def test_a_desk_that_served_a_removed_category_alone_is_shown_with_it_until_it_is_unticked(open_desk: OpenDesk) -> None:
    desks = (DeskSign(name="south"), DeskSign(name="north", categories=("press",)))
    settings = Settings(open_desk(Role.SUPERVISOR, event=an_event(desks=desks)))
    settings.go_to(CATEGORIES)
    categories = settings.dialog.page(CategoryPage).listed
    categories.list.setCurrentRow([one.key for one in settings.kept().categories].index("press"))
    settings.qtbot.mouseClick(categories.remove, Qt.MouseButton.LeftButton)

    settings.press_save()

    page = settings.dialog.page(DeskPage)
    assert (settings.dialog.sections.currentRow(), page.listed.list.currentRow()) == (DESKS, 1)
    assert "which the event does not have" in page.listed.mistake.text()
    assert page.categories.keys() == ("press",)
    page.categories.tick("press", on=False)
    page.categories.tick("staff")
    assert settings.save().desks[1].categories == ("staff",)


def test_whom_to_look_out_for_and_how_to_sign_in_are_kept(settings: Settings) -> None:
    settings.go_to(RULES)
    page = settings.dialog.page(RulesPage)
    page.categories.tick("press")
    page.column.text.setText(" VIP ")
    page.badge_place.text.setText("Folder")
    page.lock.setValue(0)
    page.badge.setCurrentIndex(page.badge.findData(SupervisorBadge.WITH_PIN))

    event = settings.save()

    assert event.vip == VipRules(categories=("press",), column="VIP", badge_place="Folder")
    assert event.sign_in == SignInRules(lock_after_min=0, supervisor_badge=SupervisorBadge.WITH_PIN)
    assert settings.page.station.event == event


def test_looking_at_rules_that_a_file_wrote_in_another_order_changes_nothing(open_desk: OpenDesk) -> None:
    keys = ("staff", "press")
    event = an_event(desks=(DeskSign(name="north", categories=keys),), vip=VipRules(categories=keys))
    settings = Settings(open_desk(Role.SUPERVISOR, event=event))
    for page in (DESKS, RULES, EVENT):
        settings.go_to(page)

    assert not settings.dialog.has_changes


def test_a_vip_category_that_there_is_not_is_told_and_can_be_unticked(open_desk: OpenDesk) -> None:
    event = an_event(vip=VipRules(categories=("gone", "press")))
    settings = Settings(open_desk(Role.SUPERVISOR, event=event))

    settings.press_save()

    page = settings.dialog.page(RulesPage)
    assert settings.dialog.sections.currentRow() == RULES
    assert "names category “gone”" in page.mistake.text()
    page.categories.tick("gone", on=False)
    assert settings.save().vip.categories == ("press",)
    assert not page.mistake.isVisible()


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


def test_the_first_operator_must_be_a_supervisor_and_their_pin_is_told_once(settings: Settings) -> None:
    settings.go_to(OPERATORS)
    page = settings.dialog.page(OperatorsPage)
    page.name.setText("Ivan")
    page.role.setCurrentIndex(page.role.findData(Role.DESK))
    settings.qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    settings.qtbot.waitUntil(lambda: "must be a supervisor" in page.outcome.text(), timeout=PATIENCE_MS)

    page.role.setCurrentIndex(page.role.findData(Role.SUPERVISOR))
    settings.qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    settings.qtbot.waitUntil(lambda: "The PIN of Ivan is" in page.outcome.text(), timeout=PATIENCE_MS)

    pin = page.outcome.text().split(" is ")[1][:6]
    assert pin.isdigit()
    assert [one.name for one in settings.kept().operators] == ["Ivan"]
    settings.page.station.shift.sign_in("Ivan", pin)
    assert settings.page.station.operator == "Ivan"


def test_a_printer_is_added_tried_out_calibrated_and_removed(settings: Settings) -> None:
    station, qtbot = settings.page.station, settings.qtbot
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    page.name.setText("stand-in")
    page.kind.setCurrentIndex(page.kind.findData(Kind.ZPL))
    page.address.setText("10.0.0.5:9100")
    page.width_mm.setValue(101.6)
    page.height_mm.setValue(76.2)
    page.right_mm.setValue(-1.5)
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [one.name for one in page.known] == ["stand-in"], timeout=PATIENCE_MS)

    (kept,) = station.printer_setup.all()
    assert (kept.kind, kept.address, kept.stock_mm, kept.offset_mm) == (
        Kind.ZPL, "10.0.0.5:9100", (101.6, 76.2), (-1.5, 0.0),
    )  # fmt: skip

    for button, sheets in ((page.test, 1), (page.calibrate, 2)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "is out" in page.outcome.text(), timeout=PATIENCE_MS)
        assert len(settings.page.printer.sheets) == sheets
        page.outcome.clear()

    qtbot.mouseClick(page.listed.remove, Qt.MouseButton.LeftButton)
    ask = settings.page.dialog(Confirm)
    assert isinstance(ask, Confirm)
    qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.known == (), timeout=PATIENCE_MS)
    assert station.printer_setup.all() == ()


def test_a_printer_that_is_added_prints_at_once_and_one_that_is_removed_no_more(
    settings: Settings, tmp_path: Path
) -> None:
    station, qtbot, printer = settings.page.station, settings.qtbot, settings.page.printer
    connector = Connector(tmp_path, SystemPrinter, FolderPrinter(tmp_path / "badges"))
    station.printer_setup.use_at_once(connector.routes)
    settings.dialog.close()
    settings = Settings(settings.page)
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    assert "used at once" in page.note.text()
    qtbot.mouseClick(page.listed.add, Qt.MouseButton.LeftButton)
    page.name.setText("Hall A")
    page.kind.setCurrentIndex(page.kind.findData(Kind.FOLDER))
    page.address.setText("hall")
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "used from now on" in page.outcome.text(), timeout=PATIENCE_MS)

    assert page.test.isEnabled()
    settings.dialog.close()
    settings.page.scan(ANNA.ticket_code)
    qtbot.waitUntil(lambda: len(list((tmp_path / "hall").glob(f"*{ANNA.id}*.pdf"))) == 1, timeout=PATIENCE_MS)
    assert printer.sheets == []
    settings.page.go_to("Printing")
    qtbot.waitUntil(lambda: list(settings.page.printing.cards) == ["Hall A"], timeout=PATIENCE_MS)

    again = Settings(settings.page)
    again.go_to(PRINTERS)
    page = again.dialog.page(PrintersPage)
    qtbot.mouseClick(page.listed.remove, Qt.MouseButton.LeftButton)
    ask = settings.page.dialog(Confirm)
    assert isinstance(ask, Confirm)
    qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.known == (), timeout=PATIENCE_MS)
    again.dialog.close()
    qtbot.waitUntil(lambda: list(settings.page.printing.cards) == ["folder badges"], timeout=PATIENCE_MS)


def test_a_printer_without_an_address_is_told_and_not_kept(settings: Settings) -> None:
    settings.go_to(PRINTERS)
    page = settings.dialog.page(PrintersPage)
    page.name.setText("north")
    settings.qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)

    settings.qtbot.waitUntil(lambda: "needs an address" in page.outcome.text(), timeout=PATIENCE_MS)
    assert settings.page.station.printer_setup.all() == ()


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
