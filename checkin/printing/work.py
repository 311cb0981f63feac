"""What the queue leaves to the desk, and one step of one job, with the entry that goes with it, in one transaction."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from checkin.journal.desk_store import DeskTransaction
from checkin.printing.jobs import Job, JobState, JobStepError
from checkin.state import Stamp

TransactionStep = Callable[[DeskTransaction, Job], Job]


class Rendered(NamedTuple):
    """A badge as a PDF, and something that changes when what it shows does."""

    pdf: bytes
    digest: str = ""


class PrintWork(Protocol):
    """What the queue leaves to the desk."""

    def render(self, job: Job) -> Rendered:
        """The badge, from what is true now. Raises CheckinError when it cannot be made."""
        ...

    def stamp(self, operator: str) -> Stamp:
        """Here and now, by this operator."""
        ...

    def record(self, transaction: DeskTransaction, job: Job, stamp: Stamp) -> None:
        """Write the entry that the badge is out, unless it is on record already."""
        ...

    def job_changed(self, job: Job) -> None:
        """A job has taken a step, which is on disk."""
        ...

    def printers_changed(self) -> None:
        """Something is otherwise about the printers or the queue."""
        ...


def change_job(transaction: DeskTransaction, job: str, step: TransactionStep, work: PrintWork, stamp: Stamp) -> Job:
    """One step of a job within a transaction; what is out by it gets its entry there and then.

    Raises JobStepError where the job cannot take the step, or is not known.
    """
    known = transaction.job(job)
    if known is None:
        raise JobStepError("The print queue does not know this badge: look at it again.")
    after = step(transaction, known)
    if after.state is JobState.DONE:
        work.record(transaction, after, stamp)
    [written] = transaction.put_jobs([after])
    return written
