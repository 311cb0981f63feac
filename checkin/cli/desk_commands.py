"""What a desk does, as commands: scan, search, undo, register, edit, reprint."""

import sys
from collections.abc import Iterator
from functools import partial
from typing import Annotated

import msgspec
import typer

from checkin.admission import Direction, Full, NearlyFull, Notice, Refused, VerdictKind, WrongDesk
from checkin.cli.common import (
    AsJson,
    Data,
    Operator,
    ParticipantArgument,
    ZoneOption,
    opened_station,
    show,
)
from checkin.cli.documents import CardDocument, card_document, earlier_document, hit, scan_document
from checkin.cli.print_commands import ended, opened_printing
from checkin.cli.terminal import say
from checkin.event import Event
from checkin.operators import Role
from checkin.printing.jobs import JobState
from checkin.state import ReprintReason
from checkin.station.values import ScanResult

_WORDS = {
    VerdictKind.ADMITTED: "ADMITTED",
    VerdictKind.ALREADY_IN: "ALREADY IN",
    VerdictKind.REFUSED: "REFUSED",
    VerdictKind.UNKNOWN: "UNKNOWN",
    VerdictKind.VOID_BADGE: "VOID BADGE",
    VerdictKind.UNREADABLE: "UNREADABLE",
}


class ReprintDocument(msgspec.Struct, frozen=True):
    """The answer to `reprint --json`."""

    participant: str
    name: str
    badge_code: str
    reason: str
    printer: str
    file: str | None
    """Where the badge is, when the printer is the folder of PDFs."""


def scan(
    codes: Annotated[
        list[str], typer.Argument(metavar="CODE…", help="Ticket or badge codes; - reads them from input.")
    ],
    data: Data,
    operator: Operator,
    zone: ZoneOption = None,
    leaving: Annotated[bool, typer.Option("--exit", help="The people leave the zone.")] = False,
    as_json: AsJson = False,
) -> None:
    """Give the verdict on each code, as the desk would. Exit code 1 when anybody was not admitted."""
    direction = Direction.EXIT if leaving else Direction.ENTRY
    all_admitted = True
    with opened_station(data, operator) as station:
        for code in _all_codes(codes):
            result = station.scan(code, zone, direction)
            all_admitted &= result.verdict.kind is VerdictKind.ADMITTED
            event = station.event
            show(scan_document(result, event), as_json=as_json, text=partial(_verdict_text, result, event))
    if not all_admitted:
        raise typer.Exit(1)


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Letters of names, organisations or a code.")],
    data: Data,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000)] = 20,
    as_json: AsJson = False,
) -> None:
    """Find participants, best first."""
    with opened_station(data, read_only=True) as station:
        hits = [hit(card) for card in station.search(text, limit)]
    show(
        hits,
        as_json=as_json,
        text=lambda: (
            "\n".join(
                "  ".join((found.id, found.name, found.organisation, found.category, "(arrived)" * found.arrived))
                for found in hits
            )
            or "Nobody was found."
        ),
    )


def undo(
    participant: ParticipantArgument, data: Data, operator: Operator, zone: ZoneOption = None, as_json: AsJson = False
) -> None:
    """Take back a participant's admission."""
    with opened_station(data, operator) as station:
        document = card_document(station.undo(station.card(participant).id, zone))
    show(document, as_json=as_json, text=lambda: f"The admission of {document.name} was taken back.")


def register(
    data: Data,
    operator: Operator,
    name: Annotated[str, typer.Option("--name", help="The full name.")],
    organisation: Annotated[str, typer.Option("--organisation")] = "",
    position: Annotated[str, typer.Option("--position")] = "",
    region: Annotated[str, typer.Option("--region")] = "",
    category: Annotated[str, typer.Option("--category")] = "",
    fields: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="Any other field.")] = None,
    as_json: AsJson = False,
) -> None:
    """Put somebody on record who is not on the roster."""
    given = {"name": name, "organisation": organisation, "position": position, "region": region, "category": category}
    with opened_station(data, operator) as station:
        card = station.register({field: value for field, value in given.items() if value} | _pairs(fields or []))
        document = card_document(card)
    show(document, as_json=as_json, text=lambda: f"{document.name} is registered; ticket code {document.ticket_code}.")


def edit(
    participant: ParticipantArgument,
    changes: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE…", help="What to correct.")],
    data: Data,
    operator: Operator,
    as_json: AsJson = False,
) -> None:
    """Correct fields of a participant."""
    with opened_station(data, operator) as station:
        document = card_document(station.edit(station.card(participant).id, _pairs(changes)))
    show(document, as_json=as_json, text=lambda: _card_text(document))


def reprint(
    context: typer.Context,
    participant: ParticipantArgument,
    data: Data,
    operator: Operator,
    reason: Annotated[ReprintReason, typer.Option("--reason", help="Why the badge is printed again.")],
    note: Annotated[str, typer.Option("--note", help="The reason in words.")] = "",
    role: Annotated[
        Role, typer.Option("--role", metavar="ROLE", help="Whose limit of reprints holds.")
    ] = Role.SUPERVISOR,
    as_json: AsJson = False,
) -> None:
    """Print a badge anew; the ones before are void at once."""
    with opened_printing(data, context.obj, operator, role=role) as (station, folder):
        card = station.card(participant)
        job = ended(station, station.reprint(card.id, reason, note))
    if job.state is not JobState.DONE:
        say(job.words or "The badge was not printed.", err=True)
        raise typer.Exit(1)
    file = folder.badges / f"{job.title}.pdf"
    document = ReprintDocument(
        card.id, card.participant.name, job.code, reason, job.printer, str(file) if file.exists() else None
    )
    where = document.file or f"at {document.printer}"
    show(document, as_json=as_json, text=lambda: f"The new badge of {document.name} is {where}.")


def _all_codes(codes: list[str]) -> Iterator[str]:
    for code in codes:
        if code == "-":
            yield from (line.rstrip("\r\n") for line in sys.stdin if line.strip())
        else:
            yield code


def _pairs(texts: list[str]) -> dict[str, str]:
    pairs = {}
    for text in texts:
        field, separator, value = text.partition("=")
        if not separator:
            raise typer.BadParameter(f"“{text}” is not of the form FIELD=VALUE.")
        pairs[field.strip()] = value
    return pairs


def _verdict_text(result: ScanResult, event: Event) -> str:
    parts = [_WORDS[result.verdict.kind]]
    if isinstance(result.verdict, Refused):
        parts.append(result.verdict.reason.replace("_", " "))
    if result.voided_because is not None:
        parts.append(result.voided_because.replace("_", " "))
    if result.card:
        parts += [result.card.participant.name, result.card.category.name]
    if earlier := earlier_document(result.earlier, event):
        parts.append(f"since {earlier.at} at {earlier.desk} by {earlier.operator}")
    parts += [_notice_text(notice) for notice in result.notices]
    return "  ".join(part for part in parts if part)


def _notice_text(notice: Notice) -> str:
    match notice:
        case WrongDesk(go_to):
            return f"wrong desk, go to {' or '.join(go_to)}"
        case NearlyFull(inside, capacity):
            return f"nearly full, {inside} of {capacity} inside"
        case Full(inside, capacity):
            return f"full, {inside} of {capacity} inside"


def _card_text(document: CardDocument) -> str:
    return "  ".join(
        text for text in (document.id, document.name, document.organisation, document.position, document.status) if text
    )
