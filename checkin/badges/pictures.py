"""Pictures on badges: logos and photos, read with suspicion and made ready for a PDF."""

import io
import struct
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TypeVar

from PIL import Image, ImageOps, UnidentifiedImageError

from checkin.errors import CheckinError

MOST_BYTES = 20_000_000
_MOST_PIXELS = {"PNG": 25_000_000, "JPEG": 60_000_000}
"""A JPEG is read smaller than it is; a PNG takes up to eight bytes of memory for each of its pixels."""
_LONGEST_SIDE = 1_200
"""Pixels: 300 dpi on 100 mm."""
_JPEG_QUALITY = 88
_LARGE_PNG = 200_000
"""Bytes; a PNG without opacity that is larger is a photo, and smaller as a JPEG."""
PHOTO_SIDE = 800
"""Pixels of the longest side of a photo that is kept: 300 dpi on 67 mm."""
PHOTO_BYTES = 150_000
_PHOTO_QUALITIES = (88, 80, 70, 55, 35, 10)
"""What Windows takes for a device, in any folder and with any ending."""
Result = TypeVar("Result")


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
    return _carefully(_read, content, name)


def photo_jpeg(content: bytes, name: str) -> bytes:
    """A photo made ready to be kept: a JPEG of up to 800 pixels a side and 150 kB.

    It stands upright and has lost all that cameras and programs note beside the picture, such as the place.
    Raises PictureError.
    """
    return _carefully(_kept, content, name)


def _carefully(work: Callable[[bytes, str], Result], content: bytes, name: str) -> Result:
    """What the work makes of a picture's content; whatever is wrong with that is a PictureError."""
    if len(content) > MOST_BYTES:
        raise PictureError(f"The picture “{name}” is larger than 20 MB; save it smaller.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a damaged note of the camera is no reason to print no picture
            return work(content, name)
    except Image.DecompressionBombError as error:
        raise _too_large(name) from error
    except UnidentifiedImageError as error:
        raise PictureError(f"“{name}” is no PNG or JPEG picture; save it as one of them.") from error
    except (OSError, SyntaxError, ValueError, EOFError, OverflowError, MemoryError, struct.error) as error:
        raise PictureError(f"The picture “{name}” is damaged or incomplete; save it anew.") from error


def _read(content: bytes, name: str) -> Picture:
    image, has_opacity, is_png = _upright(content, name, _LONGEST_SIDE)
    is_photo = not has_opacity and (not is_png or len(content) > _LARGE_PNG)
    return _packed(image, content, is_photo=is_photo)


def _kept(content: bytes, name: str) -> bytes:
    image, _, _ = _upright(content, name, PHOTO_SIDE)
    # Only the points are copied: comments, colour profiles and notes of the camera stay behind.
    clean = Image.new("RGB", image.size, "white")
    clean.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    packed = b""
    for quality in _PHOTO_QUALITIES:
        file = io.BytesIO()
        clean.save(file, "JPEG", quality=quality, optimize=True)
        packed = file.getvalue()
        if len(packed) <= PHOTO_BYTES:
            break
    return packed


def _upright(content: bytes, name: str, longest: int) -> tuple[Image.Image, bool, bool]:
    """The picture within so many pixels a side, turned as its camera was held; whether it has opacity, and is a PNG."""
    image: Image.Image = Image.open(io.BytesIO(content), formats=tuple(_MOST_PIXELS))
    is_png = image.format == "PNG"
    if image.width * image.height > _MOST_PIXELS["PNG" if is_png else "JPEG"]:
        raise _too_large(name)
    image.draft("RGB", (longest, longest))
    image.load()
    has_opacity = "A" in image.getbands() or "transparency" in image.info
    image = _in_eight_bits(image, has_opacity=has_opacity)
    image.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    ImageOps.exif_transpose(image, in_place=True)
    return image, has_opacity, is_png


def _in_eight_bits(image: Image.Image, *, has_opacity: bool) -> Image.Image:
    """The picture as red, green and blue, with opacity if it has some."""
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow's conversion would cut and not divide
        image = image.convert("I").point(lambda grey: grey / 257).convert("L")
    wanted = "RGBA" if has_opacity else "RGB"
    return image if image.mode == wanted else image.convert(wanted)


def _packed(image: Image.Image, content: bytes, *, is_photo: bool) -> Picture:
    key = blake2b(content, digest_size=16).hexdigest()
    if is_photo:
        packed = io.BytesIO()
        image.save(packed, "JPEG", quality=_JPEG_QUALITY, optimize=True)
        return Picture(key, image.width, image.height, packed.getvalue())
    opacity = image.getchannel("A").tobytes() if image.mode == "RGBA" else None
    return Picture(key, image.width, image.height, None, image.convert("RGB").tobytes(), opacity)


def _too_large(name: str) -> PictureError:
    png, jpeg = (most // 1_000_000 for most in _MOST_PIXELS.values())
    limits = f"a PNG may have {png} million, a JPEG {jpeg} million"
    return PictureError(f"The picture “{name}” has too many pixels ({limits}); save it smaller.")
