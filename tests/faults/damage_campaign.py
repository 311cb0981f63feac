"""Bits flipped, blocks zeroed, files cut off: is every damage noticed or harmless, and is all still there afterwards?

`python -m tests.faults.damage_campaign --faults 2000 --seed 1` runs it long and prints the report as JSON. What must be
there after each fault: all that the server or a backup had, and every entry of which one copy lies outside the damage.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from checkin.admission import VerdictKind
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.journal.backup import back_up
from checkin.journal.backup_files import backups_of
from checkin.journal.entries import Entry
from checkin.journal.facts import Admitted
from checkin.journal.headcount import headcount
from checkin.journal.remote import Remote
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import connect
from checkin.journal.sqlite_pages import FRAME_BYTES, LOG_HEADER_BYTES, PAGE_BYTES, opened_page, read_log, rows_of
from checkin.journal.store import Cursor, KnownDesk, Receipt, Reset, RosterHead, Store, StoreError
from checkin.participants import Participant
from checkin.roster.searching import search_texts
from checkin.security.keys import KeyPlace, load_key
from checkin.server.central import Central
from checkin.server.pairing import token_hash
from checkin.station.station import Station
from checkin.sync.messages import PulledPage, PulledRoster, PushRequest, PutParticipants, SettingsAnswer
from checkin.sync.session import Round, contacts_of
from tests.builders import a_participant, an_event
from tests.journal.checkpoints import checkpointed
from tests.journal.histories import admitted

PEOPLE = tuple(
    a_participant(id=f"GUEST{number:011d}", ticket_code=f"K-{number}", name=f"Гость {number}") for number in range(120)
)
_TOKEN = "token of north"
_BLOCK = 512
_DATABASE, _LOG, _MARK = "event.db", "event.db-wal", "event.db-mark"
_STRUCK = (_DATABASE, _LOG, _DATABASE, _LOG, _DATABASE, _LOG, _MARK)


class Fault(NamedTuple):
    """One damage to one file of a data folder: what lies between `start` and `end` is not what was written."""

    kind: str
    file: str
    start: int
    end: int
    bit: int = 0

    def strike(self, folder: Path) -> None:
        path = folder / self.file
        content = bytearray(path.read_bytes())
        if self.kind == "cut":
            del content[self.start :]
        elif self.kind == "zero":
            content[self.start : self.end] = bytes(self.end - self.start)
        else:
            content[self.start] ^= 1 << self.bit
        path.write_bytes(content)


class Copy(NamedTuple):
    """Where one copy of something lies."""

    file: str
    start: int
    end: int


class Snapshot(NamedTuple):
    """A data folder as a program left it, and where in it each thing lies."""

    folder: Path
    entries: dict[str, list[Copy]]
    identity: list[Copy]
    remote: list[Copy]
    """What the desk knows of its server."""
    event: tuple[list[Copy], ...]
    """The row of the event's settings, and each page on which it goes on."""
    commits: tuple[int, ...]
    """Where in the log a transaction is complete."""
    backed_up: frozenset[str]


class Outcome(msgspec.Struct, frozen=True):
    """What came of one fault."""

    was_rebuilt: bool
    was_refused: bool
    violations: tuple[str, ...]


class DamageReport(msgspec.Struct, frozen=True):
    """What a campaign did and found."""

    seed: int
    faults: dict[str, int]
    rebuilt: int
    harmless: int
    refused: int
    """Without a backup, when the only copy of the identity or of the server's event was hit: it says what to do."""
    slowest_start_s: float
    duration_s: float
    violations: tuple[str, ...]


class _Direct:
    """The server's side of a round, without the network between."""

    def __init__(self, central: Central, store: SqliteStore) -> None:
        self._central = central
        remote = store.remote()
        assert remote is not None
        self._desk = central.desk_of(remote.token, contacts_of(store)())

    clock_offset_ms: int | None = 0

    def push(self, entries: list[Entry], unsent: int) -> tuple[Receipt, ...]:
        return self._central.push(self._desk, PushRequest(tuple(entries), unsent)).receipts

    def pull(self, cursor: Cursor | None, limit: int) -> PulledPage:
        return self._central.pull(cursor, limit)

    def roster(self, after: int, known: RosterHead, limit: int) -> PulledRoster:
        return self._central.roster(after, known, limit)

    def put_participants(self, participants: list[Participant]) -> None:
        self._central.put_participants(PutParticipants(tuple(participants)))

    def settings(self) -> SettingsAnswer:
        return self._central.settings()


