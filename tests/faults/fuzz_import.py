"""Files as nobody should send them, made by number, through looking and planning: rows or one sentence, never a crash.

`python -m tests.faults.fuzz_import --files 10000 [--first N]` runs many; a file that fails is named by its number.
"""

import argparse
import random
import resource
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import xlsxwriter

from checkin.participants import Participant
from checkin.roster.importing import Chosen, RowReader, layout_of
from checkin.roster.planning import ImportPlan, plan
from checkin.roster.safety import RosterError
from checkin.roster.tables import open_table
from tests.builders import an_event

SLOW_S = 10.0
_EVENT = an_event()
_EXPORTS = sorted((Path(__file__).parents[1] / "roster" / "exports").glob("*.csv"))
_HEADS = (
    "Name", "ФИО", "Фамилия", "Имя", "Code", "Код билета", "Email", "Телефон", "Organisation", "Статус", "姓名", "",
    "Трек", "Category", "x" * 300, "Name\nof guest", "Secret", "Order code",
)  # fmt: skip
_CELLS = (
    "", " ", "Ким Анна Сергеевна", "Anna KIM", "王小明", "=1+1", "@x", "-5", "+7 900 100-20-30", "a@b.ru", "cancelled",
    "\u202eevil", "a\u200cb", "\ud800", "\x00", "\x07", "🙂" * 30, "é", "x" * 3000, "1e309", "NaN", "0", '"', "a\nb",
    "a,b;c\td", "'", "\ufeff", "ﷺ", "１２３", "ß", "İ", "\u2028", "-" * 600, "K-1", "K-2",
)  # fmt: skip
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r", "gb18030", "cp866", "utf-32")


class Nobody:
    """An empty roster."""

    def by_ids(self, ids: Sequence[str]) -> Mapping[str, Participant]:
        return {}

    def erased(self, ids: Sequence[str]) -> set[str]:
        return set()

    def by_codes(self, codes: Sequence[str]) -> Mapping[str, Participant]:
        return {}

    def everybody(self) -> Sequence[Participant]:
        return ()


def make(number: int, folder: Path) -> Path:
    """The file of this number, the same each time."""
    rng = random.Random(number)
    kind = rng.choice((_table_as_csv, _table_as_csv, _damaged_export, _damaged_book, _repacked_book, _bytes))
    return kind(rng, folder)


def read(path: Path, rng: random.Random) -> ImportPlan | str:
    """What the file comes to: a plan, or the sentence that refuses it."""
    wishes = Chosen({"name": rng.choice(("A", "1", "#1"))}) if rng.random() < 0.3 else Chosen()
    try:
        table = open_table(path)
        layout, _ = layout_of(table, wishes, {})
        reader = RowReader(_EVENT, table, layout)
        made = plan(reader, layout.fields, Nobody())
    except RosterError as error:
        sentence = error.sentence
    else:
        sentence = ""
    if sentence:
        assert sentence.endswith("."), sentence
        assert "\n" not in sentence
        return sentence
    assert made.added + len(made.rejected) > 0
    assert made.changed == made.unchanged == 0
    for added in made.new:
        assert any(map(str.isalnum, added.name))
        added.name.encode()
    return made


def _table(rng: random.Random) -> list[list[str]]:
    width = rng.randint(1, 8)
    rows = [[rng.choice(_HEADS) for _ in range(width)]]
    rows += [
        [rng.choice(_CELLS) for _ in range(width + rng.choice((0, 0, 0, -1, 2)))] for _ in range(rng.randint(0, 30))
    ]
    return [["List of guests"], *rows] if rng.random() < 0.2 else rows


def _table_as_csv(rng: random.Random, folder: Path) -> Path:
    mark = rng.choice(",;\t|")
    quoting = rng.random() < 0.7
    lines = []
    for row in _table(rng):
        cells = ['"' + cell.replace('"', '""') + '"' if quoting and rng.random() < 0.8 else cell for cell in row]
        lines.append(mark.join(cells))
    text = rng.choice(("\n", "\r\n", "\r")).join(lines)
    if rng.random() < 0.2:
        return _written(folder / "a.csv", text.encode("utf-8", "surrogatepass"))
    return _written(folder / "a.csv", text.encode(rng.choice(_ENCODINGS), "replace"))


