"""The fields of a participant as a form."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from checkin.event import Event
from checkin.participants import Participant
from ui.language import tr
from ui.style import px
from ui.widgets.dialogs import LONGEST_WORDS
from ui.widgets.labels import plain
from ui.wording.fields import FIELDS

_ROWS = (
    ("name",), ("category", "latin_name"), ("organisation", "position"), ("region", "city"), ("email", "phone"),
    ("notes",),
)  # fmt: skip
"""Tab goes through them row by row."""
ROWS = len(_ROWS)
WRITTEN = (
    "name", "latin_name", "organisation", "position", "region", "city", "email", "phone", "notes",
)  # fmt: skip
_REQUIRED = " *"
_FEWEST_LETTERS = 14
"""Of a category's name; the longest may be wider than the screen."""


class FieldsForm(QWidget):
    """Lines for the texts, and the category; in the order in which Tab goes through them."""

    def __init__(self, event: Event, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self.lines = {field: QLineEdit() for field in WRITTEN}
        self.category = QComboBox()
        self.category.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.category.setMinimumContentsLength(_FEWEST_LETTERS)
        for category in event.categories:
            self.category.addItem(category.name, category.key)
        self._labels: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        for row, fields in enumerate(_ROWS):
            for place, field in enumerate(fields):
                widget = self.category if field == "category" else self.lines[field]
                self.add(field, widget, row, place, is_wide=len(fields) == 1)
        for line in self.lines.values():
            line.setMaxLength(LONGEST_WORDS)

    def fill(self, person: Participant) -> None:
        """Show somebody's fields."""
        for field, line in self.lines.items():
            line.setText(getattr(person, field).replace("\n", " "))
            line.setCursorPosition(0)
        key = self._event.category(person.category).key
        if self.category.findData(key) < 0:
            self.category.addItem(key, key)
        self.category.setCurrentIndex(self.category.findData(key))

    def written(self) -> dict[str, str]:
        """Field to text, as they stand there."""
        texts = {field: line.text().strip() for field, line in self.lines.items()}
        texts["category"] = str(self.category.currentData())
        return texts

    def require(self, fields: Sequence[str]) -> None:
        """Mark these as required, beside the name."""
        for field, label in self._labels.items():
            is_required = field == "name" or field in fields
            label.setText(tr(FIELDS[field]) + (_REQUIRED if is_required else ""))

    def begin(self, field: str = "name") -> None:
        """Have the next keys go to this field."""
        self.lines[field].setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, field: str, widget: QWidget, row: int, place: int, *, is_wide: bool = False) -> None:
        """Put a field, with its name, into the left or right (`place` 0 or 1) half of a row."""
        words = tr(FIELDS[field])
        self._labels[field] = plain(words)
        self._labels[field].setWordWrap(False)
        widget.setAccessibleName(words)
        self._grid.addWidget(self._labels[field], row, 2 * place)
        self._grid.addWidget(widget, row, 2 * place + 1, 1, 3 if is_wide else 1)
