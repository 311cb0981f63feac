import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.badges.placing import (
    Alignment,
    Direction,
    Extent,
    Grip,
    aligned,
    badge_extent,
    distributed,
    extent_of,
    extent_of_all,
    fitted,
    moved,
    resized,
)
from checkin.badges.template import Element, Template, mistakes_of
from tests.badges.designing import a_shape, a_template
from tests.badges.templates_drawn import lengths, templates

WAYS = lengths(-250, 250)


def box_of(template: Template, place: int = 0) -> tuple[float, float, float, float]:
    element = template.elements[place]
    return element.x_mm, element.y_mm, element.width_mm, element.height_mm


def is_about(extent: Extent, other: Extent) -> bool:
    return all(
        math.isclose(one, two, abs_tol=0.003)
        for one, two in zip(
            (extent.left, extent.top, extent.right, extent.bottom),
            (other.left, other.top, other.right, other.bottom),
            strict=True,
        )
    )


@given(templates(), st.data())
def test_a_move_and_the_same_move_back_leave_the_template_as_it_was(template: Template, data: st.DataObject) -> None:
    places = range(len(template.elements))
    chosen = data.draw(st.lists(st.sampled_from(places), min_size=1, unique=True))
    extent, room = extent_of_all(template.elements[place] for place in chosen), badge_extent(template)
    left, right = -extent.left + 0.01, room.right - extent.right - 0.01
    up, down = -extent.top + 0.01, room.bottom - extent.bottom - 0.01
    assume(min(extent.left, extent.top) >= 0)  # beyond the edge by a rounding it would not come back to there
    assume(max(extent.right - room.right, extent.bottom - room.bottom) <= 0)
    assume(left < right - 0.01)
    assume(up < down - 0.01)
    dx, dy = data.draw(lengths(left, right)), data.draw(lengths(up, down))

    there = moved(template, chosen, dx, dy)

    assert moved(there, chosen, -dx, -dy) == template
    for place in places:
        is_moved = (dx or dy) and place in chosen
        assert (there.elements[place] != template.elements[place]) == bool(is_moved)


@given(templates(), WAYS, WAYS, st.data())
def test_a_move_never_leads_beyond_the_badge_and_keeps_the_distances(
    template: Template, dx: float, dy: float, data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(range(len(template.elements))), min_size=1, unique=True))

    there = moved(template, chosen, dx, dy)

    assert not list(mistakes_of(there))
    before = extent_of_all(template.elements[place] for place in chosen)
    after = extent_of_all(there.elements[place] for place in chosen)
    assert is_about(before.moved(after.left - before.left, after.top - before.top), after)


@given(templates(), st.sampled_from(Grip), WAYS, WAYS, st.booleans())
def test_a_resized_element_stays_on_the_badge_and_its_other_side_where_it_was(
    template: Template, grip: Grip, dx: float, dy: float, in_proportion: bool
) -> None:
    before = template.elements[0]

    there = resized(template, 0, grip, dx, dy, in_proportion=in_proportion)

    assert not list(mistakes_of(there))
    after = there.elements[0]
    angle = math.radians(before.rotation)
    corners = []
    for element in (before, after):
        across, down = -element.width_mm / 2 * grip.across, -element.height_mm / 2 * grip.down
        x = element.x_mm + element.width_mm / 2 + across * math.cos(angle) - down * math.sin(angle)
        y = element.y_mm + element.height_mm / 2 + across * math.sin(angle) + down * math.cos(angle)
        corners.append((x, y))
    assert corners[0] == pytest.approx(corners[1], abs=0.004)


def test_a_corner_is_dragged_by_what_the_mouse_goes() -> None:
    template = a_template(a_shape(x_mm=20, y_mm=20, width_mm=30, height_mm=10))

    assert box_of(resized(template, 0, Grip.BOTTOM_RIGHT, 5, 3)) == (20, 20, 35, 13)
    assert box_of(resized(template, 0, Grip.TOP_LEFT, 5, 3)) == (25, 23, 25, 7)
    assert box_of(resized(template, 0, Grip.RIGHT, 5, 3)) == (20, 20, 35, 10)


def test_a_corner_in_proportion_follows_the_longer_way() -> None:
    template = a_template(a_shape(x_mm=20, y_mm=20, width_mm=30, height_mm=10))

    assert box_of(resized(template, 0, Grip.BOTTOM_RIGHT, 3, 5, in_proportion=True)) == (20, 20, 45, 15)


