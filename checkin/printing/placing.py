"""Where a badge lies on what a printer prints on, as PDF for printers that take it and as dots for label printers.

Pure, but for PDFium's lock: bytes come in and go out.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_uint
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from pypdfium2 import raw

from checkin.badges.pdfium import PDFIUM
from checkin.errors import CheckinError
from checkin.printing.zpl import Bitmap

_MM = 72 / 25.4
_BLACK, _WHITE = 24, 244
"""Greys up to the one are black and from the other on white; those between are made of dots."""
_PURE = [0] * 128 + [255] * 128
_TONES = [255 if _BLACK < grey < _WHITE else 0 for grey in range(256)]
_DARK = [255 if grey <= _BLACK else 0 for grey in range(256)]
_LIGHT = [255 if grey >= _WHITE else 0 for grey in range(256)]
_ANY = [0] + [255] * 255
_AWAY_IN = 0.01
_WIDEST = 6
"""Wider, and a single dot would be lost in what BoxBlur makes of it."""
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
"""Pillow turns against the clock."""
_MOST_DOTS = 100_000_000
_HARD_EDGES = raw.FPDF_GRAYSCALE | raw.FPDF_RENDER_NO_SMOOTHTEXT | raw.FPDF_RENDER_NO_SMOOTHPATH
"""A dot is black or not: what is half on it is rounded here, and every grey that is left was meant."""
Rotation = Literal[0, 90, 180, 270]


class PlacingError(CheckinError):
    """A badge cannot be put where it should be."""


@dataclass(frozen=True, slots=True)
class Placing:
    """How a printer's pages lie on its stock.

    The page is turned clockwise by `rotation` degrees, then its upper left corner is put at `offset_mm` (to the right,
    down) from the upper left corner of the stock. What lies beyond the stock is cut off. No stock means one as large
    as the turned page. `dpi` is how many dots the printer has to the inch; printers that take PDF ignore it.
    """

    dpi: int = 300
    stock_mm: tuple[float, float] | None = None
    offset_mm: tuple[float, float] = (0.0, 0.0)
    rotation: Rotation = 0

    def __post_init__(self) -> None:
        if not 50 <= self.dpi <= 2400:
            raise PlacingError(f"No printer has {self.dpi} dots to the inch: write 203, 300 or 600.")
        if self.rotation not in (0, 90, 180, 270):
            raise PlacingError(f"A badge cannot be turned by {self.rotation} degrees: write 0, 90, 180 or 270.")
        if not all(math.isfinite(shift) and abs(shift) <= 1000 for shift in self.offset_mm):
            raise PlacingError("A badge cannot be moved that far: write millimetres, such as 1.5.")
        if self.stock_mm and not all(math.isfinite(side) and 5 <= side <= 1000 for side in self.stock_mm):
            raise PlacingError("There is no label or sheet of that size: write width and height in millimetres.")

    @property
    def is_plain(self) -> bool:
        """Whether pages stay as they are."""
        return self.stock_mm is None and self.offset_mm == (0.0, 0.0) and self.rotation == 0

    def dots(self, mm: float) -> int:
        """A length in whole dots."""
        return round(mm * self.dpi / 25.4)

    def turned(self, width: float, height: float) -> tuple[float, float]:
        """The size of a page after it was turned."""
        return (height, width) if self.rotation % 180 else (width, height)


def placed_pdf(pdf: bytes, placing: Placing) -> bytes:
    """The pages on their stock, as vectors; the same bytes where nothing moves. Raises PlacingError."""
    if placing.is_plain:
        return pdf
    with _opened(pdf) as source:
        placed = pypdfium2.PdfDocument.new()
        try:
            for number in range(len(source)):
                _put(source, number, placed, placing)
            written = BytesIO()
            placed.save(written)
        finally:
            placed.close()
    return written.getvalue()


def label_bitmaps(pdf: bytes, placing: Placing) -> list[Bitmap]:
    """The pages as dots on their stock, one for each side of a badge. Raises PlacingError.

    Text becomes black or white, whichever its background is not; codes and shapes have hard edges; greys and pictures
    become patterns of dots.
    """
    with _opened(pdf) as document:
        return [label_bitmap(page, placing) for page in document]


def label_bitmap(page: pypdfium2.PdfPage, placing: Placing) -> Bitmap:
    """One page as dots; see label_bitmaps. For who holds PDFium's lock; the page's texts may change their colours."""
    texts = _pure_texts(page)
    picture = _picture_of(page, placing.dpi)
    dots = _dots_of(picture)
    for text in texts:
        _set_off(text, picture, dots, placing.dpi)
    if placing.rotation:
        dots = dots.transpose(_TURNS[placing.rotation])
    if placing.stock_mm or placing.offset_mm != (0.0, 0.0):
        dots = _moved(dots, placing)
    return Bitmap(dots.width, dots.height, dots.convert("1", dither=Image.Dither.NONE).tobytes("raw", "1;I"))


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise PlacingError("The badge is no PDF that can be read: make it again.") from error
        try:
            yield document
        finally:
            document.close()


def _put(source: pypdfium2.PdfDocument, number: int, placed: pypdfium2.PdfDocument, placing: Placing) -> None:
    """Add a page of the stock's size to `placed`, with the source's page on it."""
    width, height = source.get_page_size(number)
    turned = placing.turned(width, height)
    stock = tuple(side * _MM for side in placing.stock_mm) if placing.stock_mm else turned
    left, top = placing.offset_mm[0] * _MM, stock[1] - placing.offset_mm[1] * _MM
    matrix = {
        0: (1, 0, 0, 1, left, top - height),
        90: (0, -1, 1, 0, left, top),
        180: (-1, 0, 0, -1, left + width, top),
        270: (0, 1, -1, 0, left + height, top - width),
    }[placing.rotation]
    page = placed.new_page(*stock)
    drawn = source.page_as_xobject(number, placed).as_pageobject()
    drawn.set_matrix(pypdfium2.PdfMatrix(*matrix))
    page.insert_obj(drawn)
    page.gen_content()


@dataclass(frozen=True, slots=True)
class _Text:
    """A text on a page: its box in points from the lower left corner, and its colour, 0 or 255."""

    box: tuple[float, float, float, float]
    ink: int


def _pure_texts(page: pypdfium2.PdfPage) -> list[_Text]:
    """The texts; a coloured one gets black, or white where what is behind it is darker than it is."""
    behind: Image.Image | None = None
    texts = []
    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        colour = [c_uint() for _ in range(4)]
        if not raw.FPDFPageObj_GetFillColor(text, *colour):
            continue
        red, green, blue, opacity = (part.value for part in colour)
        box, ink = text.get_bounds(), (red * 299 + green * 587 + blue * 114) // 1000
        if opacity < 255 or ink not in (0, 255):
            behind = behind or page.render(scale=1, grayscale=True).to_pil()
            ink = 255 if _common_grey(behind, box) < ink else 0
            raw.FPDFPageObj_SetFillColor(text, ink, ink, ink, 255)
        texts.append(_Text(box, ink))
    return texts


def _common_grey(picture: Image.Image, box: tuple[float, float, float, float]) -> int:
    """The grey that most pixels have in a box of the page: letters cover less of it than what is behind them."""
    counts = picture.crop(_pixels(box, picture, 1, 0)).histogram()
    return max(range(256), key=counts.__getitem__)


def _pixels(
    box: tuple[float, float, float, float], picture: Image.Image, scale: float, around: int
) -> tuple[int, int, int, int]:
    """A box of a page in pixels of its picture, from the upper left corner, with some more around it."""
    left, low, right, high = (side * scale for side in box)
    return (
        max(0, math.floor(left) - around),
        max(0, math.floor(picture.height - high) - around),
        min(picture.width, math.ceil(right) + around),
        min(picture.height, math.ceil(picture.height - low) + around),
    )


def _picture_of(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    """The page in greys, each dot a pixel."""
    width, height = (round(side * dpi / 72) for side in page.get_size())
    _check_size(width, height)
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, raw.FPDFBitmap_Gray)
    raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, _HARD_EDGES)
    picture: Image.Image = bitmap.to_pil()
    return picture


def _dots_of(picture: Image.Image) -> Image.Image:
    """Black and white stay; greys become patterns whose dots are as dense as they are dark."""
    dots, toned = picture.point(_PURE), picture.point(_TONES)
    box = toned.getbbox()
    if box is not None:
        dots.paste(picture.crop(box).convert("1"), box, toned.crop(box))
    return dots


def _set_off(text: _Text, picture: Image.Image, dots: Image.Image, dpi: int) -> None:
    """Keep the dots of a pattern away from a text that lies on it, or its letters would fray."""
    away = min(_WIDEST, max(1, round(dpi * _AWAY_IN)))
    box = _pixels(text.box, picture, dpi / 72, 2 * away)
    if box[0] >= box[2] or box[1] >= box[3]:
        return
    behind = picture.crop(box)
    toned = behind.point(_TONES)
    if toned.getbbox() is None:
        return
    letters = behind.point(_LIGHT if text.ink else _DARK)
    near = letters.filter(ImageFilter.BoxBlur(away)).point(_ANY)
    dots.paste(255 - text.ink, box, ImageChops.darker(near, toned))


def _moved(dots: Image.Image, placing: Placing) -> Image.Image:
    """The turned page on its stock."""
    width, height = (placing.dots(side) for side in placing.stock_mm) if placing.stock_mm else dots.size
    _check_size(width, height)
    stock = Image.new("L", (width, height), 255)
    across, down = (placing.dots(shift) for shift in placing.offset_mm)
    stock.paste(dots, (across, down))
    return stock


def _check_size(width: int, height: int) -> None:
    if not 0 < width * height <= _MOST_DOTS:
        raise PlacingError(f"A label of {width} × {height} dots is too large: choose a smaller one.")
