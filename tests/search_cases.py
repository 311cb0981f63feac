"""Queries with known answers, made of names by rules: begun, transcribed, misheard and mistyped."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from checkin.participants import Participant
from checkin.roster.chinese import pinyin
from checkin.roster.palladius import cyrillic_of
from checkin.roster.spelling import latin_name
from tests.builders import a_participant
from tests.search_names import BY_HAND, CHINESE, FAMILIES, GIVEN


@dataclass(frozen=True, slots=True)
class Case:
    """What is typed, and the name that is wanted."""

    kind: str
    typed: str
    wanted: str


_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_SYSTEMS = {
    "passport": "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia",
    "BGN": "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya",
    "scholarly": "a b v g d e ë ž z i j k l m n o p r s t u f x c č š šč - y - è ju ja",
    "German": "a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja",
    "French": "a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia",
    "chat": "a b v g d e e j z i i k l m n o p r s t u f h c ch sh sch - y - e u ya",
    "Polish": "a b w g d e io ż z i j k l m n o p r s t u f ch c cz sz szcz - y - e ju ja",
}
_HEARD = (
    ("о", "а"), ("е", "и"), ("я", "е"), ("нн", "н"), ("лл", "л"), ("сс", "с"), ("ьё", "ье"), ("жи", "жы"), ("ши", "шы"),
    ("щ", "ш"), ("тся", "ца"), ("в", "ф"), ("г", "к"), ("д", "т"), ("з", "с"), ("ье", "е"), ("ий", "ый"), ("цы", "ци"),
)  # fmt: skip
_NEIGHBOURS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_ON_AMERICAN_KEYS = str.maketrans("ёйцукенгшщзхъфывапролджэячсмитьбю", "`qwertyuiop[]asdfghjkl;'zxcvbnm,.")


def roster() -> list[Participant]:
    """Everybody who is wanted by some case."""
    names = dict.fromkeys([*_names(), *CHINESE, *(line.split("|")[0] for line in BY_HAND)])
    names |= dict.fromkeys(_in_other_letters(name)[number % 2] for number, name in enumerate(_transcribed_chinese()))
    return [
        a_participant(name=name, latin_name=latin_name("", "", name), id=f"W{n:015}") for n, name in enumerate(names)
    ]


def cases() -> Iterator[Case]:
    """All cases, the same every time."""
    chance = random.Random(7)
    for number, name in enumerate(_names()):
        family, given = name.split()
        beginning = f"{family[: chance.randint(4, len(family))]} {given[: chance.randint(1, 3)]}".lower()
        yield Case("begun", beginning, name)
        system = list(_SYSTEMS)[number % len(_SYSTEMS)]
        yield Case("transcribed", f"{_transcribed(family, system)} {_transcribed(given, system)[:3]}", name)
        yield Case("transcribed", _transcribed(family, list(_SYSTEMS)[(number + 3) % len(_SYSTEMS)]), name)
        yield Case("one mistake", _mistyped(family, chance), name)
        yield Case("one mistake", f"{given} {_mistyped(family, chance)}", name)
        yield Case("as heard", _misheard(family, chance), name)
        if len(family) >= 8:
            yield Case("two mistakes", _mistyped(_mistyped(family, chance), chance), name)
        if number % 2:
            yield Case("transcribed with a mistake", _mistyped(_transcribed(family, "BGN"), chance), name)
        else:
            yield Case("other layout", name.lower().translate(_ON_AMERICAN_KEYS), name)
    for name in CHINESE:
        latin, cyrillic = _in_other_letters(name)
        yield Case("Chinese", latin, name)
        yield Case("Chinese", cyrillic, name)
        yield Case("Chinese", " ".join(reversed(latin.split())).lower(), name)
        yield Case("Chinese", name[1:], name)
    for number, name in enumerate(_transcribed_chinese()):
        ways = _in_other_letters(name)
        yield Case("Chinese", ways[1 - number % 2], ways[number % 2])
        yield Case("Chinese", name, ways[number % 2])
    for line in BY_HAND:
        name, typed = line.split("|")
        yield Case("by hand", typed, name)


def _names() -> list[str]:
    """Every family name once."""
    return [f"{family} {GIVEN[number % len(GIVEN)]}" for number, family in enumerate(FAMILIES)]


def _transcribed_chinese() -> list[str]:
    """Chinese people who are on the roster in other letters only."""
    return [family[0] + given[1:] for family, given in zip(CHINESE[:30], CHINESE[20:50], strict=True)]


def _in_other_letters(name: str) -> tuple[str, str]:
    families = 2 if len(name) == 4 else 1
    syllables = pinyin(name)
    words = ["".join(syllables[:families]), "".join(syllables[families:])]
    return " ".join(words).title(), " ".join(cyrillic_of(word) for word in words).title()


def _transcribed(word: str, system: str) -> str:
    latin = dict(zip(_LETTERS, _SYSTEMS[system].split(), strict=True))
    return "".join(latin[letter] for letter in word.lower()).replace("-", "").capitalize()


def _mistyped(word: str, chance: random.Random) -> str:
    """One letter too few, too many, beside the right one on the keyboard, or swapped with its neighbour."""
    place = chance.randrange(len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    ways: tuple[Callable[[], str], ...] = (
        lambda: before + after,
        lambda: before + letter + _beside(letter, chance) + after,
        lambda: before + _beside(letter, chance) + after,
        lambda: before + after[0] + letter + after[1:] if after else before + after,
    )
    return chance.choice(ways)().lower()


def _beside(letter: str, chance: random.Random) -> str:
    for row in (*_NEIGHBOURS, "qwertyuiop", "asdfghjkl", "zxcvbnm"):
        place = row.find(letter.lower())
        if place >= 0:
            return row[max(0, place - 1)] if chance.random() < 0.5 or place + 1 == len(row) else row[place + 1]
    return chance.choice("аеиоу")


def _misheard(word: str, chance: random.Random) -> str:
    ways = [
        lower[:place] + written + lower[place + len(heard) :]
        for lower in [word.lower()]
        for heard, written in _HEARD
        for place in range(1, len(lower))
        if lower.startswith(heard, place)
    ]
    return chance.choice(ways) if ways else word
