"""The files of a folder or a ZIP archive that may be photos, read one at a time and with suspicion."""

import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from checkin.badges.pictures import MOST_BYTES
from checkin.errors import CheckinError
from checkin.roster.scripts import composed

MOST_FILES = 200_000
MOST_UNPACKED = 50_000_000_000
"""Bytes that the files of an archive may say to have, together."""
_MOST_RATIO = 100
"""Pictures are packed already: what shrinks to less than a hundredth is none."""
_SMALL = 1_000_000
_IMAGES = frozenset((".jpg", ".jpeg", ".jpe", ".jfif", ".png"))
_OF_SYSTEMS = frozenset(("thumbs.db", "desktop.ini", "ehthumbs.db"))
_IS_UTF8, _IS_LOCKED = 0x800, 0x1
_CODE_PAGES = ("utf-8", "cp866", "cp1251", "gb18030")
"""What programs of Windows write names in, when they do not say."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, OSError)


class PhotosError(CheckinError):
    """There are no photos to be read; nothing was changed."""


class NoPhoto(CheckinError):
    """One file is no photo that can be taken; the others are."""


class PhotoFile(NamedTuple):
    """A file that may be a photo."""

    name: str
    """Where it lies in the folder or archive, as it is shown."""
    spellings: tuple[str, ...]
    """What the file itself may be called; several where the archive does not say in which letters."""
    read: Callable[[], bytes]
    """Its content. Raises NoPhoto."""


@contextmanager
def photo_files(source: Path) -> Iterator[list[PhotoFile]]:
    """The files of a folder with all folders in it, or of a ZIP archive; what systems put beside them is left out.

    Raises PhotosError when the source cannot be read or holds too much.
    """
    if source.is_dir():
        yield _in_folder(source)
        return
    if not source.exists():
        raise PhotosError(f"There is no folder or ZIP file {source}: check its name.")
    try:
        archive = zipfile.ZipFile(source)
    except _BROKEN as error:
        raise PhotosError(f"{source.name} is no folder and no ZIP archive that can be read: pack it again.") from error
    with archive:
        yield _in_archive(archive, source)


def _in_folder(source: Path) -> list[PhotoFile]:
    found: list[PhotoFile] = []
    for folder, below, names in os.walk(source, onerror=_raise):
        below[:] = sorted(name for name in below if not _is_of_system(name))
        for name in sorted(names):
            if _is_of_system(name):
                continue
            path = Path(folder, name)
            shown = str(path.relative_to(source)).encode(errors="replace").decode()
            found.append(PhotoFile(shown, (composed(shown.replace("\\", "/").rpartition("/")[2]),), _reader(path)))
            _require_few(found, source)
    return found


def _raise(error: OSError) -> None:
    raise PhotosError(f"{error.filename} cannot be read: {error.strerror}.") from error


def _reader(path: Path) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            facts = path.lstat()
            if not stat.S_ISREG(facts.st_mode):
                raise NoPhoto("It is a link or no file, which is not followed.")
            _require_image(path.name, facts.st_size)
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
        except OSError as error:
            raise NoPhoto(f"It cannot be read: {error.strerror}.") from error

    return read


def _in_archive(archive: zipfile.ZipFile, source: Path) -> list[PhotoFile]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise PhotosError(f"{source.name} says to unpack to more than 50 GB: unpack it yourself and name the folder.")
    found: list[PhotoFile] = []
    for info in infos:
        paths = _spellings(info)
        parts = paths[0].split("/")
        if any(_is_of_system(part) for part in parts if part not in ("", ".", "..")):
            continue
        names = tuple(dict.fromkeys(composed(path.rpartition("/")[2]) for path in paths))
        found.append(PhotoFile(paths[0], names, _unpacker(archive, info, paths[0])))
        _require_few(found, source)
    return found


def _spellings(info: zipfile.ZipInfo) -> tuple[str, ...]:
    """The path of a packed file; one for each code page in which it may be written, likeliest first."""
    plain = info.filename.replace("\\", "/")
    if info.flag_bits & _IS_UTF8 or plain.isascii():
        return (plain,)
    raw = plain.encode("cp437", errors="replace")
    read: list[str] = []
    for page in _CODE_PAGES:
        try:
            path = raw.decode(page)
        except UnicodeDecodeError:
            continue
        if page == "utf-8":
            return (path,)
        read.append(path)
    return tuple(dict.fromkeys((*read, plain)))


def _unpacker(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str) -> Callable[[], bytes]:
    def read() -> bytes:
        if path.startswith("/") or ".." in path.split("/") or ":" in path:
            raise NoPhoto("Its path leads out of the archive; it was not unpacked.")
        if stat.S_ISLNK(info.external_attr >> 16):
            raise NoPhoto("It is a link or no file, which is not followed.")
        if info.flag_bits & _IS_LOCKED:
            raise NoPhoto("It is locked with a password: pack it without one.")
        _require_image(path, info.file_size)
        if info.file_size > max(_SMALL, info.compress_size * _MOST_RATIO):
            raise NoPhoto("It unpacks to far more than a picture does; it was not unpacked.")
        try:
            with archive.open(info) as file:
                return file.read(MOST_BYTES + 1)
        except _BROKEN as error:
            raise NoPhoto("It is damaged in the archive: pack it again.") from error

    return read


def _require_image(name: str, size: int) -> None:
    if Path(name).suffix.lower() not in _IMAGES:
        raise NoPhoto("It is no PNG or JPEG picture; save it as one of them.")
    if size > MOST_BYTES:
        raise NoPhoto("It is larger than 20 MB; save it smaller.")


def _require_few(found: list[PhotoFile], source: Path) -> None:
    if len(found) > MOST_FILES:
        raise PhotosError(f"{source.name} holds more than {MOST_FILES:,} files: take them in several steps.")


def _is_of_system(name: str) -> bool:
    return name.startswith(".") or name == "__MACOSX" or name.lower() in _OF_SYSTEMS
