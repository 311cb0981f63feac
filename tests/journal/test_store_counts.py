"""What every store makes of a history, in whatever order it comes: states, headcounts, conflicts."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.fold import current, fold
from checkin.journal.projection import tallies_of
from checkin.journal.store import (
    Dimension,
    OpenConflict,
    Tally,
    Transaction,
)
from checkin.participants import Status
from checkin.state import ConflictKind, ParticipantState
from tests.builders import a_participant
from tests.journal.histories import PEOPLE, admitted, an_entry, deliveries, histories
from tests.journal.places import Place, ServerStore
from tests.journal.stores import ANNA, BORIS, all_entries, all_tallies, append, headcount, put, sorted_conflicts


def test_keys_of_any_length_and_letters_are_counted(store: ServerStore) -> None:
    zone, region = "Зал\0" + "я" * 9_000, "край\0" * 2_000
    put(store, a_participant(id="LI", region=region))
    append(store, admitted("LI", zone=zone), admitted("LI"))

    assert Tally(zone, 0, 1, 1) in store.tallies(Dimension.ZONE)
    assert store.tallies(Dimension.REGION) == [Tally(region, 1, 1, 1)]
    assert store.verify().ok


def test_how_many_are_inside_a_zone_is_known_within_a_transaction_and_after_it(store: ServerStore) -> None:
    put(store, *(a_participant(id=name) for name in ("LI", "ANNA")))
    first = admitted("LI", zone="зал")
    append(store, first)

    def work(transaction: Transaction) -> list[int]:
        seen = [transaction.inside("зал"), transaction.inside("attic")]
        for entry in (admitted("ANNA", zone="зал"), an_entry(facts.Left("зал", (first.id,)), "LI")):
            transaction.append([entry])
            seen.append(transaction.inside("зал"))
        return seen

    assert store.transact(work) == [1, 0, 2, 1]
    assert (store.inside("зал"), store.inside("attic")) == (1, 0)


@given(data=st.data(), history=histories())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_repetition_and_batching_of_a_history_says_the_same(
    place: Place, data: st.DataObject, history: list[Entry]
) -> None:
    store = place.new()
    put(store, ANNA, BORIS)
    states = {person: fold(entry for entry in history if entry.participant == person) for person in PEOPLE}
    roster = {"ANNA": ANNA, "BORIS": BORIS}
    people = [(current(roster.get(person), person, state), state) for person, state in states.items()]

    for batch in data.draw(deliveries(history)):
        append(store, *batch)

    for person, (shown, state) in zip(PEOPLE, people, strict=True):
        record = store.record(person)
        assert (record.participant, record.state) if record else (None, ParticipantState()) == (shown, state)
    counted = {key: tally for key, tally in tallies_of(people).items() if key[0] is not Dimension.CELL}
    assert all_tallies(store) == counted
    named = [
        OpenConflict(person, shown.name if shown else "", conflict)
        for person, (shown, state) in zip(PEOPLE, people, strict=True)
        for conflict in state.conflicts
    ]
    assert sorted_conflicts(store.conflicts()) == sorted_conflicts(named)
    assert sorted(all_entries(store), key=lambda entry: entry.id) == sorted(history, key=lambda entry: entry.id)
    assert store.verify().ok


@given(history=histories())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_headcounts_are_the_number_of_distinct_people_that_the_entries_name(place: Place, history: list[Entry]) -> None:
    store = place.new()
    append(store, *history)

    said = [(entry, entry.fact()) for entry in history]
    undone = {target for _, fact in said if isinstance(fact, facts.Undone) for target in fact.targets}
    left = {
        target
        for entry, fact in said
        if isinstance(fact, facts.Left) and entry.id not in undone
        for target in fact.ends
    }
    for zone in ("venue", "transport", "housing"):
        standing = [
            entry
            for entry, fact in said
            if isinstance(fact, facts.Admitted) and fact.zone == zone and entry.id not in undone
        ]
        arrived = len({entry.participant for entry in standing})
        inside = len({entry.participant for entry in standing if entry.id not in left})
        kept = {tally.key: (tally.arrived, tally.inside) for tally in store.tallies(Dimension.ZONE)}
        assert kept.get(zone, (0, 0)) == (arrived, inside)
        if zone == "venue":
            assert (headcount(store).arrived, headcount(store).inside) == (arrived, inside)


def test_a_person_admitted_at_two_desks_counts_once_and_the_conflict_waits_until_settled(store: ServerStore) -> None:
    put(store, ANNA)
    north, south = admitted(), admitted(desk="d-south", desk_name="south")

    append(store, north)
    append(store, south)

    assert headcount(store) == Tally("", 1, 1, 1)
    [waiting] = store.conflicts()
    assert (waiting.participant, waiting.name) == ("ANNA", ANNA.name)
    assert waiting.conflict.kind is ConflictKind.DOUBLE_ADMISSION
    assert {stamp.desk_name for stamp in waiting.conflict.stamps} == {"north", "south"}

    append(store, an_entry(facts.ConflictSettled(waiting.conflict.entries)))

    assert store.conflicts() == []
    assert headcount(store) == Tally("", 1, 1, 1)


def test_an_undone_admission_takes_the_person_out_of_all_counts(store: ServerStore) -> None:
    put(store, ANNA)
    entry = admitted()
    append(store, entry)

    append(store, an_entry(facts.Undone((entry.id,))))

    assert headcount(store) == Tally("", 1, 0, 0)
    assert store.tallies(Dimension.DESK) == []
    assert store.tallies(Dimension.FIVE) == []


def test_headcounts_are_kept_by_every_dimension(store: ServerStore) -> None:
    put(store, ANNA, BORIS, a_participant(id="OLEG", region="Тверь", status=Status.CANCELLED))
    arrival = admitted(at_ms=1_790_000_000_000, offset_ms=900_000)
    append(store, arrival, admitted(zone="transport"), admitted("BORIS", zone="transport"))
    append(store, an_entry(facts.Left("venue", (arrival.id,))))

    assert store.tallies(Dimension.TOTAL) == [Tally("", 2, 1, 0)]
    assert store.tallies(Dimension.CATEGORY) == [Tally("expert", 1, 1, 0), Tally("press", 1)]
    assert store.tallies(Dimension.REGION) == [Tally("Самара", 2, 1, 0)]
    assert store.tallies(Dimension.TRACK) == [Tally("transport", 1, 1, 0)]
    assert store.tallies(Dimension.DESK) == [Tally("north", 0, 1, 0)]
    assert store.tallies(Dimension.FIVE) == [Tally("2026-09-21T14:25:00+00:00", 0, 1, 0)]
    assert store.tallies(Dimension.ZONE) == [Tally("transport", 1, 2, 2), Tally("venue", 2, 1, 0)]


def test_tallies_come_in_the_order_of_their_keys(store: ServerStore) -> None:
    regions = ["я", "б", "Б", "a", "Z", "😀", "ё", "10", "9"]
    put(store, *(a_participant(region=region) for region in regions))

    assert [tally.key for tally in store.tallies(Dimension.REGION)] == sorted(regions)
