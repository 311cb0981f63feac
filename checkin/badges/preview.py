"""A badge as a picture, made from the same PDF that is printed."""

from dataclasses import dataclass

import pypdfium2

from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.pdfium import PDFIUM


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


def _picture(page: pypdfium2.PdfPage, width: int) -> PagePicture:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
    return PagePicture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
