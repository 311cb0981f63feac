"""How fast desks scan, and how long nothing happened at them. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from checkin.journal.figures import MINUTE_MS, Activity

_LATELY_MINUTES = 5
_LATELY_MS = _LATELY_MINUTES * MINUTE_MS
SHOWN_MINUTES = 60


class DeskRate(msgspec.Struct, frozen=True):
    """The scans of one desk within a time.

    `per_minute` is that of the last five minutes. Waiting is the time from one scan to the next, in milliseconds; what
    lies within one minute of the clock is not told apart, so it is None when it never was longer than that.
    """

    desk: str
    name: str
    scans: int
    per_minute: float
    busiest_minute: int
    longest_wait_ms: int | None
    longest_wait_from_ms: int | None
    last_ms: int
    by_minute: tuple[int, ...]
    """Scans in each of the last sixty minutes of the clock, the oldest first, that under way last."""


def desk_rates(activity: Iterable[Activity], now_ms: int) -> tuple[DeskRate, ...]:
    """The rates of all desks that scanned, by name."""
    by_desk: defaultdict[tuple[str, str], list[Activity]] = defaultdict(list)
    for one in activity:
        by_desk[one.name, one.desk].append(one)
    return tuple(
        _rate(desk, name, sorted(minutes, key=lambda one: one.minute_ms), now_ms)
        for (name, desk), minutes in sorted(by_desk.items())
    )


def scans_by_minute(activity: Iterable[Activity]) -> dict[int, int]:
    """The scans of all desks together, by the beginnings of minutes."""
    found: defaultdict[int, int] = defaultdict(int)
    for one in activity:
        found[one.minute_ms] += one.scans
    return dict(sorted(found.items()))


def of_fives(by_minute: Sequence[int]) -> tuple[int, ...]:
    """Scans by five minutes instead of one; the last five end where the minutes do."""
    first = len(by_minute) % _LATELY_MINUTES
    starts = range(first, len(by_minute), _LATELY_MINUTES)
    return tuple(sum(by_minute[start : start + _LATELY_MINUTES]) for start in starts)


def _by_minute(minutes: Iterable[Activity], now_ms: int) -> tuple[int, ...]:
    """Scans that a desk dates later than now count for no minute."""
    found = [0] * SHOWN_MINUTES
    for one in minutes:
        place = SHOWN_MINUTES - 1 - (now_ms // MINUTE_MS - one.minute_ms // MINUTE_MS)
        if 0 <= place < SHOWN_MINUTES:
            found[place] += one.scans
    return tuple(found)


def _rate(desk: str, name: str, minutes: list[Activity], now_ms: int) -> DeskRate:
    lately = sum(one.scans for one in minutes if now_ms - _LATELY_MS < one.last_ms <= now_ms)
    wait = max(
        ((after.first_ms - before.last_ms, before.last_ms) for before, after in pairwise(minutes)),
        default=None,
    )
    return DeskRate(
        desk,
        name,
        sum(one.scans for one in minutes),
        lately / _LATELY_MINUTES,
        max(one.scans for one in minutes),
        wait[0] if wait is not None else None,
        wait[1] if wait is not None else None,
        max(one.last_ms for one in minutes),
        _by_minute(minutes, now_ms),
    )
