"""One large figure under its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.style import GOOD, QUIET, SMALL_PX, px
from ui.widgets.labels import plain, tint


class Tile(QFrame):
    """A figure, and what stands beside and below it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._name = name
        self.number = plain("–", size_px=32, bold=True)
        self.number.setWordWrap(False)
        self._beside = plain(size_px=20, colour=GOOD, bold=True)
        self._beside.setWordWrap(False)
        self._below = plain(size_px=SMALL_PX, colour=QUIET)
        self._below.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        row = QHBoxLayout()
        row.addWidget(self.number)
        row.addSpacing(px(8))
        row.addWidget(self._beside)
        row.addWidget(self._below, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(6), px(14), px(6))
        layout.setSpacing(0)
        layout.addWidget(plain(name, size_px=SMALL_PX, colour=QUIET, bold=True))
        layout.addLayout(row)

    def show_figure(self, figure: str, beside: str = "", below: str = "", tone: str = QUIET) -> None:
        """Show the figure, and what stands beside it."""
        self.number.setText(figure)
        self._beside.setText(beside)
        self._below.setText(below)
        tint(self._below, tone)
        self.setAccessibleName(" ".join(part for part in (self._name, figure, beside, below) if part))
