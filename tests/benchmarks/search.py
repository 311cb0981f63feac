"""The hits after each key, as somebody types a name in its own letters, in Latin ones, or wrongly."""

import gc
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from checkin.demo.sample import sample_event, sample_participants
from checkin.journal.sqlite import SqliteStore
from checkin.participants import Participant, full_name
from checkin.roster.searching import search_texts
from checkin.roster.spelling import latin_name
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from tests.benchmark_data import Samples, timed_ms

_BEGINNINGS = "ба ве гла дмо жу зи кра ло ме нов ор пе ра со ту фе хо ца чер шу ще эль юр яро".split()  # noqa: SIM905
_MIDDLES = "бо вра да ле ли мо на пи ро се та чи ше щу".split()  # noqa: SIM905 - read more easily so
_ENDS = "ев ова ин ский ская енко чук ян дзе ман ер".split()  # noqa: SIM905
_TYPED = 12


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Every beginning of a hundred names; of other hundreds with one wrong letter."""
    event = sample_event()
    store = SqliteStore.create(folder / "event.db", b"k" * 32, search_texts)
    store.transact(lambda transaction: transaction.put_event(event))
    store.transact(lambda transaction: transaction.put_participants(varied(sample_participants(event, participants))))
    return measured(store, list(varied(sample_participants(event, min(participants, 20_000)))))


def measured(store: SqliteStore, people: list[Participant]) -> Samples:
    """The time of each keystroke at a desk with this store, which is closed at the end."""
    chance = random.Random(2)
    chosen = chance.sample(people, min(100, len(people)))
    names = [name for person in chosen for name in (person.name, person.latin_name)]
    station = Station(store, DeskIdentity("desk", "north"), operator="Olga")
    try:
        preparing = timed_ms(station.prepare_search)
        gc.freeze()
        right = [timed_ms(station.look_up, typed) for name in names for typed in _keystrokes(name)]
        wrong = [timed_ms(station.look_up, typed) for name in names for typed in _keystrokes(_mistyped(name, chance))]
    finally:
        station.stop()
    return {"keystroke": ("ms", right), "keystroke, mistyped": ("ms", wrong), "getting ready": ("ms", [preparing])}


def varied(people: Iterable[Participant]) -> Iterator[Participant]:
    """Every second with one of forty thousand family names; the sample forum has but a hundred."""
    chance = random.Random(3)
    for number, person in enumerate(people):
        if number % 2 and person.given_name and person.language == "ru":
            parts = (chance.choice(_BEGINNINGS), *chance.choices(_MIDDLES, k=chance.choice((1, 2))))
            family = "".join((*parts, chance.choice(_ENDS))).capitalize()
            name = full_name(family, person.given_name, person.middle_name)
            latin = latin_name(family, person.given_name, name)
            yield msgspec.structs.replace(person, family_name=family, name=name, latin_name=latin)
        else:
            yield person


def _keystrokes(name: str) -> list[str]:
    return [name[:length] for length in range(1, min(_TYPED, len(name)) + 1)]


def _mistyped(name: str, chance: random.Random) -> str:
    place = chance.randrange(1 + min(5, len(name)))
    letters = "аеиовнт" if "а" <= name[:1].lower() <= "я" else "aeiovnt"
    return name[:place] + chance.choice(letters) + name[place + 1 :]
