"""The footer of a desk's window: how things stand at the left, and what sets the desk up at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.style import px

_WORDS_PX, _SENTENCE_PX = 300, 340
"""So much room the words for the server and those for the printers should have; a printer in need has a sentence."""

_GAP_PX, _SIDE_PX = 6, 16


class Footer(QFrame):
    """One row; where it leaves too little room for words, scanner and printers have a second one to themselves."""

    def __init__(
        self,
        server: tuple[QLabel, QLabel],
        scanner: QLayout,
        printers: tuple[QLabel, QPushButton],
        buttons: Sequence[QPushButton],
    ) -> None:
        """`server` is a sign and its words, `printers` words and what leads there; in `scanner` is put what tells."""
        super().__init__()
        self.setObjectName("footer")
        self._server, self._printers, self._buttons = server, printers, buttons
        self._scanner = QWidget()
        self._scanner.setLayout(scanner)
        scanner.setContentsMargins(0, 0, 0, 0)
        # Where words have too little room, each has its share of it, and what one does not need the others have.
        for part in (server[1], self._scanner, printers[0]):
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._top, self._below = QHBoxLayout(), QHBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_SIDE_PX, 5, _SIDE_PX, 5)
        rows.setSpacing(0)
        rows.addLayout(self._top)
        rows.addLayout(self._below)
        for row in (self._top, self._below):
            row.setSpacing(_GAP_PX)
        self._is_in_two = False
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._heed_room()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._heed_room()
        return super().event(event)

    def _heed_room(self) -> None:
        fixed = (self._server[0], self._scanner, self._printers[1], *self._buttons)
        shown = [part for part in fixed if not part.isHidden()]
        words = px(_WORDS_PX) + px(_WORDS_PX if self._printers[1].isHidden() else _SENTENCE_PX)
        needed = sum(part.minimumSizeHint().width() + self._top.spacing() for part in shown) + words
        is_in_two = self.width() - 2 * _SIDE_PX < needed
        if is_in_two is not self._is_in_two:
            self._is_in_two = is_in_two
            self._arrange()

    def _arrange(self) -> None:
        for row in (self._top, self._below):
            while row.takeAt(0) is not None:
                pass
        sign, words = self._server
        self._top.addWidget(sign)
        self._top.addWidget(words, 2)
        self._top.addStretch(0)
        self._place_devices(self._below if self._is_in_two else self._top)
        for button in self._buttons:
            self._top.addWidget(button)
        if self._is_in_two:
            self._below.addStretch(0)
            self._below.setContentsMargins(0, px(4), 0, 0)
        else:
            self._below.setContentsMargins(0, 0, 0, 0)

    def _place_devices(self, row: QBoxLayout) -> None:
        words, look = self._printers
        row.addWidget(self._scanner, 1)
        row.addWidget(words, 3)
        row.addWidget(look)
