"""Headcounts from the tallies: people, never scans; the cost does not depend on the number of entries."""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from time import time_ns

import msgspec

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.store import Dimension, KnownDesk, Store, Tally

SILENT_AFTER_MS = 60_000


class HeadcountError(CheckinError):
    """There is no such headcount."""


class By(StrEnum):
    """What headcounts can be grouped by."""

    CATEGORY = "category"
    REGION = "region"
    TRACK = "track"
    DESK = "desk"
    HOUR = "hour"
    QUARTER = "quarter"
    FIVE = "five"
    ZONE = "zone"
    DELEGATION = "delegation"


_TIMES = {By.HOUR: 60, By.QUARTER: 15, By.FIVE: 5}
"""How many minutes a group has."""


class Counted(msgspec.Struct, frozen=True, omit_defaults=True):
    """People of one group."""

    expected: int
    arrived: int
    inside: int
    capacity: int | None = None
    """How many may be inside a zone, where that is limited."""


class UnheardDesk(msgspec.Struct, frozen=True):
    """A desk whose latest entries may be missing from the figures, and since when."""

    desk: str
    since: str
    unsent: int


class Headcount(msgspec.Struct, frozen=True, omit_defaults=True):
    """Expected, arrived and inside; `groups` when they were asked for."""

    expected: int
    arrived: int
    inside: int
    unheard_desks: tuple[UnheardDesk, ...]
    groups: dict[str, Counted] | None = None
    names: dict[str, str] | None = None
    """What people call the groups, where that is not their key."""


def headcount(store: Store, by: str | None = None, now_ms: int | None = None) -> Headcount:
    """The figures, grouped if wanted. Raises HeadcountError when they cannot be grouped so."""
    total = next(iter(store.tallies(Dimension.TOTAL)), Tally(""))
    unheard = unheard_desks(store.desks(), now_ms if now_ms is not None else time_ns() // 1_000_000)
    if by is None:
        return Headcount(total.expected, total.arrived, total.inside, unheard)
    event, _ = store.event()
    groups = _groups(store, _wanted(by), event)
    return Headcount(total.expected, total.arrived, total.inside, unheard, groups, _names(groups, By(by), event))


def _wanted(by: str) -> By:
    try:
        return By(by)
    except ValueError as error:
        raise HeadcountError(f"Headcounts cannot be grouped by “{by}”, only by {', '.join(By)}.") from error


def _groups(store: Store, by: By, event: Event) -> dict[str, Counted]:
    dimension = Dimension.FIVE if by in _TIMES else Dimension(by)
    groups = _empty_zones(event) if by is By.ZONE else {}
    for tally in store.tallies(dimension):
        group = _group(tally.key, by, event)
        before = groups.get(group, Counted(0, 0, 0))
        groups[group] = Counted(
            before.expected + tally.expected,
            before.arrived + tally.arrived,
            before.inside + tally.inside,
            before.capacity,
        )
    return groups


def _empty_zones(event: Event) -> dict[str, Counted]:
    return {zone.key: Counted(0, 0, 0, zone.capacity) for zone in event.zones}


def _group(key: str, by: By, event: Event) -> str:
    if by not in _TIMES:
        return key
    local = datetime.fromisoformat(key).astimezone(event.zone_info)
    start = local.replace(minute=local.minute - local.minute % _TIMES[by])
    return start.isoformat(timespec="minutes")


def _names(groups: Iterable[str], by: By, event: Event) -> dict[str, str] | None:
    if by is By.CATEGORY:
        return {group: event.category(group).name for group in groups}
    if by in (By.TRACK, By.ZONE):
        names = {zone.key: zone.name for zone in event.zones}
        return {group: names.get(group, group) for group in groups}
    return None


def unheard_desks(desks: Iterable[KnownDesk], now_ms: int) -> tuple[UnheardDesk, ...]:
    """The desks that this server has not heard from for a minute; none where no desks are paired."""
    return tuple(
        UnheardDesk(desk.name, datetime.fromtimestamp(desk.heard_ms / 1000, UTC).isoformat(), desk.unsent)
        for desk in desks
        if not desk.revoked and not desk.viewer and now_ms - desk.heard_ms > SILENT_AFTER_MS
    )
