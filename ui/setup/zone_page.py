"""The page of the settings with the zones: what sort of place, how many people, when, and for whom."""

import msgspec
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

from checkin.event import VENUE, Event, EventError
from checkin.station.event_settings import hours_text, parse_hours, with_zone, without_zone
from checkin.zones import Zone, ZoneKind
from ui.language import mark, tr
from ui.sentences import told
from ui.setup.fields import Ticks, number_field
from ui.setup.forms import line
from ui.setup.list_page import ListPage
from ui.style import px

_KINDS = {
    ZoneKind.VENUE: mark("Venue"),
    ZoneKind.HALL: mark("Hall"),
    ZoneKind.TRACK: mark("Track"),
    ZoneKind.STAND: mark("Stand"),
}
_MOST = 1_000_000
_HOURS_LIKE = "09:00–18:00\n09:00–13:00 2026-12-03"


class ZonePage(ListPage[Zone]):
    """Shows the zones, and takes what is written here into the event."""

    places = ("zones",)
    changes = ("zones", "categories")

    def __init__(self) -> None:
        super().__init__(line(tr("Called")))
        self.kind = QComboBox()
        for kind, words in _KINDS.items():
            self.kind.addItem(tr(words), kind)
        self.capacity = number_field(tr("Capacity"), 0, _MOST, tr("any number"))
        self.warn = number_field(tr("Warn when so full"), 1, 100)
        self.warn.setSuffix(" %")
        self.tracks = line(tr("Tracks that must be booked"))
        self.tracks.setToolTip(tr("Keys or names, with commas between them; none when nobody needs a booking"))
        self.hours = QPlainTextEdit()
        self.hours.setPlaceholderText(_HOURS_LIKE)
        self.hours.setTabChangesFocus(True)
        self.hours.setFixedHeight(px(92))
        self.reentry = QCheckBox(tr("Who left may come back"))
        self.exempt = Ticks(tr("Exempt from these rules"))
        self._lay_out(
            tr("Zones"),
            [
                (tr("Called"), self.name),
                (tr("Kind"), self.kind),
                (tr("Capacity"), self.capacity),
                (tr("Warn when so full"), self.warn),
                (tr("Tracks that must be booked"), self.tracks),
                (tr("Open (a line each)"), self.hours),
                ("", self.reentry),
                (tr("Exempt from these rules"), self.exempt),
            ],
        )

    def _ones(self, event: Event) -> tuple[Zone, ...]:
        return event.zones

    def _keys(self, event: Event) -> list[str]:
        return [one.key for one in event.zones]

    def _fill(self, event: Event, one: Zone) -> None:
        self.name.setText(one.name)
        self.kind.setCurrentIndex(self.kind.findData(one.kind))
        self.capacity.setValue(one.capacity or 0)
        self.warn.setValue(one.warn_percent)
        self.tracks.setText(", ".join(one.tracks))
        self.hours.setPlainText(hours_text(one.hours))
        self.reentry.setChecked(one.reentry)
        self.exempt.show_keys([(category.key, category.name) for category in event.categories], one.exempt)

    def _written(self, before: Zone) -> Zone:
        try:
            hours = parse_hours(self.hours.toPlainText())
        except EventError as error:
            self.mistake, hours = told(error.sentence), before.hours
        return msgspec.structs.replace(
            before,
            name=" ".join(self.name.text().split()) or before.name,
            kind=ZoneKind(self.kind.currentData()),
            capacity=self.capacity.value() or None,
            warn_percent=self.warn.value(),
            tracks=tuple(track.strip() for track in self.tracks.text().split(",") if track.strip()),
            hours=hours,
            reentry=self.reentry.isChecked(),
            exempt=self.exempt.keys(),
        )

    def _with_new(self, event: Event) -> Event:
        return with_zone(event, tr("New zone"))[0]

    def _without(self, event: Event, row: int) -> Event:
        return without_zone(event, event.zones[row].key)

    def _may_remove(self, one: Zone) -> bool:
        return one.key != VENUE
