"""Delegations in the window: found, ticked, checked in with their badges, handed over, and the list to sign."""

from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from checkin.event import VENUE
from checkin.journal.store import StoreError
from checkin.operators import Role
from checkin.participants import Participant, Status
from checkin.station.delegation_desk import AT_ONCE
from checkin.zones import Zone, ZoneKind
from tests.builders import a_participant, an_event
from tests.desks import PEOPLE, StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui import wording
from ui.delegation.proxy import AskProxy
from ui.language import tr
from ui.widgets.dialogs import Confirm

DALIAN = "Далянь"
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def a_guest(n: int, name: str, **further: str) -> Participant:
    return a_participant(
        id=f"DAN{n:013}", ticket_code=f"D-{n:03}", name=name, further={"Делегация": DALIAN, **further},
        region="大连", organisation=f"Bureau {n % 2}",
        status=Status.CANCELLED if name == "Отменов" else Status.EXPECTED,
    )  # fmt: skip


GUESTS = (
    a_guest(0, "王小明", Место="A3", Руководитель="да"),
    a_guest(1, "Ли Вэй", Место="A1"),
    a_guest(2, "Чжан Хуа", Место="A2"),
    a_guest(3, "Отменов", Место="A4"),
)
MANY = tuple(a_guest(n, f"Guest {n:03}") for n in range(3 * AT_ONCE + 5))


@pytest.fixture
def page(open_desk: OpenDesk) -> Page:
    """A desk with the delegation in front."""
    page = open_desk(people=(*PEOPLE, *GUESTS))
    page.open_delegation("далянь", DALIAN)
    return page


def finished(page: Page) -> None:
    page.qtbot.waitUntil(lambda: not page.delegation.is_working, timeout=PATIENCE_MS)


def column(page: Page, number: int) -> list[str]:
    members = page.delegation.card.members
    return [str(members.index(row, number).data()) for row in range(members.rowCount())]


def test_a_delegation_is_shown_in_the_order_of_hand_out_with_its_leader(page: Page) -> None:
    assert list(page.standings()) == ["Ли Вэй", "Чжан Хуа", "王小明", "Отменов"]
    assert "0 of 3 here · Leader: 王小明 (expected)" in page.words(page.delegation)


def test_those_who_are_ticked_are_checked_in_with_one_key_and_the_absent_stay_open(page: Page) -> None:
    page.tick("王小明", "Ли Вэй")
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_F5)

    page.qtbot.waitUntil(lambda: page.standings().get("王小明") == "present", timeout=PATIENCE_MS)
    assert page.standings() == {
        "Ли Вэй": "present", "Чжан Хуа": "expected", "王小明": "present", "Отменов": "kept_out",
    }  # fmt: skip
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 2, timeout=PATIENCE_MS)
    assert page.ticked == []
    assert page.station.headcount().arrived == 2


def test_space_ticks_the_rows_that_are_chosen(page: Page) -> None:
    page.delegation.card.table.selectAll()
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_Space)

    assert page.ticked == [guest.name for guest in (GUESTS[1], GUESTS[2], GUESTS[0], GUESTS[3])]


def test_badges_come_out_in_the_order_of_hand_out(page: Page) -> None:
    page.tick("王小明", "Ли Вэй", "Чжан Хуа")
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_F5)

    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 3, timeout=PATIENCE_MS)
    done = page.station.printing.print_jobs(states=None)
    assert [job.participant for job in sorted(done, key=lambda job: job.order)] == [
        GUESTS[1].id, GUESTS[2].id, GUESTS[0].id,
    ]  # fmt: skip


def test_a_delegation_can_be_checked_in_without_badges(page: Page) -> None:
    page.delegation.card.prints.setChecked(False)
    page.tick("Ли Вэй")
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_F5)

    page.wait_for_words("1 checked in, 0 badge", page.delegation)
    assert page.station.printing.print_jobs(states=None) == []


def test_a_scan_ticks_a_member_and_checks_nobody_in(page: Page) -> None:
    page.window.scanned("D-002")
    page.wait_for_words("✓ Ticked: Чжан Хуа", page.delegation)
    page.window.scanned("K-NOBODY")
    page.wait_for_words("There is no participant “K-NOBODY”")

    assert page.ticked == ["Чжан Хуа"]
    assert page.delegation.isVisible()
    assert page.station.headcount().arrived == 0


def test_a_scan_of_another_delegations_member_opens_that_one(page: Page) -> None:
    page.window.scanned(PEOPLE[2].ticket_code)

    page.wait_for_words(f"✓ Ticked: {PEOPLE[2].name}", page.delegation)
    assert page.delegation.found is not None
    assert page.delegation.found.key == PEOPLE[2].organisation


