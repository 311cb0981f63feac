"""What the mouse does on the canvas from press to release: moving elements, resizing one, or drawing a band."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt

from checkin.badges.placing import Grip, moved, resized
from checkin.badges.snapping import Guide, Snapped, Snapping, snapped_grip, snapped_move
from checkin.badges.template import Side, Template
from ui.designer.overlay import frame_of, turned

_NEAR_PX = 4


@dataclass(frozen=True, slots=True)
class Held:
    """Which keys are held during a drag, as what they mean."""

    is_straight: bool = False
    """Shift: along one side of the badge only; a corner keeps the proportion."""
    is_free: bool = False
    """Alt: nothing snaps."""

    @classmethod
    def by(cls, keys: Qt.KeyboardModifier) -> "Held":
        return cls(bool(keys & Qt.KeyboardModifier.ShiftModifier), bool(keys & Qt.KeyboardModifier.AltModifier))


@dataclass(frozen=True, slots=True)
class Dragged:
    """The template in the middle of a drag, and the guides that are met."""

    template: Template
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """The chosen elements go where the mouse goes."""

    template: Template
    chosen: tuple[int, ...]
    start: QPointF
    words = "Move"

    def to(self, at: QPointF, snapping: Snapping, held: Held) -> Dragged:
        """The template with the mouse at this place."""
        dx, dy = at.x() - self.start.x(), at.y() - self.start.y()
        if held.is_straight:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        free = Snapped(dx, dy)
        snapped = free if held.is_free else snapped_move(self.template, self.chosen, dx, dy, snapping)
        if held.is_straight:
            snapped = replace(snapped, dx=snapped.dx if dx else 0.0, dy=snapped.dy if dy else 0.0)
        return Dragged(moved(self.template, self.chosen, snapped.dx, snapped.dy), snapped.guides)


@dataclass(frozen=True, slots=True)
class Resize:
    """One element is dragged by a grip."""

    template: Template
    place: int
    grip: Grip
    start: QPointF
    words = "Resize"

    def to(self, at: QPointF, snapping: Snapping, held: Held) -> Dragged:
        """The template with the mouse at this place."""
        dx, dy = at.x() - self.start.x(), at.y() - self.start.y()
        free = held.is_free or held.is_straight
        snapped = Snapped(dx, dy) if free else snapped_grip(self.template, self.place, self.grip, dx, dy, snapping)
        template = resized(self.template, self.place, self.grip, snapped.dx, snapped.dy, in_proportion=held.is_straight)
        return Dragged(template, snapped.guides)


def under(template: Template, side: Side, at: QPointF, px_per_mm: float) -> list[int]:
    """The elements of a side at a place on the badge, the topmost first; thin ones are met from beside, too."""
    near = _NEAR_PX / px_per_mm
    found = []
    for place, element in enumerate(template.elements):
        here = turned(element).inverted()[0].map(at)
        more = near if min(element.width_mm, element.height_mm) < 2 * near else 0.0
        is_met = abs(here.x()) <= element.width_mm / 2 + more and abs(here.y()) <= element.height_mm / 2 + more
        if element.side == side and is_met:
            found.append(place)
    return found[::-1]


def in_band(template: Template, side: Side, band: QRectF) -> list[int]:
    """The elements of a side that lie wholly in a rectangle."""
    return [
        place
        for place, element in enumerate(template.elements)
        if element.side == side and band.contains(frame_of(element).boundingRect())
    ]


def after_click(hits: Sequence[int], chosen: Sequence[int]) -> tuple[int, ...]:
    """What a click chooses: the topmost element; of one that is chosen already the one below it."""
    if not hits:
        return ()
    if len(chosen) == 1 and chosen[0] in hits:
        return (hits[(hits.index(chosen[0]) + 1) % len(hits)],)
    return (hits[0],)
