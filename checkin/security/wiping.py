"""Wiping a data folder: what an event left there goes, the key first, so that the rest is noise from then on.

A note says that it was begun and is removed last: what was cut off is finished the next time. What the program did not
put into the folder stays, and is named.
"""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from checkin.errors import CheckinError
from checkin.security.keys import key_files, remove_keys
from checkin.security.private_files import remove_private, write_private

LOCK = "lock"
STAYS = ("appearance.ini", LOCK)
"""The program's own that hold nothing of anybody: language, colours and size of the windows; the lock's empty file."""
_NOTE = "wiping.json"
_COPIES = (
    "backup", "backups", "damaged-*", "event.db.*", "event-*.db*", "photos", "badges", "badge-batches.json*",
    "rehearsal", "demo", "temporary", "logs", "*.log", "*.log.*",
)  # fmt: skip
"""What lies beside the database and tells of people: copies of it, and what was made of it."""
_REST = ("event.db*", "reserve*", "server.crt*", "server.key*", "key.json*", "desk*.key*", "printers.toml*")
_FOLDERS = ("rehearsal", "demo", "demo/server", "demo/desk", "demo/desk/rehearsal")
"""Data folders within one, each with a key of its own."""
_MOST_NAMED = 5


class WipeError(CheckinError):
    """Something could not be removed."""


class Wiping(msgspec.Struct, frozen=True):
    """What the note says: what the folder held, why it goes, and what is still to be told to whom."""

    event: str = ""
    reason: str = ""
    unsent: int = 0
    """Entries that nobody else had."""
    began_ms: int = 0
    wiped_ms: int | None = None
    url: str = ""
    """The server that waits for word of it; none where it is empty."""
    token: str = ""
    certificate: str | None = None
    elsewhere: str = ""
    """The folder to which its backups were copied, such as on a stick."""


def begin_wiping(folder: Path, wiping: Wiping) -> None:
    """Note that the folder is to be wiped: from here on it holds no event any more, whatever happens."""
    write_private(folder / _NOTE, msgspec.json.encode(wiping))


def wiping_in(folder: Path) -> Wiping | None:
    """What the note in the folder says; None when there is none. One that cannot be read says nothing."""
    try:
        return msgspec.json.decode((folder / _NOTE).read_bytes(), type=Wiping)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError):
        return Wiping()


def is_begun(folder: Path) -> bool:
    """Whether the folder is being wiped, or was not finished."""
    wiping = wiping_in(folder)
    return wiping is not None and wiping.wiped_ms is None


def wipe(folder: Path, now_ms: int, elsewhere: Collection[Path] = ()) -> None:
    """Remove everything that the program put into a folder, which nobody has open, and these files. May be done again.

    The note stays while its server is still to be told. Raises WipeError, naming what cannot be removed.
    """
    if not folder.exists():
        return
    wiping = wiping_in(folder) or Wiping(began_ms=now_ms)
    begin_wiping(folder, msgspec.structs.replace(wiping, wiped_ms=None))
    _destroy_keys(folder, (*_FOLDERS, "."))
    copies = Path(wiping.elsewhere) if wiping.elsewhere else None
    if copies is not None:
        _destroy_keys(copies, ("",))
    _remove(folder, (*_COPIES, *_REST), [*elsewhere, *([copies] if copies is not None else [])])
    if wiping.url:
        begin_wiping(folder, msgspec.structs.replace(wiping, wiped_ms=now_ms))
    else:
        forget_wiping(folder)


def wipe_copies(folder: Path, elsewhere: Collection[Path] = ()) -> None:
    """Remove what lies beside the database of a folder that goes on being used, and these files. Raises WipeError."""
    _destroy_keys(folder, _FOLDERS)
    _remove(folder, _COPIES, elsewhere)


def forget_wiping(folder: Path) -> None:
    """Nobody is to be told of it any more."""
    remove_private(folder / _NOTE)


def out_of_reach(elsewhere: str) -> str:
    """What to do about a second place for backups that could not be reached, as a sentence; empty where it could."""
    if not elsewhere or Path(elsewhere).parent.is_dir():
        return ""
    return f"Backups in {elsewhere} could not be reached: remove that folder by hand."


def strangers(folder: Path) -> tuple[str, ...]:
    """What lies in the folder and the program did not put there, such as a list that somebody saved there."""
    if not folder.exists():
        return ()
    own = {path.name for path in _found(folder, (*_REST, *_COPIES, f"{_NOTE}*"))} | {*STAYS}
    return tuple(sorted(path.name for path in folder.iterdir() if path.name not in own))


def _destroy_keys(folder: Path, inner: Iterable[str]) -> None:
    """Overwrite what the keys have in these folders, and forget them. A link to elsewhere is left alone."""
    for place in (folder / name for name in inner):
        if place.is_symlink():
            continue
        with suppress(OSError):  # told when the files themselves are removed
            for file in key_files(place):
                if file.suffix == ".key":
                    _overwrite(file)
            remove_keys(place)  # by the note, which tells what the keyring has


def _overwrite(path: Path) -> None:
    if path.is_symlink():
        return
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())


def _remove(folder: Path, patterns: tuple[str, ...], elsewhere: Collection[Path]) -> None:
    """What lies elsewhere goes first: the folder's own files tell where that is."""
    failed = [str(path) for path in elsewhere if not _is_gone(path)]
    failed += [path.name for path in _found(folder, patterns) if not _is_gone(path)]
    if failed:
        named = ", ".join(sorted(failed)[:_MOST_NAMED])
        raise WipeError(
            f"This could not be removed from {folder}: {named}. Close the programs that use it, then try again."
        )


def _found(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    return (path for pattern in patterns for path in folder.glob(pattern))


def _is_gone(path: Path) -> bool:
    """Whether it could be removed; of a link only the link is, and one that went meanwhile is gone."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return not os.path.lexists(path)
    return True
