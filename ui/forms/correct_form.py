"""Correct somebody's data: in the roster, or on one badge only. Which of both is said, never guessed."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QDialog, QRadioButton, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.participants import Participant, Status
from checkin.station.corrections import PRINTABLE
from ui.forms.fields import ROWS, FieldsForm
from ui.language import mark, tr
from ui.sentences import told
from ui.style import BAD, QUIET, SMALL_PX, px
from ui.widgets.dialogs import action_buttons, fit_height
from ui.widgets.labels import plain
from ui.widgets.places import keep_on_screen
from ui.wording.people import STATUSES


class Where(Enum):
    """Where a correction holds."""

    ROSTER = mark("In the roster: for good, at every desk")
    BADGE = mark("Only on the badge printed now: the roster stays as it is")


class CorrectForm(QDialog):
    """Stays open, with the sentence of what is wrong, until the correction was taken."""

    submitted = Signal(dict)
    """Emits field to text, for the roster: those that were changed."""
    for_print = Signal(dict)
    """Emits field to text, for one badge: those that were changed."""

    def __init__(
        self, event: Event, person: Participant, where: Where, use_words: str, parent: QWidget | None = None
    ) -> None:
        """`use_words` say what is done with a correction for one badge."""
        super().__init__(parent)
        self._use_words = use_words
        self._person = person
        self.setWindowTitle(tr("Correct data"))
        self.setMinimumWidth(px(820))
        self.form = FieldsForm(event)
        self.form.fill(person)
        self.fields = self.form.lines
        self.category = self.form.category
        self.status = QComboBox()
        for status, words in STATUSES.items():
            self.status.addItem(tr(words), status.value)
        self.status.setCurrentIndex(self.status.findData(person.status.value))
        self.form.add("status", self.status, ROWS, 0)
        self.choices = {choice: QRadioButton(tr(choice.value)) for choice in Where}
        self._group = QButtonGroup(self)
        self.problem = plain(colour=BAD, bold=True)
        self.problem.hide()
        self.do, buttons = action_buttons(self, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(plain(tr("Where does the correction hold?"), size_px=SMALL_PX, colour=QUIET, bold=True))
        for choice, button in self.choices.items():
            self._group.addButton(button)
            layout.addWidget(button)
            button.toggled.connect(self._choose)
            button.setChecked(choice is where)
        layout.addWidget(self.form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        keep_on_screen(self)
        self._choose()
        self.form.begin()

    @property
    def where(self) -> Where:
        """Where the correction holds."""
        return Where.BADGE if self.choices[Where.BADGE].isChecked() else Where.ROSTER

    def accept(self) -> None:
        """Submit; whoever listens closes the form when the correction was taken."""
        self.do.setEnabled(False)
        if self.where is Where.BADGE:
            self.for_print.emit({field: text for field, text in self._changed().items() if field in PRINTABLE})
        else:
            self.submitted.emit(self._changed())

    def show_problem(self, error: CheckinError) -> None:
        """Say what is wrong, to be mended here."""
        self.problem.setText(told(error.sentence))
        self.problem.show()
        fit_height(self)
        self.do.setEnabled(True)

    def _choose(self) -> None:
        """Only what stands on a badge can be otherwise on one."""
        is_badge = self.where is Where.BADGE
        for field, line in self.fields.items():
            line.setEnabled(not is_badge or field in PRINTABLE)
        self.category.setEnabled(not is_badge)
        self.status.setEnabled(not is_badge)
        self.do.setText(self._use_words if is_badge else tr("Save in the roster"))

    def _changed(self) -> dict[str, str]:
        written = {**self.form.written(), "status": str(self.status.currentData() or Status.EXPECTED)}
        before = self._person
        return {field: text for field, text in written.items() if text != getattr(before, field).replace("\n", " ")}
