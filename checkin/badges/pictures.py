"""Pictures on badges: logos and photos, read with suspicion and made ready for a PDF."""

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from checkin.errors import CheckinError

FORMATS = ("PNG", "JPEG")
MOST_BYTES = 20_000_000
_MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 1_200
"""Pixels: 300 dpi on 100 mm."""
_JPEG_QUALITY = 88


class PictureError(CheckinError):
    """A picture cannot be used as it is."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a PDF takes it: a JPEG, or rows of red, green and blue with the opacity of each pixel.

    Two pictures with the same `key` are the same.
    """

    key: str
    width: int
    height: int
    jpeg: bytes | None
    rgb: bytes = b""
    opacity: bytes | None = None


@lru_cache(maxsize=32)
def read_picture(content: bytes, name: str) -> Picture:
    """The picture in a file's content, no larger than a badge needs. Raises PictureError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = _opened(content, name)
            return _ready(image, content)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(name) from error
    except UnidentifiedImageError as error:
        raise PictureError(f"“{name}” is no PNG or JPEG picture; save it as one of them.") from error
    except (OSError, SyntaxError, ValueError, EOFError, OverflowError, MemoryError) as error:
        raise PictureError(f"The picture “{name}” is damaged or incomplete; save it anew.") from error


def read_photo(folder: Path, name: str) -> Picture:
    """A participant's photo from the event's folder of photos. Raises PictureError."""
    path = folder / name
    try:
        resolved = path.resolve()
        if not resolved.is_relative_to(folder.resolve()):
            raise PictureError(f"The photo “{name}” lies outside the event's folder {folder}; put it there.")
        if not resolved.is_file():
            raise PictureError(f"There is no photo “{name}” in {folder}; put it there or clear the field.")
        if resolved.stat().st_size > MOST_BYTES:
            raise PictureError(f"The photo “{name}” is larger than 20 MB; save it smaller.")
        return read_picture(resolved.read_bytes(), name)
    except (OSError, ValueError) as error:
        raise PictureError(f"The photo “{name}” cannot be read; allow it or put it there anew.") from error


def _opened(content: bytes, name: str) -> Image.Image:
    if len(content) > MOST_BYTES:
        raise PictureError(f"The picture “{name}” is larger than 20 MB; save it smaller.")
    image = Image.open(io.BytesIO(content), formats=FORMATS)
    if image.width * image.height > _MOST_PIXELS:
        raise _too_large(name)
    image.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
    image.load()
    return image


def _ready(image: Image.Image, content: bytes) -> Picture:
    image = ImageOps.exif_transpose(image)
    has_opacity = "A" in image.getbands() or "transparency" in image.info
    is_photo = image.format == "JPEG" or (not has_opacity and len(content) > 200_000)
    image = image.convert("RGBA" if has_opacity else "RGB")
    image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    key = blake2b(content, digest_size=16).hexdigest()
    if is_photo and not has_opacity:
        packed = io.BytesIO()
        image.save(packed, "JPEG", quality=_JPEG_QUALITY, optimize=True)
        return Picture(key, image.width, image.height, packed.getvalue())
    opacity = image.getchannel("A").tobytes() if has_opacity else None
    return Picture(key, image.width, image.height, None, image.convert("RGB").tobytes(), opacity)


def _too_large(name: str) -> PictureError:
    return PictureError(f"The picture “{name}” has more than 60 million pixels; save it smaller.")
