"""Roster and event in every store."""

import msgspec
import pytest

from checkin.journal import facts
from checkin.journal.store import (
    Dimension,
    RosterChange,
    StoreError,
    Tally,
)
from checkin.participants import Status
from tests.builders import a_participant, an_event
from tests.journal.histories import admitted, an_entry
from tests.journal.places import Place, ServerStore
from tests.journal.stores import ANNA, BORIS, append, headcount, put, state_of


def test_the_roster_tells_added_changed_and_unchanged_apart(store: ServerStore) -> None:
    assert put(store, ANNA, BORIS) == RosterChange(added=2)
    renamed = msgspec.structs.replace(BORIS, name="Борис Орлов-Дальний")

    assert put(store, ANNA, renamed, a_participant()) == RosterChange(added=1, changed=1, unchanged=1)
    record = store.record("BORIS")
    assert record is not None
    assert record.participant == renamed


def test_importing_again_never_loses_an_admission(store: ServerStore) -> None:
    put(store, ANNA)
    entry = admitted()
    append(store, entry)

    put(store, msgspec.structs.replace(ANNA, category="speaker", status=Status.CANCELLED))

    assert state_of(store, "ANNA").is_inside("venue")
    assert headcount(store) == Tally("", 0, 1, 1)
    assert store.tallies(Dimension.CATEGORY) == [Tally("speaker", 0, 1, 1)]
    assert store.verify().ok


def test_somebody_of_whom_only_entries_tell_becomes_known_by_the_roster(store: ServerStore) -> None:
    append(store, admitted())
    record = store.record("ANNA")
    assert record is not None
    assert record.participant is None

    assert put(store, ANNA) == RosterChange(added=1)

    record = store.record_by_code(ANNA.ticket_code)
    assert record is not None
    assert (record.participant, record.state.is_inside("venue")) == (ANNA, True)
    assert headcount(store) == Tally("", 1, 1, 1)


def test_nobody_is_found_by_an_unknown_id_or_code(store: ServerStore) -> None:
    put(store, ANNA)

    assert store.record("NOBODY") is None
    assert store.record_by_code("NOBODY") is None
    assert store.entries_of("NOBODY") == []


def test_a_ticket_code_is_found_exactly_as_it_is_even_a_long_one(store: ServerStore) -> None:
    code = "Ж" * 512
    put(store, a_participant(id="LONG", ticket_code=code), a_participant(id="LOWER", ticket_code="abc"))

    found = store.record_by_code(code)
    assert found is not None
    assert found.id == "LONG"
    assert store.record_by_code("ABC") is None


def test_a_ticket_code_that_the_roster_replaced_is_found_no_more(store: ServerStore) -> None:
    put(store, ANNA)
    put(store, msgspec.structs.replace(ANNA, ticket_code="NEW-1"))

    assert store.record_by_code(ANNA.ticket_code) is None
    assert store.record_by_code("NEW-1") is not None


def test_roster_pages_bring_everybody_by_revision_and_then_only_what_changed(store: ServerStore) -> None:
    people = [a_participant(id=f"P{number}") for number in range(7)]
    put(store, *people)
    append(store, admitted("STRANGER"))

    first = store.roster_page(0, 5)
    second = store.roster_page(first.revision, 5)

    assert list(first.participants + second.participants) == people
    assert (first.at_head, second.at_head) == (False, True)
    assert store.roster_page(second.revision, 5).participants == ()
    assert store.roster_page(second.revision, 5).revision == second.revision

    changed = msgspec.structs.replace(people[2], city="Тверь")
    put(store, people[1], changed)
    news = store.roster_page(second.revision, 5)

    assert news.participants == (changed,)
    assert news.revision > second.revision


def test_the_roster_travels_as_imported_and_corrections_do_not_change_it(store: ServerStore) -> None:
    put(store, ANNA)
    append(store, an_entry(facts.ParticipantCorrected(("name",)), personal={"name": "Анна Цой"}))

    assert store.roster_page(0, 5).participants == (ANNA,)
    assert put(store, ANNA) == RosterChange(unchanged=1)
    before = store.roster_head().revision
    change = store.transact(lambda transaction: transaction.put_participants([ANNA], anew=True))
    assert (change, store.roster_head().revision) == (RosterChange(unchanged=1), before + 1)
    assert store.roster_page(before, 10).participants == (ANNA,)


def test_a_correction_changes_what_is_shown_and_counted_whatever_the_roster_says_later(store: ServerStore) -> None:
    put(store, ANNA)
    fields = {"name": "Анна Цой", "category": "speaker"}
    append(store, an_entry(facts.ParticipantCorrected(tuple(fields)), personal=fields))
    put(store, msgspec.structs.replace(ANNA, organisation="МГУ"))

    record = store.record("ANNA")

    assert record is not None
    assert record.participant == msgspec.structs.replace(ANNA, organisation="МГУ", **fields)
    assert store.tallies(Dimension.CATEGORY) == [Tally("speaker", 1, 0, 0)]
    assert store.verify().ok


def test_a_conflict_is_shown_under_the_corrected_name(store: ServerStore) -> None:
    put(store, ANNA)
    append(store, an_entry(facts.ParticipantCorrected(("name",)), personal={"name": "Анна Цой"}))
    append(store, admitted(), admitted())

    assert [waiting.name for waiting in store.conflicts()] == ["Анна Цой"]


def test_what_was_otherwise_on_a_badge_is_on_record_and_changes_nothing_about_the_person(store: ServerStore) -> None:
    put(store, ANNA)
    fact = facts.BadgePrinted("AAAAA", texts=("name",))
    append(store, an_entry(fact, personal={"badge_name": "Анна Цой"}))

    [entry] = store.entries_of("ANNA")
    record = store.record("ANNA")
    assert record is not None
    assert (entry.fact(), entry.personal_fields()) == (fact, {"badge_name": "Анна Цой"})
    assert record.participant == ANNA
    assert [badge.printing for badge in record.state.badges] == ["AAAAA"]
    assert store.verify().ok


def test_somebody_registered_at_a_desk_appears_with_a_ticket_code(store: ServerStore) -> None:
    append(store, an_entry(facts.ParticipantRegistered(), "NEW1", {"name": "Ли Вэй", "category": "press"}))

    record = store.record("NEW1")

    assert record is not None
    assert record.participant is not None
    assert (record.participant.name, record.participant.category) == ("Ли Вэй", "press")
    assert store.record_by_code(record.participant.ticket_code) == record
    assert headcount(store) == Tally("", 1, 0, 0)


def test_event_settings_are_kept_under_a_rising_revision(place: Place) -> None:
    store = place.new()
    with pytest.raises(StoreError):
        store.event()
    event = an_event(name="Форум")

    first = store.transact(lambda transaction: transaction.put_event(event))
    assert store.event() == (event, first)

    changed = msgspec.structs.replace(event, name="Форум городов")
    second = store.transact(lambda transaction: transaction.put_event(changed))
    assert second > first
    assert store.event() == (changed, second)
