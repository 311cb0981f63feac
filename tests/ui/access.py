"""What a window owes to people who see, hear or move otherwise: faults found by walking through all its parts."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

SMALLEST_PX = 24
"""Of a target, as WCAG 2.2 has it."""
_CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QGraphicsView, QLineEdit, QPlainTextEdit,
    QProgressBar, QTabBar, QTextEdit,
)  # fmt: skip
_OF_NO_USE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)


def controls(window: QWidget) -> Iterator[QWidget]:
    """All that can be worked or tells of work; parts of other controls, and of Qt's own, are these others' matter."""
    for part in window.findChildren(QWidget):
        is_within = any(isinstance(above, _CONTROLS) for above in _above(part)) or isinstance(part, QHeaderView)
        is_list_of_box = part.window() is not window
        if isinstance(part, _CONTROLS) and not is_within and not is_list_of_box:
            yield part


def _above(part: QWidget) -> Iterator[QObject]:
    above = part.parent()
    while above is not None:
        yield above
        above = above.parent()


def told(part: QWidget) -> str:
    """A part as a sentence about it names it."""
    words = part.text() if isinstance(part, QAbstractButton | QLabel | QLineEdit) else ""
    name = part.accessibleName() or words or part.objectName()
    return f"{type(part).__module__}.{type(part).__name__} “{name}” in {type(part.parent()).__name__}"


def unnamed(window: QWidget) -> list[str]:
    """Controls of which a screen reader cannot say what they are called, or what they are."""
    faults = []
    for part in controls(window):
        interface = QAccessible.queryAccessibleInterface(part)
        name = part.accessibleName() or interface.text(QAccessible.Text.Name)
        has_role = interface.role() not in _OF_NO_USE or isinstance(part, QGraphicsView)  # Qt has none for a canvas
        if not name.strip() or not has_role:
            faults.append(f"{told(part)} has no name or role")
    return faults


def read_as_markup(window: QWidget) -> list[str]:
    """Labels that would take a name for markup. Those beside a field say the program's words only."""
    labels = [label for label in window.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText]
    of_qt = (QDialogButtonBox, QAbstractScrollArea)
    return [
        f"{told(label)} is not plain text"
        for label in labels
        if label.buddy() is None and label.text() and not isinstance(label.parent(), of_qt)
    ]


def too_small(window: QWidget) -> list[str]:
    """Targets that a finger misses."""
    return [
        f"{told(part)} is {part.width()} × {part.height()}"
        for part in controls(window)
        if part.isVisible() and not isinstance(part, QProgressBar) and min(part.width(), part.height()) < SMALLEST_PX
    ]


def faults(window: QWidget) -> list[str]:
    """All faults that can be seen without working the window."""
    return [*unnamed(window), *read_as_markup(window), *too_small(window)]


def out_of_reach(window: QWidget) -> list[str]:
    """Controls to which Tab does not lead, from wherever it starts in the window."""
    wanted = [
        part for part in controls(window)
        if part.isVisible() and part.isEnabled() and not isinstance(part, QProgressBar) and not _is_picture(part)
    ]  # fmt: skip
    reached: list[QWidget] = []
    start = QApplication.focusWidget() or window
    for _ in range(len(wanted) * 3 + 20):
        focused = QApplication.focusWidget()
        if focused is not None and all(focused is not one for one in reached):
            reached.append(focused)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            _send_tab(QApplication.focusWidget() or start, kind)
    return [f"{told(part)} is out of reach" for part in wanted if not _is_reached(part, reached)]


def _is_picture(part: QWidget) -> bool:
    """Whether it only shows something, such as a chart."""
    return isinstance(part, QGraphicsView) and part.focusPolicy() == Qt.FocusPolicy.NoFocus


def _is_reached(part: QWidget, reached: list[QWidget]) -> bool:
    if isinstance(part, QAbstractButton):  # one of a group is reached by Tab, from there the others by arrows
        group = part.group()
        if group is not None and group.exclusive() and any(button in reached for button in group.buttons()):
            return True
        if isinstance(part, QRadioButton) and any(
            isinstance(one, QRadioButton) and one.parent() is part.parent() for one in reached
        ):
            return True
    return any(one is part or part.isAncestorOf(one) for one in reached)


def _send_tab(widget: QWidget, kind: QEvent.Type) -> None:
    QCoreApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"))


def looks_focused(part: QWidget) -> bool:
    """Whether it can be seen that this control takes the keys."""
    elsewhere = QWidget(part.window())
    elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    elsewhere.show()
    try:
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
        before = _edge(part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        assert part.hasFocus() or part.isAncestorOf(QApplication.focusWidget() or elsewhere), told(part)
        return _edge(part) != before
    finally:
        elsewhere.deleteLater()


def _edge(part: QWidget) -> QImage:
    """What is seen along the part's sides, where its focus is shown: a blinking cursor is not enough."""
    image = part.grab().toImage()
    painter = QPainter(image)
    painter.fillRect(image.rect().adjusted(8, 8, -8, -8), Qt.GlobalColor.black)
    painter.end()
    return image
