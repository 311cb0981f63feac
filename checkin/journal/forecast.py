"""When everybody will be in, as far as that can be said from how people came so far. Pure."""

import math
from collections.abc import Mapping
from enum import StrEnum

import msgspec

from checkin.journal.figures import FIVE_MS

_RECENT_MS = 3 * FIVE_MS
_RECENT_MIN = _RECENT_MS / 60_000
_FEWEST_RECENT = 8
_FEWEST_SHARE = 0.03
_FURTHEST_MS = 4 * 3_600_000
"""No moment farther ahead is told: a quarter of an hour says nothing of it."""
_DEVIATIONS = 2.0
_WAVE_MS = 8 * 3_600_000
_FEWEST_OF_A_WAVE = 20
_EBBED = 5
"""A wave is over when a quarter of an hour brings less than this part of its busiest."""


class Outlook(StrEnum):
    """What can be said of when all will be in."""

    ALL_IN = "all_in"
    BETWEEN = "between"
    """Between the two moments."""
    NOT_BEFORE = "not_before"
    """Not before the first moment; how much later cannot be said, nor whether all will come."""
    EBBED = "ebbed"
    """Few come now, many came before: those who are left may come late or never, so no moment is named."""
    FAR = "far"
    """As people come now it would take longer than can be foreseen."""
    UNHEARD = "unheard"
    """How many come elsewhere is not known, as the server is not heard from."""
    UNKNOWN = "unknown"
    """Too few came lately, or too small a share of those expected."""


class Forecast(msgspec.Struct, frozen=True, omit_defaults=True):
    """When all who are expected will be in, in milliseconds since 1970 UTC."""

    outlook: Outlook
    per_minute: float = 0.0
    """How many came in a minute lately."""
    earliest_ms: int | None = None
    latest_ms: int | None = None
    left: int = 0
    """How many of those expected have not come."""
    busiest_per_minute: float = 0.0
    busiest_ms: int | None = None
    """When people came fastest, where they hardly come any more: the beginning of that quarter of an hour."""


def forecast(arrivals: Mapping[int, int], expected: int, arrived: int, now_ms: int) -> Forecast:
    """When all who are expected will be in, from arrivals by the beginnings of five minutes, supposing that all come.

    There is nothing to learn from how many will not: whoever arrived counts as arrived on all days, so no day of an
    event is like another, and only the decline of the day itself tells of them. Once few come where many came, nothing
    tells when the others will, and no moment is named.

    The rate is that of the last quarter of an hour. Arrivals are taken as chance events, so that of n the true rate may
    well be two square roots of n more or less; and if fewer come than in the quarter before, ever fewer may.
    """
    left = max(0, expected - arrived)
    recent = _came(arrivals, now_ms - _RECENT_MS, now_ms)
    found = Forecast(Outlook.UNKNOWN, recent / _RECENT_MIN, left=left)
    if left == 0:
        return msgspec.structs.replace(found, outlook=Outlook.ALL_IN if expected else Outlook.UNKNOWN)
    most, busiest_ms = _busiest(arrivals, now_ms)
    if most >= _FEWEST_OF_A_WAVE and recent * _EBBED < most:
        return msgspec.structs.replace(
            found, outlook=Outlook.EBBED, busiest_per_minute=most / _RECENT_MIN, busiest_ms=busiest_ms
        )
    if recent < _FEWEST_RECENT or arrived < expected * _FEWEST_SHARE:
        return found
    before = _came(arrivals, now_ms - 2 * _RECENT_MS, now_ms - _RECENT_MS)
    return _ahead(found, recent, recent / max(1, before), now_ms)


def _ahead(found: Forecast, recent: int, change: float, now_ms: int) -> Forecast:
    """When those who are left will be in, where so many came lately, `change` of those in the quarter before."""
    spread = _DEVIATIONS * math.sqrt(recent)
    earliest = round(found.left * _RECENT_MS / (recent + spread))
    latest = _latest(found.left, recent - spread, change)
    if earliest > _FURTHEST_MS:
        return msgspec.structs.replace(found, outlook=Outlook.FAR)
    if latest is None or latest > _FURTHEST_MS:
        return msgspec.structs.replace(found, outlook=Outlook.NOT_BEFORE, earliest_ms=now_ms + earliest)
    return msgspec.structs.replace(
        found, outlook=Outlook.BETWEEN, earliest_ms=now_ms + earliest, latest_ms=now_ms + latest
    )


def _busiest(arrivals: Mapping[int, int], now_ms: int) -> tuple[int, int | None]:
    """How many came in the busiest quarter of an hour of the day so far, and when it began."""
    starts = [start for start in arrivals if now_ms - _WAVE_MS <= start <= now_ms]
    return max(
        ((sum(arrivals.get(start + place * FIVE_MS, 0) for place in range(3)), start) for start in starts),
        default=(0, None),
    )


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
