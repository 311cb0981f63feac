"""Themes: the colours of all windows by what they are for, and which theme is worn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from checkin.admission import VerdictKind


class Tone(StrEnum):
    """What a colour is for. Written into a text, such as a style sheet, it is its colour in the theme that is worn."""

    INK = "ink"
    QUIET = "quiet"
    """Words of lesser weight."""
    PAPER = "paper"
    CARD = "card"
    STRIPE = "stripe"
    """Every second row of a table."""
    SELECTED = "selected"
    LINE = "line"
    """Between parts; tells nothing."""
    EDGE = "edge"
    """Of what can be worked, so that it can be made out."""
    FOCUS = "focus"
    """Around what takes the keys."""
    FOCUSED = "focused"
    """Within that, on a button."""
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    OFF = "off"
    OFF_INK = "off_ink"
    HEADER = "header"
    HEADER_INK = "header_ink"
    HEADER_QUIET = "header_quiet"
    HEADER_FOCUSED = "header_focused"
    HEADER_MARK = "header_mark"
    FOUND = "found"
    """Behind letters that a search found."""
    ON_FOUND = "on_found"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    NOTICE = "notice"
    """Behind a sentence about what went wrong."""
    NOTICE_EDGE = "notice_edge"
    TABLE_TOP = "table_top"
    """What a badge lies on in the designer."""

    def __str__(self) -> str:
        return worn().colour(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


@dataclass(frozen=True, slots=True)
class Look:
    """Background and text of a verdict; every pair has a contrast of 7 to 1 or more."""

    background: str
    ink: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one theme, as #rrggbb."""

    name: str
    is_dark: bool
    tones: Mapping[Tone, str]
    looks: Mapping[VerdictKind, Look]

    def colour(self, tone: Tone) -> str:
        """The colour that is for this."""
        return self.tones[tone]


SHEET, TONER, FILM = "#ffffff", "#000000", "#10161d"
"""Not a matter of taste: a sheet of paper, what is printed on it, and a camera that sees nothing yet."""
SHEET_ACCENT, SHEET_QUIET, SHEET_GUIDE = "#1f5a92", "#506070", "#c2185b"
"""Lines over a badge in the designer, which is white in every theme."""
FILM_INK, FILM_HIT = "#ffffff", "#5df08a"
"""Lines over a camera's picture, and around a code that was read in it."""

LIGHT: Final = Theme(
    "light",
    is_dark=False,
    tones=MappingProxyType(
        {
            Tone.INK: "#1b1f24",
            Tone.QUIET: "#525c67",
            Tone.PAPER: "#eef1f4",
            Tone.CARD: "#ffffff",
            Tone.STRIPE: "#f6f8fa",
            Tone.SELECTED: "#d5e5f5",
            Tone.LINE: "#c9d0d8",
            Tone.EDGE: "#74808b",
            Tone.FOCUS: "#1f5a92",
            Tone.FOCUSED: "#e4eef8",
            Tone.ACCENT: "#1f5a92",
            Tone.ON_ACCENT: "#ffffff",
            Tone.OFF: "#e6e9ec",
            Tone.OFF_INK: "#5b6570",
            Tone.HEADER: "#14202d",
            Tone.HEADER_INK: "#ffffff",
            Tone.HEADER_QUIET: "#c7d2de",
            Tone.HEADER_FOCUSED: "#2a4260",
            Tone.HEADER_MARK: "#7db7ee",
            Tone.FOUND: "#ffe08a",
            Tone.ON_FOUND: "#1b1f24",
            Tone.GOOD: "#17663a",
            Tone.WARNING: "#8a4b00",
            Tone.BAD: "#a3161d",
            Tone.NOTICE: "#fff3d6",
            Tone.NOTICE_EDGE: "#a87700",
            Tone.TABLE_TOP: "#d9dfe6",
        }
    ),
    looks=MappingProxyType(
        {
            VerdictKind.ADMITTED: Look("#0f5a30", "#ffffff"),
            VerdictKind.ALREADY_IN: Look("#f4b73f", "#1b1400"),
            VerdictKind.REFUSED: Look("#8f1219", "#ffffff"),
            VerdictKind.UNKNOWN: Look("#3d2b78", "#ffffff"),
            VerdictKind.VOID_BADGE: Look("#5c1349", "#ffffff"),
            VerdictKind.UNREADABLE: Look("#3c444d", "#ffffff"),
        }
    ),
)

