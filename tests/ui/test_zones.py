"""Zones in the window: the operator changes to another by key, and the verdict says what is wrong there."""

from PySide6.QtCore import Qt

from checkin.admission import VerdictKind
from checkin.event import VENUE, Event
from checkin.operators import Role
from checkin.zones import DeskSign, Hours, Zone, ZoneKind
from tests.builders import an_event
from tests.desks import ANNA, BORIS, WANG
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page

NEVER = Hours(opens="00:00", closes="24:00", days=())
HALLS = (
    Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE),
    Zone(key="hall-1", name="Hall 1", capacity=2, warn_percent=50),
    Zone(key="hall-2", name="Hall 2 & stage", hours=(NEVER,)),
)


def forum(**fields: object) -> Event:
    return an_event(**{"zones": HALLS, **fields})


def next_zone(page: Page) -> None:
    page.window.activateWindow()
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    page.qtbot.keyClick(page.window, Qt.Key.Key_F10)


def choose_zone(page: Page, name: str) -> None:
    """Choose in the menu of zones."""
    page.window.zone.choices.aboutToShow.emit()
    [action] = [one for one in page.window.zone.choices.actions() if one.text() == name]
    action.trigger()


def test_the_operator_changes_the_zone_by_key_and_scans_count_there(open_desk: OpenDesk) -> None:
    page = open_desk(event=forum())

    next_zone(page)
    page.wait_for_words("Hall 1: 0 of 2 inside")
    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED
    page.wait_for_words("Nearly full: 1 of 2 inside, as known here.", page.desk.panel)
    assert page.desk.panel.instruction.text() == "Hall 1"
    page.wait_for_words("▲ Hall 1: 1 of 2 inside")

    next_zone(page)
    page.wait_for_words("Hall 2 && stage  ▾ F10")
    next_zone(page)
    page.wait_for_words("Venue  ▾ F10")
    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED
    assert (page.station.headcount("zone").groups or {})["hall-1"].inside == 1


def test_any_zone_is_chosen_from_the_menu(open_desk: OpenDesk) -> None:
    page = open_desk(event=forum())

    choose_zone(page, "Hall 2 && stage")

    page.wait_for_words("Hall 2 && stage  ▾ F10")
    assert page.station.zone == "hall-2"


def test_a_full_hall_is_refused_with_its_numbers_and_a_supervisor_may_go_on(open_desk: OpenDesk) -> None:
    page = open_desk(event=forum(), role=Role.SUPERVISOR)
    page.go_to("Desk")
    page.station.zoning.choose("hall-1")
    page.scan(ANNA.ticket_code)
    page.scan(WANG.ticket_code)

    assert page.scan(BORIS.ticket_code) is VerdictKind.REFUSED
    assert "Full: 2 of 2 inside, as known here." in page.words(page.desk.panel)
    assert "Hall 1 · Full: nobody more may come in" in page.words(page.desk.panel)
    page.press("override")
    page.give_reason("Opens the session")
    page.wait_for_words("Over capacity: 3 inside, 2 allowed, as known here.", page.desk.panel)


def test_the_hour_may_choose_the_zone(open_desk: OpenDesk) -> None:
    page = open_desk(event=forum())

    choose_zone(page, "The one that is open now")

    page.wait_for_words("Hall 2 && stage  ▾ F10")
    assert page.station.zone == "hall-2"


def test_a_guest_at_the_wrong_desk_is_let_in_and_sent_on(open_desk: OpenDesk) -> None:
    desks = (DeskSign(name="north", categories=("press",)), DeskSign(name="south", sign="VIP", categories=("expert",)))
    page = open_desk(event=forum(desks=desks))

    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED
    assert "Wrong desk: please go to VIP." in page.words(page.desk.panel)


def test_where_there_is_one_zone_there_is_nothing_to_choose(open_desk: OpenDesk) -> None:
    page = open_desk(event=forum(zones=HALLS[:1]))

    assert not page.window.zone.isVisible()
