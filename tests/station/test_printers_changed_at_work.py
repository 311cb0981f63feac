"""Printers set up while the desk works: used at once, every badge out once, nobody kept waiting."""

import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.journal.desk_store import DeskTransaction
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.connecting import Connector
from checkin.printing.jobs import Job, JobState
from checkin.printing.printer import Condition, FolderPrinter, Printer, PrinterError, Progress, Sheet, Step, Trouble
from checkin.printing.profiles import Profile
from checkin.printing.routing import Route
from checkin.station.station import Station
from checkin.station.values import BadgePrinted
from tests.builders import a_participant
from tests.desks import ANNA, BORIS, PATIENCE_S, PEOPLE, WANG, Hears, StandInPrinter, a_station

STOPPED = Condition(Trouble.OUT_OF_PAPER, "stand-in is out of badges: load new ones.")


class Machine(StandInPrinter):
    """Notices when it is sent two sheets at once; may be called by several names."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._sending = threading.Lock()
        self.is_mixed_up = False
        self.has_begun = threading.Event()

    def send(self, sheet: Sheet) -> str:
        if not self._sending.acquire(blocking=False):
            self.is_mixed_up = True
            raise PrinterError("Two at once.")
        self.has_begun.set()
        try:
            return super().send(sheet)
        finally:
            self._sending.release()


def connected(station: Station, printers: Iterable[StandInPrinter], address: str = "") -> None:
    """Have the desk find these machines, all at the address, where profiles with their names are kept."""
    by_name = {printer.name: printer for printer in printers}

    def routes(profiles: Sequence[Profile]) -> list[Route]:
        return [Route(by_name[profile.name], address=address) for profile in profiles]

    station.printer_setup.use_at_once(routes)


def all_jobs(station: Station) -> list[Job]:
    return station.printing.print_jobs(limit=10_000)


def wait_until_out(station: Station, news: Hears, count: int) -> None:
    news.wait_until(lambda: sum(job.state is JobState.DONE for job in all_jobs(station)) == count)


def people_on(*printers: StandInPrinter) -> list[str]:
    return sorted(sheet.title for printer in printers for sheet in printer.sheets)


def people_of(printer: StandInPrinter) -> set[str]:
    return {sheet.title[1:17] for sheet in printer.sheets}


def codes(station: Station) -> list[str]:
    return sorted(job.code for job in all_jobs(station))


def test_badges_that_wait_come_out_once_at_the_printer_in_the_place_of_theirs(tmp_path: Path) -> None:
    first, second = Machine("A"), Machine("B")
    first.stopped = STOPPED
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=first) as station:
        connected(station, (second,))
        news = Hears(station)
        news.wait_until(lambda: not station.printing.printers()[0].is_ready)
        for person in PEOPLE:
            station.scan(person.ticket_code)
        assert first.sheets == []

        station.printer_setup.keep("B", "folder:B", {})

        assert station.printer_setup.at_work == {"B"}
        assert [printer.name for printer in station.printing.printers()] == ["B"]
        wait_until_out(station, news, 3)
        assert people_on(second) == codes(station)
        assert first.sheets == []
        assert all(station.card(person.id).badge is not None for person in PEOPLE)


@pytest.mark.parametrize("name", ["A", "B"], ids=["of the same name", "of another name"])
def test_the_printer_in_the_place_of_one_that_is_stuck_in_a_badge_begins_at_once(tmp_path: Path, name: str) -> None:
    first, second = Machine("A"), Machine(name)
    first.hold.clear()
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=first) as station:
        connected(station, (second,), address="elsewhere")
        news = Hears(station)
        station.scan(ANNA.ticket_code)
        assert first.has_begun.wait(PATIENCE_S)
        station.scan(BORIS.ticket_code)  # waits behind the first

        station.printer_setup.keep(name, "folder:B", {})
        station.scan(WANG.ticket_code)

        wait_until_out(station, news, 2)
        station._badge_desk().queue.take_up()  # as the end of an earlier change does
        assert people_of(second) == {BORIS.id, WANG.id}
        assert [job.participant for job in all_jobs(station) if job.state is JobState.SENDING] == [ANNA.id]
        first.hold.set()
        wait_until_out(station, news, 3)
        assert people_of(first) == {ANNA.id}
        assert people_on(first, second) == codes(station)


@pytest.mark.parametrize("name", ["A", "B"], ids=["of the same name", "of another name"])
def test_what_a_stuck_printer_does_not_take_comes_out_at_the_one_in_its_place(tmp_path: Path, name: str) -> None:
    first, second = Machine("A"), Machine(name)
    first.hold.clear()
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=first) as station:
        connected(station, (second,), address="elsewhere")
        news = Hears(station)
        station.scan(ANNA.ticket_code)
        assert first.has_begun.wait(PATIENCE_S)
        station.printer_setup.keep(name, "folder:B", {})
        station.scan(WANG.ticket_code)
        wait_until_out(station, news, 1)

        first.is_busy = True
        first.hold.set()

        wait_until_out(station, news, 2)
        assert first.sheets == []
        assert people_of(second) == {ANNA.id, WANG.id}


@pytest.mark.parametrize("name", ["A", "B"], ids=["of the same name", "of another name"])
def test_what_becomes_doubtful_at_a_stuck_printer_is_asked_and_not_printed_at_another(
    tmp_path: Path, name: str
) -> None:
    first, second = Machine("A"), Machine(name)
    first.every_step = Progress(Step.PRINTING)
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=first) as station:
        connected(station, (second,), address="elsewhere")
        news = Hears(station)
        station.scan(BORIS.ticket_code)
        news.wait_until(lambda: [job.state for job in all_jobs(station)] == [JobState.PRINTING])
        first.has_begun.clear()
        first.hold.clear()
        station.scan(ANNA.ticket_code)
        assert first.has_begun.wait(PATIENCE_S)
        second.steps = {job.title: Progress(Step.IN_DOUBT) for job in all_jobs(station)}  # it knows of none of them

        station.printer_setup.keep(name, "folder:B", {})
        station.scan(WANG.ticket_code)
        wait_until_out(station, news, 1)
        assert {job.state for job in all_jobs(station)} == {JobState.PRINTING, JobState.SENDING, JobState.DONE}
        first.hold.set()

        news.wait_until(lambda: [job.state for job in all_jobs(station)].count(JobState.IN_DOUBT) == 2)
        assert people_of(first) == {ANNA.id, BORIS.id}
        assert people_of(second) == {WANG.id}


def test_what_a_printer_that_goes_does_not_tell_of_is_asked_and_not_printed_again(tmp_path: Path) -> None:
    first, second = Machine("A"), Machine("B")
    first.every_step = Progress(Step.PRINTING)
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=first) as station:
        connected(station, (second,))
        news = Hears(station)
        station.scan(ANNA.ticket_code)
        news.wait_until(lambda: [job.state for job in all_jobs(station)] == [JobState.PRINTING])

        station.printer_setup.keep("B", "folder:B", {})

        news.wait_until(lambda: [job.state for job in all_jobs(station)] == [JobState.IN_DOUBT])
        [job] = all_jobs(station)
        assert second.sheets == []

        station.printing.deny_printed(job.id)
        wait_until_out(station, news, 1)
        assert [sheet.title for sheet in second.sheets] == [f"{job.code}-2"]


def test_one_machine_under_another_name_is_never_sent_two_sheets_at_once(tmp_path: Path) -> None:
    machine = Machine("A")
    machine.hold.clear()
    renamed = Machine("B")
    renamed.send = machine.send  # type: ignore[method-assign]  # the same machine
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=machine) as station:
        connected(station, (renamed,), address="A")
        news = Hears(station)
        station.scan(ANNA.ticket_code)
        station.scan(WANG.ticket_code)
        assert machine.has_begun.wait(PATIENCE_S)

        station.printer_setup.keep("B", "folder:B", {})
        station.scan(BORIS.ticket_code)
        news.wait_until(lambda: [job.printer for job in all_jobs(station)].count("B") == 2)
        assert "print B" not in [thread.name for thread in threading.enumerate()]
        machine.hold.set()

        wait_until_out(station, news, 3)
        assert not machine.is_mixed_up
        assert people_on(machine) == codes(station)


def test_a_printer_that_stays_as_it_is_goes_on_undisturbed_and_is_not_waited_for(tmp_path: Path) -> None:
    slow, new = Machine("slow"), Machine("new")
    slow.hold.clear()
    machines: dict[str, Printer] = {"slow": slow, "new": new}
    connector = Connector(tmp_path, lambda name, _system_name, _placing: machines[name], FolderPrinter(tmp_path))
    known = Profile(name="slow", kind="system", address="slow", categories=("expert",))  # type: ignore[arg-type]
    with a_station(tmp_path, role=Role.SUPERVISOR, routes=connector.routes([known])) as station:
        station.printer_setup.use_at_once(connector.routes)
        station.printer_setup.keep("slow", "system:slow", {"categories": ["expert"]})
        news = Hears(station)
        station.scan(ANNA.ticket_code)
        assert slow.has_begun.wait(PATIENCE_S)

        station.printer_setup.keep("new", "system:new", {"categories": ["delegation"]})
        station.scan(WANG.ticket_code)

        wait_until_out(station, news, 1)
        assert (len(slow.sheets), len(new.sheets)) == (0, 1)
        slow.hold.set()
        wait_until_out(station, news, 2)
        assert (len(slow.sheets), len(new.sheets)) == (1, 1)


def test_a_printer_that_is_paused_stays_so_when_it_is_changed(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=Machine("A")) as station:
        connected(station, (Machine("A"),))
        station.printing.pause("A")

        station.printer_setup.keep("A", "folder:A", {"offset_mm": [1.0, 0.0]})

        assert [printer.is_paused for printer in station.printing.printers()] == [True]


def test_an_address_that_is_none_is_told_nothing_is_kept_and_printing_goes_on(tmp_path: Path) -> None:
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=Machine("A")) as station:
        news = Hears(station)
        connector = Connector(tmp_path, lambda *_: Machine("x"), FolderPrinter(tmp_path))
        station.printer_setup.use_at_once(connector.routes)

        with pytest.raises(PrinterError, match="no address"):
            station.printer_setup.keep("Labels", "zpl:host:99999", {})

        assert station.printer_setup.all() == ()
        assert station.printer_setup.at_work == {"A"}
        station.scan(ANNA.ticket_code)
        news.wait_for(BadgePrinted)


def test_a_removed_printers_badges_go_to_those_that_are_left(tmp_path: Path) -> None:
    first, second = Machine("A"), Machine("B")
    first.stopped = STOPPED
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=Machine("none")) as station:
        connected(station, (first, second))
        news = Hears(station)
        station.printer_setup.keep("A", "folder:A", {})
        station.scan(ANNA.ticket_code)
        station.printer_setup.keep("B", "folder:B", {})

        station.printer_setup.remove("A")

        wait_until_out(station, news, 1)
        assert people_on(first) == []
        assert station.printer_setup.at_work == {"B"}


def test_a_badge_that_was_given_to_a_printer_just_before_it_went_is_not_left_behind(tmp_path: Path) -> None:
    first, second = Machine("A"), Machine("B")
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=first) as station:
        connected(station, (second,))
        badges, news, telling = station._badge_desk(), Hears(station), threading.Event()
        changing = threading.Thread(target=lambda: station.printer_setup.keep("B", "folder:B", {}))
        station.subscribe(lambda _change: telling.set())

        def order(transaction: DeskTransaction) -> list[Job]:
            ordered = badges.order_first(transaction, station.card(ANNA.id), "")
            telling.clear()
            changing.start()
            telling.wait(0.2)  # the change waits for this to be on disk
            return ordered

        [job] = station._store.transact(order)
        changing.join(PATIENCE_S)

        assert job.printer == "A"
        wait_until_out(station, news, 1)
        assert len(people_on(first, second)) == 1


def test_a_desk_that_ends_while_printers_change_ends_all_of_them(tmp_path: Path) -> None:
    first, second = Machine("A"), Machine("B")
    first.hold.clear()
    with a_station(tmp_path, role=Role.SUPERVISOR, printer=first) as station:
        connected(station, (second,))
        station.scan(ANNA.ticket_code)
        assert first.has_begun.wait(PATIENCE_S)
        station.printer_setup.keep("B", "folder:B", {})
        trial = station.printing.try_out("B", station.event)

        ending = threading.Thread(target=station.stop)
        ending.start()
        ending.join(0.1)
        assert ending.is_alive()  # the badge is still being sent
        first.hold.set()
        ending.join(PATIENCE_S)

        assert not ending.is_alive()
        assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("print ")]
        assert trial.has_ended
        assert len(first.sheets) == 1
        station.printer_setup.keep("B", "folder:C", {})
        assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("print ")]


def a_crowd(count: int) -> tuple[Participant, ...]:
    return tuple(a_participant(id=f"{number:016d}", ticket_code=f"T-{number}-X") for number in range(count))


@settings(max_examples=8)
@given(choices=st.lists(st.sampled_from("ABC"), min_size=1, max_size=12), are_of_one_name=st.booleans())
def test_however_printers_change_while_people_are_scanned_every_badge_comes_out_once(
    tmp_path_factory: pytest.TempPathFactory, choices: list[str], *, are_of_one_name: bool
) -> None:
    printers = {place: Machine("before" if are_of_one_name else place) for place in ("A", "B", "C")}
    crowd = a_crowd(40)
    routes = [Route(Machine("before"), address="before")]
    with a_station(tmp_path_factory.mktemp("desk"), crowd, role=Role.SUPERVISOR, routes=routes) as station:
        wanted = iter(choices)

        def next_one(_profiles: Sequence[Profile]) -> list[Route]:
            place = next(wanted)
            return [Route(printers[place], address=place)]

        station.printer_setup.use_at_once(next_one)
        news = Hears(station)

        def change(number: int) -> None:
            station.printer_setup.keep("one", "folder:one", {"offset_mm": [number, 0.0]})

        with ThreadPoolExecutor(2) as scanning, ThreadPoolExecutor(1) as changing:
            changes = [changing.submit(change, number) for number in range(len(choices))]
            scans = [scanning.submit(station.scan, person.ticket_code) for person in crowd]
            for scan in scans:
                scan.result(PATIENCE_S)
            for one in changes:
                one.result(PATIENCE_S)

        wait_until_out(station, news, len(crowd))
        before = routes[0].printer
        assert isinstance(before, Machine)
        assert people_on(before, *printers.values()) == codes(station)
        assert len(set(codes(station))) == len(crowd)
        assert not any(printer.is_mixed_up for printer in printers.values())
