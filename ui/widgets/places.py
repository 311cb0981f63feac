"""Where there is too little room for what is shown, it can be scrolled: workplaces, columns and dialogs."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.style import px

FIRST_SIZE = (1366, 768)
"""Of a window, whatever the scale."""
_ABOVE_PX = 16
"""So much of what is above a part is seen, too."""


class Places(QStackedWidget):
    """Shows one of its places."""

    def add(self, place: QWidget) -> None:
        """One more place, behind the others."""
        self.addWidget(scrollable(place, self))

    def bring_to_front(self, place: QWidget) -> None:
        """Show this one."""
        for number in range(self.count()):
            area = self.widget(number)
            if isinstance(area, QScrollArea) and area.widget() is place:
                self.setCurrentWidget(area)

    @property
    def front(self) -> QWidget | None:
        """The place that is shown."""
        area = self.currentWidget()
        return area.widget() if isinstance(area, QScrollArea) else None


class Place(QWidget):
    """Is scrolled only where it does not fit as small as it may be, not where it has less room than it would like."""

    def heightForWidth(self, width: int) -> int:
        laid_out = self.layout()
        return laid_out.totalMinimumHeightForWidth(width) if laid_out is not None else -1


def scrollable(place: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """An area that a widget fills, and in which it can be scrolled where it does not fit."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setObjectName("place")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(place)
    return area


def is_in_sight(part: QWidget) -> bool:
    """Whether it is seen whole, without scrolling."""
    return part.visibleRegion().boundingRect().contains(part.rect())


def bring_into_sight(part: QWidget) -> None:
    """Have a part that lies beyond its place's edges begin at the top; one that is seen whole stays where it is."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inside = area.widget() if area is not None else None
    if area is None or inside is None or is_in_sight(part):
        return
    top = part.mapTo(inside, QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(top - px(_ABOVE_PX))


def show_whole(window: QWidget, room: QSize | None = None) -> None:
    """Show a window in its first size; where the room on the screen ends before its frame does, in all of it."""
    room = room or window.screen().availableGeometry().size()
    window.resize(*FIRST_SIZE)
    if room.width() > window.width() and room.height() > window.height():
        window.show()
    else:
        window.showMaximized()


class ScrollDown(QScrollArea):
    """A column that is scrolled downwards only: it is never narrower than what is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what is in it changed
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        column = self.widget()
        needed = column.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if column else 0
        return QSize(needed + 2 * self.frameWidth(), super().minimumSizeHint().height())


class _Whole(QScrollArea):
    """As large as what is in it, as far as the screen has room."""

    def sizeHint(self) -> QSize:
        inside = self.widget()
        laid_out = inside.layout() if inside is not None else None
        if laid_out is None:
            return super().sizeHint()
        wanted = laid_out.totalSizeHint()
        if laid_out.hasHeightForWidth():
            wanted.setHeight(laid_out.totalHeightForWidth(max(wanted.width(), self.width())))
        if wanted.height() > room_of(self).height():
            wanted.setWidth(wanted.width() + self.verticalScrollBar().sizeHint().width())
        return wanted.boundedTo(room_of(self))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        """Make the dialog large enough; by itself Qt gives it two thirds of the screen's height at most."""
        self.window().resize(self.window().size().expandedTo(self.sizeHint()))


def room_of(part: QWidget) -> QSize:
    """What the screen has for a dialog and its frame; no less than the window before which it opens."""
    before = part.window().parentWidget()
    room = part.screen().availableSize() - QSize(24, 64)
    return room.expandedTo(before.window().size()) if before is not None else room


def keep_on_screen(dialog: QDialog) -> None:
    """Have a dialog that is laid out scrolled where the screen is too small for it."""
    inside, area, laid_out = QWidget(), _Whole(), dialog.layout()
    if laid_out is not None:
        inside.setLayout(laid_out)
    area.setObjectName("place")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    outside = QVBoxLayout(dialog)
    outside.setContentsMargins(0, 0, 0, 0)
    outside.addWidget(area)
    dialog.setMinimumSize(dialog.minimumSize().boundedTo(room_of(dialog)))
    dialog.resize(dialog.size().boundedTo(room_of(dialog)))


def at_least(dialog: QDialog, width: int, height: int) -> None:
    """Have a dialog be so large at 100 %, and larger with the scale as far as the screen has room."""
    dialog.setMinimumSize(QSize(px(width), px(height)).boundedTo(room_of(dialog)))
