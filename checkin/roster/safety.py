"""Whether a workbook is safe to be parsed, found out before it is: how large it unpacks and how far its sheets reach.

The parser (calamine) lays a sheet out densely and gives every cell its own copy of a shared text, so that a file of a
few hundred bytes could take all memory. Everything here reads in pieces and stops at the first limit.
"""

import mmap
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import IO

from checkin.errors import CheckinError

LARGEST_UNPACKED = 500 * 1024 * 1024
MOST_CELLS = 10_000_000
MOST_COLUMNS = 16_384
_MOST_PARTS = 10_000
_LARGEST_TEXTS = 256 * 1024 * 1024
_PIECE = 1024 * 1024
_LONGEST_TAG = 4096
_LOCAL_HEADER = 30
# A literal beginning is searched for ten times faster than one with spaces, which no spreadsheet program writes.
_PLACE = (re.compile(rb'r="([A-Za-z]+)\d'), re.compile(rb'r="[A-Za-z]*(\d+)'))
_ODD_PLACE = (re.compile(rb"""\br\s*=\s*["']([A-Za-z]+)\d"""), re.compile(rb"""\br\s*=\s*["'][A-Za-z]*(\d+)"""))
_ODD = re.compile(rb"r(?:\s+=|=\s|=')")
_TEXT_NUMBER = re.compile(rb"""\bt\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v>(\d{1,9})""")
_TEXT_BEGIN = re.compile(rb"<(?:\w+:)?si[\s>/]")
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*?)(/?)>")
_REPEATED = re.compile(rb"""number-(?:columns|rows)-repeated\s*=\s*["'](\d+)""")
_LOCKED = ("EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le"))


class RosterError(CheckinError):
    """The file is no roster that can be read; nothing was changed."""


def check_workbook(path: Path) -> None:
    """Raises RosterError for a packed workbook (XLSX, ODS) that must not be parsed."""
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            _check_directory(path, archive)
            parts = {info.filename: info for info in archive.infolist()}
            texts = _Texts(path, file, parts) if "xl/sharedStrings.xml" in parts else None
            for name, info in parts.items():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    _check_sheet(path, file, info, texts)
                elif name == "content.xml":
                    _check_ods(path, file, info)
                elif name.endswith((".xml", ".rels")):
                    for _ in _pieces(path, file, info):
                        pass
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise RosterError(f"{path.name} is damaged and no spreadsheet that can be read: save it again.") from error


