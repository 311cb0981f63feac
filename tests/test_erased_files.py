"""What lies beside a database of somebody who was erased goes as well, also when that was cut off."""

import io
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from checkin.datafolder import DataFolder
from checkin.journal import facts
from checkin.journal.backup_files import backups_of
from checkin.journal.entries import Entry
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import NOBODY_GONE
from checkin.recovery import mark_damaged
from checkin.rehearsal import open_rehearsal
from checkin.roster.photo_shelf import PhotoShelf
from checkin.roster.photos import kept_name
from checkin.roster.searching import search_texts
from checkin.security.keys import KeyPlace, load_key
from checkin.station.batches import Made, read_digests, write_digests
from checkin.tickets import BadgeCode
from tests.builders import an_event
from tests.desks import ANNA, BORIS, WANG
from tests.journal.histories import an_entry


def a_photo(colour: str) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(content, "JPEG")
    return content.getvalue()


PHOTO, SHARED = a_photo("red"), a_photo("blue")
PEOPLE = (
    msgspec.structs.replace(ANNA, photo=kept_name(PHOTO)),
    msgspec.structs.replace(BORIS, photo=kept_name(SHARED)),
    msgspec.structs.replace(WANG, photo=kept_name(SHARED)),
)


def erasure(participant: str) -> Entry:
    return an_entry(facts.PersonalDataErased(), participant)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with photos, printed badges, the memory of a batch, and a rehearsal."""
    path = tmp_path / "data"
    folder, _ = DataFolder.create(path, an_event(), "north", KeyPlace.FILE)
    with folder:
        folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
        for photo in (PHOTO, SHARED):
            PhotoShelf(folder.photos).keep(photo, kept_name(photo))
        folder.badges.mkdir()
        for person in (ANNA, BORIS):
            (folder.badges / f"{BadgeCode(person.id, 'A1B2C')}.pdf").write_bytes(b"%PDF")
            (folder.badges / f"{BadgeCode(person.id, 'A1B2C')}-2.pdf").write_bytes(b"%PDF")
        write_digests(folder.batches, {ANNA.id: "a", BORIS.id: "b"}, 1)
        open_rehearsal(folder).close()
    return path


def append_behind_its_back(data: Path, entry: Entry) -> None:
    """As if the program ended right after the transaction."""
    store = SqliteStore.open(data / "event.db", load_key(data, None), search_texts)
    store.transact(lambda transaction: transaction.append([entry]))
    store.close()


def test_photos_badges_batches_and_rehearsals_go_and_those_of_others_stay(data: Path) -> None:
    with DataFolder.open(data) as folder:
        folder.store.transact(lambda transaction: transaction.append([erasure(ANNA.id), erasure(BORIS.id)]))

        shelf = PhotoShelf(folder.photos)
        assert not shelf.holds(kept_name(PHOTO))
        assert shelf.holds(kept_name(SHARED))
        assert list(folder.badges.iterdir()) == []
        assert read_digests(folder.batches) == {}
        assert not DataFolder.exists(data / "rehearsal")
        assert list((data / "rehearsal").iterdir()) == []
        assert folder.store.unfinished_erasure() == NOBODY_GONE


def test_what_was_cut_off_is_done_at_the_next_start(data: Path) -> None:
    append_behind_its_back(data, erasure(ANNA.id))
    assert (data / "photos" / kept_name(PHOTO)).exists()

    with DataFolder.open(data) as folder:
        assert not PhotoShelf(folder.photos).holds(kept_name(PHOTO))
        assert len(list(folder.badges.iterdir())) == 2
        assert read_digests(folder.batches) == {BORIS.id: Made("b", 1)}
        assert folder.store.unfinished_erasure() == NOBODY_GONE
    assert len(backups_of(data / "event.db")) == 1


def test_a_sound_database_is_not_rebuilt_for_its_backup_from_before(data: Path) -> None:
    assert backups_of(data / "event.db")
    append_behind_its_back(data, erasure(WANG.id))  # the last to come onto the roster

    with DataFolder.open(data) as folder:
        assert folder.rebuilt is None


def test_a_database_rebuilt_with_a_backup_from_before_does_not_bring_them_back(data: Path) -> None:
    assert backups_of(data / "event.db")
    append_behind_its_back(data, erasure(ANNA.id))
    mark_damaged(data / "event.db")

    with DataFolder.open(data) as folder:
        assert folder.rebuilt is not None
        anna = folder.store.record(ANNA.id)
        assert anna is not None
        assert anna.participant is None
        assert {person.id for person in folder.store.roster_page(0, 10).participants} == {BORIS.id, WANG.id}
        assert folder.store.verify().ok


def test_a_rehearsal_begun_later_does_not_know_them(data: Path) -> None:
    with DataFolder.open(data) as folder:
        rehearsal = open_rehearsal(folder)
        rehearsal.close()
        folder.store.transact(lambda transaction: transaction.append([erasure(ANNA.id)]))

        with open_rehearsal(folder) as again:
            found = again.store.record(ANNA.id)

    assert found is not None
    assert found.participant is None
