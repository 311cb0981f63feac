"""What is drawn over and around the badge on the canvas: frames, grips, guides, a grid, and rulers in millimetres."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from checkin.badges.placing import Grip
from checkin.badges.snapping import Guide
from checkin.badges.template import Element, Template
from ui.style import LINE, QUIET, colour, faint, px
from ui.themes import SHEET, SHEET_ACCENT, SHEET_GUIDE, SHEET_QUIET, TONER

GRIP_PX = 9
_TICK_PX = 5
_RULER_PX = 11


def turned(element: Element) -> QTransform:
    """From the element's own box, its middle at the origin, to the badge."""
    transform = QTransform()
    transform.translate(element.x_mm + element.width_mm / 2, element.y_mm + element.height_mm / 2)
    transform.rotate(element.rotation)
    return transform


def frame_of(element: Element) -> QPolygonF:
    """The corners of the element's box on the badge."""
    across, down = element.width_mm / 2, element.height_mm / 2
    corners = [QPointF(-across, -down), QPointF(across, -down), QPointF(across, down), QPointF(-across, down)]
    return turned(element).map(QPolygonF(corners))


def grips_of(element: Element, px_per_mm: float) -> Iterator[tuple[Grip, QPointF]]:
    """Where the grips are; sides too short for one in their middle have none there."""
    transform = turned(element)
    for grip in Grip:
        is_corner = bool(grip.across and grip.down)
        length = element.width_mm if grip.down else element.height_mm
        if is_corner and not (element.width_mm and element.height_mm):
            continue  # of a line both ends are enough
        if not is_corner and 0 < length * px_per_mm < 3 * GRIP_PX:
            continue
        yield grip, transform.map(QPointF(grip.across * element.width_mm / 2, grip.down * element.height_mm / 2))


def draw_frames(painter: QPainter, elements: Iterable[tuple[Element, bool]], hovered: Element | None) -> None:
    """Thin frames about all elements, strong ones about those that are chosen (the second of each pair)."""
    for element, is_chosen in elements:
        if is_chosen:
            _outline(painter, element, QPen(QColor(SHEET), 3.0))
            _outline(painter, element, QPen(QColor(SHEET_ACCENT), 1.6))
        elif element is hovered:
            _outline(painter, element, QPen(QColor(SHEET_ACCENT), 1.2, Qt.PenStyle.DashLine))
        else:
            _outline(painter, element, QPen(faint(SHEET_QUIET, 110), 1.0, Qt.PenStyle.DotLine))


def draw_grips(painter: QPainter, element: Element, px_per_mm: float) -> None:
    """Small squares by which an element is resized, always of the same size on the screen."""
    half = GRIP_PX / 2 / px_per_mm
    pen = QPen(QColor(SHEET_ACCENT), 1.6)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(QColor(SHEET))
    for _, at in grips_of(element, px_per_mm):
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))


def draw_guides(painter: QPainter, guides: Iterable[Guide], template: Template, px_per_mm: float) -> None:
    """Lines to which something snaps just now, a little longer than the badge."""
    more = 12 / px_per_mm
    pen = QPen(QColor(SHEET_GUIDE), 1.4)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for guide in guides:
        if guide.axis == "x":
            painter.drawLine(QLineF(guide.at, -more, guide.at, template.height_mm + more))
        else:
            painter.drawLine(QLineF(-more, guide.at, template.width_mm + more, guide.at))


def draw_grid(painter: QPainter, template: Template, every_mm: float) -> None:
    """Thin lines over the badge."""
    pen = QPen(faint(SHEET_ACCENT, 40), 1.0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for number in range(1, int(template.width_mm / every_mm) + 1):
        painter.drawLine(QLineF(number * every_mm, 0, number * every_mm, template.height_mm))
    for number in range(1, int(template.height_mm / every_mm) + 1):
        painter.drawLine(QLineF(0, number * every_mm, template.width_mm, number * every_mm))


def draw_rulers(painter: QPainter, template: Template, px_per_mm: float) -> None:
    """Millimetres above and to the left of the badge, a number at every ten or as many as have room."""
    step = next((each for each in (5, 10, 20, 50, 100) if each * px_per_mm >= 28), 200)
    pen = QPen(colour(QUIET), 1.0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    gap, tick = 4 / px_per_mm, _TICK_PX / px_per_mm
    for at in range(0, int(template.width_mm) + 1, step):
        painter.drawLine(QLineF(at, -gap, at, -gap - tick))
        _number(painter, at, QPointF(at, -gap - tick), QPointF(-20, -_RULER_PX - 3), 40, Qt.AlignmentFlag.AlignHCenter)
    for at in range(0, int(template.height_mm) + 1, step):
        painter.drawLine(QLineF(-gap, at, -gap - tick, at))
        _number(
            painter, at, QPointF(-gap - tick, at), QPointF(-33, -_RULER_PX / 2 - 2), 30, Qt.AlignmentFlag.AlignRight
        )


def draw_band(painter: QPainter, band: QRectF) -> None:
    """The rectangle that is drawn to choose what it touches."""
    pen = QPen(QColor(SHEET_ACCENT), 1.0, Qt.PenStyle.DashLine)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(faint(SHEET_ACCENT, 30))
    painter.drawRect(band)


def draw_paper(painter: QPainter, template: Template, px_per_mm: float) -> None:
    """The empty badge with its shadow."""
    shadow, edge = 3 / px_per_mm, 1 / px_per_mm
    paper = QRectF(0, 0, template.width_mm, template.height_mm)
    painter.fillRect(paper.translated(shadow, shadow), faint(TONER, 40))
    painter.fillRect(paper.adjusted(-edge, -edge, edge, edge), colour(LINE))
    painter.fillRect(paper, QColor(SHEET))


def _outline(painter: QPainter, element: Element, pen: QPen) -> None:
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(frame_of(element))


def _number(painter: QPainter, number: int, at: QPointF, offset: QPointF, width: int, side: Qt.AlignmentFlag) -> None:
    """A number of fixed size on the screen, beside a place on the badge."""
    where = painter.worldTransform().map(at) + offset * px(100) / 100
    painter.save()
    painter.resetTransform()
    font = painter.font()
    font.setPixelSize(px(_RULER_PX))
    painter.setFont(font)
    painter.drawText(QRectF(where.x(), where.y(), px(width), px(_RULER_PX) + 4), int(side), str(number))
    painter.restore()
