"""ready: whether a desk is ready for the doors to open."""

import typer

from checkin.cli.common import AsJson, Data, opened_folder, show
from checkin.cli.print_commands import printers_of
from checkin.cli.windows import Windows
from checkin.clock import wall_clock_ms
from checkin.operators import Role
from checkin.station.readiness import Grade, is_ready
from checkin.station.readying import Readying, printers_asked
from checkin.station.station import Station

_SIGNS = {Grade.OK: "ok      ", Grade.WARNING: "warning ", Grade.WRONG: "WRONG   "}


def ready(context: typer.Context, data: Data, as_json: AsJson = False) -> None:
    """Check scanner, printers, server, clock, disk, roster, badges, operators, database, backup. Exit code 1: no."""
    windows: Windows = context.obj
    with opened_folder(data, read_only=True) as folder:
        station = Station(folder.store, folder.desk, role=Role.SUPERVISOR, signs_in=False, photos=folder.photos)
        try:
            routes = printers_of(folder, windows)
            readying = Readying(station, folder.store, folder.path, wall_clock_ms, lambda: printers_asked(routes))
            findings = readying.findings()
        finally:
            station.stop()
    lines = [f"{_SIGNS[one.grade]}{one.check}: {' '.join(filter(None, (one.words, one.advice)))}" for one in findings]
    show({"ready": is_ready(findings), "findings": findings}, as_json=as_json, text=lambda: "\n".join(lines))
    if not is_ready(findings):
        raise typer.Exit(1)
