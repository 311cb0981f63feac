"""Setting a line: from text to glyphs in the order in which they stand, each from a font that has it.

Joined scripts, kerning and marks are HarfBuzz's work; the order of lines that mix directions is Unicode's
bidirectional algorithm (UAX 9). Lengths are in thousandths of the type size.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz
from bidi import algorithm

from checkin.badges.fonts import REPLACEMENT, Font, font_of, replacement_font

_RIGHT_TO_LEFT = {"R", "AL", "AN"}
_FEATURES = {"kern": True, "liga": False}


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph and the characters that it stands for; none when an earlier glyph stands for them."""

    id: int
    text: str
    advance: float
    x_offset: float
    y_offset: float


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring glyphs of one font."""

    font: Font
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, set."""

    runs: tuple[Run, ...]
    width: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Neighbouring characters of one font and one direction; an odd level runs from right to left."""

    font: Font
    text: str
    level: int


@lru_cache(maxsize=16_384)
def set_line(text: str, *, bold: bool) -> Line:
    """The text as one line."""
    runs = tuple(_shaped(stretch) for stretch in _in_visual_order(_stretches(text, bold)))
    return Line(runs, sum(glyph.advance for run in runs for glyph in run.glyphs))


def has_right_to_left(text: str) -> bool:
    """Whether any letter of the text runs from right to left."""
    return not text.isascii() and any(
        character >= "\u0590" and unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text
    )


def _stretches(text: str, bold: bool) -> list[_Stretch]:
    stretches: list[_Stretch] = []
    current: tuple[Font, int, bool] | None = None
    start = ""
    for character, level in zip(text, _levels(text), strict=True):
        shown, font = _drawn(character, current[0] if current else None, bold)
        key = (font, level, "\u0900" <= character <= "\u0dff")
        if current is not None and key != current:
            stretches.append(_Stretch(current[0], start, current[1]))
            start = ""
        current, start = key, start + shown
    if current is not None:
        stretches.append(_Stretch(current[0], start, current[1]))
    return stretches


def _drawn(character: str, before: Font | None, bold: bool) -> tuple[str, Font]:
    """The character and its font; spaces, marks and joiners stay with the font before them where it has them."""
    if before is not None and ord(character) in before.characters and not character.isalnum():
        is_attached = character == " " or unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
        if is_attached:
            return character, before
    found = font_of(character, bold=bold)
    return (character, found) if found is not None else (REPLACEMENT, replacement_font(bold=bold))


def _levels(text: str) -> list[int]:
    """The embedding level of each character, in a line that begins from the left."""
    if not has_right_to_left(text):
        return [0] * len(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = 0, "L"
    algorithm.get_embedding_levels(text, storage)
    for number, character in enumerate(storage["chars"]):
        character["number"] = number
        # The library stops at characters that Unicode has not assigned yet (UAX 9 has them run from the left).
        character["type"] = character["orig"] = character["type"] or "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    known = {character["number"]: character["level"] for character in storage["chars"]}
    levels: list[int] = []
    for number in range(len(text)):
        levels.append(known.get(number, levels[-1] if levels else 0))
    return levels


def _in_visual_order(stretches: list[_Stretch]) -> list[_Stretch]:
    """Rule L2 of UAX 9: from the highest level down to 1, reverse what is at that level or above."""
    for level in range(max((stretch.level for stretch in stretches), default=0), 0, -1):
        ordered: list[_Stretch] = []
        pending: list[_Stretch] = []
        for stretch in stretches:
            if stretch.level >= level:
                pending.append(stretch)
            else:
                ordered += [*reversed(pending), stretch]
                pending = []
        stretches = ordered + pending[::-1]
    return stretches


def _shaped(stretch: _Stretch) -> Run:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(stretch.text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if stretch.level % 2 else "ltr"
    uharfbuzz.shape(stretch.font.shaper, buffer, _FEATURES)
    infos, scale = buffer.glyph_infos, stretch.font.scale
    texts = _texts(stretch.text, [info.cluster for info in infos])
    return Run(
        stretch.font,
        tuple(
            Glyph(info.codepoint, text, at.x_advance * scale, at.x_offset * scale, at.y_offset * scale)
            for info, at, text in zip(infos, buffer.glyph_positions, texts, strict=True)
        ),
    )


def _texts(text: str, clusters: list[int]) -> list[str]:
    """The characters that each glyph stands for, told by the first glyph of each cluster."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    told: set[int] = set()
    texts = []
    for cluster in clusters:
        texts.append("" if cluster in told else text[cluster : ends[cluster]])
        told.add(cluster)
    return texts
