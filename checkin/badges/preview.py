"""A badge as a picture, made from the same PDF that is printed."""

from dataclasses import dataclass

import pypdfium2

from checkin.badges.faces import BadgeFace
from checkin.badges.pdf import badge_pdf
from checkin.badges.template import load_template


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of pixels from the top: blue, green, red and one unused byte each."""

    width: int
    height: int
    pixels: bytes


def badge_picture(face: BadgeFace, width: int) -> Picture:
    """The badge, `width` pixels wide. Not to be called from two threads at once: PDFium cannot be."""
    document = pypdfium2.PdfDocument(badge_pdf(face, load_template(face.category.badge_template)))
    try:
        page = document[0]
        bitmap = page.render(scale=width / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
        return Picture(bitmap.width, bitmap.height, bytes(bitmap.buffer))
    finally:
        document.close()
