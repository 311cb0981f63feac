"""Register somebody who is not on the roster, and say while they are typed who may be on it already."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.station.duplicates import Duplicate
from checkin.station.people import missing_fields
from checkin.station.values import Card
from ui import wording
from ui.bridge import Bridge
from ui.forms.fields import FieldsForm
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, SMALL_PX, WARNING, px
from ui.widgets.dialogs import action_buttons, fit_height
from ui.widgets.labels import plain, plain_tip
from ui.widgets.places import keep_on_screen

_ROW_PX, _ROWS = 26, 3


class RegisterForm(QDialog):
    """Stays open, with the sentence of what is wrong, until the guest was taken."""

    submitted = Signal(dict)
    """Emits field to text: all that are filled in."""
    known = Signal(object)
    """Emits the Card of somebody on the roster who was picked instead."""

    def __init__(self, bridge: Bridge, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._event = bridge.station.event
        self._is_warned = self._is_wanted = False
        self.is_looking = False
        """Whether it is not known yet who on the roster is like what is typed."""
        self.setWindowTitle(tr("Register a guest"))
        self.setMinimumWidth(px(820))
        self.form = FieldsForm(self._event)
        self.fields = self.form.lines
        self.category = self.form.category
        self.fields["name"].setText(name)
        self.found: Sequence[Duplicate] = ()
        """Who may be the same person, most likely first."""
        self.duplicates = _Duplicates()
        self.duplicates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.duplicates.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.duplicates.setAccessibleName(tr("On the roster already?"))
        self.duplicates.setFixedHeight(px(_ROWS * _ROW_PX + 8))
        self.duplicates_title = plain(
            tr("On the roster already? Pick with the arrows, Enter opens:"), size_px=SMALL_PX, colour=WARNING, bold=True
        )
        self.problem = plain(colour=BAD, bold=True)
        self.do, buttons = action_buttons(self, tr("Register and check in"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(10))
        for part in (self.form, self.duplicates_title, self.duplicates, self.problem, buttons):
            layout.addWidget(part)
        keep_on_screen(self)
        self._connect()
        self._show_duplicates([])
        self._require()
        self.form.begin()
        self._look()

    def accept(self) -> None:
        """Submit; whoever listens closes the form when the guest was taken."""
        fields = {field: text for field, text in self.form.written().items() if text}
        if not fields.get("name"):
            self._say(tr("The name is missing: write at least a name."))
            self.form.begin()
        elif missing := missing_fields(fields, self._event):
            self._say(wording.fields.missing(missing))
            self.form.begin(missing[0])
        elif self.is_looking:
            self._is_wanted = True  # goes on when the answer is there
        elif not self._is_warned and any(one.is_namesake or one.same for one in self.found):
            self._is_warned = True
            self._say(tr("Somebody like this is on the roster: open them above, or press again to register another."))
        else:
            self.do.setEnabled(False)
            self.submitted.emit(fields)

    def show_problem(self, error: CheckinError) -> None:
        """Say what is wrong, to be mended here."""
        self._say(told(error.sentence))
        self.do.setEnabled(True)

    def _connect(self) -> None:
        for line in self.fields.values():
            line.textChanged.connect(self._look)
        self.category.currentIndexChanged.connect(self._require)
        self.duplicates.itemActivated.connect(lambda _item: self._open())

    def _require(self) -> None:
        self.form.require(self._event.category(str(self.category.currentData())).required)

    def _look(self) -> None:
        """Ask who is on the roster of those like this guest."""
        self._is_warned = self._is_wanted = False
        self.is_looking = True
        self.problem.hide()
        fields = self.form.written()
        station = self._bridge.station
        self._bridge.read(
            "duplicates", lambda: station.possible_duplicates(fields), self._show_duplicates, self._show_unknown
        )

    def _show_unknown(self, error: CheckinError) -> None:
        """It cannot be said who is alike: the guest is registered only when that is asked for again."""
        self._is_wanted = False
        self._show_duplicates(())
        self.show_problem(error)

    def _show_duplicates(self, found: Sequence[Duplicate]) -> None:
        self.found = found
        self.duplicates.clear()
        for one in found:
            told = wording.desk.duplicate(one, self._event)
            item = QListWidgetItem(f"{one.card.participant.name}  ·  {told}")
            item.setToolTip(plain_tip(item.text()))
            item.setSizeHint(QSize(0, px(_ROW_PX)))
            self.duplicates.addItem(item)
        if found:
            self.duplicates.setCurrentRow(0)
        self.duplicates.setVisible(bool(found))
        self.duplicates_title.setVisible(bool(found))
        fit_height(self)
        self.is_looking = False
        if self._is_wanted:
            self._is_wanted = False
            self.accept()

    def _open(self) -> None:
        row = self.duplicates.currentRow()
        if 0 <= row < len(self.found):
            card: Card = self.found[row].card
            self.known.emit(card)
            self.reject()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        fit_height(self)


class _Duplicates(QListWidget):
    """A list in which Enter opens, and presses no button of the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
