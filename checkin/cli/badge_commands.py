"""badge: badges as a PDF, one by one or in batches, and the check before printing."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.badges.faces import BadgeFace
from checkin.badges.pdf import batch_pdf, check_badge
from checkin.badges.template import Template, load_template
from checkin.cli.common import AsJson, Data, opened_station, show
from checkin.participants import Status
from checkin.station.station import Station
from checkin.station.values import Card


class Order(StrEnum):
    """In which order a batch comes out."""

    NAME = "name"
    REGION = "region"
    CATEGORY = "category"
    ORGANISATION = "organisation"


class Sheet(StrEnum):
    """On what a batch is imposed."""

    A4 = "A4"


class BadgeProblem(msgspec.Struct, frozen=True):
    """An element of `badge --check --json`."""

    participant: str
    problem: str
    detail: str


class BatchDocument(msgspec.Struct, frozen=True):
    """The answer to `badge --json`."""

    file: str
    badges: int
    problems: tuple[BadgeProblem, ...]


def badge(
    data: Data,
    participants: Annotated[list[str] | None, typer.Argument(metavar="PARTICIPANT…")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="The PDF to write.")] = None,
    everybody: Annotated[bool, typer.Option("--all", help="Everybody who is expected.")] = False,
    category: Annotated[str | None, typer.Option("--category", help="Everybody of this category.")] = None,
    sort: Annotated[Order, typer.Option("--sort", help="The order of a batch.")] = Order.NAME,
    sheet: Annotated[Sheet | None, typer.Option("--sheet", help="Several badges on a sheet, with cut marks.")] = None,
    check: Annotated[bool, typer.Option("--check", help="Only say what would go wrong.")] = False,
    as_json: AsJson = False,
) -> None:
    """Write badges as a PDF. Exit code 1 when a badge could not be made as it should."""
    if output is None and not check:
        raise typer.BadParameter("Say where the badges go: -o FILE.")
    with opened_station(data, read_only=True) as station:
        cards = list(
            _chosen(station, participants or [], category, everybody=everybody or (check and not participants))
        )
        cards = list({card.id: card for card in cards}.values())
        if not cards and not check:
            raise typer.BadParameter("Say whose badges: participants, --category or --all.")
        faces = [station.badge_face_of(card) for card in sorted(cards, key=lambda card: _sort_key(card, sort))]
    if check or output is None:
        _report_check(faces, as_json=as_json)
    else:
        _write_batch(faces, output, sheet, as_json=as_json)


def _chosen(station: Station, participants: list[str], category: str | None, *, everybody: bool) -> Iterator[Card]:
    for participant in participants:
        yield station.card(participant)
    if not everybody and category is None:
        return
    wanted = station.event.category(category).key if category is not None else None
    for card in station.everybody():
        is_wanted = wanted is None or card.category.key == wanted
        if is_wanted and card.participant.status is Status.EXPECTED:
            yield card


def _sort_key(card: Card, order: Order) -> tuple[str, ...]:
    person = card.participant
    ends_with_name = (person.organisation.casefold(), person.name.casefold(), person.id)
    match order:
        case Order.NAME:
            return ends_with_name[1:]
        case Order.REGION:
            return (person.region.casefold(), *ends_with_name)
        case Order.CATEGORY:
            return (card.category.name.casefold(), *ends_with_name[1:])
        case Order.ORGANISATION:
            return ends_with_name


def _report_check(faces: list[BadgeFace], *, as_json: bool) -> None:
    problems = [
        BadgeProblem(face.participant.id, problem.kind, problem.detail)
        for face in faces
        for problem in check_badge(face, _template_of(face))
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


def _write_batch(faces: list[BadgeFace], output: Path, sheet: Sheet | None, *, as_json: bool) -> None:
    result = batch_pdf(faces, _template_of, output, sheet=sheet, progress=_progress if len(faces) > 100 else None)
    problems = tuple(BadgeProblem(each.participant, each.kind, each.detail) for each in result.problems)
    names = {face.participant.id: face.participant.name for face in faces}
    document = BatchDocument(str(output), result.written, problems)
    show(
        document,
        as_json=as_json,
        text=lambda: "\n".join(
            [f"Badges in {output}: {result.written}."]
            + [f"{names[each.participant]}: {each.detail}" for each in problems]
        ),
    )
    if result.written < len(faces):
        raise typer.Exit(1)


def _template_of(face: BadgeFace) -> Template:
    return load_template(face.category.badge_template)


def _progress(done: int) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r{done} badges", nl=False, err=True)
