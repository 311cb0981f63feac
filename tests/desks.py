"""Desks for tests: a real station on a real encrypted database, with stand-ins only for the printer."""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from checkin.event import Event
from checkin.journal.sqlite import SqliteStore
from checkin.participants import Participant
from checkin.printing.printer import FolderPrinter, Printer, PrinterError, Sheet
from checkin.roster.searching import search_texts
from checkin.station.badge_desk import BadgeDesk
from checkin.station.station import Station
from checkin.station.values import Change, DeskIdentity, Role
from tests.builders import a_participant, an_event

PATIENCE_S = 10.0

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
    """Prints nowhere. `problem` makes it fail; `hold` makes it wait until it is released."""

    name = "stand-in"

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.problem: str | None = None
        self.hold = threading.Event()
        self.hold.set()

    def print_sheet(self, sheet: Sheet) -> None:
        self.hold.wait(PATIENCE_S)
        if self.problem is not None:
            raise PrinterError(self.problem)
        self.sheets.append(sheet)


def a_store(folder: Path, people: Sequence[Participant] = PEOPLE, event: Event | None = None) -> SqliteStore:
    """A new encrypted store with an event and a roster."""
    folder.mkdir(parents=True, exist_ok=True)
    store = SqliteStore.create(folder / "event.db", os.urandom(32), search_texts)
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
    prints: bool = True,
) -> Iterator[Station]:
    """A desk at work, stopped at the end."""
    store = a_store(folder, people, event)
    desk = DeskIdentity(f"d-{name}", name)
    station = Station(store, desk, operator=operator, role=role, prints_on_admission=prints)
    station.use_printer(BadgeDesk(store, printer or FolderPrinter(folder / "badges"), lambda: station.event))
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

    def wait_for(self, kind: type[Change], count: int = 1) -> list[Change]:
        """The first `count` changes of a kind, once they have come."""
        with self._news:
            assert self._news.wait_for(lambda: len(self._of(kind)) >= count, PATIENCE_S), f"no {kind.__name__}"
            return self._of(kind)[:count]

    def _of(self, kind: type[Change]) -> list[Change]:
        return [change for change in self.changes if isinstance(change, kind)]
