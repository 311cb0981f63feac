"""The fonts of badges: which one has a character. Files are mapped into memory when first needed.

HarfBuzz reads them; which family a script is drawn from is in scripts.py, how lines are set from them in shaping.py,
and how they get into a PDF in embedding.py.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import uharfbuzz

from checkin.assets import ASSETS
from checkin.badges.breaking import NO_BREAK_SPACE
from checkin.badges.clusters import JOINERS, UNSEEN, ZERO_WIDTH_SPACE
from checkin.badges.scripts import LATIN, PLAIN, SIMPLIFIED, Writing, families_for

FOLDER = ASSETS / "fonts"
REPLACEMENT = "\ufffd"
"""Drawn in the place of a character that no font has."""

_PREPARED = (LATIN, SIMPLIFIED)
_NO_BREAK_SPACES = "\u00a0\u2007\u202f"
_SPACES = re.compile("[ \t\n\v\f\r]+")


@dataclass(frozen=True, eq=False)
class Font:
    """One font file. `face` and `shaper` are HarfBuzz's objects; lengths are in thousandths of the type size."""

    name: str
    family: str
    face: Any
    shaper: Any
    scale: float

    def has(self, cluster: str) -> bool:
        """Whether the font has all of a cluster that is to be seen."""
        return all(
            self.shaper.get_nominal_glyph(ord(character)) is not None
            for character in cluster
            if character not in UNSEEN
        )

    def advance(self, glyph: int) -> float:
        """The glyph's own width."""
        return float(self.shaper.get_glyph_h_advance(glyph)) * self.scale

    def reach(self, glyph: int) -> tuple[int, int]:
        """How far the glyph goes above and below the baseline, in units of the font; below is negative."""
        extents = self.shaper.get_glyph_extents(glyph)
        return (extents.y_bearing, extents.y_bearing + extents.height) if extents else (0, 0)


@cache
def font(family: str, *, bold: bool) -> Font:
    """The font of a family and weight. Two threads may both read it; that does no harm."""
    weight = "700Bold" if bold else "400Regular"
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / f"{family}_{weight}.ttf")))
    name = f"{family}-{'Bold' if bold else 'Regular'}"
    return Font(name, family, face, uharfbuzz.Font(face), 1000 / face.upem)


def prepare_fonts() -> None:
    """Read the fonts of most names now, so that the first badge need not wait; others are read when a text has them."""
    for family in _PREPARED:
        for bold in (False, True):
            font(family, bold=bold)


@lru_cache(maxsize=65_536)
def font_of(cluster: str, *, bold: bool, writing: Writing = PLAIN) -> Font | None:
    """The first font that has all of the cluster, in a text written like this; None when none has."""
    for family in families_for(cluster[0], writing):
        candidate = font(family, bold=bold)
        if candidate.has(cluster):
            return candidate
    return None


def replacement_font(*, bold: bool) -> Font:
    """The font that the replacement is drawn from."""
    return font(LATIN, bold=bold)


def missing(text: str) -> str:
    """The characters that cannot be printed, each once."""
    return "".join(
        character
        for character in dict.fromkeys(text)
        if character == REPLACEMENT or (character not in UNSEEN and font_of(character, bold=False) is None)
    )


def printable(raw: str) -> str:
    """The text as it can be set: composed, on one line, without control and formatting characters.

    Joiners stay where a script needs them, and spaces at which no line breaks. Half of a surrogate pair becomes the
    replacement.
    """
    if raw.isascii() and raw.isprintable() and raw.strip() == raw and "  " not in raw:
        return raw
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", raw):
        kept.append(_kept(character, kept[-1] if kept else ""))
    words = (word.strip() for word in _SPACES.split("".join(kept)))
    return " ".join(word for word in words if word)


def _kept(character: str, before: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Zs":
            return NO_BREAK_SPACE if character in _NO_BREAK_SPACES else " "
        case "Cs":
            return REPLACEMENT
        case "Cf" if character == ZERO_WIDTH_SPACE:
            return character if "\u0e00" <= before <= "\u0e7f" else ""
        case "Cf":
            return character if character in JOINERS and before >= "\u0600" else ""
        case "Mn" if "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100":
            return ""
        case _:
            return character
