"""One SQLite file: its connections, its writer's thread, its transactions. What is kept in it is told in sqlite.py."""

import queue
import secrets
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar

import apsw

from checkin.journal.log_mark import checkpoint, forget_mark, prepare_mark
from checkin.journal.projection import VERSION
from checkin.journal.reserve import Reserve
from checkin.journal.sqlite_erasure import (
    MOST_MERGES,
    finished,
    forget_words,
    merge_index,
    unfinished,
)
from checkin.journal.sqlite_files import (
    connect,
    end_log_at_close,
    in_our_words,
    migrate,
    require_known_schema,
    schema_version,
)
from checkin.journal.sqlite_schema import MIGRATIONS
from checkin.journal.sqlite_transaction import SqliteTransaction, TextsOf, write_setting
from checkin.journal.store import NOBODY_GONE, Gone, Listener, StoreError
from checkin.journal.writer import Writer
from checkin.participants import Participant, SearchTexts

Result = TypeVar("Result")
_CHECKPOINT_PAGES = 500
_LONGEST_WAL_PAGES = 4_000
"""16 MB; a commit that reaches it waits for the checkpoint."""
_FEW_WAL_PAGES = 250
"""1 MB; all that the log may take up of the reserve."""
_REWRITTEN_BYTES = 32 * 1024 * 1024
"""So large a file is written anew in less than a second; in a larger one deleted rows are overwritten in place."""
_CLOSED = "The database was closed already."


def no_search_texts(_participant: Participant) -> SearchTexts:
    """For stores in which nobody searches."""
    return SearchTexts((), (), ())


