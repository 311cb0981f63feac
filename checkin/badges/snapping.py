"""To which lines elements snap when dragged: the badge, other elements, and a grid. Pure; lengths are in mm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checkin.badges.placing import Extent, Grip, badge_extent, extent_of, extent_of_all, kept_in
from checkin.badges.template import Template

Axis = Literal["x", "y"]


@dataclass(frozen=True, slots=True)
class Guide:
    """A line across the badge: at an x it is upright, at a y level."""

    axis: Axis
    at: float


@dataclass(frozen=True, slots=True)
class Snapping:
    """What things snap to, and from how far. A grid of 0 mm is none."""

    reach: float
    grid: float = 0.0
    to_elements: bool = True


@dataclass(frozen=True, slots=True)
class Snapped:
    """A move changed so that something meets a guide, and the guides that it meets."""

    dx: float
    dy: float
    guides: tuple[Guide, ...] = ()


def snapped_move(template: Template, chosen: Sequence[int], dx: float, dy: float, snapping: Snapping) -> Snapped:
    """The move of the chosen elements by which their edges or middles meet guides; never beyond the badge."""
    extent = extent_of_all(template.elements[place] for place in chosen)
    dx, dy = kept_in(extent, dx, dy, badge_extent(template))
    there = extent.moved(dx, dy)
    lines = _guides(template, chosen, snapping)
    x = _nearest((there.left, there.middle_x, there.right), lines["x"], snapping, extent.left + dx)
    y = _nearest((there.top, there.middle_y, there.bottom), lines["y"], snapping, extent.top + dy)
    wanted = (dx + (x[0] if x else 0.0), dy + (y[0] if y else 0.0))
    kept = kept_in(extent, *wanted, badge_extent(template))
    return Snapped(*kept, _met(x if kept[0] == wanted[0] else None, y if kept[1] == wanted[1] else None))


def snapped_grip(template: Template, place: int, grip: Grip, dx: float, dy: float, snapping: Snapping) -> Snapped:
    """The drag of a grip by which the dragged sides meet guides; those of a turned element snap to nothing."""
    element = template.elements[place]
    if element.rotation % 360:
        return Snapped(dx, dy)
    extent, lines = extent_of(element), _guides(template, [place], snapping)
    side_x = {-1: extent.left, 1: extent.right}.get(grip.across)
    side_y = {-1: extent.top, 1: extent.bottom}.get(grip.down)
    x = _nearest((side_x + dx,), lines["x"], snapping, side_x + dx) if side_x is not None else None
    y = _nearest((side_y + dy,), lines["y"], snapping, side_y + dy) if side_y is not None else None
    return Snapped(dx + (x[0] if x else 0.0), dy + (y[0] if y else 0.0), _met(x, y))


_Meeting = tuple[float, Guide | None]


def _guides(template: Template, moving: Sequence[int], snapping: Snapping) -> dict[Axis, list[Guide]]:
    """Edges and middles of the badge and of what stays where it is on the same sides."""
    sides = {template.elements[place].side for place in moving}
    still = [
        extent_of(element)
        for place, element in enumerate(template.elements)
        if place not in moving and element.side in sides
    ]
    found: dict[Axis, list[Guide]] = {"x": [], "y": []}
    for guide in _lines_of(badge_extent(template), *(still if snapping.to_elements else ())):
        found[guide.axis].append(guide)
    return found


def _lines_of(*extents: Extent) -> Iterator[Guide]:
    for extent in extents:
        for x in (extent.left, extent.middle_x, extent.right):
            yield Guide("x", x)
        for y in (extent.top, extent.middle_y, extent.bottom):
            yield Guide("y", y)


def _nearest(places: Sequence[float], guides: Sequence[Guide], snapping: Snapping, first: float) -> _Meeting | None:
    """How far the nearest guide is from any of the places; where there is none, the grid from the first of them."""
    ways = [(guide.at - place, guide) for place in places for guide in guides]
    reached = [(way, guide) for way, guide in ways if abs(way) <= snapping.reach]
    if reached:
        return min(reached, key=lambda each: abs(each[0]))
    if snapping.grid > 0:
        return round(first / snapping.grid) * snapping.grid - first, None
    return None


def _met(*meetings: _Meeting | None) -> tuple[Guide, ...]:
    return tuple(meeting[1] for meeting in meetings if meeting is not None and meeting[1] is not None)
