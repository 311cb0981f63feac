"""By what a supervisor narrows the figures: zone, category, region, desk, time of arrival."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from checkin.event import VENUE, Event
from checkin.journal.figures import Filter
from ui.language import mark, tr
from ui.style import px
from ui.widgets.beside import BesideLayout
from ui.widgets.cut_box import CutBox
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import plain_tip

_FEW = 11
"""Letters of a choice that are seen at least."""
_IN_LEFT = 3


class Span(Enum):
    """When those who are counted arrived."""

    EVER = mark("At any time")
    TODAY = mark("Today")
    HOUR = mark("In the last hour")
    QUARTER = mark("In the last 15 minutes")


_MINUTES = {Span.HOUR: 60, Span.QUARTER: 15}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is picked in the bar; None for everybody."""

    zone: str = VENUE
    category: str | None = None
    region: str | None = None
    desk: str | None = None
    span: Span = Span.EVER

    def filter(self, event: Event, now_ms: int) -> Filter:
        """Whom it means at this moment."""
        since_ms = None
        if self.span is Span.TODAY:
            now = datetime.fromtimestamp(now_ms / 1000, event.zone_info)
            since_ms = round(now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000)
        elif self.span in _MINUTES:
            since_ms = now_ms - _MINUTES[self.span] * 60_000
        return Filter(self.zone, self.category, self.region, self.desk, since_ms)

    @property
    def is_plain(self) -> bool:
        """Whether everybody is meant who comes to the venue."""
        return self == Chosen()


class FilterBar(QWidget):
    """A list for each."""

    changed = Signal()

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.zones, self.categories, self.regions = CutBox(), CutBox(), CutBox()
        self.desks, self.spans = CutBox(), CutBox()
        self.clear = KeyButton(tr("Show all"), "show_all")
        for zone in event.zones:
            self.zones.addItem(zone.name, zone.key)
        _fill(self.categories, tr("All categories"), [(one.name, one.key) for one in event.categories])
        _fill(self.regions, tr("All regions"), [])
        _fill(self.desks, tr("All desks"), [])
        for span in Span:
            self.spans.addItem(tr(span.value), span)
        halves = BesideLayout(self)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(px(8))
        left, right = QHBoxLayout(), QHBoxLayout()
        for half in (left, right):
            half.setSpacing(px(8))
            halves.addLayout(half, 1)
        for place, (box, name) in enumerate(self._boxes()):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_FEW)
            box.currentIndexChanged.connect(lambda _index: self._tell())
            (left if place < _IN_LEFT else right).addWidget(box, 1)
        right.addWidget(self.clear)
        self.clear.clicked.connect(self._show_all)
        self._say_all()
        self.clear.setEnabled(False)

    @property
    def chosen(self) -> Chosen:
        """What is picked."""
        return Chosen(
            self.zones.currentData() or VENUE,
            self.categories.currentData(),
            self.regions.currentData(),
            self.desks.currentData(),
            self.spans.currentData() or Span.EVER,
        )

    def words(self) -> list[str]:
        """What is picked, as it stands in a file."""
        return [f"{name}: {box.currentText()}" for box, name in self._boxes() if box.currentIndex() > 0]

    def offer(self, regions: Sequence[str], desks: Sequence[str]) -> None:
        """Have these regions and desks to pick from; what is picked stays picked."""
        for box, all_of_them, names in (
            (self.regions, tr("All regions"), regions),
            (self.desks, tr("All desks"), desks),
        ):
            if box.view().isVisible() or [box.itemData(place) for place in range(1, box.count())] == list(names):
                continue
            picked = box.currentData()
            with QSignalBlocker(box):
                _fill(box, all_of_them, [(name or "—", name) for name in names])
                box.setCurrentIndex(max(0, box.findData(picked)) if picked is not None else 0)

    def _boxes(self) -> list[tuple[QComboBox, str]]:
        return [
            (self.zones, tr("Zone")),
            (self.categories, tr("Category")),
            (self.regions, tr("Region")),
            (self.desks, tr("Desk")),
            (self.spans, tr("Arrived")),
        ]

    def _show_all(self) -> None:
        for box, _ in self._boxes():
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        self._tell()

    def _say_all(self) -> None:
        """Say what is picked to whoever points at it, also where it is cut."""
        for box, name in self._boxes():
            box.setToolTip(plain_tip(f"{name}: {box.currentText()}"))

    def _tell(self) -> None:
        self._say_all()
        self.clear.setEnabled(any(box.currentIndex() > 0 for box, _ in self._boxes()))
        self.changed.emit()


def _fill(box: QComboBox, all_of_them: str, items: Sequence[tuple[str, str]]) -> None:
    box.clear()
    box.addItem(all_of_them, None)
    for words, key in items:
        box.addItem(words, key)
