"""The window of a desk: who and where at the top, one workplace at a time, how things stand at the bottom."""

from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from checkin.layouts import Layout
from checkin.station.erasing_desk import WIPE
from checkin.station.shift import ShiftState
from checkin.station.status import Status
from checkin.station.values import BadgeFailed, Change, SyncChanged
from ui import wording
from ui.appearance import Appearance
from ui.bridge import Bridge
from ui.camera.button import CameraButton, MakeCameras
from ui.delegation.workplace import DelegationWorkplace
from ui.designer.window import DesignerWindow
from ui.desk.workplace import DeskWorkplace
from ui.footer import Footer
from ui.header import Header
from ui.language import tr
from ui.notices.bar import NoticeBar
from ui.notices.newly_wrong import NewlyWrong
from ui.reprint.workplace import ReprintWorkplace
from ui.scanning.scanners import Arrival, Scanners
from ui.sentences import told
from ui.setup.button import SetupButton
from ui.setup.farewell import FarewellDialog
from ui.setup.strip import RehearsalStrip
from ui.signin.authorise import Authorise
from ui.signin.gate import Gate
from ui.signin.operator_button import OperatorButton
from ui.sounds import Sounds
from ui.style import BAD, GOOD, QUIET, SMALL_PX, WARNING, clothe
from ui.supervisor.workplace import SupervisorWorkplace
from ui.turns import Making, Turns, at_once
from ui.widgets.key_button import KeyButton
from ui.widgets.keys_sheet import KeysSheet
from ui.widgets.labels import ElidedLabel, plain, plain_title, tint
from ui.widgets.places import Places, scrollable, show_whole
from ui.workplaces import OF_ROLE, WORKPLACE_OF, Workplace, Workplaces
from ui.zones.chooser import ZoneChooser

SMALLEST = (1100, 680)
_STATUS_MS = 5_000
_STATUS_PAUSE_MS = 300
_LIGHTS = {"online": ("●", GOOD), "offline": ("▲", WARNING), "alone": ("■", QUIET)}


