"""badge: badges as a PDF, one by one or in batches, and the check before printing."""

import re
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.badges.pdf import BatchResult
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.sheets import Imposition
from checkin.cli.common import AsJson, Data, opened_station, show
from checkin.cli.terminal import say_how_far
from checkin.cli.unlocking import Locked, export_password
from checkin.station.batch_making import ALL_IN_ONE, Batch, batch_of, check_batch, write_batch
from checkin.station.batches import Order, Selection, chosen
from checkin.station.station import Station
from checkin.station.values import Card


class Sheet(StrEnum):
    """On what a batch is imposed."""

    A4 = "A4"
    A3 = "A3"
    LETTER = "Letter"
    LEGAL = "Legal"


class BadgeProblem(msgspec.Struct, frozen=True):
    """An element of `badge --check --json`."""

    participant: str
    problem: str
    detail: str


class BatchDocument(msgspec.Struct, frozen=True):
    """The answer to `badge --json`."""

    file: str
    files: tuple[str, ...]
    badges: int
    problems: tuple[BadgeProblem, ...]


def badge(
    data: Data,
    participants: Annotated[list[str] | None, typer.Argument(metavar="PARTICIPANT…")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="The PDF to write.")] = None,
    everybody: Annotated[bool, typer.Option("--all", help="Everybody who is expected.")] = False,
    category: Annotated[str | None, typer.Option("--category", help="Everybody of this category.")] = None,
    region: Annotated[str | None, typer.Option("--region", help="Everybody from this region.")] = None,
    organisation: Annotated[str | None, typer.Option("--organisation", help="Everybody of this organisation.")] = None,
    only_changed: Annotated[
        bool, typer.Option("--changed", help="Only badges that are not as they were printed last.")
    ] = False,
    sort: Annotated[Order, typer.Option("--sort", help="The order of a batch.")] = Order.NAME,
    sheet: Annotated[Sheet | None, typer.Option("--sheet", help="Several badges on a sheet, with cut marks.")] = None,
    grid: Annotated[
        str | None, typer.Option("--grid", metavar="COLUMNSxROWS", help="How many badges on a sheet, as 2x2.")
    ] = None,
    a_file: Annotated[
        int, typer.Option("--per-file", min=1, metavar="N", help="Split the batch into files of so many badges.")
    ] = ALL_IN_ONE,
    is_locked: Locked = False,
    check: Annotated[bool, typer.Option("--check", help="Only say what would go wrong.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write badges as a PDF. Exit code 1 when a badge could not be made, or with --check when anything is wrong."""
    if output is None and not check:
        raise typer.BadParameter("Say where the badges go: -o FILE.")
    password = export_password(is_wanted=is_locked)
    imposition = _imposition(sheet, grid)
    selection = Selection(category=category, region=region, organisation=organisation)
    is_whole = everybody or only_changed or selection != Selection() or (check and not participants)
    with opened_station(data, read_only=True) as station:
        cards = _chosen(station, participants or [], selection if is_whole else None)
        if not cards and not check and not is_whole:
            raise typer.BadParameter("Say whose badges: participants, --category, --region, --organisation or --all.")
        batch = batch_of(station, cards, sort, only_changed=only_changed)
        progress = _progress if len(batch.faces) > 100 else None
        if check or output is None:
            _report_check(batch, check_batch(station, batch, progress), as_json=as_json)
            return
        result = write_batch(
            station,
            batch,
            output,
            imposition=imposition,
            a_file=a_file,
            remember=is_whole,
            progress=progress,
            password=password,
        )
    _report_batch(batch, result, output, as_json=as_json)
    if any(problem.kind is ProblemKind.NO_BADGE for problem in result.problems):
        raise typer.Exit(1)


def _imposition(sheet: Sheet | None, grid: str | None) -> Imposition | None:
    if grid is None:
        return Imposition(sheet) if sheet is not None else None
    found = re.fullmatch(r"([1-9]\d?)[x×]([1-9]\d?)", grid)
    if sheet is None or found is None:
        raise typer.BadParameter("Write --grid as 2x3 (columns and rows), and the sheet with --sheet.")
    return Imposition(sheet, int(found[1]), int(found[2]))


def _chosen(station: Station, participants: list[str], selection: Selection | None) -> list[Card]:
    cards = [station.card(participant) for participant in participants]
    if selection is not None:
        cards += chosen(station.everybody(), selection, station.event)
    return list({card.id: card for card in cards}.values())


def _report_check(batch: Batch, found: Sequence[Problem], *, as_json: bool) -> None:
    problems = [BadgeProblem(problem.participant, problem.kind, problem.detail) for problem in found]
    names = {face.participant.id: face.participant.name for face in batch.faces}
    show(
        problems,
        as_json=as_json,
        text=lambda: (
            "\n".join(f"{names[each.participant]}: {each.detail}" for each in problems)
            or f"Nothing is wrong; badges checked: {len(batch.faces)}."
        ),
    )
    if problems:
        raise typer.Exit(1)


def _report_batch(batch: Batch, result: BatchResult, output: Path, *, as_json: bool) -> None:
    problems = tuple(BadgeProblem(each.participant, each.kind, each.detail) for each in result.problems)
    names = {face.participant.id: face.participant.name for face in batch.faces}
    files = tuple(str(file) for file in result.files)
    where = f"Badges in {', '.join(files)}: {result.written}." if files else "There are no badges to write."
    show(
        BatchDocument(str(output), files, result.written, problems),
        as_json=as_json,
        text=lambda: "\n".join([where, *(f"{names[each.participant]}: {each.detail}" for each in problems)]),
    )


def _progress(done: int) -> None:
    if sys.stderr.isatty():
        say_how_far(f"{done} badges")
