"""Erasing one person: what every kind of store must do, in whatever order entries and roster come."""

from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.fold import fold
from checkin.journal.store import Dimension, Gone, Outcome, Page, Receipt, RosterChange, Tally
from checkin.participants import Participant
from tests.builders import a_participant
from tests.journal.histories import PEOPLE, admitted, an_entry, deliveries, histories, rehashed
from tests.journal.places import Place, ServerStore

ANNA = a_participant(
    id="ANNA", name="Анна Ким", category="expert", region="Самара", phone="+7 900 1112233", tracks=("transport",)
)
BORIS = a_participant(id="BORIS", name="Борис Орлов", category="press", region="Самара")


def append(store: ServerStore, *entries: Entry) -> list[Receipt]:
    return store.transact(lambda transaction: transaction.append(entries))


def put(store: ServerStore, *participants: Participant) -> RosterChange:
    return store.transact(lambda transaction: transaction.put_participants(participants))


def erasure(participant: str = "ANNA") -> Entry:
    return an_entry(facts.PersonalDataErased(("entries", "roster")), participant)


def registered(name: str = "Анна Ким") -> Entry:
    return an_entry(facts.ParticipantRegistered(), "ANNA", {"name": name, "phone": "+7 900 1112233"})


def corrected(name: str) -> Entry:
    return an_entry(facts.ParticipantCorrected(("name",)), "ANNA", {"name": name})


def personal_parts(store: ServerStore, participant: str = "ANNA") -> list[str]:
    return [entry.personal for entry in store.entries_of(participant) if entry.personal is not None]


def roster(store: ServerStore) -> list[Participant]:
    return list(store.roster_page(0, 100).participants)


def total(store: ServerStore) -> Tally:
    return next(iter(store.tallies(Dimension.TOTAL)), Tally(""))


def streamed(store: ServerStore) -> list[Entry]:
    page = store.page(None, 1_000)
    assert isinstance(page, Page)
    return list(page.entries)


def test_an_erasure_leaves_no_name_on_the_roster_and_in_no_entry(store: ServerStore) -> None:
    put(store, ANNA, BORIS)
    append(store, corrected("Анна Цой"), an_entry(facts.BadgeHandedOver(), "ANNA", {"proxy": "Ли Вэй"}))

    append(store, erasure())

    assert personal_parts(store) == []
    assert roster(store) == [BORIS]
    record = store.record("ANNA")
    assert record is not None
    assert record.participant is None
    assert record.state.erased is not None
    assert record.state.erased.operator == "Olga"
    assert "Цой" not in msgspec.json.encode(record).decode()
    assert "Ли Вэй" not in msgspec.json.encode(record).decode()
    assert store.record_by_code(ANNA.ticket_code) is None
    assert store.verify().ok


def test_an_erased_person_is_found_by_what_stands_for_their_code_alone(store: ServerStore) -> None:
    put(store, ANNA)
    append(store, an_entry(facts.PersonalDataErased(code="STANDS4ANNAS0C0DE"), "ANNA"))

    found = store.record_by_code("STANDS4ANNAS0C0DE")
    assert found is not None
    assert found.id == "ANNA"
    assert store.record_by_code(ANNA.ticket_code) is None


def test_the_running_hash_is_as_it_was_before_the_erasure(store: ServerStore) -> None:
    put(store, ANNA)
    append(store, registered(), admitted(), corrected("Анна Цой"))
    before = store.head()

    append(store, erasure())

    page = store.page(before, 10)
    assert isinstance(page, Page)
    assert [entry.kind for entry in page.entries] == ["personal_data_erased"]
    assert store.verify().ok


def test_what_comes_after_the_erasure_is_kept_without_its_personal_part(store: ServerStore) -> None:
    append(store, erasure())

    receipts = append(store, registered(), corrected("Анна Цой"))
    change = put(store, ANNA, BORIS)

    assert [receipt.outcome for receipt in receipts] == [Outcome.ACCEPTED, Outcome.ACCEPTED]
    assert change == RosterChange(added=1, erased=1)
    assert personal_parts(store) == []
    assert roster(store) == [BORIS]
    assert all(entry.personal is None for entry in streamed(store))
    assert store.verify().ok


def test_entries_of_one_batch_are_stripped_whatever_comes_first(store: ServerStore) -> None:
    append(store, registered(), erasure(), corrected("Анна Цой"))

    assert personal_parts(store) == []
    assert store.verify().ok


