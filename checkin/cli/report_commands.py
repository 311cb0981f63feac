"""What an event came to: headcount, status, export."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.backup_lines import status_lines
from checkin.cli.common import AsJson, Data, ZoneOption, opened_folder, opened_station, show
from checkin.cli.unlocking import Locked, export_password
from checkin.event import VENUE
from checkin.journal.figures import Filter
from checkin.journal.headcount import Headcount, grouping
from checkin.reports import write_report
from checkin.retention import Due
from checkin.security.outputs import locked_path
from checkin.station.status import Status


def headcount(
    data: Data,
    by: Annotated[
        str | None, typer.Option("--by", help="category, region, track, delegation, desk, hour, quarter, five or zone.")
    ] = None,
    zone: ZoneOption = None,
    category: Annotated[str | None, typer.Option("--category", metavar="C", help="Only of this category.")] = None,
    region: Annotated[str | None, typer.Option("--region", metavar="R", help="Only from this region.")] = None,
    desk: Annotated[str | None, typer.Option("--desk", metavar="NAME", help="Only those who arrived there.")] = None,
    since: Annotated[datetime | None, typer.Option("--since", metavar="TIME", help="Arrived then or later.")] = None,
    until: Annotated[datetime | None, typer.Option("--until", metavar="TIME", help="Arrived before that.")] = None,
    as_json: AsJson = False,
) -> None:
    """How many are expected, arrived and inside; TIME is in the event's time, such as 2026-12-01T09:00."""
    with opened_station(data, read_only=True) as station:
        event = station.event
        wanted = Filter(
            event.zone(zone or VENUE).key,
            event.category(category).key if category is not None else None,
            region,
            desk,
            *(round(at.replace(tzinfo=event.zone_info).timestamp() * 1000) if at else None for at in (since, until)),
        )
        plain = wanted == Filter(VENUE)
        figures = station.headcount(by) if plain else station.watching.headcount(grouping(by), wanted)
    show(figures, as_json=as_json, text=lambda: _headcount_text(figures))


def status(data: Data, as_json: AsJson = False) -> None:
    """How this desk stands: journal, server, printers, what waits for somebody."""
    with opened_station(data, read_only=True) as station:
        document = station.status()
    show(document, as_json=as_json, text=lambda: _status_text(document))


def export(
    data: Data,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The report: .xlsx or .csv.")],
    is_locked: Locked = False,
    as_json: AsJson = False,
) -> None:
    """Write the report: who came when, badges, headcounts, conflicts."""
    password = export_password(is_wanted=is_locked)
    with opened_folder(data, read_only=True) as folder:
        people = write_report(folder.store, output, password)
    file = locked_path(output, password)
    document = {"file": str(file), "participants": people, "locked": password is not None}
    show(document, as_json=as_json, text=lambda: f"Participants in {file}: {people}.")


def _headcount_text(figures: Headcount) -> str:
    lines = [f"{figures.arrived} of {figures.expected} arrived, {figures.inside} inside."]
    names = figures.names or {}
    groups = {names.get(group, group) or "—": counted for group, counted in (figures.groups or {}).items()}
    width = max(map(len, groups), default=0)
    for name, counted in groups.items():
        of = f"of {counted.expected}" if counted.expected else ""
        most = f" of {counted.capacity}" if counted.capacity is not None else ""
        lines.append(f"{name:{width}}  {counted.arrived:>7} {of:<10} {counted.inside:>7}{most} inside")
    lines += [f"Desk “{unheard.desk}” was not heard from since {unheard.since}." for unheard in figures.unheard_desks]
    return "\n".join(lines)


def _status_text(document: Status) -> str:
    lines = [
        f"{document.event}, desk {document.desk}: {document.entries} entries, {document.unsent} unsent.",
        "Not paired with a server."
        if document.server is None
        else f"Server {document.server.url}: last contact {document.server.last_contact or 'never'}.",
    ]
    if document.head is not None:
        lines.append(f"Head: {document.head.position}:{document.head.running}, key {document.key or 'not made yet'}.")
    if document.conflicts:
        lines.append(f"{document.conflicts} conflicts wait for a supervisor.")
    if document.backup is not None:
        lines += status_lines(document.backup)
    lines += [anomaly.sentence for anomaly in document.anomalies]
    if (due := document.retention) is not None and due.due is not Due.LATER:
        lines.append(f"Everybody's data are to be erased by {due.on}: “erase” does it.")
    return "\n".join(lines)
