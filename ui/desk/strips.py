"""A strip of the verdict that must not be overlooked: its own background, or an edge around it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.style import px, sized_sheet
from ui.widgets.labels import plain, tint


class Strip(QFrame):
    """Shows lines; without any it takes no room."""

    def __init__(self, *, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.lines: list[str] = []
        self._words = plain(size_px=size_px, bold=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(6), px(14), px(6))
        layout.addWidget(self._words)
        self.hide()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these, one below the other."""
        self.lines = list(lines)
        self._words.setText("\n".join(self.lines))
        self.setVisible(bool(self.lines))

    def dress(self, *, ink: str, background: str, edge: str = "transparent") -> None:
        """Wear these colours."""
        sheet = f"#strip {{ background: {background}; border: 2px solid {edge}; border-radius: 8px; }}"
        self.setStyleSheet(sized_sheet(sheet))
        tint(self._words, ink)
