"""What the camera sees, with the frame into which codes are held."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.station.sighting import AIM_HEIGHT, AIM_WIDTH, Sight
from ui.camera.reading import Seen
from ui.style import SMALL_PX, faint, px
from ui.themes import FILM, FILM_HIT, FILM_INK, TONER

_SHOWN_MS = 700
_SHADE, _AIM, _HIT = faint(TONER, 110), QColor(FILM_INK), QColor(FILM_HIT)
_CORNER = 0.16


class CameraView(QWidget):
    """A picture, the aim over it, and the code that was read last; or a sentence why there is no picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._hit: Sight | None = None
        self.sentence = ""
        """Shown instead of the picture; empty while there is one."""
        self._fade = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._fade.timeout.connect(self._forget)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(80))

    def sizeHint(self) -> QSize:
        return QSize(320, 190)

    def show_seen(self, seen: Seen) -> None:
        """Show this picture."""
        self._picture = seen.picture
        hit = next((sight for sight in seen.sights if sight.text == seen.scanned), None)
        if hit is not None:
            self._hit = hit
            self._fade.start()
        self.update()

    def say(self, sentence: str) -> None:
        """Show this sentence instead of a picture; an empty one lets pictures be seen again."""
        self.sentence = sentence
        self.setAccessibleDescription(sentence)
        if sentence:
            self._picture = QImage()
            self._hit = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(FILM))
        if self.sentence or self._picture.isNull():
            self._paint_sentence(painter)
            return
        place = self._place()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._picture)
        self._paint_aim(painter, place)
        if self._hit is not None:
            self._paint_hit(painter, place, self._hit)

    def _place(self) -> QRectF:
        """Where the picture lies: as large as it can, as it is."""
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )

    def _paint_sentence(self, painter: QPainter) -> None:
        font = painter.font()
        font.setPixelSize(px(SMALL_PX))
        painter.setFont(font)
        painter.setPen(_AIM)
        room = self.rect().adjusted(16, 8, -16, -8)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.sentence)

    def _paint_aim(self, painter: QPainter, place: QRectF) -> None:
        """Darken what is not read, and draw the corners of what is."""
        wide, high = place.width() * AIM_WIDTH, place.height() * AIM_HEIGHT
        aim = QRectF(place.center().x() - wide / 2, place.center().y() - high / 2, wide, high)
        painter.fillRect(QRectF(place.left(), place.top(), aim.left() - place.left(), place.height()), _SHADE)
        painter.fillRect(QRectF(aim.right(), place.top(), place.right() - aim.right(), place.height()), _SHADE)
        painter.fillRect(QRectF(aim.left(), place.top(), wide, aim.top() - place.top()), _SHADE)
        painter.fillRect(QRectF(aim.left(), aim.bottom(), wide, place.bottom() - aim.bottom()), _SHADE)
        painter.setPen(QPen(_AIM, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        leg = min(wide, high) * _CORNER
        for corner, right, down in (
            (aim.topLeft(), 1, 1), (aim.topRight(), -1, 1), (aim.bottomLeft(), 1, -1), (aim.bottomRight(), -1, -1),
        ):  # fmt: skip
            painter.drawLine(corner, corner + QPointF(right * leg, 0))
            painter.drawLine(corner, corner + QPointF(0, down * leg))

    def _paint_hit(self, painter: QPainter, place: QRectF, hit: Sight) -> None:
        points = [QPointF(place.left() + x * place.width(), place.top() + y * place.height()) for x, y in hit.corners]
        painter.setPen(QPen(_HIT, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolygon(QPolygonF(points))

    def _forget(self) -> None:
        self._hit = None
        self.update()
