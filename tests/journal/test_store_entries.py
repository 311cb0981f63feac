"""Entries in every store: each once, as it came, and what is wrong set aside."""

from collections.abc import Callable

import msgspec
import pytest

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.store import (
    Outcome,
    Receipt,
)
from tests.journal.histories import admitted, an_entry, of_a_newer_version, rehashed
from tests.journal.places import Place, ServerStore
from tests.journal.stores import ANNA, all_entries, append, headcount, outcomes, put, state_of


def test_a_new_entry_is_accepted_and_known_the_second_time(store: ServerStore) -> None:
    entry = admitted()

    assert append(store, entry) == [Receipt(entry.id, Outcome.ACCEPTED)]
    assert append(store, entry) == [Receipt(entry.id, Outcome.KNOWN)]
    assert store.entries_of("ANNA") == [entry]


def test_an_entry_twice_in_one_batch_is_accepted_once(store: ServerStore) -> None:
    entry = admitted()

    assert outcomes(append(store, entry, entry)) == [Outcome.ACCEPTED, Outcome.KNOWN]
    assert store.head().position == 1


def test_nothing_offered_changes_nothing(store: ServerStore) -> None:
    before = store.head()

    assert append(store) == []
    assert store.head() == before


def test_receipts_come_in_the_order_of_the_entries(store: ServerStore) -> None:
    known, new, broken = admitted(), admitted("BORIS"), msgspec.structs.replace(admitted(), hash="0" * 32)
    append(store, known)

    receipts = append(store, broken, new, known)

    assert [receipt.id for receipt in receipts] == [broken.id, new.id, known.id]
    assert outcomes(receipts) == [Outcome.SET_ASIDE, Outcome.ACCEPTED, Outcome.KNOWN]


def test_an_entry_reads_back_letter_by_letter(store: ServerStore) -> None:
    entry = an_entry(
        facts.ParticipantRegistered(),
        "王",
        {"name": "王小明 “\\\u0000\N{GRINNING FACE}", "notes": ""},
        body="{ }",
        operator="Zoë 😀",
        at_ms=-(2**61),
        offset_ms=-5,
    )
    append(store, entry)

    assert store.entries_of("王") == [entry]
    assert all_entries(store) == [entry]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: msgspec.structs.replace(entry, operator="Mallory"),
        lambda entry: rehashed(entry, id="no such id"),
        lambda entry: rehashed(entry, id="no\0id" * 2000),
        lambda entry: rehashed(entry, body="{"),
        lambda entry: rehashed(entry, body='{"zone":"venue","further":' + "[" * 30_000 + "]" * 30_000 + "}"),
        lambda entry: rehashed(entry, body='{"zone":5}', operator="\0"),
        lambda entry: rehashed(entry, at_ms=2**80),
        lambda entry: rehashed(entry, desk_name="a\0b"),
        lambda entry: rehashed(entry, participant="a\0b"),
        lambda entry: rehashed(entry, participant="A" * 20_000),
        lambda entry: rehashed(entry, participant=""),
    ],
)
def test_one_bad_entry_is_set_aside_with_its_reason_and_the_rest_goes_on(
    store: ServerStore, spoil: Callable[[Entry], Entry]
) -> None:
    good, bad, also_good = admitted("BORIS"), spoil(admitted()), admitted("WANG")

    receipts = append(store, good, bad, also_good)

    assert outcomes(receipts) == [Outcome.ACCEPTED, Outcome.SET_ASIDE, Outcome.ACCEPTED]
    assert receipts[1].reason
    [kept] = store.set_aside()
    assert (kept.id, kept.reason) == (bad.id, receipts[1].reason)
    assert msgspec.json.decode(kept.raw, type=Entry) == bad
    assert all_entries(store) == [good, also_good]
    assert headcount(store).arrived == 2


def test_the_same_bad_entry_is_set_aside_once(store: ServerStore) -> None:
    bad = msgspec.structs.replace(admitted(), operator="Mallory")

    append(store, bad, bad)
    append(store, bad)

    assert [one.id for one in store.set_aside()] == [bad.id]


def test_another_entry_with_a_known_id_is_set_aside_and_both_are_kept(store: ServerStore) -> None:
    first = admitted(zone="venue")
    second, third = rehashed(first, operator="Pavel"), rehashed(first, operator="Ivan")
    append(store, first)

    receipts = append(store, second, third)

    assert outcomes(receipts) == [Outcome.SET_ASIDE, Outcome.SET_ASIDE]
    assert all_entries(store) == [first]
    kept = [msgspec.json.decode(one.raw, type=Entry) for one in store.set_aside()]
    assert {entry.operator for entry in kept} == {"Pavel", "Ivan"}


def test_two_entries_with_one_id_in_one_batch_are_both_kept(store: ServerStore) -> None:
    first = admitted()
    second = rehashed(first, operator="Pavel")

    assert outcomes(append(store, first, second)) == [Outcome.ACCEPTED, Outcome.SET_ASIDE]
    assert len(store.set_aside()) == 1


def test_a_kind_of_a_newer_version_is_kept_and_passed_on(store: ServerStore) -> None:
    entry = of_a_newer_version()

    assert outcomes(append(store, entry)) == [Outcome.ACCEPTED]
    assert all_entries(store) == [entry]
    assert headcount(store).arrived == 0
    assert store.verify().ok


def test_an_entry_about_nobody_is_kept(store: ServerStore) -> None:
    entry = an_entry(facts.Refused("venue", "unknown"), None)

    assert outcomes(append(store, entry)) == [Outcome.ACCEPTED]
    assert all_entries(store) == [entry]
    assert store.verify().ok


def test_entries_of_a_newer_version_are_counted_and_folded_once_the_version_is_here(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = place.new()
    put(store, ANNA)
    admission = admitted()
    with monkeypatch.context() as older:
        older.delitem(facts._DECODERS, "left")
        append(
            store, admission, an_entry(facts.Left("venue", (admission.id,))), an_entry(facts.Left("venue", ()), None)
        )
        assert store.newer_count() == 2
        assert state_of(store, "ANNA").is_inside("venue")

    store = place.reopened()

    assert store.newer_count() == 0
    assert not state_of(store, "ANNA").is_inside("venue")
    assert store.verify().ok
