"""Whether a scanned participant may enter or leave a zone. Pure: reads values, touches nothing."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.event import Category, Zone
from checkin.participants import Participant, Status
from checkin.state import Admission, ParticipantState, ReprintReason, Stamp


class VerdictKind(StrEnum):
    """The answer to a scan, in one word."""

    ADMITTED = "admitted"
    ALREADY_IN = "already_in"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    VOID_BADGE = "void_badge"
    UNREADABLE = "unreadable"


class RefusalReason(StrEnum):
    """Why entry (or exit) is not allowed."""

    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    WRONG_CATEGORY = "wrong_category"
    NOT_INSIDE = "not_inside"
    TICKET_DAMAGED = "ticket_damaged"
    """A signed ticket was misread or altered; the rest is about signed tickets, too."""
    TICKET_FORGED = "ticket_forged"
    TICKET_KEY_UNKNOWN = "ticket_key_unknown"
    TICKET_KEY_RETIRED = "ticket_key_retired"
    TICKET_OF_ANOTHER_EVENT = "ticket_of_another_event"
    TICKET_EXPIRED = "ticket_expired"
    TICKET_REVOKED = "ticket_revoked"


class Direction(StrEnum):
    """Which way the participant goes."""

    ENTRY = "entry"
    EXIT = "exit"


@dataclass(frozen=True, slots=True)
class Admitted:
    """The participant may pass."""

    kind = VerdictKind.ADMITTED


@dataclass(frozen=True, slots=True)
class AlreadyIn:
    """The participant is inside already; `earlier` tells since when, where and by whom."""

    earlier: Admission
    kind = VerdictKind.ALREADY_IN


@dataclass(frozen=True, slots=True)
class Refused:
    """Entry is not allowed; `reason` tells the desk what to do next.

    `revoked` tells when, where and by whom a ticket was revoked.
    """

    reason: RefusalReason
    revoked: Stamp | None = None
    kind = VerdictKind.REFUSED


@dataclass(frozen=True, slots=True)
class Unknown:
    """No participant has this code."""

    kind = VerdictKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class VoidBadge:
    """The badge was replaced; `voided` tells when, where and by whom, `reason` why as far as somebody said."""

    voided: Stamp
    reason: ReprintReason | None = None
    kind = VerdictKind.VOID_BADGE


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What the scanner sent can be no code: empty, too long, or control characters."""

    kind = VerdictKind.UNREADABLE


Verdict = Admitted | AlreadyIn | Refused | Unknown | VoidBadge | Unreadable


def decide(
    participant: Participant,
    category: Category,
    state: ParticipantState,
    zone: Zone,
    direction: Direction = Direction.ENTRY,
    printing: str | None = None,
) -> Verdict:
    """Judge one scan at one zone.

    `category` is the participant's, from the event. `printing` is the printing that a scanned badge names; None when
    a ticket was scanned.
    """
    if printing is not None and printing in state.voided_printings:
        return VoidBadge(state.voided_printings[printing], state.void_reasons.get(printing))
    if direction is Direction.EXIT:
        return Admitted() if state.is_inside(zone.key) else Refused(RefusalReason.NOT_INSIDE)
    if participant.status is Status.CANCELLED:
        return Refused(RefusalReason.CANCELLED)
    if participant.status is Status.BLOCKED:
        return Refused(RefusalReason.BLOCKED)
    if not category.may_enter(zone):
        return Refused(RefusalReason.WRONG_CATEGORY)
    if inside := state.open_admission(zone.key):
        return AlreadyIn(inside)
    return Admitted()
