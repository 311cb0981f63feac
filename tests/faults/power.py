"""Power cuts, at the file layer: what the store writes and flushes is recorded, and crash images are made of it.

A VFS under the encryption records every write, truncation, flush and deletion, and between them the moments when
something was acknowledged: scans, pages of the server's stream, an import, print jobs, a person's erasure and backups.
A crash image holds what was flushed before a random moment and, of what was not: nothing,
everything, a random part, or a random part of each write in sectors of 512 bytes. The program starts on it as it would
after the cut.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import apsw
import msgspec

from checkin.admission import VerdictKind
from checkin.datafolder import DataFolder
from checkin.errors import CheckinError
from checkin.event import VENUE
from checkin.journal import backup, facts, log_mark, sqlite_base, sqlite_files
from checkin.journal.backup import back_up, entries_in
from checkin.journal.backup_files import backups_of
from checkin.journal.desk_store import DeskTransaction
from checkin.journal.entries import new_entry
from checkin.journal.remote import Remote
from checkin.journal.sqlite_files import connect
from checkin.journal.store import Cursor, Page, Transaction
from checkin.operators import Role
from checkin.participants import Participant
from checkin.printing.jobs import Job, new_job_id
from checkin.security.keys import KeyPlace, key_files
from checkin.state import Stamp
from checkin.station.station import Station
from tests.builders import a_participant, an_event

_SECTOR = 512
_STEPS = 60
_MANY = 2_000
_RARE = ("backup", "import", "backup", "erase", "backup", "erase")
_IMAGES_OF_A_RECORDING = 100
_PEOPLE = [a_participant(id=f"P{number:015d}", ticket_code=f"K-{number}") for number in range(30)]


@dataclass(frozen=True)
class Write:
    """Bytes at an offset of a file."""

    file: str
    offset: int
    data: bytes


@dataclass(frozen=True)
class Truncate:
    """A file cut to a size."""

    file: str
    size: int


@dataclass(frozen=True)
class Flush:
    """All that was written to a file is on the disk."""

    file: str


@dataclass(frozen=True)
class Delete:
    """A file is gone."""

    file: str


@dataclass(frozen=True)
class Rename:
    """A file has another name, in the program's memory of the folder."""

    file: str
    to: str


@dataclass(frozen=True)
class FlushNames:
    """All names of files are on the disk."""


@dataclass(frozen=True)
class Acknowledged:
    """The store said that this is done: entries that it holds, and the cursor that it saved."""

    entries: tuple[str, ...] = ()
    cursor: int = 0
    is_page: bool = False
    """Whether the entries came with the cursor."""
    people: tuple[str, ...] = ()
    """Who was put on the roster."""
    erased: tuple[str, ...] = ()
    jobs: tuple[str, ...] = ()
    backups: int = 0


Operation = Write | Truncate | Flush | Delete | Rename | FlushNames | Acknowledged


@dataclass(frozen=True)
class Record:
    """What was written, and the files that hold the key."""

    operations: list[Operation]
    keys: dict[str, bytes]


class _Beside(NamedTuple):
    """What was acknowledged, and who was being erased at any time: the power may go just before that is said."""

    said: list[Acknowledged]
    erasing: set[str]


class PowerReport(msgspec.Struct, frozen=True):
    """What became of the crash images."""

    images: int
    lost: int
    """Images in which something acknowledged is missing."""
    damaged: int
    """Images that do not open, do not verify or cannot be written again."""
    rebuilt: int
    """Images whose torn log looked like damage, so that the program rebuilt the database at its start."""
    said_cut: int
    """Images of which the mark beside the log says that it was cut off, which no power cut does."""
    worst_loss: int
    operations: int
    violations: list[str]


@dataclass
class _Recording:
    operations: list[Operation] = field(default_factory=list)


