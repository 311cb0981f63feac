"""The fonts of badges: which one has a character. Files are mapped into memory when first needed.

HarfBuzz reads them; how lines are set from them is in shaping.py, how they get into a PDF in embedding.py.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import uharfbuzz

from checkin.assets import ASSETS

FOLDER = ASSETS / "fonts"
REPLACEMENT = "\ufffd"
"""Drawn in the place of a character that no font has."""

_FAMILIES = ("NotoSans", "NotoSansArabic", "NotoSansSC")
"""In the order in which they are asked for a character; the first one has the replacement."""
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, eq=False)
class Font:
    """One font file. `face` and `shaper` are HarfBuzz's objects; lengths are in thousandths of the type size."""

    name: str
    face: Any
    shaper: Any
    characters: frozenset[int]
    scale: float

    def advance(self, glyph: int) -> float:
        """The glyph's own width."""
        return float(self.shaper.get_glyph_h_advance(glyph)) * self.scale


@cache
def font(family: str, *, bold: bool) -> Font:
    """The font of a family and weight. Two threads may both read it; that does no harm."""
    weight = "700Bold" if bold else "400Regular"
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(FOLDER / f"{family}_{weight}.ttf")))
    name = f"{family}-{'Bold' if bold else 'Regular'}"
    return Font(name, face, uharfbuzz.Font(face), frozenset(face.unicodes), 1000 / face.upem)


def prepare_fonts() -> None:
    """Read all fonts now, so that the first badge need not wait."""
    for family in _FAMILIES:
        for bold in (False, True):
            font(family, bold=bold)


@lru_cache(maxsize=65_536)
def font_of(character: str, *, bold: bool) -> Font | None:
    """The first font that has the character; None when none has."""
    for family in _FAMILIES:
        candidate = font(family, bold=bold)
        if ord(character) in candidate.characters:
            return candidate
    return None


def replacement_font(*, bold: bool) -> Font:
    """The font that the replacement is drawn from."""
    return font(_FAMILIES[0], bold=bold)


def missing(text: str) -> str:
    """The characters that cannot be printed, each once."""
    return "".join(
        character
        for character in dict.fromkeys(text)
        if character == REPLACEMENT or (character not in _JOINERS and font_of(character, bold=False) is None)
    )


def printable(raw: str) -> str:
    """The text as it can be set: composed, on one line, without control and formatting characters.

    Joiners stay where a script needs them. Half of a surrogate pair becomes the replacement.
    """
    if raw.isascii() and raw.isprintable() and raw.strip() == raw and "  " not in raw:
        return raw
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", raw):
        kept.append(_kept(character, kept[-1] if kept else ""))
    return " ".join("".join(kept).split())


def _kept(character: str, before: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cs":
            return REPLACEMENT
        case "Cf":
            return character if character in _JOINERS and before >= "\u0600" else ""
        case "Mn" if "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100":
            return ""
        case _:
            return character
