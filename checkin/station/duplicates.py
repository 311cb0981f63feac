"""Who is perhaps somebody else: people of one name, and those on the roster whom a desk is about to register."""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from rapidfuzz import fuzz

from checkin.participants import CORRECTABLE, Participant
from checkin.roster.namesakes import Sameness, are_namesakes, sameness, sounds_of_name
from checkin.station.lookup import Lookup
from checkin.station.values import Card

_LOOKED_AT, _MOST = 30, 5
_ALIKE = 80
"""How much of a name must be the same, in percent, where it is spelt otherwise."""
_SHORTEST = 3
"""Letters of a name in Latin or Cyrillic before anybody is looked for."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Somebody on the roster whom the person at the desk may be."""

    card: Card
    is_namesake: bool
    """Whether the whole name is the same, in whatever alphabet."""
    same: Sameness | None
    """What else is the same, so that it is most likely the same person."""


def possible_duplicates(lookup: Lookup, fields: Mapping[str, str]) -> list[Duplicate]:
    """Who is on the roster already of those like the one being registered, most likely first.

    `fields` are those of the form as far as they are filled in.
    """
    person = _person_of(fields)
    found: dict[str, Card] = {}
    for text in (person.email, person.phone, person.name if _is_enough(person.name) else ""):
        if text.strip():
            hits = lookup.find(text, _LOOKED_AT)
            found |= {hit.card.id: hit.card for hit in hits if not hit.is_guess or _are_alike(person, hit.card)}
    likely = [_compared(person, card) for card in found.values()]
    # Stable: of those who are equally likely the order is that of the search.
    return sorted(likely, key=lambda one: (one.same is None, not one.is_namesake))[:_MOST]


def namesakes(lookup: Lookup, card: Card) -> list[Card]:
    """All others who have the name of this participant, in whatever alphabet."""
    person = card.participant
    texts = dict.fromkeys(text for text in (person.name, person.latin_name) if text.strip())
    found = {hit.card.id: hit.card for text in texts for hit in lookup.find(text, _LOOKED_AT) if not hit.is_guess}
    return [other for other in found.values() if other.id != card.id and are_namesakes(person, other.participant)]


def _are_alike(person: Participant, card: Card) -> bool:
    one, other = (" ".join(sorted(sounds_of_name(each))) for each in (person, card.participant))
    return fuzz.ratio(one, other) >= _ALIKE


def _compared(person: Participant, card: Card) -> Duplicate:
    is_namesake, same = are_namesakes(person, card.participant), sameness(person, card.participant)
    # Colleagues share an organisation.
    return Duplicate(card, is_namesake, same if is_namesake or same is not Sameness.ORGANISATION else None)


def _person_of(fields: Mapping[str, str]) -> Participant:
    known = {field: text.strip() for field, text in fields.items() if field in CORRECTABLE and field != "status"}
    return msgspec.structs.replace(Participant(id="", ticket_code="", name=""), **known)


def _is_enough(name: str) -> bool:
    letters = name.strip()
    return len(letters) >= _SHORTEST or any(letter >= "\u2e80" for letter in letters)
