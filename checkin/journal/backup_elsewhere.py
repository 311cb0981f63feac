"""Backups in a second place, such as a stick or another disk: a passphrase opens them on any computer.

In the place lies a folder for each desk or server: its backups, called as they are beside the database; `key.json`,
from which the passphrase gives a key; and `data.key`, the database's key sealed with that one. When the database gets
another key, only `data.key` is written anew.
"""

import os
import shutil
from contextlib import closing
from pathlib import Path

import apsw
import msgspec

from checkin.journal.backup import PLACES, are_sound, remove_outdated
from checkin.journal.backup_files import UNFINISHED, Backup, backups_in, backups_of, rotate
from checkin.journal.sqlite_files import connect
from checkin.journal.store import Store, StoreError
from checkin.security.keyrings import KeyUnavailable
from checkin.security.keys import KeyPlace, create_key, key_files, load_key
from checkin.security.private_files import flush_folder, private_folder, write_private
from checkin.security.sealing import Unsealable, seal, unseal

_NAME = PLACES[1]
_CHOSEN = f"SELECT value FROM setting WHERE key = 'secret.{_NAME}'"
_LOCK, _ABOUT = "data.key", b"data key of backups"
_STEP_BYTES = 1 << 20


class Elsewhere(msgspec.Struct, frozen=True):
    """The folder of one desk in the second place, and the key that the passphrase gives there, hexadecimal."""

    folder: str
    lock: str


def choose(store: Store, place: Path, desk: str, passphrase: str) -> Path:
    """Have backups copied to a place from now on; the folder there. Raises StoreError and KeyUnavailable."""
    folder = place / f"checkin-{desk}"
    if not place.is_dir():
        raise StoreError(f"There is no folder {place}: put the stick in, or name another folder.")
    try:
        private_folder(folder)
        lock = _lock_of(folder, passphrase)
    except OSError as error:
        raise StoreError(f"{folder} cannot be written ({error.strerror}): name another folder.") from error
    chosen = Elsewhere(str(folder), lock.hex())
    store.keep_secret(_NAME, msgspec.json.encode(chosen), in_place_of_another=True)
    return folder


def choose_none(store: Store) -> None:
    """Copy backups nowhere from now on; those that are there stay."""
    store.keep_secret(_NAME, b"", in_place_of_another=True)


def chosen(store: Store) -> Elsewhere | None:
    """The second place; None when there is none."""
    return _decoded(store.secret(_NAME))


def chosen_in(database: Path, key: bytes) -> Elsewhere | None:
    """The same, from a file that others have open."""
    try:
        with closing(connect(database, key, for_writing=False)) as connection:
            return _decoded(bytes.fromhex(str(connection.execute(_CHOSEN).get or "")))
    except apsw.Error as error:
        raise StoreError(f"{database} cannot be read: {error}.") from error


def not_there(folder: Path) -> str:
    """What to say while the second place cannot be reached."""
    return f"The second place for backups is not there ({folder}): connect the disk or stick."


def copy_elsewhere(database: Path, key: bytes, elsewhere: Elsewhere, mark: str) -> bool:
    """Copy the newest backup to the second place, where it is not there yet. Raises StoreError."""
    folder = Path(elsewhere.folder)
    newest = next(iter(backups_of(database)), None)
    if newest is None:
        return False
    if not folder.is_dir():
        raise StoreError(not_there(folder))
    try:
        _seal(folder, bytes.fromhex(elsewhere.lock), key)
        is_new = not (folder / newest.path.name).exists()
        if is_new:
            _copy(newest, folder, key)
        rotate(folder, database.stem)
        remove_outdated(folder, database.stem, key, mark)
    except OSError as error:
        raise StoreError(f"No backup could be copied to {folder} ({error.strerror or error}).") from error
    return is_new


def key_near(backup: Path, passphrase: str | None) -> bytes:
    """The key of a backup that lies in a second place or within a data folder. Raises KeyUnavailable."""
    if (backup.parent / _LOCK).exists():
        if not passphrase:
            raise KeyUnavailable("This backup is locked with a passphrase: set CHECKIN_BACKUP_PASSPHRASE to it.")
        return _unsealed(backup.parent, load_key(backup.parent, passphrase))
    return load_key(backup.parent.parent, passphrase)


def _decoded(value: bytes | None) -> Elsewhere | None:
    try:
        return msgspec.json.decode(value, type=Elsewhere) if value else None
    except msgspec.DecodeError:
        return None


def _lock_of(folder: Path, passphrase: str) -> bytes:
    """The key that the passphrase gives there; a new one when it is another passphrase than before."""
    try:
        lock = load_key(folder, passphrase)
        _unsealed(folder, lock)
    except KeyUnavailable:
        for file in (*key_files(folder), folder / _LOCK):
            file.unlink(missing_ok=True)
        return create_key(folder, KeyPlace.PASSPHRASE, passphrase)[0]
    return lock


def _seal(folder: Path, lock: bytes, key: bytes) -> None:
    """Leave the database's key there, sealed, where it does not lie yet."""
    try:
        if _unsealed(folder, lock) == key:
            return
    except KeyUnavailable:
        pass
    write_private(folder / _LOCK, seal(lock, key, _ABOUT))


def _unsealed(folder: Path, lock: bytes) -> bytes:
    try:
        return unseal(lock, (folder / _LOCK).read_bytes(), _ABOUT)
    except (OSError, Unsealable) as error:
        raise KeyUnavailable("That is not the passphrase of this backup.") from error


def _copy(backup: Backup, folder: Path, key: bytes) -> None:
    part = folder / (backup.path.name + UNFINISHED)
    try:
        with backup.path.open("rb") as source, part.open("wb") as target:
            shutil.copyfileobj(source, target, _STEP_BYTES)
            target.flush()
            os.fsync(target.fileno())
        if not are_sound(part, key):
            raise StoreError(f"No backup could be copied to {folder}: the disk does not keep what is written.")
        part.replace(folder / backup.path.name)
        flush_folder(folder)
    finally:
        part.unlink(missing_ok=True)


def backups_elsewhere(elsewhere: Elsewhere | None) -> list[Backup]:
    """The backups in the second place, the newest first; none while it cannot be reached."""
    return backups_in(Path(elsewhere.folder)) if elsewhere is not None else []
