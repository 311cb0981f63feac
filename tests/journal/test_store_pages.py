"""The stream of every store, which desks read page by page."""

import itertools
from collections.abc import Callable

import msgspec
import pytest

from checkin.journal.entries import GENESIS, Entry, running_hash
from checkin.journal.store import (
    Cursor,
    Outcome,
    Page,
    Reset,
)
from tests.journal.histories import admitted
from tests.journal.places import Place, ServerStore
from tests.journal.stores import (
    all_entries,
    append,
    outcomes,
)


def test_pages_bring_every_entry_once_and_in_order_and_the_running_hash_matches(store: ServerStore) -> None:
    written = [admitted(f"P{number}") for number in range(25)]
    for start in range(0, 25, 4):
        append(store, *written[start : start + 4])

    read: list[Entry] = []
    running = GENESIS
    cursor: Cursor | None = None
    for number in itertools.count(1):
        page = store.page(cursor, 10)
        assert isinstance(page, Page)
        read += page.entries
        for entry in page.entries:
            running = running_hash(running, entry)
        assert page.cursor == Cursor(store.head().epoch, len(read), running)
        assert page.at_head == (number == 3)
        cursor = page.cursor
        if page.at_head:
            break

    assert read == written
    assert cursor == store.head()
    assert store.page(cursor, 10) == Page((), store.head(), True)


def test_a_page_that_ends_at_the_head_says_so(store: ServerStore) -> None:
    append(store, *(admitted(f"P{number}") for number in range(10)))
    page = store.page(None, 10)

    assert isinstance(page, Page)
    assert page.at_head
    assert page.cursor == store.head()


def test_an_empty_journal_has_an_empty_page(store: ServerStore) -> None:
    assert store.head() == Cursor(store.head().epoch, 0, GENESIS)
    assert store.page(None, 10) == Page((), store.head(), True)
    assert store.page(store.head(), 10) == Page((), store.head(), True)


def test_a_reader_with_a_cursor_gets_what_came_since(store: ServerStore) -> None:
    append(store, admitted("BORIS"))
    cursor = store.head()
    news = [admitted(f"P{number}") for number in range(3)]
    append(store, *news)

    page = store.page(cursor, 10)

    assert isinstance(page, Page)
    assert list(page.entries) == news


def test_a_cursor_of_another_epoch_is_sent_back_to_the_beginning_of_this_one(store: ServerStore) -> None:
    append(store, admitted())
    head = store.head()

    assert store.page(Cursor("another", head.position, head.running), 10) == Reset(head.epoch)
    assert store.head() == head


@pytest.mark.parametrize(
    "wrong",
    [
        lambda head: msgspec.structs.replace(head, position=head.position + 1),
        lambda head: msgspec.structs.replace(head, running="0" * 31 + "1"),
        lambda head: msgspec.structs.replace(head, position=1),
        lambda head: msgspec.structs.replace(head, position=0),
        lambda head: msgspec.structs.replace(head, position=-1),
        lambda head: msgspec.structs.replace(head, position=2**63 - 1),
        lambda head: msgspec.structs.replace(head, position=2**80),
    ],
)
def test_a_cursor_that_this_journal_cannot_have_given_starts_a_new_epoch(
    store: ServerStore, wrong: Callable[[Cursor], Cursor]
) -> None:
    append(store, admitted(), admitted("BORIS"))
    head = store.head()

    reset = store.page(wrong(head), 10)

    assert isinstance(reset, Reset)
    assert reset.epoch != head.epoch
    assert store.head() == Cursor(reset.epoch, head.position, head.running)
    assert store.page(head, 10) == Reset(reset.epoch)
    assert store.head().epoch == reset.epoch
    assert len(all_entries(store)) == 2


def test_a_journal_restored_from_a_backup_notices_by_the_cursor_of_a_desk_and_is_made_whole(
    store: ServerStore, place: Place
) -> None:
    append(store, admitted("BORIS"))
    backup = place.saved()
    store = place.reopened()
    append(store, admitted())
    cursor = store.head()
    held = all_entries(store)

    store = place.restored(backup)
    append(store, admitted("WANG"))
    reset = store.page(cursor, 10)

    assert isinstance(reset, Reset)
    assert reset.epoch != cursor.epoch
    assert outcomes(append(store, *held)) == [Outcome.KNOWN, Outcome.ACCEPTED]
    assert {entry.participant for entry in all_entries(store)} == {"ANNA", "BORIS", "WANG"}
    assert store.verify().ok
