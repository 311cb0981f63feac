"""A keyboard at which a person or a scanner presses keys, one event each, stamped as a real one stamps them."""

from dataclasses import dataclass, field
from time import monotonic_ns

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.headless import deliver

ENTER, TAB = (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_Tab, "\t")
_NAMED = {" ": Qt.Key.Key_Space, "\x1d": Qt.Key.Key_BracketRight}


def receiver() -> QWidget:
    """What the windows system would give a key to."""
    found = QApplication.focusWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
    assert found is not None, "no window has the focus"
    return found


@dataclass
class Keyboard:
    now_ms: int = field(default_factory=lambda: monotonic_ns() // 1_000_000)

    def press(self, text: str, key: int = 0, *, gap_ms: int = 100, repeats: bool = False) -> None:
        """Press and release one key so long after the one before, wherever the focus is now."""
        self.now_ms += gap_ms
        key = key or _NAMED.get(text, 0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, repeats)
            event.setTimestamp(self.now_ms)
            deliver(event, QApplication.activePopupWidget() or receiver())

    def compose(self, text: str, keys: int, *, gap_ms: int = 2) -> None:
        """Text that Linux makes of a dead key and another, of which no key event is seen."""
        self.now_ms += gap_ms * keys
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(receiver(), event)

    def type(self, text: str, gaps_ms: tuple[int, ...] = (90, 120, 75, 110)) -> None:
        """As a person types."""
        for number, letter in enumerate(text):
            self.press(letter, gap_ms=gaps_ms[number % len(gaps_ms)])

    def enter(self, gap_ms: int = 120) -> None:
        self.press("\r", Qt.Key.Key_Return, gap_ms=gap_ms)

    def scan(self, code: str, end: tuple[int, str] | None = ENTER, *, gap_ms: int = 2) -> None:
        """As a scanner sends a code, a good while after the last key."""
        self.now_ms += 400
        for letter in code:
            self.press(letter, gap_ms=gap_ms)
        if end is not None:
            self.press(end[1], end[0], gap_ms=gap_ms)
