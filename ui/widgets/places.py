"""Workplaces one behind the other; where there is too little room for one, it can be scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


class Places(QStackedWidget):
    """Shows one of its places."""

    def add(self, place: QWidget) -> None:
        """One more place, behind the others."""
        self.addWidget(scrollable(place))

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


def scrollable(place: QWidget) -> QScrollArea:
    """An area that a widget fills, and in which it can be scrolled where it does not fit."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setObjectName("place")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(place)
    return area
