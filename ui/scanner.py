"""Catches what keyboard-wedge scanners type, wherever the focus is. Whose keys they are is told in key_rhythm.py.

Every key does at once what it always does; when the end shows that a scanner sent it, what it did is undone.
"""

from collections.abc import Callable
from time import monotonic_ns

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QWidget,
)
from shiboken6 import isValid

from checkin.station.key_rhythm import Fate, Key, KeyRhythm
from checkin.station.scanners import LONGEST_GAP_MS, Ending, ScannerSettings
from ui.hearing import hear, hear_no_more

_BREATH_MS = 15
"""Keys that came during a pause but were not handled yet are handled within it."""
_ENDS = {Qt.Key.Key_Return: Ending.ENTER, Qt.Key.Key_Enter: Ending.ENTER, Qt.Key.Key_Tab: Ending.TAB}
_SHIFTS = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)  # fmt: skip
_DEAD_KEYS = range(Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value + 1)
_OF_KEYS = (QKeyEvent, QInputMethodEvent)
_PRESSED = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)
_EDITING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Escape)


class ScannerFilter(QObject):
    """An event filter on the whole application."""

    scanned = Signal(object)
    """Emits the Scan, once it is complete."""

    def __init__(self, application: QApplication, settings: ScannerSettings | None = None) -> None:
        super().__init__(application)
        self._rhythm = KeyRhythm(settings or ScannerSettings())
        self._is_paused = False
        self._undoes: list[tuple[QWidget, Callable[[], None]]] = []
        """What gives back to each widget what it held before the keys."""
        self._popup: QWidget | None = None
        self._handled_ns = 0
        self._pause = QTimer(self, singleShot=True)
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._pause.timeout.connect(self._breath.start)
        self._breath.timeout.connect(self._paused)
        hear(self)

    def use(self, settings: ScannerSettings, *, learns: bool = False) -> None:
        """Tell scanners by these settings from now on; while it learns, by any."""
        self._rhythm = KeyRhythm(settings, learns=learns)
        self._undoes = []

    def pause(self, *, is_paused: bool) -> None:
        """Take all keys for a person's, until it goes on."""
        self._is_paused = is_paused

    def stop(self) -> None:
        """Listen no longer."""
        self._pause.stop()
        self._breath.stop()
        hear_no_more(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes by here, and asking one for its type takes longer than all else.
        if not isinstance(event, _OF_KEYS) or event.type() not in _PRESSED or self._is_paused:
            return False
        # Python's names for widgets within a popup last as long as its name for the popup.
        self._popup = QApplication.activePopupWidget()
        if not isinstance(watched, QWidget) or not isValid(watched) or not _receives_first(watched, self._popup):
            return False
        if isinstance(event, QInputMethodEvent):
            self._composed(watched, event.commitString())
            return False
        return isinstance(event, QKeyEvent) and self._is_taken(watched, event)

    def _composed(self, watched: QWidget, text: str) -> None:
        """On Linux a dead key and the letter after it come as composed text, which does not say when it was typed."""
        is_soon = monotonic_ns() - self._handled_ns < LONGEST_GAP_MS * 1_000_000
        if text and is_soon and self._rhythm.compose(text):
            self._await_key(watched)

    def _is_taken(self, watched: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _SHIFTS or event.key() in _DEAD_KEYS or _is_alt_number(event):
            return False
        self._handled_ns = monotonic_ns()
        fate = self._rhythm.press(_as_key(event))
        self._breath.stop()
        match fate:
            case Fate.BEGINS:
                self._undoes = []
                self._await_key(watched)
                return False
            case Fate.GOES_ON:
                self._await_key(watched)
                return _would_press(watched, event)
            case Fate.ENDS:
                self._complete()
                return True
            case Fate.ECHO:
                return True
            case Fate.PERSONS:
                self._undoes = []
                self._pause.stop()
                return False

    def _await_key(self, watched: QWidget) -> None:
        if not self._knows(watched):
            new = [widget for widget in (watched, *_fields_beside(watched)) if not self._knows(widget)]
            self._undoes += [(widget, _undo_of(widget)) for widget in new]
        if self._rhythm.pause_ms:
            self._pause.start(self._rhythm.pause_ms)

    def _knows(self, widget: QWidget) -> bool:
        return any(known is widget for known, _ in self._undoes)

    def _paused(self) -> None:
        if self._rhythm.paused():
            self._complete()
        self._undoes = []

    def _complete(self) -> None:
        self._pause.stop()
        # The last first: what a key did may have moved the next ones elsewhere.
        for widget, undo in reversed(self._undoes):
            if isValid(widget):
                undo()
        self._undoes = []
        self.scanned.emit(self._rhythm.scan)


def _as_key(event: QKeyEvent) -> Key:
    text = event.text()
    return Key(
        at_ms=event.timestamp() or monotonic_ns() // 1_000_000,
        text=text,
        end=_ENDS.get(Qt.Key(event.key())) if event.key() in _ENDS else None,
        is_repeated=event.isAutoRepeat(),
        types=bool(text) and event.key() not in _EDITING,
    )


def _is_alt_number(event: QKeyEvent) -> bool:
    """Scanners may type a character by its number, with Alt held down; it comes when Alt is let go."""
    return bool(
        event.modifiers() & Qt.KeyboardModifier.AltModifier and event.modifiers() & Qt.KeyboardModifier.KeypadModifier
    )


def _would_press(watched: QWidget, event: QKeyEvent) -> bool:
    """A space within a code presses no button."""
    return event.key() == Qt.Key.Key_Space and isinstance(watched, QAbstractButton | QAbstractItemView)


def _receives_first(watched: QWidget, popup: QWidget | None) -> bool:
    """Whether a key goes to `watched` first; afterwards it wanders up through the parents."""
    if popup is not None:
        return watched is (popup.focusWidget() or popup)
    focused = QApplication.focusWidget()
    return watched is focused if focused is not None else watched.isWindow()


def _fields_beside(watched: QWidget) -> list[QLineEdit]:
    """Where a list may have what is typed on it go."""
    if not isinstance(watched, QAbstractItemView):
        return []
    return [field for field in watched.window().findChildren(QLineEdit) if field.isVisible()]


def _undo_of(watched: QWidget) -> Callable[[], None]:
    """What makes the widget as it is now, whatever keys it gets."""
    match watched:
        case QLineEdit():
            return _line_edit_undo(watched)
        case QComboBox():
            return _combo_box_undo(watched)
        case QSpinBox():
            value = watched.value()
            return lambda: watched.setValue(value)
        case QDoubleSpinBox():
            number = watched.value()
            return lambda: watched.setValue(number)
        case QAbstractItemView():
            return _item_view_undo(watched)
        case QAbstractButton() if watched.group() is not None:
            return _choice_undo(watched.group())
        case _:
            return lambda: None


def _line_edit_undo(field: QLineEdit) -> Callable[[], None]:
    text, cursor, start, length = field.text(), field.cursorPosition(), field.selectionStart(), field.selectionLength()

    def undo() -> None:
        if field.text() != text:
            field.setText(text)
        field.setCursorPosition(cursor)
        if start >= 0:
            field.setSelection(start, length)

    return undo


def _combo_box_undo(box: QComboBox) -> Callable[[], None]:
    index, text = box.currentIndex(), box.currentText()

    def undo() -> None:
        box.setCurrentIndex(index)
        if box.isEditable():
            box.setEditText(text)

    return undo


def _choice_undo(group: QButtonGroup) -> Callable[[], None]:
    """Digits pick among choices, and codes have digits."""
    checked = group.checkedButton()

    def undo() -> None:
        if group.checkedButton() is checked:
            return
        if checked is not None:
            checked.setChecked(True)
            return
        is_exclusive = group.exclusive()
        group.setExclusive(False)
        for button in group.buttons():
            button.setChecked(False)
        group.setExclusive(is_exclusive)

    return undo


def _item_view_undo(view: QAbstractItemView) -> Callable[[], None]:
    model, current = view.selectionModel(), QPersistentModelIndex(view.currentIndex())
    if model is None:
        return lambda: None
    selection, place = model.selection(), view.verticalScrollBar().value()

    def undo() -> None:
        model.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        view.verticalScrollBar().setValue(place)

    return undo