DARK: Final = Theme(
    "dark",
    is_dark=True,
    tones=MappingProxyType(
        {
            Tone.INK: "#e9eef3",
            Tone.QUIET: "#aab5c1",
            Tone.PAPER: "#14181d",
            Tone.CARD: "#1f252c",
            Tone.STRIPE: "#252c34",
            Tone.SELECTED: "#24435f",
            Tone.LINE: "#3a4450",
            Tone.EDGE: "#8592a0",
            Tone.FOCUS: "#8cc4f7",
            Tone.FOCUSED: "#2b3f54",
            Tone.ACCENT: "#7db7ee",
            Tone.ON_ACCENT: "#0a1520",
            Tone.OFF: "#2a3139",
            Tone.OFF_INK: "#909ba7",
            Tone.HEADER: "#0a0e13",
            Tone.HEADER_INK: "#ffffff",
            Tone.HEADER_QUIET: "#c7d2de",
            Tone.HEADER_FOCUSED: "#2a4260",
            Tone.HEADER_MARK: "#7db7ee",
            Tone.FOUND: "#6b5200",
            Tone.ON_FOUND: "#ffffff",
            Tone.GOOD: "#63d394",
            Tone.WARNING: "#f2b650",
            Tone.BAD: "#ff9a93",
            Tone.NOTICE: "#3b2e0a",
            Tone.NOTICE_EDGE: "#d99b00",
            Tone.TABLE_TOP: "#2c343d",
        }
    ),
    looks=MappingProxyType(
        {
            VerdictKind.ADMITTED: Look("#0c5129", "#ffffff"),
            VerdictKind.ALREADY_IN: Look("#e5a82f", "#171000"),
            VerdictKind.REFUSED: Look("#8a1018", "#ffffff"),
            VerdictKind.UNKNOWN: Look("#43307f", "#ffffff"),
            VerdictKind.VOID_BADGE: Look("#621850", "#ffffff"),
            VerdictKind.UNREADABLE: Look("#414b56", "#ffffff"),
        }
    ),
)

CONTRAST: Final = Theme(
    "contrast",
    is_dark=True,
    tones=MappingProxyType(
        {
            Tone.INK: "#ffffff",
            Tone.QUIET: "#ededed",
            Tone.PAPER: "#000000",
            Tone.CARD: "#000000",
            Tone.STRIPE: "#1a1a1a",
            Tone.SELECTED: "#004a9e",
            Tone.LINE: "#ffffff",
            Tone.EDGE: "#ffffff",
            Tone.FOCUS: "#00e5ff",
            Tone.FOCUSED: "#003845",
            Tone.ACCENT: "#ffe100",
            Tone.ON_ACCENT: "#000000",
            Tone.OFF: "#000000",
            Tone.OFF_INK: "#b5b5b5",
            Tone.HEADER: "#000000",
            Tone.HEADER_INK: "#ffffff",
            Tone.HEADER_QUIET: "#ffffff",
            Tone.HEADER_FOCUSED: "#003845",
            Tone.HEADER_MARK: "#ffe100",
            Tone.FOUND: "#ffe100",
            Tone.ON_FOUND: "#000000",
            Tone.GOOD: "#6dff9d",
            Tone.WARNING: "#ffd54a",
            Tone.BAD: "#ffb3b3",
            Tone.NOTICE: "#000000",
            Tone.NOTICE_EDGE: "#ffd54a",
            Tone.TABLE_TOP: "#3d3d3d",
        }
    ),
    looks=MappingProxyType(
        {
            VerdictKind.ADMITTED: Look("#00461f", "#ffffff"),
            VerdictKind.ALREADY_IN: Look("#ffc933", "#000000"),
            VerdictKind.REFUSED: Look("#77000a", "#ffffff"),
            VerdictKind.UNKNOWN: Look("#2c1a72", "#ffffff"),
            VerdictKind.VOID_BADGE: Look("#55003f", "#ffffff"),
            VerdictKind.UNREADABLE: Look("#303030", "#ffffff"),
        }
    ),
)

THEMES: Final = MappingProxyType({theme.name: theme for theme in (LIGHT, DARK, CONTRAST)})
_worn = LIGHT


def worn() -> Theme:
    """The theme in which windows are painted now: one for the whole program."""
    return _worn


def wear(theme: Theme) -> None:
    """Paint in this theme from now on; `style.dress` calls it."""
    global _worn  # noqa: PLW0603 - see worn
    _worn = theme


class WornLooks(Mapping[VerdictKind, Look]):
    """The looks of verdicts in the theme that is worn when one is looked up."""

    def __getitem__(self, kind: VerdictKind) -> Look:
        return worn().looks[kind]

    def __iter__(self) -> Iterator[VerdictKind]:
        return iter(worn().looks)

    def __len__(self) -> int:
        return len(worn().looks)
