"""A supervisor's desk and another one, both in step with a server: how desks are, messages, closed desks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.journal.health import Health
from checkin.operators import Role
from checkin.printing.printer import Condition, Trouble
from checkin.printing.routing import Route
from checkin.station.board import DeskReport, Need
from checkin.station.shift import Hired
from checkin.station.values import DeskClosed, NotPermitted, NotPossible
from checkin.sync.client import ServerClient
from checkin.sync.session import paired_remote
from checkin.sync.worker import SyncWorker
from checkin.version import VERSION
from tests.desks import ANNA, QUICK, Hears, StandInPrinter
from tests.stories.hall import Desk, Hall


class Watched:
    """A desk that is in touch, and what it hears."""

    def __init__(self, desk: Desk, role: Role, operator: str) -> None:
        self.desk, self.station = desk, desk.station
        self.station.shift.hired = Hired(operator, role)
        self.hears = Hears(self.station)

    def in_touch(self) -> "Watched":
        self.station.use_sync(SyncWorker(self.desk.folder.store))
        return self

    def report_of(self, name: str) -> DeskReport | None:
        return next((report for report in self.station.watching.desks() if report.name == name), None)

    def until(self, holds: Callable[[], bool]) -> None:
        self.hears.wait_until(holds)


@pytest.fixture
def supervisor(hall: Hall) -> Watched:
    return Watched(hall.desk("north"), Role.SUPERVISOR, "Olga")


@pytest.fixture
def south(hall: Hall) -> Watched:
    return Watched(hall.desk("south"), Role.DESK, "Pyotr")


def test_a_supervisor_sees_how_a_desk_elsewhere_is(supervisor: Watched, south: Watched) -> None:
    printer = StandInPrinter("Zebra")
    printer.stopped = Condition(Trouble.OUT_OF_PAPER, "Zebra is out of badges: load new ones.")
    south.station.use_printers([Route(printer)], pace=QUICK)
    south.until(lambda: bool(south.station.status().printers[0].problem))
    south.in_touch()
    south.until(lambda: south.station.status().server is not None)

    supervisor.in_touch()
    supervisor.until(lambda: (report := supervisor.report_of("south")) is not None and report.health is not None)

    report = supervisor.report_of("south")
    assert report is not None
    assert report.health is not None
    assert (report.health.version, report.health.operator, report.health.role) == (VERSION, "Pyotr", "desk")
    assert report.health.printers[0].words == "Zebra is out of badges: load new ones."
    assert report.needs == (Need.PRINTER,)
    assert (report.is_silent, report.unsent, report.roster_behind) == (False, 0, 0)
    assert supervisor.station.watching.basis().desks == 2


def test_a_message_reaches_every_desk_and_who_has_read_it_is_known(supervisor: Watched, south: Watched) -> None:
    for desk in (supervisor, south):
        desk.in_touch()

    supervisor.station.notices.send("Heads of municipalities go to desk 3.")
    south.until(lambda: bool(south.station.notices.unread()))
    [message] = south.station.notices.unread()
    assert (message.text, message.stamp.operator) == ("Heads of municipalities go to desk 3.", "Olga")

    south.station.notices.acknowledge(message.id)
    assert south.station.notices.unread() == ()
    supervisor.until(lambda: bool(supervisor.station.notices.all().messages[0].read))
    [stamp] = supervisor.station.notices.all().messages[0].read
    assert (stamp.desk_name, stamp.operator) == ("south", "Pyotr")


def test_a_closed_desk_takes_no_scans_until_it_is_opened_and_loses_nothing(supervisor: Watched, south: Watched) -> None:
    for desk in (supervisor, south):
        desk.in_touch()
    south.station.scan(ANNA.ticket_code)

    supervisor.station.notices.close(south.station.desk.id, "Its printer is being changed.")
    south.until(lambda: south.station.notices.closing() is not None)
    with pytest.raises(DeskClosed, match=r"closed by Olga: Its printer is being changed\. A supervisor opens it again"):
        south.station.scan(ANNA.ticket_code)
    with pytest.raises(DeskClosed):
        south.station.admit(ANNA.id)
    assert south.station.headcount().arrived == 1
    assert [report.needs for report in supervisor.station.watching.desks() if report.closing] == [(Need.CLOSED,)]

    supervisor.station.notices.reopen(south.station.desk.id)
    south.until(lambda: south.station.notices.closing() is None)
    assert south.station.scan(ANNA.ticket_code).entry


def test_a_desk_that_is_offline_is_closed_once_it_hears_of_it(supervisor: Watched, south: Watched) -> None:
    supervisor.station.notices.close(south.station.desk.id, "Break.")
    supervisor.desk.sync()
    south.station.scan(ANNA.ticket_code)

    south.in_touch()
    south.until(lambda: south.station.notices.closing() is not None)
    supervisor.desk.sync()

    assert supervisor.station.headcount().arrived == 1


def test_only_a_supervisor_writes_to_desks_and_closes_them(south: Watched) -> None:
    notices = south.station.notices
    with pytest.raises(NotPermitted, match="Only a supervisor may send messages"):
        notices.send("Hello")
    with pytest.raises(NotPermitted, match="Only a supervisor may close a desk"):
        notices.close("d-1", "Because")
    with pytest.raises(NotPermitted):
        notices.reopen("d-1")


def test_messages_without_words_and_doors_that_are_so_already_are_refused(supervisor: Watched) -> None:
    notices = supervisor.station.notices
    for text in ("", "   ", "x" * 501, "bell \a"):
        with pytest.raises(NotPossible):
            notices.send(text)
    notices.close("d-1", "Break")
    with pytest.raises(NotPossible, match="closed already"):
        notices.close("d-1", "Break")
    with pytest.raises(NotPossible, match="open already"):
        notices.reopen("d-2")
    assert notices.all().messages == ()


def test_what_a_desk_tells_is_cut_to_a_size_that_a_server_keeps(hall: Hall, tmp_path: Path) -> None:
    desk = hall.desk("north")
    client = ServerClient.of(paired_remote(desk.folder.store))

    client.tell_health(Health(version="9" * 10_000, roster_revision=7))
    [known] = client.desks()
    client.close()

    assert known.health is not None
    assert (len(known.health.version), known.health.roster_revision) == (300, 7)
