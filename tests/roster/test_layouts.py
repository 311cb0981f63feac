"""Which column holds what, and where the headings are: told by other systems' lists, by headings, by content."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from checkin.participants import Participant, Status
from checkin.roster.importing import Chosen, RowReader, layout_of
from checkin.roster.layouts import UNUSED, Layout, letter
from checkin.roster.naming import split_name
from checkin.roster.safety import RosterError
from checkin.roster.tables import open_table
from tests.builders import an_event

EXPORTS = Path(__file__).parent / "exports"


def people(path: Path) -> list[Participant]:
    table = open_table(path)
    reader = RowReader(an_event(), table, layout_of(table, Chosen(), {})[0])
    return [read for _, read in reader.rows() if isinstance(read, Participant)]


def layout(
    tmp_path: Path, text: str, chosen: Chosen | None = None, remembered: Mapping[str, Mapping[str, int]] | None = None
) -> Layout:
    path = tmp_path / "roster.csv"
    path.write_text(text, "utf-8")
    return layout_of(open_table(path), chosen or Chosen(), remembered or {})[0]


@pytest.mark.parametrize(
    ("file", "system", "code", "second"),
    [
        ("pretix", "pretix", "8ch4pxfz5y2n6wqe3v9kd7rmtb", Status.EXPECTED),
        ("eventbrite", "Eventbrite", "12345678902360209833001", Status.CANCELLED),
        ("timepad", "Timepad", "1000456789012", Status.CANCELLED),
        ("hievents", "Hi.Events", "A-8ZPQR1", Status.CANCELLED),
        ("indico", "Indico", None, Status.CANCELLED),
        ("alfio", "alf.io", "3c5f6d4e-0b1a-4f3e-9a8d-000000000001", Status.CANCELLED),
    ],
)
def test_the_lists_of_other_systems_are_known_as_they_are_exported(
    file: str, system: str, code: str | None, second: Status
) -> None:
    path = EXPORTS / f"{file}.csv"

    found, _ = layout_of(open_table(path), Chosen(), {})
    one, other = people(path)

    assert found.system == system
    assert one.name in ("Anna Kowalska", "Ким Анна Сергеевна")
    assert one.email == "anna@example.org"
    assert one.ticket_code == code or code is None
    assert one.category in ("Delegate", "Делегат") or system == "Indico"
    assert (one.status, other.status) == (Status.EXPECTED, second)


def test_columns_without_telling_headings_are_known_by_their_content(tmp_path: Path) -> None:
    found = layout(tmp_path, "Кто,Куда писать,Звонить\nКим Анна,a@b.ru,+7 900 100-20-30\nЛи Борис,b@b.ru,\n")

    assert {field: (one.column, one.by) for field, one in found.fields.items()} == {
        "email": (1, "content"),
        "phone": (2, "content"),
        "name": (0, "content"),
    }


def test_a_file_without_headings_is_read_from_its_first_row(tmp_path: Path) -> None:
    found = layout(tmp_path, "QK-10001,Anna Kim,a@b.org\nQK-10002,Li Wei,b@b.org\nQK-10003,Bo Ek,c@b.org\n")

    assert (found.header_row, found.headings) == (0, ("A", "B", "C"))
    assert found.columns == {"email": 2, "name": 1, "ticket_code": 0}


def test_numbers_that_look_like_codes_are_none_under_a_heading_that_speaks_of_none(tmp_path: Path) -> None:
    found = layout(tmp_path, "Name,Passport\nAnna,AB1234567\nBo,AB1234568\nLi,AB1234569\n")

    assert "ticket_code" not in found.fields


def test_the_row_of_headings_is_found_below_titles_and_may_be_named(tmp_path: Path) -> None:
    text = "Forum of Cities,,\nName of the list: guests,,\n,,\nФИО,Код билета,Email\nКим Анна,1,a@b.ru\n"

    assert layout(tmp_path, text).header_row == 4
    assert layout(tmp_path, text, Chosen(header_row=5)).headings == ("Ким Анна", "1", "a@b.ru")
    with pytest.raises(RosterError, match="Row 3"):
        layout(tmp_path, text, Chosen(header_row=3))


def test_what_was_mapped_by_hand_goes_first_then_what_is_remembered(tmp_path: Path) -> None:
    text = "Name,Badge name,Code\nAnna Kim,Anna,1\n"
    fingerprint = layout(tmp_path, text).fingerprint
    remembered = {fingerprint: {"name": 1, "notes": 0, "ticket_code": -1}}

    again = layout(tmp_path, text.replace("Name,Badge name", "NAME,Badge  Name"), None, remembered)
    chosen = layout(tmp_path, text, Chosen({"name": "A", "notes": UNUSED}), remembered)

    assert {field: (one.column, one.by) for field, one in again.fields.items()} == {
        "name": (1, "remembered"),
        "notes": (0, "remembered"),
    }
    assert {field: (one.column, one.by) for field, one in chosen.fields.items()} == {"name": (0, "chosen")}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ким Анна Сергеевна", ("Ким", "Анна", "Сергеевна")),
        ("Анна Сергеевна Ким", ("Ким", "Анна", "Сергеевна")),
        ("Анна Иванова", ("Иванова", "Анна", "")),
        ("Преображенский Константин", ("Преображенский", "Константин", "")),
        ("王小明", ("王", "小明", "")),
        ("欧阳娜娜", ("欧阳", "娜娜", "")),
        ("Kim, Anna", ("Kim", "Anna", "")),
        ("Anna Maria KIM", ("KIM", "Anna", "Maria")),
        ("김철수", ("김", "철수", "")),
        ("Анна Ким", None),
        ("Марина Полина", None),
        ("Wang Xiaoming", None),
    ],
)
def test_a_full_name_is_split_only_where_its_parts_are_sure(name: str, parts: tuple[str, str, str] | None) -> None:
    assert split_name(name) == parts


def test_columns_have_the_letters_that_spreadsheets_give_them() -> None:
    assert [letter(column) for column in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
