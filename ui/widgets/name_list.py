"""A list of names beside something that may need more room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QSizePolicy

from ui.style import px

_AROUND_PX = 12


class NameList(QListWidget):
    """As wide as it likes to be, and narrower where what stands beside it has too little room."""

    def __init__(self, wide_px: int, narrow_px: int) -> None:
        """Both at 100 %."""
        super().__init__()
        self._wide, self._narrow = wide_px, narrow_px
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(px(self._wide), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(self._narrow), super().minimumSizeHint().height())


def width_of_names(names: QListWidget) -> int:
    """The width at which every name of a list can be read whole."""
    return names.sizeHintForColumn(0) + 2 * (names.frameWidth() + names.spacing()) + px(_AROUND_PX)
