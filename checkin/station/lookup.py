"""Looking people up by what is typed at a desk: whom it fits, best first, and why."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass

from checkin.journal.desk_store import DeskStore
from checkin.journal.store import Record
from checkin.participants import Participant, Status
from checkin.roster.correcting import corrected, divided, without_a_word
from checkin.roster.marking import Span, marks
from checkin.roster.namesakes import Known, Namesakes
from checkin.roster.ranking import spelt_otherwise, unlikeness
from checkin.roster.searching import SUPPOSED, Query, asked, fits, handles_of, other_readings
from checkin.roster.vocabulary import Vocabulary
from checkin.station.values import Card

_SEARCHED = 100
_MAY_BE_CODE = re.compile(r"[0-9]|\S{16}")
"""Other codes are found by their beginning, unless a keyboard layout changed them."""
_TELLING, _FEW = 3, 200
"""Letters of a word that not everybody has; people who are looked through one by one."""
_ENOUGH = 5
"""Hits of which some will be the one; with fewer, a single word may be mistyped although it is somebody's."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody whom a search found."""

    card: Card
    query: Query
    """What found them."""
    is_guess: bool
    """Whether something else was typed than what found them."""
    number: str
    """The code, number or address of theirs that was typed; empty for a name."""
    namesakes: Namesakes | None
    """What tells them from others of their name."""

    def marks(self, text: str) -> tuple[Span, ...]:
        """Which characters of a text about them (their name, organisation, number) match what was typed."""
        return marks(text, self.query)


@dataclass(frozen=True, slots=True)
class _Found:
    card: Card
    query: Query
    is_guess: bool
    number: str
    order: tuple[bool, bool, int, bool, int, str]


class Lookup:
    """The search of a desk. May be used from any thread."""

    def __init__(
        self, store: DeskStore, card_of: Callable[[Record], Card | None], by_code: Callable[[str], Record | None]
    ) -> None:
        self._store = store
        self._card_of = card_of
        self._by_code = by_code
        self._vocabulary = Vocabulary()
        self._last_word = 0
        self._lock = threading.Lock()

    def prepare(self) -> None:
        """Read the words of the index, without which the first mistyped query takes that much longer."""
        with self._lock:
            self._last_word, fresh = self._store.search_words(self._last_word)
            self._vocabulary.add(fresh)

    def forget_words(self) -> None:
        """Read the words of the index anew, without those that nobody has any more."""
        with self._lock:
            self._vocabulary, self._last_word = Vocabulary(), 0

    def find(self, text: str, limit: int) -> list[Hit]:
        """Whom the text fits, best first; those still expected before those who are in."""
        query = asked(text)
        self.prepare()
        found: dict[str, _Found] = {}
        self._add_by_number(found, query)
        self._add(found, query)
        if not any(one.number for one in found.values()):
            for other in other_readings(text) if len(found) < _ENOUGH else ():
                self._add(found, other)
            if not found or (len(found) < _ENOUGH and len(query.words) == 1):
                self._guess(found, query)
        best = sorted(found.values(), key=lambda one: one.order)
        known = Known([one.card.participant for one in best])
        return [
            Hit(one.card, one.query, one.is_guess, one.number, known.namesakes(one.card.participant))
            for one in best[:limit]
        ]

    def _add_by_number(self, found: dict[str, _Found], query: Query) -> None:
        """Add those whose code, number or address begins as was typed; first whoever has just that code."""
        records = self._store.find_by_handle(query.handles, _SEARCHED)
        if query.identity:
            records += self._store.find_by_id(query.identity, _SEARCHED)
        by_code = self._by_code(query.text) if _MAY_BE_CODE.search(query.text) else None
        for record in [by_code, *records] if by_code else records:
            card = self._card_of(record) if record.id not in found else None
            if card is None:
                continue
            number = _number(card.participant, query)
            if record is by_code:
                number = number or card.participant.ticket_code
            if number:
                order = (False, record is not by_code, 0, not _is_awaited(card), 0, card.participant.name.casefold())
                found[card.id] = _Found(card, query, False, number, order)

    def _guess(self, found: dict[str, _Found], query: Query) -> None:
        with self._lock:
            apart = divided(query, self._vocabulary)
            meant = corrected(query, self._vocabulary)
        if apart is not None:
            self._add(found, apart, is_guess=True)
        if meant is not None:
            self._add(found, meant, is_guess=True)
        if not found:
            for fewer in without_a_word(meant or query):
                self._add(found, fewer, is_guess=True)

    def _add(self, found: dict[str, _Found], query: Query, *, is_guess: bool = False) -> None:
        """Add those who have all the words."""
        for record in self._records(query, is_guess=is_guess):
            card = self._card_of(record) if record.id not in found else None
            if card is not None:
                name = card.participant.name
                order = (
                    is_guess, True, unlikeness(card.participant, query), not _is_awaited(card),
                    spelt_otherwise(name, query.text), name.casefold(),
                )  # fmt: skip
                found[card.id] = _Found(card, query, is_guess, "", order)

    def _records(self, query: Query, *, is_guess: bool) -> list[Record]:
        """Those who have all the words; of many some.

        Where hardly anybody has one of several words, those few are looked through for the others. The index would go
        through all who have a word that begins with the other's letters, which is nearly everybody for a single letter.
        """
        sought = self._known_forms(query)
        if len(sought) > 1:
            telling = [forms for word, forms in zip(query.words, sought, strict=True) if len(word.typed) >= _TELLING]
            for forms in sorted(telling, key=lambda forms: -len(forms[0])):
                few = _SEARCHED if is_guess else _FEW
                if self._store.count_found([forms], few) < few:
                    records = self._store.find([forms], few, whole_too=False)
                    return [record for record in records if record.participant and fits(record.participant, query)]
        return self._store.find(sought, _SEARCHED, whole_too=not is_guess)

    def _known_forms(self, query: Query) -> list[list[str]]:
        """For each word the forms with which some word of somebody begins; none at all when one word has none.

        A short word beside others is not taken for what it would be on another keyboard layout if it is something.
        """
        with self._lock:
            known = [[form for form in word.forms if self._vocabulary.has_beginning(form)] for word in query.words]
        if len(known) > 1:
            for number, word in enumerate(query.words):
                likely = [form for form in known[number] if word.costs[form] < SUPPOSED]
                if len(word.typed) < _TELLING and likely:
                    known[number] = likely
        return known if all(known) else []


def _is_awaited(card: Card) -> bool:
    return card.participant.status is Status.EXPECTED and not card.has_arrived


def _number(person: Participant, query: Query) -> str:
    """The code, number or address of somebody's that begins as was typed."""
    if query.handles:
        found = next((text for handle, text in handles_of(person).items() if handle.startswith(query.handles)), "")
        if found:
            return found
    return person.ticket_code if query.identity and person.id.startswith(query.identity) else ""
