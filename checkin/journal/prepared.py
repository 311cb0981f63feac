"""Many new people with all that a store writes of them, made ready where nobody waits to write. Pure."""

from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, repeat

import msgspec

from checkin.journal.projection import Alike, Counting
from checkin.participants import Participant, SearchTexts

_AT_ONCE = 500
"""As many as fit into the cache of a processor with all that is made of them."""
_COUNTED = 10_000
"""So many are counted together: in fewer, hardly any are alike."""
_HANDLES_SORTED = 500_000
"""So many are put in order, so that each page of their index is changed once for many."""
_PLACES_KEPT = 50_000
_encode = msgspec.json.Encoder().encode
_packed = msgspec.msgpack.Encoder().encode
_unpacked = msgspec.msgpack.Decoder(list[str]).decode
_participant = msgspec.json.Decoder(Participant).decode


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """Some of them, one column after another, in their order."""

    ids: list[str] = []
    codes: list[str] = []
    rosters: list[bytes] = []
    """Each as JSON."""
    words: list[bytes] = []
    """Of each the search words, parted by spaces; as UTF-8, which SQLite takes as it is."""
    terms: list[str] = []
    """Search words that nobody before them has."""
    alike: Alike = msgspec.field(default_factory=Alike)
    handles: list[str] = []
    """Of people before, in order."""
    numbers: list[int] = []
    """Whose each handle is: the first of all people is 1."""

    def participants(self) -> Iterator[Participant]:
        """Whom they name."""
        return map(_participant, self.rosters)


def prepared(participants: Iterable[Participant], texts_of: Callable[[Participant], SearchTexts]) -> Iterator[Prepared]:
    """The participants, of whom each must come once, some at a time."""
    words, handles, counting = _Words(), _Handles(), Counting()
    coming = iter(participants)
    while people := list(islice(coming, _AT_ONCE)):
        texts = list(map(texts_of, people))
        handles.add(texts)
        lines, terms = words.of(texts)
        ids, codes = [one.id for one in people], [one.ticket_code for one in people]
        counting.add(people)
        counted = counting.taken() if handles.people % _COUNTED == 0 else Alike()
        yield Prepared(ids, codes, list(map(_encode, people)), lines, terms, counted, *handles.some())
    yield Prepared(alike=counting.taken())
    for some, numbers in handles.rest():
        yield Prepared(handles=some, numbers=numbers)


class _Words:
    """The search words of people, and which of them nobody before had."""

    def __init__(self) -> None:
        self._terms: set[str] = set()
        self._met: set[str] = set()
        self._line_of = lru_cache(_PLACES_KEPT)(self._line)

    def of(self, texts: Sequence[SearchTexts]) -> tuple[list[bytes], list[str]]:
        """The words of each, and those that are new."""
        line_of = self._line_of
        lines = [" ".join(one.names).encode() + line_of(one.places) for one in texts]
        met = self._met.union(*[one.names for one in texts]) - self._terms
        self._terms |= met
        self._met = set()
        return lines, list(met)

    def _line(self, places: tuple[str, ...]) -> bytes:
        self._met.update(places)
        return "".join(f" {word}" for word in places).encode()


class _Handles:
    """The handles of people, put in order many at a time; a part of them goes with each that follow."""

    def __init__(self) -> None:
        self._gathered: list[bytes] = []
        self._numbers = array("I")
        self.people = self._times = 0
        """How many people they are of, and how often some came since they were put in order."""
        self._ordered: deque[tuple[list[str], list[int]]] = deque()

    def add(self, texts: Sequence[SearchTexts]) -> None:
        """Take the handles of the next people."""
        handles = [handle for one in texts for handle in one.handles]
        for number, one in enumerate(texts, start=self.people + 1):
            self._numbers.extend(repeat(number, len(one.handles)))
        self._gathered.append(_packed(handles))
        self.people += len(texts)
        self._times += 1
        if len(self._numbers) >= _HANDLES_SORTED:
            self._put_in_order()

    def some(self) -> tuple[list[str], list[int]]:
        """The next in order, and whose they are: as many as come at a time, so that neither process waits for long."""
        return self._ordered.popleft() if self._ordered else ([], [])

    def rest(self) -> Iterator[tuple[list[str], list[int]]]:
        """All that are left."""
        self._put_in_order()
        yield from self._ordered

    def _put_in_order(self) -> None:
        handles, numbers = [handle for some in self._gathered for handle in _unpacked(some)], self._numbers
        order = sorted(range(len(handles)), key=handles.__getitem__)
        at_once = len(order) // max(self._times, 1) + 1
        for start in range(0, len(order), at_once):
            places = order[start : start + at_once]
            self._ordered.append((list(map(handles.__getitem__, places)), list(map(numbers.__getitem__, places))))
        self._gathered, self._numbers, self._times = [], array("I"), 0
