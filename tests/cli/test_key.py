"""The key of a data folder by command: told, kept elsewhere, made anew; and a passphrase that is asked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.cli.app import run
from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.security.keys import KeyPlace, load_key, place_of
from checkin.station.station import Station
from tests.builders import an_event
from tests.cli.conftest import NoWindows, Program

LOCKED_WITH = "сорок тысяч обезьян"


class _Asks(NoWindows):
    """A screen on which the passphrases are typed, one after the other."""

    def __init__(self, *typed: str) -> None:
        self._typed = list(typed)
        self.told: list[str] = []
        self.opened = 0

    def has_screen(self) -> bool:
        return True

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def ask_passphrase(self, folder: Path, is_right: Callable[[str], bool]) -> str | None:
        return next((typed for typed in self._typed if is_right(typed)), None)

    def open(self, station: Station, front: Role, folder: Path) -> int:
        self.opened += 1
        return 0


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    folder = tmp_path / "locked"
    DataFolder.create(folder, an_event(), "north", KeyPlace.PASSPHRASE, passphrase=LOCKED_WITH)[0].close()
    return folder


def test_it_tells_where_the_key_is_and_changes_nothing(program: Program) -> None:
    before = load_key(program.data)

    ended = program("key", "--json")

    assert ended.document == {"place": "file", "changed": False, "rotated": False, "plain_photos": 0}
    assert load_key(program.data) == before


def test_a_key_is_locked_with_a_passphrase_and_made_anew(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load_key(program.data)
    monkeypatch.setenv("CHECKIN_NEW_PASSPHRASE", LOCKED_WITH)

    ended = program("key", "--change", "passphrase", "--rotate", "--json")

    assert (ended.code, ended.err) == (0, "")
    assert ended.document["rotated"]
    assert load_key(program.data, LOCKED_WITH) != before
    assert not list(program.data.glob("desk*"))
    assert program("search", "Ким").code == 1
    monkeypatch.setenv("CHECKIN_PASSPHRASE", LOCKED_WITH)
    assert program("search", "Ким").code == 0


def test_without_a_new_passphrase_nothing_is_changed(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKIN_NEW_PASSPHRASE", raising=False)

    ended = program("key", "--change", "passphrase")

    assert (ended.code, ended.err) == (1, "The new passphrase is missing: set CHECKIN_NEW_PASSPHRASE to it.\n")
    assert place_of(program.data) is KeyPlace.FILE


def test_a_locked_folder_asks_in_a_window_until_the_passphrase_is_right(locked: Path) -> None:
    windows = _Asks("falsch", LOCKED_WITH)

    assert run(["desk", "--data", str(locked)], windows) == 0

    assert (windows.opened, windows.told) == (1, [])


def test_whoever_does_not_know_the_passphrase_sees_one_sentence_and_no_window(
    locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    windows = _Asks("falsch")

    assert run(["desk", "--data", str(locked)], windows) == 1

    assert windows.opened == 0
    assert windows.told == ["The data folder stays locked: nobody told its passphrase."]
    assert capsys.readouterr().err.count("\n") == 1
