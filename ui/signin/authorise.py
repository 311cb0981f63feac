"""Asks for the word of somebody who may what the operator may not: by badge or PIN, on the spot."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.operators import Operator
from checkin.permissions import RULES, Act, may
from checkin.station.shift import BadgeRead, Grant
from checkin.station.values import NotPermitted, NotSignedIn
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.signin.credentials import Credentials
from ui.style import TITLE_PX, px
from ui.widgets.dialogs import standard_buttons
from ui.widgets.labels import plain
from ui.widgets.places import keep_on_screen

Done = TypeVar("Done")


class Authorise(QDialog):
    """A supervisor scans their badge or enters their PIN, for one act."""

    granted = Signal(object)
    """Emits the Grant."""

    def __init__(self, bridge: Bridge, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._act = act
        self._shift = bridge.station.shift
        self.setWindowTitle(tr("Ask a supervisor"))
        self.credentials = Credentials(self._who_may(), tr("Allow it"))
        cancel = standard_buttons(QDialogButtonBox.StandardButton.Cancel)
        cancel.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(plain(tr("Ask a supervisor"), size_px=TITLE_PX, bold=True))
        layout.addWidget(plain(told(RULES[act].refusal)))
        layout.addWidget(plain(tr("Supervisor: scan your badge, or pick your name and enter your PIN.")))
        layout.addWidget(self.credentials, 1)
        layout.addWidget(cancel)
        self.setMinimumWidth(px(640))
        keep_on_screen(self)
        self.credentials.entered.connect(self._by_pin)
        self.credentials.pin.setFocus()

    def scanned(self, code: str) -> None:
        """A scanner sent this: a badge."""
        self.credentials.set_busy(is_busy=True)
        self._bridge.do(lambda: self._shift.authorise_by_badge(self._act, code), self._take_badge, self._refuse)

    def _by_pin(self, operator: str, pin: str) -> None:
        self._bridge.do(lambda: self._shift.authorise(self._act, operator, pin), self._take, self._refuse)

    def _take_badge(self, answer: Grant | BadgeRead) -> None:
        if isinstance(answer, Grant):
            self._take(answer)
            return
        self.credentials.pick(answer.operator.id)
        words = tr("Hello, {name}. Enter your PIN, too.").format(name=answer.operator.name)
        self.credentials.tell(words, is_wrong=False)

    def _take(self, grant: Grant) -> None:
        if self.isVisible():
            self.accept()
            self.granted.emit(grant)

    def _refuse(self, error: CheckinError) -> None:
        self.credentials.tell(told(error.sentence))

    def _who_may(self) -> list[Operator]:
        return [one for one in self._shift.operators if may(one.role, self._act)]


def with_a_word(bridge: Bridge, act: Act, parent: QWidget, then: Callable[[Grant | None], None]) -> None:
    """Go on with `then` if the operator may do this, or else once somebody who may has given their word."""
    shift = bridge.station.shift
    if shift.allows(act) or not shift.needs_sign_in:
        then(None)
        return
    ask = Authorise(bridge, act, parent)
    ask.granted.connect(then)
    ask.finished.connect(ask.deleteLater)
    ask.open()


def do_with_a_word(
    bridge: Bridge, act: Act, parent: QWidget, work: Callable[[Grant | None], Done], then: Callable[[Done], None]
) -> None:
    """Have something done; where the operator may not, once somebody who may has given their word for the act."""

    def failed(error: CheckinError) -> None:
        if (
            isinstance(error, NotPermitted)
            and not isinstance(error, NotSignedIn)
            and bridge.station.shift.needs_sign_in
        ):
            with_a_word(bridge, act, parent, lambda grant: bridge.do(lambda: work(grant), then))
        else:
            bridge.failed.emit(told(error.sentence))

    bridge.do(lambda: work(None), then, failed)
