"""Fields with their names, beside or above them as there is room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QFormLayout

from ui.style import px

_FIELD_PX = 220
"""How wide a field is at least beside its name."""


class FieldsLayout(QFormLayout):
    """Fields beside their names, a wide one below; all are below where they would be narrow beside them."""

    def minimumSize(self) -> QSize:
        return QSize(max(self._widest(role) for role in _ROLES), super().minimumSize().height())

    def setGeometry(self, area: QRect) -> None:
        names = self._widest(QFormLayout.ItemRole.LabelRole)
        is_wide = area.width() >= names + self.horizontalSpacing() + px(_FIELD_PX)
        policy = QFormLayout.RowWrapPolicy.WrapLongRows if is_wide else QFormLayout.RowWrapPolicy.WrapAllRows
        if self.rowWrapPolicy() is not policy:
            self.setRowWrapPolicy(policy)
            self.update()  # it needs another height now
        super().setGeometry(area)

    def _widest(self, role: QFormLayout.ItemRole) -> int:
        items = [self.itemAt(row, role) for row in range(self.rowCount())]
        return max((item.minimumSize().width() for item in items if item), default=0)


_ROLES = (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole)
