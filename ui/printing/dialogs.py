"""What is asked about printers: which badge was the last to come out, and how many are loaded."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QSpinBox, QVBoxLayout, QWidget

from ui.language import tr
from ui.printing.reading import QueueRow
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.dialogs import action_buttons
from ui.widgets.labels import plain, plain_title
from ui.widgets.places import at_least

_MOST_SHEETS = 100_000


class AskLastOut(QDialog):
    """Lists doubtful badges as they were sent; up to the picked one they are out, the others are printed again."""

    answered = Signal(object)
    """Emits the id of the last job that came out, or None when none did."""

    def __init__(self, printer: str, rows: Sequence[QueueRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(plain_title(tr("After a jam: {printer}").format(printer=printer)))
        at_least(self, 520, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Badges in the order in which they were sent"))
        for number, row in enumerate(rows, 1):
            item = QListWidgetItem(f"{number}.  {row.name}")
            item.setData(Qt.ItemDataRole.UserRole, row.job.id)
            self.list.addItem(item)
        self.list.addItem(QListWidgetItem(tr("None of these came out")))
        self.outcome = plain(size_px=SMALL_PX, colour=QUIET)
        self.do, buttons = action_buttons(self, tr("So it is"))
        self.do.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        question = tr("Look at {printer}: which is the last of these badges that came out?")
        layout.addWidget(plain(question.format(printer=printer), bold=True))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.outcome)
        layout.addWidget(buttons)
        self._count = len(rows)
        # What merely has the focus is not picked yet: a mere Enter must settle nothing.
        self.list.itemSelectionChanged.connect(self._tell)
        self.accepted.connect(lambda: self.answered.emit(self.list.selectedItems()[0].data(Qt.ItemDataRole.UserRole)))

    def _tell(self) -> None:
        picked = self.list.selectedItems()
        self.do.setEnabled(bool(picked))
        if not picked:
            self.outcome.setText("")
            return
        row = self.list.row(picked[0])
        out = 0 if row == self._count else row + 1
        again = self._count - out
        words = tr("{out} will be recorded as printed, {again} will be printed again.")
        self.outcome.setText(words.format(out=out, again=again))


class AskSheets(QDialog):
    """Asks how many badges were loaded."""

    answered = Signal(int)

    def __init__(self, printer: str, sheets: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(plain_title(tr("Badges loaded: {printer}").format(printer=printer)))
        self.setMinimumWidth(px(420))
        self.sheets = QSpinBox()
        self.sheets.setRange(0, _MOST_SHEETS)
        self.sheets.setValue(sheets)
        self.sheets.lineEdit().setTextMargins(px(7), 0, 0, 0)
        self.sheets.setAccessibleName(tr("Badges in the printer"))
        self.do, buttons = action_buttons(self, tr("Loaded"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        question = tr("How many badges are in {printer} now? The desk warns before it is empty.")
        layout.addWidget(plain(question.format(printer=printer)))
        layout.addWidget(self.sheets)
        layout.addWidget(buttons)
        self.accepted.connect(lambda: self.answered.emit(self.sheets.value()))
