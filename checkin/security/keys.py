"""The key of a data folder's files: in the system's keyring, locked with a passphrase, or in a key file.

`key.json` in the folder says which. With a passphrase it holds the key itself, sealed by what Argon2id derives from
that; so another passphrase changes no other file. A key file (mode 0600, beside the data) protects against nobody who
has the folder: it is for demonstrations and tests.
"""

import os
import secrets
import stat
from enum import StrEnum
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw

from checkin.security.keyrings import KeyUnavailable, forget_in_keyring, has_keyring, read_keyring, write_keyring
from checkin.security.private_files import remove_private, write_private
from checkin.security.sealing import Unsealable, seal, unseal

KEY_BYTES = 32
SHORTEST_PASSPHRASE = 8
KEY_NOTE = "key.json"
_KEY_FILES = "desk*.key"
_ABOVE = "above"
_LOCKED, _NEXT = b"data key under passphrase", b"next data key"
_KEYRING, _FILE = "keyring:", "file:"


class WrongPassphrase(KeyUnavailable):
    """The passphrase is another one."""


class KeyBeingChanged(KeyUnavailable):
    """A change of the key was begun and is not over."""


class KeyPlace(StrEnum):
    """Where the key comes from."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a place
    FILE = "file"


class _Note(msgspec.Struct, frozen=True, omit_defaults=True):
    place: str
    id: str = ""
    salt: str = ""
    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4
    sealed: str = ""
    """The key, sealed by what the passphrase gives; empty in folders of older versions, whose key that is itself."""
    next: str = ""
    """The key that takes this one's place, sealed by this one, while files are changed over."""
    former: tuple[str, ...] = ()
    """Where the key is still kept, and need not be any more."""


def create_key(folder: Path, place: KeyPlace | None = None, passphrase: str | None = None) -> tuple[bytes, KeyPlace]:
    """Make a key for a new data folder and note how to get it again.

    Without a `place`: from the passphrase when there is one, else in the keyring, else in a key file.
    """
    chosen = place or _best_place(passphrase)
    if chosen is KeyPlace.FILE and (folder / _file_name("")).exists():
        raise KeyUnavailable(
            f"There is a key already at {folder / _file_name('')}: move it away if nothing needs it any more."
        )
    key = secrets.token_bytes(KEY_BYTES)
    _write_note(folder, _kept(folder, _planned(folder, chosen), key, passphrase))
    return key, chosen


def share_key_above(folder: Path) -> None:
    """Note that a folder within a data folder has that one's key."""
    _write_note(folder, _Note(place=_ABOVE))


def shares_key_above(folder: Path) -> bool:
    """Whether a folder within a data folder has that one's key. Raises KeyUnavailable."""
    return _read_note(folder).place == _ABOVE


def folders_of(folder: Path) -> list[Path]:
    """A data folder, and those within it that have its key."""
    within = sorted(note.parent for note in folder.glob(f"*/{KEY_NOTE}"))
    return [folder, *(each for each in within if shares_key_above(each))]


def load_key(folder: Path, passphrase: str | None = None, above: bytes | None = None) -> bytes:
    """The key of an existing data folder; `above` is that of the folder around it, where that is known.

    Raises KeyUnavailable with what to do; WrongPassphrase, and KeyBeingChanged while it is not clear which key fits.
    """
    note = _read_note(folder)
    if note.next:
        raise KeyBeingChanged(
            f"The key of {folder} is being changed: try again in a moment. "
            "If that was cut off, the next start of desk or server ends it."
        )
    return _key_of(folder, note, passphrase, above)


def needs_passphrase(folder: Path) -> bool:
    """Whether a passphrase is asked for to open the folder. Raises KeyUnavailable."""
    note = _read_note(folder)
    return needs_passphrase(folder.parent) if note.place == _ABOVE else note.place == KeyPlace.PASSPHRASE


