"""One history of a desk's print queue: printers that fail in every way, a program that dies at any step, and people.

The oracle is in the printers: they alone know what really came out. People look and tell the truth of that moment.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum, auto
from unittest import mock

from checkin.errors import CheckinError
from checkin.journal import facts
from checkin.operators import Role
from checkin.printing import queue as queue_module
from checkin.printing.jobs import Job, JobQuery, JobState
from checkin.printing.lane import Lane, Pace
from checkin.printing.printer import READY, Condition, PrinterError, Progress, SendingInDoubt, Sheet, Step, Trouble
from checkin.printing.routing import Route
from checkin.state import ReprintReason
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from checkin.tickets import parse_badge_code
from tests.builders import a_participant, an_event
from tests.faults.simulation.memory_store import Kept
from tests.faults.simulation.places import GatedMemoryStore

_PACE = {"first_poll_s": 0.0, "slowest_poll_s": 0.0, "look_s": 0.0, "look_in_trouble_s": 0.0}
_LONG = 60
_OFFLINE = Condition(Trouble.OFFLINE, "The printer cannot be reached: switch it on.")


class Killed(BaseException):
    """The process dies here."""


class Wrong(Exception):
    """The queue did what it must never do; the text says what."""


class Fate(StrEnum):
    """What becomes of a sheet."""

    FINE = auto()
    LATE = auto()
    """It is out long before the printer says so."""
    LOST = auto()
    """It was taken and never heard of again."""
    GIVEN_UP = auto()
    """Nothing comes out, and the printer says so."""
    HALF = auto()
    """The printer dies in the middle of it."""
    FORGOTTEN = auto()
    """It comes out, and the printer knows nothing of it any more."""
    REFUSED = auto()
    CUT_OFF_OUT = auto()
    """The connection breaks while it is sent, and it comes out."""
    CUT_OFF_LOST = auto()
    BREAKS = auto()
    """The printer's own code fails after it got the sheet."""
    NEVER_SENT = auto()
    """The printer goes off while it is sent, and has nothing."""


_NOT_HEARD_OF = (Fate.LOST, Fate.FORGOTTEN, Fate.HALF, Fate.CUT_OFF_LOST)


@dataclass
class Fuse:
    """When the process dies: after so many steps that could be the last."""

    left: int | None = None

    def burn(self) -> None:
        if self.left is None:
            return
        if self.left == 0:
            self.left = None
            raise Killed
        self.left -= 1

    before = after = burn


@dataclass
class Spooled:
    """A sheet that a printer has, or had."""

    title: str
    fate: Fate
    turns: int = 0


@dataclass
class FaultyPrinter:
    """A printer that outlives the program. `out` is what really came out of it, `told` of what it said that it did."""

    name: str
    rng: random.Random
    fuse: Fuse
    is_healed: bool = False
    is_online: bool = True
    sheets: list[Spooled] = field(default_factory=list)
    out: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)
    fates: Counter[Fate] = field(default_factory=Counter)

    def work(self) -> None:
        """Some time passes."""
        for sheet in self.sheets:
            sheet.turns += 1
            comes_out = sheet.fate in (Fate.FINE, Fate.LATE, Fate.FORGOTTEN, Fate.CUT_OFF_OUT, Fate.BREAKS)
            if sheet.turns == 2 and comes_out:
                self.out[sheet.title] += 1

    def condition(self) -> Condition:
        return READY if self.is_online else _OFFLINE

    def send(self, sheet: Sheet) -> str:
        self.fuse.burn()
        fate = Fate.FINE if self.is_healed else self.rng.choice([Fate.FINE] * 6 + list(Fate))
        self.fates[fate] += 1
        match fate:
            case Fate.REFUSED:
                raise PrinterError("The badge is too large.")
            case Fate.NEVER_SENT:
                self.is_online = False
                raise PrinterError("The printer cannot be reached.")
        self.sheets.append(Spooled(sheet.title, fate))
        self.fuse.burn()
        if fate in (Fate.CUT_OFF_OUT, Fate.CUT_OFF_LOST):
            raise SendingInDoubt("The connection broke.")
        if fate is Fate.BREAKS:
            raise RuntimeError("a mistake in the printer's code")
        return sheet.title

    def progress(self, reference: str) -> Progress:
        self.fuse.burn()
        if not self.is_online:
            return Progress(Step.PRINTING, _OFFLINE.words)
        sheet = self._sheet(reference)
        if sheet is None or (
            sheet.fate in (Fate.LOST, Fate.FORGOTTEN, Fate.HALF, Fate.CUT_OFF_LOST) and sheet.turns > 2
        ):
            return Progress(Step.IN_DOUBT)
        if sheet.fate is Fate.GIVEN_UP:
            return Progress(Step.NOT_PRINTED, "The printer gave it up.")
        if sheet.turns < (8 if sheet.fate is Fate.LATE else 2) or not self.out[reference]:
            return Progress(self.rng.choice((Step.WAITING, Step.PRINTING)))
        self.told.add(reference)
        return Progress(Step.DONE)

    def find(self, title: str) -> str | None:
        self.fuse.burn()
        sheet = self._sheet(title)
        unknown = (Fate.FORGOTTEN, Fate.LOST, Fate.CUT_OFF_LOST, Fate.BREAKS)
        return title if sheet is not None and self.is_online and sheet.fate not in unknown else None

    def cancel(self, reference: str) -> bool:
        self.fuse.burn()
        sheet = self._sheet(reference)
        if sheet is None or not self.is_online or sheet.turns >= 2:
            return False
        sheet.fate = Fate.GIVEN_UP
        return True

    def _sheet(self, title: str) -> Spooled | None:
        return next((sheet for sheet in reversed(self.sheets) if sheet.title == title), None)


