"""Elements, properties and whose badge is shown, through the real window."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from checkin.badges.designs import Designs
from checkin.badges.placing import Direction
from checkin.badges.template import Code, Image, Shape, TextBox
from tests.badges.designing import a_shape, a_template, a_text, an_image
from tests.builders import a_participant
from tests.desks import PEOPLE
from tests.ui.designer.conftest import CARD, OpenDesigner
from tests.ui.designer.page import PATIENCE_MS, DesignerPage
from ui.designer.faces import PersonDialog

LONG = a_participant(
    id="A1EXANDRA0000000",
    name="Константинопольская-Рождественская Александра Вячеславовна",
    organisation="Комитет по развитию городской среды, транспорта и благоустройства территорий",
    category="participant",
    further={"Dinner": "yes"},
)


def who(page: DesignerPage) -> TextBox:
    box = page.element("Who")
    assert isinstance(box, TextBox)
    return box


@pytest.mark.parametrize(
    ("button", "kind"),
    [("Text", TextBox), ("Rectangle", Shape), ("Ellipse", Shape), ("Line", Shape), ("QR code", Code),
     ("Bar code", Code), ("Photo", Image)],
)  # fmt: skip
def test_what_is_added_is_chosen_and_on_top(open_designer: OpenDesigner, button: str, kind: type) -> None:
    page = open_designer()

    page.press_button(page.window.elements.buttons[button])

    assert isinstance(page.template.elements[-1], kind)
    assert page.window.draft.chosen == (3,)
    assert page.window.elements.list.item(0).isSelected()
    page.do("Undo")
    assert page.template == CARD


def test_the_place_is_set_in_millimetres(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Who")
    lengths = page.window.properties.place.lengths
    assert [lengths[field].text().replace("\xa0", " ") for field in ("x_mm", "y_mm", "width_mm", "height_mm")] == [
        "10 mm", "20 mm", "50 mm", "30 mm",
    ]  # fmt: skip

    lengths["x_mm"].setValue(12.25)
    lengths["height_mm"].setValue(31)

    assert (who(page).x_mm, who(page).height_mm) == (12.25, 31)
    page.do("Undo")
    page.do("Undo")
    assert page.template == CARD
    assert lengths["x_mm"].value() == 10


def test_a_place_beyond_the_badge_is_refused_with_a_sentence_and_the_field_shows_the_old_one(
    open_designer: OpenDesigner,
) -> None:
    page = open_designer()
    page.pick("Who")
    number = page.window.properties.place.lengths["x_mm"]

    number.setValue(80)

    page.wait_for_words("Element 2 (Who) reaches beyond the badge of 100 × 60 mm")
    assert number.value() == 10
    assert page.template == CARD
    number.setValue(11)
    assert "reaches beyond" not in page.words()


def test_a_text_is_typed_letter_by_letter_and_undone_at_once(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Who")
    text = page.window.properties.text.text
    assert text.text() == "{name}"
    text.setFocus()
    text.selectAll()

    QTest.keyClicks(text, "Guest {nam")
    page.wait_for_words("has a brace without its other half")
    assert text.text() == "Guest {nam"
    QTest.keyClicks(text, "e}")

    assert who(page).parts[0].text == "Guest {name}"
    assert "brace" not in page.words()
    assert page.window.elements.list.item(1).text() == "Who"
    page.do("Undo")
    assert who(page).parts[0].text == "{name}"
    assert text.text() == "{name}"


def test_a_text_that_was_not_accepted_goes_when_the_field_is_left(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Who")
    text = page.window.properties.text.text
    text.setFocus()
    QTest.keyClicks(text, "{{{")

    page.window.canvas.setFocus()

    assert text.text() == who(page).parts[0].text


def test_fields_and_further_columns_of_the_roster_are_put_in(open_designer: OpenDesigner) -> None:
    page = open_designer(people=(LONG,))
    page.pick("Who")
    section = page.window.properties.text
    section.text.setFocus()
    section.text.end(False)
    section.insert_button.menu().aboutToShow.emit()
    actions = {action.text(): action for action in section.insert_button.menu().actions()}

    actions["Region"].trigger()
    actions["Dinner"].trigger()

    assert who(page).parts[0].text == "{name}{region}{column:Dinner}"


def test_parts_of_a_text_are_added_set_and_removed(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Who")
    section = page.window.properties.text

    page.press_button(section.add_button)
    section.largest.setValue(9)
    section.bold.click()
    section.colour.choices["category"].trigger()
    assert who(page).parts[2].size_pt == 9
    assert who(page).parts[2].smallest_pt == 9
    assert who(page).parts[2].colour == "category"
    section.font_name.setCurrentIndex(section.font_name.findText("With serifs"))
    section.font_name.activated.emit(section.font_name.currentIndex())
    assert who(page).parts[2].font == "serif"
    assert section.parts.currentRow() == 2

    section.parts.setCurrentRow(0)
    assert section.text.text() == "{name}"
    page.press_button(section.remove_button)
    assert [part.text for part in who(page).parts] == ["{organisation}", "{position}"]


def test_an_element_is_shown_for_some_categories_and_only_where_a_field_is_filled(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Code")
    when = page.window.properties.when
    for menu, words in ((when.categories, "Only Expert"), (when.fields, "Region is filled")):
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == words).trigger()

    assert page.element("Code").when.categories == ("expert",)
    assert page.element("Code").when.filled == ("region",)
    assert when.category_button.text() == "Expert"
    assert when.field_button.text() == "Region is filled"


def test_the_size_of_the_badge_takes_its_elements_along(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.window.properties.badge.width_mm.setValue(80)

    assert page.template.width_mm == 80
    assert page.element("Code").x_mm == 55
    page.wait_until_drawn()
    picture = page.window.canvas.picture
    assert picture.width() / picture.height() == pytest.approx(80 / 60, abs=0.01)


def test_a_back_is_added_filled_and_not_taken_away_with_what_is_on_it(open_designer: OpenDesigner) -> None:
    page = open_designer()
    form = page.window.properties.badge.form
    form.setCurrentIndex(form.findData("double"))
    form.activated.emit(form.currentIndex())
    page.window.elements.sides.setCurrentIndex(1)
    assert page.window.elements.list.count() == 0
    page.press_button(page.window.elements.buttons["Text"])
    assert page.template.elements[-1].side == "back"
    page.wait_until_drawn()

    page.window.draft.choose([])
    form.setCurrentIndex(form.findData("single"))
    form.activated.emit(form.currentIndex())

    page.wait_for_words("is on the back, and the badge has none")
    assert form.currentData() == "double"


def test_elements_are_reordered_by_buttons_and_by_dropping(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Band")

    def labels() -> list[str]:
        return [element.label for element in page.template.elements]

    page.press_button(next(iter(page.window.elements.steps.values())))
    assert labels() == ["Who", "Code", "Band"]

    page.window.elements.list.dropped.emit(0, 3)
    assert labels() == ["Band", "Who", "Code"]
    assert page.window.draft.chosen == (0,)


def test_even_gaps_are_offered_for_three_and_more(open_designer: OpenDesigner) -> None:
    shapes = [a_shape(label=label, x_mm=x, width_mm=10) for label, x in (("a", 0), ("b", 12), ("c", 90))]
    page = open_designer(a_template(*shapes))
    page.pick("a", "b")
    button = page.window.properties.align.distributions[Direction.ACROSS]
    assert not button.isVisible()

    page.pick("a", "b", "c")
    page.press_button(button)

    assert page.element("b").x_mm == 45


# Whose badge is shown.


def test_the_longest_name_of_the_roster_is_shown_first(open_designer: OpenDesigner) -> None:
    page = open_designer(people=(*PEOPLE, LONG))

    page.wait_for_words(
        "Константинопольская-Рождественская Александра Вячеславовна · Participant (Longest names, 1 of 4)"
    )
    page.press_button(page.window.below.longest)
    page.wait_for_words("Ким Анна Сергеевна · Expert (Longest names, 2 of 4)")


def test_the_badge_with_most_problems_is_found_and_its_problems_are_told(open_designer: OpenDesigner) -> None:
    template = a_template(a_text("{organisation}", label="Who", x_mm=10, y_mm=10, width_mm=20, height_mm=6))
    page = open_designer(template, people=(*PEOPLE, LONG))

    page.press_button(page.window.below.hardest)

    page.wait_for_words("Александра Вячеславовна · Participant (Most problems, 1 of")
    page.wait_for_words("▲ “Комитет по развитию")


def test_a_template_without_problems_says_so(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.wait_for_words("✓ Nothing is wrong with this badge.")

    page.press_button(page.window.below.hardest)

    page.wait_for_words("No badge of the roster has a problem with this template.")


def test_anybody_of_the_roster_can_be_looked_up(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.press_button(page.window.below.somebody)
    dialog = page.dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    dialog.finder.field.setText("Wang")
    page.qtbot.waitUntil(lambda: len(dialog.finder.model.cards) == 1, timeout=PATIENCE_MS)

    dialog.finder.chosen.emit(dialog.finder.model.cards[0])

    page.wait_for_words("王小明 · Delegation")
    page.wait_until_drawn()
    assert page.window.canvas.picture.pixelColor(5, 5).name() == page.station.event.category("delegation").colour


def test_without_anybody_on_the_roster_a_sample_is_shown(open_designer: OpenDesigner) -> None:
    page = open_designer(people=())

    page.wait_for_words("Nobody is on the roster yet")
    page.wait_until_drawn()
    assert not page.window.canvas.picture.isNull()


def test_a_picture_that_the_event_does_not_have_is_told_instead_of_a_badge(open_designer: OpenDesigner) -> None:
    page = open_designer(a_template(an_image("gone.png", label="Logo")))

    page.wait_for_words("The template names the picture “gone.png”, which the event does not have")


def test_while_a_badge_is_drawn_slowly_the_window_works_on_and_only_the_latest_change_is_drawn(
    open_designer: OpenDesigner, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_designer()
    slow = threading.Event()
    drawn = []
    lay_out = Designs.lay_out

    def slowly(*args: object) -> object:
        slow.wait(5)
        drawn.append(args[-1])
        return lay_out(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(Designs, "lay_out", slowly)
    ticks: list[int] = []
    timer = QTimer(page.window)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)
    page.pick("Who")

    for _ in range(8):
        page.window.canvas.nudge(0.5, 0)
        QTest.qWait(5)
    assert ticks
    slow.set()
    page.wait_until_drawn()

    assert len(drawn) == 2
    assert drawn[-1] == page.template
