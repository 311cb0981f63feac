"""Work of the Qt thread that would take too long at once, in pieces: between two of them windows answer."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

Piece = Callable[[], object]
_PAUSE_MS = 5
"""Between two pieces; a timer without a pause would have the next one done in one go with what the last one painted."""
_BUSY_MS = 10
"""A pause that took longer was one in which the window had other things to do."""
_MOST_PAUSES = 10
"""So many at most before a piece, or it would never be done where there is always something to do."""


class Turns(QObject):
    """Does one piece in each turn of the event loop, in the order in which they were added."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Piece] = deque()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._turn.start)
        self._turn.timeout.connect(self._take_turn)
        self._since = QElapsedTimer()
        self._pauses = 0

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
            self._pauses = 0
            self._begin_pause()

    def _begin_pause(self) -> None:
        self._pauses += 1
        self._since.start()
        self._pause.start()

    def _take_turn(self) -> None:
        """Do one, unless there was something else to do just now: both in one go might take too long."""
        if self._since.elapsed() > _BUSY_MS and self._pauses < _MOST_PAUSES:
            self._begin_pause()
            return
        piece = self._pieces.popleft()
        try:
            piece()
        finally:
            self._go_on()
