"""The page on which a desk's scanners are set up: scan the code on it, or choose by hand."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.layouts import Caps, Layout
from checkin.station.key_rhythm import Scan
from checkin.station.scanners import (
    LONGEST_GAP_MS,
    SETUP_CODE,
    SHORTEST_GAP_MS,
    SPEEDS,
    Ending,
    Learnt,
    ScannerSettings,
    SerialScanner,
    learn_keys,
    learn_serial,
)
from checkin.tickets import presentable
from ui import wording
from ui.language import mark, tr
from ui.scanning.serial_port import Port
from ui.style import BAD, GOOD, QUIET, SMALL_PX, TITLE_PX, px
from ui.widgets.code_picture import CodePicture
from ui.widgets.dialogs import action_buttons
from ui.widgets.fields_layout import FieldsLayout
from ui.widgets.labels import plain, tint
from ui.widgets.places import keep_on_screen

Value = TypeVar("Value")
_LONGEST_FIX = 20
_ASK = mark("Scan one of these codes with the scanner, wherever the cursor is.")
_RIGHT = mark("The scanner is set up: this scan was read as it should be.")


class ScannerSetup(QDialog):
    """Shows the settings, lets a scan change them, and asks to keep them."""

    saved = Signal(object)
    """Emits the ScannerSettings to use from now on."""

    def __init__(
        self, settings: ScannerSettings, list_ports: Callable[[], list[Port]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._list_ports = list_ports
        self.setWindowTitle(tr("Set up the scanner"))
        self.outcome = plain(tr(_ASK), bold=True)
        self.ending = _combo(_told(wording.scanners.ENDINGS))
        self.layout_of_keys = _combo(_told(wording.scanners.LAYOUTS))
        self.prefix, self.suffix = QLineEdit(), QLineEdit()
        for field in (self.prefix, self.suffix):
            field.setMaxLength(_LONGEST_FIX)
        self.gap = QSpinBox()
        self.gap.setRange(SHORTEST_GAP_MS, LONGEST_GAP_MS)
        self.gap.setSuffix(tr(" ms"))
        self.again = QDoubleSpinBox()
        self.again.setRange(0, 60)
        self.again.setDecimals(1)
        self.again.setSuffix(tr(" s"))
        for field in (self.gap.lineEdit(), self.again.lineEdit()):
            field.setTextMargins(px(7), 0, 0, 0)
        self.port = QComboBox()
        self.speed = _combo({speed: _speed(speed) for speed in SPEEDS})
        self.serial_ending = _combo(_told(wording.scanners.ENDINGS))
        self.do, self._buttons = action_buttons(self, tr("Save"))
        self.accepted.connect(lambda: self.saved.emit(self.settings()))
        self.port.currentIndexChanged.connect(self._offer_serial)
        self._lay_out()
        self.show_settings(settings)

    def settings(self) -> ScannerSettings:
        """What the page says now."""
        # Qt keeps the value of an enum, and not the enum.
        port, ending = self.port.currentData(), Ending(self.serial_ending.currentData())
        serial = SerialScanner(port, self.speed.currentData(), ending) if port else None
        return ScannerSettings(
            ending=Ending(self.ending.currentData()), prefix=self.prefix.text(), suffix=self.suffix.text(),
            longest_gap_ms=self.gap.value(), layout=Layout(self.layout_of_keys.currentData()),
            again_ms=round(self.again.value() * 1000), serial=serial,
        )  # fmt: skip

    def show_settings(self, settings: ScannerSettings) -> None:
        """Show these settings."""
        self.ending.setCurrentIndex(self.ending.findData(settings.ending))
        self.layout_of_keys.setCurrentIndex(self.layout_of_keys.findData(settings.layout))
        self.prefix.setText(settings.prefix)
        self.suffix.setText(settings.suffix)
        self.gap.setValue(settings.longest_gap_ms)
        self.again.setValue(settings.again_ms / 1000)
        self._show_ports(settings.serial)

    def hear_keys(self, scan: Scan) -> None:
        """A scanner typed this while the page was open."""
        self._hear(learn_keys(scan.text, scan.ending, scan.longest_gap_ms, self.settings()), scan.text)

    def hear_serial(self, code: str) -> None:
        """A scanner sent this over its serial port while the page was open."""
        self._hear(learn_serial(code, self.settings()), code)

    def _hear(self, learnt: Learnt | None, text: str) -> None:
        if learnt is None:
            another = tr("This was another code ({code}).").format(code=presentable(text, 40))
            self._say(f"{another} {tr(_ASK)}", BAD)
        elif learnt.caps is Caps.OFF and self._are_shown(learnt.settings):
            self._say(tr(_RIGHT), GOOD)
        else:
            self.show_settings(learnt.settings)
            self._say(wording.scanners.learnt(learnt), GOOD)

    def _are_shown(self, settings: ScannerSettings) -> bool:
        """Whether the page says just this, but for the rhythm, which differs a little from scan to scan."""
        return settings == msgspec.structs.replace(self.settings(), longest_gap_ms=settings.longest_gap_ms)

    def _say(self, words: str, colour: str) -> None:
        self.outcome.setText(words)
        tint(self.outcome, colour)

    def _show_ports(self, serial: SerialScanner | None) -> None:
        """List the ports that there are, and the one that is set even when it is unplugged."""
        with QSignalBlocker(self.port):
            self.port.clear()
            self.port.addItem(tr("No scanner on a serial port"), "")
            for port in self._list_ports():
                self.port.addItem(f"{port.name} – {port.about}" if port.about else port.name, port.name)
            if serial is not None:
                if self.port.findData(serial.port) < 0:
                    self.port.addItem(serial.port, serial.port)
                if self.speed.findData(serial.speed) < 0:
                    self.speed.addItem(_speed(serial.speed), serial.speed)
            self.port.setCurrentIndex(self.port.findData(serial.port) if serial else 0)
        shown = serial or SerialScanner("")
        self.speed.setCurrentIndex(self.speed.findData(shown.speed))
        self.serial_ending.setCurrentIndex(self.serial_ending.findData(shown.ending))
        self._offer_serial()

    def _offer_serial(self) -> None:
        for part in (self.speed, self.serial_ending):
            part.setEnabled(bool(self.port.currentData()))

    def _lay_out(self) -> None:
        codes = QVBoxLayout()
        codes.addWidget(CodePicture(SETUP_CODE, 8))
        codes.addWidget(CodePicture(SETUP_CODE, 2, is_linear=True))
        codes.addStretch(1)
        fields = FieldsLayout()
        fields.setVerticalSpacing(8)
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, part in (
            (tr("After each code comes"), self.ending),
            (tr("Before each code comes"), self.prefix),
            (tr("Added to each code"), self.suffix),
            (tr("Keyboard of this computer"), self.layout_of_keys),
            (tr("Longest pause between keys"), self.gap),
            (tr("The same code again within"), self.again),
            (tr("Scanner on a serial port"), self.port),
            (tr("Its speed"), self.speed),
            (tr("After each code it sends"), self.serial_ending),
        ):
            part.setAccessibleName(words)
            label = plain(words)
            label.setWordWrap(False)
            fields.addRow(label, part)
        note = plain(
            tr("A scan of one of the codes fills in all but the serial port. The same code again within that time "
            "repeats its verdict; with 0 s every scan counts."),
            size_px=SMALL_PX, colour=QUIET,
        )  # fmt: skip
        right = QVBoxLayout()
        right.addWidget(plain(tr("Set up the scanner"), size_px=TITLE_PX, bold=True))
        right.addWidget(self.outcome)
        right.addLayout(fields)
        right.addWidget(note)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(codes)
        both.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addLayout(both, 1)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(px(1_040))
        keep_on_screen(self)


def _combo(words: Mapping[Any, str]) -> QComboBox:
    box = QComboBox()
    for value, label in words.items():
        box.addItem(label, value)
    return box


def _told(words: Mapping[Value, str]) -> dict[Value, str]:
    return {value: tr(label) for value, label in words.items()}


def _speed(bits: int) -> str:
    return tr("{speed} bit/s").format(speed=wording.numbers.number(bits))