def test_somebody_who_came_is_still_counted_and_somebody_who_did_not_is_expected_no_more(store: ServerStore) -> None:
    put(store, ANNA, BORIS, a_participant(id="WANG"))
    append(store, admitted("ANNA"))

    append(store, erasure("ANNA"), erasure("BORIS"))

    assert total(store) == Tally("", expected=2, arrived=1, inside=1)
    regions = {tally.key: tally for tally in store.tallies(Dimension.REGION)}
    assert "Самара" not in regions
    assert regions[""] == Tally("", expected=2, arrived=1, inside=1)
    assert store.verify().ok


def test_an_entry_that_is_set_aside_keeps_nothing_of_an_erased_person(store: ServerStore) -> None:
    damaged = msgspec.structs.replace(corrected("Анна Цой"), hash="0" * 32)
    late = msgspec.structs.replace(corrected("Анна Пак"), hash="0" * 32)
    append(store, damaged)

    append(store, erasure())
    append(store, late)

    raws = [one.raw for one in store.set_aside()]
    assert len(raws) == 2
    assert not any("Анна" in raw for raw in raws)


def test_a_conflict_of_an_erased_person_still_waits_and_says_that_they_were_erased(store: ServerStore) -> None:
    put(store, ANNA)
    append(store, admitted(), rehashed(admitted(), desk="d-south", desk_name="south"))

    append(store, erasure())

    [waiting] = store.conflicts()
    assert (waiting.name, waiting.is_erased) == ("", True)


def test_whoever_asked_is_told_once_whose_data_were_erased(store: ServerStore) -> None:
    told: list[Gone] = []
    store.when_erased(told.append)
    put(store, msgspec.structs.replace(ANNA, photo="anna.jpg"))

    append(store, erasure())
    append(store, erasure(), corrected("Анна Цой"))

    assert told == [Gone(("ANNA",), ("anna.jpg",))]


def test_a_store_that_did_not_know_erasures_carries_them_out_when_it_does(place: Place) -> None:
    store = place.new()
    put(store, ANNA)
    append(store, corrected("Анна Цой"))
    entry = erasure()
    append(store, rehashed(entry, kind="forgotten"))
    for statement in (
        f"UPDATE entry SET kind = '{entry.kind}', hash = '{entry.hash}' WHERE kind = 'forgotten'",
        f"UPDATE newer_entry SET kind = '{entry.kind}'",
    ):
        place.tamper(statement)

    store = place.reopened()

    assert personal_parts(store) == []
    assert roster(store) == []


def with_erasures(history: list[Entry], erased: Iterable[str]) -> list[Entry]:
    return [*history, *(erasure(participant) for participant in erased)]


@given(
    data=st.data(), history=histories(), erased=st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2, unique=True)
)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_two_stores_agree_and_hold_nothing_of_the_erased_whatever_came_first(
    place: Place, data: st.DataObject, history: list[Entry], erased: list[str]
) -> None:
    whole = with_erasures(history, erased)
    stores: list[ServerStore] = []
    for _ in range(2):
        store = place.another() if stores else place.new()
        steps: list[list[Entry] | Participant] = [*data.draw(deliveries(whole)), ANNA, BORIS]
        for step in data.draw(st.permutations(steps)):
            if isinstance(step, Participant):
                put(store, step)
            else:
                append(store, *step)
        stores.append(store)

    one, other = stores
    for person in PEOPLE:
        entries = sorted(one.entries_of(person), key=lambda entry: entry.id)
        assert entries == sorted(other.entries_of(person), key=lambda entry: entry.id)
        assert one.record(person) == other.record(person)
        if person in erased:
            record = one.record(person)
            assert record is not None
            assert record.participant is None
            assert not any(entry.personal for entry in entries)
            assert record.state == fold(entry for entry in whole if entry.participant == person)
    assert {dimension: one.tallies(dimension) for dimension in Dimension} == {
        dimension: other.tallies(dimension) for dimension in Dimension
    }
    assert [person for person in roster(one) if person.id in erased] == []
    assert one.conflicts() == other.conflicts()
    assert one.verify().ok
    assert other.verify().ok


@pytest.mark.parametrize("person", PEOPLE)
def test_arrivals_are_those_of_the_entries_with_or_without_an_erasure(store: ServerStore, person: str) -> None:
    put(store, ANNA, BORIS)
    append(store, *(admitted(one) for one in PEOPLE))

    append(store, erasure(person))

    assert total(store).arrived == len(PEOPLE)
