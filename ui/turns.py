"""Work of the Qt thread that would take too long at once, in pieces: between two of them windows answer."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

Piece = Callable[[], object]
_PAUSE_MS = 5
"""Between two pieces; a timer without a pause would have the next one done in one go with what the last one painted."""


class Turns(QObject):
    """Does one piece in each turn of the event loop, in the order in which they were added."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Piece] = deque()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._turn.start)
        self._turn.timeout.connect(self._do_one)

    def add(self, *pieces: Piece) -> None:
        """Have these done after those before them."""
        self._pieces.extend(pieces)
        self._go_on()

    def stop(self) -> None:
        """Leave what is not done yet. May be called twice."""
        self._pause.stop()
        self._turn.stop()
        self._pieces.clear()

    def _go_on(self) -> None:
        if self._pieces and not self._turn.isActive() and not self._pause.isActive():
            self._pause.start()

    def _do_one(self) -> None:
        piece = self._pieces.popleft()
        try:
            piece()
        finally:
            self._go_on()
