"""Who works here, in the header, with what they can do about that."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.icons import with_icon
from ui.keys import KEYS
from ui.language import tr
from ui.style import Tone
from ui.widgets.labels import plain_tip

_LONGEST_NAME = 22


class OperatorButton(QPushButton):
    """The operator's name; its menu locks the desk, or lets somebody else sign in."""

    lock_wanted = Signal()
    change_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        shown = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        super().__init__(f"{shown} · {KEYS['lock'].text}".replace("&", "&&"), parent)
        with_icon(self, "lock", Tone.HEADER_INK)
        self.setAccessibleName(tr("Operator {name}").format(name=name))
        self.setToolTip(plain_tip(name))
        menu = QMenu(self)
        self.lock = menu.addAction(tr("Lock (F12)"))
        self.change = menu.addAction(tr("Change operator"))
        self.change.setShortcut(QKeySequence(KEYS["change_operator"].keys))
        self.addAction(self.change)  # a shortcut counts where its action is
        self.lock.triggered.connect(self.lock_wanted)
        self.change.triggered.connect(self.change_wanted)
        self.setMenu(menu)
