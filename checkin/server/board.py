"""What the live page shows at one moment, in one answer: figures, what they rest on, and how desks are.

Free of personal data: no operators, nobody's words, and no delegation so small that it is a person.
"""

import asyncio
import math
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime

import msgspec

from checkin.event import Event
from checkin.journal.figures import MINUTE_MS, Subject
from checkin.journal.forecast import Forecast, forecast
from checkin.journal.headcount import (
    Basis,
    By,
    Counted,
    Headcount,
    arrived_at,
    basis_of,
    headcount,
    local_time,
    moments,
)
from checkin.journal.health import Health, PrinterHealth
from checkin.journal.notices import notices_of
from checkin.journal.rates import desk_rates
from checkin.journal.store import Store
from checkin.printing.printer import TROUBLE_WORDS, Trouble
from checkin.station.board import DeskReport, Need, reports_of
from checkin.sync.messages import paired_desks
from checkin.zones import ZoneKind

MOST_GROUPS = 100
SMALLEST_DELEGATION = 3
_RATES_OF_MS = 60 * MINUTE_MS
_MOST_NOTICES = 1_000
_FRESH_S = 1.0
_SHORTEST_S = 0.25
_GROUPINGS = (By.CATEGORY, By.TRACK, By.REGION, By.DELEGATION, By.DESK)


class LiveZone(msgspec.Struct, frozen=True):
    """A zone with the people in it. From `warn_percent` of its capacity on it is nearly full."""

    name: str
    kind: ZoneKind
    inside: int
    arrived: int
    expected: int
    capacity: int | None
    warn_percent: int


class LiveGroup(msgspec.Struct, frozen=True):
    """People of one group, under the name that people call it by; without one, of those who belong to none."""

    name: str
    expected: int
    arrived: int
    inside: int


class LiveGroups(msgspec.Struct, frozen=True):
    """The largest groups first; `more` are those left out."""

    groups: tuple[LiveGroup, ...]
    more: int


class SilentDesk(msgspec.Struct, frozen=True):
    """A desk not heard from: what it had not sent then, and how many of those arrived came in there."""

    name: str
    since_ms: int
    unsent: int
    arrived: int


class LivePrinter(msgspec.Struct, frozen=True):
    """A printer of a desk; `trouble` stops it."""

    name: str
    trouble: Trouble | None
    is_paused: bool
    waiting: int
    in_doubt: int
    failed: int
    sheets_left: int | None
    empty_at_ms: int | None


class LiveDesk(msgspec.Struct, frozen=True):
    """How a desk is. What only a newer version of it tells is None."""

    name: str
    needs: tuple[Need, ...]
    heard_ms: int
    unsent: int
    offset_ms: int | None
    version: str | None
    roster_behind: int | None
    last_scan_ms: int | None
    per_minute: float
    printers: tuple[LivePrinter, ...]


class Board(msgspec.Struct, frozen=True):
    """Everything the live page shows. Moments are in milliseconds since 1970 UTC, by the server's clock."""

    event: str
    time_zone: str
    now_ms: int
    expected: int
    arrived: int
    inside: int
    confirmed: int
    """How many of those arrived came in at desks that are in touch."""
    complete_ms: int
    """Up to when nothing is missing, but what the silent desks have not sent."""
    desk_count: int
    silent: tuple[SilentDesk, ...]
    zones: tuple[LiveZone, ...]
    groups: dict[By, LiveGroups]
    arrivals: dict[int, int]
    """How many arrived on the latest day of arrivals, by the beginnings of five minutes."""
    forecast: Forecast
    desks: tuple[LiveDesk, ...]
    """Those that need somebody first."""


def board(store: Store, now_ms: int) -> Board:
    """The board, from projections only."""
    event, _ = store.event()
    total = headcount(store, By.DESK, now_ms)
    silent = _silent(basis := basis_of(store.desks(), now_ms), total)
    arrivals = moments(headcount(store, By.FIVE, now_ms))
    return Board(
        event=event.name,
        time_zone=event.time_zone,
        now_ms=now_ms,
        expected=total.expected,
        arrived=total.arrived,
        inside=total.inside,
        confirmed=total.arrived - sum(desk.arrived for desk in silent),
        complete_ms=basis.complete_ms,
        desk_count=basis.desks,
        silent=silent,
        zones=_zones(headcount(store, By.ZONE, now_ms), event),
        groups={by: _largest(headcount(store, by, now_ms), by) for by in _GROUPINGS},
        arrivals=_of_latest_day(arrivals, event, now_ms),
        forecast=forecast(arrivals, total.expected, total.arrived, now_ms),
        desks=_desks(store, now_ms),
    )


