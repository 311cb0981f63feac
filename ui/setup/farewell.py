"""Tells that the server has this desk remove its data, and closes by itself: nobody need be there."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.journal.wipe_orders import WipeReason
from ui.language import mark, tr
from ui.style import TITLE_PX, px
from ui.widgets.dialogs import fit_height
from ui.widgets.labels import plain

SHOWN_S = 20
_TITLES = {
    WipeReason.ERASED: mark("The event is over"),
    WipeReason.REVOKED: mark("This desk was taken out of the event"),
}
_WORDS = {
    WipeReason.ERASED: mark(
        "Its personal data were erased at the server. This desk sends nothing more, and removes its own data now."
    ),
    WipeReason.REVOKED: mark(
        "The server takes nothing more from this desk, and has it remove its data now. If that surprises you, ask "
        "whoever runs the server: the desk can join again."
    ),
}


class FarewellDialog(QDialog):
    """Shown over everything; when it is closed, or after a while, the window makes room for a first start."""

    def __init__(self, event: str, reason: WipeReason, parent: QWidget | None = None, shown_s: int = SHOWN_S) -> None:
        super().__init__(parent)
        self._left_s = shown_s
        self.setWindowTitle(tr(_TITLES[reason]))
        self.setMinimumWidth(px(560))
        self.words = plain(tr(_WORDS[reason]))
        self.countdown = plain()
        self.do = QPushButton(tr("Remove the data now"))
        self.do.setProperty("main", True)
        self.do.setDefault(True)
        self.do.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.countdown, 1)
        buttons.addWidget(self.do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(18))
        layout.setSpacing(px(14))
        layout.addWidget(plain(tr(_TITLES[reason]), size_px=TITLE_PX, bold=True))
        layout.addWidget(plain(event, bold=True))
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._count_down)
        self._tell_left()
        self._second.start()
        fit_height(self)

    def reject(self) -> None:
        """Leaving it changes nothing about it."""
        self.accept()

    def _count_down(self) -> None:
        self._left_s -= 1
        self._tell_left()
        if self._left_s <= 0:
            self._second.stop()
            self.accept()

    def _tell_left(self) -> None:
        self.countdown.setText(tr("This happens by itself in %n second(s).", self._left_s))
