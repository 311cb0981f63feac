"""The registration desk: a verdict that fills the screen, and beside it the search for those without a code."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from checkin.admission import Direction
from checkin.errors import CheckinError
from checkin.layouts import Layout
from checkin.permissions import Act
from checkin.station.print_policy import PrintPolicy
from checkin.station.recent import DeedKind, TakenBack
from checkin.station.shift import Grant
from checkin.station.values import (
    Card,
    Change,
    NoticesChanged,
    ParticipantScanned,
    PeopleErased,
    PrintersChanged,
    ScanResult,
)
from ui import wording
from ui.bridge import Bridge
from ui.desk.badges import Badges
from ui.desk.guests import Guests
from ui.desk.recent_list import RecentList
from ui.desk.verdict_panel import VerdictPanel
from ui.forms.correcting import Corrected, Correcting
from ui.keys import KEYS
from ui.language import tr
from ui.sentences import told
from ui.signin.authorise import do_with_a_word
from ui.sounds import Sounds
from ui.style import QUIET, SMALL_PX, px
from ui.widgets.finder import Finder
from ui.widgets.flow import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import plain
from ui.widgets.photo import Photo
from ui.widgets.places import Place
from ui.widgets.waits import Waits

_PHOTO = QSize(165, 215)
_POLICIES = tuple(PrintPolicy)
Done = TypeVar("Done")


class DeskWorkplace(Place):
    """Scans, and shows what came of it."""

    judged = Signal(object)
    """Emits each ScanResult once it is on the screen."""
    waiting = Signal(int)
    """Emits how many scans have no verdict yet."""

    def __init__(self, bridge: Bridge, sounds: Sounds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self._sounds = sounds
        shift = self._station.shift
        may_override = shift.needs_sign_in or shift.allows(Act.OVERRIDE)
        self.panel = VerdictPanel(Photo(bridge, _PHOTO), may_override=may_override)
        self.recent = RecentList()
        self.finder = Finder(bridge, tr("Name, organisation or code"), self._recent_with_title())
        self.guests = Guests(bridge, self)
        self.correcting = Correcting(bridge, self)
        self.register_button = KeyButton(tr("Register a guest …"), "register", icon="user-plus")
        self.exit_button = KeyButton(tr("Leaving"), "leaving", icon="log-out")
        self.exit_button.setCheckable(True)
        self.exit_button.setToolTip(tr("While this is pressed, scans record who leaves"))
        self.policy_button = KeyButton(
            "", "print_policy", icon="printer", is_cut=True, cut=Qt.TextElideMode.ElideMiddle
        )
        self.undo_button = KeyButton("", "undo_last", icon="undo-2", is_cut=True)
        self.side = QVBoxLayout()
        """What stands beside the verdict; at its end there is room for the camera."""
        self._waits = Waits(self)
        self._badges = Badges(bridge, self.panel, self.guests)
        self._lay_out()
        self._connect()
        self._show_policy()
        self._show_recent()
        self._show_closing()

    def scan(self, code: str, layout: Layout = Layout.US, again_ms: int = 0) -> None:
        """Have a code judged after those before it, and show the verdict; `layout` and `again_ms` as in Station."""
        direction = self._direction

        def judge() -> ScanResult:
            return self._station.scan(code, direction=direction, layout=layout, again_ms=again_ms)

        def judged(result: ScanResult) -> None:
            self._show_result(result)
            self._end_wait()

        def failed(error: CheckinError) -> None:
            self.panel.show_unjudged()
            self._bridge.failed.emit(told(error.sentence))
            self._end_wait()

        self._waits.begin()
        self.waiting.emit(self._waits.number)
        self._station.printing.hold()
        self._bridge.do(judge, judged, failed)

    def show_person(self, participant: str) -> None:
        """Show somebody as if they had been looked up."""
        self.finder.clear()
        self.recent.let_go()
        self.panel.show_nothing()  # until it is known who it is, no key is about whoever was shown before
        self._bridge.do(lambda: self._station.card(participant), self._show_card)

    def tells_of_badge(self, participant: str) -> bool:
        """Whether it shows this person, and in sight what becomes of their badge."""
        return self._badges.tells_of(participant)

    def heed_printers(self, stuck: dict[str, str]) -> None:
        """Say of the badge that is shown what it waits for; `stuck` says in words what is wrong with each printer."""
        self._badges.heed_printers(stuck)

    def take_over(self, before: "DeskWorkplace") -> None:
        """Show what this desk's window showed before it was built anew."""
        self.exit_button.setChecked(before.exit_button.isChecked())
        self._badges.take_over(before._badges)
        shown = before.panel
        if shown.scanned is not None and shown.verdict is not None:
            self.panel.show_scan(shown.scanned, self._station.event)
            self._badges.show(shown.scanned)
        else:
            self._show_card(shown.card, shown.scanned)

    @property
    def _direction(self) -> Direction:
        return Direction.EXIT if self.exit_button.isChecked() else Direction.ENTRY

    def _end_wait(self) -> None:
        self._waits.end()
        self.waiting.emit(self._waits.number)
        if not self._waits.number:
            # What was held back for the verdict goes on once that is painted.
            self._bridge.later(self._station.printing.go_on)

    def _lay_out(self) -> None:
        side = self.side
        side.setContentsMargins(0, px(16), px(16), px(12))
        side.addWidget(self.finder, 1)
        actions = FlowLayout()
        for button in (self.register_button, self.exit_button):
            actions.addWidget(button)
        side.addLayout(actions)
        side.addWidget(self.policy_button)
        side.addWidget(self.undo_button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(16))
        layout.addWidget(self.panel, 62)
        layout.addLayout(side, 38)

    def _recent_with_title(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, px(6), 0, 0)
        title = tr("Last scans · {key}").format(key=KEYS["recent"].text)
        layout.addWidget(plain(title, size_px=SMALL_PX, colour=QUIET, bold=True))
        layout.addWidget(self.recent, 1)
        return box

    def _connect(self) -> None:
        QShortcut(QKeySequence(KEYS["recent"].keys), self).activated.connect(self._into_recent)
        self._bridge.changed.connect(self._hear)
        self._waits.noticed.connect(self.panel.fade)
        self._waits.long.connect(self.panel.show_judging)
        self.finder.selected.connect(self._pick)
        self.finder.chosen.connect(self._admit)
        self.finder.entered.connect(self._typed)
        self.finder.escaped.connect(self.panel.show_nothing)
        self.register_button.clicked.connect(self._register)
        self.exit_button.toggled.connect(self._turn)
        self.policy_button.clicked.connect(self._change_policy)
        self.undo_button.clicked.connect(self._undo_last)
        self.recent.opened.connect(self._open_scan)
        self.recent.left.connect(self.finder.type_on)
        self.guests.judged.connect(self._show_result)
        self.guests.opened.connect(self._show_card)
        self.correcting.corrected.connect(self._show_corrected)
        self.correcting.for_print.connect(self._badges.print_with)
        panel = self.panel
        panel.button("admit").clicked.connect(lambda: self._admit(panel.card))
        panel.button("undo").clicked.connect(self._undo)
        panel.button("override").clicked.connect(self._override)
        panel.button("correct").clicked.connect(self._correct)

    def _typed(self, text: str) -> None:
        """What was typed finds nobody: with a digit in it, it was meant as a code."""
        if any(character.isdigit() for character in text):
            self.scan(text)

    def _turn(self, is_leaving: bool) -> None:
        self.panel.is_leaving = is_leaving
        if self.panel.scanned is None and self.panel.card is None:
            self.panel.show_nothing()
        elif self.panel.card is not None and self.panel.verdict is None:
            self._show_card(self.panel.card)

    def _show_result(self, result: ScanResult) -> None:
        # What was looked up before is over; left in the field, it would come back over the verdict.
        self.finder.clear()
        self.recent.let_go()
        self.panel.show_scan(result, self._station.event)
        self._badges.show(result)
        self._sounds.play(result.verdict.kind)
        if QApplication.activeModalWidget() is None:
            self.finder.field.setFocus()
        self._tell_namesakes(result.card)
        self.judged.emit(result)

    def _show_recent(self) -> None:
        recent = self._station.recent
        self.recent.show_scans(recent.scans, recent.taken_back, self._station.event)
        last = recent.last
        words = tr("Undo: {what}").format(what=wording.desk.deed(last)) if last else tr("Nothing to undo")
        self.undo_button.set_words(words)
        self.undo_button.setEnabled(last is not None)

    def _pick(self, card: Card | None) -> None:
        if card is not None:
            self.recent.let_go()
            self._show_card(card)

    def _show_card(self, card: Card | None, result: ScanResult | None = None) -> None:
        if card is not None:
            self.panel.show_card(card, self._station.event, result)
            self._badges.show()
            self._tell_namesakes(card)

    def _tell_namesakes(self, card: Card | None) -> None:
        """Say that others have this name: after the verdict, which does not wait for it."""

        def tell(others: list[Card]) -> None:
            if others and card is not None and self.panel.card is not None and self.panel.card.id == card.id:
                self.panel.add_notice(wording.desk.namesakes(others, card))

        def look() -> None:
            self._bridge.read("namesakes", lambda: self._station.namesakes(card) if card is not None else [], tell)

        self._bridge.later(look)

    def _open_scan(self, result: ScanResult) -> None:
        """Show a scan of the list again: who it was, as they are now."""
        card = result.card
        if card is None:
            self.panel.show_scan(result, self._station.event)
        else:
            self._bridge.do(lambda: self._station.card(card.id), lambda now: self._show_card(now, result))

    def _into_recent(self) -> None:
        self.finder.clear()
        self.recent.begin()

    def _admit(self, card: Card | None) -> None:
        if card is not None:
            self.guests.admit(card, self._direction)

    def _override(self) -> None:
        if card := self.panel.card:
            self.guests.override(card, self._direction)

    def _register(self) -> None:
        self.guests.register(self.finder.field.text() if not self.finder.model.cards else "")

    def _undo(self) -> None:
        """Take back the scan that is shown, or else the check-in of whoever is shown."""
        card, scanned, recent = self.panel.card, self.panel.scanned, self._station.recent
        if card is None:
            return
        deed = recent.deed_by(scanned.entry) if scanned is not None else None
        if deed is not None:
            self._take_back(lambda grant: recent.undo(deed, grant), self._show_taken_back)
        elif scanned is not None and scanned.direction is Direction.EXIT:
            self._bridge.failed.emit(tr("This was taken back already."))
        else:
            self._take_back(lambda grant: self._station.undo(card.id, grant=grant), self._show_card)

    def _undo_last(self) -> None:
        last = self._station.recent.last
        self._take_back(lambda grant: self._station.recent.undo(last, grant), self._show_taken_back)

    def _take_back(self, undo: Callable[[Grant | None], Done], then: Callable[[Done], None]) -> None:
        """Take something back; what this operator may not, a supervisor may at this desk."""
        do_with_a_word(self._bridge, Act.UNDO_OTHERS, self, undo, then)

    def _show_taken_back(self, done: TakenBack) -> None:
        self.finder.clear()
        self._show_card(done.card)
        lines = [wording.desk.taken_back(done.deed)]
        self.panel.show_changed(lines)
        if done.deed.kind is DeedKind.CORRECTION:
            self._badges.heed_correction(done.card.id)

    def _correct(self) -> None:
        if card := self.panel.card:
            self.correcting.open(card)

    def _show_corrected(self, done: Corrected) -> None:
        self._show_card(done.card)
        self.panel.show_changed(wording.fields.changes(done.changes, self._station.event))
        if done.is_badge_wrong and done.card.badge is not None:
            self._badges.offer_corrected()
        self._badges.heed_correction(done.card.id)

    def _change_policy(self) -> None:
        def change() -> None:
            before = _POLICIES.index(self._station.print_policy)
            self._station.set_print_policy(_POLICIES[(before + 1) % len(_POLICIES)])

        self._bridge.do(change, lambda _: self._show_policy())

    def _show_policy(self) -> None:
        self.policy_button.set_words(tr(wording.desk.PRINT_POLICIES[self._station.print_policy]))

    def _show_closing(self) -> None:
        closing = self._station.notices.closing()
        self.panel.show_closed(wording.supervision.closed(closing) if closing is not None else "")

    def _hear(self, change: Change) -> None:
        if isinstance(change, NoticesChanged):
            self._show_closing()
        shown = self.panel.card
        if isinstance(change, PeopleErased) and shown is not None and shown.id in change.participants:
            self.panel.show_nothing()
        is_of_badge = self._badges.hear(change)
        if not is_of_badge and not isinstance(change, ParticipantScanned | PrintersChanged):
            self.finder.refresh()
        self._show_recent()