def is_passphrase(folder: Path, passphrase: str) -> bool:
    """Whether this is the passphrase of a folder that needs one; takes 0.1 to 0.3 s. Raises KeyUnavailable."""
    try:
        note = _read_note(folder)
        _key_of(folder, note, passphrase)
    except WrongPassphrase:
        return False
    return True


def place_of(folder: Path) -> KeyPlace:
    """Where the folder's key comes from. Raises KeyUnavailable."""
    note = _read_note(folder)
    return place_of(folder.parent) if note.place == _ABOVE else KeyPlace(note.place)


def move_key(folder: Path, key: bytes, place: KeyPlace, passphrase: str | None = None) -> None:
    """Keep the same key elsewhere, or under another passphrase. Cut off anywhere, the folder opens all the same."""
    note, planned = _read_note(folder), _planned(folder, place)
    # Wherever this is cut off, the note tells of every place in which the key may lie.
    _write_note(folder, msgspec.structs.replace(note, former=(*note.former, *_places(planned))))
    moved = _kept(folder, planned, key, passphrase)
    _write_note(folder, msgspec.structs.replace(moved, former=(*note.former, *_places(note))))
    forget_former(folder)


def begin_new_key(folder: Path, key: bytes) -> bytes:
    """Note a new key beside the present one; from now on the folder's files may have either."""
    new = secrets.token_bytes(KEY_BYTES)
    _write_note(folder, msgspec.structs.replace(_read_note(folder), next=seal(key, new, _NEXT).hex()))
    return new


def begun_new_key(folder: Path, passphrase: str | None = None) -> tuple[bytes, bytes] | None:
    """The present and the new key where a change was begun. Raises KeyUnavailable."""
    note = _read_note(folder)
    if not note.next:
        return None
    key = _key_of(folder, note, passphrase)
    try:
        return key, unseal(key, bytes.fromhex(note.next), _NEXT)
    except ValueError as error:
        raise _wrong(note) from error


def end_new_key(folder: Path, new: bytes, passphrase: str | None = None) -> None:
    """Have the new key take the place of the one before, kept as that was."""
    move_key(folder, new, KeyPlace(_read_note(folder).place), passphrase)


def forget_former(folder: Path) -> None:
    """Remove the key from where it need not be any more, as far as that can be done now."""
    note = _read_note(folder)
    present = _places(note)
    left = tuple(place for place in note.former if place not in present and not _is_forgotten(folder, place))
    if left != note.former:
        _write_note(folder, msgspec.structs.replace(note, former=left))


def remove_keys(folder: Path) -> None:
    """Remove all that a key left in the folder, and what the keyring has of it. Raises OSError."""
    try:
        note = _read_note(folder)
    except KeyUnavailable:
        note = _Note(place="")
    for place in (*note.former, *_places(note)):
        _is_forgotten(folder, place)
    for file in key_files(folder):
        remove_private(file)


def key_files(folder: Path) -> list[Path]:
    """What the key has in the folder."""
    return [path for path in (folder / KEY_NOTE, *sorted(folder.glob(_KEY_FILES))) if path.exists()]


def require_passphrase(passphrase: str | None) -> str:
    """A new passphrase, or KeyUnavailable when it is none."""
    if not passphrase:
        raise KeyUnavailable("The passphrase is missing: set CHECKIN_PASSPHRASE or choose another place for the key.")
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise KeyUnavailable(f"A passphrase has at least {SHORTEST_PASSPHRASE} characters; several words are best.")
    return passphrase


def _read_note(folder: Path) -> _Note:
    try:
        note = msgspec.json.decode((folder / KEY_NOTE).read_bytes(), type=_Note)
        if note.place != _ABOVE:
            KeyPlace(note.place)
    except FileNotFoundError as error:
        raise KeyUnavailable(f"{folder} has no {KEY_NOTE}: it is no data folder, or the file was lost.") from error
    except (OSError, ValueError) as error:
        raise KeyUnavailable(f"{folder / KEY_NOTE} cannot be read: restore it from a backup.") from error
    return note


