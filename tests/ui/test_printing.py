"""The print queue through the real window."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt

from checkin.operators import Role
from checkin.printing import jobs
from checkin.printing.jobs import JobState
from checkin.printing.printer import READY, Condition, Progress, Step, Trouble
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, WANG, StandInPrinter, a_station
from tests.printing.test_jobs import a_job
from tests.ui.conftest import OpenDesk
from tests.ui.pages import PATIENCE_MS, Page
from tests.ui.setup.settings_window import POPUPS
from ui.printing.dialogs import AskLastOut, AskSheets
from ui.printing.reading import doubtful_of

EMPTY = Condition(Trouble.OUT_OF_PAPER, "Hall A is out of badges: load new ones.")


def states(page: Page) -> dict[str, JobState]:
    """Everybody's last job."""
    names = {person.id: person.name for person in (ANNA, BORIS, WANG)}
    return {names[job.participant]: job.state for job in page.station.printing.print_jobs()}


def wait_for_states(page: Page, *wanted: JobState) -> None:
    page.qtbot.waitUntil(lambda: tuple(states(page).values()) == wanted, timeout=PATIENCE_MS)


def press(page: Page, name: str) -> None:
    button = page.printing.buttons[name]
    page.qtbot.waitUntil(button.isEnabled, timeout=PATIENCE_MS)
    page.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def doubtful(open_desk: OpenDesk) -> Page:
    """Three badges of which nobody knows whether they came out."""
    printer = StandInPrinter("Hall A")
    printer.every_step = Progress(Step.IN_DOUBT, "The line broke: look.")
    page = open_desk(role=Role.DESK, printer=printer)
    for person in (ANNA, WANG, BORIS):
        page.station.admit(person.id)
    wait_for_states(page, *[JobState.IN_DOUBT] * 3)
    page.go_to("Printing")
    printer.every_step = Progress(Step.DONE)
    return page


@pytest.mark.parametrize("role", Role)
def test_every_role_sees_the_print_queue(open_desk: OpenDesk, role: Role) -> None:
    page = open_desk(role=role)
    page.go_to("Printing")
    page.wait_for_words("Nothing waits.", page.printing)
    page.wait_for_words("● Ready", page.printing)


def test_a_printer_that_stands_still_says_why_and_the_desk_goes_on(open_desk: OpenDesk) -> None:
    printer = StandInPrinter("Hall A")
    printer.stopped = EMPTY
    page = open_desk(printer=printer)
    assert page.scan(ANNA.ticket_code) is not None
    assert page.scan(BORIS.ticket_code) is not None
    page.wait_for_words("Hall A is out of badges: load new ones")
    page.qtbot.waitUntil(page.window.see_to_it.isVisible, timeout=PATIENCE_MS)
    page.qtbot.mouseClick(page.window.see_to_it, Qt.MouseButton.LeftButton)
    page.wait_for_words("2 waiting", page.printing)
    assert page.station.headcount().arrived == 2

    printer.stopped = READY
    page.wait_for_words("● Ready", page.printing)
    page.wait_for_words("Nothing waits.", page.printing)
    page.qtbot.waitUntil(lambda: not page.window.see_to_it.isVisible(), timeout=PATIENCE_MS)
    assert len(printer.sheets) == 2


def test_the_verdict_says_what_its_badge_waits_for(open_desk: OpenDesk) -> None:
    printer = StandInPrinter("Hall A")
    page = open_desk(printer=printer)
    printer.stopped = EMPTY
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge waits. Hall A is out of badges: load new ones", page.desk)
    page.scan(BORIS.ticket_code)
    page.wait_for_words("The badge waits. Hall A is out of badges: load new ones", page.desk)

    printer.stopped = READY
    page.wait_for_words("The badge is out", page.desk)


