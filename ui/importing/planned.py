"""What an import would do or did, kind by kind; who has vanished and who may be there twice is decided here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.roster.planning import ImportPlan
from checkin.station.roster_import import Decisions
from ui import wording
from ui.importing import words
from ui.language import mark, tr
from ui.sentences import told
from ui.style import QUIET, px
from ui.widgets.labels import plain, plain_tip

_MOST_ROWS = 1_000
_TICK = Qt.ItemDataRole.UserRole


class PlanStep(QWidget):
    """Shows a plan in tabs that have something; what is ticked is decided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan: ImportPlan | None = None
        """What is shown."""
        self.figures = plain(bold=True)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(tr("What the import would do"))
        self.tables: dict[str, QTableWidget] = {}
        """The tables by the beginning of their tabs' names."""
        self.cancel_all = QCheckBox(tr("Cancel all of them: they stay on the roster, and are not expected any more"))
        self.merge_all = QCheckBox(tr("Merge all of them: each stays one person, with the file's data"))
        self.cancel_all.toggled.connect(lambda is_on: self._tick_all("Not in the file", is_on=is_on))
        self.merge_all.toggled.connect(lambda is_on: self._tick_all("Twice?", is_on=is_on))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.figures)
        layout.addWidget(self.tabs, 1)

    def show_plan(self, plan: ImportPlan, *, is_done: bool) -> None:
        """Show what would be done; or, when it is done, what was, with nothing to be decided any more."""
        self.plan = plan
        self.figures.setText(words.figures(plan))
        for box in (self.cancel_all, self.merge_all):
            box.setParent(None)
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)
        self.tabs.clear()
        self.tables = {}
        self._add(
            mark("New"),
            plan.added,
            (tr("Row"), tr("Name"), tr("From")),
            [(one.row, one.name, one.organisation) for one in plan.new],
        )
        self._add(
            mark("Changed"),
            plan.changed,
            (tr("Row"), tr("Name"), tr("Field"), tr("Before"), tr("After")),
            [
                (one.row, one.name, words.field(change.field), change.before, change.after)
                for one in plan.changes
                for change in one.changes
            ],
        )
        twice = [
            (
                one.row,
                one.name,
                f"{one.other_name} ({_where(one.other_row)})",
                tr(words.SAME[one.same]),
            )
            for one in plan.duplicates
        ]
        gone = [(one.name, one.organisation) for one in plan.vanished]
        heads = (tr("Row"), tr("Name"), tr("May be"), tr("Same"))
        self._add(mark("Twice?"), len(twice), heads, twice, None if is_done else self.merge_all)
        self._add(
            mark("Not in the file"), len(gone), (tr("Name"), tr("From")), gone, None if is_done else self.cancel_all
        )
        refused = [(one.row, told(one.reason)) for one in plan.rejected]
        self._add(mark("Cannot be taken"), len(refused), (tr("Row"), tr("Why")), refused)
        odd = [(one.column, told(one.words), one.count, one.rows[0], one.example) for one in plan.problems]
        self._add(
            mark("Look at"), len(odd), (tr("Column"), tr("What"), tr("Rows"), tr("First row"), tr("For example")), odd
        )

    @property
    def decisions(self) -> Decisions:
        """What is ticked."""
        if self.plan is None:
            return Decisions()
        twice, gone = self._ticked("Twice?"), self._ticked("Not in the file")
        # Beyond the rows shown, whoever ticks all means all.
        merged = [
            one for place, one in enumerate(self.plan.duplicates)
            if (place in twice if place < _MOST_ROWS else self.merge_all.isChecked())
        ]  # fmt: skip
        cancelled = [
            one for place, one in enumerate(self.plan.vanished)
            if (place in gone if place < _MOST_ROWS else self.cancel_all.isChecked())
        ]  # fmt: skip
        return Decisions({one.row: one.other for one in merged}, tuple(one.participant for one in cancelled))

    def _add(
        self,
        name: str,
        count: int,
        heads: Sequence[str],
        rows: Sequence[Sequence[object]],
        decide: QCheckBox | None = None,
    ) -> None:
        if not count:
            return
        table = QTableWidget(min(len(rows), _MOST_ROWS), len(heads))
        table.setHorizontalHeaderLabels(list(heads))
        table.verticalHeader().hide()
        table.setAccessibleName(name)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)  # a long name is cut off where the column ends, not at its hyphen
        table.setAlternatingRowColors(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for place, row in enumerate(rows[:_MOST_ROWS]):
            for column, value in enumerate(row):
                text = wording.numbers.number(value) if isinstance(value, int) else str(value)
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(plain_tip(text[:1000]))
                if column == 0 and decide is not None:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setCheckState(Qt.CheckState.Unchecked)
                table.setItem(place, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(header.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 6, 0, 0)
        if decide is not None:
            layout.addWidget(decide)
            decide.show()
        layout.addWidget(table, 1)
        if len(rows) > _MOST_ROWS or count > len(rows) >= _MOST_ROWS:
            layout.addWidget(plain(tr("Only the first are shown; the figures count all."), colour=QUIET))
        self.tables[name] = table
        self.tabs.addTab(page, f"{tr(name)} {wording.numbers.number(count)}")
        self._fit_columns(table)

    def _fit_columns(self, table: QTableWidget) -> None:
        """As wide as what they hold; measured once the table belongs to the window, whose letters it then has."""
        table.ensurePolished()
        table.resizeColumnsToContents()
        for column in range(table.columnCount()):
            table.setColumnWidth(column, min(max(table.columnWidth(column) + px(12), px(70)), px(320)))

    def _ticked(self, name: str) -> set[int]:
        table = self.tables.get(name)
        if table is None:
            return set()
        return {row for row in range(table.rowCount()) if _item(table, row).checkState() is Qt.CheckState.Checked}

    def _tick_all(self, name: str, *, is_on: bool) -> None:
        table = self.tables.get(name)
        for row in range(table.rowCount()) if table is not None else ():
            _item(table, row).setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)


def _item(table: QTableWidget | None, row: int) -> QTableWidgetItem:
    item = table.item(row, 0) if table is not None else None
    return item if item is not None else QTableWidgetItem()


def _where(row: int | None) -> str:
    return tr("row {row}").format(row=row) if row else tr("on the roster")