def _write_note(folder: Path, note: _Note) -> None:
    write_private(folder / KEY_NOTE, msgspec.json.encode(note))


def _planned(folder: Path, place: KeyPlace) -> _Note:
    """Where a key is to be kept, under a name that no other has."""
    if place is KeyPlace.PASSPHRASE:
        return _Note(place=place, salt=secrets.token_hex(16))
    is_first = place is KeyPlace.FILE and not (folder / _file_name("")).exists()
    return _Note(place=place, id="" if is_first else secrets.token_hex(8))


def _kept(folder: Path, planned: _Note, key: bytes, passphrase: str | None) -> _Note:
    """Keep the key as planned; the note of it, which is not written yet. Raises KeyUnavailable or OSError."""
    if planned.place == KeyPlace.PASSPHRASE:
        sealed = seal(_derived(require_passphrase(passphrase), planned), key, _LOCKED)
        return msgspec.structs.replace(planned, sealed=sealed.hex())
    if planned.place == KeyPlace.KEYRING:
        write_keyring(planned.id, key.hex())
    else:
        write_private(folder / _file_name(planned.id), key.hex().encode())
    return planned


def _key_of(folder: Path, note: _Note, passphrase: str | None, above: bytes | None = None) -> bytes:
    if note.place == _ABOVE:
        return above or load_key(folder.parent, passphrase)
    if note.place == KeyPlace.PASSPHRASE:
        if not passphrase:
            raise KeyUnavailable("This data folder is locked with a passphrase: set CHECKIN_PASSPHRASE to it.")
        return _unlocked(note, passphrase)
    if note.place == KeyPlace.KEYRING:
        return _decoded(read_keyring(note.id), "The system's keyring does not have the key of this data folder.")
    return _read_key_file(folder / _file_name(note.id))


def _unlocked(note: _Note, passphrase: str) -> bytes:
    try:
        derived = _derived(passphrase, note)
        return unseal(derived, bytes.fromhex(note.sealed), _LOCKED) if note.sealed else derived
    except Unsealable as error:
        raise _wrong(note) from error
    except ValueError as error:
        raise KeyUnavailable(f"The {KEY_NOTE} of this data folder is damaged: restore it from a backup.") from error


def _wrong(note: _Note) -> KeyUnavailable:
    if note.place == KeyPlace.PASSPHRASE:
        return WrongPassphrase("That is not the passphrase of this data folder.")
    return KeyUnavailable(f"The {KEY_NOTE} of this data folder is damaged: restore it from a backup.")


def _best_place(passphrase: str | None) -> KeyPlace:
    if passphrase:
        return KeyPlace.PASSPHRASE
    return KeyPlace.KEYRING if has_keyring() else KeyPlace.FILE


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


def _file_name(identity: str) -> str:
    return f"desk-{identity}.key" if identity else "desk.key"


def _places(note: _Note) -> tuple[str, ...]:
    """What is left elsewhere when the note is another one."""
    if note.place == KeyPlace.KEYRING:
        return (_KEYRING + note.id,)
    return (_FILE + _file_name(note.id),) if note.place == KeyPlace.FILE else ()


def _is_forgotten(folder: Path, place: str) -> bool:
    """Remove a key from one place; False when it may still be there."""
    try:
        if place.startswith(_KEYRING):
            forget_in_keyring(place.removeprefix(_KEYRING))
        else:
            remove_private(folder / Path(place.removeprefix(_FILE)).name)
    except (KeyUnavailable, OSError):
        return False
    return True


def _read_key_file(path: Path) -> bytes:
    try:
        if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise KeyUnavailable(f"Others may read {path}: set its mode to 0600.")
        text = path.read_text("ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyUnavailable(f"The key file {path} cannot be read: restore it.") from error
    return _decoded(text, f"The key file {path} is damaged: restore it.")


def _decoded(text: str | None, sentence: str) -> bytes:
    try:
        key = bytes.fromhex(text or "")
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyUnavailable(sentence)
    return key
