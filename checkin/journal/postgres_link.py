"""The way to a PostgreSQL server: one thread that speaks asyncpg, and sessions that other threads use like a file."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any, TypeVar

import asyncpg

from checkin.journal.postgres_connection import (
    CLOSED,
    CONNECT_TIMEOUT_S,
    Connection,
    connected,
    cut_off,
    in_our_words,
)
from checkin.journal.store import StoreError

Row = tuple[Any, ...]
Result = TypeVar("Result")
_CONNECTIONS = 8
ANSWER_S = 20.0
"""A server that is silent for longer is taken for dead, and its connections with it."""
LONG_ANSWER_S = 3600.0
"""For what reads the whole journal."""
_CLOSE_TIMEOUT_S = 5
_LISTENING_CHECK_S = 5.0
"""How often a silent connection is seen to be alive."""
_LISTEN_AGAIN_S = 1.0


class Session:
    """One connection, borrowed for one transaction. Use it from one thread at a time.

    Writes wait until something is read or the transaction ends, because every change of threads takes its time.
    """

    def __init__(self, link: "Link", connection: Connection, patience_s: float) -> None:
        self._link = link
        self._connection = connection
        self._patience_s = patience_s
        self._waiting: list[tuple[Callable[..., Coroutine[Any, Any, object]], tuple[object, ...]]] = []

    def fetch(self, statement: str, *values: object) -> list[Row]:
        """All rows of a statement."""
        return self.fetch_all((statement, *values))[0]

    def fetch_all(self, *statements: tuple[Any, ...]) -> list[list[Row]]:
        """All rows of each of several statements (with its values)."""
        return self._link.run(self._fetched(statements))

    def write(self, statement: str, *values: object) -> None:
        """A statement without rows; its error may be raised by what is asked next."""
        self._waiting.append((self._connection.execute, (statement, *values)))

    def copy(self, table: str, columns: Sequence[str], rows: list[Row]) -> None:
        """Add rows to a table."""
        self._waiting.append((_copied, (self._connection, table, columns, rows)))

    def rows(self, statement: str, chunk: int = 2_000) -> Iterator[Row]:
        """The rows of a statement, some at a time; several may be read side by side."""
        cursor = self._link.run(self._opened(statement))
        while found := self._link.run(self._advanced(cursor, chunk)):
            yield from found

    async def written(self) -> None:
        """Send what waits."""
        waiting, self._waiting = self._waiting, []
        for write, values in waiting:
            with self._in_time():
                await write(*values)

    async def _opened(self, statement: str) -> Any:
        await self.written()
        with self._in_time():
            return await self._connection.cursor(statement)

    async def _advanced(self, cursor: Any, chunk: int) -> list[Row]:
        with self._in_time():
            return list(await cursor.fetch(chunk))

    async def _fetched(self, statements: Sequence[tuple[Any, ...]]) -> list[list[Row]]:
        await self.written()
        found = []
        for statement in statements:
            with self._in_time():
                found.append(list(await self._connection.fetch(*statement)))
        return found

    def _in_time(self) -> AbstractContextManager[None]:
        return self._link.in_time(self._connection, self._patience_s)


class Link:
    """A pool of connections and the thread that serves them."""

    def __init__(self, url: str, answer_s: float = ANSWER_S) -> None:
        """Raises StoreError when the address is wrong or the server does not answer."""
        self.answer_s = answer_s
        self._url = url
        self._closed = False
        self._lock = threading.Lock()
        self._pool: Any = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="postgres", daemon=True)
        self._thread.start()
        try:
            self._pool = self.run(_pool_of(url))
        except BaseException:
            self.close()
            raise

    def run(self, work: Coroutine[Any, Any, Result]) -> Result:
        """The result of a coroutine, run on the link's thread. Raises StoreError in place of the server's errors."""
        with self._lock:
            if self._closed:
                work.close()
                raise StoreError(CLOSED)
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
        with in_our_words():
            return future.result()

    def fetch(self, statement: str, *values: object) -> list[Row]:
        """All rows of one statement, as a transaction of its own."""
        return self.run(self._fetched(statement, values))

    @contextmanager
    def transaction(
        self, kind: str = "", first: str | None = None, patience_s: float | None = None
    ) -> Iterator[tuple[Session, list[Row]]]:
        """One transaction and the rows of its first statement; an exception undoes all of it.

        `kind` is what follows BEGIN; `patience_s` is how long each answer may take. A COMMIT that is not answered is an
        error, though the server may have done it: whoever asks again must get the same by that.
        """
        connection, rows = self.run(self._begun(f"BEGIN {kind}", first))
        session = Session(self, connection, patience_s or self.answer_s)
        try:
            yield session, rows
            self.run(self._committed(session, connection))
        except BaseException:
            with suppress(StoreError):
                self.run(self._undone(connection))
            raise

    def listen(self, channel: str, on_news: Callable[[], None]) -> None:
        """Call `on_news` on the link's thread at every notification, and whenever some may have been missed."""
        with self._lock:
            if not self._closed:
                asyncio.run_coroutine_threadsafe(self._listening(channel, on_news), self._loop)

    @contextmanager
    def in_time(self, connection: Connection, patience_s: float | None = None) -> Iterator[None]:
        """Give the connection up, and those that idle, when the server does not answer in time. On the link's thread.

        It is cut off, not cancelled: a COMMIT that waits for a standby goes on waiting and stays unseen, where
        cancelling it would show to others what only one machine has.
        """
        watch = self._loop.call_later(patience_s or self.answer_s, self._give_up, connection)
        try:
            yield
        finally:
            watch.cancel()

    def close(self) -> None:
        """End the connections and the thread; may be called twice."""
        with self._lock:
            was_closed, self._closed = self._closed, True
            if not was_closed:
                asyncio.run_coroutine_threadsafe(self._ended(), self._loop)
        self._thread.join()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        self._loop.close()

    async def _listening(self, channel: str, on_news: Callable[[], None]) -> None:
        """Hear until the link is closed, on a connection of its own that is made again when it is lost."""
        while True:
            with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError):
                connection = await connected(self._url)
                lost = asyncio.Event()
                try:
                    connection.add_termination_listener(lambda _: lost.set())  # noqa: B023 - this one's
                    await connection.add_listener(channel, lambda *_: on_news())
                    on_news()
                    while True:
                        with suppress(TimeoutError):
                            await asyncio.wait_for(lost.wait(), _LISTENING_CHECK_S)
                        await asyncio.wait_for(connection.execute("SELECT"), CONNECT_TIMEOUT_S)
                finally:
                    connection.terminate()
            await asyncio.sleep(_LISTEN_AGAIN_S)

    async def _ended(self) -> None:
        if self._pool is not None:
            try:
                await asyncio.wait_for(self._pool.close(), _CLOSE_TIMEOUT_S)
            except (TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                self._pool.terminate()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self._loop.call_soon(self._loop.stop)

    async def _fetched(self, statement: str, values: tuple[object, ...]) -> list[Row]:
        connection = await self._taken()
        try:
            with self.in_time(connection):
                return list(await connection.fetch(statement, *values))
        finally:
            await self._released(connection)

    async def _begun(self, begin: str, first: str | None) -> tuple[Connection, list[Row]]:
        connection = await self._taken()
        try:
            with self.in_time(connection):
                await connection.execute(begin)
                return connection, list(await connection.fetch(first)) if first else []
        except BaseException:
            cut_off(connection)
            await self._released(connection)
            raise

    async def _undone(self, connection: Connection) -> None:
        try:
            with self.in_time(connection):
                await connection.execute("ROLLBACK")
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            cut_off(connection)  # the server undoes what a lost connection had begun
        finally:
            await self._released(connection)

    async def _committed(self, session: Session, connection: Connection) -> None:
        await session.written()
        with self.in_time(connection):
            await connection.execute("COMMIT")
        await self._released(connection)

    async def _taken(self) -> Connection:
        return await self._required_pool().acquire(timeout=self.answer_s + CONNECT_TIMEOUT_S)

    async def _released(self, connection: Connection) -> None:
        await self._required_pool().release(connection, timeout=_CLOSE_TIMEOUT_S)

    def _give_up(self, connection: Connection) -> None:
        cut_off(connection)
        asyncio.run_coroutine_threadsafe(self._required_pool().expire_connections(), self._loop)

    def _required_pool(self) -> Any:
        if self._pool is None:
            raise StoreError(CLOSED)
        return self._pool


async def _pool_of(url: str) -> Any:
    """Raises what the first connection raises."""
    # With a least number of connections, the pool would log each time that it cannot keep it.
    pool = asyncpg.create_pool(url, min_size=0, max_size=_CONNECTIONS, connect=connected, reset=_left_as_it_is)
    try:
        await pool
        async with pool.acquire():
            return pool
    except (ValueError, asyncpg.ClientConfigurationError):
        pool.terminate()
        # What the library says of an address may quote the password in it.
        raise StoreError("The database's address must look like postgresql://user@host/name.") from None
    except BaseException:
        pool.terminate()
        raise


async def _left_as_it_is(_connection: object) -> None:
    """Between its uses a connection keeps no state that would have to be reset."""


async def _copied(connection: Connection, table: str, columns: Sequence[str], rows: list[Row]) -> None:
    await connection.copy_records_to_table(table, columns=columns, records=rows)
