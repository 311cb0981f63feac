"""Scans faster than verdicts: each is judged in its turn, whatever else goes on."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from checkin.admission import VerdictKind
from checkin.operators import Role
from checkin.station.scanners import ScannerSettings
from checkin.station.values import ScanResult
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, PEOPLE, StandInPrinter
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from tests.ui.scanning.keyboard import Keyboard
from ui.forms.register_form import RegisterForm
from ui.main_window import SMALLEST
from ui.scanning.light import FRAME_PX

CROWD = tuple(
    a_participant(id=f"CR0WD{number:0>11}", ticket_code=f"C-{number:03}", name=f"Гость {number}")
    for number in range(50)
)


def scan_the_crowd(page: Page) -> list[ScanResult]:
    """Fifty scans without waiting for anything, one every few milliseconds, and all verdicts."""
    results: list[ScanResult] = []
    page.desk.judged.connect(results.append)
    keyboard = Keyboard()
    for person in CROWD:
        keyboard.scan(person.ticket_code)
    page.qtbot.waitUntil(lambda: len(results) == len(CROWD), timeout=3 * PATIENCE_MS)
    return results


def assert_all_admitted(page: Page, results: list[ScanResult]) -> None:
    assert [result.code for result in results] == [person.ticket_code for person in CROWD]
    assert {result.verdict.kind for result in results} == {VerdictKind.ADMITTED}
    assert page.station.headcount().arrived == len(CROWD)


def test_fifty_scans_in_a_row_are_judged_in_their_order(open_desk: OpenDesk) -> None:
    page = open_desk(people=(*PEOPLE, *CROWD))
    page.focus(page.desk.finder.field)

    results = scan_the_crowd(page)

    assert_all_admitted(page, results)
    assert page.desk.finder.field.text() == ""
    page.qtbot.waitUntil(lambda: len(page.printer.sheets) == len(CROWD), timeout=6 * PATIENCE_MS)


def test_scans_while_a_badge_is_printing_are_judged_at_once(open_desk: OpenDesk) -> None:
    printer = StandInPrinter()
    printer.hold.clear()
    page = open_desk(people=(*PEOPLE, *CROWD), printer=printer)
    page.focus(page.desk.finder.field)

    results = scan_the_crowd(page)

    assert_all_admitted(page, results)
    assert not printer.sheets
    printer.hold.set()


def test_scans_while_a_dialog_is_open_are_judged_and_spoil_nothing_in_it(open_desk: OpenDesk) -> None:
    page = open_desk(people=(*PEOPLE, *CROWD))
    page.qtbot.mouseClick(page.desk.register_button, Qt.MouseButton.LeftButton)
    form = page.dialog(RegisterForm)
    assert isinstance(form, RegisterForm)
    form.fields["name"].setText("Новый Гость")
    page.focus(form.fields["name"])

    results = scan_the_crowd(page)

    assert_all_admitted(page, results)
    assert form.isVisible()
    assert form.fields["name"].text() == "Новый Гость"
    form.reject()


def test_scans_while_the_disk_is_slow_wait_and_the_light_counts_them(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk(people=(*PEOPLE, *CROWD))
    page.focus(page.desk.finder.field)
    disk, scan = threading.Event(), page.station.scan
    monkeypatch.setattr(page.station, "scan", lambda *args, **named: disk.wait(10) and scan(*args, **named))
    results: list[ScanResult] = []
    page.desk.judged.connect(results.append)
    keyboard = Keyboard()

    for person in CROWD:
        keyboard.scan(person.ticket_code)
    page.qtbot.waitUntil(lambda: "50 waiting" in page.window.scanners.light.button.text())
    assert not results
    disk.set()

    page.qtbot.waitUntil(lambda: len(results) == len(CROWD), timeout=3 * PATIENCE_MS)
    assert_all_admitted(page, results)
    page.qtbot.waitUntil(lambda: "waiting" not in page.window.scanners.light.button.text())


def test_a_scan_that_cannot_be_recorded_does_not_count_as_waiting(
    open_desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)
    with monkeypatch.context() as patch:
        patch.setattr(page.station, "scan", lambda *_, **__: 1 // 0)
        Keyboard().scan(ANNA.ticket_code)
        page.wait_for_words("Something went wrong")

    page.qtbot.waitUntil(lambda: page.window.scanners.light.button.text() == f"Scanner: listening · {ANNA.ticket_code}")


def test_a_scan_reaches_a_volunteer_at_whatever_workplace(open_desk: OpenDesk) -> None:
    page = open_desk(role=Role.VOLUNTEER)
    page.go_to("Printing")
    page.qtbot.waitUntil(page.window.isActiveWindow)

    Keyboard().scan(BORIS.ticket_code)

    page.qtbot.waitUntil(lambda: page.reprint.card is not None)
    assert page.reprint.card is not None
    assert page.reprint.card.id == BORIS.id
    assert page.reprint.isVisible()


def test_a_code_read_twice_shows_the_same_verdict_without_a_second_entry_or_badge(open_desk: OpenDesk) -> None:
    page = open_desk(scanners=ScannerSettings())
    page.focus(page.desk.finder.field)
    page.scan(ANNA.ticket_code)
    page.wait_for_words("badge is out")
    entries = page.station.status().entries

    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED

    page.wait_for_words("was read again")
    assert page.station.status().entries == entries
    assert len(page.printer.sheets) == 1
    assert page.desk.recent.count() == 1
    page.press("undo")
    page.qtbot.waitUntil(lambda: page.desk.panel.verdict is None)
    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED
    assert page.station.headcount().arrived == 1


def test_the_light_says_that_it_listens_and_what_came_last(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)
    light = page.window.scanners.light
    assert (light.sign.text(), light.button.text()) == ("●", "Scanner: listening")

    page.scan("A&B" + "9" * 40)

    page.qtbot.waitUntil(lambda: light.button.text() == "Scanner: listening · A&&B" + "9" * 17 + "…")


def test_the_light_says_what_was_made_of_a_broken_code(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)

    assert page.scan("Л-ФТТФ-1") is VerdictKind.ADMITTED

    light = page.window.scanners.light
    page.qtbot.waitUntil(lambda: light.button.text() == "Scanner: listening · K-ANNA-1 (repaired)")


def test_the_foot_of_the_smallest_window_has_room_for_everything(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)
    light = page.window.scanners.light
    page.window.resize(*SMALLEST)

    light.show_arrival("W" * 100)
    light.show_waiting(1_000)
    page.window.connection.setText("Offline since 09:00 UTC: the desk works on, 1234 entries wait to be sent")

    page.qtbot.waitUntil(lambda: light.button.text().startswith("Scanner: listening · 1,000 waiting · WWW"))
    page.qtbot.waitUntil(lambda: page.window.minimumSizeHint().width() <= SMALLEST[0])


def test_while_paused_a_scanner_types_like_anybody(open_desk: OpenDesk) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)
    light = page.window.scanners.light

    light.pause.trigger()
    assert (light.sign.text(), light.button.text()) == ("▲", "Scanner: paused")
    Keyboard().scan(ANNA.ticket_code, None)
    assert page.desk.finder.field.text() == ANNA.ticket_code

    light.pause.trigger()
    page.desk.finder.clear()
    assert page.scan(ANNA.ticket_code) is VerdictKind.ADMITTED


def test_the_light_says_when_another_program_gets_the_keys(open_desk: OpenDesk, dressed: QApplication) -> None:
    page = open_desk()
    page.focus(page.desk.finder.field)
    light = page.window.scanners.light

    dressed.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert (light.sign.text(), light.button.text()) == ("▲", "Scanner: paused, click here")

    dressed.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert (light.sign.text(), light.button.text()) == ("●", "Scanner: listening")


def test_the_lights_words_are_whole_while_there_is_room_for_them(open_desk: OpenDesk) -> None:
    page = open_desk()
    button = page.window.scanners.light.button
    page.window.resize(*SMALLEST)

    for code in ("", "K-ANNA-1"):
        page.window.scanners.light.show_arrival(code)
        page.qtbot.waitUntil(lambda code=code: code in button.text())  # type: ignore[misc] # bound at once
        page.qtbot.waitUntil(lambda: button.width() == button.sizeHint().width())

        room = button.width() - FRAME_PX
        assert button.fontMetrics().horizontalAdvance(f"{button.text()} · Shift+F8") <= room
