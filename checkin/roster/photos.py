"""Whose photo a file is, by its name: a code, or a person's name in any alphabet and order. Pure."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from hashlib import blake2b
from itertools import combinations, islice, product

import msgspec

from checkin.participants import Participant
from checkin.roster.palladius import pinyin_of
from checkin.roster.scripts import HANGUL, korean_forms, to_latin
from checkin.roster.spelling import as_spoken, by_sound, folded, forms, latin_name, words

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_NOT_CODE = re.compile(r"[\W_]+")
_PARTS = re.compile(r"[\s_(){}\[\],;+]+")
_OWN = re.compile(r"[0-9a-f]{32}\.jpg")
_SHORTEST_CODE_PART = 4
_MOST_WORDS, _MOST_WAYS = 8, 64
_NOISE = frozenset(
    folded(
        "photo foto picture pic image img dsc portrait headshot avatar scan copy final new edited "
        "фото фотография портрет снимок копия новое новая 照片 头像 相片"
    ).split()
)
"""What files are called beside the name of whom they show."""
Key = tuple[str, ...]


def is_own_photo(name: str) -> bool:
    """Whether a name is one that `kept_name` gives: no path, and nothing that somebody put there by hand."""
    return _OWN.fullmatch(name) is not None


def kept_name(content: bytes) -> str:
    """The name under which a photo is kept: told by its content, so that the same photo is the same everywhere."""
    return f"{blake2b(content, digest_size=16).hexdigest()}.jpg"


class MatchedBy(StrEnum):
    """By what a file was matched; the first that finds anybody decides."""

    ROSTER = "roster"
    """The roster itself names the file."""
    CODE = "code"
    NAME = "name"
    SOUND = "sound"
    """The name in another spelling or alphabet."""
    PART = "part"
    """The name is a part of what the file is called."""


class Found(msgspec.Struct, frozen=True):
    """Whom a file may show: nobody, one, or several."""

    participants: tuple[str, ...]
    by: MatchedBy | None = None


class PhotoIndex:
    """Who is on the roster, by all that a photo may be called after them."""

    def __init__(self, people: Iterable[Participant]) -> None:
        self._files: dict[str, set[str]] = {}
        self._codes: dict[str, set[str]] = {}
        self._names: dict[Key, set[str]] = {}
        self._sounds: dict[Key, set[str]] = {}
        for person in people:
            self._add(person)

    def find(self, name: str) -> Found:
        """Whom a file of this name, without folders, may show."""
        stem = name.rpartition(".")[0] or name
        for by, ids in self._tries(name, stem):
            if ids:
                return Found(tuple(sorted(ids)), by)
        return Found(())

    def _add(self, person: Participant) -> None:
        if person.photo:
            self._files.setdefault(_file_key(person.photo), set()).add(person.id)
        for code in (person.ticket_code, person.id, person.email):
            if plain := _code_key(code):
                self._codes.setdefault(plain, set()).add(person.id)
        short = f"{person.family_name} {person.given_name}" if person.family_name and person.given_name else ""
        for name in filter(None, (person.name, short, person.latin_name)):
            self._names.setdefault(_name_key(words(name)), set()).add(person.id)
            for key in _sound_keys(name):
                self._sounds.setdefault(key, set()).add(person.id)

    def _tries(self, name: str, stem: str) -> Iterator[tuple[MatchedBy, Collection[str]]]:
        yield MatchedBy.ROSTER, self._files.get(_file_key(name), ())
        yield MatchedBy.CODE, self._codes.get(_code_key(stem), ())
        yield MatchedBy.CODE, self._by_code_part(stem)
        meant = [word for word in words(stem) if not word.isdecimal() and word.rstrip("0123456789") not in _NOISE]
        if not meant:
            return
        yield MatchedBy.NAME, self._names.get(_name_key(meant), ())
        cleaned = " ".join(meant)
        yield MatchedBy.SOUND, self._heard(as_spoken_words(stem, meant) or cleaned) | self._heard(cleaned)
        if len(meant) <= _MOST_WORDS:
            for count in range(min(3, len(meant) - 1), 1, -1):
                parts = (" ".join(part) for part in combinations(meant, count))
                yield MatchedBy.PART, {found for part in parts for found in self._heard(part)}

    def _by_code_part(self, stem: str) -> set[str]:
        """Codes that stand between spaces or underlines; they have a digit, for names have none.

        A mere number must come first: the 2034 of IMG_2034 was counted by a camera.
        """
        parts = [_code_key(part) for part in _PARTS.split(stem)]
        telling = [
            part
            for place, part in enumerate(parts)
            if len(part) >= _SHORTEST_CODE_PART and any(map(str.isdigit, part)) and (place == 0 or not part.isdecimal())
        ]
        return {found for part in telling for found in self._codes.get(part, ())}

    def _heard(self, text: str) -> set[str]:
        return {found for key in _sound_keys(text, is_file=True) for found in self._sounds.get(key, ())}


def as_spoken_words(stem: str, meant: Sequence[str]) -> str | None:
    """The words that count of a file's name, with letters that would lose their sound written as two; None if none."""
    spoken = as_spoken(stem)
    if spoken is None:
        return None
    said = [word for word in words(spoken) if not word.isdecimal() and word.rstrip("0123456789") not in _NOISE]
    return " ".join(said) if len(said) == len(meant) else None


def _file_key(name: str) -> str:
    return folded(name.replace("\\", "/").rpartition("/")[2])


def _code_key(code: str) -> str:
    """The code as far as files can be called so: without signs, for some may not stand in a file's name."""
    return _NOT_CODE.sub("", folded(code))


def _name_key(found: Sequence[str]) -> Key:
    return tuple(sorted(found))


def _sound_keys(text: str, *, is_file: bool = False) -> set[Key]:
    """All keys under which a name is heard, whatever the order of its words, and if all of it is written as one."""
    keys: set[Key] = set()
    for name in filter(None, (text, as_spoken(text))):
        latin = [part for word in words(name) for part in _in_words(word)]
        ways = islice(product(*(_heard_as(word, is_file=is_file) for word in latin)), _MOST_WAYS)
        for way in ways:
            keys.add(tuple(sorted(way)))
            keys.add((by_sound("".join(way)),))
            keys.add((by_sound("".join(reversed(way))),))
    return keys - {(), ("",)}


def _in_words(word: str) -> list[str]:
    """The word; Chinese characters as family and given name in Latin letters."""
    return words(latin_name("", "", word)) if _HAN.fullmatch(word) else [word]


def _heard_as(word: str, *, is_file: bool) -> tuple[str, ...]:
    """How the word sounds; in a file's name Cyrillic may be Chinese in Palladius's spelling."""
    if HANGUL.fullmatch(word):
        # Family and given name stand in one word, and are no names by themselves here.
        given = to_latin(word[1:])
        whole = (form for form in korean_forms(word) if form.isascii() and form.endswith(given) and form != given)
        return tuple({by_sound(form) for form in whole})
    sounds = {by_sound(form) for form in forms(word) if form.isascii()} or {forms(word)[-1]}
    if is_file:
        sounds |= {by_sound(reading) for reading in pinyin_of(word)}
    return tuple(sounds)