class Site:
    """A server and a desk with a history, to be copied and damaged again and again."""

    def __init__(self, folder: Path, *, is_read_meanwhile: bool = False, is_emptied_before: bool = False) -> None:
        """`is_read_meanwhile` has somebody read at the desk, so that a checkpoint writes a part of the log only.

        `is_emptied_before` has one write all of the log before that, so that it begins anew.
        """
        self._folder = folder
        self._is_read_meanwhile = is_read_meanwhile
        self._is_emptied_before = is_emptied_before
        self._runs = 0
        event = an_event()
        self._central, _ = DataFolder.create(folder / "server", event, "server", KeyPlace.FILE)
        self._north, _ = DataFolder.create(folder / "north", event, "north", KeyPlace.FILE)
        try:
            self._live()
            self.killed = self._snapshot("killed", self._north.path)
        finally:
            self._north.close()
        self.identity = self._north.desk
        self.closed = self._snapshot("closed", self._north.path)
        self.held = frozenset(entry.id for entry in entries_of(self._central.store))
        self.killed_server = self._snapshot("killed-server", self._central.path)
        self._central.close()
        self.everything = frozenset(self.closed.entries) | self.held

    def suffer(self, desk: Snapshot, fault: Fault, *, with_backup: bool) -> tuple[Outcome, float]:
        """Damage a copy of the desk, start it, have it sync, and judge."""
        run = self._copies(desk, self.killed_server)
        if not with_backup:
            shutil.rmtree(run / "desk" / "backup")
        fault.strike(run / "desk")
        expected = self.held | _spared(desk, fault) | (desk.backed_up if with_backup else frozenset())
        began = time.monotonic()
        try:
            folder = DataFolder.open(run / "desk")
        except CheckinError as error:
            may_refuse = not with_backup and not _has_spared(desk, desk.identity, fault)
            complaints = () if may_refuse and "pair" in error.sentence else (f"refused: {error.sentence}",)
            shutil.rmtree(run)
            return Outcome(False, True, complaints), time.monotonic() - began
        took_s = time.monotonic() - began
        with folder:
            server = SqliteStore.open(run / "server" / _DATABASE, load_key(run / "server"), search_texts)
            try:
                if not with_backup and folder.store.remote() is None and not _has_spared(desk, desk.remote, fault):
                    folder.store.forget_held(self._remote)  # in life the desk is paired anew then
                violations = self._judged(folder, server, expected, fault, desk)
            finally:
                server.close()
        shutil.rmtree(run)
        return Outcome(folder.rebuilt is not None, False, tuple(violations)), took_s

    def suffer_at_server(self, fault: Fault, *, with_backup: bool) -> Outcome:
        """Damage a copy of the server, start it, have the desk sync, and judge.

        Without a backup it may refuse to start if the only copy of its event was hit, and must say “restore” then. A
        log cut off before the event was written leaves what a server that was never finished would leave: there is
        nothing to tell the two apart by, and it does not start without an event either.
        """
        run = self._copies(self.closed, self.killed_server)
        if not with_backup:
            shutil.rmtree(run / "server" / "backup")
        fault.strike(run / "server")
        with DataFolder.open(run / "desk") as desk:
            try:
                server = DataFolder.open(run / "server")
            except CheckinError as error:
                may_refuse = not with_backup and self._may_refuse(fault, error.sentence)
                return Outcome(False, True, () if may_refuse else (f"refused: {error.sentence}",))
            with server:
                if (sentence := _why_no_event(server.store)) is not None:
                    is_as_unfinished = server.rebuilt is None and fault.kind == "cut"
                    may_refuse = not with_backup and (is_as_unfinished or self._may_refuse(fault, sentence))
                    complaints = () if may_refuse else (f"without its event: {sentence}",)
                    return Outcome(server.rebuilt is not None, True, complaints)
                _readmitted(server.store, self.identity.id)
                expected = frozenset(self.closed.entries) | _spared(self.killed_server, fault)
                if with_backup:
                    expected |= self.killed_server.backed_up
                found = self._after_sync(desk, server.store, expected)
        shutil.rmtree(run)
        return Outcome(server.rebuilt is not None, False, tuple(found))

    def _may_refuse(self, fault: Fault, sentence: str) -> bool:
        """Whether the server without a backup has lost what it says it has."""
        server = self.killed_server
        lost_identity = not _has_spared(server, server.identity, fault)
        lost_event = not all(_has_spared(server, copies, fault) for copies in server.event)
        return (lost_identity and "pair" in sentence) or (lost_event and "restore" in sentence)

    def _live(self) -> None:
        """Some of the history is at the server, some in the backup, some in both, and some at the desk alone."""
        central, north = self._central.store, self._north.store
        assert north._writer is not None
        north._writer._at_rest = lambda: None  # on a slow machine it would empty the log at some moment or other
        central.transact(lambda transaction: transaction.put_participants(PEOPLE))
        elsewhere = [admitted(person.id, desk="d-south", desk_name="south") for person in PEOPLE[90:110]]
        central.transact(lambda transaction: transaction.append(elsewhere))
        central.add_desk(KnownDesk(self._north.desk.id, "north", 1, 1), token_hash(_TOKEN))
        event, revision = central.event()
        self._remote = Remote(url="http://server", token=_TOKEN, event_id=event.id, settings_revision=revision)
        north.save_remote(self._remote)
        sync(north, central)
        station = Station(north, self._north.desk, operator="Olga")
        _scan(station, 0, 30)
        sync(north, central)
        _scan(station, 30, 45)
        for folder in (self._north, self._central):
            back_up(folder.path / _DATABASE, load_key(folder.path))
        _scan(station, 45, 48)
        if self._is_emptied_before:
            logged, written = checkpointed(self._north.store)
            assert written == logged
        _scan(station, 48, 55)
        sync(north, central)
        if self._is_read_meanwhile:
            self._checkpoint_in_part(station)
        else:
            _scan(station, 55, 65)
        _scan(station, 65, 75)

    def _checkpoint_in_part(self, station: Station) -> None:
        _scan(station, 55, 62)
        with closing(connect(self._north.path / _DATABASE, load_key(self._north.path), for_writing=False)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM entry").fetchall()
            _scan(station, 62, 65)
            logged, written = checkpointed(self._north.store)
            assert 0 < written < logged

    def _snapshot(self, name: str, folder: Path) -> Snapshot:
        copied = self._folder / name
        shutil.copytree(folder, copied, ignore=shutil.ignore_patterns("reserve", "*-shm", "lock"))
        return snapshot_of(copied)

    def _copies(self, desk: Snapshot, server: Snapshot) -> Path:
        self._runs += 1
        run = self._folder / f"run-{self._runs}"
        shutil.copytree(desk.folder, run / "desk")
        shutil.copytree(server.folder, run / "server")
        return run

    def _judged(
        self, desk: DataFolder, server: Store, expected: frozenset[str], fault: Fault, before: Snapshot
    ) -> list[str]:
        violations = []
        if desk.desk != self.identity:
            violations.append(f"the desk is {desk.desk} now")
        if desk.rebuilt is None:
            missing = _spared(before, fault) - {entry.id for entry in entries_of(desk.store)}
            violations += [f"unnoticed, and {len(missing)} entries are missing"] if missing else []
        return violations + self._after_sync(desk, server, expected)

    def _after_sync(self, desk: DataFolder, server: Store, expected: frozenset[str]) -> list[str]:
        try:
            return self._compared(desk, server, expected)
        except CheckinError as error:
            return [f"it does not work on: {error.sentence}"]

    def _compared(self, desk: DataFolder, server: Store, expected: frozenset[str]) -> list[str]:
        sync(desk.store, server)
        station = Station(desk.store, desk.desk, operator="Olga")
        verdict = station.scan(PEOPLE[115].ticket_code).verdict.kind
        sync(desk.store, server)
        violations = [] if verdict is VerdictKind.ADMITTED else [f"a scan after it said {verdict}"]
        for name, store in (("desk", desk.store), ("server", server)):
            entries = entries_of(store)
            ids = {entry.id for entry in entries}
            if missing := expected - ids:
                violations.append(f"{len(missing)} entries are lost at the {name}")
            if len(ids - self.everything) != 1:
                violations.append(f"the {name} holds entries that nobody wrote")
            if missing_people := {person.id for person in PEOPLE} - _people(store):
                violations.append(f"{len(missing_people)} participants are lost at the {name}")
            arrived = len({entry.participant for entry in entries if isinstance(entry.fact(), Admitted)})
            if headcount(store, None).arrived != arrived:
                violations.append(f"the {name} counts {headcount(store, None).arrived} arrived of {arrived}")
            verification = store.verify()
            violations += [f"verify at the {name}: {problem}" for problem in verification.problems]
        return violations


def snapshot_of(folder: Path) -> Snapshot:
    """Where in a folder each entry, and the desk's identity, lies; what SQLite finds is all there."""
    key = load_key(folder)
    entries: dict[str, list[Copy]] = {}
    identity: list[Copy] = []
    remote: list[Copy] = []
    database = (folder / _DATABASE).read_bytes()
    places = [
        (number // PAGE_BYTES + 1, database[number : number + PAGE_BYTES], Copy(_DATABASE, number, number + PAGE_BYTES))
        for number in range(0, len(database), PAGE_BYTES)
    ]
    log = read_log((folder / _LOG).read_bytes()) if (folder / _LOG).exists() else None
    commits = []
    for index, frame in enumerate(log.frames if log is not None else ()):
        start = LOG_HEADER_BYTES + index * FRAME_BYTES
        places.append((frame.page, frame.content, Copy(_LOG, start + 24, start + FRAME_BYTES)))
        if frame.pages_after_commit:
            commits.append(start + FRAME_BYTES)
    for number, content, place in places:
        page = opened_page(content, number, key)
        for row in rows_of(page, number, lambda _number: None) if page is not None else ():
            if len(row.values) == 15 and isinstance(row.values[1], str):
                entries.setdefault(row.values[1], []).append(place)
            elif row.values[:1] == ("desk.id",):
                identity.append(place)
            elif row.values[:1] == ("desk.remote",):
                remote.append(place)
    backed_up = frozenset(
        identity for backup in backups_of(folder / _DATABASE) for identity in _ids_in(backup.path, key)
    )
    copied = folder.with_name(folder.name + "-read")
    shutil.copytree(folder, copied)
    assert _ids_in(copied / _DATABASE, key) == frozenset(entries), "the map of the pages is not complete"
    return Snapshot(folder, entries, identity, remote, _parts_of_event(places, key), tuple(commits), backed_up)


def _parts_of_event(places: list[tuple[int, bytes, Copy]], key: bytes) -> tuple[list[Copy], ...]:
    """The copies of the page with the event's row, and those of each page on which a long row goes on."""
    pages = [(number, opened_page(content, number, key), place) for number, content, place in places]
    sound = [(number, page, place) for number, page, place in pages if page is not None]
    newest = {number: page for number, page, _ in sound}
    followed: list[int] = []

    def follow(number: int) -> bytes | None:
        followed.append(number)
        return newest.get(number)

    beginnings: list[Copy] = []
    further: set[int] = set()
    for number, page, place in sound:
        followed.clear()
        for row in rows_of(page, number, follow):
            if row.values[:1] == ("event",):
                beginnings.append(place)
                further.update(followed)
            followed.clear()
    return beginnings, *([place for number, _, place in sound if number == one] for one in sorted(further))


def a_fault(chance: random.Random, snapshot: Snapshot) -> Fault:
    """One random damage to the database, its log or the mark beside it."""
    files = [name for name in _STRUCK if (snapshot.folder / name).exists()]
    file = chance.choice(files)
    size = (snapshot.folder / file).stat().st_size
    at = chance.randrange(size)
    kind = chance.choice(("flip", "flip", "zero", "zero", "cut"))
    if kind == "zero":
        return Fault(kind, file, at - at % _BLOCK, min(size, at - at % _BLOCK + _BLOCK))
    return Fault(kind, file, at, size if kind == "cut" else at + 1, chance.randrange(8))


def sync(desk: SqliteStore, server: Store) -> None:
    """One round between a desk and a server that are in one process."""
    Round(desk, _Direct(Central(server), desk), wall_clock_ms).run()


def entries_of(store: Store) -> list[Entry]:
    """All entries of a store."""
    page = store.page(None, 1_000_000)
    assert not isinstance(page, Reset)
    return list(page.entries)


def damage_campaign(folder: Path, faults: int, seed: int) -> DamageReport:
    """So many faults, one at a time, each on a fresh copy of a desk (every tenth time of the server)."""
    began = time.monotonic()
    chance = random.Random(seed)
    sites = [
        Site(folder / "alone"),
        Site(folder / "read", is_read_meanwhile=True),
        Site(folder / "emptied", is_read_meanwhile=True, is_emptied_before=True),
    ]
    kinds: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    violations = []
    slowest_s = 0.0
    for number in range(faults):
        at_server = number % 10 == 9
        site = sites[number // 10 % len(sites)]
        snapshot = site.killed_server if at_server else chance.choice((site.killed, site.closed))
        fault = a_fault(chance, snapshot)
        with_backup = chance.random() < 0.8
        if at_server:
            outcome = site.suffer_at_server(fault, with_backup=with_backup)
        else:
            outcome, took_s = site.suffer(snapshot, fault, with_backup=with_backup)
            slowest_s = max(slowest_s, took_s)
        kinds[f"{fault.kind} {fault.file}"] += 1
        outcomes["rebuilt" if outcome.was_rebuilt else "refused" if outcome.was_refused else "harmless"] += 1
        where = "server" if at_server else snapshot.folder.name
        how = "with backup" if with_backup else "no backup"
        violations += [f"{number} {where} {how} {tuple(fault)}: {complaint}" for complaint in outcome.violations]
    return DamageReport(
        seed=seed,
        faults=dict(kinds),
        rebuilt=outcomes["rebuilt"],
        harmless=outcomes["harmless"],
        refused=outcomes["refused"],
        slowest_start_s=round(slowest_s, 3),
        duration_s=round(time.monotonic() - began, 1),
        violations=tuple(violations),
    )


def _spared(snapshot: Snapshot, fault: Fault) -> frozenset[str]:
    return frozenset(entry for entry, copies in snapshot.entries.items() if _has_spared(snapshot, copies, fault))


def _has_spared(snapshot: Snapshot, copies: list[Copy], fault: Fault) -> bool:
    """Whether one copy is whole. A log that ends sooner says nothing of a transaction whose end it lacks."""
    limit = fault.start
    if fault.kind == "cut" and fault.file == _LOG:
        limit = max((end for end in snapshot.commits if end <= fault.start), default=0)
    return any(copy.file != fault.file or copy.end <= limit or copy.start >= fault.end for copy in copies)


def _ids_in(database: Path, key: bytes) -> frozenset[str]:
    store = SqliteStore.open(database, key)
    try:
        return frozenset(entry.id for entry in entries_of(store))
    finally:
        store.close()


def _people(store: Store) -> set[str]:
    return {participant.id for participant in store.roster_page(0, 1_000_000).participants}


def _readmitted(server: Store, desk: str) -> None:
    """Have the server know the desk, should damage have hit its row: in life the desk is paired anew then."""
    if all(one.id != desk for one in server.desks()):
        server.add_desk(KnownDesk(desk, "north", 1, 1), token_hash(_TOKEN))


def _why_no_event(store: Store) -> str | None:
    """What a server that starts says that has no event; None for one that has."""
    try:
        store.event()
    except StoreError as error:
        return error.sentence
    return None


def _scan(station: Station, first: int, after: int) -> None:
    for number in range(first, after):
        assert station.scan(PEOPLE[number].ticket_code).verdict.kind is VerdictKind.ADMITTED


def main(arguments: Sequence[str], out: IO[str]) -> int:
    """Run a campaign in a temporary folder; 0 when nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.damage_campaign", description=__doc__)
    parser.add_argument("--faults", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="checkin-damage-")))
        report = damage_campaign(folder, options.faults, options.seed)
    out.write(msgspec.json.encode(report).decode() + "\n")
    return 1 if report.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout))
