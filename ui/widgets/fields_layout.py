"""Fields with their names, beside or above them as there is room."""

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QFormLayout, QWidget

from ui.style import px
from ui.widgets.part_width import narrowest

_FIELD_PX = 220
"""How wide a field is at least beside its name."""


class FieldsLayout(QFormLayout):
    """Fields beside their names, a wide one below; all are below where they would be narrow beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[QWidget] = []

    def addRow(self, *parts: Any) -> None:
        super().addRow(*parts)
        self._fields.append(parts[-1])

    def insertRow(self, row: int, *parts: Any) -> None:
        super().insertRow(row, *parts)
        self._fields.append(parts[-1])

    def minimumSize(self) -> QSize:
        widest = max(self._widest_name(), max(map(narrowest, self._fields), default=0))
        return QSize(widest, super().minimumSize().height())

    def setGeometry(self, area: QRect) -> None:
        names = self._widest_name()
        is_wide = area.width() >= names + self.horizontalSpacing() + px(_FIELD_PX)
        policy = QFormLayout.RowWrapPolicy.WrapLongRows if is_wide else QFormLayout.RowWrapPolicy.WrapAllRows
        if self.rowWrapPolicy() is not policy:
            self.setRowWrapPolicy(policy)
            self.update()  # it needs another height now
        super().setGeometry(area)

    def _widest_name(self) -> int:
        names = (self.labelForField(field) for field in self._fields)
        return max((narrowest(name) for name in names if name is not None), default=0)
