"""How many of which group have come, when, and when all will be in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QTabBar, QVBoxLayout

from checkin.event import Event
from checkin.journal.figures import Filter
from checkin.journal.forecast import Forecast
from checkin.journal.headcount import By, Counted, Headcount
from checkin.station.station import Station
from checkin.tables import Table
from checkin.zones import Zone
from ui import wording
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.style import BAD, GOOD, QUIET, SMALL_PX, WARNING, px
from ui.supervisor.chart import BarChart, arrivals_drawn
from ui.supervisor.filters import Chosen, FilterBar
from ui.supervisor.rows import Column, Row, RowsView
from ui.supervisor.section import Section, Shown
from ui.widgets.labels import WholeLines, plain
from ui.wording.numbers import number, percent
from ui.wording.times import day_and_clock

GROUPINGS = {
    By.CATEGORY: mark("Category"),
    By.REGION: mark("Region"),
    By.TRACK: mark("Track"),
    By.DELEGATION: mark("Delegation"),
    By.DESK: mark("Desk"),
    By.ZONE: mark("Zone"),
    By.QUARTER: mark("Quarter hour"),
}
_UNFILTERED = (By.TRACK, By.DELEGATION)
_OF_ARRIVALS = (By.DESK, By.QUARTER)
_NOBODY_FITS = mark("Nobody fits these filters.")
_WHY_SHUT = mark(
    "Among so many people, tracks and delegations are counted for everybody only: show all (Ctrl+R). A single track "
    "can be picked as a zone."
)
_COLUMNS = (
    Column(mark("Group"), stretches=True),
    Column(mark("Expected"), is_number=True),
    Column(mark("Arrived"), is_number=True),
    Column(mark("Share"), is_number=True),
    Column(mark("Inside"), is_number=True),
    Column(mark("Capacity"), is_number=True),
)
_CAPACITY = 5
_LOWEST_TABLE_PX, _LOWEST_PX, _LOWEST_CHART_PX = 550, 180, 150
_TABLE_SHARE = 57
"""Of the width, in per cent."""
_MOST_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Overview:
    """What is shown at one moment."""

    by: By
    counted: Headcount
    rows: tuple[Row, ...]
    arrivals: dict[int, int]
    forecast: Forecast | None
    """None where the time of arrival is narrowed: then nothing lies ahead."""
    regions: tuple[str, ...]
    desks: tuple[str, ...]
    counts_people: bool
    """Whether filtered figures are told by track and delegation, too."""


class OverviewSection(Section):
    """A table of groups beside the chart of arrivals, both of those whom the filters mean."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.filters = FilterBar(bridge.station.event)
        self.groupings = QTabBar()
        self.groupings.setExpanding(False)
        self.groupings.setDrawBase(False)
        self.groupings.setAccessibleName(tr("Grouped by"))
        for words in GROUPINGS.values():
            self.groupings.addTab(tr(words))
        self.why_shut = plain(tr(_WHY_SHUT), size_px=SMALL_PX, colour=QUIET)
        """Tells why some groupings cannot be picked, while they cannot."""
        self.why_shut.hide()
        self.groups = RowsView(tr("Headcounts"), _COLUMNS, tr(_NOBODY_FITS))
        self.chart = BarChart(bridge, tr("Arrivals in five minutes"), tr("Nobody has arrived yet"), GOOD)
        self.chart.setMinimumHeight(px(_LOWEST_CHART_PX))
        self.outlook = plain(kind=WholeLines)
        self.counted = plain(bold=True)
        self.shown: Overview | None = None
        """What is shown."""
        self._lay_out()
        self.filters.changed.connect(self._filter)
        self.groupings.currentChanged.connect(lambda _place: self.wanted.emit())

    @property
    def by(self) -> By:
        """By what the groups are told apart."""
        return list(GROUPINGS)[self.groupings.currentIndex()]

    def reading(self) -> Callable[[], Shown]:
        by, chosen = self.by, self.filters.chosen

        def read() -> Shown:
            found = read_overview(self._station, by, chosen)
            return lambda: self._show(found)

        return read

    def table(self) -> Table | None:
        if self.shown is None:
            return None
        headings = [tr(column.heading) for column in self.groups.model.columns]
        notes = [*self.filters.words(), self.outlook.text()]
        cells = self.groups.model.cells()
        total = self.shown.counted
        share = percent(total.arrived, total.expected)
        cells.append([tr("In all"), total.expected, total.arrived, share, total.inside, ""])
        if self.shown.by is not By.ZONE:
            headings, cells = headings[:_CAPACITY], [row[:_CAPACITY] for row in cells]
        title = tr("Headcount by {grouping}").format(grouping=headings[0].lower())
        return Table(title, headings, cells, notes, tr("Page {page} of {pages}"))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.addWidget(plain(tr("Arrivals in five minutes"), bold=True))
        side.addWidget(self.chart, 1)
        side.addWidget(self.outlook)
        groups = QVBoxLayout()
        groups.addWidget(self.groupings)
        groups.addWidget(self.why_shut)
        groups.addWidget(self.groups, 1)
        groups.addWidget(self.counted)
        self.groups.setMinimumHeight(px(_LOWEST_PX))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(px(16))
        self._body.addLayout(groups, _TABLE_SHARE)
        self._body.addLayout(side, 100 - _TABLE_SHARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.addWidget(self.filters)
        layout.addLayout(self._body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where all groupings have no room beside the chart, it is below the table."""
        super().resizeEvent(event)
        beside = (self.width() - self._body.spacing()) * _TABLE_SHARE // 100
        is_wide = beside >= max(self.groupings.sizeHint().width(), px(_LOWEST_TABLE_PX))
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _filter(self) -> None:
        self._shut_groupings()
        self.wanted.emit()

    def _shut_groupings(self) -> None:
        """Where people are too many to be counted each time, tracks and delegations are told of everybody only."""
        is_free = self.filters.chosen.is_plain or (self.shown is not None and self.shown.counts_people)
        if not is_free and self.by in _UNFILTERED:
            self.groupings.setCurrentIndex(0)
        for place, by in enumerate(GROUPINGS):
            is_open = is_free or by not in _UNFILTERED
            self.groupings.setTabEnabled(place, is_open)
            self.groupings.setTabToolTip(place, "" if is_open else tr(_WHY_SHUT))
        self.why_shut.setVisible(not is_free)

    def _show(self, found: Overview) -> None:
        self.shown = found
        self._shut_groupings()  # people may have become too many since
        self.filters.offer(found.regions, found.desks)
        self.groups.call(0, GROUPINGS[found.by])
        self.groups.table.setColumnHidden(_CAPACITY, found.by is not By.ZONE)
        self.groups.nothing.setText(_of_nobody(found) if self.filters.chosen.is_plain else tr(_NOBODY_FITS))
        self.groups.show_rows(found.rows)
        event = self._station.event
        self.chart.show_bars(arrivals_drawn(found.arrivals, found.forecast, event))
        words = wording.supervision.forecast(found.forecast, event)[1] if found.forecast is not None else ""
        self.outlook.setText(words)
        total = found.counted
        self.counted.setText("" if self.filters.chosen.is_plain else _in_all(total))


def _of_nobody(found: Overview) -> str:
    """Why there are no rows of everybody."""
    if not found.counted.expected:
        return tr("The roster is empty: nobody is expected yet.")
    return tr("Nobody has arrived yet") if found.by in _OF_ARRIVALS else tr("Nobody on the roster has one of these.")


def read_overview(station: Station, by: By, chosen: Chosen) -> Overview:
    """Read what is shown of those who are meant."""
    watching, event = station.watching, station.event
    now_ms = watching.now_ms()
    wanted = chosen.filter(event, now_ms)
    if by in _UNFILTERED and not (chosen.is_plain or watching.counts_people):
        by = By.CATEGORY
    counted = watching.headcount(by, wanted)
    # By a clock that is ahead somebody comes tomorrow: that day would be the last, and the only one that is drawn.
    arrivals = {at_ms: count for at_ms, count in watching.arrivals(wanted).items() if at_ms <= now_ms}
    is_ahead = wanted.since_ms is None and wanted.desk is None
    plain_regions = watching.headcount(By.REGION, Filter(wanted.zone)).groups or {}
    plain_desks = watching.headcount(By.DESK, Filter(wanted.zone)).groups or {}
    return Overview(
        by,
        counted,
        _rows(counted, by, event),
        arrivals,
        watching.forecast(arrivals, counted) if is_ahead else None,
        tuple(sorted(plain_regions, key=str.casefold)),
        tuple(sorted(plain_desks, key=str.casefold)),
        watching.counts_people,
    )


def _rows(counted: Headcount, by: By, event: Event) -> tuple[Row, ...]:
    names = counted.names or {}
    groups = [(key, names.get(key, key) or "—", people) for key, people in (counted.groups or {}).items()]
    if by is By.QUARTER:
        groups = [(key, day_and_clock(datetime.fromisoformat(key)), people) for key, _, people in groups]
    elif by is not By.ZONE:
        groups.sort(key=lambda group: (-group[2].expected, -group[2].arrived, group[1].casefold()))
    zones = {zone.key: zone for zone in event.zones} if by is By.ZONE else {}
    groups.sort(key=lambda group: _room(group[2], zones.get(group[0])))
    return tuple(_row(key, name, people, zones.get(key)) for key, name, people in groups[:_MOST_ROWS])


def _room(people: Counted, zone: Zone | None) -> int:
    """Full zones come first, then nearly full ones."""
    if people.capacity is not None and people.inside >= people.capacity:
        return 0
    return 1 if zone is not None and zone.is_nearly_full(people.inside) else 2


def _row(key: str, name: str, people: Counted, zone: Zone | None) -> Row:
    expected = number(people.expected) if people.expected else "–"
    share = percent(people.arrived, people.expected)
    full = ""
    tones: dict[int, str] = {} if people.arrived else {2: QUIET}
    if people.capacity is not None:
        is_full = people.inside >= people.capacity
        is_nearly = zone is not None and zone.is_nearly_full(people.inside)
        full = ("▲ " if is_nearly else "") + number(people.capacity)
        tones |= {4: BAD, 5: BAD} if is_full else {4: WARNING, 5: WARNING} if is_nearly else {}
    values: dict[int, int | float] = {1: people.expected, 2: people.arrived, 4: people.inside}
    if people.capacity is not None:
        values[5] = people.capacity
    texts = (name, expected, number(people.arrived), share, number(people.inside), full)
    return Row(key, texts, tones, values)


def _in_all(total: Headcount) -> str:
    words = tr("{arrived} of {expected} arrived, {inside} inside")
    if not total.expected:
        words = tr("{arrived} arrived, {inside} inside")
    return words.format(arrived=number(total.arrived), expected=number(total.expected), inside=number(total.inside))
