"""The board of the live page: what it tells, and what it never tells to a browser."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.headcount import By
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import KnownDesk
from checkin.participants import Participant
from checkin.printing.printer import Trouble
from checkin.server.board import MOST_GROUPS, SMALLEST_DELEGATION, Board, SharedBoard, board
from checkin.station.board import Need
from tests.builders import a_participant, a_stamp, an_event
from tests.desks import ANNA, BORIS, WANG, a_store
from tests.server.conftest import Running

NOW_MS = 1_790_000_600_000
Filled = Callable[..., SqliteStore]


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Filled]:
    """A store with desks heard from at these moments, and people who came in at them."""
    made: list[SqliteStore] = []

    def make(heard: dict[str, int], came: dict[str, Participant], people: tuple[Participant, ...] = ()) -> SqliteStore:
        store = a_store(tmp_path, (ANNA, WANG, BORIS, *people))
        made.append(store)
        for name, heard_ms in heard.items():
            store.add_desk(KnownDesk(f"d-{name}", name, 0, heard_ms), f"token of {name}")
        entries = [
            new_entry(a_stamp(desk=f"d-{name}", desk_name=name), facts.Admitted("venue"), person.id)
            for name, person in came.items()
        ]
        store.transact(lambda transaction: transaction.append(entries))
        return store

    yield make
    for store in made:
        store.close()


def test_people_from_silent_desks_are_told_apart_from_those_confirmed(filled: Filled) -> None:
    long_ago = NOW_MS - 600_000
    store = filled({"north": NOW_MS - 5_000, "south": long_ago}, {"north": ANNA, "south": WANG})

    shown = board(store, NOW_MS)

    assert (shown.expected, shown.arrived, shown.confirmed) == (3, 2, 1)
    assert [(desk.name, desk.since_ms, desk.arrived) for desk in shown.silent] == [("south", long_ago, 1)]
    assert (shown.desk_count, shown.complete_ms) == (2, NOW_MS - 5_000)
    assert [(desk.name, desk.needs) for desk in shown.desks] == [("south", (Need.SILENT,)), ("north", ())]


def test_a_ticket_scanned_at_two_desks_is_one_person(filled: Filled) -> None:
    shown = board(filled({}, {"north": ANNA, "south": ANNA}), NOW_MS)

    assert (shown.arrived, shown.inside, sum(shown.arrivals.values())) == (1, 1, 1)


def test_zones_are_told_with_their_capacity_in_the_order_of_the_event(filled: Filled) -> None:
    zones = board(filled({}, {"north": ANNA}), NOW_MS).zones

    assert [(zone.name, zone.inside, zone.capacity) for zone in zones] == [
        ("Venue", 1, None), ("Transport", 0, 2), ("Housing", 0, None),
    ]  # fmt: skip
    assert zones[1].expected == 1


def test_only_arrivals_of_the_latest_day_are_drawn(filled: Filled) -> None:
    store = filled({}, {"north": ANNA})
    a_day_later = a_stamp(at_ms=1_790_000_000_000 + 86_400_000)
    store.transact(lambda transaction: transaction.append([new_entry(a_day_later, facts.Admitted("venue"), WANG.id)]))

    assert list(board(store, NOW_MS + 86_400_000).arrivals) == [1_790_000_000_000 // 300_000 * 300_000 + 86_400_000]


def test_a_clock_at_the_end_of_time_hides_no_arrivals_and_stops_no_figures(filled: Filled) -> None:
    store = filled({}, {"north": ANNA})
    event = an_event(time_zone="Asia/Vladivostok")
    store.transact(lambda transaction: transaction.put_event(event))
    ahead = new_entry(a_stamp(at_ms=10**15), facts.Admitted("venue"), WANG.id)
    store.transact(lambda transaction: transaction.append([ahead]))

    shown = board(store, NOW_MS)

    assert (shown.arrived, sum(shown.arrivals.values())) == (2, 1)


def test_delegations_that_may_be_one_person_and_the_many_smallest_are_left_out(filled: Filled) -> None:
    people = tuple(
        a_participant(organisation=f"Embassy {group:03}")
        for group in range(MOST_GROUPS + 5)
        for _ in range(SMALLEST_DELEGATION)
    )

    told = board(filled({}, {}, people), NOW_MS).groups[By.DELEGATION]

    assert (len(told.groups), told.more) == (MOST_GROUPS, 5)
    assert WANG.organisation not in {group.name for group in told.groups}


def test_a_browser_is_told_how_desks_are_but_not_who_works_there(running: Running) -> None:
    printer = PrinterHealth("Zebra", words="Zebra has a jam: open it, take the badge out and close it.", sheets_left=8)
    odd = PrinterHealth("Folder", words="/home/olga/badges cannot be written (full): make room or allow it.")
    health = Health(version="1.2", operator="Olga Petrova", role="supervisor", printers=(printer, odd))
    entry = new_entry(a_stamp(operator="Olga Petrova"), facts.Admitted("venue"), ANNA.id)
    with running.http() as desk:
        desk.post("/entries", content=msgspec.json.encode({"entries": [entry]}))
        assert desk.put("/desks/health", content=msgspec.json.encode(health)).is_success

    with running.browser() as http:
        answer = http.get("/live/board")

    told = answer.json()["desks"][0]
    assert (told["name"], told["version"], told["needs"]) == ("north", "1.2", ["printer", "empty_soon"])
    assert [one["trouble"] for one in told["printers"]] == [Trouble.JAM, Trouble.OTHER]
    for personal in ("Olga", "olga", "supervisor", "Анна", ANNA.id, ANNA.ticket_code, WANG.organisation):
        assert personal not in answer.text


def test_a_browser_is_not_told_of_every_delegation_by_another_way(running: Running) -> None:
    with running.browser() as http:
        assert http.get("/headcount", params={"by": "delegation"}).status_code == 403
    with running.http() as desk:
        assert WANG.organisation in desk.get("/headcount", params={"by": "delegation"}).json()["groups"]


def test_many_who_ask_share_one_board_until_there_is_news(filled: Filled) -> None:
    store, count = filled({}, {}), 0
    shared = SharedBoard(store, lambda: count, lambda: NOW_MS)

    async def ask() -> list[Board]:
        return await asyncio.gather(*(shared.board() for _ in range(20)))

    async def all_ask_twice() -> tuple[list[Board], list[Board]]:
        nonlocal count
        before = await ask()
        store.add_desk(KnownDesk("d-new", "new", 0, NOW_MS), "token")
        count = 1
        return before, await ask()

    before, after = asyncio.run(all_ask_twice())

    assert {id(one) for one in before} == {id(before[0])}
    assert {id(one) for one in after} == {id(after[0])}
    assert (before[0].desk_count, after[0].desk_count) == (0, 1)
