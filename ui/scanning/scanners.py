"""All scanners of a desk but its camera: those that type and the one on a serial port, their light and their set-up."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from checkin.layouts import Layout
from checkin.station.key_rhythm import Scan
from checkin.station.scanners import ScannerSettings, bare_code
from ui.bridge import Bridge
from ui.scanner import ScannerFilter
from ui.scanning.light import ScannerLight
from ui.scanning.serial_port import SerialPort, ports
from ui.scanning.setup import ScannerSetup
from ui.wording.scanners import ScannerState


@dataclass(frozen=True, slots=True)
class Arrival:
    """A code without what a scanner adds to it, and the layout of the keyboard through which it came."""

    code: str
    layout: Layout


class Scanners(QObject):
    """Listens to them, as the desk's settings say."""

    arrived = Signal(object)
    """Emits each Arrival."""
    answered = Signal(str, bool)
    """Emits the serial port and whether the scanner there can be heard, when that changes."""

    def __init__(self, bridge: Bridge, application: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._application = application
        self._window = window
        self.settings = bridge.station.scanner_settings()
        self.light = ScannerLight()
        self.page: ScannerSetup | None = None
        """The page to set scanners up, while it is open."""
        self._filter = ScannerFilter(application, self.settings)
        self.serial: SerialPort | None = None
        self._is_over = False
        self._filter.scanned.connect(self._hear_keys)
        self._heed_light()
        self._has_keys = application.applicationState() is Qt.ApplicationState.ApplicationActive
        application.applicationStateChanged.connect(self._hear_state)
        self._listen_to_port()

    def serve(self, bridge: Bridge, window: QWidget) -> None:
        """Go on for another window, which replaces the one before, with a light of its own; nothing is missed."""
        is_paused = self.light.pause.isChecked()
        self.arrived.disconnect()
        self.answered.disconnect()
        self.setParent(window)
        self._bridge, self._window = bridge, window
        self.light = ScannerLight()
        self._heed_light()
        self.light.pause.setChecked(is_paused)
        self._show_state()

    def use(self, settings: ScannerSettings) -> None:
        """Listen as these settings say from now on."""
        self.settings = settings
        self._filter.use(settings, learns=self.page is not None)
        self._listen_to_port()

    def stop(self) -> None:
        """Listen no longer. May be called twice."""
        if not self._is_over:
            self._application.applicationStateChanged.disconnect(self._hear_state)
        self._is_over = True
        self._filter.stop()
        if self.serial is not None:
            self.serial.stop()

    def open_page(self) -> None:
        """Show the page on which scanners are set up, and listen to them."""
        self.light.pause.setChecked(False)
        self.page = page = ScannerSetup(self.settings, ports, self._window)
        self._filter.use(self.settings, learns=True)
        page.saved.connect(self._save)
        page.finished.connect(self._close_page)
        page.open()

    def _heed_light(self) -> None:
        self.light.paused.connect(self._pause)
        self.light.setup_wanted.connect(self.open_page)

    def _save(self, settings: ScannerSettings) -> None:
        station = self._bridge.station
        self._bridge.do(lambda: station.set_scanners(settings), lambda _none: self.use(settings))

    def _close_page(self) -> None:
        if self.page is not None:
            self.page.deleteLater()
            self.page = None
        self._filter.use(self.settings)

    def _hear_keys(self, scan: Scan) -> None:
        if self.page is not None:
            self.page.hear_keys(scan)
        else:
            self._arrive(scan.text, self.settings.layout)

    def _hear_serial(self, code: str) -> None:
        if self.page is not None:
            self.page.hear_serial(code)
        elif not self.light.pause.isChecked():
            self._arrive(code, Layout.US)

    def _arrive(self, text: str, layout: Layout) -> None:
        self.arrived.emit(Arrival(bare_code(text, self.settings), layout))

    def _pause(self, is_paused: bool) -> None:
        self._filter.pause(is_paused=is_paused)
        self._show_state()

    def _listen_to_port(self) -> None:
        wanted = self.settings.serial
        if self.serial is not None and self.serial.scanner != wanted:
            self.serial.stop()
            self.serial.deleteLater()
            self.serial = None
        if wanted is not None and self.serial is None:
            self.serial = SerialPort(wanted, self)
            self.serial.received.connect(self._hear_serial)
            self.serial.answered.connect(self._hear_port)
            self.serial.start()
        self._show_state()

    def _hear_port(self, answers: bool) -> None:
        self._show_state()
        if self.serial is not None:
            self.answered.emit(self.serial.scanner.port, answers)

    def _hear_state(self, state: Qt.ApplicationState) -> None:
        self._has_keys = state is Qt.ApplicationState.ApplicationActive
        self._show_state()

    def _show_state(self) -> None:
        port = self.serial.scanner.port if self.serial is not None else ""
        if self.light.pause.isChecked():
            state = ScannerState.PAUSED
        elif self.serial is not None and not self.serial.is_open:
            state = ScannerState.NO_ANSWER
        elif not self._has_keys:
            state = ScannerState.ELSEWHERE
        else:
            state = ScannerState.LISTENING
        self.light.show_state(state, port)
