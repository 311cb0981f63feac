"""Erasing an event from a store, on each kind of store."""

from pathlib import Path

import msgspec
import pytest

from checkin.journal import facts
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.figures import Told
from checkin.journal.health import Health
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Cursor, Dimension, KnownDesk, Reset, RosterHead, StoreError
from checkin.journal.wipe_orders import (
    Erasure,
    WipeOrder,
    WipeReason,
    erase_event,
    erasure_of,
    keep_order,
    order_of,
)
from checkin.operators import Operator, Role
from checkin.roster.searching import search_texts
from tests.builders import a_participant, an_event
from tests.journal.histories import admitted, an_entry
from tests.journal.places import Place, PostgresPlace, ServerStore, run_sql
from tests.journal.stores import append, put

ANNA = a_participant(id="ANNA", name="Ким Анна Маркер", notes="Merkzettel", phone="+7 900 1234567")
NORTH = KnownDesk("d-north", "north", 1_000, 2_000, unsent=3, public_key="ab")
SOUTH = KnownDesk("d-south", "south", 1_000, 1_500)
BROWSER = KnownDesk("v-1", "Browser", 1_000, 1_500, viewer=True)
ERASURE = Erasure("forum-2026", "Forum of Cities", 10_000, 90_000, participants=1, entries=2)
MARKERS = (
    "Маркер",
    "Merkzettel",
    "1234567",
    "Olga-Marker",
    "gratis-Marker",
    "\\u041c\\u0430\\u0440\\u043a\\u0435\\u0440",
)


def fill(store: ServerStore) -> None:
    operator = Operator(id="o1", name="Olga-Marker", role=Role.DESK)
    store.transact(lambda transaction: transaction.put_event(an_event(operators=(operator,))))
    put(store, ANNA)
    register = facts.ParticipantRegistered()
    append(store, admitted(operator="Olga-Marker"), an_entry(register, "GUEST", personal={"name": "gratis-Marker"}))
    for desk, token in ((NORTH, "hash-north"), (SOUTH, "hash-south"), (BROWSER, "hash-browser")):
        store.add_desk(desk, token)
    store.figures().told("d-north", Told(1_000, Health(operator="Olga-Marker")))
    store.note(Anomaly(AnomalyKind.BEYOND_ROLE, "north", 1_000, "Olga-Marker"))
    store.keep_secret("operator_sessions", b"Olga-Marker")


@pytest.fixture
def full(store: ServerStore) -> ServerStore:
    fill(store)
    return store


def test_nobody_is_left_and_nothing_that_was_said_of_them(full: ServerStore) -> None:
    erase_event(full, ERASURE)

    assert full.record("ANNA") is None
    assert full.entries_of("ANNA") == []
    assert full.head().position == 0
    assert full.roster_head() == RosterHead()
    assert full.tallies(Dimension.TOTAL) == []
    assert full.noted() == []
    assert full.figures().healths() == {}
    assert full.secret("operator_sessions") is None
    assert full.verify().ok


def test_of_the_event_its_id_name_and_days_are_left(full: ServerStore) -> None:
    before, revision = full.event()

    erase_event(full, ERASURE)

    after, later = full.event()
    assert (after.id, after.name, after.days, after.time_zone) == (
        before.id,
        before.name,
        before.days,
        before.time_zone,
    )
    assert (after.operators, after.badge_templates) == ((), {})
    assert later > revision


def test_the_desks_keep_their_tokens_and_are_ordered_to_do_the_same(full: ServerStore) -> None:
    erase_event(full, ERASURE)

    assert full.desk_with_token("hash-north") == NORTH
    assert erasure_of(full) == ERASURE
    assert order_of(full, "d-north") == WipeOrder("d-north", WipeReason.ERASED, 10_000)
    assert order_of(full, "v-1") is None


def test_what_a_revoked_desk_confirmed_is_not_asked_again(full: ServerStore) -> None:
    gone = WipeOrder("d-south", WipeReason.REVOKED, 5_000, 6_000, 7_000, unsent=2)
    full.revoke_desk("d-south")
    keep_order(full, gone)

    erase_event(full, ERASURE)

    assert order_of(full, "d-south") == gone


def test_a_desk_that_was_paired_again_after_it_was_revoked_is_asked_again(full: ServerStore) -> None:
    full.revoke_desk("d-south")
    keep_order(full, WipeOrder("d-south", WipeReason.REVOKED, 5_000, 6_000, 7_000))
    full.add_desk(SOUTH, "second")

    erase_event(full, ERASURE)

    assert order_of(full, "d-south") == WipeOrder("d-south", WipeReason.ERASED, 10_000)


def test_what_came_in_after_all_is_removed_by_erasing_once_more_and_no_confirmation_with_it(full: ServerStore) -> None:
    erase_event(full, ERASURE)
    confirmed = WipeOrder("d-north", WipeReason.ERASED, 10_000, 11_000, 12_000)
    keep_order(full, confirmed)
    put(full, ANNA)
    append(full, admitted())

    erase_event(full, ERASURE)

    assert full.record("ANNA") is None
    assert full.head().position == 0
    assert order_of(full, "d-north") == confirmed


def test_a_desk_reads_from_the_beginning_of_another_epoch(full: ServerStore) -> None:
    before = full.head()

    erase_event(full, ERASURE)

    assert isinstance(full.page(before, 10), Reset)
    assert full.head() == Cursor(full.head().epoch)


def test_it_is_so_for_all_who_use_the_store_and_after_it_was_opened_again(place: Place, full: ServerStore) -> None:
    erase_event(place.beside(), ERASURE)
    assert full.record("ANNA") is None

    again = place.reopened()

    assert erasure_of(again) == ERASURE
    assert again.desks() == [BROWSER, NORTH, SOUTH]
    assert again.verify().ok


def test_a_store_without_an_event_cannot_be_erased(place: Place) -> None:
    empty = place.new()

    with pytest.raises(StoreError, match="no event"):
        erase_event(empty, ERASURE)


def test_no_byte_of_anybody_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "open.db"  # without a key: what is searched for would be seen
    store = SqliteStore.create(path, None, search_texts)
    fill(store)
    assert any(marker.encode() in _bytes(tmp_path) for marker in MARKERS)

    erase_event(store, ERASURE)

    assert not [marker for marker in MARKERS if marker.encode() in _bytes(tmp_path)]
    assert not any(word.encode() in _bytes(tmp_path) for word in ("маркер", "marker", "merkzettel"))
    store.close()


def test_no_table_of_the_database_tells_of_anybody(postgres_address: str) -> None:
    place = PostgresPlace(postgres_address)
    store = place.new()
    fill(store)
    assert any(marker in _rows(place) for marker in MARKERS)

    erase_event(store, ERASURE)

    assert not [marker for marker in MARKERS if marker in _rows(place)]
    place.close()


def _bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def _rows(place: PostgresPlace) -> str:
    tables = run_sql(place.url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    rows = [run_sql(place.url, f'SELECT t::text FROM "{name}" AS t') for (name,) in tables]
    secrets = run_sql(place.url, "SELECT convert_from(value, 'LATIN1') FROM secret")
    return msgspec.json.encode([str(row) for found in (*rows, secrets) for row in found]).decode()
