"""Reading a spreadsheet file row by row: CSV in its encodings, XLSX, XLS, ODS. What the columns mean is elsewhere."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TextIO

import msgspec
from charset_normalizer import from_bytes
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from checkin.roster.safety import MOST_COLUMNS, RosterError, check_workbook, is_locked

ENCODINGS = (
    "utf-8", "cp1251", "utf-16", "cp866", "koi8-r", "cp1252", "cp1250", "cp1253", "cp1254", "gb18030", "big5",
    "shift_jis", "euc-kr",
)  # fmt: skip
"""Those that are offered to be chosen from; any other that Python knows can be named."""
DELIMITERS = (",", ";", "\t", "|")
LONGEST_FIELD = 2_000
_SAMPLE = 64 * 1024
_LONGEST_CELL = 32_768
_LONGEST_LINE = 1_000_000
_PACKED, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_NO_TEXT = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ",
)
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_WEB_PAGES = (b"<!doctype html", b"<html", b"<table", b"<meta", b"<head", b"<style", b"<div", b"mime-version:")
_OLD_XLS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Marks that show nothing and may turn what is shown around: a name is read without them.
_HIDDEN = dict.fromkeys((0xAD, 0x61C, 0xFEFF, *range(0x200B, 0x200C), *range(0x200E, 0x2010), *range(0x202A, 0x202F),
                         *range(0x2060, 0x2070)))  # fmt: skip
_JOINERS = "\u200c\u200d"


class Row(msgspec.Struct, frozen=True):
    """One row of a table. `number` is the row's number in the file, as a spreadsheet shows it, from 1."""

    number: int
    cells: tuple[str, ...]
    had_hidden: bool = False
    """Whether marks that are not seen were left out of a cell."""
    is_plain: bool = False
    """Whether no cell has several lines or blanks in a row, and all together are not longer than one may be."""


class Form(msgspec.Struct, frozen=True):
    """How a file is to be read, or was; what is empty is found by itself. A workbook has a sheet, a CSV the others."""

    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""


class Table:
    """A file that can be read as often as one likes; each time from its first row."""

    def __init__(
        self, path: Path, form: Form, sheets: tuple[str, ...] = (), loaded: CalamineSheet | None = None
    ) -> None:
        self.path = path
        self.form = form
        """How it is read."""
        self.sheets = sheets
        """The names of all sheets of a workbook."""
        self._loaded = loaded

    def rows(self) -> Iterator[Row]:
        """The rows that are not empty, top down. Raises RosterError, in one sentence, where it cannot be read."""
        if self._loaded is not None:
            return _numbered(_sheet_rows(self.path, self._loaded))
        return _numbered(_csv_rows(self.path, self.form))


def open_table(path: Path, wanted: Form | None = None) -> Table:
    """A spreadsheet, looked at as far as needed to know how to read it.

    Raises RosterError, in one sentence, when it is none, and for what is `wanted` and does not exist.
    """
    wanted = wanted or Form()
    start = _start(path)
    if not start.strip():
        raise RosterError(f"{path.name} is empty.")
    if start.startswith(_NO_TEXT):
        raise RosterError(f"{path.name} is no spreadsheet: save the roster as XLSX, ODS or CSV.")
    if start.startswith(_OLD_XLS):
        raise RosterError(f"{path.name} is of an Excel older than 1995: open it there and save it as XLSX.")
    if start.startswith(_PACKED):
        check_workbook(path)
        return _workbook(path, wanted)
    if start.startswith(_OLE):
        if is_locked(path):
            raise RosterError(f"{path.name} is locked with a password: save it without one.")
        return _workbook(path, wanted)
    _require_no_markup(path, start)
    encoding = _known_encoding(wanted.encoding) or _encoding(path, start)
    delimiter = wanted.delimiter or _delimiter(start.decode(encoding, "replace"))
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise RosterError(f"“{delimiter}” cannot separate cells: name one character.")
    return Table(path, Form("", encoding, delimiter), ())


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_SAMPLE)
    except FileNotFoundError as error:
        raise RosterError(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise RosterError(f"{path} is a folder: choose a file.") from error
    except OSError as error:
        raise RosterError(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise RosterError("This cannot be the name of a file: choose another.") from error


def _require_no_markup(path: Path, start: bytes) -> None:
    bare = start.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"")[:4096].lstrip(b" \r\n\t\xff\xfe").lower()
    if bare.startswith(_WEB_PAGES):
        kind = "a web page"
    elif bare.startswith(b"<?xml"):
        kind = "an XML file"
    elif bare.startswith((b"{", b"[")):
        kind = "a JSON file"
    else:
        return
    raise RosterError(f"{path.name} is {kind}, not a spreadsheet: open it in a spreadsheet program, save it as XLSX.")


def _numbered(rows: Iterable[tuple[int, list[str]]]) -> Iterator[Row]:
    for number, cells in rows:
        whole = "".join(cells)
        if whole.isprintable() and len(whole) <= _LONGEST_CELL:
            if whole:
                is_plain = len(whole) <= LONGEST_FIELD and "  " not in whole
                yield Row(number, tuple(map(str.strip, cells)), False, is_plain)
            continue
        cleaned = tuple(map(_clean, cells))
        if any(cleaned):
            yield Row(number, cleaned, whole != whole.translate(_HIDDEN))


def _clean(cell: str) -> str:
    if cell.isprintable() and len(cell) <= _LONGEST_CELL:
        return cell.strip()
    bounded = cell[:_LONGEST_CELL].translate(_HIDDEN).replace("\r\n", "\n")
    return "".join(
        character if character.isprintable() or character == "\n" or character in _JOINERS else " "
        for character in bounded
    ).strip()


def _csv_rows(path: Path, form: Form) -> Iterator[tuple[int, list[str]]]:
    before = 0
    try:
        with path.open(encoding=form.encoding, newline="") as file:
            reader = csv.reader(_lines(file, path), delimiter=form.delimiter, doublequote=True)
            for cells in reader:
                if len(cells) > MOST_COLUMNS:
                    raise RosterError(f"Row {before + 1} of {path.name} has {len(cells):,} cells: it is no roster.")
                yield before + 1, cells
                before = reader.line_num
    except (UnicodeError, LookupError) as error:
        raise RosterError(
            f"{path.name} is not in the encoding {form.encoding} throughout: save it as UTF-8, or choose another."
        ) from error
    except csv.Error as error:
        raise RosterError(
            f"A cell that begins in row {before + 1} of {path.name} does not end: a quote was opened and never closed."
        ) from error


def _lines(file: TextIO, path: Path) -> Iterator[str]:
    while line := file.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise RosterError(f"{path.name} has a line of more than a million characters: it is no roster.")
        if "\0" in line:
            raise RosterError(f"{path.name} holds NUL bytes, as no text does: save the roster as XLSX or CSV again.")
        yield line


def _known_encoding(name: str) -> str:
    if not name:
        return ""
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise RosterError(f"There is no encoding “{name}”; there are: {', '.join(ENCODINGS)}.") from error


def _encoding(path: Path, start: bytes) -> str:
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    if start.count(0) > len(start) // 4:
        return "utf-16-le" if start[1::2].count(0) >= start[0::2].count(0) else "utf-16-be"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start, final=False)
    except UnicodeDecodeError:
        if _has_surrogates(start):
            raise RosterError(
                f"{path.name} holds halves of characters (lone surrogates), as no text does: save the roster again."
            ) from None
        return _guessed(path, start)
    return "utf-8"


