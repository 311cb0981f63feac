"""The sample forum as pictures show it."""

from datetime import UTC, datetime

import msgspec

from checkin.demo.sample import sample_event
from checkin.event import Event

_OPENS = 9
"""The hour at which people arrive; at midnight a chart would show half of them."""


def forum_at_nine() -> Event:
    """The forum, where it is the hour of arrivals now, whenever that is."""
    ahead = (_OPENS - datetime.now(UTC).hour + 12) % 24 - 12
    return msgspec.structs.replace(sample_event(), time_zone=f"Etc/GMT{-ahead:+d}")
