"""How Chinese characters are read: in pinyin without tones, the first one of a name as a surname."""

import os
from collections.abc import Callable
from functools import cache

from checkin.assets import ASSETS

PHRASES = ASSETS / "pinyin" / "phrases.txt"
_WITHOUT_PHRASES = {"PYPINYIN_NO_PHRASES": "1", "PYPINYIN_NO_DICT_COPY": "1"}
"""What pypinyin looks for in its surroundings when it is imported."""

# Readings that a character has as a surname, where the usual reading is another (zdic.net, 百家姓).
_SURNAMES = {
    "单": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "区": "ou", "查": "zha", "盖": "ge", "任": "ren",
    "朴": "piao", "翟": "zhai", "尉": "yu", "乐": "yue", "卜": "bu", "长": "zhang", "覃": "qin", "华": "hua",
    "缪": "miao", "召": "shao", "秘": "bi", "冼": "xian", "洗": "xian", "员": "yun", "种": "chong", "折": "she",
    "黑": "he", "繁": "po", "撒": "sa",
}  # fmt: skip


def pinyin(text: str) -> list[str]:
    """The syllables of Chinese characters, without tones; the first read as a surname."""
    syllables = _reader()(text)
    if syllables and text[0] in _SURNAMES:
        syllables[0] = _SURNAMES[text[0]]
    return syllables


@cache
def _reader() -> Callable[[str], list[str]]:
    """pypinyin, with those of its 47,000 phrases alone in which a character is read otherwise than by itself.

    All of them take 45 MiB for good, and the moment in which they are loaded keeps every thread waiting.
    """
    os.environ |= _WITHOUT_PHRASES
    import pypinyin  # noqa: PLC0415 - needed for Chinese names only

    for name in _WITHOUT_PHRASES:
        del os.environ[name]
    phrases = (line.split() for line in PHRASES.read_text("utf-8").splitlines())
    pypinyin.load_phrases_dict({phrase: [[reading] for reading in readings] for phrase, *readings in phrases})
    return pypinyin.lazy_pinyin
