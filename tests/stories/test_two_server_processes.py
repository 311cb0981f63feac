"""Two server processes, as people start them, over one PostgreSQL; one of them is killed."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.erasing import Fate, act_of, erase_at_server
from checkin.farewell import obey_if_sure
from checkin.joining import join
from checkin.journal.headcount import headcount
from checkin.journal.postgres import PostgresStore
from checkin.security.keys import KeyPlace
from checkin.sync.answers import ToldToWipe
from checkin.sync.pairing import PairingLink, parse_pairing_link
from checkin.sync.session import sync_once
from checkin.sync.worker import SyncWorker
from tests.builders import an_event
from tests.desks import ANNA, BORIS, PEOPLE
from tests.faults.postgres_cluster import wait_until
from tests.journal.places import PostgresPlace
from tests.stories.hall import Desk

ROOT = Path(__file__).parents[2]
_AT_ONCE_S = 3.0
"""Far less than the ten seconds after which a desk asks by itself."""
_CERTIFICATE = ("server.crt", "server.key")


class ServerProcess:
    """`main.py serve --database`, with TLS."""

    def __init__(self, folder: Path, database: str, codes: int) -> None:
        command = [sys.executable, "main.py", "serve", "--data", str(folder), "--database", database]
        command += ["--port", "0", "--tls", "on", "--json", "--codes", str(codes)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._process.stdout is not None
        self._out = self._process.stdout
        first = parse_pairing_link(json.loads(self._out.readline())["pairing_link"])
        others = [self._out.readline().rpartition(" ")[2].strip() for _ in range(codes - 1)]
        self.url = first.url
        self.links: list[PairingLink] = [first, *(first._replace(code=code) for code in others)]

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        self._out.close()


@pytest.fixture
def servers(postgres: PostgresPlace, tmp_path: Path) -> Iterator[tuple[ServerProcess, ServerProcess]]:
    """As docs/scaling.md says: the second one's folder is paired with the first, and gets its certificate."""
    postgres.new()
    first, second = tmp_path / "first", tmp_path / "second"
    with DataFolder.create(first, an_event(), "server", KeyPlace.FILE)[0] as central:
        central.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    running = [ServerProcess(first, postgres.url, codes=3)]
    try:
        join(second, running[0].links.pop(), "second").close()
        for name in _CERTIFICATE:
            shutil.copy(first / name, second / name)
        running.append(ServerProcess(second, postgres.url, codes=1))
        yield running[0], running[1]
    finally:
        for server in running:
            server.kill()


def a_desk(link: PairingLink, folder: Path) -> Desk:
    desk = Desk(join(folder, link, folder.name))
    desk.sync()
    desk.station.use_sync(SyncWorker(desk.folder.store))
    return desk


def test_a_desk_moves_to_the_other_server_when_its_own_is_killed(
    servers: tuple[ServerProcess, ServerProcess], tmp_path: Path
) -> None:
    first, second = servers
    north = a_desk(first.links[0], tmp_path / "north")
    # A code of the first at the second, whose certificate the link of the first names.
    south = a_desk(first.links[1]._replace(url=second.url), tmp_path / "south")
    try:
        north.station.scan(ANNA.ticket_code)
        wait_until(lambda: south.arrived() == 1, "the news are at the other server's desk", _AT_ONCE_S)

        first.kill()
        north.station.scan(BORIS.ticket_code)
        north.station.stop()
        north.folder.close()
        with DataFolder.open(tmp_path / "north") as folder:
            remote = folder.store.remote()
            assert remote is not None
            folder.store.save_remote(msgspec.structs.replace(remote, url=second.url))
            assert sync_once(folder.store, wall_clock_ms).unsent == 0
            assert headcount(folder.store).arrived == 2
        wait_until(lambda: south.arrived() == 2, "the news are at the desk", _AT_ONCE_S)
    finally:
        for desk in (north, south):
            desk.station.stop()
            desk.folder.close()


def test_an_event_erased_in_the_database_is_erased_by_every_server_and_its_desks_follow(
    servers: tuple[ServerProcess, ServerProcess], postgres: PostgresPlace, tmp_path: Path
) -> None:
    north = Desk(join(tmp_path / "north", servers[0].links.pop(), "north"))
    south = Desk(join(tmp_path / "south", servers[1].links.pop(), "south"))
    for desk in (north, south):
        desk.station.scan(ANNA.ticket_code)
        desk.sync()
    store = PostgresStore.open(postgres.url)
    with DataFolder.open(tmp_path / "first", beside=True) as first:
        erase_at_server(first, store)

    for desk in (north, south):
        with pytest.raises(ToldToWipe) as told:
            desk.sync()
        assert obey_if_sure(desk.folder, told.value).is_confirmed

    act = act_of(store)
    assert {desk.name: desk.fate for desk in act.desks} == dict.fromkeys(("north", "second", "south"), Fate.CONFIRMED)
    assert act.is_complete
    assert store.roster_head().revision == 0
    store.close()
    for name in ("first", "second"):
        with DataFolder.open(tmp_path / name, beside=True) as folder:
            assert folder.store.roster_head().revision == 0
            assert folder.store.head().position == 0