def is_locked(path: Path) -> bool:
    """Whether an OLE file holds a workbook that is encrypted with a password."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return any(content.find(name) >= 0 for name in _LOCKED)


def _check_directory(path: Path, archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_UNPACKED:
        raise RosterError(f"{path.name} unpacks to more than 500 MB: save the roster as CSV.")
    if any(info.flag_bits & 1 for info in infos):
        raise RosterError(f"{path.name} is locked with a password: save it without one.")
    if any(info.filename == "xl/workbook.bin" for info in infos):
        raise RosterError(f"{path.name} is a binary workbook (XLSB): save it as XLSX.")


def _pieces(path: Path, file: IO[bytes], info: zipfile.ZipInfo) -> Iterator[bytes]:
    """What a part unpacks to, in pieces that each repeat the end of the one before, so that no tag is cut in two.

    The directory is not believed: a part that unpacks to more than it says is refused.
    """
    end = b""
    size = 0
    for piece in _unpacked(file, info):
        size += len(piece)
        if size > info.file_size:
            raise RosterError(f"{path.name} unpacks to more than it says: save the roster again.")
        whole = end + piece
        if b"<!DOCTYPE" in whole or b"<!ENTITY" in whole:
            raise RosterError(f"{path.name} defines XML entities, which no spreadsheet does: save the roster again.")
        cut = max(whole.rfind(b"<"), len(whole) - _LONGEST_TAG, 0)
        yield whole[:cut]
        end = whole[cut:]
    yield end


def _unpacked(file: IO[bytes], info: zipfile.ZipInfo) -> Iterator[bytes]:
    file.seek(info.header_offset)
    name, extra = struct.unpack("<HH", file.read(_LOCAL_HEADER)[26:])
    file.seek(name + extra, 1)
    left = info.compress_size
    inflater = zlib.decompressobj(-zlib.MAX_WBITS) if info.compress_type == zipfile.ZIP_DEFLATED else None
    if inflater is None and info.compress_type != zipfile.ZIP_STORED:
        raise NotImplementedError
    while left > 0 and (packed := file.read(min(left, _PIECE))):
        left -= len(packed)
        if inflater is None:
            yield packed
            continue
        while packed:
            yield inflater.decompress(packed, _PIECE)
            packed = inflater.unconsumed_tail


class _Texts:
    """How long the shared texts of a workbook are; each one only where they might be too much."""

    def __init__(self, path: Path, file: IO[bytes], parts: dict[str, zipfile.ZipInfo]) -> None:
        self._path = path
        self._file = file
        self._info = parts["xl/sharedStrings.xml"]
        self.longest = self._longest()
        """No text is longer than this, in bytes with its tags."""

    def lengths(self) -> list[int]:
        """The length of each text."""
        starts: list[int] = []
        before = 0
        for piece in _pieces(self._path, self._file, self._info):
            starts += [before + found.start() for found in _TEXT_BEGIN.finditer(piece)]
            before += len(piece)
        return [end - start for start, end in zip(starts, [*starts[1:], before], strict=False)]

    def _longest(self) -> int:
        longest = carried = 0
        for piece in _pieces(self._path, self._file, self._info):
            first, *others = map(len, _TEXT_BEGIN.split(piece))
            carried += first
            longest = max(longest, carried, *others)
            carried = others[-1] if others else carried
        return longest


def _check_sheet(path: Path, file: IO[bytes], info: zipfile.ZipInfo, texts: _Texts | None) -> None:
    columns: set[bytes] = set()
    last_row = cells = 0
    for piece in _pieces(path, file, info):
        column, row = _ODD_PLACE if _ODD.search(piece) else _PLACE
        columns.update(column.findall(piece))
        last_row = max(last_row, max(map(int, set(row.findall(piece))), default=0))
        cells += piece.count(b"<")
        _check_extent(path, max((_number(letters) for letters in columns), default=0), last_row)
    # Every cell has at least four tags: <c><v></v></c>.
    if texts is not None and cells // 4 * texts.longest > _LARGEST_TEXTS:
        _check_texts(path, _pieces(path, file, info), texts.lengths())


def _check_texts(path: Path, pieces: Iterable[bytes], lengths: list[int]) -> None:
    """What the texts come to when each cell has a copy of its own."""
    numbers = (int(number) for piece in pieces for number in _TEXT_NUMBER.findall(piece))
    for size in accumulate(lengths[number] for number in numbers if number < len(lengths)):
        if size > _LARGEST_TEXTS:
            raise RosterError(f"{path.name} holds more than 256 MB of text: save the roster as CSV.")


def _check_ods(path: Path, file: IO[bytes], info: zipfile.ZipInfo) -> None:
    """Rows and cells of ODS say how often they are repeated; only those before the last text count."""
    rows = columns = empty_rows = empty_cells = width = 0
    repeated = 1
    for piece in _pieces(path, file, info):
        for closing, name, attributes, closed in _ODS_TAG.findall(piece):
            found = _REPEATED.search(attributes)
            times = int(found[1]) if found else 1
            if name == b"table":
                rows = columns = empty_rows = 0
            elif name == b"table-row" and not closing:
                repeated, empty_cells, width = times, 0, 0
                empty_rows += times if closed else 0
            elif name == b"table-row" and width:
                rows, empty_rows, columns = rows + empty_rows + repeated, 0, max(columns, width)
                _check_extent(path, columns, rows)
            elif name == b"table-row":
                empty_rows += repeated
            elif not closing and closed and b"value" not in attributes:
                empty_cells += times
            elif not closing:
                width, empty_cells = width + empty_cells + times, 0


def _check_extent(path: Path, columns: int, rows: int) -> None:
    if columns > MOST_COLUMNS or columns * rows > MOST_CELLS:
        raise RosterError(
            f"A sheet of {path.name} reaches over {columns:,} columns and {rows:,} rows: "
            "delete what is empty beside and below the roster, or save the roster as CSV."
        )


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:8]:
        number = number * 26 + letter - ord("A") + 1
    return number
