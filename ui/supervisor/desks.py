"""The board of desks: how each is, what it needs, how fast it scans; to write to one, or to close it."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from checkin.event import Event
from checkin.journal.rates import of_fives
from checkin.station.board import DeskReport, Need
from checkin.tables import Table
from ui import wording
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.style import BAD, GOOD, QUIET, WARNING, px
from ui.supervisor.desk_panel import DeskPanel
from ui.supervisor.rows import Column, Row, RowsView
from ui.supervisor.section import Section, Shown
from ui.widgets.dialogs import AskWords
from ui.wording.numbers import decimal, number
from ui.wording.times import moment

_COLUMNS = (
    Column(mark("Desk")),
    Column(mark("State")),
    Column(mark("Printers"), stretches=True),
    Column(mark("A minute"), is_number=True, may_yield=True, has_bars=True),
    Column(mark("Badges left"), may_yield=True),
    Column(mark("Unsent"), is_number=True, may_yield=True),
    Column(mark("Longest wait"), is_number=True, may_yield=True),
    Column(mark("Last scan"), may_yield=True),
    Column(mark("Operator"), may_yield=True),
    Column(mark("Heard"), may_yield=True),
    Column(mark("Zone"), may_yield=True),
    Column(mark("Roster"), may_yield=True),
    Column(mark("Clock"), is_number=True, may_yield=True),
    Column(mark("Version"), may_yield=True),
)
"""Those that may yield come by how much they matter; what is left out stands in the panel."""
_PRINTERS, _RATE, _STOCK, _UNSENT, _CLOCK = 2, 3, 4, 5, 12
_WIDE_PX, _LOWEST_PX = 1_000, 220
_TONES = {Need.SILENT: BAD, Need.PRINTER: WARNING, Need.CLOCK: WARNING, Need.EMPTY_SOON: WARNING, Need.CLOSED: QUIET}


class DesksSection(Section):
    """A row for each desk, those that need somebody first."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.board = RowsView(tr("Desks"), _COLUMNS, tr("No desk is known yet: pair some with the server."))
        self.reports: tuple[DeskReport, ...] = ()
        """What is shown."""
        self.panel = DeskPanel(bridge)
        self.dialog: AskWords | None = None
        self.board.setMinimumHeight(px(_LOWEST_PX))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(0, px(8), 0, 0)
        self._body.setSpacing(px(12))
        self._body.addWidget(self.board, 1)
        self._body.addWidget(self.panel)
        self.board.picked.connect(self._show_picked)
        self.panel.write.clicked.connect(self._write)
        self.panel.close_desk.clicked.connect(self._close_or_open)
        self._show_picked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room beside the board, the panel is below it."""
        super().resizeEvent(event)
        is_wide = self.width() >= px(_WIDE_PX)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        self.panel.stand(beside=is_wide)

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
        self.panel.show_desk(self.picked, self.reports, self._station.watching.now_ms())

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


def _row(report: DeskReport, event: Event) -> Row:
    health, rate = report.health, report.rate
    texts = (
        report.name,
        wording.supervision.state(report, event),
        wording.supervision.printers(health),
        decimal(rate.per_minute) if rate is not None else "–",
        wording.supervision.stock(health, event),
        number(report.unsent),
        wording.supervision.wait(rate.longest_wait_ms if rate is not None else None),
        wording.supervision.last_scan(report, event),
        wording.supervision.operator(report),
        moment(report.heard_ms, event),
        wording.supervision.zone(health.zone, event) if health is not None and health.zone else "–",
        wording.supervision.roster(report),
        wording.supervision.clock(report),
        (health.version if health is not None else "") or tr("not known"),
    )
    values: dict[int, int | float] = {_UNSENT: report.unsent}
    if rate is None:
        return Row(report.id, texts, _tones(report), values)
    fives = of_fives(rate.by_minute)
    told = wording.supervision.fives(fives)
    return Row(report.id, texts, _tones(report), values | {_RATE: rate.per_minute}, {_RATE: fives}, {_RATE: told})


def _tones(report: DeskReport) -> dict[int, str]:
    """The colours of what is said beside it in words."""
    tones: dict[int, str] = {1: _TONES[report.needs[0]] if report.needs else GOOD}
    if Need.PRINTER in report.needs:
        tones[_PRINTERS] = WARNING
    if Need.EMPTY_SOON in report.needs:
        tones[_STOCK] = WARNING
    if Need.CLOCK in report.needs:
        tones[_CLOCK] = WARNING
    if report.unsent:
        tones[_UNSENT] = WARNING
    return tones
