"""A PostgreSQL primary dies under load, and its synchronous standby goes on with everything."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.postgres import PostgresStore
from checkin.journal.postgres_connection import one_host_each
from checkin.journal.store import Dimension, Outcome, Page, Receipt, StoreError, Transaction
from tests.builders import a_participant, a_stamp, an_event
from tests.faults.postgres_cluster import Cluster, either, wait_until

_PEOPLE = [a_participant(id=f"P{number:015d}", ticket_code=f"K-{number}") for number in range(400)]
_DESKS = 3
_ANSWER_S = 1.0


@pytest.fixture
def primary() -> Iterator[Cluster]:
    cluster = Cluster.new()
    yield cluster
    cluster.remove()


@pytest.fixture
def standby(primary: Cluster) -> Iterator[Cluster]:
    cluster = primary.standby()
    yield cluster
    cluster.remove()


@pytest.fixture
def store(primary: Cluster, standby: Cluster) -> Iterator[PostgresStore]:
    store = PostgresStore.open(either(primary, standby), _ANSWER_S)
    store.transact(lambda transaction: transaction.put_event(an_event()))
    store.transact(lambda transaction: transaction.put_participants(_PEOPLE))
    yield store
    store.close()


class Desks:
    """Push entries, several at a time; what was not acknowledged is pushed again."""

    def __init__(self, store: PostgresStore) -> None:
        self._store = store
        self._over = threading.Event()
        self.acknowledged: list[Entry] = []
        self.refusals: list[str] = []
        self._pool = ThreadPoolExecutor(_DESKS)
        self._pushing = [self._pool.submit(self._push, number) for number in range(_DESKS)]

    def wait_for(self, more: int) -> None:
        """Until so many more entries were acknowledged."""
        wanted = len(self.acknowledged) + more
        wait_until(lambda: len(self.acknowledged) >= wanted, f"{more} more entries are acknowledged")

    def stop(self) -> None:
        self._over.set()
        self._pool.shutdown()
        for one in self._pushing:
            one.result()

    def _push(self, first: int) -> None:
        number = first
        while not self._over.is_set():
            entry = new_entry(a_stamp(), facts.Admitted("venue"), _PEOPLE[number % len(_PEOPLE)].id)
            number += _DESKS
            while not self._over.is_set():
                try:
                    push(self._store, entry)
                except StoreError as error:
                    self.refusals.append(error.sentence)
                    self._over.wait(0.05)
                else:
                    self.acknowledged.append(entry)
                    break


def push(store: PostgresStore, entry: Entry) -> Outcome:
    """What a server does with one entry of a desk."""
    receipts: list[Receipt] = store.transact(partial(_append, entry))
    return receipts[0].outcome


def _append(entry: Entry, transaction: Transaction) -> list[Receipt]:
    return transaction.append([entry])


@pytest.mark.parametrize("die", [Cluster.kill, Cluster.freeze])
def test_no_acknowledged_entry_is_lost_when_the_standby_takes_over(
    primary: Cluster, standby: Cluster, store: PostgresStore, die: Callable[[Cluster], None]
) -> None:
    desks = Desks(store)
    try:
        desks.wait_for(100)
        die(primary)
        wait_until(lambda: bool(desks.refusals), "a desk is told that its entry was not taken")
        standby.promote()
        desks.wait_for(100)
    finally:
        desks.stop()

    page = store.page(None, 1_000_000)
    assert isinstance(page, Page)
    have = [entry.id for entry in page.entries]
    assert {entry.id for entry in desks.acknowledged} <= set(have)
    assert len(set(have)) == len(have) == store.head().position
    arrived = {entry.participant for entry in page.entries}
    assert store.tallies(Dimension.TOTAL)[0].arrived == len(arrived)
    assert store.verify().ok
    assert all(sentence.endswith(".") for sentence in desks.refusals)


def test_an_entry_that_only_one_machine_has_is_neither_acknowledged_nor_seen(
    primary: Cluster, standby: Cluster, store: PostgresStore
) -> None:
    """The COMMIT waits for the standby; the desk hears of an error soon, and pushes again."""
    entry = new_entry(a_stamp(), facts.Admitted("venue"), _PEOPLE[0].id)
    standby.kill()

    with pytest.raises(StoreError, match="try again"):
        push(store, entry)
    with pytest.raises(StoreError, match="try again"):
        push(store, entry)
    assert store.head().position == 0

    standby.start()
    wait_until(lambda: store.head().position == 1, "the standby has the entry, and all may see it")
    assert push(store, entry) is Outcome.KNOWN
    assert store.head().position == 1
    assert store.verify().ok


def test_without_waiting_for_the_standby_an_entry_would_be_lost(
    primary: Cluster, standby: Cluster, store: PostgresStore
) -> None:
    """The checker sees it: what is acknowledged while the standby hears nothing is lost with the primary."""
    primary.configure(synchronous_standby_names="''")
    standby.kill()
    push(store, new_entry(a_stamp(), facts.Admitted("venue"), _PEOPLE[0].id))
    assert store.head().position == 1

    primary.kill()
    standby.start()
    standby.promote()

    assert store.head().position == 0


def test_where_no_server_takes_writes_the_sentence_says_so(primary: Cluster, standby: Cluster) -> None:
    primary.kill()

    with pytest.raises(StoreError, match="promote"):
        PostgresStore.open(either(primary, standby))


@pytest.mark.parametrize(
    ("url", "each"),
    [
        ("postgresql://h/name", ["postgresql://h/name"]),
        ("postgresql://u:p%2C@h:1,i:2/n?a=b,c", ["postgresql://u:p%2C@h:1/n?a=b,c", "postgresql://u:p%2C@i:2/n?a=b,c"]),
        ("postgresql://[::1]:5,h", ["postgresql://[::1]:5", "postgresql://h"]),
        ("postgresql://u:@/n?host=/tmp", ["postgresql://u:@/n?host=/tmp"]),
        ("nonsense", ["nonsense"]),
    ],
)
def test_an_address_is_taken_apart_by_its_hosts(url: str, each: list[str]) -> None:
    assert one_host_each(url) == each
