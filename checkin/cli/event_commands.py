"""init and import: a new event and its roster."""

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.datafolder import DataFolder
from checkin.event import EventError, new_event, with_settings
from checkin.security.keys import KeyPlace
from checkin.station.ticket_keys import add_key
from checkin.station import roster_import
from checkin.station.roster_import import ImportReport


def init(
    data: Data,
    name: Annotated[str, typer.Option("--name", help="The event's name.")] = "New event",
    settings: Annotated[
        Path | None, typer.Option("--settings", metavar="FILE", help="The event's settings (TOML; see docs/cli.md).")
    ] = None,
    desk: Annotated[str, typer.Option("--desk", metavar="NAME", help="What this desk is called.")] = "desk-1",
    key: Annotated[
        KeyPlace | None, typer.Option("--key", help="Where the database's key is kept; by itself the best there is.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a new event in a data folder."""
    event = new_event(name)
    if settings is not None:
        try:
            event = with_settings(event, settings.read_text("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise EventError(f"{settings} is no text in UTF-8: save the settings as UTF-8.") from error
        if name != "New event":
            event = msgspec.structs.replace(event, name=name)
    folder, place = DataFolder.create(data, event, desk, key)
    add_key(folder.store, folder.store)
    folder.close()
    if place is KeyPlace.FILE:
        typer.echo(f"The key lies in a file beside the data ({data}): enough for a trial.", err=True)
    document = {"event": event.name, "desk": desk, "data": str(data), "key": place}
    show(document, as_json=as_json, text=lambda: f"“{event.name}” is ready in {data}.")


def import_roster(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The roster: CSV, XLSX, XLS or ODS.")],
    data: Data,
    mapping: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="Take a field from this column, by heading or letter."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read a roster into the event: adds, updates, and never removes a check-in."""
    columns = dict(_field_and_column(pair) for pair in mapping or [])
    with opened_folder(data) as folder:
        report = roster_import.import_roster(folder.store, file, columns, dry_run=dry_run, progress=_progress)
    show(report, as_json=as_json, text=lambda: _as_text(report, dry_run=dry_run))


def _field_and_column(pair: str) -> tuple[str, str]:
    field, separator, column = pair.partition("=")
    if not separator or not field or not column:
        raise typer.BadParameter(f"“{pair}” is not of the form FIELD=COLUMN.", param_hint="--map")
    return field.strip(), column.strip()


def _progress(rows: int) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\r{rows} rows", nl=False, err=True)


def _as_text(report: ImportReport, *, dry_run: bool) -> str:
    head = "Nothing was written. It would be: " if dry_run else ""
    rejected = len(report.rejected)
    figures = f"{report.added} added, {report.changed} changed, {report.unchanged} unchanged, {rejected} rejected."
    lines = [head + figures]
    lines += [f"Row {row.row}: {row.reason}" for row in report.rejected]
    return "\n".join(lines)
