"""The verdict: what fills most of the desk's screen after each scan."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.admission import Admitted, Direction, VerdictKind
from checkin.badges.faces import is_latin
from checkin.event import Event
from checkin.station.values import Card, ScanResult
from checkin.tickets import presentable
from ui import wording
from ui.desk.strips import Strip
from ui.keys import KEYS
from ui.language import tr
from ui.style import CARD, INK, LOOKS, NAME_PX, QUIET, Look, colour, px
from ui.widgets.flow import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import Chip, FittedLabel, Lines, plain, tint
from ui.widgets.photo import Photo
from ui.widgets.shapes import VerdictShape

_TITLE_PX, _LATIN_PX = 40, 26
_USUAL = QSize(830, 680)
"""Its size in the smallest window."""
_MOST_GROWTH = 2.0
_HELD_UP = (VerdictKind.ALREADY_IN, VerdictKind.REFUSED, VerdictKind.VOID_BADGE)


class VerdictPanel(QFrame):
    """Shows one scan's verdict, or one participant who was looked up; offers what can be done about it."""

    def __init__(self, photo: Photo, *, may_override: bool, parent: QWidget | None = None) -> None:
        """`may_override` is whether refusals can be overridden here, by a supervisor or with one's word."""
        super().__init__(parent)
        self._may_override = may_override
        self.photo = photo
        self.card: Card | None = None
        """Whom it shows."""
        self.verdict: VerdictKind | None = None
        """The verdict that it shows; None when it shows somebody who was looked up, or nobody."""
        self.scanned: ScanResult | None = None
        """The scan that it shows, or that somebody was opened from."""
        self.closed = ""
        """Why no scans are taken here; empty while they are."""
        self.is_leaving = False
        """Whether people leave at this desk."""
        self._background = colour(CARD)
        self.shape = VerdictShape()
        self.title = FittedLabel(_TITLE_PX, 22)
        self.name = FittedLabel(NAME_PX, 22, lines=2)
        self.latin_name = FittedLabel(_LATIN_PX, 16, bold=False)
        self.chip = Chip()
        self.about = plain(size_px=20, kind=Lines)
        self.code = plain(size_px=18, kind=Lines)
        self.instruction = plain(size_px=20, bold=True, kind=Lines)
        self.earlier = plain(size_px=18, kind=Lines)
        self.changed = plain(size_px=18, kind=Lines)
        self.notices = Strip(size_px=20)
        self.hand_out = Strip(size_px=20)
        self.badge_line = plain(size_px=18, bold=True, kind=Lines)
        self._buttons = {
            "admit": KeyButton(tr("Check in"), "admit", main=True),
            "override": KeyButton(tr("Let in anyway …"), "override"),
            "print": KeyButton(tr("Print badge"), "print"),
            "undo": KeyButton(tr("Undo check-in"), "undo"),
            "correct": KeyButton(tr("Correct …"), "correct"),
        }
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Be ready for the next scan."""
        self.card, self.verdict, self.scanned = None, None, None
        title, words = tr("Ready to scan"), tr("Scan a ticket or a badge, or type a name at the right.")
        if self.is_leaving:
            title = tr("Ready: who leaves?")
            words = tr("Scans record who leaves here, until {key} is pressed again.").format(key=KEYS["leaving"].text)
        self.title.setText(tr("This desk is closed") if self.closed else title)
        self._show_person(None)
        self._say(instruction=self.closed or words)
        self._offer()
        self._paint(Look(str(CARD), str(INK)), None)

    def fade(self) -> None:
        """Let what is shown be over, colour and shape: the next scan has no verdict yet."""
        self._paint(Look(str(CARD), str(QUIET)), None)

    def show_judging(self) -> None:
        """Show that a scan has no verdict yet, lest the verdict before be taken for its own."""
        self._show_without_verdict(
            tr("This scan is being judged …"), tr("It has let nobody in yet. Wait for its verdict; do not scan again.")
        )

    def show_unjudged(self) -> None:
        """Show that a scan came to nothing, lest the verdict before be taken for its own; why is told at the top."""
        self._show_without_verdict(
            tr("Nothing was recorded"), tr("This scan let nobody in. What to do stands at the top.")
        )

    def show_closed(self, why: str) -> None:
        """Say that no scans are taken and why, or with an empty text that they are again."""
        if why != self.closed:
            self.closed = why
            if (self.card is None and self.verdict is None) or why:
                self.show_nothing()

    def show_scan(self, result: ScanResult, event: Event) -> None:
        """Show what came of a scan."""
        self.card, self.verdict, self.scanned = result.card, result.verdict.kind, result
        self.title.setText(wording.verdicts.title(result))
        self._show_person(result.card)
        is_in = isinstance(result.verdict, Admitted) and result.direction is Direction.ENTRY
        mind = wording.desk.to_mind(result.card) if result.card is not None else []
        self._say(
            instruction=wording.zones.instruction(result, event),
            earlier=wording.verdicts.earlier(result, event),
            code="" if result.card is not None else presentable(result.code),
            notices=[*filter(None, wording.zones.notices(result, event).split("\n")), *mind],
            hand_out=wording.desk.hand_out(result.card) if result.card is not None and is_in else "",
            badge=wording.desk.badge_state(result.card, event, result) if result.card is not None else "",
        )
        is_known, may_enter = result.card is not None, self.verdict is not VerdictKind.REFUSED
        self._offer(
            undo=isinstance(result.verdict, Admitted),
            override=self.verdict in _HELD_UP and is_known and self._may_override,
            correct=is_known,
            print=is_known and may_enter and result.direction is Direction.ENTRY,
        )
        self._paint(LOOKS[self.verdict], self.verdict)

    def show_card(self, card: Card, event: Event, result: ScanResult | None = None) -> None:
        """Show somebody who was looked up, or opened from the list of scans."""
        self.card, self.verdict, self.scanned = card, None, result
        standing = wording.people.standing(card, event) or tr("expected")
        self.title.setText(standing[:1].upper() + standing[1:])
        self._show_person(card)
        first = card.state.first_admission(card.zone)
        self._say(
            instruction=wording.desk.seen_again(result, event) if result is not None else "",
            earlier=wording.verdicts.first_admitted(first.stamp, event) if first else "",
            notices=wording.desk.to_mind(card),
            hand_out=wording.desk.hand_out(card),
            badge=wording.desk.badge_state(card, event),
        )
        self._offer(
            admit=card.is_inside if self.is_leaving else not card.is_inside,
            undo=card.has_arrived,
            print=True,
            correct=True,
        )
        self._buttons["admit"].set_words(tr("Check out") if self.is_leaving else tr("Check in"))
        self._paint(Look(str(CARD), str(INK)), None)

    def add_notice(self, words: str) -> None:
        """Say one thing more that has to be minded."""
        self.notices.show_lines([*self.notices.lines, words])

    def show_changed(self, lines: list[str]) -> None:
        """Say what a correction changed."""
        self.changed.setText("\n".join(lines))
        self.changed.setVisible(bool(lines))

    def show_badge(self, words: str) -> None:
        """Say what became of the badge."""
        self.badge_line.setText(words)

    def offer_print(self, words: str, *, is_offered: bool = True, is_next: bool = False) -> None:
        """Call printing so; `is_next` when it is what is to be done now."""
        button = self._buttons["print"]
        button.set_words(words)
        button.setVisible(is_offered)
        button.make_main(is_main=is_next)

    def button(self, name: str) -> KeyButton:
        """One of: admit, override, print, undo, correct."""
        return self._buttons[name]

    def paintEvent(self, _event: QPaintEvent) -> None:
        # A style sheet of its own would be read anew for each verdict, which takes a third of the time there is.
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._background)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a larger screen it is read from farther away."""
        super().resizeEvent(event)
        room = min(event.size().width() / px(_USUAL.width()), event.size().height() / px(_USUAL.height()))
        growth = min(max(room, 1.0), _MOST_GROWTH)
        self.title.set_largest(round(_TITLE_PX * growth))
        self.name.set_largest(round(NAME_PX * growth))
        self.latin_name.set_largest(round(_LATIN_PX * growth))

    def _show_without_verdict(self, title: str, instruction: str) -> None:
        self.show_nothing()
        if not self.closed:
            self.title.setText(title)
            self._say(instruction=instruction)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(24))
        head.addWidget(self.shape)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.instruction)
        words.addStretch(1)
        head.addLayout(words, 1)
        chips = QHBoxLayout()
        chips.addWidget(self.chip)
        chips.addStretch(1)
        person = QVBoxLayout()
        person.setSpacing(px(8))
        person.addWidget(self.name)
        person.addWidget(self.latin_name)
        person.addLayout(chips)
        for part in (self.about, self.code, self.earlier, self.changed):
            person.addWidget(part)
        person.addStretch(1)
        with_photo = QHBoxLayout()
        with_photo.setSpacing(px(20))
        with_photo.addLayout(person, 1)
        with_photo.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout()
        for button in self._buttons.values():
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(28), px(18), px(28), px(18))
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addLayout(with_photo, 1)
        for below in (self.notices, self.hand_out, self.badge_line):
            layout.addWidget(below)
        if px(_USUAL.height()) > _USUAL.height():
            # In larger letters the smallest screen ends above what stands below; this must not be overlooked.
            layout.insertWidget(1, self.notices)
        layout.addSpacing(px(4))
        layout.addLayout(buttons)

    def _paint(self, look: Look, kind: VerdictKind | None) -> None:
        self._background = colour(look.background)
        self.update()
        for label in self.findChildren(QLabel):
            tint(label, look.ink)
        self.notices.dress(ink=look.background, background=look.ink)
        self.hand_out.dress(ink=look.ink, edge=look.ink)
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

    def _say(
        self,
        *,
        instruction: str = "",
        earlier: str = "",
        code: str = "",
        notices: list[str] | None = None,
        hand_out: str = "",
        badge: str = "",
    ) -> None:
        for part, words in ((self.instruction, instruction), (self.earlier, earlier), (self.code, code)):
            part.setText(words)
            part.setVisible(bool(words))
        self.notices.show_lines(notices or [])
        self.hand_out.show_lines([hand_out] if hand_out else [])
        self.badge_line.setText(badge)
        self.show_changed([])

    def _offer(self, **offered: bool) -> None:
        for name, button in self._buttons.items():
            button.setVisible(offered.get(name, False))
        self._buttons["undo"].set_words(wording.desk.undo_of(self.scanned))
        self._buttons["admit"].set_words(tr("Check in"))
        has_badge = self.card is not None and self.card.badge is not None
        self.offer_print(
            tr("Print again …") if has_badge else tr("Print badge"), is_offered=offered.get("print", False)
        )
