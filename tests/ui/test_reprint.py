"""Reprints through the real window."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.admission import VerdictKind
from checkin.event import ReprintLimits
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.printer import Condition, Progress, Step, Trouble
from checkin.state import ReprintReason
from checkin.tickets import ADVANCE_PRINTING, BadgeCode
from tests.builders import a_stamp, an_event
from tests.desks import ANNA, BORIS, StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.forms.correct_form import CorrectForm, Where
from ui.headless import send_scan
from ui.widgets.places import is_in_sight


def look_up(page: Page, code: str) -> None:
    send_scan(QApplication.focusWidget() or page.window, code)
    page.qtbot.waitUntil(lambda: page.reprint.card is not None, timeout=PATIENCE_MS)


def give_a_badge(page: Page, person: Participant = ANNA) -> None:
    page.station.print_badge(person.id)
    page.qtbot.waitUntil(lambda: page.station.card(person.id).badge is not None, timeout=PATIENCE_MS)


def wait_for_history(page: Page) -> None:
    page.qtbot.waitUntil(lambda: page.reprint.history is not None, timeout=PATIENCE_MS)


def test_a_scan_finds_somebody_and_admits_nobody(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)

    look_up(page, ANNA.ticket_code)

    assert "Ким Анна Сергеевна" in page.words(page.reprint)
    assert page.station.headcount().arrived == 0


def test_the_badge_is_shown_as_it_will_print(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)

    look_up(page, ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: not page.reprint.picture.pixmap().isNull(), timeout=PATIENCE_MS)

    picture = page.reprint.picture.pixmap().toImage()
    assert picture.height() > picture.width() > 200
    assert len({picture.pixelColor(x, 20).name() for x in range(0, picture.width(), 10)}) >= 1
    assert picture.pixelColor(5, 5).name() == "#1f6f5c"


def test_a_badge_is_printed_only_once_somebody_and_a_reason_are_picked(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    give_a_badge(page)
    assert not page.reprint.print_button.isEnabled()

    look_up(page, ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: page.reprint.history is not None, timeout=PATIENCE_MS)
    assert not page.reprint.print_button.isEnabled()

    page.reprint.reasons[ReprintReason.OTHER].setChecked(True)
    assert not page.reprint.print_button.isEnabled()
    page.reprint.note.setText("Coffee on it")
    assert page.reprint.print_button.isEnabled()


@pytest.mark.parametrize("reason", [ReprintReason.LOST, ReprintReason.OTHER])
def test_after_a_reprint_the_old_badge_is_void_and_the_new_one_lets_in(
    open_desk: OpenDesk, reason: ReprintReason
) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.go_to("Desk")
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge is out", page.desk.panel)
    page.station.undo(ANNA.id)
    page.go_to("Reprint")
    look_up(page, ANNA.ticket_code)

    page.ask_for_reprint(reason, "Coffee on it")
    page.wait_for_words("the one before is void", page.reprint)

    old, new = (sheet.title for sheet in page.printer.sheets)
    page.go_to("Desk")
    assert page.scan(old) is VerdictKind.VOID_BADGE
    assert page.scan(new) is VerdictKind.ADMITTED
    assert page.station.card(ANNA.id).state.badges[-1].reason is reason


def test_a_failed_reprint_is_told_and_printed_again_while_the_earlier_badge_is_void_already(
    open_desk: OpenDesk,
) -> None:
    printer = StandInPrinter()
    page = open_desk(role=Role.SUPERVISOR, printer=printer)
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge is out", page.desk.panel)
    printer.problem = "The printer's cover is open: close it, then print again."
    page.go_to("Reprint")
    look_up(page, ANNA.ticket_code)

    page.ask_for_reprint(ReprintReason.DAMAGED)
    page.wait_for_words("cover is open", page.reprint)
    assert page.station.card(ANNA.id).state.voided_printings

    printer.problem = None
    page.ask_for_reprint(ReprintReason.DAMAGED)
    page.wait_for_words("the one before is void", page.reprint)
    assert page.station.scan(printer.sheets[0].title).verdict.kind is VerdictKind.VOID_BADGE
    assert page.station.scan(printer.sheets[0].title).voided_because is ReprintReason.DAMAGED


def test_a_failure_is_told_beside_the_badge_alone_and_above_only_where_that_is_not_seen(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = StandInPrinter()
    printer.problem = "The printer's cover is open: close it, then print again."
    page = open_desk(role=Role.VOLUNTEER, printer=printer)
    told_above: list[str] = []
    monkeypatch.setattr(page.window.banner, "tell", told_above.append)
    look_up(page, ANNA.ticket_code)
    wait_for_history(page)
    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("✗ The printer's cover is open", page.reprint)
    page.qtbot.waitUntil(page.window.see_to_it.isVisible, timeout=PATIENCE_MS)
    assert told_above == []

    page.station.print_badge(BORIS.id)
    page.qtbot.waitUntil(lambda: len(told_above) == 1, timeout=PATIENCE_MS)

    page.reprint.setMinimumHeight(2_000)
    page.reprint._person.setContentsMargins(0, 1_000, 0, 0)
    page.qtbot.waitUntil(lambda: page.reprint.outcome.visibleRegion().isEmpty(), timeout=PATIENCE_MS)
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)
    press_key(page, Qt.Key.Key_F4)
    page.qtbot.waitUntil(lambda: is_in_sight(page.reprint.outcome), timeout=PATIENCE_MS)
    page.wait_for_words("✗ The printer's cover is open", page.reprint)
    assert len(told_above) == 1

    page.go_to("Printing")
    page.station.print_badge(ANNA.id)
    page.qtbot.waitUntil(lambda: len(told_above) == 2, timeout=PATIENCE_MS)


def test_who_printed_a_badge_when_and_why_is_shown_before_another_one_is_printed(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge is out", page.desk.panel)
    page.go_to("Reprint")
    look_up(page, ANNA.ticket_code)
    page.wait_for_words("desk north by Olga", page.reprint)

    page.ask_for_reprint(ReprintReason.DAMAGED, "Coffee on it")
    page.wait_for_words("the one before is void", page.reprint)
    page.wait_for_words("damaged “Coffee on it”", page.reprint)
    newest, first = page.reprint.badges.text().splitlines()
    assert newest.startswith("2.")
    assert not newest.endswith("void")
    assert first.endswith("void")


def test_whoever_has_had_the_reprints_of_the_role_is_told_and_prints_no_more(open_desk: OpenDesk) -> None:
    event = an_event(reprint_limits=ReprintLimits(volunteer=1))
    page = open_desk(role=Role.VOLUNTEER, event=event)
    give_a_badge(page)
    look_up(page, ANNA.ticket_code)
    page.wait_for_words("Printed again 0 × so far; you may up to 1 ×.", page.reprint)

    page.ask_for_reprint(ReprintReason.LOST)
    page.wait_for_words("as often as you may: call a supervisor", page.reprint)
    page.reprint.reasons[ReprintReason.LOST].setChecked(True)
    assert not page.reprint.print_button.isEnabled()


def test_a_reprint_that_is_refused_says_so_where_it_was_asked_for(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    page.station.printing.pause("stand-in")
    look_up(page, ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: page.reprint.history is not None, timeout=PATIENCE_MS)
    page.reprint.reasons[ReprintReason.LOST].setChecked(True)
    page.station.reprint(ANNA.id, ReprintReason.DAMAGED)
    page.reprint.print_button.click()
    page.wait_for_words("✗ A new badge is on its way to the printer already: wait for it.", page.reprint)
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)


def test_the_reason_is_asked_anew_for_the_next_person(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    page.reprint.reasons[ReprintReason.LOST].setChecked(True)

    page.reprint.look_up(BORIS.ticket_code)
    page.qtbot.waitUntil(lambda: page.reprint.card is not None and page.reprint.card.id == BORIS.id)

    assert page.reprint.reason is None


@pytest.mark.parametrize("has_come", [True, False])
def test_a_first_badge_is_printed_without_a_reason_whether_or_not_its_owner_has_come(
    open_desk: OpenDesk, *, has_come: bool
) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    if has_come:
        admitted = new_entry(a_stamp(desk="d-south", desk_name="south"), facts.Admitted("venue"), ANNA.id)
        page.station._store.transact(lambda transaction: transaction.append([admitted]))
    look_up(page, ANNA.ticket_code)
    page.wait_for_words("No badge is on record: this is the first one, and it needs no reason.", page.reprint)
    assert page.reprint.print_button.text() == "Print badge · F4"
    assert page.reprint.standing.text().startswith("Inside" if has_come else "Not checked in yet")

    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("✓ The badge is out.", page.reprint)

    [badge] = page.station.card(ANNA.id).state.badges
    assert badge.reason is None
    assert page.station.card(ANNA.id).state.voided_printings == {}
    assert page.station.headcount().arrived == int(has_come)
    page.wait_for_words("Why is it printed again?", page.reprint)
    page.qtbot.waitUntil(lambda: page.reprint.history is not None, timeout=PATIENCE_MS)
    assert not page.reprint.print_button.isEnabled()


def test_a_first_badge_that_failed_is_still_the_first_and_waits_for_no_reason(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    page = open_desk(role=Role.VOLUNTEER, printer=printer)
    printer.problem = "The printer's cover is open: close it, then print again."
    look_up(page, ANNA.ticket_code)
    wait_for_history(page)
    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("✗ The printer's cover is open", page.reprint)
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)

    printer.problem = None
    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("✓ The badge is out.", page.reprint)
    assert [badge.reason for badge in page.station.card(ANNA.id).state.badges] == [None]


def test_a_badge_made_in_advance_that_nobody_knows_of_is_void_once_a_reason_is_picked(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.go_to("Reprint")
    look_up(page, ANNA.ticket_code)
    page.wait_for_words("Was one made in advance? Then say why it is replaced: it becomes void.", page.reprint)
    assert not page.reprint.note.isEnabled()

    page.ask_for_reprint(ReprintReason.LOST, "Left in the hotel")
    page.wait_for_words("the one before is void", page.reprint)

    [badge] = page.station.card(ANNA.id).state.badges
    assert badge.reason is ReprintReason.LOST
    page.go_to("Desk")
    assert page.scan(str(BadgeCode(ANNA.id, ADVANCE_PRINTING))) is VerdictKind.VOID_BADGE


def test_a_first_badge_that_was_printed_elsewhere_meanwhile_is_not_printed_twice(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    page.wait_for_words("this is the first one", page.reprint)
    elsewhere = new_entry(a_stamp(desk="d-south"), facts.BadgePrinted("A1B2C"), ANNA.id)
    page.station._store.transact(lambda transaction: transaction.append([elsewhere]))

    press_key(page, Qt.Key.Key_F4)

    page.wait_for_words("✗ This badge was printed already: reprint it with a reason.", page.reprint)
    page.wait_for_words("Why is it printed again?", page.reprint)
    assert not page.reprint.print_button.isEnabled()
    assert page.printer.sheets == []


def test_texts_of_its_own_on_a_first_badge_need_no_reason_either(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    wait_for_history(page)
    press_key(page, Qt.Key.Key_F3)
    form = page.dialog(CorrectForm)
    assert isinstance(form, CorrectForm)
    form.choices[Where.BADGE].setChecked(True)
    page.fill_in_form(position="Мэр")
    page.wait_for_words("On this badge only: Position: Мэр", page.reprint)
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)
    assert page.reprint.reason is None
    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("on it only: Position: Мэр", page.reprint)

    [badge] = page.station.printing.badge_history(ANNA.id).badges
    assert (badge.reason, badge.texts) == (None, {"position": "Мэр"})


def test_a_badge_that_waits_for_the_printer_is_told_of_before_another_one_is_asked_for(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    page.station.printing.pause(page.printer.name)
    page.station.print_badge(ANNA.id)

    look_up(page, ANNA.ticket_code)

    page.wait_for_words("A badge is on its way to the printer.", page.reprint)


def test_what_was_said_of_the_badge_before_is_gone_after_a_correction(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    give_a_badge(page)
    look_up(page, ANNA.ticket_code)
    wait_for_history(page)
    page.ask_for_reprint(ReprintReason.LOST)
    page.wait_for_words("The new badge is out", page.reprint)

    press_key(page, Qt.Key.Key_F3)
    page.fill_in_form(position="Мэр")

    page.wait_for_words("→ Мэр", page.reprint)
    page.qtbot.waitUntil(lambda: page.reprint.reason is ReprintReason.WRONG_DATA, timeout=PATIENCE_MS)
    assert page.reprint.outcome.text() == ""


def test_a_badge_that_comes_out_after_a_correction_and_shows_what_was_before_is_said_to_be_wrong(
    open_desk: OpenDesk,
) -> None:
    printer = StandInPrinter()
    printer.every_step = Progress(Step.PRINTING)
    page = open_desk(role=Role.VOLUNTEER, printer=printer)
    look_up(page, ANNA.ticket_code)
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)
    press_key(page, Qt.Key.Key_F4)
    page.qtbot.waitUntil(lambda: len(printer.sheets) == 1, timeout=PATIENCE_MS)
    press_key(page, Qt.Key.Key_F3)
    page.fill_in_form(position="Мэр")
    page.wait_for_words("→ Мэр", page.reprint)
    assert "The badge is printing" in page.words(page.reprint)

    printer.every_step = Progress(Step.DONE)

    page.wait_for_words("not right any more", page.reprint)
    assert page.reprint.reason is ReprintReason.WRONG_DATA
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)


def test_a_name_whose_parts_are_known_is_otherwise_on_one_badge(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    press_key(page, Qt.Key.Key_F3)
    form = page.dialog(CorrectForm)
    assert isinstance(form, CorrectForm)
    form.choices[Where.BADGE].setChecked(True)
    page.fill_in_form(name="Кимова Анна Сергеевна")
    page.wait_for_words("On this badge only: Full name: Кимова Анна Сергеевна", page.reprint)
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)
    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("on it only: Full name: Кимова Анна Сергеевна", page.reprint)

    assert page.station.card(ANNA.id).participant == ANNA


def test_a_code_of_nobody_is_told(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)

    send_scan(QApplication.focusWidget() or page.window, "K-NOBODY-1")

    page.wait_for_words("There is no participant “K-NOBODY-1”")


def test_after_a_code_of_nobody_the_badge_of_whoever_was_there_before_cannot_be_printed(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    wait_for_history(page)

    send_scan(QApplication.focusWidget() or page.window, "K-NOBODY-1")
    page.wait_for_words("There is no participant “K-NOBODY-1”")

    assert ANNA.name not in page.words(page.reprint)
    assert page.reprint.card is None
    assert not page.reprint.print_button.isEnabled()


def test_while_a_lookup_takes_long_whoever_was_there_before_is_off_the_screen_and_no_badge_is_printed(
    open_desk: OpenDesk,
) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    wait_for_history(page)
    may_go_on = threading.Event()
    page.qtbot.waitUntil(lambda: not page.reprint.picture.pixmap().isNull(), timeout=PATIENCE_MS)
    page.window._bridge.do(lambda: may_go_on.wait(PATIENCE_MS / 1000), lambda _: None)
    page.window._bridge.read("something slow", lambda: may_go_on.wait(PATIENCE_MS / 1000), lambda _: None)

    send_scan(QApplication.focusWidget() or page.window, BORIS.ticket_code)
    page.reprint.print_button.click()
    page.wait_for_words("Being looked up", page.reprint)
    assert ANNA.name not in page.words(page.reprint)
    assert page.reprint.picture.pixmap().isNull()
    may_go_on.set()

    page.wait_for_words(BORIS.name, page.reprint)
    assert page.printer.sheets == []


def has_more_badges(page: Page, before: int) -> bool:
    return len(page.station.printing.badge_history(ANNA.id).badges) > before


def test_after_many_printings_it_is_in_sight_that_the_new_badge_is_out(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)
    page.go_to("Reprint")
    give_a_badge(page)
    for _ in range(3):
        before = len(page.station.printing.badge_history(ANNA.id).badges)
        page.station.reprint(ANNA.id, ReprintReason.OTHER, "The coffee was spilt over it, and over the one before")
        page.qtbot.waitUntil(partial(has_more_badges, page, before), timeout=PATIENCE_MS)
    look_up(page, ANNA.ticket_code)
    wait_for_history(page)

    page.ask_for_reprint(ReprintReason.LOST, "On the bus")
    page.wait_for_words("the one before is void", page.reprint)

    page.wait_for_words("5.  ", page.reprint)
    past = page.reprint.badges
    page.qtbot.waitUntil(lambda: past.height() >= past.heightForWidth(past.width()) > 0, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: is_in_sight(page.reprint.outcome), timeout=PATIENCE_MS)

    for code, words in ((BORIS.ticket_code, BORIS.name), ("K-NOBODY-1", "Nobody is picked")):
        send_scan(QApplication.focusWidget() or page.window, code)
        page.wait_for_words(words, page.reprint)
        page.qtbot.waitUntil(lambda: is_in_sight(page.reprint.name), timeout=PATIENCE_MS)


def press_key(page: Page, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    page.window.activateWindow()
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    page.qtbot.keyClick(QApplication.focusWidget() or page.window, key, modifier)


def test_a_badge_is_printed_again_by_keys_alone(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: page.reprint.history is not None, timeout=PATIENCE_MS)

    press_key(page, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page.reprint.reason is ReprintReason.DAMAGED
    press_key(page, Qt.Key.Key_F4)

    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 1, timeout=PATIENCE_MS)
    page.wait_for_words("✓ The", page.reprint)


def test_a_misspelling_is_corrected_in_the_roster_and_the_badge_shown_and_printed_is_right(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    give_a_badge(page)
    look_up(page, ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: not page.reprint.picture.pixmap().isNull(), timeout=PATIENCE_MS)
    before = page.reprint.picture.pixmap().toImage()

    press_key(page, Qt.Key.Key_F3)
    page.fill_in_form(name="Кимова Анна Сергеевна")
    page.wait_for_words("Full name: Ким Анна Сергеевна → Кимова Анна Сергеевна", page.reprint)
    page.qtbot.waitUntil(lambda: page.reprint.picture.pixmap().toImage() != before, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: page.reprint.reason is ReprintReason.WRONG_DATA, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)
    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("✓ The", page.reprint)

    assert page.station.card(ANNA.id).participant.name == "Кимова Анна Сергеевна"
    assert page.station.printing.badge_history(ANNA.id).badges[-1].texts == {}


def test_a_correction_for_one_badge_is_seen_before_it_is_printed_and_is_gone_with_the_next_person(
    open_desk: OpenDesk,
) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    look_up(page, ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: not page.reprint.picture.pixmap().isNull(), timeout=PATIENCE_MS)
    before = page.reprint.picture.pixmap().toImage()

    press_key(page, Qt.Key.Key_F3)
    form = page.dialog(CorrectForm)
    assert isinstance(form, CorrectForm)
    form.choices[Where.BADGE].setChecked(True)
    page.fill_in_form(position="Мэр")
    page.wait_for_words("On this badge only: Position: Мэр", page.reprint)
    page.qtbot.waitUntil(lambda: page.reprint.picture.pixmap().toImage() != before, timeout=PATIENCE_MS)
    assert page.printer.sheets == []
    page.qtbot.waitUntil(page.reprint.print_button.isEnabled, timeout=PATIENCE_MS)
    press_key(page, Qt.Key.Key_F4)
    page.wait_for_words("on it only: Position: Мэр", page.reprint)

    assert page.station.card(ANNA.id).participant.position == ANNA.position
    page.reprint.look_up(BORIS.ticket_code)
    page.wait_for_words("Ким Борис", page.reprint)
    assert page.reprint.texts == {}
    assert "On this badge only" not in page.words(page.reprint)


def test_printers_and_queue_are_told_in_words_while_nobody_is_looked_up(open_desk: OpenDesk) -> None:
    printer = StandInPrinter("Zebra")
    page = open_desk(role=Role.VOLUNTEER, printer=printer)
    page.wait_for_words("Zebra: Ready", page.reprint)
    page.wait_for_words("Nothing waits: every badge is out.", page.reprint)

    printer.stopped = Condition(Trouble.OUT_OF_PAPER, "The printer is out of paper: fill it.")
    page.wait_for_words("▲ Zebra: The printer is out of paper", page.reprint)
    page.station.print_badge(BORIS.id)
    page.wait_for_words("Ким Борис Олегович: waits. The printer is out of paper: fill it.", page.reprint)

    page.type_name("Анна", page.reprint.finder)
    assert page.reprint.finder.list.isVisible()
    assert not page.reprint.strip.isVisible()
