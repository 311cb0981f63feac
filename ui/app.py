"""Opens the window and runs it until it is closed, or Ctrl-C."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from checkin.admission import VerdictKind
from checkin.beginning import Beginning
from checkin.operators import Role
from checkin.station.station import Station
from ui.appearance import Appearance, Appearances
from ui.bridge import Bridge
from ui.designer.window import DesignerWindow
from ui.garbage import Collector
from ui.sentences import told
from ui.setup.first_start import FirstStart
from ui.setup.settings import SettingsDialog
from ui.setup.unlock import UnlockDialog
from ui.shell import Shell, wear
from ui.sounds import Silence, Sounds, Speaker, has_speaker
from ui.style import clothe
from ui.widgets.places import show_whole
from ui.workplaces import WORKPLACE_OF

_LOOK_FOR_SIGNALS_MS = 200
_SWITCH_S = 0.0005
"""How long another thread of the program may keep the Qt thread waiting; it asks for Python at every event."""
_FIRST_START_SIZE = (1000, 720)


class LateSpeaker:
    """Silent until the speaker is loaded, which waits until the window can be used."""

    def __init__(self) -> None:
        self._sounds: Sounds = Silence()

    def load(self) -> None:
        """Load the speaker now."""
        QLoggingCategory.setFilterRules("qt.multimedia.*=false")
        if has_speaker():
            self._sounds = Speaker()

    def play(self, kind: VerdictKind) -> None:
        self._sounds.play(kind)


def the_application(appearance: Appearance | None = None) -> QApplication:
    """The one QApplication, dressed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a QCoreApplication without windows is running already")
    application.setApplicationName("Checkin Desk")
    sys.setswitchinterval(_SWITCH_S)
    if application.findChild(Collector) is None:
        Collector(application)
    wear(application, appearance or Appearance())
    return application


def run_window(station: Station, front: Role, folder: Path) -> int:
    """Show the window until it is closed, with this role's workplace in front; the exit code."""
    appearances = Appearances(folder)
    application = the_application(appearances.load())
    sounds = LateSpeaker()
    shell = Shell(station, application, appearances, sounds)
    shell.window.show_workplace(WORKPLACE_OF[front])
    QTimer.singleShot(0, sounds.load)
    show_whole(shell.window)
    return _run(lambda: shell.window, application) or shell.window.exit_code


def tell(sentence: str) -> None:
    """Show a sentence about what went wrong, until it is read."""
    the_application()
    message(told(sentence)).exec()


def message(sentence: str) -> QMessageBox:
    """A box with a sentence, which may name files and people."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Checkin Desk", sentence, QMessageBox.StandardButton.Close)
    clothe(box)
    box.button(QMessageBox.StandardButton.Close).setIcon(QIcon())
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def ask_passphrase(folder: Path, is_right: Callable[[str], bool]) -> str | None:
    """Ask for the passphrase of a data folder until it is right; None when nobody tells it."""
    the_application(Appearances(folder).load())
    dialog = UnlockDialog(folder, is_right)
    clothe(dialog)
    return dialog.typed if dialog.exec() else None


def run_first_start(beginning: Beginning) -> None:
    """Show the window of a first start until something was begun, or it was closed."""
    appearances = Appearances(beginning.folder)
    application = the_application(appearances.load())
    windows: list[FirstStart] = []

    def change(appearance: Appearance) -> None:
        appearances.save(appearance)
        wear(application, appearance)
        show(appearance)
        windows.pop(0).close()

    def show(appearance: Appearance) -> None:
        window = FirstStart(beginning, application, appearance)
        window.appearance_wanted.connect(change, Qt.ConnectionType.QueuedConnection)
        if windows:
            window.setGeometry(windows[0].geometry())
        else:
            window.resize(*_FIRST_START_SIZE)
        window.show()
        windows.append(window)

    show(appearances.load())
    _run(lambda: windows[0], application)


def run_designer(station: Station, folder: Path) -> int:
    """Show the badge designer until it is closed; the exit code."""
    application = the_application(Appearances(folder).load())
    bridge = Bridge(station)
    window = DesignerWindow(bridge)
    window.closed.connect(bridge.stop)
    show_whole(window)
    return _run(lambda: window, application)


def run_settings(station: Station, folder: Path) -> int:
    """Show the event's settings until they are closed; the exit code."""
    application = the_application(Appearances(folder).load())
    bridge = Bridge(station)
    dialog = SettingsDialog(bridge)
    clothe(dialog)
    designers: list[DesignerWindow] = []

    def design() -> None:
        designers.append(DesignerWindow(bridge))
        show_whole(designers[-1])

    dialog.design_wanted.connect(design)
    dialog.show()
    try:
        return _run(lambda: dialog, application)
    finally:
        bridge.stop()


def _run(window: Callable[[], QWidget], application: QApplication) -> int:
    """Go on until the window is closed, or Ctrl-C."""
    # Python handles a signal between two of its own instructions; this makes it have some.
    ticks = QTimer()
    ticks.timeout.connect(_nothing)
    ticks.start(_LOOK_FOR_SIGNALS_MS)
    before = signal.signal(signal.SIGINT, lambda *_: window().close())
    signal.signal(signal.SIGTERM, lambda *_: window().close())
    try:
        return application.exec()
    finally:
        signal.signal(signal.SIGINT, before)


def _nothing() -> None:
    """Lets Python look for signals."""
