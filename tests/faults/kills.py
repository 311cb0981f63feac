"""Real desks and a real server, killed at random moments under load: is every acknowledged scan there, once?

`python -m tests.faults.kills --kills 300 --seed 1` runs it long and prints the report as JSON; with `--postgres` the
server works on a PostgreSQL that is killed, too.
"""

import argparse
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Protocol

import httpx
import msgspec

from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.joining import join
from checkin.journal.anomalies import AnomalyKind
from checkin.journal.headcount import headcount
from checkin.journal.postgres import PostgresStore
from checkin.journal.store import Reset, Store
from checkin.security.keys import KeyPlace
from checkin.sync.pairing import PairingLink, parse_pairing_link
from checkin.sync.session import sync_once
from tests.builders import a_participant, an_event
from tests.faults.desk_process import Acknowledged, InTouch, Line
from tests.faults.postgres_cluster import Cluster

ROOT = Path(__file__).parents[2]
DESKS = ("north", "south")
PATIENCE_S = 60.0
"""A process that has not done by then what it should is hung."""
_AT_WORK_SHARE = 0.8
"""The others are killed at any moment, even while they start."""
_IN_TOUCH_S = 3.0
"""How long to wait for desks that back off before a server is killed again."""
_LONGEST_PAUSE_S = 0.4
_LET_IN = (VerdictKind.ADMITTED, VerdictKind.ALREADY_IN)


class KillReport(msgspec.Struct, frozen=True):
    """What a campaign did and found."""

    seed: int
    kills: dict[str, int]
    """By the kind of process: desk, server, database."""
    acknowledged: int
    lost: int
    doubled: int
    unacknowledged: int
    """Entries of scans that were killed between the disk and the operator; they were scanned again."""
    arrived: int
    starts_without_database: int
    """The server was started while the database was killed: it says so, ends, and is started again."""
    duration_s: float
    violations: tuple[str, ...]


class Held(msgspec.Struct, frozen=True):
    """What one place holds at the end."""

    place: str
    entries: tuple[tuple[str, str | None], ...]
    """Id and participant, in the order of the journal."""
    arrived: int
    problems: tuple[str, ...]
    """What `verify` said."""


class Findings(msgspec.Struct, frozen=True):
    """What the acknowledged scans and the places say when they are compared."""

    lost: int
    doubled: int
    unacknowledged: int
    arrived: int
    violations: tuple[str, ...]


class Database(Protocol):
    """A PostgreSQL that can be killed and started again."""

    @property
    def url(self) -> str: ...
    def kill(self) -> None: ...
    def start(self) -> None: ...


def compare(acknowledged: Sequence[Acknowledged], places: Sequence[Held], kills_of_desks: int) -> Findings:
    """Judge: each acknowledged scan in every place, once and about the same person; and heads counted right.

    Each killed desk may have left one entry on its disk that nobody saw acknowledged.
    """
    told = {scan.entry: scan.participant for scan in acknowledged}
    arrived = {scan.participant for scan in acknowledged if scan.verdict in _LET_IN}
    lost: set[str] = set()
    doubled = {entry for entry, times in Counter(scan.entry for scan in acknowledged).items() if times > 1}
    untold: set[str] = set()
    violations = [f"Entry {entry} was acknowledged twice." for entry in doubled]
    for held in places:
        about = dict(held.entries)
        missing = told.keys() - about.keys()
        twice = {entry for entry, times in Counter(entry for entry, _ in held.entries).items() if times > 1}
        wrong = {entry for entry in told.keys() & about.keys() if (about[entry] or "") != told[entry]}
        lost, doubled, untold = lost | missing, doubled | twice, untold | (about.keys() - told.keys())
        violations += [f"Entry {entry} is lost at {held.place}." for entry in sorted(missing)]
        violations += [f"Entry {entry} is there twice at {held.place}." for entry in sorted(twice)]
        violations += [f"Entry {entry} is about somebody else at {held.place}." for entry in sorted(wrong)]
        violations += [f"The journal at {held.place} is damaged: {problem}" for problem in held.problems]
        if held.arrived != len(arrived):
            violations.append(f"{held.place} counts {held.arrived} arrived, and {len(arrived)} people were let in.")
    if len(untold) > kills_of_desks:
        violations.append(f"There are {len(untold)} entries of which nobody was told, after {kills_of_desks} kills.")
    return Findings(len(lost), len(doubled), len(untold), len(arrived), tuple(violations))