def _has_surrogates(start: bytes) -> bool:
    """Whether it is UTF-8 but for halves of surrogate pairs, which another encoding would make letters of."""
    for cut in range(len(start), max(0, len(start) - 4), -1):  # the sample may end within a character
        with suppress(UnicodeDecodeError):
            return any("\ud800" <= letter <= "\udfff" for letter in start[:cut].decode("utf-8", "surrogatepass"))
    return False


def _guessed(path: Path, start: bytes) -> str:
    if _is_cp1251(start):
        return "cp1251"
    best = from_bytes(start).best()
    if best is None and path.suffix.lower() in _WORKBOOKS:
        raise RosterError(f"{path.name} is damaged and no spreadsheet that can be read: save it again.")
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
    """The character that splits the first lines into most cells, outside of quotes."""
    lines = [line for line in sample.removeprefix("sep=").splitlines()[:20] if line.strip()]
    unquoted = ["".join(line.split('"')[::2]) for line in lines]
    counted = {mark: [line.count(mark) for line in unquoted] for mark in DELIMITERS}
    return max(DELIMITERS, key=lambda mark: (_usual(counted[mark]), mark == ";"))


def _usual(counts: list[int]) -> int:
    """How many marks stand in the lines that have equally many; a title above the table has none."""
    return max((count * counts.count(count) for count in set(counts)), default=0)


def _workbook(path: Path, wanted: Form) -> Table:
    with _opened(path) as book:
        sheets = tuple(book.sheet_names)
        if wanted.sheet and wanted.sheet not in sheets:
            raise RosterError(f"There is no sheet “{wanted.sheet}”; there are: {', '.join(sheets)}.")
        for name in (wanted.sheet,) if wanted.sheet else sheets:
            sheet = book.get_sheet_by_name(name)
            if sheet.height and sheet.width:
                return Table(path, Form(sheet=name), sheets, sheet)
    if wanted.sheet:
        raise RosterError(f"The sheet “{wanted.sheet}” of {path.name} is empty.")
    raise RosterError(f"{path.name} is empty.")


class _opened:  # noqa: N801 - a context manager that is used like a function
    """A workbook, and its reader's errors in our words."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book: CalamineWorkbook | None = None

    def __enter__(self) -> CalamineWorkbook:
        try:
            self._book = CalamineWorkbook.from_path(str(self._path))
        except BaseException as error:
            if (told := self._in_our_words(error)) is not error:
                raise told from error
            raise
        return self._book

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if self._book is not None:
            self._book.close()
        if error is not None and (told := self._in_our_words(error)) is not error:
            raise told from error

    def _in_our_words(self, error: BaseException) -> BaseException:
        """The reader's own panics are no Exceptions, and known by their name only."""
        if not isinstance(error, CalamineError | ValueError | OSError) and type(error).__name__ != "PanicException":
            return error
        told = str(error).lower()
        if "password" in told or "encrypt" in told:
            return RosterError(f"{self._path.name} is locked with a password: save it without one.")
        return RosterError(f"{self._path.name} is no spreadsheet that can be read: save it as XLSX or CSV again.")


def _sheet_rows(path: Path, sheet: CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    first = sheet.start[0] if sheet.start else 0
    if sheet.width > MOST_COLUMNS:
        raise RosterError(f"A sheet of {path.name} has {sheet.width:,} columns: it is no roster.")
    for number, cells in enumerate(sheet.iter_rows(), start=first + 1):
        yield number, [cell if cell.__class__ is str else _text(cell) for cell in cells]


def _text(cell: object) -> str:
    match cell:
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return str(cell.date())
        case datetime() | date() | time() | timedelta():
            return str(cell)
        case None:
            return ""
        case _:
            return str(cell)
