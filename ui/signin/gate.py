"""The gate of a window: shut while nobody may work at the desk; it locks by key, by itself, and hides what is open."""

from functools import cached_property
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolTip, QWidget
from shiboken6 import isValid

from checkin.operators import Role
from checkin.station.shift import ShiftState
from checkin.station.values import Change, ShiftChanged
from ui.bridge import Bridge
from ui.hearing import hear, hear_no_more
from ui.sentences import told
from ui.signin.page import SignInPage

LOCK_KEY = Qt.Key.Key_F12
_LOOK_MS = 1_000
_TOUCH_EVERY_S = 1.0
_INPUT = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin)


class Gate(QObject):
    """Watches the shift for one window, which was made for one operator in one role."""

    shut = Signal()
    """From now on nothing may be seen or done."""
    opened = Signal()
    """Whoever the window was made for goes on."""
    other_operator = Signal()
    """Somebody else works here now, or in another role: the window must be built anew."""

    def __init__(self, bridge: Bridge, application: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._shift = bridge.station.shift
        self._application = application
        self._window = window
        self.made_for = self._who()
        self.is_shut = not self._shift.is_open
        self._hidden: list[QWidget] = []
        self._watches = False
        self._touched_s = 0.0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        bridge.changed.connect(self._hear)
        bridge.failed.connect(self._tell)
        self._watch()
        if self.is_shut:
            self.page.refresh()

    @cached_property
    def page(self) -> SignInPage:
        """What is shown while the gate is shut; made when somebody wants it, for many a desk is never locked."""
        return SignInPage(self._bridge)

    def look(self) -> None:
        """Notice who may work here now."""
        self._watch()
        is_open = self._shift.is_open
        if not is_open and not self.is_shut:
            self.is_shut = True
            self._hide_windows()
            self.page.refresh()
            self.shut.emit()
        elif not is_open:
            self.page.heed_operators()
        elif self._who() != self.made_for:
            self._close_windows()
            self.other_operator.emit()
        elif self.is_shut:
            self.is_shut = False
            self.opened.emit()
            self._show_windows()

    def lock(self) -> None:
        """Lock the desk at once."""
        self._shift.lock()
        self.look()

    def change_operator(self) -> None:
        """End the shift of whoever works here, and let the next one sign in."""
        self._shift.sign_out()
        self.look()
        self.page.credentials.pick_nobody()  # whoever comes now is hardly who just left

    def hides(self, window: QWidget | None) -> bool:
        """Whether this window is open behind the lock."""
        return any(hidden is window for hidden in self._hidden)

    def stop(self) -> None:
        """Watch no more. May be called twice."""
        self._timer.stop()
        if self._watches:
            hear_no_more(self)
            self._watches = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QInputEvent) or event.type() not in _INPUT:
            return False
        if isinstance(event, QKeyEvent) and event.key() == LOCK_KEY and not event.modifiers():
            if not event.isAutoRepeat():
                self.lock()
            return True
        now = monotonic()
        if not self.is_shut and now - self._touched_s >= _TOUCH_EVERY_S:
            self._touched_s = now
            self._shift.touch()
        return False

    def _watch(self) -> None:
        """Keys and touches are of interest only where people sign in."""
        if self._shift.needs_sign_in and not self._watches:
            self._watches = True
            hear(self)

    def _who(self) -> tuple[str, Role] | None:
        """For whom a window that is made now is made."""
        if self._shift.state is ShiftState.OPEN:
            return "", self._shift.role
        operator = self._shift.operator
        return (operator.id, operator.role) if operator is not None else None

    def _hear(self, change: Change) -> None:
        if isinstance(change, ShiftChanged):
            self.look()

    def _tell(self, sentence: str) -> None:
        if self.is_shut:
            self.page.tell(told(sentence))

    def _hide_windows(self) -> None:
        QToolTip.hideText()
        for window in self._application.topLevelWidgets():
            if window is self._window or not window.isVisible():
                continue
            if isinstance(window, QMenu) or window.windowType() == Qt.WindowType.Popup:
                window.close()
            elif window.windowType() != Qt.WindowType.ToolTip and not _is_main(window):
                window.hide()
                self._hidden.append(window)

    def _show_windows(self) -> None:
        hidden, self._hidden = self._hidden, []
        for window in hidden:
            if isValid(window):
                window.show()

    def _close_windows(self) -> None:
        """Dialogs of whoever was here before end; a designer with changes asks what becomes of them."""
        hidden, self._hidden = self._hidden, []
        for window in hidden:
            if isValid(window) and isinstance(window, QDialog):
                window.reject()
            elif isValid(window):
                window.show()
                window.close()


def _is_main(window: QWidget) -> bool:
    """Whether it is a window that another one just replaced."""
    return window.objectName() == "desk window"
