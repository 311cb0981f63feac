"""Opening an encrypted SQLite file safely: key, pragmas, migrations, and SQLite's errors in our words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from checkin.journal.log_mark import is_log_cut
from checkin.journal.salvage import log_of, loses_commits, reached_under
from checkin.journal.sqlite_schema import MIGRATIONS
from checkin.journal.store import StoreError

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL database that two connections write (https://sqlite.org/wal.html#walresetbug)."""
_ADVICE = {
    apsw.FullError: "The disk is full: free some space, then try again.",
    apsw.BusyError: "The database is in use by another program: close it, then try again.",
    apsw.ReadOnlyError: "The data folder cannot be written: check its permissions.",
    apsw.CantOpenError: "The database cannot be opened: check that the data folder exists and may be written.",
    apsw.CorruptError: "The database is damaged: restore it from a backup or from the server.",
    apsw.IOError: "The disk reported an error: move the data folder to another disk.",
}


WRONG_KEY = "This key or passphrase does not open the database (or the file is no database of this program)."
_UNREADABLE = (
    apsw.SQLITE_IOERR_READ,
    apsw.SQLITE_IOERR_SHORT_READ,
    apsw.SQLITE_IOERR_DATA,
    apsw.SQLITE_IOERR_CORRUPTFS,
)
_NO_ROOM = apsw.SQLITE_IOERR_SHMSIZE
"""As SQLite says it when there is no room for what its connections share, which it needs to open a file."""
_REACHED = """
    SELECT (SELECT coalesce(max(position), 0) FROM entry), (SELECT coalesce(max(revision), 0) FROM participant)
"""
_BUSY_MS = 5_000
"""How long another program that is writing is waited for."""


class WrongKeyError(StoreError):
    """The key does not open this database."""


@contextmanager
def in_our_words() -> Iterator[None]:
    """Turn SQLite's errors into StoreError."""
    try:
        yield
    except apsw.NotADBError as error:
        raise WrongKeyError(WRONG_KEY) from error
    except tuple(_ADVICE) as error:
        raise StoreError(_ADVICE[apsw.FullError if is_disk_full(error) else type(error)]) from error


def connect(path: Path, key: bytes | None, *, for_writing: bool) -> apsw.Connection:
    """A connection to an existing or new file; with a key (32 bytes) every page is encrypted and authenticated.

    ChaCha20-Poly1305 by SQLite3 Multiple Ciphers; the key is used as it is, without derivation. A log that holds
    something stays as it is, but for who writes and calls `end_log_at_close`; checkpoints are those of log_mark.py.
    """
    require_sound_sqlite(apsw.sqlite_lib_version())
    with in_our_words():
        connection = open_encrypted(path, key, apsw.Connection if for_writing else _Looking)
        # At the close SQLite writes what it takes of a damaged log over what is newer, and removes the rest.
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        connection.wal_autocheckpoint(0)
        connection.set_busy_timeout(_BUSY_MS)
        connection.pragma("temp_store", "MEMORY")
        connection.pragma("trusted_schema", 0)
        connection.pragma("cache_size", -65_536 if for_writing else -8_192)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        if for_writing:
            connection.pragma("journal_mode", "WAL")
            connection.pragma("synchronous", "FULL")
            connection.pragma("fullfsync", 1)
            connection.pragma("checkpoint_fullfsync", 1)
            connection.pragma("foreign_keys", 1)
            connection.pragma("secure_delete", 1)
            connection.pragma("journal_size_limit", 4 * 1024 * 1024)
        else:
            connection.pragma("query_only", 1)
    return connection


def end_log_at_close(connection: apsw.Connection) -> None:
    """Have the last connection that is closed write the log to the file, and remove it: no mark says it is needed."""
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)


class _Looking(apsw.Connection):
    """Leaves a log that holds something as it is."""

    def close(self, force: bool = False) -> None:
        log = Path(self.filename_wal)
        if not (log.exists() and log.stat().st_size):
            end_log_at_close(self)
        super().close(force)


def open_encrypted(path: Path, key: bytes | None, kind: type[apsw.Connection] = apsw.Connection) -> apsw.Connection:
    """A connection to a file that has not been read yet, as SQLite makes it; raises apsw.Error."""
    connection = kind(str(path))
    if key is not None:
        connection.pragma("cipher", "chacha20")
        connection.execute(f"PRAGMA key = 'raw:{key.hex()}'")
    return connection


def is_damage(error: BaseException | None) -> bool:
    """Whether an error, or what it came from, says that the file is not what was written.

    A key that does not fit looks the same to SQLite; a full disk or a missing permission does not.
    """
    if isinstance(error, apsw.IOError):
        return getattr(error, "extendedresult", 0) in _UNREADABLE
    return isinstance(error, apsw.CorruptError | apsw.NotADBError) or (error is not None and is_damage(error.__cause__))


def is_disk_full(error: BaseException | None) -> bool:
    """Whether an error, or what it came from, says that the disk has no room."""
    if isinstance(error, apsw.IOError):
        return getattr(error, "extendedresult", 0) == _NO_ROOM
    return isinstance(error, apsw.FullError) or (error is not None and is_disk_full(error.__cause__))


def has_cut_log(connection: apsw.Connection, key: bytes | None) -> bool:
    """Whether the log hides commits: those behind a damaged one, or what a checkpoint has written to the file already.

    The latter when the log was cut off since: its older pages cover the newer ones in the file. The mark tells; where
    there is none, as of a folder that an older version left, or an old log was put in place, what is on those pages
    does in part. Only to be asked while nobody writes: a commit is in the log a moment before SQLite counts it.
    """
    if is_log_cut(connection):
        return True
    path = Path(connection.filename)
    log = log_of(path)
    if log is None:
        return False
    covered = (0, 0) if key is None else reached_under(path, key, log)
    valid, _written = connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_NOOP)
    reached: list[Any] = connection.execute(_REACHED).fetchall()
    # Where a page of another table stands in the place of theirs, these are no numbers.
    return loses_commits(log, valid) or any(
        not isinstance(seen, int) or hidden > seen for hidden, seen in zip(covered, reached[0], strict=True)
    )


def require_sound_sqlite(version: str) -> None:
    """Raise StoreError when this SQLite has the bug that corrupts WAL databases."""
    if tuple(int(part) for part in version.split(".")[:3]) < OLDEST_SQLITE:
        raise StoreError(f"SQLite {version} can damage the database: install 3.51.3 or newer.")


def migrate(connection: apsw.Connection, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring the schema up to date, each migration recorded in its own transaction; refuse a newer schema."""
    with in_our_words():
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migration("
            "number INTEGER PRIMARY KEY, at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP)"
        )
        done = schema_version(connection)
        for number, script in enumerate(migrations[done:], start=done + 1):
            with connection:
                connection.execute(script)
                connection.execute("INSERT INTO migration(number) VALUES (?)", (number,))
    require_known_schema(connection, len(migrations))


def require_known_schema(connection: apsw.Connection, newest: int = len(MIGRATIONS)) -> None:
    """Raise StoreError when a newer version of the program made the database."""
    version = schema_version(connection)
    if version > newest:
        raise StoreError(
            f"This database was made by a newer version of the program (schema {version}, this one knows {newest}): "
            "update the program."
        )


def schema_version(connection: apsw.Connection) -> int:
    """The number of the last migration that was applied; 0 for an empty file."""
    with in_our_words():
        if not connection.table_exists(None, "migration"):
            return 0
        number: Any = connection.execute("SELECT coalesce(max(number), 0) FROM migration").get
    return int(number)
