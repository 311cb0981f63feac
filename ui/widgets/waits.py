"""Questions without an answer: how many there are, and that one takes longer than people wait without wondering."""

from PySide6.QtCore import QObject, QTimer, Signal

LONG_MS = 700


class Waits(QObject):
    """Counts them. What is answered in time is never noticed."""

    long = Signal()
    """For so long there was no answer to a question, or none to the next one after an answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.number = 0
        """How many wait now."""
        self._timer = QTimer(self, singleShot=True, interval=LONG_MS)
        self._timer.timeout.connect(self.long)

    def begin(self) -> None:
        """One more waits."""
        self.number += 1
        if not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """The first of them is answered."""
        self.number -= 1
        if self.number:
            self._timer.start()
        else:
            self._timer.stop()
