"""A field in which somebody or something is looked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from ui.style import TOUCH_PX, px

_BESIDE_PX = 20
"""How far text ends before the sign."""


class SearchField(QLineEdit):
    """Escape clears it, and the arrow down leads into the list."""

    down_pressed = Signal()
    escaped = Signal()
    """Emits when Escape is pressed and there is nothing to clear."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setTextMargins(0, 0, px(_BESIDE_PX), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a finger hit what clears the field: by itself it is as small as its sign."""
        super().resizeEvent(event)
        for button in self.findChildren(QToolButton):
            button.setGeometry(self.width() - px(TOUCH_PX), 0, px(TOUCH_PX), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
