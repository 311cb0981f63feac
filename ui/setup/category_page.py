"""The page of the settings with the categories: colour, badge, zones, what is handed out and asked for."""

import msgspec
from PySide6.QtWidgets import QCheckBox, QComboBox

from checkin.badges.designs import Designs
from checkin.event import MAY_BE_REQUIRED, Category, Event
from checkin.station.event_settings import with_category, without_category
from ui import wording
from ui.language import tr
from ui.setup.fields import ColourField, Ticks
from ui.setup.forms import line
from ui.setup.list_page import ListPage


class CategoryPage(ListPage[Category]):
    """Shows the categories, and takes what is written here into the event."""

    places = ("categories",)
    changes = ("categories", "zones", "vip", "desks")

    def __init__(self) -> None:
        super().__init__(line(tr("Called")))
        self.colour = ColourField(tr("Colour"))
        self.template = QComboBox()
        self.everywhere = QCheckBox(tr("May enter every zone"))
        self.zones = Ticks(tr("Zones that may be entered"))
        self.hand_out = line(tr("To hand out"))
        self.note = line(tr("To be minded at the desk"))
        self.required = Ticks(tr("Required of guests"))
        self._lay_out(
            tr("Categories"),
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
        self.everywhere.toggled.connect(self.zones.setDisabled)

    def _ones(self, event: Event) -> tuple[Category, ...]:
        return event.categories

    def _keys(self, event: Event) -> list[str]:
        return [one.key for one in event.categories]

    def _fill(self, event: Event, one: Category) -> None:
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

    def _written(self, before: Category) -> Category:
        return msgspec.structs.replace(
            before,
            name=" ".join(self.name.text().split()) or before.name,
            colour=self.colour.text.text().strip(),
            badge_template=self.template.currentText() or before.badge_template,
            zones=None if self.everywhere.isChecked() else self.zones.keys(),
            hand_out=self.hand_out.text().strip(),
            desk_note=self.note.text().strip(),
            required=self.required.keys(),
        )

    def _with_new(self, event: Event) -> Event:
        return with_category(event, tr("New category"))[0]

    def _without(self, event: Event, row: int) -> Event:
        return without_category(event, event.categories[row].key)
