"""A list of participants, best first, as search finds them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.station.lookup import Hit
from checkin.station.station import Station
from checkin.station.values import Card
from ui import wording
from ui.style import (
    BAD,
    BODY_PX,
    FOUND,
    GOOD,
    INK,
    LINE,
    ON_FOUND,
    QUIET,
    SELECTED,
    SMALL_PX,
    WARNING,
    px,
)
from ui.style import colour as colour_of

_ROW_PX = 58
_EDGE_PX = 12
_MARK_PX = 130
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """Hits of a search, one to a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    @property
    def cards(self) -> list[Card]:
        """The people shown."""
        return [hit.card for hit in self.hits]

    def show_hits(self, hits: list[Hit]) -> None:
        """Show these instead of what was shown."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        card = hit.card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.participant.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            told = (
                card.participant.name,
                wording.people.hint(hit),
                card.category.name,
                wording.people.second_line(card),
            )
            return ", ".join(part for part in told if part)
        return hit if role == Qt.ItemDataRole.UserRole else None


class PeopleDelegate(QStyledItemDelegate):
    """Paints a participant: the category's colour, the name, what tells them apart, and whether they are here.

    What was typed is marked wherever it was found.
    """

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), px(_ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(Qt.ItemDataRole.UserRole)
        card = hit.card
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colour_of(SELECTED))
        painter.fillRect(QRect(area.left(), area.top() + 4, px(6), area.height() - 8), colour_of(card.category.colour))
        painter.setPen(QPen(colour_of(LINE)))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        mark = wording.people.standing(card, self._station.event)
        edge, beside = px(_EDGE_PX), px(_MARK_PX) if mark else 0
        room = area.adjusted(edge + px(6), px(6), -edge - beside, -px(6))
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.center().y() + 2)
        lower.setTop(room.center().y() + 3)
        hint = wording.people.hint(hit)
        self._draw_found(painter, upper, card.participant.name, hit, bold=True, colour=INK)
        lower.setLeft(lower.left() + self._draw(painter, lower, hint and f"{hint} · ", colour=WARNING))
        below = " · ".join(part for part in (card.category.name, *wording.people.found_line(hit)) if part)
        self._draw_found(painter, lower, below, hit, bold=False, colour=QUIET)
        if mark:
            side = QRect(area.right() - edge - beside + 8, area.top(), beside - 8, area.height())
            self._draw(painter, side, mark, colour=GOOD if card.has_arrived else BAD, right=True)
        painter.restore()

    def _draw(self, painter: QPainter, place: QRect, text: str, *, colour: str, right: bool = False) -> int:
        """Words of the program, cut to their place; their width in pixels."""
        font = QFont(painter.font())
        font.setBold(True)
        font.setPixelSize(px(SMALL_PX))
        painter.setFont(font)
        painter.setPen(colour_of(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), cut)
        return painter.fontMetrics().horizontalAdvance(cut)

    def _draw_found(self, painter: QPainter, place: QRect, text: str, hit: Hit, *, bold: bool, colour: str) -> None:
        """A text about somebody, cut to its place, with what was found in it marked."""
        font = QFont(painter.font())
        font.setBold(bold)
        font.setPixelSize(px(BODY_PX if bold else SMALL_PX))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        layout = QTextLayout(cut, font)
        layout.setFormats([_marked(cut, *span) for span in hit.marks(text) if span[0] < len(cut)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(place.width())
        layout.endLayout()
        painter.setPen(colour_of(colour))
        layout.draw(painter, QPointF(place.left(), place.center().y() - line.height() / 2))


def _marked(text: str, begin: int, end: int) -> QTextLayout.FormatRange:
    """The format of characters that were found, in Qt's count of them."""
    span = QTextLayout.FormatRange()
    span.start = _in_utf16(text[:begin])
    span.length = _in_utf16(text[:end]) - span.start
    look = QTextCharFormat()
    look.setBackground(colour_of(FOUND))
    look.setForeground(colour_of(ON_FOUND))
    span.format = look
    return span


def _in_utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
