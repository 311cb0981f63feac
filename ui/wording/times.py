"""When, where and by whom, in the event's time."""

from datetime import datetime

from checkin.event import Event
from checkin.state import Stamp
from ui.language import tr

_LATEST_MS = 253_402_214_400_000


def stamped(stamp: Stamp, event: Event) -> str:
    """When, where and by whom."""
    words = tr("{time}, desk {desk} by {operator}") if stamp.operator else tr("{time}, desk {desk}")
    desk = stamp.desk_name or stamp.desk
    return words.format(time=moment(stamp.true_ms, event), desk=desk, operator=stamp.operator)


def moment(at_ms: int, event: Event) -> str:
    """The time of day, with the date when it is not today."""
    zone = event.zone_info
    at = datetime.fromtimestamp(min(max(at_ms, 0), _LATEST_MS) / 1000, zone)
    return f"{at:%H:%M}" if at.date() == datetime.now(zone).date() else f"{at:%d.%m.%Y %H:%M}"


def percent(part: int, whole: int) -> str:
    """The share as a whole number; a dash of nothing."""
    return f"{100 * part / whole:.0f} %" if whole else "–"
