"""`python -m tests.translations [FILE.json]`: brings the translation files up to date and says what they lack.

FILE.json holds translations to take in: {"Text": {"ru": "…", "zh": "…"}}; of a text with %n lists of plural forms
(ru one, few, many; zh one; en one, many).
"""

import json
import sys
from pathlib import Path

from tests.translations.files import FOLDER, TEMPLATES, Text, compile_to, missing, needed, read, write
from tests.translations.gathering import sentences_of_core, texts_of_windows
from ui.language import Language
from ui.sentence_parts import PARTS

_KEYS = {Language.ENGLISH: "en", Language.RUSSIAN: "ru", Language.CHINESE: "zh"}
Given = dict[str, dict[str, str | list[str]]]


def main(arguments: list[str]) -> int:
    """Take in what is given, write and compile all files; 1 if translations are missing."""
    given: Given = {}
    for name in arguments:
        given |= json.loads(Path(name).read_text("utf-8"))
    windows, core = texts_of_windows(), sentences_of_core() | set(PARTS)
    TEMPLATES.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in sorted(core)), "utf-8")
    lacking: dict[str, dict[str, str]] = {}
    for language in Language:
        texts = needed(language, windows, core)
        known = read(language) | _taken(given, texts, language)
        write(language, texts, known)
        compile_to(FOLDER, language)
        for text in missing(texts, language, known):
            lacking.setdefault(text.source, {})[_KEYS[language]] = ""
    if lacking:
        sys.stdout.write(json.dumps(lacking, ensure_ascii=False, indent=1) + "\n")
        sys.stderr.write(f"{len(lacking)} texts lack translations: see docs/languages.md.\n")
    return 1 if lacking else 0


def _taken(given: Given, texts: list[Text], language: Language) -> dict[Text, tuple[str, ...]]:
    key = _KEYS[language]
    found = {text: given[text.source][key] for text in texts if given.get(text.source, {}).get(key)}
    return {text: (forms,) if isinstance(forms, str) else tuple(forms) for text, forms in found.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
