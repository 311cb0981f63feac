"""After an upgrade of pypinyin: `python -m tests.roster.pinyin_phrases > assets/pinyin/phrases.txt`.

Of its 47,000 phrases those are needed in which a character is read otherwise than by itself.
"""

import json
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pypinyin
from pypinyin.pinyin_dict import pinyin_dict

_TONES = re.compile("[\u0300\u0301\u0304\u030c]")
_ALL = Path(pypinyin.__file__).with_name("phrases_dict.json")


def needed() -> str:
    """A line for each phrase: its characters, then how each is read."""
    known: dict[str, list[list[str]]] = json.loads(_ALL.read_text("utf-8"))
    alone = {chr(code): _bare(readings.split(",", 1)[0]) for code, readings in pinyin_dict.items()}
    lines = []
    for phrase, readings in sorted(known.items()):
        first = [first for first, *_others in readings]
        if [_bare(reading) for reading in first] != [alone.get(character, "") for character in phrase]:
            lines.append(" ".join((phrase, *first)))
    return "".join(f"{line}\n" for line in lines)


@cache
def _bare(reading: str) -> str:
    return _TONES.sub("", unicodedata.normalize("NFD", reading))


if __name__ == "__main__":
    sys.stdout.buffer.write(needed().encode())