def test_a_turned_element_is_dragged_as_it_is_seen() -> None:
    template = a_template(a_shape(x_mm=30, y_mm=20, width_mm=20, height_mm=10, rotation=90))

    # Turned by a quarter, its right side is the lower one.
    there = resized(template, 0, Grip.RIGHT, 0, 6)

    assert extent_of(there.elements[0]).bottom == pytest.approx(extent_of(template.elements[0]).bottom + 6)
    assert there.elements[0].width_mm == 26


def test_a_side_stops_at_the_edge_of_the_badge_and_before_it_is_too_small() -> None:
    template = a_template(a_shape(x_mm=20, y_mm=20, width_mm=30, height_mm=10))

    assert box_of(resized(template, 0, Grip.RIGHT, 500, 0)) == pytest.approx((20, 20, 80, 10), abs=0.002)
    assert box_of(resized(template, 0, Grip.RIGHT, -500, 0)) == (20, 20, 1, 10)


@given(templates(least=2), st.sampled_from(Alignment))
def test_aligned_elements_share_the_line(template: Template, to: Alignment) -> None:
    chosen = list(range(len(template.elements)))
    room = extent_of_all(template.elements)

    there = aligned(template, chosen, to)

    lines = {
        Alignment.LEFT: lambda extent: extent.left,
        Alignment.CENTRE: lambda extent: extent.middle_x,
        Alignment.RIGHT: lambda extent: extent.right,
        Alignment.TOP: lambda extent: extent.top,
        Alignment.MIDDLE: lambda extent: extent.middle_y,
        Alignment.BOTTOM: lambda extent: extent.bottom,
    }
    assert not list(mistakes_of(there))
    for element in there.elements:
        assert lines[to](extent_of(element)) == pytest.approx(lines[to](room), abs=0.002)


@pytest.mark.parametrize("to", list(Alignment))
def test_what_lies_over_the_edge_by_a_rounding_takes_nothing_along_beyond_it(to: Alignment) -> None:
    over = a_shape(x_mm=-0.0009, y_mm=-0.0009, width_mm=100.0018, height_mm=60.0018)
    template = a_template(over, a_shape(x_mm=20, y_mm=20, width_mm=30.0015, height_mm=10.0005, rotation=17.5))

    for there in (aligned(template, [0, 1], to), moved(template, [0, 1], 30, -30), moved(template, [0], 0.0005, 0)):
        assert not list(mistakes_of(there))
        assert not list(mistakes_of(moved(aligned(there, [0, 1], to), [1], 0.0004, -0.0004)))


def test_a_single_element_is_aligned_with_the_badge() -> None:
    template = a_template(a_shape(x_mm=5, y_mm=5, width_mm=30, height_mm=10))

    assert box_of(aligned(template, [0], Alignment.CENTRE)) == (35, 5, 30, 10)
    assert box_of(aligned(template, [0], Alignment.BOTTOM)) == (5, 50, 30, 10)


@given(templates(least=3), st.sampled_from(Direction))
def test_distributed_elements_have_the_same_gaps(template: Template, direction: Direction) -> None:
    there = distributed(template, range(len(template.elements)), direction)

    assert not list(mistakes_of(there))
    across = direction is Direction.ACROSS
    before, after = ([_span(element, across) for element in each.elements] for each in (template, there))
    order = sorted(range(len(before)), key=lambda place: sum(before[place]))
    gaps = [after[two][0] - after[one][1] for one, two in pairwise(order)]
    room = before[order[-1]][1] - before[order[0]][0]
    if room >= sum(end - start for start, end in before):
        assert gaps == pytest.approx([gaps[0]] * len(gaps), abs=0.005)
        assert after[order[0]] == pytest.approx(before[order[0]], abs=0.002)
        assert after[order[-1]] == pytest.approx(before[order[-1]], abs=0.002)


def _span(element: Element, across: bool) -> tuple[float, float]:
    extent = extent_of(element)
    return (extent.left, extent.right) if across else (extent.top, extent.bottom)


@given(templates(), lengths(10, 40), lengths(10, 40))
def test_whatever_is_fitted_into_a_smaller_badge_lies_on_it(template: Template, width: float, height: float) -> None:
    small = a_template(width_mm=width, height_mm=height)

    for element in template.elements:
        there = fitted(element, small)
        assert not list(mistakes_of(a_template(there, width_mm=width, height_mm=height)))
