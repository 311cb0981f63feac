"""message: a supervisor writes to desks, and sees who has read it."""

from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, Operator, show
from checkin.cli.notices import desk_called, notices_of_server
from checkin.cli.server_commands import Database, opened_server_store
from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.journal.notices import Message
from checkin.journal.store import Store
from checkin.state import Stamp
from checkin.station.status import iso
from checkin.sync.client import ServerClient
from checkin.sync.messages import PairedDesk, paired_desks
from checkin.sync.session import paired_remote, sync_once


class ReadDocument(msgspec.Struct, frozen=True):
    """Who has read a message."""

    desk: str
    operator: str
    at: str


class MessageDocument(msgspec.Struct, frozen=True):
    """A message of `message --json`."""

    id: str
    text: str
    by: str
    at: str
    to: tuple[str, ...]
    read: tuple[ReadDocument, ...]


def message(
    data: Data,
    operator: Operator,
    text: Annotated[str | None, typer.Argument(metavar="[TEXT]", help="What desks show until it is read.")] = None,
    to: Annotated[
        list[str] | None, typer.Option("--to", metavar="DESK", help="Only to this desk, by id or name; more than once.")
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Write to all desks or some; without a text, list the messages and who has read them."""
    with opened_server_store(data, database, beside=True) as (folder, store):
        is_paired = folder.store.remote() is not None
        if is_paired:
            sync_once(folder.store, wall_clock_ms)
        notices = notices_of_server(store, folder.desk, operator)
        if text is not None:
            known = _desks(folder, store, is_paired=is_paired) if to else []
            notices.send(text, [desk_called(known, name, "--to") for name in to or ()])
            if is_paired:
                sync_once(folder.store, wall_clock_ms)
        found = [_document(one) for one in notices.all().messages]
    show(
        found, as_json=as_json, text=lambda: "\n".join(_text(one) for one in found) or "Nobody wrote to the desks yet."
    )


def _desks(folder: DataFolder, store: Store, *, is_paired: bool) -> list[PairedDesk]:
    if not is_paired:
        return paired_desks(store)
    client = ServerClient.of(paired_remote(folder.store))
    try:
        return client.desks()
    finally:
        client.close()


def _document(message: Message) -> MessageDocument:
    read = tuple(ReadDocument(stamp.desk_name, stamp.operator, iso(stamp.true_ms)) for stamp in message.read)
    return MessageDocument(message.id, message.text, _who(message.stamp), iso(message.stamp.true_ms), message.to, read)


def _text(document: MessageDocument) -> str:
    read = ", ".join(one.desk for one in document.read) or "nobody yet"
    return f"{document.at}  {document.by}: {document.text}\n    read at: {read}"


def _who(stamp: Stamp) -> str:
    return stamp.operator or stamp.desk_name
