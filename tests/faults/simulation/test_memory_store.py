"""The simulation's store does what the real one does."""

from functools import partial
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.journal.anomalies import Anomaly, AnomalyKind, Trace
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry
from checkin.journal.figures import Axis, Figures, Filter, Subject
from checkin.journal.remote import Remote
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Cursor, Dimension, KnownDesk, Page, RosterPage, Transaction
from tests.builders import a_participant, an_event
from tests.faults.simulation.memory_store import MemoryStore
from tests.journal.histories import FIRST_MS, PEOPLE, ZONES, deliveries, histories

_ROSTER = [a_participant(id=identity, ticket_code=f"K-{identity}") for identity in PEOPLE]
WAYS = ("append", "page", "refuse", "forget", "roster", "take roster")
_REMOTE = Remote(url="http://here", token="t", event_id="e")


def all_figures(figures: Figures) -> tuple[object, ...]:
    return (
        [figures.counts(Filter(zone), by) for zone in ZONES for by in Axis],
        [figures.counts(Filter(zone, desk="north"), Axis.CATEGORY) for zone in ZONES],
        [figures.counts(Filter(zone, since_ms=FIRST_MS, until_ms=FIRST_MS + 3_600_000), Axis.FIVE) for zone in ZONES],
        figures.activity(FIRST_MS + 600_000),
        [(figures.entries_about(subject, 3), figures.operators_of(subject)) for subject in Subject],
        figures.healths(),
    )


def everything(store: DeskStore) -> tuple[object, ...]:
    """All that may be asked of a store, but what is random."""
    conflicts = sorted(store.conflicts(), key=lambda one: (one.participant, one.conflict.kind, one.conflict.entries))
    remote = store.remote()
    return (
        store.head().position,
        store.head().running,
        {dimension: store.tallies(dimension) for dimension in Dimension if dimension is not Dimension.CELL},
        all_figures(store.figures()),
        [store.record(identity) for identity in PEOPLE],
        [store.record_by_code(f"K-{identity}") for identity in PEOPLE],
        [store.entries_of(identity) for identity in PEOPLE],
        conflicts,
        sorted((one.id, one.raw, one.reason) for one in store.set_aside()),
        [entry.id for entry in store.unheld(100)],
        store.unheld_count(),
        store.unheld_count(after=2),
        store.newer_count(),
        store.roster_page(0, 2),
        store.roster_page(2, 2),
        store.roster_head().revision,
        store.knows_roster(store.roster_head()),
        sorted(person.id for person in store.unheld_participants(10)),
        msgspec.structs.replace(remote, cursor=None) if remote else None,
        store.verify(),
        store.desks(),
        store.noted(),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_in_memory_everything_is_as_in_sqlite(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.db"
    stores: list[DeskStore] = [SqliteStore.create(path, None), MemoryStore()]
    try:
        history = data.draw(histories())
        broken = msgspec.structs.replace(history[0], hash="0" * 32)
        batches = data.draw(deliveries([*history, broken]))
        held = [
            data.draw(st.sampled_from(["append", "page", "refuse", "forget", "roster", "take roster"])) for _ in batches
        ]
        for store in stores:
            _work(store, batches, held)

        assert everything(stores[0]) == everything(stores[1])
    finally:
        for store in stores:
            store.close()


def _append(batch: list[Entry], transaction: Transaction) -> None:
    transaction.append(batch)


def _work(store: DeskStore, batches: list[list[Entry]], how: list[str]) -> None:
    event = an_event(id="e")
    store.transact(lambda transaction: transaction.put_event(event))
    store.add_desk(KnownDesk("d", "north", 1, 2, public_key="ab"), "hash")
    for number, (batch, way) in enumerate(zip(batches, how, strict=True)):
        if way == "page":
            page = Page(tuple(batch), Cursor("x", number), at_head=True)
            store.take_page(page, msgspec.structs.replace(_REMOTE, last_contact_ms=number))
            continue
        store.transact(partial(_append, batch))
        if way == "refuse":
            store.mark_refused([entry.id for entry in store.unheld(1)])
        elif way == "forget":
            store.forget_held(_REMOTE)
        elif way == "roster":
            store.transact(lambda transaction: transaction.put_participants(_ROSTER[:2]))
            store.transact(lambda transaction: transaction.put_participants(_ROSTER[:1], anew=True))
        elif way == "take roster":
            store.take_roster(RosterPage(tuple(_ROSTER[1:]), number, at_head=True), _REMOTE)
            store.note(Anomaly(AnomalyKind.DESK_CLONED, "north", number))
            store.heard(KnownDesk("d", "north", 1, number, 5, offset_ms=3, trace=Trace("a", number)))
