"""“Ready for doors”: what was found out about this desk, line by line, with a test scan and a test print."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.layouts import readings
from checkin.printing.printer import Progress, Step
from checkin.printing.trial import Trial
from checkin.station.readiness import Finding
from checkin.station.scanners import SETUP_CODE
from checkin.tickets import presentable
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, GOOD, INK, QUIET, SMALL_PX, TITLE_PX, px
from ui.widgets.code_picture import CodePicture
from ui.widgets.dialogs import fit_screen
from ui.widgets.labels import plain, tint
from ui.widgets.long_work import Cancelled, LongWork
from ui.widgets.long_work import Progress as Tell
from ui.widgets.places import ScrollDown, scrollable

_LOOK_MS = 100
_PATIENCE_LOOKS = 600
_WIDE_PX = 800
"""From so much on what is checked stands beside what was found, and above it where there is less."""


class ReadyDialog(QDialog):
    """Checks when it is opened, and again when it is asked; codes that are scanned meanwhile are tests."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self._work: LongWork | None = None
        self._trial: Trial | None = None
        self._looks = 0
        self.findings: tuple[Finding, ...] = ()
        """What was found out last."""
        self.summary = plain(bold=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Work that goes on"))
        self.scan_outcome = plain(size_px=SMALL_PX)
        self.print_outcome = plain(size_px=SMALL_PX)
        self.printers = QComboBox()
        self.printers.setAccessibleName(tr("Printer to try out"))
        self.print_button = QPushButton(tr("Print a test badge"))
        self.again = QPushButton(tr("Check again"))
        self.close_button = QPushButton(tr("Close"))
        self._lines = QGridLayout()
        self._look = QTimer(self, interval=_LOOK_MS)
        self._lay_out()
        self._connect()
        self._list_printers()
        self.check()

    def hear(self, code: str) -> None:
        """A scanner or camera sent this while the page was open: it is a test, and counts for nobody."""
        if SETUP_CODE not in readings(code):
            self._tell_scan(tr("This was read: {code}. Scan the test code.").format(code=presentable(code, 40)), BAD)
            return
        self._tell_scan(tr("✓ The test code was read."), GOOD)
        self._bridge.do(self._station.readying.note_scan, lambda _none: self.check())

    def check(self) -> None:
        """Find everything out anew."""
        if self._work is not None:
            return

        def work(tell: Tell, cancelled: Cancelled) -> tuple[Finding, ...]:
            return self._station.readying.findings(tell, cancelled)

        self._work = LongWork(work, self)
        self._work.progressed.connect(self._show_progress)
        self._work.ended.connect(self._show)
        self._work.failed.connect(self._fail)
        self._say(tr("Checking …"), INK)
        self._allow()
        self._work.start()

    def stop(self) -> None:
        """End what goes on. May be called twice."""
        self._look.stop()
        if self._work is not None:
            self._work.wait()
            self._work = None

    def try_printer(self) -> None:
        """Print a test badge on the printer that is chosen."""
        printer, event = str(self.printers.currentData()), self._station.event
        self._tell_print(tr("The test badge is on its way …"), INK)
        self.print_button.setEnabled(False)
        self._bridge.do(
            lambda: self._station.printing.try_out(printer, event),
            self._follow,
            lambda error: self._end_print(Progress(Step.NOT_PRINTED, error.sentence)),
        )

    def _follow(self, trial: Trial) -> None:
        self._trial, self._looks = trial, 0
        self._look.start()

    def _look_at_trial(self) -> None:
        self._looks += 1
        if self._trial is not None and (self._trial.has_ended or self._looks >= _PATIENCE_LOOKS):
            self._look.stop()
            self._end_print(self._trial.wait(0))

    def _end_print(self, progress: Progress) -> None:
        self.print_button.setEnabled(True)
        if progress.step is Step.DONE:
            self._tell_print(tr("✓ The test badge is out. Scan its code, too."), GOOD)
        else:
            self._tell_print(told(progress.words or "") or tr("The test badge was not printed."), BAD)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Ready for doors"))
        beside = QWidget()
        left = QVBoxLayout(beside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(8))
        left.addWidget(plain(tr("Test scan"), bold=True))
        left.addWidget(CodePicture(SETUP_CODE, 5), 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(plain(tr("Scan this code with every scanner of the desk. It counts for nobody."), colour=QUIET))
        left.addWidget(self.scan_outcome)
        left.addSpacing(px(14))
        left.addWidget(plain(tr("Test print"), bold=True))
        left.addWidget(self.printers)
        left.addWidget(self.print_button)
        left.addWidget(self.print_outcome)
        left.addStretch(1)
        lines = QWidget()
        lines.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, px(8), 0)
        self._lines.setVerticalSpacing(px(8))
        self._lines.setHorizontalSpacing(px(12))
        self._lines.setColumnStretch(2, 1)
        right = QVBoxLayout()
        right.addWidget(plain(tr("Ready for doors"), size_px=TITLE_PX, bold=True))
        right.addWidget(self.summary)
        right.addWidget(self.bar)
        right.addWidget(scrollable(lines), 1)
        both = QHBoxLayout()
        both.setSpacing(px(24))
        column = ScrollDown()
        column.setObjectName("place")
        column.setWidget(beside)
        beside.installEventFilter(column)
        both.addWidget(column, 2)
        both.addLayout(right, 5)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.addLayout(both, 1)
        layout.addLayout(buttons)
        fit_screen(self, 1_120, 710)

    def _connect(self) -> None:
        self.again.clicked.connect(self.check)
        self.close_button.clicked.connect(self.accept)
        self.print_button.clicked.connect(self.try_printer)
        self._look.timeout.connect(self._look_at_trial)

    def _list_printers(self) -> None:
        def show(names: list[str]) -> None:
            for name in names:
                self.printers.addItem(wording.printers.called(name), name)
            self.print_button.setEnabled(bool(names))

        self.print_button.setEnabled(False)
        printing = self._station.printing
        self._bridge.read("printers to try", lambda: [one.name for one in printing.printers()], show)

    def _show_progress(self, badges: int) -> None:
        self._say(tr("Checking: %n badge(s) looked at …", badges), INK)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self._end()
        self.findings = findings
        self._say(*wording.readiness.summary(findings))
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, finding in enumerate(findings):
            self._add_line(row, finding)
        self._lines.setRowStretch(len(findings), 1)

    def _add_line(self, row: int, finding: Finding) -> None:
        sign, colour = wording.readiness.SIGNS[finding.grade]
        mark = plain(sign, size_px=20, bold=True, colour=colour)
        mark.setAccessibleName(tr(wording.readiness.GRADES[finding.grade]))
        name = plain(tr(wording.readiness.CHECKS[finding.check]), bold=True)
        text = QWidget()
        words = QVBoxLayout(text)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(px(2))
        if self.width() < px(_WIDE_PX):
            words.addWidget(name)
        else:
            self._lines.addWidget(name, row, 1, Qt.AlignmentFlag.AlignTop)
        words.addWidget(plain(told(finding.words)))
        if finding.advice:
            words.addWidget(plain(told(finding.advice), colour=QUIET))
        self._lines.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(text, row, 2)

    def _fail(self, sentence: str) -> None:
        self._end()
        self._say(sentence, BAD)

    def _end(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._allow()

    def _allow(self) -> None:
        self.bar.setVisible(self._work is not None)
        self.again.setEnabled(self._work is None)

    def _say(self, words: str, colour: str) -> None:
        self.summary.setText(words)
        tint(self.summary, colour)

    def _tell_scan(self, words: str, colour: str) -> None:
        self.scan_outcome.setText(words)
        tint(self.scan_outcome, colour)

    def _tell_print(self, words: str, colour: str) -> None:
        self.print_outcome.setText(words)
        tint(self.print_outcome, colour)
