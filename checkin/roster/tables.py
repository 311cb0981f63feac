"""Reading a spreadsheet file row by row: CSV in its encodings, XLSX, XLS, ODS. What the columns mean is elsewhere."""

import codecs
import csv
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple, TextIO

from charset_normalizer import from_bytes
from python_calamine import CalamineError, CalamineWorkbook

from checkin.errors import CheckinError

_SAMPLE = 64 * 1024
_LONGEST_CELL = 32_768
_LARGEST_UNPACKED = 500 * 1024 * 1024
_DELIMITERS = ";,\t|"
_WORKBOOKS = {b"PK\x03\x04": "XLSX or ODS", b"\xd0\xcf\x11\xe0": "XLS"}
_NO_TEXT = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"MZ",
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class RosterError(CheckinError):
    """The file is no roster that can be read; nothing was changed."""


class Row(NamedTuple):
    """One row of a table. `number` is the row's number in the file, as a spreadsheet shows it, from 1."""

    number: int
    cells: tuple[str, ...]


def read_rows(path: Path) -> Iterator[Row]:
    """The rows that are not empty, top down. Raises RosterError, in one sentence, when there is nothing to be read."""
    try:
        with path.open("rb") as file:
            start = file.read(_SAMPLE)
    except FileNotFoundError as error:
        raise RosterError(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise RosterError(f"{path} is a folder: choose a file.") from error
    except OSError as error:
        raise RosterError(f"{path} cannot be read: {error.strerror}.") from error
    if not start.strip():
        raise RosterError(f"{path.name} is empty.")
    if start.startswith(_NO_TEXT):
        raise RosterError(f"{path.name} is no spreadsheet: save the roster as XLSX, ODS or CSV.")
    if start[:4] in _WORKBOOKS:
        return _numbered(_workbook_rows(path))
    return _numbered(_csv_rows(path, start))


def _numbered(rows: Iterable[tuple[int, list[str]]]) -> Iterator[Row]:
    for number, cells in rows:
        whole = "".join(cells)
        is_plain = whole.isprintable() and len(whole) <= _LONGEST_CELL
        cleaned = tuple(map(str.strip, cells)) if is_plain else tuple(map(_clean, cells))
        if any(cleaned):
            yield Row(number, cleaned)


def _clean(cell: str) -> str:
    if cell.isprintable() and len(cell) <= _LONGEST_CELL:
        return cell.strip()
    bounded = cell[:_LONGEST_CELL]
    return "".join(character if character.isprintable() or character == "\n" else " " for character in bounded).strip()


def _csv_rows(path: Path, start: bytes) -> Iterator[tuple[int, list[str]]]:
    encoding = _encoding(path, start)
    try:
        with path.open(encoding=encoding, newline="") as file:
            sample = file.read(_SAMPLE // 4)
            file.seek(0)
            if "\0" in sample:
                raise RosterError(f"{path.name} is no spreadsheet: save the roster as XLSX, ODS or CSV.")
            reader = csv.reader(_lines(file, path), delimiter=_delimiter(sample), doublequote=True)
            before = 0
            for cells in reader:
                yield before + 1, cells
                before = reader.line_num
    except UnicodeError as error:
        raise RosterError(f"{path.name} is in no encoding that can be read: save it as UTF-8.") from error
    except csv.Error as error:
        raise RosterError(f"{path.name} is no CSV table that can be read: save it as CSV or XLSX again.") from error


def _lines(file: TextIO, path: Path) -> Iterator[str]:
    longest = 16 * 1024 * 1024
    while line := file.readline(longest):
        if len(line) == longest:
            raise RosterError(f"{path.name} has a line of more than 16 million characters: it is no roster.")
        yield line.replace("\0", " ")


def _encoding(path: Path, start: bytes) -> str:
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    if start.count(0) > len(start) // 4:
        return "utf-16-le" if start[1::2].count(0) >= start[0::2].count(0) else "utf-16-be"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start, final=False)
    except UnicodeDecodeError:
        return _guessed(path, start)
    return "utf-8"


def _guessed(path: Path, start: bytes) -> str:
    if _is_cp1251(start):
        return "cp1251"
    best = from_bytes(start).best()
    if best is None:
        raise RosterError(f"{path.name} is in no encoding that can be read: save it as UTF-8.")
    return best.encoding


def _is_cp1251(start: bytes) -> bool:
    """Whether nearly all bytes above ASCII are Cyrillic letters of cp1251, mostly small ones, as in words."""
    high = [byte for byte in start if byte >= 0x80]
    small = sum(byte >= 0xE0 or byte == 0xB8 for byte in high)
    capital = sum(0xC0 <= byte < 0xE0 or byte == 0xA8 for byte in high)
    return bool(high) and small + capital > 0.9 * len(high) and small > capital


def _delimiter(sample: str) -> str:
    """The character that splits the first line into most cells, outside of quotes."""
    first = next((line for line in sample.splitlines() if line.strip()), "")
    unquoted = "".join(part for index, part in enumerate(first.split('"')) if index % 2 == 0)
    return max(_DELIMITERS, key=unquoted.count)


def _workbook_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    _check_unpacked_size(path)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            for name in book.sheet_names:
                sheet = book.get_sheet_by_name(name)
                if sheet.height and sheet.width:
                    first = sheet.start[0] if sheet.start else 0
                    for number, cells in enumerate(sheet.iter_rows(), start=first + 1):
                        yield number, [_text(cell) for cell in cells]
                    return
    except (CalamineError, ValueError, OSError) as error:
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise RosterError(f"{path.name} is locked with a password: save it without one.") from error
        raise RosterError(f"{path.name} is no spreadsheet that can be read: save it as XLSX or CSV again.") from error
    raise RosterError(f"{path.name} is empty.")


def _check_unpacked_size(path: Path) -> None:
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise RosterError(f"{path.name} is damaged: save it again.") from error
    if unpacked > _LARGEST_UNPACKED:
        raise RosterError(f"{path.name} unpacks to more than 500 MB: save the roster as CSV.")


def _text(cell: object) -> str:
    match cell:
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime() | date() | time() | timedelta():
            return str(cell)
        case None:
            return ""
        case _:
            return str(cell)
