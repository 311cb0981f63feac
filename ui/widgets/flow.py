"""A row of widgets that goes on below where it is too long."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.style import px

_GAP_PX = 8


class FlowLayout(QLayout):
    """Lays widgets out from left to right, in as many rows as they need. Hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(_GAP_PX))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._placed(QRect(0, 0, width, 0), places=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._placed(area, places=True)

    def _placed(self, area: QRect, *, places: bool) -> int:
        """Where everything goes, in the middle of its row; the height that it takes."""
        x, y, row = area.x(), area.y(), list[tuple[QLayoutItem, QRect]]()
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if row and x + hint.width() > area.x() + area.width():
                x, y, row = area.x(), y + _end(row, places=places) + self.spacing(), []
            row.append((item, QRect(QPoint(x, y), QSize(min(hint.width(), area.width()), hint.height()))))
            x += hint.width() + self.spacing()
        return y + _end(row, places=places) - area.y()


def _end(row: list[tuple[QLayoutItem, QRect]], *, places: bool) -> int:
    """Place what is in a row; how high it is."""
    height = max((place.height() for _, place in row), default=0)
    for item, place in row if places else ():
        item.setGeometry(place.translated(0, (height - place.height()) // 2))
    return height
