"""Two parts of a place, beside each other where there is room for both."""

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from ui.widgets.part_width import narrowest

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class BesideLayout(QBoxLayout):
    """Parts beside each other, or below each other where they would be narrower than they can be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_BESIDE, parent)
        self._parts: list[QWidget | QLayout] = []

    def addWidget(self, part: QWidget, *how: Any) -> None:
        self._parts.append(part)
        super().addWidget(part, *how)

    def addLayout(self, part: QLayout, *how: Any) -> None:
        self._parts.append(part)
        super().addLayout(part, *how)

    @property
    def is_beside(self) -> bool:
        """Whether the parts stand beside each other now."""
        return self.direction() is _BESIDE

    def minimumSize(self) -> QSize:
        return QSize(max(self._narrowest()) + self._edges(), super().minimumSize().height())

    def setGeometry(self, area: QRect) -> None:
        widths = self._narrowest()
        needed = sum(widths) + self.spacing() * (len(widths) - 1) + self._edges()
        direction = _BESIDE if area.width() >= needed else _BELOW
        if self.direction() is not direction:
            self.setDirection(direction)
            self.update()  # it needs another height now
        super().setGeometry(area)

    def _narrowest(self) -> list[int]:
        return [narrowest(part) for part in self._parts]

    def _edges(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()