def kill_campaign(folder: Path, kills: int, seed: int, database: Database | None = None) -> KillReport:
    """Two desks scan in step with one server while `kills` processes are killed, one after the other.

    Every killed process is started again at once; a desk goes on with the first code that had no verdict. With a
    database the server works on it, and it is killed, too.
    """
    began = time.monotonic()
    with ExitStack() as stack:
        campaign = _Campaign(folder, random.Random(seed), people=400 + 100 * kills, database=database)
        stack.callback(campaign.end_all)
        places: list[Held] = []
        try:
            campaign.begin()
            for _ in range(kills):
                campaign.kill_somebody()
            places = campaign.settle()
        except _Broken as end:
            campaign.violations.append(str(end))
    acknowledged = [scan for desk in campaign.desks for scan in desk.acknowledged()]
    found = compare(acknowledged, places, campaign.kills["desk"])
    return KillReport(
        seed=seed,
        kills=dict(campaign.kills),
        acknowledged=len(acknowledged),
        lost=found.lost,
        doubled=found.doubled,
        unacknowledged=found.unacknowledged,
        arrived=found.arrived,
        starts_without_database=campaign.starts_without_database,
        duration_s=round(time.monotonic() - began, 1),
        violations=(*campaign.violations, *found.violations),
    )


class _Broken(Exception):
    """The campaign cannot go on: a process ended by itself, or hangs."""


class _Program:
    """A process that is started again and again; every life leaves what it said in files of its own."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder
        self._lives: list[Path] = []
        self._process: subprocess.Popen[bytes] | None = None

    def launch(self, *arguments: str) -> None:
        """Begin one more life."""
        said = self._folder / f"{self.name}-{len(self._lives)}.out"
        self._lives.append(said)
        with said.open("wb") as out, said.with_suffix(".err").open("wb") as err:
            self._process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=out, stderr=err)

    def said(self, life: int = -1) -> list[bytes]:
        """The whole lines on standard output; one cut off by a kill was never said."""
        return self._lives[life].read_bytes().split(b"\n")[:-1] if self._lives else []

    @property
    def lives(self) -> int:
        return len(self._lives)

    def kill(self) -> None:
        """SIGKILL, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def ended(self) -> str | None:
        """How it ended by itself, in one sentence; None while it runs."""
        if self._process is None or self._process.poll() is None:
            return None
        complaint = self._lives[-1].with_suffix(".err").read_text("utf-8", "replace").strip().rpartition("\n")[2]
        return f"{self.name} ended by itself with {self._process.returncode}: {complaint}"

    def finish(self) -> str | None:
        """SIGTERM, and wait; a sentence when that did not go well."""
        assert self._process is not None
        if (early := self.ended()) is not None:
            return early
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.kill()
            return f"{self.name} did not end within {PATIENCE_S:.0f} s of SIGTERM."
        return self.ended() if self._process.returncode else None


class _Desk(_Program):
    def __init__(self, name: str, folder: Path, codes: Path) -> None:
        super().__init__(name, folder)
        self.data = folder / name
        self._codes = codes
        self._earlier: list[Acknowledged] = []

    def start(self) -> None:
        if self.lives:
            self._earlier += _acknowledged(self.said())
        position = str(len(self._earlier))
        self.launch("-m", "tests.faults.desk_process", str(self.data), str(self._codes), position)

    def acknowledged(self) -> list[Acknowledged]:
        """Every scan whose verdict was seen, in all lives."""
        return [*self._earlier, *_acknowledged(self.said())]

    def is_at_work(self) -> bool:
        return bool(_acknowledged(self.said()))

    def held(self) -> int:
        """How many of its entries it has seen at the server, as it said last in this life."""
        return max((line.held for line in _lines(self.said()) if isinstance(line, InTouch)), default=0)


