import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.placing import Grip, badge_extent, extent_of, moved, resized
from checkin.badges.snapping import Guide, Snapped, Snapping, snapped_grip, snapped_move
from checkin.badges.template import Template, mistakes_of
from tests.badges.designing import a_shape, a_template
from tests.badges.templates_drawn import lengths, templates

WAYS = lengths(-60, 60)


def on_guides(snapped: Snapped, extent_after: object) -> None:
    for guide in snapped.guides:
        names = ("left", "middle_x", "right") if guide.axis == "x" else ("top", "middle_y", "bottom")
        assert min(abs(getattr(extent_after, name) - guide.at) for name in names) < 0.003


@given(templates(least=2), WAYS, WAYS, lengths(0.1, 5))
def test_what_snaps_lies_on_a_guide_and_was_within_reach(
    template: Template, dx: float, dy: float, reach: float
) -> None:
    plain = moved(template, [0], dx, dy)

    snapped = snapped_move(template, [0], dx, dy, Snapping(reach))
    there = moved(template, [0], snapped.dx, snapped.dy)

    assert not list(mistakes_of(there))
    before, after = extent_of(plain.elements[0]), extent_of(there.elements[0])
    assert abs(after.left - before.left) <= reach + 0.002
    assert abs(after.top - before.top) <= reach + 0.002
    on_guides(snapped, after)


@given(templates(least=2), WAYS, WAYS)
def test_where_no_guide_is_near_nothing_changes(template: Template, dx: float, dy: float) -> None:
    snapped = snapped_move(template, [0], dx, dy, Snapping(0.0, to_elements=False))

    there, plain = moved(template, [0], snapped.dx, snapped.dy), moved(template, [0], dx, dy)

    assert there == plain


@pytest.mark.parametrize(
    ("dx", "dy", "lands", "guides"),
    [
        (-9.4, 0, (0, 20), {Guide("x", 0)}),
        (24.3, 0, (35, 20), {Guide("x", 50)}),
        (0, 5.5, (10, 25), {Guide("y", 30)}),
        (61.2, 31.0, (70, 50), {Guide("x", 100), Guide("y", 60)}),
    ],
)
def test_edges_and_middles_snap_to_those_of_the_badge(
    dx: float, dy: float, lands: tuple[float, float], guides: set[Guide]
) -> None:
    template = a_template(a_shape(x_mm=10, y_mm=20, width_mm=30, height_mm=10))

    snapped = snapped_move(template, [0], dx, dy, Snapping(1.0))

    assert (10 + snapped.dx, 20 + snapped.dy) == pytest.approx(lands)
    assert guides <= set(snapped.guides)


def test_an_element_snaps_to_another_on_its_side_only() -> None:
    still = a_shape(x_mm=13, y_mm=2, width_mm=5, height_mm=5)
    moving = a_shape(x_mm=60, y_mm=30, width_mm=7, height_mm=8)
    template = a_template(still, moving, form="double")
    on_the_back = a_template(a_shape(x_mm=13, y_mm=2, width_mm=5, height_mm=5, side="back"), moving, form="double")

    assert snapped_move(template, [1], -46.6, 0, Snapping(0.5)).dx == pytest.approx(-47)
    assert snapped_move(template, [1], -46.6, 0, Snapping(0.5, to_elements=False)).dx == -46.6
    assert snapped_move(on_the_back, [1], -46.6, 0, Snapping(0.5)).dx == -46.6


def test_with_a_grid_what_meets_no_guide_lies_on_the_grid() -> None:
    template = a_template(a_shape(x_mm=10.3, y_mm=20.4, width_mm=30, height_mm=11))

    snapped = snapped_move(template, [0], 3.1, 3.4, Snapping(0.4, grid=1.0))

    assert (10.3 + snapped.dx, 20.4 + snapped.dy) == pytest.approx((13, 24))
    assert snapped.guides == ()


@given(templates(least=2), st.sampled_from(Grip), WAYS, WAYS)
def test_a_dragged_side_snaps_and_the_badge_stays_without_mistakes(
    template: Template, grip: Grip, dx: float, dy: float
) -> None:
    snapped = snapped_grip(template, 0, grip, dx, dy, Snapping(1.5))

    there = resized(template, 0, grip, snapped.dx, snapped.dy)

    assert not list(mistakes_of(there))
    assert abs(snapped.dx - dx) <= 1.5
    assert abs(snapped.dy - dy) <= 1.5


def test_a_side_meets_the_edge_of_another_element() -> None:
    template = a_template(
        a_shape(x_mm=10, y_mm=10, width_mm=20, height_mm=10), a_shape(x_mm=40, y_mm=40, width_mm=15, height_mm=10)
    )

    snapped = snapped_grip(template, 0, Grip.RIGHT, 9.4, 7, Snapping(1.0))

    assert (snapped.dx, snapped.dy) == pytest.approx((10, 7))
    assert snapped.guides == (Guide("x", 40),)
    assert extent_of(resized(template, 0, Grip.RIGHT, snapped.dx, snapped.dy).elements[0]).right == 40


def test_a_turned_element_is_resized_freely() -> None:
    template = a_template(a_shape(x_mm=30, y_mm=20, width_mm=20, height_mm=10, rotation=45))

    assert snapped_grip(template, 0, Grip.RIGHT, 3.3, 2.2, Snapping(5.0)) == Snapped(3.3, 2.2)
    assert badge_extent(template).right == 100