def test_the_verdict_says_that_its_badge_waits_at_a_paused_printer(open_desk: OpenDesk) -> None:
    page = open_desk(printer=StandInPrinter("Hall A"))
    page.station.printing.pause("Hall A")
    page.scan(ANNA.ticket_code)
    page.wait_for_words("The badge waits. Hall A: paused", page.desk)

    page.station.printing.resume("Hall A")
    page.wait_for_words("The badge is out", page.desk)


def test_the_desk_asks_whether_a_doubtful_badge_came_out(open_desk: OpenDesk) -> None:
    printer = StandInPrinter("Hall A")
    printer.every_step = Progress(Step.IN_DOUBT, "The line broke: look.")
    page = open_desk(printer=printer)
    page.scan(ANNA.ticket_code)
    page.wait_for_words("? Did the badge come out? Settle it under “Printing”.", page.desk)
    page.wait_for_words("Hall A: look whether 1 came out")


def test_the_desk_is_told_what_is_wrong_with_a_badge_that_is_out(open_desk: OpenDesk) -> None:
    unwritable = msgspec.structs.replace(ANNA, name="Ким Анна \U00013000")
    page = open_desk(people=(unwritable, BORIS))
    page.scan(ANNA.ticket_code)
    page.wait_for_words("✓ The badge is out. Look at it: ", page.desk)
    page.scan(BORIS.ticket_code)
    page.wait_for_words("✓ The badge is out", page.desk)
    assert "Look at it" not in page.words(page.desk)


def test_a_person_says_that_a_badge_came_out_or_did_not(doubtful: Page) -> None:
    page = doubtful
    page.pick_badge_of(ANNA.name)
    page.wait_for_words("The line broke: look.", page.printing)
    assert not page.printing.buttons["retry"].isEnabled()
    press(page, "confirm")
    page.qtbot.waitUntil(lambda: states(page)[ANNA.name] is JobState.DONE, timeout=PATIENCE_MS)
    page.pick_badge_of(WANG.name)
    press(page, "deny")
    page.qtbot.waitUntil(lambda: states(page)[WANG.name] is JobState.DONE, timeout=PATIENCE_MS)
    assert len(page.printer.sheets) == 4
    assert states(page)[BORIS.name] is JobState.IN_DOUBT


def test_after_a_jam_the_last_badge_that_came_out_settles_all(doubtful: Page) -> None:
    page = doubtful
    page.qtbot.waitUntil(lambda: bool(page.printing.cards), timeout=PATIENCE_MS)
    page.qtbot.mouseClick(page.printing.cards["Hall A"].last_button, Qt.MouseButton.LeftButton)
    ask = page.dialog(AskLastOut)
    assert isinstance(ask, AskLastOut)
    assert not ask.do.isEnabled()
    ask.list.setCurrentRow(0)
    page.wait_for_words("1 will be recorded as printed, 2 will be printed again.", ask)
    page.qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    wait_for_states(page, *[JobState.DONE] * 3)
    assert len(page.printer.sheets) == 5


def test_badges_that_became_doubtful_after_somebody_looked_are_not_printed_again(open_desk: OpenDesk) -> None:
    printer = StandInPrinter("Hall A")
    printer.every_step = Progress(Step.IN_DOUBT, "The line broke: look.")
    page = open_desk(printer=printer)
    page.station.admit(ANNA.id)
    wait_for_states(page, JobState.IN_DOUBT)
    page.go_to("Printing")
    page.qtbot.waitUntil(lambda: bool(page.printing.cards), timeout=PATIENCE_MS)
    page.qtbot.mouseClick(page.printing.cards["Hall A"].last_button, Qt.MouseButton.LeftButton)
    ask = page.dialog(AskLastOut)
    assert isinstance(ask, AskLastOut)
    page.station.admit(BORIS.id)
    wait_for_states(page, JobState.IN_DOUBT, JobState.IN_DOUBT)
    ask.list.setCurrentRow(0)
    page.qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    wait_for_states(page, JobState.DONE, JobState.IN_DOUBT)
    assert len(printer.sheets) == 2


