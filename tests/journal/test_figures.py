"""What supervisors ask of a store, on each kind of store."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.figures import Activity, Axis, Filter, Subject, Told
from checkin.journal.fold import current, fold
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.store import Dimension, Tally
from checkin.state import ReprintReason
from tests.builders import a_participant
from tests.journal.histories import PEOPLE, ZONES, admitted, an_entry, deliveries, histories
from tests.journal.places import Place, ServerStore
from tests.journal.stores import append, put

ANNA = a_participant(id="ANNA", category="expert", region="Самара", tracks=("transport",), organisation="Мэрия")
BORIS = a_participant(id="BORIS", category="press", region="Самара", further={"Delegation": "Далянь"})
WANG = a_participant(id="WANG", category="expert", region="Тверь", organisation="Мэрия")
NINE = 1_790_000_100_000
"""The beginning of five minutes."""
MINUTE = 60_000


@pytest.fixture
def busy(store: ServerStore) -> ServerStore:
    """Three people, of whom two arrived: at north at nine, at south six minutes later, who left again."""
    put(store, ANNA, BORIS, WANG)
    left = admitted("WANG", at_ms=NINE + 6 * MINUTE, desk="d-south", desk_name="south")
    append(store, admitted(at_ms=NINE), left, admitted(zone="transport", at_ms=NINE + MINUTE))
    append(store, an_entry(facts.Left("venue", (left.id,)), "WANG", at_ms=NINE + 20 * MINUTE, desk_name="south"))
    return store


def test_people_are_counted_by_delegation(busy: ServerStore) -> None:
    assert busy.tallies(Dimension.DELEGATION) == [Tally("Далянь", 1), Tally("Мэрия", 2, 2, 1)]


def test_filters_count_those_of_whom_everything_holds(busy: ServerStore) -> None:
    counts = busy.figures().counts

    assert counts(Filter("venue"), Axis.ZONE) == {"venue": (3, 2, 1)}
    assert counts(Filter("venue"), Axis.CATEGORY) == {"expert": (2, 2, 1), "press": (1, 0, 0)}
    assert counts(Filter("venue", category="expert"), Axis.REGION) == {"Самара": (1, 1, 1), "Тверь": (1, 1, 0)}
    assert counts(Filter("venue", region="Самара"), Axis.CATEGORY) == {"expert": (1, 1, 1), "press": (1, 0, 0)}
    assert counts(Filter("venue", desk="south"), Axis.REGION) == {"Тверь": (0, 1, 0)}
    assert counts(Filter("venue", category="expert"), Axis.DESK) == {"north": (0, 1, 1), "south": (0, 1, 0)}
    assert counts(Filter("transport"), Axis.CATEGORY) == {"expert": (1, 1, 1)}
    assert counts(Filter(None, region="Самара"), Axis.ZONE) == {"transport": (1, 1, 1), "venue": (2, 1, 1)}
    assert counts(Filter("housing"), Axis.CATEGORY) == {}
    arrivals = {"2026-09-21T14:15:00+00:00": (0, 1, 1), "2026-09-21T14:20:00+00:00": (0, 1, 0)}
    assert counts(Filter("venue"), Axis.FIVE) == arrivals
    assert list(counts(Filter("venue", since_ms=NINE + 5 * MINUTE), Axis.FIVE)) == ["2026-09-21T14:20:00+00:00"]
    assert list(counts(Filter("venue", until_ms=NINE + 5 * MINUTE), Axis.FIVE)) == ["2026-09-21T14:15:00+00:00"]


def test_filters_take_texts_of_any_letters(store: ServerStore) -> None:
    odd = "'; DROP TABLE cell; -- \" 大连"
    put(store, a_participant(id="ANNA", category=odd, region=odd))
    append(store, admitted(desk_name=odd))

    assert store.figures().counts(Filter("venue", odd, odd, odd), Axis.DESK) == {odd: (0, 1, 1)}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_in_any_order_filtered_counts_are_those_of_distinct_people(place: Place, data: st.DataObject) -> None:
    history: list[Entry] = data.draw(histories())
    people = {identity: a_participant(id=identity, category="expert") for identity in PEOPLE}
    store = place.new()
    for batch in data.draw(deliveries(history)):
        append(store, *batch)
        put(store, *people.values())

    for zone in ZONES:
        desks: Counter[str] = Counter()
        for identity, participant in people.items():
            state = fold(entry for entry in history if entry.participant == identity)
            shown = current(participant, identity, state)
            arrival = state.first_admission(zone)
            if arrival is not None and shown is not None and shown.category == "expert":
                desks[arrival.stamp.desk_name] += 1
        counted = store.figures().counts(Filter(zone, category="expert"), Axis.DESK)
        assert {desk: arrived for desk, (_, arrived, _) in counted.items()} == desks
    assert store.verify().problems == ()


def test_scans_are_told_by_desk_and_minute_whatever_came_of_them(store: ServerStore) -> None:
    refused = an_entry(facts.Refused("venue", "unknown"), None, at_ms=NINE + 40_000)
    append(store, admitted(at_ms=NINE + 1_000), refused, admitted(at_ms=NINE + MINUTE))
    append(store, admitted(at_ms=NINE + 20_000), an_entry(facts.BadgePrinted("A1B2C"), at_ms=NINE), refused)

    assert store.figures().activity(0) == [
        Activity("d-north", "north", NINE, 3, NINE + 1_000, NINE + 40_000),
        Activity("d-north", "north", NINE + MINUTE, 1, NINE + MINUTE, NINE + MINUTE),
    ]
    assert len(store.figures().activity(NINE + MINUTE)) == 1


def test_overrides_reprints_and_messages_are_found_without_looking_through_the_journal(store: ServerStore) -> None:
    override = admitted(override=True, operator="Pyotr")
    reprint = an_entry(facts.BadgePrinted("A1B2C", reason=ReprintReason.LOST))
    message = an_entry(facts.MessageSent(), None, {"text": "Lunch is at one."})
    append(store, admitted(), override, an_entry(facts.BadgePrinted("00000")), reprint, message)
    append(store, an_entry(facts.MessageRead(message.id), None))

    figures = store.figures()
    assert figures.entries_about(Subject.OVERRIDE, 10) == [override]
    assert figures.entries_about(Subject.REPRINT, 10) == [reprint]
    assert [entry.kind for entry in figures.entries_about(Subject.NOTICE, 10)] == ["message_read", "message_sent"]
    assert [entry.kind for entry in figures.entries_about(Subject.NOTICE, 1)] == ["message_read"]
    assert figures.operators_of(Subject.OVERRIDE) == {("Pyotr", "north"): 1}


def test_what_a_desk_told_last_is_kept(store: ServerStore, place: Place) -> None:
    first = Told(1, Health(version="1"))
    last = Told(2, Health(version="2", printers=(PrinterHealth("Zebra", "is out of badges", empty_at_ms=3),)))
    for told in (first, last):
        store.figures().told("d-1", told)

    assert place.reopened().figures().healths() == {"d-1": last}


def test_a_store_of_an_older_version_gets_its_figures_when_it_is_opened(busy: ServerStore, place: Place) -> None:
    append(busy, admitted("BORIS", override=True))
    figures = busy.figures()
    before = (
        figures.counts(Filter("venue"), Axis.REGION), figures.activity(0), busy.tallies(Dimension.FIVE),
        figures.entries_about(Subject.OVERRIDE, 5), busy.tallies(Dimension.DELEGATION),
    )  # fmt: skip
    for table in ("cell", "activity", "noted_entry", "desk_health"):
        place.tamper(f"DROP TABLE {table}")
    place.tamper(place.older_figures)
    place.tamper("DELETE FROM migration WHERE number > 1")
    place.tamper("UPDATE tally SET dimension = 'quarter' WHERE dimension = 'five'")

    store = place.reopened()

    figures = store.figures()
    assert before == (
        figures.counts(Filter("venue"), Axis.REGION), figures.activity(0), store.tallies(Dimension.FIVE),
        figures.entries_about(Subject.OVERRIDE, 5), store.tallies(Dimension.DELEGATION),
    )  # fmt: skip
    assert store.verify().problems == ()


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE cell SET arrived = arrived + 1 WHERE five_ms > 0", "cell"),
        ("UPDATE activity SET scans = scans + 1", "scans over time"),
        ("DELETE FROM noted_entry", "overrides"),
    ],
)
def test_verify_names_figures_that_were_changed(busy: ServerStore, place: Place, statement: str, named: str) -> None:
    append(busy, admitted("BORIS", override=True))
    place.tamper(statement)

    verification = busy.verify()

    assert not verification.ok
    assert any(named in problem for problem in verification.problems)
