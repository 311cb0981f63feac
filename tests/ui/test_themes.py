"""Themes: every pair of colours can be read, and no window has colours of its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ui
from checkin.admission import VerdictKind
from ui.themes import LIGHT, THEMES, Theme, Tone, wear

_WORDS = [
    *((ink, ground)
      for ink in (Tone.INK, Tone.QUIET, Tone.GOOD, Tone.WARNING, Tone.BAD, Tone.ACCENT)
      for ground in (Tone.PAPER, Tone.CARD, Tone.STRIPE, Tone.SELECTED)),
    (Tone.INK, Tone.FOCUSED), (Tone.INK, Tone.NOTICE), (Tone.PAPER, Tone.INK), (Tone.ON_ACCENT, Tone.ACCENT),
    (Tone.OFF_INK, Tone.OFF), (Tone.ON_FOUND, Tone.FOUND),
    (Tone.HEADER_INK, Tone.HEADER), (Tone.HEADER_QUIET, Tone.HEADER), (Tone.HEADER_INK, Tone.HEADER_FOCUSED),
    (Tone.HEADER_QUIET, Tone.HEADER_FOCUSED),
]  # fmt: skip
_CONTROLS = [
    *((line, ground) for line in (Tone.EDGE, Tone.FOCUS, Tone.ACCENT) for ground in (Tone.PAPER, Tone.CARD)),
    (Tone.FOCUS, Tone.FOCUSED), (Tone.EDGE, Tone.SELECTED), (Tone.NOTICE_EDGE, Tone.NOTICE),
    (Tone.NOTICE_EDGE, Tone.PAPER), (Tone.HEADER_MARK, Tone.HEADER), (Tone.HEADER_MARK, Tone.HEADER_FOCUSED),
]  # fmt: skip
_EVERY_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}$")
_COLOURS_OF_BADGES = "words.py"
"""The designer's names for colours that a badge may have."""


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it, of two colours as #rrggbb."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_that_of_the_recommendation() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@_EVERY_THEME
def test_words_have_a_contrast_of_4_5_to_1_on_everything_they_lie_on(theme: Theme) -> None:
    poor = [pair for pair in _WORDS if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < 4.5]
    assert not poor


@_EVERY_THEME
def test_edges_of_controls_and_the_focus_have_a_contrast_of_3_to_1(theme: Theme) -> None:
    poor = [pair for pair in _CONTROLS if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < 3]
    assert not poor


@_EVERY_THEME
def test_verdicts_have_a_contrast_of_7_to_1_and_differ_from_each_other(theme: Theme) -> None:
    assert set(theme.looks) == set(VerdictKind)
    assert all(contrast(look.background, look.ink) >= 7 for look in theme.looks.values())
    assert len({look.background for look in theme.looks.values()}) == len(theme.looks)


@_EVERY_THEME
def test_a_theme_has_every_tone(theme: Theme) -> None:
    assert set(theme.tones) == set(Tone)


def test_a_tone_in_a_text_is_its_colour_in_the_theme_that_is_worn() -> None:
    try:
        told = []
        for theme in THEMES.values():
            wear(theme)
            told.append(f"color: {Tone.INK}")
        assert told == [f"color: {theme.colour(Tone.INK)}" for theme in THEMES.values()]
    finally:
        wear(LIGHT)


def _literal_colours(source: str) -> Iterator[str]:
    """Colours written out: as text, by their channels, or as one of Qt's own."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value=str(text)) if _COLOUR.match(text.strip()):
                yield text
            case ast.Call(func=ast.Name(id="QColor"), args=[_, _, *_]):
                yield ast.unparse(node)
            case ast.Attribute(attr="GlobalColor"):
                yield ast.unparse(node)


def test_literal_colours_are_found() -> None:
    assert list(_literal_colours("a = '#1b1f24'\nb = QColor(1, 2, 3)\nc = Qt.GlobalColor.red\nd = '# no'")) == [
        "#1b1f24",
        "QColor(1, 2, 3)",
        "Qt.GlobalColor",
    ]


def test_no_window_has_colours_of_its_own() -> None:
    folder = Path(ui.__file__).parent
    files = [file for file in folder.rglob("*.py") if file.name not in ("themes.py", _COLOURS_OF_BADGES)]
    assert len(files) > 50
    found = {file.relative_to(folder): list(_literal_colours(file.read_text(encoding="utf-8"))) for file in files}
    assert not {file: colours for file, colours in found.items() if colours}
