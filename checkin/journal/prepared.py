"""Many new people with all that a store writes of them, made ready where nobody waits to write. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat

import msgspec

from checkin.journal.intake import chunks
from checkin.journal.projection import Alike, alike
from checkin.participants import Participant, SearchTexts

_HANDLES_SORTED, _HANDLES_AT_ONCE = 200_000, 20_000
"""So many are put in order, so that each page of their index is changed once for many, and so many come at a time."""
_encode = msgspec.json.Encoder().encode
_participant = msgspec.json.Decoder(Participant).decode


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """Some of them, one column after another, in their order."""

    ids: list[str]
    codes: list[str]
    rosters: list[bytes]
    """Each as JSON."""
    words: list[str]
    """Of each the search words, parted by spaces."""
    terms: list[str]
    """Search words that nobody before them has."""
    alike: Alike
    handles: list[str] = []
    """Of people before, in order."""
    numbers: list[int] = []
    """Whose each handle is: the first of all people is 1."""

    def participants(self) -> Iterator[Participant]:
        """Whom they name."""
        return map(_participant, self.rosters)


def prepared(participants: Iterable[Participant], texts_of: Callable[[Participant], SearchTexts]) -> Iterator[Prepared]:
    """The participants, of whom each must come once, some at a time."""
    terms: set[str] = set()
    handles: list[str] = []
    numbers: list[int] = []
    number = 0
    for chunk in chunks(participants):
        words: list[str] = []
        met: set[str] = set()
        for number, person in enumerate(chunk.values(), start=number + 1):  # noqa: B020 - it goes on from the last chunk
            texts = texts_of(person)
            words.append(" ".join(texts.words))
            met.update(texts.words)
            handles.extend(texts.handles)
            numbers.extend(repeat(number, len(texts.handles)))
        met -= terms
        terms |= met
        people = chunk.values()
        codes = [one.ticket_code for one in people]
        yield Prepared(list(chunk), codes, list(map(_encode, people)), words, list(met), alike(people))
        if len(handles) >= _HANDLES_SORTED:
            yield from _in_order(handles, numbers)
            handles, numbers = [], []
    yield from _in_order(handles, numbers)


def _in_order(handles: Sequence[str], numbers: Sequence[int]) -> Iterator[Prepared]:
    order = sorted(range(len(handles)), key=handles.__getitem__)
    for start in range(0, len(order), _HANDLES_AT_ONCE):
        places = order[start : start + _HANDLES_AT_ONCE]
        yield Prepared(
            [], [], [], [], [], Alike(), [handles[place] for place in places], [numbers[place] for place in places]
        )
