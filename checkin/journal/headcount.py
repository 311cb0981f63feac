"""Headcounts from the tallies: people, never scans; the cost does not depend on the number of entries."""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

import msgspec

from checkin.clock import wall_clock_ms
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.figures import Axis, Filter, bounded
from checkin.journal.store import Dimension, Store, Tally

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


_AXES = {
    By.CATEGORY: Axis.CATEGORY,
    By.REGION: Axis.REGION,
    By.DESK: Axis.DESK,
    By.ZONE: Axis.ZONE,
    By.HOUR: Axis.FIVE,
    By.QUARTER: Axis.FIVE,
    By.FIVE: Axis.FIVE,
}


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
    confirmed: int | None = None
    """How many of those arrived the server is known to have; None where that was not asked."""
    complete_to: str | None = None
    """Up to when nothing is missing, but what the unheard desks have not sent."""
    names: dict[str, str] | None = None
    """What people call the groups, where that is not their key."""


def headcount(store: Store, by: str | None = None, now_ms: int | None = None) -> Headcount:
    """The figures, grouped if wanted. Raises HeadcountError when they cannot be grouped so."""
    total = next(iter(store.tallies(Dimension.TOTAL)), Tally(""))
    wanted = grouping(by)
    basis = basis_of(store.desks(), now_ms if now_ms is not None else wall_clock_ms())
    figures = Headcount(total.expected, total.arrived, total.inside, basis.silent, complete_to=basis.complete_to)
    if wanted is None:
        return figures
    event, _ = store.event()
    groups = _groups(store, wanted, event)
    return msgspec.structs.replace(figures, groups=groups, names=_names(groups, wanted, event))


def grouping(by: str | None) -> By | None:
    """By what is to be grouped. Raises HeadcountError for what headcounts cannot be grouped by."""
    try:
        return By(by) if by is not None else None
    except ValueError as error:
        raise HeadcountError(f"Headcounts cannot be grouped by “{by}”, only by {', '.join(By)}.") from error


def _groups(store: Store, by: By, event: Event) -> dict[str, Counted]:
    return _summed(store.tallies(Dimension.FIVE if by in _TIMES else Dimension(by)), by, event)


def _summed(tallies: Iterable[Tally], by: By, event: Event) -> dict[str, Counted]:
    groups = _empty_zones(event) if by is By.ZONE else {}
    for tally in tallies:
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
    local = local_time(datetime.fromisoformat(key), event)
    start = local.replace(minute=local.minute - local.minute % _TIMES[by])
    return start.isoformat(timespec="minutes")


def local_time(at: datetime, event: Event) -> datetime:
    """A moment by the event's clock; by UTC at the end of time, where a desk whose clock is off may be."""
    try:
        return at.astimezone(event.zone_info)
    except OverflowError:
        return at


def _names(groups: Iterable[str], by: By, event: Event) -> dict[str, str] | None:
    if by is By.CATEGORY:
        return {group: event.category(group).name for group in groups}
    if by in (By.TRACK, By.ZONE):
        names = {zone.key: zone.name for zone in event.zones}
        return {group: names.get(group, group) for group in groups}
    return None


class Known(Protocol):
    """What a server knows of a desk, as far as figures depend on it."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...
    @property
    def heard_ms(self) -> int: ...
    @property
    def unsent(self) -> int: ...
    @property
    def revoked(self) -> bool: ...
    @property
    def viewer(self) -> bool: ...


class Basis(msgspec.Struct, frozen=True):
    """What figures rest on: nothing is missing up to `complete_ms`, but what the silent desks have not sent."""

    complete_ms: int
    desks: int
    silent: tuple[UnheardDesk, ...]

    @property
    def complete_to(self) -> str | None:
        """The moment as ISO 8601; None where no desks are paired, so that nothing can be missing."""
        return datetime.fromtimestamp(bounded(self.complete_ms) / 1000, UTC).isoformat() if self.desks else None


def basis_of(desks: Iterable[Known], now_ms: int) -> Basis:
    """The basis of a server's figures, at this moment by its clock."""
    working = [desk for desk in desks if not desk.revoked and not desk.viewer]
    silent = unheard_desks(working, now_ms)
    heard = [desk.heard_ms for desk in working if now_ms - desk.heard_ms <= SILENT_AFTER_MS]
    return Basis(min([now_ms, *heard]), len(working), silent)


def arrived_at(silent: Iterable[UnheardDesk], by_desk: Headcount) -> tuple[int, ...]:
    """How many arrived at each of these desks.

    Arrivals are kept by the names of desks, so those of two of one name are told with the first.
    """
    came = {name: counted.arrived for name, counted in (by_desk.groups or {}).items()}
    return tuple(came.pop(desk.desk, 0) for desk in silent)


def filtered_headcount(store: Store, by: By | None, wanted: Filter) -> Headcount:
    """The figures of those whom the filter means. Raises HeadcountError where they cannot be grouped so."""
    if by is not None and by not in _AXES:
        names = ", ".join(_AXES)
        raise HeadcountError(f"With a filter headcounts can be grouped by {names} only, not by {by}.")
    counts = store.figures().counts
    rows = counts(wanted, Axis.ZONE)
    total = [sum(row[place] for row in rows.values()) for place in range(3)]
    event, _ = store.event()
    figures = Headcount(total[0], total[1], total[2], ())
    if by is None:
        return figures
    everywhere = msgspec.structs.replace(wanted, zone=None) if by is By.ZONE else wanted
    tallies = [Tally(key, *row) for key, row in counts(everywhere, _AXES[by]).items()]
    groups = _summed(tallies, by, event)
    return msgspec.structs.replace(figures, groups=groups, names=_names(groups, by, event))


def moments(by_five: Headcount) -> dict[int, int]:
    """How many arrived, by the beginnings of five minutes in milliseconds since 1970 UTC."""
    return {
        round(datetime.fromisoformat(start).timestamp() * 1000): counted.arrived
        for start, counted in (by_five.groups or {}).items()
        if counted.arrived
    }


def unheard_desks(desks: Iterable[Known], now_ms: int) -> tuple[UnheardDesk, ...]:
    """The desks that this server has not heard from for a minute; none where no desks are paired."""
    return tuple(
        UnheardDesk(desk.name, datetime.fromtimestamp(desk.heard_ms / 1000, UTC).isoformat(), desk.unsent)
        for desk in desks
        if not desk.revoked and not desk.viewer and now_ms - desk.heard_ms > SILENT_AFTER_MS
    )
