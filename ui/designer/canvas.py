"""The canvas: over the badge its elements, to be picked, moved and resized by mouse and keyboard."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.badges.editing import duplicated, removed
from checkin.badges.placing import Grip, moved
from checkin.badges.snapping import Guide, Snapping
from checkin.badges.template import Element
from ui.designer import overlay
from ui.designer.draft import Draft
from ui.designer.dragging import Held, Move, Resize, after_click, in_band, under
from ui.designer.paper import Paper
from ui.language import tr
from ui.style import px

NUDGE_MM, LARGE_NUDGE_MM = 0.5, 5.0
GRID_MM = 5.0
_SNAP_PX = 6.0
_STARTS_PX = 3
_LEAST_PX = 220
"""Of either side, whatever lies around it."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS = (
    Qt.CursorShape.SizeHorCursor,
    Qt.CursorShape.SizeFDiagCursor,
    Qt.CursorShape.SizeVerCursor,
    Qt.CursorShape.SizeBDiagCursor,
)


class Canvas(Paper):
    """Takes mouse and keyboard: elements are picked, moved, resized and removed."""

    opened = Signal()
    """An element was double-clicked."""
    clicked = Signal()
    """What is chosen was clicked or dragged."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.guides: tuple[Guide, ...] = ()
        """What is met just now."""
        self.snaps = True
        self.has_grid = False
        self._drag: Move | Resize | None = None
        self._pressed: QPoint | None = None
        self._panned_from: QPoint | None = None
        self._band: QRectF | None = None
        self._hits: list[int] = []
        self._hovered: Element | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(_LEAST_PX), px(_LEAST_PX))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Badge"))
        self.setAccessibleDescription(tr("Arrow keys move what is chosen, Delete removes it"))

    def sizeHint(self) -> QSize:
        # A badge is shown as large as there is room; were its own size asked for, the window would be scrolled.
        return QSize(super().sizeHint().width(), px(_LEAST_PX))

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        template, chosen = self.draft.shown, self.draft.chosen
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.has_grid:
            overlay.draw_grid(painter, template, GRID_MM)
        here = [
            (element, place in chosen)
            for place, element in enumerate(template.elements)
            if element.side == self.draft.side
        ]
        overlay.draw_frames(painter, sorted(here, key=lambda each: each[1]), self._hovered)
        overlay.draw_guides(painter, self.guides, template, self.px_per_mm)
        if len(chosen) == 1 and not isinstance(self._drag, Move):
            overlay.draw_grips(painter, template.elements[chosen[0]], self.px_per_mm)
        if self._band is not None:
            overlay.draw_band(painter, self._band)

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._panned_from = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        draft, at = self.draft, self.mapToScene(event.position().toPoint())
        self._pressed = event.position().toPoint()
        keys = event.modifiers()
        adds = bool(keys & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
        grip = None if adds else self._grip_at(event.position().toPoint())
        if grip is not None:
            self._drag = Resize(draft.template, draft.chosen[0], grip, at)
            return
        hits = under(draft.template, draft.side, at, self.px_per_mm)
        self._hits = []
        if adds and hits:
            draft.choose(sorted(set(draft.chosen) ^ {hits[0]}))
        elif not hits:
            self._band = QRectF(at, at)
        elif not set(hits) & set(draft.chosen):
            draft.choose([hits[0]])
        else:
            self._hits = hits
        if hits and draft.chosen:
            self._drag = Move(draft.template, draft.chosen, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        at = self.mapToScene(here)
        if self._panned_from is not None:
            self.pan(here - self._panned_from)
            self._panned_from = here
        elif self._band is not None:
            self._band = QRectF(self._band.topLeft(), at)
            self.viewport().update()
        elif self._drag is None:
            self._hover(here, at)
        elif self._pressed is None or (here - self._pressed).manhattanLength() >= _STARTS_PX:
            self._pressed = None
            dragged = self._drag.to(at, self.snapping(), Held.by(event.modifiers()))
            self.guides = dragged.guides
            self.draft.try_out(dragged.template)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.draft.chosen:
            self.opened.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._panned_from = None
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        drag, self._drag, self.guides = self._drag, None, ()
        if self._band is not None:
            band, self._band = self._band.normalized(), None
            self.draft.choose(in_band(self.draft.template, self.draft.side, band))
        elif drag is not None and self._pressed is None:
            template = self.draft.shown
            self.draft.change(drag.words, lambda _: template)
        elif self._hits:
            self.draft.choose(after_click(self._hits, self.draft.chosen))
        self._pressed, self._hits = None, []
        self.viewport().update()
        if self.draft.chosen:
            self.clicked.emit()

    def snapping(self) -> Snapping:
        """What elements snap to now."""
        reach = _SNAP_PX / self.px_per_mm
        return Snapping(reach if self.snaps else 0.0, 1.0 if self.has_grid else 0.0, to_elements=self.snaps)

    def _grip_at(self, here: QPoint) -> Grip | None:
        if len(self.draft.chosen) != 1:
            return None
        element = self.draft.template.elements[self.draft.chosen[0]]
        near = overlay.GRIP_PX / 2 + 2
        for grip, place in overlay.grips_of(element, self.px_per_mm):
            way = self.mapFromScene(place) - here
            if abs(way.x()) <= near and abs(way.y()) <= near:
                return grip
        return None

    def _hover(self, here: QPoint, at: QPointF) -> None:
        grip = self._grip_at(here)
        hits = under(self.draft.template, self.draft.side, at, self.px_per_mm)
        self._hovered = self.draft.template.elements[hits[0]] if hits else None
        if grip is not None:
            element = self.draft.template.elements[self.draft.chosen[0]]
            eighth = {(1, 0): 0, (1, 1): 1, (0, 1): 2, (-1, 1): 3, (-1, 0): 4, (-1, -1): 5, (0, -1): 6, (1, -1): 7}
            turned = eighth[grip.across, grip.down] + round(element.rotation / 45)
            self.viewport().setCursor(_CURSORS[turned % 4])
        elif hits:
            self.viewport().setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.viewport().unsetCursor()
        self.viewport().update()

    # The keyboard.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS and self.draft.chosen:
            way = LARGE_NUDGE_MM if keys & Qt.KeyboardModifier.ShiftModifier else NUDGE_MM
            self.nudge(_ARROWS[key][0] * way, _ARROWS[key][1] * way)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif key is Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def nudge(self, dx: float, dy: float) -> None:
        """Move what is chosen; several nudges are undone at once."""
        chosen = self.draft.chosen
        self.draft.change("Nudge", lambda template: moved(template, chosen, dx, dy), merge="nudge")

    def remove(self) -> None:
        """Remove what is chosen."""
        chosen = self.draft.chosen
        if chosen:
            self.draft.change("Remove", lambda template: (removed(template, chosen), ()))

    def duplicate(self) -> None:
        """Copy what is chosen; the copies are chosen then."""
        chosen = self.draft.chosen
        if chosen:
            self.draft.change("Duplicate", lambda template: duplicated(template, chosen))

    def choose_all(self) -> None:
        """Choose all elements of the side that is shown."""
        elements = enumerate(self.draft.template.elements)
        self.draft.choose([place for place, element in elements if element.side == self.draft.side])

    def cancel(self) -> None:
        """Let go of what is dragged, or else of what is chosen."""
        if self._drag is not None:
            self._drag, self.guides = None, ()
            self.draft.try_out(None)
        else:
            self.draft.choose([])
