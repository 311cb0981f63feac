"""The print queue: one thread for each printer, and what people may do with jobs. The jobs themselves are on disk."""

import threading
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial

import msgspec

from checkin.errors import CheckinError
from checkin.journal.desk_store import DeskStore, DeskTransaction
from checkin.printing import jobs
from checkin.printing.jobs import ON_ITS_WAY, SENT, Job, JobQuery, JobState, JobStepError
from checkin.printing.lane import Lane, Pace
from checkin.printing.lane_thread import AFTER_MISTAKE_S
from checkin.printing.lanes import Lanes
from checkin.printing.printer import Condition, Sheet, Trouble
from checkin.printing.routing import Route, printer_for
from checkin.printing.stock import RATE_MS, Stock, empty_at
from checkin.printing.trial import Trial
from checkin.printing.work import PrintWork, TransactionStep, change_job

_STOCK = "print_stock"
_ALL = 1_000_000
_MOVED_AT_ONCE = 200
_PAUSED = Condition(Trouble.PAUSED)


class QueueError(CheckinError):
    """The queue cannot do this."""


class PrinterState(msgspec.Struct, frozen=True):
    """How one printer and its jobs stand."""

    name: str
    condition: Condition
    problem: str | None
    is_paused: bool
    queued: int
    printing: int
    in_doubt: int
    failed: int
    sheets_left: int | None
    empty_at_ms: int | None


