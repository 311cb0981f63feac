"""Files and folders that only their owner may read; files are whole, or not there at all."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import BinaryIO

_UNFINISHED = ".unfinished"


def private_folder(path: Path) -> None:
    """Make a folder for its owner alone; one that is there stays as it is. Raises OSError."""
    if not path.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=0o700, exist_ok=True)


def write_private(path: Path, content: bytes) -> None:
    """Have the content on the disk under this name, in place of what was there. Raises OSError."""
    with writing_private(path) as file:
        file.write(content)


@contextmanager
def writing_private(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes its name, in place of what was there, when it is whole. Raises OSError."""
    unfinished = path.with_name(f"{path.name}.{threading.get_ident()}{_UNFINISHED}")
    try:
        unfinished.unlink(missing_ok=True)
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def remove_private(path: Path) -> None:
    """Remove a file, and what a write of it that was cut off may have left. Raises OSError."""
    for each in (path, *path.parent.glob(f"{escape(path.name)}.*{_UNFINISHED}")):
        each.unlink(missing_ok=True)


def flush_file(path: Path) -> None:
    """Have what was written to a file on the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can do that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
