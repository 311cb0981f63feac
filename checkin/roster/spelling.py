"""One name in many spellings: folding, Latin letters for Cyrillic and Chinese, keyboard layouts. Pure."""

import re
import unicodedata
from functools import lru_cache

from checkin.roster.chinese import pinyin
from checkin.roster.scripts import HANGUL, composed, korean_forms, to_latin

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_NOT_CHINESE = re.compile(r"[\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff々〆\u1100-\u11ff\uac00-\ud7a3]")
"""Kana, signs that only Japanese has, and Hangul."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ASCII = re.compile(r"[ -~]*")
_RUSSIAN_TEXT = re.compile(r"[а-яё0-9a-z .,()«»-]*")
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´ʹ"))
_SPACES_FOR_APOSTROPHES = dict.fromkeys(_APOSTROPHES, " ")
_HYPHENS = re.compile(r"[-\u2010-\u2015]")
_VOICED = "\u3099\u309a"
"""Marks that are no ornaments: か is ka, が is ga."""
_NOT_WORD = re.compile(r"[\W_]+")
_SPOKEN = str.maketrans(
    {
        "č": "ch",
        "ć": "ch",
        "ç": "ch",
        "š": "sh",
        "ş": "sh",
        "ș": "sh",
        "ž": "zh",
        "đ": "dzh",
        "ř": "rzh",
        "ţ": "ts",
        "ț": "ts",
    }
)
"""Letters that lose their sound with their mark: Žižek is Жижек, and not Зизек."""
_VOWELS = frozenset("aeiou")
_SHORTEST_TAIL = 3

_TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "є": "ye", "і": "i", "ї": "yi", "ґ": "g", "ў": "u", "ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o",
    "ұ": "u", "ү": "u", "һ": "h",
}  # fmt: skip
_LATIN = str.maketrans(_TO_LATIN | {letter.upper(): latin.capitalize() for letter, latin in _TO_LATIN.items()})

# Spellings that one name takes in Latin letters are brought to one; letters of phonetics, which nobody types, stand
# for sounds that take several.
_VARIANTS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"schtsch|chtch|szcz|shch", "ʃ"),
        (r"tsch|tch|cz", "ʧ"),
        (r"sch|sh|(?<!t)sz", "ʃ"),
        (r"ch", "ʧ"),
        (r"dzh|zh|^j(?=[^y])|(?<=[aeiouy])j(?=[aeiouy])", "ʒ"),
        (r"ts|tz", "ʦ"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"[cq]", "k"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"[yij]+o", "e"),
        (r"[yij]+(?=[aeu])", ""),
        (r"[yij]+", "i"),
        (r"(.)\1+", r"\1"),
    )
)

_US = "`qwertyuiop[]asdfghjkl;'zxcvbnm,." + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_UKRAINIAN = "'йцукенгшщзхїфівапролджєячсмитьбю"
_GREEK_KEYS = "`;ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,."
_LAYOUTS = tuple(
    (re.compile(letters), str.maketrans(_US, keys + keys.upper()), str.maketrans(keys + keys.upper(), _US))
    for letters, keys in (
        (r"[а-яё]", _RUSSIAN), (r"[іїєґ]", _UKRAINIAN), (r"[\u0370-\u03ff]", _GREEK_KEYS),
    )
)  # fmt: skip
"""Of each layout its letters, what an American keyboard's keys are there, and the other way round."""


def folded(text: str) -> str:
    """The text without case, marks and apostrophes: what two spellings of one word share."""
    if _ASCII.fullmatch(text):
        return text.lower().replace("'", "")
    lower = text.lower()
    if _RUSSIAN_TEXT.fullmatch(lower):
        # What the decomposition below comes to, in a tenth of the time.
        return lower.replace("ё", "е").replace("й", "и")
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    bare = (letter for letter in decomposed if letter in _VOICED or not unicodedata.combining(letter))
    return composed("".join(bare))


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return [word for word in _NOT_WORD.split(folded(text)) if word]


def in_latin(text: str) -> str:
    """Cyrillic letters as Latin ones, one for one sound; other letters stay."""
    return text.translate(_LATIN)


