"""One request for the headcount by category over HTTP, with everybody of the roster admitted."""

from functools import partial
from pathlib import Path

import httpx

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.store import Transaction
from checkin.server.serving import Server, Tls
from checkin.state import Stamp
from checkin.sync.client import ServerClient
from checkin.sync.messages import PairRequest
from tests.benchmark_data import Samples, a_full_store, timed_ms

BATCH = 1_000


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """As many entries as participants."""
    store, people = a_full_store(folder, participants)
    stamp = Stamp("desk", "north", "Olga", 1_790_000_000_000)
    for start in range(0, len(people), BATCH):
        entries = [new_entry(stamp, facts.Admitted("venue"), person.id) for person in people[start : start + BATCH]]
        store.transact(partial(_append, entries=entries))
    server = Server(store, folder, port=0, tls=Tls.OFF)
    server.start()
    try:
        desk = ServerClient(server.url)
        token = desk.pair(PairRequest(server.pairing_code().code, "bench", "bench", viewer=True)).token
        desk.close()
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(base_url=server.url, headers=headers, trust_env=False) as client:
            times = [timed_ms(lambda: client.get("/headcount", params={"by": "category"})) for _ in range(300)]
    finally:
        server.stop()
        store.close()
    return {"headcount by category": ("ms", times)}


def _append(transaction: Transaction, entries: list[Entry]) -> None:
    transaction.append(entries)
