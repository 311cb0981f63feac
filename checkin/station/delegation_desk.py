"""Delegations at a desk: found, shown, checked in and handed their badges together. Rules are in delegations.py."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from checkin.delegations import Delegation, Grouping, Member, delegation, group_of
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import new_entry
from checkin.journal.store import Dimension, Transaction
from checkin.participants import Participant, Status
from checkin.permissions import Act
from checkin.roster.searching import asked, fits
from checkin.station.badge_desk import BadgeDesk
from checkin.station.scanning import Passage, admit_in, append_or_raise, card_of
from checkin.station.values import Card, Listener, NotPossible, PeopleChanged, ScanResult
from checkin.tickets import storable

AT_ONCE = 25
"""How many people are recorded in one transaction, so that no scan waits for a delegation."""
_DIMENSIONS = {Grouping.DELEGATION: Dimension.DELEGATION, Grouping.REGION: Dimension.REGION}
_LONGEST = 200


class Group(msgspec.Struct, frozen=True):
    """A delegation in a list, with its headcount at the venue."""

    key: str
    expected: int
    arrived: int
    inside: int


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Whose badges somebody took, and whose nobody may take, because they are cancelled or blocked."""

    cards: tuple[Card, ...]
    kept: tuple[Card, ...] = ()


class DelegationDesk:
    """What a desk does with several people at once. Every method may be called from any thread."""

    def __init__(
        self,
        store: DeskStore,
        passage: Callable[[], Passage],
        badges: Callable[[], BadgeDesk],
        require: Callable[[Act], object],
        told: Listener,
    ) -> None:
        """`passage` is here and now; `require` raises NotPermitted, `badges` when the desk has no printer."""
        self._store = store
        self._passage = passage
        self._badges = badges
        self._require = require
        self._told = told

    def groups(self, by: Grouping, text: str = "") -> list[Group]:
        """The delegations whose names the text fits, in any alphabet or layout; those still to come first."""
        self._require(Act.LOOK_UP)
        tallies = [tally for tally in self._store.tallies(_DIMENSIONS[by]) if tally.key.strip()]
        if text.strip():
            query = asked(storable(text))
            tallies = [tally for tally in tallies if fits(_named(tally.key), query)]
        groups = [Group(tally.key, tally.expected, tally.arrived, tally.inside) for tally in tallies]
        return sorted(groups, key=lambda group: (group.arrived >= group.expected, group.key.casefold()))

    def open(self, by: Grouping, key: str) -> Delegation:
        """All of a delegation. Raises NotPossible when nobody is of it."""
        self._require(Act.LOOK_UP)
        passage = self._passage()
        people = [
            (record.participant, record.state)
            for record in self._store.mentioning(key)
            if record.participant is not None
        ]
        found = delegation(people, by, key, passage.zone.key)
        if not key.strip() or not found.members:
            raise NotPossible(f"There is no delegation “{key[:_LONGEST]}”: look for it by a few letters.")
        return found

    def of(self, participant: Participant, by: Grouping) -> Delegation:
        """The delegation of somebody. Raises NotPossible when they belong to none."""
        return self.open(by, group_of(participant, by))

    def check_in(self, participants: Sequence[str]) -> list[ScanResult]:
        """The verdicts on people picked by hand, `AT_ONCE` to a transaction; badges are printed by `print_badges`.

        Whoever is not on the roster any more is left out.
        """
        self._require(Act.ADMIT)
        results: list[ScanResult] = []
        for start in range(0, len(participants), AT_ONCE):
            results += self._checked_in(participants[start : start + AT_ONCE])
        return results

    def print_badges(self, participants: Sequence[str]) -> int:
        """Print the badges of those who have none, in this order; how many."""
        self._require(Act.PRINT)
        passage = self._passage()
        records = [record for one in participants if (record := self._store.record(one))]
        cards = [card for record in records if (card := card_of(record, passage.event, passage.zone.key))]
        lacking = [card for card in cards if card.badge is None]
        if not lacking:
            return 0
        try:
            return self._badges().print_batch(lacking, passage.stamp.operator, None).badges
        except NotPossible:
            return 0  # all of them are on their way

    def hand_over(self, participants: Sequence[str], proxy: str, document: str = "") -> HandedOver:
        """Put on record that somebody takes the badges of these people; nobody is checked in by it.

        Raises NotPossible when nobody is named who takes them.
        """
        self._require(Act.PRINT)
        proxy, document = (" ".join(storable(text).split()) for text in (proxy, document))
        if not proxy:
            raise NotPossible("Write the name of whoever takes the badges.")
        if max(len(proxy), len(document)) > _LONGEST:
            raise NotPossible(f"Name and document of whoever takes badges have up to {_LONGEST} characters each.")
        cards: list[Card] = []
        kept: list[Card] = []
        for start in range(0, len(participants), AT_ONCE):
            done = self._handed_over(participants[start : start + AT_ONCE], proxy, document)
            cards += done.cards
            kept += done.kept
        return HandedOver(tuple(cards), tuple(kept))

    def take_back(self, participant: str) -> Card:
        """It was a mistake that somebody took this badge. Raises NotPossible when nobody did."""
        self._require(Act.UNDO)
        passage = self._passage()

        def work(transaction: Transaction) -> Card | None:
            record = transaction.record(participant)
            taken = record.state.handed_over if record is not None else ()
            if record is None or not taken:
                raise NotPossible("Nobody took this badge for the participant.")
            fact = facts.Undone(tuple(one.entry for one in taken))
            append_or_raise(transaction, new_entry(passage.stamp, fact, record.id))
            return _card(transaction, record.id, passage.event, passage.zone.key)

        card = self._store.transact(work, urgent=True)
        if card is None:
            raise NotPossible("This participant is not on the roster any more.")
        self._told(PeopleChanged((card.id,)))
        return card

    def _checked_in(self, participants: Sequence[str]) -> list[ScanResult]:
        passage = self._passage()

        def work(transaction: Transaction) -> list[ScanResult]:
            records = [record for one in participants if (record := transaction.record(one))]
            return [admit_in(transaction, record, passage, None) for record in records]

        results = self._store.transact(work)
        self._told(PeopleChanged(tuple(result.card.id for result in results if result.card is not None)))
        return results

    def _handed_over(self, participants: Sequence[str], proxy: str, document: str) -> HandedOver:
        passage = self._passage()
        personal = {"proxy": proxy, **({"document": document} if document else {})}

        def work(transaction: Transaction) -> HandedOver:
            cards: list[Card] = []
            kept: list[Card] = []
            for one in dict.fromkeys(participants):
                card = _card(transaction, one, passage.event, passage.zone.key)
                if card is None:
                    continue
                if card.participant.status is not Status.EXPECTED:
                    kept.append(card)
                    continue
                after = tuple(taken.entry for taken in card.state.handed_over)
                fact = facts.BadgeHandedOver(after, card.badge.printing if card.badge else None)
                append_or_raise(transaction, new_entry(passage.stamp, fact, card.id, personal))
                changed = _card(transaction, card.id, passage.event, passage.zone.key)
                cards.append(changed or card)
            return HandedOver(tuple(cards), tuple(kept))

        done = self._store.transact(work)
        self._told(PeopleChanged(tuple(card.id for card in done.cards)))
        return done


def fitting(found: Delegation, text: str) -> tuple[Member, ...]:
    """The members whom the text fits, as a search would find them; all of them without a text."""
    if not text.strip():
        return found.members
    query = asked(storable(text))
    return tuple(member for member in found.members if fits(member.participant, query))


def _card(transaction: Transaction, participant: str, event: Event, zone: str) -> Card | None:
    record = transaction.record(participant)
    return card_of(record, event, zone) if record is not None else None


def _named(group: str) -> Participant:
    """A delegation as if it were somebody, so that it is found as people are."""
    return Participant(id="", ticket_code="", name=group, organisation=group)
