"""Backs a database up by itself: a thread that makes backups now and then, and notices damage on the way."""

import logging
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import apsw

from checkin.errors import CheckinError
from checkin.journal.backup import are_outdated, back_up, mark_in, remove_outdated
from checkin.journal.backup_elsewhere import chosen_in, copy_elsewhere
from checkin.journal.backup_files import backups_of, folder_of
from checkin.journal.sqlite_files import connect, is_damage

_log = logging.getLogger(__name__)
FIRST_S, EVERY_S = 180.0, 600.0
_LOOK_S = 10.0
"""How often is looked whether older backups are to be forgotten."""
_PAUSE_S = 0.005
_TELL_AGAIN_S = 3_600.0
_AT_CLOSE_AFTER_S = 60.0
"""A program that runs for moments, such as a command, does not back up again what was backed up this lately."""
_AT_CLOSE_FOR_S = 5.0


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
        on_forgotten: Callable[[], None] = lambda: None,
        on_failure: Callable[[str], None] = lambda _sentence: None,
        checks_first: bool = False,
        first_s: float = FIRST_S,
        every_s: float = EVERY_S,
        look_s: float = _LOOK_S,
    ) -> None:
        """`checks_first` is whether nobody has checked the pages of the database yet.

        `on_forgotten` is called when older backups have been removed, because something was erased; `on_failure` hears
        once an hour why no backup can be made.
        """
        self._database = database
        self._key = key
        self._on_damage = on_damage
        self._on_forgotten = on_forgotten
        self._on_failure = on_failure
        self._told_at = float("-inf")
        self._checks_first = checks_first
        self._first_s, self._every_s, self._look_s = first_s, every_s, look_s
        self._over = threading.Event()
        self._is_damaged = False
        self._clean_mark: str | None = None
        """What the database bore when no backup was outdated."""
        self._thread = threading.Thread(target=self._run, name=f"backup {database.parent.name}", daemon=True)

    def start(self) -> None:
        """Begin; the first backup is made some minutes from now."""
        self._thread.start()

    def stop(self, *, backs_up: bool = True) -> None:
        """End the thread, then back up what changed, for some seconds at most. May be called twice."""
        if self._over.is_set():
            return
        self._over.set()
        self._thread.join()
        if not backs_up:
            return
        if self._are_outdated():
            self._back_up(lambda: False)
        elif _age_s(self._database) >= _AT_CLOSE_AFTER_S:
            deadline = time.monotonic() + _AT_CLOSE_FOR_S
            self._back_up(lambda: time.monotonic() > deadline)

    def _run(self) -> None:
        if self._checks_first:
            self._check()
        due = time.monotonic() + self._first_s
        while not self._over.wait(max(0.0, min(self._look_s, due - time.monotonic()))):
            if time.monotonic() >= due or self._are_outdated():
                self._back_up(self._is_over)
                due = time.monotonic() + self._every_s

    def _is_over(self) -> bool:
        return self._over.wait(_PAUSE_S)

    def _are_outdated(self) -> bool:
        if self._is_damaged or not self._database.exists():
            return False
        try:
            mark = mark_in(self._database, self._key)
            if mark == self._clean_mark:
                return False
            if are_outdated(self._database, self._key, mark):
                return True
        except CheckinError as error:
            self._note(error)
            return False
        self._clean_mark = mark
        return False

    def _back_up(self, is_over: Callable[[], bool]) -> None:
        if self._is_damaged or not self._database.exists():
            return
        try:
            back_up(self._database, self._key, is_over)
            mark = mark_in(self._database, self._key)
            if self._has_one_marked(mark) and remove_outdated(
                folder_of(self._database), self._database.stem, self._key, mark
            ):
                self._on_forgotten()
            backed_up_elsewhere(self._database, self._key)
        except CheckinError as error:
            self._fail(error, error.sentence)
        except OSError as error:
            self._fail(error, f"The disk reported an error ({error.strerror}).")

    def _fail(self, error: BaseException, sentence: str) -> None:
        _log.warning("%s", sentence)
        self._note(error)
        if not self._is_damaged and time.monotonic() - self._told_at >= _TELL_AGAIN_S:
            self._told_at = time.monotonic()
            self._on_failure(sentence)

    def _has_one_marked(self, mark: str) -> bool:
        """Whether the newest backup may stay: only then are others removed."""
        newest = next(iter(backups_of(self._database)), None)
        return newest is not None and mark_in(newest.path, self._key) == mark

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


def backed_up_elsewhere(database: Path, key: bytes) -> bool:
    """Copy the newest backup to the second place, if there is one that lacks it. Raises StoreError."""
    elsewhere = chosen_in(database, key)
    return elsewhere is not None and copy_elsewhere(database, key, elsewhere, mark_in(database, key))


def _age_s(database: Path) -> float:
    """Seconds since the newest backup was made; a clock that was set back makes it old.

    One made right after another is called a second later than it is.
    """
    newest = next(iter(backups_of(database)), None)
    age = (datetime.now(UTC) - newest.at).total_seconds() if newest is not None else float("inf")
    return age if age > -_AT_CLOSE_AFTER_S else float("inf")
