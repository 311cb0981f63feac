"""Fitting text into a box: how large, and on which lines. Pure; lengths in points.

Lines break at spaces, after hyphens and slashes, and between Chinese characters. A text is set on the fewest lines that
do not make it much smaller, and the lines are as even as they can be.
"""

from dataclasses import dataclass

from checkin.badges.breaking import pieces_of
from checkin.badges.directions import has_right_to_left
from checkin.badges.shaping import set_line

LONGEST = 600
"""Characters; what is longer is cut before it is fitted, and said to be."""
FLOOR_PT = 5.0
"""No text is set smaller than this."""
ASCENT, DESCENT = 0.92, 0.24
"""Room above and below the baseline, of the type size: capitals with marks, and tails."""
_TALL_ASCENT, _TALL_DESCENT = 1.12, 0.42
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


class Fitting:
    """One text and the ways to set it."""

    def __init__(self, text: str, *, bold: bool, most_lines: int, preferred: tuple[str, ...] | None = None) -> None:
        self._is_cut = len(text) > LONGEST
        self._text = text[: LONGEST - 1] + "…" if self._is_cut else text
        self._bold = bold
        is_tall = has_right_to_left(self._text)
        self._room = (_TALL_ASCENT, _TALL_DESCENT) if is_tall else (ASCENT, DESCENT)
        self._settings = _settings(self._text, most_lines, preferred, bold=bold)

    def within(self, width: float, largest: float, smallest: float, tighten: float = 0.0) -> Fitted:
        """The text at the best size of at most `largest`; smaller than `smallest` only where no line break helps.

        `tighten` is by how much of the type size letters may be moved together to keep the text larger.
        """
        tighten = 0.0 if _is_joined(self._text) else tighten
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
        pieces = [(piece, width_of(piece, bold=self._bold)) for piece in pieces_of(self._text)]
        is_broken = any(size * piece_width > width + 1e-9 for _, piece_width in pieces)
        if is_broken and not may_break:
            return Fitted((), size, *self._room, is_cut=True)
        lines = _greedy(self._broken(pieces, width / size), width / size)
        most = max(0, int(height / (size * sum(self._room)) + 1e-6))
        if len(lines) > most:
            lines = lines[:most]
            lines[-1:] = [_with_ellipsis(line, width / size, bold=self._bold) for line in lines[-1:]]
            return Fitted(tuple(lines), size, *self._room, is_cut=True)
        return Fitted(tuple(lines), size, *self._room, self._is_cut, is_broken)

    def _broken(self, pieces: list[tuple[str, float]], available: float) -> list[tuple[str, float]]:
        """The pieces, those that are too wide for a line as single characters."""
        found: list[tuple[str, float]] = []
        for piece, width in pieces:
            is_wide = width > available
            found += [(each, width_of(each, bold=self._bold)) for each in piece] if is_wide else [(piece, width)]
        return found


def width_of(text: str, *, bold: bool) -> float:
    """The width at type size 1."""
    return set_line(text, bold=bold).width / 1000 if text else 0.0


def _is_joined(text: str) -> bool:
    """Whether letters of the text belong together, as in Arabic or Devanagari, so that no room goes between them."""
    return any("\u0300" <= character <= "\u036f" or "\u0590" <= character <= "\u109f" for character in text)


def _settings(text: str, most_lines: int, preferred: tuple[str, ...] | None, *, bold: bool) -> list[Setting]:
    """The text on one line, on two, and so on, as evenly as it can be."""
    pieces = [(piece, width_of(piece, bold=bold)) for piece in pieces_of(text)]
    settings = [Setting((text,), (width_of(text, bold=bold),))]
    widest = max((width for _, width in pieces), default=0.0)
    for count in range(2, most_lines + 1):
        if settings[-1].width <= widest:
            break
        even = _even(pieces, count, widest, bold=bold)
        if count == len(preferred or ()) and preferred:
            own = Setting(preferred, tuple(width_of(line, bold=bold) for line in preferred))
            even = own if own.width <= even.width * _EVEN_ENOUGH else even
        settings.append(even)
    return settings


def _even(pieces: list[tuple[str, float]], count: int, widest: float, *, bold: bool) -> Setting:
    """The pieces on at most `count` lines, the widest of which is as short as it can be."""
    low, high = widest, sum(width for _, width in pieces)
    for _ in range(14):
        middle = (low + high) / 2
        if len(_greedy(pieces, middle)) <= count:
            high = middle
        else:
            low = middle
    lines = tuple(_greedy(pieces, high))
    return Setting(lines, tuple(width_of(line, bold=bold) for line in lines))


def _greedy(pieces: list[tuple[str, float]], available: float) -> list[str]:
    """The pieces on lines no wider than `available`, save for single pieces that are."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece, width in pieces:
        if line and not piece.isspace() and used + width > available + 1e-9:
            lines.append(line.rstrip())
            line, used = "", 0.0
        if line or not piece.isspace():
            line, used = line + piece, used + width
    return [*lines, line.rstrip()] if line else lines


def _with_ellipsis(line: str, available: float, *, bold: bool) -> str:
    while line and width_of(line + "…", bold=bold) > available:
        line = line[:-1]
    return line + "…"
