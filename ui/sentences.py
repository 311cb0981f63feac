"""The core's English sentences in the language in use: recognised by their templates, their values put in again."""

import json
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from string import Formatter

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from checkin.assets import ASSETS
from ui.language import Language, in_use, tr

CORE = "core"
"""The context of the core's texts in the translation files."""
_TEMPLATES = ASSETS / "translations" / "core.txt"
_END = re.compile(r"(?<=[.!?]) ")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)( \d\d:\d\d)?")
_DECIMAL = re.compile(r"-?\d+\.\d+")
_DEEPEST = 4
_LONGEST = 1_000
"""In characters; what is longer was not said by the core."""
_MOST_IN_A_ROW = 4
"""So many sentences are one template at most."""


@dataclass(frozen=True)
class Template:
    """A sentence of the core with its values as {0}, {1} and so on."""

    source: str

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """What lies before, between and after the values."""
        parsed = list(Formatter().parse(self.source))
        pieces = [""]
        for literal, field, _, _ in parsed:
            pieces[-1] += literal
            if field is not None:
                pieces.append("")
        return tuple(pieces)

    @cached_property
    def weight(self) -> int:
        """How much of it is told: of several that fit, the heaviest is meant."""
        return sum(map(len, self.pieces))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("(.*?)".join(map(re.escape, self.pieces)), re.DOTALL)

    def values(self, sentence: str) -> tuple[str, ...] | None:
        """The values that make this sentence of the template; None when none do."""
        if not (sentence.startswith(self.pieces[0]) and sentence.endswith(self.pieces[-1])):
            return None
        found = self._pattern.fullmatch(sentence)
        return found.groups() if found else None

    def is_quoted(self, number: int) -> bool:
        """Whether this value stands in quotation marks: then it is somebody's own word."""
        return self.pieces[number].endswith("“") and self.pieces[number + 1].startswith("”")


def told(sentence: str) -> str:
    """The sentence in the language in use; what is not recognised stays as it is."""
    language = in_use()
    is_short = 0 < len(sentence) <= _LONGEST
    return _told(sentence, language) if is_short and language is not Language.ENGLISH else sentence


@lru_cache(4096)
def _told(sentence: str, _language: Language) -> str:
    return "\n".join(_line(line, 0) for line in sentence.split("\n"))


def _line(line: str, depth: int) -> str:
    bare = line.strip()
    begin = line.index(bare[0]) if bare else 0
    whole = _whole(bare, depth) or _without_its_end(bare, depth) or _in_parts(bare, depth) or bare
    return line[:begin] + whole + line[begin + len(bare) :]


def _whole(sentence: str, depth: int) -> str | None:
    """The one sentence, if it is known."""
    for template in templates():
        values = template.values(sentence)
        if values is not None:
            return _put_together(template, values, depth)
    return None


def _put_together(template: Template, values: tuple[str, ...], depth: int) -> str:
    is_own = (template.is_quoted(number) or depth >= _DEEPEST for number in range(len(values)))
    told_values = [value if own else _value(value, depth) for value, own in zip(values, is_own, strict=True)]
    return QCoreApplication.translate(CORE, template.source).format(*told_values)


def _value(value: str, depth: int) -> str:
    """A date or a number as the language writes it; else words, if the core knows them."""
    if date := _DATE.fullmatch(value):
        year, month, day = map(int, date.groups()[:3])
        return QLocale().toString(QDate(year, month, day), tr("d MMM yyyy")) + (date[4] or "")
    if _DECIMAL.fullmatch(value):
        return value.replace(".", QLocale().decimalPoint())
    return _line(value, depth + 1)


def _without_its_end(sentence: str, depth: int) -> str | None:
    """A sentence that was made part of another one has lost its full stop."""
    if sentence.endswith((".", "!", "?")):
        return None
    whole = _whole(f"{sentence}.", depth)
    return whole.rstrip(".。") if whole else None


def _in_parts(text: str, depth: int) -> str | None:
    """Several sentences in a row, those that are known translated."""
    parts = _END.split(text)
    if len(parts) == 1:
        return None
    said = []
    while parts:
        for count in range(min(len(parts), _MOST_IN_A_ROW), 0, -1):
            known = _whole(" ".join(parts[:count]), depth)
            if known or count == 1:
                said.append(known or parts[0])
                del parts[:count]
                break
    return " ".join(said)


@lru_cache(1)
def templates() -> tuple[Template, ...]:
    """All that are known, the heaviest first."""
    known = [Template(json.loads(line)) for line in _TEMPLATES.read_text("utf-8").splitlines()]
    return tuple(sorted(known, key=lambda one: -one.weight))
