"""`badge` for batches: whose, how they lie, what changed, what is left out, and the exit codes."""

from pathlib import Path

import msgspec
import pytest

from checkin.badges.template import PHOTO, Form, When, template_text
from checkin.datafolder import DataFolder
from checkin.event import Event
from tests.badges.designing import a_part, a_template, a_text, an_image, sizes_mm, texts_of
from tests.cli.conftest import Ended, Program

NAME = a_part("{name}", size_pt=14)
DOUBLE = a_template(a_text(NAME), a_text("behind {name}", side="back"), form=Form.DOUBLE)
PHOTOS = a_template(a_text(NAME, height_mm=20), an_image(PHOTO, y_mm=30, height_mm=20, when=When(filled=("photo",))))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "badges.pdf"


def pages(out: Path) -> list[str]:
    """Whose badges are on each page, by given name."""
    found = []
    for text in texts_of(out.read_bytes()):
        joined = "".join(text.split())
        found.append("+".join(name for name in ("Анна", "小明", "Борис") if name in joined))
    return found


def change_event(program: Program, **fields: object) -> None:
    with DataFolder.open(program.data) as folder:
        changed = msgspec.structs.replace(event_of(folder), **fields)
        folder.store.transact(lambda transaction: transaction.put_event(changed))


def event_of(folder: DataFolder) -> Event:
    return folder.store.event()[0]


def use_templates(program: Program, **of_categories: str) -> None:
    """Give categories templates of the event, by name."""
    with DataFolder.open(program.data) as folder:
        event = event_of(folder)
        categories = tuple(
            msgspec.structs.replace(each, badge_template=of_categories.get(each.key, each.badge_template))
            for each in event.categories
        )
    change_event(
        program,
        categories=categories,
        badge_templates={"double": template_text(DOUBLE), "photos": template_text(PHOTOS)},
    )


def made(program: Program, out: Path, *arguments: str) -> list[str]:
    assert program("badge", *arguments, "-o", str(out)).code == 0
    return pages(out)


def refused(ended: Ended, code: int = 1) -> str:
    assert ended.code == code
    return ended.err


# Whose.


def test_of_a_region_and_of_an_organisation_whatever_the_case(program: Program, out: Path) -> None:
    assert made(program, out, "--region", "приморский КРАЙ") == ["Анна"]
    assert made(program, out, "--organisation", "завод") == ["Борис"]
    assert made(program, out, "--region", "大连", "--category", "delegation") == ["小明"]


def test_those_named_come_beside_those_chosen_and_nobody_twice(program: Program, out: Path) -> None:
    assert made(program, out, "K-1", "K-2", "--region", "大连") == ["Анна", "小明"]


def test_nobody_chosen_writes_nothing_and_says_so(program: Program, out: Path) -> None:
    ended = program("badge", "--region", "Марс", "-o", str(out))

    assert (ended.code, out.exists()) == (0, False)
    assert "no badges to write" in ended.out
    assert program("badge", "--region", "Марс", "-o", str(out), "--json").document == {
        "file": str(out), "files": [], "badges": 0, "problems": [],
    }  # fmt: skip


def test_nobody_named_is_wrong_use_and_somebody_unknown_is_one_sentence(program: Program, out: Path) -> None:
    assert program("badge", "-o", str(out)).code == 2
    assert refused(program("badge", "K-99", "-o", str(out))).count("\n") == 1
    assert not out.exists()


# How they lie.


def test_on_sheets_of_a_grid(program: Program, out: Path) -> None:
    assert made(program, out, "--all", "--sheet", "A4", "--grid", "1x2") == ["Анна+Борис", "小明"]
    assert sizes_mm(out.read_bytes()) == [(210, 297)] * 2
    assert made(program, out, "--all", "--sheet", "Letter") == ["Анна+Борис", "小明"]


@pytest.mark.parametrize("grid", ["2", "0x2", "x", "2x", "-1x2", "100x1", "2x2x2"])
def test_a_grid_that_is_none_is_wrong_use(program: Program, out: Path, grid: str) -> None:
    assert program("badge", "--all", "--sheet", "A4", f"--grid={grid}", "-o", str(out)).code == 2


def test_a_grid_needs_a_sheet_that_there_is(program: Program, out: Path) -> None:
    assert program("badge", "--all", "--grid", "2x2", "-o", str(out)).code == 2
    assert program("badge", "--all", "--sheet", "A9", "-o", str(out)).code == 2


def test_a_grid_that_the_sheet_does_not_take_is_a_problem_of_every_badge(program: Program, out: Path) -> None:
    ended = program("badge", "--all", "--sheet", "A4", "--grid", "3x3", "-o", str(out), "--json")

    assert (ended.code, out.exists(), ended.document["badges"]) == (1, False, 0)
    assert {problem["problem"] for problem in ended.document["problems"]} == {"no_badge"}
    assert "does not take so many badges of 105 × 148 mm" in ended.document["problems"][0]["detail"]


