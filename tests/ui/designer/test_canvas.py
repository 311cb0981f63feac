"""The canvas by mouse and keys, through the real window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from checkin.badges.placing import Alignment
from checkin.badges.template import template_text
from tests.badges.designing import a_shape, a_template
from tests.ui.designer.conftest import CARD, OpenDesigner
from tests.ui.designer.page import PATIENCE_MS


def test_an_element_goes_as_many_millimetres_as_it_is_dragged(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.window.bar.snap.click()
    page.window.canvas.zoom(2.0)

    page.drag((30, 40), (42.5, 36))

    moved = page.element("Who")
    px_mm = 1 / page.window.canvas.px_per_mm
    assert (moved.x_mm, moved.y_mm) == pytest.approx((22.5, 16), abs=1.01 * px_mm)
    assert (moved.width_mm, moved.height_mm) == (50, 30)


def test_a_dragged_element_snaps_to_the_middle_of_the_badge_and_shows_the_line(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.press(30, 40)
    page.move(37, 40)
    page.move(44.4, 40)
    met = page.window.canvas.guides
    page.release(44.4, 40)

    assert page.element("Who").x_mm == 25
    assert any(guide.axis == "x" and guide.at == 50 for guide in met)
    assert page.window.canvas.guides == ()


def test_with_alt_held_nothing_snaps(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.drag((30, 40), (44.4, 40), Qt.KeyboardModifier.AltModifier)

    assert page.element("Who").x_mm not in (10, 25)


def test_a_drag_beyond_the_edge_stops_there(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.drag((30, 40), (200, 200))

    assert (page.element("Who").x_mm, page.element("Who").y_mm) == (50, 30)


def test_an_element_is_resized_by_its_grip(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Who")
    page.window.bar.snap.click()

    page.drag((60, 50), (66, 44))

    changed = page.element("Who")
    assert (changed.x_mm, changed.y_mm) == (10, 20)
    assert (changed.width_mm, changed.height_mm) == pytest.approx((56, 24), abs=0.5)


def test_a_drag_can_be_given_up_with_escape(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.press(30, 40)
    page.move(50, 45)
    assert page.window.draft.shown != CARD
    page.key(Qt.Key.Key_Escape)
    page.release(50, 45)

    assert page.window.draft.shown == CARD
    assert not page.window.draft.steps.canUndo()


def test_undo_and_redo_give_the_same_templates_again(open_designer: OpenDesigner) -> None:
    page = open_designer()
    seen = [page.template]
    page.drag((30, 40), (40, 41))
    seen.append(page.template)
    page.pick("Code")
    page.do("Copy")
    seen.append(page.template)
    page.key(Qt.Key.Key_Delete)
    seen.append(page.template)
    page.pick("Who")
    page.window.properties.align.alignments[Alignment.BOTTOM].click()
    seen.append(page.template)
    assert len({template_text(template) for template in seen}) == 4

    for template in reversed(seen[:-1]):
        page.do("Undo")
        assert page.template == template
    assert not page.window.actions_by_name["Undo"].isEnabled()
    for template in seen[1:]:
        page.do("Redo")
        assert page.template == template


def test_arrow_keys_nudge_and_are_undone_together(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.pick("Who")

    for _ in range(4):
        page.key(Qt.Key.Key_Right)
    page.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)

    assert (page.element("Who").x_mm, page.element("Who").y_mm) == (12, 15)
    page.do("Undo")
    assert page.template == CARD


def test_repeated_clicks_choose_what_lies_below(open_designer: OpenDesigner) -> None:
    below = a_shape(label="Below", x_mm=5, y_mm=5, width_mm=90, height_mm=50)
    page = open_designer(a_template(below, a_shape(label="Above", x_mm=20, y_mm=20, width_mm=20, height_mm=20)))

    chosen = []
    for _ in range(3):
        page.click(30, 30)
        chosen.append(page.window.draft.chosen)

    assert chosen == [(1,), (0,), (1,)]
    page.click(99, 59)
    assert page.window.draft.chosen == ()


def test_several_are_chosen_with_shift_and_by_a_band_and_move_together(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.click(30, 40)
    page.click(80, 35, Qt.KeyboardModifier.ShiftModifier)
    assert page.window.draft.chosen == (1, 2)

    page.key(Qt.Key.Key_Escape)
    page.drag((5, 17), (99, 58))
    assert page.window.draft.chosen == (1, 2)

    page.key(Qt.Key.Key_Down)
    assert (page.element("Who").y_mm, page.element("Code").y_mm) == (20.5, 25.5)


def test_a_line_without_height_can_be_clicked(open_designer: OpenDesigner) -> None:
    line = a_shape(label="Line", shape="line", x_mm=10, y_mm=30, width_mm=80, height_mm=0, colour="#000000")
    page = open_designer(a_template(line))

    page.click(50, 30.4)

    assert page.window.draft.chosen == (0,)


def test_ctrl_and_wheel_zoom_about_the_mouse(open_designer: OpenDesigner) -> None:
    page = open_designer()
    canvas = page.window.canvas
    at = page.at(80, 40)
    before = canvas.scale_factor

    wheel = QWheelEvent(
        QPointF(at), QPointF(canvas.viewport().mapToGlobal(at)), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), wheel)

    assert canvas.scale_factor == pytest.approx(before * 1.5625)
    assert (page.at(80, 40) - at).manhattanLength() <= 2
    page.wait_until_drawn()
    page.do("Fit")
    assert canvas.scale_factor == pytest.approx(before, rel=0.01)


def test_at_a_hundred_percent_a_millimetre_is_one_on_the_screen(open_designer: OpenDesigner) -> None:
    page = open_designer()

    page.window.below.scale.click()

    screen = page.window.screen()
    dpi = screen.physicalDotsPerInch()
    expected = (dpi if 60 <= dpi <= 300 else 96) / 25.4 * 50
    assert page.at(60, 0).x() - page.at(10, 0).x() == pytest.approx(expected, abs=1)


def test_the_badge_is_moved_by_the_wheel_and_with_the_middle_button(open_designer: OpenDesigner) -> None:
    page = open_designer()
    canvas = page.window.canvas
    canvas.zoom(3.0)
    before, here = page.at(0, 0), canvas.viewport().rect().center()

    wheel = QWheelEvent(
        QPointF(here), QPointF(canvas.viewport().mapToGlobal(here)), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), wheel)
    assert page.at(0, 0) - before == QPoint(0, -120)

    QTest.mousePress(canvas.viewport(), Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, here)
    QTest.mouseMove(canvas.viewport(), here + QPoint(-40, 120))
    QTest.mouseRelease(
        canvas.viewport(), Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, here + QPoint(-40, 120)
    )
    page.qtbot.waitUntil(lambda: page.at(0, 0) - before == QPoint(-40, 0), timeout=PATIENCE_MS)
    assert page.template == CARD


def test_a_double_click_leads_to_the_text(open_designer: OpenDesigner) -> None:
    page = open_designer()
    page.click(30, 40)

    QTest.mouseDClick(
        page.window.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, page.at(30, 40)
    )

    text = page.window.properties.text.text
    page.qtbot.waitUntil(text.hasFocus, timeout=PATIENCE_MS)
    assert text.selectedText() == "{name}"
