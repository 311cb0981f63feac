"""Work of the Qt thread that would take too long at once, in pieces: between two of them windows answer."""

from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from ui.hearing import unheard

Making = Iterator[None]
"""Makes something a piece at a time, and gives way at each `yield`, of which there is one after each piece.

Whoever wants the thing meanwhile makes the rest at once, so pieces do nothing where that was done before them.
"""
_OVER = object()
_PAUSE_MS = 5
"""Between two pieces; a timer without a pause would have the next one done in one go with what the last one painted."""
_BUSY_MS = 10
"""A pause that took longer was one in which the window had other things to do."""
_MOST_PAUSES = 10
"""So many at most before a piece, or it would never be done where there is always something to do."""


def at_once(making: Making) -> None:
    """Make the rest now."""
    deque(making, maxlen=0)


def _nothing() -> None:
    """Is to follow where nothing is."""


class Turns(QObject):
    """Does one piece in each turn of the event loop, in the order in which they were added."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._works: deque[tuple[Making, Callable[[], object]]] = deque()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._turn.start)
        self._turn.timeout.connect(self._take_turn)
        self._since = QElapsedTimer()
        self._pauses = 0

    def add(self, making: Making, then: Callable[[], object] = _nothing) -> None:
        """Have this made after what was added before, and then do this, which may show a window.

        Keys are not heard during a piece, so none may have events handled, as showing a window does on some systems.
        """
        self._works.append((making, then))
        self._go_on()

    def stop(self) -> None:
        """Leave what is not done yet. May be called twice."""
        self._pause.stop()
        self._turn.stop()
        self._works.clear()

    def _go_on(self) -> None:
        if self._works and not self._turn.isActive() and not self._pause.isActive():
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
        making, then = self._works[0]
        try:
            with unheard():
                is_over = next(making, _OVER) is _OVER
            if is_over and self._works:
                self._works.popleft()
                then()
        finally:
            self._go_on()
