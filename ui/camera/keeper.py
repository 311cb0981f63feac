"""Keeps the desk's camera going: finds the one that was chosen, and tries again when it is away, taken or silent."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtMultimedia import QVideoFrame

from ui.camera.cameras import Cameras, Device


class Standing(Enum):
    """How the desk stands with its camera."""

    CLOSED = "closed"
    STARTING = "starting"
    LOOKING = "looking"
    NONE_THERE = "none there"
    AWAY = "away"
    """The one that was chosen is not plugged in."""
    TAKEN = "taken"
    SILENT = "silent"
    """It is open and sends no pictures."""
    NOT_ALLOWED = "not allowed"


class Pace(NamedTuple):
    """How long it waits before it tries again, and for the first picture."""

    again_ms: int = 2_000
    patience_ms: int = 5_000


class CameraKeeper(QObject):
    """One camera, kept open while it is wanted."""

    stood = Signal()
    """The standing changed, or the cameras that there are."""
    pictured = Signal(QVideoFrame)

    def __init__(self, cameras: Cameras, pace: Pace | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        pace = pace or Pace()
        self._cameras = cameras
        self._is_wanted = False
        self.chosen = Device("", "")
        """The camera that was chosen; an empty id for the first one there is."""
        self.current: Device | None = None
        """The camera that is open, or was to be."""
        self.standing = Standing.CLOSED
        self._again = QTimer(self, singleShot=True, interval=pace.again_ms)
        self._again.timeout.connect(self._try)
        self._patience = QTimer(self, singleShot=True, interval=pace.patience_ms)
        self._patience.timeout.connect(self._despair)
        cameras.changed.connect(self._look_again)
        cameras.failed.connect(self._fail)
        cameras.pictured.connect(self._take)

    def devices(self) -> list[Device]:
        """The cameras that are plugged in."""
        return self._cameras.devices()

    def choose(self, device: Device) -> None:
        """Use this camera from now on."""
        self.chosen = device
        if self._is_wanted:
            self._try()

    def open(self) -> None:
        """Look from now on."""
        self._is_wanted = True
        self._try()

    def close(self) -> None:
        """Let go of the camera. May be called twice."""
        self._is_wanted = False
        self._rest()
        self._stand(Standing.CLOSED)

    @property
    def has_light(self) -> bool:
        """Whether the camera has a light."""
        return self.standing is Standing.LOOKING and self._cameras.has_light

    def shine(self, *, on: bool) -> None:
        """Turn the camera's light on or off."""
        self._cameras.shine(on=on)

    def _try(self) -> None:
        self._rest()
        if not self._cameras.is_allowed():
            self._later(Standing.NOT_ALLOWED)
            return
        devices = self._cameras.devices()
        wanted = self.chosen.id or next((device.id for device in devices), "")
        self.current = next((device for device in devices if device.id == wanted), None)
        if self.current is None:
            self._later(Standing.AWAY if devices else Standing.NONE_THERE)
            return
        self._stand(Standing.STARTING)
        self._patience.start()
        self._cameras.open(wanted)

    def _take(self, frame: QVideoFrame) -> None:
        if self.standing not in (Standing.STARTING, Standing.LOOKING) or not frame.isValid():
            return  # a last one may come after the camera was closed
        self._patience.start()
        if self.standing is not Standing.LOOKING:
            self._again.stop()
            self._stand(Standing.LOOKING)
        self.pictured.emit(frame)

    def _fail(self) -> None:
        if self._is_wanted:
            self._rest()
            is_there = self.current in self._cameras.devices()
            self._later(Standing.TAKEN if is_there else Standing.AWAY)

    def _despair(self) -> None:
        self._rest()
        self._later(Standing.SILENT)

    def _look_again(self) -> None:
        """Cameras were plugged in or unplugged."""
        is_there = self.current is not None and self.current in self._cameras.devices()
        if self._is_wanted and not (self.standing in (Standing.LOOKING, Standing.STARTING) and is_there):
            self._try()
        self.stood.emit()

    def _rest(self) -> None:
        self._again.stop()
        self._patience.stop()
        self._cameras.close()

    def _later(self, standing: Standing) -> None:
        self._stand(standing)
        self._again.start()

    def _stand(self, standing: Standing) -> None:
        self.standing = standing
        self.stood.emit()
