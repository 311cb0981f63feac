"""A disk that is full: a real file system without room."""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.admission import VerdictKind
from checkin.datafolder import DataFolder
from checkin.journal.anomalies import AnomalyKind
from checkin.journal.reserve import RESERVE_BYTES, Reserve
from checkin.journal.sqlite_pages import FRAME_BYTES
from checkin.journal.store import StoreError
from checkin.security.keys import KeyPlace
from checkin.station.station import Station
from tests.builders import a_participant, an_event

_DISK_MB = 80
_MORE_GUESTS = 1_000
PEOPLE = [a_participant(id=f"P{number:015d}", ticket_code=f"K-{number}") for number in range(2_000)]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, a little larger than the reserve."""
    folder = tmp_path / "small"
    folder.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small file system here")
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_DISK_MB}m", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Leave no room at all."""
    rubbish = folder / "rubbish"
    with rubbish.open("wb", buffering=0) as file:
        size = 1 << 20
        while size:
            try:
                if file.write(bytes(size)) < size:
                    size //= 2
            except OSError:
                size //= 2
    return rubbish


def anomalies(station: Station) -> set[AnomalyKind]:
    return {anomaly.kind for anomaly in station.status().anomalies}


def wait_until_it_has_room(station: Station) -> None:
    pause = threading.Event()
    for _ in range(100):
        if AnomalyKind.DISK_FULL not in anomalies(station):
            return
        station.scan("K-NOBODY")
        pause.wait(0.1)
    raise AssertionError("it never noticed that there is room again")


def scan_until_it_fails(station: Station, entries: set[str], disk: Path) -> None:
    while True:
        entries.add(station.scan("K-NOBODY" * 40).entry)
        fill(disk)


def test_on_a_full_disk_the_desk_goes_on_from_its_reserve_and_says_so(small_disk: Path) -> None:
    with DataFolder.create(small_disk / "desk", an_event(), "north", KeyPlace.FILE)[0] as folder:
        folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
        station = Station(folder.store, folder.desk, operator="Olga")
        assert anomalies(station) == set()
        rubbish = fill(small_disk)

        for person in PEOPLE[:_MORE_GUESTS]:
            assert station.scan(person.ticket_code).verdict.kind is VerdictKind.ADMITTED
        assert AnomalyKind.DISK_FULL in anomalies(station)
        assert station.headcount().arrived == folder.store.head().position == _MORE_GUESTS

        rubbish.unlink()
        wait_until_it_has_room(station)
        assert folder.store.verify().ok
    with DataFolder.open(small_disk / "desk") as folder:
        assert Station(folder.store, folder.desk).headcount().arrived == _MORE_GUESTS


def test_when_the_reserve_is_used_up_no_verdict_is_given_and_nothing_is_lost(small_disk: Path) -> None:
    with DataFolder.create(small_disk / "desk", an_event(), "north", KeyPlace.FILE)[0] as folder:
        folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
        station = Station(folder.store, folder.desk, operator="Olga")
        fill(small_disk)
        entries: set[str] = set()
        with pytest.raises(StoreError, match="disk is full"):
            scan_until_it_fails(station, entries, small_disk)

    with DataFolder.open(small_disk / "desk", read_only=True) as folder:
        page = folder.store.page(None, 1_000_000)
        assert entries <= {entry.id for entry in page.entries}  # type: ignore[union-attr]
        assert folder.store.verify().ok


def test_a_commit_of_which_a_full_disk_took_the_head_alone_is_no_damage(tmp_path: Path) -> None:
    with DataFolder.create(tmp_path / "desk", an_event(), "north", KeyPlace.FILE)[0] as folder:
        folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE[:3]))
        Station(folder.store, folder.desk, operator="Olga").scan(PEOPLE[0].ticket_code)
        left = Path(shutil.copytree(tmp_path / "desk", tmp_path / "left"))
    with (left / "event.db-wal").open("rb+") as log:
        log.seek(-FRAME_BYTES, os.SEEK_END)
        head_and_a_little = log.read()[:100]
        log.write(head_and_a_little)

    with DataFolder.open(left, read_only=True) as folder:
        assert folder.store.head().position == 1
        assert folder.store.verify().ok


def test_a_desk_that_starts_on_a_full_disk_works_on_its_reserve(small_disk: Path) -> None:
    with DataFolder.create(small_disk / "desk", an_event(), "north", KeyPlace.FILE)[0] as folder:
        folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    fill(small_disk)

    with DataFolder.open(small_disk / "desk") as folder:
        station = Station(folder.store, folder.desk, operator="Olga")
        assert station.scan(PEOPLE[0].ticket_code).verdict.kind is VerdictKind.ADMITTED
        assert AnomalyKind.DISK_FULL in anomalies(station)
        assert folder.store.verify().ok


def test_a_disk_without_room_even_to_open_the_database_is_called_full(small_disk: Path) -> None:
    with DataFolder.create(small_disk / "desk", an_event(), "north", KeyPlace.FILE)[0]:
        pass
    (small_disk / "desk" / "reserve").unlink()
    rubbish = fill(small_disk)

    with pytest.raises(StoreError, match="disk is full"):
        DataFolder.open(small_disk / "desk")

    rubbish.unlink()
    with DataFolder.open(small_disk / "desk") as folder:
        assert folder.store.verify().ok


def test_an_import_does_not_use_up_the_reserve(small_disk: Path) -> None:
    with DataFolder.create(small_disk / "desk", an_event(), "north", KeyPlace.FILE)[0] as folder:
        fill(small_disk)

        with pytest.raises(StoreError, match="disk is full"):
            folder.store.transact(lambda transaction: transaction.put_participants(iter(PEOPLE)))

        assert not folder.store.is_on_reserve
        assert folder.store.roster_head().revision == 0


def test_a_disk_that_was_full_at_the_start_is_told_and_no_reserve_is_pretended(small_disk: Path) -> None:
    with DataFolder.create(small_disk / "desk", an_event(), "north", KeyPlace.FILE)[0]:
        (small_disk / "desk" / "reserve").unlink()
        rubbish = fill(small_disk)
    reserve = Reserve(small_disk / "desk" / "reserve")
    reserve.make_if_there_is_plenty()
    assert not reserve.is_there

    rubbish.unlink()
    (small_disk / "other").mkdir()
    reserve = Reserve(small_disk / "other" / "reserve", RESERVE_BYTES // 4)
    reserve.make_if_there_is_plenty()
    assert reserve.is_there
    assert reserve.release()
    assert not reserve.release()
