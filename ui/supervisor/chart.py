"""Counts by time as bars: arrivals with a forecast, scans with the longest wait. pyqtgraph is loaded when needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from checkin.event import Event
from checkin.journal.figures import FIVE_MS, MINUTE_MS
from checkin.journal.forecast import Forecast
from ui.bridge import Bridge
from ui.hearing import unheard
from ui.style import ACCENT, CARD, EDGE, QUIET, SMALL_PX, colour, faint, px
from ui.widgets.labels import plain
from ui.wording.times import clock

_FURTHEST_AHEAD_MIN = 180
_AXIS_PX = 28
_FEWEST_BARS = 12
_MOST_TICKS = 9
_TICK_PX = 64
_STEPS_MIN = (15, 30, 60, 120, 180, 360, 720, 1_440)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The bars (beginning and count) of the time that is shown, how long each is, and a band of time among them."""

    bars: tuple[tuple[int, int], ...]
    each_ms: int
    from_ms: int
    until_ms: int
    band_ms: tuple[int, int] | None = None


def arrivals_drawn(arrivals: Mapping[int, int], forecast: Forecast | None, event: Event) -> Drawn | None:
    """What is to be drawn of the arrivals' last day, with when all will be in; None when nobody has arrived."""
    if not arrivals:
        return None
    last_ms = max(arrivals)
    last = datetime.fromtimestamp(last_ms / 1000, event.zone_info)
    midnight_ms = last.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000
    bars = tuple((at, count) for at, count in sorted(arrivals.items()) if at >= midnight_ms)
    band = _band(forecast, last_ms)
    until_ms = max(last_ms + FIVE_MS, band[1] if band is not None else 0)
    return Drawn(bars, FIVE_MS, min(bars[0][0], until_ms - _FEWEST_BARS * FIVE_MS), until_ms, band)


