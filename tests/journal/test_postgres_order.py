"""Slow and fast writers at once: no entry ever appears behind a cursor that has passed."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.postgres import PostgresStore
from checkin.journal.store import Cursor, Page, Transaction
from tests.builders import a_stamp, an_event
from tests.journal.places import PostgresPlace

_WRITERS, _ENTRIES_EACH = 8, 1_500
_SLOW_EVERY = 20


def entries_of(writer: int) -> list[list[Entry]]:
    """What one writer writes, in batches of different sizes, about people of its own."""
    rng = random.Random(writer)
    written = [
        new_entry(a_stamp(), facts.Admitted("venue"), f"P{writer}-{number // 10}") for number in range(_ENTRIES_EACH)
    ]
    batches = []
    while written:
        size = rng.choice((1, 5, 50, 100))
        batches.append(written[:size])
        written = written[size:]
    return batches


def append_slowly(batch: list[Entry], number: int, transaction: Transaction) -> None:
    transaction.append(batch)
    if number % _SLOW_EVERY == 0:
        threading.Event().wait(0.02)


def write(store: PostgresStore, writer: int) -> None:
    for number, batch in enumerate(entries_of(writer)):
        store.transact(partial(append_slowly, batch, number))


def read(store: PostgresStore, over: threading.Event) -> list[str]:
    """The ids that a desk sees which asks again and again."""
    seen: list[str] = []
    cursor: Cursor | None = None
    while True:
        was_over = over.is_set()
        page = store.page(cursor, 200)
        assert isinstance(page, Page)
        seen += [entry.id for entry in page.entries]
        cursor = page.cursor
        if was_over and page.at_head:
            return seen


@pytest.mark.parametrize("processes", [1, 4])
def test_no_reader_misses_one_of_12000_entries_of_eight_writers(postgres: PostgresPlace, processes: int) -> None:
    postgres.new().transact(lambda transaction: transaction.put_event(an_event()))
    stores = [PostgresStore.open(postgres.url) for _ in range(processes)]
    over = threading.Event()
    try:
        with ThreadPoolExecutor(_WRITERS + 3) as pool:
            reading = [pool.submit(read, stores[number % processes], over) for number in range(3)]
            writing = [pool.submit(write, stores[number % processes], number) for number in range(_WRITERS)]
            for one in writing:
                one.result()
            over.set()
            seen = [one.result() for one in reading]
        assert stores[0].head().position == _WRITERS * _ENTRIES_EACH
        for ids in seen:
            assert len(ids) == len(set(ids)) == _WRITERS * _ENTRIES_EACH
    finally:
        over.set()
        for store in stores:
            store.close()
