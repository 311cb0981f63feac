"""What is not as it should be with desks, clocks, server and journal: shown to supervisors, deciding nothing.

Some anomalies are moments, noted in the store (a server that was rolled back, a desk that was cloned or restored);
others are conditions, read from the store whenever somebody asks (supervision.py). Pure.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

CLOCK_TOLERANCE_MS = 30_000
_MOST_EARLIER_OPENINGS = 8


class AnomalyKind(StrEnum):
    """What is not as it should be."""

    SERVER_ROLLED_BACK = "server_rolled_back"
    """The server does not have any more what it had: it was restored from a backup, or replaced."""
    DESK_CLONED = "desk_cloned"
    """Two copies of one desk are at work: both know its token."""
    DESK_RESTORED = "desk_restored"
    """A desk holds fewer entries than it did: it was restored from a backup."""
    CLOCK_OFF = "clock_off"
    """A desk's clock is more than 30 s off the server's; `detail` is the offset in milliseconds."""
    NEWER_ENTRIES = "newer_entries"
    """Entries of a newer version are kept and passed on but not understood; `detail` is how many."""
    SET_ASIDE = "set_aside"
    """Entries could not be taken; `detail` is how many."""
    DISK_FULL = "disk_full"
    """The disk is full and the reserve is in use."""
    DATABASE_REBUILT = "database_rebuilt"
    """The database was damaged and rebuilt; `detail` says what was found again."""
    DATABASE_RESTORED = "database_restored"
    """The database was restored from a backup that somebody named; `detail` says what was found elsewhere."""
    BACKUP_FAILED = "backup_failed"
    """No backup could be made, or none be copied to the second place; `detail` is the sentence that says why."""
    DATABASE_DAMAGED = "database_damaged"
    """Damage was found in the database while the program runs; the next start rebuilds it."""
    BEYOND_ROLE = "beyond_role"
    """An operator did at a desk what their role does not allow; `detail` is who, and what (an Act)."""
    OTHER = "other"
    """Something that only a newer version knows."""

    @classmethod
    def _missing_(cls, _value: object) -> "AnomalyKind":
        return cls.OTHER


class Anomaly(msgspec.Struct, frozen=True):
    """One anomaly: whose, and when it was last seen (milliseconds since 1970 UTC, 0 for a lasting condition)."""

    kind: AnomalyKind
    subject: str
    """The name of the desk concerned, or “server”."""
    at_ms: int = 0
    detail: str = ""

    @property
    def key(self) -> tuple[AnomalyKind, str]:
        """What makes two reports the same anomaly."""
        return self.kind, self.subject


PASSING = frozenset(
    {
        AnomalyKind.SERVER_ROLLED_BACK,
        AnomalyKind.DESK_CLONED,
        AnomalyKind.DESK_RESTORED,
        AnomalyKind.DATABASE_REBUILT,
        AnomalyKind.DATABASE_RESTORED,
        AnomalyKind.BACKUP_FAILED,
        AnomalyKind.BEYOND_ROLE,
    }
)
"""Those that happened at one moment, so that somebody who has read of them may put them aside."""


_Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Contact(msgspec.Struct, frozen=True):
    """What a desk tells of itself with each request."""

    opening: str
    """Random, made each time the desk's database is opened."""
    turn: _Count
    """The number of the request within the opening."""
    entries: _Count
    """How many entries the desk holds; it never falls, unless the desk was restored from a backup."""
    offset_ms: Annotated[int, msgspec.Meta(ge=-(2**53), le=2**53)] | None = None
    """What the server's clock was ahead of the desk's when last measured."""


