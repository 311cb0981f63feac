"""Rows a second from a CSV file into the roster, search index and headcounts."""

import os
from pathlib import Path

from checkin.demo.sample import sample_event, sample_participants, write_csv
from checkin.journal.sqlite import SqliteStore
from checkin.roster.searching import search_texts
from checkin.station.roster_import import import_roster
from tests.benchmark_data import Samples, timed_ms


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """A first import, and the same file again."""
    event = sample_event()
    write_csv(sample_participants(event, participants), event, folder / "roster.csv")
    store = SqliteStore.create(folder / "event.db", os.urandom(32), search_texts)
    try:
        store.transact(lambda transaction: transaction.put_event(event))
        first, again = (
            participants / timed_ms(lambda: import_roster(store, folder / "roster.csv", {})) * 1e3 for _ in range(2)
        )
    finally:
        store.close()
    return {"first import": ("rows/s", [first]), "again, unchanged": ("rows/s", [again])}
