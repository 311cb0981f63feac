"""The registration desk through its real window."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from checkin.admission import VerdictKind
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import connect
from checkin.operators import Role
from checkin.participants import Status
from checkin.signed_tickets import SignedTicket, public_part, sign
from checkin.state import ReprintReason
from checkin.station.station import Station
from checkin.tickets import BadgeCode
from tests.builders import a_participant, an_event
from tests.desks import ANNA, BORIS, PEOPLE, WANG, StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS
from ui.forms.register_form import RegisterForm
from ui.headless import send_key, send_scan
from ui.scanner import ScannerFilter
from ui.style import CARD, LOOKS, colour

CANCELLED = a_participant(id="G0NE000000000000", ticket_code="K-GONE", name="Отменённый Пётр", status=Status.CANCELLED)


def test_a_scan_fills_the_screen_with_name_category_and_organisation(open_desk: OpenDesk) -> None:
    page = open_desk()

    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED

    shown = page.words(page.desk.panel)
    for words in ("Admitted", "Ким Анна Сергеевна", "Anna Kim", "Expert", "Мэрия Владивостока", "Приморский край"):
        assert words in shown
    assert page.sounds.kinds == [VerdictKind.ADMITTED]


@contextmanager
def written_by_another_program(station: Station, folder: Path) -> Iterator[None]:
    """Meanwhile nothing can be recorded."""
    store = station._store
    assert isinstance(store, SqliteStore)
    other = connect(folder / "event.db", store._key, for_writing=True)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_as_soon_as_people_notice_that_a_scan_waits_the_verdict_before_has_no_colour_and_shape_any_more(
    open_desk: OpenDesk,
) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge is out", page.desk.panel)
    panel = page.desk.panel
    assert panel._background == colour(LOOKS[VerdictKind.ADMITTED].background)

    page.desk._waits.noticed.emit()

    assert panel._background == colour(CARD)
    assert panel.shape._kind is None
    assert ANNA.name in page.words(panel)
    page.scan(WANG.ticket_code)
    assert panel._background == colour(LOOKS[VerdictKind.ADMITTED].background)
    assert panel.shape._kind is VerdictKind.ADMITTED


def test_while_a_scan_waits_long_for_its_verdict_the_one_before_is_off_the_screen(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge is out", page.desk.panel)

    with written_by_another_program(page.station, tmp_path):
        send_scan(QApplication.focusWidget() or page.window, WANG.ticket_code)
        page.wait_for_words("This scan is being judged", page.desk.panel)
        assert ANNA.name not in page.words(page.desk.panel)
        assert page.desk.panel.verdict is None
        assert page.desk.panel._background == colour(CARD)
        assert not any(page.is_offered(name) for name in ("undo", "print", "correct"))

    page.wait_for_words(WANG.name, page.desk.panel)
    assert page.desk.panel.verdict is VerdictKind.ADMITTED
    assert "being judged" not in page.words(page.desk.panel)


def test_the_fullest_verdict_needs_no_scrolling_in_the_usual_window(open_desk: OpenDesk) -> None:
    mayor = a_participant(
        id="MAY0R00000000000",
        name="Константинопольская-Преображенская Александра Владиславовна",
        latin_name="Aleksandra Konstantinopolskaya-Preobrazhenskaya",
        organisation="Администрация муниципального образования «Город Находка»",
        position="Глава городского округа и председатель ассоциации муниципальных образований",
        region="Приморский край",
        category="expert",
        notes="VIP: встречать у входа, позвонить в протокол\nПроверить мандат и удостоверение личности",
    )
    page = open_desk(people=(*PEOPLE, mayor))
    page.window.resize(1366, 768)

    page.scan(mayor.ticket_code)
    page.wait_for_words("The badge is out", page.desk.panel)

    area = page.window._places.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_the_badge_prints_by_itself_and_the_screen_says_when_it_is_out(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.printer.hold.clear()

    page.scan(ANNA.ticket_code)
    page.wait_for_words("is printing", page.desk.panel)
    assert "badge is out" not in page.words()
    page.printer.hold.set()

    page.wait_for_words("The badge is out", page.desk.panel)
    assert len(page.printer.sheets) == 1


def test_a_second_scan_says_when_where_and_by_whom_the_first_was(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)

    assert page.scan(ANNA.ticket_code) is VerdictKind.ALREADY_IN

    shown = page.words(page.desk.panel)
    assert "Already in" in shown
    assert "desk north by Olga" in shown
    page.qtbot.waitUntil(lambda: bool(page.printer.sheets), timeout=PATIENCE_MS)
    page.wait_for_words("ready")
    assert len(page.printer.sheets) == 1


def test_a_void_badge_is_shown_with_when_where_by_whom_and_why_it_was_replaced(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge is out")
    page.station.reprint(ANNA.id, ReprintReason.WRONG_DATA)

    page.scan(page.printer.sheets[0].title)

    shown = page.words(page.desk.panel)
    assert "Badge replaced at" in shown
    assert "desk north by Olga (wrong data)" in shown


def test_a_signed_ticket_lets_a_stranger_in_and_a_forged_one_says_that_it_is(open_desk: OpenDesk) -> None:
    seed, forger = bytes(range(32)), bytes(32)
    event = an_event(id="forum", ticket_keys=(public_part(seed),))
    page = open_desk(event=event)
    vera = SignedTicket("VERA000000000000", "Новая Вера Павловна", "press", "Порт")

    assert page.scan(sign(vera, "forum", seed)) is VerdictKind.ADMITTED
    assert "Новая Вера Павловна" in page.words(page.desk.panel)

    assert page.scan(sign(vera, "forum", forger)) is VerdictKind.REFUSED
    assert "Nobody known here signed this ticket" in page.words(page.desk.panel)


def test_verdicts_differ_in_words_shape_and_sound(open_desk: OpenDesk) -> None:
    page = open_desk(people=(*PEOPLE, CANCELLED))
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge is out")
    old_badge = page.printer.sheets[0].title
    page.station.reprint(ANNA.id, next(iter(page.reprint.reasons)))
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == 2)
    page.qtbot.waitUntil(lambda: bool(page.station.card(ANNA.id).state.voided_printings))

    shown = [
        (page.scan(code), page.desk.panel.title.text(), page.desk.panel.shape.grab().toImage())
        for code in (BORIS.ticket_code, ANNA.ticket_code, CANCELLED.ticket_code, "K-NOBODY-1", old_badge, "x" * 600)
    ]

    assert {kind for kind, _, _ in shown} == set(VerdictKind)
    assert len({title for _, title, _ in shown}) == len(shown)
    assert all(one[2] != other[2] for one in shown for other in shown if one is not other)
    assert set(page.sounds.kinds) == set(VerdictKind)


def test_an_unknown_code_is_shown_cut_off_and_as_it_is(open_desk: OpenDesk) -> None:
    page = open_desk()

    assert page.scan("<b>bold</b>" + "9" * 100) is VerdictKind.UNKNOWN

    assert "<b>bold</b>9999" in page.words(page.desk.panel)
    assert "9" * 61 not in page.words(page.desk.panel)


def test_a_scan_is_caught_wherever_the_focus_is_and_leaves_the_field_as_it_was(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Ан")
    page.focus(page.desk.finder.field)

    page.scan(WANG.ticket_code)
    assert page.desk.panel.card is not None
    assert page.desk.panel.card.id == WANG.id

    page.desk.register_button.setFocus()
    page.scan(ANNA.ticket_code)
    assert page.desk.panel.card.id == ANNA.id
    assert QApplication.activeModalWidget() is None


def test_a_scan_while_a_form_is_open_spoils_nothing_in_it(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    form.fields["name"].setText("Новый Гость")
    page.focus(form.fields["name"])

    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED

    assert form.isVisible()
    assert form.fields["name"].text() == "Новый Гость"
    category = form.category.currentText()
    form.category.setFocus()
    page.scan("S" + WANG.ticket_code)
    assert form.category.currentText() == category
    form.reject()


def test_a_code_that_the_russian_layout_broke_is_repaired(open_desk: OpenDesk) -> None:
    page = open_desk()

    assert page.scan("Л-ФТТФ-1") is VerdictKind.ADMITTED

    assert page.desk.panel.card is not None
    assert page.desk.panel.card.id == ANNA.id


def test_a_scan_whose_keys_are_handled_late_is_still_one_scan(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk()
    handle = ScannerFilter._is_taken

    def handle_late(*arguments: Any) -> bool:
        time.sleep(0.07)  # a busy computer
        return handle(*arguments)

    monkeypatch.setattr(ScannerFilter, "_is_taken", handle_late)

    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED


def test_slow_typing_is_no_scan(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)

    for letter in "Борис":
        send_key(page.desk.finder.field, 0, letter)
        page.qtbot.wait(70)
    page.qtbot.waitUntil(lambda: len(page.desk.finder.model.cards) == 1)

    assert page.desk.finder.field.text() == "Борис"
    assert page.desk.panel.verdict is None


@pytest.mark.parametrize("typed", ["Анна", "anna", "Ким анн", "fyyf", "мэрия"])
def test_somebody_is_found_by_a_few_letters_in_any_alphabet_or_layout(open_desk: OpenDesk, typed: str) -> None:
    page = open_desk()

    assert page.type_name(typed)[0] == ANNA.name


def test_chinese_names_are_found_by_characters_and_by_pinyin(open_desk: OpenDesk) -> None:
    page = open_desk()

    assert page.type_name("王") == [WANG.name]
    assert page.type_name("wang") == [WANG.name]


def test_the_only_person_found_is_checked_in_by_enter(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Борис")

    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)

    assert page.station.card(BORIS.id).has_arrived
    assert page.desk.finder.field.text() == ""


def test_of_several_people_found_enter_takes_none_until_one_is_picked(open_desk: OpenDesk) -> None:
    page = open_desk()
    assert len(page.type_name("Ким")) == 2

    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Return)
    page.qtbot.waitUntil(page.desk.finder.list.hasFocus)
    assert page.station.headcount().arrived == 0

    page.qtbot.keyClick(page.desk.finder.list, Qt.Key.Key_Down)
    picked = page.desk.finder.card
    page.qtbot.keyClick(page.desk.finder.list, Qt.Key.Key_Return)
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)

    assert picked is not None
    assert page.station.card(picked.id).has_arrived
    assert page.station.headcount().arrived == 1


def test_a_typed_code_gets_its_verdict(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("K-NOBODY-77")

    page.qtbot.keyClick(page.desk.finder.field, Qt.Key.Key_Return)

    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.UNKNOWN)


def test_a_check_in_by_hand_can_be_undone(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Борис")
    page.press("admit")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)

    page.press("undo")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is None)

    assert page.station.headcount().arrived == 0
    assert "Expected" in page.words(page.desk.panel)


def test_a_guest_who_is_not_on_the_roster_is_registered_and_checked_in(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Нежданов Гость")
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)

    page.fill_in_form(organisation="Гости города")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)

    assert page.desk.panel.card is not None
    person = page.desk.panel.card.participant
    assert (person.name, person.organisation, person.latin_name) == ("Нежданов Гость", "Гости города", "Nezhdanov Gost")
    assert page.type_name("nezhdanov") == ["Нежданов Гость"]


def test_a_form_without_a_name_says_so_and_stays_open(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)

    form = page.fill_in_form(organisation="Гости города")
    page.wait_for_words("The name is missing", form)
    page.fill_in_form(name="Гость")

    page.qtbot.waitUntil(lambda: not form.isVisible())
    assert page.station.headcount().arrived == 1


def test_a_misspelt_name_is_corrected(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.type_name("Борис")
    page.press("correct")

    form = page.fill_in_form(name="Кимов Борис Олегович")
    page.qtbot.waitUntil(lambda: not form.isVisible())

    assert page.station.card(BORIS.id).participant.name == "Кимов Борис Олегович"
    page.wait_for_words("Кимов Борис Олегович", page.desk.panel)


def test_a_jammed_printer_is_told_and_the_badge_can_be_printed_again(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    printer.problem = "The printer is out of paper: fill it, then print again."
    page = open_desk(printer=printer)

    page.scan(ANNA.ticket_code)
    page.wait_for_words("out of paper", page.desk.panel)
    assert page.station.card(ANNA.id).badge is None
    printer.problem = None
    page.press("print")

    page.wait_for_words("The badge is out", page.desk.panel)
    assert len(printer.sheets) == 1


def test_a_failure_that_the_verdict_tells_moves_nothing_under_the_operators_hand(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    printer.problem = "The printer is out of paper: fill it, then print again."
    page = open_desk(printer=printer)
    page.scan(BORIS.ticket_code)
    page.wait_for_words("out of paper", page.desk.panel)
    before = page.desk.finder.mapTo(page.window, QPoint(0, 0))
    page.scan(ANNA.ticket_code)
    page.wait_for_words("out of paper", page.desk.panel)

    page.qtbot.waitUntil(page.window.see_to_it.isVisible, timeout=PATIENCE_MS)
    assert not page.window.banner.isVisible()
    assert page.desk.finder.mapTo(page.window, QPoint(0, 0)) == before


def test_a_failure_of_somebody_else_or_behind_another_workplace_is_told_above(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    printer.problem = "The printer is out of paper: fill it, then print again."
    page = open_desk(printer=printer)
    page.scan(BORIS.ticket_code)
    page.wait_for_words("out of paper", page.desk.panel)

    page.station.print_badge(ANNA.id)
    page.qtbot.waitUntil(page.window.banner.isVisible, timeout=PATIENCE_MS)
    assert "out of paper" in page.window.banner.words.text()

    page.window.banner.hide()
    page.go_to("Printing")
    page.station.print_badge(BORIS.id)
    page.qtbot.waitUntil(page.window.banner.isVisible, timeout=PATIENCE_MS)


def test_a_failure_is_told_above_where_the_line_of_the_badge_is_out_of_sight(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    page = open_desk(printer=printer)
    page.scan(BORIS.ticket_code)
    page.wait_for_words("The badge is out", page.desk.panel)
    page.desk.setMinimumHeight(2_000)
    page.qtbot.waitUntil(lambda: page.desk.panel.badge_line.visibleRegion().isEmpty(), timeout=PATIENCE_MS)

    printer.problem = "The printer is out of paper: fill it, then print again."
    page.station.reprint(BORIS.id, ReprintReason.LOST)

    page.qtbot.waitUntil(page.window.banner.isVisible, timeout=PATIENCE_MS)


def test_only_a_supervisor_is_offered_to_let_somebody_in_anyway(open_desk: OpenDesk) -> None:
    page = open_desk(people=(*PEOPLE, CANCELLED))

    page.scan(CANCELLED.ticket_code)

    assert "cancelled" in page.words(page.desk.panel)
    assert not page.is_offered("override")
    assert not page.is_offered("print")


def test_a_supervisor_lets_somebody_in_with_a_reason_on_record(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.SUPERVISOR, people=(*PEOPLE, CANCELLED))
    page.go_to("Desk")
    page.scan(CANCELLED.ticket_code)

    page.press("override")
    page.give_reason("Invited by the mayor")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is VerdictKind.ADMITTED)

    [admission] = page.station.card(CANCELLED.id).state.admissions
    assert admission.overridden


def test_while_leaving_is_pressed_scans_record_who_leaves(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.scan(ANNA.ticket_code)

    page.desk.exit_button.setChecked(True)
    page.scan(ANNA.ticket_code)

    assert "Goodbye" in page.words(page.desk.panel)
    headcount = page.station.headcount()
    assert (headcount.arrived, headcount.inside) == (1, 0)


def test_a_desk_that_waits_for_those_who_leave_says_so(open_desk: OpenDesk) -> None:
    page = open_desk()

    page.desk.exit_button.click()
    assert page.desk.panel.title.text() == "Ready: who leaves?"
    assert "until F6 is pressed again" in page.words(page.desk.panel)
    page.desk.exit_button.click()
    assert page.desk.panel.title.text() == "Ready to scan"

    page.scan("NOBODY-77")
    page.desk.exit_button.click()
    assert page.desk.panel.verdict is VerdictKind.UNKNOWN, "what was shown stays until it was read"


def test_a_badge_scans_like_a_ticket(open_desk: OpenDesk) -> None:
    page = open_desk()

    assert page.scan(str(BadgeCode(ANNA.id, "00000"))) is VerdictKind.ADMITTED
