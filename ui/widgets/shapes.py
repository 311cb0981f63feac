"""The shape of each verdict, so that nobody needs to tell colours apart."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.admission import VerdictKind
from ui.style import INK, colour, faint, px

_SIDE = 120
"""The shapes are drawn on a square of 120 units."""
_SHOWN_PX, _LEAST_PX = 104, 48
"""How large a verdict's shape is, and how large where words beside it need the room."""
_IN_LINE_PX = 18
_SHARP = 2
"""Dots to a pixel."""
_PEN = 11.0


class VerdictShape(QWidget):
    """Draws one shape.

    Admitted: a tick in a circle. Already in: a clock. Refused: an octagon with a cross. Unknown: a question mark in a
    diamond. Void badge: a badge struck through. Unreadable: a broken code.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: VerdictKind | None = None
        self._ink = colour(INK)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        return QSize(px(_SHOWN_PX), px(_SHOWN_PX))

    def minimumSizeHint(self) -> QSize:
        # Not lower than it would like: beside words that wrap a layout gives it that height, and the place has to know.
        return QSize(px(_LEAST_PX), px(_SHOWN_PX))

    def show_kind(self, kind: VerdictKind | None, ink: str) -> None:
        """Draw this verdict's shape; None draws the corners of a scanner's view."""
        self._kind, self._ink = kind, colour(ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, (self.height() - side) / 2)
        draw_shape(painter, self._kind, self._ink, side)
        painter.end()


def shape_icon(kind: VerdictKind) -> QIcon:
    """The shape as it stands in a line of a list."""
    return _icon(kind, colour(INK).name(), px(_IN_LINE_PX) * _SHARP)


@lru_cache
def _icon(kind: VerdictKind, ink: str, side: int) -> QIcon:
    pixmap = QPixmap(side, side)
    pixmap.fill(faint(INK, 0))
    painter = QPainter(pixmap)
    draw_shape(painter, kind, colour(ink), side)
    painter.end()
    pixmap.setDevicePixelRatio(_SHARP)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would pale it
    return icon


def draw_shape(painter: QPainter, kind: VerdictKind | None, ink: QColor, side: int) -> None:
    """Draw a verdict's shape, so many pixels high and wide."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _SIDE, side / _SIDE)
    painter.setPen(QPen(ink, _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    match kind:
        case VerdictKind.ADMITTED:
            _circle(painter)
            _lines(painter, (36, 62), (54, 80), (86, 44))
        case VerdictKind.ALREADY_IN:
            _circle(painter)
            _lines(painter, (60, 32), (60, 62), (80, 74))
        case VerdictKind.REFUSED:
            painter.drawPolygon(_polygon(8, math.pi / 8))
            _cross(painter)
        case VerdictKind.UNKNOWN:
            painter.drawPolygon(_polygon(4, 0))
            _letter(painter, "?", ink)
        case VerdictKind.VOID_BADGE:
            painter.drawRoundedRect(QRectF(32, 14, 56, 92), 8, 8)
            _lines(painter, (10, 100), (110, 20))
        case VerdictKind.UNREADABLE:
            for x, top, bottom in ((18, 20, 100), (40, 20, 52), (62, 68, 100), (84, 20, 44), (104, 20, 100)):
                _lines(painter, (x, top), (x, bottom))
        case None:
            for x, y, dx, dy in ((12, 12, 1, 1), (108, 12, -1, 1), (12, 108, 1, -1), (108, 108, -1, -1)):
                _lines(painter, (x + 28 * dx, y), (x, y), (x, y + 28 * dy))
            _lines(painter, (30, 60), (90, 60))


def _circle(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(8, 8, _SIDE - 16, _SIDE - 16))


def _cross(painter: QPainter) -> None:
    _lines(painter, (42, 42), (78, 78))
    _lines(painter, (78, 42), (42, 78))


def _lines(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _polygon(corners: int, turn: float) -> QPolygonF:
    radius, centre = _SIDE / 2 - 8, _SIDE / 2
    angles = [turn + 2 * math.pi * corner / corners for corner in range(corners)]
    corner_at = [(centre + radius * math.cos(angle), centre + radius * math.sin(angle)) for angle in angles]
    return QPolygonF([QPointF(x, y) for x, y in corner_at])


def _letter(painter: QPainter, letter: str, ink: QColor) -> None:
    font = painter.font()
    font.setPixelSize(64)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QRectF(0, 0, _SIDE, _SIDE), Qt.AlignmentFlag.AlignCenter, letter)
