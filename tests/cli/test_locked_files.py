"""Files of people's data by command: locked where there is a password, which no argument ever holds."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.security.test_outputs import PASSWORD, PERSON, forms, opened


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    def told(password: str | None) -> None:
        if password is None:
            monkeypatch.delenv("CHECKIN_EXPORT_PASSWORD", raising=False)
        else:
            monkeypatch.setenv("CHECKIN_EXPORT_PASSWORD", password)

    return told


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_report_is_locked(program: Program, tmp_path: Path, say: Callable[[str | None], None], ending: str) -> None:
    say(PASSWORD)
    ended = program("export", "-o", str(tmp_path / f"report{ending}"), "--json")

    file = tmp_path / f"report{ending}.zip"
    assert ended.document == {"file": str(file), "participants": 3, "locked": True}
    assert not (tmp_path / f"report{ending}").exists()
    assert not any(form in file.read_bytes() for form in forms(PERSON))
    [content] = opened(file).values()
    assert content[:2] == b"PK" if ending == ".xlsx" else PERSON.encode() in content


def test_badges_are_locked_file_by_file(program: Program, tmp_path: Path, say: Callable[[str | None], None]) -> None:
    say(PASSWORD)
    ended = program("badge", "K-1", "-o", str(tmp_path / "badges.pdf"), "--json")

    assert ended.document["files"] == [str(tmp_path / "badges.pdf.zip")]
    assert opened(tmp_path / "badges.pdf.zip")["badges.pdf"].startswith(b"%PDF")


def test_what_is_kept_of_one_person_is_locked(
    program: Program, tmp_path: Path, say: Callable[[str | None], None]
) -> None:
    say(PASSWORD)
    ended = program("person", "K-1", "-o", str(tmp_path / "person.json"), "--json")

    assert ended.document["file"] == str(tmp_path / "person.json.zip")
    assert PERSON.encode() in opened(tmp_path / "person.json.zip")["person.json"]


def test_a_password_that_is_wanted_and_missing_writes_nothing(
    program: Program, tmp_path: Path, say: Callable[[str | None], None]
) -> None:
    say(None)
    ended = program("export", "-o", str(tmp_path / "report.csv"), "--password")

    assert ended.code == 1
    assert ended.err == "The password of the file is missing: set CHECKIN_EXPORT_PASSWORD to it.\n"
    assert not list(tmp_path.glob("report*"))


def test_a_password_is_no_argument() -> None:
    for command in ("export", "badge", "person"):
        ended = subprocess.run(
            [sys.executable, "main.py", command, "--help"],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert "--password " in ended.stdout
        assert "--password TEXT" not in ended.stdout


def test_the_json_of_an_open_report_says_so(
    program: Program, tmp_path: Path, say: Callable[[str | None], None]
) -> None:
    say(None)
    ended = program("export", "-o", str(tmp_path / "report.csv"), "--json")

    assert json.loads(ended.out) == {"file": str(tmp_path / "report.csv"), "participants": 3, "locked": False}