def test_in_files_of_n(program: Program, out: Path) -> None:
    document = program("badge", "--all", "--per-file", "2", "-o", str(out), "--json").document

    assert [Path(file).name for file in document["files"]] == ["badges-001.pdf", "badges-002.pdf"]
    assert [pages(Path(file)) for file in document["files"]] == [["Анна", "Борис"], ["小明"]]
    assert not out.exists()
    assert program("badge", "--all", "--per-file", "0", "-o", str(out)).code == 2


def test_with_a_double_sided_badge_every_badge_has_a_back(program: Program, out: Path) -> None:
    use_templates(program, expert="double")

    assert made(program, out, "--all") == ["Анна", "Анна", "Борис", "", "小明", ""]
    assert made(program, out, "K-3") == ["Борис"]


def test_a_place_that_cannot_be_written_is_one_sentence(program: Program, tmp_path: Path) -> None:
    sentence = refused(program("badge", "--all", "-o", str(tmp_path / "missing" / "badges.pdf")))

    assert "cannot be written" in sentence
    assert sentence.count("\n") == 1


# What changed.


def test_only_changed_badges_come_after_the_first_batch(program: Program, out: Path) -> None:
    assert made(program, out, "--changed") == ["Анна", "Борис", "小明"]
    out.unlink()
    assert program("badge", "--changed", "-o", str(out)).code == 0
    assert not out.exists()

    program("edit", "K-3", "organisation=Порт")
    program("edit", "K-1", "phone=+7 900 000-00-00")

    assert made(program, out, "--changed") == ["Борис"]


def test_what_one_batch_printed_is_not_changed_for_another(program: Program, out: Path) -> None:
    made(program, out, "--category", "expert")

    assert made(program, out, "--changed", "--region", "大连") == ["小明"]
    assert made(program, out, "--changed") == ["Борис"]


def test_badges_printed_by_name_or_only_checked_are_no_batch(program: Program, out: Path) -> None:
    made(program, out, "K-1")
    program("badge", "--check", "--changed")

    assert made(program, out, "--changed") == ["Анна", "Борис", "小明"]


def test_a_changed_template_changes_the_badges_of_its_categories(program: Program, out: Path) -> None:
    made(program, out, "--all")

    use_templates(program, delegation="double")

    assert made(program, out, "--changed") == ["小明", "小明"]


def test_a_badge_that_could_not_be_made_comes_with_the_next_changed_ones(program: Program, out: Path) -> None:
    use_templates(program, expert="gold")
    assert program("badge", "--all", "-o", str(out)).code == 1
    assert pages(out) == ["Борис", "小明"]

    assert program("badge", "--changed", "-o", str(out)).code == 1
    use_templates(program, expert="double")

    assert made(program, out, "--changed") == ["Анна", "Анна"]


# What is left out.


def test_a_badge_that_cannot_be_made_is_listed_and_the_others_are_written(program: Program, out: Path) -> None:
    use_templates(program, expert="gold")

    ended = program("badge", "--all", "-o", str(out))
    document = program("badge", "--all", "-o", str(out), "--json").document

    assert (ended.code, pages(out)) == (1, ["Борис", "小明"])
    assert "Ким Анна Сергеевна: There is no badge template “gold”" in ended.out
    assert document["badges"] == 2
    assert [problem["problem"] for problem in document["problems"]] == ["no_badge"]


def test_photos_that_are_wrong_keep_only_their_badges_out(program: Program, tmp_path: Path, out: Path) -> None:
    roster = tmp_path / "photos.csv"
    rows = (
        "Код билета,ФИО,Категория,Фото",
        "K-1,Ким Анна Сергеевна,Expert,../event.db",
        "K-3,Ким Борис Олегович,Participant,",
    )
    roster.write_text("\n".join(rows), "utf-8")
    program("import", str(roster))
    use_templates(program, expert="photos", participant="photos")

    ended = program("badge", "--all", "-o", str(out))

    assert (ended.code, pages(out)) == (1, ["Борис", "小明"])
    assert "lies outside the event's folder" in ended.out


def test_the_check_writes_nothing_and_tells_by_its_exit_code(program: Program, out: Path) -> None:
    assert program("badge", "--check").out == "Nothing is wrong; badges checked: 3.\n"
    program("edit", "K-1", "name=КИМ АННА")
    program("edit", "K-3", "name=Анна Ким")

    ended = program("badge", "--check", "-o", str(out), "--json")

    assert (ended.code, out.exists()) == (1, False)
    assert sorted(problem["problem"] for problem in ended.document) == ["all_capitals", "homonym", "homonym"]
    [namesake] = program("badge", "--check", "K-3", "--json").document
    assert namesake["problem"] == "homonym"
    assert program("badge", "--check", "K-2", "--json").document == []


def test_problems_on_paper_alone_are_told_and_the_batch_is_complete(program: Program, out: Path) -> None:
    program("edit", "K-1", "name=" + "Ж" * 700)

    ended = program("badge", "--all", "-o", str(out))

    assert ended.code == 0
    assert "does not fit" in ended.out
    assert len(pages(out)) == 3
