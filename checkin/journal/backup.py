"""Backups of a database, made beside it while others use it, checked, and rotated (backup_files.py says which stay).

A backup is encrypted with the database's key. It is written under another name, read again page by page, and flushed
before it takes its place, so that a kill never leaves half of one. A damaged page ends the copying: what was backed up
before stays.
"""

import secrets
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import apsw
import msgspec

from checkin.journal.backup_files import UNFINISHED, backups_in, backups_of, folder_of, next_name, rotate
from checkin.journal.sqlite_files import WrongKeyError, connect, open_encrypted
from checkin.journal.store import Store, StoreError
from checkin.security.private_files import flush_file, flush_folder, private_folder

_STEP_PAGES = 256
_MARK = "backups_since"
PLACES = (_MARK, "backup_elsewhere")
"""Secrets of one data folder alone."""
_STATE = """
    SELECT (SELECT running FROM entry ORDER BY position DESC LIMIT 1),
           (SELECT max(revision) FROM participant),
           (SELECT count(*) FROM set_aside),
           (SELECT json_group_array(key || value) FROM (SELECT key, value FROM setting WHERE key <> 'desk.remote')),
           (SELECT json_array(json_extract(value, '$.url'), json_extract(value, '$.token')) FROM setting
            WHERE key = 'desk.remote'),
           (SELECT json_group_array(json_array(id, token_hash, revoked)) FROM desk)
"""
_HEAD = """
    SELECT (SELECT id FROM entry ORDER BY position DESC LIMIT 1),
           (SELECT coalesce(max(revision), 0) FROM participant),
           (SELECT value FROM setting WHERE key = 'epoch')
"""
_ENTRIES = "SELECT coalesce(max(position), 0) FROM entry"
MARK_SETTING = f"secret.{_MARK}"
_MARKED = f"SELECT value FROM setting WHERE key = '{MARK_SETTING}'"


class BackedUp(msgspec.Struct, frozen=True):
    """What the last entry and the roster's revision of a backup are.

    Revisions can be compared within an epoch only: a database that was rebuilt or restored begins another.
    """

    last_entry: str | None
    roster_revision: int
    epoch: str = ""


def forget_older_backups(store: Store) -> None:
    """Have a fresh backup take the place of all others, for these hold what was erased or an old key opens them.

    To be called when that is done. The program that has the folder open sees to it within seconds, and at its end at
    the latest; in a second place once that can be reached.
    """
    store.keep_secret(_MARK, secrets.token_bytes(16), in_place_of_another=True)


def back_up(
    database: Path, key: bytes, is_over: Callable[[], bool] = lambda: False, step_pages: int = _STEP_PAGES
) -> bool:
    """Back a database up, while others use it; False when nothing has changed since, or `is_over` said to stop.

    Raises StoreError when the backup cannot be made; when the database is damaged `is_damage` tells.
    """
    folder = folder_of(database)
    unfinished = folder / (database.name + UNFINISHED)
    try:
        private_folder(folder)
        with closing(connect(database, key, for_writing=False)) as source:
            # One snapshot for all of it: otherwise every scan would make SQLite begin the copying again.
            source.execute("BEGIN")
            state = source.execute(_STATE).fetchall()
            newest = next(iter(backups_of(database)), None)
            if newest is not None and _state_of(newest.path, key) == state:
                return False
            _require_room(database)
            if not _copied(source, unfinished, key, is_over, step_pages):
                unfinished.unlink(missing_ok=True)
                return False
        flush_file(unfinished)
        if not _checked(unfinished, key, state, is_over):
            unfinished.unlink(missing_ok=True)
            return False
        unfinished.replace(folder / next_name(database, datetime.now(UTC)))
        flush_folder(folder)
        rotate(folder, database.stem)
    except (apsw.Error, OSError, StoreError) as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if isinstance(error, StoreError):
            raise
        raise StoreError(f"No backup could be made in {folder}: {error}.") from error
    return True


def are_outdated(database: Path, key: bytes, mark: str) -> bool:
    """Whether there are backups that do not bear the mark which the database bears."""
    return any(_is_outdated(backup.path, key, mark) for backup in backups_of(database))


def remove_outdated(folder: Path, stem: str, key: bytes, mark: str) -> int:
    """Remove the backups that do not bear the mark which the database bears; how many there were. Raises OSError."""
    outdated = [backup.path for backup in backups_in(folder, stem) if _is_outdated(backup.path, key, mark)]
    for path in outdated:
        path.unlink(missing_ok=True)
    if outdated:
        flush_folder(folder)
    return len(outdated)


