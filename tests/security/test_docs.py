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


def test_every_point_says_how_it_is_held_or_why_not() -> None:
    points = rows("asvs.md")

    assert len(points) > 20
    assert not [row for row in points if not all(row)]


def test_what_is_not_there_is_found() -> None:
    assert not missing("`tests/security/test_docs.py::test_what_is_not_there_is_found` `test_what_is_not_th…`")
    assert not missing("`tests/security/test_docs.py`, `tests/security`")
    assert missing("`tests/security/test_docs.py::test_what_is_not_th`")
    assert missing("`test_nobody_wrote_this`")
    assert missing("`test_nobody_wrote…`")
    assert missing("`tests/security/test_nothing.py`")
