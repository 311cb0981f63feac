"""The form in which somebody is registered or corrected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.participants import Participant, Status
from ui import wording
from ui.language import tr
from ui.style import BAD, px
from ui.widgets.dialogs import LONGEST_WORDS, action_buttons
from ui.widgets.labels import plain

_FIELDS = (
    ("name", "Full name"),
    ("latin_name", "Name in Latin letters"),
    ("organisation", "Organisation"),
    ("position", "Position"),
    ("region", "Region"),
    ("city", "City"),
    ("email", "E-mail"),
    ("phone", "Phone"),
    ("notes", "Notes"),
)


class ParticipantForm(QDialog):
    """Asks for the fields; stays open, with the sentence of what is wrong, until they were taken."""

    submitted = Signal(dict)
    """Emits field to text: all that are filled in when registering, those that were changed when correcting."""

    def __init__(self, event: Event, person: Participant | None, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self.setWindowTitle("Correct data" if person else "Register a guest")
        self.setMinimumWidth(px(560))
        self.fields = {field: QLineEdit() for field, _ in _FIELDS}
        self.category = QComboBox()
        for category in event.categories:
            self.category.addItem(category.name, category.key)
        self.status = QComboBox()
        for status, words in wording.people.STATUSES.items():
            self.status.addItem(tr(words), status.value)
        self.problem = plain(colour=BAD, bold=True)
        self.problem.hide()
        self.do, buttons = action_buttons(self, "Save" if person else "Register and check in")
        form = QFormLayout()
        for field, label in _FIELDS:
            self.fields[field].setMaxLength(LONGEST_WORDS)
            form.addRow(label, self.fields[field])
        form.insertRow(2, "Category", self.category)
        if person:
            form.addRow("Status", self.status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self._fill(event, person, name)
        self.fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Submit; whoever listens closes the form when the data were taken."""
        self.do.setEnabled(False)
        self.submitted.emit(self._written())

    def show_problem(self, error: CheckinError) -> None:
        """Say what is wrong, to be mended here."""
        self.problem.setText(error.sentence)
        self.problem.show()
        self.do.setEnabled(True)

    def _fill(self, event: Event, person: Participant | None, name: str) -> None:
        if person is None:
            self.fields["name"].setText(name)
            return
        for field, line in self.fields.items():
            line.setText(getattr(person, field).replace("\n", " "))
            line.setCursorPosition(0)
        key = event.category(person.category).key
        if self.category.findData(key) < 0:
            self.category.addItem(key, key)
        self.category.setCurrentIndex(self.category.findData(key))
        self.status.setCurrentIndex(self.status.findData(person.status.value))

    def _written(self) -> dict[str, str]:
        written = {field: line.text().strip() for field, line in self.fields.items()}
        written["category"] = str(self.category.currentData())
        if self._person is None:
            return {field: text for field, text in written.items() if text}
        written["status"] = str(self.status.currentData() or Status.EXPECTED)
        before = self._person
        return {field: text for field, text in written.items() if text != getattr(before, field).replace("\n", " ")}
