"""The fonts of badges: which one has a character, how wide it is, and the runs of one font that make up a line."""

import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).parents[2] / "assets" / "fonts"
REPLACEMENT = "\u25a1"
ASCENT, LINE_HEIGHT = 0.86, 1.16
"""Of the type size: from the top of a line to its baseline, and from line to line; the same for every script."""

_FILES = (
    ("NotoSans", "NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf"),
    ("NotoSansSC", "NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf"),
    ("NotoSansArabic", "NotoSansArabic_400Regular.ttf", "NotoSansArabic_700Bold.ttf"),
)
_lock = threading.Lock()
_loaded: dict[str, TTFont] = {}


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters that one font has. `width` is at type size 1."""

    font: str
    text: str
    width: float
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class _Glyph:
    font: str
    character: str
    width: float
    is_missing: bool = False


def prepare_fonts() -> None:
    """Read all fonts now (about a fifth of a second), so that the first badge need not wait."""
    for family, _, _ in _FILES:
        for bold in (False, True):
            _font(family, bold=bold)


def base_font() -> str:
    """The name of a font that is always embedded."""
    return str(_font("NotoSans", bold=False).fontName)


def runs(text: str, *, bold: bool) -> list[Run]:
    """The text as runs in the order in which they stand from left to right."""
    found: list[Run] = []
    for character in text:
        glyph = _glyph(character, bold)
        is_rtl = glyph.font.startswith("NotoSansArabic")
        if found and found[-1].font == glyph.font:
            last = found[-1]
            found[-1] = Run(last.font, last.text + glyph.character, last.width + glyph.width, is_rtl)
        else:
            found.append(Run(glyph.font, glyph.character, glyph.width, is_rtl))
    return found[::-1] if found and found[0].right_to_left else found


def width(text: str, *, bold: bool) -> float:
    """The width of a text at type size 1, as placed."""
    return sum(_glyph(character, bold).width for character in text)


def missing(text: str) -> str:
    """The characters that no font has, each once."""
    return "".join(dict.fromkeys(character for character in text if _glyph(character, False).is_missing))


@lru_cache(maxsize=65_536)
def _glyph(character: str, bold: bool) -> _Glyph:
    for family, _, _ in _FILES:
        font = _font(family, bold=bold)
        if ord(character) in font.face.charToGlyph:
            return _Glyph(font.fontName, character, font.face.getCharWidth(ord(character)) / 1000)
    if character == REPLACEMENT:
        return _Glyph(_font("NotoSans", bold=bold).fontName, "?", width("?", bold=bold), is_missing=True)
    substitute = _glyph(REPLACEMENT, bold)
    return _Glyph(substitute.font, substitute.character, substitute.width, is_missing=True)


def _font(family: str, *, bold: bool) -> TTFont:
    name = f"{family}-Bold" if bold else family
    font = _loaded.get(name)
    if font is not None:
        return font
    with _lock:
        if name not in _loaded:
            files = {of: (regular, heavy) for of, regular, heavy in _FILES}
            font = TTFont(name, str(FOLDER / files[family][bold]), shapable=family == "NotoSansArabic")
            pdfmetrics.registerFont(font)
            _loaded[name] = font
        return _loaded[name]
