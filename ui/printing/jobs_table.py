"""The badges in the queue as a table."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from checkin.event import Event
from checkin.printing.jobs import JobState
from ui import wording
from ui.language import mark, tr
from ui.printing.reading import QueueRow
from ui.style import BAD, GOOD, QUIET, WARNING, colour
from ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (mark("Badge of"), mark("State"), mark("Printer"), mark("Since"))
_COLOURS = {
    JobState.IN_DOUBT: WARNING,
    JobState.FAILED: BAD,
    JobState.DONE: GOOD,
    JobState.CANCELLED: QUIET,
}


class JobsModel(QAbstractTableModel):
    """Rows of the queue."""

    def __init__(self, event: Event, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self.rows: tuple[QueueRow, ...] = ()
        self._told: dict[int, tuple[str, ...]] = {}

    def show_rows(self, rows: tuple[QueueRow, ...]) -> None:
        """Show these instead of what was shown."""
        self.beginResetModel()
        self.rows, self._told = rows, {}
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._texts(index.row())[index.column()]
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1 and row.job.state in _COLOURS:
            return colour(_COLOURS[row.job.state])
        return None

    def _texts(self, number: int) -> tuple[str, ...]:
        """What a row says; it is asked for each of its columns, and again each time it is painted."""
        if number not in self._told:
            self._told[number] = self._tell(self.rows[number])
        return self._told[number]

    def _tell(self, row: QueueRow) -> tuple[str, ...]:
        job = row.job
        of_batch = " " + tr("(batch, no. {number})").format(number=job.number) if job.batch else ""
        since = wording.times.moment(job.changed_ms, self._event)
        return (
            row.name + of_batch,
            tr(wording.printers.JOB_STATES[job.state]),
            wording.printers.called(job.printer),
            since,
        )
