"""The log tells where something failed and as what, and nothing of anybody."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checkin.logs import Formatter
from tests.security.markers import MARKER, readable_in

ROOT = Path(__file__).parents[1]


def fails_with_values() -> None:
    try:
        int(MARKER)
    except ValueError as error:
        raise RuntimeError(f"{MARKER} is no number") from error


@pytest.fixture
def caught() -> BaseException:
    with pytest.raises(RuntimeError) as caught:
        fails_with_values()
    return caught.value


def written(logger: str, words: str, *values: object, error: BaseException | None = None) -> str:
    found = (type(error), error, error.__traceback__) if error is not None else None
    return Formatter().format(logging.LogRecord(logger, logging.ERROR, __file__, 1, words, values, found))


def test_an_exception_is_told_by_kind_and_way(caught: BaseException) -> None:
    text = written("checkin.server", "a request failed", error=caught)

    lines = text.splitlines()
    assert lines[0] == "error: checkin.server: a request failed"
    assert lines[1] == "builtins.RuntimeError"
    assert "from builtins.ValueError" in lines
    assert any("test_logs.py" in line and "fails_with_values" in line for line in lines)
    assert MARKER not in text


def test_a_group_of_exceptions_is_told_one_by_one(caught: BaseException) -> None:
    text = written("checkin.sync", "several failed", error=BaseExceptionGroup(MARKER, [caught, KeyError(MARKER)]))

    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert MARKER not in text


def test_exceptions_that_come_from_each_other_end() -> None:
    first, second = ValueError(MARKER), KeyError(MARKER)
    first.__cause__, second.__cause__ = second, first

    assert written("checkin", "round and round", error=first).count("Error") == 2


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Task exception was never retrieved\nfuture: <Task exception=ValueError('%s')>", (MARKER,)),
        ("%s", (MARKER,)),
        (f"Unclosed connection {MARKER}", ()),
    ],
)
def test_of_what_libraries_say_only_the_place_is_told(words: str, values: tuple[object, ...]) -> None:
    text = written("asyncio", words, *values)

    assert MARKER not in text
    assert text.startswith(f"error: asyncio: {__file__}:1")


def test_messages_of_the_program_are_whole() -> None:
    assert written("ui.bridge", "%s failed", "work") == "error: ui.bridge: work failed"


ENDS: dict[str, str] = {
    "uncaught": "raise ValueError(MARKER)",
    "in a thread": "t = threading.Thread(target=lambda: int(MARKER)); t.start(); t.join()",
    "while cleared away": "class A:\n  def __del__(self): raise ValueError(MARKER)\nA()",
    "a warning": "import warnings; warnings.warn(MARKER)",
    "a message that cannot be made": "logging.getLogger('checkin').error('%d', MARKER)",
    "asyncio": "import asyncio\nasync def a(): raise ValueError(MARKER)\n"
    "async def b():\n  t = asyncio.ensure_future(a()); await asyncio.sleep(0); del t; import gc; gc.collect()\n"
    "asyncio.run(b())",
    "in a slot": "from PySide6.QtCore import QCoreApplication, QTimer\na = QCoreApplication([])\n"
    "def slot(): a.quit(); raise ValueError(MARKER)\nQTimer.singleShot(0, slot); a.exec()",
    "in work for the window": "from ui.bridge import _log\ntry: int(MARKER)\n"
    "except ValueError: _log.exception('work for the window failed')",
}


@pytest.mark.parametrize("end", list(ENDS))
def test_whatever_nobody_caught_is_told_without_values(end: str) -> None:
    program = (
        "import logging, os, sys, threading\nfrom checkin.logs import speak_of_no_values\n"
        f"speak_of_no_values()\nMARKER = os.environ['MARKER']\n{ENDS[end]}\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "MARKER": MARKER, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert ended.stderr or end == "a message that cannot be made"
    assert not readable_in(ended.stderr + ended.stdout)


@pytest.mark.skipif(os.name != "posix", reason="limits are of POSIX")
def test_no_dump_of_the_memory_is_left() -> None:
    program = (
        "from checkin.logs import speak_of_no_values\nspeak_of_no_values()\nimport resource\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )

    assert ended.stdout.strip() == "0"
