"""What a serial scanner sends, cut into codes, however the bytes come. Pure."""

import re

from checkin.station.scanners import Ending

_LONGEST_KEPT = 20_000
"""Bytes; a code has at most 512 characters, and what is longer is shown as unreadable."""
_ENDS = {
    Ending.ENTER: re.compile(rb"[\r\n]"),
    Ending.TAB: re.compile(rb"\t"),
    Ending.ENTER_OR_TAB: re.compile(rb"[\r\n\t]"),
    Ending.NOTHING: re.compile(rb"[\r\n]"),
}


class SerialText:
    """Takes bytes as they come. Text is UTF-8, or else each byte a character of Latin-1."""

    def __init__(self, ending: Ending) -> None:
        self._end = _ENDS[ending]
        self.ends_with_pause = ending is Ending.NOTHING
        """Whether `paused` should be called when nothing comes for a moment."""
        self._rest = b""

    def feed(self, data: bytes) -> list[str]:
        """The codes that are complete now."""
        *complete, rest = self._end.split(self._rest + data)
        self._rest = rest[:_LONGEST_KEPT]
        return [_text(code[:_LONGEST_KEPT]) for code in complete if code.strip()]

    def paused(self) -> list[str]:
        """Nothing came for a moment: what came before, if that was a code."""
        return self.feed(b"\n")

    def forget(self) -> None:
        """What came so far was never finished."""
        self._rest = b""


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")
