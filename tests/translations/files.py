"""Translation files: Qt Linguist's .ts, which people and git read, and Qt's .qm, made from them."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tests.translations.gathering import ROOT
from ui.language import CONTEXT, Language
from ui.sentences import CORE

FOLDER = ROOT / "assets" / "translations"
TEMPLATES = FOLDER / "core.txt"
FORMS = {Language.ENGLISH: 2, Language.RUSSIAN: 3, Language.CHINESE: 1}
"""How many plural forms each language has."""
_LOCALES = {Language.ENGLISH: "en_GB", Language.RUSSIAN: "ru_RU", Language.CHINESE: "zh_CN"}


@dataclass(frozen=True, order=True)
class Text:
    """A text to translate, where it comes from: the windows or the core."""

    context: str
    source: str

    @property
    def counts(self) -> bool:
        """Whether it has plural forms."""
        return "%n" in self.source


Translations = dict[Text, tuple[str, ...]]
"""Of each text its translation, or one for each plural form; none while it is missing."""


def needed(language: Language, of_windows: Iterable[str], of_core: Iterable[str]) -> list[Text]:
    """What has to be translated: everything; into English only what has plural forms."""
    texts = [*(Text(CONTEXT, one) for one in of_windows), *(Text(CORE, one) for one in of_core)]
    return sorted(one for one in texts if one.counts or language is not Language.ENGLISH)


def read(language: Language, folder: Path = FOLDER) -> Translations:
    """The translations in the language's file, none if there is no file."""
    path = folder / f"{language}.ts"
    if not path.exists():
        return {}
    found: Translations = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # our own file
        for message in context.iter("message"):
            text = Text(context.findtext("name") or "", message.findtext("source") or "")
            found[text] = _forms(message.find("translation"))
    return found


def _forms(translation: ElementTree.Element | None) -> tuple[str, ...]:
    if translation is None or translation.get("type") == "unfinished":
        return ()
    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    return forms or (translation.text or "",)


def missing(texts: Iterable[Text], language: Language, translations: Mapping[Text, tuple[str, ...]]) -> list[Text]:
    """Those that have no translation, or not all of its plural forms."""
    return [one for one in texts if not _is_whole(one, language, translations.get(one, ()))]


def _is_whole(text: Text, language: Language, forms: tuple[str, ...]) -> bool:
    return len(forms) == (FORMS[language] if text.counts else 1) and all(forms)


def write(language: Language, texts: Iterable[Text], known: Translations, folder: Path = FOLDER) -> None:
    """Write the language's file: these texts in their order, what is not translated marked as unfinished."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{_LOCALES[language]}" sourcelanguage="en">']
    by_context: dict[str, list[Text]] = {}
    for text in sorted(texts):
        by_context.setdefault(text.context, []).append(text)
    for context, own in by_context.items():
        lines += ["<context>", f"    <name>{context}</name>"]
        for text in own:
            lines += _message(text, language, known.get(text, ()))
        lines += ["</context>"]
    (folder / f"{language}.ts").write_text("\n".join([*lines, "</TS>", ""]), "utf-8", newline="\n")


def _message(text: Text, language: Language, forms: tuple[str, ...]) -> list[str]:
    state = "" if _is_whole(text, language, forms) else ' type="unfinished"'
    if text.counts:
        shown = [f"            <numerusform>{escape(form)}</numerusform>" for form in forms or ("",) * FORMS[language]]
        translation = [f"        <translation{state}>", *shown, "        </translation>"]
    else:
        translation = [f"        <translation{state}>{escape(forms[0] if forms else '')}</translation>"]
    begin = '    <message numerus="yes">' if text.counts else "    <message>"
    return [begin, f"        <source>{escape(text.source)}</source>", *translation, "    </message>"]


def compile_to(folder: Path, language: Language) -> Path:
    """The language's file as Qt reads it, made into this folder."""
    made = folder / f"{language}.qm"
    program = Path(sys.executable).parent / "pyside6-lrelease"
    found = shutil.which(program) or "pyside6-lrelease"
    subprocess.run([found, "-silent", FOLDER / f"{language}.ts", "-qm", made], check=True, capture_output=True)
    return made
