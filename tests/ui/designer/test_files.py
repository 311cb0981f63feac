"""Whole templates through the real window: saved, opened, duplicated, imported, exported, given to categories."""

from pathlib import Path

import pytest
from PIL import Image as PillowImage
from PySide6.QtWidgets import QApplication, QFileDialog

from checkin.badges.designs import Designs
from checkin.badges.template import Image, parse_template, template_text
from checkin.badges.template_files import write_template_file
from checkin.operators import Role
from checkin.station.designing import save_template
from tests.badges.designing import a_template, a_text, an_image, encoded
from tests.builders import an_event
from tests.ui.designer.conftest import CARD, OpenDesigner
from tests.ui.designer.page import PATIENCE_MS, DesignerPage
from ui.designer.dialogs import NameDialog, NewDialog, OpenDialog, UnsavedDialog
from ui.designer.window import DesignerWindow

LOGO = encoded(PillowImage.new("RGB", (60, 20), "#c2185b"))


def kept(page: DesignerPage) -> dict[str, str]:
    """The templates that the event has on disk."""
    return page.station._store.event()[0].badge_templates


def wait_until_saved(page: DesignerPage) -> None:
    page.qtbot.waitUntil(lambda: page.window.draft.is_saved, timeout=PATIENCE_MS)


def test_what_is_saved_is_the_same_when_it_is_opened_again(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.drag((30, 40), (40, 44))
    changed = page.template
    assert "● not saved" in page.words()

    page.do("Save")
    wait_until_saved(page)

    assert parse_template(kept(page)["card"], "card") == changed
    assert "● not saved" not in page.words()
    page.window.files.open("standard")
    assert page.template != changed
    page.window.files.open("card")
    assert page.template == changed


def test_after_an_undo_back_to_what_was_saved_nothing_is_unsaved(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.drag((30, 40), (40, 44))
    page.do("Undo")

    assert page.window.draft.is_saved
    assert not page.window.actions_by_name["Save"].isEnabled()


def test_a_new_badge_is_asked_its_size_and_on_saving_its_name(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.do("New …")
    new = page.dialog(NewDialog)
    assert isinstance(new, NewDialog)
    new.width_mm.setValue(62)
    new.height_mm.setValue(29)
    page.press_button(new.do)
    assert (page.template.width_mm, page.template.height_mm) == (62, 29)

    page.do("Save")
    name = page.dialog(NameDialog)
    assert isinstance(name, NameDialog)
    name.name.setText("card")
    assert not name.do.isEnabled()
    assert "already" in page.words(name)
    name.name.setText("Ярлык 62")
    page.press_button(name.do)
    wait_until_saved(page)

    assert parse_template(kept(page)["Ярлык 62"], "new") == page.template
    assert page.window.windowTitle() == "Badge designer: Ярлык 62"


def test_a_duplicate_leaves_the_template_as_it_was(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.do("Duplicate this template …")
    name = page.dialog(NameDialog)
    assert isinstance(name, NameDialog)
    assert name.name.text() == "card 2"
    page.press_button(name.do)
    page.drag((30, 40), (40, 44))
    page.do("Save")
    wait_until_saved(page)

    assert parse_template(kept(page)["card"], "card") == CARD
    assert parse_template(kept(page)["card 2"], "card 2") == page.template != CARD


def test_a_template_is_opened_from_the_list_which_says_where_it_comes_from(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.do("Open …")
    dialog = page.dialog(OpenDialog)
    assert isinstance(dialog, OpenDialog)
    listed = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "card\nthe event's own" in listed
    assert any(text.startswith("standard\ncomes with the program; badge of Participant") for text in listed)

    dialog.choose("double-a6")
    page.press_button(dialog.do)

    assert page.template == Designs(an_event()).template("double-a6")


def test_what_somebody_else_saved_meanwhile_is_not_written_over(open_designer: OpenDesigner) -> None:
    page = open_designer()
    theirs = a_template(a_text("theirs"))
    save_template(page.station._store, "card", theirs, {})
    page.drag((30, 40), (40, 44))

    page.do("Save")

    page.wait_for_words("Somebody else saved “card” meanwhile: duplicate yours under another name, or open theirs.")
    assert parse_template(kept(page)["card"], "card") == theirs
    assert not page.window.draft.is_saved
    page.window.files.duplicate("mine")
    page.do("Save")
    wait_until_saved(page)
    page.do("Open …")
    dialog = page.dialog(OpenDialog)
    assert isinstance(dialog, OpenDialog)
    dialog.choose("card")
    page.press_button(dialog.do)
    assert page.template == theirs


def test_what_is_changed_while_it_is_being_saved_is_not_saved_yet(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.drag((30, 40), (34, 42))
    first = page.template

    page.do("Save")
    page.drag((30, 40), (38, 42))
    page.wait_for_words("“card” is saved.")

    assert parse_template(kept(page)["card"], "card") == first
    assert not page.window.draft.is_saved
    page.do("Save")
    wait_until_saved(page)
    assert parse_template(kept(page)["card"], "card") == page.template != first


def test_a_template_is_saved_again_and_again(open_designer: OpenDesigner) -> None:
    page = open_designer()
    for _ in range(3):
        page.drag((30, 40), (34, 42))
        page.do("Save")
        wait_until_saved(page)

    assert parse_template(kept(page)["card"], "card") == page.template


def test_a_broken_template_is_one_sentence_and_the_draft_stays(open_designer: OpenDesigner, tmp_path: Path) -> None:
    page = open_designer()
    file = tmp_path / "theirs.toml"
    file.write_text(template_text(CARD).replace('colour = "category"', 'colour = "reddish"'))

    page.window.files.import_file(file)

    page.wait_for_words("“theirs” has a mistake: the colour of element 1 (Band) must look like #33658a")
    assert page.template == CARD
    assert page.window.draft.name == "card"


def test_an_imported_template_brings_its_pictures_and_a_free_name(open_designer: OpenDesigner, tmp_path: Path) -> None:
    page = open_designer()
    theirs = a_template(an_image("logo.png"))
    write_template_file(tmp_path / "card.toml", theirs, {"logo.png": LOGO})

    page.window.files.import_file(tmp_path / "card.toml")
    page.qtbot.waitUntil(lambda: page.window.draft.name == "card 2", timeout=PATIENCE_MS)
    page.wait_until_drawn()
    middle = page.window.canvas.picture
    assert middle.pixelColor(middle.width() // 2, middle.height() // 2).name() == "#c2185b"
    page.do("Save")
    wait_until_saved(page)

    assert page.station.event.badge_images == {"logo.png": LOGO}
    assert parse_template(kept(page)["card 2"], "card 2") == theirs
    assert parse_template(kept(page)["card"], "card") == CARD


def test_an_imported_template_without_its_pictures_says_which(open_designer: OpenDesigner, tmp_path: Path) -> None:
    page = open_designer()
    write_template_file(tmp_path / "theirs.toml", a_template(an_image("logo.png")), {})

    page.window.files.import_file(tmp_path / "theirs.toml")

    page.wait_for_words("did not lie beside the template: logo.png")
    page.wait_for_words("which the event does not have")
    page.do("Save")
    page.wait_for_words("which the event does not have: add it")
    assert "theirs" not in kept(page)


def test_an_exported_template_can_be_imported_again(open_designer: OpenDesigner, tmp_path: Path) -> None:
    page = open_designer()
    (tmp_path / "logo.png").write_bytes(LOGO)
    page.window.files.add_logo(tmp_path / "logo.png")
    page.qtbot.waitUntil(lambda: len(page.template.elements) == 4, timeout=PATIENCE_MS)
    folder = tmp_path / "out"
    folder.mkdir()

    page.window.files.export_file(folder / "mine.toml")

    page.wait_for_words("and beside it logo.png")
    assert parse_template((folder / "mine.toml").read_text("utf-8"), "mine") == page.template
    assert (folder / "logo.png").read_bytes() == LOGO


def test_a_logo_is_added_in_its_proportion_and_can_be_undone(open_designer: OpenDesigner, tmp_path: Path) -> None:
    page = open_designer()
    (tmp_path / "Эмблема, города!.png").write_bytes(LOGO)

    page.press_button(page.window.elements.buttons["Logo …"])
    dialog = page.dialog(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.close()
    page.window.files.add_logo(tmp_path / "Эмблема, города!.png")
    page.qtbot.waitUntil(lambda: len(page.template.elements) == 4, timeout=PATIENCE_MS)

    logo = page.template.elements[3]
    assert isinstance(logo, Image)
    assert logo.file == "Эмблема города.png"
    assert logo.width_mm / logo.height_mm == pytest.approx(3, abs=0.1)
    page.do("Undo")
    assert page.template == CARD


def test_what_is_no_picture_is_one_sentence(open_designer: OpenDesigner, tmp_path: Path) -> None:
    page = open_designer()
    (tmp_path / "logo.svg").write_bytes(b"<svg/>")

    page.window.files.add_logo(tmp_path / "logo.svg")

    page.wait_for_words("“logo.svg” is no PNG or JPEG picture; save it as one of them.")
    assert page.template == CARD


def test_a_category_gets_its_template_which_is_saved_first(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.drag((30, 40), (40, 44))
    menu = page.window.bar.categories
    page.window.files.fill_categories(menu)
    [expert] = [action for action in menu.actions() if action.text() == "Expert"]
    assert not expert.isChecked()

    expert.trigger()
    page.wait_for_words("“card” is the badge of Expert now.")

    assert page.station.event.category("expert").badge_template == "card"
    assert parse_template(kept(page)["card"], "card") == page.template
    page.window.files.fill_categories(menu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Expert"]


def test_a_template_of_the_event_is_removed_and_can_be_saved_again(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.do("Remove from the event")
    page.wait_for_words("“card” was removed from the event.")

    assert kept(page) == {}
    assert page.template == CARD
    assert not page.window.draft.is_saved


def test_the_window_asks_before_changes_are_lost(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.drag((30, 40), (40, 44))

    page.window.close()
    ask = page.dialog(UnsavedDialog)
    assert isinstance(ask, UnsavedDialog)
    ask.reject()
    assert page.window.isVisible()

    page.window.close()
    ask = page.dialog(UnsavedDialog)
    assert isinstance(ask, UnsavedDialog)
    page.press_button(ask.save_button)
    page.qtbot.waitUntil(lambda: not page.window.isVisible(), timeout=PATIENCE_MS)
    assert parse_template(kept(page)["card"], "card") == page.template


def test_changes_may_be_given_up(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.drag((30, 40), (40, 44))
    page.do("New …")
    ask = page.dialog(UnsavedDialog)
    assert isinstance(ask, UnsavedDialog)

    page.press_button(ask.discard_button)

    page.dialog(NewDialog).reject()
    page.window.close()
    ask = page.dialog(UnsavedDialog)
    assert isinstance(ask, UnsavedDialog)
    page.press_button(ask.discard_button)
    page.qtbot.waitUntil(lambda: not page.window.isVisible(), timeout=PATIENCE_MS)
    assert parse_template(kept(page)["card"], "card") == CARD


@pytest.mark.parametrize(
    ("role", "is_paired", "sentence"),
    [
        (Role.SUPERVISOR, True, "This desk gets its badge templates from the server: export this one as a file"),
        (Role.DESK, False, "Only a supervisor may change badge templates"),
    ],
)
def test_where_templates_cannot_be_saved_they_can_be_changed_and_exported(
    open_designer: OpenDesigner, tmp_path: Path, role: Role, is_paired: bool, sentence: str
) -> None:
    page = open_designer(role=role, is_paired=is_paired)
    page.wait_for_words(sentence)

    page.drag((30, 40), (40, 44))
    page.window.files.export_file(tmp_path / "mine.toml")
    page.wait_for_words("The template is in")

    assert parse_template((tmp_path / "mine.toml").read_text("utf-8"), "mine") == page.template
    for name in ("Save", "Remove from the event"):
        assert not page.window.actions_by_name[name].isEnabled()
    page.window.files.save()
    page.wait_for_words(sentence)
    assert parse_template(kept(page)["card"], "card") == CARD


def test_the_window_ends_with_no_thread_of_its_own_left(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.window.close()

    assert not [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, DesignerWindow) and
                widget.isVisible()]  # fmt: skip
