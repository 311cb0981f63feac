"""A scanner on a serial port: reads it, and opens it again and again while it does not answer."""

from dataclasses import dataclass

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from checkin.station.scanners import SerialScanner
from checkin.station.serial_text import SerialText

_RETRY_MS = 1_000
_PAUSE_MS = 100
_GONE = (
    QSerialPort.SerialPortError.ResourceError,
    QSerialPort.SerialPortError.ReadError,
    QSerialPort.SerialPortError.PermissionError,
    QSerialPort.SerialPortError.DeviceNotFoundError,
)
"""What is said of a scanner that was pulled out: by the system's driver, on Windows often that it may not be read."""


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port of this computer; `about` is what the system says of the device."""

    name: str
    about: str


def ports() -> list[Port]:
    """The serial ports that there are now."""
    return [
        Port(info.portName(), " ".join(part for part in (info.manufacturer(), info.description()) if part))
        for info in QSerialPortInfo.availablePorts()
    ]


class SerialPort(QObject):
    """Lives on the Qt thread, as QSerialPort waits for nothing."""

    received = Signal(str)
    """Emits each code that was sent."""
    answered = Signal(bool)
    """Emits whether the port is open, when that changes."""

    def __init__(self, scanner: SerialScanner, parent: QObject | None = None, *, retry_ms: int = _RETRY_MS) -> None:
        super().__init__(parent)
        self.scanner = scanner
        self._text = SerialText(scanner.ending)
        self._port = QSerialPort(self)
        self._port.setPortName(scanner.port)
        self._port.setBaudRate(scanner.speed)
        self._port.readyRead.connect(self._read)
        self._port.errorOccurred.connect(self._hear_error)
        self._retry = QTimer(self, interval=retry_ms)
        self._retry.timeout.connect(self._open)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self._tell(self._text.paused()))

    @property
    def is_open(self) -> bool:
        """Whether the scanner can be heard."""
        return self._port.isOpen()

    def start(self) -> None:
        """Open the port; while that is not possible, try again."""
        self._retry.start()
        self._open()

    def stop(self) -> None:
        """Close the port. May be called twice."""
        self._retry.stop()
        self._pause.stop()
        self._port.close()

    def _open(self) -> None:
        if not self._port.isOpen() and self._port.open(QIODevice.OpenModeFlag.ReadOnly):
            self._text.forget()
            self.answered.emit(True)

    def _read(self) -> None:
        self._pause.stop()
        self._tell(self._text.feed(bytes(self._port.readAll().data())))
        if self._text.ends_with_pause:
            self._pause.start()

    def _tell(self, codes: list[str]) -> None:
        for code in codes:
            self.received.emit(code)

    def _hear_error(self, error: QSerialPort.SerialPortError) -> None:
        # That a port cannot be opened comes here, too; only of one that was open is there news.
        if error in _GONE and self._port.isOpen():
            QTimer.singleShot(0, self, self._close)  # the port is at work while it tells of an error

    def _close(self) -> None:
        if self._port.isOpen():
            self._port.close()
            self._text.forget()
            self.answered.emit(False)
