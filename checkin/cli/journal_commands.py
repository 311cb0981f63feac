"""export-journal: the whole journal as a signed file for auditors."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, show
from checkin.cli.handover_commands import telling_progress
from checkin.cli.server_commands import Database, opened_server_store
from checkin.clock import wall_clock_ms
from checkin.journal.signed_journal import write_signed_journal
from checkin.journal.signing import fingerprint
from checkin.journal.store import Cursor
from checkin.station.auditing import seen_of
from checkin.station.status import iso


class ExportedJournal(msgspec.Struct, frozen=True):
    """The answer to `export-journal --json`."""

    file: str
    entries: int
    head: Cursor
    key: str


def export_journal(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    data: Data,
    database: Database = None,
    personal: Annotated[
        bool, typer.Option("--personal", help="With names and other personal data, which only hashes stand for else.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write the whole journal to a signed file for auditors, which “verify FILE” checks without any database."""
    with opened_server_store(data, database, beside=True) as (folder, store), telling_progress("written") as progress:
        place = (folder.desk.id, folder.desk.name)
        seen = seen_of(folder.store) if store is folder.store else None
        made = iso(wall_clock_ms())
        head = write_signed_journal(store, file, place, made, personal=personal, seen=seen, progress=progress)
    document = ExportedJournal(
        str(file), head.entries, Cursor(head.epoch, head.entries, head.running), fingerprint(head.public_key)
    )
    show(document, as_json=as_json, text=lambda: _exported_told(document))


def _exported_told(document: ExportedJournal) -> str:
    return (
        f"{document.entries} entries are in {document.file}, signed with key {document.key}.\n"
        f"Head: {document.entries}:{document.head.running}"
    )
