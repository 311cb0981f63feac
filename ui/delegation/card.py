"""One delegation: who is of it, who is ticked, and what can be done for them."""

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from checkin.delegations import Delegation
from checkin.station.delegation_desk import fitting
from checkin.station.print_policy import PrintPolicy
from checkin.station.station import Station
from ui import wording
from ui.delegation.tables import MembersModel, MembersTable
from ui.language import tr
from ui.style import GOOD, QUIET, TITLE_PX, TOUCH_PX, px
from ui.widgets.flow import FlowLayout
from ui.widgets.key_button import KeyButton
from ui.widgets.labels import FittedLabel, plain, tint
from ui.widgets.search_field import SearchField

_NARROWEST_PX, _LOWEST_PX = 450, 180


class DelegationCard(QFrame):
    """Shows a delegation; what is pressed is the workplace's to do."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._is_working = False
        self.name = FittedLabel(TITLE_PX, 16, lines=2)
        self.standing = plain(colour=QUIET)
        self.filter = SearchField()
        self.filter.setPlaceholderText(tr("Find a member"))
        self.filter.setAccessibleName(tr("Find a member"))
        self.members = MembersModel(lambda: station.event, lambda: station.zone, self)
        self.table = MembersTable(self.members)
        self.table.setMinimumSize(px(_NARROWEST_PX), px(_LOWEST_PX))
        self.tick_all = KeyButton("", "tick_all")
        self.check_in_button = KeyButton("", "admit_ticked", main=True)
        self.prints = QCheckBox(tr("print their badges"))
        self.prints.setMinimumHeight(px(TOUCH_PX))
        self.prints.setChecked(station.print_policy is not PrintPolicy.NEVER)
        self.print_button = KeyButton(tr("Print badges"), "print_ticked")
        self.hand_over_button = KeyButton(tr("Hand over to a proxy …"), "hand_over")
        self.take_back_button = KeyButton(tr("Take back the hand-over …"), "take_back")
        self.undo_button = KeyButton(tr("Undo check-in"), "undo_ticked")
        self.list_button = KeyButton(tr("List to sign …"), "hand_over_list")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Work that goes on"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.outcome = plain(bold=True)
        self._lay_out()
        self.filter.down_pressed.connect(self.table.setFocus)
        self.filter.textChanged.connect(lambda: self.show_delegation(self.members.found))
        self.tick_all.clicked.connect(self._tick_expected)
        self.members.ticked_changed.connect(self._allow)
        self.show_working(is_working=False)

    def show_delegation(self, found: Delegation | None) -> None:
        """Show those of its members whom the filter fits; None for no delegation."""
        self.name.setText(found.key if found else tr("No delegation is chosen"))
        self.standing.setText(
            wording.delegations.standing(found)
            if found
            else tr("Find one by a few letters, or scan a member's ticket.")
        )
        self.members.show_members(found, fitting(found, self.filter.text()) if found else ())

    def show_working(self, *, is_working: bool, people: int = 0) -> None:
        """Show that something is done for so many people, or nothing any more."""
        self._is_working = is_working
        self.bar.setRange(0, people)
        self.bar.setValue(0)
        self.bar.setVisible(is_working)
        self.cancel_button.setVisible(is_working)
        self._allow()

    def point_at(self, participant: str) -> None:
        """Tick a member, and bring their row into sight."""
        row = next((row for row, one in enumerate(self.members.members) if one.id == participant), None)
        if row is None:
            return
        member = self.members.members[row]
        self.members.tick([participant])
        self.table.selectRow(row)
        self.table.scrollTo(self.members.index(row, 0))
        self.tell(tr("✓ Ticked: {name}").format(name=member.participant.name), GOOD)

    def tell(self, words: str, colour: str) -> None:
        """Say what came of something."""
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))
        tint(self.outcome, colour)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(px(18), px(12), px(18), px(12))
        inside.setSpacing(px(8))
        inside.addWidget(self.name)
        inside.addWidget(self.standing)
        above = QHBoxLayout()
        above.addWidget(self.filter, 1)
        above.addWidget(self.tick_all)
        inside.addLayout(above)
        inside.addWidget(self.table, 1)
        working = QHBoxLayout()
        working.addWidget(self.bar, 1)
        working.addWidget(self.cancel_button)
        inside.addLayout(working)
        inside.addWidget(self.outcome)
        buttons = FlowLayout()
        for button in (
            self.check_in_button, self.prints, self.undo_button, self.print_button, self.hand_over_button,
            self.take_back_button, self.list_button,
        ):  # fmt: skip
            buttons.addWidget(button)
        inside.addLayout(buttons)

    def _tick_expected(self) -> None:
        """Tick all shown who are still to come; where all of them are, none."""
        everybody = {member.id for member in self.members.members if member.is_open}
        self.members.tick(everybody, on=not everybody <= {member.id for member in self.members.ticked})

    def _allow(self) -> None:
        ticked = self.members.ticked
        still_open = sum(member.is_open for member in ticked)
        self.check_in_button.set_words(tr("Check in %n ticked", n=still_open))
        may_tick = [member for member in self.members.members if member.is_open]
        self.tick_all.set_words(tr("Tick all %n expected", n=len(may_tick)))
        is_free = not self._is_working
        self.tick_all.setEnabled(bool(may_tick) and is_free)
        self.check_in_button.setEnabled(bool(still_open) and is_free)
        for button in (self.print_button, self.hand_over_button):
            button.setEnabled(bool(ticked) and is_free)
        found = self.members.found
        self.take_back_button.setVisible(found is not None and any(one.state.handed_over for one in found.members))
        self.take_back_button.setEnabled(any(member.state.handed_over for member in ticked) and is_free)
        self.undo_button.setEnabled(any(member.has_come for member in ticked) and is_free)
        self.list_button.setEnabled(self.members.found is not None)
        self.filter.setEnabled(self.members.found is not None)
