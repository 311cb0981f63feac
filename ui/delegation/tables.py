"""The tables of delegations and of one delegation's members, who can be ticked."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from checkin.delegations import Delegation, Member, Standing
from checkin.event import Event
from checkin.station.delegation_desk import Group
from ui import wording
from ui.language import mark, tr
from ui.style import BAD, GOOD, QUIET, colour, px
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
_COLUMNS = (mark("No."), mark("Name"), mark("Position"), mark("Standing"), mark("Badge"), mark("Place"))
_NAME, _ABOUT, _STANDING, _PLACE = 1, 2, 3, 5
_WIDTHS_PX = {0: 76, _STANDING: 112, 4: 130, _PLACE: 120}
_MAY_YIELD = (_ABOUT, _PLACE)
_NAME_PX = 130
_COUNTS_PX = 96
_COLOURS = {Standing.PRESENT: GOOD, Standing.LEFT: QUIET, Standing.KEPT_OUT: BAD}


class GroupsModel(QAbstractTableModel):
    """Delegations with how many of them have come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: Sequence[Group] = ()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these instead of what was shown."""
        self.beginResetModel()
        self.groups = groups
        self.endResetModel()

    def row_of(self, key: str) -> int | None:
        """Where a delegation stands."""
        return next((row for row, group in enumerate(self.groups) if group.key == key), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.groups)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self.groups[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = group.key if index.column() == 0 else wording.delegations.counts(group)
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class MembersModel(QAbstractTableModel):
    """Members in the order of hand-out; those still to come, and those whose badges may be taken, can be ticked."""

    ticked_changed = Signal()

    def __init__(self, event: Callable[[], Event], zone: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self._zone = zone
        self.found: Delegation | None = None
        self.members: Sequence[Member] = ()
        self._ticked: set[str] = set()

    def show_members(self, found: Delegation | None, members: Sequence[Member]) -> None:
        """Show these of a delegation; while it is the same one, ticks stay, and while members are, what is chosen."""
        is_another = self.found is None or found is None or found.key != self.found.key
        are_others = is_another or [one.id for one in members] != [one.id for one in self.members]
        if are_others:
            self.beginResetModel()
        self.found, self.members = found, members
        self._ticked = set() if is_another or found is None else self._ticked & {one.id for one in found.members}
        if are_others:
            self.endResetModel()
        else:
            self._tell_changed()
        self.ticked_changed.emit()

    @property
    def ticked(self) -> list[Member]:
        """Who is ticked, in the order of hand-out, whether shown or not."""
        return [member for member in self.found.members if member.id in self._ticked] if self.found else []

    def tick(self, members: Collection[str], *, on: bool = True) -> None:
        """Tick these members, or none of them."""
        self._ticked = self._ticked | set(members) if on else self._ticked - set(members)
        self._tell_changed()
        self.ticked_changed.emit()

    def _tell_changed(self) -> None:
        if self.members:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.members) - 1, len(_COLUMNS) - 1))

    def toggle(self, rows: Collection[int]) -> None:
        """Tick the members of these rows; where all of them are, none."""
        chosen = {self.members[row].id for row in rows}
        self.tick(chosen, on=not chosen <= self._ticked)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.members)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_COLUMNS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | checkable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        member = self.members[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            texts, is_tip = self._texts(member), role == Qt.ItemDataRole.ToolTipRole
            text = texts[index.column()]
            if is_tip and index.column() == _NAME:
                text = "\n".join(texts[place] for place in (_NAME, *_MAY_YIELD) if texts[place])
            return plain_tip(text) if is_tip else text
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if member.id in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _STANDING and member.standing in _COLOURS:
            return colour(_COLOURS[member.standing])
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([self.members[index.row()].id], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _texts(self, member: Member) -> tuple[str, ...]:
        person = member.participant
        latin = person.latin_name if person.latin_name and person.latin_name != person.name else ""
        return (
            str(member.number),
            f"{person.name} · {latin}" if latin else person.name,
            " · ".join(part for part in (person.position, person.organisation) if part),
            wording.delegations.mark_of(member, self._event(), self._zone()),
            wording.delegations.badge(member),
            wording.delegations.place(member, self.found) if self.found else "",
        )


class MembersTable(QTableView):
    """Space ticks the chosen rows, or takes their ticks away."""

    def __init__(self, members: MembersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members = members
        self.setModel(members)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        _dress(self)
        for column, width in _WIDTHS_PX.items():
            self.setColumnWidth(column, px(width))
        for column in (_NAME, _ABOUT):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(tr("Members of the delegation; Space ticks them"))
        members.modelReset.connect(self._begin)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Positions, then places are left out where there is no room for names; the name's tool tip tells them."""
        for column in _MAY_YIELD:
            self.setColumnHidden(column, False)
        for column in _MAY_YIELD:
            fixed = sum(px(width) for place, width in _WIDTHS_PX.items() if not self.isColumnHidden(place))
            sharing = sum(not self.isColumnHidden(place) for place in (_NAME, _ABOUT))
            if (self.viewport().width() - fixed) // sharing >= px(_NAME_PX):
                break
            self.setColumnHidden(column, True)
        super().resizeEvent(event)

    def _begin(self) -> None:
        """Have a row chosen for the first key."""
        if self.hasFocus() and self._members.rowCount() and not self.selectionModel().hasSelection():
            self.selectRow(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._members.toggle({index.row() for index in self.selectionModel().selectedRows()})
            return
        super().keyPressEvent(event)


class GroupsTable(QTableView):
    """One delegation can be chosen."""

    def __init__(self, groups: GroupsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(groups)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        _dress(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, px(_COUNTS_PX))
        self.setAccessibleName(tr("Delegations"))


def _dress(table: QTableView) -> None:
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(px(34))
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
