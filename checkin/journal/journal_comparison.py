"""Whether an earlier signed journal is the beginning of a later one, or its entries are all in it."""

from collections.abc import Iterator
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from checkin.journal.signed_journal import SIGNATURE


class Compared(StrEnum):
    """What was asked of an earlier file: that it is the beginning of this one, or, where the epochs differ and the
    order may, that all its entries are in this one."""

    BEGINNING = "beginning"
    CONTAINED = "contained"


def rewritten(earlier: Path, later: Path) -> list[str]:
    """The first position at which two files of one epoch differ."""
    with earlier.open("rb") as first, later.open("rb") as second:
        theirs = _hashed_lines(second)
        for position, line in enumerate(_hashed_lines(first), start=1):
            other = next(theirs, None)
            if other is None:
                return [f"The earlier file holds entries from position {position} on that are missing here."]
            if other != line:
                return [f"At position {position} the earlier file holds another entry: history was rewritten."]
    return []


def missing(earlier: Path, later: Path) -> list[str]:
    """Which entries of a file of another epoch, where the order may be another, the later one lacks."""
    with earlier.open("rb") as first, later.open("rb") as second:
        held = {_identity(line) for line in _hashed_lines(second)}
        lacking = [position for position, line in enumerate(_hashed_lines(first), 1) if _identity(line) not in held]
    if not lacking:
        return []
    return [f"{len(lacking)} entries of the earlier file are missing here, the first from its position {lacking[0]}."]


def _hashed_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of entries without their personal parts, which may have been erased since."""
    file.readline()
    file.readline()
    for line in file:
        if line.startswith(SIGNATURE):
            return
        yield line.rsplit(b"\t", 1)[0]


def _identity(line: bytes) -> bytes:
    """What an entry says, in 32 bytes, wherever it stands."""
    return blake2b(line.split(b"\t", 3)[3], digest_size=32).digest()
