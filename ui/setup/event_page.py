"""The page of the settings with the event itself: name, days, time zone, and how often badges are printed again."""

from datetime import date, timedelta
from typing import Literal

import msgspec
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.event import MOST_KEEP_DAYS, Event, ReprintLimits
from checkin.operators import Role
from ui.language import mark, tr
from ui.setup.fields import form, number_field
from ui.setup.forms import day_field, day_of, line, write_over, zone_field
from ui.style import BAD, px
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import plain

_UNLIMITED = -1
_LIMITS = {
    Role.DESK: mark("Reprints at a desk"),
    Role.VOLUNTEER: mark("Reprints by volunteers"),
    Role.SUPERVISOR: mark("Reprints by supervisors"),
}


class EventPage(QWidget):
    """Shows the event, and takes what is written here into it."""

    places = ("name", "time_zone", "days", "reprint_limits", "keep_days")

    def __init__(self) -> None:
        super().__init__()
        self.name = line(tr("Name of the event"))
        self.first = day_field(tr("First day"), QDate.currentDate())
        self.last = day_field(tr("Last day"), QDate.currentDate())
        self.zone = zone_field("UTC")
        self.keep = number_field(tr("Days after the last one until everybody's data are erased"), 0, MOST_KEEP_DAYS)
        self.limits = {
            role: number_field(tr(words), _UNLIMITED, 99, tr("any number")) for role, words in _LIMITS.items()
        }
        self.mistakes = {place: plain(bold=True, colour=BAD) for place in self.places}
        self._shown_days = (date.min, date.min)
        days = QWidget()
        row = FlowLayout(days)
        for part in (self.first, plain("–"), self.last):
            row.addWidget(part)
        fields = QWidget()
        rows: list[tuple[str, QWidget]] = [
            (tr("Name of the event"), self._with_mistake(self.name, "name")),
            (tr("Days"), self._with_mistake(days, "days")),
            (tr("Time zone"), self._with_mistake(self.zone, "time_zone")),
            *((tr(words), self.limits[role]) for role, words in _LIMITS.items()),
            (tr("Days until data are erased"), self._with_mistake(self.keep, "keep_days")),
        ]
        form(fields, rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(fields)
        layout.addWidget(self.mistakes["reprint_limits"])
        layout.addStretch(1)
        self.tell("", "")

    def show_event(self, event: Event) -> None:
        """Show this event."""
        write_over(self.name, event.name)
        first, last = (min(event.days), max(event.days)) if event.days else (date.today(), date.today())
        self._shown_days = (first, last)
        for field, day in ((self.first, first), (self.last, last)):
            field.setDate(QDate(day.year, day.month, day.day))
        write_over(self.zone.lineEdit(), event.time_zone)
        self.keep.setValue(event.keep_days)
        for role, limit in self.limits.items():
            most = event.reprint_limits.most(role)
            limit.setValue(_UNLIMITED if most is None else most)

    def go_on_from(self, event: Event) -> None:
        """Take over what was changed elsewhere; what is being typed stays."""
        self.show_event(event)

    def taken(self, event: Event) -> Event:
        """The event with what is written here. Days that were not touched stay, also where some lie between."""
        days = (day_of(self.first), day_of(self.last))
        return msgspec.structs.replace(
            event,
            name=" ".join(self.name.text().split()),
            keep_days=self.keep.value(),
            time_zone=self.zone.currentText().strip(),
            days=event.days if days == self._shown_days else _from_to(*days),
            reprint_limits=ReprintLimits(*(self._limit(role) for role in (Role.DESK, Role.VOLUNTEER, Role.SUPERVISOR))),
        )

    def tell(self, place: str, sentence: str) -> None:
        """Show what is wrong at its field, and nothing at the others."""
        for other, label in self.mistakes.items():
            label.setText(sentence if other == place else "")
            label.setVisible(other == place)

    def _limit(self, role: Role) -> int | Literal["unlimited"]:
        value = self.limits[role].value()
        return "unlimited" if value == _UNLIMITED else value

    def _with_mistake(self, field: QWidget, place: str) -> QWidget:
        both = QWidget()
        both.setAccessibleName(field.accessibleName())
        layout = QVBoxLayout(both)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(2))
        layout.addWidget(field)
        layout.addWidget(self.mistakes[place])
        return both


def _from_to(first: date, last: date) -> tuple[date, ...]:
    """Every day from the first to the last; the first alone where the last is before it."""
    return tuple(first + timedelta(number) for number in range(max(0, (last - first).days) + 1))
