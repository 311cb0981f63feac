"""The guide is true: its pictures exist, its keys work, and what it quotes is what windows say, in both languages."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from tests.browser import NoBrowser, skip_for
from tests.guide.live import take_live
from tests.guide.pages import FOLDER, FURTHER_PICTURES, LANGUAGES, NAMES, PICTURES, SHEETS, Page, sources
from tests.guide.pictures import laptop, signing_in
from tests.translations.gathering import ROOT
from ui.app import the_application
from ui.appearance import Appearance
from ui.keys import KEYS
from ui.language import Language

_EVERY_PAGE = pytest.mark.parametrize(
    "page",
    [Page(name, language) for language in LANGUAGES for name in NAMES],
    ids=lambda one: f"{one.language}-{one.name}",
)
_MOST_PICTURE_BYTES = 2_500_000
_MOST_SHEETS = {"troubleshooting": 2}


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Windows speak English again afterwards."""
    yield qapp
    the_application(Appearance(Language.ENGLISH))


@_EVERY_PAGE
def test_what_a_page_quotes_is_what_the_program_says(page: Page) -> None:
    invented = [quotation for quotation in page.quotations if not sources(quotation, page.language)]

    assert page.quotations
    assert not invented


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_the_same_in_both_languages(name: str) -> None:
    english, russian = (Page(name, language) for language in LANGUAGES)
    pairs = zip(english.quotations, russian.quotations, strict=True)
    different = [pair for pair in pairs if not sources(pair[0], Language.ENGLISH) & sources(pair[1], Language.RUSSIAN)]

    assert english.shape == russian.shape
    assert english.keys == russian.keys
    assert not different


@_EVERY_PAGE
def test_every_key_of_a_page_is_in_the_table_of_keys(page: Page) -> None:
    known = {key.keys for key in KEYS.values()}

    assert page.keys or page.name == "preparing"
    assert not [key for key in page.keys if key not in known and re.sub(r"\d$", "1", key) not in known]


@_EVERY_PAGE
def test_what_a_page_shows_and_refers_to_exists(page: Page) -> None:
    assert page.links
    assert not [link for link in page.links if not (page.path.parent / link).exists()]
    assert all(page.language.value in link for link in page.links if link.endswith(".png"))


def test_a_picture_is_of_the_real_window_and_in_few_colours(dressed: QApplication, tmp_path: Path) -> None:
    signing_in(Language.RUSSIAN, tmp_path)

    with Image.open(tmp_path / "sign-in.png") as taken, Image.open(PICTURES / "ru" / "sign-in.png") as kept:
        assert taken.size == kept.size
        assert taken.mode == "P"
        assert len(taken.convert("RGB").getcolors() or ()) > 20


def test_the_picture_of_the_live_page_is_of_the_real_page_and_in_few_colours(tmp_path: Path) -> None:
    try:
        take_live(tmp_path)
    except NoBrowser as missing:
        skip_for(missing)

    with Image.open(tmp_path / "live.png") as taken, Image.open(FURTHER_PICTURES / "live.png") as kept:
        assert taken.size == kept.size == (1366, 768)
        assert taken.mode == kept.mode == "P"
        assert len(taken.convert("RGB").getcolors() or ()) > 20


def test_pictures_are_taken_on_a_screen_that_dialogs_have_room_on(tmp_path: Path) -> None:
    code = "from PySide6.QtWidgets import QApplication as A; a = A([]); print(*a.primaryScreen().size().toTuple())"
    environment = os.environ | {"QT_QPA_PLATFORM": laptop(tmp_path)}

    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)

    assert told.stdout.split() == ["1366", "768"]
    for language in LANGUAGES:
        with Image.open(PICTURES / language.value / "ready.png") as ready:
            assert ready.width == 1_120


def test_every_picture_is_shown_and_all_of_them_are_small() -> None:
    shown = {(page.path.parent / link).resolve() for page in _pages() for link in page.links}
    pictures = set(PICTURES.rglob("*.png"))
    further = {path for path in FURTHER_PICTURES.glob("*.png") if f"pictures/{path.name})" not in _documents()}

    assert pictures <= shown
    assert not further
    assert sum(picture.stat().st_size for picture in pictures) < _MOST_PICTURE_BYTES


@_EVERY_PAGE
def test_a_sheet_for_the_wall_says_what_its_page_says(page: Page) -> None:
    sheet = pypdfium2.PdfDocument(SHEETS / f"{page.name}-{page.language.value}.pdf")
    printed = "".join("".join(side.get_textpage().get_text_range()) for side in sheet)
    sides = len(sheet)
    sheet.close()

    assert sides <= _MOST_SHEETS.get(page.name, 1)
    assert not [words for words in _words(page.text) if words not in _letters(printed)]


def test_the_first_page_of_the_guide_leads_to_all_others() -> None:
    first = (FOLDER / "README.md").read_text("utf-8")

    for page in _pages():
        assert f"({page.language.value}/{page.name}.md)" in first
        assert f"(sheets/{page.name}-{page.language.value}.pdf)" in first


def _documents() -> str:
    """README and what lies in docs/ beside it."""
    return "".join(path.read_text("utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))


def _pages() -> list[Page]:
    return [Page(name, language) for language in LANGUAGES for name in NAMES]


def _words(text: str) -> list[str]:
    """Each line of Markdown, cell by cell, as letters and digits."""
    bare = re.sub(r"<kbd>|</kbd>|!\[.*?\]\(.*?\)|\]\(.*?\)", "", text)
    return [letters for line in bare.splitlines() for cell in line.split("|") if (letters := _letters(cell))]


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalpha()).lower()
