"""A data folder: the database of one desk or server, its key and its lock. Only here is told where things lie."""

import logging
import os
import secrets
import sys
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, Self

from checkin import recovery, rekeying
from checkin.badges.photo_folder import PhotoFolder
from checkin.clock import wall_clock_ms
from checkin.erased_files import badge_folders, badges_in, finish_erasing
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.backup_elsewhere import chosen
from checkin.journal.backup_worker import BackupWorker
from checkin.journal.facts import ERASURE
from checkin.journal.reserve import Reserve
from checkin.journal.signing import signing_key
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import is_disk_full
from checkin.journal.store import Gone, Store, StoreError
from checkin.recovery import Rebuilt
from checkin.roster import photo_shelf
from checkin.roster.photo_shelf import PhotoShelf
from checkin.roster.searching import search_texts
from checkin.security.keys import (
    KeyPlace,
    create_key,
    folders_of,
    forget_former,
    load_key,
    place_of,
    share_key_above,
)
from checkin.security.private_files import private_folder
from checkin.security.wiping import LOCK, is_begun, wipe
from checkin.station import printer_book
from checkin.station.own_health import KEY_PLACE
from checkin.station.values import DeskIdentity

PASSPHRASE_VARIABLE = "CHECKIN_PASSPHRASE"  # noqa: S105 - the name of a variable
DATABASE = "event.db"
_RESERVE = "reserve"
_BADGES = "badges"
REHEARSAL = "rehearsal"
"""The folder within that holds a rehearsal."""
_log = logging.getLogger(__name__)


class DataFolderError(CheckinError):
    """The data folder cannot be used like this."""


class FolderLock:
    """Held by the one process that may write in a data folder; the system frees it when the process ends."""

    def __init__(self, folder: Path) -> None:
        self._file: IO[str] | None = None
        try:
            file = (folder / LOCK).open("a+")
        except OSError as error:
            raise DataFolderError(f"{folder} cannot be written: check its permissions.") from error
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise DataFolderError(
                f"{folder} is in use by another copy of the program: close that one, or choose another with --data."
            ) from error
        self._file = file

    def release(self) -> None:
        """Let others in; may be called twice."""
        if self._file is not None:
            self._file.close()
            self._file = None


