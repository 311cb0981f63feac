"""Finding people by a few letters: what is indexed of somebody, what a query asks for, the order of hits. Pure."""

from functools import lru_cache

from checkin.participants import Participant, SearchTexts
from checkin.roster.spelling import forms, forms_of_piece, other_layouts, words

_MOST_WORDS = 6
_SHORTEST_HANDLE = 3
_NATIONAL = 10
"""Digits of a phone number without the country's."""


def search_texts(participant: Participant) -> SearchTexts:
    """All forms under which somebody can be found."""
    person = participant
    found: dict[str, None] = {}
    for text in (person.name, person.latin_name):
        for piece in text.split():
            found.update(dict.fromkeys(forms_of_piece(piece)))
    for text in (person.organisation, person.city, person.region):
        found.update(_forms_of_text(text))
    return SearchTexts(found, _handles(person))


def query_handles(text: str) -> tuple[str, ...]:
    """How a code, an e-mail address or a phone number must begin to be what was typed; empty for a few letters."""
    typed = text.strip().casefold()
    digits = "".join(character for character in typed if character.isdigit())
    is_number = not typed.strip("+()- 0123456789")
    found = [typed] if len(typed) >= _SHORTEST_HANDLE and " " not in typed else []
    if is_number and len(digits) >= _SHORTEST_HANDLE:
        found += [digits, digits[-_NATIONAL:]] if len(digits) > _NATIONAL else [digits]
    return tuple(dict.fromkeys(found))


def has_handle(participant: Participant, wanted: tuple[str, ...]) -> bool:
    """Whether one of somebody's handles begins with one of those wanted."""
    return any(handle.startswith(wanted) for handle in _handles(participant)) if wanted else False


def _handles(person: Participant) -> set[str]:
    handles = {person.ticket_code.casefold(), person.email.casefold()}
    digits = "".join(filter(str.isdigit, person.phone))
    handles |= {digits, digits[-_NATIONAL:], digits[-4:]}
    handles.discard("")
    return handles


@lru_cache(maxsize=50_000)
def _forms_of_text(text: str) -> dict[str, None]:
    """The forms of all words of a text that many people share."""
    return dict.fromkeys(form for piece in text.split() for form in forms_of_piece(piece))


def query_words(text: str) -> list[tuple[str, ...]]:
    """For each word typed, the forms any of which must begin some word of the person sought."""
    sought: list[tuple[str, ...]] = []
    for typed in text.split()[:_MOST_WORDS]:
        meant = tuple(form for word in other_layouts(typed) for form in forms(word))
        pieces = words(typed)
        if len(pieces) <= 1:
            sought.append(tuple(dict.fromkeys((*(form for piece in pieces for form in _typed_forms(piece)), *meant))))
        else:
            sought += [_typed_forms(piece) for piece in pieces]
    return [alternatives for alternatives in sought if alternatives][:_MOST_WORDS]


def rank(participant: Participant, text: str) -> tuple[int, int, int, str]:
    """Sorts hits best first.

    Whole words of the name, then beginnings of them, then the rest; among equals those spelt as typed, and those
    whose name begins so; then by name.
    """
    pieces = f"{participant.name} {participant.latin_name}".split()
    of_name = {form for piece in pieces for form in forms_of_piece(piece)}
    whole = begun = 0
    for alternatives in _cached_query(text):
        if not of_name.isdisjoint(alternatives):
            whole += 1
        elif any(form.startswith(alternatives) for form in of_name):
            begun += 1
    return (-whole, -begun, _unlike(participant.name.casefold(), text.casefold()), participant.name.casefold())


def _unlike(name: str, typed: str) -> int:
    """0 when the name begins as typed, 1 when another word of it does, 2 when it is spelt otherwise."""
    wanted = tuple(typed.split())
    if not wanted or name.startswith(wanted):
        return 0
    return 1 if any(word.startswith(wanted) for word in name.split()) else 2


@lru_cache(maxsize=16)
def _cached_query(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(query_words(text))


def _typed_forms(word: str) -> tuple[str, ...]:
    """Of Chinese characters only those typed; of others every form."""
    return forms(word) if word.isascii() or not "\u3400" <= word[0] <= "\u9fff" else (word,)
