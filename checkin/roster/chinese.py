"""How Chinese characters are read: in pinyin without tones, the first one of a name as a surname."""

import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

_TONES = re.compile("[\u0300\u0301\u0304\u030c]")
_WITHOUT_PHRASES = {"PYPINYIN_NO_PHRASES": "1", "PYPINYIN_NO_DICT_COPY": "1"}
"""What pypinyin looks for in its surroundings when it is imported."""
_BETWEEN = re.compile(r"[\s{:,]*")

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
    from pypinyin.pinyin_dict import pinyin_dict  # noqa: PLC0415

    for name in _WITHOUT_PHRASES:
        del os.environ[name]

    def alone(character: str) -> str:
        return _bare(pinyin_dict.get(ord(character), "").split(",", 1)[0])

    shared: dict[str, list[str]] = {}
    special = {
        phrase: [shared.setdefault(reading, [reading]) for reading in readings]
        for phrase, readings in _phrases(Path(pypinyin.__file__).with_name("phrases_dict.json"))
        if [_bare(reading) for reading in readings] != [alone(character) for character in phrase]
    }
    pypinyin.load_phrases_dict(special)
    return pypinyin.lazy_pinyin


def _bare(reading: str) -> str:
    return _TONES.sub("", unicodedata.normalize("NFD", reading))


def _phrases(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The phrases in pypinyin's file and how they are read, one at a time, so that they never are all in memory."""
    text, decoder = file.read_text(encoding="utf-8"), json.JSONDecoder()
    at = _after(text, 0)
    while text[at] != "}":
        phrase, at = decoder.raw_decode(text, at)
        readings, at = decoder.raw_decode(text, _after(text, at))
        at = _after(text, at)
        yield phrase, [first for first, *_others in readings]


def _after(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found is not None else at
