"""badge: badges as a PDF, one by one or in batches, and the check before printing."""

import re
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.pdf import LayOut, batch_files
from checkin.badges.preflight import check_badges
from checkin.badges.problems import ProblemKind
from checkin.badges.sheets import Imposition
from checkin.badges.workers import workers_for
from checkin.cli.common import AsJson, Data, opened_station, show
from checkin.station.batches import (
    Order,
    Selection,
    changed,
    chosen,
    digests,
    in_order,
    read_digests,
    write_digests,
)
from checkin.station.station import Station
from checkin.station.values import Card

_DIGESTS = "badge-batches.json"
_ALL_IN_ONE = 1_000_000


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
        bool, typer.Option("--changed", help="Only badges that are not as in the batches before.")
    ] = False,
    sort: Annotated[Order, typer.Option("--sort", help="The order of a batch.")] = Order.NAME,
    sheet: Annotated[Sheet | None, typer.Option("--sheet", help="Several badges on a sheet, with cut marks.")] = None,
    grid: Annotated[
        str | None, typer.Option("--grid", metavar="COLUMNSxROWS", help="How many badges on a sheet, as 2x2.")
    ] = None,
    a_file: Annotated[
        int, typer.Option("--per-file", min=1, metavar="N", help="Split the batch into files of so many badges.")
    ] = _ALL_IN_ONE,
    check: Annotated[bool, typer.Option("--check", help="Only say what would go wrong.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write badges as a PDF. Exit code 1 when a badge could not be made, or with --check when anything is wrong."""
    if output is None and not check:
        raise typer.BadParameter("Say where the badges go: -o FILE.")
    imposition = _imposition(sheet, grid)
    selection = Selection(category=category, region=region, organisation=organisation)
    is_whole = everybody or only_changed or selection != Selection() or (check and not participants)
    with opened_station(data, read_only=True) as station:
        cards = _chosen(station, participants or [], selection if is_whole else None)
        if not cards and not check and not is_whole:
            raise typer.BadParameter("Say whose badges: participants, --category, --region, --organisation or --all.")
        now = digests(cards, station.designs, station.event)
        if only_changed:
            cards = changed(cards, now, read_digests(data / _DIGESTS))
        faces = [station.badge_face_of(card) for card in in_order(cards, sort)]
        designs = station.designs
    if check or output is None:
        _report_check(faces, designs.lay_out, as_json=as_json)
        return
    left_out = _write_batch(faces, designs, output, imposition, a_file, as_json=as_json)
    if is_whole:
        write_digests(data / _DIGESTS, {card.id: now[card.id] for card in cards if card.id not in left_out})
    if left_out:
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


def _report_check(faces: Sequence[BadgeFace], lay_out: LayOut, *, as_json: bool) -> None:
    progress = _progress if len(faces) > 100 else None
    problems = [
        BadgeProblem(problem.participant, problem.kind, problem.detail)
        for problem in check_badges(faces, lay_out, workers=workers_for(len(faces)), progress=progress)
    ]
    names = {face.participant.id: face.participant.name for face in faces}
    show(
        problems,
        as_json=as_json,
        text=lambda: (
            "\n".join(f"{names[each.participant]}: {each.detail}" for each in problems)
            or f"Nothing is wrong; badges checked: {len(faces)}."
        ),
    )
    if problems:
        raise typer.Exit(1)


def _write_batch(
    faces: Sequence[BadgeFace],
    designs: Designs,
    output: Path,
    imposition: Imposition | None,
    a_file: int,
    *,
    as_json: bool,
) -> set[str]:
    """Write the batch and report on it; the participants whose badges could not be made."""
    result = batch_files(
        faces,
        designs.lay_out,
        output,
        a_file=a_file,
        imposition=imposition,
        two_sided=designs.is_two_sided(faces),
        workers=workers_for(min(a_file, len(faces))),
        progress=_progress if len(faces) > 100 else None,
    )
    problems = tuple(BadgeProblem(each.participant, each.kind, each.detail) for each in result.problems)
    names = {face.participant.id: face.participant.name for face in faces}
    files = tuple(str(file) for file in result.files)
    where = f"Badges in {', '.join(files)}: {result.written}." if files else "There are no badges to write."
    show(
        BatchDocument(str(output), files, result.written, problems),
        as_json=as_json,
        text=lambda: "\n".join([where, *(f"{names[each.participant]}: {each.detail}" for each in problems)]),
    )
    return {each.participant for each in result.problems if each.kind is ProblemKind.NO_BADGE}


def _progress(done: int) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r{done} badges", nl=False, err=True)
