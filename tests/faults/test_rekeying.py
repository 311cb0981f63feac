"""A new key for a whole folder: killed at any step, the folder opens, with all that was acknowledged, under one key."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checkin import rekeying
from checkin.datafolder import DataFolder, DataFolderError
from checkin.journal.backup import back_up
from checkin.journal.backup_files import backups_of
from checkin.journal.sqlite_files import WrongKeyError, connect
from checkin.rehearsal import open_rehearsal
from checkin.rekeying import RekeyError
from checkin.roster.photo_shelf import PhotoShelf, photos_of
from checkin.roster.photos import kept_name
from checkin.roster.searching import search_texts
from checkin.security.keys import KeyBeingChanged, KeyPlace, load_key
from checkin.station.station import Station
from tests.builders import an_event
from tests.desks import PEOPLE

ROOT = Path(__file__).parents[2]
PHOTO = b"\xff\xd8\xff a face"
CHILD = """
import os, sys
from pathlib import Path
from checkin import rekeying
from checkin.datafolder import DataFolder
left = [int(sys.argv[2])]
def reached(step):
    left[0] -= 1
    if not left[0]:
        os._exit(9)
as_it_is = rekeying._change_over
give = rekeying.give_new_key
rekeying.give_new_key = lambda *a, **k: give(*a, **k, reached=reached)
DataFolder.give_new_key(Path(sys.argv[1]))
"""


def a_folder(path: Path, place: KeyPlace = KeyPlace.FILE, *, rehearses: bool = True) -> bytes:
    """A desk with scans, a photo, two backups and a rehearsal; its key."""
    with DataFolder.create(path, an_event(), "north", place)[0] as folder:
        folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
        back_up(path / "event.db", folder.key)
        PhotoShelf(folder.photos).keep(PHOTO, kept_name(PHOTO))
        Station(folder.store, folder.desk).scan(PEOPLE[0].ticket_code)
        back_up(path / "event.db", folder.key)
        if rehearses:
            open_rehearsal(folder).close()
        Station(folder.store, folder.desk).scan(PEOPLE[1].ticket_code)
        return folder.key


def require_whole(path: Path) -> None:
    """Everything is there, and only the key of the folder opens it."""
    with DataFolder.open(path) as folder:
        assert folder.rebuilt is None
        assert Station(folder.store, folder.desk).headcount().arrived == 2
        assert folder.store.verify().ok
        assert PhotoShelf(folder.photos).content(kept_name(PHOTO)) == PHOTO
        if (path / "rehearsal").exists():
            with open_rehearsal(folder) as rehearsal:
                assert PhotoShelf(rehearsal.photos).content(kept_name(PHOTO)) == PHOTO
        key = folder.key
    for database in databases(path):
        connect(database, key, for_writing=False).close()


def databases(path: Path) -> list[Path]:
    real, practised = path / "event.db", path / "rehearsal" / "event.db"
    return [
        one
        for each in (real, practised)
        for one in (each, *(backup.path for backup in backups_of(each)))
        if one.exists()
    ]


def require_closed_to(path: Path, key: bytes) -> None:
    for database in databases(path):
        with pytest.raises(WrongKeyError):
            connect(database, key, for_writing=False)
    for photo in path.rglob("photos"):
        assert PHOTO[3:] not in b"".join(file.read_bytes() for file in photo.iterdir())
        with pytest.raises(Exception, match="another key"):
            PhotoShelf(photos_of(photo.parent, key)).content(kept_name(PHOTO))


def test_all_files_of_a_folder_get_the_new_key(tmp_path: Path) -> None:
    old = a_folder(tmp_path / "data")
    assert {path.parent.name for path in databases(tmp_path / "data")} == {"data", "backup", "rehearsal"}

    DataFolder.give_new_key(tmp_path / "data")

    assert load_key(tmp_path / "data") != old
    require_whole(tmp_path / "data")
    require_closed_to(tmp_path / "data", old)
    assert not list((tmp_path / "data").rglob("*.new-key*"))


def test_killed_at_any_step_the_folder_opens_and_ends_the_change(tmp_path: Path) -> None:
    old = a_folder(tmp_path / "data", rehearses=False)
    kills = 0
    for step in range(1, 40):
        copy = tmp_path / f"copy-{step}"
        shutil.copytree(tmp_path / "data", copy)
        child = subprocess.run([sys.executable, "-c", CHILD, copy, str(step)], cwd=ROOT, check=False, timeout=60)
        require_whole(copy)
        if child.returncode != 9:
            break
        kills += 1
        is_begun = step > 1
        assert (load_key(copy) != old) is is_begun
        if is_begun:
            require_closed_to(copy, old)
    assert child.returncode == 0
    assert kills >= 8


def test_killed_again_while_the_change_is_ended_it_still_ends(tmp_path: Path) -> None:
    a_folder(tmp_path / "data")
    steps: list[str] = []

    def reached(step: str) -> None:
        steps.append(step)
        if len(steps) % 4 == 0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rekeying.give_new_key(
            tmp_path / "data", "event.db", load_key(tmp_path / "data"), None, search_texts, reached=reached
        )
    for _ in range(20):
        try:
            rekeying.end_cut_off(tmp_path / "data", "event.db", None, search_texts, reached)
            break
        except KeyboardInterrupt:
            continue

    assert len(steps) > 8
    require_whole(tmp_path / "data")


def test_until_the_change_is_ended_whoever_only_reads_is_told(tmp_path: Path) -> None:
    a_folder(tmp_path / "data")

    def reached(step: str) -> None:
        if step.startswith("replacing"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rekeying.give_new_key(
            tmp_path / "data", "event.db", load_key(tmp_path / "data"), None, search_texts, reached=reached
        )

    with pytest.raises(KeyBeingChanged, match="try again in a moment"):
        DataFolder.open(tmp_path / "data", read_only=True)
    require_whole(tmp_path / "data")


def test_a_folder_that_is_worked_with_or_read_keeps_its_key(tmp_path: Path) -> None:
    old = a_folder(tmp_path / "data")
    with DataFolder.open(tmp_path / "data"), pytest.raises(DataFolderError, match="in use"):
        DataFolder.give_new_key(tmp_path / "data")

    with DataFolder.open(tmp_path / "data", read_only=True) as reader:
        reader.store.event()
        with pytest.raises(RekeyError, match="read by another program"):
            DataFolder.give_new_key(tmp_path / "data")

    assert load_key(tmp_path / "data") == old
    require_whole(tmp_path / "data")


def test_damaged_files_that_were_moved_aside_are_settled_first(tmp_path: Path) -> None:
    old = a_folder(tmp_path / "data")
    aside = tmp_path / "data" / "damaged-20261201T090000Z"
    aside.mkdir()
    (aside / "event.db").write_bytes(b"x")

    with pytest.raises(RekeyError, match="--discard-damaged"):
        DataFolder.give_new_key(tmp_path / "data")
    assert load_key(tmp_path / "data") == old

    DataFolder.give_new_key(tmp_path / "data", discards_damaged=True)
    assert not aside.exists()
    require_closed_to(tmp_path / "data", old)


def test_a_damaged_database_is_rebuilt_before_it_gets_the_new_key(tmp_path: Path) -> None:
    old = a_folder(tmp_path / "data")
    database = tmp_path / "data" / "event.db"
    damaged = bytearray(database.read_bytes())
    damaged[5 * 4096 + 100] ^= 1
    database.write_bytes(damaged)

    with pytest.raises(RekeyError, match="--discard-damaged"):
        DataFolder.give_new_key(tmp_path / "data")
    assert load_key(tmp_path / "data") == old

    DataFolder.give_new_key(tmp_path / "data", discards_damaged=True)
    assert load_key(tmp_path / "data") != old
    with DataFolder.open(tmp_path / "data") as folder:
        assert folder.rebuilt is None
        assert Station(folder.store, folder.desk).headcount().arrived == 2
        assert folder.store.verify().ok


def test_a_full_disk_leaves_a_folder_that_ends_the_change_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_folder(tmp_path / "data")

    def full(_copy: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(rekeying, "flush_file", full)
        with pytest.raises(RekeyError, match="half changed"):
            DataFolder.give_new_key(tmp_path / "data")

    require_whole(tmp_path / "data")


def test_with_a_passphrase_the_new_key_is_locked_with_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "open sesame")
    old = a_folder(tmp_path / "data", KeyPlace.PASSPHRASE)

    DataFolder.give_new_key(tmp_path / "data")

    assert load_key(tmp_path / "data", "open sesame") != old
    require_whole(tmp_path / "data")
