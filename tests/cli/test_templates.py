"""`templates` and `designer`: the documents they print, what they refuse, and what a server hands on."""

from pathlib import Path

import pytest
from PIL import Image as PillowImage

from checkin.badges.template import parse_template
from checkin.badges.template_files import write_template_file
from checkin.datafolder import DataFolder
from checkin.journal.remote import Remote
from tests.badges.designing import a_part, a_template, a_text, an_image, encoded, texts_of
from tests.cli.conftest import Program

LOGO = encoded(PillowImage.new("RGB", (40, 20), "#c2185b"))
CARD = a_template(
    a_text(a_part("Guest {name}", size_pt=14), height_mm=30),
    an_image("logo.png", x_mm=5, y_mm=40, width_mm=30, height_mm=15),
)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A template's file with its picture beside it."""
    folder = tmp_path / "files"
    folder.mkdir()
    return write_template_file(folder / "card.toml", CARD, {"logo.png": LOGO})[0]


def listed(program: Program) -> dict[str, dict[str, object]]:
    return {document["name"]: document for document in program("templates", "list", "--json").document}


def test_what_comes_with_the_program_is_listed_with_whose_badge_it_is(program: Program) -> None:
    found = listed(program)

    assert found["standard"]["own"] is False
    assert (found["standard"]["width_mm"], found["standard"]["height_mm"], found["standard"]["form"]) == (
        105, 148, "single",
    )  # fmt: skip
    assert "expert" in found["standard"]["categories"]  # type: ignore[operator]
    assert found["folded-a6"]["categories"] == []
    assert "standard: 105 × 148 mm, single; comes with the program" in program("templates", "list").out


def test_an_imported_template_given_to_a_category_is_what_its_badges_show(
    program: Program, card: Path, tmp_path: Path
) -> None:
    imported = program("templates", "import", str(card), "--json")
    assert imported.code == 0
    assert imported.document == {"name": "card", "pictures": ["logo.png"]}
    assert program("templates", "assign", "card", "Expert", "press", "--json").document["categories"] == [
        "expert", "press",
    ]  # fmt: skip

    pdf = tmp_path / "badges.pdf"
    assert program("badge", "--category", "expert", "-o", str(pdf)).code == 0

    assert texts_of(pdf.read_bytes()) == ["Guest Ким Анна Сергеевна"]
    assert listed(program)["card"]["pictures"] == ["logo.png"]


def test_an_exported_template_is_the_imported_one(program: Program, card: Path, tmp_path: Path) -> None:
    program("templates", "import", str(card), "--name", "Карточка")
    out = tmp_path / "out"
    out.mkdir()

    exported = program("templates", "export", "Карточка", "-o", str(out / "mine"), "--json")

    assert exported.document == {"files": [str(out / "mine.toml"), str(out / "logo.png")]}
    assert parse_template((out / "mine.toml").read_text("utf-8"), "mine") == CARD
    assert (out / "logo.png").read_bytes() == LOGO
    assert program("templates", "export", "standard", "-o", str(out / "standard.toml")).code == 0


def test_another_of_the_same_name_needs_saying_so(program: Program, card: Path) -> None:
    assert program("templates", "import", str(card)).code == 0

    again = program("templates", "import", str(card))

    assert again.code == 1
    assert again.err == ("The event has a template “card” already: use --replace, or --name “card 2”.\n")
    assert program("templates", "import", str(card), "--replace").code == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("remove", "standard"), "no badge template “standard” of its own"),
        (("assign", "nowhere", "expert"), "There is no badge template “nowhere”"),
        (("assign", "standard", "expert", "chef"), "The event has no category “chef”"),
        (("export", "nowhere", "-o", "x.toml"), "There is no badge template “nowhere”"),
        (("import", "nowhere.toml"), "nowhere.toml cannot be read"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_exit_code_1(
    program: Program, arguments: tuple[str, ...], sentence: str
) -> None:
    ended = program("templates", *arguments)

    assert ended.code == 1
    assert sentence in ended.err
    assert ended.err.count("\n") == 1


def test_a_template_in_use_is_removed_only_when_its_categories_have_another(program: Program, card: Path) -> None:
    program("templates", "import", str(card))
    program("templates", "assign", "card", "expert")
    assert "is the badge of Expert" in program("templates", "remove", "card").err

    program("templates", "assign", "standard", "expert")

    assert program("templates", "remove", "card").code == 0
    assert "card" not in listed(program)


def test_templates_change_while_a_server_or_a_window_has_the_folder(program: Program, card: Path) -> None:
    with DataFolder.open(program.data) as folder:
        assert program("templates", "import", str(card)).code == 0
        event, _ = folder.store.event()

    assert event.badge_images == {"logo.png": LOGO}


def test_a_paired_desk_lists_and_exports_and_changes_nothing(program: Program, card: Path, tmp_path: Path) -> None:
    with DataFolder.open(program.data) as folder:
        event, revision = folder.store.event()
        folder.store.save_remote(Remote(url="https://server", token="token", event_id=event.id))

    for arguments in (("import", str(card)), ("assign", "folded-a6", "expert"), ("remove", "card")):
        refused = program("templates", *arguments)
        assert refused.code == 1
        assert "This desk gets its badge templates from the server" in refused.err

    assert program("templates", "list").code == 0
    assert program("templates", "export", "standard", "-o", str(tmp_path / "standard.toml")).code == 0
    with DataFolder.open(program.data) as folder:
        assert folder.store.event() == (event, revision)


def test_a_template_that_has_a_mistake_is_listed_with_it(program: Program) -> None:
    with DataFolder.open(program.data) as folder:
        event, _ = folder.store.event()
        event.badge_templates["broken"] = "version = 1"
        folder.store.transact(lambda transaction: transaction.put_event(event))

    found = listed(program)["broken"]

    assert found["width_mm"] is None
    assert "width_mm" in str(found["mistake"])


def test_without_a_screen_the_designer_says_what_to_do_instead(program: Program) -> None:
    ended = program("designer")

    assert ended.code == 1
    assert "templates import" in ended.err
