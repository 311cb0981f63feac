"""Shell: keeps one window over the station, and builds it anew when language, colours or size change."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from checkin.station.station import Station
from ui.appearance import Appearance, Appearances
from ui.bridge import Bridge
from ui.camera.button import MakeCameras
from ui.hearing import unheard
from ui.language import of_system, tr, use
from ui.main_window import MainWindow
from ui.sounds import Sounds
from ui.style import dress
from ui.turns import Making, Turns

_AGAIN_MS = 20
_LONGEST_WAIT = 50
"""So often the window that was replaced waits for the other to have the keys."""


def wear(application: QApplication, appearance: Appearance) -> None:
    """Have windows look and speak so; those that are open keep their words and sizes."""
    use(appearance.language or of_system(), application)
    dress(application, appearance)


class Shell(QObject):
    """The window that there is now, and what replaces it."""

    replaced = Signal()
    """There is another window than before."""

    def __init__(
        self,
        station: Station,
        application: QApplication,
        appearances: Appearances,
        sounds: Sounds,
        make_cameras: MakeCameras | None = None,
    ) -> None:
        super().__init__()
        self._station = station
        self._application = application
        self._appearances = appearances
        self._sounds = sounds
        self._make_cameras = make_cameras
        self._wanted = self.appearance = appearances.load()
        self._soon = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._soon.timeout.connect(self._build_when_at_rest)
        self._leave = QTimer(self, interval=_AGAIN_MS)
        self._leave.timeout.connect(self._let_go)
        self._leaving: list[MainWindow] = []
        self._waited = 0
        self._turns, self._clearing = Turns(self), Turns(self)
        self._coming: MainWindow | None = None
        """The window that is being made, a part at a time, while the other one is in use."""
        wear(application, self.appearance)
        self.window = self._made(None)

    def change(self, appearance: Appearance) -> None:
        """Remember this appearance, and have a window that wears it as soon as nothing is being done."""
        if not self.window.close_designer():
            return  # it asks what becomes of changes that were not saved
        self._wanted = appearance
        self._appearances.save(appearance)
        if self.window.has_long_work:
            self.window.banner.tell(tr("The window changes as soon as the work that goes on is done."))
        self.build_anew()

    def build_anew(self) -> None:
        """Have another window, as soon as nothing is being done: no scan is lost, and no work is stopped."""
        self._drop_coming()
        self._soon.start()

    @property
    def _is_at_rest(self) -> bool:
        return self.window.is_at_rest and self._application.activeModalWidget() is None

    def _build_when_at_rest(self) -> None:
        if not self.window.isVisible():
            return
        if not self._is_at_rest:
            self._soon.start()
            return
        with unheard():  # all of its widgets are told
            self.window.setUpdatesEnabled(False)  # else it would be seen in words and colours of both
        self._turns.add(self._making(), self._replace)

    def _making(self) -> Making:
        wear(self._application, self._wanted)
        yield
        self._coming = self._made(self.window)
        yield
        yield from self._coming.making(self.window)

    def _replace(self) -> None:
        before, coming = self.window, self._coming
        if coming is None or not self._is_at_rest:
            self.build_anew()  # a scan came meanwhile: its verdict is shown at once, in the window that is there
            return
        self._coming = None
        self.appearance = self._wanted
        # It has heard what changed since it was made: nothing is missed between them.
        before.retire()
        coming.take_over(before)
        self.window = coming
        coming.show()
        coming.activateWindow()
        self._leaving.append(before)
        self._leave.start()
        self.replaced.emit()

    def _drop_coming(self) -> None:
        """Go on with the window that there is."""
        self._turns.stop()
        if self._coming is not None:
            self._coming.retire()
            self._coming.deleteLater()
            self._coming = None
        if not self.window.updatesEnabled():
            wear(self._application, self.appearance)
            self.window.setUpdatesEnabled(True)

    def _let_go(self) -> None:
        """Remove windows that were replaced, once keys go to the other: a scanner may be in the middle of a code."""
        self._waited += 1
        if self.window.isActiveWindow() or self._waited >= _LONGEST_WAIT:
            self._end_leaving()

    def _end(self) -> None:
        """The window is closed: no other follows."""
        self._soon.stop()
        self._drop_coming()
        self._end_leaving()

    def _end_leaving(self) -> None:
        self._leave.stop()
        self._waited = 0
        for window in self._leaving:
            window.hide()
            self._clearing.add(window.ending())
        self._leaving.clear()

    def _made(self, before: MainWindow | None) -> MainWindow:
        window = MainWindow(
            Bridge(self._station),
            self._sounds,
            self._application,
            self._make_cameras,
            appearance=self._wanted,
            before=before,
        )
        window.appearance_wanted.connect(self.change)
        window.other_operator.connect(self.build_anew)
        window.closed.connect(self._end)
        return window
