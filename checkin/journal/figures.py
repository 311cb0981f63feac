"""What supervisors ask of a store beside headcounts: filtered counts, scans over time, entries worth a look.

All of it are projections, written in the transaction of the entries and counted again by `verify`.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

import msgspec

from checkin.journal import facts
from checkin.journal.entries import Entry
from checkin.journal.health import Health

FIVE_MS = 5 * 60 * 1000
MINUTE_MS = 60 * 1000
_LAST_MS = 253_402_300_799_999
_SCANS = frozenset({"admitted", "refused", "left"})
_NOTICES = frozenset({"message_sent", "message_read", "desk_closed", "desk_reopened"})


class Axis(StrEnum):
    """By what filtered counts can be grouped, and what they can be filtered by."""

    ZONE = "zone"
    CATEGORY = "category"
    REGION = "region"
    DESK = "desk"
    FIVE = "five"


class Cell(msgspec.Struct, frozen=True, array_like=True):
    """People alike in all that filters ask: zone, category, region, and (once they arrived) at which desk and when.

    `five_ms` is the beginning of the five minutes of the arrival, 0 for what is expected.
    """

    zone: str
    category: str
    region: str
    desk: str = ""
    five_ms: int = 0


class Filter(msgspec.Struct, frozen=True, omit_defaults=True):
    """Whom to count: everything that is said must hold. Moments are in milliseconds since 1970 UTC."""

    zone: str | None
    """None for all zones, which only makes sense where they are told apart."""
    category: str | None = None
    region: str | None = None
    desk: str | None = None
    since_ms: int | None = None
    until_ms: int | None = None


class Subject(StrEnum):
    """Why an entry is worth a supervisor's look."""

    OVERRIDE = "override"
    REPRINT = "reprint"
    NOTICE = "notice"
    """A message to desks, that it was read, a desk closed or opened."""


class Activity(msgspec.Struct, frozen=True):
    """The scans of one desk in one minute: how many, and the first and the last."""

    desk: str
    name: str
    minute_ms: int
    scans: int
    first_ms: int
    last_ms: int

    @property
    def key(self) -> tuple[str, str, int]:
        return self.desk, self.name, self.minute_ms

    def and_also(self, other: "Activity") -> "Activity":
        """This and other scans of the same desk and minute."""
        return msgspec.structs.replace(
            self,
            scans=self.scans + other.scans,
            first_ms=min(self.first_ms, other.first_ms),
            last_ms=max(self.last_ms, other.last_ms),
        )


class Told(msgspec.Struct, frozen=True):
    """What a desk told of itself, and when."""

    at_ms: int
    health: Health


class Figures(Protocol):
    """The part of a store that supervisors ask; the cost does not depend on the number of entries."""

    def counts(self, wanted: Filter, by: Axis) -> dict[str, tuple[int, int, int]]:
        """Expected, arrived and inside of each group; `five` has the beginnings of five minutes as ISO 8601 in UTC.

        Nobody is expected at a desk or a time, so with such a filter only arrivals are counted.
        """
        ...

    def activity(self, since_ms: int) -> list[Activity]:
        """The scans of all desks from that moment on, by desk and minute."""
        ...

    def entries_about(self, subject: Subject, limit: int) -> list[Entry]:
        """The latest entries of a subject, the newest first."""
        ...

    def operators_of(self, subject: Subject) -> dict[tuple[str, str], int]:
        """How many entries of a subject there are, by operator and name of the desk."""
        ...

    def told(self, desk: str, told: Told) -> None:
        """Remember what a desk told of itself, in place of what it told before."""
        ...

    def healths(self) -> dict[str, Told]:
        """What desks told last, by their ids."""
        ...


def bounded(at_ms: int) -> int:
    """A moment that can be written as a date, the nearest one for clocks that are out of range."""
    return min(max(at_ms, 0), _LAST_MS)


def five_of(at_ms: int) -> int:
    """The beginning of the five minutes in which a moment lies."""
    start = bounded(at_ms)
    return start - start % FIVE_MS


def subject_of(entry: Entry) -> Subject | None:
    """Why the entry is worth a look; None for most."""
    if entry.kind in _NOTICES:
        return Subject.NOTICE
    if entry.kind not in ("admitted", "badge_printed"):
        return None
    try:
        fact = entry.fact()
    except facts.BrokenFact:
        return None
    if isinstance(fact, facts.Admitted) and fact.override:
        return Subject.OVERRIDE
    if isinstance(fact, facts.BadgePrinted) and fact.reason is not None:
        return Subject.REPRINT
    return None


def activity_of(entries: Iterable[Entry]) -> dict[tuple[str, str, int], Activity]:
    """The scans among the entries, by desk and minute."""
    found: dict[tuple[str, str, int], Activity] = {}
    for entry in entries:
        if entry.kind not in _SCANS:
            continue
        at_ms = bounded(entry.stamp.true_ms)
        one = Activity(entry.desk, entry.desk_name, at_ms - at_ms % MINUTE_MS, 1, at_ms, at_ms)
        found[one.key] = found[one.key].and_also(one) if one.key in found else one
    return found
