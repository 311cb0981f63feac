"""Bars beside a number in a table: how it was lately, every row on the same scale. Read aloud as numbers."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.style import ACCENT, LINE, colour, px

Index = QModelIndex | QPersistentModelIndex
SERIES = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which a model has a cell's series, and the greatest number of all rows."""
BARS_PX = 92
_GAP_PX, _EDGE_PX = 8, 5


class SparklineDelegate(QStyledItemDelegate):
    """Paints a cell's number at its right, and the series before it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        series, greatest = index.data(SERIES) or ((), 0)
        if not series:
            return
        edge = px(_EDGE_PX)
        room = QRectF(option.rect.left() + px(_GAP_PX), option.rect.top() + edge, px(BARS_PX), option.rect.height())
        room.setBottom(option.rect.bottom() - edge)
        each = room.width() / len(series)
        painter.save()
        painter.fillRect(QRectF(room.left(), room.bottom(), room.width(), 1), colour(LINE))
        for place, count in enumerate(series):
            if count:
                height = max(2.0, room.height() * count / greatest)
                left = room.left() + place * each
                painter.fillRect(QRectF(left, room.bottom() - height, each - 1, height), colour(ACCENT))
        painter.restore()
