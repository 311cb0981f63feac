"""One printer at work, in turns: it is sent one job after another, and what becomes of each is followed. No threads.

Every step is on disk before its effect: SENDING before the first byte goes out, PRINTING with the printer's reference
right after, DONE in one transaction with the entry that the badge is out.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from checkin.errors import CheckinError
from checkin.journal.desk_store import DeskStore, DeskTransaction
from checkin.journal.store import StoreError
from checkin.printing import jobs
from checkin.printing.careful import CarefulPrinter
from checkin.printing.jobs import Job, JobQuery, JobState, JobStepError
from checkin.printing.printer import READY, PrinterBusy, PrinterError, SendingInDoubt, Sheet, Step
from checkin.printing.routing import Route
from checkin.printing.tenure import Tenure
from checkin.printing.trial import Trial
from checkin.printing.work import PrintWork, Rendered, TransactionStep, change_job

_log = logging.getLogger(__name__)
_CUT_OFF = "The program ended while this badge was being sent: look whether it came out."
_UNKNOWN = "Nobody knows whether this badge came out: look for it at the printer."
_OVERTAKEN = "Later badges came out of the printer, and it says that this one still waits: look whether it came out."
_GIVEN_UP = "The printer gave this badge up: print it again."
_NOT_GIVEN_BACK = "The printer does not say that it gave this badge back: look for it."
_NOT_MADE = "The badge could not be made; the log says why."
_TRIAL_POLL_S = 0.1
_PRINTED_ELSEWHERE = "Another desk has printed this badge meanwhile."
_REPLACED = "A later badge has taken its place."


@dataclass(frozen=True, slots=True)
class Pace:
    """How often printers are asked, and how long they may stand still."""

    first_poll_s: float = 0.05
    poll_growth: float = 1.5
    slowest_poll_s: float = 2.0
    look_s: float = 5.0
    look_in_trouble_s: float = 1.0
    retry_s: float = 1.0
    patience_s: float = 10.0
    """After so long in trouble a printer's waiting jobs go to another one; so long may a sheet be overtaken."""
    ahead: int = 2
    """How many sheets a printer may have at once."""


@dataclass(slots=True)
class _Poll:
    due: float
    interval: float
    overtaken: float | None = None
    """Since when a sheet that was sent later is out."""


