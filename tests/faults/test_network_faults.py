"""A desk behind a bad network: it works on as if there were none, and all is there once when the network is well."""

import random
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
import pytest

from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.joining import join
from checkin.journal.headcount import headcount
from checkin.journal.store import Reset as StreamReset
from checkin.journal.store import Store
from checkin.security.keys import KeyPlace
from checkin.server.certificates import own_certificate
from checkin.server.serving import Server, Tls
from checkin.station.station import Station
from checkin.sync.answers import SyncError
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.session import SyncReport, sync_once
from checkin.sync.worker import SyncWorker
from tests.builders import a_participant, an_event
from tests.faults.proxy import (
    BlackHole,
    CaptivePortal,
    Delay,
    Fault,
    FaultyNetwork,
    HalfClose,
    Refuse,
    Reset,
    Throttle,
    Truncate,
    Way,
)

PEOPLE = tuple(a_participant(ticket_code=f"K-{number}", name=f"Guest {number}") for number in range(120))
CODES = tuple(person.ticket_code for person in PEOPLE)
PATIENCE_S = 15.0
SLOWEST_SCAN_S = 3.0
"""Far below the desk's time-outs for requests: a scan that waited for the network would be seen."""

SINGLE: tuple[tuple[Fault, ...], ...] = (
    (Refuse(),),
    (BlackHole(),),
    (CaptivePortal(),),
    (Delay(0.05, 0.1),),
    (Throttle(120_000),),
    *((kind(0, way),) for kind in (Truncate, HalfClose, Reset) for way in Way),
)
PAIRS: tuple[tuple[Fault, ...], ...] = (
    (Delay(0.02, 0.05), Throttle(120_000)),
    *((Delay(0.02, 0.05), kind(2_000, Way.TO_DESK)) for kind in (Truncate, HalfClose, Reset)),
    *((Throttle(120_000), kind(2_000, Way.TO_SERVER)) for kind in (Truncate, HalfClose, Reset)),
)


def named(fault: Fault) -> str:
    values = [getattr(value, "name", value) for value in msgspec.structs.astuple(fault)]
    return " ".join([type(fault).__name__, *(str(value).lower() for value in values if value is not None)])


