"""Opening the desk's database: only with its key, only by a program that can keep it safe."""

import os
from pathlib import Path

import apsw
import pytest

from checkin.journal import sqlite_base
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import WrongKeyError, connect, migrate, require_sound_sqlite
from checkin.journal.sqlite_schema import MIGRATIONS
from checkin.journal.store import StoreError
from checkin.roster.searching import search_texts
from tests.builders import a_participant, an_event
from tests.journal.histories import admitted

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A closed database with one entry."""
    path = tmp_path / "event.db"
    store = SqliteStore.create(path, KEY)
    store.transact(lambda transaction: transaction.put_event(an_event()))
    store.transact(lambda transaction: transaction.append([admitted()]))
    store.close()
    return path


def test_without_its_key_the_database_is_unreadable(database: Path) -> None:
    content = database.read_bytes()

    assert b"SQLite format 3" not in content
    assert b"Forum of Cities" not in content
    for key in (os.urandom(32), None):
        with pytest.raises(WrongKeyError, match="does not open the database"):
            connect(database, key, for_writing=True)


def test_a_wrong_key_changes_nothing(database: Path) -> None:
    before = database.read_bytes()

    with pytest.raises(WrongKeyError):
        SqliteStore.open(database, os.urandom(32))

    assert database.read_bytes() == before


def test_a_flipped_bit_is_noticed(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)

    store = SqliteStore.open(database, KEY)
    verification = store.verify()
    store.close()

    assert not verification.ok
    assert "damaged" in verification.problems[0]


def test_a_sound_database_is_sound_whenever_it_is_asked(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "event.db", KEY, search_texts)
    people = [a_participant(name=f"Имя{number} Фамилия{number}") for number in range(150)]
    store.transact(lambda transaction: transaction.put_event(an_event()))
    store.transact(lambda transaction: transaction.put_participants(people))

    found = [store.verify().problems]
    for number in range(20):
        person = a_participant(name=f"Новый {number}")
        store.transact(lambda transaction, person=person: transaction.put_participants([person]))  # type: ignore[misc]
        found.append(store.verify().problems)
    store.close()

    assert set(found) == {()}


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "event.db"
    path.write_bytes(b"A letter to the mayor. " * 500)

    with pytest.raises(StoreError, match="no database of this program"):
        SqliteStore.open(path, KEY)


def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(database: Path) -> None:
    connection = connect(database, KEY, for_writing=True)
    connection.execute("INSERT INTO migration(number) VALUES (99)")
    connection.close()

    for read_only in (False, True):
        with pytest.raises(StoreError, match="newer version of the program"):
            SqliteStore.open(database, KEY, read_only=read_only)

    connection = connect(database, KEY, for_writing=True)
    assert connection.execute("SELECT max(number) FROM migration").get == 99
    connection.close()


def test_a_migration_that_fails_leaves_the_schema_before_it(database: Path) -> None:
    connection = connect(database, KEY, for_writing=True)
    before = connection.execute("SELECT group_concat(name) FROM sqlite_schema").get

    with pytest.raises(apsw.SQLError):
        migrate(connection, (*MIGRATIONS, "CREATE TABLE half(n); CREATE TABLE broken(", ""))

    assert connection.execute("SELECT group_concat(name) FROM sqlite_schema").get == before
    assert connection.execute("SELECT max(number) FROM migration").get == len(MIGRATIONS)
    connection.close()


@pytest.mark.parametrize("version", ["3.40.1", "3.51.2", "3.9.0"])
def test_an_sqlite_that_can_damage_the_database_is_refused(version: str) -> None:
    with pytest.raises(StoreError, match=f"SQLite {version} can damage the database"):
        require_sound_sqlite(version)


@pytest.mark.parametrize("version", ["3.51.3", "3.52.0", "4.0"])
def test_a_sound_sqlite_is_taken(version: str) -> None:
    require_sound_sqlite(version)


def test_what_was_answered_is_flushed_to_the_disk(database: Path) -> None:
    connection = connect(database, KEY, for_writing=True)

    assert connection.pragma("journal_mode") == "wal"
    assert connection.pragma("synchronous") == 2
    connection.close()


def test_a_reader_beside_the_writer_sees_what_was_written(database: Path) -> None:
    writer = SqliteStore.open(database, KEY)
    reader = SqliteStore.open(database, KEY, read_only=True)

    writer.transact(lambda transaction: transaction.append([admitted("B0R1S")]))

    assert reader.head() == writer.head()
    with pytest.raises(StoreError):
        reader.transact(lambda transaction: transaction.append([admitted()]))
    reader.close()
    writer.close()


def test_while_another_program_writes_the_desk_says_so_and_goes_on_afterwards(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.journal.sqlite_files._BUSY_MS", 50)
    store = SqliteStore.open(database, KEY)
    other = connect(database, KEY, for_writing=True)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another program: close it, then try again"):
            store.transact(lambda transaction: transaction.append([admitted("BORIS")]))
        other.execute("ROLLBACK")

        store.transact(lambda transaction: transaction.append([admitted("BORIS")]))
        assert len(store.entries_of("BORIS")) == 1
    finally:
        other.close()
        store.close()


@pytest.mark.parametrize("for_writing", [False, True])
def test_who_finds_a_file_damaged_leaves_its_log_as_it_is(tmp_path: Path, for_writing: bool) -> None:
    store = SqliteStore.create(tmp_path / "event.db", KEY)
    writer, connection = store._writer, store._connection
    assert writer is not None
    assert connection is not None
    writer.run(lambda: connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE))
    store.save_desk_setting("name", "north")
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in ("event.db", "event.db-wal"):
        (killed / name).write_bytes((tmp_path / name).read_bytes())
    store.close()
    content = bytearray((killed / "event.db").read_bytes())
    content[50] ^= 1
    (killed / "event.db").write_bytes(content)
    log = (killed / "event.db-wal").read_bytes()
    assert log

    with pytest.raises(StoreError):
        connect(killed / "event.db", KEY, for_writing=for_writing)

    assert (killed / "event.db").read_bytes() == content
    assert (killed / "event.db-wal").read_bytes() == log


def test_whoever_writes_very_much_at_once_waits_for_no_second_writing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_base, "_LONGEST_WAL_PAGES", 100)
    monkeypatch.setattr(SqliteStore, "_checkpoint_at_rest", lambda _store: None)
    store = SqliteStore.create(tmp_path / "event.db", None)

    def written() -> tuple[int, int]:
        with store.reading() as connection:
            return connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_NOOP)

    try:
        store.save_desk_setting("one", "x" * 1_000_000)
        pages, in_the_file = written()
        assert pages > 200 > in_the_file

        store.save_desk_setting("other", "x")
        pages, in_the_file = written()
        assert pages == in_the_file
    finally:
        store.close()
