"""Test prints: sent by the printer's own thread, no jobs, nobody's badges."""

from pathlib import Path

import pytest

from checkin.errors import CheckinError
from checkin.operators import Role
from checkin.printing.printer import Progress, Step
from checkin.printing.trial import Trial
from checkin.station.station import Station
from tests.desks import PATIENCE_S, StandInPrinter, a_station


def tried(station: Station) -> Progress:
    return station.printing.try_out("stand-in", station.event).wait(PATIENCE_S)


def test_a_test_badge_comes_out_and_counts_for_nobody(tmp_path: Path) -> None:
    printer = StandInPrinter()
    with a_station(tmp_path, printer=printer, role=Role.DESK) as station:
        assert tried(station).step is Step.DONE

        assert [sheet.title[:5] for sheet in printer.sheets] == ["test-"]
        assert station.printing.print_jobs() == []
        assert station.status().entries == 0
        assert all(card.badge is None for card in station.everybody())


@pytest.mark.parametrize("words", ["stand-in is out of badges: load new ones."])
def test_why_a_test_is_not_printed_is_told_and_the_queue_goes_on(tmp_path: Path, words: str) -> None:
    printer = StandInPrinter()
    printer.problem = words
    with a_station(tmp_path, printer=printer) as station:
        assert tried(station) == Progress(Step.NOT_PRINTED, words)
        printer.problem = None
        assert tried(station).step is Step.DONE


def test_a_printer_that_does_not_say_leaves_the_test_in_doubt(tmp_path: Path) -> None:
    printer = StandInPrinter()
    printer.every_step = Progress(Step.PRINTING)
    with a_station(tmp_path, printer=printer) as station:
        trial: Trial = station.printing.try_out("stand-in", station.event)
        assert trial.wait(0.2).step is Step.IN_DOUBT
    assert trial.has_ended


def test_there_is_no_test_on_a_printer_that_there_is_not(tmp_path: Path) -> None:
    with a_station(tmp_path) as station, pytest.raises(CheckinError, match="no printer “south”"):
        station.printing.try_out("south", station.event)
