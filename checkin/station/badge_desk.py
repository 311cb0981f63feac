"""Badges at a desk: what goes to the printer, and the entry once it is out. Rendering and printing are elsewhere."""

from checkin.badges.faces import BadgeFace
from checkin.event import Event
from checkin.station.values import Card
from checkin.tickets import ADVANCE_PRINTING, BadgeCode


def current_face(card: Card, event: Event) -> BadgeFace:
    """The badge that is valid now; before the first printing, the one that an advance batch carries."""
    badge = card.badge
    return face_of(card, event, badge.printing if badge else ADVANCE_PRINTING)


def face_of(card: Card, event: Event, printing: str) -> BadgeFace:
    """The badge of one printing."""
    return BadgeFace(card.participant, card.category, str(BadgeCode(card.id, printing)), event.name)
