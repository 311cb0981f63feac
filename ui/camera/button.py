"""The button that opens the camera's panel and closes it. What cameras need is loaded when one is opened first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.station.sighting import CameraChoice
from ui.bridge import Bridge
from ui.keys import KEYS
from ui.language import tr
from ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from ui.camera.cameras import Cameras
    from ui.camera.panel import CameraPanel

KEY = KEYS["camera"].keys
MakeCameras = Callable[[], "Cameras"]


class CameraButton(KeyButton):
    """Opens and closes the panel; the desk remembers both, and which camera it was."""

    scanned = Signal(str)
    """Emits a code once, when it is held before the camera."""
    opened = Signal(bool)
    """Emits whether the panel is to be seen from now on."""

    def __init__(self, bridge: Bridge, make_cameras: MakeCameras | None = None, parent: QWidget | None = None) -> None:
        """`make_cameras` gives the cameras that there are; by itself the system's."""
        super().__init__(tr("Camera"), "camera", parent=parent)
        self._bridge = bridge
        self._make_cameras = make_cameras or system_cameras
        self._choice = CameraChoice()
        self.panel: CameraPanel | None = None
        """None until it is opened for the first time."""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the search field its cursor
        self.setToolTip(tr("Scan with a camera ({key})").format(key=KEY))
        self.clicked.connect(self._open)
        self.setEnabled(False)  # until it is read what the desk remembers
        bridge.read("camera", bridge.station.camera_choice, self._begin)

    def show_in(self, place: QVBoxLayout | None) -> None:
        """Put the panel at the end of this layout, if it is open; where there is no place for it, hide it."""
        if self.isChecked() and place is not None:
            panel = self._the_panel()
            if place.indexOf(panel) < 0:
                place.addWidget(panel)
            panel.show()
        elif self.panel is not None:
            self.panel.hide()

    def stop(self) -> None:
        """Let go of the camera. May be called twice."""
        if self.panel is not None:
            self.panel.stop()

    def _begin(self, choice: CameraChoice) -> None:
        self._choice = choice
        self.setEnabled(True)
        self.setChecked(choice.is_open)
        self.opened.emit(choice.is_open)

    def _open(self, is_open: bool) -> None:
        self.opened.emit(is_open)
        self._remember(CameraChoice(self._choice.device, self._choice.name, is_open))

    def _remember(self, choice: CameraChoice) -> None:
        self._choice = choice
        self._bridge.do(lambda: self._bridge.station.choose_camera(choice), lambda _none: None)

    def _the_panel(self) -> "CameraPanel":
        if self.panel is None:
            from ui.camera.cameras import Device  # noqa: PLC0415 - as in system_cameras
            from ui.camera.panel import CameraPanel  # noqa: PLC0415

            self.panel = CameraPanel(self._make_cameras(), Device(self._choice.device, self._choice.name))
            self.panel.scanned.connect(self.scanned)
            self.panel.chosen.connect(lambda device: self._remember(CameraChoice(device.id, device.name, is_open=True)))
        return self.panel


def system_cameras() -> "Cameras":
    """The cameras that are plugged into this computer."""
    # A third of the time that a window needs to open would go into loading this.
    from ui.camera.devices import SystemCameras  # noqa: PLC0415

    return SystemCameras()
