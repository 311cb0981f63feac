"""How much of the write-ahead log a checkpoint may have taken to the file, noted on the disk beside the database.

Beside a reader, a checkpoint leaves pages of several moments in the file, which the log alone makes one again; and
SQLite knows in memory only how far it came. Of a log that was cut off behind that it takes what is left: a torn state,
or an older one, in which every page is sound. The mark tells.

It is noted before each checkpoint, and removed before SQLite may remove the log. Whatever is killed in between, the log
has what it names, or SQLite has begun it anew, for which all of it had to be in the file.
"""

import os
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

import apsw

from checkin.journal.sqlite_pages import LOG_HEADER_BYTES, log_salts
from checkin.security.private_files import flush_folder

SIDES = ("", "-wal", "-shm", "-journal", "-mark")
"""What is added to the name of a database for the files that belong to it."""
_LOG, _MARK = "-wal", "-mark"
_LAYOUT = struct.Struct(">8s3I")
_MAGIC = b"log mark"
_BYTES = _LAYOUT.size + 4
_GENERATIONS = 1 << 16
"""Each time SQLite begins the log anew it counts its first salt up by one; that of a new file is random."""


class LogMark(NamedTuple):
    """The file may have taken this many frames of the log with these salts, and is sound only with all of them."""

    salts: tuple[int, int]
    frames: int


def prepare_mark(path: Path) -> None:
    """Have room for the mark on the disk, for when there is none left. Raises OSError."""
    if not _mark_of(path).exists():
        _put(_mark_of(path), bytes(_BYTES))


def read_mark(path: Path) -> LogMark | None:
    """The mark of a database; None when it says nothing, or is not what was written."""
    try:
        content = _mark_of(path).read_bytes()
    except OSError:
        return None
    if len(content) != _BYTES or _checksum(content[:-4]) != content[-4:]:
        return None
    magic, salt, other_salt, frames = _LAYOUT.unpack(content[:-4])
    return LogMark((salt, other_salt), frames) if magic == _MAGIC else None


def forget_mark(path: Path) -> None:
    """Have nothing say that the file needs the log, which goes or cannot be noted any longer. Raises OSError."""
    if _mark_of(path).exists():
        _remove(_mark_of(path))


def checkpoint(
    connection: apsw.Connection, mode: int = apsw.SQLITE_CHECKPOINT_PASSIVE, *, is_needed: bool = True
) -> bool:
    """Write the log to the file, as far as readers let; whether all of it is there.

    Where that cannot be noted first, it is done without any mark if it `is_needed`, or else left for later. Raises
    apsw.Error, and OSError where there is a mark that cannot be changed.
    """
    path = Path(connection.filename)
    while True:
        salts = _salts_in(path)
        logged, written = connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_NOOP)
        if salts == _salts_in(path):
            break
    if written == logged:
        return True
    if not _is_noted(path, salts, logged):
        if not is_needed:
            return False
        forget_mark(path)
    logged, written = connection.wal_checkpoint(mode=mode)
    return written == logged


def is_log_cut(connection: apsw.Connection) -> bool:
    """Whether the log lacks what the mark says that the file needs."""
    path = Path(connection.filename)
    while True:
        mark = read_mark(path)
        valid, _written = connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_NOOP)
        is_cut = mark is not None and _lacks(_salts_in(path), valid, mark)
        if mark == read_mark(path):
            return is_cut


def _lacks(salts: tuple[int, int] | None, valid: int, mark: LogMark) -> bool:
    if salts is None:
        return True
    if salts == mark.salts:
        return valid < mark.frames
    return not 0 < (salts[0] - mark.salts[0]) % (1 << 32) < _GENERATIONS


def _is_noted(path: Path, salts: tuple[int, int] | None, frames: int) -> bool:
    if salts is None:
        return False
    content = _LAYOUT.pack(_MAGIC, *salts, frames)
    try:
        _put(_mark_of(path), content + _checksum(content))
    except OSError:
        return False
    return True


def _salts_in(path: Path) -> tuple[int, int] | None:
    """The salts of the log; None where there is no log, or none that SQLite would take."""
    try:
        with path.with_name(path.name + _LOG).open("rb") as log:
            return log_salts(log.read(LOG_HEADER_BYTES))
    except OSError:
        return None


def _put(file: Path, content: bytes) -> None:
    """Written in place, so that a full disk is no matter."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        os.write(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(file: Path) -> None:
    file.unlink()
    flush_folder(file.parent)


def _checksum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(4, "big")


def _mark_of(path: Path) -> Path:
    return path.with_name(path.name + _MARK)