class PrintQueue:
    """Prints the jobs of one desk. Every method may be called from any thread."""

    def __init__(
        self,
        store: DeskStore,
        routes: Sequence[Route],
        work: PrintWork,
        now_ms: Callable[[], int],
        *,
        clock: Callable[[], float] = time.monotonic,
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._work = work
        self._now_ms = now_ms
        pace, rendering = pace or Pace(), threading.Lock()
        self._all = Lanes(lambda route: Lane(route, store, work, now_ms, clock, pace, rendering), self._turn)
        _require_names_of_their_own(routes)
        self._all.use(routes, lambda put_in_place: put_in_place(0), self.take_up)

    def start(self, warm_up: Callable[[], None] | None = None, *, are_all: bool = True) -> None:
        """Begin to print, and have something slow done beside it once."""
        if are_all:
            self.take_up()
        self._all.start(warm_up)

    def use(self, routes: Sequence[Route]) -> None:
        """Print on these printers from now on, which are all that the desk has. Waits for none. Raises QueueError.

        One whose route is the one that it had goes on undisturbed.
        """
        _require_names_of_their_own(routes)
        # Badges are routed within transactions: what was routed before is on disk then, and can be taken up.
        self._all.use(
            routes, lambda put: self._store.transact(lambda transaction: put(transaction.last_sent())), self.take_up
        )
        self._work.printers_changed()

    def stop(self) -> None:
        """End once the printers have taken what they are being sent; what waits stays on disk. May be called twice."""
        self._all.stop()

    def hold(self) -> None:
        """Have the printers' threads begin nothing before `go_on`, or for a tenth of a second."""
        self._all.hold()

    def go_on(self) -> None:
        """Have them go on."""
        self._all.go_on()

    def take_up(self) -> None:
        """See to the jobs of printers that are gone: what was not sent goes to another, the rest is in doubt.

        What no other takes has failed. What a printer was sent that is still followed waits for what becomes of it.
        """
        names = {name for name, state in self._store.job_counts() if state in ON_ITS_WAY}
        for name in sorted(names - self._lanes.keys()):
            words = f"The desk has no printer “{name}” any more: look whether this badge came out there."
            sent = self._jobs(JobQuery(states=SENT, printer=name, limit=_ALL)) if not self._all.is_leaving(name) else []
            for job in sent:
                self._change(job.id, partial(self._doubted, words=words))
            self.tell(self._store.transact(partial(self._routed_anew, printer=name)))

    def turn(self) -> float:
        """One turn of every printer, on this thread; in how many seconds there may be more to do."""
        return min((self._turn(lane) for lane in self._lanes.values()), default=AFTER_MISTAKE_S)

    def routed(self, new: Sequence[Job], printer: str | None = None) -> list[Job]:
        """The jobs with their printers; what none takes has failed. Raises QueueError when there is no `printer`."""
        if printer is not None:
            self._lane(printer)
        lanes, routes, conditions = self._lanes, self.routes, self._conditions
        is_choice = printer is None and len(lanes) > 1 and not any(job.batch for job in new)
        counts = self._store.job_counts() if is_choice else {}
        waiting = {name: sum(counts.get((name, state), 0) for state in ON_ITS_WAY) for name in lanes}
        chosen: dict[tuple[object, ...], str | None] = {}
        result = []
        for job in new:
            kind = (job.category, job.template, job.size_mm)
            if kind not in chosen:
                route = printer_for(job, routes, conditions, waiting)
                chosen[kind] = printer or (route.name if route else None)
            name = chosen[kind]
            if name is None:
                words = (
                    f"No printer of this desk takes badges for “{job.category}”{_of_size(job)}: set one up for them."
                )
                result.append(jobs.failed(job, words, job.queued_ms))
            else:
                result.append(msgspec.structs.replace(job, printer=name))
        return result

    def tell(self, changed: Iterable[Job]) -> None:
        """Jobs were written by somebody else's transaction: let everybody know, and the printers begin."""
        for job in changed:
            self._work.job_changed(job)
        self._work.printers_changed()
        self._all.wake()

    def confirm(self, job: str, operator: str) -> Job:
        """A person saw that it came out. Raises JobStepError."""
        return self._change(job, lambda _, one: jobs.confirmed(one, self._now_ms()), operator)

    def deny(self, job: str) -> Job:
        """A person saw that it did not come out: it is printed again. Raises JobStepError."""
        return self._change(job, lambda _, one: self._at_known_printer(jobs.denied(one, self._now_ms())))

    def retry(self, job: str) -> Job:
        """Print what failed once more. Raises JobStepError."""
        return self._change(job, self._retried)

    def last_out(
        self, printer: str, last: str | None, operator: str, asked: Collection[str] | None = None
    ) -> list[Job]:
        """Settle all doubtful jobs of a printer by the last badge that came out of it; None when none of them did.

        Those sent up to it are out, the later ones wait again. Of `asked` only these: what became doubtful after
        somebody looked, nobody was asked about. Raises QueueError when it is no badge of that printer.
        """
        stamp = self._work.stamp(operator)

        def work(transaction: DeskTransaction) -> list[Job]:
            out = transaction.job(last) if last is not None else None
            if last is not None and (out is None or out.printer != printer or not out.sent):
                raise QueueError(f"This badge was not sent to {printer}: name one that was.")
            doubtful = transaction.jobs(JobQuery(states=(JobState.IN_DOUBT,), printer=printer, limit=_ALL))
            doubtful = [job for job in doubtful if asked is None or job.id in asked]
            came_out, missing = jobs.settled_by_last_out(doubtful, out)
            now_ms = self._now_ms()
            changed = [
                change_job(transaction, job.id, lambda _, one: jobs.confirmed(one, now_ms), self._work, stamp)
                for job in sorted(came_out, key=lambda job: job.sent)
            ]
            return changed + transaction.put_jobs([self._at_known_printer(jobs.denied(job, now_ms)) for job in missing])

        changed = self._store.transact(work)
        self.tell(changed)
        return changed

    def cancel(self, job: str) -> Job:
        """Have a job not printed; a printer that has it already is asked to give it back.

        Raises JobStepError, and QueueError when the desk has that printer no more.
        """
        known = self._store.job(job)
        if known is not None and known.state is JobState.PRINTING:
            self._lane(known.printer).withdraw(job)
            self._all.wake()
            return known
        if known is not None and known.state is JobState.IN_DOUBT:
            # If it did come out it would be valid, and nobody would know of it.
            raise JobStepError("Nobody knows whether this badge came out: say that first.")
        return self._change(job, lambda _, one: jobs.cancelled(one, None, self._now_ms()))

    def cancel_batch(self, batch: str) -> int:
        """Have the rest of a batch not printed; how many badges that is."""

        def work(transaction: DeskTransaction) -> list[Job]:
            rest = transaction.jobs(JobQuery(states=(JobState.QUEUED, JobState.FAILED), batch=batch, limit=_ALL))
            return transaction.put_jobs([jobs.cancelled(job, None, self._now_ms()) for job in rest])

        changed = self._store.transact(work)
        self.tell(changed)
        return len(changed)

    def move(self, job: str, printer: str) -> Job:
        """Print a job elsewhere that was not sent yet, or failed. Raises JobStepError, and QueueError."""

        def step(_transaction: DeskTransaction, one: Job) -> Job:
            self._lane(printer)
            return jobs.moved(one, printer, self._now_ms())

        return self._change(job, step)

    def pause(self, printer: str) -> None:
        """Send the printer nothing more for now. Raises QueueError."""
        self._lane(printer).is_paused = True
        self._work.printers_changed()

    def resume(self, printer: str) -> None:
        """Send again, and ask the printer at once how it is. Raises QueueError."""
        lane = self._lane(printer)
        lane.is_paused = False
        lane.look_again()
        self._work.printers_changed()
        self._all.wake()

    def try_out(self, printer: str, sheet: Sheet) -> Trial:
        """Print a sheet that is no job, by the printer's own thread. Raises QueueError."""
        trial = Trial(sheet)
        self._lane(printer).try_out(trial)
        self._all.wake()
        return trial

    def load(self, printer: str, sheets: int) -> None:
        """So many sheets are in the printer now. Raises QueueError."""
        self._lane(printer)
        if sheets < 0:
            raise QueueError("There cannot be fewer than no sheets: count again.")
        out = self._store.job_counts().get((printer, JobState.DONE), 0)
        stocks = self._stocks() | {printer: Stock(sheets, out)}
        self._store.save_desk_setting(_STOCK, msgspec.json.encode(stocks).decode())
        self._work.printers_changed()

    def states(self) -> tuple[PrinterState, ...]:
        """How every printer stands."""
        counts, stocks = self._store.job_counts(), self._stocks()
        return tuple(self._state(lane, counts, stocks.get(name)) for name, lane in self._lanes.items())

    def _state(self, lane: Lane, counts: dict[tuple[str, JobState], int], stock: Stock | None) -> PrinterState:
        count = {state: counts.get((lane.name, state), 0) for state in JobState}
        now_ms = self._now_ms()
        left = stock.left(count[JobState.DONE]) if stock is not None else None
        empty_ms = None
        if left is not None:
            empty_ms = empty_at(left, self._store.out_times(lane.name, now_ms - RATE_MS), now_ms)
        failure = lane.last_failure if count[JobState.FAILED] else None
        return PrinterState(
            name=lane.name,
            condition=lane.condition,
            problem=lane.store_problem or lane.condition.words or failure,
            is_paused=lane.is_paused,
            queued=count[JobState.QUEUED],
            printing=count[JobState.SENDING] + count[JobState.PRINTING],
            in_doubt=count[JobState.IN_DOUBT],
            failed=count[JobState.FAILED],
            sheets_left=left,
            empty_at_ms=empty_ms,
        )

    def _stocks(self) -> dict[str, Stock]:
        return msgspec.json.decode(self._store.desk_setting(_STOCK) or "{}", type=dict[str, Stock])

    def _doubted(self, _transaction: DeskTransaction, job: Job, words: str) -> Job:
        return jobs.doubtful(job, words, self._now_ms())

    def _retried(self, _transaction: DeskTransaction, job: Job) -> Job:
        """A failed job waiting again, at a printer that the desk has."""
        return self._at_known_printer(jobs.retried(job, self._now_ms()))

    def _at_known_printer(self, waiting: Job) -> Job:
        """Where it waits, or at another printer when the desk has that one no more."""
        return waiting if waiting.printer in self._lanes else self.routed([waiting])[0]

    def _change(self, job: str, step: TransactionStep, operator: str = "") -> Job:
        work = partial(change_job, job=job, step=step, work=self._work, stamp=self._work.stamp(operator))
        changed = self._store.transact(work)
        self.tell([changed])
        return changed

    def _routed_anew(self, transaction: DeskTransaction, printer: str) -> list[Job]:
        """What waits for a printer that is gone, at another one, or failed."""
        waiting = transaction.jobs(JobQuery(states=(JobState.QUEUED,), printer=printer, limit=_ALL))
        return transaction.put_jobs(self.routed([jobs.moved(job, printer, self._now_ms()) for job in waiting]))

    def _move_all(self, waiting: Sequence[Job]) -> None:
        """Send what waits to other printers, where one that is ready takes it."""
        targets = {job.id: self._other_printer(job) for job in waiting}

        def work(transaction: DeskTransaction) -> list[Job]:
            lanes = self._lanes
            current = [transaction.job(job.id) or job for job in waiting]
            return transaction.put_jobs(
                [
                    jobs.moved(job, name, self._now_ms())
                    for job in current
                    if job.state is JobState.QUEUED and (name := targets[job.id]) is not None and name in lanes
                ]
            )

        if any(targets.values()):
            self.tell(self._store.transact(work))

    def _other_printer(self, job: Job) -> str | None:
        others = [route for route in self.routes if route.name != job.printer]
        route = printer_for(job, others, self._conditions)
        lane = self._lanes.get(route.name) if route is not None else None
        return lane.name if lane is not None and lane.may_take_over else None

    def _turn(self, lane: Lane) -> float:
        wait_s = lane.turn()
        if lane.is_stuck and not lane.tenure.has_ended:
            query = JobQuery(states=(JobState.QUEUED,), printer=lane.name, limit=_MOVED_AT_ONCE)
            self._move_all(self._jobs(query))
        return wait_s

    def _jobs(self, query: JobQuery) -> list[Job]:
        return self._store.jobs(query)

    def _lane(self, printer: str) -> Lane:
        lanes = self._lanes
        if printer not in lanes:
            known = ", ".join(lanes) or "none"
            raise QueueError(f"This desk has no printer “{printer}”; it has: {known}.")
        return lanes[printer]

    @property
    def _lanes(self) -> dict[str, Lane]:
        return self._all.by_name

    @property
    def routes(self) -> list[Route]:
        """The printers, and what each of them takes."""
        return [lane.route for lane in self._lanes.values()]

    @property
    def _conditions(self) -> dict[str, Condition]:
        return {name: _PAUSED if lane.is_paused else lane.condition for name, lane in self._lanes.items()}


def _require_names_of_their_own(routes: Sequence[Route]) -> None:
    if len({route.name for route in routes}) != len(routes):
        raise QueueError("Two printers have the same name: give every one its own.")


def _of_size(job: Job) -> str:
    return f" of {job.size_mm[0]:g} × {job.size_mm[1]:g} mm" if job.size_mm is not None else ""