@dataclass(frozen=True, slots=True)
class DataFolder:
    """An open data folder."""

    path: Path
    store: SqliteStore
    desk: DeskIdentity
    _lock: FolderLock | None
    rebuilt: Rebuilt | None = None
    """What was found again when the folder was opened and its database was damaged."""
    _backups: BackupWorker | None = None
    key: bytes = field(default=b"", repr=False)
    """What opens its files."""

    @classmethod
    def create(
        cls,
        path: Path,
        event: Event | None,
        desk_name: str,
        place: KeyPlace | None = None,
        *,
        passphrase: str | None = None,
        above: bytes | None = None,
    ) -> tuple[Self, KeyPlace]:
        """A new data folder; with `above` its key is that of the folder around it.

        Without a passphrase, CHECKIN_PASSPHRASE is one. Raises DataFolderError when there is a folder already, and
        KeyUnavailable.
        """
        finish_wiping(path)
        if (path / DATABASE).exists():
            raise DataFolderError(f"{path} holds an event already: choose another folder with --data.")
        try:
            private_folder(path)
        except OSError as error:
            raise DataFolderError(
                f"{path} cannot be made: {error.strerror}. Choose another folder with --data."
            ) from error
        lock = FolderLock(path)
        try:
            if above is None:
                key, chosen = create_key(path, place, passphrase or os.environ.get(PASSPHRASE_VARIABLE))
            else:
                share_key_above(path)
                key, chosen = above, place_of(path)
            store = SqliteStore.create(path / DATABASE, key, search_texts)
        except BaseException:
            lock.release()
            raise
        store.use_reserve(Reserve(path / _RESERVE))
        desk = DeskIdentity(secrets.token_hex(8), desk_name)
        store.save_desk_setting("id", desk.id)
        store.save_desk_setting("name", desk.name)
        _note_key_place(store, chosen)
        signing_key(store)  # so that its fingerprint can be noted down before anything is recorded
        if event is not None:
            store.transact(lambda transaction: transaction.put_event(event))
        folder = cls(path, store, desk, lock, None, _backing_up(path, key, store, desk.name), key)
        return folder._erasing(), chosen

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        beside: bool = False,
        passphrase: str | None = None,
        above: bytes | None = None,
    ) -> Self:
        """An existing data folder; read-only, it may be opened while another process uses it.

        To be worked with, a damaged database is rebuilt first (`rebuilt` tells), and a change of the key that was cut
        off is ended. Passphrase and `above` are as in `create`.

        `beside` such a process, single transactions may be written, too: SQLite's own lock is enough for them.

        Raises DataFolderError, KeyUnavailable or StoreError, each with what to do.
        """
        if not path.exists():
            raise DataFolderError(
                f"There is no folder {path}: make an event with “init”, or join a server with “pair”."
            )
        finish_wiping(path)
        if not cls.exists(path):
            raise DataFolderError(f"{path} holds no event: make one with “init”, or join a server with “pair”.")
        passphrase = passphrase or os.environ.get(PASSPHRASE_VARIABLE)
        if read_only or beside:
            key = load_key(path, passphrase, above)
            store = SqliteStore.open(path / DATABASE, key, search_texts, read_only=read_only)
            folder = cls(path, store, _identity(store), None, key=key)
            return folder if read_only else folder._erasing()
        lock = FolderLock(path)
        try:
            rekeying.end_cut_off(path, DATABASE, passphrase, search_texts)
            key = load_key(path, passphrase, above)
            forget_former(path)
            reserve = Reserve(path / _RESERVE)
            opened = _opened(path / DATABASE, key, reserve)
        except BaseException:
            lock.release()
            raise
        try:
            opened.store.use_reserve(reserve)
            desk = _identity(opened.store)
            if not desk.id:
                raise DataFolderError(
                    f"The database in {path} was damaged and does not tell any more which desk it was: “restore” a "
                    "backup of it, or pair another folder with the server (“pair” with --data)."
                )
        except BaseException:
            opened.store.close()
            lock.release()
            raise
        _note_key_place(opened.store, place_of(path))
        backups = _backing_up(path, key, opened.store, desk.name, checks_first=opened.is_unchecked)
        return cls(path, opened.store, desk, lock, opened.rebuilt, backups, key)._erasing()

    @classmethod
    def give_new_key(cls, path: Path, passphrase: str | None = None, *, discards_damaged: bool = False) -> None:
        """Have all files of a folder that nothing works with under a new key. Raises CheckinError."""
        passphrase = passphrase or os.environ.get(PASSPHRASE_VARIABLE)
        with ExitStack() as locks:
            for each in folders_of(path):
                locks.callback(FolderLock(each).release)
            rekeying.end_cut_off(path, DATABASE, passphrase, search_texts)
            key = load_key(path, passphrase)
            rekeying.give_new_key(path, DATABASE, key, passphrase, search_texts, discards_damaged=discards_damaged)

    def renamed(self, desk_name: str) -> Self:
        """The same folder, its desk under another name from now on."""
        self.store.save_desk_setting("name", desk_name)
        return replace(self, desk=DeskIdentity(self.desk.id, desk_name))

    def identified(self, desk: str) -> Self:
        """The same folder, its desk under another id from now on."""
        if desk == self.desk.id:
            return self
        self.store.save_desk_setting("id", desk)
        return replace(self, desk=DeskIdentity(desk, self.desk.name))

    @property
    def second_place(self) -> str:
        """Where backups are copied to, beside the folder; empty for nowhere. Only of an open folder."""
        elsewhere = chosen(self.store)
        return elsewhere.folder if elsewhere is not None else ""

    def discard(self) -> None:
        """Remove the files of a folder that is closed. Raises WipeError, naming what cannot be removed."""
        wipe_folder(self.path)

    @staticmethod
    def exists(path: Path) -> bool:
        """Whether there is a database in the folder, or what one can be made of again."""
        return recovery.exists(path / DATABASE) and not is_begun(path)

    @property
    def badges(self) -> Path:
        """Where the folder printer puts badges."""
        return self.path / _BADGES

    @property
    def batches(self) -> Path:
        """The file that remembers what batches of badges contained."""
        return self.path / "badge-batches.json"

    @property
    def printers(self) -> Path:
        """The file that describes the desk's printers."""
        return self.path / printer_book.FILE

    @property
    def photos(self) -> PhotoFolder:
        """Where the participants' photos lie."""
        return photo_shelf.photos_of(self.path, self.key)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def follow(self, store: Store) -> None:
        """Have whoever is erased in a server's own database erased in the folder, too: what it got came from here."""

        def take(gone: Gone) -> None:
            entries = [entry for person in gone.participants for entry in store.entries_of(person)]
            erasures = [entry for entry in entries if entry.kind == ERASURE]
            with suppress(CheckinError, OSError):  # what is missed is done when the folder is opened again
                self.store.transact(lambda transaction: transaction.append(erasures))
                PhotoShelf(self.photos).erase(gone.photos)

        store.when_erased(take)
        missed = store.erasures()
        if missed:
            self.store.transact(lambda transaction: transaction.append(missed))

    def _erasing(self) -> Self:
        """The folder, in which the rest of a person goes once they were erased in its store."""
        self.store.when_erased(lambda _gone: self._finish_erasing())
        self._finish_erasing()
        return self

    def _finish_erasing(self) -> None:
        try:
            finish_erasing(
                self.store,
                self.photos,
                self.batches,
                badge_folders(self.badges, self.printers),
                lambda: wipe_folder(self.path / REHEARSAL),
            )
        except (CheckinError, OSError) as error:  # what is in the way now goes when the folder is opened again
            _log.warning("what is left of an erased person could not be removed yet (%s)", type(error).__name__)

    def close(self) -> None:
        """Back up what changed, unless it is to be wiped, close the store and free the lock; may be called twice."""
        if self._backups is not None:
            self._backups.stop(backs_up=not is_begun(self.path))
        self.store.close()
        if self._lock is not None:
            self._lock.release()


