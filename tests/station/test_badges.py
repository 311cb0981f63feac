"""First badges at a desk, through the station on a real database: once each, as true as what came out."""

import os
from pathlib import Path

import pypdfium2
import pytest

from checkin.admission import Direction, VerdictKind
from checkin.journal.sqlite import SqliteStore
from checkin.printing.jobs import OPEN, JobState
from checkin.printing.printer import READY, Condition, Progress, Step
from checkin.printing.routing import Route
from checkin.roster.searching import search_texts
from checkin.station.station import Station
from checkin.station.values import (
    BadgeFailed,
    BadgePrinted,
    BadgeQueued,
    DeskIdentity,
    NotPossible,
)
from checkin.tickets import BadgeCode
from tests.desks import ANNA, BORIS, QUICK, Hears, StandInPrinter, a_station, a_store
from tests.station.badge_printing import NO_PAPER, scanned


def test_a_printed_badge_is_told_and_recorded_only_once_the_printer_said_so(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.every_step = Progress(Step.PRINTING)
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        hears.wait_for(BadgeQueued)
        hears.wait_until(lambda: len(printer.sheets) == 1)
        assert station.card(ANNA.id).badge is None

        printer.every_step = Progress(Step.DONE)
        [printed] = hears.wait_for(BadgePrinted)

        assert isinstance(printed, BadgePrinted)
        badge = station.card(ANNA.id).badge
        assert badge is not None
        assert printed.code == printer.sheets[0].title == str(BadgeCode(ANNA.id, badge.printing))


def test_a_refused_badge_is_told_with_the_printers_reason_and_nothing_is_recorded(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.problem = "The badge is too large for this printer: choose another."
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        [failed] = hears.wait_for(BadgeFailed)

        assert isinstance(failed, BadgeFailed)
        assert failed.reason == printer.problem
        assert station.card(ANNA.id).badge is None
        assert station.status().printers[0].problem == printer.problem
        assert station.status().printers[0].failed == 1


def test_what_failed_is_printed_when_somebody_asks_for_it_again(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.problem = "No."
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        [failed] = hears.wait_for(BadgeFailed)
        printer.problem = None

        assert isinstance(failed, BadgeFailed)
        assert station.print_badge(ANNA.id) == failed.job
        hears.wait_for(BadgePrinted)
        assert station.status().printers[0].problem is None


def test_a_badge_that_is_out_is_not_printed_a_second_time_without_a_reason(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        hears.wait_for(BadgePrinted)
        station.undo(ANNA.id)
        station.scan(ANNA.ticket_code)

        with pytest.raises(NotPossible, match="reprint it with a reason"):
            station.print_badge(ANNA.id)
        assert len(printer.sheets) == 1


def test_a_badge_on_its_way_is_not_ordered_twice(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.hold.clear()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        station.undo(ANNA.id)
        station.scan(ANNA.ticket_code)
        with pytest.raises(NotPossible, match="on its way"):
            station.print_badge(ANNA.id)

        printer.hold.set()
        hears.wait_for(BadgePrinted)
    assert len(printer.sheets) == 1


def test_a_badge_waits_through_a_restart_and_is_ordered_and_printed_once(tmp_path: Path) -> None:
    key, printer = os.urandom(32), StandInPrinter()
    printer.stopped = NO_PAPER
    a_store(tmp_path, key=key).close()

    def desk() -> Station:
        store = SqliteStore.open(tmp_path / "event.db", key, search_texts)
        station = Station(store, DeskIdentity("d-north", "north"), operator="Olga")
        station.use_printers([Route(printer)], pace=QUICK)
        return station

    before = desk()
    before.scan(ANNA.ticket_code)
    before.undo(ANNA.id)
    before.stop()
    after = desk()
    try:
        hears = Hears(after)
        after.scan(ANNA.ticket_code)
        assert [job.state for job in after.printing.print_jobs(OPEN)] == [JobState.QUEUED]
        printer.stopped = READY
        hears.wait_for(BadgePrinted)
    finally:
        after.stop()
    assert len(printer.sheets) == 1


def test_a_desk_that_does_not_print_prints_nothing(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer, prints=False) as station:
        station.scan(ANNA.ticket_code)
        assert station.printing.print_jobs() == []

    assert printer.sheets == []


def test_a_badge_shows_what_is_true_when_it_is_sent(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.stopped = NO_PAPER
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(BORIS.ticket_code)
        station.edit(BORIS.id, {"organisation": "Фабрика"})
        printer.stopped = READY
        hears.wait_for(BadgePrinted)

    document = pypdfium2.PdfDocument(printer.sheets[0].pdf)
    assert "Фабрика" in document[0].get_textpage().get_text_bounded()


def test_what_is_cancelled_is_not_printed(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.printing.pause("stand-in")
        station.printing.cancel_job(station.print_badge(ANNA.id))
        hears.wait_for(BadgeFailed)
        station.printing.resume("stand-in")
        station.print_badge(BORIS.id)
        hears.wait_for(BadgePrinted)

    assert [sheet.title[1:17] for sheet in printer.sheets] == [BORIS.id]


@pytest.mark.parametrize(
    ("gives_back", "stopped", "state"),
    [(True, READY, JobState.CANCELLED), (False, NO_PAPER, JobState.IN_DOUBT), (False, READY, JobState.DONE)],
)
def test_what_the_printer_has_is_cancelled_only_when_it_gives_it_back(
    tmp_path: Path, gives_back: bool, stopped: Condition, state: JobState
) -> None:
    printer = StandInPrinter()
    printer.every_step, printer.gives_back = Progress(Step.WAITING), gives_back
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        job = station.print_badge(ANNA.id)
        hears.wait_until(lambda: len(station.printing.print_jobs((JobState.PRINTING,))) == 1)
        printer.stopped = stopped
        hears.wait_until(lambda: station.printing.printers()[0].is_ready is stopped.is_ready)

        station.printing.cancel_job(job)
        if state is JobState.DONE:
            printer.every_step = Progress(Step.DONE)
        hears.wait_until(lambda: bool(station.printing.print_jobs((state,))))


def test_who_leaves_and_comes_again_is_not_printed_another_badge(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        hears.wait_for(BadgePrinted)
        station.admit(ANNA.id, direction=Direction.EXIT)

        assert scanned(station, ANNA.ticket_code) is VerdictKind.ADMITTED
        assert [job.state for job in station.printing.print_jobs()] == [JobState.DONE]
    assert len(printer.sheets) == 1
