"""A QR code as a PNG, black on white with its quiet zone."""

from io import BytesIO

from PIL import Image, ImageDraw

from checkin.badges.qr import QUIET_ZONE, symbol

_MODULE_PX = 10


def qr_png(content: str) -> bytes:
    """The picture, ten pixels to a module. Raises CodeTooLong."""
    code = symbol(content)
    side = (code.modules + 2 * QUIET_ZONE) * _MODULE_PX
    picture = Image.new("1", (side, side), 1)
    pen = ImageDraw.Draw(picture)
    for column, row, length in code.runs:
        left, top = (column + QUIET_ZONE) * _MODULE_PX, (row + QUIET_ZONE) * _MODULE_PX
        pen.rectangle((left, top, left + length * _MODULE_PX - 1, top + _MODULE_PX - 1), fill=0)
    buffer = BytesIO()
    picture.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
