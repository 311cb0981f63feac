"""export-entries and import-entries: entries that travel without a network."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.common import AsJson, Data, show
from checkin.cli.server_commands import Database, opened_server_store
from checkin.cli.terminal import say, say_how_far
from checkin.clock import wall_clock_ms
from checkin.sync.handover import export_entries, import_entries, note_handed_over

_EVERY = 5_000


def export_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, on a stick for example.")],
    data: Data,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Write all entries to a file, encrypted and signed, for any other desk or server of the event."""
    with opened_server_store(data, database) as (folder, store):
        with telling_progress("written") as progress:
            written = export_entries(store, file, (folder.desk.id, folder.desk.name), wall_clock_ms(), progress)
        if store is folder.store:
            note_handed_over(folder.store, written)
    show(
        written,
        as_json=as_json,
        text=lambda: f"{written.entries} entries and {written.participants} participants are in {file}.",
    )


def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that “export-entries” wrote.")],
    data: Data,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Take the entries of a file. What is here already changes nothing, however often it is taken."""
    with opened_server_store(data, database) as (_, store), telling_progress("read") as progress:
        taken = import_entries(store, file, progress)
    aside = f" {taken.set_aside} were set aside: see “status”." if taken.set_aside else ""
    show(
        taken,
        as_json=as_json,
        text=lambda: (
            f"From desk {taken.desk}: {taken.added} new entries, {taken.known} known, {taken.participants} new "
            f"participants.{aside}"
        ),
    )


@contextmanager
def telling_progress(word: str) -> Iterator[Callable[[int], None]]:
    """Says on a terminal how far it is, once it takes longer."""
    shown = 0

    def tell(entries: int) -> None:
        nonlocal shown
        if sys.stderr.isatty() and entries - shown >= _EVERY:
            shown = entries
            say_how_far(f"{entries} entries {word} …")

    yield tell
    if shown:
        say("", err=True)
