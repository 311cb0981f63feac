"""Colours by what they are for, sizes and fonts of all windows, in the theme and at the scale that are worn."""

from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from checkin.assets import ASSETS
from ui.appearance import Appearance
from ui.sheet import scaled, style_sheet
from ui.themes import THEMES, Look, Tone, WornLooks, wear

__all__ = [
    "ACCENT", "BAD", "BODY_PX", "CARD", "EDGE", "FOUND", "GOOD", "INK", "LINE", "LOOKS", "NAME_PX",
    "ON_FOUND", "PAPER", "QUIET", "SELECTED", "SMALL_PX", "STRIPE", "TABLE_TOP", "TITLE_PX", "TOUCH_PX", "WARNING",
    "Look", "Tone", "clothe", "colour", "dress", "faint", "px", "sized_sheet",
]  # fmt: skip

INK, PAPER, CARD, LINE, EDGE, QUIET = Tone.INK, Tone.PAPER, Tone.CARD, Tone.LINE, Tone.EDGE, Tone.QUIET
ACCENT, SELECTED, STRIPE = Tone.ACCENT, Tone.SELECTED, Tone.STRIPE
FOUND, ON_FOUND, TABLE_TOP = Tone.FOUND, Tone.ON_FOUND, Tone.TABLE_TOP
GOOD, WARNING, BAD = Tone.GOOD, Tone.WARNING, Tone.BAD
LOOKS = WornLooks()
BODY_PX, SMALL_PX, TITLE_PX, NAME_PX = 16, 14, 26, 50
"""At 100 %; `plain` and its like take them so, everything else takes `px` of them."""
TOUCH_PX = 44
"""What a finger hits surely; things that stand close together may have 24."""

_FAMILIES = [
    "Noto Sans", "Noto Sans SC", "Noto Sans JP", "Noto Sans TC", "Noto Sans KR", "Noto Sans Arabic", "Noto Sans Hebrew",
    "Noto Sans Armenian", "Noto Sans Georgian", "Noto Sans Devanagari", "Noto Sans Thai",
]  # fmt: skip
_PALETTE = (
    (QPalette.ColorRole.Window, PAPER),
    (QPalette.ColorRole.WindowText, INK),
    (QPalette.ColorRole.Base, CARD),
    (QPalette.ColorRole.AlternateBase, STRIPE),
    (QPalette.ColorRole.Text, INK),
    (QPalette.ColorRole.Button, CARD),
    (QPalette.ColorRole.ButtonText, INK),
    (QPalette.ColorRole.ToolTipBase, CARD),
    (QPalette.ColorRole.ToolTipText, INK),
    (QPalette.ColorRole.Highlight, SELECTED),
    (QPalette.ColorRole.HighlightedText, INK),
    (QPalette.ColorRole.PlaceholderText, QUIET),
    (QPalette.ColorRole.Link, ACCENT),
)
_scale = 100


def px(size: int) -> int:
    """Pixels at the scale that is worn of so many at 100 %."""
    return round(size * _scale / 100)


def colour(tone: str) -> QColor:
    """A tone's colour in the theme that is worn; a colour such as a category's is taken as it is."""
    return QColor(str(tone))


def faint(tone: str, alpha: int) -> QColor:
    """A colour through which is seen what it lies on; an alpha of 255 hides that."""
    thin = colour(tone)
    thin.setAlpha(alpha)
    return thin


def sized_sheet(sheet: str) -> str:
    """A style sheet of one widget's own, its pixels at the scale that is worn."""
    return scaled(sheet, _scale)


def dress(application: QApplication, appearance: Appearance | None = None) -> None:
    """Give the application fonts, colours and style, the same on every system; windows `clothe` themselves in them."""
    global _scale  # noqa: PLW0603 - one scale for the whole program, as its theme is one
    appearance = appearance or Appearance()
    _scale = appearance.scale
    wear(THEMES[appearance.theme])
    _load_fonts()
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPixelSize(px(BODY_PX))
    if application.font() != font:
        application.setFont(font)
    if application.style().name() != "fusion":
        application.setStyle("Fusion")
    palette = QPalette()
    for role, tone in _PALETTE:
        palette.setColor(role, colour(tone))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, colour(Tone.OFF_INK))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, colour(Tone.OFF_INK))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, colour(Tone.OFF_INK))
    if application.palette() != palette:
        application.setPalette(palette)


def clothe(window: QWidget) -> None:
    """Have a window, its dialogs, menus and tool tips wear what was dressed last; before its parts are made.

    A style sheet of the application's would dress every widget of all other windows anew, too.
    """
    window.setStyleSheet(sized_sheet(style_sheet(SMALL_PX)))


@cache
def _load_fonts() -> None:
    for file in sorted((ASSETS / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