def scans_drawn(by_minute: Sequence[int], wait_ms: tuple[int, int] | None, now_ms: int) -> Drawn | None:
    """What is to be drawn of scans by the minutes that end now, with the longest wait; None without a scan."""
    until_ms = (now_ms // MINUTE_MS + 1) * MINUTE_MS
    from_ms = until_ms - len(by_minute) * MINUTE_MS
    bars = tuple((from_ms + place * MINUTE_MS, count) for place, count in enumerate(by_minute) if count)
    band = (max(wait_ms[0], from_ms), wait_ms[1]) if wait_ms is not None and wait_ms[1] > from_ms else None
    return Drawn(bars, MINUTE_MS, from_ms, until_ms, band) if bars else None


def _band(forecast: Forecast | None, last_ms: int) -> tuple[int, int] | None:
    if forecast is None or forecast.earliest_ms is None or forecast.latest_ms is None:
        return None
    is_near = forecast.latest_ms - last_ms <= _FURTHEST_AHEAD_MIN * 60_000
    return (forecast.earliest_ms, forecast.latest_ms) if is_near else None


def _ticks(what: Drawn, most: int, event: Event) -> tuple[tuple[int, str], ...]:
    """Where the time of day stands below: at most so often."""
    span_min = (what.until_ms - what.from_ms) / 60_000
    step_ms = next((step for step in _STEPS_MIN if span_min / step <= most), _STEPS_MIN[-1]) * 60_000
    start = datetime.fromtimestamp(what.from_ms / 1000, event.zone_info)
    offset_ms = round((start.utcoffset() or timedelta()).total_seconds() * 1000)
    first = -(-(what.from_ms + offset_ms) // step_ms) * step_ms - offset_ms
    return tuple(
        (at, clock(datetime.fromtimestamp(at / 1000, event.zone_info)))
        for at in range(first, what.until_ms + 1, step_ms)
    )


class BarChart(QStackedWidget):
    """A chart, or a sentence while there is none."""

    def __init__(self, bridge: Bridge, name: str, nothing: str, band: str) -> None:
        """`name` is for those who listen to the screen, `nothing` stands where there is nothing to draw.

        `band` is the colour of the time that is told apart.
        """
        super().__init__()
        self._bridge = bridge
        self._event = bridge.station.event
        self._band_colour = band
        self._plot: Any = None
        self._bars: Any = None
        self._band: Any = None
        self.drawn: Drawn | None = None
        """What is drawn."""
        self._nothing = nothing
        self.words = plain(colour=QUIET)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self.words)
        self.setAccessibleName(name)

    @property
    def is_settled(self) -> bool:
        """Whether what was to be shown last is seen."""
        return self.drawn is None or self.currentWidget() is self._plot

    def show_bars(self, what: Drawn | None) -> None:
        """Draw these."""
        self.drawn = what
        self.words.setText(self._nothing if what is None else "")  # while the chart is loaded nothing is said
        if what is None:
            self.setCurrentWidget(self.words)
            self.setAccessibleDescription(self.words.text())
        elif self._plot is None:
            # Loading it takes half a second, which the window must not wait for.
            self._bridge.read(f"chart {self.accessibleName()}", lambda: import_module("pyqtgraph"), self._begin)
        else:
            self._draw(what)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._plot is not None:
            self._draw_again()

    def _begin(self, pyqtgraph: Any) -> None:
        if self._plot is None:
            with unheard():
                self._make_plot(pyqtgraph)
            QTimer.singleShot(0, self, self._draw_again)  # in another turn: both at once take too long
        else:
            self._draw_again()

    def _draw_again(self) -> None:
        if self.drawn is not None:
            self._draw(self.drawn)

    def _make_plot(self, pyqtgraph: Any) -> None:
        self._plot = plot = pyqtgraph.PlotWidget(background=colour(CARD), enableMenu=False)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setAccessibleName(self.accessibleName())
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        self._bars = pyqtgraph.BarGraphItem(x=[], height=[], width=1, brush=colour(ACCENT), pen=colour(CARD))
        self._band = pyqtgraph.LinearRegionItem(
            movable=False,
            brush=faint(self._band_colour, 60),
            pen=pyqtgraph.mkPen(colour(self._band_colour), width=px(2)),
        )
        plot.addItem(self._band)
        plot.addItem(self._bars)
        self._dress_axes()
        self.addWidget(plot)

    def _dress_axes(self) -> None:
        font = self.font()
        font.setPixelSize(px(SMALL_PX))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(colour(EDGE))
            axis.setTextPen(colour(QUIET))
            axis.setTickFont(font)
        self._plot.getAxis("bottom").setHeight(px(_AXIS_PX))
        # Half of a number may stand above the end of its axis.
        self._plot.getPlotItem().layout.setContentsMargins(0, px(SMALL_PX) // 2, 0, 0)

    def _draw(self, what: Drawn) -> None:
        """Minutes after the beginning go across: numbers of the size of a clock in milliseconds lose their places."""

        def across(at_ms: int) -> float:
            return (at_ms - what.from_ms) / 60_000

        each = what.each_ms / 60_000
        self._bars.setOpts(
            x=[across(at) + each / 2 for at, _ in what.bars],
            height=[count for _, count in what.bars],
            width=each * 0.86,
        )
        self._band.setVisible(what.band_ms is not None)
        if what.band_ms is not None:
            self._band.setRegion([across(what.band_ms[0]), across(what.band_ms[1])])
        highest = max(count for _, count in what.bars)
        self._plot.setXRange(0, across(what.until_ms), padding=0.02)
        self._plot.setYRange(0, max(4, highest) * 1.15, padding=0)
        ticks = _ticks(what, max(2, min(_MOST_TICKS, self.width() // px(_TICK_PX))), self._event)
        self._plot.getAxis("bottom").setTicks([[(across(at), words) for at, words in ticks]])
        self.setCurrentWidget(self._plot)
        told = ", ".join(f"{clock(self._local(at))}: {count}" for at, count in what.bars)
        for part in (self, self._plot):  # either may be what is listened to
            part.setAccessibleDescription(told)

    def _local(self, at_ms: int) -> datetime:
        return datetime.fromtimestamp(at_ms / 1000, self._event.zone_info)
