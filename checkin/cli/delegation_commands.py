"""delegation: people who come together, checked in and handed their badges together."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.admission import Admitted, AlreadyIn, Refused
from checkin.cli.common import AsJson, Data, Operator, opened_station, show
from checkin.cli.print_commands import opened_printing
from checkin.cli.unlocking import Locked, export_password
from checkin.delegations import Delegation, Grouping, Member
from checkin.security.outputs import locked_path
from checkin.station.delegation_desk import Group
from checkin.station.hand_over_list import write_list
from checkin.station.station import Station
from checkin.station.values import NotPossible, ScanResult

delegation = typer.Typer(no_args_is_help=True, help="People who come together.")
Name = Annotated[str, typer.Argument(metavar="DELEGATION", help="Its name, as “list” shows it.")]
By = Annotated[
    Grouping,
    typer.Option("--by", metavar="BY", help="delegation (the roster's column, else the organisation) or region."),
]
Only = Annotated[
    list[str] | None, typer.Option("--only", metavar="PARTICIPANT", help="Only these; all who are open by default.")
]
Without = Annotated[list[str] | None, typer.Option("--except", metavar="PARTICIPANT", help="All but these.")]


class MemberDocument(msgspec.Struct, frozen=True):
    """Somebody in the answers of `delegation`."""

    id: str
    name: str
    standing: str
    number: int
    box: int
    seat: str
    leader: bool
    badges: int
    proxy: str | None
    """Who took their badge."""


class DelegationDocument(msgspec.Struct, frozen=True):
    """The answer to `delegation show --json`."""

    delegation: str
    expected: int
    present: int
    leader: str | None
    members: tuple[MemberDocument, ...]


class CheckedInDocument(msgspec.Struct, frozen=True):
    """The answer to `delegation check-in --json`."""

    admitted: int
    already_in: int
    refused: tuple[dict[str, str], ...]
    queued: int


@delegation.command("list")
def list_delegations(
    data: Data,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Letters of the name.")] = "",
    by: By = Grouping.DELEGATION,
    as_json: AsJson = False,
) -> None:
    """List delegations with how many are expected and here."""
    with opened_station(data, read_only=True) as station:
        groups = station.delegations.groups(by, text)
    show(groups, as_json=as_json, text=lambda: "\n".join(map(_group_text, groups)) or "There is none.")


@delegation.command("show")
def show_delegation(name: Name, data: Data, by: By = Grouping.DELEGATION, as_json: AsJson = False) -> None:
    """Show who is of a delegation, in the order in which badges are handed out."""
    with opened_station(data, read_only=True) as station:
        found = station.delegations.open(by, name)
    document = _document(found)
    show(document, as_json=as_json, text=lambda: "\n".join(map(_member_text, found.members)))


@delegation.command("check-in")
def check_in(
    context: typer.Context,
    name: Name,
    data: Data,
    operator: Operator,
    by: By = Grouping.DELEGATION,
    only: Only = None,
    without: Without = None,
    prints: Annotated[bool, typer.Option("--print", help="Queue the badges of those who have none.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check a delegation in. Exit code 1 when somebody was refused."""
    with opened_printing(data, context.obj, operator, prints=False) as (station, _):
        chosen = _chosen(station, by, name, only, without)
        results = station.delegations.check_in(chosen)
        came = [result.card.id for result in results if result.card and isinstance(result.verdict, Admitted)]
        queued = station.delegations.print_badges(came) if prints else 0
    document = _checked_in(results, queued)
    show(document, as_json=as_json, text=lambda: _checked_in_text(document))
    if document.refused:
        raise typer.Exit(1)


@delegation.command("hand-over")
def hand_over(
    name: Name,
    data: Data,
    operator: Operator,
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="Who takes the badges.")],
    document: Annotated[str, typer.Option("--document", metavar="TEXT", help="By what they are known.")] = "",
    by: By = Grouping.DELEGATION,
    only: Only = None,
    without: Without = None,
    as_json: AsJson = False,
) -> None:
    """Put on record that somebody takes the badges of a delegation's members who are still open."""
    with opened_station(data, operator) as station:
        done = station.delegations.hand_over(_chosen(station, by, name, only, without), to, document)
    told = {"handed_over": [card.id for card in done.cards], "kept": [card.id for card in done.kept]}
    show(told, as_json=as_json, text=lambda: f"{len(done.cards)} badges were handed over to {to}.")


