"""Settings that another program changes while they are shown, saved, or typed on."""

import threading

import msgspec

from checkin.station.settings import change_event
from checkin.zones import DeskSign, Hours
from tests.ui.pages import PATIENCE_MS
from tests.ui.setup.settings_window import CATEGORIES, ZONES, Settings
from ui.setup.category_page import CategoryPage
from ui.setup.event_page import EventPage
from ui.setup.zone_page import ZonePage

_ELSEWHERE = (DeskSign(name="north"),)


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
