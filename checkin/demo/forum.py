"""A sample forum ready to be used: a server on this machine's own address, and a desk that is paired with it."""

import shutil
from pathlib import Path

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, DataFolderError
from checkin.demo.sample import sample_event, sample_participants, write_csv
from checkin.demo.tickets import write_ticket_images
from checkin.joining import join
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.printer import FolderPrinter
from checkin.printing.routing import Route
from checkin.roster.photo_shelf import PhotoShelf
from checkin.roster.planning import ImportPlan
from checkin.security.keys import KeyPlace
from checkin.server.serving import Server, Tls
from checkin.station.roster_import import import_roster
from checkin.station.station import Station
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.session import sync_once
from checkin.sync.worker import SyncWorker

TICKET_IMAGES = 12


class Forum:
    """The running sample: `folder` holds the roster, tickets, server and desk."""

    def __init__(self, folder: Path, participants: int) -> None:
        """Make the forum in an empty folder, or in that of an earlier demo. Raises DataFolderError for another one."""
        self.folder = folder
        _make_room(folder)
        event = sample_event()
        people = list(sample_participants(event, participants))
        self.roster = folder / "roster.csv"
        write_csv(people, event, self.roster)
        self.tickets = write_ticket_images(people[:: max(1, len(people) // TICKET_IMAGES)], folder / "tickets")
        self._central, _ = DataFolder.create(folder / "server", event, "server", KeyPlace.FILE)
        self.imported: ImportPlan = import_roster(self._central.store, self.roster, {})
        self.people: list[Participant] = people
        self.server = Server(self._central.store, self._central.path, key=self._central.key, port=0, tls=Tls.OFF)
        self.server.start()
        self._desk: DataFolder | None = None

    def desk(self, name: str, operator: str, role: Role) -> Station:
        """A new desk with the roster, printing into its folder, in step with the server."""
        link = parse_pairing_link(self.server.pairing_code().link)
        self._desk = join(self.folder / "desk", link, name)
        store = self._desk.store
        sync_once(store, wall_clock_ms)
        station = Station(store, self._desk.desk, operator=operator, role=role, photos=self._desk.photos)
        station.use_printers([Route(FolderPrinter(self._desk.badges))])
        station.use_sync(SyncWorker(store, PhotoShelf(self._desk.photos)))
        return station

    @property
    def desk_folder(self) -> DataFolder:
        """Where the desk's data lie, once there is a desk."""
        if self._desk is None:
            raise DataFolderError("The demo has no desk yet: make one first.")
        return self._desk

    @property
    def badges(self) -> Path:
        """Where the desk's badges come out."""
        return self.folder / "desk" / "badges"

    def server_arrived(self) -> int:
        """How many have arrived by the server's own figures."""
        return Station(self._central.store, self._central.desk).headcount().arrived

    def stop(self) -> None:
        """End the server and close everything; stations must have been stopped before. May be called twice."""
        self.server.stop()
        if self._desk is not None:
            self._desk.close()
        self._central.close()


def _make_room(folder: Path) -> None:
    mark = folder / ".demo"
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise DataFolderError(f"{folder} holds something else than a demo: choose another folder with --data.")
    if mark.exists():
        for part in ("server", "desk"):
            if DataFolder.exists(folder / part):
                DataFolder.open(folder / part).close()
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text("Made by the demo; made anew by the next one.\n", "utf-8")
