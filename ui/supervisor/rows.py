"""Tables of a supervisor's screen: rows of texts under headings, which keep what is picked when they are read anew."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from ui.language import tr
from ui.style import QUIET, colour, px
from ui.supervisor.sparkline import BARS_PX, SERIES, SparklineDelegate
from ui.widgets.labels import plain, plain_tip
from ui.widgets.picking import look_picked

Index = QModelIndex | QPersistentModelIndex
_NARROWEST_PX = 150
"""Of a column that shares the room that is left."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading (marked), whether it holds numbers, and whether it takes what room is left.

    Where all columns have no room, those that `may_yield` are left out, the last ones first; a file has them anyhow.
    """

    heading: str
    is_number: bool = False
    stretches: bool = False
    may_yield: bool = False
    has_bars: bool = False
    """Whether bars stand before its numbers."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is known by, its texts, their tones, and what stands in a file where that is not the text.

    `series` are drawn as bars, `told` says in words what a cell shows otherwise.
    """

    key: str
    texts: tuple[str, ...]
    tones: dict[int, str] = field(default_factory=dict)
    values: dict[int, int | float] = field(default_factory=dict)
    series: dict[int, tuple[int, ...]] = field(default_factory=dict)
    told: dict[int, str] = field(default_factory=dict)


class RowsModel(QAbstractTableModel):
    """Rows under columns."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[Row, ...] = ()
        self._greatest = 1

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these instead; where they are about the same things, only what changed is drawn anew."""
        self._greatest = max((max(series, default=0) for row in rows for series in row.series.values()), default=1)
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
            is_tip = role == Qt.ItemDataRole.ToolTipRole
            text = row.told.get(column, row.texts[column]) if is_tip else row.texts[column]
            return plain_tip(text) if is_tip else text
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.told.get(column)
        if role == SERIES:
            return (row.series.get(column, ()), self._greatest)
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
        look_picked(self.table)
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
            px(30 + BARS_PX * column.has_bars)
            + max(
                metrics.horizontalAdvance(text)
                for text in (tr(column.heading) + "m", *(row.texts[place] for row in self.model.rows[:200]))
            )
            for place, column in enumerate(self.model.columns)
        )
        if widths == self._fitted:
            return
        self._fitted = widths
        widest = max(px(120), self.width() // 4)
        wanted = [
            px(_NARROWEST_PX) if column.stretches else min(width, widest)
            for column, width in zip(self.model.columns, widths, strict=True)
        ]
        has_room = self._leave_out(wanted)
        for place, (column, width) in enumerate(zip(self.model.columns, wanted, strict=True)):
            self._share_out(place, stretches=column.stretches and has_room)
            if not (column.stretches and has_room):
                self.table.setColumnWidth(place, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitted = ()
        self._fit()

    def _leave_out(self, wanted: Sequence[int]) -> bool:
        """Show columns that may yield as far as there is room for them; whether all others have room."""
        columns = list(enumerate(self.model.columns))
        kept = [place for place, one in columns if not one.may_yield and not self.table.isColumnHidden(place)]
        left = self.width() - sum(wanted[place] for place in kept)
        has_room = left >= 0
        left -= self.table.verticalScrollBar().sizeHint().width() + 2 * self.table.frameWidth()
        for place, column in columns:
            if column.may_yield:
                left -= wanted[place]
                self.table.setColumnHidden(place, left < 0)
        return has_room

    def _share_out(self, place: int, *, stretches: bool) -> None:
        """Let a column share what room the others leave; where that is too little, the table scrolls sideways."""
        mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
        if self.table.horizontalHeader().sectionResizeMode(place) is not mode:
            self.table.horizontalHeader().setSectionResizeMode(place, mode)


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
        if column.has_bars:
            table.setItemDelegateForColumn(place, SparklineDelegate(table))
        mode = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(place, mode)
    return table


def _in_box(label: QWidget) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.addWidget(label)
    layout.addStretch(1)
    return box
