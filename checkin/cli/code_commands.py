"""codes: tickets issued, as text or as files to be mailed; the keys that sign them; tickets revoked."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.badges.problems import Problem
from checkin.cli.badge_commands import BadgeProblem
from checkin.cli.common import AsJson, Data, Operator, opened_folder, opened_station, show
from checkin.cli.server_commands import Database, opened_server_store
from checkin.cli.terminal import say_how_far
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.journal.store import Store
from checkin.reports import write_codes
from checkin.state import Stamp
from checkin.station.scanning import find_by_code
from checkin.station.station import Station
from checkin.station.ticket_issuing import (
    Issued,
    Ticket,
    due,
    page_of,
    tickets_for,
    write_document,
    write_pages,
    write_pictures,
)
from checkin.station.ticket_keys import (
    Signer,
    add_key,
    can_sign,
    put_on_record,
    require_own_settings,
    retire_key,
    revoking,
    signer_of,
)
from checkin.station.values import Card, NoSuchParticipant

_LIST = "codes.csv"


class CodeDocument(msgspec.Struct, frozen=True):
    """One of the codes in the answer to `codes --json`."""

    participant: str
    name: str
    email: str
    code: str
    file: str


class IssuedDocument(msgspec.Struct, frozen=True):
    """The answer to `codes --json`."""

    codes: tuple[CodeDocument, ...]
    files: tuple[str, ...]
    key: str | None
    """The id of the key that signed them."""
    problems: tuple[BadgeProblem, ...]


class KeyDocument(msgspec.Struct, frozen=True):
    """An element of the answer to `codes --keys`, `--rotate` and `--retire`."""

    id: str
    public: str
    retired: bool
    signs_here: bool


class RevokedDocument(msgspec.Struct, frozen=True):
    """An element of the answer to `codes --revoke`."""

    participant: str
    name: str
    next_issue: int


def codes(
    data: Data,
    operator: Operator,
    participants: Annotated[list[str] | None, typer.Argument(metavar="PARTICIPANT…")] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PLACE", help="A .pdf, a .csv, or a folder for a picture of each."),
    ] = None,
    everybody: Annotated[bool, typer.Option("--all", help="Those with a code of another system, too.")] = False,
    category: Annotated[str | None, typer.Option("--category", help="Only those of this category.")] = None,
    signed: Annotated[bool, typer.Option("--signed", help="Tickets that any desk can verify offline.")] = False,
    until: Annotated[
        datetime | None,
        typer.Option("--valid-until", metavar="DATE", formats=["%Y-%m-%d"], help="The last day of signed tickets."),
    ] = None,
    pages: Annotated[bool, typer.Option("--pages", help="A PDF of one page for each, instead of a picture.")] = False,
    template: Annotated[
        str | None, typer.Option("--template", metavar="NAME", help="One of the event's templates, for pages.")
    ] = None,
    keys: Annotated[bool, typer.Option("--keys", help="Only list the keys that sign tickets.")] = False,
    rotate: Annotated[bool, typer.Option("--rotate", help="Make a new key; tickets signed before stay valid.")] = False,
    retire: Annotated[
        str | None, typer.Option("--retire", metavar="KEY", help="Let no ticket of this key be valid any more.")
    ] = None,
    revoke: Annotated[bool, typer.Option("--revoke", help="Let their signed tickets be valid no more.")] = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Issue codes to those without one. Exit code 1 when somebody could not get one."""
    if sum((keys, rotate, retire is not None, revoke, output is not None)) > 1:
        raise typer.BadParameter("Use one of -o, --keys, --rotate, --retire and --revoke at a time.")
    if revoke:
        _revoke(data, database, participants or [], operator, as_json=as_json)
    elif keys or rotate or retire is not None:
        _keys(data, database, retire, rotate=rotate, as_json=as_json)
    else:
        if until is not None and not signed:
            raise typer.BadParameter("Only signed tickets have a last day: add --signed.", param_hint="--valid-until")
        signer = _signer(data, until) if signed else None
        with opened_station(data, read_only=True) as station:
            cards = _chosen(station, participants or [], category, everybody=everybody)
            tickets, problems = tickets_for(cards, signer)
            issued = _written(station, tickets, output, template, pages=pages)
        document = _document(issued, problems, signer.key.id if signer is not None else None)
        show(document, as_json=as_json, text=lambda: _as_text(document, output))
        if len(document.codes) < len(cards):
            raise typer.Exit(1)


def _signer(data: Path, until: datetime | None) -> Signer:
    with opened_folder(data, read_only=True) as folder:
        return signer_of(folder.store, until.date() if until is not None else None)


