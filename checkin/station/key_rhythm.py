"""Tells the keys of a scanner from those of a person by their rhythm and their end. Pure: it is told the time.

No key is held back for it: a key that may begin a scan does what it does, and is undone when it was one.
"""

from dataclasses import dataclass
from enum import Enum, auto

from checkin.station.scanners import LONGEST_GAP_MS, Ending, ScannerSettings

SHORTEST_CODE = 3
SHORTEST_WITHOUT_END = 6
"""With nothing but a pause at the end, a scan must be longer to be told from fast typing."""
_LONGEST_KEPT = 20_000


class Fate(Enum):
    """What a key is."""

    BEGINS = auto()
    """Perhaps the first of a scan."""
    GOES_ON = auto()
    """Came as fast as a scanner's."""
    ENDS = auto()
    """The end of a scan: nobody else should get it."""
    ECHO = auto()
    """A second end of the same scan, as of a scanner that sends Enter and a line feed."""
    PERSONS = auto()
    """Of a person for certain."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key that was pressed. `end` is what it may end a scan as; `types` is False for keys that type no text."""

    at_ms: int
    text: str = ""
    end: Ending | None = None
    is_repeated: bool = False
    """Held down, so that it repeats itself."""
    types: bool = True


@dataclass(frozen=True, slots=True)
class Scan:
    """Keys that a scanner sent."""

    text: str
    ending: Ending
    longest_gap_ms: int


class KeyRhythm:
    """Listens to keys, one after the other. While it learns, every ending and every scanner's rhythm will do."""

    def __init__(self, settings: ScannerSettings, *, learns: bool = False) -> None:
        self._gap_ms = LONGEST_GAP_MS if learns else settings.longest_gap_ms
        self._ending = None if learns else settings.ending
        self._typed: list[str] = []
        self._last_ms: int | None = None
        self._longest_ms = 0
        self._has_just_ended = False
        self.scan: Scan | None = None
        """The last scan that was complete."""

    @property
    def pause_ms(self) -> int:
        """After how long a pause `paused` should be called; 0 for never."""
        return 2 * self._gap_ms if self._ending in (None, Ending.NOTHING) else 0

    def press(self, key: Key) -> Fate:
        """A key was pressed."""
        gap_ms = key.at_ms - self._last_ms if self._last_ms is not None else -1
        is_fast = 0 <= gap_ms <= self._gap_ms and not key.is_repeated
        self._last_ms = key.at_ms
        if key.end is not None:
            return self._ended(key.end, gap_ms, is_fast=is_fast)
        self._has_just_ended = False
        if not key.types or key.is_repeated:
            self._forget()
            return Fate.PERSONS
        if not is_fast or not self._typed:
            self._typed, self._longest_ms = [key.text], 0
            return Fate.BEGINS
        if len(self._typed) < _LONGEST_KEPT:
            self._typed.append(key.text)
        self._longest_ms = max(self._longest_ms, gap_ms)
        return Fate.GOES_ON

    def compose(self, text: str) -> bool:
        """Text came of several keys, at about the time of the last one: whether it belongs to what may be a scan."""
        if self._typed:
            self._typed.append(text)
        return bool(self._typed)

    def paused(self) -> bool:
        """No key came for `pause_ms`: whether that was the end of a scan."""
        is_scan = self._ending in (None, Ending.NOTHING) and len(self._typed) >= SHORTEST_WITHOUT_END
        if is_scan:
            self._complete(Ending.NOTHING)
        self._forget()
        return is_scan

    def _ended(self, end: Ending, gap_ms: int, *, is_fast: bool) -> Fate:
        is_end = self._ending in (None, Ending.ENTER_OR_TAB, Ending.NOTHING, end)
        if is_fast and is_end and len(self._typed) >= SHORTEST_CODE:
            self._longest_ms = max(self._longest_ms, gap_ms)
            self._complete(end)
            self._has_just_ended = True
            return Fate.ENDS
        self._forget()
        if is_fast and self._has_just_ended:
            return Fate.ECHO
        self._has_just_ended = False
        return Fate.PERSONS

    def _complete(self, ending: Ending) -> None:
        self.scan = Scan("".join(self._typed), ending, self._longest_ms)
        self._forget()

    def _forget(self) -> None:
        self._typed, self._longest_ms = [], 0
