"""The page of the settings with the desks that serve some categories only: where guests of the others are sent."""

import msgspec
from PySide6.QtWidgets import QCheckBox

from checkin.event import Event
from checkin.station.event_settings import Offers
from checkin.zones import DeskSign
from ui.language import tr
from ui.setup.fields import Offered, Ticks, with_unknown
from ui.setup.forms import line
from ui.setup.list_page import ListPage


class DeskPage(ListPage[DeskSign]):
    """Shows which desk serves whom, and takes what is written here into the event."""

    places = ("desks",)
    changes = ("desks",)

    def __init__(self) -> None:
        self.called = Offered(tr("Name of the desk"))
        super().__init__(self.called.text)
        self.called.setToolTip(tr("As the desk is called in this program"))
        self.sign = line(tr("Sign above it"))
        self.sign.setPlaceholderText(tr("The name of the desk"))
        self.everybody = QCheckBox(tr("Every category"))
        self.everybody.setAccessibleName(tr("Serves every category"))
        self.categories = Ticks(tr("Categories that it serves"))
        self._lay_out(
            tr("Desks"),
            [
                (tr("Called"), self.called),
                (tr("Sign above it"), self.sign),
                (tr("Serves"), self.everybody),
                ("", self.categories),
            ],
            tr(
                "Who comes to the wrong one of these desks is told which to go to. "
                "A desk that is not in this list serves everybody."
            ),
        )
        self.everybody.toggled.connect(self.categories.setDisabled)

    def show_offers(self, offers: Offers) -> None:
        """Offer the desks that are known."""
        self.called.offer(offers.desks)

    def _ones(self, event: Event) -> tuple[DeskSign, ...]:
        return event.desks

    def _keys(self, event: Event) -> list[str]:
        return [str(number) for number in range(1, len(event.desks) + 1)]

    def _title(self, one: DeskSign) -> str:
        return one.name or tr("New desk")

    def _fill(self, event: Event, one: DeskSign) -> None:
        self.name.setText(one.name)
        self.sign.setText(one.sign)
        self.everybody.setChecked(not one.categories)
        self.categories.setDisabled(not one.categories)
        self.categories.show_keys(with_unknown(event.categories, one.categories), one.categories)

    def _written(self, before: DeskSign) -> DeskSign:
        served = () if self.everybody.isChecked() else self.categories.keys()
        if not served and not self.everybody.isChecked():
            # None at all would be every category, which nobody meant who took the last tick away.
            self.mistake, served = tr("Tick whom this desk serves, or let it serve every category."), before.categories
        name, sign = (" ".join(field.text().split()) for field in (self.name, self.sign))
        return msgspec.structs.replace(before, name=name, sign=sign, categories=served)

    def _with_new(self, event: Event) -> Event:
        return msgspec.structs.replace(event, desks=(*event.desks, DeskSign(name="")))

    def _without(self, event: Event, row: int) -> Event:
        return msgspec.structs.replace(event, desks=(*event.desks[:row], *event.desks[row + 1 :]))
