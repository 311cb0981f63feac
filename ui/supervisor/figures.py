"""All that the supervisor's screen shows at one moment, read in one go."""

from dataclasses import dataclass
from datetime import datetime

from checkin.event import Event
from checkin.journal.headcount import By, Counted, Headcount
from checkin.journal.store import OpenConflict
from checkin.station.station import Station
from checkin.station.status import Status

GROUPINGS = {
    By.CATEGORY: "Category",
    By.REGION: "Region",
    By.TRACK: "Track",
    By.DESK: "Desk",
    By.QUARTER: "Quarter hour",
    By.ZONE: "Zone",
}


@dataclass(frozen=True, slots=True)
class Group:
    """One row: people of one group."""

    name: str
    counted: Counted


@dataclass(frozen=True, slots=True)
class Figures:
    """Headcounts, conflicts and status."""

    total: Headcount
    groups: tuple[Group, ...]
    quarters: tuple[Group, ...]
    conflicts: tuple[OpenConflict, ...]
    status: Status


def read_figures(station: Station, by: By) -> Figures:
    """Read everything, grouped as wanted."""
    event = station.event
    quarters = _groups(station.headcount(By.QUARTER), By.QUARTER, event)
    wanted = station.headcount(by)
    groups = quarters if by is By.QUARTER else _groups(wanted, by, event)
    return Figures(wanted, groups, quarters, tuple(station.conflicts()), station.status())


def _groups(headcount: Headcount, by: By, event: Event) -> tuple[Group, ...]:
    groups = [Group(_name(key, by, event), counted) for key, counted in (headcount.groups or {}).items()]
    if by is By.QUARTER:
        return tuple(groups)
    return tuple(sorted(groups, key=lambda group: (-group.counted.expected, -group.counted.arrived, group.name)))


def _name(key: str, by: By, event: Event) -> str:
    """What people call the group."""
    if by is By.CATEGORY:
        return event.category(key).name
    if by in (By.TRACK, By.ZONE):
        return next((zone.name for zone in event.zones if zone.key == key), key)
    if by is By.QUARTER:
        return f"{datetime.fromisoformat(key):%d.%m. %H:%M}"
    return key or "—"
