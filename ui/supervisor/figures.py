"""All that the supervisor's screen shows at one moment, read in one go."""

from dataclasses import dataclass
from datetime import datetime

from checkin.journal.anomalies import Anomaly
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
    anomalies: tuple[Anomaly, ...]
    status: Status


def read_figures(station: Station, by: By) -> Figures:
    """Read everything, grouped as wanted."""
    quarters = _groups(station.headcount(By.QUARTER), By.QUARTER)
    wanted = station.headcount(by)
    groups = quarters if by is By.QUARTER else _groups(wanted, by)
    return Figures(wanted, groups, quarters, tuple(station.conflicts()), station.anomalies(), station.status())


def _groups(headcount: Headcount, by: By) -> tuple[Group, ...]:
    counted = (headcount.groups or {}).items()
    if by is By.QUARTER:
        return tuple(Group(f"{datetime.fromisoformat(start):%d.%m. %H:%M}", people) for start, people in counted)
    names = headcount.names or {}
    groups = [Group(names.get(key, key) or "—", people) for key, people in counted]
    return tuple(sorted(groups, key=lambda group: (-group.counted.expected, -group.counted.arrived, group.name)))