class _Server(_Program):
    def __init__(self, folder: Path, database: Database | None) -> None:
        super().__init__("server", folder)
        self.data = folder / "server"
        self._database = ("--database", database.url) if database is not None else ()
        self._port = str(_free_port())
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{self._port}", trust_env=False, timeout=5)

    def start(self) -> None:
        place = ("--data", str(self.data), "--host", "127.0.0.1", "--port", self._port)
        self.launch("main.py", "serve", *place, "--json", "--codes", str(len(DESKS)), *self._database)

    def is_at_work(self) -> bool:
        try:
            return self._http.get("/health").is_success
        except httpx.HTTPError:
            return False

    def pairing_links(self) -> Iterator[PairingLink]:
        """One for each desk."""
        first, *others = self.said()
        link = parse_pairing_link(msgspec.json.decode(first)["pairing_link"])
        yield link
        for line in others:
            yield link._replace(code=line.decode().rpartition(" ")[2])

    def close(self) -> None:
        self._http.close()


class _Campaign:
    def __init__(self, folder: Path, chance: random.Random, people: int, database: Database | None) -> None:
        self.violations: list[str] = []
        self.kills: Counter[str] = Counter()
        self.starts_without_database = 0
        self._life_without_database = 0
        self._chance = chance
        self._database = database
        codes = [f"K-{number}" for number in range(people)]
        self._folder = folder
        self._people = [a_participant(ticket_code=code, name=f"Guest {code}") for code in codes]
        self.desks = [_Desk(name, folder, self._shuffled(codes, name)) for name in DESKS]
        self._server = _Server(folder, database)
        self._pause = threading.Event()

    def begin(self) -> None:
        """A server with a roster, two desks paired with it, and all at work."""
        central, _ = DataFolder.create(self._server.data, an_event(), "server", KeyPlace.FILE)
        central.store.transact(lambda transaction: transaction.put_participants(self._people))
        central.close()
        self._server.start()
        self._expect("the server answers", self._server.is_at_work)
        for desk, link in zip(self.desks, self._server.pairing_links(), strict=True):
            folder = join(desk.data, link, desk.name)
            sync_once(folder.store, wall_clock_ms)
            folder.close()
            desk.start()
        for desk in self.desks:
            self._expect(f"{desk.name} scans", desk.is_at_work)

    def kill_somebody(self) -> None:
        """Kill one process, most often while it works, and start it again."""
        desk = self._chance.choice(self.desks)
        victims: list[tuple[str, _Desk | _Server | Database]] = [("desk", desk), ("server", self._server)]
        victims.append(("database", self._database) if self._database is not None else ("desk", desk))
        kind, victim = self._chance.choice(victims)
        if self._chance.random() < _AT_WORK_SHARE:
            self._wait_at_work(kind, desk)
        self._pause.wait(self._chance.uniform(0, _LONGEST_PAUSE_S))
        self._check_that_all_live()
        self.kills[kind] += 1
        if kind == "database" and not self._server.is_at_work():
            self._life_without_database = self._server.lives
        victim.kill()
        victim.start()

    def settle(self) -> list[Held]:
        """End the desks, let everything travel, and read what each place holds."""
        for desk in self.desks:
            self._expect(f"{desk.name} scans", desk.is_at_work)
        self._expect("the server answers", self._server.is_at_work)
        self._complain(*(desk.finish() for desk in self.desks))
        with ExitStack() as stack:
            folders = [stack.enter_context(_opened(desk.data)) for desk in self.desks]
            for _ in range(2):
                for folder in folders:
                    self._synced(folder)
            places = [_held(folder.desk.name, folder.store) for folder in folders]
        self._complain(self._server.finish())
        return [*places, self._central()]

    def end_all(self) -> None:
        """Leave no process behind, whatever happened."""
        for program in (*self.desks, self._server):
            program.kill()
        self._server.close()

    def _shuffled(self, codes: list[str], name: str) -> Path:
        path = self._folder / f"{name}.codes"
        path.write_text("\n".join(self._chance.sample(codes, len(codes))), "utf-8")
        return path

    def _wait_at_work(self, kind: str, desk: _Desk) -> None:
        if kind == "desk":
            self._expect(f"{desk.name} scans", desk.is_at_work)
            return
        self._expect("the server answers", self._server.is_at_work)
        before = [(desk, held) for desk in self.desks if (held := desk.held())]
        _wait_until(lambda: any(desk.held() > held for desk, held in before), _IN_TOUCH_S)

    def _expect(self, what: str, is_so: Callable[[], bool]) -> None:
        def is_so_and_all_live() -> bool:
            self._check_that_all_live()
            return is_so()

        if not _wait_until(is_so_and_all_live, PATIENCE_S):
            raise _Broken(f"For {PATIENCE_S:.0f} s it did not come to it that {what}.")

    def _check_that_all_live(self) -> None:
        for program in (*self.desks, self._server):
            if (end := program.ended()) is None:
                continue
            if program is not self._server or self._server.lives != self._life_without_database:
                raise _Broken(end)
            self.starts_without_database += 1
            self._server.start()

    def _complain(self, *sentences: str | None) -> None:
        self.violations += [sentence for sentence in sentences if sentence is not None]

    def _synced(self, folder: DataFolder) -> None:
        try:
            report = sync_once(folder.store, wall_clock_ms)
        except CheckinError as error:
            self.violations.append(f"{folder.desk.name} could not sync at the end: {error.sentence}")
            return
        if report.unsent:
            self.violations.append(f"{folder.desk.name} has {report.unsent} unsent at the end.")

    def _central(self) -> Held:
        if self._database is not None:
            store = PostgresStore.open(self._database.url)
            try:
                return _held("server", store)
            finally:
                store.close()
        with _opened(self._server.data) as folder:
            return _held("server", folder.store)


