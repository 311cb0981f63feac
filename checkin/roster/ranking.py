"""The order of those whom a search found, best first. Pure."""

from functools import lru_cache

from checkin.participants import Participant, name_parts
from checkin.roster.searching import Query, Word
from checkin.roster.spelling import forms_of_piece

_BEGUN, _PATRONYMIC, _ELSEWHERE = 2, 1, 12


def unlikeness(participant: Participant, query: Query) -> int:
    """How far somebody is from what was typed, 0 when every word typed is one of their name.

    Whole words of the name come before beginnings of them, names before patronymics and organisations, and what is
    spelt as typed before other spellings.
    """
    parts = name_parts(participant.name)
    called = _searchable(f"{parts[0]} {parts[1]}" if parts else participant.name)
    names = [(called, 0)]
    if participant.latin_name:
        names.append((_searchable(participant.latin_name), 0))
    if parts:
        names.append((_searchable(parts[2]), _PATRONYMIC))
    return sum(_unlikeness_of_word(names, word) for word in query.words)


def _unlikeness_of_word(names: list[tuple[str, int]], word: Word) -> int:
    best = _ELSEWHERE
    for form, cost in word.costs.items():
        if cost >= best:
            break
        for name, further in names:
            if f" {form}" in name:
                best = min(best, cost + further + (0 if f" {form} " in name else _BEGUN))
    return best


def spelt_otherwise(name: str, typed: str) -> int:
    """0 when the name begins as the longest word typed, 1 when another of its words does, 2 when none does."""
    wanted = _longest_word(typed)
    lower = name.casefold()
    if lower.startswith(wanted):
        return 0
    return 1 if f" {wanted}" in lower else 2


@lru_cache(maxsize=16)
def _longest_word(typed: str) -> str:
    return max(typed.casefold().split(), key=len, default="")


def _searchable(text: str) -> str:
    """All forms of a name, each between spaces."""
    return f" {' '.join(map(_forms_in_one, text.split()))} "


@lru_cache(maxsize=50_000)
def _forms_in_one(piece: str) -> str:
    return " ".join(forms_of_piece(piece))
