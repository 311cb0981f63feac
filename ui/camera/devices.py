"""The cameras of the system, through QtMultimedia."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrameFormat,
    QVideoSink,
)

from ui.camera.cameras import Cameras, Device

_WANTED = (1280, 720)
_SMOOTH_FPS = 25.0


class Offer(NamedTuple):
    """One of the ways in which a camera can send pictures."""

    width: int
    height: int
    fps: float
    is_packed: bool
    """Whether each picture comes as a JPEG, which has to be unpacked first."""


class SystemCameras(Cameras):
    """What is plugged in to this computer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = QMediaDevices(self)
        self._media.videoInputsChanged.connect(self.changed)
        self._session = QMediaCaptureSession(self)
        self._sink = QVideoSink(self)
        self._sink.videoFrameChanged.connect(self.pictured)
        self._session.setVideoSink(self._sink)
        self._camera: QCamera | None = None

    def devices(self) -> list[Device]:
        inputs = sorted(QMediaDevices.videoInputs(), key=lambda device: not device.isDefault())
        return [Device(_id_of(device), device.description()) for device in inputs]

    def is_allowed(self) -> bool:
        application = QCoreApplication.instance()
        if application is None:
            return False
        permission = QCameraPermission()
        status = application.checkPermission(permission)
        if status is Qt.PermissionStatus.Undetermined:
            application.requestPermission(permission, self, lambda _answer: self.changed.emit())
        return status is Qt.PermissionStatus.Granted

    def open(self, device: str) -> None:
        self.close()
        found = next((each for each in QMediaDevices.videoInputs() if _id_of(each) == device), None)
        if found is None:
            self.failed.emit()
            return
        camera = QCamera(found, self)
        if formats := found.videoFormats():
            camera.setCameraFormat(formats[best_offer(_offer(each) for each in formats)])
        camera.errorOccurred.connect(self._fail)
        self._camera = camera
        self._session.setCamera(camera)
        camera.start()

    def close(self) -> None:
        if self._camera is not None:
            self._camera.errorOccurred.disconnect(self._fail)
            self._camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type] # Qt takes none
            self._camera.deleteLater()
            self._camera = None

    @property
    def has_light(self) -> bool:
        return self._camera is not None and self._camera.isTorchModeSupported(QCamera.TorchMode.TorchOn)

    def shine(self, *, on: bool) -> None:
        if self._camera is not None:
            self._camera.setTorchMode(QCamera.TorchMode.TorchOn if on else QCamera.TorchMode.TorchOff)

    def _fail(self, error: QCamera.Error) -> None:
        if error is not QCamera.Error.NoError:
            self.failed.emit()


def best_offer(offers: Iterable[Offer]) -> int:
    """The number of the offer that suits reading codes best: smooth, near 1280 × 720, and not packed."""

    def worth(offer: Offer) -> tuple[bool, float, bool, float]:
        ratio = offer.width * offer.height / (_WANTED[0] * _WANTED[1])
        return offer.fps >= _SMOOTH_FPS, -max(ratio, 1 / max(ratio, 1e-6)), not offer.is_packed, -offer.fps

    rated = [worth(offer) for offer in offers]
    return max(range(len(rated)), key=rated.__getitem__)


def _offer(found: QCameraFormat) -> Offer:
    size = found.resolution()
    is_packed = found.pixelFormat() is QVideoFrameFormat.PixelFormat.Format_Jpeg
    return Offer(size.width(), size.height(), found.maxFrameRate(), is_packed)


def _id_of(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")
