"""What can still be read from a damaged database: every row that lies on a sound page of the file or of its log.

Nothing is written, and SQLite is not asked. Pages of the log are read in all their generations, so that an entry is
found as long as one copy of its page is left.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from checkin.journal.entries import Entry, flaw
from checkin.journal.sqlite_pages import PAGE_BYTES, Frame, Log, Record, opened_page, read_log, rows_of
from checkin.participants import Participant

_SETTING = re.compile(r"event|event_revision|desk\..+|secret\..+")
_ENTRY_COLUMNS, _PARTICIPANT_COLUMNS, _DESK_COLUMNS = 15, 8, 11
_JOB_COLUMNS, _JOB_CHANGED = 9, 7
_MOST_SAMPLES = 1_000
_MOST_RENUMBERED = 20
_participant = msgspec.json.Decoder(Participant).decode


class Found(NamedTuple):
    """What was found beside the sound entries; of several versions of one thing the newest."""

    participants: dict[str, tuple[int, Participant]]
    """By id; with the revision."""
    settings: dict[str, str]
    desks: dict[str, Record]
    """The rows of the desks paired with a server, by id."""
    set_aside: set[Record]
    jobs: dict[str, Record]
    """The rows of print jobs, by id."""
    unsound: dict[str, Entry]
    """Entries that are not what they were; a sound copy may have been found as well."""


class DamagedFile:
    """A database and its log, as they lie on the disk."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._log = log_of(path)
        self._pages = path.stat().st_size // PAGE_BYTES if path.exists() else 0
        self._newest: dict[int, bytes] = {}
        """The newest sound copy of each page that the log has."""
        self._renumbered = 0
        self.found = Found({}, {}, {}, set(), {}, {})
        """Complete once all entries have been asked for."""

    def entries(self) -> Iterator[Entry]:
        """The sound entries, some of them several times."""
        logged = list(self._logged())
        self._newest = {number: page for number, page, is_current in logged if is_current}
        with _opened(self._path) as file:
            for number, page, is_current in logged:
                if not is_current:
                    yield from self._taken(file, page, number)
            for number in range(1, self._pages + 1):
                stored = self._page(file, number)
                if stored is not None:
                    yield from self._taken(file, stored, number)
            for number, page, is_current in logged:
                if is_current:
                    yield from self._taken(file, page, number)

    @property
    def holds_anything(self) -> bool:
        """Whether there is a page that a key could be tried on."""
        return self._pages > 0 or self._log is not None

    def fits(self) -> bool:
        """Whether the key is right for sure: one page at least is what was written with it."""
        step = max(1, self._pages // _MOST_SAMPLES)
        with _opened(self._path) as file:
            if any(self._page(file, number) is not None for number in range(1, self._pages + 1, step)):
                return True
        frames = self._log.frames if self._log is not None else []
        return any(opened_page(frame.content, frame.page, self._key) is not None for frame in frames)

    def _page(self, file: BinaryIO | None, number: int) -> bytes | None:
        return _opened_at(file, number, self._key)

    def _logged(self) -> Iterator[tuple[int, bytes, bool]]:
        """Sound pages of the log: number, content, and whether they are of its present generation."""
        if self._log is None:
            return
        for frame in self._log.frames:
            number, page = frame.page, opened_page(frame.content, frame.page, self._key)
            if page is None:
                number, page = self._found_out(frame)
            if page is not None:
                yield number, page, _is_ours(self._log, frame)

    def _found_out(self, frame: Frame) -> tuple[int, bytes | None]:
        """The number of a page whose own is damaged: that under which its tag is right."""
        self._renumbered += 1
        if self._renumbered > _MOST_RENUMBERED or self._log is None:
            return 0, None
        frames = self._log.frames
        highest = max(self._pages, len(frames), *(one.pages_after_commit & 0xFFFFF for one in frames))
        for number in range(1, highest + 1):
            page = opened_page(frame.content, number, self._key)
            if page is not None:
                return number, page
        return 0, None

    def _taken(self, file: BinaryIO | None, page: bytes, number: int) -> Iterator[Entry]:
        for row in rows_of(page, number, lambda wanted: self._newest.get(wanted) or self._page(file, wanted)):
            if row.rowid is None:
                self._note(row.values)
            elif len(row.values) == _PARTICIPANT_COLUMNS:
                self._note_participant(row.values)
            elif len(row.values) == _JOB_COLUMNS:
                self._note_job(row.values)
            elif len(row.values) == _ENTRY_COLUMNS and (entry := _entry_of(row.values)) is not None:
                if flaw(entry) is None:
                    yield entry
                else:
                    self.found.unsound[entry.id] = entry

    def _note(self, values: Record) -> None:
        """Keep a row of a table without rowid, told by its shape."""
        match values:
            case (str(key), str(value)) if _SETTING.fullmatch(key):
                self.found.settings[key] = value
            case (str(), str(), str()):
                self.found.set_aside.add(values)
            case (str(identity), str(), str(), *_) if len(values) == _DESK_COLUMNS:
                self.found.desks[identity] = values
            case _:
                pass

    def _note_job(self, values: Record) -> None:
        match values:
            case (_, str(identity), str(), str(), str(), str(), int(), int(changed_ms), str()):
                known = self.found.jobs.get(identity)
                if known is None or int(str(known[_JOB_CHANGED])) <= changed_ms:
                    self.found.jobs[identity] = values
            case _:
                pass

    def _note_participant(self, values: Record) -> None:
        match values:
            case (_, str(identity), _, str(roster), _, _, int(revision), _):
                known = self.found.participants.get(identity)
                if known is not None and known[0] > revision:
                    return
                try:
                    self.found.participants[identity] = (revision, _participant(roster))
                except msgspec.DecodeError:
                    return
            case _:
                pass


def log_of(path: Path) -> Log | None:
    """The write-ahead log beside a database; None when it holds nothing or cannot be read."""
    try:
        return read_log(path.with_name(path.name + "-wal").read_bytes())
    except OSError:
        return None


def loses_commits(log: Log, valid: int) -> bool:
    """Whether the log holds a commit behind the `valid` frames that SQLite would take.

    SQLite takes a damaged frame for the end of the log. Behind the true end lie only frames of earlier generations, or
    of a transaction that was never committed: a full disk may have taken the head of its last frame, and not the rest.
    """
    rest = [frame for frame in log.frames[valid:] if len(frame.content) == PAGE_BYTES]
    if not log.is_sound:
        return any(any(frame.content) for frame in rest)
    if rest and rest[0].salts == (0, 0) and any(rest[0].content):
        return True
    return any(_is_ours(log, frame) and frame.pages_after_commit for frame in rest)


def reached_under(path: Path, key: bytes, log: Log) -> tuple[int, int]:
    """The highest position of an entry, and revision of a participant, in the file itself where the log covers it.

    Looked at are the pages that the log has, too, and those behind the end of the database as the log tells it.
    """
    pages = path.stat().st_size // PAGE_BYTES
    ours = [frame for frame in log.frames if _is_ours(log, frame)]
    end = next((frame.pages_after_commit for frame in reversed(ours) if frame.pages_after_commit), pages)
    position = revision = 0
    with _opened(path) as file:
        for number in sorted({frame.page for frame in ours if frame.page <= pages} | set(range(end + 1, pages + 1))):
            page = _opened_at(file, number, key)
            for row in rows_of(page, number, lambda _number: None) if page is not None else ():
                if row.rowid is None:
                    continue
                match row.values:
                    case (_, str(), *_) if len(row.values) == _ENTRY_COLUMNS:
                        position = max(position, row.rowid)
                    case (_, str(), _, str(), _, _, int(written), _) if len(row.values) == _PARTICIPANT_COLUMNS:
                        revision = max(revision, written)
                    case _:
                        pass
    return position, revision


def _opened_at(file: BinaryIO | None, number: int, key: bytes) -> bytes | None:
    """A page of the file in plain; None for one that is damaged."""
    if file is None:
        return None
    try:
        file.seek((number - 1) * PAGE_BYTES)
        return opened_page(file.read(PAGE_BYTES), number, key)
    except OSError:  # a sector that the disk cannot read any more
        return None


def _is_ours(log: Log, frame: Frame) -> bool:
    """Whether the frame is of the log's present generation; damage spares one of the two salts."""
    return not log.is_sound or any(one == other for one, other in zip(log.salts, frame.salts, strict=True))


def _entry_of(values: Record) -> Entry | None:
    """The entry in a row of its table; the first column is the position, which the rowid stands for."""
    try:
        return msgspec.convert(dict(zip(Entry.__struct_fields__, values[1:], strict=False)), Entry)
    except msgspec.ValidationError:
        return None


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO | None]:
    try:
        file = path.open("rb", buffering=PAGE_BYTES * 16)
    except OSError:
        yield None
        return
    with file:
        yield file
