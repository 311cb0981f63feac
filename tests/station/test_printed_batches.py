"""Batches that a desk prints: in their order, only what is to be made, stopped and taken up again."""

from pathlib import Path

import pytest

from checkin.admission import VerdictKind
from checkin.event import ReprintLimits
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.operators import Role
from checkin.printing.jobs import JobState
from checkin.printing.printer import READY, Progress, Step
from checkin.state import ReprintReason
from checkin.station.batch_making import batch_for, write_batch
from checkin.station.batches import Order, Selection, digests
from checkin.station.station import Station
from checkin.station.values import (
    BadgeFailed,
    BadgeInDoubt,
    BadgePrinted,
    NotPossible,
)
from tests.builders import a_participant, a_stamp, an_event
from tests.desks import ANNA, BORIS, WANG, Hears, StandInPrinter, a_station
from tests.station.badge_printing import NO_PAPER, printed, scanned


def test_a_batch_is_printed_in_its_order_and_a_badge_at_the_desk_goes_before_it(tmp_path: Path) -> None:
    printer = StandInPrinter()
    people = [a_participant() for _ in range(8)]
    with a_station(tmp_path, [*people, ANNA, BORIS], printer=printer, role=Role.SUPERVISOR) as station:
        hears = Hears(station)
        printed(station, hears)
        station.printing.pause("stand-in")
        batch, count, _ = station.printing.print_batch([ANNA.id, *(person.id for person in people)])
        station.print_badge(BORIS.id)
        jobs = station.printing.print_jobs(batch=batch, limit=3)
        later = station.printing.print_jobs(batch=batch, after=jobs[-1].order)

        assert count == 8
        assert [job.number for job in jobs + later] == list(range(1, 9))
        assert [job.participant for job in jobs + later] == [person.id for person in people]
        with pytest.raises(NotPossible, match="All of them"):
            station.printing.print_batch([people[0].id])

        station.printing.resume("stand-in")
        hears.wait_for(BadgePrinted, 10)
        codes = [sheet.title[1:17] for sheet in printer.sheets]
        assert codes == [ANNA.id, BORIS.id, *(person.id for person in people)]


def changed_badges(station: Station) -> list[str]:
    return batch_for(station, Selection(), Order.NAME, only_changed=True).participants


def test_what_a_printer_has_printed_is_changed_once_it_would_show_something_else(tmp_path: Path) -> None:
    with a_station(tmp_path, [ANNA, BORIS], printer=StandInPrinter()) as station:
        hears = Hears(station)
        printed(station, hears)
        assert changed_badges(station) == [BORIS.id]

        station.edit(ANNA.id, {"phone": "+7 900 000-00-00"})
        assert changed_badges(station) == [BORIS.id]
        station.edit(ANNA.id, {"organisation": "Another port"})
        assert changed_badges(station) == [ANNA.id, BORIS.id]

        printed(station, hears, ReprintReason.WRONG_DATA)
        assert changed_badges(station) == [BORIS.id]


