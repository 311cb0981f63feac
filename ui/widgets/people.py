"""A list of participants, best first, as search finds them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.station.station import Station
from checkin.station.values import Card
from ui import wording
from ui.style import GOOD, INK, LINE, QUIET, SMALL_PX

_ROW_PX = 58
_EDGE_PX = 12
_MARK_PX = 130
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """Cards, one to a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []

    def show_cards(self, cards: list[Card]) -> None:
        """Show these instead of what was shown."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.participant.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{card.participant.name}, {card.category.name}, {wording.second_line(card)}"
        return card if role == Qt.ItemDataRole.UserRole else None


class PeopleDelegate(QStyledItemDelegate):
    """Paints a participant: the category's colour, the name, what tells them apart, and whether they are here."""

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor("#d5e5f5"))
        painter.fillRect(QRect(area.left(), area.top() + 4, 6, area.height() - 8), QColor(card.category.colour))
        painter.setPen(QPen(QColor(LINE)))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        mark = wording.mark(card, self._station.event)
        room = area.adjusted(_EDGE_PX + 6, 6, -_EDGE_PX - (_MARK_PX if mark else 0), -6)
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.center().y() + 2)
        lower.setTop(room.center().y() + 3)
        self._draw(painter, upper, card.participant.name, bold=True, colour=INK)
        below = " · ".join(part for part in (card.category.name, wording.second_line(card)) if part)
        self._draw(painter, lower, below, bold=False, colour=QUIET)
        if mark:
            side = QRect(area.right() - _EDGE_PX - _MARK_PX + 8, area.top(), _MARK_PX - 8, area.height())
            self._draw(painter, side, mark, bold=True, colour=GOOD if card.has_arrived else "#a3161d", right=True)
        painter.restore()

    def _draw(
        self, painter: QPainter, place: QRect, text: str, *, bold: bool, colour: str, right: bool = False
    ) -> None:
        font = QFont(painter.font())
        font.setBold(bold)
        if right or not bold:
            font.setPixelSize(SMALL_PX)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), cut)