def test_the_last_badge_out_is_asked_for_among_all_that_are_doubtful(tmp_path: Path) -> None:
    people = [a_participant() for _ in range(520)]
    with a_station(tmp_path, people, printer=StandInPrinter(), role=Role.SUPERVISOR) as station:
        station.printing.pause("stand-in")
        station.printing.print_batch([person.id for person in people])
        waiting = station.printing.print_jobs((JobState.QUEUED,), limit=1_000)
        doubtful = [
            jobs.doubtful(jobs.sending(job, "stand-in", job.order, 0), "The line broke: look.", 0) for job in waiting
        ]
        station._store.transact(lambda transaction: transaction.put_jobs(doubtful))

        assert [row.job.id for row in doubtful_of(station, "stand-in")] == [job.id for job in waiting]


def test_of_many_badges_one_that_was_settled_meanwhile_keeps_no_other_waiting(doubtful: Page) -> None:
    page = doubtful
    page.qtbot.waitUntil(lambda: len(page.printing.model.rows) == 3, timeout=PATIENCE_MS)
    page.printing.table.selectAll()
    page.station.printing.confirm_printed(page.printing.model.rows[0].job.id)
    page.printing.buttons["confirm"].click()
    wait_for_states(page, *[JobState.DONE] * 3)
    page.wait_for_words("This badge is out: look at the print queue again.")
    page.qtbot.waitUntil(lambda: not page.printing.model.rows, timeout=PATIENCE_MS)


def test_a_scan_waits_for_one_badge_and_not_for_all_that_something_is_done_to(open_desk: OpenDesk) -> None:
    page, done = open_desk(), list[str]()
    page.go_to("Printing")
    page.printing._do_each(done.append, [str(number) for number in range(100)])
    page.window._bridge.do(lambda: done.append("scan"), lambda _: None)
    page.qtbot.waitUntil(lambda: len(done) == 101, timeout=PATIENCE_MS)
    assert done.index("scan") <= 2


def test_looking_anew_leaves_alone_what_somebody_is_picking(doubtful: Page) -> None:
    page = doubtful
    page.pick_badge_of(WANG.name)
    view = page.printing.view

    def picked() -> list[str]:
        current = page.printing.table.currentIndex()
        assert page.printing.model.rows[current.row()].name == WANG.name
        return [row.name for row in page.printing.picked()]

    page.printing.refresh()
    page.qtbot.waitUntil(lambda: page.printing.view is not view, timeout=PATIENCE_MS)
    assert picked() == [WANG.name]
    page.station.printing.confirm_printed(page.printing.model.rows[0].job.id)
    page.qtbot.waitUntil(lambda: len(page.printing.model.rows) == 2, timeout=PATIENCE_MS)
    assert picked() == [WANG.name]


def test_a_badge_of_somebody_who_is_no_more_on_the_roster_hides_no_other_and_can_be_cancelled(
    open_desk: OpenDesk,
) -> None:
    page = open_desk(printer=StandInPrinter("Hall A"))
    gone = a_job(state=JobState.FAILED, printer="Hall A", words="This participant is not on the roster any more.")
    page.station._store.transact(lambda transaction: transaction.put_jobs([gone]))
    page.go_to("Printing")
    page.pick_badge_of("Not on the roster any more")
    press(page, "cancel")
    page.qtbot.waitUntil(lambda: page.station.printing.print_jobs()[0].state is JobState.CANCELLED, timeout=PATIENCE_MS)
    page.wait_for_words("Nothing waits.", page.printing)


def test_what_failed_is_printed_again_or_cancelled(open_desk: OpenDesk) -> None:
    printer = StandInPrinter("Hall A")
    printer.problem = "The printer does not know this size: load another."
    page = open_desk(printer=printer)
    page.station.admit(ANNA.id)
    page.station.admit(BORIS.id)
    wait_for_states(page, JobState.FAILED, JobState.FAILED)
    page.go_to("Printing")
    page.pick_badge_of(BORIS.name)
    page.wait_for_words("The printer does not know this size: load another.", page.printing)
    press(page, "cancel")
    wait_for_states(page, JobState.FAILED, JobState.CANCELLED)
    printer.problem = None
    page.pick_badge_of(ANNA.name)
    press(page, "retry")
    wait_for_states(page, JobState.DONE, JobState.CANCELLED)


