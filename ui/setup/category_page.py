"""The page of the settings with the categories: colour, badge, zones, what is handed out and asked for."""

import msgspec
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from checkin.badges.designs import Designs
from checkin.event import MAY_BE_REQUIRED, Category, Event
from checkin.station.event_settings import with_category, without_category
from ui import wording
from ui.language import tr
from ui.setup.fields import ColourField, Listed, Ticks, form
from ui.setup.forms import line
from ui.style import px


class CategoryPage(QWidget):
    """Shows the categories, and takes what is written here into the event."""

    places = ("categories", "vip", "desks")

    def __init__(self) -> None:
        super().__init__()
        self._event: Event | None = None
        self._row = -1
        self.name = line(tr("Called"))
        self.colour = ColourField(tr("Colour"))
        self.template = QComboBox()
        self.everywhere = QCheckBox(tr("May enter every zone"))
        self.zones = Ticks(tr("Zones that may be entered"))
        self.hand_out = line(tr("To hand out"))
        self.note = line(tr("To be minded at the desk"))
        self.required = Ticks(tr("Required of guests"))
        fields = QWidget()
        form(
            fields,
            [
                (tr("Called"), self.name),
                (tr("Colour"), self.colour),
                (tr("Badge"), self.template),
                (tr("Zones"), self.everywhere),
                ("", self.zones),
                (tr("To hand out"), self.hand_out),
                (tr("To be minded at the desk"), self.note),
                (tr("Required of guests"), self.required),
            ],
        )
        self.listed = Listed(tr("Categories"), fields, tr("Add"))
        self._fields = fields
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(2))
        layout.addWidget(self.listed)
        self.everywhere.toggled.connect(self.zones.setDisabled)
        self.listed.chosen.connect(self._choose)
        self.listed.add.clicked.connect(self._add)
        self.listed.remove.clicked.connect(self._remove)
        self.name.textEdited.connect(self._rename)

    def show_event(self, event: Event, row: int = 0) -> None:
        """Show its categories, that of the row chosen."""
        self._event, self._row = event, -1
        self.listed.list.clear()
        self.listed.list.addItems([one.name for one in event.categories])
        self._fields.setEnabled(bool(event.categories))
        self.listed.remove.setEnabled(bool(event.categories))
        self.listed.list.setCurrentRow(min(row, len(event.categories) - 1))

    def taken(self, event: Event) -> Event:
        """The event with what is written here."""
        self._keep()
        mine = self._event or event
        return msgspec.structs.replace(
            event, categories=mine.categories, zones=mine.zones, vip=mine.vip, desks=mine.desks
        )

    def tell(self, place: str, sentence: str) -> None:
        """Show what is wrong with one of them."""
        keys = [one.key for one in self._event.categories] if self._event is not None else []
        key = place.removeprefix("categories.")
        if sentence and key in keys:
            self.listed.list.setCurrentRow(keys.index(key))
        self.listed.tell(sentence)

    def _choose(self, row: int) -> None:
        self._keep()
        event, self._row = self._event, row
        if event is None or not 0 <= row < len(event.categories):
            return
        one = event.categories[row]
        self.listed.tell("")
        self.name.setText(one.name)
        self.colour.text.setText(one.colour)
        self.template.clear()
        self.template.addItems(Designs(event).names)
        self.template.setCurrentText(one.badge_template)
        self.everywhere.setChecked(one.zones is None)
        self.zones.setDisabled(one.zones is None)
        self.zones.show_keys([(zone.key, zone.name) for zone in event.zones], one.zones or ())
        self.hand_out.setText(one.hand_out)
        self.note.setText(one.desk_note)
        names = [(field, tr(wording.fields.FIELDS[field])) for field in MAY_BE_REQUIRED]
        self.required.show_keys(names, one.required)

    def _keep(self) -> None:
        """Take what is written of the one that is shown."""
        event, row = self._event, self._row
        if event is None or not 0 <= row < len(event.categories):
            return
        changed = msgspec.structs.replace(
            event.categories[row],
            name=" ".join(self.name.text().split()) or event.categories[row].name,
            colour=self.colour.text.text().strip(),
            badge_template=self.template.currentText() or event.categories[row].badge_template,
            zones=None if self.everywhere.isChecked() else self.zones.keys(),
            hand_out=self.hand_out.text().strip(),
            desk_note=self.note.text().strip(),
            required=self.required.keys(),
        )
        self._event = msgspec.structs.replace(event, categories=_replaced(event.categories, row, changed))

    def _rename(self, name: str) -> None:
        item = self.listed.list.currentItem()
        if item is not None:
            item.setText(name)

    def _add(self) -> None:
        self._keep()
        if self._event is not None:
            event, _ = with_category(self._event, tr("New category"))
            self.show_event(event, len(event.categories) - 1)
            self.name.setFocus()
            self.name.selectAll()

    def _remove(self) -> None:
        self._keep()
        if self._event is not None and self._row >= 0:
            row = self._row
            self.show_event(without_category(self._event, self._event.categories[row].key), row)


def _replaced(categories: tuple[Category, ...], row: int, one: Category) -> tuple[Category, ...]:
    return (*categories[:row], one, *categories[row + 1 :])
