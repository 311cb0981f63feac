"""Where photos are kept: one folder, each file under the name of its content, whole or not there at all."""

import os
import threading
from collections.abc import Collection
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from checkin.badges.photo_folder import PhotoFolder, is_sealed, size_of
from checkin.badges.pictures import PHOTO_BYTES
from checkin.errors import CheckinError
from checkin.roster.photos import is_own_photo, kept_name
from checkin.security.private_files import private_folder, write_private
from checkin.security.sealing import Unsealable

FOLDER = "photos"
"""What the folder is called in a data folder."""
LARGEST_PHOTO = 2 * PHOTO_BYTES
"""Bytes; a desk takes no larger one from elsewhere."""
_ERASED = "erased.txt"
"""Names the photos that were erased; they tell nothing of whom they showed."""
_JPEG = b"\xff\xd8\xff"


def photos_of(data: Path, key: bytes | None) -> PhotoFolder:
    """The photos of a data folder whose key this is."""
    return PhotoFolder(data / FOLDER, key)


class NoSuchPhoto(CheckinError):
    """There is no photo of this name, or what came under it is none."""


class PhotoShelf:
    """The photos of a data folder. May be used from any thread, and while somebody else puts some there."""

    def __init__(self, photos: PhotoFolder) -> None:
        self.folder = photos.path
        self._photos = photos
        self._lock = threading.Lock()
        self._listed: tuple[int, str, tuple[str, ...]] = (-1, "", ())
        """When the folder was changed last, and what was in it: a mark of the names, and they themselves."""

    def names(self) -> tuple[str, tuple[str, ...]]:
        """The names of all photos that were taken, and a mark that is another one when they are others."""
        with self._lock:
            try:
                changed_ns = self.folder.stat().st_mtime_ns
                if changed_ns != self._listed[0]:
                    names = tuple(sorted(name for name in os.listdir(self.folder) if is_own_photo(name)))
                    mark = blake2b("\n".join(names).encode(), digest_size=8).hexdigest() if names else ""
                    self._listed = (changed_ns, mark, names)
            except FileNotFoundError:
                return "", ()
            return self._listed[1], self._listed[2]

    def holds(self, name: str, size: int | None = None) -> bool:
        """Whether the photo lies there, and has so many bytes."""
        path = self.folder / name
        return is_own_photo(name) and path.is_file() and size in (None, size_of(path))

    def content(self, name: str) -> bytes:
        """The photo of this name. Raises NoSuchPhoto."""
        if not self.holds(name):
            raise NoSuchPhoto(f"There is no photo “{name[:40]}” here.")
        try:
            return self._photos.unsealed((self.folder / name).read_bytes(), name)
        except Unsealable as error:
            raise NoSuchPhoto(f"The photo “{name[:40]}” was sealed with another key.") from error

    def keep(self, content: bytes, name: str) -> None:
        """Put a photo there. Raises NoSuchPhoto when it is not the one of this name, or none."""
        if name in self._erased():
            raise NoSuchPhoto("This photo was erased with the data of whom it shows.")
        if name != kept_name(content) or not content.startswith(_JPEG) or len(content) > LARGEST_PHOTO:
            raise NoSuchPhoto("This is not the photo of this name: a JPEG of up to 300 kB, called after its content.")
        private_folder(self.folder)
        write_private(self.folder / name, self._photos.sealed(content, name))

    def plain(self) -> list[str]:
        """The names of photos that lie here in the clear, as older versions left them."""
        return [name for name in self.names()[1] if not is_sealed(self.folder / name)]

    def seal_anew(self, photos: PhotoFolder) -> None:
        """Seal all photos with another key; those that are sealed with it already stay. Raises OSError."""
        for name in self.names()[1]:
            content = (self.folder / name).read_bytes()
            with suppress(Unsealable):  # with neither key: it is of no use, and fetched anew
                if is_sealed(self.folder / name):
                    photos.unsealed(content, name)
                    continue
            with suppress(Unsealable):
                write_private(self.folder / name, photos.sealed(self._photos.unsealed(content, name), name))

    def erase(self, names: Collection[str]) -> None:
        """Remove these photos, and take them no more: others may still have them. Raises OSError."""
        own = {name for name in names if is_own_photo(name)}
        if not own:
            return
        private_folder(self.folder)
        write_private(self.folder / _ERASED, "\n".join(sorted(own | self._erased())).encode("ascii"))
        for name in own:
            (self.folder / name).unlink(missing_ok=True)

    def _erased(self) -> frozenset[str]:
        try:
            return frozenset((self.folder / _ERASED).read_text("ascii").split())
        except (OSError, UnicodeDecodeError):
            return frozenset()

    def forget_others(self, needed: Collection[str]) -> None:
        """Remove photos that are nobody's any more: no more is kept of anybody than is needed."""
        for name in self.names()[1]:
            if name not in needed:
                (self.folder / name).unlink(missing_ok=True)
