"""The print queue: one thread that renders and prints one job after another, so that nobody waits for a printer."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from checkin.errors import CheckinError
from checkin.printing.printer import Printer, Sheet

_log = logging.getLogger(__name__)


class JobState(StrEnum):
    """How far a job has come. There is no way back, and `printed` means that the printer said so."""

    PRINTED = "printed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One sheet to be made and printed. `render` runs on the queue's thread."""

    id: str
    title: str
    render: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class JobEnded:
    """A job was printed, or failed for a reason."""

    job: Job
    state: JobState
    reason: str | None = None


class PrintQueue:
    """Prints what is submitted, in order. `on_end` is told of every job's end, on the queue's thread."""

    def __init__(self, printer: Printer, on_end: Callable[[JobEnded], None]) -> None:
        self.printer = printer
        self._on_end = on_end
        self._jobs: queue.SimpleQueue[Job | Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._waiting = 0
        self.problem: str | None = None
        """Why the last job failed; None when it did not."""

    @property
    def waiting(self) -> int:
        """How many jobs have not ended."""
        return self._waiting

    def start(self) -> None:
        """Begin to print."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="printing", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Print what waits, then end. May be called twice."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join()
            self._thread = None

    def submit(self, job: Job) -> None:
        """Add a job; returns at once."""
        with self._lock:
            self._waiting += 1
        self._jobs.put(job)

    def warm_up(self, work: Callable[[], None]) -> None:
        """Have something slow done on the queue's thread before the first job."""
        self._jobs.put(work)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if not isinstance(job, Job):
                job()
                continue
            ended = self._printed(job)
            self.problem = ended.reason
            try:
                self._on_end(ended)
            except Exception:
                _log.exception("the end of a print job could not be recorded")
            with self._lock:
                self._waiting -= 1

    def _printed(self, job: Job) -> JobEnded:
        try:
            self.printer.print_sheet(Sheet(job.title, job.render()))
        except CheckinError as error:
            return JobEnded(job, JobState.FAILED, error.sentence)
        except Exception:
            _log.exception("a badge could not be rendered")
            return JobEnded(job, JobState.FAILED, "The badge could not be made; the log says why.")
        return JobEnded(job, JobState.PRINTED)
