"""One printer as a card: how it is, what waits for it, how many badges are left, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from checkin.event import Event
from checkin.station.status import PrinterStatus
from ui import wording
from ui.language import tr
from ui.style import BAD, GOOD, QUIET, SMALL_PX, WARNING
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import plain, tint

_FEW = 20


class PrinterCard(QFrame):
    """Shows a printer; each signal emits its name."""

    loading = Signal(str)
    pausing = Signal(str)
    resuming = Signal(str)
    last_out_asked = Signal(str)

    def __init__(self, name: str, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name = name
        self._event = event
        self._is_paused = False
        self.state = plain()
        self.counts = plain(size_px=SMALL_PX, colour=QUIET)
        self.stock = plain(size_px=SMALL_PX, colour=QUIET)
        self.load_button = QPushButton(tr("Badges loaded …"))
        self.pause_button = QPushButton(tr("Pause"))
        self.last_button = QPushButton(tr("Which came out last? …"))
        self.last_button.setProperty("main", True)
        title = plain(name, size_px=18, bold=True)
        buttons = FlowLayout()
        buttons.addWidget(self.load_button)
        buttons.addWidget(self.pause_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(6)
        for part in (title, self.state, self.counts, self.stock):
            layout.addWidget(part)
        layout.addSpacing(4)
        layout.addWidget(self.last_button)
        layout.addLayout(buttons)
        self.load_button.clicked.connect(lambda: self.loading.emit(self._name))
        self.last_button.clicked.connect(lambda: self.last_out_asked.emit(self._name))
        self.pause_button.clicked.connect(self._pause)

    def show_printer(self, printer: PrinterStatus) -> None:
        """Show how it is now."""
        self._is_paused = printer.is_paused
        line = wording.printers.line(printer)
        is_well = printer.is_ready and not printer.problem and not printer.is_paused
        self.state.setText(f"{'●' if is_well else '▲'} {line}")
        tint(self.state, GOOD if is_well else WARNING if printer.is_paused else BAD)
        self.counts.setText(wording.printers.counts(printer))
        self.stock.setText(wording.printers.stock(printer, self._event))
        is_low = printer.sheets_left is not None and printer.sheets_left < _FEW
        tint(self.stock, WARNING if is_low else QUIET)
        self.pause_button.setText(tr("Resume") if printer.is_paused else tr("Pause"))
        self.last_button.setVisible(printer.in_doubt > 0)

    def _pause(self) -> None:
        (self.resuming if self._is_paused else self.pausing).emit(self._name)
