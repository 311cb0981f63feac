"""Lists whose picked row is what keys act on."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView


def look_picked(view: QAbstractItemView) -> None:
    """Have the current row look picked however it became so: Tab into a list makes its first row current alone."""
    selection = view.selectionModel()
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

    def pick(current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            selection.select(current, flags)

    selection.currentChanged.connect(pick)
