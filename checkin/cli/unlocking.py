"""How a data folder that is locked with a passphrase is opened: CHECKIN_PASSPHRASE, a window, or a question."""

import getpass
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.windows import Windows
from checkin.datafolder import PASSPHRASE_VARIABLE, DataFolder
from checkin.security.keyrings import KeyUnavailable
from checkin.security.keys import WrongPassphrase, is_passphrase, needs_passphrase, require_passphrase
from checkin.security.outputs import PasswordError, require_password

NEW_PASSPHRASE_VARIABLE = "CHECKIN_NEW_PASSPHRASE"  # noqa: S105 - the name of a variable
EXPORT_PASSWORD_VARIABLE = "CHECKIN_EXPORT_PASSWORD"  # noqa: S105 - the name of a variable
Locked = Annotated[
    bool,
    typer.Option("--password", help="Lock the file with a password: CHECKIN_EXPORT_PASSWORD, or asked for."),
]
_TRIES = 3


class NotUnlocked(KeyUnavailable):
    """Nobody told the passphrase."""


def passphrase_of(data: Path, windows: Windows | None = None) -> str | None:
    """The passphrase of a folder that needs one, asked in a window where there are windows. Raises KeyUnavailable."""
    if not DataFolder.exists(data) or os.environ.get(PASSPHRASE_VARIABLE) or not needs_passphrase(data):
        return os.environ.get(PASSPHRASE_VARIABLE)
    if windows is not None:
        told = windows.ask_passphrase(data, lambda passphrase: is_passphrase(data, passphrase))
        if told is None:
            raise NotUnlocked("The data folder stays locked: nobody told its passphrase.")
        return told
    return _asked(data) if _has_terminal() else None


def new_passphrase() -> str:
    """A passphrase to be, from CHECKIN_NEW_PASSPHRASE or asked for twice. Raises KeyUnavailable."""
    told = os.environ.get(NEW_PASSPHRASE_VARIABLE)
    if told is None and _has_terminal():
        told = getpass.getpass("New passphrase: ")
        if getpass.getpass("Once more: ") != told:
            raise KeyUnavailable("The two passphrases are not the same: nothing was changed.")
    if not told:
        raise KeyUnavailable(f"The new passphrase is missing: set {NEW_PASSPHRASE_VARIABLE} to it.")
    return require_passphrase(told)


def export_password(*, is_wanted: bool) -> str | None:
    """What a file is locked with, from CHECKIN_EXPORT_PASSWORD or asked for twice. Raises PasswordError."""
    told = os.environ.get(EXPORT_PASSWORD_VARIABLE)
    if told is None and is_wanted and _has_terminal():
        told = getpass.getpass("Password of the file: ")
        if getpass.getpass("Once more: ") != told:
            raise PasswordError("The two passwords are not the same: nothing was written.")
    if told is None and is_wanted:
        raise PasswordError(f"The password of the file is missing: set {EXPORT_PASSWORD_VARIABLE} to it.")
    if told is not None:
        require_password(told)
    return told


def _asked(data: Path) -> str:
    for _ in range(_TRIES):
        told = getpass.getpass(f"Passphrase of {data}: ")
        if told and is_passphrase(data, told):
            return told
    raise WrongPassphrase("That is not the passphrase of this data folder.")


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
