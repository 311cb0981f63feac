"""Stores on one PostgreSQL database hear of each other's writes, whatever becomes of the connection they hear by."""

import threading
from collections.abc import Iterator

import pytest

from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.postgres import PostgresStore
from checkin.journal.store import Store, Transaction
from tests.builders import a_participant, a_stamp, an_event
from tests.faults.postgres_cluster import Cluster, wait_until
from tests.journal.places import PostgresPlace, run_sql

_AT_ONCE_S = 2.0
_LISTENERS = "FROM pg_stat_activity WHERE datname = current_database() AND query ILIKE 'LISTEN%'"


class Listener:
    """Counts what it is told."""

    def __init__(self, store: Store) -> None:
        self.told = 0
        self._lock = threading.Lock()
        store.listen(self._hear)
        self.wait_for(1)  # that it listens from now on

    def wait_for(self, told: int, patience_s: float = _AT_ONCE_S) -> None:
        wait_until(lambda: self.told >= told, f"news came {told} times", patience_s)

    def _hear(self) -> None:
        with self._lock:
            self.told += 1


class Broken(Exception):
    """Undoes a transaction."""


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    cluster = Cluster.new()
    yield cluster
    cluster.remove()


def append_one(transaction: Transaction) -> None:
    transaction.append([new_entry(a_stamp(), facts.Admitted("venue"), "anna")])


def break_off(transaction: Transaction) -> None:
    append_one(transaction)
    raise Broken


def test_that_a_desk_was_revoked_is_news_at_another(postgres: PostgresPlace) -> None:
    north = postgres.new()
    south = Listener(postgres.beside())

    north.revoke_desk("d-lost")

    south.wait_for(2)


def test_entries_roster_and_settings_written_through_one_store_are_news_at_another(postgres: PostgresPlace) -> None:
    north = postgres.new()
    south = Listener(postgres.beside())

    north.transact(append_one)
    south.wait_for(2)
    north.transact(lambda transaction: transaction.put_participants([a_participant(id="anna")]))
    south.wait_for(3)
    north.transact(lambda transaction: transaction.put_event(an_event()))
    south.wait_for(4)


def test_what_was_undone_is_no_news(postgres: PostgresPlace) -> None:
    north = postgres.new()
    south = Listener(postgres.beside())

    with pytest.raises(Broken):
        north.transact(break_off)
    north.transact(append_one)

    south.wait_for(2)  # those of one connection come in the order of its commits
    assert south.told == 2


def test_who_lost_the_connection_is_told_that_there_may_be_news_and_hears_on(postgres: PostgresPlace) -> None:
    north = postgres.new()
    south = Listener(postgres.beside())

    [[cut_off]] = run_sql(postgres.url, f"SELECT count(pg_terminate_backend(pid)) {_LISTENERS}")
    assert cut_off == 1
    wait_until(lambda: run_sql(postgres.url, f"SELECT count(*) {_LISTENERS}")[0][0] == 1, "it listens again")
    south.wait_for(2)
    north.transact(append_one)
    south.wait_for(3)


def test_listening_goes_on_when_the_database_was_killed_and_started_again(cluster: Cluster) -> None:
    store, other = PostgresStore.open(cluster.url), PostgresStore.open(cluster.url)
    try:
        listener = Listener(store)
        cluster.kill()
        cluster.start()
        listener.wait_for(2, patience_s=10)
        other.transact(append_one)
        listener.wait_for(3)
    finally:
        store.close()
        other.close()


def test_a_store_closes_while_it_listens_to_a_database_that_is_gone(cluster: Cluster) -> None:
    store = PostgresStore.open(cluster.url)
    listener = Listener(store)
    cluster.kill()
    store.close()
    assert listener.told == 1
