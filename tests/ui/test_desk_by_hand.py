"""What a desk does by hand, through its real window and by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from checkin.admission import VerdictKind
from checkin.event import DEFAULT_CATEGORIES, Category, Event
from checkin.operators import Role
from checkin.participants import Status
from checkin.printing.jobs import JobState
from checkin.printing.printer import Progress, Step
from checkin.state import ReprintReason
from checkin.station.print_policy import PrintPolicy
from checkin.station.wakefulness import ClockSet, WokeUp
from checkin.tickets import ADVANCE_PRINTING, BadgeCode
from tests.builders import a_participant, an_event
from tests.desks import ANNA, BORIS, PEOPLE, WANG, StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from ui.forms.ask_reprint import AskReprint
from ui.forms.correct_form import CorrectForm, Where
from ui.forms.register_form import RegisterForm
from ui.forms.which_one import WhichOne
from ui.headless import send_scan
from ui.keys import KEYS
from ui.widgets.key_button import KeyButton
from ui.widgets.keys_sheet import KeysSheet
from ui.widgets.places import is_in_sight

VIP = Category(
    key="vip", name="VIP", hand_out="Gold lanyard, programme", desk_note="Call protocol: 12-34", required=("phone",)
)
HEAD = a_participant(id="HEAD000000000000", ticket_code="K-HEAD", name="Белов Пётр", category="vip", notes="See visa")
NORTH = a_participant(id="N0RTH00000000000", ticket_code="K-N", name="Козлов Иван", organisation="Порт", city="Находка")
SOUTH = a_participant(id="S0VTH00000000000", ticket_code="K-S", name="Козлов Иван", organisation="Завод", city="Сочи")


def forum() -> Event:
    return an_event(categories=(*DEFAULT_CATEGORIES, VIP))


def correct_for_one_badge(page: Page) -> CorrectForm:
    """Open the correction of whoever is shown, for this print alone."""
    press_key(page, "correct")
    form = page.dialog(CorrectForm)
    assert isinstance(form, CorrectForm)
    form.choices[Where.BADGE].setChecked(True)
    return form


def correct_a_printed_badge(page: Page) -> None:
    """Have Anna's badge printed, then correct her name; another badge is offered."""
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)
    press_key(page, "correct")
    page.fill_in_form(name="Кимова Анна Сергеевна")
    page.wait_for_words("Print corrected badge", page.desk.panel)


def press_key(page: Page, name: str) -> None:
    """Press the key of an action, wherever the focus is."""
    page.window.activateWindow()
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    keys = KEYS[name].keys
    modifier = Qt.KeyboardModifier.NoModifier
    for prefix, held in (("Shift+", Qt.KeyboardModifier.ShiftModifier), ("Ctrl+", Qt.KeyboardModifier.ControlModifier)):
        if keys.startswith(prefix):
            keys, modifier = keys.removeprefix(prefix), held
    page.qtbot.keyClick(QApplication.focusWidget() or page.window, getattr(Qt.Key, f"Key_{keys}"), modifier)


def wait_for_badge(page: Page, count: int = 1) -> None:
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == count, timeout=PATIENCE_MS)
    page.wait_for_words("The badge is out", page.desk.panel)


# The verdict.


def test_the_verdict_says_what_to_hand_out_what_to_mind_and_how_the_badge_is(open_desk: OpenDesk) -> None:
    page = open_desk(people=(*PEOPLE, HEAD), event=forum())

    page.scan("K-HEAD")
    page.wait_for_words("The badge is out", page.desk.panel)

    shown = page.words(page.desk.panel)
    for words in ("Hand out: Gold lanyard, programme", "Call protocol: 12-34", "See visa", "VIP"):
        assert words in shown

    page.scan("K-HEAD")
    shown = page.words(page.desk.panel)
    assert "Badge printed " in shown
    assert "Call protocol" in shown
    assert "Hand out" not in shown


