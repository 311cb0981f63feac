"""One printer as a card: how it is, what waits for it, how many badges are left, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.event import Event
from checkin.station.status import PrinterStatus
from ui import wording
from ui.language import tr
from ui.style import BAD, GOOD, QUIET, SMALL_PX, WARNING
from ui.widgets.flow import FlowLayout
from ui.widgets.key_button import KeyButton
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
        self.key = plain(size_px=SMALL_PX, colour=QUIET)
        """What picks this printer, where there are several."""
        self.key.setWordWrap(False)
        self.load_button = KeyButton(tr("Badges loaded …"), "load")
        self.pause_button = KeyButton(tr("Pause"), "pause")
        self.last_button = KeyButton(tr("Which came out last? …"), "last_out", main=True)
        head = QHBoxLayout()
        head.addWidget(plain(wording.printers.called(name), size_px=18, bold=True), 1)
        head.addWidget(self.key, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout()
        buttons.addWidget(self.load_button)
        buttons.addWidget(self.pause_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(6)
        layout.addLayout(head)
        for part in (self.state, self.counts, self.stock):
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
        self.pause_button.set_words(tr("Resume") if printer.is_paused else tr("Pause"))
        self.last_button.setVisible(printer.in_doubt > 0)

    def show_keys(self, key: str, *, is_picked: bool) -> None:
        """Show by which key it is picked; its buttons have keys while it is."""
        self.key.setText(key)
        self.key.setVisible(bool(key))
        for button in (self.load_button, self.pause_button, self.last_button):
            button.give_key(has_key=is_picked)

    def take_focus(self) -> None:
        """Have the first of its buttons take the keys."""
        first = self.load_button if self.last_button.isHidden() else self.last_button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pause(self) -> None:
        (self.resuming if self._is_paused else self.pausing).emit(self._name)
