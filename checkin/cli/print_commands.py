"""The print queue as commands: jobs lists, settles and prints what waits. Also what other commands need to print."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, Operator, opened_folder, show
from checkin.cli.windows import Windows
from checkin.datafolder import DataFolder
from checkin.operators import Role
from checkin.printing.connecting import Connector
from checkin.printing.jobs import ON_ITS_WAY, OPEN, Job, JobState
from checkin.printing.printer import FolderPrinter
from checkin.printing.profiles import Profile
from checkin.printing.routing import Route
from checkin.station.printer_book import read_profiles
from checkin.station.station import Station
from checkin.station.status import iso
from checkin.station.values import NotPossible

_PATIENCE_S = 60.0
_BETWEEN_LOOKS_S = 0.01
_PAGE = 1_000
_NONE = "none"
"""In the place of a job: none of them."""


class JobDocument(msgspec.Struct, frozen=True):
    """An element of `jobs --json`."""

    id: str
    state: str
    participant: str
    name: str
    printer: str
    batch: str
    number: int
    reason: str | None
    words: str | None
    operator: str
    queued_at: str
    changed_at: str


def profiles_in(folder: DataFolder) -> tuple[Profile, ...]:
    """The printers in the folder's file; none when it has no such file. Raises ProfileError."""
    return read_profiles(folder.printers)


def connector_of(folder: DataFolder, windows: Windows) -> Connector:
    """What makes the printers of a desk; where there are none, the folder of PDFs."""
    return Connector(folder.path, windows.system_printer, FolderPrinter(folder.badges))


def printers_of(folder: DataFolder, windows: Windows) -> list[Route]:
    """The printers of a desk: those in its file, else the folder of PDFs."""
    return connector_of(folder, windows).routes(profiles_in(folder))


@contextmanager
def opened_printing(
    path: Path,
    windows: Windows,
    operator: str = "",
    *,
    role: Role = Role.SUPERVISOR,
    prints: bool = True,
    read_only: bool = False,
) -> Iterator[tuple[Station, DataFolder]]:
    """A station on the data folder with its printers, without sync."""
    with opened_folder(path, read_only=read_only) as folder:
        station = Station(
            folder.store,
            folder.desk,
            operator=operator,
            role=role,
            signs_in=False,
            photos=folder.photos,
            batches=folder.batches,
        )
        station.use_printers(printers_of(folder, windows), prints=prints)
        try:
            yield station, folder
        finally:
            station.stop()


def ended(station: Station, job: str) -> Job:
    """The job once it is printed, failed, in doubt or cancelled.

    Raises NotPossible when it still waits after a minute; it goes on waiting.
    """
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline:
        known = station.printing.job(job)
        if known is not None and known.state not in ON_ITS_WAY:
            return known
        time.sleep(_BETWEEN_LOOKS_S)
    troubles = " ".join(printer.problem for printer in station.printing.printers() if printer.problem)
    raise NotPossible(f"The badge still waits in the print queue. {troubles}".strip())


