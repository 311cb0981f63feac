"""What all sections of the supervisor's screen can do: be read away from the Qt thread, and be handed on as a file."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.tables import Table
from ui.bridge import Bridge

Shown = Callable[[], None]
"""Shows what was read; called on the Qt thread."""


class Section(QWidget):
    """One subject. While it is in front it is read anew whenever something changed."""

    wanted = Signal()
    """It wants to be read anew at once."""
    person_wanted = Signal(str)
    """Emits the id of somebody who is to be shown at the desk."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._station = bridge.station

    def reading(self) -> Callable[[], Shown]:
        """What to read, on another thread; it gives what shows it."""
        raise NotImplementedError

    def table(self) -> Table | None:
        """What is shown, for a file; None when there is nothing to hand on."""
        return None