def test_who_is_refused_is_named_with_the_reason_and_the_others_come_in(open_desk: OpenDesk) -> None:
    event = an_event(zones=(Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE, capacity=2),))
    page = open_desk(people=GUESTS, event=event)
    page.open_delegation("далянь", DALIAN)

    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_F5)

    page.wait_for_words("王小明: Full: nobody more may come in", page.delegation)
    page.qtbot.waitUntil(lambda: page.standings()["Чжан Хуа"] == "present", timeout=PATIENCE_MS)
    assert page.ticked == ["王小明"]


def test_hundreds_are_checked_in_some_at_a_time_and_a_scan_comes_between(open_desk: OpenDesk) -> None:
    page = open_desk(people=(*PEOPLE, *MANY))
    page.open_delegation("далянь", DALIAN)
    page.delegation.card.prints.setChecked(False)
    arrived: list[int] = []

    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    page.delegation.check_in()
    assert page.delegation.is_working
    page.desk.judged.connect(lambda _result: arrived.append(page.station.headcount().arrived))
    page.desk.scan(PEOPLE[0].ticket_code)
    finished(page)

    assert 0 < arrived[0] < len(MANY)
    page.wait_for_words(f"✓ {len(MANY)} checked in", page.delegation)


def test_checking_in_can_be_cancelled_and_those_who_are_left_stay_open(open_desk: OpenDesk) -> None:
    page = open_desk(people=MANY)
    page.open_delegation("далянь", DALIAN)

    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    page.delegation.check_in()
    page.qtbot.mouseClick(page.delegation.card.cancel_button, Qt.MouseButton.LeftButton)
    finished(page)

    arrived = page.station.headcount().arrived
    assert 0 < arrived < len(MANY)
    assert arrived % AT_ONCE == 0
    page.wait_for_words(f"✓ {arrived} checked in", page.delegation)


def test_the_check_ins_of_those_who_are_ticked_are_taken_back_with_one_key(page: Page) -> None:
    page.delegation.card.prints.setChecked(False)
    page.tick("Ли Вэй", "Чжан Хуа", "王小明")
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_F5)
    page.qtbot.waitUntil(lambda: list(page.standings().values()).count("present") == 3, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: page.ticked == [], timeout=PATIENCE_MS)

    page.tick("Ли Вэй", "王小明", "Отменов")
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)

    page.wait_for_words(tr("%n check-in(s) taken back", n=2), page.delegation)
    page.qtbot.waitUntil(lambda: list(page.standings().values()).count("present") == 1, timeout=PATIENCE_MS)
    assert page.station.headcount().arrived == 1
    assert page.ticked == ["Отменов"]


def test_when_the_disk_is_full_it_is_told_and_nobody_is_shown_as_here(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreError("The disk is full: make room, then try again.")

    page.tick("Ли Вэй")
    with monkeypatch.context() as patch:
        patch.setattr(page.station._store, "transact", full)
        page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_F5)
        page.wait_for_words("The disk is full", page.delegation)

    assert page.ticked == ["Ли Вэй"]
    assert page.station.headcount().arrived == 0


def is_told_out(page: Page, person: Participant) -> bool:
    news = page.desk._badges._news.fresh(person.id)
    return news is not None and news.is_out


def test_a_proxys_name_is_on_record_and_shown_with_the_member(page: Page) -> None:
    page.tick("Ли Вэй", "Отменов")
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    ask = page.dialog(AskProxy)
    assert isinstance(ask, AskProxy)
    assert not ask.do.isEnabled()
    ask.name.setText("Ван Фан")
    ask.document.setText("доверенность № 12")
    page.qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)

    page.wait_for_words("Not handed over, because cancelled or blocked: Отменов", page.delegation)
    taken = page.station.card(GUESTS[1].id).state.last_hand_over()
    assert taken is not None
    assert (taken.proxy, taken.document) == ("Ван Фан", "доверенность № 12")
    assert page.station.headcount().arrived == 0
    # Until the desk has heard that the badge is out: the news of it would take the place of who took it.
    page.qtbot.waitUntil(lambda: is_told_out(page, GUESTS[1]), timeout=PATIENCE_MS)
    page.go_to("Desk")
    page.scan("D-001")
    page.wait_for_words("taken by Ван Фан (доверенность № 12)", page.desk.panel)
    page.go_to("Delegation")
    page.qtbot.waitUntil(lambda: "taken by Ван Фан" in column(page, 4), timeout=PATIENCE_MS)


