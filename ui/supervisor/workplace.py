"""The supervisor's screen: how many are expected, have arrived and are inside, and what needs a person."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from checkin.journal.anomalies import PASSING, Anomaly
from checkin.journal.store import OpenConflict
from checkin.station.values import Change
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.style import GOOD, QUIET, WARNING, px
from ui.supervisor.figures import GROUPINGS, Figures, Group, read_figures
from ui.widgets.bars import Bars
from ui.widgets.labels import plain

_PAUSE_MS = 400
"""Between two readings, however much happens."""
_ANYHOW_MS = 5_000
_COLUMNS = ("", "Expected", "Arrived", "", "Inside")


class SupervisorWorkplace(QWidget):
    """Reads the figures whenever something changed, and every few seconds."""

    design_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self.figures: Figures | None = None
        """What is shown."""
        self.tiles = {name: _Tile(name) for name in ("Expected", "Arrived", "Inside")}
        self.groupings = QTabBar()
        self.groupings.setAccessibleName(tr("Counted by"))
        for words in GROUPINGS.values():
            self.groupings.addTab(words)
        self.table = _group_table()
        self.bars = Bars()
        self.missing = plain(bold=True, colour=WARNING)
        self.conflicts = QListWidget()
        self.conflicts.setAccessibleName(tr("What needs somebody"))
        self.conflicts.setWordWrap(True)
        self.conflicts.setSpacing(3)
        self.no_conflicts = plain("Nothing.", colour=QUIET)
        self.settle_button = QPushButton("Settled")
        self.settle_button.setToolTip("A conflict: put on record that somebody decided on it. Else: show it no more")
        self.design_button = QPushButton("Badge designer …")
        self.trouble = plain()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._anyhow = QTimer(self, interval=_ANYHOW_MS)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the figures anew."""
        by = list(GROUPINGS)[self.groupings.currentIndex()]
        self._bridge.read("figures", lambda: read_figures(self._station, by), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._anyhow.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._anyhow.stop()

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(16)
        for tile in self.tiles.values():
            tiles.addWidget(tile)
        groups = QVBoxLayout()
        groups.addWidget(self.groupings)
        groups.addWidget(self.table, 1)
        side = QVBoxLayout()
        side.addWidget(plain("Arrivals in each quarter hour", bold=True))
        side.addWidget(self.bars, 2)
        side.addWidget(plain("What needs somebody", bold=True))
        side.addWidget(self.no_conflicts)
        side.addWidget(self.conflicts, 3)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.settle_button)
        side.addLayout(row)
        side.addWidget(plain("This desk", bold=True))
        below = QHBoxLayout()
        below.addWidget(self.trouble, 1)
        below.addWidget(self.design_button)
        side.addLayout(below)
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(14)
        layout.addLayout(tiles, 0, 0, 1, 2)
        layout.addWidget(self.missing, 1, 0, 1, 2)
        layout.addLayout(groups, 2, 0)
        layout.addLayout(side, 2, 1)
        layout.setColumnStretch(0, 56)
        layout.setColumnStretch(1, 44)
        layout.setRowStretch(2, 1)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self._soon.timeout.connect(self.refresh)
        self._anyhow.timeout.connect(self.refresh)
        self.groupings.currentChanged.connect(self.refresh)
        self.design_button.clicked.connect(self.design_wanted)
        self.settle_button.clicked.connect(self._settle)
        self.conflicts.currentRowChanged.connect(lambda _row: self._allow_settling())

    def _hear(self, _change: Change) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _show(self, figures: Figures) -> None:
        self.figures = figures
        total = figures.total
        self.tiles["Expected"].show_number(total.expected, "")
        self.tiles["Arrived"].show_number(total.arrived, wording.numbers.percent(total.arrived, total.expected))
        self.tiles["Inside"].show_number(total.inside, "")
        self._show_groups(figures.groups)
        self.bars.show_bars([(group.name[-5:], group.counted.arrived) for group in figures.quarters])
        self._show_what_needs_somebody(figures)
        state, words = wording.connection.summary(figures.status)
        late = [f"{desk.desk} since {desk.since[11:16]} UTC" for desk in total.unheard_desks]
        lacks = "; ".join(late) if late else words if state == "offline" else ""
        self.missing.setText(f"These figures may lack what was not heard yet: {lacks}" if lacks else "")
        self.missing.setVisible(bool(lacks))
        self.trouble.setText(f"{words}. Printer: {wording.printers.summary(figures.status)}.")

    def _show_groups(self, groups: tuple[Group, ...]) -> None:
        self.table.setRowCount(len(groups))
        for row, group in enumerate(groups):
            counted = group.counted
            share = wording.numbers.percent(counted.arrived, counted.expected)
            expected = f"{counted.expected:,}" if counted.expected else "–"
            cells = (group.name, expected, f"{counted.arrived:,}", share, f"{counted.inside:,}")
            for column, text in enumerate(cells):
                item = self.table.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(row, column, item)
                    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                item.setText(text.replace(",", "\N{THIN SPACE}") if column else text)

    def _show_what_needs_somebody(self, figures: Figures) -> None:
        picked = self.conflicts.currentRow()
        self.conflicts.clear()
        event = self._station.event
        needed: list[tuple[str, OpenConflict | Anomaly]] = [
            *((f"▲ {wording.conflicts.anomaly(found, event)}", found) for found in figures.anomalies),
            *((f"{found.name}: {wording.conflicts.conflict(found, event)}", found) for found in figures.conflicts),
        ]
        for text, found in needed:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, found)
            self.conflicts.addItem(item)
        self.conflicts.setVisible(bool(needed))
        self.settle_button.setVisible(bool(needed))
        self.no_conflicts.setVisible(not needed)
        self.conflicts.setCurrentRow(min(picked, len(needed) - 1))
        self._allow_settling()

    def _picked(self) -> OpenConflict | Anomaly | None:
        item = self.conflicts.currentItem()
        found: OpenConflict | Anomaly | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found

    def _allow_settling(self) -> None:
        """What lasts goes away by itself once it is mended."""
        picked = self._picked()
        lasts = isinstance(picked, Anomaly) and picked.kind not in PASSING
        self.settle_button.setText("Seen" if isinstance(picked, Anomaly) else "Settled")
        self.settle_button.setEnabled(picked is not None and not lasts)

    def _settle(self) -> None:
        picked = self._picked()
        if picked is None:
            return

        def settled(_result: object) -> None:
            self.refresh()

        if isinstance(picked, Anomaly):
            self._bridge.do(lambda: self._station.put_aside(picked), settled)
        else:
            self._bridge.do(lambda: self._station.settle(picked), settled)


class _Tile(QFrame):
    """One large figure under its name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.number = plain("–", size_px=44, bold=True)
        self.number.setWordWrap(False)
        self._beside = plain(size_px=24, colour=GOOD, bold=True)
        self._beside.setWordWrap(False)
        row = QHBoxLayout()
        row.addWidget(self.number)
        row.addSpacing(14)
        row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 10)
        layout.setSpacing(0)
        layout.addWidget(plain(name, colour=QUIET, bold=True))
        layout.addLayout(row)

    def show_number(self, number: int, beside: str) -> None:
        """Show the figure, and what stands beside it."""
        self.number.setText(f"{number:,}".replace(",", "\N{THIN SPACE}"))
        self._beside.setText(beside)


def _group_table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setAccessibleName(tr("People by group"))
    table.setTabKeyNavigation(False)
    table.setHorizontalHeaderLabels(list(_COLUMNS))
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    header = table.horizontalHeader()
    header.setSectionResizeMode(header.ResizeMode.Fixed)
    header.setSectionResizeMode(0, header.ResizeMode.Stretch)
    for column, width in enumerate((0, 100, 100, 70, 90)):
        if column:
            table.setColumnWidth(column, px(width))
            item = table.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return table
