"""Notices that the computer was asleep, or that its clock was set: from a clock that nobody sets, and the wall's."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

_ASLEEP_S = 60.0
"""Nothing that a busy computer does keeps the program from looking for so long."""
_SET_MS = 30_000


@dataclass(frozen=True, slots=True)
class WokeUp:
    """The computer was asleep, or the program was held up, for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ClockSet:
    """Somebody or something set the computer's clock forward (or back, when negative) by so many milliseconds."""

    by_ms: int


class Wakefulness:
    """To be asked every few seconds."""

    def __init__(self, wall_ms: Callable[[], int], steady_s: Callable[[], float] | None = None) -> None:
        self._wall_ms = wall_ms
        self._steady_s = steady_s or steady_clock_s
        self._last_steady_s, self._last_wall_ms = self._steady_s(), wall_ms()

    def look(self) -> WokeUp | ClockSet | None:
        """What happened since the last look; a clock that was set matters more than a sleep."""
        steady_s, wall_ms = self._steady_s(), self._wall_ms()
        gone_s = steady_s - self._last_steady_s
        set_by_ms = (wall_ms - self._last_wall_ms) - round(gone_s * 1000)
        self._last_steady_s, self._last_wall_ms = steady_s, wall_ms
        if abs(set_by_ms) >= _SET_MS:
            return ClockSet(set_by_ms)
        return WokeUp(gone_s) if gone_s >= _ASLEEP_S else None


def steady_clock_s() -> float:
    """Seconds by a clock that nobody sets and that goes on while the computer sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
