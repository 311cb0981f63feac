"""What a screen shows as a file: nothing in it is a formula, no letter is lost."""

import csv
from pathlib import Path

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from checkin.badges.boxes import lines_of
from checkin.reports import ReportError
from checkin.tables import Table, pages_of, width_of, write_table

FORMULA = '=HYPERLINK("http://evil.example","click")'
TABLE = Table(
    "Arrived by region",
    ("Region", "Expected", "Share"),
    (("Приморский край", 1_250, "98 %"), ("大连", 3, "–"), (FORMULA, 0, "+1")),
    ("Complete to 10:02:13", "Category: Expert"),
)


def test_a_csv_has_all_rows_and_no_formulas(tmp_path: Path) -> None:
    assert write_table(TABLE, tmp_path / "t.csv") == 3

    rows = list(csv.reader((tmp_path / "t.csv").read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["Region", "Expected", "Share"]
    assert rows[1] == ["Приморский край", "1250", "98 %"]
    assert rows[3] == ["'" + FORMULA, "0", "'+1"]


def test_a_workbook_has_title_notes_and_rows_and_no_formulas(tmp_path: Path) -> None:
    write_table(TABLE, tmp_path / "t.xlsx")

    rows = CalamineWorkbook.from_path(tmp_path / "t.xlsx").get_sheet_by_index(0).to_python()
    assert rows[0][0] == "Arrived by region"
    assert rows[1][0] == "Complete to 10:02:13"
    assert rows[4] == ["Region", "Expected", "Share"]
    assert rows[5] == ["Приморский край", 1_250, "98 %"]
    assert rows[7] == [FORMULA, 0, "+1"]


def test_a_pdf_has_as_many_pages_as_it_needs_and_every_script(tmp_path: Path) -> None:
    rows = [(f"Район {number} 大连 مجلس", number, "") for number in range(1, 90)]
    write_table(Table("By region", ("Region", "Expected", ""), rows, ("Complete to 10:02",)), tmp_path / "t.pdf")

    document = pypdfium2.PdfDocument(tmp_path / "t.pdf")
    texts = [page.get_textpage().get_text_range() for page in document]
    pages = len(texts)
    document.close()
    assert pages == 3
    assert "By region" in texts[0]
    assert "Район 1 大连" in texts[0]
    assert "Page 3 of 3" in texts[2]
    assert "Район 89" in texts[2]


@pytest.mark.parametrize(
    ("cells", "is_at_right"),
    [
        ((12, 3), True),
        ((400, ""), True),
        (("98 %", "–"), True),
        (("98\u00a0%", "3%"), True),
        (("–", ""), False),
        (("Hall", 3), False),
        (("9", "10"), False),
    ],
)
def test_figures_of_a_pdf_stand_at_the_right(cells: tuple[str | int, ...], is_at_right: bool) -> None:
    [page] = pages_of(Table("t", ("Name", "Figure"), [("a name", cell) for cell in cells]))

    [heading] = [line for line in lines_of(page.boxes) if line.text == "Figure"]
    [cell] = [line for line in lines_of(page.boxes) if line.text == " ".join(str(cells[0]).split())]
    assert (cell.x > heading.x) is is_at_right


def test_no_word_is_lost_where_columns_are_many_and_narrow() -> None:
    headings = [f"Последнее сканирование {place}" for place in range(9)]
    cell = "Зал А: нет бейджей, загрузите новые"
    pages = pages_of(Table("Desks", headings, [[cell] * 9] * 30))

    lines = [line for page in pages for line in lines_of(page.boxes)]
    assert len(pages) > 1
    assert not [line.text for line in lines if "…" in line.text]
    assert sum("сканирование" in line.text for line in lines) == 9 * len(pages)
    assert "".join(line.text for line in lines).count("загрузите") == 9 * 30
    for page in pages:
        assert min(line.y for line in lines_of(page.boxes)) > 0
        assert max(line.x + width_of(line.text, bold=line.bold) for line in lines_of(page.boxes)) <= page.width


def test_numbers_of_a_pdf_have_the_decimal_sign_of_the_language() -> None:
    [page] = pages_of(Table("t", ("A minute",), [(1_250.5,)], decimal_sign=","))

    assert "1\N{NO-BREAK SPACE}250,5" in [line.text for line in lines_of(page.boxes)]


def test_texts_that_are_too_long_are_cut_and_an_empty_table_says_its_headings(tmp_path: Path) -> None:
    long = "Муниципальное бюджетное учреждение " * 40
    write_table(Table("Long", ("A", "B"), [(long, long)]), tmp_path / "long.pdf")
    write_table(Table("None", ("A", "B"), []), tmp_path / "none.pdf")

    document = pypdfium2.PdfDocument(tmp_path / "long.pdf")
    assert "…" in document[0].get_textpage().get_text_range()
    document.close()
    document = pypdfium2.PdfDocument(tmp_path / "none.pdf")
    assert "A" in document[0].get_textpage().get_text_range()
    document.close()


def test_other_endings_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"\.xlsx, \.csv or \.pdf"):
        write_table(TABLE, tmp_path / "t.doc")
    assert list(tmp_path.iterdir()) == []
