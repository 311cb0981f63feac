"""A print job and its steps. Pure: which step follows which is told here only; jobs are kept and printed elsewhere."""

import secrets
from collections.abc import Sequence
from enum import StrEnum

import msgspec

from checkin.errors import CheckinError
from checkin.state import ReprintReason
from checkin.tickets import BadgeCode


class JobStepError(CheckinError):
    """The job has come too far, or not far enough, for this step."""


class JobState(StrEnum):
    """How far a job has come."""

    QUEUED = "queued"
    SENDING = "sending"
    """Written before the first byte goes out: from here on the printer may have it."""
    PRINTING = "printing"
    """The printer took it and knows it by its reference."""
    DONE = "done"
    """It is out: the printer said so, or a person."""
    FAILED = "failed"
    """Surely nothing of it came out."""
    IN_DOUBT = "in_doubt"
    """Whether it came out only a person can see."""
    CANCELLED = "cancelled"


OPEN = (JobState.QUEUED, JobState.SENDING, JobState.PRINTING, JobState.FAILED, JobState.IN_DOUBT)
"""The states of jobs that something is still to be done about."""
ON_ITS_WAY = (JobState.QUEUED, JobState.SENDING, JobState.PRINTING)
SENT = (JobState.SENDING, JobState.PRINTING)

_FOLLOWING = {
    JobState.QUEUED: (
        JobState.QUEUED, JobState.SENDING, JobState.DONE, JobState.FAILED, JobState.CANCELLED,
    ),
    JobState.SENDING: (JobState.PRINTING, JobState.QUEUED, JobState.FAILED, JobState.IN_DOUBT),
    JobState.PRINTING: (
        JobState.PRINTING, JobState.DONE, JobState.FAILED, JobState.IN_DOUBT, JobState.CANCELLED,
    ),
    JobState.FAILED: (JobState.QUEUED, JobState.DONE, JobState.CANCELLED),
    JobState.IN_DOUBT: (JobState.QUEUED, JobState.DONE, JobState.CANCELLED),
    JobState.DONE: (),
    JobState.CANCELLED: (),
}  # fmt: skip
_IN_WORDS = {
    JobState.QUEUED: "waits in the queue",
    JobState.SENDING: "is being sent to the printer",
    JobState.PRINTING: "is at the printer",
    JobState.DONE: "is out",
    JobState.FAILED: "was not printed",
    JobState.IN_DOUBT: "may have come out or not",
    JobState.CANCELLED: "was cancelled",
}


