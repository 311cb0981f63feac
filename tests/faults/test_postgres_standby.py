"""A PostgreSQL primary dies under load, and its synchronous standby goes on with everything."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest

from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.postgres import PostgresStore
from checkin.journal.store import Dimension, Page, StoreError, Transaction
from tests.builders import a_participant, a_stamp, an_event
from tests.faults.postgres_cluster import Cluster

_PEOPLE = [a_participant(id=f"P{number:015d}", ticket_code=f"K-{number}") for number in range(400)]
_PATIENCE_S = 60.0


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


class Desks:
    """Push entries, as desks do: what was not acknowledged is pushed again."""

    def __init__(self, store: PostgresStore) -> None:
        self._store = store
        self._over = threading.Event()
        self.acknowledged: list[Entry] = []
        self.refusals: list[str] = []
        self._thread = threading.Thread(target=self._push, daemon=True)
        self._thread.start()

    def wait_for(self, count: int) -> None:
        pause = threading.Event()
        for _ in range(int(_PATIENCE_S / 0.02)):
            if len(self.acknowledged) >= count:
                return
            pause.wait(0.02)
        raise AssertionError(f"only {len(self.acknowledged)} entries were acknowledged; {self.refusals[-1:]}")

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _push(self) -> None:
        number = 0
        while not self._over.is_set():
            person = _PEOPLE[number % len(_PEOPLE)]
            number += 1
            entry = new_entry(a_stamp(), facts.Admitted("venue"), person.id)
            while not self._over.is_set():
                try:
                    self._store.transact(partial(_append, entry))
                except StoreError as error:
                    self.refusals.append(error.sentence)
                    self._over.wait(0.1)
                    continue
                self.acknowledged.append(entry)
                break


def _append(entry: Entry, transaction: Transaction) -> None:
    transaction.append([entry])


def test_no_acknowledged_entry_is_lost_when_the_standby_takes_over(primary: Cluster, standby: Cluster) -> None:
    hosts = f"{primary.address},{standby.address}"
    store = PostgresStore.open(f"postgresql://postgres@{hosts}/postgres?target_session_attrs=read-write")
    store.transact(lambda transaction: transaction.put_event(an_event()))
    store.transact(lambda transaction: transaction.put_participants(_PEOPLE))
    desks = Desks(store)
    try:
        desks.wait_for(100)
        primary.kill()
        before = len(desks.acknowledged)
        standby.promote()
        desks.wait_for(before + 100)
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
    finally:
        desks.stop()
        store.close()


def test_without_waiting_for_the_standby_the_checker_would_notice(primary: Cluster, standby: Cluster) -> None:
    """What is acknowledged while the standby hears nothing is lost with the primary."""
    primary.configure(synchronous_standby_names="''")
    store = PostgresStore.open(primary.url)
    store.transact(lambda transaction: transaction.put_event(an_event()))
    standby.kill()
    entry = new_entry(a_stamp(), facts.Admitted("venue"), _PEOPLE[0].id)
    store.transact(lambda transaction: transaction.append([entry]))
    store.close()
    primary.kill()
    standby.start()
    standby.promote()

    again = PostgresStore.open(standby.url)
    assert again.head().position == 0
    again.close()
