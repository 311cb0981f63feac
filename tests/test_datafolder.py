"""A data folder: made once, used by one program at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from checkin.datafolder import DataFolder, DataFolderError
from checkin.security.keys import KeyPlace
from checkin.station.station import Station
from tests.builders import an_event
from tests.desks import PEOPLE

ROOT = Path(__file__).parents[1]


def a_folder(path: Path) -> DataFolder:
    folder, _ = DataFolder.create(path, an_event(), "north", KeyPlace.FILE)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    return folder


def test_what_was_written_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "data")
    Station(folder.store, folder.desk).scan(PEOPLE[0].ticket_code)
    folder.close()

    again = DataFolder.open(tmp_path / "data")

    assert again.desk == folder.desk
    assert Station(again.store, again.desk).headcount().arrived == 1
    again.close()


def test_a_second_copy_of_the_program_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    program = [sys.executable, str(ROOT / "main.py")]

    second = subprocess.run(
        [*program, "scan", PEOPLE[0].ticket_code, "--data", str(tmp_path)], capture_output=True, text=True, check=False
    )

    assert second.returncode == 1
    assert second.stdout == ""
    assert second.stderr.count("\n") == 1
    assert "in use by another copy of the program" in second.stderr
    assert folder.store.head().position == 0
    folder.close()


def test_it_may_be_read_while_a_program_works_with_it(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    reader = DataFolder.open(tmp_path, read_only=True)

    Station(folder.store, folder.desk).scan(PEOPLE[0].ticket_code)

    assert Station(reader.store, reader.desk).headcount().arrived == 1
    reader.close()
    folder.close()


def test_making_an_event_where_one_is_is_refused(tmp_path: Path) -> None:
    a_folder(tmp_path).close()

    with pytest.raises(DataFolderError, match="holds an event already"):
        DataFolder.create(tmp_path, an_event(), "north", KeyPlace.FILE)


@pytest.mark.parametrize("name", ["missing", "."])
def test_a_folder_without_an_event_is_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    with pytest.raises(DataFolderError, match="init"):
        DataFolder.open(tmp_path / name)
