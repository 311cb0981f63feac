"""Files that leave the program: there whole or not at all, for their owner alone, and locked where there is a password.

A locked file is a ZIP archive with AES-256 (WinZip's AE-2), which 7-Zip, WinRAR, Keka and the like open. What it is
called inside can be read without the password; what it says cannot.
"""

import secrets
from io import BytesIO
from pathlib import Path

from checkin.errors import CheckinError
from checkin.security.private_files import write_private

SHORTEST_PASSWORD = 12
"""The format makes a guess cheap, so that a short password would be found."""
_ENDING = ".zip"
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_GROUPS, _GROUP = 4, 5


class PasswordError(CheckinError):
    """This is no password for a file."""


def put(path: Path, content: bytes, password: str | None = None) -> None:
    """Have the content in a file, or in a locked archive. Raises OSError, and PasswordError."""
    if password is None:
        write_private(path, content)
    else:
        write_private(locked_path(path, password), locked(content, inner_path(path).name, password))


def locked_path(path: Path, password: str | None) -> Path:
    """Where a file lies that was asked for under this name."""
    return path if password is None or path.suffix.lower() == _ENDING else path.with_name(path.name + _ENDING)


def inner_path(path: Path) -> Path:
    """What a file is called in its archive, also when the archive's name was asked for: report.xlsx.zip."""
    return path.with_suffix("") if path.suffix.lower() == _ENDING else path


def locked(content: bytes, name: str, password: str) -> bytes:
    """An archive with one file. Raises PasswordError."""
    # Only who locks a file waits until this is loaded.
    import pyzipper  # noqa: PLC0415

    require_password(password)
    packed = BytesIO()
    with pyzipper.AESZipFile(packed, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password.encode())
        archive.writestr(name, content)
    return packed.getvalue()


def require_password(password: str) -> None:
    """Raise PasswordError for one that would be found."""
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordError(f"A password for a file has at least {SHORTEST_PASSWORD} characters: take a longer one.")


def new_password() -> str:
    """A random password that can be read out, of 100 bits."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)
