"""A whole event from the command line: every command, its JSON, its exit code, and its one sentence on failure."""

import csv
import io
import json
import sys
from pathlib import Path

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Program


def participant(program: Program, text: str) -> str:
    return str(program("search", text, "--json").document[0]["id"])


def test_init_names_the_event_and_refuses_to_make_it_twice(program: Program) -> None:
    again = program("init", "--name", "Другой")

    assert again.code == 1
    assert "holds an event already" in again.err
    assert program("status", "--json").document["event"] == "Форум"


def test_init_reads_settings(program: Program, tmp_path: Path) -> None:
    settings = tmp_path / "event.toml"
    settings.write_text(
        'name = "Форум"\ntime_zone = "Asia/Vladivostok"\n[[zones]]\nkey = "hall"\nname = "Зал"\nkind = "hall"\n',
        "utf-8",
    )

    made = program.run("init", "--data", str(tmp_path / "other"), "--settings", str(settings))
    scanned = program.run("scan", "X", "--zone", "hall", "--data", str(tmp_path / "other"), "--json")

    assert made.code == 0
    assert scanned.document["zone"] == "hall"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"name = ", "cannot be read"),
        (b"shoe_size = 44", "shoe_size"),
        (b'time_zone = "Mars/Base"', "no time zone"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
    ],
)
def test_settings_with_a_mistake_make_no_event(program: Program, tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "event.toml").write_bytes(content)

    made = program.run("init", "--data", str(tmp_path / "other"), "--settings", str(tmp_path / "event.toml"))

    assert made.code == 1
    assert sentence in made.err
    assert made.err.count("\n") == 1
    assert not (tmp_path / "other").exists()


def test_import_tells_what_became_of_each_row(program: Program, tmp_path: Path) -> None:
    (tmp_path / "again.csv").write_text(
        "Код билета,ФИО,Организация\nK-1,Ким Анна Сергеевна,Порт\nK-3,Совсем Другой,\nK-9,,\nK-4,Новая Вера,\n", "utf-8"
    )

    report = program("import", str(tmp_path / "again.csv"), "--json")

    document = report.document
    assert report.code == 0
    assert (document["added"], document["changed"], document["unchanged"]) == (1, 1, 0)
    assert [row["row"] for row in document["rejected"]] == [3, 4]
    assert "belongs to Ким Борис Олегович" in document["rejected"][0]["reason"]
    assert "name is missing" in document["rejected"][1]["reason"]


