"""Scripts: which family a character is drawn from, and how a text as a whole is written. Pure; reads no font.

Chinese, Japanese and Korean share characters and not their shapes, so the whole text says which family those are from.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checkin.badges.directions import runs_from_right

LATIN, SERIF = "NotoSans", "NotoSerif"
LATIN_FAMILIES = {"sans": LATIN, "serif": SERIF}
"""By the name that a template has for them: the families of Latin, Cyrillic and Greek letters, digits and signs."""
SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN = "NotoSansSC", "NotoSansTC", "NotoSansJP", "NotoSansKR"
FAMILIES = (
    LATIN, SIMPLIFIED, JAPANESE, TRADITIONAL, KOREAN, "NotoSansArabic", "NotoSansHebrew", "NotoSansArmenian",
    "NotoSansGeorgian", "NotoSansDevanagari", "NotoSansThai",
)  # fmt: skip
"""All families, in the order in which they are asked for a character that its own family does not have."""
LANGUAGES = {SIMPLIFIED: "zh-Hans", TRADITIONAL: "zh-Hant", JAPANESE: "ja", KOREAN: "ko"}
"""The language that a family draws shared characters for."""

_SHARED = ""


class Script(NamedTuple):
    """A range of characters. `code` is ISO 15924's, empty where several scripts have them; no `family` means that the
    whole text decides."""

    first: int
    last: int
    code: str
    family: str


_RANGES = tuple(
    Script(*each)
    for each in (
        (0x0041, 0x005A, "Latn", LATIN),
        (0x0061, 0x007A, "Latn", LATIN),
        (0x00C0, 0x02AF, "Latn", LATIN),
        (0x0370, 0x03FF, "Grek", LATIN),
        (0x0400, 0x052F, "Cyrl", LATIN),
        (0x0531, 0x058F, "Armn", "NotoSansArmenian"),
        (0x0591, 0x05F4, "Hebr", "NotoSansHebrew"),
        (0x0600, 0x06FF, "Arab", "NotoSansArabic"),
        (0x0750, 0x077F, "Arab", "NotoSansArabic"),
        (0x0870, 0x08FF, "Arab", "NotoSansArabic"),
        (0x0900, 0x097F, "Deva", "NotoSansDevanagari"),
        (0x0E01, 0x0E5B, "Thai", "NotoSansThai"),
        (0x10A0, 0x10FF, "Geor", "NotoSansGeorgian"),
        (0x1100, 0x11FF, "Hang", KOREAN),
        (0x1C80, 0x1C8F, "Cyrl", LATIN),
        (0x1C90, 0x1CBF, "Geor", "NotoSansGeorgian"),
        (0x1CD0, 0x1CFF, "Deva", "NotoSansDevanagari"),
        (0x1D00, 0x1DBF, "Latn", LATIN),
        (0x1E00, 0x1EFF, "Latn", LATIN),
        (0x1F00, 0x1FFF, "Grek", LATIN),
        (0x2C60, 0x2C7F, "Latn", LATIN),
        (0x2D00, 0x2D2F, "Geor", "NotoSansGeorgian"),
        (0x2DE0, 0x2DFF, "Cyrl", LATIN),
        (0x2E80, 0x2FDF, "Hani", _SHARED),
        (0x3000, 0x3004, "", _SHARED),
        (0x3005, 0x3007, "Hani", _SHARED),
        (0x3008, 0x3040, "", _SHARED),
        (0x3041, 0x309F, "Hira", JAPANESE),
        (0x30A0, 0x30FF, "Kana", JAPANESE),
        (0x3105, 0x312F, "Bopo", TRADITIONAL),
        (0x3131, 0x318E, "Hang", KOREAN),
        (0x31A0, 0x31BF, "Bopo", TRADITIONAL),
        (0x31F0, 0x31FF, "Kana", JAPANESE),
        (0x3200, 0x33FF, "", _SHARED),
        (0x3400, 0x4DBF, "Hani", _SHARED),
        (0x4E00, 0x9FFF, "Hani", _SHARED),
        (0xA640, 0xA69F, "Cyrl", LATIN),
        (0xA720, 0xA7FF, "Latn", LATIN),
        (0xA8E0, 0xA8FF, "Deva", "NotoSansDevanagari"),
        (0xA960, 0xA97F, "Hang", KOREAN),
        (0xAB30, 0xAB6F, "Latn", LATIN),
        (0xAC00, 0xD7FB, "Hang", KOREAN),
        (0xF900, 0xFAFF, "Hani", _SHARED),
        (0xFB00, 0xFB06, "Latn", LATIN),
        (0xFB13, 0xFB17, "Armn", "NotoSansArmenian"),
        (0xFB1D, 0xFB4F, "Hebr", "NotoSansHebrew"),
        (0xFB50, 0xFDFF, "Arab", "NotoSansArabic"),
        (0xFE30, 0xFE4F, "", _SHARED),
        (0xFE70, 0xFEFC, "Arab", "NotoSansArabic"),
        (0xFF01, 0xFF65, "", _SHARED),
        (0xFF66, 0xFF9F, "Kana", JAPANESE),
        (0xFFA0, 0xFFDC, "Hang", KOREAN),
        (0xFFE0, 0xFFEE, "", _SHARED),
        (0x20000, 0x3FFFF, "Hani", _SHARED),
    )
)
_FIRSTS = [script.first for script in _RANGES]
_COMMON = Script(0, 0x10FFFF, "", LATIN)
_FIRST_OF_EAST_ASIA = "\u1100"
_JAPANESE_SIGNS = "々〆"
_CHARACTER_SETS = {JAPANESE: "cp932", KOREAN: "euc_kr", TRADITIONAL: "big5"}


@dataclass(frozen=True, slots=True)
class Writing:
    """How a text is written as a whole, which its single lines cannot always tell."""

    shared: str = SIMPLIFIED
    """The family of the characters that Chinese, Japanese and Korean share."""
    is_right_to_left: bool = False
    latin: str = LATIN
    """The family of Latin, Cyrillic and Greek letters, digits and signs."""


PLAIN = Writing()


@lru_cache(maxsize=16_384)
def script_of(character: str) -> Script:
    """The script of a character."""
    code = ord(character)
    place = bisect_right(_FIRSTS, code) - 1
    return _RANGES[place] if place >= 0 and code <= _RANGES[place].last else _COMMON


@lru_cache(maxsize=4_096)
def writing_of(text: str, beside: str = "", latin: str = LATIN) -> Writing:
    """How the text is written; `beside` is a text of the same badge that tells more of shared characters, as a whole
    name does of a family name."""
    if text.isascii():
        return PLAIN if latin == LATIN else Writing(latin=latin)
    return Writing(_shared_family(text, beside), runs_from_right(text), latin)


def families_for(character: str, writing: Writing) -> tuple[str, ...]:
    """All families that a character of a text may be drawn from, its own first."""
    own = script_of(character).family or writing.shared
    first = writing.latin if own == LATIN else own
    return first, *(family for family in FAMILIES if family != first)


def _shared_family(text: str, beside: str) -> str:
    if max(text) < _FIRST_OF_EAST_ASIA:
        return SIMPLIFIED
    if family := _family_of_own_letters(text):
        return family
    han = [character for character in text if script_of(character).code == "Hani"]
    beside_family = _family_of_own_letters(beside) if han else None
    if beside_family and all(_is_in(_CHARACTER_SETS[beside_family], character) for character in han):
        return beside_family
    not_simplified = [character for character in han if not _is_in("gb2312", character)]
    traditional = sum(_is_in("big5", character) for character in not_simplified)
    japanese = sum(_is_in("shift_jis", character) and not _is_in("big5", character) for character in not_simplified)
    if japanese and japanese >= traditional:
        return JAPANESE
    return TRADITIONAL if traditional else SIMPLIFIED


def _family_of_own_letters(text: str) -> str | None:
    """The family of the country whose own letters a text has beside shared characters."""
    scripts = {script_of(character).code for character in text}
    if not scripts.isdisjoint(("Hira", "Kana")) or any(sign in text for sign in _JAPANESE_SIGNS):
        return JAPANESE
    if "Hang" in scripts:
        return KOREAN
    return TRADITIONAL if "Bopo" in scripts else None


def _is_in(codec: str, character: str) -> bool:
    """Whether a country's old character set has the character: which of them do tells whose it is."""
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
