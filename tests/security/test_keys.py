"""The key of a database: made once, had again, and never had wrongly."""

import os
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from checkin.security.keys import KeyPlace, KeyUnavailable, create_key, load_key


class KeyringInMemory(KeyringBackend):
    """A keyring such as a desktop session has."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture
def session_keyring(monkeypatch: pytest.MonkeyPatch) -> KeyringInMemory:
    backend = KeyringInMemory()
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    return backend


def test_a_key_from_a_passphrase_is_had_again_with_the_same_passphrase_only(tmp_path: Path) -> None:
    key, place = create_key(tmp_path, passphrase="open sesame")

    assert place is KeyPlace.PASSPHRASE
    assert load_key(tmp_path, "open sesame") == key
    assert load_key(tmp_path, "open sesam") != key
    with pytest.raises(KeyUnavailable, match="CHECKIN_PASSPHRASE"):
        load_key(tmp_path)


def test_no_file_of_the_folder_holds_a_key_that_is_kept_elsewhere(
    tmp_path: Path, session_keyring: KeyringInMemory
) -> None:
    key, place = create_key(tmp_path)

    assert place is KeyPlace.KEYRING
    assert load_key(tmp_path) == key
    assert all(key.hex() not in file.read_text() for file in tmp_path.iterdir())


def test_a_keyring_that_lost_the_key_is_said_so(tmp_path: Path, session_keyring: KeyringInMemory) -> None:
    create_key(tmp_path)
    session_keyring.kept.clear()

    with pytest.raises(KeyUnavailable, match="does not have the key"):
        load_key(tmp_path)


def test_a_key_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    key, _ = create_key(tmp_path, KeyPlace.FILE)
    [file] = tmp_path.glob("*.key")

    assert os.stat(file).st_mode & 0o777 == 0o600
    assert load_key(tmp_path) == key


def test_a_key_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    create_key(tmp_path, KeyPlace.FILE)
    next(tmp_path.glob("*.key")).chmod(0o644)

    with pytest.raises(KeyUnavailable, match="0600"):
        load_key(tmp_path)


@pytest.mark.parametrize("content", ["", "abc", "zz" * 32, "00" * 31])
def test_a_damaged_key_file_is_said_so(tmp_path: Path, content: str) -> None:
    create_key(tmp_path, KeyPlace.FILE)
    next(tmp_path.glob("*.key")).write_text(content)

    with pytest.raises(KeyUnavailable, match="damaged"):
        load_key(tmp_path)


def test_a_key_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    key, _ = create_key(tmp_path, KeyPlace.FILE)

    with pytest.raises(KeyUnavailable, match="already"):
        create_key(tmp_path, KeyPlace.FILE)
    assert load_key(tmp_path) == key


def test_a_folder_without_a_note_of_its_key_is_no_data_folder(tmp_path: Path) -> None:
    with pytest.raises(KeyUnavailable, match="no data folder"):
        load_key(tmp_path)
