"""Asks for the passphrase that the data folder is locked with, before any window of it opens."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.language import tr
from ui.sentences import told
from ui.style import BAD, QUIET, TITLE_PX, px
from ui.widgets.labels import plain
from ui.widgets.long_work import LongWork
from ui.widgets.secret_field import SecretField

_PROGRAM = "Checkin Desk"
_WRONG = "That is not the passphrase of this data folder."


class UnlockDialog(QDialog):
    """Accepted once the passphrase is right; judging one takes a moment, away from the Qt thread."""

    def __init__(self, folder: Path, is_right: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_right = is_right
        self._work: LongWork | None = None
        self.passphrase = SecretField(tr("Passphrase"))
        self.message = plain(bold=True, colour=BAD)
        self.do = QPushButton(tr("Unlock"))
        self.do.setProperty("main", True)
        self.do.setDefault(True)
        self.leave = QPushButton(tr("Close"))
        self._lay_out(folder)
        self.do.clicked.connect(self._try)
        self.leave.clicked.connect(self.reject)

    @property
    def typed(self) -> str:
        """What was typed."""
        return self.passphrase.text

    def reject(self) -> None:
        if self._work is None:
            super().reject()

    def _lay_out(self, folder: Path) -> None:
        self.setWindowTitle(_PROGRAM)
        self.setMinimumWidth(px(460))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(18))
        layout.setSpacing(px(10))
        layout.addWidget(plain(tr("The data are locked"), size_px=TITLE_PX, bold=True))
        layout.addWidget(plain(tr("Type the passphrase with which they were locked.")))
        layout.addWidget(self.passphrase)
        layout.addWidget(self.message)
        layout.addWidget(plain(str(folder), colour=QUIET))
        layout.addLayout(buttons)
        self.message.hide()
        self.passphrase.setFocus()

    def _try(self) -> None:
        typed = self.passphrase.text
        if self._work is not None or not typed:
            return
        self.message.hide()
        self._allow(is_free=False)
        self._work = LongWork(lambda _progress, _cancelled: self._is_right(typed), self)
        self._work.ended.connect(self._judge)
        self._work.failed.connect(self._refuse)
        self._work.start()

    def _judge(self, is_right: bool) -> None:
        if is_right:
            self._rest()
            self.accept()
        else:
            self._refuse(told(_WRONG))

    def _refuse(self, sentence: str) -> None:
        self._rest()
        self.message.setText(sentence)
        self.message.show()
        self.passphrase.line.selectAll()
        self.passphrase.setFocus()

    def _rest(self) -> None:
        self._work = None
        self._allow(is_free=True)

    def _allow(self, *, is_free: bool) -> None:
        for widget in (self.passphrase, self.do, self.leave):
            widget.setEnabled(is_free)
