"""Badges of which only a person can say whether they came out."""

from pathlib import Path

import pytest

from checkin.printing.jobs import JobState, JobStepError
from checkin.printing.queue import QueueError
from checkin.station.shift import Hired
from checkin.station.values import (
    BadgeInDoubt,
    BadgePrinted,
    NotPossible,
)
from tests.builders import a_participant
from tests.desks import ANNA, Hears, a_station
from tests.station.badge_printing import Unclear


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
