"""Badges at a desk: first prints, reprints and the queue, through the station on a real database."""

import os
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from checkin.admission import Direction, VerdictKind
from checkin.event import ReprintLimits
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.sqlite import SqliteStore
from checkin.operators import Role
from checkin.printing.jobs import OPEN, JobState, JobStepError
from checkin.printing.printer import READY, Condition, PrinterError, Progress, SendingInDoubt, Sheet, Step, Trouble
from checkin.printing.queue import QueueError
from checkin.printing.routing import Route
from checkin.roster.searching import search_texts
from checkin.state import ReprintReason
from checkin.station.batch_making import batch_for, write_batch
from checkin.station.batches import Order, Selection, digests
from checkin.station.shift import Hired
from checkin.station.station import Station
from checkin.station.values import (
    BadgeFailed,
    BadgeInDoubt,
    BadgePrinted,
    BadgeQueued,
    DeskIdentity,
    NotPermitted,
    NotPossible,
    PrintersChanged,
)
from checkin.tickets import ADVANCE_PRINTING, BadgeCode
from tests.builders import a_participant, a_stamp, an_event
from tests.desks import ANNA, BORIS, QUICK, WANG, Hears, StandInPrinter, a_station, a_store

NO_PAPER = Condition(Trouble.OUT_OF_PAPER, "The printer is out of paper: fill it.")


def scanned(station: Station, code: str) -> VerdictKind:
    return station.scan(code).verdict.kind


def printed(station: Station, hears: Hears, reason: ReprintReason | None = None) -> str:
    """The code on Anna's new badge, once it is out."""
    known = len([change for change in hears.changes if isinstance(change, BadgePrinted)])
    if reason is None:
        station.print_badge(ANNA.id)
    else:
        station.reprint(ANNA.id, reason)
    change = hears.wait_for(BadgePrinted, known + 1)[-1]
    assert isinstance(change, BadgePrinted)
    return change.code


class Unclear(StandInPrinter):
    """Takes sheets without saying so, and knows nothing of them later."""

    def send(self, sheet: Sheet) -> str:
        super().send(sheet)
        raise SendingInDoubt("The cable came loose: look whether the badge came out.")

    def find(self, title: str) -> str | None:
        return None


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


