"""Icons, in the colours of the theme that is worn. They stand beside words, never instead of them."""

from functools import cache, lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton

from checkin.assets import ASSETS
from ui.style import Tone, px

_FOLDER = ASSETS / "icons"
_SHOWN_PX = 20
_GAP_PX = 5
"""Between an icon and the words after it; Qt leaves too little."""
_SHARP = 2
"""Dots to a pixel, for screens that have more than one."""


def icon(name: str, tone: str = Tone.INK, *, on: str = "", off: str = Tone.OFF_INK) -> QIcon:
    """The icon of this name in a tone; `on` is that of a pressed button, `off` that of one that cannot be pressed."""
    drawn = QIcon()
    drawn.addPixmap(_pixmap(name, str(tone)), QIcon.Mode.Normal, QIcon.State.Off)
    drawn.addPixmap(_pixmap(name, str(on or tone)), QIcon.Mode.Normal, QIcon.State.On)
    drawn.addPixmap(_pixmap(name, str(off)), QIcon.Mode.Disabled, QIcon.State.Off)
    return drawn


def with_icon(button: QAbstractButton, name: str, tone: str = Tone.INK, *, on: str = Tone.PAPER) -> None:
    """Put an icon before a button's words; on a main button it has the colour of its words."""
    is_main = bool(button.property("main"))
    ink = Tone.ON_ACCENT if is_main else tone
    button.setIcon(icon(name, ink, on=ink if is_main else on))
    button.setIconSize(QSize(px(_SHOWN_PX + _GAP_PX), px(_SHOWN_PX)))


def _pixmap(name: str, colour: str) -> QPixmap:
    pixmap = QPixmap.fromImage(_image(name, colour, px(_SHOWN_PX) * _SHARP, px(_GAP_PX) * _SHARP))
    pixmap.setDevicePixelRatio(_SHARP)
    return pixmap


@lru_cache(maxsize=512)
def _image(name: str, colour: str, side: int, gap: int) -> QImage:
    drawing = _drawing(name).replace("currentColor", colour)
    drawing = drawing.replace('width="24"', f'width="{side}"', 1).replace('height="24"', f'height="{side}"', 1)
    image = QImage.fromData(drawing.encode(), "SVG")  # type: ignore[arg-type] # the stubs name the format's type wrongly
    return image.copy(0, 0, side + gap, side)


@cache
def _drawing(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
