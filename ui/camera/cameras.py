"""Cameras as the panel knows them: which there are, and the pictures of one. The system's are in devices.py."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QVideoFrame


class Device(NamedTuple):
    """A camera that is plugged in."""

    id: str
    name: str


class Cameras(QObject):
    """All cameras; at most one of them is open."""

    changed = Signal()
    """One was plugged in or unplugged."""
    pictured = Signal(QVideoFrame)
    """A picture of the one that is open."""
    failed = Signal()
    """The one that was to be opened cannot be, or ended."""

    def devices(self) -> list[Device]:
        """Those that are plugged in, the system's favourite first."""
        raise NotImplementedError

    def is_allowed(self) -> bool:
        """Whether the system lets this program look through cameras; asks the user where it is not decided yet."""
        return True

    def open(self, device: str) -> None:
        """Have pictures of this device, whatever was open before; without success `failed` comes, perhaps later."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the device. May be called twice."""
        raise NotImplementedError

    @property
    def has_light(self) -> bool:
        """Whether the device that is open has a light."""
        return False

    def shine(self, *, on: bool) -> None:
        """Turn its light on or off."""
