"""How the printers are and what waits for them, in words, for workplaces that only need to know."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.event import Event
from checkin.printing.jobs import OPEN, Job, JobState
from checkin.station.station import Station
from checkin.station.status import PrinterStatus
from checkin.station.values import Change, ParticipantChanged, ParticipantScanned, SyncChanged
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.style import BAD, GOOD, INK, QUIET, SMALL_PX, WARNING, px
from ui.widgets.labels import plain

_MOST_JOBS = 6
_SOON_MS, _ANYHOW_MS = 200, 3_000
_URGENT = (JobState.IN_DOUBT, JobState.FAILED)


@dataclass(frozen=True, slots=True)
class PrintingNow:
    """The printers, and the first badges of the queue with whose they are; those that need somebody come first."""

    printers: tuple[PrinterStatus, ...]
    jobs: tuple[tuple[Job, str], ...]
    more: int


class PrintingStrip(QWidget):
    """Reads the queue while it is seen."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._event = bridge.station.event
        self.view: PrintingNow | None = None
        """What is shown."""
        self._lines = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(10), 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(self._lines)
        layout.addStretch(1)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._anyhow = QTimer(self, interval=_ANYHOW_MS)
        self._soon.timeout.connect(self.refresh)
        self._anyhow.timeout.connect(self.refresh)
        bridge.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the queue anew."""
        station = self._bridge.station
        self._bridge.read("printing strip", lambda: printing_now(station), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._anyhow.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._anyhow.stop()

    def _hear(self, change: Change) -> None:
        is_elsewhere = isinstance(change, ParticipantScanned | ParticipantChanged | SyncChanged)
        if self.isVisible() and not is_elsewhere and not self._soon.isActive():
            self._soon.start()

    def _show(self, view: PrintingNow) -> None:
        if view == self.view:
            return
        self.view = view
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._add(tr("Printers"), QUIET, is_bold=True)
        for printer in view.printers:
            self._add_printer(printer, self._event)
        self._add(tr("Print queue"), QUIET, is_bold=True)
        for job, name in view.jobs:
            tone = BAD if job.state is JobState.FAILED else WARNING if job.state is JobState.IN_DOUBT else INK
            self._add(wording.printers.job_line(job, name), tone)
        if view.more:
            self._add(tr("and %n more: see “Printing”", view.more), QUIET)
        if not view.jobs:
            self._add(tr("Nothing waits: every badge is out."), QUIET)

    def _add_printer(self, printer: PrinterStatus, event: Event) -> None:
        is_well = printer.is_ready and not printer.problem and not printer.is_paused
        tone = GOOD if is_well else WARNING if printer.is_paused else BAD
        self._add(
            f"{'●' if is_well else '▲'} {wording.printers.called(printer.name)}: {wording.printers.line(printer)}", tone
        )
        self._add(f"{wording.printers.counts(printer)} · {wording.printers.stock(printer, event)}", QUIET)

    def _add(self, words: str, tone: str, *, is_bold: bool = False) -> None:
        self._lines.addWidget(plain(words, size_px=SMALL_PX, colour=tone, bold=is_bold))


def printing_now(station: Station) -> PrintingNow:
    """Read printers and queue; a desk without printers has neither."""
    queue = station.printing
    urgent = queue.print_jobs(_URGENT, limit=_MOST_JOBS + 1)
    others = queue.print_jobs([state for state in OPEN if state not in _URGENT], limit=_MOST_JOBS + 1)
    jobs = [*urgent, *others][:_MOST_JOBS]
    printers = queue.printers()
    waiting = sum(one.waiting + one.printing + one.in_doubt + one.failed for one in printers)
    return PrintingNow(printers, tuple((job, queue.name_of(job)) for job in jobs), max(0, waiting - len(jobs)))
