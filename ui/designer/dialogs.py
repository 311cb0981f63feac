"""Dialogs of the designer. They open without waiting; the answer comes as a signal."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.badges.template import Form
from checkin.badges.template_files import LONGEST_NAME
from ui.designer.fields import Choice, Number
from ui.designer.sections import Rows
from ui.designer.words import FORMS
from ui.language import mark, tr
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.dialogs import action_buttons
from ui.widgets.labels import plain, plain_title
from ui.widgets.places import at_least

SIZES = {
    mark("A6, upright: 105 × 148 mm"): (105.0, 148.0),
    mark("A7, upright: 74 × 105 mm"): (74.0, 105.0),
    mark("Lanyard badge: 90 × 130 mm"): (90.0, 130.0),
    mark("Label: 4 × 3 in"): (101.6, 76.2),
    mark("Card: 86 × 54 mm"): (86.0, 54.0),
    mark("Roll: 62 × 100 mm"): (62.0, 100.0),
}


class NewDialog(QDialog):
    """Asks for the size and the sides of a new badge."""

    answered = Signal(float, float, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New template"))
        self.setMinimumWidth(px(500))
        self.size_choice = Choice(tr("Size"), {name: name for name in SIZES})
        self.width_mm = Number(tr("Width"), tr("mm"), 10, 1000, 1)
        self.height_mm = Number(tr("Height"), tr("mm"), 10, 1000, 1)
        self.form = Choice(tr("Sides"), {str(form): name for form, name in FORMS.items()})
        rows = Rows()
        rows.add(tr("Size"), self.size_choice)
        rows.add(tr("Width, height"), self.width_mm, self.height_mm)
        rows.add(tr("Sides"), self.form)
        self.do, buttons = action_buttons(self, tr("Make it"))
        layout = _column(self)
        layout.addLayout(rows)
        layout.addWidget(buttons)
        self.size_choice.entered.connect(self._take)
        self._take(next(iter(SIZES)))
        self.accepted.connect(self._answer)

    def _take(self, name: str) -> None:
        width, height = SIZES[name]
        self.width_mm.show_value(width)
        self.height_mm.show_value(height)

    def _answer(self) -> None:
        self.answered.emit(self.width_mm.value(), self.height_mm.value(), Form(self.form.currentData()))


class OpenDialog(QDialog):
    """Asks which template is to be worked on."""

    answered = Signal(str)

    def __init__(self, names: Sequence[str], note_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open a template"))
        at_least(self, 460, 400)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Templates"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in names:
            note = note_of(name)
            item = QListWidgetItem(f"{name}\n{note}" if note else name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.do, buttons = action_buttons(self, tr("Open"))
        layout = _column(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.list.itemActivated.connect(self.accept)
        self.accepted.connect(self._answer)

    def choose(self, name: str) -> None:
        """Pick this template in the list."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentRow(row)

    def _answer(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.answered.emit(item.data(Qt.ItemDataRole.UserRole))


class NameDialog(QDialog):
    """Asks for the name of a template, beginning with one that is free."""

    answered = Signal(str)

    def __init__(self, title: str, name: str, do: str, taken: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(plain_title(title))
        self.setMinimumWidth(px(440))
        self._taken = {each.casefold() for each in taken}
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Name of the template"))
        self.name.selectAll()
        self.note = plain(size_px=SMALL_PX, colour=QUIET)
        self.do, buttons = action_buttons(self, do)
        layout = _column(self)
        layout.addWidget(plain(tr("Name of the template")))
        layout.addWidget(self.name)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
        self.name.textChanged.connect(self._judge)
        self.accepted.connect(lambda: self.answered.emit(self.name.text().strip()))
        self._judge(name)

    def _judge(self, text: str) -> None:
        is_taken = text.strip().casefold() in self._taken
        self.do.setEnabled(bool(text.strip()) and not is_taken)
        self.note.setText(tr("There is a template of this name already; write another.") if is_taken else " ")


class UnsavedDialog(QDialog):
    """Asks what becomes of changes that were not saved."""

    save = Signal()
    discard = Signal()

    def __init__(self, name: str, *, may_save: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Changes are not saved"))
        self.setMinimumWidth(px(460))
        self.save_button, buttons = action_buttons(self, tr("Save"))
        self._buttons = buttons
        self.save_button.setVisible(may_save)
        self.discard_button = QPushButton(tr("Do not save"))
        buttons.addButton(self.discard_button, QDialogButtonBox.ButtonRole.DestructiveRole)
        layout = _column(self)
        words = tr("“{name}” was changed and not saved.") if name else tr("The new template was not saved.")
        layout.addWidget(plain(words.format(name=name)))
        row = QHBoxLayout()
        row.addWidget(buttons)
        layout.addLayout(row)
        self.discard_button.clicked.connect(self._discard)
        self.accepted.connect(self.save)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Of three buttons Qt makes one the box's proxy, and Tab passes over another.
        self._buttons.setFocusProxy(None)  # type: ignore[arg-type] # Qt takes None, PySide's stubs do not

    def _discard(self) -> None:
        self.reject()
        self.discard.emit()


def _column(dialog: QDialog) -> QVBoxLayout:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(14)
    return layout
