"""Temporary files of libraries and of the system's printing: in a folder of our own, emptied at every start."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from checkin.security.private_files import private_folder

FOLDER = "temporary"
_VARIABLES = ("TMPDIR", "TMP", "TEMP")


@contextmanager
def private_temporary_files(data: Path) -> Iterator[None]:
    """Have this process put temporary files into the data folder, for its owner alone.

    They are gone at the end; what a process left that was killed, the next one removes. Only for whoever holds the
    folder's lock. Where the folder cannot be made, things stay as they are.
    """
    folder = data / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        private_folder(folder)
    before = {name: os.environ.get(name) for name in _VARIABLES}, tempfile.tempdir
    if folder.is_dir():
        os.environ.update(dict.fromkeys(_VARIABLES, str(folder.absolute())))
        tempfile.tempdir = str(folder.absolute())
    try:
        yield
    finally:
        for name, value in before[0].items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})
        tempfile.tempdir = before[1]
        shutil.rmtree(folder, ignore_errors=True)
