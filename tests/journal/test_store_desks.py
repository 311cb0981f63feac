"""What every store of a server knows of desks: tokens, codes, secrets, what was wrong with them."""

import msgspec

from checkin.journal.anomalies import Anomaly, AnomalyKind, Trace
from checkin.journal.store import (
    KnownDesk,
)
from tests.journal.places import Place, ServerStore


def test_a_desk_is_known_by_its_token_and_as_revoked_afterwards(store: ServerStore) -> None:
    north = KnownDesk("d-north", "north", 1_000, 1_000)
    south = KnownDesk("d-south", "south", 2_000, 2_000)
    store.add_desk(south, "hash-of-south")
    store.add_desk(north, "hash-of-north")

    assert store.desks() == [north, south]
    assert store.desk_with_token("hash-of-north") == north
    assert store.desk_with_token("hash-of-nobody") is None
    assert store.good_tokens() == {"hash-of-north", "hash-of-south"}

    store.revoke_desk("d-north")

    assert store.desk_with_token("hash-of-north") == msgspec.structs.replace(north, revoked=True)
    assert store.good_tokens() == {"hash-of-south"}
    assert store.desk_with_token("hash-of-south") == south
    assert store.desks() == [msgspec.structs.replace(north, revoked=True), south]


def test_a_desk_that_pairs_again_has_its_new_token_only(store: ServerStore) -> None:
    store.add_desk(KnownDesk("d-north", "north", 1_000, 1_000), "first")
    store.revoke_desk("d-north")
    again = KnownDesk("d-north", "north hall", 2_000, 2_000)

    store.add_desk(again, "second")

    assert store.desk_with_token("first") is None
    assert store.desk_with_token("second") == again
    assert store.good_tokens() == {"second"}
    assert store.desks() == [again]


def test_hearing_from_a_desk_is_noted(store: ServerStore) -> None:
    store.add_desk(KnownDesk("d-north", "north", 1_000, 1_000), "hash")

    trace = Trace("a", 3, 40, {"b": 2})
    heard = KnownDesk("d-north", "north", 1_000, 5_000, 12, offset_ms=-7, trace=trace)
    store.heard(heard)
    store.heard(KnownDesk("d-nobody", "nobody", 1_000, 6_000))

    assert store.desks() == [heard]
    assert store.desk_with_token("hash") == heard


def test_a_browser_is_known_as_one(store: ServerStore) -> None:
    viewer = KnownDesk("v-1", "Browser", 1_000, 1_000, viewer=True, public_key="ab")

    store.add_desk(viewer, "hash")

    assert store.desks() == [viewer]


def test_a_pairing_code_is_taken_once_and_in_time(place: Place) -> None:
    store = place.new()
    for code in ("early", "late"):
        store.add_pairing_code(code, 10_000)
    store = place.reopened()

    assert store.take_pairing_code("early", 9_000)
    assert not store.take_pairing_code("early", 9_000)
    assert not store.take_pairing_code("late", 10_001)
    assert not store.take_pairing_code("none", 0)


def test_of_an_anomaly_the_latest_report_is_kept(place: Place) -> None:
    store = place.new()
    for at_ms, subject in ((1, "north"), (2, "south"), (3, "north")):
        store.note(Anomaly(AnomalyKind.DESK_CLONED, subject, at_ms))

    assert place.reopened().noted() == [
        Anomaly(AnomalyKind.DESK_CLONED, "north", 3),
        Anomaly(AnomalyKind.DESK_CLONED, "south", 2),
    ]


def test_a_secret_stays_what_it_was_first_unless_it_is_replaced(place: Place) -> None:
    store = place.new()
    assert store.secret("key") is None
    assert store.keep_secret("key", b"one") == b"one"
    assert store.keep_secret("key", b"two") == b"one"

    store = place.reopened()
    assert store.secret("key") == b"one"
    assert store.keep_secret("key", b"two", in_place_of_another=True) == b"two"
    assert store.secret("key") == b"two"


def test_a_copy_is_told_the_tokens_hashes_and_the_secrets(store: ServerStore) -> None:
    store.add_desk(KnownDesk("d-north", "north", 1, 1), "hash")
    store.keep_secret("hand_over", b"\x00\xff")

    assert store.desk_tokens() == {"d-north": "hash"}
    assert store.secrets()["hand_over"] == b"\x00\xff"
