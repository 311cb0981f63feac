"""The page of the settings with two rules: whom supervisors look out for, and how operators sign in."""

import msgspec
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from checkin.event import Event
from checkin.operators import MOST_LOCK_MIN, SignInRules, SupervisorBadge
from checkin.station.event_settings import Offers
from checkin.vips import VipRules
from ui.language import mark, tr
from ui.setup.fields import Offered, Ticks, form, number_field, with_unknown
from ui.setup.forms import write_over
from ui.style import BAD, QUIET, px
from ui.widgets.labels import plain

_BADGES = {
    SupervisorBadge.WITH_PIN: mark("Nothing: the PIN is asked for"),
    SupervisorBadge.AUTHORISES: mark("Allows one act on the spot"),
    SupervisorBadge.SIGNS_IN: mark("Signs in, too"),
}


class RulesPage(QWidget):
    """Shows these rules, and takes what is written here into the event."""

    places = ("vip", "sign_in")

    def __init__(self) -> None:
        super().__init__()
        self.categories = Ticks(tr("Categories of VIPs"))
        self.column = Offered(tr("Column that marks VIPs"))
        self.column.setToolTip(tr("The heading in the roster's file. Any text in it but “no” marks somebody"))
        self.badge_place = Offered(tr("Column that tells where the badge lies"))
        self.badge_place.setToolTip(tr("The heading in the roster's file"))
        self.lock = number_field(tr("A desk locks itself after"), 0, MOST_LOCK_MIN, tr("never"))
        self.lock.setSuffix(tr(" min without input"))
        self.badge = QComboBox()
        self.badge.setAccessibleName(tr("A supervisor's badge without the PIN"))
        for rule, words in _BADGES.items():
            self.badge.addItem(tr(words), rule)
        self.mistake = plain(bold=True, colour=BAD)
        self._lay_out()
        self.tell("", "")

    def show_event(self, event: Event) -> None:
        """Show the rules of this event."""
        self.categories.show_keys(with_unknown(event.categories, event.vip.categories), event.vip.categories)
        write_over(self.column.text, event.vip.column)
        write_over(self.badge_place.text, event.vip.badge_place)
        self.lock.setValue(event.sign_in.lock_after_min)
        self.badge.setCurrentIndex(self.badge.findData(event.sign_in.supervisor_badge))

    def go_on_from(self, event: Event) -> None:
        """Take over what was changed elsewhere; what is being typed stays."""
        self.show_event(event)

    def show_offers(self, offers: Offers) -> None:
        """Offer the headings that the roster has."""
        self.column.offer(offers.headings)
        self.badge_place.offer(offers.headings)

    def taken(self, event: Event) -> Event:
        """The event with what is written here."""
        return msgspec.structs.replace(
            event,
            vip=VipRules(
                categories=self.categories.keys(),
                column=self.column.text.text().strip(),
                badge_place=self.badge_place.text.text().strip(),
            ),
            sign_in=SignInRules(self.lock.value(), SupervisorBadge(self.badge.currentData())),
        )

    def tell(self, _place: str, sentence: str) -> None:
        """Show what is wrong with whom to look out for; the other rule cannot be written wrongly here."""
        self.mistake.setText(sentence)
        self.mistake.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        fields = QWidget()
        rows = form(
            fields,
            [
                (tr("Categories"), self.categories),
                (tr("Column that marks them"), self.column),
                (tr("Column that tells where the badge lies"), self.badge_place),
                (tr("A desk locks itself after"), self.lock),
                (tr("A supervisor's badge without the PIN"), self.badge),
            ],
        )
        sign_in_note = tr("Holds at every desk once the event has operators.")
        rows.insertRow(3, _heading(tr("Signing in"), sign_in_note, space=px(16)))
        note = tr(
            "Supervisors see which of them are still missing. Whoever's notes begin with “VIP” is one in any case."
        )
        rows.insertRow(0, self.mistake)
        rows.insertRow(0, _heading(tr("VIPs"), note))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(fields)
        layout.addStretch(1)


def _heading(words: str, note: str, space: int = 0) -> QWidget:
    both = QWidget()
    layout = QVBoxLayout(both)
    layout.setContentsMargins(0, space, 0, 0)
    layout.setSpacing(px(4))
    layout.addWidget(plain(words, bold=True))
    layout.addWidget(plain(note, colour=QUIET))
    return both
