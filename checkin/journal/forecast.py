"""When everybody will be in, as far as that can be said from how people came so far. Pure."""

import math
from collections.abc import Mapping
from enum import StrEnum

import msgspec

from checkin.journal.figures import FIVE_MS

_RECENT_MS = 3 * FIVE_MS
_FEWEST_RECENT = 8
_FEWEST_SHARE = 0.03
_FURTHEST_MS = 8 * 3_600_000
_DEVIATIONS = 2.0


class Outlook(StrEnum):
    """What can be said of when all will be in."""

    ALL_IN = "all_in"
    BETWEEN = "between"
    """Between the two moments."""
    NOT_BEFORE = "not_before"
    """Not before the first moment; fewer and fewer come, so perhaps not all will."""
    UNKNOWN = "unknown"
    """Too few came lately, or too small a share of those expected."""


class Forecast(msgspec.Struct, frozen=True, omit_defaults=True):
    """When all who are expected will be in, in milliseconds since 1970 UTC."""

    outlook: Outlook
    per_minute: float = 0.0
    """How many came in a minute lately."""
    earliest_ms: int | None = None
    latest_ms: int | None = None


def forecast(arrivals: Mapping[int, int], expected: int, arrived: int, now_ms: int) -> Forecast:
    """When all who are expected will be in, from arrivals by the beginnings of five minutes, supposing that all come.

    There is nothing to learn from how many will not: whoever arrived counts as arrived on all days, so no day of an
    event is like another, and only the decline of the day itself tells of them.

    The rate is that of the last quarter of an hour. Arrivals are taken as chance events, so that of n the true rate may
    well be two square roots of n more or less; and if fewer come than in the quarter before, ever fewer may.
    """
    left = expected - arrived
    recent = _came(arrivals, now_ms - _RECENT_MS, now_ms)
    per_minute = recent / (_RECENT_MS / 60_000)
    if left <= 0:
        return Forecast(Outlook.ALL_IN if expected else Outlook.UNKNOWN, per_minute)
    if recent < _FEWEST_RECENT or arrived < expected * _FEWEST_SHARE:
        return Forecast(Outlook.UNKNOWN, per_minute)
    spread = _DEVIATIONS * math.sqrt(recent)
    earliest = now_ms + round(left * _RECENT_MS / (recent + spread))
    latest = _latest(
        left, recent - spread, recent / max(1, _came(arrivals, now_ms - 2 * _RECENT_MS, now_ms - _RECENT_MS))
    )
    if earliest - now_ms > _FURTHEST_MS:
        return Forecast(Outlook.UNKNOWN, per_minute)
    if latest is None or latest > _FURTHEST_MS:
        return Forecast(Outlook.NOT_BEFORE, per_minute, earliest)
    return Forecast(Outlook.BETWEEN, per_minute, earliest, now_ms + latest)


def _came(arrivals: Mapping[int, int], since_ms: int, until_ms: int) -> int:
    """How many came between two moments; of five minutes that lie in it in part, that part."""
    total = 0.0
    for start, count in arrivals.items():
        overlap = min(until_ms, start + FIVE_MS) - max(since_ms, start)
        if overlap <= 0:
            continue
        known = min(until_ms, start + FIVE_MS) - start if start <= until_ms < start + FIVE_MS else FIVE_MS
        total += count * min(1.0, overlap / max(1, known))
    return round(total)


def _latest(left: int, slowest: float, change: float) -> int | None:
    """How long it takes at the slowest rate likely, which changes from quarter to quarter; None when it never ends."""
    if slowest <= 0:
        return None
    if change >= 1:
        return round(left * _RECENT_MS / slowest)
    # slowest * (change + change² + …): what is still to come when each quarter brings `change` of the one before
    still_to_come = slowest * change / (1 - change)
    if still_to_come <= left:
        return None
    quarters = math.log(1 - left * (1 - change) / (slowest * change)) / math.log(change)
    return round(quarters * _RECENT_MS)
