"""The clock of this computer, which decides nothing: its times are shown, sorted by, and warned about."""

import time


def wall_clock_ms() -> int:
    """Now, in milliseconds since 1970 UTC."""
    return time.time_ns() // 1_000_000
