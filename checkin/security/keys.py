"""The key of a data folder's database: in the system's keyring, from a passphrase, or in a key file.

`key.json` in the folder says which; it holds no secret. A key file (mode 0600, beside the data) protects against
nobody who has the folder: it is for demonstrations and tests.
"""

import os
import secrets
import stat
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw

from checkin.errors import CheckinError

KEY_BYTES = 32
_SERVICE = "checkin-desk"
_NOTE = "key.json"
_KEY_FILE = "desk.key"
KEY_FILES = (_NOTE, _KEY_FILE)
"""What a key leaves in a data folder."""


class KeyUnavailable(CheckinError):
    """The key cannot be had, so the database stays closed."""


class KeyPlace(StrEnum):
    """Where the key comes from."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a place
    FILE = "file"


class _Note(msgspec.Struct, frozen=True, omit_defaults=True):
    place: KeyPlace
    id: str = ""
    salt: str = ""
    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


def create_key(folder: Path, place: KeyPlace | None = None, passphrase: str | None = None) -> tuple[bytes, KeyPlace]:
    """Make a key for a new data folder and note how to get it again.

    Without a `place`: from the passphrase when there is one, else in the keyring, else in a key file.
    """
    chosen = place or _best_place(passphrase)
    if chosen is KeyPlace.PASSPHRASE:
        if not passphrase:
            raise KeyUnavailable(
                "The passphrase is missing: set CHECKIN_PASSPHRASE or choose another place for the key."
            )
        note = _Note(place=chosen, salt=secrets.token_hex(16))
        key = _derived(passphrase, note)
    elif chosen is KeyPlace.KEYRING:
        note, key = _Note(place=chosen, id=secrets.token_hex(8)), secrets.token_bytes(KEY_BYTES)
        _write_keyring(note.id, key)
    else:
        note, key = _Note(place=chosen), secrets.token_bytes(KEY_BYTES)
        _write_private(folder / _KEY_FILE, key.hex())
    (folder / _NOTE).write_bytes(msgspec.json.encode(note))
    return key, chosen


def load_key(folder: Path, passphrase: str | None = None) -> bytes:
    """The key of an existing data folder. Raises KeyUnavailable with what to do."""
    try:
        note = msgspec.json.decode((folder / _NOTE).read_bytes(), type=_Note)
    except FileNotFoundError as error:
        raise KeyUnavailable(f"{folder} has no {_NOTE}: it is no data folder, or the file was lost.") from error
    except (OSError, msgspec.DecodeError) as error:
        raise KeyUnavailable(f"{folder / _NOTE} cannot be read: restore it from a backup.") from error
    if note.place is KeyPlace.PASSPHRASE:
        if not passphrase:
            raise KeyUnavailable("This data folder is locked with a passphrase: set CHECKIN_PASSPHRASE to it.")
        return _derived(passphrase, note)
    if note.place is KeyPlace.KEYRING:
        return _read_keyring(note.id)
    return _read_key_file(folder / _KEY_FILE)


def place_of(folder: Path) -> KeyPlace:
    """Where the folder's key comes from. Raises KeyUnavailable."""
    try:
        return msgspec.json.decode((folder / _NOTE).read_bytes(), type=_Note).place
    except (OSError, msgspec.DecodeError) as error:
        raise KeyUnavailable(f"{folder / _NOTE} cannot be read: restore it from a backup.") from error


def remove_keys(folder: Path) -> None:
    """Remove all that a key left in the folder, and what the keyring has of it. Raises OSError."""
    try:
        note = msgspec.json.decode((folder / _NOTE).read_bytes(), type=_Note)
    except (OSError, msgspec.DecodeError):
        note = None
    if note is not None and note.place is KeyPlace.KEYRING:
        _forget_in_keyring(note.id)
    for file in key_files(folder):
        file.unlink(missing_ok=True)


def key_files(folder: Path) -> list[Path]:
    """What the key has in the folder."""
    return [folder / name for name in KEY_FILES if (folder / name).exists()]


def _best_place(passphrase: str | None) -> KeyPlace:
    if passphrase:
        return KeyPlace.PASSPHRASE
    return KeyPlace.KEYRING if _has_keyring() else KeyPlace.FILE


def _derived(passphrase: str, note: _Note) -> bytes:
    """Argon2id, RFC 9106; the cost is noted, so that it may rise later."""
    return hash_secret_raw(
        passphrase.encode(),
        bytes.fromhex(note.salt),
        time_cost=note.passes,
        memory_cost=note.memory_kib,
        parallelism=note.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _has_keyring() -> bool:
    import keyring  # noqa: PLC0415 - slow to import, and only needed once
    from keyring.backends import fail, null  # noqa: PLC0415

    return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)


def _write_keyring(name: str, key: bytes) -> None:
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        keyring.set_password(_SERVICE, name, key.hex())
    except KeyringError as error:
        raise KeyUnavailable("The system's keyring did not take the key: unlock it, or use a passphrase.") from error


def _read_keyring(name: str) -> bytes:
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        text = keyring.get_password(_SERVICE, name)
    except KeyringError as error:
        raise KeyUnavailable("The system's keyring is locked: unlock it and try again.") from error
    return _decoded(text, "The system's keyring does not have the key of this data folder.")


def _read_key_file(path: Path) -> bytes:
    try:
        if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise KeyUnavailable(f"Others may read {path}: set its mode to 0600.")
        text = path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyUnavailable(f"The key file {path} cannot be read: restore it.") from error
    return _decoded(text, f"The key file {path} is damaged: restore it.")


def _forget_in_keyring(name: str) -> None:
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    with suppress(KeyringError):  # without the data it opens nothing
        keyring.delete_password(_SERVICE, name)


def _decoded(text: str | None, sentence: str) -> bytes:
    try:
        key = bytes.fromhex(text or "")
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyUnavailable(sentence)
    return key


def _write_private(path: Path, text: str) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise KeyUnavailable(f"There is a key already at {path}: move it away if nothing needs it any more.") from error
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
