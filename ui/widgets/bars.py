"""Bars over time, such as arrivals in each quarter hour."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style import ACCENT, INK, LINE, QUIET, SMALL_PX

_NARROWEST_PX, _WIDEST_PX = 34, 90
_FOOT_PX, _HEAD_PX = 24, 24


class Bars(QWidget):
    """One bar for each value, the newest at the right; the oldest are left out where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[tuple[str, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(300, 150)

    def show_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show these; each is a label and a number."""
        self._bars = bars
        self.setAccessibleDescription(", ".join(f"{label}: {number}" for label, number in bars))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = painter.font()
        font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        base = self.height() - _FOOT_PX
        painter.setPen(QColor(LINE))
        painter.drawLine(0, base, self.width(), base)
        shown = self._bars[-max(1, self.width() // _NARROWEST_PX) :]
        if not shown:
            painter.setPen(QColor(QUIET))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "Nobody has arrived yet")
        wide = min(_WIDEST_PX, self.width() / max(1, len(shown)))
        highest = max((number for _, number in shown), default=1) or 1
        # Labels that would touch are left out: each second or third is shown.
        every = max(1, round(52 / wide + 0.49))
        for place, (label, number) in enumerate(shown):
            left, height = place * wide, (base - _HEAD_PX) * number / highest
            painter.fillRect(QRectF(left + 3, base - height, wide - 6, height), QColor(ACCENT))
            painter.setPen(QColor(INK))
            over = QRectF(left, base - height - _HEAD_PX, wide, _HEAD_PX)
            painter.drawText(over, Qt.AlignmentFlag.AlignCenter, str(number))
            if (len(shown) - 1 - place) % every == 0:
                painter.setPen(QColor(QUIET))
                under = QRectF(left + wide / 2 - 30, base, 60, _FOOT_PX)
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, label)
        painter.end()
