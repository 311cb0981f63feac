"""Fitting text into a box: how large, and on which lines. Pure; lengths in points.

Where lines may break is in breaking.py. A text is set on the fewest lines that do not make it much smaller, and the
lines are as even as they can be.
"""

from dataclasses import dataclass
from typing import NamedTuple

from checkin.badges.breaking import is_space, pieces_of, units_of, without_space_at_end
from checkin.badges.clusters import clusters_of, is_mark, is_of_single_characters
from checkin.badges.directions import has_right_to_left
from checkin.badges.scripts import Writing, writing_of
from checkin.badges.shaping import set_line

LONGEST = 600
"""Characters; what is longer is cut before it is fitted, and said to be."""
FLOOR_PT = 5.0
"""No text is set smaller than this."""
ASCENT, DESCENT = 0.92, 0.24
"""Room above and below the baseline, of the type size: capitals with a mark, and tails. What reaches further gets more:
several marks on a letter, Arabic, Devanagari, Thai."""
_HIGHEST, _LOWEST = 1.5, 0.8
"""What goes further is no writing, and must not make the text small."""
_WORTH_A_LINE = 1.15
_ROUNDING_PT = 0.001
_EVEN_ENOUGH = 1.25


@dataclass(frozen=True, slots=True)
class Setting:
    """A text broken into lines; `widths` are theirs at type size 1."""

    lines: tuple[str, ...]
    widths: tuple[float, ...]

    @property
    def width(self) -> float:
        return max(self.widths, default=0.0)

    def largest(self, available: float, tighten: float = 0.0) -> float:
        """The largest type size at which no line is wider than this, with letters moved together by `tighten`."""
        width = max(
            (width - tighten * max(0, len(line) - 1) for line, width in zip(self.lines, self.widths, strict=True)),
            default=0.0,
        )
        return available / width if width > 0 else float("inf")

    def tightened(self, available: float, size: float) -> float:
        """By how much of the type size letters must be moved together so that no line is wider than this."""
        return max(
            (
                (width - available / size) / (len(line) - 1)
                for line, width in zip(self.lines, self.widths, strict=True)
                if len(line) > 1 and width * size > available
            ),
            default=0.0,
        )


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text with its size. `ascent`, `descent` and `tightened` are of the type size."""

    lines: tuple[str, ...]
    size: float
    ascent: float
    descent: float
    is_cut: bool = False
    is_broken: bool = False
    """Whether a line breaks inside a word."""
    tightened: float = 0.0

    @property
    def leading(self) -> float:
        return (self.ascent + self.descent) * self.size

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)


class _Piece(NamedTuple):
    """A part of a text that no line breaks, as wide as this at type size 1."""

    text: str
    width: float
    is_space: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide a part of a text is when it is set as the whole is."""

    bold: bool
    writing: Writing

    def room_of(self, text: str) -> tuple[float, float]:
        """The room that its lines need above and below their baselines, at type size 1."""
        line = set_line(text, bold=self.bold, writing=self.writing)
        above, below = line.top / 1000, -line.bottom / 1000
        return min(max(ASCENT, above), _HIGHEST), min(max(DESCENT, below), _LOWEST)

    def width_of(self, text: str) -> float:
        """The width at type size 1."""
        return set_line(text, bold=self.bold, writing=self.writing).width / 1000 if text else 0.0

    def pieces_of(self, text: str) -> list[_Piece]:
        """What lines may be made of."""
        return [self.piece(piece) for piece in pieces_of(text)]

    def piece(self, text: str) -> _Piece:
        """A part that no line breaks."""
        return _Piece(text, self.width_of(text), is_space(text))