def _held(place: str, store: Store) -> Held:
    entries = tuple((entry, participant) for entry, participant in _entries(store))
    verification = store.verify()
    problems = verification.problems if verification.ok else (*verification.problems, "verify is not content")
    if any(one.kind is AnomalyKind.DATABASE_REBUILT for one in store.noted()):
        problems = (*problems, "it was sound, and rebuilt")
    return Held(place, entries, headcount(store).arrived, problems)


def _entries(store: Store) -> Iterator[tuple[str, str | None]]:
    cursor, is_whole = None, False
    while not is_whole:
        page = store.page(cursor, 2_000)
        assert not isinstance(page, Reset)
        yield from ((entry.id, entry.participant) for entry in page.entries)
        cursor, is_whole = page.cursor, page.at_head


def _lines(said: Iterable[bytes]) -> list[Line]:
    return [msgspec.json.decode(line, type=Line) for line in said]


def _acknowledged(said: Iterable[bytes]) -> list[Acknowledged]:
    return [line for line in _lines(said) if isinstance(line, Acknowledged)]


def _wait_until(is_so: Callable[[], bool], patience_s: float) -> bool:
    over, pause = time.monotonic() + patience_s, threading.Event()
    while not (so := is_so()) and time.monotonic() < over:
        pause.wait(0.02)
    return so


@contextmanager
def a_postgres() -> Iterator[Database]:
    """A running PostgreSQL of one's own; gone at the end."""
    cluster = Cluster.new()
    try:
        yield cluster
    finally:
        cluster.remove()


@contextmanager
def _opened(path: Path) -> Iterator[DataFolder]:
    folder = DataFolder.open(path)
    try:
        yield folder
    finally:
        folder.close()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def main(arguments: Sequence[str], out: IO[str]) -> int:
    """Run a campaign in a temporary folder; 0 when nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgres", action="store_true", help="the server works on a PostgreSQL, killed as well")
    options = parser.parse_args(arguments)
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="checkin-kills-")))
        database = stack.enter_context(a_postgres()) if options.postgres else None
        report = kill_campaign(folder, options.kills, options.seed, database)
    out.write(msgspec.json.encode(report).decode() + "\n")
    return 1 if report.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout))