def _chosen(station: Station, participants: list[str], category: str | None, *, everybody: bool) -> list[Card]:
    if participants:
        return list({card.id: card for card in map(station.card, participants)}.values())
    key = station.event.category(category).key if category is not None else None
    return due(list(station.everybody()), everybody=everybody, category=key)


def _written(
    station: Station, tickets: Sequence[Ticket], output: Path | None, template: str | None, *, pages: bool
) -> Issued:
    event = station.event
    if output is None:
        return Issued(tuple(tickets), (), ())
    if output.suffix.lower() == ".csv":
        write_codes(tickets, output)
        return Issued(tuple(tickets), (output,), ())
    if output.suffix.lower() == ".pdf":
        return write_document(tickets, output, event, page_of(station.designs, template), _progress)
    if pages or template is not None:
        issued = write_pages(tickets, output, event, page_of(station.designs, template), _progress)
    else:
        issued = write_pictures(tickets, output, _progress)
    write_codes(issued.tickets, output / _LIST)
    return Issued(issued.tickets, (*issued.files, output / _LIST), issued.problems)


def _document(issued: Issued, problems: Sequence[Problem], key: str | None) -> IssuedDocument:
    return IssuedDocument(
        tuple(
            CodeDocument(person.id, person.name, person.email, ticket.code, ticket.file)
            for ticket in issued.tickets
            for person in (ticket.card.participant,)
        ),
        tuple(str(file) for file in issued.files),
        key,
        tuple(BadgeProblem(each.participant, each.kind, each.detail) for each in (*problems, *issued.problems)),
    )


def _as_text(document: IssuedDocument, output: Path | None) -> str:
    told = [f"{each.participant}: {each.detail}" for each in document.problems]
    if output is None:
        return "\n".join([*(f"{each.code}  {each.name}" for each in document.codes), *told])
    where = f"Tickets in {output}: {len(document.codes)}." if document.files else "There are no tickets to write."
    return "\n".join([where, *told])


def _keys(data: Path, database: str | None, retire: str | None, *, rotate: bool, as_json: bool) -> None:
    if rotate or retire is not None:
        with _stores(data, database) as (folder, stores):
            require_own_settings(folder.store)
            if retire is not None:
                retire_key(retire, *stores)
            else:
                add_key(folder.store, *stores)
            documents = _key_documents(folder)
    else:
        with opened_folder(data, read_only=True) as folder:
            documents = _key_documents(folder)
    show(
        documents,
        as_json=as_json,
        text=lambda: "\n".join(map(_key_line, documents)) or "The event has no key: make one with “codes --rotate”.",
    )


def _key_documents(folder: DataFolder) -> list[KeyDocument]:
    event, _ = folder.store.event()
    return [
        KeyDocument(key.id, key.public, key.is_retired, can_sign(folder.store, key) and not key.is_retired)
        for key in event.ticket_keys
    ]


def _key_line(key: KeyDocument) -> str:
    state = "retired" if key.retired else "signs here" if key.signs_here else "valid, its secret part is elsewhere"
    return f"{key.id}  {state}"


def _revoke(data: Path, database: str | None, participants: list[str], operator: str, *, as_json: bool) -> None:
    if not participants:
        raise typer.BadParameter("Say whose tickets are to be revoked.")
    documents: list[RevokedDocument] = []
    with _stores(data, database) as (folder, stores):
        event, _ = folder.store.event()
        for wanted in participants:
            found = find_by_code(folder.store, wanted, event)
            record = folder.store.record(wanted) or (found.record if found is not None else None)
            if record is None or record.participant is None:
                raise NoSuchParticipant(f"There is no participant “{wanted}”: look them up by name first.")
            stamp = Stamp(folder.desk.id, folder.desk.name, operator, wall_clock_ms())
            put_on_record(revoking(record, stamp), *stores)
            after = folder.store.record(record.id) or record
            documents.append(RevokedDocument(record.id, record.participant.name, after.state.next_ticket_issue()))
    show(
        documents,
        as_json=as_json,
        text=lambda: "\n".join(f"The signed tickets of {each.name} so far are revoked." for each in documents),
    )


@contextmanager
def _stores(data: Path, database: str | None) -> Iterator[tuple[DataFolder, tuple[Store, ...]]]:
    """The folder, and the stores in which a change belongs. A server may run on them."""
    with opened_server_store(data, database, beside=True) as (folder, store):
        yield folder, (folder.store,) if store is folder.store else (folder.store, store)


def _progress(done: int) -> None:
    if sys.stderr.isatty():
        say_how_far(f"{done} tickets")
