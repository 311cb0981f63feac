"""Arrivals in five minutes as bars, with the time when all will be in. pyqtgraph is loaded when it is first shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from checkin.event import Event
from checkin.journal.figures import FIVE_MS
from checkin.journal.forecast import Forecast
from ui.bridge import Bridge
from ui.language import tr
from ui.style import ACCENT, CARD, EDGE, GOOD, QUIET, SMALL_PX, colour, faint, px
from ui.widgets.labels import plain
from ui.wording.times import clock

_FIVE_MIN = FIVE_MS / 60_000
_FURTHEST_AHEAD_MIN = 180
_AXIS_PX = 28
_FEWEST_BARS = 12
_MOST_TICKS = 9
_STEPS_MIN = (15, 30, 60, 120, 180, 360, 720, 1_440)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The bars (beginning and count) of the time that is shown, the band of the forecast, and what stands below."""

    bars: tuple[tuple[int, int], ...]
    until_ms: int
    band_ms: tuple[int, int] | None
    ticks: tuple[tuple[int, str], ...]


def drawn(arrivals: Mapping[int, int], forecast: Forecast | None, event: Event) -> Drawn | None:
    """What is to be drawn of the arrivals' last day; None when nobody has arrived."""
    if not arrivals:
        return None
    last_ms = max(arrivals)
    last = datetime.fromtimestamp(last_ms / 1000, event.zone_info)
    midnight_ms = last.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000
    bars = tuple((at, count) for at, count in sorted(arrivals.items()) if at >= midnight_ms)
    first_ms = min(bars[0][0], last_ms - (_FEWEST_BARS - 1) * FIVE_MS)
    band = _band(forecast, last_ms)
    until_ms = max(last_ms + FIVE_MS, band[1] if band is not None else 0)
    return Drawn(bars, until_ms, band, _ticks(first_ms, until_ms, event))


def _band(forecast: Forecast | None, last_ms: int) -> tuple[int, int] | None:
    if forecast is None or forecast.earliest_ms is None or forecast.latest_ms is None:
        return None
    is_near = forecast.latest_ms - last_ms <= _FURTHEST_AHEAD_MIN * 60_000
    return (forecast.earliest_ms, forecast.latest_ms) if is_near else None


def _ticks(first_ms: int, until_ms: int, event: Event) -> tuple[tuple[int, str], ...]:
    span_min = (until_ms - first_ms) / 60_000
    step_ms = next((step for step in _STEPS_MIN if span_min / step <= _MOST_TICKS), _STEPS_MIN[-1]) * 60_000
    start = datetime.fromtimestamp(first_ms / 1000, event.zone_info)
    offset_ms = round((start.utcoffset() or timedelta()).total_seconds() * 1000)
    first = -(-(first_ms + offset_ms) // step_ms) * step_ms - offset_ms
    return tuple(
        (at, clock(datetime.fromtimestamp(at / 1000, event.zone_info))) for at in range(first, until_ms + 1, step_ms)
    )


class ArrivalsChart(QStackedWidget):
    """The chart, or a sentence while there is none."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._event = bridge.station.event
        self._plot: Any = None
        self._bars: Any = None
        self._band: Any = None
        self.drawn: Drawn | None = None
        """What is drawn."""
        self.words = plain(tr("Nobody has arrived yet"), colour=QUIET)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self.words)
        self.setMinimumHeight(px(150))
        self.setAccessibleName(tr("Arrivals in five minutes"))

    def show_arrivals(self, arrivals: Mapping[int, int], forecast: Forecast | None) -> None:
        """Draw these."""
        self.drawn = drawn(arrivals, forecast, self._event)
        self.words.setText("" if self.drawn is not None else tr("Nobody has arrived yet"))
        if self.drawn is None:
            self.setCurrentWidget(self.words)
        elif self._plot is None:
            # Loading it takes half a second, which the window must not wait for.
            self._bridge.read("charts", lambda: import_module("pyqtgraph"), self._begin)
        else:
            self._draw(self.drawn)

    def _begin(self, pyqtgraph: Any) -> None:
        if self._plot is None:
            self._plot = plot = pyqtgraph.PlotWidget(background=colour(CARD), enableMenu=False)
            plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            plot.setMouseEnabled(x=False, y=False)
            plot.hideButtons()
            self._bars = pyqtgraph.BarGraphItem(x=[], height=[], width=1, brush=colour(ACCENT), pen=colour(CARD))
            self._band = pyqtgraph.LinearRegionItem(
                movable=False, brush=faint(GOOD, 60), pen=pyqtgraph.mkPen(colour(GOOD), width=px(2))
            )
            plot.addItem(self._band)
            plot.addItem(self._bars)
            font = self.font()
            font.setPixelSize(px(SMALL_PX))
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(colour(EDGE))
                axis.setTextPen(colour(QUIET))
                axis.setTickFont(font)
            plot.getAxis("bottom").setHeight(px(_AXIS_PX))
            self.addWidget(plot)
        if self.drawn is not None:
            self._draw(self.drawn)

    def _draw(self, what: Drawn) -> None:
        """Minutes after the first bar go across: numbers of the size of a clock in milliseconds lose their places."""
        origin = what.bars[0][0]

        def across(at_ms: int) -> float:
            return (at_ms - origin) / 60_000

        self._bars.setOpts(
            x=[across(at) + _FIVE_MIN / 2 for at, _ in what.bars],
            height=[count for _, count in what.bars],
            width=_FIVE_MIN * 0.86,
        )
        self._band.setVisible(what.band_ms is not None)
        if what.band_ms is not None:
            self._band.setRegion([across(what.band_ms[0]), across(what.band_ms[1])])
        left = min(0.0, across(what.until_ms) - _FEWEST_BARS * _FIVE_MIN)
        highest = max(count for _, count in what.bars)
        self._plot.setXRange(left, across(what.until_ms), padding=0.02)
        self._plot.setYRange(0, max(4, highest * 1.15), padding=0)
        self._plot.getAxis("bottom").setTicks([[(across(at), words) for at, words in what.ticks]])
        self.setCurrentWidget(self._plot)
        told = ", ".join(f"{clock(self._local(at))}: {count}" for at, count in what.bars)
        self.setAccessibleDescription(told)

    def _local(self, at_ms: int) -> datetime:
        return datetime.fromtimestamp(at_ms / 1000, self._event.zone_info)