def test_what_waits_is_moved_to_another_printer(open_desk: OpenDesk) -> None:
    hall, door = StandInPrinter("Hall A"), StandInPrinter("Door")
    hall.stopped = EMPTY
    door.stopped = Condition(Trouble.OPEN, "Door is open: close it.")
    page = open_desk(printer=hall, others=(door,))
    page.station.admit(ANNA.id)
    page.go_to("Printing")
    page.pick_badge_of(ANNA.name)
    [job] = page.station.printing.print_jobs()
    target = "Door" if job.printer == "Hall A" else "Hall A"
    place = page.printing.move_to.findText(target)
    page.printing.move_to.setCurrentIndex(place)
    page.printing.move_to.activated.emit(place)
    page.qtbot.waitUntil(lambda: page.station.printing.print_jobs()[0].printer == target, timeout=PATIENCE_MS)


def test_a_paused_printer_gets_nothing_until_it_is_resumed(open_desk: OpenDesk) -> None:
    page = open_desk(printer=StandInPrinter("Hall A"))
    page.go_to("Printing")
    page.wait_for_words("● Ready", page.printing)
    pause = page.printing.cards["Hall A"].pause_button
    page.qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    page.wait_for_words("Paused: it gets nothing until it is resumed.", page.printing)
    page.station.admit(ANNA.id)
    page.wait_for_words("1 waiting", page.printing)
    assert page.printer.sheets == []
    page.qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    wait_for_states(page, JobState.DONE)


def test_how_many_badges_are_left_is_counted_from_what_was_loaded(open_desk: OpenDesk) -> None:
    page = open_desk(printer=StandInPrinter("Hall A"))
    page.go_to("Printing")
    page.wait_for_words("How many badges are loaded is not known", page.printing)
    page.qtbot.mouseClick(page.printing.cards["Hall A"].load_button, Qt.MouseButton.LeftButton)
    ask = page.dialog(AskSheets)
    assert isinstance(ask, AskSheets)
    ask.sheets.setValue(50)
    page.qtbot.mouseClick(ask.do, Qt.MouseButton.LeftButton)
    page.wait_for_words("50 badges left", page.printing)
    page.station.admit(ANNA.id)
    page.wait_for_words("49 badges left", page.printing)


def test_what_is_settled_is_listed_with_the_newest_first(open_desk: OpenDesk) -> None:
    page = open_desk(printer=StandInPrinter("Hall A"))
    for person in (ANNA, BORIS):
        page.station.admit(person.id)
    wait_for_states(page, JobState.DONE, JobState.DONE)
    page.go_to("Printing")
    page.printing.kinds.setCurrentIndex(1)
    page.qtbot.waitUntil(
        lambda: [row.name for row in page.printing.model.rows] == [BORIS.name, ANNA.name], timeout=PATIENCE_MS
    )


# Keys.


def test_a_badge_in_doubt_or_failed_is_settled_by_key(doubtful: Page) -> None:
    page, table = doubtful, doubtful.printing.table
    page.pick_badge_of(ANNA.name)
    assert page.printing.buttons["confirm"].text() == "It came out · F5"
    page.qtbot.keyClick(table, Qt.Key.Key_F5)
    page.qtbot.waitUntil(lambda: states(page)[ANNA.name] is JobState.DONE, timeout=PATIENCE_MS)
    page.printer.problem = "The printer does not know this size: load another."
    page.pick_badge_of(WANG.name)
    page.qtbot.keyClick(table, Qt.Key.Key_F4)
    page.qtbot.waitUntil(lambda: states(page)[WANG.name] is JobState.FAILED, timeout=PATIENCE_MS)
    page.printer.problem = None
    page.qtbot.waitUntil(page.printing.buttons["retry"].isEnabled, timeout=PATIENCE_MS)
    page.qtbot.keyClick(table, Qt.Key.Key_F4)

    page.qtbot.waitUntil(lambda: states(page)[WANG.name] is JobState.DONE, timeout=PATIENCE_MS)
    assert states(page)[BORIS.name] is JobState.IN_DOUBT


