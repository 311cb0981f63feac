"""Picks who somebody is and takes their PIN, by keys or fingers."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.operators import Operator
from checkin.security.pins import PIN_LENGTH
from checkin.station.scanners import LONGEST_GAP_MS
from ui.icons import with_icon
from ui.language import tr
from ui.style import BAD, QUIET, SMALL_PX, TITLE_PX, TOUCH_PX, px
from ui.widgets.labels import plain, tint
from ui.wording.people import ROLES

SURE_MS = LONGEST_GAP_MS + 10
"""After the sixth digit: were it one of a badge that is scanned, its next key would have come."""
_ID = Qt.ItemDataRole.UserRole
_NAME = Qt.ItemDataRole.UserRole + 1
_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "delete")
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Credentials(QWidget):
    """Names with roles, a PIN, and a pad for it; six digits are an answer."""

    entered = Signal(str, str)
    """Emits the operator's id and the PIN."""

    def __init__(self, operators: Sequence[Operator], do: str, parent: QWidget | None = None) -> None:
        """`do` are the words of the button."""
        super().__init__(parent)
        self.filter = QLineEdit()
        self.names = QListWidget()
        self.pin = QLineEdit()
        self.pad = {key: QPushButton(key if key.isdigit() else "") for key in _KEYS if key}
        self.do = QPushButton(do)
        self.message = plain(bold=True, colour=BAD)
        self._sure = QTimer(self, singleShot=True, interval=SURE_MS)
        self._prepare()
        self._lay_out()
        self._connect()
        self.offer(operators)

    def offer(self, operators: Sequence[Operator], first: str = "") -> None:
        """Let these be picked from; `first` is the id of whoever it most likely is.

        Where nobody is likelier than others nobody is picked: a PIN would count as a wrong one of whoever is.
        """
        before = first or self.picked
        self.names.clear()
        for one in operators:
            if one.pin:
                item = QListWidgetItem(f"{one.name} · {tr(ROLES[one.role])}")
                item.setData(_ID, one.id)
                item.setData(_NAME, one.name)
                self.names.addItem(item)
                if one.id == before:
                    self.names.setCurrentItem(item)
        self._narrow(self.filter.text())

    @property
    def offered(self) -> list[str]:
        """The ids of those who can be picked."""
        return [str(self.names.item(row).data(_ID)) for row in range(self.names.count())]

    @property
    def picked(self) -> str:
        """The id of who is picked; empty for nobody."""
        item = self.names.currentItem()
        return str(item.data(_ID)) if item is not None and not item.isHidden() else ""

    def pick(self, operator: str) -> None:
        """Pick this operator, as when their badge was read."""
        self.filter.clear()
        for row in range(self.names.count()):
            if self.names.item(row).data(_ID) == operator:
                self.names.setCurrentRow(row)
        self.pin.clear()
        self.pin.setFocus()

    def pick_nobody(self) -> None:
        """Have whoever comes say who they are, where there is more than one."""
        if len(self.offered) > 1:
            self.filter.clear()
            self.names.setCurrentRow(-1)

    def tell(self, sentence: str, *, is_wrong: bool = True) -> None:
        """Say what is the matter, and take another PIN."""
        self.message.setText(sentence)
        tint(self.message, BAD if is_wrong else QUIET)
        self.pin.clear()
        self.set_busy(is_busy=False)

    def set_busy(self, *, is_busy: bool) -> None:
        """While a PIN is checked nothing is taken."""
        for part in (self.pin, self.do, *self.pad.values()):
            part.setEnabled(not is_busy)
        if is_busy:
            self.message.setText(tr("One moment …"))
            tint(self.message, QUIET)
        else:
            self.pin.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down wander through the names wherever the cursor is."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            step = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
            self._move(step)
            return True
        return super().eventFilter(watched, event)

    def _prepare(self) -> None:
        self.filter.setPlaceholderText(tr("Letters of your name"))
        self.filter.setAccessibleName(tr("Your name"))
        self.filter.installEventFilter(self)
        self.names.setAccessibleName(tr("Who you are"))
        self.names.setMinimumWidth(px(280))
        self.names.setSpacing(px(4))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(PIN_LENGTH)
        self.pin.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self.pin))
        self.pin.setAccessibleName(tr("PIN, six digits"))
        self.pin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pin.installEventFilter(self)
        font = self.pin.font()
        font.setPixelSize(px(TITLE_PX))
        self.pin.setFont(font)
        for key, button in self.pad.items():
            button.setMinimumSize(px(TOUCH_PX + 32), px(TOUCH_PX))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the PIN keeps its cursor
            if key == "delete":
                with_icon(button, "x")
                button.setAccessibleName(tr("Delete the last digit"))
        self.do.setProperty("main", True)

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.addWidget(plain(tr("Who you are"), size_px=SMALL_PX, colour=QUIET))
        who.addWidget(self.filter)
        who.addWidget(self.names, 1)
        pad = QGridLayout()
        pad.setSpacing(px(8))
        for place, key in enumerate(_KEYS):
            if key:
                pad.addWidget(self.pad[key], place // 3, place % 3)
        secret = QVBoxLayout()
        secret.setSpacing(px(8))
        secret.addWidget(plain(tr("PIN, six digits"), size_px=SMALL_PX, colour=QUIET))
        secret.addWidget(self.pin)
        secret.addLayout(pad)
        secret.addWidget(self.do)
        secret.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(px(24))
        both.addLayout(who, 1)
        both.addLayout(secret)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addLayout(both, 1)
        layout.addWidget(self.message)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self.pin.setFocus)
        self.names.itemClicked.connect(lambda _item: self.pin.setFocus())
        self.names.itemActivated.connect(lambda _item: self.pin.setFocus())
        self.pin.textEdited.connect(self._await_more)
        self.pin.inputRejected.connect(self._hear_rejected)
        self._sure.timeout.connect(self._enter_if_whole)
        self.pin.returnPressed.connect(self._enter)
        self.do.clicked.connect(self._enter)
        for key, button in self.pad.items():
            button.clicked.connect(lambda _checked=False, key=key: self._press(key))

    def _press(self, key: str) -> None:
        if key == "delete":
            self.pin.backspace()
            return
        self.pin.insert(key)
        if len(self.pin.text()) == PIN_LENGTH:
            self._enter()

    def _await_more(self) -> None:
        """Enter six digits once no further key has come: those of a scanned badge would count as a wrong PIN."""
        self._sure.start()

    def _enter_if_whole(self) -> None:
        if len(self.pin.text()) == PIN_LENGTH:  # what a scan typed is taken back at its end
            self._enter()

    def _hear_rejected(self) -> None:
        self._await_more()
        self._tell_digits()

    def _enter(self) -> None:
        self._sure.stop()
        if not self.picked:
            self.tell(tr("Pick who you are first."))
        elif not self.pin.text() and self.message.text():
            self.pin.setFocus()  # Enter after the sixth digit: the answer to the PIN stays
        elif len(self.pin.text()) < PIN_LENGTH:
            self._tell_digits()
            self.pin.setFocus()
        elif self.pin.isEnabled():
            self.set_busy(is_busy=True)
            self.entered.emit(self.picked, self.pin.text())

    def _tell_digits(self) -> None:
        self.message.setText(tr("A PIN is six digits."))
        tint(self.message, BAD)

    def _narrow(self, text: str) -> None:
        """Show the names that hold these letters; the first is picked, but not of all that there are."""
        wanted = text.strip().casefold()
        shown = []
        for row in range(self.names.count()):
            item = self.names.item(row)
            item.setHidden(wanted not in str(item.data(_NAME)).casefold())
            if not item.isHidden():
                shown.append(row)
        if shown and self.names.currentRow() not in shown and (wanted or len(shown) == 1):
            self.names.setCurrentRow(shown[0])

    def _move(self, step: int) -> None:
        shown = [row for row in range(self.names.count()) if not self.names.item(row).isHidden()]
        if shown:
            at = shown.index(self.names.currentRow()) if self.names.currentRow() in shown else 0
            self.names.setCurrentRow(shown[min(max(at + step, 0), len(shown) - 1)])