def _damaged_export(rng: random.Random, folder: Path) -> Path:
    return _written(folder / "a.csv", _damaged(rng, rng.choice(_EXPORTS).read_bytes()))


def _book(rng: random.Random, folder: Path) -> Path:
    path = folder / "whole.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for _ in range(rng.randint(1, 2)):
            sheet = book.add_worksheet()
            for number, row in enumerate(_table(rng)):
                for column, cell in enumerate(row):
                    value = cell.encode("utf-8", "replace").decode().replace("\x00", "")
                    sheet.write(number + rng.choice((0, 0, 5)), column, rng.choice((value, number * 1.5, True, None)))
    return path


def _damaged_book(rng: random.Random, folder: Path) -> Path:
    return _written(folder / "a.xlsx", _damaged(rng, _book(rng, folder).read_bytes()))


def _repacked_book(rng: random.Random, folder: Path) -> Path:
    """A sound archive whose parts are damaged."""
    path = folder / "a.xlsx"
    with zipfile.ZipFile(_book(rng, folder)) as whole, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        hit = rng.choice(whole.namelist())
        for name in whole.namelist():
            content = whole.read(name)
            if name == hit or rng.random() < 0.1:
                content = _damaged_text(rng, content)
            made.writestr(name, content)
    return path


def _bytes(rng: random.Random, folder: Path) -> Path:
    start = rng.choice(
        (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"name,code\n", b"<html", b"{")
    )
    return _written(
        folder / rng.choice(("a.csv", "a.xls", "a.xlsx", "a.ods")), start + rng.randbytes(rng.randint(0, 5000))
    )


def _damaged(rng: random.Random, content: bytes) -> bytes:
    damaged = bytearray(content)
    for _ in range(rng.randint(0, 12)):
        place = rng.randrange(len(damaged) + 1)
        match rng.randrange(4):
            case 0:
                damaged[place : place + 1] = rng.randbytes(1)
            case 1:
                del damaged[place : place + rng.randint(1, 40)]
            case 2:
                damaged[place:place] = rng.choice(_CELLS).encode("utf-8", "surrogatepass")
            case _:
                damaged[place:place] = damaged[place : place + rng.randint(1, 60)]
    return bytes(damaged)


def _damaged_text(rng: random.Random, content: bytes) -> bytes:
    swaps: tuple[Callable[[bytes], bytes], ...] = (
        lambda old: old.replace(b'r="A', b'r="XFD', 1),
        lambda old: old.replace(b't="s"', b't="' + rng.choice((b"b", b"e", b"str", b"d", b"zz")) + b'"', 3),
        lambda old: old.replace(b"<v>", b"<v>" + rng.choice((b"-1", b"9" * 30, b"1e999", b"x")), 2),
        lambda old: old.replace(b"sheet1", b"sheet9", 1),
        lambda old: old[: rng.randrange(len(old) + 1)],
        lambda old: _damaged(rng, old),
    )
    return rng.choice(swaps)(content)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def main(arguments: Sequence[str]) -> int:
    """Run many files; 1 when one of them fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    wanted = parser.parse_args(arguments)
    outcomes: Counter[str] = Counter()
    failed, slowest = 0, 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(wanted.first, wanted.first + wanted.files):
            path = make(number, folder)
            began = time.process_time()
            try:
                outcomes["refused" if isinstance(read(path, random.Random(number)), str) else "planned"] += 1
            except BaseException as error:
                if isinstance(error, KeyboardInterrupt):
                    raise
                failed += 1
                print(f"file {number}: {type(error).__name__}: {error}")  # noqa: T201
            slowest = max(slowest, time.process_time() - began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{dict(outcomes)}, {failed} failed, slowest {slowest:.1f} s, at most {memory:.0f} MB")  # noqa: T201
    return int(failed > 0 or slowest > SLOW_S)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