def test_a_dry_run_changes_nothing(program: Program, tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text("ФИО\nНовая Вера\n", "utf-8")

    assert program("import", str(tmp_path / "more.csv"), "--dry-run", "--json").document["added"] == 1

    assert program("headcount", "--json").document["expected"] == 3


def test_importing_again_keeps_check_ins(program: Program, tmp_path: Path) -> None:
    program("scan", "K-1")

    program("import", str(tmp_path / "roster.csv"))

    assert program("headcount", "--json").document["arrived"] == 1


def test_columns_can_be_named(program: Program, tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text("Who,Where\nНовая Вера,Порт\n", "utf-8")

    ended = program("import", str(tmp_path / "odd.csv"), "--map", "name=Who", "--map", "organisation=B", "--json")

    assert ended.document["added"] == 1
    assert program("search", "Вера", "--json").document[0]["organisation"] == "Порт"
    assert program("import", str(tmp_path / "odd.csv"), "--map", "name").code == 2


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n" + bytes(50), b"PK\x03\x04broken", b"one\ntwo\n"])
def test_a_file_that_is_no_roster_is_one_sentence_and_changes_nothing(
    program: Program, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file.xlsx").write_bytes(content)
    (tmp_path / "file.csv").write_bytes(content)

    for name in ("file.xlsx", "file.csv"):
        ended = program("import", str(tmp_path / name))
        assert ended.code == 1
        assert ended.err.strip().count("\n") == 0
        assert ended.err.strip().endswith(".")
    assert program("headcount", "--json").document["expected"] == 3


def test_scan_prints_a_line_of_json_for_each_code(program: Program) -> None:
    ended = program("scan", "K-1", "K-1", "K-99", "--json", "--operator", "Olga")

    first, second, third = (json.loads(line) for line in ended.out.splitlines())
    assert ended.code == 1
    assert first["verdict"] == "admitted"
    assert first["participant"]["name"] == "Ким Анна Сергеевна"
    assert first["participant"]["category"] == "expert"
    assert (first["reason"], first["earlier"]) == (None, None)
    assert second["verdict"] == "already_in"
    assert (second["earlier"]["desk"], second["earlier"]["operator"]) == ("desk-1", "Olga")
    assert second["earlier"]["at"][10] == "T"
    assert (third["verdict"], third["participant"]) == ("unknown", None)
    assert len({first["entry"], second["entry"], third["entry"]}) == 3


def test_scan_reads_codes_from_standard_input(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("K-1\nK-2\n\nK-3\n"))

    assert program("scan", "-").code == 0

    assert program("headcount", "--json").document["inside"] == 3


def test_people_who_leave_are_inside_no_longer(program: Program) -> None:
    program("scan", "K-1")

    assert program("scan", "K-1", "--exit").code == 0

    document = program("headcount", "--json").document
    assert (document["arrived"], document["inside"]) == (1, 0)


def test_a_code_of_ten_thousand_characters_is_unreadable(program: Program) -> None:
    ended = program("scan", "9" * 10_000, "--json")

    assert ended.document["verdict"] == "unreadable"
    assert ended.code == 1


def test_search_gives_the_best_first(program: Program) -> None:
    document = program("search", "ким", "--json").document

    assert [hit["name"] for hit in document] == ["Ким Анна Сергеевна", "Ким Борис Олегович"]
    assert set(document[0]) >= {"id", "name", "organisation", "category", "arrived"}
    assert program("search", "ким", "--limit", "1", "--json").document == document[:1]
    assert program("search", "nobody").out == "Nobody was found.\n"


def test_undo_register_edit(program: Program) -> None:
    program("scan", "K-1")
    assert program("undo", "K-1", "--json").document["arrived"] is False
    assert program("undo", "K-1").code == 1

    registered = program("register", "--name", "Нежданов Гость", "--category", "press", "--json").document
    assert program("scan", registered["ticket_code"]).code == 0

    edited = program("edit", "K-3", "name=Кимов Борис", "organisation=Порт", "--json").document
    assert (edited["name"], edited["organisation"]) == ("Кимов Борис", "Порт")
    assert program("edit", "K-3", "shoe_size=44").code == 1
    assert program("edit", "K-3", "name").code == 2


def test_reprint_prints_and_voids(program: Program) -> None:
    first = program("reprint", "K-1", "--reason", "lost", "--json").document
    second = program("reprint", "K-1", "--reason", "other", "--note", "Coffee", "--json").document

    assert Path(first["file"]).read_bytes().startswith(b"%PDF")
    void = program("scan", first["badge_code"], "--json").document
    assert (void["verdict"], void["reason"]) == ("void_badge", "other")
    assert void["earlier"]["desk"] == "desk-1"
    assert program("scan", second["badge_code"], "--json").document["verdict"] == "admitted"
    assert program("reprint", "K-1", "--reason", "other").code == 1
    assert program("reprint", "K-1", "--reason", "boredom").code == 2


def test_badges_one_by_one_by_category_and_all_sorted(program: Program, tmp_path: Path) -> None:
    def names(*arguments: str) -> list[str]:
        assert program("badge", *arguments, "-o", str(tmp_path / "badges.pdf")).code == 0
        document = pypdfium2.PdfDocument(tmp_path / "badges.pdf")
        texts = [page.get_textpage().get_text_range() for page in document]
        document.close()
        found = []
        for text in texts:
            found += [name for name in ("Анна", "小明", "Борис") if name in "".join(text.split())]
        return found

    assert names("K-2") == ["小明"]
    assert names("--category", "expert") == ["Анна"]
    assert names("--all") == ["Анна", "Борис", "小明"]
    assert names("--all", "--sort", "organisation") == ["Борис", "Анна", "小明"]
    assert sorted(names("--all", "--sheet", "A4")) == sorted(["Анна", "小明", "Борис"])


def test_badge_check_lists_what_would_go_wrong(program: Program) -> None:
    assert program("badge", "--check", "--json").document == []
    program("edit", "K-1", "name=" + "Ж" * 1500)

    ended = program("badge", "--check", "--json")

    assert ended.code == 1
    assert "does_not_fit" in {problem["problem"] for problem in ended.document}
    assert set(ended.document[0]) >= {"participant", "problem", "detail"}


@pytest.mark.parametrize("by", ["category", "region", "track", "desk", "hour", "quarter", "zone"])
def test_headcount_groups(program: Program, by: str) -> None:
    program("scan", "K-1", "K-2")

    document = program("headcount", "--by", by, "--json").document

    assert (document["expected"], document["arrived"], document["inside"]) == (3, 2, 2)
    assert all(set(group) == {"expected", "arrived", "inside"} for group in document["groups"].values())
    if by in ("category", "region"):
        assert sum(group["arrived"] for group in document["groups"].values()) == 2
    assert document["unheard_desks"] == []
    assert program("headcount", "--by", by).code == 0


def test_a_headcount_that_does_not_exist_is_refused(program: Program) -> None:
    ended = program("headcount", "--by", "shoe_size")

    assert ended.code == 1
    assert "cannot be grouped by “shoe_size”" in ended.err


def test_status_and_verify(program: Program) -> None:
    program("scan", "K-1", "K-1")

    status = program("status", "--json").document
    assert {"event", "desk", "entries", "unsent", "server", "printers", "conflicts", "set_aside"} <= set(status)
    assert (status["entries"], status["server"]) == (2, None)
    verified = program("verify", "--json").document
    assert (verified["ok"], verified["entries"], verified["problems"]) == (True, 2, [])


def test_export_writes_the_report(program: Program, tmp_path: Path) -> None:
    program("scan", "K-1", "--operator", "Olga")
    program("edit", "K-3", "organisation==HYPERLINK(1)")

    assert program("export", "-o", str(tmp_path / "report.xlsx")).code == 0
    assert program("export", "-o", str(tmp_path / "report.csv")).code == 0

    rows = list(csv.DictReader((tmp_path / "report.csv").read_text("utf-8-sig").splitlines()))
    anna = next(row for row in rows if row["Ticket code"] == "K-1")
    assert (anna["Desk"], anna["Operator"], anna["Inside"]) == ("desk-1", "Olga", "1")
    assert next(row for row in rows if row["Ticket code"] == "K-3")["Organisation"] == "'=HYPERLINK(1)"
    book = CalamineWorkbook.from_path(tmp_path / "report.xlsx")
    assert book.sheet_names == ["Participants", "Headcount", "Conflicts", "Reprints", "Journal"]
    head = program("status", "--json").document["head"]
    assert ["Running hash", head["running"]] in book.get_sheet_by_index(4).to_python()
    assert book.get_sheet_by_index(1).to_python()[1][2:] == [3.0, 1.0, 1.0]


def test_a_report_of_another_kind_is_refused(program: Program, tmp_path: Path) -> None:
    ended = program("export", "-o", str(tmp_path / "report.pdf"))

    assert ended.code == 1
    assert ".xlsx or .csv" in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["scan"], ["search"], ["reprint", "K-1"], ["register"], ["edit", "K-1"], ["badge"], ["export"],
        ["pair"], ["scan", "K-1", "--shoe-size", "44"],
    ],
)  # fmt: skip
def test_wrong_use_ends_with_2(program: Program, arguments: list[str]) -> None:
    assert program(*arguments).code == 2


def test_a_command_that_does_not_exist_ends_with_2(program: Program) -> None:
    assert program.run("dance").code == 2


def test_every_command_has_help(program: Program) -> None:
    listed = program.run("--help").out
    commands = (
        "desk demo init import scan search undo register edit reprint badge serve pair sync headcount status verify "
        "export bench"
    )

    for command in commands.split():
        assert f"  {command} " in listed
        assert program.run(command, "--help").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["scan", "K-1"], ["search", "x"], ["headcount"], ["status"], ["verify"], ["undo", "K-1"],
        ["register", "--name", "x"], ["edit", "K-1", "name=x"], ["reprint", "K-1", "--reason", "lost"],
        ["badge", "--all", "-o", "x.pdf"], ["export", "-o", "x.csv"], ["import", "x.csv"], ["sync", "--once"],
        ["serve", "--port", "0"],
    ],
)  # fmt: skip
def test_without_an_event_every_command_says_what_to_do(program: Program, tmp_path: Path, arguments: list[str]) -> None:
    ended = program.run(*arguments, "--data", str(tmp_path / "nothing"))

    assert ended.code == 1
    assert "init" in ended.err
    assert ended.err.count("\n") == 1


def test_the_window_without_a_screen_says_so(program: Program) -> None:
    ended = program("desk")

    assert ended.code == 1
    assert "no screen" in ended.err


def test_sync_without_a_server_says_to_pair(program: Program) -> None:
    ended = program("sync", "--once")

    assert ended.code == 1
    assert "pair" in ended.err


def test_pairing_with_nobody_is_one_sentence(program: Program, tmp_path: Path) -> None:
    ended = program.run("pair", "http://127.0.0.1:9", "--code", "X", "--data", str(tmp_path / "desk"))

    assert ended.code == 1
    assert "cannot be reached" in ended.err
    assert ended.err.count("\n") == 1
