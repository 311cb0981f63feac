"""A badge was printed already: who printed it when and why, and the reason for another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.state import ReprintReason
from checkin.station.printing_desk import BadgeHistory
from checkin.station.values import Card
from ui import wording
from ui.bridge import Bridge
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, QUIET, WARNING, px
from ui.widgets.choices import NumberedChoices
from ui.widgets.dialogs import LONGEST_WORDS, action_buttons, fit_height
from ui.widgets.labels import plain, tint
from ui.widgets.places import keep_on_screen


class AskReprint(QDialog):
    """Nothing is chosen beforehand, so that nobody prints a second badge by habit."""

    answered = Signal(object, str)
    """Emits the ReprintReason and the note."""

    def __init__(self, bridge: Bridge, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = bridge.station.event
        self._shift = bridge.station.shift
        self._may_reprint = False
        self.setWindowTitle(tr("Print again"))
        self.setMinimumWidth(px(560))
        self.history = plain(colour=QUIET)
        self.limit = plain(bold=True)
        self.reasons = NumberedChoices(
            [(reason, tr(words)) for reason, words in wording.badges.REPRINT_REASONS.items()]
        )
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_WORDS)
        self.note.setPlaceholderText(tr("In a few words, if something should be remembered"))
        self.note.setAccessibleName(tr("Note"))
        self.problem = plain(colour=BAD, bold=True)
        self.do, buttons = action_buttons(self, tr("Print a new badge"))
        title = tr("{name} has a badge already. The new one makes it void.").format(name=card.participant.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(12))
        question = plain(tr("Why is it printed again?"), bold=True)
        parts = (plain(title, colour=WARNING, bold=True), self.history, self.limit, question, self.reasons, self.note)
        for part in (*parts, self.problem, buttons):
            layout.addWidget(part)
        keep_on_screen(self)
        self.problem.hide()
        self.limit.hide()
        self.reasons.chosen.connect(self._allow)
        self.note.textChanged.connect(self._allow)
        self.accepted.connect(lambda: self.answered.emit(self.reasons.choice, self.note.text().strip()))
        self._allow()
        self.reasons.begin()
        bridge.read(
            "history to reprint", lambda: bridge.station.printing.badge_history(card.id), self._show, self._refused
        )

    def _show(self, history: BadgeHistory) -> None:
        self.history.setText(wording.badges.history(history, self._event))
        self.limit.setText(wording.badges.reprints_left(history))
        self.limit.setVisible(bool(self.limit.text()))
        tint(self.limit, QUIET if history.may_reprint else BAD)
        # Where people sign in, a supervisor may give their word for one more.
        self._may_reprint = history.may_reprint or self._shift.needs_sign_in
        fit_height(self)
        self._allow()

    def _refused(self, error: CheckinError) -> None:
        self.problem.setText(told(error.sentence))
        self.problem.show()

    def _allow(self) -> None:
        needs_words = self.reasons.choice is ReprintReason.OTHER and not self.note.text().strip()
        self.do.setEnabled(self._may_reprint and self.reasons.choice is not None and not needs_words)
