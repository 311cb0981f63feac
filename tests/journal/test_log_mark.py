"""A log that was cut off is noticed, or what is left is all that any copy holds; a sound one never is."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.journal import log_mark, sqlite_base
from checkin.journal.log_mark import read_mark
from checkin.journal.reserve import Reserve
from checkin.journal.sqlite import SqliteStore
from checkin.journal.sqlite_files import connect, has_cut_log
from checkin.journal.sqlite_pages import PAGE_BYTES, opened_page
from checkin.journal.store import StoreError
from tests.journal.checkpoints import checkpointed

ROOT = Path(__file__).parents[2]
KEY = bytes(range(32))
NAMES = tuple("abcdef")
State = dict[str, str]
_VALUE = re.compile(rb"\[(\d{4})\]")


def copied(path: Path, to: Path) -> Path:
    """The database as a kill leaves it."""
    to.mkdir()
    for file in path.parent.glob("event.db*"):
        if not file.name.endswith("-shm"):
            shutil.copyfile(file, to / file.name)
    return to / path.name


def log_beside(path: Path) -> Path:
    return path.with_name("event.db-wal")


def is_noticed(path: Path) -> bool:
    with closing(connect(path, KEY, for_writing=False)) as connection:
        return has_cut_log(connection, KEY)


class Shift:
    """A store that is written, read, checkpointed, closed and killed; every state that it was in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = 0
        self._path = folder / "event.db"
        self._take(SqliteStore.create(self._path, KEY))
        self._reader: apsw.Connection | None = None
        self.states: list[State] = [{}]

    def _take(self, store: SqliteStore) -> None:
        assert store._writer is not None
        store._writer._at_rest = lambda: None  # checkpoints come when they are asked for
        self._store = store

    def write(self, names: frozenset[str]) -> None:
        for name in sorted(names):
            value = f"[{len(self.states):04d}]" * 400
            self._store.save_desk_setting(name, value)
            self.states.append({**self.states[-1], name: value})

    def checkpoint(self) -> None:
        checkpointed(self._store)

    def read(self) -> None:
        """Begin to read, or end."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
            return
        self._reader = connect(self._path, KEY, for_writing=False)
        self._reader.execute("BEGIN; SELECT count(*) FROM setting")

    def compact(self) -> None:
        if self._reader is None:
            self._store.compact()

    def reopen(self) -> None:
        if self._reader is None:
            self._store.close()
            self._take(SqliteStore.open(self._path, KEY))

    def kill(self) -> None:
        """Go on with what a kill would have left."""
        left = self._copy()
        self.end()
        self._path = left
        self._take(SqliteStore.open(left, KEY))

    def end(self) -> None:
        if self._reader is not None:
            self.read()
        self._store.close()

    def judge(self, share: float) -> None:
        """Nothing is said of it as it is; cut off, it is noticed or a state that is as new as what the file has."""
        sound = self._copy()
        assert self._found(sound) == self.states[-1]
        log = log_beside(sound)
        size = log.stat().st_size if log.exists() else 0
        for left in {0, int(size * share), int(size * share / 5), int(size * share / 25)}:
            path = self._copy()
            if log_beside(path).exists():
                with log_beside(path).open("rb+") as file:
                    file.truncate(min(left, size))
            newest = self._newest_in_file(path)
            found = self._found(path)
            assert found is None or any(
                found == state and number >= newest for number, state in enumerate(self.states)
            ), f"unnoticed at {left} of {size}"

    def _copy(self) -> Path:
        self._copies += 1
        return copied(self._path, self._folder / f"copy-{self._copies}")

    def _found(self, path: Path) -> State | None:
        """What is read from a database; None when it is damaged."""
        try:
            with closing(connect(path, KEY, for_writing=False)) as connection:
                if has_cut_log(connection, KEY) or connection.execute("PRAGMA quick_check(1)").get != "ok":
                    return None
                rows = connection.execute("SELECT key, value FROM setting WHERE key LIKE 'desk.%'").fetchall()
                return {str(key).removeprefix("desk."): str(value) for key, value in rows}
        except (apsw.Error, StoreError):
            return None

    def _newest_in_file(self, path: Path) -> int:
        """The newest state of which a page is in the file."""
        content = path.read_bytes()
        newest = 0
        for at in range(0, len(content), PAGE_BYTES):
            page = opened_page(content[at : at + PAGE_BYTES], at // PAGE_BYTES + 1, KEY)
            newest = max([newest, *map(int, _VALUE.findall(page or b""))])
        return newest


@contextmanager
def a_shift() -> Iterator[Shift]:
    with tempfile.TemporaryDirectory(prefix="checkin-mark-") as folder:
        shift = Shift(Path(folder))
        try:
            yield shift
        finally:
            shift.end()


_writes = st.frozensets(st.sampled_from(NAMES), min_size=1).map(lambda names: ("write", names))
_others = st.sampled_from(["checkpoint", "checkpoint", "read", "read", "compact", "reopen", "kill"]).map(
    lambda name: (name, frozenset[str]())
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_writes | _others, min_size=4, max_size=14), st.floats(0, 1))
def test_a_cut_is_noticed_or_takes_nothing_that_the_file_has_and_a_kill_is_never_taken_for_one(
    steps: list[tuple[str, frozenset[str]]], share: float
) -> None:
    with a_shift() as shift:
        for step, names in steps:
            if step == "write":
                shift.write(names)
            else:
                getattr(shift, step)()
                shift.judge(share)
        shift.judge(share)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A database at work, whose log was begun anew, with a checkpoint in part since."""
    store = SqliteStore.create(tmp_path / "event.db", KEY)
    checkpointed(store)
    for name in NAMES:
        store.save_desk_setting(name, "1" * 2_000)
    with closing(connect(tmp_path / "event.db", KEY, for_writing=False)) as reader:
        reader.execute("BEGIN; SELECT count(*) FROM setting")
        for name in NAMES[:3]:
            store.save_desk_setting(name, "2" * 2_000)
        logged, written = checkpointed(store)
    assert 0 < written < logged
    yield tmp_path / "event.db"
    store.close()