def test_whoever_comes_with_a_badge_made_in_advance_is_not_said_to_have_none(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(str(BadgeCode(ANNA.id, ADVANCE_PRINTING)))

    shown = page.words(page.desk.panel)
    assert "Came with a badge that is not on record here" in shown
    assert "No badge yet" not in shown
    assert page.station.printing.print_jobs() == []


def test_nothing_is_said_where_there_is_nothing_to_mind(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)

    assert not page.desk.panel.notices.isVisible()
    assert not page.desk.panel.hand_out.isVisible()


def test_why_a_badge_failed_stands_with_the_verdict_and_printing_is_the_next_thing_to_do(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    printer.problem = "The printer is out of paper: fill it, then print again."
    page = open_desk(printer=printer)

    page.scan(ANNA.ticket_code)
    page.wait_for_words("✗ The printer is out of paper", page.desk.panel)
    assert page.desk.panel.button("print").property("main")

    printer.problem = None
    press_key(page, "print")
    page.wait_for_words("The badge is out", page.desk.panel)


def test_others_of_the_same_name_are_told_of_beside_the_verdict(open_desk: OpenDesk) -> None:
    page = open_desk(people=(NORTH, SOUTH))

    page.scan("K-N")

    page.wait_for_words("this name. This is: Порт", page.desk.panel)


# Checking in by hand.


def test_of_two_people_with_one_name_no_single_key_checks_one_in(open_desk: OpenDesk) -> None:
    page = open_desk(people=(NORTH, SOUTH))
    page.type_name("Козлов")
    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Return)
    page.qtbot.waitUntil(page.desk.finder.list.hasFocus, timeout=PATIENCE_MS)
    page.qtbot.keyClick(page.desk.finder.list, Qt.Key.Key_Return)

    ask = page.dialog(WhichOne)
    assert isinstance(ask, WhichOne)
    told = [button.text() for button in ask.choices.buttons]
    assert any("Находка" in line for line in told)
    assert any("Сочи" in line for line in told)
    assert ask.choices.choice is None
    page.qtbot.keyClick(ask, Qt.Key.Key_Return)
    assert ask.isVisible()
    assert page.station.headcount().arrived == 0

    number = next(number for number, line in enumerate(told, 1) if "Сочи" in line)
    page.qtbot.keyClick(QApplication.focusWidget() or ask, getattr(Qt.Key, f"Key_{number}"))
    page.qtbot.keyClick(QApplication.focusWidget() or ask, Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED, timeout=PATIENCE_MS)
    assert page.station.card(SOUTH.id).has_arrived
    assert not page.station.card(NORTH.id).has_arrived


def test_a_namesake_who_is_found_alone_is_asked_about_too(open_desk: OpenDesk) -> None:
    page = open_desk(people=(NORTH, SOUTH))
    assert page.type_name("Козлов Порт") == ["Козлов Иван"]

    press_key(page, "admit")

    page.dialog(WhichOne).reject()
    assert page.station.headcount().arrived == 0


def test_whoever_is_shown_is_checked_in_and_out_by_key(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Борис")
    press_key(page, "admit")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED, timeout=PATIENCE_MS)

    press_key(page, "leaving")
    page.type_name("Борис")
    page.wait_for_words("Check out", page.desk.panel)
    press_key(page, "admit")
    page.wait_for_words("Goodbye", page.desk.panel)

    assert not page.station.card(BORIS.id).is_inside


def test_escape_in_the_empty_field_makes_the_desk_ready_for_the_next(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Борис")

    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Escape)
    assert page.desk.finder.field.text() == ""
    assert page.desk.panel.card is not None
    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Escape)
    assert page.desk.panel.card is None
    assert "Ready to scan" in page.words(page.desk.panel)


# Printing is another thing than admission.


def test_the_desk_that_asks_prints_only_when_told_to(open_desk: OpenDesk) -> None:
    page = open_desk()
    press_key(page, "print_policy")
    page.wait_for_words("Print on check-in: ask")

    page.scan(ANNA.ticket_code)
    assert "is it to be printed?" in page.words(page.desk.panel)
    assert page.desk.panel.button("print").property("main")
    assert page.station.printing.print_jobs() == []

    press_key(page, "print")
    wait_for_badge(page)


