"""A data folder is restored from a backup: its own, one in a second place, or that of another computer.

Entries of the backup, of the database that lies there and of other backups come together; nothing is lost. The
database that was there is moved aside.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import apsw
import msgspec

from checkin import recovery
from checkin.datafolder import DATABASE, DataFolder, FolderLock
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.backup import copy_under, entries_in
from checkin.journal.backup_elsewhere import backups_elsewhere, chosen_in, key_near
from checkin.journal.backup_files import Backup, backups_in, backups_of, folder_of
from checkin.journal.sqlite_files import WrongKeyError, connect
from checkin.journal.store import StoreError
from checkin.recovery import Progress, Rebuilt, nobody_asks
from checkin.roster.searching import search_texts
from checkin.security.keyrings import KeyUnavailable
from checkin.security.keys import KEY_NOTE, create_key, key_files, load_key
from checkin.station.status import iso

_COPY = ".restoring"
_WHOSE = "SELECT json_group_object(key, value) FROM setting WHERE key IN ('event', 'desk.id', 'desk.name')"


class RestoreError(CheckinError):
    """The folder cannot be restored from that; nothing was changed."""


class FoundBackup(msgspec.Struct, frozen=True):
    """One backup; `entries` is None when it is not sound, or no key is there that opens it."""

    file: str
    at: str
    age_s: int
    size: int
    entries: int | None


class Restored(msgspec.Struct, frozen=True):
    """What a folder was restored from, and what it holds now."""

    file: str
    event: str
    desk: str
    entries: int
    from_elsewhere: int
    """Entries that the backup did not have: from the database that was there and from other backups."""
    aside: str | None
    """Where the database lies that was there."""


class Passphrases(msgspec.Struct, frozen=True):
    """What opens the data folder, and what the backup where that is in a second place."""

    folder: str | None = None
    backup: str | None = None


class _Whose(msgspec.Struct, frozen=True):
    event: Event | None
    desk: str
    name: str


def found_backups(path: Path, source: Path | None, passphrases: Passphrases) -> list[FoundBackup]:
    """The backups of a folder and of its second place, or those in another folder; the newest first."""
    now = datetime.now(UTC)
    found = []
    for backup in _backups(path, source, passphrases):
        entries = None
        with suppress(CheckinError):
            entries = entries_in(backup.path, _key_of(path, backup.path, passphrases))
        at_ms = round(backup.at.timestamp() * 1000)
        age_s = round((now - backup.at).total_seconds())
        found.append(FoundBackup(str(backup.path), iso(at_ms), age_s, backup.size, entries))
    return found


def restore(path: Path, source: Path | None, passphrases: Passphrases, progress: Progress = nobody_asks) -> Restored:
    """Restore a data folder, which is made where there is none, and leave it closed.

    `source` is a backup, or a folder with backups, of which the newest sound one is taken; by itself the folder's own
    or its second place. Cut off anywhere, it may be done again. Raises RestoreError, KeyUnavailable, StoreError,
    RebuildError and DataFolderError.
    """
    backup = _sound_one(path, source, passphrases)
    before = entries_in(backup, _key_of(path, backup, passphrases)) or 0
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RestoreError(f"{path} cannot be made: {error.strerror}. Choose another folder with --data.") from error
    with _locked(path):
        recovery.finish_rebuilding(path / DATABASE)
        key = _key_for(path, passphrases.folder)
        _require_same(path / DATABASE, key, backup, passphrases)
        is_newest = source is None and backup.parent == folder_of(path / DATABASE)
        if is_newest:  # what the database says of roster and settings is newer still
            rebuilt = recovery.rebuild(path / DATABASE, key, search_texts, progress=progress)
        else:
            rebuilt = _restored(path / DATABASE, key, backup, passphrases, progress)
    with DataFolder.open(path, passphrase=passphrases.folder) as folder:
        event, _ = folder.store.event()
        entries = folder.store.head().position
        aside = str(rebuilt.aside) if rebuilt.aside.exists() else None
        return Restored(str(backup), event.name, folder.desk.name, entries, max(0, entries - before), aside)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    lock = FolderLock(path)
    try:
        yield
    finally:
        lock.release()


def _key_for(path: Path, passphrase: str | None) -> bytes:
    """The folder's key; a new one where there is none yet, or only a part of one."""
    if not DataFolder.exists(path) and not (path / KEY_NOTE).exists():
        for file in key_files(path):
            file.unlink()
        return create_key(path, None, passphrase)[0]
    return load_key(path, passphrase)