def test_a_reprint_voids_the_earlier_badge_at_once(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        old = printed(station, hears)
        printer.every_step = Progress(Step.PRINTING)
        station.reprint(ANNA.id, ReprintReason.LOST)
        hears.wait_until(lambda: len(printer.sheets) == 2)

        assert scanned(station, old) is VerdictKind.VOID_BADGE
        assert scanned(station, str(BadgeCode(ANNA.id, ADVANCE_PRINTING))) is VerdictKind.VOID_BADGE
        assert station.card(ANNA.id).badge is None

        printer.every_step = Progress(Step.DONE)
        hears.wait_for(BadgePrinted, 2)
        assert scanned(station, printer.sheets[1].title) is VerdictKind.ADMITTED
        badge = station.card(ANNA.id).badge
        assert badge is not None
        assert badge.reason is ReprintReason.LOST
        assert station.conflicts() == []


def test_each_reprint_voids_all_badges_before_it(tmp_path: Path) -> None:
    with a_station(tmp_path, printer=StandInPrinter()) as station:
        hears = Hears(station)
        codes = [printed(station, hears, reason) for reason in (None, ReprintReason.LOST, ReprintReason.DAMAGED)]

        assert [scanned(station, code) for code in codes] == [
            VerdictKind.VOID_BADGE, VerdictKind.VOID_BADGE, VerdictKind.ADMITTED,
        ]  # fmt: skip


@pytest.mark.parametrize("ends", ["fails", "is cancelled"])
def test_when_a_reprint_does_not_come_out_there_is_no_valid_badge_until_one_is_printed(
    tmp_path: Path, ends: str
) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        old = printed(station, hears)
        if ends == "fails":
            printer.problem = "The ribbon is torn."
            station.reprint(ANNA.id, ReprintReason.DAMAGED)
        else:
            printer.stopped = NO_PAPER
            hears.wait_until(lambda: not station.printing.printers()[0].is_ready)
            station.printing.cancel_job(station.reprint(ANNA.id, ReprintReason.DAMAGED))
        hears.wait_for(BadgeFailed)
        assert scanned(station, old) is VerdictKind.VOID_BADGE
        assert station.card(ANNA.id).badge is None
        assert station.conflicts() == []

        printer.problem, printer.stopped = None, READY
        new = printed(station, hears)

        assert scanned(station, new) is VerdictKind.ADMITTED
        assert scanned(station, old) is VerdictKind.VOID_BADGE
        assert station.conflicts() == []


def test_a_reprint_takes_the_place_of_what_still_waits(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.stopped = NO_PAPER
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        hears.wait_until(lambda: not station.printing.printers()[0].is_ready)
        first = station.print_badge(ANNA.id)
        station.reprint(ANNA.id, ReprintReason.WRONG_DATA)
        with pytest.raises(NotPossible, match="on its way"):
            station.reprint(ANNA.id, ReprintReason.WRONG_DATA)
        printer.stopped = READY
        hears.wait_for(BadgePrinted)

        known = station.printing.job(first)
        assert known is not None
        assert known.state is JobState.CANCELLED
    assert len(printer.sheets) == 1


def test_what_is_in_doubt_when_a_reprint_is_asked_for_is_void_even_if_it_came_out(tmp_path: Path) -> None:
    printer = Unclear()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        job = station.print_badge(ANNA.id)
        hears.wait_for(BadgeInDoubt)
        station.reprint(ANNA.id, ReprintReason.DAMAGED)
        hears.wait_for(BadgeInDoubt, 2)

        station.printing.confirm_printed(job)

        assert scanned(station, printer.sheets[0].title) is VerdictKind.VOID_BADGE
        assert scanned(station, printer.sheets[1].title) is VerdictKind.ADMITTED


def test_a_doubtful_badge_that_a_reprint_replaced_is_not_printed_again_when_it_did_not_come_out(tmp_path: Path) -> None:
    printer = Unclear()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        job = station.print_badge(ANNA.id)
        hears.wait_for(BadgeInDoubt)
        station.reprint(ANNA.id, ReprintReason.DAMAGED)
        hears.wait_for(BadgeInDoubt, 2)

        station.printing.deny_printed(job)
        hears.wait_for(BadgeFailed)

        known = station.printing.job(job)
        assert known is not None
        assert known.state is JobState.CANCELLED
    assert len(printer.sheets) == 2


def test_another_reason_wants_words(tmp_path: Path) -> None:
    with a_station(tmp_path) as station, pytest.raises(NotPossible, match="in a few words"):
        station.reprint(ANNA.id, ReprintReason.OTHER, "  ")


@pytest.mark.parametrize(("role", "most"), [(Role.VOLUNTEER, 2), (Role.DESK, 1), (Role.SUPERVISOR, None)])
def test_a_role_may_reprint_as_often_as_the_event_allows(tmp_path: Path, role: Role, most: int | None) -> None:
    event = an_event(reprint_limits=ReprintLimits(desk=1))
    with a_station(tmp_path, printer=StandInPrinter(), role=role, event=event) as station:
        hears = Hears(station)
        for _ in range(most or 4):
            printed(station, hears, ReprintReason.LOST)
        if most is None:
            assert station.printing.badge_history(ANNA.id).may_reprint
            return

        assert not station.printing.badge_history(ANNA.id).may_reprint
        with pytest.raises(NotPermitted, match="call a supervisor"):
            station.reprint(ANNA.id, ReprintReason.LOST)
        station.shift.hired = Hired("Olga", Role.SUPERVISOR)
        printed(station, hears, ReprintReason.LOST)


def test_a_reprint_that_is_not_permitted_voids_nothing(tmp_path: Path) -> None:
    event = an_event(reprint_limits=ReprintLimits(desk=0))
    with a_station(tmp_path, printer=StandInPrinter(), event=event) as station:
        old = printed(station, Hears(station))
        with pytest.raises(NotPermitted):
            station.reprint(ANNA.id, ReprintReason.LOST)

        assert scanned(station, old) is VerdictKind.ADMITTED


def test_the_history_tells_who_when_why_and_what_is_on_its_way(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        printed(station, hears)
        station.shift.hired = Hired("Pavel")
        station.reprint(ANNA.id, ReprintReason.OTHER, "Coffee on it")
        hears.wait_for(BadgePrinted, 2)
        printer.stopped = NO_PAPER
        hears.wait_until(lambda: not station.printing.printers()[0].is_ready)
        waiting = station.reprint(ANNA.id, ReprintReason.LOST)

        history = station.printing.badge_history(ANNA.ticket_code)

        told = [(one.stamp.operator, one.reason, one.note, one.voided is not None) for one in history.badges]
        assert told == [("Olga", None, "", True), ("Pavel", ReprintReason.OTHER, "Coffee on it", True)]
        assert [job.id for job in history.jobs] == [waiting]
        assert (history.reprints, history.most_reprints, history.may_reprint) == (2, 2, False)
        assert history.voided is not None
        assert history.voided.operator == "Pavel"


def test_a_doubtful_badge_counts_once_somebody_saw_it(tmp_path: Path) -> None:
    printer = Unclear()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.scan(ANNA.ticket_code)
        [doubt] = hears.wait_for(BadgeInDoubt)
        assert isinstance(doubt, BadgeInDoubt)
        assert "cable" in doubt.reason
        assert station.card(ANNA.id).badge is None
        with pytest.raises(NotPossible, match="may have come out"):
            station.print_badge(ANNA.id)

        station.shift.hired = Hired("Pavel")
        station.printing.confirm_printed(doubt.job)

        badge = station.card(ANNA.id).badge
        assert badge is not None
        assert badge.stamp.operator == "Pavel"
        assert len(hears.wait_for(BadgePrinted)) == 1
        with pytest.raises(JobStepError):
            station.printing.confirm_printed(doubt.job)
        assert len(station.card(ANNA.id).state.badges) == 1
    assert len(printer.sheets) == 1


def test_a_doubtful_badge_that_nobody_sees_is_printed_again_as_the_same_printing(tmp_path: Path) -> None:
    printer = Unclear()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        job = station.print_badge(ANNA.id)
        hears.wait_for(BadgeInDoubt)

        station.printing.deny_printed(job)
        hears.wait_for(BadgeInDoubt, 2)

        known = station.printing.job(job)
        assert known is not None
        assert known.attempt == len(printer.sheets) == 2
        assert printer.sheets[1].title != printer.sheets[0].title
        station.printing.confirm_printed(job)
        badge = station.card(ANNA.id).badge
        assert badge is not None
        assert badge.printing == known.printing


@pytest.mark.parametrize("out", [0, 1, 2, 3])
def test_the_last_badge_that_came_out_settles_all_doubtful_ones(tmp_path: Path, out: int) -> None:
    printer = Unclear()
    people = [a_participant() for _ in range(3)]
    with a_station(tmp_path, people, printer=printer) as station:
        hears = Hears(station)
        orders = [station.print_badge(person.id) for person in people]
        hears.wait_for(BadgeInDoubt, 3)
        station.printing.pause("stand-in")

        settled = station.printing.last_out("stand-in", orders[out - 1] if out else None)

        assert {job.id for job in settled} == set(orders)
        assert [station.card(person.id).badge is not None for person in people] == [n < out for n in range(3)]
        waiting = [job.id for job in station.printing.print_jobs((JobState.QUEUED,))]
        assert waiting == orders[out:]
        with pytest.raises(QueueError, match="was not sent"):
            station.printing.last_out("stand-in", "nonsense")


def test_what_became_doubtful_after_somebody_looked_is_settled_by_nobody(tmp_path: Path) -> None:
    printer = Unclear()
    people = [a_participant() for _ in range(3)]
    with a_station(tmp_path, people, printer=printer) as station:
        hears = Hears(station)
        shown = [station.print_badge(person.id) for person in people[:2]]
        hears.wait_for(BadgeInDoubt, 2)
        later = station.print_badge(people[2].id)
        hears.wait_for(BadgeInDoubt, 3)

        settled = station.printing.last_out("stand-in", shown[-1], shown)

        assert {job.id: job.state for job in settled} == dict.fromkeys(shown, JobState.DONE)
        known = station.printing.job(later)
        assert known is not None
        assert known.state is JobState.IN_DOUBT
    assert len(printer.sheets) == 3


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


def test_the_note_of_a_reprint_is_on_record_and_erasable(tmp_path: Path) -> None:
    with a_station(tmp_path, printer=StandInPrinter()) as station:
        station.reprint(ANNA.id, ReprintReason.OTHER, "Her dog ate it")
        Hears(station).wait_until(lambda: station.card(ANNA.id).badge is not None)
        for entry in station._store.entries_of(ANNA.id):
            assert entry.personal_fields()["note"] == "Her dog ate it"
            assert "dog" not in entry.body
            assert msgspec.structs.replace(entry, personal=None).personal_fields() == {}
