"""Where elements of a template lie, and how they are moved, resized and aligned. Pure; all lengths are in mm.

Whatever is done, elements stay on their badge. Places are kept to a thousandth of a millimetre.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import msgspec

from checkin.badges.template import Element, Shape, Template, is_inside

SMALLEST_SIDE_MM = 1.0
"""Of an element that is resized by hand; one side of a line may be 0."""
_DIGITS = 3
_HALVINGS = 30
Changed = TypeVar("Changed", bound=Element)


@dataclass(frozen=True, slots=True)
class Extent:
    """What something covers, turned as it is."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle_x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def middle_y(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def moved(self, dx: float, dy: float) -> "Extent":
        """The same elsewhere."""
        return Extent(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)


class Grip(StrEnum):
    """A side or corner of an element's box by which it is resized, named before the box is turned."""

    TOP_LEFT = "top_left"
    TOP = "top"
    TOP_RIGHT = "top_right"
    RIGHT = "right"
    BOTTOM_RIGHT = "bottom_right"
    BOTTOM = "bottom"
    BOTTOM_LEFT = "bottom_left"
    LEFT = "left"

    @property
    def across(self) -> int:
        """-1 on the left side, 1 on the right, else 0."""
        return ("left" in self) * -1 + ("right" in self)

    @property
    def down(self) -> int:
        """-1 on the upper side, 1 on the lower, else 0."""
        return ("top" in self) * -1 + ("bottom" in self)


