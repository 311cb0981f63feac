"""What needs a person: facts that disagree, and what is wrong with desks, clocks, server and journal."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from checkin.journal.anomalies import PASSING, Anomaly
from checkin.journal.store import OpenConflict
from checkin.tables import Table
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.style import QUIET, px
from ui.supervisor.section import Section, Shown
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import WholeLines, plain
from ui.widgets.picking import look_picked

Needed = OpenConflict | Anomaly
Values = Mapping[object, Sequence[str]]
"""What corrections that disagree say."""


class NeedsSection(Section):
    """A list, and a button to say that somebody decided, or has seen it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._shown: list[Needed] = []
        self.conflicts = QListWidget()
        self.conflicts.setWordWrap(True)
        self.conflicts.setSpacing(px(3))
        self.conflicts.setAccessibleName(tr("What needs somebody"))
        self.no_conflicts = plain(tr("Nothing needs anybody: no facts disagree."), colour=QUIET)
        self.settle_button = KeyButton(tr("Settled"), "settle")
        self.settle_button.setToolTip(
            tr("A conflict: put on record that somebody decided on it. Else: show it no more")
        )
        self.show_button = KeyButton(tr("Show at the desk"), "show_at_desk")
        self.help = plain(
            tr(
                "Where two facts disagree, both are kept and the person is counted once. Look into it, do what is "
                "right (let in, undo, correct, print anew), then put on record that it is settled."
            ),
            colour=QUIET,
            kind=WholeLines,
        )
        row = QHBoxLayout()
        row.addWidget(self.help, 1)
        for button in (self.show_button, self.settle_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(8), 0, 0)
        layout.addWidget(self.no_conflicts)
        layout.addWidget(self.conflicts, 1)
        layout.addStretch(0)
        layout.addLayout(row)
        self.settle_button.clicked.connect(self._settle)
        self.show_button.clicked.connect(self._show_person)
        look_picked(self.conflicts)
        self.conflicts.currentRowChanged.connect(lambda _row: self._allow())
        self._show([], {})

    def reading(self) -> Callable[[], Shown]:
        def read() -> Shown:
            conflicts = self._station.conflicts()
            needed: list[Needed] = [*self._station.anomalies(), *conflicts]
            values = {_key(one): self._station.watching.values_of(one) for one in conflicts}
            return lambda: self._show(needed, values)

        return read

    def table(self) -> Table | None:
        rows = [(self.conflicts.item(place).text(),) for place in range(self.conflicts.count())]
        return Table(tr("What needs somebody"), [tr("What needs somebody")], rows, (), tr("Page {page} of {pages}"))

    def _show(self, needed: list[Needed], values: Values) -> None:
        if needed != self._shown:
            self._list(needed, values)
        for widget in (self.conflicts, self.show_button, self.settle_button, self.help):
            widget.setVisible(bool(needed))
        self.no_conflicts.setVisible(not needed)
        self._allow()

    def _list(self, needed: list[Needed], values: Values) -> None:
        """What is picked stays picked; once it is gone nothing is, so that no other is settled in its place."""
        picked, scrolled = self._picked(), self.conflicts.verticalScrollBar().value()
        self._shown = needed
        self.conflicts.clear()
        for found in needed:
            item = QListWidgetItem(self._words(found, values))
            item.setData(Qt.ItemDataRole.UserRole, found)
            self.conflicts.addItem(item)
        same = (place for place, found in enumerate(needed) if picked is not None and _key(found) == _key(picked))
        self.conflicts.setCurrentRow(next(same, -1))
        self.conflicts.verticalScrollBar().setValue(scrolled)

    def _words(self, found: Needed, values: Values) -> str:
        event = self._station.event
        if isinstance(found, Anomaly):
            return f"▲ {wording.conflicts.anomaly(found, event)}"
        name = tr(wording.people.ERASED) if found.is_erased else found.name
        return f"{name}: {wording.conflicts.conflict(found, event, values.get(_key(found), ()))}"

    def _picked(self) -> Needed | None:
        item = self.conflicts.currentItem()
        found: Needed | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found

    def _allow(self) -> None:
        """What lasts goes away by itself once it is mended."""
        picked = self._picked()
        lasts = isinstance(picked, Anomaly) and picked.kind not in PASSING
        words = tr("Seen") if isinstance(picked, Anomaly) else tr("Settled")
        self.settle_button.set_words(words)
        self.settle_button.setEnabled(picked is not None and not lasts)
        self.show_button.setEnabled(isinstance(picked, OpenConflict) and not picked.is_erased)

    def _show_person(self) -> None:
        picked = self._picked()
        if isinstance(picked, OpenConflict):
            self.person_wanted.emit(picked.participant)

    def _settle(self) -> None:
        picked = self._picked()
        if picked is None:
            return

        def settled(_result: object) -> None:
            self.wanted.emit()

        if isinstance(picked, Anomaly):
            self._bridge.do(lambda: self._station.put_aside(picked), settled)
        else:
            self._bridge.do(lambda: self._station.settle(picked), settled)


def _key(found: Needed) -> object:
    """By what it is known as the same."""
    return found.key if isinstance(found, Anomaly) else (found.participant, found.conflict)
