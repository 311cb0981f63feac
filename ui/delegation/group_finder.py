"""Finds a delegation: a field, and those whose names fit what was typed."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.delegations import Grouping
from checkin.station.delegation_desk import Group
from ui import wording
from ui.bridge import Bridge
from ui.delegation.tables import GroupsModel, GroupsTable
from ui.language import tr
from ui.style import TITLE_PX
from ui.widgets.labels import plain
from ui.widgets.places import bring_into_sight
from ui.widgets.search_field import SearchField

_PAUSE_MS = 300


class GroupFinder(QWidget):
    """Reads delegations away from the Qt thread."""

    picked = Signal(str)
    """Emits the key of a delegation that is to be shown."""
    entered = Signal()
    """The first of those found was opened by Enter."""
    regrouped = Signal()
    """Something else makes people a delegation now."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shown = ""
        self.by = {by: QPushButton(tr(words)) for by, words in wording.delegations.GROUPINGS.items()}
        self.field = SearchField()
        self.field.setPlaceholderText(tr("Find a delegation by a few letters (Ctrl+F)"))
        self.field.setAccessibleName(tr("Find a delegation"))
        self.groups = GroupsModel(self)
        self.table = GroupsTable(self.groups)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._soon.timeout.connect(self.refresh)
        self.field.textChanged.connect(self._soon.start)
        self.field.returnPressed.connect(self._open_first)
        self.field.down_pressed.connect(self.table.setFocus)
        for by, button in self.by.items():
            button.clicked.connect(lambda _checked, by=by: self._regroup(by))
        self.table.selectionModel().currentRowChanged.connect(lambda current, _before: self._pick(current.row()))
        QShortcut(QKeySequence.StandardKey.Find, self, self._begin)

    @property
    def grouping(self) -> Grouping:
        """What makes people a delegation now."""
        return next(by for by, button in self.by.items() if button.isChecked())

    def refresh(self) -> None:
        """Read the delegations anew."""
        self._read(then_open=False)

    def show_shown(self, key: str) -> None:
        """This delegation is shown; its row is chosen where it is in sight."""
        self._shown = key
        self._choose_shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(plain(tr("Delegations"), size_px=TITLE_PX, bold=True))
        kinds = QHBoxLayout()
        for button in self.by.values():
            button.setCheckable(True)
            kinds.addWidget(button)
        next(iter(self.by.values())).setChecked(True)
        column.addLayout(kinds)
        column.addWidget(self.field)
        column.addWidget(self.table, 1)

    def _begin(self) -> None:
        bring_into_sight(self)
        self.field.setFocus()
        self.field.selectAll()

    def _regroup(self, chosen: Grouping) -> None:
        # Not by a QButtonGroup: of its buttons only the chosen one would be reached by Tab.
        for by, button in self.by.items():
            button.setChecked(by is chosen)
        self.regrouped.emit()
        self.refresh()

    def _open_first(self) -> None:
        """What was typed is to be opened, also when its answer has not come yet."""
        self._read(then_open=True)

    def _read(self, *, then_open: bool) -> None:
        by, text, desk = self.grouping, self.field.text(), self._bridge.station.delegations

        def show(groups: Sequence[Group]) -> None:
            self.groups.show_groups(groups)
            self._choose_shown()
            if groups and then_open:
                self._choose_row(0)
                self.picked.emit(groups[0].key)
                self.entered.emit()

        self._soon.stop()
        self._bridge.read("delegations", lambda: desk.groups(by, text), show)

    def _choose_shown(self) -> None:
        row = self.groups.row_of(self._shown)
        if row is not None:
            self._choose_row(row)

    def _choose_row(self, row: int) -> None:
        """Choose a row, which is not picking it."""
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        chosen = self.table.selectionModel()
        chosen.blockSignals(True)
        chosen.setCurrentIndex(self.groups.index(row, 0), how)
        chosen.blockSignals(False)
        self.table.viewport().update()

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self.groups.groups):
            self.picked.emit(self.groups.groups[row].key)
