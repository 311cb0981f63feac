"""Many new people with all that a store writes of them, made ready where nobody waits to write. Pure."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, repeat

import msgspec

from checkin.journal.projection import Alike, alike
from checkin.participants import Participant, SearchTexts

_AT_ONCE = 2_000
_HANDLES_SORTED, _HANDLES_AT_ONCE = 500_000, 20_000
"""So many are put in order, so that each page of their index is changed once for many, and so many come at a time."""
_encode = msgspec.json.Encoder().encode
_participant = msgspec.json.Decoder(Participant).decode


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """Some of them, one column after another, in their order."""

    ids: list[str]
    codes: list[str]
    rosters: list[bytes]
    """Each as JSON."""
    words: list[bytes]
    """Of each the search words, parted by spaces; as UTF-8, which SQLite takes as it is."""
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
    numbers = array("I")
    number = 0
    coming = iter(participants)
    while people := list(islice(coming, _AT_ONCE)):
        texts = list(map(texts_of, people))
        met = set().union(*[one.words for one in texts]) - terms
        terms |= met
        for number, one in enumerate(texts, start=number + 1):  # noqa: B020 - it goes on from the last ones
            handles += one.handles
            numbers.extend(repeat(number, len(one.handles)))
        words = [" ".join(one.words).encode() for one in texts]
        ids, codes = [one.id for one in people], [one.ticket_code for one in people]
        yield Prepared(ids, codes, list(map(_encode, people)), words, list(met), alike(people))
        if len(handles) >= _HANDLES_SORTED:
            yield from _in_order(handles, numbers)
            handles, numbers = [], array("I")
    yield from _in_order(handles, numbers)


def _in_order(handles: Sequence[str], numbers: Sequence[int]) -> Iterator[Prepared]:
    order = sorted(range(len(handles)), key=handles.__getitem__)
    for start in range(0, len(order), _HANDLES_AT_ONCE):
        places = order[start : start + _HANDLES_AT_ONCE]
        yield Prepared(
            [], [], [], [], [], Alike(), list(map(handles.__getitem__, places)), list(map(numbers.__getitem__, places))
        )