class MainWindow(QMainWindow):
    """One window for all roles; the role says which workplaces it has."""

    closed = Signal()
    appearance_wanted = Signal(object)
    """Emits the Appearance that somebody chose."""
    other_operator = Signal()
    """Somebody else works here now: another window must replace this one."""

    def __init__(
        self,
        bridge: Bridge,
        sounds: Sounds,
        application: QApplication,
        make_cameras: MakeCameras | None = None,
        *,
        appearance: Appearance | None = None,
        before: "MainWindow | None" = None,
    ) -> None:
        """`make_cameras` gives the cameras that the desk may use; by itself the system's.

        `before` is a window that this one will replace, by `take_over`; until then this one opens and shows nothing.
        """
        super().__init__()
        clothe(self)
        self.setObjectName("desk window")
        self._bridge = bridge
        self._station = bridge.station
        self._appearance = appearance or Appearance()
        self.gate = Gate(bridge, application, self)
        self.workplaces = Workplaces(self._names_of_workplaces(), bridge, sounds, self._settle)
        self._front = WORKPLACE_OF[self._station.role]
        self._turns = Turns(self)
        self._is_whole = self._is_in_use = False
        self._late: list[tuple[str, Layout]] = []
        self.exit_code = 0
        """What the program goes on with when the window is closed, as in Windows.open."""
        self.designer: DesignerWindow | None = None
        self.farewell: FarewellDialog | None = None
        """Tells that the desk's data are removed, once the server has said so."""
        self._make_cameras = make_cameras
        self._places = Places()
        self._shut_place = QWidget()
        self._nowhere = QWidget(self)
        """What has no place here; it is never shown."""
        self._scanner_place = QHBoxLayout()
        self.scanners: Scanners = before.scanners if before is not None else Scanners(bridge, application, self)
        self._soon = QTimer(self, singleShot=True, interval=_STATUS_PAUSE_MS)
        self._anyhow = QTimer(self, interval=_STATUS_MS)
        self.banner = _Banner()
        self._newly_wrong = NewlyWrong(self._station.desk.name)
        self._middle = self._centre()
        self._bridge.changed.connect(self._hear)
        # Not by a lambda: kept by the bridge, which the window keeps, it would keep the window for good.
        self._bridge.failed.connect(self._tell_failure)
        if before is None:
            at_once(self._making_parts())
            self._come_into_use()

    def _making_parts(self) -> Making:
        """Makes the window's own parts, from the top to the bottom."""
        for make in (self._make_header, self._make_middle, self._make_footer, self._connect):
            make()
            yield

    @property
    def desk(self) -> DeskWorkplace | None:
        """The registration desk, where the role has it."""
        workplace = self.workplaces.get("Desk")
        return workplace if isinstance(workplace, DeskWorkplace) else None

    def show_workplace(self, name: str) -> None:
        """Bring this workplace to the front, if the role of whoever is signed in has it."""
        if name not in self.workplaces:
            return
        self._front = name
        if self.gate.is_shut:
            return  # it is there once the gate is open
        workplace = self.workplaces[name]
        self._places.bring_to_front(workplace)
        self.header.show_front(name)
        self._place_camera()
        if isinstance(workplace, DeskWorkplace | ReprintWorkplace):
            workplace.finder.field.setFocus()

    def scanned(self, code: str, layout: Layout = Layout.US) -> None:
        """A scanner sent this: at reprints it finds somebody, in a delegation it ticks them, elsewhere it is judged.

        `layout` is that of the keyboard through which it came. While nobody may work here it can only be a badge to
        sign in with, and while a supervisor is asked, theirs.
        """
        asking = QApplication.activeModalWidget()
        if isinstance(asking, Authorise):
            asking.scanned(code)
            return
        if self.gate.is_shut:
            self.gate.page.scanned(code, lambda: self._take_late(code, layout))
            return
        if self.setup.hears(code):
            return
        self.banner.hide()
        front = self._places.front
        if isinstance(front, DelegationWorkplace):
            front.tick_scanned(code, layout)
        elif self.desk is not None and not isinstance(front, ReprintWorkplace):
            self.show_workplace("Desk")
            self.desk.scan(code, layout, self.scanners.settings.again_ms)
        elif isinstance(reprint := self.workplaces.get("Reprint"), ReprintWorkplace):
            self.show_workplace("Reprint")
            reprint.look_up(code, layout)

    def _take_late(self, code: str, layout: Layout) -> None:
        """Take a scan that came right behind the badge that signed somebody in: it is for whoever works here now."""
        if self.gate.is_shut:
            self._late.append((code, layout))
        else:
            self.scanned(code, layout)

    def _show_at_desk(self, participant: str) -> None:
        if self.desk is not None:
            self.show_workplace("Desk")
            self.desk.show_person(participant)

    def open_designer(self) -> None:
        """Show the badge designer in a window of its own."""
        if self.designer is None:
            self.designer = DesignerWindow(self._bridge)
        self._turns.add(self.designer.making(), self._show_designer)

    def _show_designer(self) -> None:
        if self.designer is None or self.gate.is_shut:
            return
        if self.designer.windowHandle() is None:  # it was never shown
            show_whole(self.designer)
        else:
            self.designer.show()
        self.designer.activateWindow()

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing goes on that another window could not take over."""
        is_designing = self.designer is not None and self.designer.isVisible()
        return self._bridge.is_at_rest and not self.has_long_work and not is_designing

    @property
    def has_long_work(self) -> bool:
        """Whether work of many seconds goes on."""
        return self.workplaces.has_long_work

    def close_designer(self) -> bool:
        """Close the badge designer, if it is open; whether it is closed. If not, it asks what becomes of changes."""
        return self.designer is None or not self.designer.isVisible() or self.designer.close()

    def making(self, before: "MainWindow") -> Making:
        """Makes what must be there before this window can replace that one: what is in front, and what takes over."""
        yield from self._making_parts()
        for name in (self._front_after(before), "Desk"):
            if name in self.workplaces and not self.gate.is_shut:
                yield from self.workplaces.making(name)
        supervisor = self.workplaces.made.get("Supervisor")
        if isinstance(supervisor, SupervisorWorkplace):
            yield from supervisor.making_front()

    def take_over(self, before: "MainWindow") -> None:
        """Be in use from now on with the scanners, the place and what was shown of that window, which is retired."""
        self.setGeometry(before.normalGeometry() if before.isMaximized() else before.geometry())
        self.setWindowState(before.windowState())
        self.scanners.serve(self._bridge, self)
        desk_before = before.workplaces.made.get("Desk")
        is_for_the_same = self.gate.made_for == before.gate.made_for  # whoever else comes begins anew
        if is_for_the_same and self.desk is not None and isinstance(desk_before, DeskWorkplace):
            self.desk.take_over(desk_before)
        if is_for_the_same:
            self._newly_wrong = before._newly_wrong
        self._front = self._front_after(before)
        self._come_into_use()
        for code, layout in before._late:
            self.scanned(code, layout)

    def retire(self) -> None:
        """Do nothing any more, for another window goes on. Its scanners are the other's."""
        self._stop()
        if self.designer is not None:
            self.designer.deleteLater()

    def ending(self) -> Making:
        """Ends a window that is retired and hidden, a workplace at a time."""
        for workplace in self.workplaces.made.values():
            if isinstance(workplace, SupervisorWorkplace):
                yield from workplace.ending()
            workplace.deleteLater()
            yield
        self.deleteLater()
        yield

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Those that nobody has asked for yet are made while nothing else is done.
        for name in self.workplaces:
            self._turns.add(self.workplaces.making(name))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.gate.hides(self.designer) and self.exit_code != WIPE:
            self.gate.page.tell(tr("The badge designer is open behind the lock: sign in, and close it first."))
            event.ignore()
            return
        if not self.close_designer():
            event.ignore()
            return
        self.scanners.stop()
        self._stop()
        self.closed.emit()
        super().closeEvent(event)

    def _stop(self) -> None:
        self.gate.stop()
        if self._is_whole:
            self.camera.stop()
            self.setup.stop()
        self._anyhow.stop()
        self._turns.stop()
        self.workplaces.stop()
        for dialog in self.findChildren(QDialog):
            dialog.hide()  # the program would not end before somebody closed it
        self._bridge.stop()

    def _front_after(self, before: "MainWindow") -> str:
        """The workplace that is in front when this window replaces that one."""
        is_for_the_same = self.gate.made_for == before.gate.made_for
        return before._front if is_for_the_same and before._front in self.workplaces else self._front

    def _come_into_use(self) -> None:
        self._is_in_use = True
        self._scanner_place.addWidget(self.scanners.light)
        self.scanners.arrived.connect(self._hear_scanner)
        self.scanners.answered.connect(self._hear_port)
        self._heed_gate()
        self._look_at_clock()
        self._read_status()

    def _end_for(self, code: int) -> None:
        """Close for another window."""
        self.exit_code = code
        if code == WIPE and self.designer is not None:
            self.designer.hide()  # what was not saved there goes with the rest
        self.close()

    def _centre(self) -> QVBoxLayout:
        """Where the parts come, one below the other."""
        self.setWindowTitle(self._title())
        self.setMinimumSize(*SMALLEST)
        # From the outside in: whatever gets another parent is dressed anew, with all that is in it.
        centre = QWidget()
        self.setCentralWidget(centre)
        middle = QVBoxLayout(centre)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        return middle

    def _make_header(self) -> None:
        self.header = self._header()
        self.tabs = self.header.tabs
        self._middle.addWidget(self.header)
        if self._station.event.is_rehearsal:
            self._middle.addWidget(RehearsalStrip())
        self._middle.addWidget(self.banner)

    def _make_middle(self) -> None:
        self.notices = NoticeBar(self._bridge)
        self._middle.addWidget(self.notices)
        self._middle.addWidget(self._places, 1)
        self._middle.addWidget(self._shut_place, 1)
        QVBoxLayout(self._shut_place).setContentsMargins(0, 0, 0, 0)
        self._nowhere.hide()
        self.zone = ZoneChooser(self._bridge, self)
        self.zone.setParent(self._nowhere)

    def _make_footer(self) -> None:
        self.light = plain(size_px=18, bold=True)
        self.light.setWordWrap(False)
        self.connection = ElidedLabel(size_px=SMALL_PX)
        self.printer = ElidedLabel(size_px=SMALL_PX)
        self.see_to_it = KeyButton(tr("See to it"), "see_to_it")
        self.see_to_it.hide()
        self.camera = CameraButton(self._bridge, self._make_cameras)
        self.keys = KeyButton(tr("Keys"), "keys")
        self.setup = SetupButton(self._bridge, self)
        self._is_whole = True
        footer = Footer(
            (self.light, self.connection),
            self._scanner_place,
            (self.printer, self.see_to_it),
            (self.camera, self.keys, self.setup),
        )
        self._middle.addWidget(footer)

    def _settle(self, workplace: Workplace) -> None:
        """Give a workplace that was just made its place, and hear it."""
        self._places.add(workplace)
        if isinstance(workplace, DeskWorkplace):
            workplace.side.insertWidget(0, self.zone)
            # The light of now is another one once this window has taken over.
            workplace.waiting.connect(lambda number: self.scanners.light.show_waiting(number))  # noqa: PLW0108
            workplace.judged.connect(lambda result: self.scanners.light.show_verdict(result))  # noqa: PLW0108
        if isinstance(workplace, SupervisorWorkplace):
            workplace.design_wanted.connect(self.open_designer)
            workplace.erase_wanted.connect(self.setup.open_erasing)
            workplace.person_wanted.connect(self._show_at_desk)

    def _title(self) -> str:
        event = self._station.event
        words = tr("REHEARSAL: {name}") if event.is_rehearsal else tr("Checkin Desk: {name}")
        return plain_title(words.format(name=event.name))

    def _header(self) -> Header:
        station = self._station
        operator = station.operator if station.shift.operator is None else ""  # else the button has the name
        who = (tr("Desk {name}").format(name=station.desk.name), operator, tr(wording.people.ROLES[station.role]))
        return Header(
            station.event.name,
            " · ".join(part for part in who if part),
            [(name, tr(name)) for name in self.workplaces],
            self._appearance,
            self._operator_button(),
        )

    def _operator_button(self) -> OperatorButton | None:
        """Who signed in, with lock and change; where nobody signs in there is none."""
        if self._station.shift.operator is None:
            return None
        button = OperatorButton(self._station.operator)
        button.lock_wanted.connect(self.gate.lock)
        button.change_wanted.connect(self.gate.change_operator)
        return button

    def _names_of_workplaces(self) -> tuple[str, ...]:
        """Those of the role; none before somebody signed in."""
        if self._station.shift.state is ShiftState.SIGNED_OUT:
            return ()
        return OF_ROLE[self._station.role]

    def _make_room(self) -> None:
        """Have another window for whoever works here now, once what goes on is done."""
        if self.has_long_work:
            self.gate.page.tell(tr("The window changes as soon as the work that goes on is done."))
        self.other_operator.emit()

    def _heed_gate(self) -> None:
        """Show the workplaces, or while nobody may see them who may sign in."""
        is_shut = self.gate.is_shut
        room = self._shut_place.layout()
        if is_shut and room is not None and room.isEmpty():
            room.addWidget(scrollable(self.gate.page))
        self._shut_place.setVisible(is_shut)
        for part in (self.header, self._places):
            part.setVisible(not is_shut)
        self.banner.hide()
        for button in (self.see_to_it, self.setup, self.scanners.light.setup):
            button.setEnabled(not is_shut)
        self._place_camera()
        if is_shut:
            self.scanners.light.forget()
            self.gate.page.credentials.pin.setFocus()
        else:
            self.show_workplace(self._front)

    def _connect(self) -> None:
        self.header.wanted.connect(self.show_workplace)
        self.header.view.wanted.connect(self.appearance_wanted)
        self.camera.scanned.connect(self.scanned)
        self.camera.opened.connect(self._place_camera)
        self.see_to_it.clicked.connect(lambda: self.show_workplace("Printing"))
        self.gate.shut.connect(self._heed_gate)
        self.gate.opened.connect(self._heed_gate)
        self.gate.other_operator.connect(self._make_room)
        self._soon.timeout.connect(self._read_status)
        self._anyhow.timeout.connect(self._read_status)
        self._anyhow.timeout.connect(self._look_at_clock)
        self.setup.ended.connect(self._end_for)
        self.setup.design_wanted.connect(self.open_designer)
        self.keys.clicked.connect(self._show_keys)
        self._anyhow.start()
        self._read_status()

    def _show_keys(self) -> None:
        self._turns.add(self._keys_sheet.making(), self._keys_sheet.open)

    @cached_property
    def _keys_sheet(self) -> KeysSheet:
        return KeysSheet(self)

    def _place_camera(self) -> None:
        """Put the camera beside the workplace in front, if that is one where codes are scanned."""
        if not self._is_in_use:
            return  # the window before has it
        if self.gate.is_shut:
            self.camera.show_in(self.gate.page.side)
            return
        current = self._places.front
        self.camera.show_in(current.side if isinstance(current, DeskWorkplace | ReprintWorkplace) else None)

    def _hear(self, change: Change) -> None:
        if isinstance(change, BadgeFailed):
            self._bridge.later(lambda: self._tell_failed(change))  # once it is seen what a workplace says of it
        if isinstance(change, SyncChanged):
            self.setWindowTitle(self._title())
            self._take_leave()
        if not self._soon.isActive():
            self._soon.start()

    def _tell_failed(self, failed: BadgeFailed) -> None:
        """Tell it at the top where no workplace tells it in sight: else it would only push that down."""
        front = self._places.front
        is_told = isinstance(front, DeskWorkplace | ReprintWorkplace) and front.tells_of_badge(failed.participant)
        if not is_told and not self.gate.is_shut:
            self.banner.tell(failed.reason)

    def _tell_failure(self, sentence: str) -> None:
        if not self.gate.is_shut:
            self.banner.tell(sentence)

    def _hear_scanner(self, arrival: Arrival) -> None:
        """Have it judged, and show in the light what came; what signs somebody in is shown to nobody."""
        is_secret = self.gate.is_shut or isinstance(QApplication.activeModalWidget(), Authorise)
        self.scanners.light.show_arrival("•••" if is_secret else arrival.code)
        self.scanned(arrival.code, arrival.layout)

    def _hear_port(self, port: str, answers: bool) -> None:
        """Tell that a serial scanner went silent, until it is back: whoever scans with it would not look down there."""
        sentence = wording.scanners.silent(port)
        if answers:
            self.banner.take_back(sentence)
        elif not self.gate.is_shut:
            self.banner.tell(sentence)

    def _take_leave(self) -> None:
        """Tell that the server has this desk remove its data, then close for that, whatever else is open."""
        if self._station.wipe is None or self.farewell is not None:
            return
        self.farewell = FarewellDialog(self._station.event.name, self._station.wipe, self)
        self.farewell.accepted.connect(lambda: self._end_for(WIPE))
        self.farewell.open()

    def _look_at_clock(self) -> None:
        """Tell when the computer slept or its clock was set; sync goes on by itself then."""
        happened = self._station.look_at_clock()
        if happened is not None:
            self.banner.tell(wording.desk.woke_up(happened, has_server=self._station.has_server))

    def _read_status(self) -> None:
        self._bridge.read("status", self._station.status, self._show_status)
        self.zone.refresh()

    def _show_status(self, status: Status) -> None:
        state, words = wording.connection.summary(status, self._station.event)
        sign, colour = _LIGHTS[state]
        self.light.setText(sign)
        tint(self.light, colour)
        disagree = f" · {tr('%n to settle', status.conflicts)}" if status.conflicts else ""
        wrong = wording.connection.wrong(status)
        self.connection.setText(words + disagree + (f" · ▲ {wrong}" if wrong else ""))
        is_seen = self._is_in_use and not self.gate.is_shut
        if is_seen and (sentence := self._newly_wrong.of(status)):
            self.banner.tell(sentence)
        self.printer.setText(wording.printers.footer(status))
        desk = self.workplaces.made.get("Desk")  # one that nobody wants yet is not made for this
        if isinstance(desk, DeskWorkplace):
            desk.heed_printers(wording.printers.stuck(status.printers))
        has_problem = any(printer.problem for printer in status.printers)
        needs_somebody = any(printer.needs_somebody for printer in status.printers)
        tint(self.printer, BAD if has_problem else WARNING if needs_somebody else QUIET)
        self.see_to_it.setVisible(needs_somebody)


class _Banner(QFrame):
    """One sentence about what went wrong, until it is waved away or the next scan."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.words = plain(bold=True)
        self.close_button = KeyButton(tr("Close"), "close_banner")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the search field its cursor
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show this sentence."""
        self.words.setText(told(sentence))
        self.show()

    def take_back(self, sentence: str) -> None:
        """Show this sentence no more."""
        if self.words.text() == sentence:
            self.hide()
