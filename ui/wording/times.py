"""When, where and by whom, in the event's time and as the language in use writes it."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from checkin.event import Event
from checkin.state import Stamp
from ui.language import tr

_LATEST_MS = 253_402_214_400_000


def clock(at: datetime) -> str:
    """The time of day, 24 hours, in the time zone of `at`."""
    return f"{at:%H:%M}"


def day(on: date) -> str:
    """A date with its year."""
    return QLocale().toString(QDate(on.year, on.month, on.day), tr("d MMM yyyy"))


def day_and_clock(at: datetime) -> str:
    """A date and the time of day, in the time zone of `at`."""
    return f"{day(at.date())} {clock(at)}"


def moment(at_ms: int, event: Event) -> str:
    """The time of day, with the date when it is not today."""
    zone = event.zone_info
    at = datetime.fromtimestamp(min(max(at_ms, 0), _LATEST_MS) / 1000, zone)
    return clock(at) if at.date() == datetime.now(zone).date() else day_and_clock(at)


def span(from_ms: int, until_ms: int, event: Event) -> str:
    """From one moment to another, with one date where both are of the same day."""
    zone = event.zone_info
    begin, end = (datetime.fromtimestamp(at_ms / 1000, zone) for at_ms in (from_ms, until_ms))
    until = clock(end) if begin.date() == end.date() else moment(until_ms, event)
    return f"{moment(from_ms, event)}–{until}"


def of_iso(text: str, event: Event) -> str:
    """The same of a moment in ISO 8601 with its offset, as the core gives it."""
    return moment(round(datetime.fromisoformat(text).timestamp() * 1000), event)


def stamped(stamp: Stamp, event: Event) -> str:
    """When, where and by whom."""
    words = tr("{time}, desk {desk} by {operator}") if stamp.operator else tr("{time}, desk {desk}")
    desk = stamp.desk_name or stamp.desk
    return words.format(time=moment(stamp.true_ms, event), desk=desk, operator=stamp.operator)