@POPUPS
def test_badges_that_wait_are_moved_and_cancelled_by_key(open_desk: OpenDesk) -> None:
    page = open_desk(Role.SUPERVISOR, printer=StandInPrinter("Hall A"), others=(StandInPrinter("Hall B"),))
    for hall in ("Hall A", "Hall B"):
        page.station.printing.pause(hall)
    page.station.admit(ANNA.id)
    page.station.printing.print_batch([WANG.id, BORIS.id])
    page.go_to("Printing")
    page.pick_badge_of(ANNA.name)
    move_to, table = page.printing.move_to, page.printing.table
    page.qtbot.waitUntil(move_to.isEnabled, timeout=PATIENCE_MS)
    assert move_to.currentText() == "Move to … · Ctrl+M"

    page.qtbot.keyClick(table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    page.qtbot.waitUntil(move_to.view().isVisible, timeout=PATIENCE_MS)
    move_to.hidePopup()
    page.window.activateWindow()
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    page.qtbot.keyClick(table, Qt.Key.Key_Delete)
    page.qtbot.waitUntil(lambda: states(page)[ANNA.name] is JobState.CANCELLED, timeout=PATIENCE_MS)
    page.pick_badge_of(WANG.name)
    page.qtbot.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)

    page.qtbot.waitUntil(lambda: states(page)[BORIS.name] is JobState.CANCELLED, timeout=PATIENCE_MS)
    assert states(page)[WANG.name] is JobState.CANCELLED


def test_the_keys_are_those_of_the_printer_that_needs_somebody_or_is_picked(open_desk: OpenDesk) -> None:
    page = open_desk(printer=StandInPrinter("Hall A"), others=(StandInPrinter("Hall B"),))
    page.station.printing.pause("Hall B")
    page.go_to("Printing")
    page.wait_for_words("Hall B", page.printing)
    first, second = page.printing.cards["Hall A"], page.printing.cards["Hall B"]
    assert (first.pause_button.text(), second.pause_button.text()) == ("Pause", "Resume · F6")
    assert (first.key.text(), second.key.text()) == ("Ctrl+1", "Ctrl+2")

    page.qtbot.keyClick(page.window, Qt.Key.Key_F6)
    page.qtbot.waitUntil(lambda: second.pause_button.text() == "Pause · F6", timeout=PATIENCE_MS)
    page.qtbot.keyClick(page.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert first.load_button.hasFocus()
    page.qtbot.keyClick(page.window, Qt.Key.Key_F6)

    page.qtbot.waitUntil(lambda: first.pause_button.text() == "Resume · F6", timeout=PATIENCE_MS)
    assert second.pause_button.text() == "Pause"


def test_a_printers_badges_are_counted_and_a_jam_is_settled_by_key(doubtful: Page) -> None:
    page = doubtful
    page.qtbot.waitUntil(lambda: bool(page.printing.cards), timeout=PATIENCE_MS)
    card = page.printing.cards["Hall A"]
    page.qtbot.waitUntil(card.last_button.isVisible, timeout=PATIENCE_MS)
    assert card.key.isHidden()
    assert card.last_button.text() == "Which came out last? … · F3"

    page.qtbot.keyClick(page.printing.table, Qt.Key.Key_F3)
    page.dialog(AskLastOut).reject()
    page.window.activateWindow()
    page.qtbot.waitUntil(page.window.isActiveWindow, timeout=PATIENCE_MS)
    page.qtbot.keyClick(page.printing.table, Qt.Key.Key_F2)

    page.dialog(AskSheets).reject()
