"""The guide's pages: where they lie, what they name, and which texts of the program they quote."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.translations.files import read
from tests.translations.gathering import ROOT
from ui.language import Language
from ui.sentences import Template

FOLDER = ROOT / "docs" / "guide"
PICTURES = FOLDER / "pictures"
FURTHER_PICTURES = ROOT / "docs" / "pictures"
SHEETS = FOLDER / "sheets"
LANGUAGES = (Language.ENGLISH, Language.RUSSIAN)
NAMES = ("desk", "reprint", "supervisor", "preparing", "troubleshooting")
_MARKS = {Language.ENGLISH: "“”", Language.RUSSIAN: "«»"}
_LEAST_SHARE = 0.3
"""So much of a quotation must be the program's own words, not values."""


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    name: str
    language: Language

    @property
    def path(self) -> Path:
        return FOLDER / self.language.value / f"{self.name}.md"

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @property
    def keys(self) -> list[str]:
        return re.findall(r"<kbd>(.+?)</kbd>", self.text)

    @property
    def links(self) -> list[str]:
        """What it shows or refers to, pictures too, as paths from its folder."""
        return re.findall(r"\]\((.+?)\)", self.text)

    @property
    def shape(self) -> list[str]:
        """What each line is: how deep a heading, how many cells, a step, words or nothing."""
        return [_kind(line) for line in self.text.splitlines()]

    @property
    def quotations(self) -> list[str]:
        """What it says in quotation marks, with those within left in."""
        return list(_quoted(self.text, *_MARKS[self.language]))


def sources(quotation: str, language: Language) -> set[str]:
    """The English texts of the program that are shown like this in a language; none if nothing is."""
    shown = _shown(language)
    if quotation in shown:
        return shown[quotation]
    least = len(quotation) * _LEAST_SHARE
    fitting = (text for text in shown if _template(text).weight >= least and _template(text).values(quotation))
    return {source for text in fitting for source in shown[text]}


@cache
def _shown(language: Language) -> dict[str, set[str]]:
    """Each text as it is shown, with the English ones that it stands for."""
    found: dict[str, set[str]] = {}
    own = read(language)
    for text in read(Language.RUSSIAN):  # English has plural forms of its own only
        for form in own.get(text, (text.source,)):
            found.setdefault(form, set()).add(text.source)
    return found


@cache
def _template(text: str) -> Template:
    # Braces that are no values stand for themselves in the core's literal texts.
    text = re.sub(r"%L?n", "{n}", text)
    try:
        return _parsed(text)
    except ValueError:
        return _parsed(text.replace("{", "{{").replace("}", "}}"))


def _parsed(text: str) -> Template:
    template = Template(text)
    _ = template.pieces
    return template


def _quoted(text: str, opening: str, closing: str) -> Iterator[str]:
    depth, begin = 0, 0
    for place, character in enumerate(text):
        if character == opening:
            begin = place + 1 if depth == 0 else begin
            depth += 1
        elif character == closing:
            depth -= 1
            if depth == 0:
                yield text[begin:place]


def _kind(line: str) -> str:
    if line.startswith("#"):
        return line.split(" ", maxsplit=1)[0]
    if line.startswith("|"):
        return f"{line.count('|')} cells"
    if line.startswith("!"):
        return "picture"
    if line[:1].isdigit():
        return "step"
    return "words" if line else ""
