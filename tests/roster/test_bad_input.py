"""Files that are broken or made to do harm: one sentence each, soon, in little memory, and nothing is changed."""

import resource
import struct
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import xlsxwriter

from checkin.roster.safety import RosterError
from checkin.roster.tables import Form, open_table
from checkin.station.roster_import import import_roster
from tests.desks import PEOPLE, a_store

PATIENCE_S = 5
ROOM_KIB = 250 * 1024
_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)
_TEXTS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</sst>'


def an_xlsx(path: Path, **parts: str | bytes) -> Path:
    """A workbook of one sheet, whose parts can be put in by hand; `sheet` and `texts` name the usual ones."""
    plain = path.with_suffix(".plain")
    with xlsxwriter.Workbook(str(plain)) as book:
        book.add_worksheet("People").write_row(0, 0, ["Name", "Code"])
    names = {"sheet": "xl/worksheets/sheet1.xml", "texts": "xl/sharedStrings.xml"}
    replaced = {names[part]: content for part, content in parts.items()}
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, replaced.get(name, old.read(name)))
    return path


def an_ods(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest><manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        )
        archive.writestr("content.xml", f"<office:document-content>{body}</office:document-content>")
    return path


def of_many(path: Path, size: int, piece: bytes = b"\0" * 2**20) -> Path:
    """A workbook whose sheet unpacks to `size` pieces."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet1.xml", "w") as part,
    ):
        for _ in range(size):
            part.write(piece)
    return path


def with_a_lie(path: Path) -> Path:
    """The directory says that the sheet has ten bytes, and their checksum; it unpacks to 300 MB."""
    of_many(path, 300)
    content = bytearray(path.read_bytes())
    place = content.rfind(b"PK\x01\x02")
    struct.pack_into("<I", content, place + 16, zlib.crc32(bytes(10)))
    struct.pack_into("<I", content, place + 24, 10)
    path.write_bytes(content)
    return path


def one_line(path: Path) -> Path:
    with path.open("wb") as file:
        file.write(b"name,code\n")
        file.seek(2**30)
        file.write(b"x")
    return path


def one_long_line(path: Path) -> Path:
    piece = b"x" * 2**20
    with path.open("wb") as file:
        for _ in range(64):
            file.write(piece)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def an_open_quote(path: Path) -> Path:
    return written(path, b"name,code\nAnna,1\n" + b'"Boris,2\n' + b"Somebody Else,3\n" * 20_000)


_FAR = _SHEET.format('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
_ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {"ab"[i % 2] * (i + 2)} "{("&" + "ab"[(i - 1) % 2] * (i + 1) + ";") * 10}">' for i in range(9))
    + "]>"
)
_COPIES = _SHEET.format("".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 60_001)))
_REPEATS = (
    '<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">'
    '<table:table-cell table:number-columns-repeated="1000000" office:value-type="string"><text:p>x</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)
BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "zip bomb": (lambda p: of_many(p / "a.xlsx", 600), "500 MB"),
    "zip bomb that lies": (lambda p: with_a_lie(p / "a.xlsx"), "more than it says"),
    "entity bomb": (lambda p: an_xlsx(p / "a.xlsx", texts=_ENTITIES + _TEXTS.format("")), "XML entities"),
    "entity bomb in ODS": (lambda p: an_ods(p / "a.ods", "<!DOCTYPE x>" + _REPEATS), "XML entities"),
    "cells far apart": (lambda p: an_xlsx(p / "a.xlsx", sheet=_FAR), "16,384 columns and 1,048,576 rows"),
    "cells far apart, oddly written": (
        lambda p: an_xlsx(p / "a.xlsx", sheet=_FAR.replace('r="X', "r = 'X").replace('576"><v', "576'><v")),
        "16,384 columns",
    ),
    "a million columns": (
        lambda p: an_xlsx(p / "a.xlsx", sheet=_SHEET.format('<row r="1"><c r="BDWGN1"><v>1</v></c></row>')),
        "1,000,000 columns",
    ),
    "one text in every cell": (
        lambda p: an_xlsx(p / "a.xlsx", sheet=_COPIES, texts=_TEXTS.format(f"<si><t>{'x' * 30_000}</t></si>")),
        "256 MB of text",
    ),
    "repeats in ODS": (lambda p: an_ods(p / "a.ods", _REPEATS), "1,000,000 columns"),
    "a million columns of CSV": (lambda p: written(p / "a.csv", b"name" + b"," * 999_000 + b"\nAnna"), "999,001 cells"),
    "one line of 1 GB": (lambda p: one_line(p / "a.csv"), "NUL|million characters"),
    "one line of text": (lambda p: one_long_line(p / "a.csv"), "million characters"),
    "NUL bytes": (lambda p: written(p / "a.csv", b"name,code\nAn\0na,1\n"), "NUL bytes"),
    "lone surrogates": (lambda p: written(p / "a.csv", b"name\n" + b"Anna\n" * 20_000 + b"\xed\xa0\x80\n"), "encoding"),
    "lone surrogates near the beginning": (
        lambda p: written(p / "a.csv", b"name,code\nAnna \xed\xa0\x80,1\n"),
        "halves of characters",
    ),
    "lone surrogates among Russian names": (
        lambda p: written(p / "a.csv", "ФИО\nКим Анна ".encode() + b"\xed\xb0\x80\n" + "Ли Пётр\n".encode()),
        "halves of characters",
    ),
    "lone surrogates in UTF-16": (
        lambda p: written(p / "a.csv", b"\xff\xfe" + "name\n".encode("utf-16-le") + b"\x00\xd8A\0"),
        "encoding",
    ),
    "password": (
        lambda p: written(
            p / "a.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(99),
        ),
        "password",
    ),
    "old XLS": (lambda p: written(p / "a.xls", b"\x09\x02\x06\x00\x00\x00\x10\x00" + bytes(99)), "older than 1995"),
    "broken XLS": (lambda p: written(p / "a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 3000), "can be read"),
    "HTML named XLS": (
        lambda p: written(p / "a.xls", b"\xef\xbb\xbf\n<HTML><table><tr><td>Name</td></tr></table>"),
        "web page",
    ),
    "XML named XLS": (lambda p: written(p / "a.xls", b'<?xml version="1.0"?><Workbook/>'), "XML file"),
    "JSON": (lambda p: written(p / "a.csv", b'[{"name": "Anna"}]'), "JSON"),
    "a quote that never closes": (lambda p: an_open_quote(p / "a.csv"), "begins in row 3 .* quote"),
    "XLSB": (lambda p: of_xlsb(p / "a.xlsb"), "XLSB"),
    "damaged": (lambda p: written(p / "a.xlsx", an_xlsx(p / "b.xlsx").read_bytes()[:-30]), "damaged"),
}


def of_xlsb(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"")
    return path


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_in_one_sentence_soon_and_changes_nothing(tmp_path: Path, kind: str) -> None:
    make, sentence = BAD[kind]
    path = make(tmp_path)
    (tmp_path / "desk").mkdir()
    store = a_store(tmp_path / "desk")
    try:
        before = store.roster_head()
        began, peak = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

        with pytest.raises(RosterError, match=sentence) as refused:
            import_roster(store, path, {})

        assert refused.value.sentence.endswith(".")
        assert "\n" not in refused.value.sentence
        assert time.monotonic() - began < PATIENCE_S
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - peak < ROOM_KIB
        assert store.roster_head() == before
        assert len(list(store.all_records())) == len(PEOPLE)
    finally:
        store.close()


def test_marks_that_turn_text_around_are_left_out_and_joiners_stay(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "name,code\nAn\u202ena\u200b Kim\ufeff,1\nمی\u200cخواهم,2\n".encode())

    rows = list(open_table(path).rows())

    assert [row.cells[0] for row in rows] == ["name", "Anna Kim", "می\u200cخواهم"]
    assert [row.had_hidden for row in rows] == [False, True, False]


def test_formulas_are_read_as_their_values_and_text_that_looks_like_one_stays_text(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["name", "code"])
        sheet.write_string(1, 0, "=cmd|' /C calc'!A0")
        sheet.write_formula(1, 1, '="K-"&1', None, "K-1")
        for number, text in enumerate(("+7 900 000", "-1", "@home"), start=2):
            sheet.write_string(number, 0, text)

    rows = [row.cells for row in open_table(tmp_path / "a.xlsx").rows()]

    assert rows[1] == ("=cmd|' /C calc'!A0", "K-1")
    assert [row[0] for row in rows[2:]] == ["+7 900 000", "-1", "@home"]


def test_empty_columns_and_rows_that_are_only_formatted_do_no_harm(tmp_path: Path) -> None:
    trailing = (
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    body = (
        '<office:body><office:spreadsheet><table:table table:name="a"><table:table-row>'
        '<table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
        f"{trailing}</table:table></office:spreadsheet></office:body>"
    )

    assert [row.cells for row in open_table(an_ods(tmp_path / "a.ods", body)).rows()] == [("name",)]


def test_sheet_encoding_and_delimiter_are_found_and_may_be_chosen(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        book.add_worksheet("Cover")
        book.add_worksheet("One").write(0, 0, "name")
        book.add_worksheet("Two").write(0, 0, "ФИО")
    text = written(tmp_path / "a.csv", "Имя|Код; билета\nАнна|1\nБорис|2\n".encode("cp866"))

    found = open_table(tmp_path / "a.xlsx")
    chosen = open_table(tmp_path / "a.xlsx", Form(sheet="Two"))
    table = open_table(text, Form(encoding="cp866"))

    assert (found.form.sheet, found.sheets) == ("One", ("Cover", "One", "Two"))
    assert [row.cells for row in chosen.rows()] == [("ФИО",)]
    assert (table.form.delimiter, [row.cells for row in table.rows()][1]) == ("|", ("Анна", "1"))
    with pytest.raises(RosterError, match="Cover, One, Two"):
        open_table(tmp_path / "a.xlsx", Form(sheet="Three"))
    with pytest.raises(RosterError, match="no encoding"):
        open_table(text, Form(encoding="utf-99"))
    with pytest.raises(RosterError, match="cannot separate"):
        open_table(text, Form(delimiter='"'))


@pytest.mark.parametrize(("name", "sentence"), [("list.xlsx", "is damaged"), ("list.csv", "save it as UTF-8")])
def test_bytes_that_are_nothing_are_told_by_what_the_file_is_called(tmp_path: Path, name: str, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(Random(1).randbytes(3_000))

    with pytest.raises(RosterError, match=sentence):
        open_table(path)