def test_a_log_that_is_gone_or_empty_after_a_checkpoint_in_part_is_noticed(path: Path) -> None:
    gone, emptied = copied(path, path.with_name("gone")), copied(path, path.with_name("emptied"))
    log_beside(gone).unlink()
    log_beside(emptied).write_bytes(b"")

    assert not is_noticed(copied(path, path.with_name("whole")))
    assert is_noticed(gone)
    assert is_noticed(emptied)


def test_a_log_older_than_the_one_that_a_checkpoint_took_from_is_noticed(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "event.db", KEY)
    with closing(store):
        older = log_beside(tmp_path / "event.db").read_bytes()
        checkpointed(store)
        store.save_desk_setting("name", "north")
        checkpointed(store)
        store.save_desk_setting("name", "south")
        sound = copied(tmp_path / "event.db", tmp_path / "sound")
        mixed = copied(tmp_path / "event.db", tmp_path / "mixed")
    log_beside(mixed).write_bytes(older)

    assert not is_noticed(sound)
    assert is_noticed(mixed)


@pytest.mark.parametrize("damage", ["flipped", "cut", "zeroed", "empty", "gone"])
def test_a_mark_that_is_not_what_was_written_says_nothing(path: Path, damage: str) -> None:
    sound = copied(path, path.with_name("copy"))
    mark = sound.with_name("event.db-mark")
    assert read_mark(sound) is not None
    content = mark.read_bytes()
    flipped = bytes((*content[:10], content[10] ^ 1, *content[11:]))
    match damage:
        case "gone":
            mark.unlink()
        case _:
            mark.write_bytes({"flipped": flipped, "cut": content[:-1], "zeroed": bytes(24), "empty": b""}[damage])

    assert read_mark(sound) is None
    assert not is_noticed(sound)


def test_an_orderly_end_leaves_neither_log_nor_mark(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "event.db", KEY)
    checkpointed(store)
    assert read_mark(tmp_path / "event.db") is not None

    store.close()

    assert [file.name for file in tmp_path.iterdir()] == ["event.db"]


def test_while_somebody_reads_the_end_leaves_log_and_mark(path: Path) -> None:
    with closing(connect(path, KEY, for_writing=False)) as reader:
        reader.execute("BEGIN; SELECT count(*) FROM setting")
        with closing(SqliteStore.open(path, KEY)) as store:
            store.save_desk_setting("name", "north")

    assert read_mark(path) is not None
    assert not is_noticed(path)
    with closing(SqliteStore.open(path, KEY)) as store:
        assert store.desk_setting("name") == "north"


_KILLED = """
import os, signal, sys
from pathlib import Path
from checkin.journal.sqlite import SqliteStore
store = SqliteStore.open(Path(sys.argv[1]), bytes(range(32)))
for number in range(10):
    store.save_desk_setting("name", str(number))
    store._wal_pages = 1_000_000
    store._writer.run(store._checkpoint_at_rest)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_who_only_reads_and_is_left_by_a_kill_leaves_the_log_that_the_mark_names(tmp_path: Path) -> None:
    path = tmp_path / "event.db"
    SqliteStore.create(path, KEY).close()
    with closing(connect(path, KEY, for_writing=False)) as reader:
        reader.execute("BEGIN; SELECT count(*) FROM setting")
        subprocess.run([sys.executable, "-c", _KILLED, str(path)], cwd=ROOT, check=False, timeout=60)

    assert read_mark(path) is not None
    assert not is_noticed(path)
    with closing(SqliteStore.open(path, KEY)) as store:
        assert store.desk_setting("name") == "9"


def test_without_a_mark_a_checkpoint_waits_until_the_log_is_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_base, "_LONGEST_WAL_PAGES", 100)
    with closing(SqliteStore.create(tmp_path / "event.db", KEY)) as store:
        logged, written = checkpointed(store)
        assert written == logged
        store.save_desk_setting("name", "north")
        monkeypatch.setattr(log_mark, "_put", full)

        logged, written = checkpointed(store)
        assert written == 0 < logged
        assert read_mark(tmp_path / "event.db") is not None

        for number in range(100):
            store.save_desk_setting("name", f"{number}" * 2_000)
            if read_mark(tmp_path / "event.db") is None:
                break
        assert 20 < number < 100
        assert not is_noticed(copied(tmp_path / "event.db", tmp_path / "copy"))


def full(_file: Path, _content: bytes) -> None:
    raise OSError(28, "No space left on device")


def test_the_mark_has_its_room_before_the_disk_is_full(tmp_path: Path) -> None:
    with closing(SqliteStore.create(tmp_path / "event.db", KEY)) as store:
        store.use_reserve(Reserve(tmp_path / "reserve", size=4096))
        size = (tmp_path / "event.db-mark").stat().st_size
        assert read_mark(tmp_path / "event.db") is None

        checkpointed(store)

        assert (tmp_path / "event.db-mark").stat().st_size == size
        assert read_mark(tmp_path / "event.db") is not None


def test_a_new_database_is_not_judged_by_the_mark_of_one_that_was_removed(path: Path) -> None:
    left = copied(path, path.with_name("left"))
    left.unlink()
    log_beside(left).unlink()
    assert read_mark(left) is not None

    SqliteStore.create(left, KEY).close()

    assert not is_noticed(left)
