"""Choices one below the other, each with a digit that picks it; none is picked beforehand."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.style import px

_MOST_DIGITS = 9


class _Choices(QWidget):
    chosen = Signal()
    """Emits when another one is picked, or none any more."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [QRadioButton(_numbered(number, line)) for number, line in enumerate(words, 1)]
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        for button in self.buttons:
            self._group.addButton(button)
            layout.addWidget(button)
            button.toggled.connect(self.chosen)

    def begin(self) -> None:
        """Have the next keys pick one."""
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit.isdecimal() and 1 <= int(digit) <= len(self.buttons):
            self.buttons[int(digit) - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.buttons[int(digit) - 1].setChecked(True)
        else:
            super().keyPressEvent(event)

    def picked(self) -> int | None:
        return next((number for number, button in enumerate(self.buttons) if button.isChecked()), None)


Value = TypeVar("Value")


class NumberedChoices(_Choices, Generic[Value]):
    """Choices that stand for values."""

    def __init__(self, choices: Sequence[tuple[Value, str]], parent: QWidget | None = None) -> None:
        super().__init__([words for _, words in choices], parent)
        self._values = [value for value, _ in choices]

    @property
    def choice(self) -> Value | None:
        """What is picked."""
        number = self.picked()
        return self._values[number] if number is not None else None

    def pick(self, value: Value) -> None:
        """Pick this one."""
        self.buttons[self._values.index(value)].setChecked(True)


def _numbered(number: int, words: str) -> str:
    # An ampersand in a name would underline the letter after it.
    shown = words.replace("&", "&&")
    return f"{number}   {shown}" if number <= _MOST_DIGITS else f"     {shown}"
