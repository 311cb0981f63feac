"""Everything that windows show is translated, and the files say what the code says."""

import ast
import json
import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from tests.translations.files import TEMPLATES, Text, compile_to, missing, needed, read
from tests.translations.gathering import ROOT, sentences_of_core, strings_of_core, texts_of_windows
from ui.language import Language
from ui.sentence_parts import PARTS

MODULES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "ui").rglob("*.py"))
TOLD_HOW = "see docs/languages.md, or run `make translations`"
_COUNT = re.compile(r"%L?n")
_SHOWN_BY = {
    "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QLabel", "QAction", "QMenu", "QGroupBox", "plain",
    "setText", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setWindowTitle",
    "setTitle", "setSuffix", "setSpecialValueText", "setHeaderLabels", "setHorizontalHeaderLabels", "addTab",
    "addAction", "addMenu", "addItem", "addItems", "insertItem", "addRow", "insertRow", "drawText", "Finder",
    "AskWords", "action_buttons", "QListWidgetItem", "QTreeWidgetItem", "QTableWidgetItem", "ElidedLabel",
}  # fmt: skip
"""Calls whose literal texts are seen by people."""
_TELL_OR_PASS_ON = {"told", "emit", "Drawn", "Progress", "PrinterError"}
"""What puts a sentence into the language, and what hands it on to where that is done."""
_LETTERS = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(scope="module")
def all_texts() -> dict[Language, list[Text]]:
    windows, core = texts_of_windows(), sentences_of_core() | set(PARTS)
    return {language: needed(language, windows, core) for language in Language}


@pytest.mark.parametrize("language", Language)
def test_every_text_of_windows_and_core_is_translated(
    language: Language, all_texts: dict[Language, list[Text]]
) -> None:
    lacking = missing(all_texts[language], language, read(language))

    assert not lacking, TOLD_HOW


@pytest.mark.parametrize("language", Language)
def test_no_translation_is_left_of_a_text_that_is_gone(
    language: Language, all_texts: dict[Language, list[Text]]
) -> None:
    assert set(read(language)) == set(all_texts[language]), TOLD_HOW


@pytest.mark.parametrize("language", Language)
def test_every_translation_holds_the_values_of_its_text(language: Language) -> None:
    for text, forms in read(language).items():
        for form in forms:
            assert _values(form) == _values(text.source), f"{text.source!r} as {form!r}"


def _values(text: str) -> Counter[str]:
    fields = [field for _, field, _, _ in Formatter().parse(text) if field is not None]
    return Counter([*fields, *("%n" for _ in _COUNT.findall(text))])


@pytest.mark.parametrize("language", Language)
def test_the_compiled_files_are_those_of_the_translations(language: Language, tmp_path: Path) -> None:
    shipped = ROOT / "assets" / "translations" / f"{language}.qm"

    assert compile_to(tmp_path, language).read_bytes() == shipped.read_bytes(), TOLD_HOW


def test_the_list_of_templates_is_that_of_the_core() -> None:
    listed = [json.loads(line) for line in TEMPLATES.read_text("utf-8").splitlines()]

    assert listed == sorted(sentences_of_core() | set(PARTS)), TOLD_HOW


def test_parts_of_sentences_are_still_said_by_the_core() -> None:
    said = "\n".join(strings_of_core()) + "\n" + _of_the_system()
    for part in PARTS:
        literals = (literal.strip() for literal, *_ in Formatter().parse(part))
        for literal in literals:
            assert literal.casefold() in said.casefold(), part


def _of_the_system() -> str:
    import errno  # noqa: PLC0415
    import os  # noqa: PLC0415

    return "\n".join(os.strerror(number) for number in errno.errorcode)


@pytest.mark.parametrize("name", MODULES)
def test_no_literal_text_is_shown_without_its_translation(name: str) -> None:
    path = ROOT / name
    bare = [
        f"{path.name}:{part.lineno}: {ast.unparse(part)}"
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and _name(call.func) in _SHOWN_BY
        for argument in call.args
        for part in _literals(argument)
    ]

    assert not bare, f"write these as tr(…): {TOLD_HOW}"


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _literals(argument: ast.expr) -> list[ast.expr]:
    """The literal texts with letters that an argument may come to, but for names of icons, fields, files and keys."""
    match argument:
        case ast.Constant(value=str(text)):
            is_key = re.fullmatch(r"[a-z0-9_\-]+|[\w\-]*\.\w+|(?:Ctrl|Shift|Alt|[ +])+", text) is not None
            return [argument] if _LETTERS.search(text) and not is_key else []
        case ast.JoinedStr(values=values):
            literal = "".join(str(part.value) for part in values if isinstance(part, ast.Constant))
            return [argument] if _LETTERS.search(literal) else []
        case ast.IfExp(body=body, orelse=otherwise):
            return [*_literals(body), *_literals(otherwise)]
        case ast.BoolOp(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            return [literal for part in parts for literal in _literals(part)]
        case _:
            return []


@pytest.mark.parametrize("name", MODULES)
def test_texts_to_translate_are_literals(name: str) -> None:
    path = ROOT / name
    put_together = [
        f"{path.name}:{call.lineno}"
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and _name(call.func) in {"tr", "mark"} and call.args
        and isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
    ]  # fmt: skip

    assert not put_together


@pytest.mark.parametrize("name", MODULES)
def test_sentences_of_the_core_are_shown_in_the_language(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    passed_on = {
        id(argument)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call.func) in _TELL_OR_PASS_ON
        for argument in [*call.args, *(keyword.value for keyword in call.keywords)]
    }
    bare = [
        f"{name}:{part.lineno}: {ast.unparse(part)}"
        for part in ast.walk(tree)
        if isinstance(part, ast.Attribute) and part.attr == "sentence" and isinstance(part.ctx, ast.Load)
        and ast.unparse(part.value) in {"error", "refused"} and id(part) not in passed_on
    ]  # fmt: skip

    assert not bare, "show these as told(…)"
