"""Small dialogs that ask for words. They open without waiting; the answer comes as a signal."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.style import px
from ui.widgets.labels import plain, plain_title

LONGEST_WORDS = 500
_OF_SCREEN = 0.96
"""The largest part that a dialog takes."""


class AskWords(QDialog):
    """Asks for a line of words, such as a reason; an empty one is no answer."""

    answered = Signal(str)

    def __init__(self, title: str, question: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(plain_title(title))
        self.setMinimumWidth(px(480))
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST_WORDS)
        self.words.setAccessibleName(question)
        self.do, buttons = action_buttons(self, do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(plain(question))
        layout.addWidget(self.words)
        layout.addWidget(buttons)
        fit_height(self)
        self.do.setEnabled(False)
        self.words.textChanged.connect(lambda words: self.do.setEnabled(bool(words.strip())))
        self.accepted.connect(lambda: self.answered.emit(self.words.text().strip()))


class Confirm(QDialog):
    """Asks whether something is to be done; leaving it does nothing."""

    def __init__(self, title: str, question: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(plain_title(title))
        self.setMinimumWidth(px(480))
        self.do, buttons = action_buttons(self, do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(plain(question))
        layout.addWidget(buttons)
        fit_height(self)


def standard_buttons(which: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """Buttons in the words of the language in use, without the icons that some desktops put before them."""
    buttons = QDialogButtonBox(which)
    for button in buttons.buttons():
        button.setIcon(QIcon())
    return buttons


def action_buttons(dialog: QDialog, do: str) -> tuple[QPushButton, QDialogButtonBox]:
    """A row with the dialog's main button and one to leave it; connected to accept and reject."""
    buttons = standard_buttons(QDialogButtonBox.StandardButton.Cancel)
    main = buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
    main.setProperty("main", True)
    main.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return main, buttons


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as its words need at its width, as far as the screen has room."""
    layout = dialog.layout()
    if layout is None:
        return
    for part in dialog.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        part.updateGeometry()  # what is scrolled in it may be more or less by now, and has not told it
    layout.activate()
    width = max(dialog.width(), layout.totalMinimumSize().width())
    height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    dialog.resize(width, min(height, dialog.screen().availableGeometry().height()))


def fit_screen(window: QWidget, width_px: int, height_px: int) -> None:
    """Make a window so large, at 100 %, in the scale that is worn, as far as the screen has room."""
    room = window.screen().availableGeometry().size() * _OF_SCREEN
    window.resize(min(px(width_px), room.width()), min(px(height_px), room.height()))
