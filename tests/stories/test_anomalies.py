"""What is wrong with desks, clocks and servers is told to supervisors and in status."""

import shutil
from pathlib import Path

import msgspec
import pytest

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.journal.anomalies import AnomalyKind
from checkin.server import central
from checkin.station.station import Station
from tests.desks import ANNA, BORIS, WANG
from tests.journal.histories import admitted, of_a_newer_version
from tests.stories.hall import Desk, Hall


def kinds(station: Station) -> set[tuple[AnomalyKind, str]]:
    return {(anomaly.kind, anomaly.subject) for anomaly in station.anomalies()}


def shown_at(desk: Desk) -> set[tuple[str, str]]:
    """As in `status --json` of a desk whose sync runs."""
    report = desk.sync()
    return {(anomaly.kind.value, anomaly.subject) for anomaly in report.anomalies}


def server(hall: Hall) -> Station:
    return Station(hall.central.store, hall.central.desk)


def test_a_healthy_hall_has_none(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    for desk in (north, south, north, south):
        desk.station.scan(ANNA.ticket_code)
        desk.sync()

    assert shown_at(north) == set()
    assert kinds(north.station) == kinds(server(hall)) == set()


def test_two_processes_with_one_token_are_told(hall: Hall, tmp_path: Path) -> None:
    watching, north = hall.desk("watching"), hall.desk("north")
    north.station.stop()
    north.folder.close()
    shutil.copytree(tmp_path / "north", tmp_path / "clone")
    with DataFolder.open(tmp_path / "north") as one, DataFolder.open(tmp_path / "clone") as other:
        for folder in (one, other, one):
            Desk(folder).sync()

    assert shown_at(watching) == {("desk_cloned", "north")}
    assert kinds(server(hall)) == {(AnomalyKind.DESK_CLONED, "north")}


def test_a_restored_desk_is_told(hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(central, "_HEARD_EVERY_MS", 0)
    watching, north = hall.desk("watching"), hall.desk("north")
    north.station.stop()
    north.folder.close()
    shutil.copytree(tmp_path / "north", tmp_path / "backup")
    with DataFolder.open(tmp_path / "north") as folder:
        for person in (ANNA, WANG, BORIS):
            Desk(folder).station.scan(person.ticket_code)
        Desk(folder).sync()

    with DataFolder.open(tmp_path / "backup") as folder:
        Desk(folder).sync()

    assert shown_at(watching) == {("desk_restored", "north")}


def test_a_server_that_was_rolled_back_is_told_by_server_and_desks(hall: Hall, tmp_path: Path) -> None:
    north = hall.desk("north")
    hall.stop_server()
    shutil.copytree(tmp_path / "server", tmp_path / "backup")
    hall.start_server()
    north.station.scan(ANNA.ticket_code)
    north.sync()
    hall.stop_server()
    shutil.rmtree(tmp_path / "server")
    shutil.copytree(tmp_path / "backup", tmp_path / "server")
    hall.start_server()

    north.sync()

    assert kinds(north.station) == {(AnomalyKind.SERVER_ROLLED_BACK, "server")}
    assert kinds(server(hall)) == {(AnomalyKind.SERVER_ROLLED_BACK, "server")}
    [anomaly] = north.station.anomalies()
    north.station.put_aside(anomaly)
    assert north.station.anomalies() == ()


def test_a_clock_that_is_off_is_measured_stored_with_each_entry_and_told_to_others(hall: Hall) -> None:
    watching, north = hall.desk("watching"), hall.desk("north")
    hall.server._central.clock_ms = lambda: wall_clock_ms() + 90_000
    for _ in range(2):
        north.sync()
    hall.server._central.clock_ms = wall_clock_ms

    north.station.scan(ANNA.ticket_code)

    assert kinds(north.station) == {(AnomalyKind.CLOCK_OFF, "north")}
    [entry] = north.folder.store.unheld(10)
    assert entry.offset_ms is not None
    assert 85_000 < entry.offset_ms < 95_000
    assert shown_at(watching) == {("clock_off", "north")}


def test_entries_of_a_newer_version_and_entries_set_aside_are_told_everywhere(hall: Hall) -> None:
    north, south = hall.desk("north"), hall.desk("south")
    north.folder.store.transact(lambda transaction: transaction.append([of_a_newer_version(ANNA.id)]))
    north.sync()
    tampered = msgspec.structs.replace(admitted(), operator="Mallory")
    hall.central.store.transact(lambda transaction: transaction.append([tampered]))

    assert shown_at(south) == {("newer_entries", "server"), ("set_aside", "server")}
    assert kinds(south.station) == {(AnomalyKind.NEWER_ENTRIES, "south")}
    status = south.station.status()
    assert [anomaly.sentence for anomaly in status.anomalies] == [
        "1 entries at desk south are of a newer version. Update the program to make use of them."
    ]
