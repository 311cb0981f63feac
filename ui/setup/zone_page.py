"""The page of the settings with the zones: what sort of place, how many people, when, and for whom."""

import msgspec
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QVBoxLayout, QWidget

from checkin.event import VENUE, Event, EventError
from checkin.station.event_settings import hours_text, parse_hours, with_zone, without_zone
from checkin.zones import Zone, ZoneKind
from ui.language import mark, tr
from ui.sentences import told
from ui.setup.fields import Listed, Ticks, form, number_field
from ui.setup.forms import line
from ui.style import px

_KINDS = {
    ZoneKind.VENUE: mark("Venue"),
    ZoneKind.HALL: mark("Hall"),
    ZoneKind.TRACK: mark("Track"),
    ZoneKind.STAND: mark("Stand"),
}
_MOST = 1_000_000
_HOURS_LIKE = "09:00–18:00\n09:00–13:00 2026-12-03"


class ZonePage(QWidget):
    """Shows the zones, and takes what is written here into the event."""

    places = ("zones",)

    def __init__(self) -> None:
        super().__init__()
        self._event: Event | None = None
        self._row = -1
        self.mistake = ""
        """Why the hours cannot be read as they are written; empty when they can."""
        self.name = line(tr("Called"))
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
        fields = QWidget()
        form(
            fields,
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
        self.listed = Listed(tr("Zones"), fields, tr("Add"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(2))
        layout.addWidget(self.listed)
        self.listed.chosen.connect(self._choose)
        self.listed.add.clicked.connect(self._add)
        self.listed.remove.clicked.connect(self._remove)
        self.name.textEdited.connect(self._rename)

    def show_event(self, event: Event, row: int = 0) -> None:
        """Show its zones, that of the row chosen."""
        self._event, self._row = event, -1
        self.listed.list.clear()
        self.listed.list.addItems([one.name for one in event.zones])
        self.listed.list.setCurrentRow(min(row, len(event.zones) - 1))

    def taken(self, event: Event) -> Event:
        """The event with what is written here."""
        self._keep()
        mine = self._event or event
        return msgspec.structs.replace(event, zones=mine.zones, categories=mine.categories)

    def tell(self, place: str, sentence: str) -> None:
        """Show what is wrong with one of them."""
        keys = [one.key for one in self._event.zones] if self._event is not None else []
        key = place.removeprefix("zones.")
        if sentence and key in keys:
            self.listed.list.setCurrentRow(keys.index(key))
        self.listed.tell(sentence)

    def _choose(self, row: int) -> None:
        self._keep()
        event = self._event
        if self.mistake and row != self._row:
            self.listed.list.blockSignals(True)
            self.listed.list.setCurrentRow(self._row)  # nothing that was typed is lost
            self.listed.list.blockSignals(False)
            self.listed.tell(told(self.mistake))
            return
        self._row = row
        if event is None or not 0 <= row < len(event.zones):
            return
        one = event.zones[row]
        self.listed.tell("")
        self.listed.remove.setEnabled(one.key != VENUE)
        self.name.setText(one.name)
        self.kind.setCurrentIndex(self.kind.findData(one.kind))
        self.capacity.setValue(one.capacity or 0)
        self.warn.setValue(one.warn_percent)
        self.tracks.setText(", ".join(one.tracks))
        self.hours.setPlainText(hours_text(one.hours))
        self.reentry.setChecked(one.reentry)
        self.exempt.show_keys([(category.key, category.name) for category in event.categories], one.exempt)

    def _keep(self) -> None:
        """Take what is written of the one that is shown."""
        event, row = self._event, self._row
        self.mistake = ""
        if event is None or not 0 <= row < len(event.zones):
            return
        before = event.zones[row]
        try:
            hours = parse_hours(self.hours.toPlainText())
        except EventError as error:
            self.mistake, hours = told(error.sentence), before.hours
        changed = msgspec.structs.replace(
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
        self._event = msgspec.structs.replace(event, zones=_replaced(event.zones, row, changed))

    def _rename(self, name: str) -> None:
        item = self.listed.list.currentItem()
        if item is not None:
            item.setText(name)

    def _add(self) -> None:
        self._keep()
        if self._event is not None and not self.mistake:
            event, _ = with_zone(self._event, tr("New zone"))
            self.show_event(event, len(event.zones) - 1)
            self.name.setFocus()
            self.name.selectAll()

    def _remove(self) -> None:
        self._keep()
        if self._event is not None and self._row >= 0:
            row = self._row
            self.show_event(without_zone(self._event, self._event.zones[row].key), row)


def _replaced(zones: tuple[Zone, ...], row: int, one: Zone) -> tuple[Zone, ...]:
    return (*zones[:row], one, *zones[row + 1 :])
