"""The button in the footer under which a desk is set up and checked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.bridge import Bridge
from ui.language import tr
from ui.setup.ready import ReadyDialog
from ui.style import sized_sheet


class SetupButton(QPushButton):
    """Opens what its menu offers, and gives scans to a page that tests scanners."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(tr("Set up"))
        self._bridge = bridge
        self._window = window
        self.ready: ReadyDialog | None = None
        """The list of what is checked, while it is open."""
        self.setStyleSheet(sized_sheet("QPushButton { padding-right: 28px; }"))  # for the arrow of its menu
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the search field its cursor
        menu = QMenu(self)
        self.check = menu.addAction(tr("Ready for doors …"))
        self.check.triggered.connect(self.open_ready)
        self.setMenu(menu)

    @property
    def is_working(self) -> bool:
        """Whether a page is open that another window could not take over."""
        return self.ready is not None

    def hears(self, code: str) -> bool:
        """Whether a scanned code is a test, and counts for nobody."""
        if self.ready is None:
            return False
        self.ready.hear(code)
        return True

    def open_ready(self) -> None:
        """Check whether the desk is ready for the doors to open."""
        if self.ready is None:
            self.ready = ReadyDialog(self._bridge, self._window)
            self.ready.finished.connect(self._close_ready)
            self.ready.open()

    def stop(self) -> None:
        """End what goes on. May be called twice."""
        self._close_ready()

    def _close_ready(self) -> None:
        if self.ready is not None:
            self.ready.stop()
            self.ready.deleteLater()
            self.ready = None
