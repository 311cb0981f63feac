"""A QR code or a Code 128 on the screen, to be scanned from it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from checkin.badges import bars, qr
from ui.language import tr
from ui.style import colour
from ui.themes import SHEET, TONER


class CodePicture(QWidget):
    """Draws dark modules of whole pixels on white."""

    def __init__(self, content: str, module_px: int, *, is_linear: bool = False, height_px: int = 90) -> None:
        super().__init__()
        self.setAccessibleName(f"{tr('Bar code') if is_linear else tr('QR code')}: {content}")
        quiet = bars.QUIET_ZONE if is_linear else qr.QUIET_ZONE
        if is_linear:
            width, drawn = bars.bars(content)
            self._dark = [((quiet + first) * module_px, 8, count * module_px, height_px) for first, count in drawn]
            self._size = QSize((width + 2 * quiet) * module_px, height_px + 16)
        else:
            symbol = qr.symbol(content)
            self._dark = [
                ((quiet + column) * module_px, (quiet + row) * module_px, length * module_px, module_px)
                for column, row, length in symbol.runs
            ]
            side = (symbol.modules + 2 * quiet) * module_px
            self._size = QSize(side, side)
        self.setFixedSize(self._size)

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(SHEET))
        for dark in self._dark:
            painter.fillRect(QRect(*dark), colour(TONER))
        painter.end()
