"""Icons: all can be drawn, in the colours of the theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from checkin.assets import ASSETS
from ui.appearance import Appearance
from ui.icons import icon, with_icon
from ui.style import BAD, GOOD, dress
from ui.themes import THEMES

_NAMES = sorted(file.stem for file in (ASSETS / "icons").glob("*.svg"))


@pytest.fixture
def application(dressed: QApplication) -> Iterator[QApplication]:
    yield dressed
    dress(dressed)


def _colours(image: QImage) -> set[str]:
    """Those of dots that hide what they lie on."""
    dots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(*dot).name() for dot in dots if image.pixelColor(*dot).alpha() == 255}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", _NAMES)
def test_an_icon_has_the_colour_of_the_theme_and_no_other(application: QApplication, name: str, theme: str) -> None:
    dress(application, Appearance(theme=theme))

    drawn = icon(name, BAD, on=GOOD)

    for state, tone in ((QIcon.State.Off, BAD), (QIcon.State.On, GOOD)):
        image = drawn.pixmap(QSize(25, 20), 2.0, QIcon.Mode.Normal, state).toImage()
        assert _colours(image) == {THEMES[theme].colour(tone)}


def test_an_icon_grows_with_the_scale(application: QApplication) -> None:
    sizes = []
    for scale in (100, 200):
        dress(application, Appearance(scale=scale))
        button = QPushButton("Search")
        with_icon(button, "search")
        sizes.append(button.iconSize().width())
        assert button.icon().actualSize(button.iconSize()) == button.iconSize()
    assert sizes == [25, 50]
