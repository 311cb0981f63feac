"""What fits the letters that were typed into a field with choices, by any part of their words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QListView


def completed(field: QComboBox) -> QCompleter:
    """Have an editable field offer those of its choices that fit what is typed."""
    completer = QCompleter(field.model(), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    found = completer.popup()
    if isinstance(found, QListView):
        found.setUniformItemSizes(True)  # else each of its hundreds of rows is measured, though nobody sees them yet
        found.setParent(field, found.windowFlags())  # as nobody's it would not look like the other lists of the window
    return completer