def _restored(database: Path, key: bytes, backup: Path, passphrases: Passphrases, progress: Progress) -> Rebuilt:
    copy = database.with_name(database.name + _COPY)
    copy.unlink(missing_ok=True)
    try:
        copy_under(backup, _key_of(database.parent, backup, passphrases), copy, key)
        return recovery.rebuild(database, key, search_texts, copy, progress)
    except OSError as error:
        raise RestoreError(f"{database.parent} cannot be restored ({error.strerror or error}).") from error
    finally:
        copy.unlink(missing_ok=True)


def _sound_one(path: Path, source: Path | None, passphrases: Passphrases) -> Path:
    """The backup to be restored. Raises RestoreError when it, or every one, is not sound."""
    if source is not None and source.is_file():
        if entries_in(source, _key_of(path, source, passphrases)) is None:
            raise RestoreError(f"{source} is damaged or no backup: choose another one; “restore --list” shows them.")
        return source
    problem: CheckinError | None = None
    for backup in _backups(path, source, passphrases):
        try:
            if entries_in(backup.path, _key_of(path, backup.path, passphrases)) is not None:
                return backup.path
        except CheckinError as error:
            problem = problem or error
    if problem is not None:
        raise problem
    raise RestoreError(f"There is no sound backup in {source or folder_of(path / DATABASE)}: name a file or folder.")


def _backups(path: Path, source: Path | None, passphrases: Passphrases) -> list[Backup]:
    if source is None:
        found = backups_of(path / DATABASE)
        with suppress(CheckinError):
            found += backups_elsewhere(chosen_in(path / DATABASE, load_key(path, passphrases.folder)))
    elif source.is_dir():
        folders = (source, source / "backup", *sorted(source.glob("checkin-*")))
        found = [backup for folder in folders for backup in backups_in(folder)]
    elif source.exists():
        found = [backup for backup in backups_in(source.parent) if backup.path == source]
    else:
        raise RestoreError(f"There is no {source}: name a backup or a folder that holds some.")
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def _key_of(path: Path, backup: Path, passphrases: Passphrases) -> bytes:
    """The key that opens a backup: the folder's, or what lies near it. Raises KeyUnavailable and WrongKeyError."""
    if key_files(path):
        with suppress(KeyUnavailable):
            key = load_key(path, passphrases.folder)
            if _opens(backup, key):
                return key
    key = key_near(backup, passphrases.backup or passphrases.folder)
    if not _opens(backup, key):
        raise WrongKeyError(f"Neither the key of {path} nor the passphrase opens {backup}.")
    return key


def _opens(backup: Path, key: bytes) -> bool:
    try:
        connect(backup, key, for_writing=False).close()
    except WrongKeyError:
        return False
    except (apsw.Error, StoreError):
        return True
    return True


def _require_same(database: Path, key: bytes, backup: Path, passphrases: Passphrases) -> None:
    """Raise RestoreError when the database that is there is of another event or desk than the backup."""
    theirs = _whose(backup, _key_of(database.parent, backup, passphrases))
    ours = _whose(database, key) if database.exists() else None
    if theirs is None or theirs.event is None:
        raise RestoreError(f"{backup} holds no event: choose another backup.")
    if ours is None or ours.event is None:
        return
    if ours.event.id != theirs.event.id:
        raise RestoreError(
            f"The backup is of another event (“{theirs.event.name}”) than {database.parent} (“{ours.event.name}”): "
            "restore it into a new folder with --data."
        )
    if ours.desk and ours.desk != theirs.desk:
        raise RestoreError(
            f"The backup is of another desk (“{theirs.name}”) than {database.parent} (“{ours.name}”): "
            "restore it into a new folder with --data."
        )


def _whose(database: Path, key: bytes) -> _Whose | None:
    """Of which event and desk a database is; None when that cannot be read."""
    try:
        with closing(connect(database, key, for_writing=False)) as connection:
            settings = msgspec.json.decode(str(connection.execute(_WHOSE).get), type=dict[str, str])
            event = msgspec.json.decode(settings["event"], type=Event) if "event" in settings else None
    except (apsw.Error, StoreError, msgspec.DecodeError):
        return None
    return _Whose(event, settings.get("desk.id", ""), settings.get("desk.name", ""))
