"""What the log says, on standard error: where something failed, and as what; never with which values.

Exceptions quote what they were given: a name, a request, a row. So of an exception its kind and its way are told, of a
library's message only which line of code it comes from. Messages of this program are written without values.
"""

import logging
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from traceback import walk_tb
from types import TracebackType
from typing import Any, TextIO

_OWN = ("checkin", "ui", "main")
_MOST_FRAMES = 40
_log = logging.getLogger("main")


def speak_of_no_values() -> None:
    """Have log, hooks for what nobody caught, and the system's dumps tell nothing of anybody; once, at the start."""
    handler = logging.StreamHandler()
    handler.setFormatter(Formatter())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    warnings.showwarning = _warned
    logging.raiseExceptions = False  # it would print what a message was made of
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _ended_thread
    _leave_no_core()


class Formatter(logging.Formatter):
    """Puts a record in a few lines without values; `is_timed` with its moment in UTC, for a log that is kept."""

    def __init__(self, *, is_timed: bool = False) -> None:
        super().__init__()
        self._is_timed = is_timed

    def format(self, record: logging.LogRecord) -> str:
        is_own = record.name.split(".")[0] in _OWN
        words = record.getMessage() if is_own else f"{record.pathname}:{record.lineno} {record.funcName}"
        at = f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%SZ} " if self._is_timed else ""
        lines = [f"{at}{record.levelname.lower()}: {record.name}: {words}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += told(record.exc_info[1])
        return "\n".join(lines)


def told(error: BaseException) -> Iterator[str]:
    """The kinds of an exception and of those that it came from, the first last, and their ways through the code."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        yield f"{'from ' if len(seen) > 1 else ''}{kind.__module__}.{kind.__qualname__}"
        yield from _way(current.__traceback__)
        if isinstance(current, BaseExceptionGroup):
            for each in current.exceptions:
                yield from told(each)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _way(traceback: TracebackType | None) -> Iterator[str]:
    frames = [(frame.f_code, line) for frame, line in walk_tb(traceback)]
    for code, line in frames[-_MOST_FRAMES:]:
        yield f"  {code.co_filename}:{line} {code.co_qualname}"


def _warned(
    message: Warning | str,  # noqa: ARG001 - as the standard library calls it
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    _log.warning("%s at %s:%d", category.__name__, filename, lineno)


def _uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _log.error("something failed that should not have", exc_info=(kind, error, traceback))


def _unraisable(found: "sys.UnraisableHookArgs") -> None:
    _note("something failed while it was cleared away", found.exc_value)


def _ended_thread(found: Any) -> None:
    if not issubclass(found.exc_type, SystemExit):
        _note("a thread ended that should not have", found.exc_value)


def _note(words: str, error: BaseException | None) -> None:
    _log.error(words, exc_info=(type(error), error, error.__traceback__) if error is not None else None)


def _leave_no_core() -> None:
    """A dump of the memory would hold everything."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - there is none on Windows, which makes no dumps by itself

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
