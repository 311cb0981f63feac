"""The designer's window as a person works at it: by mouse, keys and names."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from checkin.badges.template import Element, Template
from checkin.station.station import Station
from tests.ui import access
from ui.designer.window import DesignerWindow

PATIENCE_MS = 10_000


class DesignerPage:
    """The whole window."""

    def __init__(self, qtbot: QtBot, window: DesignerWindow, station: Station) -> None:
        self.qtbot, self.window, self.station = qtbot, window, station

    @property
    def template(self) -> Template:
        return self.window.draft.template

    def element(self, label: str) -> Element:
        return self.template.elements[self.place(label)]

    def place(self, label: str) -> int:
        [place] = [place for place, element in enumerate(self.template.elements) if element.label == label]
        return place

    def pick(self, *labels: str) -> None:
        """Choose in the list of elements, as by clicking with Ctrl held."""
        rows = self.window.elements.list
        rows.clearSelection()
        for row in range(rows.count()):
            if rows.item(row).text() in labels:
                rows.item(row).setSelected(True)
        assert len(self.window.draft.chosen) == len(labels)

    def at(self, x_mm: float, y_mm: float) -> QPoint:
        return self.window.canvas.to_widget(x_mm, y_mm)

    def click(self, x_mm: float, y_mm: float, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.window.canvas.viewport(), Qt.MouseButton.LeftButton, keys, self.at(x_mm, y_mm))

    def press(self, x_mm: float, y_mm: float) -> None:
        self._mouse(QMouseEvent.Type.MouseButtonPress, self.at(x_mm, y_mm), Qt.KeyboardModifier.NoModifier)

    def move(self, x_mm: float, y_mm: float, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._mouse(QMouseEvent.Type.MouseMove, self.at(x_mm, y_mm), keys)

    def release(self, x_mm: float, y_mm: float) -> None:
        self._mouse(QMouseEvent.Type.MouseButtonRelease, self.at(x_mm, y_mm), Qt.KeyboardModifier.NoModifier)

    def drag(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press, move in steps, release; places in mm."""
        self.press(*start)
        for share in (0.3, 0.7, 1.0):
            self.move(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share, keys)
        self.release(*end)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.window.canvas.setFocus()
        QTest.keyClick(self.window.canvas, key, keys)

    def do(self, name: str) -> None:
        """An entry of a menu or a button of the bar, by its name."""
        action = self.window.actions_by_name[name]
        assert action.isEnabled(), f"“{name}” cannot be done now"
        action.trigger()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=PATIENCE_MS)
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        assert not access.unnamed(found) + access.read_as_markup(found)
        return found

    def press_button(self, button: QPushButton) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def words(self, widget: QWidget | None = None) -> str:
        """All texts that can be read now."""
        labels = (widget or self.window).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def wait_for_words(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.words(), timeout=PATIENCE_MS)

    def wait_until_drawn(self) -> None:
        """Until the badge on the canvas is that of the draft as it is now."""
        canvas, preview = self.window.canvas, self.window.preview

        def is_drawn() -> bool:
            drawn = canvas.drawn
            return (
                preview.is_idle
                and drawn is not None
                and drawn.template == self.window.draft.shown
                and drawn.side == self.window.draft.side
                and drawn.width == preview.width
            )

        self.qtbot.waitUntil(is_drawn, timeout=PATIENCE_MS)

    def seen_badge(self) -> QImage:
        """The badge as the screen shows it, cut from a picture of the window, with no element marked."""
        self.window.draft.choose([])
        canvas, template = self.window.canvas, self.template
        corner = canvas.mapFromScene(QPointF(0, 0))
        size = canvas.picture.size()
        shown = canvas.viewport().grab().toImage()
        assert size.width() == round(template.width_mm * canvas.px_per_mm)
        return shown.copy(QRect(corner, size))

    def _mouse(self, kind: QMouseEvent.Type, at: QPoint, keys: Qt.KeyboardModifier) -> None:
        viewport = self.window.canvas.viewport()
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        button = none if kind is QMouseEvent.Type.MouseMove else left
        held = none if kind is QMouseEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(kind, QPointF(at), QPointF(viewport.mapToGlobal(at)), button, held, keys)
        QApplication.sendEvent(viewport, event)
