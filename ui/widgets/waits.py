"""Questions without an answer: how many there are, and that one takes longer than people do not notice, or wonder."""

from PySide6.QtCore import QObject, QTimer, Signal

NOTICED_MS, LONG_MS = 150, 700


class Waits(QObject):
    """Counts them. What is answered in time is never noticed."""

    noticed = Signal()
    """As `long`, as soon as people may notice."""
    long = Signal()
    """For so long there was no answer to a question, or none to the next one after an answer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.number = 0
        """How many wait now."""
        self._is_noticed = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)

    def begin(self) -> None:
        """One more waits."""
        self.number += 1
        if not self._timer.isActive():
            self._start()

    def end(self) -> None:
        """The first of them is answered."""
        self.number -= 1
        if self.number:
            self._start()
        else:
            self._timer.stop()

    def _start(self) -> None:
        self._is_noticed = False
        self._timer.start(NOTICED_MS)

    def _tell(self) -> None:
        if self._is_noticed:
            self.long.emit()
        else:
            self._is_noticed = True
            self._timer.start(LONG_MS - NOTICED_MS)
            self.noticed.emit()
