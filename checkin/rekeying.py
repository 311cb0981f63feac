"""A new key for all files of a data folder: each is copied under it beside itself, and the copy takes its place.

The note of the key knows both keys until all is done, so that wherever it is cut off, the next start goes on.
"""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw

from checkin import recovery
from checkin.errors import CheckinError
from checkin.journal.backup import back_up, forget_older_backups, mark_in, remove_outdated
from checkin.journal.backup_files import folder_of
from checkin.journal.log_mark import SIDES, forget_mark
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import connect, in_our_words, is_damage, open_encrypted
from checkin.journal.sqlite_transaction import TextsOf
from checkin.journal.store import StoreError
from checkin.roster.photo_shelf import PhotoShelf, photos_of
from checkin.security.keys import begin_new_key, begun_new_key, end_new_key, folders_of
from checkin.security.private_files import flush_file, flush_folder

_COPY = ".new-key"
_PAGES = 1_000
_BUSY_MS = 3_000
Reached = Callable[[str], None]


class RekeyError(CheckinError):
    """The key cannot be changed as things are."""


def _nothing(_step: str) -> None:
    """Nobody wants to know."""


def give_new_key(
    folder: Path,
    database: str,
    key: bytes,
    passphrase: str | None,
    search_texts: TextsOf,
    *,
    discards_damaged: bool = False,
    reached: Reached = _nothing,
) -> None:
    """Have all files of a folder that nobody has open under a new key, which is kept as the one before was.

    `reached` hears of each step that is about to be taken. Raises RekeyError before anything was changed; after that
    whatever goes wrong, the next start of the program goes on.
    """
    folders = folders_of(folder)
    for each in folders:
        recovery.open_sound(each / database, key, search_texts).store.close()
    _settle_damaged([each / database for each in folders], discards=discards_damaged)
    for each in folders:
        _require_nobody_reads(each / database, key)
    _require_room([each / database for each in folders])
    reached("noting the new key")
    new = begin_new_key(folder, key)
    _change_over(folder, database, (key, new), passphrase, search_texts, reached)


def end_cut_off(
    folder: Path, database: str, passphrase: str | None, search_texts: TextsOf, reached: Reached = _nothing
) -> bool:
    """Go on with a change that was cut off; whether there was any. Raises CheckinError."""
    keys = begun_new_key(folder, passphrase)
    if keys is None:
        return False
    _change_over(folder, database, keys, passphrase, search_texts, reached)
    return True


def _change_over(
    folder: Path,
    database: str,
    keys: tuple[bytes, bytes],
    passphrase: str | None,
    search_texts: TextsOf,
    reached: Reached,
) -> None:
    key, new = keys
    try:
        for each in folders_of(folder):
            path = each / database
            if not _opens(path, new):
                # A change that was cut off may find damage that it has not seen before.
                recovery.open_sound(path, key, search_texts).store.close()
                _copy_over(path, keys, reached)
            _back_up_anew(path, new, search_texts, reached)
            reached("sealing photos")
            PhotoShelf(photos_of(each, key)).seal_anew(photos_of(each, new))
        reached("keeping the new key")
        end_new_key(folder, new, passphrase)
        reached("all is done")
    except OSError as error:
        raise RekeyError(
            f"The key of {folder} is half changed ({error.strerror or error}): make room there, then start again."
        ) from error


def _copy_over(path: Path, keys: tuple[bytes, bytes], reached: Reached) -> None:
    """Put a copy under the new key in the place of a database. Raises StoreError or OSError."""
    copy = path.with_name(path.name + _COPY)
    _remove(copy)
    reached(f"copying {path}")
    with in_our_words():
        _copy(path, copy, keys)
    reached(f"flushing {path}")
    flush_file(copy)
    reached(f"replacing {path}")
    copy.replace(path)
    flush_folder(path.parent)


def _back_up_anew(path: Path, new: bytes, search_texts: TextsOf, reached: Reached) -> None:
    """Have one backup under the new key instead of those that the old one opens; of those elsewhere, the next start."""
    reached(f"backing up {path}")
    with closing(SqliteStore.open(path, new, search_texts)) as store:
        forget_older_backups(store)
    back_up(path, new)
    reached(f"removing the older backups of {path}")
    remove_outdated(folder_of(path), path.stem, new, mark_in(path, new))


def _copy(path: Path, copy: Path, keys: tuple[bytes, bytes]) -> None:
    with closing(open_encrypted(path, keys[0])) as source, closing(open_encrypted(copy, keys[1])) as target:
        _leave_log(source, path)
        target.pragma("journal_mode", "OFF")
        target.pragma("synchronous", "OFF")
        with target.backup("main", source, "main") as copying:
            while not copying.done:
                copying.step(_PAGES)
        if target.execute("PRAGMA quick_check(1)").get != "ok":
            raise apsw.CorruptError("the copy is not sound")
        target.pragma("journal_mode", "DELETE")


def _leave_log(connection: apsw.Connection, path: Path) -> None:
    """Have all of a database in its one file, as only then another may take its place. Raises RekeyError, OSError."""
    connection.set_busy_timeout(_BUSY_MS)
    forget_mark(path)  # as SQLite removes the log once nobody reads
    try:
        mode = connection.pragma("journal_mode", "DELETE")
    except apsw.BusyError:
        mode = None
    if mode != "delete":
        raise RekeyError(f"{path.parent} is being read by another program: close that one, then try again.")


def _require_nobody_reads(path: Path, key: bytes) -> None:
    try:
        with in_our_words(), closing(open_encrypted(path, key)) as connection:
            _leave_log(connection, path)
    except OSError as error:
        raise RekeyError(f"{path.parent} cannot be written ({error.strerror or error}): check its disk.") from error


def _settle_damaged(databases: list[Path], *, discards: bool) -> None:
    """What was moved aside damaged cannot be copied, and must not stay readable by the key that is given up."""
    left = [one for path in databases for one in recovery.moved_aside(path)]
    if left and not discards:
        raise RekeyError(
            f"{left[0]} has damaged files that only the present key opens: move them away, "
            "or have them removed (--discard-damaged)."
        )
    for one in left:
        shutil.rmtree(one)


def _require_room(databases: list[Path]) -> None:
    needed = 2 * max(path.stat().st_size for path in databases)
    if shutil.disk_usage(databases[0].parent).free < needed:
        raise RekeyError(f"A new key needs {needed // 2**20 + 1} MiB free on the disk of the data folder: make room.")


def _opens(path: Path, key: bytes) -> bool:
    try:
        connect(path, key, for_writing=False).close()
    except StoreError as error:
        if not is_damage(error):
            raise
        return False
    return True


def _remove(database: Path) -> None:
    for side in SIDES:
        database.with_name(database.name + side).unlink(missing_ok=True)
