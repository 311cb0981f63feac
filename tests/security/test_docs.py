"""docs/security.md and docs/asvs.md name tests that exist, and leave no row without a test or a reason."""

import re
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_TEST = re.compile(r"`(?:(tests/[\w./-]+?)(?:::(?:(\w+)::)?)?)?(test_\w+)?(…)?`")
"""`tests/a/test_b.py::test_c`, a file or folder alone, or a test's name alone, which may be cut off by “…”."""
_DEFINED = re.compile(r"^\s*(?:async )?def (test_\w+)", re.MULTILINE)
_REASON = re.compile(r"none: (\w+,? ){3}")

_ANSWER = re.compile(r"\*\*(Held|In part|Not held|Does not apply)\*\*")
_WHY = re.compile(r"no test|sees to|there is no|there are none")
LEVEL_2 = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1, "3.2": 2, "3.3": 4,
    "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4, "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5,
    "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2, "10.3": 4,
    "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1, "17.2": 4,
    "17.3": 2,
}  # fmt: skip
"""How many points of levels 1 and 2 each section of ASVS 5.0.0 has: they come first, those of level 3 behind them."""


def rows(page: str, *headings: str) -> list[list[str]]:
    """The cells of every row of the tables with these headings; without any, of all tables."""
    lines = (ROOT / "docs" / page).read_text(encoding="utf-8").splitlines()
    tables = [list(group) for is_table, group in groupby(lines, lambda line: line.startswith("|")) if is_table]
    return [_cells(row) for table in tables if _cells(table[0]) == list(headings) or not headings for row in table[2:]]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


@cache
def defined_in(path: str) -> frozenset[str]:
    """The names of all tests in a file, or in all files of a folder."""
    place = ROOT / path
    files = [place] if place.is_file() else sorted(place.rglob("test_*.py"))
    return frozenset(name for file in files for name in _DEFINED.findall(file.read_text(encoding="utf-8")))


def named(text: str) -> list[tuple[str, str, bool]]:
    """The tests that a text names: file or folder, name, whether it is cut off."""
    found = _TEST.findall(text)
    return [(path or "tests", name, bool(cut)) for path, _, name, cut in found if path or name]


def missing(text: str) -> list[str]:
    """What a text names and is not there."""
    return [f"{path}::{name}" for path, name, is_cut in named(text) if not _is_there(path, name, is_cut)]


def _is_there(path: str, name: str, is_cut: bool) -> bool:
    there = defined_in(path)
    return any(one.startswith(name) for one in there) if is_cut or not name else name in there


@pytest.mark.parametrize("page", ["security.md", "asvs.md"])
def test_the_tests_that_a_page_names_exist(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")

    assert named(text), "it names none"
    assert not missing(text)


def test_every_threat_has_what_defends_what_does_not_and_a_test_or_a_reason() -> None:
    threats = rows("security.md", "threat", "what defends", "what does not", "tests")

    assert len(threats) > 20
    assert not [row for row in threats if len(row) != 4 or not all(row)]
    assert not [row[0] for row in threats if not named(row[3]) and not _REASON.match(row[3])]


def points(cell: str) -> list[str]:
    """The numbers that a cell names: `1.2.3`, or all of `1.2.3–1.2.6`."""
    found = []
    for first, last in re.findall(r"(\d+\.\d+\.\d+)(?:–(\d+\.\d+\.\d+))?", cell):
        section, _, begin = first.rpartition(".")
        end = last.rpartition(".")[2] if last else begin
        found += [f"{section}.{number}" for number in range(int(begin), int(end) + 1)]
    return found


def test_every_point_of_levels_1_and_2_says_once_how_it_is_held_or_why_not() -> None:
    found = rows("asvs.md")
    told = [point for row in found for point in points(row[0])]
    wanted = {f"{section}.{number}" for section, count in LEVEL_2.items() for number in range(1, count + 1)}

    assert len(wanted) == 253
    assert wanted - set(told) == set()
    assert len(told) == len(set(told))
    assert [row[0] for row in found if set(points(row[0])) - wanted and "(L3)" not in row[1]] == []
    assert [row[0] for row in found if not _ANSWER.match(row[2])] == []
    assert [
        row[0] for row in found if row[2].startswith("**Held**") and not (named(row[2]) or _WHY.search(row[2]))
    ] == []


def test_what_is_not_there_is_found() -> None:
    assert not missing("`tests/security/test_docs.py::test_what_is_not_there_is_found` `test_what_is_not_th…`")
    assert not missing("`tests/security/test_docs.py`, `tests/security`")
    assert missing("`tests/security/test_docs.py::test_what_is_not_th`")
    assert missing("`test_nobody_wrote_this`")
    assert missing("`test_nobody_wrote…`")
    assert missing("`tests/security/test_nothing.py`")
