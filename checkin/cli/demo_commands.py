"""demo: the sample forum, to be worked at or worked through."""

import signal
import threading
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from checkin.admission import VerdictKind
from checkin.cli.common import AsJson, show
from checkin.cli.rehearsing import work_and_practise
from checkin.cli.terminal import say
from checkin.cli.windows import Windows
from checkin.demo.forum import Forum
from checkin.demo.shift import Summary, Visit, visits, work
from checkin.demo.tickets import read_ticket_image
from checkin.operators import Role
from checkin.participants import Status
from checkin.station.station import Station

_SCANS = 200
_SEED = 26
_IN_STEP_S = 30.0


class OutOfStep(Exception):
    """Desk and server did not come to the same figures."""


def demo(
    context: typer.Context,
    data: Annotated[Path, typer.Option("--data", metavar="DIR", help="Where the sample forum is made.")] = Path(
        "demo-data"
    ),
    participants: Annotated[int, typer.Option("--participants", metavar="N", min=1, max=1_000_000)] = 6_000,
    headless: Annotated[
        bool, typer.Option("--headless", help="Work a shift through the window off the screen.")
    ] = False,
    role: Annotated[
        Role | None, typer.Option("--role", help="Whose workplaces there are; by itself all of them.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a sample forum with server and desk, and open the desk."""
    windows: Windows = context.obj
    if not headless and not windows.has_screen():
        say("There is no screen here, so the shift is worked off the screen.", err=True)
        headless = True
    say(f"Making a forum of {participants} participants in {data} …", err=True)
    forum = Forum(data, participants)
    try:
        if headless:
            summary = _work_a_shift(forum, windows)
            (data / "summary.json").write_bytes(msgspec.json.format(msgspec.json.encode(summary)))
            (data / "summary.txt").write_text(_as_text(summary) + "\n", "utf-8")
            show(summary, as_json=as_json, text=lambda: _as_text(summary))
        else:
            _show_where(forum)
            raise typer.Exit(_open(forum, windows, role))
    finally:
        forum.stop()


def _open(forum: Forum, windows: Windows, role: Role | None) -> int:
    station = forum.desk("north", "Ольга", role or Role.SUPERVISOR)
    try:
        return work_and_practise(windows, station, role or Role.DESK, forum.folder, forum.desk_folder)
    finally:
        station.stop()


def _show_where(forum: Forum) -> None:
    say(
        f"Live page, in a browser: {forum.server.pairing_code(for_browser=True).link}\n"
        f"Ticket images to scan: {forum.folder / 'tickets'}\n"
        f"A code to type: {forum.people[0].ticket_code}\n"
        f"Badges come out in {forum.badges}\n"
        "Ctrl-C ends everything.",
        err=True,
    )


def _work_a_shift(forum: Forum, windows: Windows) -> Summary:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    station = forum.desk("north", "Ольга", Role.SUPERVISOR)
    screen = windows.off_screen(station, forum.folder / "screenshots")
    try:
        decoded = [read_ticket_image(path) for path in forum.tickets]
        planned = _from_images(forum, decoded)
        planned += visits(
            [person for person in forum.people if person.ticket_code not in decoded], _SCANS - len(planned), _SEED
        )
        verdicts, pictures = work(screen, planned)
        admitted = verdicts[VerdictKind.ADMITTED]
        screen.wait_for_badges(admitted)
        arrived = _in_step(forum, station)
        pictures += screen.tour()
    finally:
        screen.close()
        station.stop()
    badges = tuple(sorted(str(path) for path in forum.badges.glob("*.pdf")))
    return Summary(
        scanned=sum(verdicts.values()),
        verdicts=dict(sorted(verdicts.items())),
        badges=len(badges),
        desk_arrived=arrived,
        server_arrived=forum.server_arrived(),
        badge_files=badges,
        screenshots=tuple(str(path) for path in pictures),
        decoded_images=sum(bool(code) for code in decoded),
        data=str(forum.folder),
    )


def _from_images(forum: Forum, decoded: list[str]) -> list[Visit]:
    status_of = {person.ticket_code: person.status for person in forum.people}
    return [
        Visit(code, VerdictKind.ADMITTED if status_of[code] is Status.EXPECTED else VerdictKind.REFUSED)
        for code in decoded
    ]


def _in_step(forum: Forum, station: Station) -> int:
    """Wait until the server counts what the desk counts. Raises OutOfStep when it never does."""
    pause = threading.Event()
    for _ in range(int(_IN_STEP_S / 0.05)):
        arrived = station.headcount().arrived
        if arrived == forum.server_arrived() and station.status().unsent == 0:
            return arrived
        pause.wait(0.05)
    raise OutOfStep(f"desk {station.headcount().arrived}, server {forum.server_arrived()}: {station.status()}")


def _as_text(summary: Summary) -> str:
    verdicts = ", ".join(f"{count} {kind}" for kind, count in summary.verdicts.items())
    return (
        f"{summary.scanned} scans: {verdicts}.\n"
        f"{summary.decoded_images} codes were decoded from images, {summary.badges} badges printed.\n"
        f"Arrived: {summary.desk_arrived} by the desk, {summary.server_arrived} by the server.\n"
        f"Badges and screenshots are in {summary.data}."
    )
