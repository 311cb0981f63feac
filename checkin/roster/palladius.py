"""Chinese names as Russians write them: between Palladius's Cyrillic and pinyin, as far as it was typed. Pure."""

from functools import lru_cache
from itertools import product

_INITIALS = {
    "": "", "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k",
    "х": "h", "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r",
}  # fmt: skip
_FINALS = {
    "а": "a", "о": "o uo", "е": "e", "аи": "ai", "еи": "ei", "ао": "ao", "оу": "ou", "ань": "an", "ень": "en",
    "ан": "ang an", "ен": "eng en", "ун": "ong un", "и": "i", "я": "ia", "яо": "iao", "ю": "iu", "янь": "ian",
    "инь": "in", "ян": "iang ian", "ин": "ing in", "юн": "iong", "у": "u", "уа": "ua", "уаи": "uai", "уи": "ui",
    "уеи": "ui", "ои": "ui", "уань": "uan", "унь": "un", "уан": "uang uan", "юи": "u v", "юе": "ue", "юань": "uan",
    "юнь": "un",
}  # fmt: skip
_SOFT = {"цз": "j", "ц": "q", "с": "x"}
_SOFT_FINALS = _FINALS | {"е": "ie", "юн": "iong un"}
_SOFT_BEGIN = ("и", "я", "ю", "е")
_HARD = {"цз": "z", "ц": "c", "с": "s"}
_ALONE = {
    "ва": "wa", "во": "wo", "ваи": "wai", "веи": "wei", "вань": "wan", "вень": "wen", "ван": "wang wan",
    "вен": "weng wen", "у": "wu", "я": "ya", "е": "ye e", "яо": "yao", "ю": "you", "янь": "yan", "ян": "yang yan",
    "инь": "yin", "ин": "ying yin", "и": "yi", "юн": "yong yun", "юи": "yu", "юе": "yue", "юань": "yuan",
    "юан": "yuan", "юнь": "yun", "ер": "er", "аи": "ai", "ао": "ao", "оу": "ou", "а": "a", "ань": "an", "ан": "ang an",
}  # fmt: skip
_BEGUN = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k", "х": "h",
    "ч": "ch zh", "чж": "zh", "ш": "sh", "ж": "r", "ц": "q c j z", "цз": "j z", "с": "x s", "в": "w",
}  # fmt: skip
_MOST = 8
_LONGEST = 24


def _syllables() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {syllable: pinyin.split() for syllable, pinyin in _ALONE.items()}
    pairs = [
        (cyrillic + final, [latin + one for one in finals.split()])
        for cyrillic, latin in _INITIALS.items()
        for final, finals in _FINALS.items()
        if cyrillic
    ]
    pairs += [
        (cyrillic + final, [latin + one for one in finals.split()])
        for cyrillic, latin in _SOFT.items()
        for final, finals in _SOFT_FINALS.items()
        if final.startswith(_SOFT_BEGIN)
    ]
    pairs += [
        (cyrillic + final, [latin + one for one in finals.split()])
        for cyrillic, latin in _HARD.items()
        for final, finals in _FINALS.items()
        if not final.startswith(_SOFT_BEGIN[:3])
    ]
    pairs += [(cyrillic + "ы", [latin + "i"]) for cyrillic, latin in _HARD.items()]
    pairs += [("ле", ["lie", "le"]), ("бе", ["bie"]), ("те", ["tie", "te"]), ("де", ["die", "de"]), ("ме", ["mie"])]
    pairs += [("не", ["nie", "ne"]), ("пе", ["pie"])]
    for syllable, pinyin in pairs:
        found.setdefault(syllable, [])
        found[syllable] += [one for one in pinyin if one not in found[syllable]]
    return found


_SYLLABLES = _syllables()
_LONGEST_SYLLABLE = max(map(len, _SYLLABLES))
_IN_CYRILLIC = {
    pinyin: syllable
    for place in (1, 0)
    for syllable, readings in reversed(_SYLLABLES.items())
    for pinyin in readings[place : place + 1]
} | {"hui": "хуеи"}
"""The syllable for each reading; one of which it is the likeliest reading goes before others."""
_BEGUN_IN_CYRILLIC = {latin: cyrillic for cyrillic, several in _BEGUN.items() for latin in several.split()}


@lru_cache(maxsize=2_000)
def pinyin_of(word: str) -> tuple[str, ...]:
    """The likeliest readings of a folded Cyrillic word (й is и there) as pinyin without spaces; empty for others.

    The last syllable may be one consonant so far. As in most texts, э may be е, and ь may be missing.
    """
    word = word.replace("э", "е")
    if not word or len(word) > _LONGEST or not all("а" <= letter <= "я" for letter in word):
        return ()
    split = _split(word)
    if split is None:
        return ()
    ways = product(*split)
    return tuple(dict.fromkeys("".join(way) for way, _ in zip(ways, range(_MOST), strict=False)))


@lru_cache(maxsize=2_000)
def cyrillic_of(pinyin: str) -> str:
    """Pinyin in Palladius's Cyrillic; empty for other words. The last syllable may be its first letters so far."""
    if not pinyin.isascii() or len(pinyin) > _LONGEST:
        return ""
    return _joined(pinyin) or ""


@lru_cache(maxsize=5_000)
def _joined(pinyin: str) -> str | None:
    if not pinyin:
        return ""
    for length in range(min(_LONGEST_SYLLABLE, len(pinyin)), 0, -1):
        syllable = _IN_CYRILLIC.get(pinyin[:length])
        if syllable is not None and (rest := _joined(pinyin[length:])) is not None:
            return syllable + rest
    return _BEGUN_IN_CYRILLIC.get(pinyin)


@lru_cache(maxsize=5_000)
def _split(word: str) -> list[list[str]] | None:
    """The word as syllables, each with its readings: the longest that leave a rest which can be read, too."""
    if not word:
        return []
    for length in range(min(_LONGEST_SYLLABLE, len(word)), 0, -1):
        readings = _SYLLABLES.get(word[:length])
        if readings is not None and (rest := _split(word[length:])) is not None:
            return [readings, *rest]
    return [_BEGUN[word].split()] if word in _BEGUN else None
