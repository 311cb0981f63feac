"""Transactions of every store: whole or not at all, many at once, until it is closed."""

import threading
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from checkin.errors import CheckinError
from checkin.journal.entries import Entry
from checkin.journal.store import (
    Cursor,
    Outcome,
    Page,
    RosterChange,
    StoreError,
    Tally,
    Transaction,
)
from tests.builders import a_participant, a_stamp, an_event
from tests.journal.histories import admitted
from tests.journal.places import Place, ServerStore
from tests.journal.stores import ANNA, BORIS, all_entries, all_tallies, append, headcount, outcomes, put


def test_an_exception_undoes_the_whole_transaction_and_is_passed_on(store: ServerStore) -> None:
    put(store, ANNA)
    before = (store.head(), store.event(), all_tallies(store))

    def work(transaction: Transaction) -> None:
        transaction.put_event(an_event(name="Another"))
        transaction.put_participants([BORIS])
        transaction.append([admitted(), msgspec.structs.replace(admitted(), operator="Mallory")])
        raise LookupError("on purpose")

    with pytest.raises(LookupError, match="on purpose"):
        store.transact(work)

    assert (store.head(), store.event(), all_tallies(store)) == before
    assert store.record("BORIS") is None
    assert store.set_aside() == []
    assert store.verify().ok


def test_a_transaction_sees_what_it_has_written(store: ServerStore) -> None:
    def work(transaction: Transaction) -> None:
        transaction.put_participants([ANNA])
        transaction.append([admitted()])
        transaction.append([admitted(zone="transport")])
        by_id, by_code = transaction.record("ANNA"), transaction.record_by_code(ANNA.ticket_code)
        assert by_id is not None
        assert by_id == by_code
        assert by_id.participant == ANNA
        assert by_id.state.is_inside("venue")
        assert by_id.state.is_inside("transport")

    store.transact(work)

    assert headcount(store) == Tally("", 1, 1, 1)


def test_the_result_of_the_work_is_handed_back(store: ServerStore) -> None:
    assert store.transact(lambda _transaction: "done") == "done"


def test_a_transaction_inside_a_transaction_is_refused(store: ServerStore) -> None:
    with pytest.raises(RuntimeError, match="inside a transaction"):
        store.transact(lambda _transaction: put(store, ANNA))

    assert put(store, ANNA) == RosterChange(added=1)


def test_what_was_written_is_there_after_opening_again(store: ServerStore, place: Place) -> None:
    put(store, ANNA)
    append(store, admitted())
    before = (store.head(), store.event(), all_tallies(store), store.record("ANNA"))

    store = place.reopened()

    assert (store.head(), store.event(), all_tallies(store), store.record("ANNA")) == before


def test_closing_twice_is_fine_and_a_closed_store_says_so(store: ServerStore) -> None:
    store.close()
    store.close()

    with pytest.raises(StoreError, match="closed"):
        store.head()
    with pytest.raises(StoreError, match="closed"):
        put(store, ANNA)


def test_closing_ends_all_threads(place: Place) -> None:
    before = set(threading.enumerate())
    store = place.new()
    put(store, ANNA)
    store.head()

    store.close()

    assert set(threading.enumerate()) <= before


def test_eight_threads_lose_nothing_and_positions_stay_dense(store: ServerStore) -> None:
    put(store, *(a_participant(id=f"P{number}") for number in range(20)))
    everything = [admitted(f"P{number % 20}", desk=f"d-{number % 8}") for number in range(320)]

    def work(thread: int) -> list[Outcome]:
        mine = everything[thread * 40 : thread * 40 + 40]
        # Every thread also sends what its neighbour sends.
        both = mine + everything[(thread + 1) % 8 * 40 :][:40]
        return [outcome for start in range(0, 80, 10) for outcome in outcomes(append(store, *both[start : start + 10]))]

    with ThreadPoolExecutor(8) as pool:
        receipts = [outcome for outcomes_of_one in pool.map(work, range(8)) for outcome in outcomes_of_one]

    assert receipts.count(Outcome.ACCEPTED) == 320
    assert receipts.count(Outcome.KNOWN) == 320
    assert {entry.id for entry in all_entries(store)} == {entry.id for entry in everything}
    assert store.head().position == 320
    assert headcount(store) == Tally("", 20, 20, 20)
    assert store.verify().ok


def test_nothing_is_hidden_behind_the_cursor_of_a_reader_while_eight_write(store: ServerStore, place: Place) -> None:
    written = [[admitted(f"P{writer}-{number}") for number in range(190)] for writer in range(8)]
    handles = [place.beside() for _ in written]
    done = threading.Event()

    def write(writer: int) -> None:
        for start in range(0, 190, 5):
            append(handles[writer], *written[writer][start : start + 5])

    def follow() -> list[Entry]:
        read: list[Entry] = []
        cursor: Cursor | None = None
        while True:
            was_done = done.is_set()
            page = store.page(cursor, 50)
            assert isinstance(page, Page)
            read += page.entries
            cursor = page.cursor
            assert cursor.position == len(read)
            if was_done and page.at_head:
                return read

    with ThreadPoolExecutor(9) as pool:
        reader = pool.submit(follow)
        list(pool.map(write, range(8)))
        done.set()
        read = reader.result()

    assert len(read) == 8 * 190
    assert {entry.id for entry in read} == {entry.id for batch in written for entry in batch}
    assert store.verify().ok


def test_a_roster_and_entries_that_come_at_the_same_time_are_both_counted(store: ServerStore) -> None:
    people = [a_participant(id=f"P{number}") for number in range(60)]
    with ThreadPoolExecutor(2) as pool:
        roster = pool.submit(lambda: [put(store, person) for person in people])
        entries = pool.submit(lambda: [append(store, admitted(person.id)) for person in people])
        roster.result()
        entries.result()

    assert headcount(store) == Tally("", 60, 60, 60)
    assert store.verify().ok


def test_errors_of_a_store_are_sentences_for_people(place: Place) -> None:
    store = place.new()

    with pytest.raises(CheckinError) as caught:
        store.event()

    assert caught.value.sentence.endswith(".")
    assert a_stamp().desk not in caught.value.sentence
