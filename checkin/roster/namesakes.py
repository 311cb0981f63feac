"""People of one name: what tells them apart, and whether one of them was perhaps registered twice. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from checkin.participants import Participant
from checkin.roster.spelling import forms, words

_TELLING = ("organisation", "city", "region", "position", "category", "email", "phone", "ticket_code")
"""Fields by which a desk tells people apart, the easiest to ask for first."""
_NATIONAL = 10
_SYLLABIC = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
"""Chinese and Korean, where a name is one word."""
_SHORTEST_NAME = 2
"""Words that two names must share to be one: then they are the same, or one is the other without the patronymic."""


class Sameness(StrEnum):
    """What two registrations of one name share, so that they are perhaps one person's."""

    EMAIL = "email"
    PHONE = "phone"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Namesakes:
    """What there is to know of somebody who shares their name with others."""

    others: int
    """How many others have the name, in whatever alphabet."""
    apart: str
    """The field's text by which this one is told from all of them; empty when none does."""
    same: Sameness | None
    """What is the same, too, where it is perhaps one person's second registration."""


class Known:
    """People among whom namesakes are looked for."""

    def __init__(self, people: Sequence[Participant]) -> None:
        self._people = people
        self._names = [sounds_of_name(person) for person in people]
        self._with_word: dict[str, set[int]] = {}
        for number, name in enumerate(self._names):
            for word in name:
                self._with_word.setdefault(word, set()).add(number)

    def namesakes(self, person: Participant) -> Namesakes | None:
        """What tells a person from those of the people who have the same name; None when nobody has it."""
        own = sounds_of_name(person)
        with_words = [self._with_word.get(word, set()) for word in own]
        with_two = set[int]().union(*(one & other for one, other in combinations(with_words, _SHORTEST_NAME)))
        others = [
            self._people[number]
            for number in sorted(with_two)
            if _are_one(own, self._names[number]) and self._people[number].id != person.id
        ]
        if not others:
            return None
        same = next((found for other in others if (found := sameness(person, other))), None)
        return Namesakes(len(others), _apart(person, others), same)


def are_namesakes(one: Participant, other: Participant) -> bool:
    """Whether two people have the same name, in whatever alphabet and order, or one of them without the patronymic."""
    return _are_one(sounds_of_name(one), sounds_of_name(other))


def _are_one(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _SHORTEST_NAME and (one <= other or other <= one)


def sounds_of_name(person: Participant) -> frozenset[str]:
    """The words of a name by their sound, the same for every alphabet and order of the words."""
    return _sounds(person.latin_name if _SYLLABIC.search(person.name) and person.latin_name else person.name)


@lru_cache(maxsize=50_000)
def _sounds(text: str) -> frozenset[str]:
    return frozenset(forms(word)[-1] for word in words(text) if forms(word))


def sameness(one: Participant, other: Participant) -> Sameness | None:
    """What two people share, so that they are perhaps one; an organisation only where nothing tells them apart."""
    if one.email and one.email.casefold() == other.email.casefold():
        return Sameness.EMAIL
    digits = _digits(one.phone)
    if digits and digits == _digits(other.phone):
        return Sameness.PHONE
    is_told_apart = any(
        getattr(one, field) and getattr(other, field) and _plain(one, field) != _plain(other, field)
        for field in ("email", "phone", "position", "city", "region")
    )
    if one.organisation and _plain(one, "organisation") == _plain(other, "organisation") and not is_told_apart:
        return Sameness.ORGANISATION
    return None


def _apart(person: Participant, others: Sequence[Participant]) -> str:
    for field in _TELLING:
        own = _plain(person, field)
        if own and all(_plain(other, field) != own for other in others):
            return str(getattr(person, field))
    return ""


def _plain(person: Participant, field: str) -> str:
    return " ".join(words(getattr(person, field)))


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))[-_NATIONAL:]
