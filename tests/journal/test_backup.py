"""The backup beside the database: whole or not there, made only when something changed, and in nobody's way."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event as Flag

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.journal import backup
from checkin.journal.backup import back_up, forget_older_backups, read_backup
from checkin.journal.backup_files import backups_of, kept, rotate
from checkin.journal.backup_worker import BackupWorker
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import connect, is_damage
from checkin.journal.store import StoreError
from tests.builders import an_event
from tests.faults.damage_campaign import entries_of
from tests.journal.histories import admitted

KEY = bytes(range(32))
PATIENCE_S = 10.0
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


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

    [newest] = backups_of(path)
    assert ids(newest.path) == ids(path)
    assert b"SQLite format 3" not in newest.path.read_bytes()
    assert read_backup(path, KEY) is not None


def test_nothing_is_copied_when_nothing_changed(path: Path) -> None:
    back_up(path, KEY)

    assert not back_up(path, KEY)
    assert len(backups_of(path)) == 1


def test_the_one_before_is_kept(path: Path) -> None:
    back_up(path, KEY)
    admit_one(path)
    assert back_up(path, KEY)

    newest, before = backups_of(path)
    assert len(ids(newest.path)) == len(ids(before.path)) + 1
    assert sorted(newest.path.parent.iterdir()) == [before.path, newest.path]


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
    assert ids(backups_of(path)[0].path) == before


def test_one_that_was_cut_off_takes_no_place(path: Path) -> None:
    back_up(path, KEY)
    kept = backups_of(path)[0].path.read_bytes()
    admit_one(path)

    assert not back_up(path, KEY, lambda: True, step_pages=8)

    assert backups_of(path)[0].path.read_bytes() == kept
    assert list((path.parent / "backup").iterdir()) == [backups_of(path)[0].path]


def test_a_damaged_page_leaves_the_backup_as_it_was(path: Path) -> None:
    back_up(path, KEY)
    kept = backups_of(path)[0].path.read_bytes()
    admit_one(path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(StoreError) as raised:
        back_up(path, KEY)

    assert is_damage(raised.value)
    assert backups_of(path)[0].path.read_bytes() == kept


def test_a_worker_backs_up_by_itself_and_tells_of_damage(path: Path) -> None:
    told = Flag()
    worker = BackupWorker(path, KEY, told.set, first_s=0.01, every_s=0.01)
    worker.start()
    try:
        wait_for(lambda: bool(backups_of(path)))
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
    made_at(path, "20261127T090000Z")
    admit_one(path)

    work_and_end(path)

    assert len(ids(backups_of(path)[0].path)) == 401


def test_but_not_again_by_a_command_that_runs_for_a_moment(path: Path) -> None:
    work_and_end(path)
    admit_one(path)

    work_and_end(path)

    assert len(ids(backups_of(path)[0].path)) == 400


def work_and_end(path: Path) -> None:
    worker = BackupWorker(path, KEY, lambda: None)
    worker.start()
    worker.stop()


def wait_for(is_so: Callable[[], bool]) -> None:
    pause = Flag()
    for _ in range(int(PATIENCE_S / 0.01)):
        if is_so():
            return
        pause.wait(0.01)
    raise AssertionError("it never came to that")


def made_at(path: Path, stamp: str) -> None:
    """Have the newest backup be of that time."""
    newest = backups_of(path)[0].path
    newest.rename(newest.with_name(f"event-{stamp}.db"))


@given(st.lists(st.integers(0, 60 * 24 * 30), min_size=1, unique=True))
def test_of_all_that_were_made_the_last_few_the_last_of_some_hours_and_of_some_days_stay(minutes: list[int]) -> None:
    moments = [NOON + timedelta(minutes=minute) for minute in minutes]

    stay = kept(moments)

    assert set(sorted(moments)[-3:]) <= stay <= set(moments)
    assert len(stay) <= 3 + 6 + 7
    days = sorted({moment.date() for moment in moments})[-7:]
    assert all(max(moment for moment in moments if moment.date() == day) in stay for day in days)


def test_rotating_a_fortnight_of_backups_every_ten_minutes_leaves_a_handful(tmp_path: Path) -> None:
    for number in range(14 * 24 * 6):
        at = NOON + timedelta(minutes=10 * number)
        (tmp_path / f"event-{at:%Y%m%dT%H%M%SZ}.db").touch()
        if number % 50 == 49:
            rotate(tmp_path, "event")
    (tmp_path / "notes.txt").touch()
    rotate(tmp_path, "event")

    names = sorted(file.name for file in tmp_path.iterdir())
    assert names.pop() == "notes.txt"
    assert 12 <= len(names) <= 16
    assert names[-1] == "event-20261211T115000Z.db"


def test_a_clock_that_was_set_back_makes_no_older_one_the_newest(path: Path) -> None:
    back_up(path, KEY)
    made_at(path, "20990101T000000Z")
    admit_one(path)

    back_up(path, KEY)

    assert [f"{one.at:%Y%m%dT%H%M%S}" for one in backups_of(path)] == ["20990101T000001", "20990101T000000"]
    assert len(ids(backups_of(path)[0].path)) == 401


def test_a_copy_that_is_not_what_was_written_is_no_backup_and_no_damage_to_the_database(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(file: Path) -> None:
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        file.write_bytes(content)

    monkeypatch.setattr(backup, "flush_file", spoil)

    with pytest.raises(StoreError, match="does not keep what is written") as raised:
        back_up(path, KEY)

    assert not is_damage(raised.value)
    assert not list((path.parent / "backup").iterdir())


def test_when_something_was_erased_a_fresh_backup_takes_the_place_of_all_others(path: Path) -> None:
    for _ in range(3):
        admit_one(path)
        back_up(path, KEY)
    (path.parent / "backup" / "event-20260101T000000Z.db").write_bytes(bytes(8192))  # of a key that is gone
    forgotten = Flag()
    worker = BackupWorker(path, KEY, lambda: None, on_forgotten=forgotten.set, look_s=0.01)
    worker.start()
    try:
        store = SqliteStore.open(path, KEY)
        forget_older_backups(store)
        store.close()
        assert forgotten.wait(PATIENCE_S)
    finally:
        worker.stop()

    [only] = backups_of(path)
    assert len(ids(only.path)) == 403


def test_that_is_made_up_for_at_an_orderly_end(path: Path) -> None:
    back_up(path, KEY)
    before = backups_of(path)[0].path
    store = SqliteStore.open(path, KEY)
    forget_older_backups(store)
    store.close()

    work_and_end(path)

    assert [one.path for one in backups_of(path)] != [before]
    assert len(backups_of(path)) == 1


def test_backups_are_not_removed_before_there_is_a_fresh_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    back_up(path, KEY)
    store = SqliteStore.open(path, KEY)
    forget_older_backups(store)
    store.close()

    def refuse(_database: Path) -> None:
        raise StoreError("There is no room.")

    monkeypatch.setattr(backup, "_require_room", refuse)
    work_and_end(path)

    assert len(backups_of(path)) == 1