class History:
    """A desk with two printers. `run` raises Wrong."""

    def __init__(self, seed: int, lane: type[Lane] = Lane) -> None:
        self.rng = random.Random(seed)
        self.lane = lane
        self.fuse = Fuse()
        self.kills = 0
        self.asked = 0
        self.printers = [FaultyPrinter(name, self.rng, self.fuse) for name in ("left", "right")]
        self.pace = Pace(**_PACE, patience_s=self.rng.choice((0.0, 1e9)), ahead=self.rng.choice((1, 2, 3)))
        self.people = [a_participant(id=f"{number:016d}") for number in range(self.rng.randint(2, 8))]
        self.ordered: set[str] = set()
        self.confirmed: set[str] = set()
        """The printings of which a person said that they are out."""
        self.repeats: Counter[str] = Counter()
        """How often a person had a printing printed once more."""
        self.given_up: set[str] = set()
        """What a person took off the queue."""
        self.store = GatedMemoryStore(Fuse())
        self.store.change(lambda transaction: transaction.put_event(an_event()))
        self.store.change(lambda transaction: transaction.put_participants(self.people))
        self._start(self.store.kept)

    def run(self, steps: int) -> None:
        """So many steps, then everything is well, and all that is asked is answered."""
        for _ in range(steps):
            self._step()
            self._check()
        self._heal()
        self._check_end()

    def _start(self, kept: Kept) -> None:
        self.store = GatedMemoryStore(self.fuse, kept)
        self.station = Station(self.store, DeskIdentity("d", "north"), operator="Olga", role=Role.SUPERVISOR)
        with mock.patch.object(queue_module, "Lane", self.lane):
            self.station.use_printers(
                [Route(printer) for printer in self.printers], prints=False, make=lambda *_: b"%PDF", pace=self.pace
            )
        assert self.station._badges is not None
        self.queue = self.station._badges.queue

    def _step(self) -> None:
        what = self.rng.choices(
            (self._order, self._reprint, self._turn, self._settle, self._retry, self._cancel, self._move,
             self._last_out, self._switch, self._light_the_fuse),
            (10, 3, 50, 6, 4, 2, 2, 2, 3, 8),
        )[0]  # fmt: skip
        try:
            what()
        except Killed:
            self.kills += 1
            self._start(self.store.kept)
        except CheckinError:
            pass
        for printer in self.printers:
            printer.work()

    def _order(self) -> None:
        self.ordered.add(self.station.print_badge(self.rng.choice(self.people).id))

    def _reprint(self) -> None:
        self.ordered.add(self.station.reprint(self.rng.choice(self.people).id, ReprintReason.LOST))

    def _turn(self) -> None:
        self.queue.turn()

    def _settle(self) -> None:
        if doubtful := self._jobs(JobState.IN_DOUBT):
            self._answer(self.rng.choice(doubtful))

    def _answer(self, job: Job) -> None:
        """Somebody looks for the badge, and says what they see."""
        self.asked += 1
        if self._out(job):
            self.confirmed.add(job.printing)
            self.station.printing.confirm_printed(job.id)
        else:
            self.repeats[job.printing] += 1
            self.station.printing.deny_printed(job.id)

    def _retry(self) -> None:
        if failed := self._jobs(JobState.FAILED):
            self.station.printing.retry_job(self.rng.choice(failed).id)

    def _cancel(self) -> None:
        if jobs := self._jobs(JobState.QUEUED, JobState.FAILED, JobState.PRINTING):
            job = self.rng.choice(jobs)
            self.given_up.add(job.printing)
            self.station.printing.cancel_job(job.id)

    def _move(self) -> None:
        if jobs := self._jobs(*JobState):
            self.station.printing.move_job(self.rng.choice(jobs).id, self.rng.choice(("left", "right")))

    def _last_out(self) -> None:
        """Somebody names the last badge that came out, where the doubtful ones fell one after the other."""
        printer = self.rng.choice(("left", "right"))
        doubtful = sorted(
            (job for job in self._jobs(JobState.IN_DOUBT) if job.printer == printer), key=lambda job: job.sent
        )
        are_out = [self._out(job) for job in doubtful]
        if not doubtful or are_out != sorted(are_out, reverse=True):
            return
        last = [job for job in doubtful if self._out(job)][-1:]
        self.asked += len(doubtful)
        self.confirmed |= {job.printing for job in doubtful if self._out(job)}
        self.repeats.update(job.printing for job in doubtful if not self._out(job))
        self.station.printing.last_out(printer, last[0].id if last else None)

    def _switch(self) -> None:
        printer = self.rng.choice(self.printers)
        printer.is_online = not printer.is_online

    def _light_the_fuse(self) -> None:
        self.fuse.left = self.rng.randint(0, 12)

    def _jobs(self, *states: JobState) -> list[Job]:
        return self.store.jobs(JobQuery(states=states))

    def _out(self, job: Job) -> bool:
        return self._outs()[job.printing] > 0

    def _outs(self) -> Counter[str]:
        """How many sheets of each printing really came out."""
        outs: Counter[str] = Counter()
        for printer in self.printers:
            for title, count in printer.out.items():
                outs[_printing(title)] += count
        return outs

    def _check(self) -> None:
        told = {_printing(title) for printer in self.printers for title in printer.told}
        for person in self.people:
            for entry in self.store.entries_of(person.id):
                fact = entry.fact()
                if isinstance(fact, facts.BadgePrinted) and fact.printing not in told | self.confirmed:
                    raise Wrong(f"{fact.printing} is on record as printed, and neither printer nor person said so")
        for job in self._jobs(JobState.DONE):
            record = self.store.record(job.participant)
            assert record is not None
            if job.printing not in {badge.printing for badge in record.state.badges}:
                raise Wrong(f"{job.printing} is done and has no entry")
        for printing, count in self._outs().items():
            if count > 1 + self.repeats[printing]:
                raise Wrong(f"{printing} came out {count} times, and nobody had said that it did not")

    def _heal(self) -> None:
        self.fuse.left = None
        for printer in self.printers:
            printer.is_healed = printer.is_online = True
        self._start(self.store.kept)
        for _ in range(_LONG):
            for printer in self.printers:
                printer.work()
            self.queue.turn()
            self._check()
        for _ in range(_LONG):
            for job in self._jobs(JobState.IN_DOUBT):
                self._answer(job)
            for printer in self.printers:
                printer.work()
            self.queue.turn()
            self._check()

    def _check_end(self) -> None:
        jobs = {job.id: job for job in self._jobs(*JobState)}
        if lost := self.ordered - jobs.keys():
            raise Wrong(f"{len(lost)} badges that were ordered are not in the queue")
        stuck = [job for job in jobs.values() if job.state not in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)]
        if stuck:
            raise Wrong(f"{stuck[0].printing} never comes to an end: {stuck[0].state}")
        outs = self._outs()
        for job in jobs.values():
            if job.state is JobState.DONE and not outs[job.printing]:
                raise Wrong(f"{job.printing} is done and never came out")
            is_settled = job.state is JobState.DONE or job.printing in self.given_up or self.repeats[job.printing]
            if outs[job.printing] and not is_settled:
                raise Wrong(f"{job.printing} came out, is shown as {job.state}, and nobody was asked")


def _printing(title: str) -> str:
    code = parse_badge_code(title.split("-", maxsplit=1)[0])
    assert code is not None
    return code.printing
