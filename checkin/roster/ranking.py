"""The order of those whom a search found, best first. Pure."""

from checkin.participants import Participant
from checkin.roster.searching import Query
from checkin.roster.spelling import forms_of_piece

_BEGUN, _ELSEWHERE = 2, 8


def unlikeness(participant: Participant, query: Query) -> int:
    """How far somebody is from what was typed, 0 when every word typed is one of their name.

    Whole words of the name come before beginnings of them, names before organisations, and what is spelt as typed
    before other spellings.
    """
    name = _searchable(participant.name)
    latin = _searchable(participant.latin_name) if participant.latin_name else ""
    total = 0
    for word in query.words:
        best = _ELSEWHERE
        for form, cost in word.costs.items():
            if cost >= best:
                break
            begun = f" {form}"
            if begun in name or begun in latin:
                whole = f" {form} "
                best = min(best, cost + (0 if whole in name or whole in latin else _BEGUN))
        total += best
    return total


def spelt_otherwise(name: str, typed: str) -> int:
    """0 when the name begins as typed, 1 when another word of it does, 2 when it is spelt otherwise."""
    wanted = tuple(typed.casefold().split())
    lower = name.casefold()
    if not wanted or lower.startswith(wanted):
        return 0
    return 1 if any(word.startswith(wanted) for word in lower.split()) else 2


def _searchable(text: str) -> str:
    """All forms of a name, each between spaces."""
    return f" {' '.join([form for piece in text.split() for form in forms_of_piece(piece)])} "
