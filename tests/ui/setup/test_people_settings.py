"""Whom to look out for and who works here, through the window of the settings."""

from PySide6.QtCore import Qt

from checkin.operators import Role, SignInRules, SupervisorBadge
from checkin.vips import VipRules
from checkin.zones import DeskSign
from tests.builders import a_participant, an_event
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS
from tests.ui.setup.settings_window import DESKS, EVENT, OPERATORS, POPUPS, RULES, Settings
from ui.setup.operators_page import OperatorsPage
from ui.setup.rules_page import RulesPage


@POPUPS
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