def mark_in(database: Path, key: bytes) -> str:
    """What tells the backups that may be used from those made before something was erased. Raises StoreError."""
    try:
        with closing(connect(database, key, for_writing=False)) as connection:
            return str(connection.execute(_MARKED).get or "")
    except apsw.Error as error:
        raise StoreError(f"{database} cannot be read: {error}.") from error


def read_backup(database: Path, key: bytes) -> BackedUp | None:
    """What the newest backup holds at least; None when there is none, or it cannot be read or was made outdated."""
    newest = next(iter(backups_of(database)), None)
    if newest is None:
        return None
    try:
        with closing(connect(newest.path, key, for_writing=False)) as connection:
            last_entry, roster_revision, epoch = connection.execute(_HEAD).fetchall()[0]
            known = None if last_entry is None else str(last_entry)
            return BackedUp(known, int(roster_revision or 0), str(epoch or ""))
    except (apsw.Error, StoreError):
        return None


def copy_under(backup: Path, key: bytes, target: Path, target_key: bytes) -> None:
    """Copy a backup to a file with another key. Raises StoreError."""
    try:
        with closing(connect(backup, key, for_writing=False)) as source:
            _copied(source, target, target_key, lambda: False, _STEP_PAGES)
    except apsw.Error as error:
        raise StoreError(f"{backup} cannot be read ({error}): choose another backup.") from error


def are_sound(backup: Path, key: bytes) -> bool:
    """Whether a backup is what was written."""
    return entries_in(backup, key) is not None


def entries_in(backup: Path, key: bytes) -> int | None:
    """How many entries a backup holds; None for one that is not sound."""
    try:
        with closing(connect(backup, key, for_writing=False)) as connection:
            if connection.execute("PRAGMA quick_check(1)").get != "ok":
                return None
            return int(str(connection.execute(_ENTRIES).get))
    except (apsw.Error, StoreError):
        return None


def _is_outdated(backup: Path, key: bytes, mark: str) -> bool:
    """Also when the key does not open it: nobody can use it any more. What cannot be reached is not known to be so."""
    try:
        return mark_in(backup, key) != mark
    except WrongKeyError:
        return True
    except StoreError:
        return False


def _state_of(backup: Path, key: bytes) -> object:
    """As _STATE; None for a backup that cannot be read, in whose place another is made."""
    try:
        with closing(connect(backup, key, for_writing=False)) as connection:
            return connection.execute(_STATE).fetchall()
    except (apsw.Error, StoreError):
        return None


def _copied(source: apsw.Connection, target: Path, key: bytes, is_over: Callable[[], bool], step_pages: int) -> bool:
    target.unlink(missing_ok=True)
    with closing(open_encrypted(target, key)) as connection:
        connection.pragma("journal_mode", "OFF")
        connection.pragma("synchronous", "OFF")
        with connection.backup("main", source, "main") as copying:
            while not copying.done:
                copying.step(step_pages)
                if not copying.done and is_over():
                    return False
        # So that reading a backup leaves no log beside it.
        connection.pragma("journal_mode", "DELETE")
    return True


def _checked(unfinished: Path, key: bytes, state: object, is_over: Callable[[], bool]) -> bool:
    """Read every page of what was written; False when it was stopped. Raises StoreError for a bad copy.

    What is wrong with the copy is not passed on as its cause: that would count as damage to the database.
    """
    try:
        with closing(connect(unfinished, key, for_writing=False)) as connection:
            connection.set_progress_handler(is_over, 50_000)
            is_sound = connection.execute("PRAGMA quick_check(1)").get == "ok"
            is_sound = is_sound and connection.execute(_STATE).fetchall() == state
    except apsw.InterruptError:
        return False
    except (apsw.Error, StoreError):
        is_sound = False
    if not is_sound:
        raise StoreError(f"No backup could be made in {unfinished.parent}: the disk does not keep what is written.")
    return True


def _require_room(database: Path) -> None:
    """Raise StoreError rather than fill the disk: the journal needs it more."""
    needed = 2 * database.stat().st_size
    if shutil.disk_usage(database.parent).free < needed:
        raise StoreError(f"No backup is made: it needs {needed // 2**20 + 1} MiB free on the disk of the data folder.")
