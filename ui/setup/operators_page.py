"""The page of the settings with the operators: who may work at the desks. Each change is kept at once."""

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.errors import CheckinError
from checkin.operators import Operator, Role
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.setup.forms import line
from ui.style import BAD, GOOD, QUIET, px
from ui.widgets.beside import BesideLayout
from ui.widgets.dialogs import Confirm
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import plain, tint

_AROUND_PX = 32
"""What a field has around its words."""


class OperatorsPage(QWidget):
    """Lists the operators, and adds, changes and removes them."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._station = bridge.station
        self.known: list[Operator] = []
        """Those who are listed."""
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Operators"))
        self.name = line(tr("Name"))
        self.name.setPlaceholderText(tr("Name"))
        self.role = _roles(tr("Role"))
        self.pin = line(tr("PIN"))
        self.pin.setPlaceholderText(tr("PIN; made by itself"))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMinimumWidth(self.pin.fontMetrics().horizontalAdvance(self.pin.placeholderText()) + px(_AROUND_PX))
        self.add = QPushButton(tr("Add"))
        self.new_role = _roles(tr("Other role"))
        self.change_role = QPushButton(tr("Change the role"))
        self.reset = QPushButton(tr("New PIN"))
        self.remove = QPushButton(tr("Remove"))
        self.outcome = plain(bold=True)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read who there is."""
        self._bridge.read("operators of the settings", self._station.operators.all, self._show)

    def _lay_out(self) -> None:
        new, changes = QWidget(), QWidget()
        halves = BesideLayout(new)
        halves.setContentsMargins(0, 0, 0, 0)
        for parts, share in ((((self.name, 3), (self.role, 2)), 9), (((self.pin, 1), (self.add, 0)), 5)):
            half = QHBoxLayout()
            for part, within in parts:
                half.addWidget(part, within)
            halves.addLayout(half, share)
        row = FlowLayout(changes)
        for part in (self.new_role, self.change_role, self.reset, self.remove):
            row.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        note = tr("From the first one on, everybody signs in. Changes here are kept at once.")
        layout.addWidget(plain(note, colour=QUIET))
        layout.addWidget(self.list, 1)
        layout.addWidget(changes)
        layout.addWidget(plain(tr("Somebody new"), bold=True))
        layout.addWidget(new)
        layout.addWidget(self.outcome)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        for field in (self.name, self.pin):
            field.returnPressed.connect(self._add)
        self.change_role.clicked.connect(self._set_role)
        self.reset.clicked.connect(self._reset_pin)
        self.remove.clicked.connect(self._ask_to_remove)
        self.list.currentRowChanged.connect(self._choose)

    def _show(self, operators: list[Operator]) -> None:
        row = self.list.currentRow()
        self.known = operators
        self.list.clear()
        for one in operators:
            ways = [words for words, has in ((tr("PIN"), one.pin), (tr("badge"), one.card or one.participant)) if has]
            role = tr(wording.people.ROLES[one.role])
            self.list.addItem(" · ".join([one.name, role, ", ".join(ways) or tr("cannot sign in")]))
        self.list.setCurrentRow(max(0, min(row, len(operators) - 1)) if operators else -1)
        self._choose()

    def _choose(self) -> None:
        one = self._chosen()
        for part in (self.new_role, self.change_role, self.reset, self.remove):
            part.setEnabled(one is not None)
        if one is not None:
            self.new_role.setCurrentIndex(self.new_role.findData(one.role))

    def _chosen(self) -> Operator | None:
        row = self.list.currentRow()
        return self.known[row] if 0 <= row < len(self.known) else None

    def _add(self) -> None:
        name, role, pin = self.name.text(), Role(self.role.currentData()), self.pin.text().strip()

        def done(added: tuple[Operator, str]) -> None:
            self.name.clear()
            self.pin.clear()
            self._tell_pin(added[0].name, "" if pin else added[1])

        self._bridge.do(lambda: self._station.operators.add(name, role, pin), done, self._fail)

    def _reset_pin(self) -> None:
        if (one := self._chosen()) is not None:
            operators = self._station.operators
            self._bridge.do(lambda: operators.reset_pin(one.id), lambda pin: self._tell_pin(one.name, pin), self._fail)

    def _set_role(self) -> None:
        if (one := self._chosen()) is not None:
            role = Role(self.new_role.currentData())
            self._bridge.do(
                lambda: self._station.operators.set_role(one.id, role),
                lambda changed: self._tell(tr("{name}: kept.").format(name=changed.name), GOOD),
                self._fail,
            )

    def _ask_to_remove(self) -> None:
        if (one := self._chosen()) is None:
            return
        question = tr("{name} signs in no more. What they did keeps their name.").format(name=one.name)
        ask = Confirm(tr("Remove an operator"), question, tr("Remove"), self)
        ask.accepted.connect(lambda: self._remove(one))
        ask.open()

    def _remove(self, one: Operator) -> None:
        self._bridge.do(
            lambda: self._station.operators.remove(one.id),
            lambda gone: self._tell(tr("{name} is removed.").format(name=gone.name), GOOD),
            self._fail,
        )

    def _tell_pin(self, name: str, pin: str) -> None:
        words = tr("The PIN of {name} is {pin}: write it down, it is shown this once.") if pin else tr("{name}: kept.")
        self._tell(words.format(name=name, pin=pin), GOOD)

    def _fail(self, error: CheckinError) -> None:
        self._tell(told(error.sentence), BAD)

    def _tell(self, words: str, colour: str) -> None:
        self.outcome.setText(words)
        tint(self.outcome, colour)
        self.refresh()


def _roles(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for role in Role:
        box.addItem(tr(wording.people.ROLES[role]), role)
    return box