class Desk:
    """A desk, and the clock on its scans."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.station = Station(folder.store, folder.desk, operator="Olga")
        self.acknowledged: list[str] = []

    def admit(self, *codes: str) -> None:
        """Scan codes of people who have not come yet; each gets a verdict, soon."""
        for code in codes:
            began = time.monotonic()
            result = self.station.scan(code)
            took_s = time.monotonic() - began
            assert result.verdict.kind is VerdictKind.ADMITTED
            assert took_s < SLOWEST_SCAN_S
            self.acknowledged.append(result.entry)

    def sync(self) -> SyncReport:
        return sync_once(self.folder.store, wall_clock_ms)

    def unsent(self) -> int:
        return self.folder.store.unheld_count()

    def stop(self) -> None:
        self.station.stop()
        self.folder.close()


class Site:
    """A server, desk north behind the bad network, and desk south beside the server."""

    def __init__(self, folder: Path, tls: Tls = Tls.OFF) -> None:
        self.central, _ = DataFolder.create(folder / "server", an_event(), "server", KeyPlace.FILE)
        self.central.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
        self.server = Server(self.central.store, self.central.path, port=0, tls=tls)
        self.server.start()
        scheme, _, port = self.server.url.replace("://127.0.0.1", "").partition(":")
        self.network = FaultyNetwork(int(port))
        self.north, self.south = self._desk(folder / "north"), self._desk(folder / "south")
        remote = self.north.folder.store.remote()
        assert remote is not None
        url = f"{scheme}://127.0.0.1:{self.network.port}"
        self.north.folder.store.save_remote(msgspec.structs.replace(remote, url=url))

    def check_that_all_is_there_once(self) -> None:
        """After a round or two, every place holds just what was acknowledged."""
        assert [self.north.sync().unsent, self.south.sync().unsent, self.north.sync().unsent] == [0, 0, 0]
        acknowledged = Counter([*self.north.acknowledged, *self.south.acknowledged])
        for store in (self.central.store, self.north.folder.store, self.south.folder.store):
            assert entries(store) == acknowledged
            assert headcount(store).arrived == len(acknowledged)
            assert store.verify().ok

    def stop(self) -> None:
        self.north.stop()
        self.south.stop()
        self.server.stop()
        self.central.close()

    def _desk(self, path: Path) -> Desk:
        desk = Desk(join(path, parse_pairing_link(self.server.pairing_code().link), path.name))
        desk.sync()
        return desk


@contextmanager
def a_site(folder: Path, tls: Tls = Tls.OFF) -> Iterator[Site]:
    site = Site(folder, tls)
    try:
        with site.network:
            yield site
            site.north.station.stop()  # while there is a network that ends
    finally:
        site.stop()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with a_site(tmp_path) as site:
        yield site


@pytest.mark.parametrize("faults", [*SINGLE, *PAIRS], ids=lambda faults: " and ".join(map(named, faults)))
def test_a_desk_works_on_under_the_fault_and_all_is_there_once_afterwards(
    site: Site, faults: tuple[Fault, ...]
) -> None:
    work_under(site, *faults)


@pytest.mark.parametrize(
    "fault",
    [CaptivePortal(), *(Truncate(after, way) for way in Way for after in (0, 3_000))],
    ids=named,
)
def test_over_tls_too(tmp_path: Path, fault: Fault) -> None:
    with a_site(tmp_path, Tls.ON) as site:
        work_under(site, fault)


def test_over_tls_a_portal_with_a_certificate_of_its_own_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    certificate = own_certificate(tmp_path / "portal")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.certificate, certificate.key)
    with a_site(tmp_path, Tls.ON) as site:
        work_under(site, CaptivePortal(context))

        assert site.network.overheard == b""


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("kind", [Truncate, Reset, HalfClose])
def test_wherever_a_message_is_cut_off_nothing_is_lost(
    site: Site, kind: type[Truncate | Reset | HalfClose], way: Way
) -> None:
    cuts = range(0, 5_000, 500)
    strikes = 0
    for number, after in enumerate(cuts):
        site.north.admit(CODES[number])
        site.south.admit(CODES[-1 - number])
        site.south.sync()
        site.network.suffer(kind(after, way))
        with suppress(SyncError):
            site.north.sync()
        strikes += site.network.struck

    assert strikes > 3
    site.network.heal()
    site.check_that_all_is_there_once()


@pytest.mark.parametrize(("fault", "strikes"), [(Refuse(), 0), (BlackHole(), 1), (CaptivePortal(), 4)])
def test_the_worker_catches_up_by_itself_when_the_network_is_well_again(site: Site, fault: Fault, strikes: int) -> None:
    worker = SyncWorker(site.north.folder.store)
    site.north.station.use_sync(worker)
    wait_until(lambda: worker.state.connected)

    site.network.suffer(fault)
    site.north.admit(*CODES[:10])
    wait_until(lambda: site.network.struck >= strikes and (fault == BlackHole() or not worker.state.connected))
    site.north.admit(*CODES[10:20])
    site.network.heal()

    wait_until(lambda: site.north.unsent() == 0 and worker.state.connected)
    assert entries(site.central.store) == Counter(site.north.acknowledged)


@pytest.mark.parametrize("fault", [CaptivePortal(), Reset(0, Way.TO_SERVER)], ids=named)
def test_a_server_that_is_away_is_not_asked_without_a_pause(site: Site, fault: Fault) -> None:
    site.network.suffer(fault)
    site.north.station.use_sync(SyncWorker(site.north.folder.store))
    before, pause, observed_s = site.network.accepted, threading.Event(), 1.8

    for code in CODES[:50]:
        site.north.admit(code)  # and the worker is woken
        pause.wait(observed_s / 50)

    # Two threads, whose first pauses are a quarter, a half and a whole second at least, or a quarter for ever.
    assert 2 <= site.network.accepted - before <= 12


def test_a_shift_on_a_network_that_changes_from_bad_to_worse(site: Site) -> None:
    chance = random.Random(7)
    site.north.station.use_sync(SyncWorker(site.north.folder.store))
    site.south.station.use_sync(SyncWorker(site.south.folder.store))
    pause, faults = threading.Event(), [*SINGLE, *PAIRS, ()]
    for ours, theirs in zip(CODES[:40], CODES[40:80], strict=True):
        if chance.random() < 0.5:
            site.network.suffer(*chance.choice(faults))
        site.north.admit(ours)
        site.south.admit(theirs)
        pause.wait(chance.uniform(0, 0.1))
    site.network.heal()

    wait_until(lambda: entries(site.central.store) == Counter([*site.north.acknowledged, *site.south.acknowledged]))
    wait_until(lambda: site.north.unsent() == site.south.unsent() == 0)


def work_under(site: Site, *faults: Fault) -> None:
    """Scan before, under and after the faults, with a round of sync on its way; then heal, and check everything."""
    site.north.admit(*CODES[:20])
    site.south.admit(*CODES[20:50])
    site.south.sync()
    site.network.suffer(*faults)
    with ThreadPoolExecutor(1) as pool:
        turn = pool.submit(site.north.sync)
        site.north.admit(*CODES[50:60])
        wait_until(lambda: turn.done() or site.network.struck > 0)
        assert site.network.struck > 0 or Refuse() in faults
        site.north.admit(*CODES[60:70])
        assert BlackHole() not in faults or not turn.done()
        if BlackHole() not in faults:
            wait_until(turn.done)
        site.network.heal()
        check_outcome(turn, faults)
    site.north.admit(*CODES[70:80])
    site.check_that_all_is_there_once()


def check_outcome(turn: Future[SyncReport], faults: tuple[Fault, ...]) -> None:
    """The round ended, and if it failed then with a sentence for a person."""
    error = turn.exception(PATIENCE_S)
    if any(isinstance(fault, Refuse | BlackHole | CaptivePortal) for fault in faults):
        assert isinstance(error, SyncError)
    assert error is None or (isinstance(error, CheckinError) and error.sentence.endswith("."))


def entries(store: Store) -> Counter[str]:
    page = store.page(None, 10_000)
    assert not isinstance(page, StreamReset)
    assert page.at_head
    return Counter(entry.id for entry in page.entries)


def wait_until(is_so: Callable[[], bool]) -> None:
    over, pause = time.monotonic() + PATIENCE_S, threading.Event()
    while not is_so():
        assert time.monotonic() < over, "it never came to that"
        pause.wait(0.01)
