"""A folder of participants' photos as badges and screens read it; photos that the program keeps there are sealed."""

import ntpath
import re
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

from checkin.badges.pictures import MOST_BYTES, Picture, PictureError, read_picture
from checkin.security.sealing import SEAL_BYTES, Unsealable, key_for, seal, unseal

_SEALED = b"CDP1"
_OVERHEAD = len(_SEALED) + SEAL_BYTES
_PURPOSE = b"photos"
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class PhotoFolder:
    """Where photos lie, and what unseals those that the program put there; without a key it seals none."""

    path: Path
    key: bytes | None = field(default=None, repr=False)

    def picture(self, name: str) -> Picture:
        """A participant's photo. Raises PictureError."""
        path = self._path_of(name)
        try:
            if path.stat().st_size > MOST_BYTES:
                raise PictureError(f"The photo “{name}” is larger than 20 MB; save it smaller.")
            return read_picture(self.unsealed(path.read_bytes(), path.name), name)
        except Unsealable as error:
            raise PictureError(f"The photo “{name}” was sealed with another key; take it anew.") from error
        except OSError as error:
            raise _unreadable(name) from error

    def size(self, name: str) -> int:
        """How many bytes a photo has, sealed or not. Raises PictureError or OSError."""
        return size_of(self._path_of(name))

    def remove(self, name: str) -> None:
        """Remove a photo. Raises PictureError when there is none of this name, and OSError."""
        self._path_of(name).unlink(missing_ok=True)

    def sealed(self, content: bytes, name: str) -> bytes:
        """A photo as the program keeps it."""
        return content if self.key is None else _SEALED + seal(key_for(_PURPOSE, self.key), content, name.encode())

    def unsealed(self, content: bytes, name: str) -> bytes:
        """The photo in a file's content; what somebody put there by hand is not sealed. Raises Unsealable."""
        if not content.startswith(_SEALED):
            return content
        if self.key is None:
            raise Unsealable
        return unseal(key_for(_PURPOSE, self.key), content[len(_SEALED) :], name.encode())

    def _path_of(self, name: str) -> Path:
        """Where a photo lies. Raises PictureError when it is not in the folder."""
        if leads_elsewhere(name):  # told by its letters: on Windows even to look would sign in to another computer
            raise _outside(name, self.path)
        try:
            path = (self.path / name).resolve()
            if not path.is_relative_to(self.path.resolve()):
                raise _outside(name, self.path)
            if not path.is_file():
                raise PictureError(f"There is no photo “{name}” in {self.path}; put it there or clear the field.")
        except (OSError, ValueError, RuntimeError) as error:  # Path.resolve tells of a circle of links by RuntimeError
            raise _unreadable(name) from error
        return path


def leads_elsewhere(name: str) -> bool:
    """Whether a file's name leads out of its folder, or to a device, on any system."""
    path = PureWindowsPath(ntpath.normpath(name))
    has_device = any(_DEVICE.fullmatch(part) for part in path.parts)
    return bool(path.anchor) or ":" in name or path.parts[:1] == ("..",) or has_device


def is_sealed(path: Path) -> bool:
    """Whether a file is a sealed photo. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_SEALED)) == _SEALED


def size_of(path: Path) -> int:
    """How many bytes the photo in a file has. Raises OSError."""
    return path.stat().st_size - (_OVERHEAD if is_sealed(path) else 0)


def _unreadable(name: str) -> PictureError:
    return PictureError(f"The photo “{name}” cannot be read; allow it or put it there anew.")


def _outside(name: str, folder: Path) -> PictureError:
    return PictureError(f"The photo “{name}” lies outside the event's folder {folder}; put it there.")
