"""What is true of one participant: the values that journal/fold.py makes from entries and everyone else reads."""

from enum import StrEnum

import msgspec


class ReprintReason(StrEnum):
    """Why a badge was printed again."""

    LOST = "lost"
    DAMAGED = "damaged"
    WRONG_DATA = "wrong_data"
    OTHER = "other"


class Stamp(msgspec.Struct, frozen=True):
    """Who wrote an entry, where and when.

    `at_ms` is the desk's own clock in milliseconds since 1970 UTC; `offset_ms` is what the server's clock was ahead of
    it when last measured. Shown and sorted by, never decided by.
    """

    desk: str
    desk_name: str
    operator: str
    at_ms: int
    offset_ms: int | None = None

    @property
    def true_ms(self) -> int:
        """The time by the server's clock as far as it is known."""
        return self.at_ms + (self.offset_ms or 0)


class Admission(msgspec.Struct, frozen=True):
    """One admission that nobody has undone. `ended` once the participant left again."""

    entry: str
    zone: str
    stamp: Stamp
    ended: bool = False
    overridden: bool = False


class Badge(msgspec.Struct, frozen=True):
    """One printing of a badge. `voided` names the stamp of the reprint that voided it."""

    entry: str
    printing: str
    stamp: Stamp
    reason: ReprintReason | None = None
    voided: Stamp | None = None


class HandOver(msgspec.Struct, frozen=True):
    """A badge that somebody else took for the participant. The texts are empty once they were erased."""

    entry: str
    stamp: Stamp
    proxy: str
    """The name of whoever took it."""
    document: str = ""
    """By what they were known, such as “power of attorney no. 12”."""


class ConflictKind(StrEnum):
    """What two desks said that cannot both be right."""

    DOUBLE_ADMISSION = "double_admission"
    DOUBLE_BADGE = "double_badge"
    DIFFERENT_CORRECTIONS = "different_corrections"
    ADMITTED_YET_CANCELLED = "admitted_yet_cancelled"


class Conflict(msgspec.Struct, frozen=True):
    """Two entries, made without knowledge of each other, for a person to settle. `entries` are sorted."""

    kind: ConflictKind
    entries: tuple[str, str]
    stamps: tuple[Stamp, Stamp]
    subject: str
    """The zone or the field concerned."""


class ParticipantState(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that a participant's entries say, independent of the order in which they came."""

    admissions: tuple[Admission, ...] = ()
    badges: tuple[Badge, ...] = ()
    voided_printings: dict[str, Stamp] = {}
    void_reasons: dict[str, ReprintReason] = {}
    """Why printings were voided, as far as somebody said."""
    revoked_tickets: dict[int, Stamp] = {}
    """The issues of their signed ticket that are valid no longer."""
    handed_over: tuple[HandOver, ...] = ()
    """In the order in which they were written, as far as that is known."""
    registered: dict[str, str] | None = None
    """Fields of somebody who was registered at a desk."""
    corrected: dict[str, str] = {}
    corrections: tuple[str, ...] = ()
    """The ids of the corrections that the next correction replaces."""
    conflicts: tuple[Conflict, ...] = ()
    erased: Stamp | None = None
    """Who had their personal data erased, where and when; None while they are kept."""
    erased_code: str = ""
    """What stands for the ticket code of an erased person; see PersonalDataErased."""

    def admissions_to(self, zone: str) -> tuple[Admission, ...]:
        return tuple(admission for admission in self.admissions if admission.zone == zone)

    def open_admission(self, zone: str) -> Admission | None:
        """The admission by which the participant is inside the zone now."""
        return next(
            (admission for admission in self.admissions if admission.zone == zone and not admission.ended), None
        )

    def has_arrived(self, zone: str) -> bool:
        return any(admission.zone == zone for admission in self.admissions)

    def is_inside(self, zone: str) -> bool:
        return self.open_admission(zone) is not None

    def first_admission(self, zone: str) -> Admission | None:
        """The admission that stands for the arrival; the same on every desk that holds the same entries."""
        return min(self.admissions_to(zone), key=lambda admission: admission.entry, default=None)

    def next_ticket_issue(self) -> int:
        """The issue that a signed ticket made now has: the first that is not revoked, nor followed by a revoked one."""
        return max(self.revoked_tickets, default=0) + 1

    def last_hand_over(self) -> HandOver | None:
        """Who took the badge for the participant last."""
        return self.handed_over[-1] if self.handed_over else None

    def current_badge(self) -> Badge | None:
        """The badge that is valid, or None before the first printing."""
        return next((badge for badge in reversed(self.badges) if badge.voided is None), None)
