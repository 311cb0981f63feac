"""Every file that somebody opens in a spreadsheet: what began like a formula is text, and no letter of it is lost."""

import csv
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from python_calamine import CalamineWorkbook

from checkin.badges.faces import BadgeFace
from checkin.badges.problems import Problem, ProblemKind
from checkin.event import Category
from checkin.journal.sqlite import SqliteStore
from checkin.operators import Role
from checkin.reports import write_codes, write_problems, write_report
from checkin.station.station import Station
from checkin.station.ticket_issuing import Ticket
from checkin.station.values import DeskIdentity
from checkin.tables import Table, write_table
from tests import hostile
from tests.builders import an_event
from tests.desks import a_store

TEXTS = tuple(text for text in hostile.SHORT if "\0" not in text)


class Hall(NamedTuple):
    store: SqliteStore
    station: Station


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """Everybody and everything has a hostile name, and everybody was admitted."""
    people = [hostile.a_hostile_participant(text, number) for number, text in enumerate(TEXTS)]
    categories = tuple(Category(key=f"c{number}", name=text) for number, text in enumerate(TEXTS))
    store = a_store(tmp_path, people, an_event(name=TEXTS[0], categories=categories))
    desk = DeskIdentity("d-north", hostile.FORMULAS[0])
    station = Station(store, desk, operator=hostile.FORMULAS[1], role=Role.SUPERVISOR)
    for person in people:
        station.admit(person.id)
    yield Hall(store, station)
    station.stop()


def is_formula(cell: str) -> bool:
    """Whether some spreadsheet takes it for one, after whatever it passes over."""
    seen = "".join(letter for letter in cell if unicodedata.category(letter)[0] not in "ZC")
    return seen[:1] in tuple("=+-@＝＋－＠") or cell[:1] in tuple("\t\r\n")


def cells(path: Path) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [cell for row in csv.reader(file) for cell in row]


def test_no_cell_of_the_report_is_a_formula_and_all_of_them_are_there(hall: Hall, tmp_path: Path) -> None:
    assert write_report(hall.store, tmp_path / "report.csv") == len(TEXTS)

    shown = cells(tmp_path / "report.csv")
    assert [cell for cell in shown if is_formula(cell)] == []
    assert {text for text in TEXTS if text not in shown and f"'{text}" not in shown} == set()


def test_no_cell_of_a_workbook_is_a_formula_or_link_and_all_of_them_are_there(hall: Hall, tmp_path: Path) -> None:
    write_report(hall.store, tmp_path / "report.xlsx")
    write_table(Table(TEXTS[0], TEXTS, [TEXTS], TEXTS), tmp_path / "table.xlsx")

    for name in ("report.xlsx", "table.xlsx"):
        assert "<f>" not in parts(tmp_path / name)
        assert "<hyperlink" not in parts(tmp_path / name)
        sheet = CalamineWorkbook.from_path(tmp_path / name).get_sheet_by_index(0).to_python()
        shown = [cell for row in sheet for cell in row]
        assert [text for text in TEXTS if text.strip() and text not in shown] == []


def test_no_cell_of_any_other_list_is_a_formula(hall: Hall, tmp_path: Path) -> None:
    cards = [hall.station.card(f"H{number}") for number in range(len(TEXTS))]
    tickets = [Ticket(card, text, text) for card, text in zip(cards, TEXTS, strict=True)]
    faces = [BadgeFace(card.participant, card.category, "", "") for card in cards]
    problems = [Problem(f"H{n}", ProblemKind.NO_BADGE, text) for n, text in enumerate(TEXTS)]
    file = tmp_path / "list.csv"
    writes: list[Callable[[], int]] = [
        lambda: write_codes(tickets, file),
        lambda: write_problems(faces, problems, file),
        lambda: write_table(Table(TEXTS[0], TEXTS, [TEXTS]), file),
    ]
    for write in writes:
        assert write()
        assert [cell for cell in cells(file) if is_formula(cell)] == []


@pytest.mark.parametrize("text", ["Ким Анна", "5 - 3", "a=b", "Анна-Мария", "«+7»", "", "№ 5", "7 (999) 123-45-67"])
def test_other_texts_stay_as_they_are(tmp_path: Path, text: str) -> None:
    write_table(Table("", ("Text", "Number"), [(text, -5)]), tmp_path / "t.csv")

    assert cells(tmp_path / "t.csv") == ["Text", "Number", text, "-5"]


def parts(workbook: Path) -> str:
    with zipfile.ZipFile(workbook) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels")))
