"""Who is awaited in particular and has not come, who was let in against the rules, whose badges were printed again."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout

from checkin.station.station import Station
from checkin.station.watching import Deed, Deeds, Missing
from checkin.tables import Table
from ui import wording
from ui.bridge import Bridge
from ui.language import mark, tr
from ui.style import QUIET, px
from ui.supervisor.rows import Column, Row, RowsView
from ui.supervisor.section import Section, Shown
from ui.widgets.labels import plain
from ui.wording.times import moment

_MISSING = (
    Column(mark("Name"), stretches=True),
    Column(mark("Organisation"), stretches=True),
    Column(mark("Category")),
    Column(mark("Badge")),
)
_DEEDS = (
    Column(mark("When")),
    Column(mark("Whom"), stretches=True),
    Column(mark("Why"), stretches=True),
    Column(mark("By")),
    Column(mark("Desk")),
)
_BY_OPERATOR = (
    Column(mark("Operator"), stretches=True),
    Column(mark("Desk")),
    Column(mark("Overrides"), is_number=True),
    Column(mark("Reprints"), is_number=True),
)
_LISTS = (mark("Still missing"), mark("Overrides"), mark("Reprints"), mark("By operator"))
_NOTHING = (
    mark("Nobody is missing who is awaited in particular."),
    mark("Nobody was let in against the rules."),
    mark("No badge was printed again."),
    mark("Nobody overrode a refusal or printed a badge again."),
)


@dataclass(frozen=True, slots=True)
class People:
    """What is shown at one moment."""

    missing: tuple[Missing, ...]
    awaited: int
    overrides: Deeds
    reprints: Deeds


class PeopleSection(Section):
    """Four lists, one at a time."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.lists = QTabBar()
        self.lists.setExpanding(False)
        self.lists.setDrawBase(False)
        self.lists.setAccessibleName(tr("List"))
        self.views = [
            RowsView(tr(name), columns, tr(nothing))
            for name, columns, nothing in zip(_LISTS, (_MISSING, _DEEDS, _DEEDS, _BY_OPERATOR), _NOTHING, strict=True)
        ]
        # Of “Administration of the municipality …” the end is what tells one from another.
        self.views[0].table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.summary = plain(colour=QUIET)
        row = QHBoxLayout()
        row.addWidget(self.lists)
        row.addStretch(1)
        row.addWidget(self.summary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.addLayout(row)
        for name, view in zip(_LISTS, self.views, strict=True):
            self.lists.addTab(tr(name))
            layout.addWidget(view, 1)
        self.summary.setWordWrap(False)
        self.shown: People | None = None
        """What is shown."""
        self.lists.currentChanged.connect(lambda _place: self._bring_to_front())
        self._bring_to_front()

    def reading(self) -> Callable[[], Shown]:
        def read() -> Shown:
            found = read_people(self._station)
            return lambda: self._show(found)

        return read

    def table(self) -> Table | None:
        place = self.lists.currentIndex()
        model = self.views[place].model
        headings = [tr(column.heading) for column in model.columns]
        notes = [self.summary.text()] if self.summary.text() else []
        return Table(tr(_LISTS[place]), headings, model.cells(), notes, tr("Page {page} of {pages}"))

    def _show(self, found: People) -> None:
        self.shown = found
        event = self._station.event
        self.views[0].show_rows(tuple(_missing(one) for one in found.missing))
        for view, deeds in ((self.views[1], found.overrides), (self.views[2], found.reprints)):
            view.show_rows(tuple(_deed(place, one, moment(one.stamp.true_ms, event)) for place, one in _keyed(deeds)))
        self.views[3].show_rows(_by_operator(found))
        overrides, reprints = found.overrides.by_operator, found.reprints.by_operator
        counts = (len(found.missing), sum(overrides.values()), sum(reprints.values()))
        for place, count in enumerate(counts):
            self.lists.setTabText(place, f"{tr(_LISTS[place])} ({count})")
        self._bring_to_front()

    def _bring_to_front(self) -> None:
        front = self.lists.currentIndex()
        for place, view in enumerate(self.views):
            view.setVisible(place == front)
        words = ""
        if front == 0 and self.shown is not None:
            come = self.shown.awaited - len(self.shown.missing)
            words = tr("{come} of %n awaited in particular have come", self.shown.awaited).format(come=come)
            if not self.shown.awaited:
                words = tr("Whom to look out for is told in the event's settings ([vip]).")
        self.summary.setText(words)


def read_people(station: Station) -> People:
    """Read all four lists."""
    watching = station.watching
    return People(watching.missing(), watching.vip_count(), watching.overrides(), watching.reprints())


def _missing(missing: Missing) -> Row:
    card = missing.card
    name = card.participant.name
    if card.participant.latin_name and card.participant.latin_name != name:
        name = f"{name} · {card.participant.latin_name}"
    return Row(
        card.id,
        (name, card.participant.organisation, card.category.name, wording.supervision.badge_place(missing)),
    )


def _keyed(deeds: Deeds) -> list[tuple[str, Deed]]:
    return [(f"{deed.participant} {deed.stamp.desk} {deed.stamp.at_ms}", deed) for deed in deeds.latest]


def _deed(key: str, deed: Deed, when: str) -> Row:
    by = deed.stamp.operator or "–"
    return Row(
        key,
        (
            when,
            tr(wording.people.ERASED) if deed.is_erased else deed.name or "—",
            wording.supervision.why(deed),
            by,
            deed.stamp.desk_name,
        ),
    )


def _by_operator(found: People) -> tuple[Row, ...]:
    overrides, reprints = found.overrides.by_operator, found.reprints.by_operator
    rows = []
    for operator, desk in sorted({*overrides, *reprints}):
        counts = (overrides.get((operator, desk), 0), reprints.get((operator, desk), 0))
        texts = (operator or "–", desk, str(counts[0]), str(counts[1]))
        rows.append(Row(f"{operator}\0{desk}", texts, {}, {2: counts[0], 3: counts[1]}))
    return tuple(sorted(rows, key=lambda row: -sum(row.values.values())))
