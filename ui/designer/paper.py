"""The badge true to scale, as it prints, on a desk of its own: zoomed, scrolled, with rulers."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent, QShowEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from checkin.badges.template import Template
from ui.designer import overlay
from ui.designer.draft import Draft
from ui.designer.preview import Drawn, image_of
from ui.style import TABLE_TOP, colour, px

_MM_PER_INCH = 25.4
_USUAL_DPI = 96.0
_SMALLEST, _LARGEST, _ZOOM_STEP = 0.1, 10.0, 1.25
_MARGIN_PX = 44
_ROOM_MM = 400.0


class Paper(QGraphicsView):
    """Shows one side of the draft; its scene is measured in mm from the upper left corner of the badge."""

    zoomed = Signal(float)
    """Emits the new scale; 1 is life-size."""
    width_wanted = Signal(int)
    """Emits how many pixels of the screen the badge is wide."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._drawn: Drawn | None = None
        self._pixmap = QPixmap()
        self._scale = 1.0
        self._fits = True
        self.setScene(QGraphicsScene(self))
        self.setBackgroundBrush(colour(TABLE_TOP))
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        draft.changed.connect(self._take_size)
        draft.changed.connect(self.viewport().update)
        draft.picked.connect(self.viewport().update)
        self._take_size()

    @property
    def scale_factor(self) -> float:
        """How large the badge is shown; 1 is life-size."""
        return self._scale

    @property
    def px_per_mm(self) -> float:
        """Pixels of the window for a millimetre of the badge."""
        return self._scale * self._life_size()

    @property
    def picture(self) -> QImage:
        """The badge as it was drawn last."""
        return self._pixmap.toImage()

    @property
    def drawn(self) -> Drawn | None:
        """What was drawn last."""
        return self._drawn

    def sizeHint(self) -> QSize:
        return QSize(600, 600)

    def show_drawn(self, drawn: Drawn) -> None:
        """Show this picture; without one, what was shown last stays."""
        self._drawn = drawn
        if drawn.picture is not None:
            self._pixmap = QPixmap.fromImage(image_of(drawn.picture))
        self.viewport().update()

    def zoom(self, scale: float, about: QPoint | None = None) -> None:
        """Show the badge in this scale; the place `about` stays under the mouse."""
        self._fits = False
        self._zoom(scale, about or self.viewport().rect().center())

    def zoom_in(self) -> None:
        """A step closer."""
        self.zoom(self._scale * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """A step farther away."""
        self.zoom(self._scale / _ZOOM_STEP)

    def fit(self) -> None:
        """Show the whole badge as large as there is room, and keep it so."""
        self._fits = True
        room, template = self.viewport().rect(), self.draft.shown
        wide = (room.width() - 2 * px(_MARGIN_PX)) / template.width_mm
        high = (room.height() - 2 * px(_MARGIN_PX)) / template.height_mm
        self._zoom(min(wide, high) / self._life_size(), room.center())
        self.centerOn(template.width_mm / 2, template.height_mm / 2)

    def pan(self, way: QPoint) -> None:
        """Move the badge by so many pixels."""
        self._fits = False
        self.translate(way.x() / self.px_per_mm, way.y() / self.px_per_mm)

    def to_widget(self, x_mm: float, y_mm: float) -> QPoint:
        """Where a place on the badge is in the viewport."""
        return self.mapFromScene(QPointF(x_mm, y_mm))

    def _life_size(self) -> float:
        """Pixels for a millimetre at scale 1, as far as the screen tells its size."""
        dpi = self.screen().physicalDotsPerInch() / self.screen().devicePixelRatio() if self.screen() else 0.0
        return (dpi if 60 <= dpi <= 300 else _USUAL_DPI) / _MM_PER_INCH

    def _zoom(self, scale: float, about: QPoint) -> None:
        self._scale = max(_SMALLEST, min(scale, _LARGEST))
        at = self.mapToScene(about)
        self.setTransform(QTransform.fromScale(self.px_per_mm, self.px_per_mm))
        moved_to = self.mapToScene(about)
        self.translate(moved_to.x() - at.x(), moved_to.y() - at.y())
        self.zoomed.emit(self._scale)
        self._want_width()

    def _want_width(self) -> None:
        self.width_wanted.emit(round(self.draft.shown.width_mm * self.px_per_mm * self.devicePixelRatioF()))

    def _take_size(self) -> None:
        template = self.draft.shown
        room = QRectF(0, 0, template.width_mm, template.height_mm).adjusted(-_ROOM_MM, -_ROOM_MM, _ROOM_MM, _ROOM_MM)
        if room != self.sceneRect():
            self.setSceneRect(room)
            self.scene().setSceneRect(room)
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._fits:
            self.fit()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        super().drawBackground(painter, rect)
        template = self.draft.shown
        overlay.draw_rulers(painter, template, self.px_per_mm)
        overlay.draw_paper(painter, template, self.px_per_mm)
        is_of_side = self._drawn is not None and self._drawn.side == self.draft.side
        if not self._pixmap.isNull() and is_of_side:
            self._draw_picture(painter, template)

    def _draw_picture(self, painter: QPainter, template: Template) -> None:
        """The picture dot by dot where it has the size of the screen; else it is stretched until one that has comes."""
        painter.save()
        place = painter.worldTransform().mapRect(QRectF(0, 0, template.width_mm, template.height_mm))
        ratio = self.devicePixelRatioF()
        painter.resetTransform()
        if abs(place.width() * ratio - self._pixmap.width()) < 1:
            self._pixmap.setDevicePixelRatio(ratio)
            painter.drawPixmap(
                QPointF(round(place.x() * ratio) / ratio, round(place.y() * ratio) / ratio), self._pixmap
            )
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))
        painter.restore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(self._scale * _ZOOM_STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
        else:
            self.pan(event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta() / 2)
        event.accept()
