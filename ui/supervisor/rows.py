"""Tables of a supervisor's screen: rows of texts under headings, which keep what is picked when they are read anew."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from ui.language import tr
from ui.style import QUIET, colour, px
from ui.widgets.labels import plain, plain_tip

Index = QModelIndex | QPersistentModelIndex
_NARROWEST_PX = 150
"""Of a column that shares the room that is left."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading (marked), whether it holds numbers, and whether it takes what room is left."""

    heading: str
    is_number: bool = False
    stretches: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is known by, its texts, their tones, and what stands in a file where that is not the text."""

    key: str
    texts: tuple[str, ...]
    tones: dict[int, str] = field(default_factory=dict)
    values: dict[int, int | float] = field(default_factory=dict)


class RowsModel(QAbstractTableModel):
    """Rows under columns."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these instead; where they are about the same things, only what changed is drawn anew."""
        if [row.key for row in rows] == [row.key for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(self.columns[section].heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].is_number else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = row.texts[column]
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[column].is_number else _LEFT
        if role == Qt.ItemDataRole.ForegroundRole and column in row.tones:
            return colour(row.tones[column])
        return None

    def cells(self) -> list[list[str | int | float]]:
        """The rows as they go into a file."""
        return [[row.values.get(place, text) for place, text in enumerate(row.texts)] for row in self.rows]


class RowsView(QStackedWidget):
    """A table, or a sentence where it has no rows."""

    picked = Signal()
    """Another row was picked, or none."""

    def __init__(self, name: str, columns: Sequence[Column], nothing: str) -> None:
        """`name` is for those who listen to the screen, `nothing` stands where there are no rows."""
        super().__init__()
        self.model = RowsModel(columns)
        self.table = _table(name, self.model)
        self.nothing = plain(nothing, colour=QUIET)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.setMargin(px(12))
        self.addWidget(self.table)
        self.addWidget(_in_box(self.nothing))
        self.setCurrentIndex(1)
        self._fitted: tuple[int, ...] = ()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self.picked.emit())

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these; what was picked stays picked."""
        before = self.picked_key
        self.model.show_rows(rows)
        self.setCurrentIndex(0 if rows else 1)
        self._fit()
        place = next((number for number, row in enumerate(rows) if row.key == before), None)
        if place is not None and self.picked_key != before:
            self.table.setCurrentIndex(self.model.index(place, 0))
        elif before and place is None:
            self.picked.emit()

    def call(self, place: int, heading: str) -> None:
        """Give a column another heading (marked)."""
        columns = list(self.model.columns)
        columns[place] = replace(columns[place], heading=heading)
        self.model.columns = columns
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, place, place)

    @property
    def picked_key(self) -> str:
        """What the picked row is known by; empty for none."""
        row = self.table.currentIndex().row()
        return self.model.rows[row].key if 0 <= row < len(self.model.rows) else ""

    def _fit(self) -> None:
        """Make columns as wide as their texts, up to a quarter of the table; those that stretch share the rest."""
        metrics = QFontMetrics(self.table.font())
        widths = tuple(
            px(30)
            + max(
                metrics.horizontalAdvance(text)
                for text in (tr(column.heading) + "m", *(row.texts[place] for row in self.model.rows[:200]))
            )
            for place, column in enumerate(self.model.columns)
        )
        if widths == self._fitted:
            return
        self._fitted = widths
        for place, (column, width) in enumerate(zip(self.model.columns, widths, strict=True)):
            if not column.stretches:
                self.table.setColumnWidth(place, min(width, max(px(120), self.width() // 4)))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitted = ()
        self._fit()

    def _share_out(self) -> None:
        """Let columns share what room the others leave; where that is too little, the table scrolls sideways."""
        shared = [place for place, column in enumerate(self.model.columns) if column.stretches]
        others = sum(
            self.table.columnWidth(place)
            for place in range(len(self.model.columns))
            if place not in shared and not self.table.isColumnHidden(place)
        )
        has_room = self.width() - others >= len(shared) * px(_NARROWEST_PX)
        mode = QHeaderView.ResizeMode.Stretch if has_room else QHeaderView.ResizeMode.Interactive
        for place in shared:
            if self.table.horizontalHeader().sectionResizeMode(place) is not mode:
                self.table.horizontalHeader().setSectionResizeMode(place, mode)
            if not has_room:
                self.table.setColumnWidth(place, px(_NARROWEST_PX))


def _table(name: str, model: RowsModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for place, column in enumerate(model.columns):
        mode = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(place, mode)
    return table


def _in_box(label: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.addWidget(label)
    layout.addStretch(1)
    return box
