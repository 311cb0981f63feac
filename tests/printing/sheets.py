"""Sheets to be printed."""

import io
import secrets

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from checkin.printing.printer import Sheet


def a_sheet(width_mm: float = 105, height_mm: float = 148) -> Sheet:
    """One page of this size, under a title that nothing else has."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(width_mm * mm, height_mm * mm))
    canvas.drawString(10 * mm, 10 * mm, "Иванова Ирина")
    canvas.showPage()
    canvas.save()
    return Sheet(f"badge-{secrets.token_hex(6)}", file.getvalue())
