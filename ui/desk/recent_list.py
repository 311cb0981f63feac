"""The last scans of the desk. A line is only ever opened: what can be done with it stands on the card."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from checkin.event import Event
from checkin.station.values import ScanResult
from ui import wording
from ui.language import tr
from ui.style import px
from ui.widgets.finder import is_text
from ui.widgets.labels import plain_tip
from ui.widgets.shapes import shape_icon

_ROW_PX = 25


class RecentList(QListWidget):
    """Ten lines, the newest on top. Enter or a click opens a line, Escape leads out, and so does typing a name."""

    opened = Signal(object)
    """Emits the ScanResult that was picked."""
    left = Signal(str)
    """Emits what was typed; nothing where Escape was pressed, or up in the first line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results: Sequence[ScanResult] = ()
        self._taken_back: frozenset[str] = frozenset()
        self.setAccessibleName(tr("Last scans"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the search field its cursor
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumHeight(px(4 * _ROW_PX))
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def show_scans(self, results: Sequence[ScanResult], taken_back: frozenset[str], event: Event) -> None:
        """Show these, the newest first; the line that is picked stays picked. `taken_back` are entries."""
        entries = [result.entry for result in results]
        if entries == [result.entry for result in self._results] and taken_back == self._taken_back:
            return
        picked = self._results[self.currentRow()].entry if self.currentRow() >= 0 else None
        self._results, self._taken_back = results, taken_back
        self.clear()
        for result in results:
            line = wording.desk.scan_line(result, event, is_taken_back=result.entry in taken_back)
            item = QListWidgetItem(shape_icon(result.verdict.kind), line)
            item.setToolTip(plain_tip(line))
            item.setSizeHint(QSize(0, px(_ROW_PX)))
            self.addItem(item)
        if picked in entries:
            self.setCurrentRow(entries.index(picked))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_first = event.key() == Qt.Key.Key_Up and self.currentRow() <= 0
        if is_first or event.key() == Qt.Key.Key_Escape:
            self.left.emit("")
        elif is_text(event):
            self.left.emit(event.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        """Have the next keys go to the list."""
        self.setCurrentRow(0)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def let_go(self) -> None:
        """Pick no line: somebody else is shown than whoever was picked."""
        self.setCurrentRow(-1)

    def _open(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        if 0 <= row < len(self._results):
            self.opened.emit(self._results[row])