def test_a_desk_that_never_prints_checks_in_without_and_says_so(open_desk: OpenDesk) -> None:
    page = open_desk()
    for _ in range(2):
        press_key(page, "print_policy")
    page.wait_for_words("Print on check-in: never")

    page.scan(ANNA.ticket_code)

    assert "No badge yet" in page.words(page.desk.panel)
    assert not page.desk.panel.button("print").property("main")
    assert page.station.printing.print_jobs() == []
    assert page.station.print_policy is PrintPolicy.NEVER


def test_a_badge_is_printed_for_somebody_who_is_not_checked_in(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Борис")

    press_key(page, "print")
    wait_for_badge(page)

    assert page.station.card(BORIS.id).badge is not None
    assert page.station.headcount().arrived == 0


def test_a_second_badge_wants_a_reason_and_says_who_printed_the_first(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)

    press_key(page, "print")
    ask = page.dialog(AskReprint)
    assert isinstance(ask, AskReprint)
    page.wait_for_words("desk north by Olga", ask)
    assert not ask.do.isEnabled()
    assert len(page.printer.sheets) == 1

    page.qtbot.keyClick(QApplication.focusWidget() or ask, Qt.Key.Key_2)
    page.qtbot.waitUntil(ask.do.isEnabled, timeout=PATIENCE_MS)
    page.qtbot.keyClick(QApplication.focusWidget() or ask, Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 2, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: len(page.station.card(ANNA.id).state.badges) == 2, timeout=PATIENCE_MS)
    assert page.station.card(ANNA.id).state.badges[-1].reason is ReprintReason.DAMAGED


def test_a_scan_while_a_reason_is_asked_for_picks_none(open_desk: OpenDesk) -> None:
    page = open_desk(people=(*PEOPLE, a_participant(ticket_code="1234123412", name="Гость")))
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)
    press_key(page, "print")
    ask = page.dialog(AskReprint)
    assert isinstance(ask, AskReprint)
    page.wait_for_words("desk north by Olga", ask)

    page.scan("1234123412")

    assert ask.reasons.choice is None
    assert not ask.do.isEnabled()
    ask.reject()


# The last scans.


def open_scan(page: Page, row: int) -> None:
    """Open a line of the last scans by keys."""
    press_key(page, "recent")
    page.qtbot.waitUntil(page.desk.recent.hasFocus, timeout=PATIENCE_MS)
    # So soon after a letter, Enter is taken for a scanner's.
    page.qtbot.keyClick(page.desk.recent, Qt.Key.Key_Home)
    for _ in range(row):
        page.qtbot.keyClick(page.desk.recent, Qt.Key.Key_Down)
    page.qtbot.keyClick(page.desk.recent, Qt.Key.Key_Return)


def test_the_last_ten_scans_are_listed_and_have_no_buttons_in_their_lines(open_desk: OpenDesk) -> None:
    page = open_desk()
    for number in range(11):
        page.scan(f"K-NOBODY-{number}")
    page.scan(ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: "Ким Анна" in page.desk.recent.item(0).text(), timeout=PATIENCE_MS)

    assert page.desk.recent.count() == 10
    assert page.desk.recent.findChildren(QPushButton) == []


