"""Large figures under their names."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.style import GOOD, QUIET, SMALL_PX, px
from ui.widgets.labels import WholeLines, plain, tint

_GAP_PX = 12


class Tile(QFrame):
    """A figure, and what stands beside and below it."""

    def __init__(self, name: str, share: int = 1) -> None:
        """`share` is how much of the width it gets beside others."""
        super().__init__()
        self.setObjectName("card")
        self._name = name
        self.share = share
        self.number = plain("–", size_px=32, bold=True)
        self.number.setWordWrap(False)
        self._beside = plain(size_px=20, colour=GOOD, bold=True)
        self._beside.setWordWrap(False)
        self._below = plain(size_px=SMALL_PX, colour=QUIET, kind=WholeLines)
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
        widths = map(self._below.fontMetrics().horizontalAdvance, below.split())
        self._below.setMinimumWidth(max(widths, default=0))  # Qt would write Chinese as a column of letters
        tint(self._below, tone)
        self.setAccessibleName(" ".join(part for part in (self._name, figure, beside, below) if part))


class Tiles(QWidget):
    """Figures side by side; where that is too narrow for them, in two rows."""

    def __init__(self, tiles: Sequence[Tile]) -> None:
        super().__init__()
        self._tiles = tiles
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(_GAP_PX))
        self._heed_room()

    def minimumSizeHint(self) -> QSize:
        """As narrow as in two rows, whichever way they stand now."""
        return QSize(self._needed(self._in_two), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heed_room()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._heed_room()
        return super().event(event)

    @property
    def _in_two(self) -> int:
        return (len(self._tiles) + 1) // 2

    def _needed(self, columns: int) -> int:
        """How wide so many columns must be, with the gaps between them."""
        widths = [tile.minimumSizeHint().width() for tile in self._tiles]
        return sum(max(widths[column::columns]) + px(_GAP_PX) for column in range(columns)) - px(_GAP_PX)

    def _heed_room(self) -> None:
        side_by_side = len(self._tiles)
        columns = side_by_side if self._needed(side_by_side) <= self.width() else self._in_two
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(side_by_side):
            self._grid.setColumnStretch(column, self._tiles[column].share if column < columns else 0)
