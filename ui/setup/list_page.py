"""What pages of the settings share that list things of the event and show the form of the one that is chosen."""

from collections.abc import Iterable
from typing import Generic, TypeVar

import msgspec
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.event import Category, Event
from checkin.zones import DeskSign, Zone
from ui.language import tr
from ui.setup.fields import Listed, form
from ui.style import QUIET, px
from ui.widgets.labels import plain

One = TypeVar("One", Category, Zone, DeskSign)


class ListPage(QWidget, Generic[One]):
    """Shows one of the event's lists, and takes what is written here into the event."""

    places: tuple[str, ...]
    """Whose mistakes are shown here."""
    changes: tuple[str, ...]
    """The fields of the event that are written here, the list first."""

    def __init__(self, name: QLineEdit) -> None:
        super().__init__()
        self.mistake = ""
        """Why what is written of the one that is shown cannot be taken, in the language in use; empty when it can."""
        self.name = name
        self._event: Event | None = None
        self._row = -1

    def show_event(self, event: Event, row: int | None = None) -> None:
        """Show its list, and the one of this row; without one that of the row that is shown."""
        row = max(0, self._row) if row is None else row
        self._event, self._row = event, -1
        ones = self._ones(event)
        self.listed.list.clear()
        self.listed.list.addItems([self._title(one) for one in ones])
        self._fields.setVisible(bool(ones))
        self.listed.remove.setEnabled(bool(ones))
        self.listed.tell("")
        self.listed.list.setCurrentRow(min(row, len(ones) - 1))

    def go_on_from(self, event: Event) -> None:
        """Take over what was changed elsewhere; while its list is as it is here, what is being typed stays."""
        if self._event is not None and self._ones(event) == self._ones(self._event):
            self._event = event
        else:
            self.show_event(event)

    def taken(self, event: Event) -> Event:
        """The event with what is written here."""
        self._keep()
        mine = self._event or event
        return msgspec.structs.replace(event, **{field: getattr(mine, field) for field in self.changes})

    def tell(self, place: str, sentence: str) -> None:
        """Show what is wrong with one of them."""
        keys = self._keys(self._event) if self._event is not None else []
        key = place.partition(".")[2]
        if sentence and key in keys:
            self.listed.list.setCurrentRow(keys.index(key))
        self.listed.tell(sentence)

    def _ones(self, event: Event) -> tuple[One, ...]:
        raise NotImplementedError

    def _keys(self, event: Event) -> list[str]:
        """What a mistake calls each of them."""
        raise NotImplementedError

    def _fill(self, event: Event, one: One) -> None:
        """Show one of them."""
        raise NotImplementedError

    def _written(self, before: One) -> One:
        """What is written of the one that is shown; what cannot be taken is a `mistake`."""
        raise NotImplementedError

    def _with_new(self, event: Event) -> Event:
        raise NotImplementedError

    def _without(self, event: Event, row: int) -> Event:
        raise NotImplementedError

    def _may_remove(self, _one: One) -> bool:
        return True

    def _title(self, one: One) -> str:
        return one.name

    def _lay_out(self, title: str, rows: Iterable[tuple[str, QWidget]], note: str = "") -> None:
        self._fields = QWidget()
        form(self._fields, rows)
        self.listed = Listed(title, self._fields, tr("Add"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(2))
        if note:
            layout.addWidget(plain(note, colour=QUIET))
        layout.addWidget(self.listed, 1)
        self.listed.chosen.connect(self._choose)
        self.listed.add.clicked.connect(self._add)
        self.listed.remove.clicked.connect(self._remove)
        self.name.textEdited.connect(self._rename)

    def _choose(self, row: int) -> None:
        self._keep()
        event = self._event
        if self.mistake and row != self._row:
            self.listed.list.blockSignals(True)
            self.listed.list.setCurrentRow(self._row)  # nothing that was typed is lost
            self.listed.list.blockSignals(False)
            self.listed.tell(self.mistake)
            return
        self._row = row
        if event is None or not 0 <= row < len(self._ones(event)):
            return
        one = self._ones(event)[row]
        self.listed.tell("")
        self.listed.remove.setEnabled(self._may_remove(one))
        self._fill(event, one)

    def _keep(self) -> None:
        """Take what is written of the one that is shown."""
        event, row = self._event, self._row
        self.mistake = ""
        if event is None or not 0 <= row < len(self._ones(event)):
            return
        ones = list(self._ones(event))
        ones[row] = self._written(ones[row])
        self._event = msgspec.structs.replace(event, **{self.changes[0]: tuple(ones)})
        self.listed.list.item(row).setText(self._title(ones[row]))

    def _rename(self, name: str) -> None:
        item = self.listed.list.currentItem()
        if item is not None:
            item.setText(name)

    def _add(self) -> None:
        self._keep()
        if self._event is not None and not self.mistake:
            event = self._with_new(self._event)
            self.show_event(event, len(self._ones(event)) - 1)
            self.name.setFocus()
            self.name.selectAll()

    def _remove(self) -> None:
        self._keep()
        if self._event is not None and self._row >= 0:
            self.show_event(self._without(self._event, self._row), self._row)
