"""Whatever is done in whatever order, the template has no mistakes, and undoing all of it gives the first one back."""

import random

import pytest
from PySide6.QtCore import Qt

from checkin.badges.placing import Alignment, Direction
from checkin.badges.template import mistakes_of
from tests.badges.designing import a_code, a_shape, a_template, a_text
from tests.ui.designer.conftest import OpenDesigner
from tests.ui.designer.page import DesignerPage

START = a_template(
    a_shape(label="Band", x_mm=0, y_mm=0, width_mm=100, height_mm=15, colour="category"),
    a_text("{name}", "{organisation}", label="Who", x_mm=10, y_mm=20, width_mm=50, height_mm=30),
    a_code(label="Code", x_mm=70, y_mm=25, width_mm=25, height_mm=25),
    a_shape(label="Turned", x_mm=40, y_mm=20, width_mm=20, height_mm=10, rotation=30),
    a_shape(label="Behind", side="back", x_mm=5, y_mm=5, width_mm=20, height_mm=20),
    form="double",
)


def something(page: DesignerPage, chance: random.Random) -> None:
    """One thing that a person might do now."""
    window = page.window
    place = (chance.uniform(-5, 105), chance.uniform(-5, 65))
    match chance.randrange(14):
        case 0 | 1 | 2:
            keys = chance.choice([Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
                                  Qt.KeyboardModifier.AltModifier])  # fmt: skip
            page.drag(place, (chance.uniform(-20, 120), chance.uniform(-20, 80)), keys)
        case 3:
            page.click(*place)
        case 4:
            grip = chance.choice([(-1, -1), (1, 1), (1, 0), (0, -1)])
            if len(window.draft.chosen) == 1:
                element = window.draft.elements[0]
                x = element.x_mm + element.width_mm * (1 + grip[0]) / 2
                y = element.y_mm + element.height_mm * (1 + grip[1]) / 2
                page.drag((x, y), place)
        case 5:
            page.key(chance.choice([Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Delete]))
        case 6:
            button = chance.choice([name for name in window.elements.buttons if name != "Logo …"])
            page.press_button(window.elements.buttons[button])
        case 7:
            window.canvas.duplicate()
        case 8:
            window.draft.steps.undo()
        case 9:
            window.draft.steps.redo()
        case 10:
            window.properties.align.align(chance.choice(list(Alignment)))
            window.properties.align.distribute(chance.choice(list(Direction)))
        case 11:
            numbers = [*window.properties.place.lengths.values(), window.properties.place.rotation]
            if len(window.draft.chosen) == 1:
                chance.choice(numbers).setValue(chance.uniform(-10, 110))
        case 12:
            window.elements.sides.setCurrentIndex(chance.randrange(2))
            if window.draft.chosen:
                chance.choice(list(window.elements.steps.values())).click()
        case 13:
            size = chance.choice([window.properties.badge.width_mm, window.properties.badge.height_mm])
            size.setValue(chance.uniform(15, 150))


@pytest.mark.parametrize("seed", range(3))
def test_any_order(open_designer: OpenDesigner, seed: int) -> None:
    page = open_designer(START)
    chance = random.Random(seed)

    for _ in range(150):
        something(page, chance)
        assert not list(mistakes_of(page.template))
        assert all(place < len(page.template.elements) for place in page.window.draft.chosen)
        assert all(element.side == page.window.draft.side for element in page.window.draft.elements[-1:])
    page.wait_until_drawn()

    while page.window.draft.steps.canRedo():
        page.window.draft.steps.redo()
    after = page.template
    while page.window.draft.steps.canUndo():
        page.window.draft.steps.undo()
    assert page.template == START
    while page.window.draft.steps.canRedo():
        page.window.draft.steps.redo()
    assert page.template == after != START
