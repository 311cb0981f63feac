"""How a data folder that is locked with a passphrase is opened: CHECKIN_PASSPHRASE, a window, or a question."""

import getpass
import os
import sys
from pathlib import Path

from checkin.cli.windows import Windows
from checkin.datafolder import PASSPHRASE_VARIABLE, DataFolder
from checkin.security.keyrings import KeyUnavailable
from checkin.security.keys import WrongPassphrase, is_passphrase, needs_passphrase, require_passphrase

NEW_PASSPHRASE_VARIABLE = "CHECKIN_NEW_PASSPHRASE"  # noqa: S105 - the name of a variable
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


def _asked(data: Path) -> str:
    for _ in range(_TRIES):
        told = getpass.getpass(f"Passphrase of {data}: ")
        if told and is_passphrase(data, told):
            return told
    raise WrongPassphrase("That is not the passphrase of this data folder.")


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
