"""The designer's panels: elements and properties at the sides of the canvas, or in one column beside it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from ui.designer.below import Below
from ui.designer.canvas import Canvas
from ui.designer.elements import Elements
from ui.designer.properties import Properties
from ui.language import mark, tr
from ui.style import px

_ELEMENTS_PX, _PROPERTIES_PX = 240, 380
_BADGE_PX = 300
"""So much room the badge should have between the two."""
_GAP_PX = 12
_NAMES = (mark("Elements"), mark("Properties"))


class Panels(QWidget):
    """Where the badge would have too little room between the two, they share a column, under tabs."""

    def __init__(self, elements: Elements, canvas: Canvas, below: Below, parent: QWidget) -> None:
        super().__init__(parent)
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(tr("Elements or properties"))
        self._elements, self._below = elements, below
        self._properties: Properties | None = None
        self._row, self._column = QHBoxLayout(self), QVBoxLayout()
        self._is_shared = False
        self._lay_out(canvas)
        self._add_tabs()
        self._arrange()

    def take(self, properties: Properties) -> None:
        """Show these properties. May be called twice."""
        if self._properties is None:
            self._properties = properties
            properties.setFixedWidth(px(_PROPERTIES_PX))
            self._arrange()

    def heed(self, width: int) -> None:
        """Have the two share a column if a window of this width has too little room."""
        # By the window, not by this part of it: that has less where there is a scroll bar, which is a matter of height.
        is_shared = width < px(_ELEMENTS_PX + _BADGE_PX + _PROPERTIES_PX) + 4 * _GAP_PX
        if is_shared is not self._is_shared:
            self._is_shared = is_shared
            self._arrange()

    def show_properties(self) -> None:
        """Have the properties be seen."""
        self.tabs.setCurrentIndex(1)

    def _lay_out(self, canvas: Canvas) -> None:
        self._row.setContentsMargins(_GAP_PX, _GAP_PX, _GAP_PX, _GAP_PX)
        self._row.setSpacing(_GAP_PX)
        self._row.addLayout(self._column)
        self._column.setSpacing(_GAP_PX)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._elements, 1)
        centre = QVBoxLayout()
        centre.setSpacing(6)
        self._row.addLayout(centre, 1)
        centre.addWidget(canvas, 1)
        centre.addWidget(self._below)

    def _add_tabs(self) -> None:
        for place, name in enumerate(_NAMES):
            self.tabs.addTab(f"{place + 1}  {tr(name)}")
            keys = QKeySequence(f"Ctrl+{place + 1}")
            self.tabs.setTabToolTip(place, keys.toString(QKeySequence.SequenceFormat.NativeText))
            QShortcut(keys, self.tabs, lambda place=place: self._go_to(place))  # heard only while the tabs are seen
        self.tabs.currentChanged.connect(lambda _place: self._show_front())

    def _arrange(self) -> None:
        self.tabs.setVisible(self._is_shared)
        self._elements.setFixedWidth(px(_PROPERTIES_PX if self._is_shared else _ELEMENTS_PX))
        self._elements.spread(4 if self._is_shared else 2)
        if self._properties is not None:
            for layout in (self._column, self._row):
                layout.removeWidget(self._properties)
            if self._is_shared:
                self._column.addWidget(self._properties, 1)
            else:
                self._row.addWidget(self._properties)
            _follow(self._elements if self._is_shared else self._below, self._properties)
        self._show_front()

    def _show_front(self) -> None:
        """Show the one whose tab is chosen; where both have room, both."""
        if self._properties is None:
            return
        panels = (self._elements, self._properties)
        front, other = panels if self.tabs.currentIndex() == 0 else panels[::-1]
        front.setVisible(True)
        focused = self.window().focusWidget()
        if self._is_shared and focused is not None and (focused is other or other.isAncestorOf(focused)):
            self._go_to(self.tabs.currentIndex())
        other.setVisible(not self._is_shared)

    def _go_to(self, place: int) -> None:
        self.tabs.setCurrentIndex(place)
        part = self._properties if place else self._elements.list
        if part is not None:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _follow(before: QWidget, part: QWidget) -> None:
    """Have the Tab key go from the last control within one part to the first within the other."""
    last = [*_chain(before)][-1]
    for control in [*_chain(part)]:
        QWidget.setTabOrder(last, control)
        last = control


def _chain(part: QWidget) -> Iterator[QWidget]:
    """A part and the controls within it, in the order in which the Tab key goes through them."""
    yield part
    control = part.nextInFocusChain()
    while control is not None and control is not part:
        if part.isAncestorOf(control) and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield control
        control = control.nextInFocusChain()
