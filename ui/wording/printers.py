"""Words for printers and what waits for them."""

from collections.abc import Sequence
from datetime import datetime

from checkin.event import Event
from checkin.printing.jobs import Job, JobState
from checkin.station.status import PrinterStatus, Status
from ui.language import mark, tr
from ui.sentences import told

JOB_STATES = {
    JobState.QUEUED: mark("waits"),
    JobState.SENDING: mark("is being sent"),
    JobState.PRINTING: mark("at the printer"),
    JobState.DONE: mark("is out"),
    JobState.FAILED: mark("not printed"),
    JobState.IN_DOUBT: mark("did it come out?"),
    JobState.CANCELLED: mark("cancelled"),
}


def called(printer: str) -> str:
    """The name of a printer; the one that a desk has by itself, a folder, in the language in use."""
    return told(printer)


def summary(status: Status) -> str:
    """The printers with what waits and what is wrong; of several, only those that need somebody, if any does."""
    return "; ".join(map(_in_short, _needing(status) or status.printers)) or tr("No printer")


def footer(status: Status) -> str:
    """The same as one line that says what it is about; where somebody is needed, that says it by itself."""
    words = summary(status)
    return words if _needing(status) or not status.printers else tr("Printer: {summary}").format(summary=words)


def _needing(status: Status) -> list[PrinterStatus]:
    return [one for one in status.printers if one.needs_somebody]


def stuck(printers: Sequence[PrinterStatus]) -> dict[str, str]:
    """Those of the printers that stand still: what is wrong with each."""
    return {one.name: _in_short(one) for one in printers if one.problem or one.is_paused}


def _in_short(printer: PrinterStatus) -> str:
    problem = told(printer.problem or "").rstrip(".。")
    name = called(printer.name)
    if name in problem or printer.name in problem:  # each language names it elsewhere in the sentence
        return problem
    if problem:
        state = problem
    elif printer.in_doubt:
        state = tr("look whether %n came out", printer.in_doubt)
    elif printer.is_paused:
        state = tr("paused")
    elif printer.failed:
        state = tr("%n not printed", printer.failed)
    else:
        state = tr("%n waiting", printer.waiting) if printer.waiting else tr("ready")
    return f"{name}: {state}"


def job_line(job: Job, name: str) -> str:
    """A badge in the queue: whose it is, how far it has come, and why it does not go on."""
    state = f"{name}: {tr(JOB_STATES[job.state])}"
    return f"{state}. {told(job.words)}" if job.words else state


def line(printer: PrinterStatus) -> str:
    """How a printer is, in a sentence."""
    if printer.is_paused:
        return tr("Paused: it gets nothing until it is resumed.")
    return told(printer.problem or printer.condition or "") or tr("Ready")


def counts(printer: PrinterStatus) -> str:
    """What waits, is at the printer, or needs a look."""
    parts = (
        (printer.waiting, mark("%n waiting")),
        (printer.printing, mark("%n at the printer")),
        (printer.in_doubt, mark("%n to look at")),
        (printer.failed, mark("%n not printed")),
    )
    return " · ".join(tr(words, count) for count, words in parts if count) or tr("Nothing to print")


def stock(printer: PrinterStatus, event: Event) -> str:
    """How many badges are left, and until when, in the event's time."""
    if printer.sheets_left is None:
        return tr("How many badges are loaded is not known")
    left = tr("%n badges left", printer.sheets_left)
    if not printer.empty_at or not printer.sheets_left:
        return left
    empty = datetime.fromisoformat(printer.empty_at).astimezone(event.zone_info)
    return tr("{left}, empty about {time}").format(left=left, time=f"{empty:%H:%M}")