class Job(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One badge to be printed. What is on it is made when it is sent, from what is true then."""

    id: str
    participant: str
    printing: str
    category: str
    template: str
    size_mm: tuple[float, float] | None = None
    reason: ReprintReason | None = None
    note: str = ""
    texts: dict[str, str] = {}
    """What is otherwise on this badge than on the roster: field to text."""
    operator: str = ""
    """Who asked for it."""
    batch: str = ""
    """The batch that it belongs to; empty for a badge of its own, which goes before all batches."""
    number: int = 0
    """Its place in the batch, from 1."""
    printer: str = ""
    attempt: int = 0
    """How often it was sent."""
    sent: int = 0
    """Grows from job to job with each sending: the order in which sheets went to the printers."""
    digest: str = ""
    """Of what it shows as it was sent last; changes when the badge does."""
    reference: str | None = None
    state: JobState = JobState.QUEUED
    words: str | None = None
    queued_ms: int
    changed_ms: int
    order: int = 0
    """Its place in the store, given by the store."""

    @property
    def code(self) -> str:
        """The badge code on it."""
        return str(BadgeCode(self.participant, self.printing))

    @property
    def title(self) -> str:
        """What the printer knows this sending by; no other sending has it, so that none is taken for another."""
        return self.code if self.attempt <= 1 else f"{self.code}-{self.attempt}"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


class JobQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which jobs are asked for; by their order in the store, `limit` of those behind `after`."""

    states: tuple[JobState, ...] | None = None
    printer: str | None = None
    batch: str | None = None
    participant: str | None = None
    after: int = 0
    limit: int = 1_000
    newest_first: bool = False
    """Whether those queued last come first; then `after` is not asked."""


def new_job_id() -> str:
    """The name of a new job."""
    return secrets.token_hex(8)


def following(job: Job, state: JobState, at_ms: int, *, words: str | None = None, reference: str | None = None) -> Job:
    """The job one step on. Raises JobStepError where the state never follows on its own."""
    if state not in _FOLLOWING[job.state]:
        raise _too_late(job)
    return msgspec.structs.replace(job, state=state, changed_ms=at_ms, words=words, reference=reference)


def sending(job: Job, printer: str, sent: int, at_ms: int, digest: str = "") -> Job:
    """About to be handed to this printer; `sent` is greater than that of any other job."""
    step = following(job, JobState.SENDING, at_ms)
    return msgspec.structs.replace(step, printer=printer, attempt=job.attempt + 1, sent=sent, digest=digest)


def printing(job: Job, reference: str, at_ms: int) -> Job:
    """The printer took it."""
    return following(job, JobState.PRINTING, at_ms, reference=reference)


def still_printing(job: Job, words: str | None, at_ms: int) -> Job:
    """The printer has it, and says why it does not go on."""
    return following(job, JobState.PRINTING, at_ms, words=words, reference=job.reference)


def done(job: Job, at_ms: int) -> Job:
    """The printer said that it is out."""
    _require(job, JobState.PRINTING)
    return following(job, JobState.DONE, at_ms, reference=job.reference)


def confirmed(job: Job, at_ms: int) -> Job:
    """A person saw that it is out."""
    _require(job, JobState.IN_DOUBT, JobState.PRINTING, JobState.FAILED)
    return following(job, JobState.DONE, at_ms, reference=job.reference)


def on_record(job: Job, at_ms: int) -> Job:
    """The journal knows this printing already: it came out before this store was restored from a backup."""
    _require(job, JobState.QUEUED)
    return following(job, JobState.DONE, at_ms)


def failed(job: Job, words: str | None, at_ms: int) -> Job:
    """Nothing of it came out."""
    return following(job, JobState.FAILED, at_ms, words=words)


def doubtful(job: Job, words: str | None, at_ms: int) -> Job:
    """Somebody must look whether it came out."""
    return following(job, JobState.IN_DOUBT, at_ms, words=words, reference=job.reference)


def not_sent(job: Job, words: str | None, at_ms: int) -> Job:
    """The printer did not take it, and stands still: the job waits for it."""
    _require(job, JobState.SENDING)
    return following(job, JobState.QUEUED, at_ms, words=words)


def denied(job: Job, at_ms: int) -> Job:
    """A person saw that it did not come out: to be sent once more."""
    _require(job, JobState.IN_DOUBT)
    return following(job, JobState.QUEUED, at_ms)


def retried(job: Job, at_ms: int) -> Job:
    """To be sent once more after it failed."""
    _require(job, JobState.FAILED)
    return following(job, JobState.QUEUED, at_ms)


def moved(job: Job, printer: str, at_ms: int) -> Job:
    """To be printed elsewhere; never once it was sent."""
    _require(job, JobState.QUEUED, JobState.FAILED)
    return msgspec.structs.replace(following(job, JobState.QUEUED, at_ms), printer=printer)


def cancelled(job: Job, words: str | None, at_ms: int) -> Job:
    """Not to be printed any more."""
    return following(job, JobState.CANCELLED, at_ms, words=words)


def erased(job: Job) -> Job:
    """The same once the participant's data were erased: what is not at a printer yet is never printed."""
    waits = job.state in (JobState.QUEUED, JobState.FAILED, JobState.IN_DOUBT)
    state = JobState.CANCELLED if waits else job.state
    return msgspec.structs.replace(job, state=state, category="", note="", texts={}, digest="")


def settled_by_last_out(doubtful_jobs: Sequence[Job], last: Job | None) -> tuple[list[Job], list[Job]]:
    """The doubtful jobs of one printer that came out, and those that did not, when `last` is the last that did."""
    came_out = [job for job in doubtful_jobs if last is not None and job.sent <= last.sent]
    return came_out, [job for job in doubtful_jobs if job not in came_out]


def _require(job: Job, *states: JobState) -> None:
    if job.state not in states:
        raise _too_late(job)


def _too_late(job: Job) -> JobStepError:
    return JobStepError(f"This badge {_IN_WORDS[job.state]}: look at the print queue again.")
