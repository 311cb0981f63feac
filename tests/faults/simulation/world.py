"""One simulated history: desks, a server, people, and everything that can go wrong; replayable from its random source.

The world acts through the product's own Station, Round and Central over its own store code. While a message is on its
way others act, so that rounds of several desks interleave. Every entry that a desk makes is written down for the
oracle together with what the desk knew.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest import mock

import msgspec

from checkin.admission import Direction, VerdictKind
from checkin.errors import CheckinError
from checkin.event import VENUE, Event
from checkin.journal import entries as entries_module
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry, entry_hash
from checkin.journal.remote import Remote
from checkin.journal.signing import public_key
from checkin.journal.store import Dimension, Outcome, Page, StoreError
from checkin.operators import Role
from checkin.participants import Participant, Status
from checkin.printing.jobs import JobQuery, JobState
from checkin.printing.lane import Pace
from checkin.printing.printer import READY, Condition, Progress, Sheet, Step
from checkin.printing.routing import Route
from checkin.state import ReprintReason
from checkin.station.print_policy import PrintPolicy
from checkin.station.station import Station
from checkin.station.values import DeskIdentity, ScanResult
from checkin.sync.answers import NotAllowed, SyncError, Unreachable
from checkin.sync.handover import export_entries, import_entries, keep_hand_over_key, note_handed_over
from checkin.sync.messages import PairRequest
from tests.builders import a_participant, an_event
from tests.faults.simulation import oracle
from tests.faults.simulation.naive import Naive
from tests.faults.simulation.oracle import Fact
from tests.faults.simulation.places import MemoryPlace, Place, SqlitePlace
from tests.faults.simulation.wire import Fate, Wire, answered

_YEAR_MS = 365 * 86_400_000
_START_MS = 1_790_000_000_000
_ZONES = (VENUE, VENUE, VENUE, "transport")
_MOST_DESKS = 14
_MOST_ROUNDS = 60
_ENDED = (Progress(Step.DONE), Progress(Step.DONE), Progress(Step.NOT_PRINTED))
AT_ONCE = Pace(first_poll_s=0.0, slowest_poll_s=0.0, look_s=0.0, look_in_trouble_s=0.0)


class Crash(BaseException):
    """The process that works on this disk dies here."""

    def __init__(self, disk: "Disk") -> None:
        super().__init__()
        self.disk = disk


class Violation(Exception):
    """A point of the contract does not hold; the text says which."""


@dataclass
class Disk:
    """The gate of one place: when its process dies, and whether there is room."""

    crash_in: int | None = None
    is_full: bool = False

    def before(self) -> None:
        self._count()
        if self.is_full:
            raise StoreError("The disk is full: free some space, then try again.")

    def after(self) -> None:
        self._count()

    def _count(self) -> None:
        if self.crash_in is None:
            return
        if self.crash_in == 0:
            self.crash_in = None
            raise Crash(self)
        self.crash_in -= 1


class SimulatedPrinter:
    """Keeps sheets until the world lets them out. It outlives the program of its desk, and knows no other."""

    name = "simulated"

    def __init__(self) -> None:
        self.steps: dict[str, Progress] = {}

    def condition(self) -> Condition:
        return READY

    def send(self, sheet: Sheet) -> str:
        self.steps[sheet.title] = Progress(Step.WAITING)
        return sheet.title

    def progress(self, reference: str) -> Progress:
        return self.steps.get(reference, Progress(Step.IN_DOUBT))

    def find(self, title: str) -> str | None:
        return title if title in self.steps else None

    def cancel(self, _reference: str) -> bool:
        return False


class Desk:
    """One laptop: its disk, and the program that runs on it."""

    def __init__(self, world: "World", name: str, disk: Disk, place: Place) -> None:
        self.world = world
        self.name = name
        self.disk = disk
        self.place = place
        self.skew_ms = 0
        self.away_until_ms = 0
        self.is_in_a_round = False
        self.frames = 0
        """How many things are being done at this desk, one within the other."""
        self.must_hold: set[str] = set()
        """What was acknowledged on this disk."""
        self.backup: tuple[object, set[str]] | None = None
        self.rounds = 0
        """Whole ones, since the program was started."""
        self.was_joined_again = False
        self.printer = SimulatedPrinter()

    @property
    def store(self) -> DeskStore:
        return self.place.store

    def now_ms(self) -> int:
        return self.world.now_ms + self.skew_ms

    def start(self) -> None:
        """The program starts; it knows what is on the disk."""
        self.rounds = 0
        identity = DeskIdentity(self.store.desk_setting("id") or "", self.store.desk_setting("name") or "")
        self.station = Station(
            self.store, identity, operator="Olga", role=Role.SUPERVISOR, now_ms=self.now_ms, prints=PrintPolicy.NEVER
        )
        self.station.use_printers([Route(self.printer)], prints=False, make=lambda *_: b"%PDF", pace=AT_ONCE)
        assert self.station._badges is not None
        self.queue = self.station._badges.queue

    def held(self) -> set[str]:
        """The ids of all entries on the disk."""
        return {entry.id for entry in all_entries(self.store)}


@dataclass
class History:
    """What a history came to."""

    faults: Counter[str] = field(default_factory=Counter)
    steps: int = 0
    entries: int = 0


class World:
    """One history. `run` raises Violation."""

    def __init__(self, rng: random.Random, folder: Path, naive: Naive | None = None) -> None:
        """`folder` is for sticks, and for what lies on SQLite. `naive` is a planted mistake that must be caught."""
        self.rng = rng
        self.naive = naive or Naive()
        self.outcome = History()
        self.now_ms = _START_MS
        self.salt, self.ids_given = rng.getrandbits(32), 0
        self._folder = folder
        self._on_sqlite = False
        self._depth = 0
        self._desk_count = 0
        self._mail: list[bytes] = []
        self._sticks: list[Path] = []
        self.facts: dict[str, Fact] = {}
        self.excused: set[str] = set()
        self.bad_entries: set[str] = set()
        self.people: list[Participant] = []
        self.desks: list[Desk] = []
        self._clones: set[str] = set()
        self.desk_at_work: Desk

    def set_up(self, *, on_sqlite: bool = False) -> None:
        """A server with a roster, desks paired with it, and what this history is likely to suffer."""
        rng = self.rng
        self._on_sqlite = on_sqlite
        self._event: Event = an_event(id="forum")
        count = rng.randint(3, 25)
        self.people = [a_participant(id=f"P{number:015d}", ticket_code=f"K-{number}") for number in range(count)]
        self._server_disk = Disk()
        self._server = self._new_place(self._server_disk)
        self._server.store.transact(lambda transaction: transaction.put_event(self._event))
        self._server.store.transact(lambda transaction: transaction.put_participants(self.people))
        self._server_skew_ms = self._some_skew()
        self._server_backup: object = None
        self._start_server()
        self._loss = rng.choice((0.0, 0.05, 0.3, 0.6))
        self._bustle = rng.choice((0.0, 0.1, 0.3))
        self._weights = {
            "scan": 40, "leave": 5, "undo": 4, "correct": 5, "cancel": 2, "register": 2, "reprint": 3, "let_out": 5,
            "settle": 2, "sync": 40, "deliver": 3, "clock": 1, "partition": 1, "back_up_desk": 2, "back_up_server": 1.5,
            "crash_desk": 2, "crash_server": 1, "newer": 0.5, "bad_entry": 0.5, "stick_out": 0.7, "stick_in": 0.7,
            "import": 0.5, "erase": rng.choice((0, 0.5)), "restore_desk": rng.choice((0, 1, 2)),
            "clone": rng.choice((0, 0.7)), "reinstall": rng.choice((0, 0.7)), "restore_server": rng.choice((0, 1, 2)),
            "disk_full": rng.choice((0, 0.6)),
        }  # fmt: skip
        for _ in range(rng.choice((2, 2, 3, 3, 4, 5, 8, 12))):
            self._new_desk()

    def run(self, steps: int) -> History:
        """So many steps, then everything heals, and the contract is checked."""
        with self._ids_from_the_world():
            try:
                for _ in range(steps):
                    self.step()
                self._heal()
                self._check()
            finally:
                self.close()
        self.outcome.steps = steps
        self.outcome.entries = len(self.facts)
        return self.outcome

    def entries_of(self, desk: Desk) -> list[Entry]:
        """The journal of a desk."""
        return all_entries(desk.store)

    def close(self) -> None:
        """Close all places."""
        for desk in self.desks:
            desk.place.close()
        self._server.close()

    def step(self) -> None:
        """One thing happens."""
        self.now_ms += self.rng.randint(100, 60_000)
        [what] = self.rng.choices(list(self._weights), list(self._weights.values()))
        desk = self.rng.choice(self.desks)
        getattr(self, f"_{what}")(desk)

    # The network, as a Wire sees it.

    def fate(self, desk: str) -> Fate:
        away = any(one.name == desk and one.away_until_ms > self.now_ms for one in self.desks)
        if away:
            self.outcome.faults["partitioned"] += 1
            return Fate.LOST
        if self.rng.random() >= self._loss:
            return Fate.FINE
        fate = self.rng.choice((Fate.LOST, Fate.LOST, Fate.ANSWER_LOST, Fate.ANSWER_LOST, Fate.DOUBLED, Fate.DELAYED))
        self.outcome.faults[fate] += 1
        return fate

    def meanwhile(self) -> None:
        if self._depth < 2 and self.rng.random() < self._bustle:
            self._depth += 1
            try:
                self.step()
            finally:
                self._depth -= 1

    def handle(self, request: bytes) -> bytes:
        try:
            return answered(self._central, request)
        except Crash as crash:
            self._restart_server(crash)
            raise Unreachable("The server died.") from None

    def keep(self, request: bytes) -> None:
        self._mail.append(request)

    # What desks do.

    def _scan(self, desk: Desk) -> None:
        zone = self.rng.choice(_ZONES)
        person = self._somebody(desk)
        expected = self._expected_verdict(desk, person, zone)

        def work() -> None:
            is_known = desk.store.record(person) is not None
            before = desk.store.head().position
            result = desk.station.admit(person, zone) if is_known else desk.station.scan("K-NOBODY", zone)
            self._require_honest(desk, result, expected, zone)
            if [entry.id for entry in _entries_after(desk.store, before)] != [result.entry]:
                raise Violation(f"point 1: {desk.name} gave a verdict that is not on its disk")

        self._do(desk, person, zone, work)

    def _leave(self, desk: Desk) -> None:
        zone, person = self.rng.choice(_ZONES), self._somebody(desk)
        self._do(desk, person, zone, lambda: desk.station.admit(person, zone, Direction.EXIT))

    def _undo(self, desk: Desk) -> None:
        zone, person = self.rng.choice(_ZONES), self._somebody(desk)
        self._do(desk, person, zone, lambda: desk.station.undo(person, zone))

    def _correct(self, desk: Desk) -> None:
        person = self._somebody(desk)
        changes = {self.rng.choice(("region", "position")): self.rng.choice(("Самара", "Тверь", "大连"))}
        self._do(desk, person, "", lambda: desk.station.edit(person, changes))

    def _cancel(self, desk: Desk) -> None:
        person, status = self._somebody(desk), self.rng.choice(list(Status))
        self._do(desk, person, "", lambda: desk.station.edit(person, {"status": status}))

    def _register(self, desk: Desk) -> None:
        self._do(desk, None, "", lambda: desk.station.register({"name": "Нежданов Гость"}))

    def _reprint(self, desk: Desk) -> None:
        person = self._somebody(desk)

        def work() -> None:
            if desk.station.card(person).badge is None:
                desk.station.print_badge(person)
            else:
                desk.station.reprint(person, ReprintReason.LOST)

        self._do(desk, person, "", work)

    def _let_out(self, desk: Desk) -> None:
        """The queue moves on, and one sheet comes out, fails, or is looked for by somebody."""
        states = (JobState.QUEUED, JobState.PRINTING, JobState.IN_DOUBT)
        jobs = desk.store.jobs(JobQuery(states=states))
        ended = [job for job in jobs if job.state is JobState.PRINTING and desk.printer.progress(job.title) in _ENDED]
        if not jobs:
            return
        job = ended[0] if ended else self.rng.choice(jobs)
        if job.state is JobState.PRINTING and not ended and job.title in desk.printer.steps:
            desk.printer.steps[job.title] = self.rng.choice(_ENDED)
        settle = self.rng.choice((desk.station.printing.confirm_printed, desk.station.printing.deny_printed))

        def work() -> None:
            if job.state is JobState.IN_DOUBT:
                settle(job.id)
            desk.queue.turn()

        self._do(desk, job.participant, "", work)

    def _settle(self, desk: Desk) -> None:
        if conflicts := desk.station.conflicts():
            found = self.rng.choice(conflicts)
            self._do(desk, found.participant, "", lambda: desk.station.settle(found))

    def _newer(self, desk: Desk) -> None:
        """Another version writes something that this one does not know."""
        person = self.rng.choice(self.people).id
        self.desk_at_work = desk
        plain = Entry(
            id=self.naive.entry_id(self, 16).hex(), desk=desk.station.desk.id, desk_name=desk.name, operator="Olga",
            kind="greeted", participant=person, body='{"smile":[1]}', at_ms=desk.now_ms(), offset_ms=None,
            personal_digest=None, personal=None, hash="",
        )  # fmt: skip
        entry = msgspec.structs.replace(plain, hash=entry_hash(plain))

        def work() -> None:
            desk.store.transact(lambda transaction: transaction.append([entry]))

        self.outcome.faults["newer_entry"] += 1
        self._do(desk, person, "", work)

    def _bad_entry(self, desk: Desk) -> None:
        """Somebody sends an entry that was tampered with, among sound ones."""
        held = all_entries(desk.store)
        if not held or desk.away_until_ms > self.now_ms:
            return
        tampered = msgspec.structs.replace(self.rng.choice(held), operator="Mallory", id="f" * 31 + "0")
        self.outcome.faults["bad_entry"] += 1
        with _contained():
            [receipt] = self._wire(desk).push([tampered], 0)
            if receipt.outcome is not Outcome.SET_ASIDE:
                raise Violation("point 9: a tampered entry was not set aside")

    def _import(self, desk: Desk) -> None:
        """Late guests are imported at a desk."""
        late = a_participant(id=f"X{len(self.people):015d}", ticket_code=f"X-{len(self.people)}")
        with self._at(desk), _contained():
            desk.store.transact(lambda transaction: transaction.put_participants([late]))
            self.people.append(late)

    def _erase(self, desk: Desk) -> None:
        """Somebody wants to be forgotten."""
        person = self._somebody(desk)
        self.outcome.faults["erased"] += 1
        self._do(desk, person, "", lambda: desk.station.privacy.erase(person))

    def _sync(self, desk: Desk) -> None:
        if desk.is_in_a_round:
            return
        desk.is_in_a_round = True
        try:
            with self._at(desk), _contained():
                try:
                    self.naive.round_of(desk.store, self._wire(desk), desk.now_ms).run()
                    desk.rounds += 1
                except NotAllowed:
                    self._join_again(desk)
        finally:
            desk.is_in_a_round = False

    # What befalls them.

    def _deliver(self, _desk: Desk) -> None:
        if self._mail:
            request = self._mail.pop(self.rng.randrange(len(self._mail)))
            with _contained():
                self.handle(request)

    def _clock(self, desk: Desk) -> None:
        desk.skew_ms = self._some_skew()
        self.outcome.faults["clock_set"] += 1

    def _partition(self, desk: Desk) -> None:
        desk.away_until_ms = self.now_ms + self.rng.randint(60_000, 3_600_000)
        self.outcome.faults["partition"] += 1

    def _crash_desk(self, desk: Desk) -> None:
        if desk.is_in_a_round:
            return
        desk.disk.crash_in = self.rng.randint(0, 5)
        self.rng.choice((self._sync, self._scan, self._correct))(desk)
        if desk.disk.crash_in is not None:
            desk.disk.crash_in = None
            self._restart(desk)

    def _crash_server(self, _desk: Desk) -> None:
        self._server_disk.crash_in = self.rng.randint(0, 6)

    def _disk_full(self, desk: Desk) -> None:
        disk = self.rng.choice((desk.disk, desk.disk, self._server_disk))
        disk.is_full = not disk.is_full
        self.outcome.faults["disk_full"] += 1

    def _back_up_desk(self, desk: Desk) -> None:
        if not desk.is_in_a_round:
            desk.backup = (desk.place.backup(), set(desk.must_hold))
            desk.start()

    def _restore_desk(self, desk: Desk) -> None:
        if desk.backup is None or desk.is_in_a_round:
            return
        self.outcome.faults["desk_restored"] += 1
        before = desk.held()
        image, must_hold = desk.backup
        desk.place.restore(image)
        desk.must_hold = set(must_hold)
        self._excuse(before)
        desk.start()

    def _clone(self, desk: Desk) -> None:
        if len(self.desks) >= _MOST_DESKS or desk.is_in_a_round:
            return
        self.outcome.faults["desk_cloned"] += 1
        disk = Disk()
        place = self._new_place(disk)
        place.restore(desk.place.backup())
        desk.start()
        twin = Desk(self, desk.name, disk, place)
        twin.must_hold = set(desk.must_hold)
        twin.start()
        self._clones.add(desk.name)
        self.desks.append(twin)

    def _reinstall(self, desk: Desk) -> None:
        if desk.is_in_a_round:
            return
        self.outcome.faults["desk_reinstalled"] += 1
        before = desk.held()
        self.desks.remove(desk)
        desk.place.close()
        self._excuse(before)
        self._new_desk()

    def _back_up_server(self, _desk: Desk) -> None:
        self._server_backup = self._server.backup()
        self._start_server()

    def _restore_server(self, _desk: Desk) -> None:
        if self._server_backup is None:
            return
        self.outcome.faults["server_restored"] += 1
        before = {entry.id for entry in all_entries(self._server.store)}
        self._server.restore(self._server_backup)
        self._start_server()
        self._excuse(before)

    def _stick_out(self, desk: Desk) -> None:
        path = self._folder / f"stick-{len(self._sticks)}"
        self.outcome.faults["stick"] += 1
        with self._at(desk), _contained():
            self._write_stick(desk, path)

    def _stick_in(self, desk: Desk) -> None:
        if not self._sticks:
            return
        path = self.rng.choice(self._sticks)
        self.outcome.faults["stick"] += 1
        if self.rng.random() < 0.3:
            try:
                with _contained():
                    import_entries(self._server.store, path)
            except Crash as crash:
                self._restart_server(crash)
            return
        with self._at(desk), _contained():
            import_entries(desk.store, path)

    # The parts of it.

    def _write_stick(self, desk: Desk, path: Path) -> None:
        written = export_entries(desk.store, path, (desk.station.desk.id, desk.name), desk.now_ms())
        note_handed_over(desk.store, written)
        self._sticks.append(path)

    def _new_place(self, disk: Disk) -> Place:
        if self._on_sqlite:
            return SqlitePlace(disk, self._folder)
        return MemoryPlace(disk, self.naive.store_of, self.naive.loses_on_power_cut)

    def _start_server(self) -> None:
        self._central = self.naive.central_of(self._server.store, lambda: self.now_ms + self._server_skew_ms)

    def _new_desk(self) -> None:
        disk = Disk()
        self._desk_count += 1
        desk = Desk(self, f"desk-{self._desk_count}", disk, self._new_place(disk))
        desk.skew_ms = self._some_skew()
        desk.store.save_desk_setting("id", f"id-{self._desk_count}")
        desk.store.save_desk_setting("name", desk.name)
        self._join(desk)
        desk.start()
        self.desks.append(desk)

    def _join(self, desk: Desk) -> None:
        """As checkin.joining does, without HTTP. The server answers: somebody stands beside it."""
        full, self._server_disk.is_full = self._server_disk.is_full, False
        crash, self._server_disk.crash_in = self._server_disk.crash_in, None
        try:
            code = self._central.pairing_code().code
            identity = desk.store.desk_setting("id") or ""
            former = desk.store.remote()
            answer = self._central.pair(
                PairRequest(
                    code,
                    identity,
                    desk.name,
                    public_key=public_key(desk.store),
                    former_token=former.token if former is not None else "",
                )
            )
        finally:
            self._server_disk.is_full, self._server_disk.crash_in = full, crash
        remote = Remote(
            url="http://server", token=answer.token, event_id=answer.event.id, settings_revision=answer.event_revision
        )
        desk.store.save_desk_setting("id", answer.desk)
        keep_hand_over_key(desk.store, bytes.fromhex(answer.hand_over_key))
        desk.store.forget_held(remote)
        desk.store.take_event(answer.event, remote)

    def _join_again(self, desk: Desk) -> None:
        """A server restored from a backup does not know the desk: its entries go into a file, then it pairs anew."""
        self.outcome.faults["joined_again"] += 1
        self._write_stick(desk, self._folder / f"stick-{len(self._sticks)}")
        self._join(desk)
        desk.was_joined_again = True
        desk.start()

    def _restart_server(self, crash: Crash) -> None:
        if crash.disk is not self._server_disk:
            raise crash
        self.outcome.faults["server_crashed"] += 1
        self._server.reopened()
        self._start_server()

    def _restart(self, desk: Desk) -> None:
        self.outcome.faults["desk_crashed"] += 1
        desk.place.reopened()
        desk.start()
        lost = desk.must_hold - desk.held()
        if lost:
            raise Violation(
                f"point 1: {len(lost)} acknowledged entries are not on the disk of {desk.name} after a crash"
            )

    @contextmanager
    def _at(self, desk: Desk) -> Iterator[None]:
        """Something is done at a desk, in the middle of which its process may die."""
        desk.frames += 1
        try:
            yield
        except Crash as crash:
            if crash.disk is not desk.disk or desk.frames > 1:
                raise
            desk.is_in_a_round = False
            self._restart(desk)
        finally:
            desk.frames -= 1

    def _do(self, desk: Desk, person: str | None, zone: str, work: Callable[[], object]) -> None:
        """Have something done at a desk, and write down what entries it made."""
        store, before = desk.store, desk.store.head().position
        knew = frozenset(entry.id for entry in store.entries_of(person)) if person else frozenset()
        is_acknowledged = False
        self.desk_at_work = desk
        with self._at(desk):
            try:
                with _contained():
                    work()
                    is_acknowledged = True
            finally:
                for entry in _entries_after(store, before):
                    self.facts[entry.id] = _fact(entry, zone, knew, is_acknowledged=is_acknowledged)
                    if is_acknowledged:
                        desk.must_hold.add(entry.id)

    def _somebody(self, desk: Desk) -> str:
        """Somebody whom the desk may have heard of; the first few are at every desk's door."""
        few = self.people[:4] if self.rng.random() < 0.5 else self.people
        known = [person.id for person in few if desk.store.record(person.id) is not None]
        walk_ins = [one.participant for one in self.facts.values() if one.kind == "participant_registered"]
        if walk_ins and self.rng.random() < 0.1:
            known += [one for one in walk_ins if one is not None and desk.store.record(one) is not None]
        return self.rng.choice(known) if known else few[0].id

    def _expected_verdict(self, desk: Desk, person: str, zone: str) -> VerdictKind | None:
        """What follows from all that the desk knows, by the oracle."""
        record = desk.store.record(person)
        if record is None or record.participant is None:
            return None
        known = [self.facts[entry.id] for entry in desk.store.entries_of(person) if entry.id in self.facts]
        said = oracle.people(known).get(person)
        if said is not None and said.corrected.get("status", Status.EXPECTED) != Status.EXPECTED:
            return VerdictKind.REFUSED
        if said is not None and zone in said.inside:
            return VerdictKind.ALREADY_IN
        return VerdictKind.REFUSED if self._is_full(desk, zone) else VerdictKind.ADMITTED

    def _is_full(self, desk: Desk, zone: str) -> bool:
        """Whether as many are inside as may be, by all that the desk knows."""
        capacity = self._event.zone(zone).capacity
        if capacity is None:
            return False
        known = [self.facts[entry.id] for entry in _entries_after(desk.store, 0) if entry.id in self.facts]
        return oracle.insiders(oracle.people(known))[zone] >= capacity

    def _require_honest(self, desk: Desk, result: ScanResult, expected: VerdictKind | None, zone: str) -> None:
        if expected is not None and result.verdict.kind is not expected:
            raise Violation(
                f"point 3: {desk.name} said {result.verdict.kind} at {zone} and should have said {expected}"
            )

    def _wire(self, desk: Desk) -> Wire:
        return Wire(self, desk.name, desk.store, self._server_skew_ms - desk.skew_ms)

    def _some_skew(self) -> int:
        return self.rng.choice((0, 0, 0, -3_600_000, 45_000, 3_600_000, self.rng.randint(-_YEAR_MS, _YEAR_MS)))

    def _excuse(self, before: set[str]) -> None:
        """What was on a disk that is gone, and nowhere else, may be missing."""
        elsewhere = {entry.id for entry in all_entries(self._server.store)}
        for desk in self.desks:
            elsewhere |= desk.held()
        self.excused |= before - elsewhere

    @contextmanager
    def _ids_from_the_world(self) -> Iterator[None]:
        """Entries get their ids from the world's random source, so that a history can be replayed."""
        stand_in = SimpleNamespace(urandom=lambda count: self.naive.entry_id(self, count))
        with mock.patch.object(entries_module, "os", stand_in):
            yield

    # The end.

    def _heal(self) -> None:
        """Everything works again, and desks sync until nothing moves any more."""
        self._loss = self._bustle = 0.0
        self._server_disk.is_full, self._server_disk.crash_in = False, None
        for desk in self.desks:
            desk.disk.is_full, desk.away_until_ms = False, 0
        while self._mail:
            self._deliver(self.desks[0])
        cursors = [(desk, desk.store.remote()) for desk in self.desks]
        for _ in range(_MOST_ROUNDS):
            for desk in self.desks:
                self._sync(desk)
            if self._is_quiet():
                break
        else:
            raise Violation("point 2: the desks never come to an end of sending")
        for _ in range(2):
            for desk in self.desks:
                self._sync(desk)
        self._require_anomalies(cursors)

    def _is_quiet(self) -> bool:
        head = self._server.store.head()
        return all(
            desk.store.unheld_count() == 0 and (remote := desk.store.remote()) is not None and remote.cursor == head
            for desk in self.desks
        )

    def _require_anomalies(self, before: list[tuple[Desk, Remote | None]]) -> None:
        epoch = self._server.store.head().epoch
        for desk, remote in before:
            if remote is None or remote.cursor is None or remote.cursor.epoch == epoch or desk.was_joined_again:
                continue
            if "server_rolled_back" not in {anomaly.kind for anomaly in desk.store.noted()}:
                raise Violation(f"point 8: {desk.name} does not tell that the server was rolled back")
        noted = {(anomaly.kind.value, anomaly.subject) for anomaly in self._server.store.noted()}
        for name, alive in Counter(_identity(desk) for desk in self.desks if desk.rounds > 2).items():
            if alive > 1 and ("desk_cloned", name[0]) not in noted:
                raise Violation(f"point 8: that there are two copies of {name[0]} is not told")
        # A message that the network delivers late may come from a program that has ended long ago.
        is_late = self.outcome.faults[Fate.DELAYED] + self.outcome.faults[Fate.DOUBLED]
        if not self._clones and not is_late:
            for kind, subject in noted:
                if kind == "desk_cloned":
                    raise Violation(f"point 8: {subject} is said to be cloned and is not")

    def _check(self) -> None:
        """Every point of the contract that can be seen from outside."""
        server = self._server.store
        have = {entry.id for entry in all_entries(server)}
        acknowledged = {fact.id for fact in self.facts.values() if fact.is_acknowledged}
        if lost := acknowledged - have - self.excused:
            raise Violation(f"point 1: {len(lost)} acknowledged entries are lost")
        if len(have) != server.head().position:
            raise Violation("point 2: an entry stands twice in the journal")
        if have - self.facts.keys():
            raise Violation("point 2: there are entries that nobody made")
        everybody = oracle.people(fact for fact in self.facts.values() if fact.id in have)
        for name, store in (("server", server), *((desk.name, desk.store) for desk in self.desks)):
            self._check_place(name, store, have, everybody)
        for desk in self.desks:
            if difference := _difference(_seen(server), _seen(desk.store)):
                raise Violation(f"point 3: server and {desk.name} hold the same entries and show {difference}")

    def _check_place(self, name: str, store: DeskStore, have: set[str], everybody: dict[str, oracle.Person]) -> None:
        if {entry.id for entry in all_entries(store)} != have:
            raise Violation(f"point 3: {name} does not hold the same entries as the server")
        conflicts = {(one.conflict.kind.value, one.conflict.entries) for one in store.conflicts()}
        expected = {conflict for person in everybody.values() for conflict in person.conflicts}
        if conflicts != expected:
            raise Violation(f"point 5: {name} shows {len(conflicts)} conflicts, and there are {len(expected)}")
        arrived, inside = oracle.arrivals(everybody), oracle.insiders(everybody)
        for zone in set(_ZONES):
            tally = next((one for one in store.tallies(Dimension.ZONE) if one.key == zone), None)
            counted = (tally.arrived, tally.inside) if tally is not None else (0, 0)
            if counted != (arrived[zone], inside[zone]):
                raise Violation(
                    f"point 4: {name} counts {counted} in {zone}, and {(arrived[zone], inside[zone])} are right"
                )
        for participant, person in everybody.items():
            self._check_person(name, store, participant, person)
        verification = store.verify() if store is self._server.store or store is self.desks[0].store else None
        if verification is not None and not verification.ok:
            raise Violation(f"point 3: {name} does not verify: {verification.problems[0]}")

    def _check_person(self, name: str, store: DeskStore, participant: str, person: oracle.Person) -> None:
        record = store.record(participant)
        if record is None:
            raise Violation(f"point 3: {name} does not know {participant}")
        if {zone for zone in set(_ZONES) if record.state.has_arrived(zone)} != person.arrived:
            raise Violation(f"point 4: {name} shows the wrong arrivals of {participant}")
        is_kept = record.participant is not None or any(entry.personal for entry in store.entries_of(participant))
        if person.is_erased and (is_kept or any(one.id == participant for one in _roster(store))):
            raise Violation(f"{name} still keeps personal data of {participant}, who was erased")
        if record.state.corrected != person.corrected:
            raise Violation(f"point 5: {name} shows other corrections of {participant} than were made")
        valid = {badge.printing for badge in record.state.badges if badge.voided is None}
        if valid != person.valid_printings:
            raise Violation(f"point 6: {name} shows other badges of {participant} than are valid")


