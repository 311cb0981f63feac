"""Thousands of participants written at once are found and counted as those who come one by one."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_transaction import SqliteTransaction
from checkin.journal.store import Dimension
from checkin.participants import Participant
from checkin.roster.searching import search_texts
from tests.builders import a_participant, an_event

MANY = 4_321


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore.create(tmp_path / "event.db", os.urandom(32), search_texts)
    store.transact(lambda transaction: transaction.put_event(an_event()))
    yield store
    store.close()


def _people(count: int = MANY) -> Iterator[Participant]:
    for number in range(count):
        yield a_participant(
            id=f"{number:016}", ticket_code=f"A-{number}", name=f"Имя{number} Фамильев", region=f"Region {number % 7}"
        )


def _found(store: SqliteStore, word: str) -> list[str]:
    return sorted(record.id for record in store.find([[word]], 10))


def test_everybody_is_found_by_words_and_handles_and_counted(store: SqliteStore) -> None:
    change = store.transact(lambda transaction: transaction.put_participants(_people()))

    assert change.added == MANY
    assert _found(store, "имя4320") == [f"{4320:016}"]
    assert [record.id for record in store.find_by_handle(["a-2071"], 10)] == [f"{2071:016}"]
    assert store.tallies(Dimension.TOTAL)[0].expected == MANY
    assert sum(tally.expected for tally in store.tallies(Dimension.REGION)) == MANY
    assert "имя4320" in store.search_words(0)[1]
    assert store.verify().ok


def test_whoever_comes_again_among_them_is_there_once_as_said_last(store: SqliteStore) -> None:
    first = next(_people(1))
    again = Participant(id=first.id, ticket_code="B-0", name="Анна Другая", region="Region 0")

    def coming() -> Iterator[Participant]:
        yield from _people()
        yield again

    change = store.transact(lambda transaction: transaction.put_participants(coming()))

    assert (change.added, change.changed) == (MANY, 1)
    assert _found(store, "другая") == [first.id]
    assert _found(store, "имя0") == []
    assert store.tallies(Dimension.TOTAL)[0].expected == MANY
    assert store.verify().ok


def test_an_error_among_them_leaves_nothing_behind(store: SqliteStore) -> None:
    def coming() -> Iterator[Participant]:
        yield from _people()
        raise ValueError("row 4322")

    with pytest.raises(ValueError, match="row 4322"):
        store.transact(lambda transaction: transaction.put_participants(coming()))

    assert list(store.all_records()) == []
    assert _found(store, "фамильев") == []
    assert store.transact(lambda transaction: transaction.put_participants(_people(3))).added == 3


def test_those_taken_off_in_the_same_transaction_are_not_found(store: SqliteStore) -> None:
    people = list(_people(10))

    def work(transaction: SqliteTransaction) -> None:
        transaction.put_participants(people)
        transaction.remove_participants([people[0].id])

    store.run_transaction(work)

    assert _found(store, "имя0") == []
    assert _found(store, "имя1") == [f"{1:016}"]
    assert store.find_by_handle(["a-0"], 10) == []
    assert store.verify().ok
