"""Whether a scanned participant may enter or leave a zone. Pure: reads values, touches nothing."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.event import Category, Zone
from checkin.participants import Participant, Status
from checkin.state import Admission, ParticipantState, Stamp


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
    """Entry is not allowed; `reason` tells the desk what to do next."""

    reason: RefusalReason
    kind = VerdictKind.REFUSED


@dataclass(frozen=True, slots=True)
class Unknown:
    """No participant has this code."""

    kind = VerdictKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class VoidBadge:
    """The badge was replaced; `voided` tells when, where and by whom."""

    voided: Stamp
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
        return VoidBadge(state.voided_printings[printing])
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
