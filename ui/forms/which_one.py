"""Several people have one name: which of them is at the desk?"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from checkin.event import Event
from checkin.station.values import Card
from ui import wording
from ui.language import tr
from ui.style import WARNING, px
from ui.widgets.choices import NumberedChoices
from ui.widgets.dialogs import action_buttons
from ui.widgets.labels import in_lines, plain
from ui.widgets.places import keep_on_screen, room_of

_TEXT_PX, _BESIDE_PX = 720, 130
"""How wide a line is at most, and what stands at its sides."""
_INDENT = " " * 6


class WhichOne(QDialog):
    """Two steps: pick one by what tells them apart, then confirm. Nobody is picked beforehand."""

    picked = Signal(object)
    """Emits the Card."""

    def __init__(self, cards: Sequence[Card], event: Event, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Who of them is it?"))
        self.setMinimumWidth(px(640))
        ordered = sorted(cards, key=lambda card: wording.desk.telling(card, event))
        room = min(px(_TEXT_PX), room_of(self).width() - px(_BESIDE_PX))

        def words(card: Card) -> str:
            told = in_lines(wording.desk.telling(card, event), self.font(), room)
            return "\n".join([card.participant.name, *(f"{_INDENT}{line}" for line in told)])

        self.choices = NumberedChoices([(card, words(card)) for card in ordered])
        self.do, buttons = action_buttons(self, do)
        title = plain(tr("%n people have this name. Ask before you pick one.", len(cards)), colour=WARNING, bold=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(14))
        for part in (title, self.choices, buttons):
            layout.addWidget(part)
        keep_on_screen(self)
        self.do.setEnabled(False)
        self.choices.chosen.connect(lambda: self.do.setEnabled(self.choices.choice is not None))
        self.accepted.connect(lambda: self.picked.emit(self.choices.choice))
        self.choices.begin()
