"""Printers of a desk that stand still, are stuck, count their sheets or take not every badge."""

from pathlib import Path

import pytest

from checkin.admission import VerdictKind
from checkin.printing.jobs import JobState, JobStepError
from checkin.printing.printer import READY, Condition, PrinterError, Progress, Sheet, Step, Trouble
from checkin.printing.queue import QueueError
from checkin.printing.routing import Route
from checkin.state import ReprintReason
from checkin.station.values import (
    BadgeFailed,
    BadgePrinted,
    PrintersChanged,
)
from tests.desks import ANNA, BORIS, WANG, Hears, StandInPrinter, a_station
from tests.station.badge_printing import NO_PAPER, printed, scanned


def test_while_the_printer_stands_still_the_desk_checks_in_and_shows_its_words(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.stopped = NO_PAPER
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        kinds = [scanned(station, person.ticket_code) for person in (ANNA, WANG, BORIS)]
        hears.wait_until(lambda: station.status().printers[0].problem is not None)

        assert kinds == [VerdictKind.ADMITTED] * 3
        [status] = station.printing.printers()
        assert (status.waiting, status.condition, status.is_ready) == (3, NO_PAPER.words, False)
        assert [job.words for job in station.printing.print_jobs()] == [NO_PAPER.words] * 3

        printer.stopped = READY
        hears.wait_for(BadgePrinted, 3)
        assert len(printer.sheets) == 3


def test_a_badge_goes_to_the_printer_of_its_category_and_to_another_when_that_is_stuck(tmp_path: Path) -> None:
    cards, labels = StandInPrinter("cards"), StandInPrinter("labels")
    routes = [Route(cards, frozenset({"expert"})), Route(labels)]
    with a_station(tmp_path, routes=routes) as station:
        hears = Hears(station)
        cards.stopped = NO_PAPER
        hears.wait_until(lambda: not station.printing.printers()[0].is_ready)
        station.printing.pause("labels")
        job = station.print_badge(ANNA.id)
        station.printing.move_job(job, "cards")
        with pytest.raises(QueueError, match=r"no printer “fax”.*cards, labels"):
            station.printing.move_job(job, "fax")
        station.print_badge(BORIS.id)

        station.printing.resume("labels")
        hears.wait_for(BadgePrinted, 2)

    assert cards.sheets == []
    assert len(labels.sheets) == 2


def test_what_a_stuck_printer_has_already_is_never_sent_to_another(tmp_path: Path) -> None:
    jammed, idle = StandInPrinter("jammed"), StandInPrinter("idle")
    jammed.every_step = Progress(Step.PRINTING, "Paper jam: open the door.")
    with a_station(tmp_path, routes=[Route(jammed, frozenset({"expert"})), Route(idle)]) as station:
        hears = Hears(station)
        job = station.print_badge(ANNA.id)
        hears.wait_until(lambda: station.printing.printers()[0].printing == 1)
        jammed.stopped = Condition(Trouble.JAM, "Paper jam: open the door.")
        hears.wait_until(lambda: not station.printing.printers()[0].is_ready)
        with pytest.raises(JobStepError, match="at the printer"):
            station.printing.move_job(job, "idle")
        station.print_badge(BORIS.id)
        hears.wait_for(BadgePrinted)

        known = station.printing.job(job)
        assert known is not None
        assert (known.state, known.printer) == (JobState.PRINTING, "jammed")
        assert known.words == "Paper jam: open the door."
    assert [sheet.title[1:17] for sheet in idle.sheets] == [BORIS.id]


def test_a_badge_that_no_printer_takes_fails_with_words_and_the_guest_is_admitted(tmp_path: Path) -> None:
    with a_station(tmp_path, routes=[Route(StandInPrinter(), frozenset({"press"}))]) as station:
        hears = Hears(station)

        assert scanned(station, ANNA.ticket_code) is VerdictKind.ADMITTED
        [failed] = hears.wait_for(BadgeFailed)
        assert isinstance(failed, BadgeFailed)
        assert "“expert”" in failed.reason


def test_sheets_are_counted_down_as_they_come_out(tmp_path: Path) -> None:
    with a_station(tmp_path, printer=StandInPrinter()) as station:
        hears = Hears(station)
        printed(station, hears)
        assert station.status().printers[0].sheets_left is None
        station.printing.load_stock("stand-in", 10)
        printed(station, hears, ReprintReason.LOST)
        printed(station, hears, ReprintReason.LOST)

        [status] = station.printing.printers()

        assert status.sheets_left == 8
        assert status.empty_at is not None
        with pytest.raises(QueueError):
            station.printing.load_stock("stand-in", -1)
        hears.wait_for(PrintersChanged)


def test_a_printer_that_stops_while_it_is_sent_a_badge_gets_it_when_it_is_well_again(tmp_path: Path) -> None:
    class Offline(StandInPrinter):
        def send(self, sheet: Sheet) -> str:
            if not self.sheets and self.stopped.is_ready:
                self.stopped = Condition(Trouble.OFFLINE, "The printer cannot be reached: switch it on.")
                raise PrinterError("The printer cannot be reached: switch it on.")
            return super().send(sheet)

    printer = Offline()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        hears.wait_until(
            lambda: (
                [(job.state, job.words) for job in station.printing.print_jobs()]
                == [(JobState.QUEUED, "The printer cannot be reached: switch it on.")]
            )
        )
        printer.sheets.append(Sheet("other", b""))
        printer.stopped = READY

        hears.wait_for(BadgePrinted)
        assert not [change for change in hears.changes if isinstance(change, BadgeFailed)]
