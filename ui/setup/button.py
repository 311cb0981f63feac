"""The button in the footer under which a desk is set up and checked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from checkin.permissions import Act
from checkin.rehearsal import REHEARSE, RESET_REHEARSAL
from checkin.station.erasing_desk import ERASE
from ui.bridge import Bridge
from ui.hearing import unheard
from ui.language import tr
from ui.setup.erasing import EraseDialog
from ui.setup.practising import PracticeDialog
from ui.setup.ready import ReadyDialog
from ui.setup.settings import SettingsDialog
from ui.style import sized_sheet
from ui.turns import Turns
from ui.widgets.dialogs import Confirm
from ui.widgets.key_button import KeyButton


class SetupButton(KeyButton):
    """Opens what its menu offers, and gives scans to a page that tests scanners."""

    ended = Signal(int)
    """Emits why the window is to close for another one: what `Windows.open` gives then."""

    design_wanted = Signal()
    """The badge designer is to be shown."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(tr("Set up"), "setup")
        self._bridge = bridge
        self._window = window
        self._turns = Turns(self)
        self.ready: ReadyDialog | None = None
        """The list of what is checked, while it is open."""
        self.settings: SettingsDialog | None = None
        """The event's settings, while they are open."""
        self.erasing: EraseDialog | None = None
        """Asks whether the event is to be erased, while it is open."""
        self.setStyleSheet(sized_sheet("QPushButton { padding-right: 28px; }"))  # for the arrow of its menu
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the search field its cursor
        menu = QMenu(self)
        self.check = menu.addAction(tr("Ready for doors …"))
        self.check.triggered.connect(self.open_ready)
        self.change = menu.addAction(tr("Settings …"))
        self.change.triggered.connect(self.open_settings)
        self.rehearse, self.reset, self.practise = self._offer_rehearsal(menu)
        self.erase = self._offer_erasing(menu)
        self.setMenu(menu)
        settings = bridge.station.settings
        bridge.read(
            "settings wanted", settings.take_wanted, lambda is_wanted: self.open_settings() if is_wanted else None
        )

    def _offer_rehearsal(self, menu: QMenu) -> tuple[QAction, QAction, QAction]:
        """For supervisors: begin one, or end it and begin it anew. Codes to practise with, there for everybody."""
        station = self._bridge.station
        is_rehearsal = station.event.is_rehearsal
        menu.addSeparator()
        rehearse = menu.addAction(tr("End the rehearsal") if is_rehearsal else tr("Rehearse …"))
        rehearse.triggered.connect(lambda: self._ask(REHEARSE))
        reset = menu.addAction(tr("Begin the rehearsal anew …"))
        reset.triggered.connect(lambda: self._ask(RESET_REHEARSAL))
        practise = menu.addAction(tr("Practice codes …"))
        practise.triggered.connect(lambda: PracticeDialog(self._bridge, self._window).open())

        def allow() -> None:
            may = station.shift.allows(Act.RESET)
            self.change.setVisible(station.shift.allows(Act.SETTINGS))
            rehearse.setVisible(may)
            reset.setVisible(may and is_rehearsal)
            practise.setVisible(may or is_rehearsal)

        allow()
        menu.aboutToShow.connect(allow)
        return rehearse, reset, practise

    def _offer_erasing(self, menu: QMenu) -> QAction:
        """For supervisors; a rehearsal is begun anew instead."""
        station = self._bridge.station
        menu.addSeparator()
        erase = menu.addAction(tr("Erase the event …"))
        erase.triggered.connect(self.open_erasing)

        def allow() -> None:
            erase.setVisible(station.shift.allows(Act.ERASE) and not station.event.is_rehearsal)

        allow()
        menu.aboutToShow.connect(allow)
        return erase

    def open_erasing(self) -> None:
        """Ask whether the event is to be erased."""
        with unheard():
            self.erasing = EraseDialog(self._bridge, self._window)
        self.erasing.finished.connect(self._close_erasing)
        self.erasing.allowed.connect(lambda: self.ended.emit(ERASE))
        self.erasing.open()

    def _ask(self, code: int) -> None:
        """Ask before the window closes for another one; nothing else is lost by it."""
        if code == REHEARSE and self._bridge.station.event.is_rehearsal:
            self._end(code)
            return
        question, do = {
            REHEARSE: (
                tr("The window opens on a rehearsal: the real roster, and nothing counts. Badges say REHEARSAL."),
                tr("Rehearse"),
            ),
            RESET_REHEARSAL: (
                tr("Everything that was practised here is removed. The real event stays as it is."),
                tr("Begin anew"),
            ),
        }[code]
        with unheard():
            ask = Confirm(tr("Rehearsal"), question, do, self._window)
        ask.accepted.connect(lambda: self._end(code))
        ask.open()

    def _end(self, code: int) -> None:
        station = self._bridge.station
        self._bridge.do(lambda: station.shift.require(Act.RESET), lambda _who: self.ended.emit(code))

    def hears(self, code: str) -> bool:
        """Whether a scanned code is a test, and counts for nobody."""
        if self.ready is None:
            return False
        self.ready.hear(code)
        return True

    def open_ready(self) -> None:
        """Check whether the desk is ready for the doors to open."""
        if self.ready is None:
            with unheard():
                self.ready = ReadyDialog(self._bridge, self._window)
            self.ready.finished.connect(self._close_ready)
            self.ready.open()

    def open_settings(self) -> None:
        """Show the event's settings."""
        if self.settings is None:
            self.settings = SettingsDialog(self._bridge, self._window)
            self.settings.finished.connect(self._close_settings)
            self.settings.design_wanted.connect(self.design_wanted)
            self._turns.add(self.settings.making(), self._show_settings)

    def _show_settings(self) -> None:
        if self.settings is not None and self._bridge.station.shift.is_open:
            self.settings.open()
        else:
            self._close_settings()

    def stop(self) -> None:
        """End what goes on. May be called twice."""
        self._turns.stop()
        self._close_ready()

    def _close_settings(self) -> None:
        if self.settings is not None:
            self.settings.deleteLater()
            self.settings = None

    def _close_erasing(self) -> None:
        if self.erasing is not None:
            self.erasing.deleteLater()
            self.erasing = None

    def _close_ready(self) -> None:
        if self.ready is not None:
            self.ready.stop()
            self.ready.deleteLater()
            self.ready = None
