"""Which characters of a text a search matched. Pure."""

import re
from functools import lru_cache

from checkin.roster.searching import Query
from checkin.roster.spelling import forms, forms_of_piece, words

Span = tuple[int, int]
"""From a character, to before another."""

_PIECE = re.compile(r"\S+")
_BEGINNING = re.compile(r"(?<![^\W_])[^\W_]|[\u3400-\u9fff\uf900-\ufaff]|(?<=[\uac00-\ud7a3])[\uac00-\ud7a3]")
_SYLLABIC = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
_LONGEST = 64


def marks(text: str, query: Query) -> tuple[Span, ...]:
    """The characters of a text (a name, an organisation, a number) that a query's words and numbers match, in order."""
    found = [
        (piece.start() + span[0], piece.start() + span[1])
        for piece in _PIECE.finditer(text)
        for word in query.words
        if (span := _mark(piece[0][:_LONGEST], word.forms))
    ]
    found += [span for handle in query.handles if (span := _mark_of_handle(text, handle))]
    return _joined(found)


@lru_cache(maxsize=4_000)
def _mark(piece: str, sought: tuple[str, ...]) -> Span | None:
    """The first characters of a piece without spaces that stand for one of the forms; the nearest form counts."""
    if not any(form.startswith(sought) for form in forms_of_piece(piece)):
        return None
    beginnings = [match.start() for match in _BEGINNING.finditer(piece)]
    if _SYLLABIC.search(piece):
        # A character's forms are those of all that follow it, so the last that has the form is the one.
        beginnings.reverse()
    for form in sought:
        for begin in beginnings:
            rest = piece[begin:]
            if _begins(rest, form):
                return begin, begin + _shortest(rest, form)
    return None


def _begins(text: str, form: str) -> bool:
    """Whether the text, taken for one word, has a form that begins so."""
    word = "".join(words(text))
    return word.startswith(form) or any(one.startswith(form) for one in forms.__wrapped__(word))


def _shortest(text: str, form: str) -> int:
    """How many characters of a text it takes for one of its forms to begin so."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high) // 2
        if _begins(text[:middle], form):
            high = middle
        else:
            low = middle + 1
    return high


def _mark_of_handle(text: str, handle: str) -> Span | None:
    """Where a code, address or number begins as was typed, whatever stands between the digits of a number."""
    begin = text.casefold().find(handle)
    if begin >= 0:
        return begin, begin + len(handle)
    if not handle.isdigit():
        return None
    places = [place for place, character in enumerate(text) if character.isdigit()]
    begin = "".join(text[place] for place in places).rfind(handle)
    return (places[begin], places[begin + len(handle) - 1] + 1) if begin >= 0 else None


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for begin, end in sorted(spans):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)
