"""The supervisor's screen: the figures at the top, and below them one subject at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from checkin.event import VENUE
from checkin.journal.figures import Filter
from checkin.journal.forecast import Forecast
from checkin.journal.headcount import Basis, Headcount
from checkin.retention import Due
from checkin.station.station import Station
from checkin.station.values import Change
from checkin.tables import Table
from ui import wording
from ui.bridge import Bridge
from ui.keys import KEYS
from ui.language import mark, tr
from ui.style import GOOD, QUIET, SMALL_PX, WARNING, px
from ui.supervisor.desks import DesksSection
from ui.supervisor.export_button import ExportButton
from ui.supervisor.exporting import ask_and_write
from ui.supervisor.messages import MessagesSection
from ui.supervisor.needs import NeedsSection
from ui.supervisor.overview import OverviewSection
from ui.supervisor.people import PeopleSection
from ui.supervisor.personal import PersonalSection
from ui.supervisor.section import Section, Shown
from ui.supervisor.tiles import Tile, Tiles
from ui.turns import Making, Turns
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import WholeLines, plain, plain_tip, tint
from ui.wording.numbers import number, percent

_PAUSE_MS = 400
"""Between two readings, however much happens."""
_ANYHOW_MS = 5_000
_TILES = ((mark("Expected"), 2), (mark("Arrived"), 3), (mark("Inside"), 2), (mark("All in"), 3))
"""With how much of the width each gets: below two of them stand words."""
_SECTIONS: tuple[tuple[type[Section], str], ...] = (
    (OverviewSection, mark("Overview")),
    (DesksSection, mark("Desks")),
    (PeopleSection, mark("People")),
    (NeedsSection, mark("Needs somebody")),
    (MessagesSection, mark("Messages")),
    (PersonalSection, mark("Personal data")),
)
_KINDS = [kind for kind, _ in _SECTIONS]
Kind = TypeVar("Kind", bound=Section)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top at one moment."""

    total: Headcount
    unheld: int
    """How many of those arrived are not yet at the server."""
    silent: int
    """How many of them came in at desks that are silent."""
    forecast: Forecast
    basis: Basis
    is_connected: bool
    needed: int
    pressing: int
    """How many desks need somebody."""