class SharedBoard:
    """The board, read once for all who ask before there is news, and four times a second at most.

    Lives on the server's event loop; whoever waits there keeps no thread from desks.
    """

    def __init__(self, store: Store, news_count: Callable[[], int], now_ms: Callable[[], int]) -> None:
        self._store, self._news_count, self._now_ms = store, news_count, now_ms
        self._lock = asyncio.Lock()
        self._read_s = -math.inf
        self._known: tuple[int, Board] | None = None

    async def board(self) -> Board:
        """The board, with everything that was told as news before."""
        async with self._lock:
            age_s = time.monotonic() - self._read_s
            if self._known is not None and self._known[0] == self._news_count() and age_s < _FRESH_S:
                return self._known[1]
            await asyncio.sleep(_SHORTEST_S - age_s)
            count, self._read_s = self._news_count(), time.monotonic()
            self._known = count, await asyncio.to_thread(board, self._store, self._now_ms())
            return self._known[1]


def _silent(basis: Basis, by_desk: Headcount) -> tuple[SilentDesk, ...]:
    came = zip(basis.silent, arrived_at(basis.silent, by_desk), strict=True)
    return tuple(SilentDesk(desk.desk, _ms(desk.since), desk.unsent, arrived) for desk, arrived in came)


def _zones(by_zone: Headcount, event: Event) -> tuple[LiveZone, ...]:
    """In the order of the event's settings."""
    counts = by_zone.groups or {}
    return tuple(
        LiveZone(
            zone.name,
            zone.kind,
            (counted := counts.get(zone.key, Counted(0, 0, 0))).inside,
            counted.arrived,
            counted.expected,
            zone.capacity,
            zone.warn_percent,
        )
        for zone in event.zones
    )


def _largest(counted: Headcount, by: By) -> LiveGroups:
    names = counted.names or {}
    least = SMALLEST_DELEGATION if by is By.DELEGATION else 0
    found = [
        LiveGroup(names.get(key, key), one.expected, one.arrived, one.inside)
        for key, one in (counted.groups or {}).items()
        if max(one.expected, one.arrived) >= least
    ]
    found.sort(key=lambda group: (not group.name, -group.expected, -group.arrived, group.name))
    return LiveGroups(tuple(found[:MOST_GROUPS]), max(0, len(found) - MOST_GROUPS))


def _of_latest_day(arrivals: Mapping[int, int], event: Event, now_ms: int) -> dict[int, int]:
    """Without those by a clock that is ahead, which would be the latest for ever."""

    def day(at_ms: int) -> date:
        return local_time(datetime.fromtimestamp(at_ms / 1000, UTC), event).date()

    past = {at_ms: count for at_ms, count in arrivals.items() if at_ms <= now_ms}
    latest = day(max(past)) if past else None
    return {at_ms: count for at_ms, count in past.items() if day(at_ms) == latest}


def _desks(store: Store, now_ms: int) -> tuple[LiveDesk, ...]:
    figures = store.figures()
    reports = reports_of(
        paired_desks(store),
        here="",
        rates=desk_rates(figures.activity(now_ms - _RATES_OF_MS), now_ms),
        notices=notices_of(figures.entries_about(Subject.NOTICE, _MOST_NOTICES)),
        roster_revision=store.roster_head().revision,
        now_ms=now_ms,
    )
    return tuple(map(_desk, reports))


def _desk(report: DeskReport) -> LiveDesk:
    health = report.health or Health()
    return LiveDesk(
        name=report.name,
        needs=report.needs,
        heard_ms=report.heard_ms,
        unsent=report.unsent,
        offset_ms=report.offset_ms,
        version=health.version or None,
        roster_behind=report.roster_behind,
        last_scan_ms=report.last_scan_ms,
        per_minute=report.rate.per_minute if report.rate is not None else 0.0,
        printers=tuple(_printers(health.printers)),
    )


def _printers(printers: Iterable[PrinterHealth]) -> Iterable[LivePrinter]:
    for one in printers:
        yield LivePrinter(
            name=one.name,
            trouble=_trouble(one.words) if one.words else None,
            is_paused=one.is_paused,
            waiting=one.waiting,
            in_doubt=one.in_doubt,
            failed=one.failed,
            sheets_left=one.sheets_left,
            empty_at_ms=one.empty_at_ms,
        )


def _trouble(words: str) -> Trouble:
    """What a printer's sentence is about; the sentence itself is for desks only."""
    return next((trouble for trouble, end in TROUBLE_WORDS.items() if words.endswith(end)), Trouble.OTHER)


def _ms(iso: str) -> int:
    return round(datetime.fromisoformat(iso).timestamp() * 1000)
