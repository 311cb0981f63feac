"""The key of a database: made once, had again, and never had wrongly."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from checkin.security.keyrings import KeyUnavailable
from checkin.security.keys import (
    KeyBeingChanged,
    KeyPlace,
    WrongPassphrase,
    begin_new_key,
    begun_new_key,
    create_key,
    end_new_key,
    forget_former,
    is_passphrase,
    load_key,
    move_key,
    place_of,
    remove_keys,
)
from tests.security.keyring_in_memory import KeyringInMemory


class LockedKeyring(KeyringInMemory):
    """One that nobody unlocked."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("unlock the collection")


class ForgetfulKeyring(KeyringInMemory):
    """One that takes secrets and keeps none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


KEYRINGS_THAT_KEEP_NOTHING: list[Any] = [null.Keyring(), fail.Keyring()]  # type: ignore[no-untyped-call]
PlaintextKeyring = type("PlaintextKeyring", (KeyringInMemory,), {"__module__": "keyrings.alt.file"})
"""As the package keyrings.alt has it: a file in the clear."""


@pytest.fixture
def session_keyring(monkeypatch: pytest.MonkeyPatch) -> KeyringInMemory:
    backend = KeyringInMemory()
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    return backend


def test_a_key_from_a_passphrase_is_had_again_with_the_same_passphrase_only(tmp_path: Path) -> None:
    key, place = create_key(tmp_path, passphrase="open sesame")

    assert place is KeyPlace.PASSPHRASE
    assert load_key(tmp_path, "open sesame") == key
    with pytest.raises(WrongPassphrase, match="not the passphrase"):
        load_key(tmp_path, "open sesam")
    assert is_passphrase(tmp_path, "open sesame")
    assert not is_passphrase(tmp_path, "open sesam")
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


def use(monkeypatch: pytest.MonkeyPatch, backend: KeyringBackend) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)


@pytest.mark.parametrize(
    ("backend", "sentence"),
    [
        (PlaintextKeyring(), "no keyring here that keeps secrets safe"),
        (KEYRINGS_THAT_KEEP_NOTHING[0], "no keyring here that keeps secrets safe"),
        (KEYRINGS_THAT_KEEP_NOTHING[1], "no keyring here that keeps secrets safe"),
        (ForgetfulKeyring(), "did not keep the key"),
    ],
)
def test_a_keyring_that_keeps_no_secrets_gets_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backend: KeyringBackend, sentence: str
) -> None:
    use(monkeypatch, backend)

    with pytest.raises(KeyUnavailable, match=sentence):
        create_key(tmp_path, KeyPlace.KEYRING)
    assert not (tmp_path / "key.json").exists()


def test_where_a_keyring_keeps_secrets_in_the_clear_it_is_not_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, PlaintextKeyring())

    assert create_key(tmp_path)[1] is KeyPlace.FILE


def test_a_locked_keyring_and_one_that_is_not_there_are_told_apart(
    tmp_path: Path, session_keyring: KeyringInMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_key(tmp_path)
    use(monkeypatch, LockedKeyring())
    with pytest.raises(KeyUnavailable, match="locked: unlock it"):
        load_key(tmp_path)

    use(monkeypatch, KEYRINGS_THAT_KEEP_NOTHING[1])
    with pytest.raises(KeyUnavailable, match="desktop session"):
        load_key(tmp_path)


@pytest.mark.parametrize("to", list(KeyPlace))
@pytest.mark.parametrize("place", list(KeyPlace))
def test_a_key_moves_from_any_place_to_any_other_and_leaves_nothing_behind(
    tmp_path: Path, session_keyring: KeyringInMemory, place: KeyPlace, to: KeyPlace
) -> None:
    key, _ = create_key(tmp_path, place, "open sesame")

    move_key(tmp_path, key, to, "another sesame")

    assert place_of(tmp_path) is to
    assert load_key(tmp_path, "another sesame") == key
    assert len(session_keyring.kept) == (to is KeyPlace.KEYRING)
    assert len(list(tmp_path.glob("desk*"))) == (to is KeyPlace.FILE)
    if to is KeyPlace.PASSPHRASE:
        assert not is_passphrase(tmp_path, "open sesame")


def test_a_passphrase_of_an_older_version_still_opens_and_can_be_changed(tmp_path: Path) -> None:
    (tmp_path / "key.json").write_text('{"place":"passphrase","salt":"00112233445566778899aabbccddeeff"}')
    key = load_key(tmp_path, "open sesame")

    move_key(tmp_path, key, KeyPlace.PASSPHRASE, "another sesame")

    assert load_key(tmp_path, "another sesame") == key


@pytest.mark.parametrize("passphrase", [None, "", "short"])
def test_what_is_no_passphrase_locks_nothing(tmp_path: Path, passphrase: str | None) -> None:
    key, _ = create_key(tmp_path, KeyPlace.FILE)

    with pytest.raises(KeyUnavailable, match="passphrase"):
        move_key(tmp_path, key, KeyPlace.PASSPHRASE, passphrase)

    assert load_key(tmp_path) == key


def test_while_a_key_is_changed_both_are_known_and_neither_is_guessed(tmp_path: Path) -> None:
    key, _ = create_key(tmp_path, passphrase="open sesame")
    new = begin_new_key(tmp_path, key)

    with pytest.raises(KeyBeingChanged):
        load_key(tmp_path, "open sesame")
    with pytest.raises(WrongPassphrase):
        begun_new_key(tmp_path, "another")
    assert begun_new_key(tmp_path, "open sesame") == (key, new)
    assert new.hex() not in (tmp_path / "key.json").read_text()

    end_new_key(tmp_path, new, "open sesame")
    assert load_key(tmp_path, "open sesame") == new
    assert begun_new_key(tmp_path, "open sesame") is None


def test_a_move_that_was_cut_off_anywhere_leaves_the_key_and_no_second_copy(
    tmp_path: Path, session_keyring: KeyringInMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    effects = 0
    for to in (KeyPlace.KEYRING, KeyPlace.PASSPHRASE, KeyPlace.FILE):
        for cut in range(1, 20):
            folder = tmp_path / f"{to}-{cut}"
            folder.mkdir()
            key, _ = create_key(folder, KeyPlace.FILE)
            with monkeypatch.context() as patch:
                cut_off_at(patch, cut)
                try:
                    move_key(folder, key, to, "open sesame")
                    was_cut = False
                except Cut:
                    was_cut = True
            effects += was_cut
            assert load_key(folder, "open sesame") == key

            forget_former(folder)

            assert load_key(folder, "open sesame") == key
            is_moved = place_of(folder) is to and was_cut is False
            kept = len(list(folder.glob("desk*"))) + len(session_keyring.kept)
            assert kept == (0 if place_of(folder) is KeyPlace.PASSPHRASE else 1), (to, cut)
            session_keyring.kept.clear()
            if is_moved:
                break
    assert effects > 6


class Cut(BaseException):
    """The power is gone."""


def cut_off_at(patch: pytest.MonkeyPatch, count: int) -> None:
    """Have the effect of this number, and none after it, not take place."""
    left = [count]

    def counted(effect: Callable[..., object]) -> Callable[..., object]:
        def work(*arguments: object, **named: object) -> object:
            left[0] -= 1
            if left[0] <= 0:
                raise Cut
            return effect(*arguments, **named)

        return work

    patch.setattr(Path, "replace", counted(Path.replace))
    patch.setattr(Path, "unlink", counted(Path.unlink))
    patch.setattr(KeyringInMemory, "set_password", counted(KeyringInMemory.set_password))
    patch.setattr(KeyringInMemory, "delete_password", counted(KeyringInMemory.delete_password))


def test_removed_keys_are_gone_from_folder_and_keyring(tmp_path: Path, session_keyring: KeyringInMemory) -> None:
    create_key(tmp_path)

    remove_keys(tmp_path)

    assert session_keyring.kept == {}
    assert list(tmp_path.iterdir()) == []
