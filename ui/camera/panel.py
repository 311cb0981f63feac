"""The camera's panel: what it sees, which one it is, its light. The camera looks only while the panel can be seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.camera.cameras import Cameras, Device
from ui.camera.keeper import CameraKeeper, Pace, Standing
from ui.camera.reading import FrameReader, Seen
from ui.camera.view import CameraView
from ui.language import mark, tr

_SENTENCES = {
    Standing.STARTING: mark("The camera starts …"),
    Standing.NONE_THERE: mark("There is no camera. Plug one in; it starts by itself."),
    Standing.AWAY: mark(
        "The camera “{name}” is not plugged in. It starts by itself when it is; or choose another one."
    ),
    Standing.TAKEN: mark(
        "The camera “{name}” cannot be used: close other programs that use it. It starts by itself then."
    ),
    Standing.SILENT: mark(
        "The camera “{name}” sends no pictures. It is tried again; if that does not help, unplug it and plug it in."
    ),
    Standing.NOT_ALLOWED: mark("The system does not let this program use cameras: allow it in the system's settings."),
}


class CameraPanel(QFrame):
    """Shows the camera's picture, and tells of the codes in it."""

    scanned = Signal(str)
    """Emits a code once, when it is held before the camera."""
    chosen = Signal(object)
    """Emits the Device that somebody chose."""

    def __init__(
        self, cameras: Cameras, device: Device, pace: Pace | None = None, parent: QWidget | None = None
    ) -> None:
        """`device` is the camera to begin with; one with an empty id stands for the first one there is."""
        super().__init__(parent)
        self.setObjectName("card")
        cameras.setParent(self)
        self.keeper = CameraKeeper(cameras, pace, self)
        self.keeper.choose(device)
        self.reader = FrameReader(self)
        self._listed: list[Device] = []
        """The cameras that can be chosen, as the panel names them."""
        self.view = CameraView()
        self.names = QComboBox()
        self.names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.names.setMinimumContentsLength(10)
        self.names.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.names.setToolTip(tr("Which camera"))
        self.light = QPushButton(tr("Torch"))
        self.light.setCheckable(True)
        self.light.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.light.setToolTip(tr("The camera's own light"))
        self.light.hide()
        self._lay_out()
        self.names.activated.connect(self._choose)
        self.light.toggled.connect(lambda on: self.keeper.shine(on=on))
        self.keeper.stood.connect(self._show_standing)
        self.keeper.pictured.connect(self.reader.offer)
        self.reader.seen.connect(self._show_seen, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Let go of the camera and end the thread. May be called twice."""
        self.keeper.close()
        self.reader.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keeper.open()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keeper.close()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.names, 1)
        row.addWidget(self.light)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)

    def _show_standing(self) -> None:
        keeper = self.keeper
        name = keeper.chosen.name or (keeper.current.name if keeper.current else "")
        words = _SENTENCES.get(keeper.standing)
        self.view.say(tr(words).format(name=name) if words else "")
        self._list_names()
        self.light.setVisible(keeper.has_light)
        if keeper.standing is not Standing.LOOKING:
            self.light.setChecked(False)

    def _list_names(self) -> None:
        devices, wanted = self.keeper.devices(), self.keeper.chosen
        if not wanted.id and self.keeper.current is not None:
            wanted = self.keeper.current
        if wanted.id and wanted.id not in [device.id for device in devices]:
            devices = [*devices, wanted]
        if self._listed != devices:
            self._listed = devices
            self.names.clear()
            self.names.addItems([device.name for device in devices])
        self.names.setEnabled(bool(devices))
        self.names.setCurrentIndex([device.id for device in devices].index(wanted.id) if wanted.id else -1)

    def _choose(self, row: int) -> None:
        device = self._listed[row]
        self.keeper.choose(device)
        self.chosen.emit(device)

    def _show_seen(self, seen: Seen) -> None:
        if self.keeper.standing is not Standing.LOOKING:
            return
        self.view.show_seen(seen)
        if seen.scanned is not None:
            self.scanned.emit(seen.scanned)