def test_that_a_proxy_took_badges_is_taken_back_once_it_is_confirmed(page: Page) -> None:
    card = page.delegation.card
    assert not card.take_back_button.isVisible()
    page.station.delegations.hand_over([GUESTS[0].id, GUESTS[2].id], "Ван Фан")
    page.qtbot.waitUntil(lambda: column(page, 4).count("taken by Ван Фан") == 2, timeout=PATIENCE_MS)
    assert not card.take_back_button.isEnabled()
    page.tick(GUESTS[0].name, GUESTS[1].name)

    page.qtbot.keyClick(card.table, Qt.Key.Key_H, _CTRL_SHIFT)
    ask = page.dialog(Confirm)
    assert isinstance(ask, Confirm)
    assert "taken by Ван Фан" in page.words(ask)
    ask.reject()
    assert page.station.card(GUESTS[0].id).state.handed_over

    page.qtbot.keyClick(card.table, Qt.Key.Key_H, _CTRL_SHIFT)
    again = page.dialog(Confirm)
    assert isinstance(again, Confirm)
    page.qtbot.mouseClick(again.do, Qt.MouseButton.LeftButton)

    page.wait_for_words(tr("%n hand-over(s) taken back", n=1), page.delegation)
    assert not page.station.card(GUESTS[0].id).state.handed_over
    assert page.station.card(GUESTS[2].id).state.handed_over, "nobody took a tick of this one"
    assert page.ticked == [GUESTS[1].name]
    page.qtbot.waitUntil(lambda: column(page, 4).count("taken by Ван Фан") == 1, timeout=PATIENCE_MS)


def test_the_tool_tip_of_a_name_tells_what_the_table_may_have_no_room_for(page: Page) -> None:
    members = page.delegation.card.members

    assert members.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) == "Ли Вэй\nBureau 1\nA1"


def test_the_list_to_sign_is_saved_as_a_pdf(page: Page, tmp_path: Path) -> None:
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    page.choose_file(tmp_path / "list.pdf")
    page.wait_for_words("in list.pdf", page.delegation)

    document = pypdfium2.PdfDocument(tmp_path / "list.pdf")
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert all(guest.name in text for guest in GUESTS)
    assert wording.times.day(datetime.now(page.station.event.zone_info).date()) in text, "as the language writes it"


def test_a_list_that_cannot_be_written_is_told(page: Page, tmp_path: Path) -> None:
    page.delegation.save_list(tmp_path / "attic" / "list.pdf")

    page.wait_for_words("choose another place", page.delegation)


def test_members_are_found_by_letters_and_ticks_of_others_stay(page: Page) -> None:
    page.tick("Ли Вэй")
    page.delegation.card.filter.setText("чжан")

    assert [member.participant.name for member in page.delegation.card.members.members] == ["Чжан Хуа"]
    assert page.ticked == ["Ли Вэй"]


def test_regions_can_be_chosen_too(page: Page) -> None:
    page.delegation.finder.field.clear()
    page.qtbot.mouseClick(list(page.delegation.finder.by.values())[1], Qt.MouseButton.LeftButton)
    assert page.standings() == {}
    page.open_delegation("大连", "大连")

    assert len(page.delegation.card.members.members) == len(GUESTS) + 1


def test_somebody_who_arrives_elsewhere_is_shown_as_here(page: Page) -> None:
    page.station.scan("D-001")

    page.qtbot.waitUntil(lambda: page.standings()["Ли Вэй"] == "present", timeout=PATIENCE_MS)


@pytest.mark.parametrize("role", [Role.VOLUNTEER])
def test_volunteers_have_no_delegations(open_desk: OpenDesk, role: Role) -> None:
    assert "Delegation" not in open_desk(role=role, printer=StandInPrinter()).window.workplaces


def test_the_first_space_after_enter_ticks_the_first_member(page: Page) -> None:
    page.qtbot.waitUntil(page.delegation.card.table.hasFocus, timeout=PATIENCE_MS)

    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_Space)

    assert page.ticked == ["Ли Вэй"]


def test_escape_clears_what_was_looked_for_and_down_leads_to_the_members(page: Page) -> None:
    page.focus(page.delegation.finder.field)
    page.qtbot.keyClick(page.delegation.finder.field, Qt.Key.Key_Escape)
    assert page.delegation.finder.field.text() == ""

    page.focus(page.delegation.card.filter)
    page.qtbot.keyClick(page.delegation.card.filter, Qt.Key.Key_Down)
    page.qtbot.waitUntil(page.delegation.card.table.hasFocus, timeout=PATIENCE_MS)
    page.qtbot.keyClick(page.delegation.card.table, Qt.Key.Key_Space)

    assert len(page.ticked) == 1
