"""One desk of the board, or all of them: scans in each minute of the last hour, and all that is known of it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QVBoxLayout

from checkin.journal.rates import SHOWN_MINUTES, DeskRate
from checkin.station.board import DeskReport
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.style import QUIET, SMALL_PX, WARNING, px
from ui.supervisor.chart import BarChart, scans_drawn
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import ElidedLabel, WholeLines, plain

_BESIDE_PX, _LOWEST_CHART_PX = 300, 84
_ANY_PX = (1 << 24) - 1


class DeskPanel(QFrame):
    """What the board has no room for."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setObjectName("card")
        self._event = bridge.station.event
        self.title = ElidedLabel(bold=True)
        self.chart = BarChart(bridge, tr("Scans a minute, last hour"), tr("No scans in the last hour"), WARNING)
        self.chart.setMinimumHeight(px(_LOWEST_CHART_PX))
        self.wait = plain(size_px=SMALL_PX, colour=QUIET)
        self.about = plain(size_px=SMALL_PX, kind=WholeLines)
        self.write = KeyButton(tr("Write to this desk …"), "write_to_desk")
        self.close_desk = KeyButton(tr("Close this desk …"), "close_desk")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(8), px(12), px(8))
        layout.setSpacing(px(4))
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addWidget(plain(tr("Scans a minute, last hour"), size_px=SMALL_PX, bold=True, colour=QUIET))
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.wait)
        layout.addWidget(self.write)
        layout.addWidget(self.close_desk)

    def stand(self, *, beside: bool) -> None:
        """Stand beside the board, or below it over the whole width."""
        beside_px = max(px(_BESIDE_PX), self.minimumSizeHint().width())
        self.setMinimumWidth(beside_px if beside else 0)
        self.setMaximumWidth(beside_px if beside else _ANY_PX)

    def show_desk(self, report: DeskReport | None, reports: tuple[DeskReport, ...], now_ms: int) -> None:
        """Show this desk; without one all together."""
        self.write.setEnabled(report is not None and not report.is_here)
        self.close_desk.setEnabled(report is not None)
        is_closed = report is not None and report.closing is not None
        self.close_desk.set_words(tr("Open this desk again") if is_closed else tr("Close this desk …"))
        self.title.setText(report.name if report is not None else tr("All desks"))
        hint = tr("Pick a desk to write to it, or to close it.") if reports else ""
        self.about.setText(wording.supervision.details(report, self._event) if report is not None else hint)
        shown = (report,) if report is not None else reports
        rates = [one.rate for one in shown if one.rate is not None]
        waited = _longest_wait(rates[0]) if report is not None and rates else None
        self.chart.show_bars(scans_drawn(_together(rates), waited, now_ms))
        self.wait.setText(wording.supervision.waited(waited, self._event) if waited is not None else "")
        self.wait.setVisible(waited is not None)


def _longest_wait(rate: DeskRate) -> tuple[int, int] | None:
    """From when to when."""
    if rate.longest_wait_ms is None or rate.longest_wait_from_ms is None:
        return None
    return rate.longest_wait_from_ms, rate.longest_wait_from_ms + rate.longest_wait_ms


def _together(rates: Iterable[DeskRate]) -> tuple[int, ...]:
    by_minute = [rate.by_minute for rate in rates] or [(0,) * SHOWN_MINUTES]
    return tuple(map(sum, zip(*by_minute, strict=True)))
