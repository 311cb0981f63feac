"""Opening the desk's window by command."""

from pathlib import Path

from checkin.cli.app import run
from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.station.print_policy import PrintPolicy
from checkin.station.station import Station
from tests.cli.conftest import NoWindows, Program


class _Screen(NoWindows):
    """A screen on which nobody does anything."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.policies: list[PrintPolicy] = []

    def has_screen(self) -> bool:
        return True

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def open(self, station: Station, front: Role, folder: Path) -> int:
        self.policies.append(station.print_policy)
        if len(self.policies) == 1:
            station.set_print_policy(PrintPolicy.ASK)
        return 0


def test_a_second_copy_of_the_program_on_one_folder_says_so_on_the_screen_and_harms_nothing(program: Program) -> None:
    screen = _Screen()
    with DataFolder.open(program.data) as folder:
        assert run(["desk", "--data", str(program.data)], screen) == 1
        [sentence] = screen.told
        assert "is in use by another copy of the program: close that one" in sentence
        assert folder.store.verify().ok

    assert run(["desk", "--data", str(program.data)], screen) == 0
    assert len(screen.told) == 1


def test_the_desk_keeps_whether_it_prints_and_the_command_line_says_otherwise_for_once(program: Program) -> None:
    screen = _Screen()
    for arguments in ([], [], ["--no-print"], ["--print"], []):
        assert run(["desk", "--data", str(program.data), *arguments], screen) == 0

    assert screen.policies == [
        PrintPolicy.ALWAYS, PrintPolicy.ASK, PrintPolicy.NEVER, PrintPolicy.ALWAYS, PrintPolicy.ASK,
    ]  # fmt: skip
