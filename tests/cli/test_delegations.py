"""Delegations from the command line."""

import csv
from pathlib import Path

from tests.cli.conftest import Program

ROSTER = """Код билета;ФИО;Организация;Регион;Категория;Делегация;Место
D-1;王小明;大连市人民政府;大连;Delegation;Далянь;A10
D-2;Ли Вэй;Порт;大连;Delegation;Далянь;A2
D-3;Чжан Хуа;Порт;大连;Delegation;Далянь;
D-4;Петров Пётр;Завод;Самара;Expert;;
"""


def read(program: Program, tmp_path: Path) -> None:
    (tmp_path / "delegations.csv").write_text(ROSTER, "utf-8")
    assert program("import", str(tmp_path / "delegations.csv")).code == 0


def test_a_delegation_is_listed_shown_checked_in_and_handed_over(program: Program, tmp_path: Path) -> None:
    read(program, tmp_path)

    listed = program("delegation", "list", "далянь", "--json").document
    shown = program("delegation", "show", "Далянь", "--json").document
    absent = shown["members"][2]["id"]
    checked_in = program("delegation", "check-in", "Далянь", "--except", absent, "--json").document
    handed = program("delegation", "hand-over", "Далянь", "--to", "Ван Фан", "--document", "паспорт", "--json").document
    after = program("delegation", "show", "Далянь", "--json").document

    assert ("Далянь", 3, 0) in [(one["key"], one["expected"], one["arrived"]) for one in listed]
    assert [(one["name"], one["number"], one["seat"]) for one in shown["members"]] == [
        ("Ли Вэй", 1, "A2"), ("王小明", 2, "A10"), ("Чжан Хуа", 3, ""),
    ]  # fmt: skip
    assert (checked_in["admitted"], checked_in["refused"]) == (2, [])
    assert handed == {"handed_over": [absent], "kept": []}
    assert [one["standing"] for one in after["members"]] == ["present", "present", "expected"]
    assert [one["proxy"] for one in after["members"]] == [None, None, "Ван Фан"]
    assert program("delegation", "take-back", absent).code == 0


def test_a_member_who_is_kept_out_is_named_and_the_rest_come_in(program: Program, tmp_path: Path) -> None:
    read(program, tmp_path)
    program("edit", "D-2", "status=blocked")

    ended = program("delegation", "check-in", "Далянь", "--only", "D-1", "--only", "D-2", "--json")

    assert ended.code == 1
    assert ended.document["admitted"] == 1
    assert [(one["name"], one["reason"]) for one in ended.document["refused"]] == [("Ли Вэй", "blocked")]


def test_badges_of_a_delegation_wait_in_the_queue_in_the_order_of_hand_out(program: Program, tmp_path: Path) -> None:
    read(program, tmp_path)

    queued = program("delegation", "check-in", "Далянь", "--print", "--json").document["queued"]

    assert queued == 3
    assert [job["name"] for job in program("jobs", "--json").document] == ["Ли Вэй", "王小明", "Чжан Хуа"]


def test_mistakes_are_told_in_one_sentence_and_change_nothing(program: Program, tmp_path: Path) -> None:
    read(program, tmp_path)

    for arguments, sentence in (
        (("show", "Атлантида"), "no delegation “Атлантида”"),
        (("check-in", "Далянь", "--only", "D-4"), "Петров Пётр is not of “Далянь”"),
        (("hand-over", "Далянь", "--to", " "), "name of whoever takes"),
        (("list-pdf", "Далянь", "-o", str(tmp_path / "attic" / "list.pdf")), "choose another place"),
    ):
        ended = program("delegation", *arguments)
        assert (ended.code, ended.err.count("\n")) == (1, 1)
        assert sentence in ended.err
    assert program("headcount", "--json").document["arrived"] == 0


def test_the_report_says_who_took_badges_for_others(program: Program, tmp_path: Path) -> None:
    read(program, tmp_path)
    program("delegation", "hand-over", "Далянь", "--to", "=Ван", "--document", "паспорт", "--only", "D-1")

    program("export", "-o", str(tmp_path / "report.csv"))

    rows = list(csv.DictReader((tmp_path / "report.csv").read_text("utf-8-sig").splitlines()))
    taken = {row["Ticket code"]: row["Badge taken by"] for row in rows}
    assert (taken["D-1"], taken["D-2"]) == ("'=Ван · паспорт", "")


def test_the_list_is_a_pdf(program: Program, tmp_path: Path) -> None:
    read(program, tmp_path)

    written = program("delegation", "list-pdf", "Далянь", "-o", str(tmp_path / "list.pdf"), "--json").document

    assert (written["members"], written["pages"]) == (3, 1)
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