@delegation.command("take-back")
def take_back(
    participant: Annotated[str, typer.Argument(metavar="PARTICIPANT", help="Participant id or ticket code.")],
    data: Data,
    operator: Operator,
    as_json: AsJson = False,
) -> None:
    """It was a mistake that somebody took this participant's badge."""
    with opened_station(data, operator) as station:
        card = station.delegations.take_back(station.card(participant).id)
    show({"participant": card.id}, as_json=as_json, text=lambda: f"Nobody took the badge of {card.participant.name}.")


@delegation.command("list-pdf")
def list_pdf(
    name: Name,
    data: Data,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The PDF.")],
    by: By = Grouping.DELEGATION,
    is_locked: Locked = False,
    as_json: AsJson = False,
) -> None:
    """Write the list on which badges are signed for."""
    password = export_password(is_wanted=is_locked)
    with opened_station(data, read_only=True) as station:
        found = station.delegations.open(by, name)
        told = f"{datetime.now(station.event.zone_info):%d.%m.%Y %H:%M}, {station.desk.name}"
        pages = write_list(output, found, station.event.name, told, password=password)
    file = locked_path(output, password)
    document = {"file": str(file), "members": len(found.members), "pages": pages}
    show(document, as_json=as_json, text=lambda: f"{len(found.members)} members on {pages} pages are in {file}.")


def _chosen(station: Station, by: Grouping, name: str, only: list[str] | None, without: list[str] | None) -> list[str]:
    """The ids of those named, else of those still open; in the order of hand-out."""
    found = station.delegations.open(by, name)
    members = {member.id for member in found.members}
    named, left_out = ({station.card(one).id for one in some or ()} for some in (only, without))
    if strangers := (named | left_out) - members:
        raise NotPossible(f"{station.card(min(strangers)).participant.name} is not of “{name}”.")
    return [
        member.id
        for member in found.members
        if member.id not in left_out and (member.id in named if named else member.is_open)
    ]


def _document(found: Delegation) -> DelegationDocument:
    return DelegationDocument(
        found.key,
        found.expected,
        found.present,
        found.leader.participant.name if found.leader else None,
        tuple(map(_member_document, found.members)),
    )


def _member_document(member: Member) -> MemberDocument:
    taken = member.state.last_hand_over()
    return MemberDocument(
        member.id,
        member.participant.name,
        member.standing,
        member.number,
        member.box,
        member.seat,
        member.is_leader,
        len(member.state.badges),
        taken.proxy if taken else None,
    )


def _checked_in(results: list[ScanResult], queued: int) -> CheckedInDocument:
    refused = tuple(
        {"participant": result.card.id, "name": result.card.participant.name, "reason": result.verdict.reason}
        for result in results
        if result.card is not None and isinstance(result.verdict, Refused)
    )
    admitted = sum(isinstance(result.verdict, Admitted) for result in results)
    already_in = sum(isinstance(result.verdict, AlreadyIn) for result in results)
    return CheckedInDocument(admitted, already_in, refused, queued)


def _group_text(group: Group) -> str:
    return f"{group.key}  {group.arrived} of {group.expected}"


def _member_text(member: Member) -> str:
    taken = member.state.last_hand_over()
    parts = (
        f"{member.number:>4}",
        member.standing,
        member.participant.name,
        f"seat {member.seat}" if member.seat else "",
        "(leader)" if member.is_leader else "",
        f"badge taken by {taken.proxy}" if taken else "",
    )
    return "  ".join(part for part in parts if part)


def _checked_in_text(document: CheckedInDocument) -> str:
    told = [f"{document.admitted} checked in, {document.already_in} were in already, {document.queued} badges wait."]
    told += [f"{one['name']}: {one['reason'].replace('_', ' ')}" for one in document.refused]
    return "\n".join(told)