class Fitting:
    """One text and the ways to set it."""

    def __init__(
        self,
        text: str,
        *,
        bold: bool,
        most_lines: int,
        preferred: tuple[str, ...] | None = None,
        writing: Writing | None = None,
    ) -> None:
        self._is_cut = len(text) > LONGEST
        self._text = _beginning(text) + "…" if self._is_cut else text
        self._measure = Measure(bold, writing or writing_of(text))
        self._is_joined = _is_joined(self._text)
        self._room = self._measure.room_of(self._text)
        self._settings = _settings(self._text, most_lines, preferred, self._measure)

    def within(self, width: float, largest: float, smallest: float, tighten: float = 0.0) -> Fitted:
        """The text at the best size of at most `largest`; smaller than `smallest` only where no line break helps.

        `tighten` is by how much of the type size letters may be moved together to keep the text larger.
        """
        tighten = 0.0 if self._is_joined else tighten
        best, best_size = self._settings[0], min(largest, self._settings[0].largest(width, tighten))
        for setting in self._settings[1:]:
            size = min(largest, setting.largest(width, tighten))
            is_needed = best_size < smallest - _ROUNDING_PT and size > best_size
            if is_needed or size > best_size * _WORTH_A_LINE:
                best, best_size = setting, size
        tightened = best.tightened(width, best_size) if tighten else 0.0
        return Fitted(best.lines, best_size, *self._room, self._is_cut, tightened=tightened)

    def squeezed(self, width: float, height: float, size: float, *, may_break: bool) -> Fitted:
        """The text at this size on as many lines as the height takes, and cut where they are not enough.

        `may_break` allows lines to break inside words, where words are wider than a line.
        """
        pieces = self._measure.pieces_of(self._text)
        is_broken = any(size * piece.width > width + 1e-9 for piece in pieces)
        if is_broken and not may_break:
            return Fitted((), size, *self._room, is_cut=True)
        lines = _greedy(self._broken(pieces, width / size), width / size)
        most = max(0, int(height / (size * sum(self._room)) + 1e-6))
        if len(lines) > most:
            lines = lines[:most]
            lines[-1:] = [_with_ellipsis(line, width / size, self._measure) for line in lines[-1:]]
            return Fitted(tuple(lines), size, *self._room, is_cut=True)
        return Fitted(tuple(lines), size, *self._room, self._is_cut, is_broken)

    def _broken(self, pieces: list[_Piece], available: float) -> list[_Piece]:
        """The pieces, those that are too wide for a line in the smallest parts that they may be broken into."""
        found: list[_Piece] = []
        for piece in pieces:
            is_wide = piece.width > available
            found += map(self._measure.piece, units_of(piece.text)) if is_wide else (piece,)
        return found


def _beginning(text: str) -> str:
    """As much of a text as is set when it is too long, in whole clusters."""
    return "".join(clusters_of(text[:LONGEST])[:-1])


def _is_joined(text: str) -> bool:
    """Whether letters of the text belong together, as in Arabic or Devanagari, so that no room goes between them."""
    if is_of_single_characters(text):
        return False
    return has_right_to_left(text) or any("\u0900" <= letter <= "\u0e7f" or is_mark(letter) for letter in text)


def _settings(text: str, most_lines: int, preferred: tuple[str, ...] | None, measure: Measure) -> list[Setting]:
    """The text on one line, on two, and so on, as evenly as it can be."""
    pieces = measure.pieces_of(text)
    settings = [Setting((text,), (measure.width_of(text),))]
    widest = max((piece.width for piece in pieces), default=0.0)
    for count in range(2, most_lines + 1):
        if settings[-1].width <= widest:
            break
        even = _even(pieces, count, widest, measure)
        if count == len(preferred or ()) and preferred:
            own = Setting(preferred, tuple(map(measure.width_of, preferred)))
            even = own if own.width <= even.width * _EVEN_ENOUGH else even
        settings.append(even)
    return settings


def _even(pieces: list[_Piece], count: int, widest: float, measure: Measure) -> Setting:
    """The pieces on at most `count` lines, the widest of which is as short as it can be."""
    low, high = widest, sum(piece.width for piece in pieces)
    for _ in range(14):
        middle = (low + high) / 2
        if len(_greedy(pieces, middle)) <= count:
            high = middle
        else:
            low = middle
    lines = tuple(_greedy(pieces, high))
    return Setting(lines, tuple(map(measure.width_of, lines)))


def _greedy(pieces: list[_Piece], available: float) -> list[str]:
    """The pieces on lines no wider than `available`, save for single pieces that are."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece, width, is_at_end in pieces:
        if line and not is_at_end and used + width > available + 1e-9:
            lines.append(without_space_at_end(line))
            line, used = "", 0.0
        if line or not is_at_end:
            line, used = line + piece, used + width
    return [*lines, without_space_at_end(line)] if line else lines


def _with_ellipsis(line: str, available: float, measure: Measure) -> str:
    clusters = clusters_of(line)
    while clusters and measure.width_of("".join(clusters) + "…") > available:
        clusters.pop()
    return "".join(clusters) + "…"