class _File(apsw.VFSFile):
    def __init__(self, recording: _Recording, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._recording = recording
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = os.path.basename(path) if path else ""
        super().__init__("unix", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - as SQLite calls it
        self._recording.operations.append(Write(self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._recording.operations.append(Truncate(self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802
        """Recorded only: nothing here must survive a real power cut."""
        self._recording.operations.append(Flush(self._name))


class _Recorder(apsw.VFS):
    def __init__(self, name: str, recording: _Recording) -> None:
        self._recording = recording
        super().__init__(name, "unix")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        return _File(self._recording, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        self._recording.operations.append(Delete(os.path.basename(filename)))
        super().xDelete(filename, syncdir)


def power_campaign(images: int, seed: int, synchronous: str = "FULL") -> PowerReport:
    """Make so many crash images of a desk at work, and open each."""
    rng = random.Random(seed)
    report = PowerReport(0, 0, 0, 0, 0, 0, 0, [])
    while report.images < images:
        recorded = record(rng.randrange(2**32), synchronous)
        for _ in range(min(_IMAGES_OF_A_RECORDING, images - report.images)):
            report = _with_one_more(report, recorded, rng)
        report = msgspec.structs.replace(report, operations=report.operations + len(recorded.operations))
    return report


def record(seed: int, synchronous: str) -> Record:
    """What a desk writes in a short shift, with the moments of its acknowledgements."""
    rng = random.Random(seed)
    recording = _Recording()
    with _folder() as folder, _recorded(recording), _checkpoints_come_often():
        desk, _ = DataFolder.create(folder / "desk", an_event(), "north", KeyPlace.FILE)
        keys = {path.name: path.read_bytes() for path in key_files(desk.path)}
        store = desk.store
        writer, connection = store._writer, store._connection
        assert writer is not None
        assert connection is not None
        writer.run(lambda: connection.pragma("synchronous", synchronous))
        store.transact(lambda transaction: transaction.put_participants(_PEOPLE))
        station = Station(store, desk.desk, operator="Olga", role=Role.SUPERVISOR)
        recording.operations.append(Acknowledged())
        imported = [a_participant() for _ in range(rng.choice((20, 20, 20, _MANY)))]
        steps = [rng.choice(("scan", "scan", "scan", "page", "roster", "print", "read")) for _ in range(_STEPS)]
        # An import, then whoever of it was erased, and backups before, between and after.
        for number, step in zip(sorted(rng.sample(range(_STEPS), 6)), _RARE, strict=True):
            steps[number] = step
        remote = Remote(url="http://here", token="t", event_id="e")
        position = 0
        reader = connect(desk.path / "event.db", desk.key, for_writing=False)
        for step in steps:
            if reader.in_transaction and step in ("read", "erase"):  # an erasure waits for who reads
                reader.execute("ROLLBACK")
            elif step == "read":
                reader.execute("BEGIN; SELECT count(*) FROM entry")
            match step:
                case "scan":
                    result = station.scan(rng.choice(_PEOPLE).ticket_code)
                    recording.operations.append(Acknowledged((result.entry,), position))
                case "page":
                    position += 1
                    stamp = Stamp("d-south", "south", "Pyotr", 1_790_000_000_000)
                    entries = tuple(
                        new_entry(stamp, facts.Admitted(VENUE), rng.choice(_PEOPLE).id)
                        for _ in range(rng.randint(1, 20))
                    )
                    cursor = Cursor("epoch", position)
                    saved = msgspec.structs.replace(remote, cursor=cursor)
                    store.take_page(Page(entries, cursor, at_head=True), saved)
                    recording.operations.append(
                        Acknowledged(tuple(entry.id for entry in entries), position, is_page=True)
                    )
                case "import":
                    store.transact(partial(_put, imported))
                    recording.operations.append(Acknowledged(people=tuple(one.id for one in imported)))
                case "erase":
                    person = imported.pop().id
                    station.privacy.erase(person)
                    recording.operations.append(Acknowledged(erased=(person,)))
                case "print":
                    job = _job(rng.choice(_PEOPLE).id)
                    store.transact(partial(_queue, job))
                    recording.operations.append(Acknowledged(jobs=(job.id,)))
                case "backup":
                    back_up(desk.path / "event.db", desk.key)
                    recording.operations.append(Acknowledged(backups=1))
                case "roster":
                    late = [a_participant()]
                    store.transact(partial(_put, late))
                    recording.operations.append(Acknowledged(people=(late[0].id,)))
        reader.close()
        desk.close()
    return Record(recording.operations, keys)


def _queue(job: Job, transaction: DeskTransaction) -> None:
    transaction.put_jobs([job])


def _job(participant: str) -> Job:
    return Job(
        id=new_job_id(), participant=participant, printing="1", category="expert", template="",
        printer="north", queued_ms=1, changed_ms=1, operator="Olga",
    )  # fmt: skip


def _put(people: list[Participant], transaction: Transaction) -> None:
    transaction.put_participants(people)


def crash_image(operations: list[Operation], rng: random.Random) -> dict[str, bytes]:
    """The files as they may be after a power cut behind these operations."""
    flushed: dict[str, bytearray] = {}
    waiting: dict[str, list[Write | Truncate]] = {}
    renamed: list[Rename] = []
    for operation in operations:
        match operation:
            case Write() | Truncate():
                waiting.setdefault(operation.file, []).append(operation)
            case Flush(file):
                for change in waiting.pop(file, []):
                    _apply(flushed.setdefault(file, bytearray()), change)
            case Delete(file):
                flushed.pop(file, None)
                waiting.pop(file, None)
            case Rename():
                renamed.append(operation)
            case FlushNames():
                _rename(renamed, flushed, waiting)
                renamed = []
            case Acknowledged():
                pass
    fate = rng.choice(("nothing", "everything", "part", "part", "torn", "torn"))
    for file, changes in waiting.items():
        for change in changes:
            for survivor in _survivors(change, fate, rng):
                _apply(flushed.setdefault(file, bytearray()), survivor)
    _rename([one for one in renamed if fate == "everything" or (fate != "nothing" and rng.random() < 0.5)], flushed, {})
    return {file: bytes(content) for file, content in flushed.items()}


def _rename(renamed: list[Rename], flushed: dict[str, bytearray], waiting: dict[str, list[Write | Truncate]]) -> None:
    for one in renamed:
        if one.file in flushed:
            flushed[one.to] = flushed.pop(one.file)
        waiting.pop(one.file, None)


def _survivors(change: Write | Truncate, fate: str, rng: random.Random) -> Iterator[Write | Truncate]:
    if fate == "everything" or (fate in ("part", "torn") and rng.random() < 0.5):
        if fate != "torn" or isinstance(change, Truncate):
            yield change
            return
        for start in range(0, len(change.data), _SECTOR):
            if rng.random() < 0.5:
                yield Write(change.file, change.offset + start, change.data[start : start + _SECTOR])


def _apply(content: bytearray, change: Write | Truncate) -> None:
    if isinstance(change, Truncate):
        del content[change.size :]
        return
    if len(content) < change.offset:
        content.extend(bytes(change.offset - len(content)))
    content[change.offset : change.offset + len(change.data)] = change.data


def _with_one_more(report: PowerReport, recorded: Record, rng: random.Random) -> PowerReport:
    operations = recorded.operations
    first = next(number for number, operation in enumerate(operations) if isinstance(operation, Acknowledged))
    cut = rng.randint(first + 1, len(operations))
    said = [operation for operation in operations[:cut] if isinstance(operation, Acknowledged)]
    promised = {entry for one in said for entry in one.entries}
    cursor = max((one.cursor for one in said), default=0)
    pages = {one.cursor: one.entries for one in operations if isinstance(one, Acknowledged) and one.is_page}
    with _folder() as folder:
        for name, content in (crash_image(operations[:cut], rng) | recorded.keys).items():
            place = folder / "backup" if name.endswith(".part") or name.startswith("event-") else folder
            place.mkdir(exist_ok=True)
            (place / name).write_bytes(content)
            (place / name).chmod(0o600)
        erasing = {person for one in operations if isinstance(one, Acknowledged) for person in one.erased}
        with _noted_what_marks_say() as cuts:
            missing, problem, is_rebuilt = _opened(folder, promised, cursor, pages, _Beside(said, erasing))
    return PowerReport(
        images=report.images + 1,
        lost=report.lost + (missing > 0),
        damaged=report.damaged + (problem != ""),
        rebuilt=report.rebuilt + is_rebuilt,
        said_cut=report.said_cut + any(cuts),
        worst_loss=max(report.worst_loss, missing),
        operations=report.operations,
        violations=report.violations + [f"image {report.images + 1}: {problem}"] * (problem != ""),
    )


def _opened(
    path: Path, promised: set[str], cursor: int, pages: dict[int, tuple[str, ...]], beside: _Beside
) -> tuple[int, str, bool]:
    """How many acknowledged entries are missing, what is wrong (nothing: empty), and whether it was rebuilt."""
    try:
        desk = DataFolder.open(path)
    except CheckinError as error:
        return len(promised), error.sentence, False
    is_rebuilt = desk.rebuilt is not None
    store = desk.store
    try:
        page = store.page(None, 100_000)
        assert isinstance(page, Page)
        have = {entry.id for entry in page.entries}
        missing = len(promised - have)
        remote = store.remote()
        reached = remote.cursor.position if remote is not None and remote.cursor is not None else 0
        if reached < cursor and not is_rebuilt:
            return max(1, missing), "" if missing else "an acknowledged cursor is gone", is_rebuilt
        if not {entry for number in range(1, reached + 1) for entry in pages[number]} <= have:
            return missing, "a cursor was saved without its entries", is_rebuilt
        problem = _lacks(desk, beside) or "".join(store.verify().problems[:1])
        station = Station(store, desk.desk)
        if not problem and station.scan("K-NOBODY").verdict.kind is not VerdictKind.UNKNOWN:
            problem = "the store does not work on"
        return missing, problem, is_rebuilt
    except CheckinError as error:
        return 0, error.sentence, is_rebuilt
    finally:
        desk.close()


def _lacks(desk: DataFolder, beside: _Beside) -> str:
    """What else was acknowledged and is not there; nothing: empty."""
    store, said = desk.store, beside.said
    on_roster = {one.id for one in store.roster_page(0, 100_000).participants}
    if {person for one in said for person in one.people} - beside.erasing - on_roster:
        return "somebody who was imported is gone"
    if {person for one in said for person in one.erased} & on_roster:
        return "somebody who was erased is there again"
    if any(store.job(job) is None for one in said for job in one.jobs):
        return "a print job is gone"
    if any(entries_in(backup.path, desk.key) is None for backup in backups_of(desk.path / "event.db")):
        return "a backup is not whole"
    return ""


@contextmanager
def _recorded(recording: _Recording) -> Iterator[None]:
    """Every database that is opened goes through the recorder, under the encryption."""
    recorder = _Recorder("recorder", recording)
    before = "multipleciphers-unix"
    # Naming it once has the encryption put over the recorder.
    flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
    with _folder() as folder:
        apsw.Connection(f"file:{folder}/first.db?vfs=multipleciphers-recorder", flags=flags).close()
    apsw.set_default_vfs("multipleciphers-recorder")
    recording.operations.clear()
    done = Path.replace

    def replace(file: Path, to: Path) -> Path:
        if file.name.endswith(".part"):
            recording.operations.append(Rename(file.name, to.name))
        return done(file, to)

    put, remove = log_mark._put, log_mark._remove

    def put_mark(file: Path, content: bytes) -> None:
        recording.operations.extend((Write(file.name, 0, content), Flush(file.name)))
        put(file, content)

    def remove_mark(file: Path) -> None:
        recording.operations.append(Delete(file.name))
        remove(file)

    def flush(file: Path) -> None:
        recording.operations.append(Flush(file.name))

    def flush_names(_folder: Path) -> None:
        recording.operations.append(FlushNames())

    try:
        with (
            mock.patch.object(Path, "replace", replace),
            mock.patch.multiple(backup, flush_file=flush, flush_folder=flush_names),
            mock.patch.multiple(log_mark, _put=put_mark, _remove=remove_mark),
        ):
            yield
    finally:
        apsw.set_default_vfs(before)
        apsw.unregister_vfs("multipleciphers-recorder")
        recorder.unregister()


@contextmanager
def _noted_what_marks_say() -> Iterator[list[bool]]:
    """What the mark beside the log said each time that it was asked."""
    said: list[bool] = []
    ask = log_mark.is_log_cut

    def asked(connection: apsw.Connection) -> bool:
        said.append(ask(connection))
        return said[-1]

    with mock.patch.object(sqlite_files, "is_log_cut", asked):
        yield said


@contextmanager
def _checkpoints_come_often() -> Iterator[None]:
    with mock.patch.multiple(sqlite_base, _CHECKPOINT_PAGES=10, _LONGEST_WAL_PAGES=40):
        yield


@contextmanager
def _folder() -> Iterator[Path]:
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None, prefix="checkin-power-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, default=12_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--synchronous", default="FULL")
    arguments = parser.parse_args()
    found = power_campaign(arguments.images, arguments.seed, arguments.synchronous)
    sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
