"""How many sheets a printer has left, and when it will be empty. Pure."""

from collections.abc import Sequence

import msgspec

RATE_MS = 15 * 60_000
"""The rate of printing is that of the last quarter of an hour."""
_LEAST_MS = 60_000
_FEWEST = 2


class Stock(msgspec.Struct, frozen=True):
    """What was loaded, and how many sheets of this printer were out by then."""

    sheets: int
    out_before: int

    def left(self, out: int) -> int:
        """How many are left when so many are out in all."""
        return max(0, self.sheets - max(0, out - self.out_before))


def empty_at(left: int, out_ms: Sequence[int], now_ms: int) -> int | None:
    """When a printer runs empty at the rate at which sheets came out lately; None when that cannot be told."""
    lately = [at for at in out_ms if now_ms - RATE_MS <= at <= now_ms]
    if len(lately) < _FEWEST:
        return None
    span_ms = max(_LEAST_MS, now_ms - min(lately))
    return now_ms + round(left * span_ms / len(lately))
