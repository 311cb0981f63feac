"""What the printing workplace shows, read in one go away from the Qt thread."""

from dataclasses import dataclass

from checkin.printing.jobs import OPEN, Job, JobState
from checkin.station.station import Station
from checkin.station.status import PrinterStatus

_MOST_ROWS = 500
_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A badge in the queue, and whose it is."""

    job: Job
    name: str


@dataclass(frozen=True, slots=True)
class PrintingView:
    """The printers, and the first few hundred badges of the queue."""

    printers: tuple[PrinterStatus, ...]
    rows: tuple[QueueRow, ...]
    has_more: bool


def read_printing(station: Station, *, settled: bool) -> PrintingView:
    """What is not settled yet, the doubtful and failed first; with `settled` what came out or was cancelled."""
    queue = station.printing
    if settled:
        jobs = queue.print_jobs((JobState.DONE, JobState.CANCELLED), limit=_MOST_ROWS + 1, newest_first=True)
    else:
        urgent = queue.print_jobs((JobState.IN_DOUBT, JobState.FAILED), limit=_MOST_ROWS + 1)
        others = [state for state in OPEN if state not in (JobState.IN_DOUBT, JobState.FAILED)]
        jobs = urgent + queue.print_jobs(others, limit=_MOST_ROWS + 1)
    rows = tuple(QueueRow(job, queue.name_of(job)) for job in jobs[:_MOST_ROWS])
    return PrintingView(queue.printers(), rows, len(jobs) > _MOST_ROWS)


def doubtful_of(station: Station, printer: str) -> tuple[QueueRow, ...]:
    """The badges of a printer of which nobody knows whether they came out, in the order in which they were sent."""
    jobs = station.printing.print_jobs((JobState.IN_DOUBT,), printer=printer, limit=_ALL)
    ordered = sorted(jobs, key=lambda job: job.sent)
    return tuple(QueueRow(job, station.printing.name_of(job)) for job in ordered)
