"""`settings`: the window on a folder, beside whatever runs there."""

from pathlib import Path

import msgspec

from checkin.cli.app import run
from checkin.datafolder import DataFolder
from checkin.station.station import Station
from tests.cli.conftest import NoWindows, Program


class _Renames(NoWindows):
    """Settings in which somebody writes another name."""

    def has_screen(self) -> bool:
        return True

    def change_settings(self, station: Station, folder: Path) -> int:
        before = station.settings.read()
        station.settings.save(before, msgspec.structs.replace(before, name="Other"))
        return 0


def test_settings_are_changed_while_a_server_has_the_folder_and_it_hears_of_them(program: Program) -> None:
    with DataFolder.open(program.data) as running:
        assert run(["settings", "--data", str(program.data)], _Renames()) == 0

        assert running.store.event()[0].name == "Other"


def test_without_a_screen_it_says_so(program: Program) -> None:
    ended = program("settings")

    assert ended.code == 1
    assert "no screen" in ended.err
