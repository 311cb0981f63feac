"""Two parts of a place, beside each other where there is room for both."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class BesideLayout(QBoxLayout):
    """Parts beside each other, or below each other where they would be narrower than they can be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_BESIDE, parent)

    @property
    def is_beside(self) -> bool:
        """Whether the parts stand beside each other now."""
        return self.direction() is _BESIDE

    def minimumSize(self) -> QSize:
        return QSize(max(self._narrowest()) + self._edges(), super().minimumSize().height())

    def setGeometry(self, area: QRect) -> None:
        narrowest = self._narrowest()
        needed = sum(narrowest) + self.spacing() * (len(narrowest) - 1) + self._edges()
        direction = _BESIDE if area.width() >= needed else _BELOW
        if self.direction() is not direction:
            self.setDirection(direction)
            self.update()  # it needs another height now
        super().setGeometry(area)

    def _narrowest(self) -> list[int]:
        return [item.minimumSize().width() for place in range(self.count()) if (item := self.itemAt(place))]

    def _edges(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()
