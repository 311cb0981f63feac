"""The verdict: what fills most of the desk's screen after each scan."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from checkin.admission import Admitted, Direction, VerdictKind
from checkin.badges.faces import is_latin
from checkin.event import Event
from checkin.operators import Role
from checkin.station.values import Card, ScanResult
from checkin.tickets import presentable
from ui import wording
from ui.style import CARD, INK, LOOKS, NAME_PX, Look
from ui.widgets.labels import Chip, FittedLabel, plain, tint
from ui.widgets.photo import Photo
from ui.widgets.shapes import VerdictShape

_IDLE = Look(CARD, INK)


class VerdictPanel(QFrame):
    """Shows one scan's verdict, or one participant who was looked up; offers what can be done about it."""

    admit_asked = Signal()
    undo_asked = Signal()
    override_asked = Signal()
    print_asked = Signal()
    correct_asked = Signal()

    def __init__(self, role: Role, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.photo = photo
        self.card: Card | None = None
        """Whom it shows."""
        self.verdict: VerdictKind | None = None
        """The verdict that it shows; None when it shows somebody who was looked up, or nobody."""
        self.setObjectName("card")
        self.shape = VerdictShape()
        self.title = FittedLabel(40, 22)
        self.name = FittedLabel(NAME_PX, 22, lines=2)
        self.latin_name = FittedLabel(26, 16, bold=False)
        self.chip = Chip()
        self.about = plain(size_px=20)
        self.code = plain(size_px=18)
        self.instruction = plain(size_px=20, bold=True)
        self.notices = plain(size_px=20, bold=True)
        self.earlier = plain(size_px=20)
        self.badge_line = plain(size_px=18)
        self._buttons = {
            "admit": self._button("Check in", self.admit_asked, main=True),
            "override": self._button("Let in anyway …", self.override_asked),
            "print": self._button("Print badge", self.print_asked),
            "undo": self._button("Undo check-in", self.undo_asked),
            "correct": self._button("Correct …", self.correct_asked),
        }
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Be ready for the first scan."""
        self.card, self.verdict = None, None
        self._paint(_IDLE, None)
        self.title.setText("Ready to scan")
        self._show_person(None)
        self._say(instruction="Scan a ticket or a badge, or type a name at the right.")
        self._offer()

    def show_scan(self, result: ScanResult, event: Event) -> None:
        """Show what came of a scan."""
        self.card, self.verdict = result.card, result.verdict.kind
        self._paint(LOOKS[self.verdict], self.verdict)
        self.title.setText(wording.verdicts.title(result))
        self._show_person(result.card)
        code = "" if result.card is not None else presentable(result.code)
        self._say(
            wording.verdicts.instruction(result),
            wording.verdicts.earlier(result, event),
            code=code,
            notices=wording.zones.notices(result, event),
        )
        is_in = isinstance(result.verdict, Admitted) and result.direction is Direction.ENTRY
        may_override = self.verdict in (VerdictKind.ALREADY_IN, VerdictKind.REFUSED, VerdictKind.VOID_BADGE)
        self._offer(
            undo=is_in,
            override=may_override and result.card is not None and self._role is Role.SUPERVISOR,
            correct=result.card is not None,
            # A first badge comes by itself; this is for somebody who came in without.
            print=self.verdict is VerdictKind.ALREADY_IN and result.card is not None and result.card.badge is None,
        )

    def show_card(self, card: Card, event: Event) -> None:
        """Show somebody who was looked up."""
        self.card, self.verdict = card, None
        self._paint(_IDLE, None)
        mark = wording.people.standing(card, event)
        self.title.setText(mark[:1].upper() + mark[1:] if mark else "Expected")
        self._show_person(card)
        first = card.state.first_admission(card.zone)
        self._say(earlier=wording.verdicts.first_admitted(first.stamp, event) if first else "")
        self._offer(
            admit=not card.is_inside, undo=card.has_arrived, print=card.badge is None and card.has_arrived, correct=True
        )

    def show_badge(self, words: str, *, may_print: bool = False) -> None:
        """Say what became of the badge."""
        self.badge_line.setText(words)
        self._buttons["print"].setVisible(may_print)

    def button(self, name: str) -> QPushButton:
        """One of: admit, override, print, undo, correct."""
        return self._buttons[name]

    def _button(self, words: str, asked: SignalInstance, *, main: bool = False) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("main", main)
        button.clicked.connect(asked)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        head.addWidget(self.shape)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.instruction)
        words.addStretch(1)
        head.addLayout(words, 1)
        chips = QHBoxLayout()
        chips.addWidget(self.chip)
        chips.addStretch(1)
        buttons = QHBoxLayout()
        for button in self._buttons.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 20)
        layout.setSpacing(8)
        person = QVBoxLayout()
        person.setSpacing(8)
        person.addWidget(self.name)
        person.addWidget(self.latin_name)
        person.addLayout(chips)
        for part in (self.about, self.code, self.notices, self.earlier):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            person.addWidget(part)
        person.addStretch(1)
        with_photo = QHBoxLayout()
        with_photo.setSpacing(20)
        with_photo.addLayout(person, 1)
        with_photo.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addLayout(with_photo, 1)
        layout.addWidget(self.badge_line)
        layout.addLayout(buttons)

    def _paint(self, look: Look, kind: VerdictKind | None) -> None:
        self.setStyleSheet(f"#card {{ background: {look.background}; }}")
        for label in self.findChildren(QLabel):
            tint(label, look.ink)
        self.shape.show_kind(kind, look.ink)

    def _show_person(self, card: Card | None) -> None:
        person = card.participant if card is not None else None
        self.photo.show_photo_of(person)
        self.name.setText(person.name if person else "")
        self.latin_name.setText(person.latin_name if person and not is_latin(person.name) else "")
        self.about.setText(wording.people.second_line(card) if card else "")
        if card is not None:
            self.chip.show_category(card.category.name, card.category.colour)
        for part, is_shown in (
            (self.name, person is not None),
            (self.latin_name, bool(self.latin_name.text())),
            (self.chip, card is not None),
            (self.about, bool(self.about.text())),
        ):
            part.setVisible(is_shown)

    def _say(self, instruction: str = "", earlier: str = "", code: str = "", notices: str = "") -> None:
        said = (
            (self.instruction, instruction), (self.earlier, earlier), (self.code, code), (self.notices, notices),
        )  # fmt: skip
        for part, text in said:
            part.setText(text)
            part.setVisible(bool(text))
        self.badge_line.setText("")

    def _offer(self, **offered: bool) -> None:
        for name, button in self._buttons.items():
            button.setVisible(offered.get(name, False))