class Alignment(StrEnum):
    """On which line elements are put."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Direction(StrEnum):
    """Along which side of the badge elements are spaced evenly."""

    ACROSS = "across"
    DOWN = "down"


def badge_extent(template: Template) -> Extent:
    """A side of the badge."""
    return Extent(0, 0, template.width_mm, template.height_mm)


def extent_of(element: Element) -> Extent:
    """What an element covers, turned as it is."""
    angle = math.radians(element.rotation)
    cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
    across = (element.width_mm * cos + element.height_mm * sin) / 2
    down = (element.width_mm * sin + element.height_mm * cos) / 2
    x, y = element.x_mm + element.width_mm / 2, element.y_mm + element.height_mm / 2
    return Extent(x - across, y - down, x + across, y + down)


def extent_of_all(elements: Iterable[Element]) -> Extent:
    """What several elements, at least one, cover together."""
    extents = [extent_of(element) for element in elements]
    return Extent(
        min(each.left for each in extents),
        min(each.top for each in extents),
        max(each.right for each in extents),
        max(each.bottom for each in extents),
    )


def changed_each(template: Template, chosen: Iterable[int], change: Callable[[Element], Element]) -> Template:
    """The template with a change made to each of the chosen elements, which are named by their places in the list."""
    wanted = set(chosen)
    elements = tuple(change(element) if place in wanted else element for place, element in enumerate(template.elements))
    return msgspec.structs.replace(template, elements=elements)


def kept_in(extent: Extent, dx: float, dy: float, room: Extent) -> tuple[float, float]:
    """As much of a move as leaves the extent in its room; what is too large for it keeps to the upper left."""
    dx = max(room.left - extent.left, min(dx, room.right - extent.right))
    dy = max(room.top - extent.top, min(dy, room.bottom - extent.bottom))
    return dx, dy


def moved(template: Template, chosen: Sequence[int], dx: float, dy: float) -> Template:
    """The chosen elements moved together, no farther than to the edge of the badge."""
    if not chosen:
        return template
    extent = extent_of_all(template.elements[place] for place in chosen)
    dx, dy = kept_in(extent, dx, dy, badge_extent(template))
    return changed_each(template, chosen, lambda element: _settled(_moved(element, dx, dy), template))


def resized(
    template: Template, place: int, grip: Grip, dx: float, dy: float, *, in_proportion: bool = False
) -> Template:
    """An element dragged by a grip; the opposite side or corner stays where it is.

    `dx` and `dy` are along the badge, whatever the element's rotation. It stops at the edges of the badge and before
    it is smaller than SMALLEST_SIDE_MM. A corner may keep the proportion of the sides.
    """
    element = template.elements[place]
    wider, higher = _in_the_box(element.rotation, dx, dy)
    across, down = wider * grip.across, higher * grip.down
    if in_proportion and grip.across and grip.down and element.width_mm and element.height_mm:
        factor = max(across / element.width_mm, down / element.height_mm)
        across, down = factor * element.width_mm, factor * element.height_mm
        steps = [(across, down)]
    else:
        steps = [(across, 0.0), (0.0, down)]
    for step in steps:
        element = _grown(element, grip, *step, template)
    return changed_each(template, [place], lambda _: element)


def aligned(template: Template, chosen: Sequence[int], to: Alignment) -> Template:
    """Several elements put on one line with the outermost of them; a single one with the badge."""
    if not chosen:
        return template
    elements = [template.elements[place] for place in chosen]
    room = extent_of_all(elements) if len(elements) > 1 else badge_extent(template)
    return changed_each(
        template,
        chosen,
        lambda element: _settled(_moved(element, *_way_to(to, extent_of(element), room)), template),
    )


def distributed(template: Template, chosen: Sequence[int], direction: Direction) -> Template:
    """Three or more elements with the same gap between each two; the outermost stay where they are."""
    if len(chosen) < 3:
        return template
    is_across = direction is Direction.ACROSS
    extents = {place: extent_of(template.elements[place]) for place in chosen}
    order = sorted(extents, key=lambda place: extents[place].middle_x if is_across else extents[place].middle_y)
    spans = {
        place: (each.left, each.right) if is_across else (each.top, each.bottom) for place, each in extents.items()
    }
    room = spans[order[-1]][1] - spans[order[0]][0]
    gap = (room - sum(end - start for start, end in spans.values())) / (len(order) - 1)
    at = spans[order[0]][0]
    ways = {}
    for place in order:
        start, end = spans[place]
        ways[place] = at - start
        at += end - start + gap
    for place, way in ways.items():
        template = moved(template, [place], *((way, 0.0) if is_across else (0.0, way)))
    return template


def fitted(element: Element, template: Template) -> Element:
    """The element moved, and if need be made smaller, so that it lies on the badge."""
    extent, room = extent_of(element), badge_extent(template)
    factor = min(
        1.0,
        room.width / extent.width if extent.width else 1.0,
        room.height / extent.height if extent.height else 1.0,
    )
    if factor < 1:
        element = _placed(
            element, element.x_mm, element.y_mm, element.width_mm * factor, element.height_mm * factor, floor=True
        )
        extent = extent_of(element)
    return _moved(element, *kept_in(extent, 0, 0, room))


def _settled(element: Element, template: Template) -> Element:
    """The element where it is, unless rounding has brought it beyond the badge."""
    return element if is_inside(element, template) else fitted(element, template)


def _moved(element: Element, dx: float, dy: float) -> Element:
    return _placed(element, element.x_mm + dx, element.y_mm + dy, element.width_mm, element.height_mm)


def _placed(element: Element, x: float, y: float, width: float, height: float, *, floor: bool = False) -> Element:
    """The element in this place, with round numbers; sizes are cut rather than rounded with `floor`."""
    sizes = [
        math.floor(each * 10**_DIGITS) / 10**_DIGITS if floor else round(each, _DIGITS) for each in (width, height)
    ]
    return _replaced(element, x_mm=_round(x), y_mm=_round(y), width_mm=sizes[0], height_mm=sizes[1])


def _replaced(element: Changed, **fields: float) -> Changed:
    return msgspec.structs.replace(element, **fields)


def _round(length: float) -> float:
    return round(length, _DIGITS) + 0.0  # no -0.0


def _in_the_box(rotation: float, dx: float, dy: float) -> tuple[float, float]:
    """A way on the badge as one along the sides of a box that is turned clockwise."""
    angle = math.radians(rotation)
    cos, sin = math.cos(angle), math.sin(angle)
    return dx * cos + dy * sin, dy * cos - dx * sin


def _grown(element: Element, grip: Grip, wider: float, higher: float, template: Template) -> Element:
    """As much of the growth as the badge and the smallest size allow."""
    least = 0.0 if isinstance(element, Shape) and element.shape == "line" else SMALLEST_SIDE_MM

    def with_share(share: float) -> Element:
        # What is smaller already may stay so, and is not made larger by a drag inwards.
        width = max(min(least, element.width_mm), element.width_mm + share * wider)
        height = max(min(least, element.height_mm), element.height_mm + share * higher)
        return _about_the_other_side(element, grip, width, height)

    if is_inside(with_share(1.0), template):
        return _sound(with_share(1.0), element)
    inside, outside = 0.0, 1.0
    for _ in range(_HALVINGS):
        half = (inside + outside) / 2
        inside, outside = (half, outside) if is_inside(with_share(half), template) else (inside, half)
    return _sound(with_share(inside), element)


def _sound(grown: Element, before: Element) -> Element:
    """A line needs some length."""
    return grown if grown.width_mm > 0 or grown.height_mm > 0 else before


def _about_the_other_side(element: Element, grip: Grip, width: float, height: float) -> Element:
    angle = math.radians(element.rotation)
    cos, sin = math.cos(angle), math.sin(angle)
    across, down = (width - element.width_mm) / 2 * grip.across, (height - element.height_mm) / 2 * grip.down
    middle_x = element.x_mm + element.width_mm / 2 + across * cos - down * sin
    middle_y = element.y_mm + element.height_mm / 2 + across * sin + down * cos
    return _placed(element, middle_x - width / 2, middle_y - height / 2, width, height)


def _way_to(to: Alignment, extent: Extent, room: Extent) -> tuple[float, float]:
    match to:
        case Alignment.LEFT:
            return room.left - extent.left, 0.0
        case Alignment.CENTRE:
            return room.middle_x - extent.middle_x, 0.0
        case Alignment.RIGHT:
            return room.right - extent.right, 0.0
        case Alignment.TOP:
            return 0.0, room.top - extent.top
        case Alignment.MIDDLE:
            return 0.0, room.middle_y - extent.middle_y
        case Alignment.BOTTOM:
            return 0.0, room.bottom - extent.bottom