def print_jobs(
    context: typer.Context,
    data: Data,
    operator: Operator,
    states: Annotated[
        list[JobState] | None,
        typer.Option("--state", metavar="STATE", help="Only these; those not settled by default."),
    ] = None,
    all_states: Annotated[bool, typer.Option("--all", help="Those settled, too.")] = False,
    confirm: Annotated[list[str] | None, typer.Option(metavar="JOB", help="It came out: I saw it.")] = None,
    deny: Annotated[list[str] | None, typer.Option(metavar="JOB", help="It did not come out: print it again.")] = None,
    retry: Annotated[list[str] | None, typer.Option(metavar="JOB", help="Print once more what failed.")] = None,
    cancel: Annotated[list[str] | None, typer.Option(metavar="JOB", help="Do not print it.")] = None,
    move: Annotated[list[str] | None, typer.Option(metavar="JOB=PRINTER", help="Print it elsewhere.")] = None,
    cancel_batch: Annotated[list[str] | None, typer.Option(metavar="BATCH", help="Do not print its rest.")] = None,
    last_out: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PRINTER=JOB",
            help="The last badge that came out: of the doubtful ones those sent up to it are out, others wait again; "
            f"“{_NONE}” when none came out.",
        ),
    ] = None,
    loaded: Annotated[
        list[str] | None, typer.Option(metavar="PRINTER=N", help="So many badges are in the printer now.")
    ] = None,
    prints: Annotated[bool, typer.Option("--print", help="Print what waits, until nothing moves any more.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the badges in the print queue; settle doubtful ones, retry, cancel, move, print what waits."""
    asked = None if all_states else tuple(states or OPEN)
    moves = [_pair(text, "JOB=PRINTER") for text in move or []]
    lasts = [_pair(text, "PRINTER=JOB") for text in last_out or []]
    loads = [_loaded(text) for text in loaded or []]
    does_something = any((confirm, deny, retry, cancel, cancel_batch, moves, lasts, loads, prints))
    windows: Windows = context.obj
    with opened_printing(data, windows, operator, prints=False, read_only=not does_something) as (station, folder):
        queue = station.printing
        for jobs, verb in (
            (confirm, queue.confirm_printed), (deny, queue.deny_printed), (retry, queue.retry_job),
            (cancel, queue.cancel_job),
        ):  # fmt: skip
            for job in jobs or []:
                if verb(job).state is JobState.PRINTING:
                    raise NotPossible("This badge is at the printer: open the desk and cancel it there.")
        for job, printer in moves:
            queue.move_job(job, printer)
        for batch in cancel_batch or []:
            queue.cancel_batch(batch)
        for printer, job in lasts:
            queue.last_out(printer, None if job == _NONE else job)
        for printer, sheets in loads:
            queue.load_stock(printer, sheets)
        if prints:
            _print_what_waits(station, folder, windows)
        documents = [_document(station, job) for job in _all_jobs(station, asked)]
    show(documents, as_json=as_json, text=lambda: "\n".join(map(_line, documents)) or "Nothing is in the print queue.")


def _print_what_waits(station: Station, folder: DataFolder, windows: Windows) -> None:
    """Print until nothing is left, or nothing has moved for a minute."""
    station.use_printers(printers_of(folder, windows))
    before: tuple[tuple[int, int], ...] = ()
    since = time.monotonic()
    while time.monotonic() < since + _PATIENCE_S:
        now = tuple((printer.waiting, printer.printing) for printer in station.printing.printers())
        if not any(sum(counts) for counts in now):
            return
        if now != before:
            before, since = now, time.monotonic()
        time.sleep(_BETWEEN_LOOKS_S)


def _all_jobs(station: Station, states: tuple[JobState, ...] | None) -> Iterator[Job]:
    after = 0
    while page := station.printing.print_jobs(states, after=after, limit=_PAGE):
        yield from page
        after = page[-1].order


def _document(station: Station, job: Job) -> JobDocument:
    zone = station.event.zone_info
    return JobDocument(
        id=job.id,
        state=job.state,
        participant=job.participant,
        name=station.printing.name_of(job),
        printer=job.printer,
        batch=job.batch,
        number=job.number,
        reason=job.reason,
        words=job.words,
        operator=job.operator,
        queued_at=iso(job.queued_ms, zone),
        changed_at=iso(job.changed_ms, zone),
    )


def _line(job: JobDocument) -> str:
    return "  ".join(
        text for text in (job.id, job.state.replace("_", " "), job.name, job.printer, job.words or "") if text
    )


def _pair(text: str, form: str) -> tuple[str, str]:
    left, separator, right = text.partition("=")
    if not separator:
        raise typer.BadParameter(f"“{text}” is not of the form {form}.")
    return left, right


def _loaded(text: str) -> tuple[str, int]:
    printer, sheets = _pair(text, "PRINTER=N")
    if not (sheets.isascii() and sheets.isdigit() and len(sheets) < 10):
        raise typer.BadParameter(f"“{sheets}” is no number of badges.")
    return printer, int(sheets)
