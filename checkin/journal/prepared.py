"""Many new people with all that a store writes of them, made ready where nobody waits to write. Pure."""

from collections.abc import Callable, Iterable, Iterator
from itertools import repeat

import msgspec

from checkin.journal.intake import chunks
from checkin.journal.projection import Alike, alike
from checkin.participants import Participant, SearchTexts

_HANDLES_AT_ONCE = 200_000
"""Handles are written in their order, so that each page of their index is changed once for many."""
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
    """Of these and of those before, sorted; now and then many."""
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
        one = Prepared(
            list(chunk), [person.ticket_code for person in chunk.values()], [_encode(one) for one in chunk.values()],
            words, list(met), alike(chunk.values()),
        )  # fmt: skip
        if len(handles) >= _HANDLES_AT_ONCE:
            yield _with_handles(one, handles, numbers)
            handles, numbers = [], []
        else:
            yield one
    if handles:
        yield _with_handles(Prepared([], [], [], [], [], Alike()), handles, numbers)


def _with_handles(one: Prepared, handles: list[str], numbers: list[int]) -> Prepared:
    order = sorted(range(len(handles)), key=handles.__getitem__)
    return msgspec.structs.replace(
        one, handles=[handles[place] for place in order], numbers=[numbers[place] for place in order]
    )