class Lane:
    """The way to one printer. `turn` is called from one thread at a time."""

    def __init__(
        self,
        route: Route,
        store: DeskStore,
        work: PrintWork,
        now_ms: Callable[[], int],
        clock: Callable[[], float],
        pace: Pace,
        rendering: threading.Lock,
    ) -> None:
        self.route = route
        self.name = route.name
        self.condition = READY
        self.last_failure: str | None = None
        """Why the last job that ended did not come out; None when it did."""
        self.store_problem: str | None = None
        """Why nothing can be written; None when it can."""
        self.is_paused = False
        self.tenure = Tenure()
        """Ends, or begins, in a transaction of its own: none that sends a sheet is in doubt about it."""
        self._printer = CarefulPrinter(route.printer)
        self._store = store
        self._work = work
        self._now_ms = now_ms
        self._clock = clock
        self._pace = pace
        self._rendering = rendering
        self._is_new = self._inherits = True
        self._left_over: set[str] = set()
        self._look_due = clock()
        self._troubled_since: float | None = None
        self._polls: dict[str, _Poll] = {}
        self._withdrawn: set[str] = set()
        self._busy_until = clock()
        self._trials: deque[Trial] = deque()
        self._outcome: tuple[str, TransactionStep] | None = None
        """What became of a sheet that was sent, as long as it is not on disk."""

    @property
    def is_stuck(self) -> bool:
        """Whether the printer has been in trouble for longer than people should wait."""
        since = self._troubled_since
        return since is not None and self._clock() - since >= self._pace.patience_s

    @property
    def may_take_over(self) -> bool:
        """Whether what waits for another printer may be sent here."""
        return self.condition.is_ready and not self.is_paused

    def look_again(self) -> None:
        """Ask the printer at the next turn how it is, and of all that it has."""
        self._look_due = self._clock()
        self._polls = {}

    def withdraw(self, job: str) -> None:
        """Have the printer asked, at the next turn, to give a sheet back."""
        self._withdrawn.add(job)

    def try_out(self, trial: Trial) -> None:
        """Have a sheet printed from the next turn on that is no job, also while the printer is paused."""
        self._trials.append(trial)

    def give_up_trials(self) -> None:
        """There will be no further turn."""
        while self._trials:
            self._trials.popleft().give_up()

    def inherit(self) -> None:
        """The lane that was here before is through: from the next turn on what it left is this one's."""
        self.tenure.begin_after(0)
        self._inherits = True

    def take_leave(self) -> None:
        """Write what became of the sheet sent last, and ask once more of all that the printer has: no turn follows."""
        self._polls = {}
        try:
            self._write_outcome()
            self._follow()
        except StoreError:
            _log.warning("what %s has could not be written down at its end", self.name)

    def turn(self) -> float:
        """Do what is due now; in how many seconds there may be more to do."""
        if self._trials and self._trials[0].go_on(self._printer):
            self._trials.popleft()
        due_s = self._turn()
        return min(due_s, _TRIAL_POLL_S) if self._trials else due_s

    def _turn(self) -> float:
        try:
            self._write_outcome()
            if self._inherits:
                self._take_up()
            self._look()
            in_flight, due_s = self._follow()
            has_sent = self._may_send(in_flight) and self._send_next()
        except StoreError as error:
            self._tell_store_problem(error.sentence)
            return self._pace.retry_s
        self._tell_store_problem(None)
        now = self._clock()
        free_s = self._busy_until - now
        dues = (due_s, self._look_due - now, *([free_s] if free_s > 0 else []))
        return 0.0 if has_sent else max(0.0, min(dues))

    def _take_up(self) -> None:
        """Go on where the program ended: ask the printer of what was being sent, and never send that again."""
        self._inherits = False
        for job in self._sent(JobState.SENDING):
            reference = self._printer.find(job.title)
            self._change(job.id, self._taken(reference) if reference else self._doubted(_CUT_OFF))
        if self._is_new:
            self._left_over = {job.id for job in self._jobs(JobState.QUEUED)}
        self._is_new = False

    def _look(self) -> None:
        """See how the printer is, when that is due."""
        if self._clock() < self._look_due:
            return
        condition = self._printer.condition()
        if condition.is_ready:
            self._troubled_since = None
        elif self._troubled_since is None:
            self._troubled_since = self._clock()
        pause_s = self._pace.look_s if condition.is_ready else self._pace.look_in_trouble_s
        self._look_due = self._clock() + pause_s
        if condition != self.condition:
            self.condition = condition
            self._work.printers_changed()

    def _follow(self) -> tuple[int, float]:
        """Ask of what the printer has: how much that is then, and in how many seconds to ask again."""
        has = self._sent(JobState.PRINTING)
        # look_again, on another thread, may put others in their place.
        polls = self._polls = {job.id: self._polls.get(job.id) or self._new_poll() for job in has}
        in_flight, due_s = 0, self._pace.look_s
        for job in has:
            poll = polls[job.id]
            if (self._clock() >= poll.due or job.id in self._withdrawn) and self._has_ended(job):
                continue
            if self._clock() >= poll.due:
                poll.due = self._clock() + poll.interval
                poll.interval = min(self._pace.slowest_poll_s, poll.interval * self._pace.poll_growth)
            in_flight += 1
            due_s = min(due_s, poll.due - self._clock())
        return in_flight, due_s

    def _has_ended(self, job: Job) -> bool:
        """Whether the printer is through with the sheet, one way or the other."""
        is_withdrawn = job.id in self._withdrawn
        self._withdrawn.discard(job.id)
        if is_withdrawn and self._gave_back(job):
            return True
        progress = self._printer.progress(job.reference or "")
        now_ms = self._now_ms()
        match progress.step:
            case Step.DONE:
                self.last_failure = None
                self._change(job.id, lambda _, current: jobs.done(current, now_ms))
                self._note_overtaken(job)
            case Step.NOT_PRINTED:
                self._change(job.id, self._gave_up(progress.words or _GIVEN_UP))
            case Step.IN_DOUBT:
                self._change(job.id, self._doubted(progress.words or _UNKNOWN))
            case Step.WAITING if not progress.words and self._is_overtaken(job):
                # As after a new start; it is asked to give it back, lest it prints a second one.
                self._printer.cancel(job.reference or "")
                self._change(job.id, self._doubted(_OVERTAKEN))
            case Step.WAITING | Step.PRINTING if is_withdrawn and progress.words:
                self._change(job.id, self._doubted(_NOT_GIVEN_BACK))
            case Step.WAITING | Step.PRINTING:
                if progress.words != job.words:
                    self._look_due = self._clock()
                    self._change(job.id, lambda _, current: jobs.still_printing(current, progress.words, now_ms))
                return False
        return True

    def _note_overtaken(self, out: Job) -> None:
        for job in self._sent(JobState.PRINTING):
            poll = self._polls.get(job.id)
            if poll is not None and poll.overtaken is None and job.sent < out.sent:
                poll.overtaken = self._clock()

    def _is_overtaken(self, job: Job) -> bool:
        """Whether sheets that were sent later have been out for longer than a printer of several trays would take."""
        poll = self._polls.get(job.id)
        since = poll.overtaken if poll is not None else None
        return since is not None and self._clock() - since >= self._pace.patience_s

    def _gave_back(self, job: Job) -> bool:
        """Take a sheet back from the printer; one that stands still and does not give it back leaves a doubt."""
        is_back = self._printer.cancel(job.reference or "")
        if is_back:
            now_ms = self._now_ms()
            self._change(job.id, lambda _, current: jobs.cancelled(current, None, now_ms))
        elif not self.condition.is_ready:
            self._change(job.id, self._doubted(_NOT_GIVEN_BACK))
        return is_back or not self.condition.is_ready

    def _may_send(self, in_flight: int) -> bool:
        return self.may_take_over and in_flight < self._pace.ahead and self._clock() >= self._busy_until

    def _send_next(self) -> bool:
        """Send what is next; whether there was anything."""
        waiting = self._store.next_job(self.name)
        if waiting is None:
            return False
        if waiting.id in self._left_over and self._is_known_to_printer(waiting):
            return True
        badge = self._rendered(waiting)
        if badge is None:
            return True
        job = self._change(waiting.id, partial(self._begin, digest=badge.digest))
        if job is not None and job.state is JobState.SENDING:
            self._outcome = (job.id, self._handed_over(Sheet(job.title, badge.pdf)))
            self._write_outcome()
        return True

    def _is_known_to_printer(self, waiting: Job) -> bool:
        """Whether the printer has what still waits here, as after the desk was restored from a backup."""
        self._left_over.discard(waiting.id)
        reference = self._printer.find(jobs.sending(waiting, self.name, 0, 0).title)
        if reference is None:
            return False

        def take(transaction: DeskTransaction, job: Job) -> Job:
            self._require_own(job)
            now_ms = self._now_ms()
            return jobs.printing(jobs.sending(job, self.name, transaction.last_sent() + 1, now_ms), reference, now_ms)

        self._change(waiting.id, take)
        return True

    def _rendered(self, job: Job) -> Rendered | None:
        """The badge; None when it cannot be made, and the job has failed."""
        try:
            with self._rendering:
                return self._work.render(job)
        except StoreError:
            raise
        except CheckinError as error:
            words = error.sentence
        except Exception:
            _log.exception("a badge could not be rendered")
            words = _NOT_MADE
        self._change(job.id, self._gave_up(words))
        return None

    def _begin(self, transaction: DeskTransaction, job: Job, digest: str) -> Job:
        """On to SENDING; but not what is out already, void, or a first badge of somebody who got one elsewhere."""
        self._require_own(job)
        now_ms = self._now_ms()
        record = transaction.record(job.participant)
        if record is not None:
            if any(badge.printing == job.printing for badge in record.state.badges):
                return jobs.on_record(job, now_ms)
            if job.printing in record.state.voided_printings:
                return jobs.cancelled(job, _REPLACED, now_ms)
            if job.reason is None and record.state.current_badge() is not None:
                return jobs.cancelled(job, _PRINTED_ELSEWHERE, now_ms)
        return jobs.sending(job, self.name, transaction.last_sent() + 1, now_ms, digest)

    def _require_own(self, waiting: Job) -> None:
        if waiting.printer != self.name or self.tenure.has_ended:
            raise JobStepError("This badge was moved to another printer.")

    def _handed_over(self, sheet: Sheet) -> TransactionStep:
        """Hand a sheet to the printer; the step that the job takes then."""
        try:
            return self._taken(self._printer.send(sheet))
        except PrinterBusy as error:
            self._busy_until = self._clock() + self._pace.retry_s
            now_ms, words = self._now_ms(), error.sentence
            return lambda _, job: jobs.not_sent(job, words, now_ms)
        except PrinterError as error:
            self._look_due = self._clock()
            self._look()
            now_ms, words = self._now_ms(), error.sentence
            return self._gave_up(words) if self.condition.is_ready else lambda _, job: jobs.not_sent(job, words, now_ms)
        except SendingInDoubt as error:
            reference = self._printer.find(sheet.title)
            return self._taken(reference) if reference else self._doubted(error.sentence)

    def _write_outcome(self) -> None:
        """Put on disk what became of the sheet sent last."""
        if self._outcome is not None:
            self._change(*self._outcome)
            self._outcome = None

    def _change(self, job: str, step: TransactionStep) -> Job | None:
        """Have a job take a step, on disk, and tell; None when somebody else was faster."""
        known = self._store.job(job)
        if known is None:
            return None
        try:
            changed = self._store.transact(partial(change_job, job=job, step=step, work=self._work,
                                                   stamp=self._work.stamp(known.operator)))  # fmt: skip
        except JobStepError:
            return None
        self._work.job_changed(changed)
        self._work.printers_changed()
        return changed

    def _sent(self, state: JobState) -> list[Job]:
        return [job for job in self._jobs(state) if self.tenure.covers(job)]

    def _jobs(self, state: JobState) -> list[Job]:
        return self._store.jobs(JobQuery(states=(state,), printer=self.name, limit=1_000_000))

    def _new_poll(self) -> _Poll:
        return _Poll(self._clock(), self._pace.first_poll_s)

    def _tell_store_problem(self, words: str | None) -> None:
        if words != self.store_problem:
            self.store_problem = words
            self._work.printers_changed()

    def _taken(self, reference: str) -> TransactionStep:
        now_ms = self._now_ms()
        return lambda _, job: jobs.printing(job, reference, now_ms)

    def _doubted(self, words: str) -> TransactionStep:
        now_ms = self._now_ms()
        return lambda _, job: jobs.doubtful(job, words, now_ms)

    def _gave_up(self, words: str) -> TransactionStep:
        self.last_failure = words
        now_ms = self._now_ms()
        return lambda _, job: jobs.failed(job, words, now_ms)
