"""What a desk did last, and taking it back."""

from pathlib import Path

import pytest

from checkin.admission import Direction, VerdictKind
from checkin.participants import Status
from checkin.printing.jobs import JobState
from checkin.state import ReprintReason
from checkin.station.recent import DeedKind
from checkin.station.values import BadgePrinted, NotPossible
from checkin.tickets import parse_badge_code
from tests.desks import ANNA, BORIS, PEOPLE, WANG, Hears, StandInPrinter, a_station


def test_the_last_ten_scans_are_remembered_the_newest_first_and_a_repeated_read_only_once(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        for number in range(12):
            station.scan(f"K-NOBODY-{number}")
        station.scan(ANNA.ticket_code, again_ms=60_000)
        station.scan(ANNA.ticket_code, again_ms=60_000)

        codes = [result.code for result in station.recent.scans]

    assert codes == [ANNA.ticket_code, *(f"K-NOBODY-{number}" for number in range(11, 2, -1))]


def test_undo_takes_back_one_act_after_the_other_from_the_last_one_on(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)
        station.scan(BORIS.ticket_code)
        station.scan(ANNA.ticket_code, direction=Direction.EXIT)

        undone = [station.recent.undo() for _ in range(3)]

        kinds = [one.deed.kind for one in undone]
        assert kinds == [DeedKind.EXIT, DeedKind.ADMISSION, DeedKind.ADMISSION]
        assert [one.card.id for one in undone] == [ANNA.id, BORIS.id, ANNA.id]
        assert undone[0].card.is_inside
        assert station.headcount().arrived == 0
        with pytest.raises(NotPossible, match="nothing to take back"):
            station.recent.undo()


def test_refused_and_unknown_scans_are_nothing_to_take_back(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan("K-NOBODY")
        station.scan(ANNA.ticket_code)
        assert station.scan(ANNA.ticket_code).verdict.kind is VerdictKind.ALREADY_IN

        station.recent.undo()

        assert station.recent.last is None
        assert station.headcount().arrived == 0


def test_undo_of_one_admission_leaves_another_to_the_same_zone(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)
        station.scan(ANNA.ticket_code, direction=Direction.EXIT)
        station.scan(ANNA.ticket_code)

        card = station.recent.undo().card

        assert card.has_arrived
        assert not card.is_inside


def test_registered_and_checked_in_is_taken_back_at_once(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        card = station.register({"name": "Нежданов Гость"})
        expected = station.headcount().expected
        station.admit(card.id)

        undone = station.recent.undo()

        assert undone.deed.kind is DeedKind.REGISTRATION
        assert undone.card.participant.status is Status.CANCELLED
        figures = station.headcount()
        assert (figures.expected, figures.arrived) == (expected - 1, 0)
        assert station.conflicts() == []
        assert station.recent.last is None


def test_a_correction_taken_back_gives_every_field_what_it_had(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        before = station.card(ANNA.id).participant
        station.edit(ANNA.id, {"name": "Кимова Анна Сергеевна", "organisation": "Порт"})
        assert station.card(ANNA.id).participant.family_name == "Кимова"

        undone = station.recent.undo()

        assert undone.card.participant == before
        assert [change.field for change in undone.deed.changes] == ["name", "family_name", "latin_name", "organisation"]
        assert station.conflicts() == []
        assert station.search("кимова") == []


def test_a_correction_that_was_corrected_again_is_not_taken_back_unseen(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.edit(ANNA.id, {"organisation": "Порт"})
        first = station.recent.last
        station.edit(ANNA.id, {"organisation": "Завод"})

        with pytest.raises(NotPossible, match="corrected again"):
            station.recent.undo(first)
        assert station.card(ANNA.id).participant.organisation == "Завод"

        station.recent.undo()
        assert station.recent.undo().card.participant.organisation == ANNA.organisation


def test_a_scan_of_the_list_is_taken_back_by_its_entry_and_only_once(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        first = station.scan(ANNA.ticket_code)
        station.scan(BORIS.ticket_code)

        deed = station.recent.deed_by(first.entry)
        assert deed is not None
        station.recent.undo(deed)

        assert station.recent.deed_by(first.entry) is None
        with pytest.raises(NotPossible, match="already"):
            station.recent.undo(deed)
        assert station.headcount().arrived == 1


def test_it_is_known_which_of_the_last_scans_were_taken_back(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        anna, boris = station.scan(ANNA.ticket_code), station.scan(BORIS.ticket_code)
        left = station.scan(BORIS.ticket_code, direction=Direction.EXIT)
        assert station.recent.taken_back == frozenset()

        station.undo(ANNA.id)
        assert station.recent.taken_back == {anna.entry}
        station.recent.undo()
        assert station.recent.taken_back == {anna.entry, left.entry}
        station.recent.undo()
        assert station.recent.taken_back == {anna.entry, left.entry, boris.entry}


def test_what_was_taken_back_on_the_card_is_not_taken_back_again(tmp_path: Path) -> None:
    with a_station(tmp_path) as station:
        station.scan(ANNA.ticket_code)
        station.undo(ANNA.id)

        assert station.recent.last is None


def test_a_badge_that_still_waits_is_not_printed_for_whoever_was_checked_in_by_mistake(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer) as station:
        station.printing.pause(printer.name)
        station.scan(ANNA.ticket_code)

        station.recent.undo()
        assert [job.state for job in station.printing.print_jobs()] == [JobState.CANCELLED]

        heard = Hears(station)
        station.printing.resume(printer.name)
        station.scan(WANG.ticket_code)
        heard.wait_for(BadgePrinted)
    assert [badge.participant for sheet in printer.sheets if (badge := parse_badge_code(sheet.title))] == [WANG.id]


def test_a_reprint_that_waits_is_printed_although_a_check_in_is_taken_back(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, PEOPLE, printer=printer) as station:
        heard = Hears(station)
        station.scan(ANNA.ticket_code)
        heard.wait_for(BadgePrinted)
        station.printing.pause(printer.name)
        station.reprint(ANNA.id, ReprintReason.LOST)

        station.recent.undo()

        station.printing.resume(printer.name)
        heard.wait_for(BadgePrinted, 2)
        assert station.card(ANNA.id).state.badges[-1].reason is ReprintReason.LOST
