"""Reprints at a desk: what they void, who may ask for them, what is on record of them."""

from pathlib import Path

import msgspec
import pytest

from checkin.admission import VerdictKind
from checkin.event import ReprintLimits
from checkin.operators import Role
from checkin.printing.jobs import JobState
from checkin.printing.printer import READY, Progress, Step
from checkin.state import ReprintReason
from checkin.station.batches import write_digests
from checkin.station.shift import Hired
from checkin.station.values import (
    BadgeFailed,
    BadgeInDoubt,
    BadgePrinted,
    NotPermitted,
    NotPossible,
)
from checkin.tickets import ADVANCE_PRINTING, BadgeCode
from tests.builders import an_event
from tests.desks import ANNA, BORIS, WANG, Hears, StandInPrinter, a_station
from tests.station.badge_printing import NO_PAPER, Unclear, printed, scanned


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


def test_nobody_who_comes_with_a_badge_gets_a_second_one_on_check_in(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        assert scanned(station, str(BadgeCode(ANNA.id, ADVANCE_PRINTING))) is VerdictKind.ADMITTED
        assert scanned(station, BORIS.ticket_code) is VerdictKind.ADMITTED
        hears.wait_for(BadgePrinted)

        assert [job.participant for job in station.printing.print_jobs()] == [BORIS.id]
        assert station.card(ANNA.id).badge is None


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


def test_the_note_of_a_reprint_is_on_record_and_erasable(tmp_path: Path) -> None:
    with a_station(tmp_path, printer=StandInPrinter()) as station:
        station.reprint(ANNA.id, ReprintReason.OTHER, "Her dog ate it")
        Hears(station).wait_until(lambda: station.card(ANNA.id).badge is not None)
        for entry in station._store.entries_of(ANNA.id):
            assert entry.personal_fields()["note"] == "Her dog ate it"
            assert "dog" not in entry.body
            assert msgspec.structs.replace(entry, personal=None).personal_fields() == {}


def test_a_badge_is_the_first_until_anything_tells_of_another(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)

        def is_first() -> bool:
            return station.printing.badge_history(ANNA.id).is_first

        assert is_first()
        printer.problem = "The ribbon is torn."
        station.admit(ANNA.id)
        hears.wait_for(BadgeFailed)
        assert is_first()
        printer.problem = None
        printer.stopped = NO_PAPER
        station.print_badge(ANNA.id)
        assert not is_first()
        printer.stopped = READY
        hears.wait_for(BadgePrinted)
        assert not is_first()


def test_a_badge_that_may_be_out_or_was_voided_or_taken_by_a_proxy_is_not_followed_by_a_first_one(
    tmp_path: Path,
) -> None:
    printer = Unclear()
    with a_station(tmp_path, printer=printer) as station:
        hears = Hears(station)
        station.print_badge(ANNA.id)
        hears.wait_for(BadgeInDoubt)
        printer.problem = "The ribbon is torn."
        station.reprint(BORIS.id, ReprintReason.LOST)
        hears.wait_for(BadgeFailed)
        station.admit(WANG.id)
        station.delegations.hand_over([WANG.id], "Ли Вэй")

        assert not any(station.printing.badge_history(one.id).is_first for one in (ANNA, BORIS, WANG))


def test_a_badge_that_this_desk_made_in_a_file_is_not_followed_by_a_first_one(tmp_path: Path) -> None:
    with a_station(tmp_path, batches=tmp_path / "batches.json") as station:
        write_digests(tmp_path / "batches.json", {ANNA.id: "0123"}, at_ms=1)

        assert not station.printing.badge_history(ANNA.id).is_first
        assert station.printing.badge_history(BORIS.id).is_first
