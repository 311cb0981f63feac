"""A strip of the verdict that must not be overlooked: its own background, or an edge around it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.style import colour, px
from ui.widgets.labels import Lines, plain, tint

_EDGE_PX = 2


class Strip(QFrame):
    """Shows lines; without any it takes no room."""

    def __init__(self, *, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._edge = "", ""
        self.lines: list[str] = []
        self._words = plain(size_px=size_px, bold=True, kind=Lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(6), px(14), px(6))
        layout.addWidget(self._words)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these, one below the other."""
        self.lines = list(lines)
        self._words.setText("\n".join(self.lines))
        self.setVisible(bool(self.lines))

    def dress(self, *, ink: str, background: str = "", edge: str = "") -> None:
        """Wear these colours; without one there is no background, or no edge."""
        self._background, self._edge = background, edge
        tint(self._words, ink)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(self._edge), px(_EDGE_PX)) if self._edge else Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._background) if self._background else Qt.BrushStyle.NoBrush)
        inset = px(_EDGE_PX) / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), px(8), px(8))
        painter.end()
