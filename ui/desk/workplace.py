"""The registration desk: a verdict that fills the screen, and beside it the search for those without a code."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from checkin.admission import Direction
from checkin.errors import CheckinError
from checkin.layouts import Layout
from checkin.station.values import (
    BadgeFailed,
    BadgeFlawed,
    BadgeInDoubt,
    BadgePrinted,
    BadgeQueued,
    Card,
    Change,
    ParticipantScanned,
    PrintersChanged,
    ScanResult,
)
from checkin.tickets import presentable
from ui import wording
from ui.bridge import Bridge
from ui.desk.participant_form import ParticipantForm
from ui.desk.verdict_panel import VerdictPanel
from ui.language import tr
from ui.sounds import Sounds
from ui.style import QUIET, SMALL_PX
from ui.widgets.dialogs import AskWords
from ui.widgets.finder import Finder
from ui.widgets.labels import plain
from ui.widgets.photo import Photo

_RECENT = 6
_PHOTO = QSize(165, 215)


class DeskWorkplace(QWidget):
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
        self.panel = VerdictPanel(self._station.role, Photo(bridge, _PHOTO))
        self.finder = Finder(bridge, "Name, organisation or code")
        self.register_button = QPushButton("Register a guest …")
        self.exit_button = QPushButton("Leaving")
        self.exit_button.setCheckable(True)
        self.exit_button.setToolTip("While this is pressed, scans record who leaves")
        self.recent = QListWidget()
        self.recent.setAccessibleName(tr("Last scans"))
        self.recent.setFixedHeight(_RECENT * 24 + 8)
        self.recent_title = plain("Last scans", size_px=SMALL_PX, colour=QUIET, bold=True)
        self.side = QVBoxLayout()
        """What stands beside the verdict; at its end there is room for the camera."""
        self.recent.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the search field its cursor
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._waiting = 0
        self._shown: ScanResult | None = None
        """The scan that the panel shows."""
        self._badges: dict[str, tuple[str, bool]] = {}
        self._flaws: dict[str, str] = {}
        """By participant: what was last heard of their badge, and whether it should be printed again."""
        self._lay_out()
        self._connect()

    def scan(self, code: str, layout: Layout = Layout.US, again_ms: int = 0) -> None:
        """Have a code judged after those before it, and show the verdict; `layout` and `again_ms` as in Station."""
        direction = self._direction

        def judge() -> ScanResult:
            return self._station.scan(code, direction=direction, layout=layout, again_ms=again_ms)

        def judged(result: ScanResult) -> None:
            self._wait_for(-1)
            self._show_result(result)

        def failed(error: CheckinError) -> None:
            self._wait_for(-1)
            self._bridge.failed.emit(error.sentence)

        self._wait_for(1)
        self._bridge.do(judge, judged, failed)

    def take_over(self, before: "DeskWorkplace") -> None:
        """Show what this desk's window showed before it was built anew."""
        self.exit_button.setChecked(before.exit_button.isChecked())
        self._badges, self._flaws = before._badges, before._flaws
        self.recent.addItems([before.recent.item(row).text() for row in range(before.recent.count())])
        self._shown = before._shown
        if self._shown is not None:
            self.panel.show_scan(self._shown, self._station.event)
            self._show_badge()
        else:
            self._show_card(before.panel.card)

    def _wait_for(self, more: int) -> None:
        self._waiting += more
        self.waiting.emit(self._waiting)

    def show_recent(self, *, is_shown: bool) -> None:
        """Show the last scans, or make room for something else."""
        self.recent_title.setVisible(is_shown)
        self.recent.setVisible(is_shown)

    @property
    def _direction(self) -> Direction:
        return Direction.EXIT if self.exit_button.isChecked() else Direction.ENTRY

    def _lay_out(self) -> None:
        side = self.side
        side.addWidget(self.finder, 1)
        row = QHBoxLayout()
        row.addWidget(self.register_button)
        row.addWidget(self.exit_button)
        row.addStretch(1)
        side.addLayout(row)
        side.addWidget(self.recent_title)
        side.addWidget(self.recent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.panel, 62)
        layout.addLayout(side, 38)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self.finder.selected.connect(self._show_card)
        self.finder.chosen.connect(self._admit)
        self.finder.entered.connect(self._typed)
        self.register_button.clicked.connect(self._register)
        panel = self.panel
        panel.admit_asked.connect(lambda: self._admit(panel.card))
        panel.undo_asked.connect(self._undo)
        panel.override_asked.connect(self._override)
        panel.print_asked.connect(self._print)
        panel.correct_asked.connect(self._correct)

    def _typed(self, text: str) -> None:
        """What was typed finds nobody: with a digit in it, it was meant as a code."""
        if any(character.isdigit() for character in text):
            self.scan(text)

    def _show_result(self, result: ScanResult) -> None:
        # What was looked up before is over; left in the field, it would come back over the verdict.
        self.finder.clear()
        self._shown = result
        self.panel.show_scan(result, self._station.event)
        self._show_badge()
        self._sounds.play(result.verdict.kind)
        if QApplication.activeModalWidget() is None:
            self.finder.field.setFocus()
        if not result.repeated:
            self._add_to_recent(result)
        self.judged.emit(result)

    def _add_to_recent(self, result: ScanResult) -> None:
        name = result.card.participant.name if result.card else presentable(result.code, 40)
        at = wording.times.moment(result.at_ms, self._station.event)
        self.recent.insertItem(0, f"{at}  {wording.verdicts.title(result)}  {name}")
        while self.recent.count() > _RECENT:
            self.recent.takeItem(self.recent.count() - 1)

    def _show_card(self, card: Card | None) -> None:
        if card is not None:
            self._shown = None
            self.panel.show_card(card, self._station.event)
            self._show_badge()

    def _admit(self, card: Card | None, override_reason: str | None = None) -> None:
        if card is None:
            return
        direction = self._direction
        self._bridge.do(
            lambda: self._station.admit(card.id, direction=direction, override_reason=override_reason),
            self._show_result,
        )

    def _undo(self) -> None:
        if card := self.panel.card:
            self._bridge.do(lambda: self._station.undo(card.id), self._show_card)

    def _print(self) -> None:
        if card := self.panel.card:
            self._bridge.do(lambda: self._station.print_badge(card.id), lambda _job: None)

    def _override(self) -> None:
        card = self.panel.card
        if card is None:
            return
        ask = AskWords(
            "Let in anyway", f"Why is {card.participant.name} let in against the rules? This goes on record.",
            "Let in", self,
        )  # fmt: skip
        ask.answered.connect(lambda reason: self._admit(card, reason))
        ask.open()

    def _register(self) -> None:
        typed = self.finder.field.text() if not self.finder.model.cards else ""
        form = ParticipantForm(self._station.event, None, typed, self)

        def taken(result: ScanResult) -> None:
            form.close()
            self._show_result(result)

        def submit(fields: dict[str, str]) -> None:
            self._bridge.do(lambda: self._registered(fields), taken, form.show_problem)

        form.submitted.connect(submit)
        form.open()

    def _registered(self, fields: dict[str, str]) -> ScanResult:
        return self._station.admit(self._station.register(fields).id)

    def _correct(self) -> None:
        card = self.panel.card
        if card is None:
            return
        form = ParticipantForm(self._station.event, card.participant, parent=self)

        def taken(changed: Card) -> None:
            form.close()
            self._show_card(changed)

        def submit(fields: dict[str, str]) -> None:
            self._bridge.do(lambda: self._station.edit(card.id, fields), taken, form.show_problem)

        form.submitted.connect(submit)
        form.open()

    def _hear(self, change: Change) -> None:
        match change:
            case BadgeQueued(participant, _):
                self._say_of_badge(participant, "The badge is printing …")
            case BadgeFlawed(participant, detail):
                self._flaws[participant] = detail
            case BadgePrinted(card, _, _):
                self._say_of_badge(card.id, wording.badges.out(self._flaws.pop(card.id, "")))
            case BadgeFailed(participant, _, reason):
                self._say_of_badge(participant, f"✗ {reason}", may_print=True)
            case BadgeInDoubt(participant, _, _):
                self._say_of_badge(participant, "? Did the badge come out? Settle it under “Printing”.")
            case ParticipantScanned() | PrintersChanged():
                pass
            case _:
                self.finder.refresh()

    def _say_of_badge(self, participant: str, words: str, *, may_print: bool = False) -> None:
        self._badges[participant] = (words, may_print)
        self._show_badge()

    def _show_badge(self) -> None:
        """Say what became of the badge of whoever is shown; the news may have come before the verdict."""
        card = self.panel.card
        if card is not None and card.id in self._badges:
            words, may_print = self._badges[card.id]
            self.panel.show_badge(words, may_print=may_print)
