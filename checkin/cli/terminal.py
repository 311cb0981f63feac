"""What commands write to the terminal: nothing that it would take for a command, whatever a name holds."""

import io
import re
import sys
from typing import Any

import typer

_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters but for tab and line feed, those that turn text around or break lines, and bytes of file names
that are no text."""
_IN_JSON = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON leaves as it is."""


def harmless(text: str) -> str:
    r"""The text with such characters written out, as \x1b."""
    return _OBEYED.sub(_written_out, text)


def harmless_json(document: str) -> str:
    """The same JSON document with such characters escaped."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def say(text: str, *, err: bool = False) -> None:
    """Write a line, or several, to standard output or error."""
    typer.echo(harmless(text), err=err)


def say_json(document: str) -> None:
    """Write a JSON document."""
    typer.echo(harmless_json(document))


def say_how_far(words: str, *, is_last: bool = False) -> None:
    """Write over the line of standard error how far long work is."""
    typer.echo(f"\r{harmless(words)}", nl=is_last, err=True)


def say_wrong_use(error: typer.exceptions.TyperException) -> int:
    """Write what is wrong with the arguments, which may be anything; the exit code."""
    told = io.StringIO()
    show: Any = error
    show.show(file=told)
    typer.echo(harmless(told.getvalue()), nl=False, err=True)
    return error.exit_code


def write_what_there_is() -> None:
    """Have characters that the terminal's encoding lacks be written out instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _written_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
