"""The import command: what it tells before, does, reports and undoes."""

import json
from pathlib import Path

from tests.cli.conftest import Program


def a_file(tmp_path: Path, *rows: str) -> str:
    path = tmp_path / "new.csv"
    path.write_text("\n".join(rows), "utf-8")
    return str(path)


def test_a_dry_run_shows_the_plan_and_how_the_file_was_read(program: Program, tmp_path: Path) -> None:
    file = a_file(
        tmp_path, "Order code,Attendee name,Product,Secret,E-mail", "A1,Ким Анна Сергеевна,Expert,K-1,anna@b.ru",
        "A2,Jan Nowak,Nobody,K-9,jan@b.ru",
    )  # fmt: skip

    plan = program("import", file, "--dry-run", "--json").document

    assert (plan["added"], plan["changed"], plan["import"]) == (1, 1, None)
    assert {"field": "email", "before": "", "after": "anna@b.ru"} in plan["changes"][0]["changes"]
    assert [one["name"] for one in plan["vanished"]] == ["王小明", "Ким Борис Олегович"]
    assert plan["file"]["system"] == "pretix"
    assert plan["file"]["columns"]["ticket_code"] == {"column": "D", "heading": "Secret", "by": "system"}
    assert program("search", "Nowak", "--json").document == []


def test_sheet_encoding_delimiter_and_headings_can_be_said(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_bytes("Отчёт#1\nНовак Ян#Порт\n".encode("cp866"))

    options = ("--encoding", "cp866", "--delimiter", "#", "--header-row", "0", "--map", "name=A", "--map", "city=B")
    plan = program("import", str(path), *options, "--json").document

    assert plan["added"] == 2
    assert program("search", "Новак", "--json").document[0]["name"] == "Новак Ян"


def test_vanished_are_cancelled_and_duplicates_merged_on_demand(program: Program, tmp_path: Path) -> None:
    file = a_file(
        tmp_path, "Код билета;ФИО;Организация",
        "K-1;Ким Анна Сергеевна;Мэрия Владивостока", "K-2;王小明;大连市人民政府",
        "K-9;Boris Kim;Завод",
    )  # fmt: skip

    told = program("import", file, "--dry-run").out
    assert program("import", file).out == told.removeprefix("Nothing was written. It would be: ")
    program("import", "--undo")
    done = program("import", file, "--merge", "--cancel-vanished", "--json").document

    assert "Ким Борис Олегович is not in the file any more." in told
    assert "may be Ким Борис Олегович of the roster (same organisation)" in told
    assert (done["added"], done["changed"], done["vanished"]) == (0, 1, [])


def test_an_import_is_undone_by_the_next_command(program: Program, tmp_path: Path) -> None:
    program("scan", "K-1")
    file = a_file(tmp_path, "Код билета;ФИО", "K-1;Ким Анна Новая", "K-7;Новак Ян")
    assert program("import", file, "--json").document["import"] == 2

    undone = program("import", "--undo", "--json")

    assert undone.document == {"import": 2, "file": "new.csv", "removed": 1, "put_back": 1, "cancelled": 0, "kept": 0}
    assert program("search", "Новак", "--json").document == []
    assert program("search", "Ким Анна", "--json").document[0]["arrived"] is True
    assert program("verify").code == 0


def test_a_report_is_written_and_wrong_use_is_told(program: Program, tmp_path: Path) -> None:
    file = a_file(tmp_path, "Код билета;ФИО", ";", "K-7;Новак Ян", "K-8;")

    assert program("import", file, "--report", str(tmp_path / "report.csv")).code == 0
    assert program("import").code == 2
    assert program("import", file, "--undo").code == 2
    assert "Новак Ян" in (tmp_path / "report.csv").read_text("utf-8-sig")
    assert json.loads(program("import", file, "--json").out)["unchanged"] == 1
