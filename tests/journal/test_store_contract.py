"""What every store must do, run on each kind of store."""

import itertools
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.errors import CheckinError
from checkin.journal import facts
from checkin.journal.anomalies import Anomaly, AnomalyKind, Trace
from checkin.journal.entries import GENESIS, Entry, running_hash
from checkin.journal.fold import current, fold
from checkin.journal.projection import tallies_of
from checkin.journal.store import (
    Cursor,
    Dimension,
    KnownDesk,
    OpenConflict,
    Outcome,
    Page,
    Receipt,
    Reset,
    RosterChange,
    StoreError,
    Tally,
    Transaction,
)
from checkin.participants import Participant, Status
from checkin.state import ConflictKind, ParticipantState
from tests.builders import a_participant, a_stamp, an_event
from tests.journal.histories import PEOPLE, admitted, an_entry, deliveries, histories, of_a_newer_version, rehashed
from tests.journal.places import Place, ServerStore

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


# Entries: a set that only grows.


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


# Merging is union.


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


# Transactions.


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


# Pages: the stream that desks read.


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


# The roster and the event.


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


# Desks.


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


# Verification.


def a_busy_store(store: ServerStore) -> None:
    put(store, ANNA, BORIS)
    entries = [admitted(), admitted("BORIS"), admitted(zone="transport"), admitted(), of_a_newer_version("WANG")]
    append(store, *entries)
    append(store, an_entry(facts.ParticipantRegistered(), "NEW1", {"name": "Ли Вэй"}))


def test_a_sound_store_verifies(store: ServerStore) -> None:
    a_busy_store(store)

    verification = store.verify()

    assert (verification.ok, verification.entries, verification.problems) == (True, 6, ())


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE entry SET desk_name = 'west' WHERE position = 2", "position 2"),
        ("UPDATE entry SET at_ms = at_ms + 1 WHERE position = 3", "position 3"),
        ('UPDATE entry SET personal = \'{"name":"Eve"}\' WHERE position = 6', "position 6"),
        ("UPDATE entry SET running = hash WHERE position = 4", "position 4"),
        ("DELETE FROM entry WHERE position = 2", "Position 2"),
        ("UPDATE participant SET state = NULL WHERE id = 'BORIS'", "BORIS"),
        ("UPDATE participant SET shown = roster WHERE id = 'NEW1'", "NEW1"),
        ("DELETE FROM participant WHERE id = 'ANNA'", "ANNA"),
        ("UPDATE tally SET arrived = arrived + 1 WHERE dimension = 'total'", "total"),
        ("DELETE FROM tally WHERE dimension = 'zone'", "zone"),
    ],
)
def test_verify_names_what_was_changed_behind_the_stores_back(
    store: ServerStore, place: Place, statement: str, named: str
) -> None:
    a_busy_store(store)
    place.tamper(statement)

    verification = store.verify()

    assert not verification.ok
    assert any(named in problem for problem in verification.problems)


def test_an_erased_personal_part_still_verifies(store: ServerStore, place: Place) -> None:
    entry = an_entry(facts.Refused("venue", "refused"), personal={"note": "drunk"})
    append(store, entry)

    place.tamper("UPDATE entry SET personal = NULL WHERE position = 1")

    assert store.verify().ok
    assert store.entries_of("ANNA") == [msgspec.structs.replace(entry, personal=None)]


# Many at once.


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


def test_a_copy_is_told_the_tokens_hashes_and_the_secrets(store: ServerStore) -> None:
    store.add_desk(KnownDesk("d-north", "north", 1, 1), "hash")
    store.keep_secret("hand_over", b"\x00\xff")

    assert store.desk_tokens() == {"d-north": "hash"}
    assert store.secrets()["hand_over"] == b"\x00\xff"
