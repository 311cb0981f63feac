"""How a file is read: its first rows, with what was recognised over each column, all of which may be changed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from checkin.roster.columns import has_names
from checkin.roster.importing import Chosen
from checkin.roster.layouts import UNUSED
from checkin.roster.tables import DELIMITERS, ENCODINGS, Form
from checkin.station.roster_import import Looked, Wishes
from ui.importing import words
from ui.language import tr
from ui.style import QUIET, SMALL_PX, WARNING, px, sized_sheet
from ui.widgets.labels import plain, plain_tip

_ROWS = 14
_MOST_COLUMNS = 100
_COLUMN_PX = 204
_PAUSE_MS = 400


class ReadingStep(QWidget):
    """Shows how a file would be read; asks for it to be read otherwise."""

    otherwise = Signal(object)
    """Emits the Wishes, once somebody has changed how the file is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looked: Looked | None = None
        """What is shown."""
        self.recognised = plain(colour=QUIET)
        self.missing = plain(colour=WARNING, bold=True)
        self.sheet, self.encoding, self.delimiter = QComboBox(), QComboBox(), QComboBox()
        self.encoding.setEditable(True)
        self.header = QSpinBox()
        self.header.setRange(0, 200)
        self.header.setSpecialValueText(tr("none"))
        self.header.setAccessibleName(tr("Row of headings"))
        self.header.lineEdit().setTextMargins(px(7), 0, 0, 0)
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setAccessibleName(tr("First rows of the file"))
        self.table.setTabKeyNavigation(False)
        self.combos: list[QComboBox] = []
        """What each column holds."""
        self._changed: QWidget | int | None = None
        """What was changed last; a column by its place, for its box is made anew."""
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()

    @property
    def changed(self) -> QWidget | None:
        """Where somebody is who changes how the file is read; None before they do."""
        if isinstance(self._changed, int):
            return self.combos[self._changed] if self._changed < len(self.combos) else None
        return self._changed

    @property
    def is_ready(self) -> bool:
        """Whether the columns name people."""
        return self.looked is not None and has_names(self.looked.layout.fields)

    def show_looked(self, looked: Looked) -> None:
        """Show how this file would be read."""
        if self.looked is None or self.looked.file != looked.file:
            self._changed = None
        self.looked = looked
        self.recognised.setText(words.how_read(looked.form, looked.layout))
        self.missing.setText(
            "" if self.is_ready else tr("Which column holds the names? Choose “Full name” above that column.")
        )
        self.missing.setVisible(not self.is_ready)
        for box, values, picked in (
            (self.sheet, looked.sheets, looked.form.sheet),
            (self.encoding, tuple(dict.fromkeys((looked.form.encoding, *ENCODINGS))), looked.form.encoding),
            (self.delimiter, tuple(dict.fromkeys((looked.form.delimiter, *DELIMITERS))), looked.form.delimiter),
        ):
            box.blockSignals(True)
            box.clear()
            for value in values:
                box.addItem(words.delimiter(value) if box is self.delimiter else value, value)
            box.setCurrentIndex(box.findData(picked))
            box.blockSignals(False)
        is_book = bool(looked.sheets)
        self._form.setRowVisible(self.sheet, is_book)
        self._form.setRowVisible(self.encoding, not is_book)
        self._form.setRowVisible(self.delimiter, not is_book)
        self.header.blockSignals(True)
        self.header.setValue(looked.layout.header_row)
        self.header.blockSignals(False)
        self._show_rows(looked)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        side = QWidget(card)
        side.setObjectName("panel")
        self._form = QFormLayout(side)
        self._form.setContentsMargins(14, 12, 14, 12)
        self._form.setVerticalSpacing(8)
        self._form.addRow(tr("Sheet"), self.sheet)
        self._form.addRow(tr("Encoding"), self.encoding)
        self._form.addRow(tr("Separator"), self.delimiter)
        self._form.addRow(tr("Headings in row"), self.header)
        for box in (self.sheet, self.encoding, self.delimiter):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(side)
        inside.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.recognised)
        right.addWidget(self.missing)
        right.addWidget(self.table, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(card, 20)
        layout.addLayout(right, 80)

    def _connect(self) -> None:
        for box in (self.sheet, self.encoding, self.delimiter):
            box.activated.connect(lambda _index, box=box: self._change(box, chosen=None))
        self.header.valueChanged.connect(lambda _row: self._soon.start())
        self._soon.timeout.connect(lambda: self._change(self.header, chosen=None, header=self.header.value()))

    def _show_rows(self, looked: Looked) -> None:
        layout = looked.layout
        rows = [row for row in looked.sample if row.number > layout.header_row][:_ROWS]
        shown = min(len(layout.headings), _MOST_COLUMNS)
        table = self.table
        table.clear()
        table.setRowCount(len(rows) + 1)
        table.setColumnCount(shown)
        table.setHorizontalHeaderLabels([" ".join(heading.split())[:60] for heading in layout.headings[:shown]])
        table.setVerticalHeaderLabels(["", *(str(row.number) for row in rows)])
        field_of = {found.column: field for field, found in layout.fields.items()}
        self.combos = []
        for column in range(shown):
            table.setCellWidget(0, column, self._combo(column, field_of.get(column)))
            table.setColumnWidth(column, px(_COLUMN_PX))
            for place, row in enumerate(rows, start=1):
                text = row.cells[column] if column < len(row.cells) else ""
                item = QTableWidgetItem(" ".join(text[:200].split()))
                item.setToolTip(plain_tip(text[:1000]))
                table.setItem(place, column, item)
        table.setRowHeight(0, px(42))

    def _combo(self, column: int, field: str | None) -> QComboBox:
        box = QComboBox()
        box.setObjectName("column")
        box.setAccessibleName(tr("Column {number} holds").format(number=column + 1))
        box.addItem(tr(words.FURTHER), "")
        for key, name in words.FIELDS.items():
            box.addItem(tr(name), key)
        box.setCurrentIndex(max(0, box.findData(field or "")))
        box.setStyleSheet(sized_sheet(f"padding: 3px 6px; font-size: {SMALL_PX}px;"))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.activated.connect(lambda _index: self._map(column))
        self.combos.append(box)
        return box

    def _map(self, changed: int) -> None:
        """A field is in one column: where it is chosen anew, it leaves the column where it was."""
        field = self.combos[changed].currentData()
        for column, box in enumerate(self.combos):
            if field and column != changed and box.currentData() == field:
                box.setCurrentIndex(0)
        mapping = dict.fromkeys(words.FIELDS, UNUSED)
        mapping |= {box.currentData(): f"#{column + 1}" for column, box in enumerate(self.combos) if box.currentData()}
        self._change(changed, chosen=mapping)

    def _change(self, changed: QWidget | int, *, chosen: dict[str, str] | None, header: int | None = None) -> None:
        if self.looked is None:
            return
        self._changed = changed
        form = Form(
            self.sheet.currentData() or "", self.encoding.currentText() if not self.looked.sheets else "",
            self.delimiter.currentData() or "" if not self.looked.sheets else "",
        )  # fmt: skip
        before = self.looked.wishes.chosen.header_row
        keeps = chosen is not None and before is None
        row = header if header is not None else self.looked.layout.header_row if keeps else before
        mapping = chosen if chosen is not None else {}
        self.otherwise.emit(Wishes(form, Chosen(mapping, row)))
