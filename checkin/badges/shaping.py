"""Setting a line: from text to glyphs in the order in which they stand, each from a font that has it.

Joined scripts, kerning and marks are HarfBuzz's work; which characters run from right to left is in directions.py, and
from which family a script is drawn in scripts.py. Lengths are in thousandths of the type size.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import uharfbuzz
from bidi.mirror import MIRRORED

from checkin.badges.clusters import UNSEEN, clusters_of, is_mark
from checkin.badges.composites import Part
from checkin.badges.directions import levels
from checkin.badges.fonts import REPLACEMENT, Font, font_of, replacement_font
from checkin.badges.scripts import LANGUAGES, Writing, script_of, writing_of

_LEVELS = (uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES, uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS)
_FEATURES = {"kern": True, "liga": False}


@dataclass(frozen=True, slots=True)
class Glyph:
    """What is drawn for a cluster: one glyph of the font, or several, each moved by x and y in units of the font.

    `text` is what it stands for as readers of PDF take it: they turn around what runs from right to left character by
    character, brackets too, so marks are glyphs of their own there, and a bracket stands for the one it looks like.
    """

    parts: tuple[Part, ...]
    text: str
    advance: float
    top: float
    bottom: float
    """How far it reaches above and below the baseline; below is negative."""


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
    top: float
    bottom: float
    """How far it reaches above and below the baseline; below is negative."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Neighbouring clusters of one font, direction and script (ISO 15924); an odd level runs from right to left."""

    font: Font
    level: int
    script: str
    text: str

    def takes(self, font: Font, level: int, script: str) -> bool:
        """Whether more of this kind goes on the stretch; what several scripts have goes on any."""
        return font is self.font and level == self.level and (not script or not self.script or script == self.script)


@lru_cache(maxsize=4_096)
def set_line(text: str, *, bold: bool, writing: Writing | None = None) -> Line:
    """The text as one line; `writing` is that of the whole text that the line is of, if it is not the whole."""
    stretches = _in_visual_order(_stretches(text, bold, writing or writing_of(text)))
    runs = tuple(_shaped(stretch) for stretch in stretches)
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    top, bottom = (
        max((glyph.top for glyph in glyphs), default=0.0),
        min((glyph.bottom for glyph in glyphs), default=0.0),
    )
    return Line(runs, sum(glyph.advance for glyph in glyphs), top, bottom)


def _stretches(text: str, bold: bool, writing: Writing) -> list[_Stretch]:
    stretches: list[_Stretch] = []
    place = 0
    in_levels = levels(text, from_right=writing.is_right_to_left)
    for cluster in clusters_of(text):
        level = in_levels[place]
        place += len(cluster)
        for shown, font in _drawn(cluster, stretches[-1].font if stretches else None, bold, writing):
            script = script_of(shown[0]).code
            if stretches and stretches[-1].takes(font, level, script):
                last = stretches[-1]
                stretches[-1] = _Stretch(font, level, last.script or script, last.text + shown)
            else:
                stretches.append(_Stretch(font, level, script, shown))
    return stretches


def _drawn(cluster: str, before: Font | None, bold: bool, writing: Writing) -> list[tuple[str, Font]]:
    """The cluster and its font; spaces and loose marks stay with the font before them where it has them.

    A cluster that no font has as a whole is drawn from several.
    """
    if before is not None and not cluster.isalnum() and _is_attached(cluster) and before.has(cluster):
        return [(cluster, before)]
    if (found := font_of(cluster, bold=bold, writing=writing)) is not None:
        return [(cluster, found)]
    if len(cluster) == 1:
        return [(REPLACEMENT, replacement_font(bold=bold))]
    drawn: list[tuple[str, Font]] = []
    for character in cluster:
        drawn += _drawn(character, drawn[-1][1] if drawn else before, bold, writing)
    return drawn


def _is_attached(cluster: str) -> bool:
    """Whether this is nothing by itself: a space, a loose mark, a joiner."""
    return cluster.isspace() or cluster in UNSEEN or all(map(is_mark, cluster))


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
    font, buffer = stretch.font, uharfbuzz.Buffer()
    buffer.add_str(stretch.text)
    is_from_right = stretch.level % 2 == 1
    buffer.direction = "rtl" if is_from_right else "ltr"
    buffer.cluster_level = _LEVELS[is_from_right]
    buffer.script = stretch.script or "Zyyy"
    buffer.language = LANGUAGES.get(font.family, "und")
    uharfbuzz.shape(font.shaper, buffer, _FEATURES)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(stretch.text)], strict=True))
    glyphs = []
    for start, several in groupby(zip(infos, positions, strict=True), key=_cluster):
        text = stretch.text[start : ends[start]]
        parts, advance = [], 0
        for info, at in several:
            parts.append((info.codepoint, advance + at.x_offset, at.y_offset))
            advance += at.x_advance
        glyphs.append(_glyph(font, tuple(parts), MIRRORED.get(text, text) if is_from_right else text, advance))
    return Run(font, tuple(glyphs))


def _cluster(drawn: tuple[Any, Any]) -> int:
    return int(drawn[0].cluster)


@lru_cache(maxsize=16_384)
def _glyph(font: Font, parts: tuple[Part, ...], text: str, advance: int) -> Glyph:
    """A glyph with its lengths in thousandths; the same one wherever it stands, which takes less memory and time."""
    reaches = [(up + high, up + low) for glyph, _, up in parts for high, low in [font.reach(glyph)]]
    top, bottom = max(0, *(high for high, _ in reaches)), min(0, *(low for _, low in reaches))
    return Glyph(parts, text, advance * font.scale, top * font.scale, bottom * font.scale)
