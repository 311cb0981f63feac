"""The signed journal by command: exported from a data folder, checked without it."""

import subprocess
import sys
from pathlib import Path

import pytest

from checkin.datafolder import DataFolder
from tests.cli.conftest import Program
from tests.journal.places import PostgresPlace


@pytest.fixture
def file(program: Program, tmp_path: Path) -> Path:
    program("scan", "K-1")
    program("scan", "K-99", "K-2")
    assert program("export-journal", str(tmp_path / "journal")).code == 0
    return tmp_path / "journal"


def test_a_journal_is_exported_and_verified_without_the_data_folder(program: Program, tmp_path: Path) -> None:
    program("scan", "K-1", "K-99")
    exported = program("export-journal", str(tmp_path / "journal"), "--json").document

    verified = program.run("verify", str(tmp_path / "journal"), "--key", exported["key"], "--json")

    document = verified.document
    assert verified.code == 0
    assert (document["ok"], document["entries"], document["problems"]) == (True, 2, [])
    assert (document["head"]["event_name"], document["head"]["personal"]) == ("Форум", False)
    assert document["key"] == exported["key"]
    assert exported["head"] == program("status", "--json").document["head"]
    assert document["head"]["running"] == exported["head"]["running"]


def test_status_and_verify_tell_the_head_and_the_key_before_anything_is_recorded(program: Program) -> None:
    status, verified = (program(command, "--json").document for command in ("status", "verify"))

    assert status["head"]["position"] == 0
    assert (verified["head"], verified["key"]) == (status["head"], status["key"])
    assert len(status["key"].split()) == 8
    assert f"Head: 0:{status['head']['running']}, key {status['key']}." in program("status").out


def test_what_is_wrong_with_a_file_is_told_with_exit_code_1(program: Program, file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content.replace(b'"unknown', b'"blocked'))

    verified = program.run("verify", str(file))

    assert verified.code == 1
    assert verified.out.startswith("3 entries: something is wrong.\n")
    assert "at position 2 is damaged: Its hash does not match what it says." in verified.out
    assert program.run("verify", str(file), "--json").document["ok"] is False
    assert program.run("verify", str(file.parent / "none")).code == 1


def test_a_later_file_goes_on_from_an_earlier_one_and_passes_heads_that_were_noted(
    program: Program, file: Path, tmp_path: Path
) -> None:
    noted = program("status", "--json").document["head"]
    program("scan", "K-3")
    program("export-journal", str(tmp_path / "later"))
    later = str(tmp_path / "later")

    ended = program.run("verify", later, "--after", str(file), "--head", f"3:{noted['running']}")

    assert ended.code == 0
    assert "The earlier file is its beginning." in ended.out
    assert program.run("verify", later, "--head", f"3:{'0' * 32}").code == 1
    assert program.run("verify", str(file), "--after", later).code == 1


@pytest.mark.parametrize(
    "arguments",
    [["--key", "abc"], ["--head", "3"], ["--head", "x:" + "0" * 32], ["--head", "3:abc"], ["--data", "somewhere"]],
)
def test_wrong_use_is_exit_code_2(program: Program, file: Path, arguments: list[str]) -> None:
    assert program.run("verify", str(file), *arguments).code == 2


def test_what_is_about_files_needs_a_file(program: Program) -> None:
    assert program("verify", "--key", "0" * 32).code == 2


def test_names_are_only_in_a_file_that_was_asked_to_have_them(program: Program, tmp_path: Path) -> None:
    assert program("register", "--name", "Нежданов Гость").code == 0
    for name, options in (("bare", ()), ("whole", ("--personal",))):
        program("export-journal", str(tmp_path / name), *options)
        assert program.run("verify", str(tmp_path / name)).code == 0
        assert ("Нежданов".encode() in (tmp_path / name).read_bytes()) is (name == "whole")


def test_a_journal_is_exported_beside_a_window_or_server_that_is_at_work(program: Program, tmp_path: Path) -> None:
    with DataFolder.open(program.data):
        assert program("export-journal", str(tmp_path / "journal")).code == 0
    assert program.run("verify", str(tmp_path / "journal")).code == 0


def test_nothing_in_a_file_reaches_the_terminal_as_a_command(program: Program, file: Path) -> None:
    file.write_bytes(file.read_bytes().replace("Форум".encode(), b"\\u001b[2J"))

    told = program.run("verify", str(file))

    assert told.code == 1
    assert "\x1b" not in told.out
    file.write_bytes(file.read_bytes().replace(b'["', '["\x9b2J'.encode()))
    assert "\x9b" not in program.run("verify", str(file)).out


def test_a_file_is_checked_where_neither_qt_nor_a_database_can_be_loaded(file: Path) -> None:
    program = (
        "import sys\n"
        "for name in ('PySide6', 'apsw', 'asyncpg', 'litestar'): sys.modules[name] = None\n"
        "from checkin.journal.journal_check import check_journal\n"
        "from pathlib import Path\n"
        "print(check_journal(Path(sys.argv[1])).ok)\n"
    )
    told = subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=True)
    assert told.stdout == "True\n"


def test_the_journal_of_a_server_on_postgresql_is_exported_and_goes_on(
    program: Program, postgres: PostgresPlace, tmp_path: Path
) -> None:
    program("scan", "K-1")
    postgres.new()
    for name in ("first", "second"):
        assert program("export-journal", str(tmp_path / name), "--database", postgres.url, "--json").code == 0

    verified = program.run("verify", str(tmp_path / "second"), "--after", str(tmp_path / "first"), "--json").document

    assert (verified["ok"], verified["entries"], verified["compared"]) == (True, 1, "beginning")
