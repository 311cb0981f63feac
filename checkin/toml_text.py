"""TOML from elsewhere, read within bounds: some texts of a page's length would take the parser minutes."""

import tomllib
from typing import Any

_MOST_DOTS = 100
"""On one line: the parser's time grows with the square of how deep a dotted key leads."""


def table_in(untrusted: str) -> dict[str, Any]:
    """What the text says. Raises tomllib.TOMLDecodeError, ValueError (also for a key too deep) or RecursionError."""
    if any(line.count(".") > _MOST_DOTS for line in untrusted.splitlines()):
        raise ValueError("A line has more dots than any key or text.")
    return tomllib.loads(untrusted)
