"""Labels for data: names are shown as they are, never read as markup, and fitted into their place."""

from html import escape

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from checkin.colours import ink_on
from ui.style import BODY_PX, CARD, INK, px, sized_sheet
from ui.style import colour as colour_of

_FEWEST_LETTERS = 6
"""Of a category's name."""


class Lines(QLabel):
    """Text that wraps, and may be as low as one line.

    Qt would like a text of one line broken into two or more, and takes that for the least height of what it lies in.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().height())


class WholeLines(QLabel):
    """Text that wraps, and of which every line is seen where what it lies in asks nothing of the height for a width."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width())) if self.text() else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def plain(
    text: str = "",
    *,
    size_px: int = BODY_PX,
    bold: bool = False,
    colour: str = "",
    kind: type[QLabel] = QLabel,
) -> QLabel:
    """A label of plain text that may wrap; without a colour it takes that of what it lies on.

    `size_px` is at 100 %.
    """
    label = kind(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(_font(label.font(), size_px, bold=bold))
    if colour:
        tint(label, colour)
    return label


def tint(label: QWidget, colour: str) -> None:
    """Write in this colour from now on."""
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, colour_of(colour))
    label.setPalette(palette)


def plain_tip(text: str) -> str:
    """A text for a tool tip, which would take names for markup by itself."""
    is_plain = "<" not in text and "&" not in text
    return text if is_plain else f'<span style="white-space: pre-wrap">{escape(text, quote=False)}</span>'


def plain_title(text: str) -> str:
    """A text for a window's title, where Qt has a sign that stands for “not saved”."""
    return text.replace("[*]", "[*][*]")


def in_lines(text: str, font: QFont, width: int) -> list[str]:
    """A text broken into lines so many pixels wide, for what does not wrap by itself."""
    layout, units = QTextLayout(text, font), text.encode("utf-16-le", "surrogatepass")
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin, end = line.textStart() * 2, (line.textStart() + line.textLength()) * 2
        lines.append(units[begin:end].decode("utf-16-le", "surrogatepass").rstrip())
    layout.endLayout()
    return lines


class ElidedLabel(QLabel):
    """One line of plain text; where there is no room, its end is left out and told by the tool tip."""

    def __init__(self, text: str = "", *, size_px: int = BODY_PX, bold: bool = False, colour: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(_font(self.font(), size_px, bold=bold))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if colour:
            tint(self, colour)

    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().horizontalAdvance("m" * 3)
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._shown())
        painter.end()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all()

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def _tell_all(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self._shown() != self.text() else "")


class FittedLabel(QLabel):
    """Plain text in the largest size, up to the one given, at which it fits into the width and so many lines."""

    def __init__(
        self, largest_px: int, smallest_px: int, *, bold: bool = True, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._largest, self._smallest, self._bold, self._lines = largest_px, smallest_px, bold, lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def set_largest(self, largest_px: int) -> None:
        """Be up to so large from now on."""
        if largest_px != self._largest:
            self._largest = largest_px
            self._fit()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        size = self._largest
        while size > self._smallest and not self._fits(size):
            size -= 2
        font = _font(self.font(), size, bold=self._bold)
        self.setFont(font)
        self.setFixedHeight(self._height(QFontMetrics(font)) + 2)

    def _fits(self, size: int) -> bool:
        metrics = QFontMetrics(_font(self.font(), size, bold=self._bold))
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return longest <= self.width() and self._height(metrics) <= self._line(metrics) * self._lines

    def _line(self, metrics: QFontMetrics) -> int:
        """How high a line of this text is: a script that another font has may need more than the font's own."""
        unbroken = metrics.boundingRect(QRect(0, 0, 1_000_000, 10_000), 0, self.text())
        return max(metrics.lineSpacing(), unbroken.height())

    def _height(self, metrics: QFontMetrics) -> int:
        room = QRect(0, 0, max(1, self.width()), 10_000)
        needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        return max(needed, metrics.lineSpacing())


def _font(like: QFont, size_px: int, *, bold: bool) -> QFont:
    font = QFont(like)
    font.setPixelSize(px(size_px))
    font.setBold(bold)
    return font


class Chip(QLabel):
    """A category in its colour; where there is no room for its name, the end of it is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = str(INK)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().horizontalAdvance("m" * _FEWEST_LETTERS)
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.drawFrame(painter)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(colour_of(self._ink))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.end()

    def show_category(self, name: str, colour: str) -> None:
        """Show this name on this colour."""
        self.setText(name)
        self.setToolTip(plain_tip(name))
        self._ink = ink_on(colour)
        sheet = (
            f"background: {colour}; border: 2px solid {CARD}; border-radius: 8px; "
            "padding: 4px 14px; font-size: 20px; font-weight: bold;"
        )
        if sized_sheet(sheet) != self.styleSheet():  # to be read anew it takes milliseconds
            self.setStyleSheet(sized_sheet(sheet))
