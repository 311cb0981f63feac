"""Whether a scanned participant may enter or leave a zone. Pure: reads values, touches nothing."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checkin.event import Category, Event
from checkin.participants import Participant, Status
from checkin.state import Admission, ParticipantState, ReprintReason, Stamp
from checkin.zones import Zone, ZoneKind, desks_to_go_to


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
    NOT_BOOKED = "not_booked"
    NOT_OPEN = "not_open"
    NO_REENTRY = "no_reentry"
    FULL = "full"
    NOT_INSIDE = "not_inside"
    TICKET_DAMAGED = "ticket_damaged"
    """A signed ticket was misread or altered; the rest is about signed tickets, too."""
    TICKET_FORGED = "ticket_forged"
    TICKET_KEY_UNKNOWN = "ticket_key_unknown"
    TICKET_KEY_RETIRED = "ticket_key_retired"
    TICKET_OF_ANOTHER_EVENT = "ticket_of_another_event"
    TICKET_EXPIRED = "ticket_expired"
    TICKET_REVOKED = "ticket_revoked"
    DATA_ERASED = "data_erased"
    """The person's data were erased: nobody can tell any more who they are."""


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


@dataclass(frozen=True, slots=True)
class Conditions:
    """What counts beside the person: the local time, and how many are inside the zone as far as this desk knows."""

    at: datetime
    inside: int = 0


class NoticeKind(StrEnum):
    """What a desk should know beside the verdict, in a word."""

    NEARLY_FULL = "nearly_full"
    FULL = "full"
    WRONG_DESK = "wrong_desk"


@dataclass(frozen=True, slots=True)
class NearlyFull:
    """Few may still come into the zone; `inside` counts whoever was let in just now."""

    inside: int
    capacity: int
    kind = NoticeKind.NEARLY_FULL


@dataclass(frozen=True, slots=True)
class Full:
    """Nobody more may come into the zone. `inside` may be over `capacity`: desks out of touch know less."""

    inside: int
    capacity: int
    kind = NoticeKind.FULL


@dataclass(frozen=True, slots=True)
class WrongDesk:
    """Other desks serve this category; `go_to` are their signs. Nobody is refused for it."""

    go_to: tuple[str, ...]
    kind = NoticeKind.WRONG_DESK


Notice = NearlyFull | Full | WrongDesk


def decide(
    participant: Participant,
    category: Category,
    state: ParticipantState,
    zone: Zone,
    conditions: Conditions,
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
    kept_out = None if category.key in zone.exempt else _kept_out(participant, state, zone, conditions)
    return Refused(kept_out) if kept_out is not None else Admitted()


def _kept_out(
    participant: Participant, state: ParticipantState, zone: Zone, conditions: Conditions
) -> RefusalReason | None:
    """Why the zone takes nobody of this kind now; what waiting may mend comes last."""
    if not zone.is_booked_in(participant.tracks):
        return RefusalReason.NOT_BOOKED
    if not zone.reentry and state.has_arrived(zone.key):
        return RefusalReason.NO_REENTRY
    if not zone.is_open(conditions.at):
        return RefusalReason.NOT_OPEN
    if zone.is_full(conditions.inside):
        return RefusalReason.FULL
    return None


def occupancy(zone: Zone, inside: int) -> NearlyFull | Full | None:
    """What desks should know of a zone with so many inside; None while there is room."""
    if zone.capacity is None or not zone.is_nearly_full(inside):
        return None
    return (Full if zone.is_full(inside) else NearlyFull)(inside, zone.capacity)


def notices_of(
    verdict: Verdict, event: Event, zone: Zone, category: Category, inside: int, desk: str
) -> tuple[Notice, ...]:
    """What the desk called `desk` should know beside a verdict on somebody who comes in; `inside` counts them, too."""
    notices: list[Notice] = []
    if isinstance(verdict, Admitted) and zone.kind is ZoneKind.VENUE:
        go_to = desks_to_go_to(event.desks, desk, category.key)
        notices += [WrongDesk(go_to)] if go_to else []
    is_about_room = isinstance(verdict, Admitted) or verdict == Refused(RefusalReason.FULL)
    filled = occupancy(zone, inside) if is_about_room else None
    return (*notices, filled) if filled is not None else tuple(notices)