@lru_cache(maxsize=200_000)
def forms_of_piece(piece: str) -> tuple[str, ...]:
    """The forms of all words in a piece of text without spaces.

    What hyphens part is found in one word, too, and what follows an apostrophe by itself (О’Коннор: Коннор).
    """
    parts = words(piece)
    if len(parts) > 1 and _HYPHENS.search(piece):
        parts.append("".join(parts))
    apart = piece.translate(_SPACES_FOR_APOSTROPHES)
    if apart != piece:
        parts += [tail for tail in words(apart)[1:] if len(tail) >= _SHORTEST_TAIL]
    if (spoken := as_spoken(piece)) is not None:
        parts += words(spoken)
    return tuple(dict.fromkeys(form for word in parts for form in forms(word)))


def as_spoken(text: str) -> str | None:
    """The text with two Latin letters for each that would lose its sound with its mark; None when there is none."""
    lower = text.lower()
    spoken = lower.translate(_SPOKEN)
    return spoken if spoken != lower else None


@lru_cache(maxsize=200_000)
def forms(word: str) -> tuple[str, ...]:
    """The forms under which a folded word can be found: itself, in Latin letters, and by its sound."""
    if word.isascii():
        return tuple(form for form in dict.fromkeys((word, by_sound(word))) if form)
    if _HAN.search(word):
        return _chinese_forms(word)
    if HANGUL.fullmatch(word):
        found = korean_forms(word)
        return tuple(found | dict.fromkeys(by_sound(form) for form in found if form.isascii()))
    latin = to_latin(in_latin(word))
    # The Greek Χ is written ch, and said kh.
    spoken = by_sound(latin.replace("ch", "kh") if "χ" in word else latin)
    return tuple(form for form in dict.fromkeys((word, latin, spoken)) if form)


@lru_cache(maxsize=200_000)
def by_sound(latin: str) -> str:
    """One spelling for all the ways in which a name is written in Latin letters: zh and j, y and iy, kh and h …"""
    for pattern, sound in _VARIANTS:
        latin = pattern.sub(sound, latin)
    return latin


def is_telling(latin: str, sound: str) -> bool:
    """Whether a sound says enough to look for it: not what is left of `zzzz`, `jjj` or a lone vowel."""
    return bool(sound) and not set(sound) <= _VOWELS and len(latin) <= 2 * len(sound) + 1


def other_layouts(typed: str) -> tuple[str, ...]:
    """What was meant if the keyboard had another layout (`Bdfyjd` for Иванов), folded; only whole words."""
    lower = typed.lower()
    tables = [back for letters, _, back in _LAYOUTS if letters.search(lower)] or [forth for _, forth, _ in _LAYOUTS]
    meant = (folded(typed.translate(table)) for table in tables)
    return tuple(dict.fromkeys(word for word in meant if word != folded(typed) and word.isalpha()))


def latin_name(family: str, given: str, full: str) -> str:
    """The name in Latin letters, given name first, for a name that is not; empty when it is already or cannot be.

    How Japanese names are read their characters do not tell, nor do those of Koreans in Chinese ones.
    """
    if _HAN.search(full):
        return "" if _NOT_CHINESE.search(full) else _pinyin_name(full)
    if not _CYRILLIC.search(full):
        return ""
    parts = [given, family] if family and given else [full]
    return " ".join(in_latin(part) for part in parts if part)


def _pinyin_name(full: str) -> str:
    characters = "".join(_HAN.findall(full))
    syllables = pinyin(characters)
    family = 2 if len(characters) == 4 else 1
    return f"{''.join(syllables[:family]).capitalize()} {''.join(syllables[family:]).capitalize()}".strip()


def _chinese_forms(word: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for run in _HAN.findall(word):
        shown = run[:16]
        syllables = pinyin(shown)
        for start in range(len(shown)):
            found[shown[start:]] = None
            found["".join(syllables[start:])] = None
            found[syllables[start]] = None
    found.update(dict.fromkeys(piece for piece in _HAN.split(word) if piece))
    return tuple(found)
