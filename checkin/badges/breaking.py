"""Where lines may break: between which characters of a text, script by script. Pure.

How many lines a text is set on, and how large, is in fitting.py.
"""

import re

_HAN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING, _CLOSING = "（《「『【〈“", "，。、；：？！）》」』】〉”…"
_PIECES = re.compile(rf"\s+|[{_OPENING}]*[{_HAN}][{_CLOSING}]*|[^\s{_HAN}/‐–-]*[/‐–-]+|[^\s{_HAN}/‐–-]+")


def pieces_of(text: str) -> list[str]:
    """The text in pieces between which a line may break; spaces are pieces of their own."""
    return _PIECES.findall(text)
