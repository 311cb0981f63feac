"""A backup of the database beside it, and the one before that; made in steps that hold up nobody.

`event.db` is backed up to `backup/event.db`, encrypted with the same key. A backup is written under another name and
flushed before it takes its place, so that a kill never leaves half of one. A damaged page ends the copying: what was
backed up before stays.
"""

import logging
import os
import shutil
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import apsw
import msgspec

from checkin.errors import CheckinError
from checkin.journal.sqlite_files import connect, flush_folder, is_damage, open_encrypted
from checkin.journal.store import StoreError

_log = logging.getLogger(__name__)
_STEP_PAGES = 256
_PAUSE_S = 0.005
FIRST_S, EVERY_S = 180.0, 600.0
_AT_CLOSE_AFTER_S = 60.0
"""A program that runs for moments, such as a command, does not back up again what was backed up this lately."""
_AT_CLOSE_FOR_S = 5.0
_FOLDER, _BEFORE, _UNFINISHED = "backup", "-before", ".part"
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
    SELECT (SELECT id FROM entry ORDER BY position DESC LIMIT 1), (SELECT coalesce(max(revision), 0) FROM participant)
"""


class BackedUp(msgspec.Struct, frozen=True):
    """What the last entry and the roster's revision of a backup are."""

    last_entry: str | None
    roster_revision: int


def backups_of(database: Path) -> tuple[Path, Path]:
    """Where the backup of a database is, and the one before."""
    newest = database.parent / _FOLDER / database.name
    return newest, newest.with_name(f"{newest.stem}{_BEFORE}{newest.suffix}")


def remove_backups(database: Path) -> None:
    """Leave no copy of the data."""
    shutil.rmtree(database.parent / _FOLDER, ignore_errors=True)


def back_up(
    database: Path, key: bytes, is_over: Callable[[], bool] = lambda: False, step_pages: int = _STEP_PAGES
) -> bool:
    """Back a database up, while others use it; False when nothing has changed since, or `is_over` said to stop.

    Raises StoreError when the backup cannot be made; when the database is damaged `is_damage` tells.
    """
    newest, before = backups_of(database)
    unfinished = newest.with_name(newest.name + _UNFINISHED)
    try:
        newest.parent.mkdir(exist_ok=True)
        with closing(connect(database, key, for_writing=False)) as source:
            # One snapshot for all of it: otherwise every scan would make SQLite begin the copying again.
            source.execute("BEGIN")
            state = source.execute(_STATE).fetchall()
            if newest.exists() and _state_of(newest, key) == state:
                return False
            _require_room(database)
            if not _copied(source, unfinished, key, is_over, step_pages):
                unfinished.unlink(missing_ok=True)
                return False
        _flush(unfinished)
        if newest.exists():
            newest.replace(before)
        unfinished.replace(newest)
        flush_folder(newest.parent)
    except (apsw.Error, OSError) as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise StoreError(f"No backup could be made in {newest.parent}: {error}.") from error
    return True


def read_backup(database: Path, key: bytes) -> BackedUp | None:
    """What the backup holds at least; None when there is none that can be read."""
    newest, _ = backups_of(database)
    if not newest.exists():
        return None
    try:
        with closing(connect(newest, key, for_writing=False)) as connection:
            last_entry, roster_revision = connection.execute(_HEAD).fetchall()[0]
            return BackedUp(None if last_entry is None else str(last_entry), int(roster_revision or 0))
    except (apsw.Error, StoreError):
        return None


class BackupWorker:
    """Backs a database up now and then in a thread of its own, and once more at an orderly end.

    Every page is read on the way, so damage is noticed while the program runs.
    """

    def __init__(
        self,
        database: Path,
        key: bytes,
        on_damage: Callable[[], None],
        *,
        checks_first: bool = False,
        first_s: float = FIRST_S,
        every_s: float = EVERY_S,
    ) -> None:
        """`checks_first` is whether nobody has checked the pages of the database yet."""
        self._database = database
        self._key = key
        self._on_damage = on_damage
        self._checks_first = checks_first
        self._first_s, self._every_s = first_s, every_s
        self._over = threading.Event()
        self._is_damaged = False
        self._thread = threading.Thread(target=self._run, name=f"backup {database.parent.name}", daemon=True)

    def start(self) -> None:
        """Begin; the first backup is made some minutes from now."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, then back up what changed, for some seconds at most. May be called twice."""
        if self._over.is_set():
            return
        self._over.set()
        self._thread.join()
        if _age_s(backups_of(self._database)[0]) >= _AT_CLOSE_AFTER_S:
            deadline = time.monotonic() + _AT_CLOSE_FOR_S
            self._back_up(lambda: time.monotonic() > deadline)

    def _run(self) -> None:
        if self._checks_first:
            self._check()
        wait_s = self._first_s
        while not self._over.wait(wait_s):
            self._back_up(self._is_over)
            wait_s = self._every_s

    def _is_over(self) -> bool:
        return self._over.wait(_PAUSE_S)

    def _back_up(self, is_over: Callable[[], bool]) -> None:
        if self._is_damaged or not self._database.exists():
            return
        try:
            back_up(self._database, self._key, is_over)
        except CheckinError as error:
            _log.warning("%s", error.sentence)
            self._note(error)

    def _check(self) -> None:
        try:
            with closing(connect(self._database, self._key, for_writing=False)) as connection:
                connection.set_progress_handler(self._over.is_set, 1_000)
                if connection.execute("PRAGMA quick_check(1)").get != "ok":
                    self._tell()
        except apsw.InterruptError:
            return
        except (apsw.Error, CheckinError) as error:
            self._note(error)

    def _note(self, error: BaseException) -> None:
        if is_damage(error):
            self._tell()

    def _tell(self) -> None:
        if not self._is_damaged:
            self._is_damaged = True
            self._on_damage()


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


def _require_room(database: Path) -> None:
    """Raise StoreError rather than fill the disk: the journal needs it more."""
    needed = 2 * database.stat().st_size
    if shutil.disk_usage(database.parent).free < needed:
        raise StoreError(f"No backup is made: it needs {needed // 2**20 + 1} MiB free on the disk of the data folder.")


def _flush(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _age_s(file: Path) -> float:
    """Seconds since the file was written; a clock that was set back makes it old."""
    try:
        age = time.time() - file.stat().st_mtime
    except OSError:
        return float("inf")
    return age if age >= 0 else float("inf")
