"""Tells a keyboard-wedge scanner from a person: a burst of keys ended by Enter or Tab, wherever the focus is."""

from collections.abc import Callable
from functools import partial
from time import monotonic_ns

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

LONGEST_GAP_MS = 50
"""Scanners send a key every 1 to 30 ms; fast typists need more than 60."""
SHORTEST_CODE = 3
_LONGEST_KEPT = 2_000
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SHIFTS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)


class ScannerFilter(QObject):
    """An event filter on the whole application. Keys of a scan reach nothing else, or are taken back."""

    scanned = Signal(str)
    """Emits what the scanner sent, without its end key."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._typed: list[str] = []
        self._last_ms = -1_000_000
        self._restore: Callable[[], None] | None = None
        """Gives a field back what it held before the burst."""
        application.installEventFilter(self)

    def stop(self) -> None:
        """Listen no longer."""
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _receives_first(watched):
            return self._is_taken(watched, event)
        return False

    def _is_taken(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _SHIFTS:
            return False
        now_ms = event.timestamp() or monotonic_ns() // 1_000_000
        is_burst = 0 <= now_ms - self._last_ms <= LONGEST_GAP_MS and not event.isAutoRepeat()
        self._last_ms = now_ms
        if event.key() in _ENDS:
            return self._ended(is_scan=is_burst and len(self._typed) >= SHORTEST_CODE)
        if not is_burst:
            self._begin(watched)
        if event.text() and len(self._typed) < _LONGEST_KEPT:
            self._typed.append(event.text())
        return is_burst and self._restore is None

    def _begin(self, watched: QObject) -> None:
        self._typed = []
        match watched:
            case QLineEdit():
                self._restore = partial(watched.setText, watched.text())
            case QComboBox():
                self._restore = partial(watched.setCurrentIndex, watched.currentIndex())
            case _:
                self._restore = None

    def _ended(self, *, is_scan: bool) -> bool:
        code, restore = "".join(self._typed), self._restore
        self._typed, self._restore = [], None
        if is_scan:
            if restore is not None:
                restore()
            self.scanned.emit(code)
        return is_scan


def _receives_first(watched: QObject) -> bool:
    """Whether a key goes to `watched` first; afterwards it wanders up through the parents."""
    if not isinstance(watched, QWidget):
        return False
    focused = QApplication.focusWidget()
    return watched is focused if focused is not None else watched.isWindow()