class Trace(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a server remembers of a desk's contacts, to notice copies of it."""

    opening: str = ""
    turn: int = 0
    entries: int = 0
    earlier: dict[str, int] = {}
    """The last turn of each of the latest openings before."""


def traced(trace: Trace, contact: Contact) -> tuple[Trace, AnomalyKind | None]:
    """The trace after one more contact, and what it gives away.

    A message that the network delivers late or twice gives away nothing.
    """
    if contact.opening == trace.opening:
        if contact.turn <= trace.turn:
            return trace, None
        entries = max(trace.entries, contact.entries)
        return msgspec.structs.replace(trace, turn=contact.turn, entries=entries), None
    if contact.opening in trace.earlier and contact.turn <= trace.earlier[contact.opening]:
        return trace, None
    earlier = {**trace.earlier, trace.opening: trace.turn} if trace.opening else {}
    was_known = earlier.pop(contact.opening, None) is not None
    latest = dict(list(earlier.items())[-_MOST_EARLIER_OPENINGS:])
    after = Trace(contact.opening, contact.turn, contact.entries, latest)
    if was_known:
        return after, AnomalyKind.DESK_CLONED
    return after, AnomalyKind.DESK_RESTORED if contact.entries < trace.entries else None


def clock_anomaly(subject: str, offset_ms: int | None, at_ms: int = 0) -> tuple[Anomaly, ...]:
    """The anomaly of a clock that is too far off; none for one that is right or was never measured."""
    if offset_ms is None or abs(offset_ms) <= CLOCK_TOLERANCE_MS:
        return ()
    return (Anomaly(AnomalyKind.CLOCK_OFF, subject, at_ms, str(offset_ms)),)


def sentence(anomaly: Anomaly) -> str:
    """What it is and what to do about it."""
    who = "this server" if anomaly.subject == "server" else f"desk {anomaly.subject}"
    match anomaly.kind:
        case AnomalyKind.SERVER_ROLLED_BACK:
            return "The server was restored from a backup or replaced. The desks have sent again what it lacked."
        case AnomalyKind.DESK_CLONED:
            return f"Two copies of {who} are at work. Pair one of them anew, so that it gets a name of its own."
        case AnomalyKind.DESK_RESTORED:
            return f"{who.capitalize()} was restored from a backup. What it had not sent before may be lost."
        case AnomalyKind.CLOCK_OFF:
            span = _span(abs(int(anomaly.detail)))
            if int(anomaly.detail) > 0:
                return f"The clock of {who} is {span} slow. Set it right."
            return f"The clock of {who} is {span} fast. Set it right."
        case AnomalyKind.NEWER_ENTRIES:
            return f"{anomaly.detail} entries at {who} are of a newer version. Update the program to make use of them."
        case AnomalyKind.SET_ASIDE:
            return f"{anomaly.detail} entries were set aside at {who}, because they are damaged."
        case AnomalyKind.DISK_FULL:
            return f"The disk of {who} is full or nearly so. It goes on for some hundred scans: free some space now."
        case AnomalyKind.BEYOND_ROLE:
            return f"At {who} somebody did what their role does not allow ({anomaly.detail}). Ask them why."
        case _:
            return _of_database(who, anomaly)


def _of_database(who: str, anomaly: Anomaly) -> str:
    match anomaly.kind:
        case AnomalyKind.DATABASE_REBUILT:
            return f"The database of {who} was damaged and was rebuilt. {anomaly.detail}".rstrip()
        case AnomalyKind.DATABASE_RESTORED:
            return f"The database of {who} was restored from a backup. Look whether roster and settings are right."
        case AnomalyKind.BACKUP_FAILED:
            return f"The last backup of {who} failed. {anomaly.detail}".rstrip()
        case AnomalyKind.DATABASE_DAMAGED:
            return f"The database of {who} is damaged. Start the program there again, and it is rebuilt."
        case _:
            return f"Something is wrong with {who} that this version does not know of. Update the program."


def merged(*reports: tuple[Anomaly, ...]) -> tuple[Anomaly, ...]:
    """Each anomaly once, as last seen, the latest first."""
    latest: dict[tuple[AnomalyKind, str], Anomaly] = {}
    for anomaly in (one for report in reports for one in report):
        known = latest.get(anomaly.key)
        if known is None or known.at_ms <= anomaly.at_ms:
            latest[anomaly.key] = anomaly
    return tuple(sorted(latest.values(), key=lambda one: (-one.at_ms, one.kind, one.subject)))


def _span(milliseconds: int) -> str:
    seconds = (milliseconds + 500) // 1000
    for unit, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{(seconds + length // 2) // length} {unit}"
    return f"{seconds} s"
