"""Ticket QR codes as images, and back: what the sample forum's people carry on paper."""

from collections.abc import Iterable
from pathlib import Path

import qrcode
import zxingcpp
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

from checkin.participants import Participant


def write_ticket_images(people: Iterable[Participant], folder: Path) -> list[Path]:
    """A PNG with the QR code of each one's ticket."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for person in people:
        code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, box_size=8)
        code.add_data(person.ticket_code)
        path = folder / f"{person.ticket_code}.png"
        code.make_image().save(path)
        written.append(path)
    return written


def read_ticket_image(path: Path) -> str:
    """The code in a picture; empty when there is none."""
    with Image.open(path, formats=("PNG", "JPEG")) as picture:
        found = zxingcpp.read_barcode(picture.convert("L"))
    return found.text if found is not None else ""
