"""What the tests of every store share: people, and how they are put and asked."""

from collections.abc import Iterable

from checkin.journal.entries import Entry
from checkin.journal.store import (
    Cursor,
    Dimension,
    OpenConflict,
    Outcome,
    Page,
    Receipt,
    RosterChange,
    Tally,
)
from checkin.participants import Participant
from checkin.state import ParticipantState
from tests.builders import a_participant
from tests.journal.places import ServerStore

ANNA = a_participant(id="ANNA", category="expert", region="Самара", tracks=("transport",))
BORIS = a_participant(id="BORIS", name="Борис Орлов", category="press", region="Самара")


def append(store: ServerStore, *entries: Entry) -> list[Receipt]:
    return store.transact(lambda transaction: transaction.append(entries))


def put(store: ServerStore, *participants: Participant) -> RosterChange:
    return store.transact(lambda transaction: transaction.put_participants(participants))


def outcomes(receipts: Iterable[Receipt]) -> list[Outcome]:
    return [receipt.outcome for receipt in receipts]


def state_of(store: ServerStore, participant: str) -> ParticipantState:
    record = store.record(participant)
    assert record is not None
    return record.state


def all_entries(store: ServerStore, limit: int = 100) -> list[Entry]:
    read: list[Entry] = []
    cursor: Cursor | None = None
    while True:
        page = store.page(cursor, limit)
        assert isinstance(page, Page)
        read += page.entries
        cursor = page.cursor
        if page.at_head:
            return read


def headcount(store: ServerStore) -> Tally:
    return next(iter(store.tallies(Dimension.TOTAL)), Tally(""))


def all_tallies(store: ServerStore) -> dict[tuple[Dimension, str], Tally]:
    """Those that are asked for by name; cells are the subject of test_figures.py."""
    return {(dimension, tally.key): tally for dimension in Dimension for tally in store.tallies(dimension)}


def sorted_conflicts(conflicts: Iterable[OpenConflict]) -> list[OpenConflict]:
    return sorted(conflicts, key=lambda one: (one.participant, one.conflict.kind, one.conflict.entries))
