"""Badges in advance: pick whose, check them, then write a file or print."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.badges.pdf import BatchResult
from checkin.badges.problems import Problem
from checkin.reports import write_problems
from checkin.station.badge_desk import QueuedBatch
from checkin.station.batch_making import Batch, batch_for, check_batch, write_batch
from checkin.station.values import Change, ParticipantChanged, PrintersChanged, SettingsChanged, SyncChanged
from ui import wording
from ui.badges.choices import Groups, OnPaper, WhoseBadges, read_groups
from ui.badges.findings import Findings
from ui.bridge import Bridge
from ui.language import tr
from ui.style import BAD, GOOD, INK, QUIET, TITLE_PX
from ui.widgets.beside import BesideLayout
from ui.widgets.labels import plain, tint
from ui.widgets.long_work import Cancelled, LongWork, Progress
from ui.widgets.places import bring_into_sight
from ui.widgets.save_dialog import SaveDialog

_PAUSE_MS = 300


class BadgesWorkplace(QWidget):
    """Works on one thing at a time; the desk goes on meanwhile."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self.batch: Batch | None = None
        """Whose badges were counted last."""
        self.checked: tuple[Batch, list[Problem]] | None = None
        """What was checked last, and what is wrong with it."""
        self._work: LongWork | None = None
        self.whose, self.paper = WhoseBadges(), OnPaper()
        self.count = plain(bold=True)
        self.check_button = QPushButton(tr("Check before printing"))
        self.save_button = QPushButton(tr("Save as PDF …"))
        self.save_button.setProperty("main", True)
        self.print_button = QPushButton(tr("Print"))
        self.printer = QComboBox()
        self.printer.setAccessibleName(tr("Printer of the batch"))
        self.outcome = plain(bold=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Work that goes on"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.findings = Findings(bridge)
        self.list_button = QPushButton(tr("Save the list …"))
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show_working(None)

    @property
    def is_working(self) -> bool:
        """Whether work goes on that should be waited for."""
        return self._work is not None

    def stop(self) -> None:
        """End what is being done; for when the window closes."""
        if self._work is not None:
            self._work.wait()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bridge.read("groups", lambda: read_groups(self._station), self._show_groups)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()

    def _lay_out(self) -> None:
        choices = QWidget()
        choices.setObjectName("panel")
        side = QVBoxLayout(choices)
        side.setContentsMargins(18, 14, 18, 14)
        side.setSpacing(8)
        side.addWidget(self.whose)
        side.addWidget(self.count)
        side.addWidget(self.check_button)
        side.addSpacing(6)
        side.addWidget(self.paper)
        side.addWidget(self.save_button)
        row = QHBoxLayout()
        row.addWidget(self.print_button)
        row.addWidget(self.printer, 1)
        side.addLayout(row)
        side.addStretch(1)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(choices)
        left = QVBoxLayout()
        left.addWidget(plain(tr("Badges in advance"), size_px=TITLE_PX, bold=True))
        left.addWidget(card, 1)
        working = QHBoxLayout()
        working.addWidget(self.bar, 1)
        working.addWidget(self.cancel_button)
        right = QVBoxLayout()
        right.addWidget(self.outcome)
        right.addLayout(working)
        right.addWidget(self.findings, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.list_button)
        right.addLayout(below)
        layout = BesideLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(16)
        layout.addLayout(left, 36)
        layout.addLayout(right, 64)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self._soon.timeout.connect(self._count)
        self.whose.changed.connect(self._soon.start)
        self.check_button.clicked.connect(self.check)
        self.save_button.clicked.connect(self._ask_file)
        self.print_button.clicked.connect(self.print_badges)
        self.list_button.clicked.connect(self._ask_list)
        self.cancel_button.clicked.connect(self._cancel)

    def _hear(self, change: Change) -> None:
        is_told = isinstance(change, ParticipantChanged | SyncChanged | SettingsChanged)
        is_told = is_told or (isinstance(change, PrintersChanged) and not self._lists_printers_at_work())
        if is_told and self.isVisible():
            self._soon.start()

    def _lists_printers_at_work(self) -> bool:
        listed = {self.printer.itemData(row) for row in range(1, self.printer.count())}
        return listed == self._station.printer_setup.at_work

    def _show_groups(self, groups: Groups) -> None:
        self.whose.show_groups(groups)
        names = [printer.name for printer in self._station.printing.printers()]
        if [self.printer.itemData(row) for row in range(self.printer.count())] != [None, *names]:
            self.printer.clear()
            self.printer.addItem(tr("Printers of this desk"))
            for name in names:
                self.printer.addItem(wording.printers.called(name), name)
        self._count()

    def _count(self) -> None:
        self._bridge.read("badge batch", self._gathering(), self._show_batch)

    def _gathering(self) -> Callable[[], Batch]:
        selection, order = self.whose.selection, self.whose.picked_order
        only_changed = self.whose.only_changed.isChecked()
        return lambda: batch_for(self._station, selection, order, only_changed=only_changed)

    def _show_batch(self, batch: Batch) -> None:
        self.batch = batch
        self.count.setText(tr("Badges: {count}").format(count=wording.numbers.number(len(batch.faces))))
        self._allow()

    def check(self) -> None:
        """Look what would be wrong with the badges on paper."""
        gather = self._gathering()

        def work(progress: Progress, cancelled: Cancelled) -> tuple[Batch, list[Problem]] | None:
            batch = gather()
            problems = check_batch(self._station, batch, progress, cancelled)
            return None if cancelled() else (batch, problems)

        self._begin(tr("Checking …"), work, self._show_check)

    def save(self, path: Path, password: str | None = None) -> None:
        """Write the badges into a file, or several, locked where there is a password."""
        gather, imposition, in_a_file = self._gathering(), self.paper.imposition, self.paper.in_a_file

        def work(progress: Progress, cancelled: Cancelled) -> tuple[Batch, BatchResult] | None:
            batch = gather()
            result = write_batch(
                self._station, batch, path, imposition=imposition, a_file=in_a_file, progress=progress,
                cancelled=cancelled, password=password,
            )  # fmt: skip
            return None if result.is_cancelled else (batch, result)

        self._begin(tr("Writing …"), work, self._show_written)

    def print_badges(self) -> None:
        """Queue the badges for the printers; whoever has one already gets none, unless it is not as it was."""
        gather, again = self._gathering(), self.whose.only_changed.isChecked()
        printer = self.printer.currentData()  # None: whichever of them is due

        def work(_progress: Progress, cancelled: Cancelled) -> tuple[QueuedBatch, int | None] | None:
            people = gather().participants
            if cancelled():
                return None
            queued = self._station.printing.print_batch(people, printer, again=again)
            if not cancelled():
                return queued, None
            begun = queued.badges - self._station.printing.cancel_batch(queued.id)
            return (queued, begun) if begun or queued.replaced else None

        self._begin(tr("Queueing …"), work, self._show_queued)

    def save_list(self, path: Path) -> None:
        """Write what the check found as a file."""
        if self.checked is not None:
            batch, problems = self.checked
            self._bridge.do(
                lambda: write_problems(batch.faces, problems, path),
                lambda lines: self._tell(tr("%n lines are in {file}.", lines).format(file=path.name), GOOD),
            )

    def _begin(self, words: str, work: Callable[[Progress, Cancelled], Any], then: Callable[[Any], None]) -> None:
        if self._work is not None:
            return
        self._work = LongWork(work, self)
        self._work.progressed.connect(self.bar.setValue)
        self._work.ended.connect(partial(self._end, then))
        self._work.failed.connect(lambda sentence: self._end(lambda _: self._tell(sentence, BAD), sentence))
        self._show_working(words)
        self._work.start()

    def _end(self, then: Callable[[Any], None], result: object) -> None:
        """Tell what came of it; None when it was cancelled before it was done."""
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._show_working(None)
        if result is None:
            self._tell(tr("Cancelled."), INK)
        else:
            then(result)

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self.cancel_button.setEnabled(False)

    def _show_working(self, words: str | None) -> None:
        is_working = words is not None
        self.bar.setRange(0, len(self.batch.faces) if self.batch else 0)
        self.bar.setValue(0)
        self.bar.setVisible(is_working)
        self.cancel_button.setVisible(is_working)
        self.cancel_button.setEnabled(True)
        self._tell(words or "", INK)
        self._allow()

    def _allow(self) -> None:
        may = self._work is None and self.batch is not None and bool(self.batch.faces)
        for button in (self.check_button, self.save_button, self.print_button):
            button.setEnabled(may)
        self.list_button.setVisible(self.checked is not None and bool(self.checked[1]))

    def _show_check(self, found: tuple[Batch, list[Problem]]) -> None:
        batch, problems = self.checked = found
        self.findings.show_problems(batch.faces, problems)
        people = len({problem.participant for problem in problems})
        if problems:
            self._tell(tr("Of %n badges, {people} need a look.", len(batch.faces)).format(people=people), INK)
        else:
            self._tell(tr("✓ Nothing is wrong with %n badges.", len(batch.faces)), GOOD)
        self._allow()

    def _show_written(self, written: tuple[Batch, BatchResult]) -> None:
        batch, result = written
        names = [path.name for path in result.files]
        where = names[0] if len(names) == 1 else f"{names[0]} … {names[-1]}" if names else tr("no file")
        missing = len(batch.faces) - result.written
        left_out = " " + tr("%n could not be made: see why below.", missing) if missing else ""
        if result.problems:
            self.checked = (batch, list(result.problems))
            self.findings.show_problems(batch.faces, result.problems)
        words = tr("%n badges are in {where}.", result.written).format(where=where)
        self._tell(f"{'✗' if missing else '✓'} {words}{left_out}", BAD if missing else GOOD)
        self._count()
        self._allow()

    def _show_queued(self, outcome: tuple[QueuedBatch, int | None]) -> None:
        queued, begun = outcome
        void = " " + tr("Void since then: %n earlier badges.", queued.replaced) if queued.replaced else ""
        if begun is not None:
            words = tr("Cancelled, but for %n that had gone to the printers: see “Printing”.", begun)
            self._tell(words + void, INK)
        else:
            self._tell(tr("✓ %n badges wait for the printers: see “Printing”.", queued.badges) + void, GOOD)

    def _tell(self, words: str, colour: str) -> None:
        self.outcome.setText(words or tr("Check the badges before they are printed: what is wrong is listed here."))
        tint(self.outcome, colour if words else QUIET)
        if words:
            bring_into_sight(self.outcome)

    def _ask_file(self) -> None:
        dialog = SaveDialog(self, tr("Save badges"), tr("Badges (*.pdf)"), self.save)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("badges.pdf")
        dialog.open()

    def _ask_list(self) -> None:
        dialog = QFileDialog(self, tr("Save the list"), "", tr("Table (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("badges-to-look-at.csv")
        dialog.fileSelected.connect(lambda file: self.save_list(Path(file)))
        dialog.open()
