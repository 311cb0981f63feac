"""What was perhaps meant by a query that finds nobody, or hardly anybody. Pure."""

from checkin.roster.searching import CORRECTED, SUPPOSED, TRANSCRIBED, Query, Word
from checkin.roster.vocabulary import Vocabulary

_MOST = 32
"""Words for which the mistyped ones of a query are taken, at most."""
_SHORTEST_PART = 2
_OTHER_LETTER = 1
"""How much farther a word is that begins otherwise: people rarely mistype the first letter."""


def corrected(query: Query, vocabulary: Vocabulary) -> Query | None:
    """The query with the words that are somebody's and begin nearly so; None when there are none.

    Words that nobody has are mistyped for sure; only when there are none, any may be.
    """
    mistyped = [word for word in query.words if not any(map(vocabulary.has_beginning, _nearest(word)))]
    most = _MOST // (len(mistyped) or len(query.words) or 1)
    meant = tuple(
        _with_corrections(word, vocabulary, most) if not mistyped or word in mistyped else word for word in query.words
    )
    if meant == query.words:
        return None
    return Query(query.text, meant, ())


def divided(query: Query, vocabulary: Vocabulary) -> Query | None:
    """The query with words written together divided where both are somebody's; None when none is so."""
    found: list[Word] = []
    for word in query.words:
        parts = None if any(map(vocabulary.has_beginning, _nearest(word))) else _divided(word, vocabulary)
        found += parts or [word]
    return Query(query.text, tuple(found), ()) if len(found) > len(query.words) else None


def _divided(word: Word, vocabulary: Vocabulary) -> list[Word] | None:
    for form in _nearest(word):
        for place in range(len(form) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            first, second = form[:place], form[place:]
            if first in vocabulary and vocabulary.has_beginning(second):
                return [Word(part, {part: SUPPOSED}) for part in (first, second)]
    return None


def without_a_word(query: Query) -> list[Query]:
    """The query with each of its words left out once: a patronymic that the roster has not, a rank, a firm."""
    words = query.words
    if len(words) < 2:
        return []
    return [Query(query.text, words[:left_out] + words[left_out + 1 :], ()) for left_out in reversed(range(len(words)))]


def _nearest(word: Word) -> list[str]:
    """The forms of what was typed, not of what else it may have been."""
    return [form for form, cost in word.costs.items() if cost <= TRANSCRIBED and form.isalpha()]


def _with_corrections(word: Word, vocabulary: Vocabulary, most: int) -> Word:
    costs: dict[str, int] = {}
    forms = _nearest(word)
    for form in forms:
        cost = word.costs[form]
        # Two mistakes are looked for as it was typed and, failing that, by its sound; in Latin letters they are more.
        twice = form == forms[0] or (form == forms[-1] and not costs)
        for meant, mistakes in vocabulary.meant(form, twice=twice).items():
            far = CORRECTED + cost + mistakes + (_OTHER_LETTER if meant[:1] != form[:1] else 0)
            costs[meant] = min(costs.get(meant, far), far)
    nearest = sorted((far, form) for form, far in costs.items() if form not in word.costs)[:most]
    return Word(word.typed, word.costs | {form: far for far, form in nearest}) if nearest else word
