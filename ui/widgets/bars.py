"""Bars over time, such as arrivals in each quarter hour."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.style import ACCENT, EDGE, INK, QUIET, SMALL_PX, colour, px

_NARROWEST_PX, _WIDEST_PX = 34, 90
_FOOT_PX, _HEAD_PX = 24, 24


class Bars(QWidget):
    """One bar for each value, the newest at the right; the oldest are left out where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[tuple[str, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(150))

    def show_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show these; each is a label and a number."""
        self._bars = bars
        self.setAccessibleDescription(", ".join(f"{label}: {number}" for label, number in bars))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = painter.font()
        font.setPixelSize(px(SMALL_PX))
        painter.setFont(font)
        foot, head = px(_FOOT_PX), px(_HEAD_PX)
        base = self.height() - foot
        painter.setPen(colour(EDGE))
        painter.drawLine(0, base, self.width(), base)
        shown = self._bars[-max(1, self.width() // px(_NARROWEST_PX)) :]
        if not shown:
            painter.setPen(colour(QUIET))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Nobody has arrived yet"))
        wide = min(px(_WIDEST_PX), self.width() / max(1, len(shown)))
        highest = max((number for _, number in shown), default=1) or 1
        # Labels that would touch are left out: each second or third is shown.
        every = max(1, round(px(52) / wide + 0.49))
        for place, (label, number) in enumerate(shown):
            left, height = place * wide, (base - head) * number / highest
            painter.fillRect(QRectF(left + 3, base - height, wide - 6, height), colour(ACCENT))
            painter.setPen(colour(INK))
            over = QRectF(left, base - height - head, wide, head)
            painter.drawText(over, Qt.AlignmentFlag.AlignCenter, str(number))
            if (len(shown) - 1 - place) % every == 0:
                painter.setPen(colour(QUIET))
                under = QRectF(left + wide / 2 - px(30), base, px(60), foot)
                painter.drawText(under, Qt.AlignmentFlag.AlignCenter, label)
        painter.end()
