"""backup and restore as commands: what they say, and to whom it helps."""

from pathlib import Path

import pytest

from tests.cli.conftest import Program

WORDS = "seven words of a song"


def test_backing_up_to_a_stick_and_restoring_on_another_computer(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    new = str(tmp_path / "new")
    monkeypatch.setenv("CHECKIN_BACKUP_PASSPHRASE", WORDS)
    program("scan", "K-1")

    said = program("backup", "--to", str(tmp_path / "stick"), "--json").document
    status = program("status", "--json").document
    restored = program.run("restore", str(tmp_path / "stick"), "--data", new, "--json")

    assert said["count"] >= 1
    assert said["elsewhere"]["problem"] is None
    assert status["backup"]["elsewhere"]["at"] == said["elsewhere"]["at"]
    assert (restored.code, restored.document["restored"]["entries"]) == (0, 1)
    assert program.run("verify", "--data", new).code == 0


def test_the_list_tells_of_each_backup_how_old_it_is_and_what_it_holds(program: Program) -> None:
    program("scan", "K-1")
    program("backup")

    listed = program("restore", "--list", "--json").document

    assert [one["entries"] for one in listed] == [1, 0]
    assert all(one["age_s"] < 600 and one["size"] > 0 for one in listed)
    assert "1 entries" in program("restore", "--list").out


def test_a_ruined_database_is_restored_by_one_command(program: Program) -> None:
    program("backup")
    (program.data / "event.db").write_bytes(b"ruined" * 5_000)

    said = program("restore")

    assert said.code == 0
    assert "What lay there before is in" in said.out
    assert program("scan", "K-2").code == 0


def test_what_cannot_be_restored_is_one_sentence(program: Program, tmp_path: Path) -> None:
    said = program("restore", str(tmp_path / "nothing"))

    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "name a backup or a folder" in said.err


def test_a_second_place_wants_a_passphrase_and_can_be_given_up(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("CHECKIN_BACKUP_PASSPHRASE", "CHECKIN_PASSPHRASE"):
        monkeypatch.delenv(variable, raising=False)

    said = program("backup", "--to", str(tmp_path))

    assert said.code == 2
    assert "CHECKIN_BACKUP_PASSPHRASE" in said.err
    monkeypatch.setenv("CHECKIN_BACKUP_PASSPHRASE", WORDS)
    assert program("backup", "--to", str(tmp_path / "no such stick")).code == 1
    assert program("backup", "--nowhere-else", "--json").document["elsewhere"] is None
