"""Finding people by a few letters: what is indexed of somebody, and what a query asks for. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from checkin.participants import Participant, SearchTexts
from checkin.roster.palladius import cyrillic_of, pinyin_of
from checkin.roster.spelling import (
    as_spoken,
    by_sound,
    forms,
    forms_of_piece,
    is_telling,
    latin_name,
    other_layouts,
    words,
)
from checkin.tickets import PARTICIPANT_ID_LENGTH, is_own_text

_MOST_WORDS = 6
_SHORTEST_HANDLE = 3
_LONGEST_HANDLE = 64
_OWN_KINDS = "BT"
"""Letters with which the program's own codes begin."""
_NATIONAL = 10
"""Digits of a phone number without the country's."""
_NUMBERS = re.compile(
    r"order|ticket|badge|number|code|booking|reference|заказ|билет|бейдж|номер|код|брон|№|\bid\b|订单|票|编号|号码",
    re.I,
)
"""Headings of further columns in which people look for a number."""
_NO_DIGITS = dict.fromkeys(code for code in range(128) if not chr(code).isdigit())
"""What a number in ASCII is written with beside its digits."""
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_NO_NAME = re.compile(r"(.)\1\1")
"""What no name has: a letter three times."""
_SHARED_CHARACTERS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
_OPEN_ENDS = {"s": "ʃ", "c": "ʧ", "z": "ʒ", "j": "ʒ", "t": "ʦ", "k": "h"}
"""What the last letter typed may yet become with the next: s and then h."""
_RULES = tuple(
    tuple((re.compile(letters), others) for letters, others in pairs)
    for pairs in (
        (("ue", "u"), ("oe", "o"), ("ae|aa", "a")),
        (("ee", "i"),),
        ((r"(?<![st])ch", "kh"), ("z", "ts"), ("j", "y")),
        ((r"(?<![st])ch", "sh"), ("j", "zh")),
        (("x", "kh"), (r"c(?![hkz])", "ts"), ("j", "y")),
    )
)
"""How a word sounds by the rules of others: umlauts written out, English, German, French, Slavic Latin."""
_MARKED = (("ü", "ue"), ("ö", "oe"), ("ä", "ae"), ("å", "aa"), ("ø", "oe"))
_SYLLABLES_OF_JAPAN = tuple(
    (begun + written, read + vowel)
    for begun, read in (("дз", "дж"), ("с", "ш"), ("т", "ч"))
    for written, vowel in (("и", "и"), ("я", "а"), ("ю", "у"), ("ё", "о"))
)
"""As Russians write them, and as they are read in Latin letters: си is shi."""
AS_TYPED, TRANSCRIBED, UNFINISHED, SUPPOSED, CORRECTED = 0, 1, 2, 3, 6
"""How far a form is from what was typed."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: the forms any of which must begin some word of the person sought."""

    typed: str
    costs: dict[str, int]
    """How far each form is from what was typed, the nearest first."""

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(self.costs)


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, and what it may mean."""

    text: str
    words: tuple[Word, ...]
    handles: tuple[str, ...]
    """How a code, number, e-mail address or phone number must begin; empty for a few letters."""
    identity: str = ""
    """How the id of whoever has the badge must begin; empty for what is no badge code."""


def search_texts(participant: Participant) -> SearchTexts:
    """All forms under which somebody can be found."""
    person = participant
    found: dict[str, None] = {}
    for piece in f"{person.name} {person.latin_name}".split():
        found |= _forms_of_text(piece)
    return SearchTexts(found, _forms_of_texts(person.organisation, person.city, person.region), handles_of(person))


def fits(person: Participant, query: Query) -> bool:
    """Whether somebody has, for every word, a search word that begins with one of its forms."""
    indexed = search_texts(person).words
    return all(any(one.startswith(word.forms) for one in indexed) for word in query.words)


def handles_of(person: Participant) -> dict[str, str]:
    """Under what beginnings of codes and numbers somebody is found, each with the text as it is written."""
    digits = _digits(person.phone)
    found = {
        digits[-4:]: person.phone,
        digits[-_NATIONAL:]: person.phone,
        digits: person.phone,
        person.email.casefold(): person.email,
        person.ticket_code.casefold(): person.ticket_code,
    }
    for heading, text in person.further.items():
        if len(text) <= _LONGEST_HANDLE and _holds_numbers(heading):
            found[_digits(text)] = text
            found[text.casefold()] = text
    found.pop("", None)
    return found


def _digits(text: str) -> str:
    found = text.translate(_NO_DIGITS)
    return found if found.isascii() else "".join(filter(str.isdigit, found))


@lru_cache(maxsize=1_000)
def _holds_numbers(heading: str) -> bool:
    return _NUMBERS.search(heading) is not None


def asked(text: str) -> Query:
    """What the text asks for."""
    found: list[Word] = []
    for typed in text.split()[:_MOST_WORDS]:
        pieces = words(typed)
        if len(pieces) <= 1:
            found.append(_word(typed, pieces[0] if pieces else "", other_layouts(typed)))
        else:
            found += [_word(piece, piece, ()) for piece in pieces]
    return Query(text, tuple(word for word in found if word.costs)[:_MOST_WORDS], _handles_asked(text), _id_asked(text))


def other_readings(text: str) -> list[Query]:
    """What else the text may ask for, in other words than were typed.

    On another keyboard layout a letter may be taken for a mark: `vj;ftd` for Можаев. Chinese characters may be sought
    where the roster has pinyin.
    """
    typed = text.split()[:_MOST_WORDS]
    found: list[Query] = []
    if any(len(words(one)) > 1 for one in typed):
        meant = [word for one in typed for word in (other_layouts(one)[:1] or tuple(words(one)))]
        found.append(Query(text, tuple(_word(word, word, ()) for word in meant), ()))
    if _CHINESE.search(text):
        found.append(Query(text, asked(" ".join(latin_name("", "", one) or one for one in typed)).words, ()))
    return found


def _id_asked(text: str) -> str:
    """The id in the beginning of a badge code or ticket code of the program's own."""
    typed = text.strip().upper()
    is_code = len(typed) > _SHORTEST_HANDLE and typed[0] in _OWN_KINDS and is_own_text(typed)
    return typed[1 : 1 + PARTICIPANT_ID_LENGTH] if is_code else ""


