"""A field for a passphrase or password: hidden, until whoever types it wants to see it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui.language import tr
from ui.style import px

_LONGEST = 200


class SecretField(QWidget):
    """A line with a box that shows what is typed."""

    entered = Signal()
    """Somebody pressed the enter key."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is for screen readers."""
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # Nothing that helps with typing may learn it.
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.line.setAccessibleName(name)
        self.shows = QCheckBox(tr("Show what is typed"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.line)
        layout.addWidget(self.shows)
        self.setFocusProxy(self.line)
        self.shows.toggled.connect(self._show)
        self.line.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def _show(self, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
