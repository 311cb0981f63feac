"""Makes pictures of windows and pages small."""

from pathlib import Path

from PIL import Image

_COLOURS = 128


def in_few_colours(path: Path) -> None:
    """Save a picture anew, in few colours."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
