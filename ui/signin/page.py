"""What a desk shows while nobody may work at it: who signs in, by badge or PIN. No lists, and no names of guests."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.security.pins import PIN_LENGTH
from checkin.station.shift import BadgeRead, NobodysBadge, ShiftState
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.signin.credentials import Credentials
from ui.style import QUIET, SMALL_PX, TITLE_PX, WARNING, px
from ui.widgets.labels import plain


class SignInPage(QWidget):
    """Signs in, and unlocks."""

    answered = Signal()
    """Somebody signed in, or was refused."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shift = bridge.station.shift
        self.title = plain(size_px=TITLE_PX, bold=True)
        self.hint = plain(colour=QUIET)
        self.notice = plain(bold=True, colour=WARNING)
        """What came while nobody was signed in, so that nothing is lost silently."""
        self.credentials = Credentials(self._shift.operators, tr("Sign in"))
        self.side = QVBoxLayout()
        """Room for the camera."""
        self._lay_out()
        self.credentials.entered.connect(self._sign_in)

    def refresh(self) -> None:
        """Show who may sign in now, and why somebody must."""
        operator = self._shift.operator
        station = self._bridge.station
        if self._shift.state is ShiftState.LOCKED and operator is not None:
            self.title.setText(tr("Locked by {name}").format(name=operator.name))
            self.hint.setText(tr("Scan your badge or enter your PIN to go on. Somebody else may sign in instead."))
        else:
            self.title.setText(tr("Sign in at desk {name}").format(name=station.desk.name))
            self.hint.setText(tr("Scan your badge, or pick your name and enter your PIN."))
        self.credentials.offer(self._shift.operators, operator.id if operator is not None else "")
        self.credentials.tell("")

    def heed_operators(self) -> None:
        """Show operators who were added or removed meanwhile, without disturbing whoever is at it."""
        if [one.id for one in self._shift.operators if one.pin] != self.credentials.offered:
            self.credentials.offer(self._shift.operators)

    def tell(self, sentence: str) -> None:
        """Say what happened while nobody was signed in."""
        self.notice.setText(sentence)

    def scanned(self, code: str, late: Callable[[], None] | None = None) -> None:
        """A scanner sent this: somebody's own badge, or a guest's code that must be scanned again.

        `late` is called instead for a guest's that came right behind a badge or PIN that signed somebody in.
        """
        if len(code) == PIN_LENGTH and code.isdecimal() and self.credentials.picked:
            # Whoever types their PIN as fast as a scanner is no scanner.
            self._sign_in(self.credentials.picked, code)
            return
        self.credentials.set_busy(is_busy=True)

        def refused(error: CheckinError) -> None:
            if late is not None and isinstance(error, NobodysBadge) and self._shift.is_open:
                late()
            else:
                self._refuse_scan(error)

        self._bridge.do(lambda: self._shift.sign_in_by_badge(code), self._take_badge, refused)

    def _sign_in(self, operator: str, pin: str) -> None:
        self.credentials.set_busy(is_busy=True)
        self._bridge.do(lambda: self._shift.sign_in(operator, pin), lambda _operator: self._take(), self._refuse)

    def _take_badge(self, read: BadgeRead) -> None:
        if read.enough:
            self._take()
            return
        self.credentials.pick(read.operator.id)
        self.credentials.tell(tr("Hello, {name}. Enter your PIN, too.").format(name=read.operator.name), is_wrong=False)

    def _take(self) -> None:
        self.notice.setText("")
        self.answered.emit()

    def _refuse(self, error: CheckinError) -> None:
        self.credentials.tell(told(error.sentence))
        self.answered.emit()

    def _refuse_scan(self, error: CheckinError) -> None:
        self.credentials.tell("")
        self.tell(told(error.sentence))
        self.answered.emit()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(px(860))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(28), px(20), px(28), px(20))
        inside.setSpacing(px(10))
        for part in (self.title, self.hint, self.notice):
            inside.addWidget(part)
        inside.addWidget(self.credentials, 1)
        inside.addWidget(
            plain(tr("Wrong PINs are counted; after five the next one must wait."), size_px=SMALL_PX, colour=QUIET)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(16), px(16), px(16))
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addLayout(self.side, 0)
        row.addStretch(1)
        row.setAlignment(card, Qt.AlignmentFlag.AlignVCenter)
