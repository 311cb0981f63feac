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
from ui.widgets.labels import plain


class WhichOne(QDialog):
    """Two steps: pick one by what tells them apart, then confirm. Nobody is picked beforehand."""

    picked = Signal(object)
    """Emits the Card."""

    def __init__(self, cards: Sequence[Card], event: Event, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Who of them is it?"))
        self.setMinimumWidth(px(640))
        ordered = sorted(cards, key=lambda card: wording.desk.telling(card, event))
        self.choices = NumberedChoices(
            [(card, f"{card.participant.name}\n      {wording.desk.telling(card, event)}") for card in ordered]
        )
        self.do, buttons = action_buttons(self, do)
        title = plain(tr("%n people have this name. Ask before you pick one.", len(cards)), colour=WARNING, bold=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(14))
        for part in (title, self.choices, buttons):
            layout.addWidget(part)
        self.do.setEnabled(False)
        self.choices.chosen.connect(lambda: self.do.setEnabled(self.choices.choice is not None))
        self.accepted.connect(lambda: self.picked.emit(self.choices.choice))
        self.choices.begin()