def all_entries(store: DeskStore) -> list[Entry]:
    """The whole journal of a place."""
    return _entries_after(store, 0)


def _entries_after(store: DeskStore, position: int) -> list[Entry]:
    page = store.page(None, 1_000_000)
    assert isinstance(page, Page)
    return list(page.entries[position:])


def _roster(store: DeskStore) -> tuple[Participant, ...]:
    return store.roster_page(0, 1_000_000).participants


def _fact(entry: Entry, zone: str, knew: frozenset[str], *, is_acknowledged: bool) -> Fact:
    body: dict[str, Any] = msgspec.json.decode(entry.body)
    settles = body.get("entries")
    return Fact(
        id=entry.id,
        kind=entry.kind,
        participant=entry.participant,
        knew=knew,
        is_acknowledged=is_acknowledged,
        zone=zone,
        fields=entry.personal_fields() if entry.kind == "participant_corrected" else {},
        printing=body.get("printing", "") if entry.kind == "badge_printed" else "",
        voids=tuple(body["printings"]) if entry.kind == "badge_voided" else (),
        settles=(settles[0], settles[1]) if settles else None,
    )


def _seen(store: DeskStore) -> dict[str, object]:
    """All that a place shows, by what it is about."""
    people: dict[str, object] = {record.id: record for record in store.all_records()}
    conflicts = sorted(store.conflicts(), key=lambda one: (one.participant, one.conflict.kind, one.conflict.entries))
    return people | {"conflicts": conflicts} | {dimension: store.tallies(dimension) for dimension in Dimension}


def _difference(one: dict[str, object], other: dict[str, object]) -> str:
    """The first thing that two places show differently; empty when there is none."""
    for what in sorted(one.keys() | other.keys()):
        if one.get(what) != other.get(what):
            return f"{what} as {one.get(what)} and {other.get(what)}"
    return ""


def _identity(desk: Desk) -> tuple[str, str]:
    remote = desk.store.remote()
    return desk.name, remote.token if remote is not None else ""


@contextmanager
def _contained() -> Iterator[None]:
    """What the program refuses with a sentence of its own is no fault of it."""
    try:
        yield
    except (CheckinError, SyncError):
        return