class SqliteFile:
    """One file. May be used from any thread; the file's writer lets one write at a time."""

    def __init__(self, path: Path, key: bytes | None, search_texts: TextsOf, *, read_only: bool) -> None:
        self._path = path
        self._key = key
        self.search_texts = search_texts
        """Under what somebody can be found."""
        self._readers: queue.LifoQueue[apsw.Connection] = queue.LifoQueue()
        self._writer = None if read_only else Writer(f"store {path.parent.name}", self._checkpoint_at_rest)
        self._wal_pages = 0
        self._reserve: Reserve | None = None
        self._connection: apsw.Connection | None = None
        self._closed = False
        self._when_erased: list[Listener] = []
        self._is_sound = False
        """Whether it was opened without finding damage."""
        self.opening = secrets.token_hex(8)
        """Random, made for this object: by it a server tells two copies of one desk apart."""

    @classmethod
    def create(cls, path: Path, key: bytes | None, search_texts: TextsOf = no_search_texts) -> Self:
        """A new store; raises StoreError when the file exists already."""
        if path.exists():
            raise StoreError(f"There is a database already at {path}; choose another data folder.")
        with suppress(OSError):
            forget_mark(path)  # of a database that somebody removed
        store = cls(path, key, search_texts, read_only=False)

        def first(connection: apsw.Connection) -> None:
            write_setting(connection, "epoch", secrets.token_hex(16))
            write_setting(connection, "figures", VERSION)

        store._start(first)
        store._is_sound = True
        return store

    @classmethod
    def open(
        cls, path: Path, key: bytes | None, search_texts: TextsOf = no_search_texts, *, read_only: bool = False
    ) -> Self:
        """An existing store. Read-only, it may be opened beside a process that writes.

        Raises StoreError when it does not exist, is damaged or newer, and WrongKeyError when the key does not fit.
        """
        if not path.exists():
            raise StoreError(f"There is no database at {path}: make an event there first.")
        store = cls(path, key, search_texts, read_only=read_only)
        try:
            if read_only:
                with store.reading() as connection:
                    require_known_schema(connection)
                    if schema_version(connection) == 0:
                        raise StoreError(f"{path} holds no event.")
                    if schema_version(connection) < len(MIGRATIONS):
                        raise StoreError(f"{path} is of an older version: open the desk or the server on it once.")
            else:
                store._start(lambda _connection: None)
                store.run_transaction(lambda transaction: transaction.bring_up_to_date())
            store._is_sound = True
        except BaseException:
            store.close()
            raise
        return store

    @property
    def is_on_reserve(self) -> bool:
        """Whether the disk is full, and what was held in reserve is being used up."""
        return self._reserve is not None and not self._reserve.is_there

    def use_reserve(self, reserve: Reserve) -> None:
        """Give this room up when the disk is full."""
        reserve.make_if_there_is_plenty()
        with suppress(OSError):
            prepare_mark(self._path)
        self._reserve = reserve

    def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        if self._writer is not None:
            self._writer.close()
        while not self._readers.empty():
            self._readers.get_nowait().close()
        if self._connection is not None:
            if self._is_sound and self._is_log_needless(self._connection):
                end_log_at_close(self._connection)
            self._connection.close()

    def query(self, statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """All rows of a reading statement."""
        with self.reading() as connection:
            return connection.execute(statement, values).fetchall()

    def execute(self, statement: str, values: tuple[Any, ...]) -> None:
        """One writing statement as a transaction of its own."""
        self.run_transaction(lambda transaction: transaction.execute(statement, values))

    def run_transaction(self, work: Callable[[SqliteTransaction], Result], *, urgent: bool = False) -> Result:
        """Run `work` in one write transaction, alone. An exception undoes all of it and is passed on.

        When the disk is full the reserve is given up, and the work done once more; but not for an import, which would
        use it up.
        """

        def alone() -> tuple[Result, Gone]:
            connection = self._required_connection()
            transaction = SqliteTransaction(connection, self.search_texts)
            with in_our_words():
                try:
                    return _done(connection, transaction, work), transaction.gone
                except apsw.FullError:
                    if not transaction.is_repeatable or not self._given_way(connection):
                        raise
                transaction = SqliteTransaction(connection, self.search_texts)
                return _done(connection, transaction, work), transaction.gone

        result, gone = self._required_writer().run(alone, urgent=urgent)
        for listener in self._when_erased if gone != NOBODY_GONE else ():
            listener(gone)
        return result

    def when_erased(self, listener: Listener) -> None:
        """As in Store."""
        self._when_erased.append(listener)

    def unfinished_erasure(self) -> Gone:
        """Of whom something may still lie beside the database."""
        with self.reading() as connection:
            return unfinished(connection)

    def erasure_finished(self, done: Gone) -> None:
        """Nothing of these lies there any more."""
        self.run_transaction(lambda transaction: finished(transaction.connection, done))

    def scrub(self) -> None:
        """Have nothing of rows that are gone stay in the file or its log: in steps, so that scans go between."""
        is_first = True
        for _ in range(MOST_MERGES):
            if not self.run_transaction(partial(_merged, is_first=is_first)):
                break
            is_first = False
        self.run_transaction(lambda transaction: forget_words(transaction.connection))
        with in_our_words():
            self.compact(rewrites=self._path.stat().st_size <= _REWRITTEN_BYTES)

    def compact(self, *, rewrites: bool = True) -> None:
        """Write the file anew without what was deleted, and empty the log, as far as nobody reads just then."""

        def work() -> None:
            connection = self._required_connection()
            with suppress(apsw.BusyError):
                if rewrites:
                    connection.execute("VACUUM")
                if self._is_log_needless(connection, apsw.SQLITE_CHECKPOINT_FULL):
                    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)

        self._required_writer().run(work)

    def _given_way(self, connection: apsw.Connection) -> bool:
        """Give the reserve up, and have what stands in the log written where it belongs."""
        if self._reserve is None or not self._reserve.release():
            return False
        with suppress(apsw.Error, OSError):
            checkpoint(connection)
        return True

    def _is_log_needless(self, connection: apsw.Connection, mode: int = apsw.SQLITE_CHECKPOINT_PASSIVE) -> bool:
        """Whether all of the log could be written to the file, so that SQLite may remove it."""
        with suppress(apsw.Error, OSError):
            if checkpoint(connection, mode):
                forget_mark(self._path)
                return True
        return False

    def _start(self, first: Callable[[apsw.Connection], None]) -> None:
        def work() -> None:
            connection = connect(self._path, self._key, for_writing=True)
            try:
                is_new = schema_version(connection) == 0
                migrate(connection)
                if is_new:
                    first(connection)
            except BaseException:
                connection.close()
                raise
            connection.set_wal_hook(self._note_wal)
            self._connection = connection

        try:
            self._required_writer().run(work)
        except BaseException:
            self.close()
            raise

    def _note_wal(self, connection: apsw.Connection, _database: str, pages: int) -> int:
        """Called by SQLite after each commit; checkpoints at once only when the WAL has grown long.

        What one commit makes so long, an import, is left for the next one or for when nobody waits: whoever imports
        waits for no second writing of it all.
        """
        most = _FEW_WAL_PAGES if self.is_on_reserve else _LONGEST_WAL_PAGES
        is_of_one = not self.is_on_reserve and pages - self._wal_pages >= most
        self._wal_pages = pages
        if pages >= most and not is_of_one:
            with suppress(apsw.Error, OSError):  # the commit is done
                checkpoint(connection)
        return apsw.SQLITE_OK

    def _checkpoint_at_rest(self) -> None:
        """Checkpoint while nobody waits, so that hardly any scan has to; and see whether the disk has room again."""
        if self._reserve is not None:
            self._reserve.make_if_there_is_plenty()
        if self._connection is not None and self._wal_pages >= _CHECKPOINT_PAGES:
            self._wal_pages = 0
            with suppress(apsw.Error, OSError):
                checkpoint(self._connection, is_needed=False)

    def _required_connection(self) -> apsw.Connection:
        if self._connection is None:
            raise StoreError(_CLOSED)
        return self._connection

    def _required_writer(self) -> Writer:
        if self._writer is None:
            raise StoreError("This data folder was opened for reading only.")
        return self._writer

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """A connection that can only read, borrowed."""
        if self._closed:
            raise StoreError(_CLOSED)
        try:
            connection = self._readers.get_nowait()
        except queue.Empty:
            connection = self._reader()
        try:
            with in_our_words():
                yield connection
        finally:
            if self._closed:
                connection.close()
            else:
                self._readers.put(connection)

    @contextmanager
    def reading_afresh(self) -> Iterator[apsw.Connection]:
        """A connection that remembers nothing: to one that does, a search index that others changed looks damaged."""
        if self._closed:
            raise StoreError(_CLOSED)
        with in_our_words(), closing(self._reader()) as connection:
            yield connection

    def _reader(self) -> apsw.Connection:
        return connect(self._path, self._key, for_writing=False)


def _merged(transaction: SqliteTransaction, *, is_first: bool) -> bool:
    return merge_index(transaction.connection, is_first=is_first)


def _done(
    connection: apsw.Connection, transaction: SqliteTransaction, work: Callable[[SqliteTransaction], Result]
) -> Result:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(transaction)
        transaction.finish()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result
