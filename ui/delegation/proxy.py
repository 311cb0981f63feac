"""Asks who takes the badges of others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui.language import tr
from ui.style import px
from ui.widgets.dialogs import action_buttons, fit_height
from ui.widgets.labels import plain

_LONGEST = 200


class AskProxy(QDialog):
    """The name is needed; the document is a note such as “passport” or “power of attorney no. 12”."""

    answered = Signal(str, str)
    """Emits name and document."""

    def __init__(self, badges: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Hand badges over"))
        self.setMinimumWidth(px(520))
        self.name, self.document = QLineEdit(), QLineEdit()
        self.do, buttons = action_buttons(self, tr("Hand over"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(
            plain(tr("Who takes %n badge(s)? This goes on record, and checks nobody in.", n=badges), bold=True)
        )
        for words, field in ((tr("Name"), self.name), (tr("Document (if one was shown)"), self.document)):
            field.setMaxLength(_LONGEST)
            field.setAccessibleName(words)
            layout.addWidget(plain(words))
            layout.addWidget(field)
        layout.addWidget(buttons)
        fit_height(self)
        self.do.setEnabled(False)
        self.name.textChanged.connect(lambda name: self.do.setEnabled(bool(name.strip())))
        self.accepted.connect(lambda: self.answered.emit(self.name.text().strip(), self.document.text().strip()))