def _handles_asked(text: str) -> tuple[str, ...]:
    typed = text.strip().casefold()
    digits = "".join(character for character in typed if character.isdigit())
    is_number = not typed.strip("+()- 0123456789")
    found = [typed] if len(typed) >= _SHORTEST_HANDLE else []
    if is_number and len(digits) >= _SHORTEST_HANDLE:
        found += [digits, digits[-_NATIONAL:]] if len(digits) > _NATIONAL else [digits]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50_000)
def _forms_of_text(text: str) -> dict[str, None]:
    """The forms of all words of a text that many people share."""
    return dict.fromkeys(form for piece in text.split() for form in forms_of_piece(piece))


@lru_cache(maxsize=50_000)
def _forms_of_texts(*texts: str) -> tuple[str, ...]:
    """The forms of several texts that many people share together."""
    return tuple(dict.fromkeys(form for text in texts for form in _forms_of_text(text)))


def _word(typed: str, folded: str, on_other_layouts: tuple[str, ...]) -> Word:
    costs: dict[str, int] = {}

    def add(found: Iterable[str], cost: int) -> None:
        for form in found:
            if form:
                costs.setdefault(form, cost)

    if folded:
        add((folded,), AS_TYPED)
        if not _SHARED_CHARACTERS.match(folded) and not _NO_NAME.search(folded):
            written = [form for form in forms(folded) if form != folded]
            latin = next((form for form in (folded, *written) if form.isascii()), folded)
            add((latin,), TRANSCRIBED)
            add(_told(latin, (by_sound(latin),)), TRANSCRIBED)
            add(_told(latin, _unfinished(latin)), UNFINISHED)
            add(_respelt(typed, folded, latin), SUPPOSED)
    for number, meant in enumerate(on_other_layouts):
        add((meant,), SUPPOSED)
        if number == 0:
            add((form for form in forms(meant) if is_telling(meant, form)), SUPPOSED)
    return Word(typed, costs)


def _told(latin: str, sounds: Iterable[str]) -> Iterable[str]:
    return (sound for sound in sounds if latin.isalpha() and is_telling(latin, sound))


def _unfinished(latin: str) -> Iterable[str]:
    """How the sound may go on where the last letters are perhaps half of one."""
    if len(latin) >= _SHORTEST_HANDLE:
        if latin[-1] in _OPEN_ENDS:
            yield by_sound(latin[:-1]) + _OPEN_ENDS[latin[-1]]
        if latin[-1] in "yij":
            yield by_sound(latin.rstrip("yij"))


def _respelt(typed: str, folded: str, latin: str) -> Iterable[str]:
    """What a word is in other people's rules: Mueller for Müller, Сяомин for Xiaoming, Си for Shi."""
    if folded == latin:
        spoken = as_spoken(typed)
        yield from (by_sound(spoken),) if spoken else ()
        for rules in _RULES:
            other = spoken or latin
            for letters, others in rules:
                other = letters.sub(others, other)
            if other not in (spoken, latin):
                yield by_sound(other)
        lower = typed.lower()
        for letter, pair in _MARKED:
            lower = lower.replace(letter, pair)
        yield from words(lower)[:1]
        if chinese := cyrillic_of(latin):
            yield forms(chinese)[-1]
        return
    yield from pinyin_of(folded)
    japanese = lower = typed.lower()
    for syllable, other in _SYLLABLES_OF_JAPAN:
        japanese = japanese.replace(syllable, other)
    if japanese != lower:
        yield from (forms(word)[-1] for word in words(japanese)[:1])
