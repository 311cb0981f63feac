"""Printers set up at a desk: kept whole in the file, by supervisors, also at a desk of a server."""

from pathlib import Path

import pytest

from checkin.errors import CheckinError
from checkin.journal.remote import Remote
from checkin.operators import Role
from checkin.printing.printer import Step
from checkin.printing.profiles import Kind, ProfileError
from checkin.station.printer_book import address_of
from checkin.station.values import NotPermitted, NotPossible
from tests.desks import PATIENCE_S, StandInPrinter, a_station


def test_printers_are_added_changed_and_removed_and_other_keys_stay(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        setup = station.printer_setup
        setup.keep("north", "zpl:10.0.0.5", {"dpi": 203, "reserve": True})
        setup.keep("south", "ipp://localhost/printers/S", {})
        changed, _ = setup.keep("north", "zpl:10.0.0.6", {"dpi": 300})

        assert (changed.kind, changed.address, changed.dpi, changed.reserve) == (Kind.ZPL, "10.0.0.6", 300, True)
        assert [address_of(one) for one in setup.all()] == ["zpl:10.0.0.6", "ipp://localhost/printers/S"]
        assert [one.name for one in setup.remove("north")] == ["south"]
        assert [one.name for one in setup.all()] == ["south"]


@pytest.mark.parametrize(("name", "address"), [("", "zpl:10.0.0.5"), ("north", "zpl:"), ("x" * 90, "zpl:10.0.0.5")])
def test_a_printer_that_cannot_be_so_is_told_and_the_file_stays(tmp_path: Path, name: str, address: str) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        with pytest.raises(ProfileError):
            station.printer_setup.keep(name, address, {})
        assert station.printer_setup.all() == ()


def test_only_a_supervisor_does_it_and_at_a_desk_of_a_server_too(tmp_path: Path) -> None:
    with a_station(tmp_path / "desk", role=Role.DESK) as station, pytest.raises(NotPermitted):
        station.printer_setup.keep("north", "zpl:10.0.0.5", {})
    with a_station(tmp_path / "paired", role=Role.SUPERVISOR) as station:
        station._store.save_remote(Remote(url="http://x", token="t", event_id="e"))
        assert station.printer_setup.keep("north", "zpl:10.0.0.5", {})


def test_the_page_to_calibrate_with_is_printed_by_the_printers_own_thread(tmp_path: Path) -> None:
    printer = StandInPrinter("north")
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=printer) as station:
        station.printer_setup.keep("north", "zpl:10.0.0.5", {"stock_mm": [101.6, 76.2]})
        station.printer_setup.keep("later", "zpl:10.0.0.6", {})

        assert station.printer_setup.calibrate("north").wait(PATIENCE_S).step is Step.DONE
        assert [sheet.title.split("-")[0] for sheet in printer.sheets] == ["calibration"]
        with pytest.raises(NotPossible, match="start it again"):
            station.printer_setup.calibrate("later")
        with pytest.raises(CheckinError, match="no printer “none”"):
            station.printer_setup.calibrate("none")


def test_what_the_system_has_can_be_added_where_there_is_no_cups_server(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR) as station:
        found = station.printer_setup.found(["Zebra", "Canon"], "ipp://127.0.0.1:1")

        assert [(one.name, one.kind, address_of(one)) for one in found] == [
            ("Zebra", Kind.SYSTEM, "system:Zebra"), ("Canon", Kind.SYSTEM, "system:Canon"),
        ]  # fmt: skip
        assert station.printer_setup.all() == ()
