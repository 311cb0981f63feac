"""What fits the letters that were typed into a field with choices, by any part of their words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from ui.style import clothe


def completed(field: QComboBox) -> QCompleter:
    """Have an editable field offer those of its choices that fit what is typed."""
    completer = QCompleter(field.model(), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    if (found := completer.popup()) is not None:
        clothe(found)  # a window of its own, and no other's
    return completer
