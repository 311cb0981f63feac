"""When the personal data of an event are to be erased: some days after its last one. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from checkin.event import Event

SOON_DAYS = 7
"""So long before it is due, supervisors are reminded."""


class Due(StrEnum):
    """How near that is."""

    LATER = "later"
    SOON = "soon"
    NOW = "now"


@dataclass(frozen=True, slots=True)
class Retention:
    """On which day the data are due to be erased, and how many days are left; none or fewer when it is due."""

    on: date
    days_left: int

    @property
    def due(self) -> Due:
        """How near that is."""
        if self.days_left <= 0:
            return Due.NOW
        return Due.SOON if self.days_left <= SOON_DAYS else Due.LATER


def retention(event: Event, now_ms: int) -> Retention | None:
    """When the event's data are due; None for an event without days, and for a rehearsal, which is removed anyhow."""
    if not event.days or event.is_rehearsal:
        return None
    on = max(event.days) + timedelta(days=event.keep_days)
    return Retention(on, (on - event.local(now_ms).date()).days)
