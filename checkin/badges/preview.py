"""A badge as a picture, made from the same PDF that is printed."""

from dataclasses import dataclass

import pypdfium2

from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.pdfium import PDFIUM
from checkin.badges.template import Form, Side

_HAIR = 0.01


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Rows of pixels from the top: blue, green, red and one unused byte each."""

    width: int
    height: int
    pixels: bytes


def page_pictures(layout: Layout, width: int) -> list[PagePicture]:
    """The sides of a badge, each `width` pixels wide."""
    pdf = layout_pdf(layout, "")
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_picture(page, width) for page in document]
        finally:
            document.close()


def side_picture(layout: Layout, form: Form, side: Side, width: int) -> PagePicture:
    """One side of a badge as it is read, `width` pixels wide; of a folded one cut from its page, the back turned."""
    pictures = page_pictures(layout, width)
    if form is not Form.FOLDED:
        return pictures[1 if side == "back" and len(pictures) > 1 else 0]
    [page] = pictures
    half = page.height // 2
    if side == "front":
        return PagePicture(width, half, page.pixels[-half * width * 4 :])
    back, row = _upside_down(page.pixels[: half * width * 4]), width * 4
    # PDFium fills every row that a shape touches: at the fold the front reaches one row over.
    return PagePicture(width, half, back[row : 2 * row] + back[row:])


def _upside_down(pixels: bytes) -> bytes:
    """The pixels in the reverse order, each with its bytes as they were."""
    turned = bytearray(len(pixels))
    for byte in range(4):
        turned[byte::4] = pixels[byte::4][::-1]
    return bytes(turned)


def _picture(page: pypdfium2.PdfPage, width: int) -> PagePicture:
    # pypdfium2 rounds up: a width that comes out a hair larger would be a pixel more.
    bitmap = page.render(scale=(width - _HAIR) / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
    return PagePicture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
