"""Categories and zones of an event through the window of its settings."""

from PySide6.QtCore import Qt

from checkin.zones import Hours, ZoneKind
from tests.ui.setup.settings_window import CATEGORIES, EVENT, ZONES, Settings
from ui.setup.category_page import CategoryPage
from ui.setup.zone_page import ZonePage


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
