"""Slow and fast writers at once: no entry ever appears behind a cursor that has passed."""

import asyncio
import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import asyncpg
import pytest

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.postgres import PostgresStore
from checkin.journal.postgres_transaction import LOCKED_HEAD
from checkin.journal.store import Cursor, Page, Transaction
from tests.builders import a_stamp, an_event
from tests.journal.places import PostgresPlace, run_sql

_WRITERS, _ENTRIES_EACH, _READERS = 8, 1_500, 3
_ENTRIES = _WRITERS * _ENTRIES_EACH
_SLOW_EVERY = 20
_SLOW_S = 0.02
_BY_HAND, _BY_HAND_S = 5, 0.2

Reader = Callable[[threading.Event], list[int]]
Writer = Callable[[int], None]


def batches(writer: int) -> Iterator[int]:
    """How many entries a writer writes at a time."""
    rng = random.Random(writer)
    left = _ENTRIES_EACH
    while left:
        size = min(left, rng.choice((1, 5, 50, 100)))
        left -= size
        yield size


def dwell(number: int) -> None:
    """Some batches stay uncommitted for a while."""
    if number % _SLOW_EVERY == 0:
        threading.Event().wait(_SLOW_S)


def append_slowly(batch: list[Entry], number: int, transaction: Transaction) -> None:
    transaction.append(batch)
    dwell(number)


def write(stores: list[PostgresStore], writer: int) -> None:
    """About people of its own."""
    written = 0
    for number, size in enumerate(batches(writer)):
        people = [f"P{writer}-{one // 10}" for one in range(written, written + size)]
        written += size
        batch = [new_entry(a_stamp(), facts.Admitted("venue"), person) for person in people]
        stores[writer % len(stores)].transact(partial(append_slowly, batch, number))


def read(store: PostgresStore, over: threading.Event) -> list[int]:
    """What a desk sees that asks again and again: for each entry a number by its id."""
    seen: list[int] = []
    cursor: Cursor | None = None
    while True:
        was_over = over.is_set()
        page = store.page(cursor, 200)
        assert isinstance(page, Page)
        before = cursor.position if cursor is not None else 0
        assert page.cursor.position == before + len(page.entries), "positions are not dense"
        seen += [int(entry.id, 16) for entry in page.entries]
        cursor = page.cursor
        if was_over and page.at_head:
            return seen


def hold_the_counter(url: str) -> None:
    """Somebody's session by hand keeps the lock of the counter row now and then, and writes nothing."""

    async def hold() -> None:
        connection = await asyncpg.connect(url)
        try:
            for _ in range(_BY_HAND):
                async with connection.transaction():
                    await connection.fetch(LOCKED_HEAD)
                    await asyncio.sleep(_BY_HAND_S)
        finally:
            await connection.close()

    asyncio.run(hold())


def worked(writers: list[Writer], readers: list[Reader], *others: Callable[[], None]) -> list[list[int]]:
    """What each reader saw when all have written."""
    over = threading.Event()
    with ThreadPoolExecutor(len(writers) + len(readers) + len(others)) as pool:
        try:
            reading = [pool.submit(reader, over) for reader in readers]
            writing = [pool.submit(writer, number) for number, writer in enumerate(writers)]
            writing += [pool.submit(other) for other in others]
            for one in writing:
                one.result()
        finally:
            over.set()
        return [one.result() for one in reading]


@pytest.mark.parametrize("processes", [1, 4])
def test_no_reader_misses_one_of_12000_entries_of_eight_writers(postgres: PostgresPlace, processes: int) -> None:
    """As many stores on the one database as there would be server processes."""
    postgres.new().transact(lambda transaction: transaction.put_event(an_event()))
    stores = [PostgresStore.open(postgres.url) for _ in range(processes)]
    try:
        seen = worked(
            [partial(write, stores)] * _WRITERS,
            [partial(read, stores[number % processes]) for number in range(_READERS)],
            partial(hold_the_counter, postgres.url),
        )

        assert stores[0].head().position == _ENTRIES
        for ids in seen:
            assert len(ids) == len(set(ids)) == _ENTRIES
        assert seen.count(seen[0]) == _READERS
    finally:
        for store in stores:
            store.close()


def test_with_positions_from_a_sequence_readers_would_miss_entries(postgres: PostgresPlace) -> None:
    """The test can fail: the same load on what one would write first, an identity column and a cursor over it."""
    postgres.new()
    run_sql(postgres.url, "CREATE TABLE planted(position BIGSERIAL PRIMARY KEY)")

    def write_planted(writer: int) -> None:
        async def run() -> None:
            connection = await asyncpg.connect(postgres.url)
            try:
                for number, size in enumerate(batches(writer)):
                    async with connection.transaction():
                        await connection.execute(f"INSERT INTO planted SELECT FROM generate_series(1, {size})")
                        await asyncio.sleep(_SLOW_S if number % _SLOW_EVERY == 0 else 0)
            finally:
                await connection.close()

        asyncio.run(run())

    def read_planted(over: threading.Event) -> list[int]:
        async def run() -> list[int]:
            connection = await asyncpg.connect(postgres.url)
            seen = [0]
            try:
                while True:
                    was_over = over.is_set()
                    rows = await connection.fetch(
                        "SELECT position FROM planted WHERE position > $1 ORDER BY position LIMIT 200", seen[-1]
                    )
                    seen += [row[0] for row in rows]
                    if was_over and not rows:
                        return seen[1:]
            finally:
                await connection.close()

        return asyncio.run(run())

    seen = worked([write_planted] * _WRITERS, [read_planted] * _READERS)

    assert run_sql(postgres.url, "SELECT count(*) FROM planted")[0][0] == _ENTRIES
    assert all(len(ids) < _ENTRIES for ids in seen)
