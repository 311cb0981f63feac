"""Appearance: kept beside the desk's data, and worn by what is made afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.appearance import FILE, SCALES, Appearance, Appearances
from ui.language import Language
from ui.style import INK, TITLE_PX, colour, dress, px
from ui.themes import DARK, THEMES
from ui.widgets.labels import plain


@pytest.fixture
def application(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    dress(dressed)


def test_a_desk_remembers_its_appearance(tmp_path: Path) -> None:
    chosen = Appearance(Language.RUSSIAN, "dark", 150)
    Appearances(tmp_path).save(chosen)

    assert Appearances(tmp_path).load() == chosen
    assert Appearances(tmp_path / "another").load() == Appearance()


@pytest.mark.parametrize("written", ["theme=../..\nscale=900", "scale=1e3\ntheme=", "scale=-100", "\0\0=\n[[["])
def test_an_appearance_that_nobody_knows_counts_for_nothing(tmp_path: Path, written: str) -> None:
    (tmp_path / FILE).write_text(f"[General]\n{written}\n")

    assert Appearances(tmp_path).load() == Appearance()


def test_without_a_folder_it_is_remembered_as_long_as_the_program_runs() -> None:
    appearances = Appearances()
    appearances.save(Appearance(scale=200))

    assert appearances.load() == Appearance(scale=200)


@pytest.mark.parametrize("scale", SCALES)
def test_words_are_as_large_as_the_scale_says(application: QApplication, scale: int) -> None:
    dress(application, Appearance(scale=scale))

    assert plain("x", size_px=TITLE_PX).font().pixelSize() == px(TITLE_PX) == round(TITLE_PX * scale / 100)
    assert plain("x").sizeHint().height() >= 20 * scale // 100


@pytest.mark.parametrize("name", THEMES)
def test_words_have_the_colour_of_the_theme(application: QApplication, name: str) -> None:
    dress(application, Appearance(theme=name))

    label = plain("x", colour=INK)

    assert label.palette().color(QPalette.ColorRole.WindowText).name() == THEMES[name].colour(INK)
    assert colour("#123456").name() == "#123456"


def test_a_theme_is_taken_off_again(application: QApplication) -> None:
    dress(application, Appearance(theme=DARK.name, scale=200))
    dress(application)

    assert px(100) == 100
    assert str(INK) != DARK.colour(INK)
