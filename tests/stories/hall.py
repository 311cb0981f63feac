"""A hall: one server and the desks paired with it."""

from pathlib import Path

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.joining import join
from checkin.operators import Role
from checkin.security.keys import KeyPlace
from checkin.server.serving import Server, Tls
from checkin.station.station import Station
from checkin.sync.pairing import parse_pairing_link
from checkin.sync.session import SyncReport, sync_once
from tests.builders import an_event
from tests.desks import PEOPLE


class Desk:
    """A desk whose network is only there when the test says so."""

    def __init__(self, folder: DataFolder, role: Role = Role.SUPERVISOR) -> None:
        self.folder = folder
        self.station = Station(folder.store, folder.desk, operator="Olga", role=role)

    def sync(self) -> SyncReport:
        return sync_once(self.folder.store, wall_clock_ms)

    def arrived(self) -> int:
        return self.station.headcount().arrived


class Hall:
    """A server and its desks, in one folder."""

    def __init__(self, folder: Path, tls: Tls = Tls.OFF) -> None:
        self.folder = folder
        self._tls = tls
        self._desks: list[Desk] = []
        self.central, _ = DataFolder.create(folder / "server", an_event(), "server", KeyPlace.FILE)
        self.central.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
        self.server = Server(self.central.store, self.central.path, key=self.central.key, port=0, tls=tls)
        self.port = int(self.server.url.rsplit(":", 1)[1])
        self.server.start()

    def desk(self, name: str) -> Desk:
        folder = join(self.folder / name, parse_pairing_link(self.server.pairing_code().link), name)
        self._desks.append(Desk(folder))
        self._desks[-1].sync()
        return self._desks[-1]

    def arrived(self) -> int:
        return Station(self.central.store, self.central.desk).headcount().arrived

    def stop_server(self) -> None:
        self.server.stop()
        self.central.close()

    def start_server(self) -> None:
        self.central = DataFolder.open(self.folder / "server")
        self.server = Server(self.central.store, self.central.path, key=self.central.key, port=self.port, tls=self._tls)
        self.server.start()

    def forget_certificate(self) -> None:
        """Have the server, while it is down, make a new certificate at its next start."""
        for name in ("server.crt", "server.key"):
            (self.folder / "server" / name).unlink()

    def stop(self) -> None:
        for desk in self._desks:
            desk.station.stop()
            desk.folder.close()
        self.stop_server()
