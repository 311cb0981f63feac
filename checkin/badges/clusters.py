"""Clusters: what the eye takes for one letter, which no line break, cut or change of font may part. Pure.

They are those of Unicode's UAX 29, and Thai's vowels written before their consonant and signs of repetition stay, too.
"""

import re
import unicodedata

ZWNJ, ZWJ = "\u200c", "\u200d"
JOINERS = ZWNJ + ZWJ
ZERO_WIDTH_SPACE = "\u200b"
"""Where Thai writers let a line break."""
UNSEEN = JOINERS + ZERO_WIDTH_SPACE
_SINGLE = re.compile(
    "[\0-\u02ff\u0370-\u0482\u048a-\u0590\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2027\u3041-\u3096\u30a1-\u30fa"
    "\u4e00-\u9fff\uac00-\ud7a3]*"
)
"""Characters of many names, none of which attaches to another; said for speed."""
_MARKS = frozenset(("Mn", "Mc", "Me"))
_DEVANAGARI_VIRAMA = "\u094d"
_HALFWIDTH_MARKS = "\uff9e\uff9f"
_AFTER_THAI = "\u0e33\u0e2f\u0e46"
"""Sara am, paiyannoi and mai yamok."""


def clusters_of(text: str) -> list[str]:
    """The text in clusters."""
    if is_of_single_characters(text):
        return list(text)
    clusters: list[str] = []
    for character in text:
        if clusters and _attaches(clusters[-1], character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def is_of_single_characters(text: str) -> bool:
    """Whether every character is a cluster by itself, as far as that is quickly known."""
    return _SINGLE.fullmatch(text) is not None


def is_mark(character: str) -> bool:
    """Whether the character is drawn on, below or around another."""
    return character >= "\u0300" and unicodedata.category(character) in _MARKS


def _attaches(cluster: str, character: str) -> bool:
    """Whether the character belongs to the cluster before it."""
    if character < "\u0300":
        return False
    if is_mark(character) or character in JOINERS or character in _HALFWIDTH_MARKS or character in _AFTER_THAI:
        return True
    last = cluster[-1]
    if _is_devanagari_consonant(character):
        return cluster.rstrip(ZWJ)[-1:] == _DEVANAGARI_VIRAMA
    if "\u0e01" <= character <= "\u0e2e":
        return "\u0e40" <= last <= "\u0e44"
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb":
        return "\u1100" <= last <= "\u11ff" or "\ua960" <= last <= "\ua97c" or "\uac00" <= last <= "\ud7fb"
    if character >= "\U0001f000":
        return last == ZWJ or _is_skin_tone(character) or (_is_flag_half(character) and _is_flag_half(cluster))
    return False


def _is_devanagari_consonant(character: str) -> bool:
    return "\u0915" <= character <= "\u0939" or "\u0958" <= character <= "\u095f" or "\u0978" <= character <= "\u097f"


def _is_skin_tone(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"


def _is_flag_half(cluster: str) -> bool:
    return len(cluster) == 1 and "\U0001f1e6" <= cluster <= "\U0001f1ff"
