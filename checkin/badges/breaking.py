"""Where lines may break: between which clusters of a text, script by script. Pure.

Words break at spaces and after hyphens and slashes. Chinese and Japanese break between characters, save for those that
do not begin or end a line (kinsoku); Korean, Thai and all others only between words. How many lines a text is set on,
and how large, is in fitting.py.
"""

import re
from functools import lru_cache

from checkin.badges.clusters import ZERO_WIDTH_SPACE, clusters_of

NO_BREAK_SPACE = "\u00a0"
_SPACES = " " + ZERO_WIDTH_SPACE

_BETWEEN = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
_FURTHER = "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
_IDEOGRAPH = re.compile(f"[{_BETWEEN}{_FURTHER}]")
_NOT_LAST = frozenset("（《「『【〈“‘〔〖〘〚〝［｛｟｢￥＄￡([{«‹")
_NOT_FIRST = frozenset(
    "，。、；：？！）》」』】〉”’〕〗〙〛〟］｝｠｣…‥・･．｡､％‰℃°々〻ー〜～ゝゞヽヾ゛゜ﾞﾟｰ)]},.;:!?%»›"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)
_AFTER = frozenset("/‐–-\u058a\u05be")
"""Hyphens, Armenian's and Hebrew's among them, and slashes: a line may break after them."""
_TOGETHER = frozenset("…‥—―")
"""Two of these are one sign."""


@lru_cache(maxsize=4_096)
def pieces_of(text: str) -> tuple[str, ...]:
    """The text in pieces between which a line may break; spaces are pieces of their own."""
    pieces: list[str] = []
    for unit in units_of(text):
        if pieces and not _may_part(pieces[-1], unit):
            pieces[-1] += unit
        else:
            pieces.append(unit)
    return tuple(pieces)


def units_of(text: str) -> list[str]:
    """The text in the smallest parts that a word may be broken into where it is wider than a line."""
    units: list[str] = []
    for cluster in clusters_of(text):
        if units and _is_one(units[-1], cluster):
            units[-1] += cluster
        else:
            units.append(cluster)
    return units


def is_space(text: str) -> bool:
    """Whether all of it may be left out where a line breaks."""
    return bool(text) and not text.strip(_SPACES)


def without_space_at_end(line: str) -> str:
    """The line as it ends where it is broken."""
    return line.rstrip(_SPACES)


def _is_one(before: str, cluster: str) -> bool:
    """Whether a line never breaks between the two, not even inside a word."""
    if before[-1].isalnum() and cluster[0].isalnum():  # most of a text
        return cluster[0] in _NOT_FIRST
    if is_space(before) or is_space(cluster):
        return is_space(before) and is_space(cluster)
    if NO_BREAK_SPACE in (before[-1], cluster[0]):
        return True
    if before[-1] == cluster[0] and before[-1] in _TOGETHER:
        return True
    return cluster[0] in _NOT_FIRST or before[-1] in _NOT_LAST


def _may_part(piece: str, unit: str) -> bool:
    """Whether a line may break between a piece and what comes after it."""
    if is_space(piece) or is_space(unit):
        return True
    if piece[-1] in _AFTER:
        return unit[0] not in _AFTER and not all(character in _AFTER for character in piece)
    return _breaks_beside(piece) or _breaks_beside(unit)


def _breaks_beside(part: str) -> bool:
    """Whether the part has an ideograph or a kana, between which lines break."""
    return _IDEOGRAPH.search(part) is not None
