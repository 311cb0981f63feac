"""Sheets to be printed."""

import io
import secrets
from contextlib import closing

import pypdfium2
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.pdfium import PDFIUM
from checkin.printing.printer import Sheet


def a_sheet(width_mm: float = 105, height_mm: float = 148) -> Sheet:
    """One page of this size, under a title that nothing else has."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(width_mm * mm, height_mm * mm))
    canvas.drawString(10 * mm, 10 * mm, "Anna Petrova")
    canvas.showPage()
    canvas.save()
    return Sheet(f"badge-{secrets.token_hex(6)}", file.getvalue())


def pictures_of(pdf: bytes) -> list[tuple[tuple[int, int], bytes]]:
    """Each page at 150 dpi: its size and its pixels."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        pictures = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in document]
    return [(picture.size, picture.tobytes()) for picture in pictures]
