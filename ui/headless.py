"""The same window where nobody sees it, worked key by key by a program, with pictures."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from checkin.admission import VerdictKind
from checkin.errors import CheckinError
from checkin.state import ReprintReason
from checkin.station.station import Station
from checkin.station.values import BadgePrinted, Change, ScanResult
from ui.app import the_application
from ui.badges.workplace import BadgesWorkplace
from ui.bridge import Bridge
from ui.desk.workplace import DeskWorkplace
from ui.main_window import MainWindow
from ui.printing.workplace import PrintingWorkplace
from ui.reprint.workplace import ReprintWorkplace
from ui.sounds import Silence
from ui.supervisor.overview import GROUPINGS
from ui.supervisor.workplace import SupervisorWorkplace

_SIZE = (1366, 768)
_PATIENCE_S = 30.0
_KEY_MS = 2


class NoAnswer(CheckinError):
    """The window did not come to what it should have."""


class HeadlessWindow:
    """A desk's window that a program works at; the Screen of the demo's shift."""

    def __init__(self, station: Station, pictures: Path) -> None:
        self._application = the_application()
        self._pictures = pictures
        self._results: list[ScanResult] = []
        self._printed = 0
        bridge = Bridge(station)
        bridge.changed.connect(self._count)
        self._window = MainWindow(bridge, Silence(), self._application)
        # A program is faster than people: what it scans twice it means to scan twice.
        self._window.scanners.use(replace(self._window.scanners.settings, again_ms=0))
        self._window.resize(*_SIZE)
        self._window.show()
        if self._window.desk is not None:
            self._window.desk.judged.connect(self._results.append)
        self._window.show_workplace(next(iter(self._window.workplaces)))

    def scan(self, code: str) -> VerdictKind:
        """Send the code as a scanner would, key by key, and wait for the verdict on the screen."""
        before = len(self._results)
        send_scan(QApplication.focusWidget() or self._window, code)
        self._wait(lambda: len(self._results) > before, f"a verdict on {code}")
        return self._results[-1].verdict.kind

    def tour(self) -> list[Path]:
        """Take a picture of every workplace, with somebody or something in it."""
        return [picture for name in self._window.workplaces for picture in self._pictures_of(name)]

    def _pictures_of(self, name: str) -> Iterator[Path]:
        self._window.show_workplace(name)
        workplace = self._window.workplaces[name]
        match workplace:
            case DeskWorkplace():
                workplace.finder.field.setText("Ив")
                self._wait(lambda: bool(workplace.finder.model.cards), "people whose names begin so")
            case ReprintWorkplace():
                last = next(result.card for result in reversed(self._results) if result.card is not None)
                workplace.look_up(last.id)
                self._wait(lambda: workplace.card is not None, "somebody whose badge it is")
                workplace.reasons[ReprintReason.LOST].setChecked(True)
            case PrintingWorkplace():
                workplace.kinds.setCurrentIndex(1)
                self._wait(lambda: bool(workplace.model.rows), "badges that came out")
            case BadgesWorkplace():
                self._wait(workplace.check_button.isEnabled, "the number of badges")
                workplace.check()
                self._wait(lambda: workplace.checked is not None, "what is wrong with badges")
            case SupervisorWorkplace():
                self._read_figures(workplace, "the figures")
        yield self.picture(name.lower())
        if isinstance(workplace, DeskWorkplace):
            yield self._picture_of_dialog(workplace.register_button.click, "register")
            yield self._picture_of_dialog(workplace.panel.button("correct").click, "correct")
            yield self._picture_of_dialog(self._window.scanners.open_page, "scanner")
        if isinstance(workplace, SupervisorWorkplace):
            yield from self._pictures_of_figures(workplace, name.lower())
            yield self._picture_of_designer(workplace.design_button)

    def _pictures_of_figures(self, workplace: SupervisorWorkplace, name: str) -> Iterator[Path]:
        for tab, by in enumerate(GROUPINGS):
            workplace.overview.groupings.setCurrentIndex(tab)
            self._read_figures(workplace, f"the figures by {by}")
            yield self.picture(f"{name}-by-{by}")
        for what in ("desks", "people", "needs", "messages"):
            workplace.show_section(getattr(workplace, what))
            workplace.head = None
            self._wait(lambda: workplace.head is not None, f"the {what}")
            yield self.picture(f"{name}-{what}")

    def _read_figures(self, workplace: SupervisorWorkplace, what: str) -> None:
        """Have the figures of now on the screen, with their chart."""
        overview = workplace.overview
        overview.shown = None
        workplace.refresh()
        self._wait(lambda: overview.shown is not None and overview.chart.is_settled, what)

    def picture(self, name: str) -> Path:
        """Take a picture of the window as it is."""
        return self._picture_of(self._window, name)

    def wait_for_badges(self, count: int) -> None:
        """Wait until so many badges were printed."""
        self._wait(lambda: self._printed >= count, f"{count} badges")

    def close(self) -> None:
        """Close the window."""
        self._window.close()
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _picture_of_designer(self, opens: QPushButton) -> Path:
        """Take a picture of the badge designer with an element chosen, and leave it again."""
        opens.click()
        designer = self._window.designer
        if designer is None:
            raise NoAnswer("The badge designer did not open.")
        self._wait(lambda: designer.faces.is_loaded and designer.preview.is_idle, "a badge in the designer")
        designer.showNormal()  # by itself it fills a screen that is smaller, as the one that nobody sees is
        designer.resize(*_SIZE)
        designer.draft.choose([len(designer.draft.template.elements) // 2])
        path = self._picture_of(designer, "designer")
        designer.close()
        return path

    def _picture_of_dialog(self, opens: Callable[[], None], name: str) -> Path:
        """Take a picture of the dialog that something opens, and leave it again."""
        opens()
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            raise NoAnswer(f"The dialog “{name}” did not open.")
        path = self._picture_of(dialog, name)
        dialog.close()
        return path

    def _picture_of(self, widget: QWidget, name: str) -> Path:
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._rest(0.3)
        path = self._pictures / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise NoAnswer(f"{path} could not be written: make room or choose another folder.")
        return path

    def _count(self, change: Change) -> None:
        self._printed += isinstance(change, BadgePrinted)

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        """Let the window work until something is so. Raises NoAnswer after half a minute."""
        end = time.monotonic() + _PATIENCE_S
        while not is_so():
            if time.monotonic() > end:
                raise NoAnswer(f"The window did not come to {what} within {_PATIENCE_S:.0f} seconds.")
            self._rest(0.002)

    def _rest(self, seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()


def send_scan(widget: QWidget, code: str, before_key: Callable[[], None] | None = None) -> None:
    """Send keys as a keyboard-wedge scanner does, with Enter at the end; `before_key` is called before each.

    They go where the window system would send them; to the widget when no window has the focus.
    """
    # As from a real keyboard, the events say when the keys were pressed, however late they are handled.
    pressed_ms = time.monotonic_ns() // 1_000_000
    keys = [*((0, character) for character in code), (Qt.Key.Key_Return, "\r")]
    for number, (key, text) in enumerate(keys):
        if before_key is not None:
            before_key()
        for event in _pressed_and_released(key, text, pressed_ms + number * _KEY_MS):
            if isValid(widget):
                deliver(event, widget)


def send_key(widget: QWidget, key: int, text: str, pressed_ms: int = 0) -> None:
    """Press and release a key that types `text`; without a time, now. One that ended the widget is released nowhere."""
    for event in _pressed_and_released(key, text, pressed_ms):
        if isValid(widget):
            QCoreApplication.sendEvent(widget, event)


def deliver(event: QEvent, widget: QWidget) -> None:
    """Give what a keyboard sent to where the window system would: an open menu or list gets all of it.

    The widget gets it when no window has the focus.
    """
    # As long as Python has a name for the popup it has one for what is in it.
    popup = QApplication.activePopupWidget()
    focused = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
    QCoreApplication.sendEvent(focused or widget, event)


def _pressed_and_released(key: int, text: str, pressed_ms: int) -> Iterator[QKeyEvent]:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(pressed_ms)
        yield event
