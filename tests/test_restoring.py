"""A data folder restored from a backup: nothing is lost, nothing is mixed up, and another computer can do it."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from checkin.clock import wall_clock_ms
from checkin.datafolder import DataFolder, DataFolderError
from checkin.event import new_event
from checkin.journal.anomalies import AnomalyKind
from checkin.journal.backup import back_up, forget_older_backups
from checkin.journal.backup_elsewhere import choose, choose_none, chosen
from checkin.journal.backup_files import backups_in, backups_of
from checkin.journal.backup_worker import backed_up_elsewhere
from checkin.journal.sqlite_files import WrongKeyError
from checkin.journal.store import StoreError
from checkin.restoring import Passphrases, RestoreError, found_backups, restore
from checkin.security.keyrings import KeyUnavailable
from checkin.security.keys import KeyPlace, load_key
from checkin.station.station import Station
from checkin.sync.session import sync_once
from tests.builders import a_participant, an_event
from tests.desks import PEOPLE
from tests.faults.damage_campaign import Fault
from tests.stories.hall import Hall

ROOT = Path(__file__).parents[1]
WORDS = "seven words of a song"
NOBODY = Passphrases()
STICK = Passphrases(backup=WORDS)


EVENT = an_event()


def a_folder(path: Path) -> Path:
    """A closed folder with three people, one of them admitted, and a backup of that."""
    folder, _ = DataFolder.create(path, EVENT, "north", KeyPlace.FILE)
    folder.store.transact(lambda transaction: transaction.put_participants(PEOPLE))
    folder.close()
    scan(path, 0)
    back_up(path / "event.db", load_key(path))
    return path


def scan(path: Path, person: int) -> None:
    with DataFolder.open(path) as folder:
        Station(folder.store, folder.desk).scan(PEOPLE[person].ticket_code)


def put_on_stick(path: Path, stick: Path) -> Path:
    """The folder on the stick, with a backup in it."""
    stick.mkdir(exist_ok=True)
    with DataFolder.open(path) as folder:
        there = choose(folder.store, stick, folder.desk.id, WORDS)
    key = load_key(path)
    back_up(path / "event.db", key)
    assert backed_up_elsewhere(path / "event.db", key)
    return there


def entries(path: Path) -> int:
    with DataFolder.open(path) as folder:
        assert folder.store.verify().ok
        return folder.store.head().position


def test_a_ruined_database_comes_back_from_the_newest_backup(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    (path / "event.db").write_bytes(bytes(50_000))

    restored = restore(path, None, NOBODY)

    assert (restored.desk, restored.entries) == ("north", 1)
    assert entries(path) == 1


def test_what_only_the_database_has_is_kept_when_an_older_backup_is_named(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    older = backups_of(path / "event.db")[0].path
    scan(path, 1)
    back_up(path / "event.db", load_key(path))
    scan(path, 2)

    restored = restore(path, older, NOBODY)

    assert (restored.entries, restored.from_elsewhere) == (3, 2)
    assert restored.aside is not None
    assert (Path(restored.aside) / "event.db").exists()
    with DataFolder.open(path) as folder:
        assert folder.rebuilt is None
        assert [one.kind for one in folder.store.noted()] == [AnomalyKind.DATABASE_RESTORED]


def test_roster_and_settings_are_those_of_the_backup_that_was_named_and_who_came_later_stays(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    older = backups_of(path / "event.db")[0].path
    with DataFolder.open(path) as folder:
        event, revision = folder.store.event()
        spoilt = msgspec.structs.replace(event, name="Spoilt")
        folder.store.transact(lambda transaction: transaction.put_event(spoilt))
        wrong = [msgspec.structs.replace(PEOPLE[0], name="Wrong"), a_participant(id="LATE000000000000")]
        folder.store.transact(lambda transaction: transaction.put_participants(wrong))

    restore(path, older, NOBODY)

    with DataFolder.open(path) as folder:
        known = folder.store.record(PEOPLE[0].id)
        late = folder.store.record("LATE000000000000")
        assert known is not None
        assert known.participant == PEOPLE[0]
        assert late is not None
        assert folder.store.event()[0] == event
        assert folder.store.event()[1] > revision + 1


def test_another_computer_restores_from_the_stick_with_the_passphrase(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    put_on_stick(path, tmp_path / "stick")

    restored = restore(tmp_path / "new", tmp_path / "stick", STICK)

    assert (restored.entries, restored.aside) == (1, None)
    assert entries(tmp_path / "new") == 1
    assert load_key(tmp_path / "new") != load_key(path)


@pytest.mark.parametrize("passphrases", [Passphrases(backup="another"), NOBODY])
def test_without_the_passphrase_it_does_not_and_leaves_nothing(tmp_path: Path, passphrases: Passphrases) -> None:
    put_on_stick(a_folder(tmp_path / "desk"), tmp_path / "stick")

    with pytest.raises(KeyUnavailable, match="passphrase"):
        restore(tmp_path / "new", tmp_path / "stick", passphrases)

    assert not (tmp_path / "new").exists()


def test_a_backup_of_another_key_without_its_note_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    other = a_folder(tmp_path / "other")
    stray = path / "backup" / "event-20300101T000000Z.db"
    shutil.copyfile(backups_of(other / "event.db")[0].path, stray)

    with pytest.raises(WrongKeyError, match="Neither the key of"):
        restore(path, stray, NOBODY)

    assert restore(path, None, NOBODY).entries == 1


def test_a_backup_of_another_event_or_desk_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    other, _ = DataFolder.create(tmp_path / "other", new_event("Another"), "south", KeyPlace.FILE)
    other.close()
    back_up(tmp_path / "other" / "event.db", load_key(tmp_path / "other"))

    with pytest.raises(RestoreError, match="of another event"):
        restore(path, tmp_path / "other", NOBODY)
    sibling = a_folder(tmp_path / "sibling")
    with pytest.raises(RestoreError, match="of another desk"):
        restore(path, sibling, NOBODY)

    assert entries(path) == 1


def test_it_is_refused_while_another_program_has_the_folder(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    with DataFolder.open(path), pytest.raises(DataFolderError, match="in use"):
        restore(path, None, NOBODY)


def test_a_damaged_backup_is_passed_over_and_refused_when_it_is_named(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    scan(path, 1)
    back_up(path / "event.db", load_key(path))
    newest = backups_of(path / "event.db")[0].path
    Fault("zero", str(newest.relative_to(path)), 20_000, 24_096).strike(path)

    found = found_backups(path, None, NOBODY)

    assert [one.entries for one in found][:2] == [None, 1]
    with pytest.raises(RestoreError, match="choose another one"):
        restore(path, newest, NOBODY)
    assert restore(path, None, NOBODY).entries == 2  # what the database has is not lost by it


def test_where_there_is_nothing_to_restore_from_nothing_is_made(tmp_path: Path) -> None:
    for source in (None, tmp_path / "nowhere", tmp_path):
        with pytest.raises(RestoreError):
            restore(tmp_path / "new", source, NOBODY)
    assert not (tmp_path / "new").exists()


def test_what_is_erased_goes_from_the_stick_too_once_it_is_there(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    there = put_on_stick(path, tmp_path / "stick")
    before = {one.path for one in backups_in(there)}
    (tmp_path / "stick").rename(tmp_path / "away")
    with DataFolder.open(path) as folder:
        forget_older_backups(folder.store)
    with pytest.raises(StoreError, match="connect the disk or stick"):
        backed_up_elsewhere(path / "event.db", load_key(path))
    (tmp_path / "away").rename(tmp_path / "stick")

    backed_up_elsewhere(path / "event.db", load_key(path))

    assert len(backups_in(there)) == 1
    assert before.isdisjoint({one.path for one in backups_in(there)})


def test_a_second_place_can_be_given_up_and_another_passphrase_chosen(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    there = put_on_stick(path, tmp_path / "stick")
    with DataFolder.open(path) as folder:
        choose(folder.store, tmp_path / "stick", folder.desk.id, "other words of a song")
    backed_up_elsewhere(path / "event.db", load_key(path))
    restored = restore(tmp_path / "new", there, Passphrases(backup="other words of a song"))
    assert restored.entries == 1
    with DataFolder.open(path) as folder:
        choose_none(folder.store)
        assert chosen(folder.store) is None
    assert not backed_up_elsewhere(path / "event.db", load_key(path))


def test_a_desk_restored_from_its_backup_is_made_whole_by_its_server(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    try:
        north = hall.desk("north")
        north.station.scan(PEOPLE[0].ticket_code)
        north.sync()
        back_up(tmp_path / "north" / "event.db", load_key(tmp_path / "north"))
        north.station.scan(PEOPLE[1].ticket_code)
        north.sync()
        north.station.stop()
        north.folder.close()
        (tmp_path / "north" / "event.db").unlink()
        for backup in backups_of(tmp_path / "north" / "event.db")[:-1]:
            backup.path.unlink()

        restore(tmp_path / "north", None, NOBODY)

        with DataFolder.open(tmp_path / "north") as folder:
            assert sync_once(folder.store, wall_clock_ms).unsent == 0
            assert folder.store.head().position == 2
    finally:
        hall.stop()


_KILLED = """
import os, signal, sys, threading
from pathlib import Path
from checkin.restoring import Passphrases, restore

signal.setitimer(signal.ITIMER_REAL, float(sys.argv[3]))
signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
restore(Path(sys.argv[1]), Path(sys.argv[2]), Passphrases(backup=sys.argv[4]))
"""


def test_killed_at_any_moment_it_is_done_again_without_loss(tmp_path: Path) -> None:
    path = a_folder(tmp_path / "desk")
    there = Path(shutil.copytree(put_on_stick(path, tmp_path / "stick"), tmp_path / "kept"))
    scan(path, 1)
    kills = 0
    for number in range(8):
        run = tmp_path / f"run-{number}"
        if number % 2:
            shutil.copytree(path, run)
        ended = subprocess.run(
            [sys.executable, "-c", _KILLED, str(run), str(there), str(0.15 + 0.06 * number), WORDS],
            cwd=ROOT, check=False, env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        )  # fmt: skip
        kills += ended.returncode == -signal.SIGKILL

        assert restore(run, there, STICK).entries == (2 if number % 2 else 1)
        assert not list(run.glob("event.db.*"))
    assert kills > 2
