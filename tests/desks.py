"""Desks for tests: a real station on a real encrypted database, with stand-ins only for the printer."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from checkin.badges.photo_folder import PhotoFolder
from checkin.clock import wall_clock_ms
from checkin.event import Event
from checkin.journal.sqlite import SqliteStore
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.lane import Pace
from checkin.printing.printer import (
    READY,
    Condition,
    FolderPrinter,
    Printer,
    PrinterBusy,
    PrinterError,
    Progress,
    Sheet,
    Step,
)
from checkin.printing.routing import Route
from checkin.roster.searching import search_texts
from checkin.station.print_policy import PrintPolicy
from checkin.station.station import Station
from checkin.station.values import Change, DeskIdentity
from tests.builders import a_participant, an_event

PATIENCE_S = 10.0
QUICK = Pace(first_poll_s=0.005, slowest_poll_s=0.02, look_s=0.02, look_in_trouble_s=0.02, retry_s=0.02, patience_s=0.1)
"""Printers are asked often, so that tests need not wait."""

ANNA = a_participant(
    id="ANNA000000000000", ticket_code="K-ANNA-1", name="Ким Анна Сергеевна", family_name="Ким", given_name="Анна",
    latin_name="Anna Kim", organisation="Мэрия Владивостока", position="Советник", region="Приморский край",
    category="expert", tracks=("transport",),
)  # fmt: skip
WANG = a_participant(
    id="WANG000000000000", ticket_code="K-WANG-2", name="王小明", latin_name="Wang Xiaoming",
    organisation="大连市人民政府", region="大连", category="delegation",
)  # fmt: skip
BORIS = a_participant(
    id="B0R1S00000000000", ticket_code="K-B0RIS-3", name="Ким Борис Олегович", latin_name="Boris Kim",
    organisation="Завод", region="Самарская область", category="participant",
)  # fmt: skip
PEOPLE = (ANNA, WANG, BORIS)


class StandInPrinter:
    """Prints nowhere, at once.

    `problem` makes it refuse, `is_busy` put it off; `hold` makes sending wait until it is released; `stopped` is how it
    says that it is; `steps` is what it says of a sheet, by its title, when that is not that it is out.
    """

    def __init__(self, name: str = "stand-in") -> None:
        self.name = name
        self.sheets: list[Sheet] = []
        self.problem: str | None = None
        self.is_busy = False
        self.stopped = READY
        self.steps: dict[str, Progress] = {}
        self.every_step = Progress(Step.DONE)
        self.gives_back = False
        self.asked_back: list[str] = []
        self.hold = threading.Event()
        self.hold.set()

    def condition(self) -> Condition:
        return self.stopped

    def send(self, sheet: Sheet) -> str:
        self.hold.wait(PATIENCE_S)
        if self.is_busy:
            raise PrinterBusy("The printer is busy.")
        if self.problem is not None:
            raise PrinterError(self.problem)
        self.sheets.append(sheet)
        return sheet.title

    def progress(self, reference: str) -> Progress:
        return self.steps.get(reference, self.every_step)

    def find(self, title: str) -> str | None:
        return title if any(sheet.title == title for sheet in self.sheets) else None

    def cancel(self, reference: str) -> bool:
        self.asked_back.append(reference)
        return self.gives_back


def a_store(
    folder: Path, people: Sequence[Participant] = PEOPLE, event: Event | None = None, key: bytes | None = None
) -> SqliteStore:
    """A new encrypted store with an event and a roster."""
    folder.mkdir(parents=True, exist_ok=True)
    store = SqliteStore.create(folder / "event.db", key or os.urandom(32), search_texts)
    store.transact(lambda transaction: transaction.put_event(event or an_event()))
    store.transact(lambda transaction: transaction.put_participants(people))
    return store


@contextmanager
def a_station(
    folder: Path,
    people: Sequence[Participant] = PEOPLE,
    *,
    name: str = "north",
    operator: str = "Olga",
    role: Role = Role.DESK,
    event: Event | None = None,
    printer: Printer | None = None,
    routes: Sequence[Route] | None = None,
    prints: bool = True,
    batches: Path | None = None,
    now_ms: Callable[[], int] = wall_clock_ms,
) -> Iterator[Station]:
    """A desk at work, stopped at the end."""
    store = a_store(folder, people, event)
    desk = DeskIdentity(f"d-{name}", name)
    station = Station(
        store,
        desk,
        operator=operator,
        role=role,
        prints=None if prints else PrintPolicy.NEVER,
        photos=PhotoFolder(folder / "photos"),
        batches=batches,
        now_ms=now_ms,
    )
    station.use_printers(routes or [Route(printer or FolderPrinter(folder / "badges"))], pace=QUICK)
    try:
        yield station
    finally:
        station.stop()


class Hears:
    """Keeps every change that a station tells of, and waits for some."""

    def __init__(self, station: Station) -> None:
        self.changes: list[Change] = []
        self._news = threading.Condition()
        station.subscribe(self._hear)

    def _hear(self, change: Change) -> None:
        with self._news:
            self.changes.append(change)
            self._news.notify_all()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait for changes until something holds."""
        with self._news:
            assert self._news.wait_for(holds, PATIENCE_S), "it never came to that"

    def wait_for(self, kind: type[Change], count: int = 1) -> list[Change]:
        """The first `count` changes of a kind, once they have come."""
        with self._news:
            assert self._news.wait_for(lambda: len(self._of(kind)) >= count, PATIENCE_S), f"no {kind.__name__}"
            return self._of(kind)[:count]

    def _of(self, kind: type[Change]) -> list[Change]:
        return [change for change in self.changes if isinstance(change, kind)]
