"""A file that holds room on the disk, to be given up when the disk is full, so that the journal can go on."""

import os
import shutil
from pathlib import Path

RESERVE_BYTES = 16 * 1024 * 1024
"""Room for some thousand entries."""
_PLENTY = 3
"""The reserve is made again once so many times its size is free."""


class Reserve:
    """One file of a fixed size."""

    def __init__(self, path: Path, size: int = RESERVE_BYTES) -> None:
        self._path = path
        self._size = size
        self.is_there = path.exists() and path.stat().st_size >= size
        """Whether the room is held; False once it was given up, or where there never was enough."""

    def release(self) -> bool:
        """Give the room up; False when there is none to give."""
        self.is_there = False
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def make_if_there_is_plenty(self) -> None:
        """Hold the room again once the disk has plenty."""
        if self.is_there or shutil.disk_usage(self._path.parent).free < _PLENTY * self._size:
            return
        unfinished = self._path.with_name(self._path.name + ".new")
        try:
            with unfinished.open("wb") as file:
                _fill(file.fileno(), self._size)
                os.fsync(file.fileno())
            unfinished.replace(self._path)
        except OSError:
            unfinished.unlink(missing_ok=True)
        else:
            self.is_there = True


def _fill(descriptor: int, size: int) -> None:
    """Have the file system set the room aside; zeros where it cannot be asked to."""
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(descriptor, 0, size)
        return
    for _ in range(size // 65_536):
        os.write(descriptor, bytes(65_536))
