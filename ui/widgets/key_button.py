"""A button that shows its key, which presses it wherever the focus is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui.icons import with_icon
from ui.keys import KEYS
from ui.widgets.labels import plain_tip


class KeyButton(QPushButton):
    """A button with one of the keys of ui/keys.py."""

    def __init__(
        self,
        words: str,
        key: str,
        *,
        main: bool = False,
        icon: str = "",
        is_cut: bool = False,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        """`is_cut` has long words cut to the room that there is, instead of asking for more; `cut` is where."""
        super().__init__(parent)
        self._key = KEYS[key]
        self._icon = icon
        self._is_cut, self._cut = is_cut, cut
        self._words = ""
        self._shortcut = QShortcut(QKeySequence(self._key.keys), self)
        self._shortcut.setAutoRepeat(False)
        self.setProperty("main", main)
        if is_cut:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if icon:
            with_icon(self, icon)
        self.set_words(words)
        # Out of sight or disabled it hears nothing, as a button that cannot be pressed.
        self._shortcut.activated.connect(self.click)

    def set_words(self, words: str) -> None:
        """Say this, with the key beside it."""
        if words == self._words and self.text():
            return
        self._words = words
        self.setAccessibleName(words)
        self._tell()
        self._write()

    def give_key(self, *, has_key: bool) -> None:
        """Have the key, or leave it to another button of the same words."""
        if has_key is not self._shortcut.isEnabled():
            self._shortcut.setEnabled(has_key)
            self._tell()
            self._write()

    def make_main(self, *, is_main: bool) -> None:
        """Look like what is to be done next, or like any other button."""
        if self.property("main") != is_main:
            self.setProperty("main", is_main)
            self.style().unpolish(self)
            self.style().polish(self)
            if self._icon:
                with_icon(self, self._icon)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_cut:
            self._write()

    def _tell(self) -> None:
        """Say all of it, also what is cut, to whoever points at it."""
        beside = f" ({self._key.text})" if self._shortcut.isEnabled() else ""
        self.setToolTip(plain_tip(f"{self._words}{beside}"))

    def _write(self) -> None:
        key = f" · {self._key.text}" if self._shortcut.isEnabled() else ""
        shown = self._words
        if self._is_cut:
            metrics = self.fontMetrics()
            room = self._room() - metrics.horizontalAdvance(key)
            shown = metrics.elidedText(shown, self._cut, room)
        # An ampersand in a name would underline the letter after it.
        self.setText((" " if self._icon else "") + shown.replace("&", "&&") + key)

    def _room(self) -> int:
        """Pixels for words within the button's edges, beside its icon."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        beside = self.iconSize().width() + 2 * self.fontMetrics().horizontalAdvance(" ") if self._icon else 0
        return inside.width() - beside
