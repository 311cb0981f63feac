"""What a desk does for a guest by hand: check in, also against the rules, register, print again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.admission import Direction
from checkin.permissions import Act
from checkin.state import ReprintReason
from checkin.station.shift import Grant
from checkin.station.values import Card, ScanResult
from ui.bridge import Bridge
from ui.forms.ask_reprint import AskReprint
from ui.forms.register_form import RegisterForm
from ui.forms.which_one import WhichOne
from ui.hearing import unheard
from ui.language import tr
from ui.signin.authorise import do_with_a_word, with_a_word
from ui.widgets.dialogs import AskWords


class Guests(QObject):
    """Asks what has to be asked, in dialogs over the desk."""

    judged = Signal(object)
    """Emits the ScanResult of somebody who was checked in by hand."""
    opened = Signal(object)
    """Emits the Card of somebody on the roster who was about to be registered again."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._station = bridge.station
        self._window = window

    def admit(self, card: Card, direction: Direction) -> None:
        """Check somebody in (or out) who was picked by hand; of several with one name they are picked again."""

        def decide(others: list[Card]) -> None:
            if others:
                self._ask_which([card, *others], direction)
            else:
                self._admit(card, direction)

        self._bridge.do(lambda: self._station.namesakes(card), decide)

    def override(self, card: Card, direction: Direction) -> None:
        """Let somebody in against the rules, with a reason; where the operator may not, with a supervisor's word."""

        def ask_why(grant: Grant | None) -> None:
            question = tr("Why is {name} let in against the rules? This goes on record.")
            ask = AskWords(tr("Let in anyway"), question.format(name=card.participant.name), tr("Let in"), self._window)
            ask.answered.connect(lambda reason: self._admit(card, direction, reason, grant))
            ask.open()

        with_a_word(self._bridge, Act.OVERRIDE, self._window, ask_why)

    def register(self, name: str) -> None:
        """Register somebody who is not on the roster, and check them in."""
        with unheard():
            form = RegisterForm(self._bridge, name, self._window)

        def register(fields: dict[str, str]) -> ScanResult:
            return self._station.admit(self._station.register(fields).id)

        def taken(result: ScanResult) -> None:
            form.close()
            self.judged.emit(result)

        form.submitted.connect(lambda fields: self._bridge.do(lambda: register(fields), taken, form.show_problem))
        form.known.connect(self.opened)
        form.open()

    def ask_reprint(self, card: Card) -> None:
        """Print another badge for somebody who has one, once it is said why."""
        with unheard():
            ask = AskReprint(self._bridge, card, self._window)

        def print_it(reason: ReprintReason, note: str) -> None:
            def reprint(grant: Grant | None) -> str:
                return self._station.reprint(card.id, reason, note, grant=grant)

            do_with_a_word(self._bridge, Act.REPRINT_MORE, self._window, reprint, lambda _job: None)

        ask.answered.connect(print_it)
        ask.open()

    def _ask_which(self, cards: list[Card], direction: Direction) -> None:
        words = tr("Check out") if direction is Direction.EXIT else tr("Check in")
        ask = WhichOne(cards, self._station.event, words, self._window)
        ask.picked.connect(lambda card: self._admit(card, direction))
        ask.open()

    def _admit(
        self, card: Card, direction: Direction, override_reason: str | None = None, grant: Grant | None = None
    ) -> None:
        self._bridge.do(
            lambda: self._station.admit(card.id, direction=direction, override_reason=override_reason, grant=grant),
            self.judged.emit,
        )
