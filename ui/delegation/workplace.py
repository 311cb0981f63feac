"""Delegations: choose one, tick who came, check them in together; their badges, and the list to sign."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from checkin.admission import Admitted, Refused
from checkin.delegations import Delegation, group_of
from checkin.errors import CheckinError
from checkin.layouts import Layout
from checkin.security.outputs import locked_path
from checkin.station.delegation_desk import HandedOver
from checkin.station.hand_over_list import write_list
from checkin.station.values import (
    BadgePrinted,
    Card,
    Change,
    ParticipantChanged,
    ParticipantScanned,
    PeopleChanged,
    PeopleErased,
    RosterChanged,
    ScanResult,
    SyncChanged,
    ZoneChanged,
)
from ui import wording
from ui.bridge import Bridge
from ui.delegation.card import DelegationCard
from ui.delegation.group_finder import GroupFinder
from ui.delegation.proxy import AskProxy
from ui.delegation.some_at_a_time import Ended, SomeAtATime
from ui.language import tr
from ui.sentences import told
from ui.style import BAD, GOOD, INK, QUIET, WARNING, px
from ui.widgets.beside import BesideLayout
from ui.widgets.dialogs import Confirm
from ui.widgets.places import bring_into_sight
from ui.widgets.save_dialog import SaveDialog

Done = TypeVar("Done")
_PAUSE_MS = 300
_HEARD = (
    BadgePrinted, ParticipantChanged, ParticipantScanned, PeopleChanged, PeopleErased, RosterChanged, SyncChanged,
    ZoneChanged,
)  # fmt: skip


class DelegationWorkplace(QWidget):
    """A scan here ticks somebody in their delegation, and checks nobody in."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._station = bridge.station
        self.found: Delegation | None = None
        self._work: SomeAtATime[Any] | None = None
        self.finder = GroupFinder(bridge)
        self.card = DelegationCard(self._station)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._show(None)

    @property
    def is_working(self) -> bool:
        """Whether a delegation is being checked in."""
        return self._work is not None

    def stop(self) -> None:
        """Check nobody in any more; for when the window closes."""
        self._soon.stop()
        if self._work is not None:
            self._work.cancel()

    def tick_scanned(self, code: str, layout: Layout = Layout.US) -> None:
        """Show the delegation of whoever has this code, with them ticked; `layout` is that of the keyboard."""
        by = self.finder.grouping

        def find() -> tuple[str, Delegation]:
            card = self._station.card(code, layout)
            return card.id, self._station.delegations.open(by, group_of(card.participant, by))

        def show(known: tuple[str, Delegation]) -> None:
            participant, found = known
            self.card.filter.clear()
            self._show(found)
            bring_into_sight(self.card)
            self.card.point_at(participant)

        self._bridge.do(find, show)

    def check_in(self) -> None:
        """Check in all who are ticked and still to come."""
        chosen = [member.id for member in self.card.members.ticked if member.is_open]
        if not chosen or self._work is not None:
            return
        self._begin_work(tr("Checking in …"), chosen, self._station.delegations.check_in, self._checked_in)

    def undo(self) -> None:
        """Take back the check-ins of all who are ticked and here."""
        chosen = [member.id for member in self.card.members.ticked if member.has_come]
        if not chosen or self._work is not None:
            return

        def work(some: list[str]) -> list[Card]:
            return [self._station.undo(participant) for participant in some]

        self._begin_work(tr("Taking back …"), chosen, work, self._undone)

    def save_list(self, path: Path, password: str | None = None) -> None:
        """Write the list to sign, locked where there is a password."""
        station, found = self._station, self.found
        if found is None:
            return
        at = datetime.now(station.event.zone_info)
        stamp = tr("{time}, desk {desk}").format(time=wording.times.day_and_clock(at), desk=station.desk.name)
        file = locked_path(path, password).name
        words, event = wording.delegations.list_words(), station.event.name
        self._bridge.do(
            lambda: write_list(path, found, event, stamp, words, password),
            lambda pages: self.card.tell(tr("✓ %n page(s) are in {file}.", n=pages).format(file=file), GOOD),
            self._failed,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.finder.field.setFocus()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()

    def refresh(self) -> None:
        """Read the delegations, and the one that is shown, anew."""
        self.finder.refresh()
        if self.found is not None:
            by, key = self.found.by, self.found.key

            def show(found: Delegation | None) -> None:
                if self.found is not None and (self.found.by, self.found.key) == (by, key):
                    self._show(found)  # and not when another one has been opened meanwhile

            # Its last member may have been corrected into another.
            self._bridge.read(
                "delegation again", lambda: self._station.delegations.open(by, key), show, lambda _error: show(None)
            )

    def _lay_out(self) -> None:
        self._sides = BesideLayout(self)
        self._sides.setContentsMargins(px(16), px(16), px(16), px(12))
        self._sides.setSpacing(px(16))
        self._sides.addWidget(self.finder, 32)
        self._sides.addWidget(self.card, 68)

    def _connect(self) -> None:
        self._bridge.changed.connect(self._hear)
        self._soon.timeout.connect(self.refresh)
        self.finder.picked.connect(self._pick)
        self.finder.entered.connect(self.card.table.setFocus)
        for chosen in (self.finder.entered, self.finder.table.clicked):
            chosen.connect(lambda: bring_into_sight(self.card))
        self.finder.regrouped.connect(lambda: self._show(None))
        for button, act in (
            (self.card.check_in_button, self.check_in),
            (self.card.print_button, self._print),
            (self.card.hand_over_button, self._ask_proxy),
            (self.card.take_back_button, self._ask_take_back),
            (self.card.undo_button, self.undo),
            (self.card.list_button, self._ask_file),
            (self.card.cancel_button, self.stop),
        ):
            button.clicked.connect(act)

    def _hear(self, change: Change) -> None:
        if isinstance(change, _HEARD) and self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _pick(self, key: str) -> None:
        if self.found is None or key != self.found.key:
            self.card.filter.clear()
            self.card.tell("", QUIET)
        by = self.finder.grouping
        self._bridge.read("delegation", lambda: self._station.delegations.open(by, key), self._show, self._failed)

    def _show(self, found: Delegation | None) -> None:
        self.found = found
        self.finder.show_shown(found.key if found else "")
        self.card.show_delegation(found)

    def _begin_work(
        self, words: str, chosen: list[str], work: Callable[[list[str]], list[Done]], ended: Ended[Done]
    ) -> None:
        self._work = SomeAtATime(self._bridge, chosen, work, self.card.bar.setValue, ended)
        self.card.tell(words, INK)
        self.card.show_working(is_working=True, people=len(chosen))
        self._work.go_on()

    def _undone(self, cards: Sequence[Card], error: CheckinError | None) -> None:
        self._end_work(cards, tr("%n check-in(s) taken back", n=len(cards)), error)

    def _end_work(self, cards: Sequence[Card], words: str, error: CheckinError | None) -> None:
        self._work = None
        self.card.show_working(is_working=False)
        self.card.tell(words, GOOD)
        if error is not None:
            self._failed(error)
        self.card.members.tick([card.id for card in cards], on=False)
        self.refresh()

    def _checked_in(self, results: Sequence[ScanResult], error: CheckinError | None) -> None:
        self._work = None
        self.card.show_working(is_working=False)
        came = [result.card.id for result in results if result.card and isinstance(result.verdict, Admitted)]
        refused = [result for result in results if isinstance(result.verdict, Refused)]

        def tell(queued: int) -> None:
            self.card.tell(wording.delegations.came(len(came), queued, refused), WARNING if refused else GOOD)
            if error is not None:
                self._failed(error)
            self.card.members.tick(came, on=False)
            self.refresh()

        if self.card.prints.isChecked() and came:
            self._bridge.do(lambda: self._station.delegations.print_badges(came), tell, self._failed)
        else:
            tell(0)

    def _print(self) -> None:
        chosen = [member.id for member in self.card.members.ticked]
        if chosen and self._work is None:
            self._bridge.do(
                lambda: self._station.delegations.print_badges(chosen),
                lambda queued: self.card.tell(tr("%n badge(s) queued", n=queued), GOOD if queued else QUIET),
                self._failed,
            )

    def _ask_proxy(self) -> None:
        chosen = [member.id for member in self.card.members.ticked]
        if chosen and self._work is None:
            ask = AskProxy(len(chosen), self)
            ask.answered.connect(lambda proxy, document: self._hand_over(chosen, proxy, document))
            ask.open()

    def _hand_over(self, chosen: list[str], proxy: str, document: str) -> None:
        prints = self.card.prints.isChecked()

        def work() -> tuple[HandedOver, int]:
            done = self._station.delegations.hand_over(chosen, proxy, document)
            given = [card.id for card in done.cards]
            return done, self._station.delegations.print_badges(given) if prints else 0

        def tell(outcome: tuple[HandedOver, int]) -> None:
            done, queued = outcome
            self.card.tell(wording.delegations.handed_over(done, proxy, queued), WARNING if done.kept else GOOD)
            self.card.members.tick(chosen, on=False)

        self._bridge.do(work, tell, self._failed)

    def _ask_take_back(self) -> None:
        taken = {member.id: member.state.last_hand_over() for member in self.card.members.ticked}
        chosen = [participant for participant, last in taken.items() if last is not None]
        if not chosen or self._work is not None:
            return
        proxies = sorted({last.proxy or "…" for last in taken.values() if last is not None})
        question = wording.delegations.to_take_back(len(chosen), proxies)
        ask = Confirm(tr("Take back the hand-over"), question, tr("Take it back"), self)
        ask.accepted.connect(lambda: self._take_back(chosen))
        ask.open()

    def _take_back(self, chosen: list[str]) -> None:
        def work(some: list[str]) -> list[Card]:
            return [self._station.delegations.take_back(participant) for participant in some]

        self._begin_work(tr("Taking back …"), chosen, work, self._taken_back)

    def _taken_back(self, cards: Sequence[Card], error: CheckinError | None) -> None:
        self._end_work(cards, tr("%n hand-over(s) taken back", n=len(cards)), error)

    def _ask_file(self) -> None:
        if self.found is None:
            return
        dialog = SaveDialog(self, tr("Save the list to sign"), tr("List (*.pdf)"), self.save_list)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("delegation.pdf")
        dialog.open()

    def _failed(self, error: CheckinError) -> None:
        self.card.tell(f"✗ {told(error.sentence)}", BAD)
