"""Reads the code for texts that windows show: those given to `tr` and `mark`, and the core's sentences."""

import ast
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).parents[2]
_ENDS = (".", "!", "?", "}")
_WORD = re.compile(r"[A-Za-z]+|\{\d+\}")
_STATEMENT = re.compile(r"(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|WITH|SET|BEGIN|NOTIFY|WHERE)\b")
_COMMANDS_ONLY = ("checkin/cli", "checkin/demo", "checkin/restoring.py")
"""Their sentences reach terminals, not windows."""
_SAY_AS_CORE = ("ui/system_printer.py",)
"""Modules beside the core that raise the core's errors, on threads of the core."""


def texts_of_windows(root: Path = ROOT) -> set[str]:
    """The literal texts given to `tr` and `mark` below ui/."""
    calls = (node for path in _modules(root / "ui") for node in _calls(path, {"tr", "mark"}))
    arguments = (call.args[0] for call in calls if call.args)
    return {one.value for one in arguments if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def sentences_of_core(root: Path = ROOT) -> set[str]:
    """What the core may say to a person: literal sentences, their values as {0}, {1} and so on."""
    return {text for text in strings_of_core(root) if _is_sentence(text)}


def strings_of_core(root: Path = ROOT) -> set[str]:
    """Every literal text of the core that is no docstring, values as {0}, {1} and so on."""
    of_core = (path for path in _modules(root / "checkin") if not path.as_posix().startswith(_left_out(root)))
    paths = (*of_core, *(root / name for name in _SAY_AS_CORE))
    return {text for path in paths for text in _strings(ast.parse(path.read_text("utf-8")))}


def _left_out(root: Path) -> tuple[str, ...]:
    return tuple((root / folder).as_posix() for folder in _COMMANDS_ONLY)


def _is_sentence(text: str) -> bool:
    begins = text[:1].isupper() or text.startswith(("“", "{"))
    is_statement = _STATEMENT.search(text) is not None or "\n" in text
    words = _WORD.findall(text)
    is_told = len(words) > 2 and any(word[0].isalpha() for word in words) and " " in text
    return begins and is_told and text.endswith(_ENDS) and not is_statement


def _strings(tree: ast.Module) -> Iterator[str]:
    skipped = {id(part) for node in ast.walk(tree) for part in _no_texts(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            yield template_of(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield _numbered(node.value)


def _numbered(text: str) -> str:
    """A text for `format` with its values numbered in their order."""
    try:
        parsed = list(Formatter().parse(text))
    except ValueError:  # it is not for `format`
        return _escaped(text)
    numbers = count()
    pieces = ((_escaped(literal), f"{{{next(numbers)}}}" if field is not None else "") for literal, field, *_ in parsed)
    return "".join(literal + field for literal, field in pieces)


def _escaped(literal: str) -> str:
    return literal.replace("{", "{{").replace("}", "}}")


def _no_texts(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that are not shown: docstrings, what is logged, and the pieces of a text with values."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))
        formats = (part.format_spec for part in node.values if isinstance(part, ast.FormattedValue))
        yield from (each for spec in formats if spec is not None for each in ast.walk(spec))
    if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("_log.", "logging.")):
        yield from node.args


def template_of(text: ast.JoinedStr) -> str:
    """A literal text with its values as {0}, {1} and so on."""
    numbers = count()
    return "".join(
        _escaped(str(part.value)) if isinstance(part, ast.Constant) else f"{{{next(numbers)}}}" for part in text.values
    )


def _modules(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.py"))


def _calls(path: Path, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node
