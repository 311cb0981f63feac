"""A server's PostgreSQL is copied to its data folder, and an empty one filled from there: with it desks go on."""

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event as Flag

import msgspec
import pytest

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.backup import back_up
from checkin.journal.backup_files import backups_of
from checkin.journal.postgres import PostgresStore
from checkin.journal.store import KnownDesk
from checkin.journal.wipe_orders import Erasure, erase_event, erasure_of
from checkin.restoring import Passphrases, restore
from checkin.security.keys import KeyPlace
from checkin.server.mirror import Mirror, copy_all
from tests.builders import an_event
from tests.desks import PEOPLE
from tests.faults.damage_campaign import entries_of
from tests.journal.histories import admitted
from tests.journal.places import PostgresPlace

EVENT = an_event()
DESK = KnownDesk("d-north", "north", 1, 1, public_key="ab")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    """The data folder of a server."""
    folder, _ = DataFolder.create(tmp_path / "server", EVENT, "server", KeyPlace.FILE)
    yield folder
    folder.close()


@pytest.fixture
def place(postgres_address: str) -> Iterator[PostgresPlace]:
    """Where the server's database lies."""
    place = PostgresPlace(postgres_address)
    yield place
    place.close()


def at_work(place: PostgresPlace) -> PostgresStore:
    """A database with an event, three people, one desk and two entries."""
    store = place.new()
    assert isinstance(store, PostgresStore)
    store.transact(lambda transaction: transaction.put_event(EVENT))
    store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    store.transact(lambda transaction: transaction.append([admitted(PEOPLE[0].id), admitted(PEOPLE[1].id)]))
    store.add_desk(DESK, "hash of the token")
    store.keep_secret("hand_over", b"a key of the event")
    return store


def test_a_database_that_is_gone_comes_back_from_a_backup_of_the_folder_with_desks_and_secrets(
    folder: DataFolder, place: PostgresPlace, tmp_path: Path
) -> None:
    store = at_work(place)
    ids = {entry.id for entry in entries_of(store)}
    Mirror(store, folder.store).copy()
    back_up(folder.path / "event.db", folder.key)
    folder.close()
    lost = place.new()  # empty
    restore(tmp_path / "new", backups_of(folder.path / "event.db")[0].path, Passphrases())

    with DataFolder.open(tmp_path / "new") as restored:
        copy_all(restored.store, lost)

    assert {entry.id for entry in entries_of(lost)} == ids
    assert {one.id for one in lost.roster_page(0, 10).participants} == {one.id for one in PEOPLE}
    assert lost.event()[0] == EVENT
    assert lost.desk_with_token("hash of the token") == DESK
    assert lost.secret("hand_over") == b"a key of the event"
    assert lost.verify().ok


def test_only_what_is_new_is_copied_and_nothing_changes_where_nothing_did(
    folder: DataFolder, place: PostgresPlace
) -> None:
    store = at_work(place)
    mirror = Mirror(store, folder.store)
    mirror.copy()
    back_up(folder.path / "event.db", folder.key)
    store.heard(msgspec.structs.replace(DESK, heard_ms=99, unsent=3))
    mirror.copy()
    assert not back_up(folder.path / "event.db", folder.key)

    store.transact(lambda transaction: transaction.append([admitted(PEOPLE[2].id)]))
    store.revoke_desk(DESK.id)
    late = msgspec.structs.replace(PEOPLE[0], id="LATE000000000000", ticket_code="K-LATE")
    store.transact(lambda transaction: transaction.put_participants([late]))
    store.transact(lambda transaction: transaction.put_event(msgspec.structs.replace(EVENT, name="Renamed")))
    mirror.copy()

    assert folder.store.head().position == 3
    assert [desk.revoked for desk in folder.store.desks()] == [True]
    assert folder.store.record(late.id) is not None
    assert folder.store.event()[0].name == "Renamed"
    assert folder.store.verify().ok


def test_it_copies_by_itself_and_tells_the_database_that_no_backup_can_be_made(
    folder: DataFolder, place: PostgresPlace
) -> None:
    store = at_work(place)
    folder.store.note(Anomaly(AnomalyKind.BACKUP_FAILED, "server", wall_clock_ms(), "There is no room."))
    mirror = Mirror(store, folder.store, every_s=0.01)
    mirror.start()
    try:
        pause = Flag()
        for _ in range(1_000):
            if store.noted():
                break
            pause.wait(0.01)
    finally:
        mirror.stop()
    mirror.stop()

    assert [one.kind for one in store.noted()] == [AnomalyKind.BACKUP_FAILED]
    assert folder.store.head().position == 2
    assert json.loads(folder.store.desk_setting("mirrored") or "{}")["cursor"]["position"] == 2


def test_of_an_event_that_is_erased_in_the_middle_of_copying_nothing_is_left_in_the_folder(
    folder: DataFolder, place: PostgresPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = at_work(place)
    mirror = Mirror(store, folder.store)
    truly = store.secrets

    def erased_then() -> dict[str, bytes]:
        monkeypatch.setattr(store, "secrets", truly)
        mirror.copy()  # what has been read already
        erase_event(store, Erasure(EVENT.id, EVENT.name, 1, 2, participants=3, entries=2))
        return truly()

    monkeypatch.setattr(store, "secrets", erased_then)

    mirror.copy()

    assert folder.store.roster_head().revision == 0
    assert folder.store.head().position == 0
    assert erasure_of(folder.store) is not None
