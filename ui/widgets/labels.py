"""Labels for data: names are shown as they are, never read as markup, and fitted into their place."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.style import ink_on


def plain(text: str = "", *, size_px: int = 0, bold: bool = False, colour: str = "") -> QLabel:
    """A label of plain text that may wrap."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    rules = [
        f"font-size: {size_px}px;" if size_px else "",
        "font-weight: bold;" if bold else "",
        f"color: {colour};" if colour else "",
    ]
    label.setStyleSheet(" ".join(rules))
    return label


class FittedLabel(QLabel):
    """Plain text in the largest size, up to the one given, at which it fits into the label."""

    def __init__(
        self, largest_px: int, smallest_px: int, *, bold: bool = True, lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._largest, self._smallest, self._bold = largest_px, smallest_px, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(largest_px * 1.4) if lines == 1 else round(largest_px * 1.35 * lines * 0.8))

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(100, self.height())

    def _fit(self) -> None:
        place = self.contentsRect()
        size = self._largest
        while size > self._smallest and not self._fits(size, place):
            size -= 2
        self.setStyleSheet(f"font-size: {size}px; font-weight: {'bold' if self._bold else 'normal'};")

    def _fits(self, size: int, place: QRect) -> bool:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setBold(self._bold)
        metrics = QFontMetrics(font)
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        needed = metrics.boundingRect(
            QRect(0, 0, place.width(), 10_000), int(Qt.TextFlag.TextWordWrap), self.text()
        )  # fmt: skip
        return longest <= place.width() and needed.height() <= place.height()


class Chip(QLabel):
    """A category in its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_category(self, name: str, colour: str) -> None:
        """Show this name on this colour."""
        self.setText(name)
        self.setStyleSheet(
            f"background: {colour}; color: {ink_on(colour)}; border: 2px solid white; border-radius: 8px; "
            "padding: 4px 14px; font-size: 20px; font-weight: bold;"
        )