def wipe_folder(path: Path) -> None:
    """Remove everything that the program put into a folder. Raises WipeError, and DataFolderError while it is in use.

    Cut off anywhere, the folder holds no event any more, and `finish_wiping` does the rest.
    """
    if not path.exists():
        return
    lock = FolderLock(path)
    try:
        wipe(path, wall_clock_ms(), badges_elsewhere(path))
    finally:
        lock.release()
    with suppress(OSError):
        (path / LOCK).unlink(missing_ok=True)


def badges_elsewhere(path: Path) -> list[Path]:
    """The badges that the printers of a folder put outside of it."""
    folders = badge_folders(path / _BADGES, path / printer_book.FILE)
    return [file for file, _ in badges_in([folder for folder in folders if folder != path / _BADGES])]


def finish_wiping(path: Path) -> None:
    """Remove the rest of what was being removed when it was cut off. Raises as `wipe_folder`."""
    if is_begun(path):
        wipe_folder(path)


def _opened(database: Path, key: bytes, reserve: Reserve) -> recovery.Opened:
    """Open it; where the disk has no room even for that, by giving up the reserve."""
    try:
        return recovery.open_sound(database, key, search_texts)
    except StoreError as error:
        if not is_disk_full(error) or not reserve.release():
            raise
    return recovery.open_sound(database, key, search_texts)


def _identity(store: SqliteStore) -> DeskIdentity:
    return DeskIdentity(store.desk_setting("id") or "", store.desk_setting("name") or "")


def _note_key_place(store: SqliteStore, place: KeyPlace) -> None:
    """For what the desk tells its server of itself."""
    if store.desk_setting(KEY_PLACE) != place:
        store.save_desk_setting(KEY_PLACE, place)


def _backing_up(
    path: Path, key: bytes, store: SqliteStore, desk_name: str, *, checks_first: bool = False
) -> BackupWorker:
    """Backs the folder's database up from now on; of damage the next start hears, and whoever reads the anomalies."""

    def note(kind: AnomalyKind, detail: str = "") -> None:
        with suppress(CheckinError):
            store.note(Anomaly(kind, desk_name, wall_clock_ms(), detail))

    def note_damage() -> None:
        with suppress(OSError):
            recovery.mark_damaged(path / DATABASE)
        note(AnomalyKind.DATABASE_DAMAGED)

    worker = BackupWorker(
        path / DATABASE,
        key,
        note_damage,
        on_forgotten=lambda: recovery.forget_damaged(path / DATABASE),
        on_failure=lambda sentence: note(AnomalyKind.BACKUP_FAILED, sentence),
        checks_first=checks_first,
    )
    worker.start()
    return worker


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