class SupervisorWorkplace(QWidget):
    """Reads what is shown whenever something changed, and every few seconds."""

    design_wanted = Signal()
    erase_wanted = Signal()
    person_wanted = Signal(str)
    """Emits the id of somebody who is to be shown at the desk."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self.head: Head | None = None
        """What the top shows."""
        self.tiles = {name: Tile(tr(name), share) for name, share in _TILES}
        self.basis = plain(size_px=SMALL_PX, kind=WholeLines)
        self.reminder = plain(size_px=SMALL_PX, bold=True, kind=WholeLines)
        """That everybody's data are soon, or by now, to be erased."""
        self.erase_button = QPushButton(tr("Erase the event …"))
        self._made: dict[type[Section], Section] = {}
        """A section is made when it is first shown, or while nothing else is done once the workplace is seen."""
        self._turns = Turns(self)
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setObjectName("subjects")
        self.tabs.setAccessibleName(tr("Subject"))
        self.design_button = KeyButton(tr("Badge designer …"), "design")
        self.export_button = ExportButton(bridge)
        self.export_dialog: QFileDialog | None = None
        self.exported = plain(size_px=SMALL_PX, colour=GOOD, kind=WholeLines)
        self.exported.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._keys = plain(KEYS["subject_1"].text.removesuffix("1"), size_px=SMALL_PX, colour=QUIET)
        self._told, self._row, self._buttons = QHBoxLayout(), QHBoxLayout(), QWidget()
        self._stack = _Subjects()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._anyhow = QTimer(self, interval=_ANYHOW_MS)
        self._lay_out()
        self._connect()

    @property
    def overview(self) -> OverviewSection:
        return self._section(OverviewSection)

    @property
    def desks(self) -> DesksSection:
        return self._section(DesksSection)

    @property
    def people(self) -> PeopleSection:
        return self._section(PeopleSection)

    @property
    def needs(self) -> NeedsSection:
        return self._section(NeedsSection)

    @property
    def messages(self) -> MessagesSection:
        return self._section(MessagesSection)

    @property
    def personal(self) -> PersonalSection:
        return self._section(PersonalSection)

    @property
    def front(self) -> Section:
        """The section that is shown."""
        return self._section(_KINDS[self.tabs.currentIndex()])

    @property
    def is_working(self) -> bool:
        """Whether a file is being written."""
        return self.export_button.is_working

    def stop(self) -> None:
        """End what is being written, and wait for that."""
        self._turns.stop()
        self.export_button.stop()

    def show_section(self, section: Section) -> None:
        """Bring this one to the front."""
        self.tabs.setCurrentIndex(_KINDS.index(type(section)))

    def making_front(self) -> Making:
        """Makes the section that is shown."""
        return self._making(_KINDS[self.tabs.currentIndex()])

    def ending(self) -> Making:
        """Ends the sections before the workplace."""
        for section in self._made.values():
            section.deleteLater()
            yield

    def _making(self, kind: type[Section]) -> Making:
        self._begin(kind)
        yield
        self._section(kind)
        yield

    def _begin(self, kind: type[Section]) -> None:
        if kind not in self._made:
            section = self._made[kind] = kind(self._bridge)
            section.wanted.connect(self.refresh)
            section.person_wanted.connect(self.person_wanted)

    def _section(self, kind: type[Kind]) -> Kind:
        self._begin(kind)
        section = self._made[kind]
        if self._stack.indexOf(section) < 0:
            self._stack.addWidget(section)
        return cast("Kind", section)

    def refresh(self) -> None:
        """Read what is shown anew."""
        section = self.front.reading()
        self._bridge.read("figures", lambda: _read(self._station, section), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.tabs.setFocus()  # else the first tab of the window has it, which leads away from here
        self.refresh()
        self._anyhow.start()
        for kind in _KINDS:
            self._turns.add(self._making(kind))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._anyhow.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Where the subjects have no room beside the buttons, these stand in the row above."""
        needed = sum(part.sizeHint().width() for part in (self._keys, self.tabs, self._buttons)) + 3 * px(16)
        row = self._row if needed <= self.width() - px(32) else self._told
        if row.indexOf(self._buttons) < 0:
            row.addWidget(self._buttons)

    def _lay_out(self) -> None:
        self._told.addWidget(self.basis, 3)
        self._told.addWidget(self.exported, 1)
        row = self._row
        self._keys.setWordWrap(False)
        row.addWidget(self._keys)
        row.addWidget(self.tabs)
        row.addStretch(1)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.export_button)
        buttons.addWidget(self.design_button)
        row.addWidget(self._buttons)
        for number_, (_, name) in enumerate(_SECTIONS, 1):
            self.tabs.addTab(f"{number_}  {tr(name)}")
            QShortcut(QKeySequence(f"Ctrl+{number_}"), self, lambda place=number_ - 1: self.tabs.setCurrentIndex(place))
            self.tabs.setTabToolTip(number_ - 1, f"Ctrl+{number_}")
        layout = _Filling(self)
        layout.setContentsMargins(px(16), px(10), px(16), px(10))
        layout.setSpacing(px(6))
        layout.addWidget(Tiles(list(self.tiles.values())))
        layout.addLayout(self._told)
        reminder = QHBoxLayout()
        reminder.addWidget(self.reminder, 1)
        reminder.addWidget(self.erase_button)
        layout.addLayout(reminder)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self._soon.timeout.connect(self.refresh)
        self._anyhow.timeout.connect(self.refresh)
        self.tabs.currentChanged.connect(lambda _place: self._bring_to_front())
        self.design_button.clicked.connect(self.design_wanted)
        self.export_button.shown_wanted.connect(self._export)
        self.export_button.said.connect(self._tell)
        self.erase_button.clicked.connect(self.erase_wanted)
        self._remind()

    def _remind(self) -> None:
        due = self._station.erasing.due()
        words = wording.retention.reminder(due)
        self.reminder.setText(words)
        tint(self.reminder, WARNING if due is not None and due.due is Due.NOW else QUIET)
        for part in (self.reminder, self.erase_button):
            part.setVisible(bool(words))

    def _bring_to_front(self) -> None:
        if self._stack.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.tabs.setFocus()  # what had it goes out of sight, and it would go to the first tab of the window
        self._stack.setCurrentWidget(self.front)
        self.exported.setText("")
        self.refresh()

    def _hear(self, _change: Change) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _show(self, read: tuple[Head, Shown]) -> None:
        head, show_section = read
        self.head = head
        self._show_head(head)
        self._remind()
        show_section()

    def _show_head(self, head: Head) -> None:
        total, event = head.total, self._station.event
        in_short, sentence = wording.supervision.forecast(head.forecast, event)
        self.tiles["Expected"].show_figure(number(total.expected))
        beside = percent(total.arrived, total.expected) if total.expected else ""
        below = wording.supervision.confirmed(total.arrived, head.unheld, head.silent)
        tone = WARNING if head.unheld or head.silent else QUIET
        self.tiles["Arrived"].show_figure(number(total.arrived), beside, below, tone)
        self.tiles["Inside"].show_figure(number(total.inside))
        self.tiles["All in"].show_figure(in_short, "", wording.supervision.condition(head.forecast))
        self.tiles["All in"].setToolTip(plain_tip(sentence))
        self.basis.setText(wording.supervision.basis(head.basis, event, connected=head.is_connected))
        tint(self.basis, WARNING if head.basis.silent or not head.is_connected else QUIET)
        for kind, count in ((DesksSection, head.pressing), (NeedsSection, head.needed)):
            place = _KINDS.index(kind)
            self.tabs.setTabText(place, f"{place + 1}  {tr(_SECTIONS[place][1])}" + (f" ({count})" if count else ""))
        self._place_buttons()

    def _export(self) -> None:
        table = self.front.table()
        if table is None:
            self._tell(tr("Nothing here can be exported as a table."), QUIET)
            return
        notes = [self._about(), self.basis.text()]
        self.export_dialog = ask_and_write(_with_notes(table, notes), self._bridge, self, self._tell_done)

    def _about(self) -> str:
        """Of which event a file tells, and of which moment."""
        event = self._station.event
        now = datetime.fromtimestamp(self._station.watching.now_ms() / 1000, event.zone_info)
        return f"{event.name} · {wording.times.day_and_clock(now)}"

    def _tell_done(self, path: Path) -> None:
        self._tell(tr("✓ {file} is written").format(file=path.name), GOOD)

    def _tell(self, sentence: str, colour: object) -> None:
        tint(self.exported, str(colour))
        self.exported.setText(sentence)


class _Subjects(QStackedWidget):
    """Needs the room that the subject in front needs, whatever those behind it would."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        return False  # else it is given the height that its tables like best, and what is above it less than it needs

    def minimumSizeHint(self) -> QSize:
        front = self.currentWidget()
        return front.minimumSizeHint() if front is not None else super().minimumSizeHint()


class _Filling(QVBoxLayout):
    """Fills the room that there is: a scroll area would else give every table the height that it likes best."""

    def hasHeightForWidth(self) -> bool:
        return False


def _with_notes(table: Table, notes: Sequence[str]) -> Table:
    return replace(table, notes=[*notes, *table.notes], decimal_sign=QLocale().decimalPoint())


def _read(station: Station, section: Callable[[], Shown]) -> tuple[Head, Shown]:
    watching = station.watching
    total = watching.headcount(None, Filter(VENUE))
    status = station.status()
    reports = watching.desks()
    basis = watching.basis()
    head = Head(
        total,
        total.arrived - watching.confirmed(total.arrived),
        watching.from_silent(basis),
        watching.forecast(watching.arrivals(Filter(VENUE)), total),
        basis,
        status.server is None or status.server.connected,
        status.conflicts + len(status.anomalies),
        sum(bool(report.needs) for report in reports),
    )
    return head, section()
