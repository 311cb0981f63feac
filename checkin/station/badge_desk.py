"""Badges at a desk: what goes to the printer, and the entry once it is out. Rendering and printing are elsewhere."""

import secrets
from collections.abc import Callable
from typing import Protocol

from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import prepare_fonts
from checkin.badges.pdf import badge_pdf
from checkin.badges.template import load_template
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.entries import new_entry
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import StoreError, Transaction
from checkin.printing.printer import Printer
from checkin.printing.queue import Job, JobChanged, JobState, PrintQueue
from checkin.state import ReprintReason, Stamp
from checkin.station.scanning import append_or_raise, card_of
from checkin.station.status import PrinterStatus
from checkin.station.values import (
    BadgeFailed,
    BadgePrinted,
    BadgeQueued,
    Card,
    Change,
    NoSuchParticipant,
    NotPossible,
)
from checkin.tickets import ADVANCE_PRINTING, BadgeCode, new_printing


class Clock(Protocol):
    """Gives the stamp of an entry that is made now."""

    def __call__(self) -> Stamp: ...


def current_face(card: Card, event: Event) -> BadgeFace:
    """The badge that is valid now; before the first printing, the one that an advance batch carries."""
    badge = card.badge
    return face_of(card, event, badge.printing if badge else ADVANCE_PRINTING)


def face_of(card: Card, event: Event, printing: str) -> BadgeFace:
    """The badge of one printing."""
    return BadgeFace(card.participant, card.category, str(BadgeCode(card.id, printing)), event.name)
