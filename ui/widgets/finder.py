"""Finder: a search field above the people it finds, as they are typed."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from checkin.station.lookup import Hit
from checkin.station.values import Card
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.labels import plain
from ui.widgets.people import PeopleDelegate, PeopleModel
from ui.widgets.search_field import SearchField

LONGEST_QUERY = 512
_HITS = 30
_BURST_MS = 40
_LEAST_PX = 120
"""Two people found and the beginning of the third."""
"""Longer than most scanners pause between two keys, and shorter than people notice."""
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Finder(QWidget):
    """Finds people by name, organisation, city, region, e-mail, phone, or any of their codes and numbers."""

    selected = Signal(object)
    """Emits the Card that was picked, or None when none is."""
    chosen = Signal(object)
    """Emits the Card on which Enter was pressed or that was double-clicked; from the field, if it is the only one."""
    escaped = Signal()
    """Emits when Escape is pressed in the empty field."""
    entered = Signal(str)
    """Emits a typed text that finds nobody, when Enter is pressed."""

    def __init__(self, bridge: Bridge, hint: str, idle: QWidget | None = None, parent: QWidget | None = None) -> None:
        """`idle` has the place of the people found while nothing is looked for."""
        super().__init__(parent)
        self._bridge = bridge
        self._answered = ""
        self._waits_for_answer = False
        self._idle = idle
        self.field = SearchField()
        self.field.setPlaceholderText(hint)
        self.field.setMaxLength(LONGEST_QUERY)
        self.model = PeopleModel(self)
        self.list = _People()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PeopleDelegate(bridge.station, self))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("People found"))
        self.list.setMinimumHeight(px(_LEAST_PX))
        self.field.setAccessibleName(hint)
        self._nobody = plain("", size_px=SMALL_PX, colour=QUIET)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self._nobody, self.list):
            layout.addWidget(part)
        layout.setStretch(2, 1)
        if idle is not None:
            layout.addWidget(idle, 1)
        self._make_room(self.field.text())
        self._nobody.hide()
        self._soon = QTimer(self, singleShot=True, interval=_BURST_MS)
        self._soon.timeout.connect(self._look)
        self.field.textChanged.connect(self._hear)
        self.field.returnPressed.connect(self._enter)
        self.field.down_pressed.connect(self._into_list)
        self.field.escaped.connect(self.escaped)
        self.list.activated.connect(self._choose)
        self.list.left.connect(self.type_on)
        self.list.selectionModel().currentChanged.connect(self._tell_selected)
        QShortcut(QKeySequence.StandardKey.Find, self, self._begin)
        bridge.read("search words", bridge.station.prepare_search, lambda _: None)

    @property
    def card(self) -> Card | None:
        """The person that is picked."""
        index = self.list.currentIndex()
        return self.model.cards[index.row()] if index.isValid() else None

    def clear(self) -> None:
        """Empty the field and the list."""
        self.field.clear()

    def _hear(self, text: str) -> None:
        """Look once keys pause: what a scanner sends is taken away again before anybody is looked for."""
        if text.strip():
            self._soon.start()
        else:
            self._look()

    def _look(self) -> None:
        self._soon.stop()
        self._make_room(self.field.text())
        self.search()

    def search(self) -> None:
        """Look for what the field says."""
        text = self.field.text()
        if not text.strip():
            self._bridge.read("search", list[Hit], lambda hits: self._show("", hits))
            return
        self._bridge.read(
            "search", lambda: self._bridge.station.look_up(text, _HITS), lambda hits: self._show(text, hits)
        )

    def refresh(self) -> None:
        """Look again, for something has changed."""
        if self.field.text().strip():
            self.search()

    def _make_room(self, text: str) -> None:
        """Show what was found, or what else there is to see."""
        if self._idle is not None:
            self._idle.setVisible(not text.strip())
            self.list.setVisible(bool(text.strip()))

    def _show(self, text: str, hits: list[Hit]) -> None:
        # Looked up again, the same person stays picked; a new text picks the best.
        picked = self.card.id if self.card and text == self._answered else None
        self._answered = text
        self.model.show_hits(hits)
        self._nobody.setText(wording.people.nobody_found(hits) if text else "")
        self._nobody.setVisible(bool(self._nobody.text()))
        row = next((row for row, hit in enumerate(hits) if hit.card.id == picked), 0)
        if hits:
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self.selected.emit(None)
        if self._waits_for_answer:
            self._waits_for_answer = False
            self._enter()

    def _enter(self) -> None:
        text = self.field.text()
        if not text.strip():
            return
        if text != self._answered:
            self._waits_for_answer = True
            self._look()
        elif not self.model.hits:
            self.entered.emit(text)
        elif len(sure := [hit.card for hit in self.model.hits if not hit.is_guess]) == 1:
            self.chosen.emit(sure[0])
        else:
            self._into_list()

    def _begin(self) -> None:
        """Have the next keys looked for, instead of what was."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _into_list(self) -> None:
        """Of several people one is picked by hand: Enter alone must not take the first, or who is merely similar."""
        if self.model.hits:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def type_on(self, typed: str) -> None:
        """Go on typing in the field, with what was typed elsewhere."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.deselect()
        self.field.insert(typed)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.cards[index.row()])

    def _tell_selected(self, index: QModelIndex) -> None:
        self.selected.emit(self.model.cards[index.row()] if index.isValid() else None)


def is_text(event: QKeyEvent) -> bool:
    """Whether a key writes something, and so belongs into the field."""
    is_written = event.text().isprintable() and bool(event.text().strip())
    return is_written and not event.modifiers() & _COMMANDS


class _People(QListView):
    """A list that is left upwards, by Escape, and by typing on, which goes where it belongs."""

    left = Signal(str)
    """Emits what was typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_first = event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0
        if is_first or event.key() == Qt.Key.Key_Escape:
            self.left.emit("")
        elif is_text(event):
            self.left.emit(event.text())
        else:
            super().keyPressEvent(event)
