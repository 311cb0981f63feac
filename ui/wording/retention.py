"""Words for when an event's personal data are due to be erased."""

from checkin.retention import Due, Retention
from ui.language import tr
from ui.wording.times import day


def when(found: Retention | None) -> str:
    """The day in a sentence; empty for an event without days."""
    if found is None:
        return ""
    if found.due is Due.NOW:
        return tr("Everybody's data are due to be erased since {day}.").format(day=day(found.on))
    return tr("Everybody's data are to be erased by {day}.").format(day=day(found.on))


def reminder(found: Retention | None) -> str:
    """The same once the day is near; empty before."""
    return when(found) if found is not None and found.due is not Due.LATER else ""
