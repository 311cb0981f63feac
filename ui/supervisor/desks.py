"""The board of desks: how each is, what it needs, how fast it scans; to write to one, or to close it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from checkin.event import Event
from checkin.station.board import DeskReport, Need
from checkin.tables import Table
from ui import wording
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.style import BAD, GOOD, QUIET, WARNING, px
from ui.supervisor.rows import Column, Row, RowsView
from ui.supervisor.section import Section, Shown
from ui.widgets.dialogs import AskWords
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import plain
from ui.wording.numbers import decimal, number
from ui.wording.times import moment

_COLUMNS = (
    Column(mark("Desk")),
    Column(mark("State")),
    Column(mark("Printers")),
    Column(mark("Badges left")),
    Column(mark("Unsent"), is_number=True),
    Column(mark("Last scan")),
    Column(mark("A minute"), is_number=True),
    Column(mark("Longest wait"), is_number=True),
    Column(mark("Operator")),
    Column(mark("Heard")),
    Column(mark("Zone")),
    Column(mark("Roster")),
    Column(mark("Clock"), is_number=True),
    Column(mark("Version")),
)
_TONES = {Need.SILENT: BAD, Need.PRINTER: WARNING, Need.CLOCK: WARNING, Need.EMPTY_SOON: WARNING, Need.CLOSED: QUIET}


class DesksSection(Section):
    """A row for each desk, those that need somebody first."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.board = RowsView(tr("Desks"), _COLUMNS, tr("No desk is known yet: pair some with the server."))
        self.reports: tuple[DeskReport, ...] = ()
        """What is shown."""
        self.write = KeyButton(tr("Write to this desk …"), "write_to_desk")
        self.close_desk = KeyButton(tr("Close this desk …"), "close_desk")
        self.about = plain(colour=QUIET)
        self.dialog: AskWords | None = None
        row = QHBoxLayout()
        row.addWidget(self.about, 1)
        row.addWidget(self.write)
        row.addWidget(self.close_desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.addWidget(self.board, 1)
        layout.addLayout(row)
        self.board.picked.connect(self._show_picked)
        self.write.clicked.connect(self._write)
        self.close_desk.clicked.connect(self._close_or_open)
        self._show_picked()

    def reading(self) -> Callable[[], Shown]:
        def read() -> Shown:
            reports = self._station.watching.desks()
            return lambda: self._show(reports)

        return read

    def table(self) -> Table | None:
        headings = [tr(column.heading) for column in _COLUMNS]
        return Table(tr("Desks"), headings, self.board.model.cells(), (), tr("Page {page} of {pages}"))

    @property
    def picked(self) -> DeskReport | None:
        """The desk of the picked row."""
        key = self.board.picked_key
        return next((report for report in self.reports if report.id == key), None)

    def _show(self, reports: tuple[DeskReport, ...]) -> None:
        self.reports = reports
        self.board.show_rows(tuple(_row(report, self._station.event) for report in reports))
        self._show_picked()

    def _show_picked(self) -> None:
        report = self.picked
        self.write.setEnabled(report is not None and not report.is_here)
        self.close_desk.setEnabled(report is not None)
        is_closed = report is not None and report.closing is not None
        self.close_desk.set_words(tr("Open this desk again") if is_closed else tr("Close this desk …"))
        if report is not None:
            self.about.setText(_details(report, self._station.event))
        else:
            self.about.setText(tr("Pick a desk to write to it, or to close it.") if self.reports else "")

    def _write(self) -> None:
        report = self.picked
        if report is None:
            return
        question = tr("What is desk {name} to read? It shows the text until somebody there has read it.")
        self._ask(
            tr("Message"),
            question.format(name=report.name),
            tr("Send"),
            lambda words: self._station.notices.send(words, [report.id]),
        )

    def _close_or_open(self) -> None:
        report = self.picked
        if report is None:
            return
        if report.closing is not None:
            self._bridge.do(lambda: self._station.notices.reopen(report.id), lambda _none: self.wanted.emit())
            return
        question = tr("Why is desk {name} closed? It takes no scans until it is opened again, and shows the reason.")
        self._ask(
            tr("Close desk"),
            question.format(name=report.name),
            tr("Close the desk"),
            lambda words: self._station.notices.close(report.id, words),
        )

    def _ask(self, title: str, question: str, do: str, act: Callable[[str], None]) -> None:
        self.dialog = AskWords(title, question, do, self)
        self.dialog.answered.connect(
            lambda words: self._bridge.do(lambda: act(words), lambda _none: self.wanted.emit())
        )
        self.dialog.open()


def _details(report: DeskReport, event: Event) -> str:
    """All that is known of a desk and may be cut off in the table."""
    closing = report.closing
    told = [
        tr("closed: {reason}").format(reason=closing.reason) if closing is not None and closing.reason else "",
        wording.supervision.printers(report.health),
        tr("roster: {state}").format(state=wording.supervision.roster(report)),
        tr("clock: {offset}").format(offset=wording.supervision.clock(report)),
        tr("heard from {time}").format(time=moment(report.heard_ms, event)),
        tr("version {version}").format(version=report.health.version) if report.health is not None else "",
    ]
    return f"{report.name}: {' · '.join(part for part in told if part)}"


def _row(report: DeskReport, event: Event) -> Row:
    health, rate = report.health, report.rate
    texts = (
        report.name,
        wording.supervision.state(report, event),
        wording.supervision.printers(health),
        wording.supervision.stock(health, event),
        number(report.unsent),
        moment(report.last_scan_ms, event) if report.last_scan_ms is not None else "–",
        decimal(rate.per_minute) if rate is not None else "–",
        wording.supervision.wait(rate.longest_wait_ms if rate is not None else None),
        (health.operator if health is not None else "") or "–",
        moment(report.heard_ms, event),
        wording.supervision.zone(health.zone, event) if health is not None and health.zone else "–",
        wording.supervision.roster(report),
        wording.supervision.clock(report),
        (health.version if health is not None else "") or tr("not known"),
    )
    tone = _TONES[report.needs[0]] if report.needs else GOOD
    tones: dict[int, str] = {1: tone}
    if Need.PRINTER in report.needs:
        tones[2] = WARNING
    if Need.EMPTY_SOON in report.needs:
        tones[3] = WARNING
    if Need.CLOCK in report.needs:
        tones[12] = WARNING
    if report.unsent:
        tones[4] = WARNING
    values: dict[int, int | float] = {4: report.unsent}
    if rate is not None:
        values[6] = rate.per_minute
    return Row(report.id, texts, tones, values)