def test_a_scan_of_the_list_is_opened_and_its_check_in_taken_back_by_keys(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    page.scan(WANG.ticket_code)
    page.scan("K-NOBODY")

    open_scan(page, 2)
    page.wait_for_words("Ким Анна Сергеевна", page.desk.panel)
    page.wait_for_words(": Admitted", page.desk.panel)
    press_key(page, "undo")
    page.wait_for_words("Taken back: check-in of Ким Анна", page.desk.panel)

    assert not page.station.card(ANNA.id).has_arrived
    assert page.station.card(WANG.id).has_arrived


def test_a_scan_of_the_list_is_printed_again(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)
    page.scan("K-NOBODY")

    open_scan(page, 1)
    page.wait_for_words("Print again", page.desk.panel)
    press_key(page, "print")

    page.dialog(AskReprint).reject()


def test_a_scan_that_was_taken_back_says_so_in_the_list(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    page.scan(WANG.ticket_code)

    press_key(page, "undo_last")

    page.qtbot.waitUntil(lambda: "Admitted, taken back  王小明" in page.desk.recent.item(0).text(), timeout=PATIENCE_MS)
    assert "taken back" not in page.desk.recent.item(1).text()


def test_a_name_typed_in_the_list_is_looked_for(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    open_scan(page, 0)
    page.wait_for_words(": Admitted", page.desk.panel)

    for letter in "Bor":
        page.qtbot.keyClick(QApplication.focusWidget() or page.window, letter, delay=60)

    page.wait_for_words("Ким Борис", page.desk.panel)
    assert page.desk.finder.field.text() == "Bor"


def test_no_line_stays_picked_when_somebody_else_is_shown(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    open_scan(page, 0)
    page.wait_for_words(": Admitted", page.desk.panel)
    assert page.desk.recent.currentRow() == 0

    page.scan(WANG.ticket_code)
    page.qtbot.waitUntil(lambda: page.desk.recent.count() == 2, timeout=PATIENCE_MS)
    assert page.desk.recent.currentRow() == -1

    open_scan(page, 1)
    page.wait_for_words("Ким Анна", page.desk.panel)
    page.type_name("Борис")
    page.wait_for_words("Ким Борис", page.desk.panel)
    assert page.desk.recent.currentRow() == -1


def test_the_picked_line_stays_picked_when_another_scan_comes(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    page.scan(WANG.ticket_code)
    press_key(page, "recent")
    page.qtbot.keyClick(page.desk.recent, Qt.Key.Key_Down)
    assert "Ким Анна" in page.desk.recent.currentItem().text()

    page.station.scan(BORIS.ticket_code)
    page.qtbot.waitUntil(lambda: page.desk.recent.count() == 3, timeout=PATIENCE_MS)

    assert "Ким Анна" in page.desk.recent.currentItem().text()


def test_an_unknown_code_of_the_list_is_shown_again_and_nothing_is_recorded(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)
    page.scan("K-NOBODY-77")
    page.scan("K-NOBODY-78")
    entries = page.station.status().entries

    open_scan(page, 1)

    page.wait_for_words("K-NOBODY-77", page.desk.panel)
    assert page.desk.panel.verdict is VerdictKind.UNKNOWN
    assert page.station.status().entries == entries


def test_a_leaving_of_the_list_is_taken_back_once(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    press_key(page, "leaving")
    page.scan(ANNA.ticket_code)

    open_scan(page, 0)
    page.wait_for_words(": Goodbye", page.desk.panel)
    press_key(page, "undo")
    page.wait_for_words("Taken back: leaving of", page.desk.panel)
    assert page.station.card(ANNA.id).is_inside

    open_scan(page, 0)
    page.wait_for_words("Undo leaving", page.desk.panel)
    press_key(page, "undo")
    page.wait_for_words("This was taken back already")
    assert page.station.card(ANNA.id).is_inside


# One key takes back what was done last.


def test_one_key_takes_back_the_last_act_and_the_button_says_which(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.wait_for_words("Nothing to undo")
    page.scan(ANNA.ticket_code)
    page.scan(BORIS.ticket_code)
    page.wait_for_words("Undo: check-in of Ким Борис")

    press_key(page, "undo_last")
    page.wait_for_words("Undo: check-in of Ким Анна")
    assert not page.station.card(BORIS.id).has_arrived
    press_key(page, "undo_last")
    page.wait_for_words("Nothing to undo")

    assert page.station.headcount().arrived == 0


def test_a_registration_and_a_correction_are_taken_back_by_the_same_key(open_desk: OpenDesk) -> None:
    page = open_desk()
    press_key(page, "register")
    page.fill_in_form(name="Нежданов Гость")
    page.wait_for_words("Undo: registration of Нежданов Гость")
    guest = page.desk.panel.card
    press_key(page, "correct")
    page.fill_in_form(organisation="Порт")
    page.wait_for_words("Undo: correction of Нежданов Гость")

    press_key(page, "undo_last")
    page.wait_for_words("Taken back: correction of", page.desk.panel)
    press_key(page, "undo_last")
    page.wait_for_words("Taken back: registration of", page.desk.panel)

    assert guest is not None
    person = page.station.card(guest.id).participant
    assert (person.organisation, person.status) == ("", Status.CANCELLED)
    assert page.station.headcount().arrived == 0


# Corrections.


def test_a_correction_shows_what_changed_and_offers_a_badge_that_is_right(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)

    press_key(page, "correct")
    page.fill_in_form(name="Кимова Анна Сергеевна")
    page.wait_for_words("Full name: Ким Анна Сергеевна → Кимова Анна Сергеевна", page.desk.panel)
    page.wait_for_words("Print corrected badge", page.desk.panel)
    press_key(page, "print")
    page.qtbot.waitUntil(lambda: len(page.station.card(ANNA.id).state.badges) == 2, timeout=PATIENCE_MS)

    assert page.station.card(ANNA.id).state.badges[-1].reason is ReprintReason.WRONG_DATA


def test_a_correction_of_what_no_badge_shows_offers_none(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)

    press_key(page, "correct")
    page.fill_in_form(phone="+7 914 555-01-77")
    page.wait_for_words("Phone: – → +7 914 555-01-77", page.desk.panel)

    assert "Print corrected badge" not in page.words(page.desk.panel)


def test_a_correction_for_one_badge_prints_it_and_leaves_the_roster_as_it_is(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)

    press_key(page, "correct")
    form = page.dialog(CorrectForm)
    assert isinstance(form, CorrectForm)
    assert form.where is Where.ROSTER
    form.choices[Where.BADGE].setChecked(True)
    assert not form.fields["phone"].isEnabled()
    assert not form.status.isEnabled()
    page.fill_in_form(position="Мэр")
    page.qtbot.waitUntil(lambda: len(page.station.card(ANNA.id).state.badges) == 2, timeout=PATIENCE_MS)

    assert page.station.card(ANNA.id).participant.position == ANNA.position
    history = page.station.printing.badge_history(ANNA.id).badges
    assert history[-1].texts == {"position": "Мэр"}


def test_a_name_whose_parts_are_known_is_otherwise_on_one_badge(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Анна")
    correct_for_one_badge(page)
    page.fill_in_form(name="Кимова Анна Сергеевна")
    page.qtbot.waitUntil(lambda: page.station.card(ANNA.id).badge is not None, timeout=PATIENCE_MS)

    assert page.station.card(ANNA.id).participant == ANNA
    [badge] = page.station.printing.badge_history(ANNA.id).badges
    assert (badge.texts["name"], badge.texts["family_name"]) == ("Кимова Анна Сергеевна", "Кимова")


def test_what_cannot_stand_on_a_badge_is_told_and_nothing_is_printed(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Борис")
    form = correct_for_one_badge(page)

    page.fill_in_form(name="")
    page.wait_for_words("The name is missing", form)
    assert form.isVisible()
    assert page.station.printing.print_jobs((JobState.QUEUED, JobState.DONE)) == []


def test_a_correction_taken_back_offers_a_badge_that_is_right(open_desk: OpenDesk) -> None:
    page = open_desk()
    correct_a_printed_badge(page)
    press_key(page, "print")
    wait_for_badge(page, 2)

    press_key(page, "undo_last")

    page.wait_for_words("Taken back: correction of", page.desk.panel)
    page.wait_for_words("not right any more", page.desk.panel)
    page.wait_for_words("Print corrected badge", page.desk.panel)


def test_a_correction_taken_back_before_it_was_printed_leaves_the_badge_right(open_desk: OpenDesk) -> None:
    page = open_desk()
    correct_a_printed_badge(page)
    press_key(page, "correct")

    page.fill_in_form(name=ANNA.name)

    page.wait_for_words("Кимова Анна Сергеевна → Ким Анна Сергеевна", page.desk.panel)
    assert "not right any more" not in page.words(page.desk.panel)


def test_a_badge_that_comes_out_after_a_correction_and_shows_what_was_before_is_said_to_be_wrong(
    open_desk: OpenDesk,
) -> None:
    printer = StandInPrinter()
    printer.every_step = Progress(Step.PRINTING)
    page = open_desk(printer=printer)
    page.scan(ANNA.ticket_code)
    page.qtbot.waitUntil(lambda: len(printer.sheets) == 1, timeout=PATIENCE_MS)
    press_key(page, "correct")
    page.fill_in_form(name="Кимова Анна Сергеевна")
    page.wait_for_words("→ Кимова", page.desk.panel)

    printer.every_step = Progress(Step.DONE)

    page.wait_for_words("not right any more", page.desk.panel)
    page.wait_for_words("Print corrected badge", page.desk.panel)


# Guests who are not on the roster.


def test_the_fields_that_a_category_requires_are_marked_and_asked_for(open_desk: OpenDesk) -> None:
    page = open_desk(event=forum())
    press_key(page, "register")
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    assert "Phone *" not in page.words(form)
    form.category.setCurrentIndex(form.category.findData("vip"))
    assert "Phone *" in page.words(form)

    page.fill_in_form(name="Гость Новый")
    assert "This category needs: Phone." in page.words(form)
    page.qtbot.waitUntil(form.fields["phone"].hasFocus, timeout=PATIENCE_MS)
    page.fill_in_form(phone="+7 914 555-01-77")

    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED, timeout=PATIENCE_MS)
    assert page.desk.panel.card is not None
    assert page.desk.panel.card.category.key == "vip"


def test_whoever_is_on_the_roster_already_is_shown_while_they_are_typed_and_opened_instead(open_desk: OpenDesk) -> None:
    page = open_desk()
    press_key(page, "register")
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    page.focus(form.fields["name"])
    page.qtbot.keyClicks(form.fields["name"], "Kim Bor", delay=60)
    page.qtbot.waitUntil(form.duplicates.isVisible, timeout=PATIENCE_MS)
    page.qtbot.waitUntil(lambda: [one.card.id for one in form.found] == [BORIS.id], timeout=PATIENCE_MS)

    form.duplicates.setFocus()
    page.qtbot.keyClick(form.duplicates, Qt.Key.Key_Return)

    page.qtbot.waitUntil(lambda: not form.isVisible(), timeout=PATIENCE_MS)
    page.wait_for_words("Ким Борис Олегович", page.desk.panel)
    assert page.station.headcount().arrived == 0


def test_a_form_stays_as_high_as_it_needs_while_others_are_found(open_desk: OpenDesk) -> None:
    page = open_desk()
    press_key(page, "register")
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    for typed in ("Ким", "Ким Б", "Ким Бо"):
        form.fields["name"].setText(typed)
        page.qtbot.waitUntil(lambda: not form.is_looking and bool(form.found), timeout=PATIENCE_MS)
        page.qtbot.waitUntil(lambda: is_in_sight(form.do), timeout=PATIENCE_MS)
        QApplication.processEvents()
    assert is_in_sight(form.duplicates)
    assert is_in_sight(form.do)
    form.reject()


def test_enter_right_after_the_last_letter_waits_for_who_is_on_the_roster_already(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)

    form.fields["name"].setText(ANNA.name)
    page.qtbot.keyClick(form.fields["name"], Qt.Key.Key_Return)

    page.wait_for_words("Somebody like this is on the roster", form)
    assert page.station.status().entries == 0, "nobody was registered"
    form.reject()


def test_what_is_missing_stays_said_when_it_becomes_known_who_is_alike(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)

    form.fields["organisation"].setText(ANNA.organisation)
    page.qtbot.mouseClick(form.do, Qt.MouseButton.LeftButton)
    asked = form.form.written()
    page.qtbot.waitUntil(lambda: not form.is_looking, timeout=PATIENCE_MS)

    assert asked["name"] == ""
    assert "The name is missing" in page.words(form)
    form.reject()


def test_a_namesake_of_somebody_on_the_roster_is_registered_only_when_asked_twice(open_desk: OpenDesk) -> None:
    page = open_desk()
    press_key(page, "register")
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    form.fields["name"].setText("Ким Борис")
    page.qtbot.waitUntil(lambda: bool(form.found), timeout=PATIENCE_MS)
    expected = page.station.headcount().expected

    page.qtbot.mouseClick(form.do, Qt.MouseButton.LeftButton)
    assert "Somebody like this is on the roster" in page.words(form)
    assert page.station.headcount().expected == expected
    page.qtbot.mouseClick(form.do, Qt.MouseButton.LeftButton)

    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED, timeout=PATIENCE_MS)
    assert page.station.headcount().expected == expected + 1


def test_tab_goes_through_the_fields_of_a_guest_in_order(open_desk: OpenDesk) -> None:
    page = open_desk()
    press_key(page, "register")
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    page.focus(form.fields["name"])
    order = []
    for _ in range(10):
        focused = QApplication.focusWidget()
        order += [name for name, line in [*form.fields.items(), ("category", form.category)] if line is focused]
        page.qtbot.keyClick(focused or form, Qt.Key.Key_Tab)
    assert order == [
        "name", "category", "latin_name", "organisation", "position", "region", "city", "email", "phone", "notes",
    ]  # fmt: skip
    form.reject()


def test_enter_in_any_field_registers_the_guest(open_desk: OpenDesk) -> None:
    page = open_desk()
    press_key(page, "register")
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    form.fields["name"].setText("Гость Новый")
    page.focus(form.fields["name"])
    page.qtbot.keyClick(form.fields["name"], Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED, timeout=PATIENCE_MS)


# Keys.


def test_every_action_shows_its_key_and_no_key_is_given_twice_in_one_place(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR)

    for button in page.window.findChildren(KeyButton):
        assert any(button.text().endswith(f" · {key.text}") for key in KEYS.values()), button.text()
    keys = [(place, key.keys) for key in KEYS.values() for place in key.places]
    assert len(set(keys)) == len(keys)


def test_the_sheet_of_keys_names_all_of_them(open_desk: OpenDesk) -> None:
    page = open_desk()

    press_key(page, "keys")
    sheet = page.dialog(KeysSheet)

    shown = page.words(sheet)
    for key in KEYS.values():
        assert key.text in shown
        assert key.words in shown
    sheet.reject()


@pytest.mark.parametrize("name", ["print", "admit", "undo", "undo_last", "correct"])
def test_a_key_does_nothing_while_a_dialog_asks_something(open_desk: OpenDesk, name: str) -> None:
    page = open_desk()
    page.type_name("Борис")
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)
    form = page.dialog(RegisterForm)
    entries = page.station.status().entries
    focused = form.findChild(QLineEdit)
    assert focused is not None

    page.qtbot.keyClick(focused, getattr(Qt.Key, f"Key_{KEYS[name].keys.split('+')[-1]}"))

    assert QApplication.activeModalWidget() is form
    assert page.station.status().entries == entries
    form.reject()


# What happens to the computer.


@pytest.mark.parametrize(
    ("happened", "told"),
    [
        (WokeUp(3720), "asleep for 1 h 2 min. The desk goes on."),
        (ClockSet(-7_200_000), "clock was set 2 h 0 min back"),
        (ClockSet(45_000), "clock was set 45 s forward"),
    ],
)
def test_sleep_and_a_clock_that_was_set_are_told_and_scanning_goes_on(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch, happened: WokeUp | ClockSet, told: str
) -> None:
    page = open_desk()
    monkeypatch.setattr(page.station, "look_at_clock", lambda: happened)

    page.window._anyhow.timeout.emit()

    page.wait_for_words(told)
    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED


def test_a_scan_wherever_the_focus_is_needs_no_click_after_a_dialog(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    wait_for_badge(page)
    press_key(page, "print")
    page.dialog(QDialog).reject()

    send_scan(QApplication.focusWidget() or page.window, WANG.ticket_code)

    page.qtbot.waitUntil(
        lambda: page.desk.panel.card is not None and page.desk.panel.card.id == WANG.id, timeout=PATIENCE_MS
    )
