"""All words of the search index, and which of them somebody meant who mistyped one. Pure."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST, _SHORTEST_BEGINNING, _SHORTEST_TWICE_WRONG = 3, 6, 7
"""Letters typed of which one may be wrong, which may be the beginning of a word only, and of which two may be wrong."""
_FEW = 200
_MOST_COMPARED = 6_000
_SURE, _SURE_AFTER_A_MISTAKE = 3, 4
_LAST = "\U0010ffff"
_SCRIPTS = ((0x61, 0x2B0), (0x3B1, 0x400), (0x430, 0x530), (0x561, 0x590), (0x10D0, 0x1100), (0x3041, 0x3100))
"""Alphabets in which mistakes are looked for: Latin, Greek, Cyrillic, Armenian, Georgian, kana."""


class Vocabulary:
    """The words, sorted. For one thread at a time."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._backwards: list[str] = []
        """Long words from their end, for those whose beginning is wrong."""

    def __len__(self) -> int:
        return len(self._words)

    def add(self, words: Collection[str]) -> None:
        """Know these, too; none of them was known."""
        backwards = [word[::-1] for word in words if len(word) >= _SHORTEST_TWICE_WRONG]
        for known, new in ((self._words, words), (self._backwards, backwards)):
            if len(new) <= _FEW:
                for word in new:
                    insort(known, word)
            else:
                known.extend(new)
                known.sort()

    def meant(self, typed: str, *, twice: bool = True) -> dict[str, int]:
        """Words, and beginnings of words, from which a typed one of three letters or more differs by one mistake.

        A mistake is a letter too few, too many, wrong, or swapped with its neighbour. With `twice`, two are
        looked for in seven letters and more. With the number of mistakes.
        """
        alphabet = next((letters for letters in _SCRIPTS if typed and letters[0] <= ord(typed[0]) < letters[1]), None)
        if alphabet is None or len(typed) < _SHORTEST:
            return {}
        found = dict.fromkeys(self._with_one_mistake(typed, alphabet), 1)
        if twice and len(typed) >= _SHORTEST_TWICE_WRONG:
            found = dict.fromkeys(self._with_two_mistakes(typed, alphabet), 2) | found
        found.pop(typed, None)
        return found

    def _with_one_mistake(self, typed: str, alphabet: tuple[int, int]) -> Iterator[str]:
        may_be_begun = len(typed) >= _SHORTEST_BEGINNING
        for corrected in self._corrected(typed, len(typed) + 1, alphabet):
            if self.has_beginning(corrected) if may_be_begun else corrected in self:
                yield corrected

    def _with_two_mistakes(self, typed: str, alphabet: tuple[int, int]) -> Iterator[str]:
        """Those with both behind the first letters, with one there and one behind them, and with both there."""
        beginnings = {typed[:_SURE]}
        beginnings |= {corrected[:_SURE_AFTER_A_MISTAKE] for corrected in self._corrected(typed, _SURE, alphabet)}
        for beginning in beginnings:
            yield from _near(typed, self._words, beginning)
        for word in _near(typed[::-1], self._backwards, typed[_SURE_AFTER_A_MISTAKE:][::-1]):
            yield word[::-1]

    def _corrected(self, typed: str, before: int, alphabet: tuple[int, int]) -> Iterator[str]:
        """What was perhaps meant if there is one mistake before a place; the words up to the mistake exist."""
        for place in range(min(before, len(typed) + 1)):
            begun, rest = typed[:place], typed[place:]
            if place and not self.has_beginning(begun):
                return
            if rest:
                yield begun + rest[1:]
            if len(rest) > 1 and rest[0] != rest[1]:
                yield begun + rest[1] + rest[0] + rest[2:]
            for letter in self._next_letters(begun, alphabet):
                yield begun + letter + rest
                if rest and letter != rest[0]:
                    yield begun + letter + rest[1:]

    def _next_letters(self, beginning: str, alphabet: tuple[int, int]) -> Iterator[str]:
        """The letters of an alphabet that follow a beginning in some word."""
        words, place = self._words, len(beginning)
        at = bisect_left(words, beginning + chr(alphabet[0]))
        while at < len(words) and words[at].startswith(beginning) and len(words[at]) > place:
            letter = words[at][place]
            if ord(letter) >= alphabet[1]:
                return
            yield letter
            at = bisect_left(words, beginning + chr(ord(letter) + 1), at)

    def __contains__(self, word: str) -> bool:
        at = bisect_left(self._words, word)
        return at < len(self._words) and self._words[at] == word

    def has_beginning(self, beginning: str) -> bool:
        """Whether some word begins so."""
        at = bisect_left(self._words, beginning)
        return at < len(self._words) and self._words[at].startswith(beginning)


def _near(typed: str, words: list[str], beginning: str) -> list[str]:
    """Of the sorted words that begin so those with at most two mistakes."""
    low = bisect_left(words, beginning)
    high = bisect_left(words, beginning + _LAST, low, min(len(words), low + _MOST_COMPARED))
    near = process.extract(typed, words[low:high], scorer=OSA.distance, score_cutoff=2, limit=None)
    return [word for word, _, _ in near]
