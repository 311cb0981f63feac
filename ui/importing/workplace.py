"""Importing a roster: a file, how it is read, what it would do, then done; each step can be taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.journal.imports import ImportNote, UndoReport
from checkin.reports import write_import
from checkin.roster.planning import ImportPlan
from checkin.station.roster_import import Imported, Looked, Wishes
from ui.bridge import Bridge
from ui.importing import words
from ui.importing.planned import PlanStep
from ui.importing.reading import ReadingStep
from ui.language import mark, tr
from ui.style import BAD, GOOD, INK, QUIET, TITLE_PX
from ui.widgets.labels import plain, tint
from ui.widgets.long_work import Cancelled, LongWork, Progress

_KINDS = mark("Rosters (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;All files (*)")
_FILE, _READING, _PLAN, _DONE = range(4)


class ImportWorkplace(QWidget):
    """Works on one thing at a time, off the Qt thread; the desk goes on meanwhile."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self._work: LongWork | None = None
        self._wanted: Wishes | None = None
        self.title = plain(tr("Import a roster"), size_px=TITLE_PX, bold=True)
        self.outcome = plain(bold=True)
        self.choose_button = QPushButton(tr("Choose a file …"))
        self.imports = QListWidget()
        self.imports.setAccessibleName(tr("Imports so far"))
        self.undo_button = QPushButton(tr("Undo the last import"))
        self.undo_this_button = QPushButton(tr("Undo this import"))
        self.reading, self.planned = ReadingStep(), PlanStep()
        self.back_button = QPushButton(tr("Go back"))
        self.plan_button = QPushButton(tr("See what it would change"))
        self.import_button = QPushButton(tr("Import"))
        self.report_button = QPushButton(tr("Save the list …"))
        self.again_button = QPushButton(tr("Another file"))
        for button in (self.choose_button, self.plan_button, self.import_button):
            button.setProperty("main", True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Work that goes on"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self._steps = QStackedWidget()
        self._step = _FILE
        self._event = self._station.event
        self._has_standing = False
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._go_to(_FILE)

    def take_file(self, file: Path) -> None:
        """Look at a file, to show how it would be read."""
        self._look(file, None)

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
        self._read_notes()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._work is None and _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event)
        if file is not None and self._work is None:
            event.acceptProposedAction()
            self.take_file(file)

    def _lay_out(self) -> None:
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        drop = QFrame()
        drop.setObjectName("card")
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(24, 30, 24, 30)
        inside.setSpacing(12)
        hint = plain(
            tr("Drop the organiser's list here: XLSX, XLS, ODS or CSV. Nothing is changed before you have seen what.")
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(hint)
        inside.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(drop)
        column.addSpacing(10)
        column.addWidget(plain(tr("Imports at this desk"), bold=True))
        column.addWidget(self.imports, 1)
        column.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeft)
        for page in (first, self.reading, self.planned):
            self._steps.addWidget(page)
        working = QHBoxLayout()
        working.addWidget(self.bar, 1)
        working.addWidget(self.cancel_button)
        below = QHBoxLayout()
        below.addWidget(self.back_button)
        below.addWidget(self.again_button)
        below.addWidget(self.undo_this_button)
        below.addStretch(1)
        below.addWidget(self.report_button)
        below.addWidget(self.plan_button)
        below.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addWidget(self.outcome)
        layout.addLayout(working)
        layout.addWidget(self._steps, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._ask_file)
        self.undo_button.clicked.connect(self.undo)
        self.undo_this_button.clicked.connect(self.undo)
        self.reading.otherwise.connect(self._read_otherwise)
        self.plan_button.clicked.connect(self.make_plan)
        self.import_button.clicked.connect(self.do_import)
        self.back_button.clicked.connect(lambda: self._go_to(self._step - 1))
        self.again_button.clicked.connect(lambda: self._go_to(_FILE))
        self.report_button.clicked.connect(self._ask_report)
        self.cancel_button.clicked.connect(self._cancel)

    def make_plan(self) -> None:
        """Find out what the file would do."""
        looked = self.reading.looked
        if looked is None:
            return

        def work(progress: Progress, cancelled: Cancelled) -> ImportPlan:
            return self._station.importing.plan(looked, progress, cancelled)

        self._begin(tr("Comparing the file with the roster …"), work, self._show_plan)

    def do_import(self) -> None:
        """Import the file, with what was decided."""
        looked, decisions = self.reading.looked, self.planned.decisions
        if looked is None:
            return

        def work(progress: Progress, cancelled: Cancelled) -> Imported:
            return self._station.importing.apply(looked, decisions, progress, cancelled)

        self._begin(tr("Importing …"), work, self._show_done)

    def undo(self) -> None:
        """Undo the last import."""
        self._begin(tr("Undoing …"), lambda _progress, _cancelled: self._station.importing.undo(), self._show_undone)

    def save_report(self, path: Path) -> None:
        """Write what is shown as a file."""
        plan = self.planned.plan
        if plan is not None:
            self._bridge.do(
                lambda: write_import(plan, path),
                lambda lines: self._tell(tr("%n lines are in {file}.", lines).format(file=path.name), GOOD),
            )

    def _look(self, file: Path, wishes: Wishes | None) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> Looked:
            return self._station.importing.look(file, wishes)

        self._begin(tr("Looking at {name} …").format(name=file.name), work, self._show_looked)

    def _read_otherwise(self, wishes: Wishes) -> None:
        looked = self.reading.looked
        if self._work is not None:
            self._wanted = wishes  # once the reading before has ended
        elif looked is not None:
            self._look(looked.file, wishes)

    def _begin(self, told: str, work: Callable[[Progress, Cancelled], Any], then: Callable[[Any], None]) -> None:
        if self._work is not None:
            return
        self._work = LongWork(work, self)
        self._work.progressed.connect(lambda rows: self._tell(f"{told} {tr('%n rows', rows)}", INK))
        self._work.ended.connect(partial(self._end, then))
        self._work.failed.connect(lambda sentence: self._end(lambda _: self._tell(sentence, BAD), None))
        self._tell(told, INK)
        self._allow()
        self._work.start()

    def _end(self, then: Callable[[Any], None], result: object) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._tell("", INK)
        then(result)
        self._allow()
        self._give_focus()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._read_otherwise(wanted)

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self.cancel_button.setEnabled(False)

    def _show_looked(self, looked: Looked) -> None:
        self.reading.show_looked(looked)
        self._go_to(_READING)

    def _show_plan(self, plan: ImportPlan) -> None:
        self.planned.show_plan(plan, is_done=False)
        self._go_to(_PLAN)

    def _show_done(self, done: Imported) -> None:
        self.planned.show_plan(done.plan, is_done=True)
        self._go_to(_DONE)
        self._tell(tr("✓ {file} is imported. It can be undone at any time.").format(file=done.note.file), GOOD)

    def _show_undone(self, report: UndoReport) -> None:
        self._go_to(_FILE)
        self._tell(words.undone(report), GOOD)

    def _go_to(self, step: int) -> None:
        self._step = step
        self._steps.setCurrentIndex(min(step, _PLAN))
        file = self.reading.looked.file.name if self.reading.looked is not None and step > _FILE else ""
        self.title.setText(tr(_TITLES[step]).format(file=file))
        self._tell("", INK)
        if step == _FILE:
            self._read_notes()
        self._allow()
        self._give_focus()

    def _give_focus(self) -> None:
        """Where one goes on by keyboard: what had the keys is disabled while work goes on, or gone with its step."""
        if self._work is not None or not self.isVisible():
            return
        on = (self.choose_button, self.plan_button, self.import_button, self.again_button)[self._step]
        if self._step == _READING:
            (self.reading.changed or (on if on.isEnabled() else next(iter(self.reading.combos), on))).setFocus()
        else:
            on.setFocus()

    def _read_notes(self) -> None:
        self._bridge.read("imports", self._station.importing.notes, self._show_notes)

    def _show_notes(self, notes: list[ImportNote]) -> None:
        self.imports.clear()
        self.imports.addItems([words.note(one, self._event) for one in notes] or [tr("None yet.")])
        self._has_standing = any(one.undone_ms is None for one in notes)
        self._allow()

    def _allow(self) -> None:
        is_free = self._work is None
        self.bar.setVisible(not is_free)
        self.cancel_button.setVisible(not is_free)
        self.cancel_button.setEnabled(True)
        self._steps.setEnabled(is_free)
        for button, steps in (
            (self.back_button, (_READING, _PLAN)),
            (self.again_button, (_DONE,)),
            (self.undo_this_button, (_DONE,)),
            (self.report_button, (_PLAN, _DONE)),
            (self.plan_button, (_READING,)),
            (self.import_button, (_PLAN,)),
        ):
            button.setVisible(self._step in steps)
            button.setEnabled(is_free)
        self.plan_button.setEnabled(is_free and self.reading.is_ready)
        self.undo_button.setEnabled(is_free and self._has_standing)

    def _tell(self, told: str, colour: str) -> None:
        self.outcome.setText(told or tr(_HINTS[self._step]))
        tint(self.outcome, colour if told else QUIET)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, tr("Choose a roster"), "", tr(_KINDS))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_file(Path(file)))
        dialog.open()

    def _ask_report(self) -> None:
        dialog = QFileDialog(self, tr("Save the list"), "", tr("Table (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("import.csv")
        dialog.fileSelected.connect(lambda file: self.save_report(Path(file)))
        dialog.open()


_TITLES = (
    mark("Import a roster"),
    mark("How {file} is read"),
    mark("What {file} would change"),
    mark("What {file} changed"),
)
_HINTS = (
    mark("Step 1 of 3: the file."),
    mark("Step 2 of 3: look whether every column holds what stands above it."),
    mark("Step 3 of 3: look at what would change, and decide what is to be decided."),
    mark("This was done."),
)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is being dropped."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(files[0]) if len(files) == 1 else None