def test_what_was_changed_while_a_badge_was_at_the_printer_is_not_on_it(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.every_step = Progress(Step.PRINTING)
    with a_station(tmp_path, [ANNA], printer=printer) as station:
        hears = Hears(station)
        station.print_badge(ANNA.id)
        hears.wait_until(lambda: len(printer.sheets) == 1)
        station.edit(ANNA.id, {"organisation": "Another port"})
        printer.every_step = Progress(Step.DONE)
        hears.wait_for(BadgePrinted)

        assert changed_badges(station) == [ANNA.id]
        assert station.printing.is_outdated(ANNA.id)


def test_a_badge_is_outdated_while_it_shows_something_else_than_the_roster(tmp_path: Path) -> None:
    with a_station(tmp_path, [ANNA], printer=StandInPrinter()) as station:
        assert station.printing.is_outdated(ANNA.id) is None
        hears = Hears(station)
        printed(station, hears)
        assert station.printing.is_outdated(ANNA.id) is False

        station.edit(ANNA.id, {"phone": "+7 900 000-00-00"})
        assert station.printing.is_outdated(ANNA.id) is False
        station.edit(ANNA.id, {"organisation": "Another port"})
        assert station.printing.is_outdated(ANNA.id) is True
        station.recent.undo()
        assert station.printing.is_outdated(ANNA.id) is False


def test_a_badge_that_another_desk_printed_is_known_here_by_what_it_shows(tmp_path: Path) -> None:
    with a_station(tmp_path, [ANNA, BORIS], printer=StandInPrinter()) as station:
        now = digests(station.everybody(), station.designs, station.event)
        elsewhere = [
            new_entry(a_stamp(desk_name="south"), facts.BadgePrinted("ABCDE"), person, {"digest": digest})
            for person, digest in ((ANNA.id, now[ANNA.id]), (BORIS.id, "of something else"))
        ]
        station._store.transact(lambda transaction: transaction.append(elsewhere))

        assert changed_badges(station) == [BORIS.id]


def test_a_badge_that_is_void_and_has_no_successor_yet_is_to_be_made(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, [ANNA], printer=printer) as station:
        hears = Hears(station)
        station.batches = tmp_path / "batches.json"
        write_batch(station, batch_for(station, Selection(), Order.NAME), tmp_path / "badges.pdf")
        assert changed_badges(station) == []

        printer.problem = "The badge is too large for this printer: choose another."
        station.reprint(ANNA.id, ReprintReason.DAMAGED)
        hears.wait_for(BadgeFailed)

        assert changed_badges(station) == [ANNA.id]


def test_texts_of_one_badge_alone_are_no_change_of_it(tmp_path: Path) -> None:
    with a_station(tmp_path, [ANNA], printer=StandInPrinter()) as station:
        station.reprint(ANNA.id, ReprintReason.WRONG_DATA, texts={"position": "Speaker of the day"})
        Hears(station).wait_until(lambda: station.card(ANNA.id).badge is not None)

        assert changed_badges(station) == []


def test_a_batch_of_changed_badges_takes_the_place_of_those_before(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, [ANNA, BORIS], printer=printer, role=Role.SUPERVISOR) as station:
        hears = Hears(station)
        old = printed(station, hears)
        station.edit(ANNA.id, {"organisation": "Another port"})

        queued = station.printing.print_batch(changed_badges(station), again=True)

        assert (queued.badges, queued.replaced) == (2, 1)
        assert scanned(station, old) is VerdictKind.VOID_BADGE
        hears.wait_for(BadgePrinted, 3)
        assert changed_badges(station) == []
        assert [badge.reason for badge in station.card(ANNA.id).state.badges] == [None, ReprintReason.WRONG_DATA]
        with pytest.raises(NotPossible, match="All of them"):
            station.printing.print_batch([ANNA.id, BORIS.id])


def test_a_batch_prints_again_only_as_often_as_the_role_may(tmp_path: Path) -> None:
    event = an_event(reprint_limits=ReprintLimits(supervisor=0))
    with a_station(tmp_path, [ANNA, BORIS], printer=StandInPrinter(), event=event, role=Role.SUPERVISOR) as station:
        old = printed(station, Hears(station))

        assert station.printing.print_batch([ANNA.id, BORIS.id], again=True).badges == 1
        assert scanned(station, old) is not VerdictKind.VOID_BADGE


def test_a_badge_that_another_desk_printed_meanwhile_is_not_printed_again(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.stopped = NO_PAPER
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        elsewhere = new_entry(a_stamp(desk_name="south"), facts.BadgePrinted("ABCDE"), ANNA.id)
        station._store.transact(lambda transaction: transaction.append([elsewhere]))
        printer.stopped = READY

        [told] = hears.wait_for(BadgeFailed)

        assert isinstance(told, BadgeFailed)
        assert "Another desk" in told.reason
        assert station.conflicts() == []
    assert printer.sheets == []


def test_the_rest_of_a_batch_can_be_cancelled_and_printed_another_time(tmp_path: Path) -> None:
    printer = StandInPrinter()
    people = [a_participant() for _ in range(6)]
    with a_station(tmp_path, people, printer=printer, role=Role.SUPERVISOR) as station:
        station.printing.pause("stand-in")
        batch, *_ = station.printing.print_batch([person.id for person in people])

        assert station.printing.cancel_batch(batch) == 6
        assert station.printing.cancel_batch(batch) == 0
        assert station.printing.print_batch([person.id for person in people])[1] == 6


def test_whoever_got_a_badge_while_a_batch_was_gathered_is_left_out(tmp_path: Path) -> None:
    with a_station(tmp_path, printer=StandInPrinter()) as station:
        as_gathered = station.card(ANNA.id)
        printed(station, Hears(station))

        with pytest.raises(NotPossible, match="All of them"):
            station.printing._badges.print_batch([as_gathered], "Olga", None)
        assert len(station.printing.print_jobs()) == 1


def test_a_batch_takes_along_what_failed_and_leaves_alone_what_may_be_out(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer, role=Role.SUPERVISOR) as station:
        hears = Hears(station)
        printer.problem = "The badge is too large for this printer: choose another."
        failed = station.print_badge(ANNA.id)
        hears.wait_for(BadgeFailed)
        printer.problem, printer.every_step = None, Progress(Step.IN_DOUBT)
        doubtful = station.print_badge(BORIS.id)
        hears.wait_for(BadgeInDoubt)
        station.printing.pause("stand-in")

        batch, count, _ = station.printing.print_batch([ANNA.id, BORIS.id, WANG.id])

        assert count == 2
        jobs = station.printing.print_jobs(batch=batch)
        assert sorted((job.participant, job.number, job.state) for job in jobs) == sorted(
            [(ANNA.id, 1, JobState.QUEUED), (WANG.id, 2, JobState.QUEUED)]
        )
        assert failed in [job.id for job in jobs]
        assert doubtful not in [job.id for job in jobs]
        assert station.printing.cancel_batch(batch) == 2
