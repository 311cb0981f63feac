"""The window of a desk: who and where at the top, one workplace at a time, how things stand at the bottom."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.layouts import Layout
from checkin.operators import Role
from checkin.station.status import Status
from checkin.station.values import BadgeFailed, Change, SyncChanged
from ui import wording
from ui.badges.workplace import BadgesWorkplace
from ui.bridge import Bridge
from ui.camera.button import CameraButton, MakeCameras
from ui.designer.window import DesignerWindow
from ui.desk.workplace import DeskWorkplace
from ui.importing.workplace import ImportWorkplace
from ui.language import tr
from ui.printing.workplace import PrintingWorkplace
from ui.reprint.workplace import ReprintWorkplace
from ui.scanning.scanners import Scanners
from ui.sounds import Sounds
from ui.style import BAD, GOOD, QUIET, SMALL_PX, WARNING
from ui.supervisor.workplace import SupervisorWorkplace
from ui.widgets.labels import plain, tint
from ui.zones.chooser import ZoneChooser

SMALLEST = (1100, 680)
Workplace = (
    DeskWorkplace | ReprintWorkplace | PrintingWorkplace | BadgesWorkplace | ImportWorkplace | SupervisorWorkplace
)
_STATUS_MS = 5_000
_STATUS_PAUSE_MS = 300
_LIGHTS = {"online": ("●", GOOD), "offline": ("▲", WARNING), "alone": ("■", QUIET)}
_WORKPLACES = {
    Role.DESK: ("Desk", "Reprint", "Printing"),
    Role.VOLUNTEER: ("Reprint", "Printing"),
    Role.SUPERVISOR: ("Desk", "Reprint", "Printing", "Badges", "Import", "Supervisor"),
}
WORKPLACE_OF = {Role.DESK: "Desk", Role.VOLUNTEER: "Reprint", Role.SUPERVISOR: "Supervisor"}


class MainWindow(QMainWindow):
    """One window for all roles; the role says which workplaces it has."""

    closed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        sounds: Sounds,
        application: QApplication,
        make_cameras: MakeCameras | None = None,
    ) -> None:
        """`make_cameras` gives the cameras that the desk may use; by itself the system's."""
        super().__init__()
        self._bridge = bridge
        self._station = bridge.station
        makers: dict[str, Callable[[], Workplace]] = {
            "Desk": lambda: DeskWorkplace(bridge, sounds),
            "Reprint": lambda: ReprintWorkplace(bridge),
            "Printing": lambda: PrintingWorkplace(bridge),
            "Badges": lambda: BadgesWorkplace(bridge),
            "Import": lambda: ImportWorkplace(bridge),
            "Supervisor": lambda: SupervisorWorkplace(bridge),
        }
        self.workplaces = {name: makers[name]() for name in _WORKPLACES[self._station.role]}
        self.tabs = {name: QPushButton(name) for name in self.workplaces}
        self.designer: DesignerWindow | None = None
        self.banner = _Banner()
        self.light = plain(size_px=18, bold=True)
        self.connection = plain(size_px=SMALL_PX)
        self.printer = plain(size_px=SMALL_PX)
        self.see_to_it = QPushButton("See to it")
        self.camera = CameraButton(bridge, make_cameras)
        self.zone = ZoneChooser(bridge)
        self._stack = QStackedWidget()
        self.scanners = Scanners(bridge, application, self)
        self._soon = QTimer(self, singleShot=True, interval=_STATUS_PAUSE_MS)
        self._anyhow = QTimer(self, interval=_STATUS_MS)
        self._lay_out()
        self._connect()
        self.show_workplace(WORKPLACE_OF[self._station.role])
        self._read_status()

    @property
    def desk(self) -> DeskWorkplace | None:
        """The registration desk, where the role has it."""
        workplace = self.workplaces.get("Desk")
        return workplace if isinstance(workplace, DeskWorkplace) else None

    def show_workplace(self, name: str) -> None:
        """Bring this workplace to the front."""
        workplace = self.workplaces[name]
        self._stack.setCurrentWidget(workplace)
        for other, tab in self.tabs.items():
            tab.setChecked(other == name)
        self._place_camera()
        if isinstance(workplace, DeskWorkplace | ReprintWorkplace):
            workplace.finder.field.setFocus()

    def scanned(self, code: str, layout: Layout = Layout.US) -> None:
        """A scanner sent this: at reprints it finds somebody, everywhere else it is judged.

        `layout` is that of the keyboard through which it came.
        """
        self.banner.hide()
        reprint = self.workplaces.get("Reprint")
        if self.desk is not None and self._stack.currentWidget() is not reprint:
            self.show_workplace("Desk")
            self.desk.scan(code, layout, self.scanners.settings.again_ms)
        elif isinstance(reprint, ReprintWorkplace):
            self.show_workplace("Reprint")
            reprint.look_up(code, layout)

    def open_designer(self) -> None:
        """Show the badge designer in a window of its own."""
        if self.designer is None:
            self.designer = DesignerWindow(self._bridge)
        self.designer.show()
        self.designer.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.designer is not None and self.designer.isVisible() and not self.designer.close():
            event.ignore()  # it asks what becomes of changes that were not saved
            return
        self.scanners.stop()
        self.camera.stop()
        self._anyhow.stop()
        for workplace in self.workplaces.values():
            if isinstance(workplace, BadgesWorkplace | ImportWorkplace):
                workplace.stop()
        self._bridge.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        station = self._station
        self.setWindowTitle(f"Checkin Desk: {station.event.name}")
        self.setMinimumSize(*SMALLEST)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._header())
        banner_row = QHBoxLayout()
        banner_row.setContentsMargins(16, 10, 16, 0)
        banner_row.addWidget(self.banner)
        middle.addLayout(banner_row)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._footer())
        for workplace in self.workplaces.values():
            self._stack.addWidget(workplace)
        if self.desk is not None:
            self.desk.side.insertWidget(0, self.zone)
        centre = QWidget()
        centre.setLayout(middle)
        self.setCentralWidget(centre)

    def _header(self) -> QFrame:
        station = self._station
        header = QFrame()
        header.setObjectName("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        title = plain(station.event.name, size_px=18, bold=True)
        title.setWordWrap(False)
        row.addWidget(title)
        row.addSpacing(24)
        for name, tab in self.tabs.items():
            tab.setCheckable(True)
            tab.setVisible(len(self.tabs) > 1)
            tab.clicked.connect(lambda _checked, name=name: self.show_workplace(name))
            row.addWidget(tab)
        row.addStretch(1)
        who = " · ".join(part for part in (f"Desk {station.desk.name}", station.operator) if part)
        whose = plain(f"{who} · {tr(wording.people.ROLES[station.role])}", size_px=SMALL_PX)
        whose.setWordWrap(False)
        row.addWidget(whose)
        return header

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 5, 16, 5)
        for label in (self.light, self.connection, self.printer):
            label.setWordWrap(False)
        row.addWidget(self.light)
        row.addWidget(self.connection)
        row.addStretch(1)
        row.addWidget(self.scanners.light)
        row.addWidget(self.printer)
        self.see_to_it.hide()
        row.addWidget(self.see_to_it)
        row.addWidget(self.camera)
        return footer

    def _connect(self) -> None:
        for workplace in self.workplaces.values():
            if isinstance(workplace, SupervisorWorkplace):
                workplace.design_wanted.connect(self.open_designer)
        self.scanners.arrived.connect(lambda arrival: self.scanned(arrival.code, arrival.layout))
        if self.desk is not None:
            self.desk.waiting.connect(self.scanners.light.show_waiting)
            self.desk.judged.connect(self.scanners.light.show_verdict)
        self.camera.scanned.connect(self.scanned)
        self.camera.opened.connect(self._place_camera)
        self.see_to_it.clicked.connect(lambda: self.show_workplace("Printing"))
        self._bridge.failed.connect(self.banner.tell)
        self._bridge.changed.connect(self._hear)
        self._soon.timeout.connect(self._read_status)
        self._anyhow.timeout.connect(self._read_status)
        self._anyhow.start()

    def _place_camera(self) -> None:
        """Put the camera beside the workplace in front, if that is one where codes are scanned."""
        current = self._stack.currentWidget()
        if isinstance(current, DeskWorkplace):
            current.show_recent(is_shown=not self.camera.isChecked())
        self.camera.show_in(current.side if isinstance(current, DeskWorkplace | ReprintWorkplace) else None)

    def _hear(self, change: Change) -> None:
        if isinstance(change, BadgeFailed):
            self.banner.tell(change.reason)
        if isinstance(change, SyncChanged):
            self.setWindowTitle(f"Checkin Desk: {self._station.event.name}")
        if not self._soon.isActive():
            self._soon.start()

    def _read_status(self) -> None:
        self._bridge.read("status", self._station.status, self._show_status)
        self.zone.refresh()

    def _show_status(self, status: Status) -> None:
        state, words = wording.connection.summary(status)
        sign, colour = _LIGHTS[state]
        self.light.setText(sign)
        tint(self.light, colour)
        disagree = f" · {status.conflicts} to settle" if status.conflicts else ""
        wrong = f" · ▲ {status.anomalies[0].sentence}" if status.anomalies else ""
        self.connection.setText(words + disagree + wrong)
        self.printer.setText(f"Printer: {wording.printers.summary(status)}")
        has_problem = any(printer.problem for printer in status.printers)
        needs_look = any(printer.in_doubt or printer.failed or printer.is_paused for printer in status.printers)
        tint(self.printer, BAD if has_problem else WARNING if needs_look else QUIET)
        self.see_to_it.setVisible(has_problem or needs_look)


class _Banner(QFrame):
    """One sentence about what went wrong, until it is waved away or the next scan."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.words = plain(bold=True)
        close = QPushButton("Close")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show this sentence."""
        self.words.setText(sentence)
        self.show()
