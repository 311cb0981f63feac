"""The button with which somebody chooses how windows look and speak."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui.appearance import SCALES, Appearance
from ui.icons import with_icon
from ui.keys import KEYS
from ui.language import Language, in_use, mark, tr
from ui.style import Tone
from ui.themes import CONTRAST, DARK, LIGHT
from ui.widgets.key_button import KeyButton

LANGUAGES_TITLE = "Language · Язык · 语言"
"""Whoever reads none of the others finds their own in it."""
_THEMES = {LIGHT.name: mark("Light"), DARK.name: mark("Dark"), CONTRAST.name: mark("High contrast")}


class ViewButton(KeyButton):
    """Offers languages, colours and sizes; the ones in use are ticked."""

    wanted = Signal(object)
    """Emits the Appearance that somebody chose."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(tr("View"), "view", parent=parent)
        self._appearance = appearance
        self._whole = self.text()
        with_icon(self, "eye", Tone.HEADER_INK)
        self.setToolTip(tr("Language, colours and size"))
        menu = QMenu(self)
        self.languages = menu.addMenu(LANGUAGES_TITLE)
        self.colours = menu.addMenu(tr("Colours"))
        self.sizes = menu.addMenu(tr("Size"))
        self._offer_languages()
        self._offer_colours()
        self._offer_sizes()
        self.setMenu(menu)

    def shorten(self, *, is_short: bool) -> None:
        """Show only the sign and the key, or the word, too."""
        self.setText(KEYS["view"].text if is_short else self._whole)

    def _offer_languages(self) -> None:
        group, spoken = QActionGroup(self.languages), self._appearance.language or in_use()
        for one in Language:
            choice = replace(self._appearance, language=one)
            self._offer(self.languages, group, one.own_name, choice, is_chosen=one is spoken)

    def _offer_colours(self) -> None:
        group = QActionGroup(self.colours)
        for name, words in _THEMES.items():
            choice = replace(self._appearance, theme=name)
            self._offer(self.colours, group, tr(words), choice, is_chosen=name == self._appearance.theme)

    def _offer_sizes(self) -> None:
        group = QActionGroup(self.sizes)
        for scale in SCALES:
            choice = replace(self._appearance, scale=scale)
            self._offer(self.sizes, group, f"{scale} %", choice, is_chosen=scale == self._appearance.scale)
        self.sizes.addSeparator()
        place = SCALES.index(self._appearance.scale)
        for words, keys, other in (
            (tr("Larger"), QKeySequence.StandardKey.ZoomIn, place + 1),
            (tr("Smaller"), QKeySequence.StandardKey.ZoomOut, place - 1),
        ):
            action = self.sizes.addAction(words)
            action.setShortcuts(keys)
            action.setEnabled(0 <= other < len(SCALES))
            if action.isEnabled():
                action.triggered.connect(self._telling(replace(self._appearance, scale=SCALES[other])))
            self.addAction(action)  # a shortcut counts where its action is, and the menu is nowhere until it is open

    def _offer(self, menu: QMenu, group: QActionGroup, words: str, choice: Appearance, *, is_chosen: bool) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.setActionGroup(group)
        action.triggered.connect(self._telling(choice))

    def _telling(self, choice: Appearance) -> Callable[[], None]:
        return lambda: self.wanted.emit(choice)
