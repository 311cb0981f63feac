"""Reprints: find somebody, see the badge, say why, print. The badge before is void."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.layouts import Layout
from checkin.participants import Status
from checkin.permissions import Act
from checkin.state import ReprintReason
from checkin.station.printing_desk import BadgeHistory
from checkin.station.values import (
    BadgeFailed,
    BadgeFlawed,
    BadgeInDoubt,
    BadgePrinted,
    BadgeQueued,
    Card,
    Change,
    PeopleErased,
    PrintersChanged,
)
from ui import wording
from ui.bridge import Bridge
from ui.forms.correct_form import Where
from ui.forms.correcting import Corrected, Correcting
from ui.language import mark, tr
from ui.sentences import told
from ui.signin.authorise import with_a_word
from ui.style import BAD, GOOD, INK, QUIET, SMALL_PX, TITLE_PX, WARNING, px
from ui.widgets.badge_picture import BadgePicture
from ui.widgets.beside import BesideLayout
from ui.widgets.dialogs import LONGEST_WORDS
from ui.widgets.finder import Finder
from ui.widgets.flow import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import Chip, FittedLabel, plain, tint
from ui.widgets.photo import Photo
from ui.widgets.places import bring_into_sight, is_in_sight
from ui.widgets.printing_strip import PrintingStrip
from ui.widgets.waits import Waits

_PICTURE_PX = 250
_NARROWEST_PX = 200
"""Of the list in which somebody is looked for."""
_PHOTO = QSize(250, 130)
_REASON_KEY = "Ctrl+"
_PRINTING = mark("The badge is printing …")


class ReprintWorkplace(QWidget):
    """A scan here finds somebody, and admits nobody."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self.card: Card | None = None
        self.strip = PrintingStrip(bridge)
        self.finder = Finder(bridge, tr("Whose badge? Scan it, or type a name"), self.strip)
        self.correcting = Correcting(bridge, self)
        self.texts: dict[str, str] = {}
        """What is to be otherwise on the badge than on the roster."""
        self.changed = plain(size_px=SMALL_PX, bold=True)
        self.name = FittedLabel(34, 18, lines=2)
        self.about = plain(colour=QUIET)
        self.standing = plain(size_px=SMALL_PX, bold=True)
        self.chip = Chip()
        self._flaw = ""
        self.history: BadgeHistory | None = None
        """What is known of the badges of whoever is shown."""
        self.badges = plain(size_px=SMALL_PX, colour=QUIET)
        self.limit = plain(size_px=SMALL_PX, bold=True)
        self.picture = BadgePicture(bridge, _PICTURE_PX)
        self.photo = Photo(bridge, _PHOTO)
        self.question = plain(bold=True)
        self._suggested: ReprintReason | None = None
        """Why a badge before, if there was one, is not right any more."""
        self.reasons = {
            reason: QRadioButton(f"{tr(words)} · {_REASON_KEY}{number}")
            for number, (reason, words) in enumerate(wording.badges.REPRINT_REASONS.items(), 1)
        }
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_WORDS)
        self.note.setAccessibleName(tr("Note"))
        self.note.setPlaceholderText(tr("In a few words, if something should be remembered"))
        self.print_button = KeyButton(tr("Print a new badge"), "print", main=True)
        self.correct_button = KeyButton(tr("Correct …"), "correct")
        self.outcome = plain(bold=True)
        self.side = QVBoxLayout()
        """What stands beside the badge; at its end there is room for the camera."""
        self._waits = Waits(self)
        self._has_news = False
        """Whether something was told of a badge since somebody was looked up."""
        self._corrected = ""
        """Who was corrected last: a badge that comes out now may show what they were before."""
        self._lay_out()
        self._connect()
        self._show(None)

    def look_up(self, code: str, layout: Layout = Layout.US) -> None:
        """Show whose code this is; `layout` is that of the keyboard through which it came."""
        self.finder.clear()

        def found(card: Card) -> None:
            self._waits.end()
            self._show_looked_up(card)

        def failed(error: CheckinError) -> None:
            self._waits.end()
            self._show_nobody()  # lest the badge of whoever was there before be printed for this one
            self._bridge.failed.emit(told(error.sentence))

        self._waits.begin()
        self._bridge.do(lambda: self._station.card(code, layout), found, failed)

    def tells_of_badge(self, participant: str) -> bool:
        """Whether it shows this person, and in sight what becomes of their badge."""
        return self.card is not None and self.card.id == participant and is_in_sight(self.outcome)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bring_news_into_sight()  # what stands above it may have become more

    def _lay_out(self) -> None:
        person = QVBoxLayout()
        person.setSpacing(8)
        chips = QHBoxLayout()
        chips.addWidget(self.chip)
        chips.addStretch(1)
        person.addWidget(self.name)
        person.addLayout(chips)
        person.addWidget(self.about)
        person.addWidget(self.standing)
        person.addWidget(self.badges)
        person.addWidget(self.limit)
        person.addWidget(self.changed)
        person.addSpacing(px(6))
        person.addWidget(self.question)
        for button in self.reasons.values():
            person.addWidget(button)
        person.addWidget(self.note)
        person.addSpacing(px(6))
        buttons = FlowLayout()
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.correct_button)
        person.addLayout(buttons)
        person.addWidget(self.outcome)
        person.addStretch(1)
        frame = self._person = QFrame()
        frame.setObjectName("card")
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(24)
        inside.addLayout(person, 1)
        pictures = QVBoxLayout()
        pictures.addWidget(self.picture)
        pictures.addWidget(self.photo)
        pictures.addStretch(1)
        inside.addLayout(pictures)
        side = self.side
        side.addWidget(plain(tr("Reprint a badge"), size_px=TITLE_PX, bold=True))
        side.addWidget(self.finder, 1)
        self.finder.setMinimumWidth(px(_NARROWEST_PX))
        layout = BesideLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(side, 38)
        layout.addWidget(frame, 62)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self._waits.long.connect(self._show_looking_up)
        self.finder.selected.connect(self._pick)
        self.finder.chosen.connect(lambda card: self._show_looked_up(card) if card is not None else None)
        self.finder.entered.connect(self.look_up)
        self.finder.escaped.connect(lambda: self._show(None))
        self.print_button.clicked.connect(self._print)
        self.correct_button.clicked.connect(self._correct)
        self.correcting.corrected.connect(self._show_corrected)
        self.correcting.for_print.connect(self._show_for_print)
        for number, reason in enumerate(self.reasons.values(), 1):
            pick = QShortcut(QKeySequence(f"{_REASON_KEY}{number}"), self)
            pick.activated.connect(partial(_pick_if_enabled, reason))
        self.note.textChanged.connect(self._may_print)
        for button in self.reasons.values():
            button.toggled.connect(self._may_print)

    @property
    def reason(self) -> ReprintReason | None:
        """The reason that is picked."""
        return next((reason for reason, button in self.reasons.items() if button.isChecked()), None)

    def _show_looked_up(self, card: Card) -> None:
        self._has_news = False
        self._show(card)
        bring_into_sight(self._person)

    def _show_nobody(self) -> None:
        self._has_news = False
        self._show(None)
        bring_into_sight(self._person)

    def _show_looking_up(self) -> None:
        self._show_nobody()
        self.name.setText(tr("Being looked up …"))
        self.about.setText("")

    def _pick(self, card: Card | None) -> None:
        if card is not None:
            self._has_news = False
            self._show(card)

    def _show(self, card: Card | None) -> None:
        is_another = card is None or self.card is None or card.id != self.card.id
        self.card = card
        self.name.setText(card.participant.name if card else tr("Nobody is picked"))
        self.about.setText(
            wording.people.second_line(card) if card else tr("Scan a badge or a ticket, or look somebody up.")
        )
        self._show_standing(card)
        self.chip.setVisible(card is not None)
        if card is not None:
            self.chip.show_category(card.category.name, card.category.colour)
        self._suggested = None
        self._read_history()
        self.photo.show_photo_of(card.participant if card else None)
        self._be_otherwise({})
        self.correct_button.setEnabled(card is not None)
        if is_another:
            self._ask_again()
            self.outcome.setText("")
        self._may_print()

    def _show_standing(self, card: Card | None) -> None:
        words = wording.people.standing(card, self._station.event) if card is not None else ""
        self.standing.setText(words[:1].upper() + words[1:] if words else tr("Not checked in yet"))
        self.standing.setVisible(card is not None)
        is_expected = card is None or card.participant.status is Status.EXPECTED
        tint(self.standing, QUIET if is_expected else BAD)

    def _be_otherwise(self, texts: dict[str, str], lines: Sequence[str] = ()) -> None:
        """Show the badge as it will print, and what is otherwise about it than it was."""
        self.texts = texts
        self.picture.show_face(self._station.badge_face_of(self.card, texts) if self.card else None)
        only = tr("On this badge only: {texts}").format(texts=wording.fields.texts(texts)) if texts else ""
        self.changed.setText("\n".join([*lines, *filter(None, [only])]))
        self.changed.setVisible(bool(self.changed.text()))

    def _correct(self) -> None:
        if self.card is not None and not self._waits.number:
            self.correcting.open(self.card, Where.BADGE if self.texts else Where.ROSTER, self.texts, tr("Use this"))

    def _show_corrected(self, done: Corrected) -> None:
        self._corrected = done.card.id
        self._show(done.card)
        self._be_otherwise({}, wording.fields.changes(done.changes, self._station.event))
        if done.is_badge_wrong:
            self._suggest_another()

    def _show_for_print(self, card: Card, texts: dict[str, str]) -> None:
        self._show(card)
        self._be_otherwise(texts)
        if texts:
            self._suggest_another()

    def _suggest_another(self) -> None:
        """What was said of the badge before is not said of the one that is right."""
        self._suggested = ReprintReason.WRONG_DATA
        if self.outcome.text() != tr(_PRINTING):
            self._has_news = False
            self.outcome.setText("")

    def _look_whether_right(self, participant: str) -> None:
        """Say of a badge that came out after a correction whether it still shows what was before."""

        def tell(is_outdated: bool | None) -> None:
            if is_outdated and self.card is not None and self.card.id == participant:
                self.reasons[ReprintReason.WRONG_DATA].setChecked(True)
                self._tell(tr("The badge that was printed is not right any more: print a new one?"), WARNING)

        self._bridge.read("what a badge shows", lambda: self._station.printing.is_outdated(participant), tell)

    def _ask_again(self) -> None:
        for button in self.reasons.values():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
        self.note.clear()

    def _read_history(self) -> None:
        """Who printed badges when and why, and whether there may be another one."""
        card = self.card
        self.history = None
        self.badges.setText("")
        self.limit.setText("")
        if card is not None:
            self._bridge.read(
                "badge history", lambda: self._station.printing.badge_history(card.id), self._show_history
            )

    def _show_history(self, history: BadgeHistory) -> None:
        self.history = history
        self.badges.setText(wording.badges.history(history, self._station.event))
        self.limit.setText(wording.badges.reprints_left(history))
        self.limit.setVisible(bool(self.limit.text()) and not (history.is_first and history.may_reprint))
        tint(self.limit, QUIET if history.may_reprint else BAD)
        if self._suggested is not None and not history.is_first:
            self.reasons[self._suggested].setChecked(True)
        self._suggested = None
        self._may_print()

    @property
    def _is_first(self) -> bool:
        """Whether a first badge is asked for: none is on record, and nobody says that one is replaced."""
        return self.history is not None and self.history.is_first and self.reason is None

    def _may_print(self) -> None:
        needs_words = self.reason is ReprintReason.OTHER and not self.note.text().strip()
        # Where people sign in, a supervisor may give their word for one more.
        may_reprint = self.history is not None and (self.history.may_reprint or self._station.shift.needs_sign_in)
        is_first = self._is_first
        self.print_button.setEnabled(is_first or (may_reprint and self.reason is not None and not needs_words))
        self.print_button.set_words(tr("Print badge") if is_first else tr("Print a new badge"))
        self.question.setText(wording.badges.question(self.history))
        for button in self.reasons.values():
            button.setEnabled(self.card is not None)
        self.note.setEnabled(self.card is not None and not is_first)

    def _print(self) -> None:
        card, reason, note, texts, station = self.card, self.reason, self.note.text(), self.texts, self._station
        if card is None or self.history is None or self._waits.number:
            return  # whoever was scanned last may be somebody else
        if self._is_first:
            self._send(lambda: station.print_badge(card.id, texts))
        elif reason is not None and self.history.may_reprint:
            self._send(lambda: station.reprint(card.id, reason, note, texts))
        elif reason is not None:
            with_a_word(
                self._bridge,
                Act.REPRINT_MORE,
                self,
                lambda grant: self._send(lambda: station.reprint(card.id, reason, note, texts, grant)),
            )

    def _send(self, order: Callable[[], str]) -> None:
        self.print_button.setEnabled(False)
        self._tell(tr(_PRINTING), INK)
        self._bridge.do(order, lambda _job: None, self._refused)

    def _refused(self, error: CheckinError) -> None:
        self._tell(f"✗ {told(error.sentence)}", BAD)
        self._read_history()

    def _hear(self, change: Change) -> None:
        shown = self.card.id if self.card else None
        match change:
            case PeopleErased(participants) if shown in participants:
                self._show(None)
            case BadgeQueued(participant, _) if participant == shown:
                self._tell(tr(_PRINTING), INK)
            case BadgeFlawed(participant, detail) if participant == shown:
                self._flaw = told(detail)
            case BadgePrinted(card, _, _) if card.id == shown:
                self._show(card)
                self._ask_again()
                is_again = len(card.state.badges) > 1 or bool(card.state.voided_printings)
                out = tr("✓ The new badge is out; the one before is void.") if is_again else tr("✓ The badge is out.")
                look = tr("{out} Look at it: {flaw}").format(out=out, flaw=self._flaw)
                self._tell(look if self._flaw else out, WARNING if self._flaw else GOOD)
                self._flaw = ""
                if card.id == self._corrected:
                    self._look_whether_right(card.id)
            case BadgeFailed(participant, _, why) if participant == shown:
                self._tell(f"✗ {told(why)}", BAD)
                self._read_history()
            case BadgeInDoubt(participant, _, why) if participant == shown:
                self._tell(tr("? {why} Settle it under “Printing”.").format(why=told(why)), WARNING)
                self._read_history()
            case BadgeQueued() | BadgePrinted() | BadgeFailed() | BadgeFlawed() | BadgeInDoubt() | PrintersChanged():
                pass
            case _:
                self.finder.refresh()

    def _tell(self, words: str, colour: str) -> None:
        self.outcome.setText(words)
        tint(self.outcome, colour)
        self._has_news = True
        self._bring_news_into_sight()

    def _bring_news_into_sight(self) -> None:
        """Below many badges of before it would be beyond the edge."""

        def bring() -> None:
            if self._has_news and self.isVisible():
                bring_into_sight(self.outcome)

        self._bridge.later(bring)  # once all that was told is laid out


def _pick_if_enabled(reason: QRadioButton) -> None:
    if reason.isEnabled():
        reason.setChecked(True)
