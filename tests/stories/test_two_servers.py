"""Several server processes over one PostgreSQL: desks may talk to any of them."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from checkin.joining import join
from checkin.journal.postgres import PostgresStore
from checkin.server.serving import Server, Tls
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.worker import SyncWorker
from tests.builders import an_event
from tests.desks import ANNA, BORIS, PEOPLE, WANG
from tests.journal.places import PostgresPlace
from tests.stories.hall import Desk

_AT_ONCE_S = 3.0
"""Far less than the ten seconds after which a desk asks by itself."""


@pytest.fixture
def servers(postgres: PostgresPlace, tmp_path: Path) -> Iterator[list[Server]]:
    store = postgres.new()
    store.transact(lambda transaction: transaction.put_event(an_event()))
    store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    stores = [PostgresStore.open(postgres.url) for _ in range(2)]
    running = [Server(store, tmp_path, port=0, tls=Tls.OFF) for store in stores]
    for server in running:
        server.start()
    yield running
    for server in running:
        server.stop()
    for one in stores:
        one.close()


def a_desk(server: Server, folder: Path, name: str, code_of: Server | None = None) -> Desk:
    link = parse_pairing_link((code_of or server).pairing_code().link)._replace(url=server.url)
    return Desk(join(folder / name, link, name))


def wait_until(is_so: Callable[[], bool], patience_s: float) -> None:
    pause = threading.Event()
    for _ in range(int(patience_s / 0.02)):
        if is_so():
            return
        pause.wait(0.02)
    raise AssertionError("it never came to that in time")


def test_news_through_one_server_reach_desks_of_the_other_at_once(servers: list[Server], tmp_path: Path) -> None:
    north, south = (a_desk(server, tmp_path, name) for server, name in zip(servers, ("north", "south"), strict=True))
    for desk in (north, south):
        desk.sync()
        desk.station.use_sync(SyncWorker(desk.folder.store))
    try:
        for number, person in enumerate((ANNA, WANG, BORIS), start=1):
            north.station.scan(person.ticket_code)
            wait_until(lambda number=number: south.arrived() == number, _AT_ONCE_S)  # type: ignore[misc]
    finally:
        for desk in (north, south):
            desk.station.stop()
            desk.folder.close()


def test_a_code_of_one_server_pairs_with_the_other_and_a_desk_may_change_between_them(
    servers: list[Server], tmp_path: Path
) -> None:
    desk = a_desk(servers[0], tmp_path, "north", code_of=servers[1])
    try:
        for number, person in enumerate((ANNA, WANG, BORIS), start=1):
            remote = desk.folder.store.remote()
            assert remote is not None
            desk.folder.store.save_remote(msgspec.structs.replace(remote, url=servers[number % 2].url))
            desk.sync()
            desk.station.scan(person.ticket_code)
            report = desk.sync()
            assert (report.sent, report.unsent) == (1, 0)
            assert report.anomalies == ()
        assert desk.arrived() == 3
    finally:
        desk.station.stop()
        desk.folder.close()
