"""The live page's texts: every one is in its dictionary, in every language, with its values."""

import json
import re

import pytest

from checkin.assets import ASSETS
from tests.translations.files import read
from tests.translations.gathering import sentences_of_core
from ui.language import Language

PAGE = ASSETS / "live"
LANGUAGES = ("ru", "zh")
_FORMS = {"ru": {"one", "few", "many", "other"}, "zh": {"other"}}
"""The plural forms that browsers ask for."""

OTHERWISE = {
    "Badges left", "Last scan", "Roster", "Unsent", "and {n} more", "expected", "look whether {n} came out", "paused",
    "{n} waiting",
}  # fmt: skip
"""Columns are wider there, or the text says something else in a window."""

Word = str | dict[str, str]


def words() -> dict[str, dict[str, Word]]:
    text = (PAGE / "words.js").read_text("utf-8")
    found: dict[str, dict[str, Word]] = json.loads(text.split("const WORDS =", 1)[1].rstrip().removesuffix(";"))
    return found


def texts_of_page() -> set[str]:
    html = (PAGE / "index.html").read_text("utf-8")
    scripts = "".join(path.read_text("utf-8") for path in PAGE.glob("*.js") if path.name != "words.js")
    marked = re.findall(r'data-tr(?:-label)?="([^"]*)"', html)
    return {*marked, *re.findall(r'\btr\(\s*"((?:[^"\\]|\\.)*)"', scripts)}


def test_every_text_of_the_page_is_in_the_dictionary() -> None:
    assert texts_of_page() - set(words()) == set()


def test_what_is_in_the_dictionary_is_on_the_page_or_said_by_the_server() -> None:
    assert set(words()) - texts_of_page() - sentences_of_core() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_its_values(language: str) -> None:
    for text, translations in words().items():
        assert not isinstance(translations.get("en"), dict) or set(translations["en"]) == {"one", "other"}, text
        translated = translations[language]
        forms = translated if isinstance(translated, dict) else {"other": translated}
        if isinstance(translated, dict):
            assert set(forms) == _FORMS[language], text
        for form in forms.values():
            assert form, text
            assert sorted(re.findall(r"\{\w+\}", form)) == sorted(re.findall(r"\{\w+\}", text)), text


@pytest.mark.parametrize("language", [Language.RUSSIAN, Language.CHINESE])
def test_what_windows_say_too_is_called_the_same_there(language: Language) -> None:
    in_windows = {_with_n(text.source): set(map(_with_n, forms)) for text, forms in read(language).items()}
    for text, translations in words().items():
        translated = translations[language.value.partition("_")[0]]
        forms = set(translated.values()) if isinstance(translated, dict) else {translated}
        if text in in_windows and text not in OTHERWISE:
            assert forms == in_windows[text], text


def _with_n(text: str) -> str:
    return re.sub("%L?n", "{n}", text)


def test_no_text_of_the_page_is_shown_untranslated() -> None:
    html = (PAGE / "index.html").read_text("utf-8")
    bare = [
        text.strip()
        for tag, text in re.findall(r"<([^>]*)>([^<]*[A-Za-z][^<]*)<", html)
        if "data-tr=" not in tag and 'id="connection"' not in tag
    ]
    scripts = "".join(path.read_text("utf-8") for path in PAGE.glob("*.js"))

    assert bare == []
    assert re.findall(r'(?:textContent|title|placeholder) = ["`][^"`]*[A-Za-z]{2}', scripts) == []
    assert 'aria-label="' not in html
