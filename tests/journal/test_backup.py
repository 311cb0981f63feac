"""The backup beside the database: whole or not there, made only when something changed, and in nobody's way."""

import os
from pathlib import Path
from threading import Event as Flag

import pytest

from checkin.journal.backup import BackupWorker, back_up, backups_of, read_backup
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import connect, is_damage
from checkin.journal.store import StoreError
from tests.builders import an_event
from tests.faults.damage_campaign import entries_of
from tests.journal.histories import admitted

KEY = bytes(range(32))
PATIENCE_S = 10.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed database with an event and 400 entries."""
    path = tmp_path / "event.db"
    store = SqliteStore.create(path, KEY)
    store.transact(lambda transaction: transaction.put_event(an_event()))
    store.transact(lambda transaction: transaction.append([admitted(f"P{number}") for number in range(400)]))
    store.close()
    return path


def ids(path: Path) -> list[str]:
    store = SqliteStore.open(path, KEY)
    try:
        return [entry.id for entry in entries_of(store)]
    finally:
        store.close()


def admit_one(path: Path) -> None:
    store = SqliteStore.open(path, KEY)
    store.transact(lambda transaction: transaction.append([admitted("LATER")]))
    store.close()


def test_a_backup_opens_with_the_same_key_and_has_it_all(path: Path) -> None:
    assert back_up(path, KEY)

    newest, _ = backups_of(path)
    assert ids(newest) == ids(path)
    assert b"SQLite format 3" not in newest.read_bytes()
    assert read_backup(path, KEY) is not None


def test_nothing_is_copied_when_nothing_changed(path: Path) -> None:
    back_up(path, KEY)

    assert not back_up(path, KEY)
    assert not backups_of(path)[1].exists()


def test_the_one_before_is_kept(path: Path) -> None:
    back_up(path, KEY)
    admit_one(path)
    assert back_up(path, KEY)

    newest, before = backups_of(path)
    assert len(ids(newest)) == len(ids(before)) + 1
    assert sorted(file.name for file in newest.parent.iterdir()) == ["event-before.db", "event.db"]


def test_scans_go_on_while_it_is_made_and_it_is_of_one_moment(path: Path) -> None:
    store = SqliteStore.open(path, KEY)
    written = 0

    def scan_between_steps() -> bool:
        nonlocal written
        store.transact(lambda transaction: transaction.append([admitted("MEANWHILE")]), urgent=True)
        written += 1
        return False

    before = [entry.id for entry in entries_of(store)]
    assert back_up(path, KEY, scan_between_steps, step_pages=8)
    store.close()

    assert written > 3
    assert ids(backups_of(path)[0]) == before


def test_one_that_was_cut_off_takes_no_place(path: Path) -> None:
    back_up(path, KEY)
    kept = backups_of(path)[0].read_bytes()
    admit_one(path)

    assert not back_up(path, KEY, lambda: True, step_pages=8)

    assert backups_of(path)[0].read_bytes() == kept
    assert [file.name for file in backups_of(path)[0].parent.iterdir()] == ["event.db"]


def test_a_damaged_page_leaves_the_backup_as_it_was(path: Path) -> None:
    back_up(path, KEY)
    kept = backups_of(path)[0].read_bytes()
    admit_one(path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(StoreError) as raised:
        back_up(path, KEY)

    assert is_damage(raised.value)
    assert backups_of(path)[0].read_bytes() == kept


def test_a_worker_backs_up_by_itself_and_tells_of_damage(path: Path) -> None:
    told = Flag()
    worker = BackupWorker(path, KEY, told.set, first_s=0.01, every_s=0.01)
    worker.start()
    try:
        wait_for(backups_of(path)[0])
        content = bytearray(path.read_bytes())
        content[len(content) // 2 : len(content) // 2 + 512] = bytes(512)
        path.write_bytes(content)
        connection = connect(path, KEY, for_writing=True)
        connection.execute("INSERT INTO setting(key, value) VALUES ('desk.note', 'changed')")
        connection.close()

        assert told.wait(PATIENCE_S)
    finally:
        worker.stop()


def test_what_was_not_checked_at_start_is_checked_then(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-5_000] ^= 1
    path.write_bytes(content)
    told = Flag()
    worker = BackupWorker(path, KEY, told.set, checks_first=True)
    worker.start()
    try:
        assert told.wait(PATIENCE_S)
    finally:
        worker.stop()


def test_at_an_orderly_end_what_changed_is_backed_up(path: Path) -> None:
    back_up(path, KEY)
    os.utime(backups_of(path)[0], (1_000_000, 1_000_000))
    admit_one(path)

    work_and_end(path)

    assert len(ids(backups_of(path)[0])) == 401


def test_but_not_again_by_a_command_that_runs_for_a_moment(path: Path) -> None:
    work_and_end(path)
    admit_one(path)

    work_and_end(path)

    assert len(ids(backups_of(path)[0])) == 400


def work_and_end(path: Path) -> None:
    worker = BackupWorker(path, KEY, lambda: None)
    worker.start()
    worker.stop()


def wait_for(file: Path) -> None:
    pause = Flag()
    for _ in range(int(PATIENCE_S / 0.01)):
        if file.exists():
            return
        pause.wait(0.01)
    raise AssertionError(f"no {file}")
