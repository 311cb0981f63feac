"""`rehearse`: from the window to a rehearsal and back, and what is left of it."""

from pathlib import Path

import pytest

from checkin.cli.app import run
from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.rehearsal import FOLDER, REHEARSE, RESET_REHEARSAL
from checkin.station.station import Station
from tests.cli.conftest import NoWindows, Program


class _Shift(NoWindows):
    """Windows in which somebody is admitted, and which end as they are told."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)
        self.seen: list[tuple[bool, str]] = []
        """Whether each was a rehearsal, and the verdict there."""

    def has_screen(self) -> bool:
        return True

    def open(self, station: Station, front: Role, folder: Path) -> int:
        self.seen.append((station.event.is_rehearsal, station.scan("K-1").verdict.kind.value))
        return self.codes.pop(0)


def test_the_window_goes_to_a_rehearsal_and_back_and_neither_knows_of_the_other(program: Program) -> None:
    shift = _Shift(REHEARSE, RESET_REHEARSAL, REHEARSE, 0)

    assert run(["desk", "--data", str(program.data)], shift) == 0

    assert shift.seen == [(False, "admitted"), (True, "admitted"), (True, "admitted"), (False, "already_in")]
    assert program("headcount", "--json").document["arrived"] == 1
    assert program("verify").code == 0


def test_the_command_rehearses_until_the_window_is_closed(program: Program) -> None:
    shift = _Shift(0)

    assert run(["rehearse", "--data", str(program.data)], shift) == 0

    assert shift.seen == [(True, "admitted")]
    assert program("headcount", "--json").document["arrived"] == 0


def test_the_demo_can_be_rehearsed_on_too(tmp_path: Path) -> None:
    shift = _Shift(REHEARSE, REHEARSE, 0)

    assert run(["demo", "--participants", "20", "--data", str(tmp_path / "demo")], shift) == 0

    assert [is_rehearsal for is_rehearsal, _ in shift.seen] == [False, True, False]


def test_a_reset_is_asked_for_and_leaves_the_real_data(program: Program) -> None:
    run(["rehearse", "--data", str(program.data)], _Shift(0))
    assert DataFolder.exists(program.data / FOLDER)

    assert program("rehearse", "--reset", "--yes").code == 0

    assert not DataFolder.exists(program.data / FOLDER)
    assert program("verify").code == 0


@pytest.mark.parametrize(
    "command",
    [("serve", "--port", "0"), ("export-entries", "entries.bin"), ("pair", "http://127.0.0.1:9", "--code", "A")],
)
def test_no_command_takes_a_rehearsal_out(program: Program, command: tuple[str, ...]) -> None:
    run(["rehearse", "--data", str(program.data)], _Shift(0))
    rehearsal = Program(program.data / FOLDER, program.run)

    ended = rehearsal(*command)

    assert ended.code == 1
    assert "This is a rehearsal" in ended.err


def test_a_page_of_practice_codes_is_written(program: Program, tmp_path: Path) -> None:
    assert program("rehearse", "--codes", str(tmp_path / "codes.pdf")).code == 0
    assert (tmp_path / "codes.pdf").read_bytes().startswith(b"%PDF")
