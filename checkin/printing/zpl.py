"""Labels in ZPL, the language of label printers: pictures of dots, to the printer's bytes and back. Pure.

From Zebra's ZPL II Programming Guide: ^GF, “Alternative Data Compression Scheme” and “ZB64 Encoding and Compression”.
What a printer says of itself is in zpl_status.py.
"""

import binascii
import re
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from enum import Enum

from checkin.errors import CheckinError

_LARGEST_DOTS = 32_000
"""The longest side that ^LL takes."""
_COUNTS = {letter: count for count, letter in enumerate(b"GHIJKLMNOPQRSTUVWXY", 1)} | {
    letter: 20 * count for count, letter in enumerate(b"ghijklmnopqrstuvwxyz", 1)
}
_LETTERS = {count: chr(letter) for letter, count in _COUNTS.items()}
_ENDS = {"0": ",", "F": "!"}
_LONGEST_RUN = 419
"""What two letters can count: z and Y."""
_RUN = re.compile(rf"(.)\1{{2,{_LONGEST_RUN - 1}}}")
_PIECE = re.compile(rb"([g-z]?[G-Y]?)([0-9A-F])|([,!:])")
_Z64 = re.compile(rb":Z64:([A-Za-z0-9+/]+=*):([0-9A-F]{4})")
_SETTINGS = b"^LH0,0^PON^PMN^LRN^JZY^FO0,0"
"""No shift, turn, mirror or negative that an earlier label left behind; a label that was spoilt is printed again."""
_LABEL = re.compile(
    rb"\^XA\^PW(\d{1,5})\^LL(\d{1,5})%s\^GFA,(\d{1,9}),(\d{1,9}),(\d{1,4}),([^^~]*)\^FS\^PQ1\^XZ\s*"
    % re.escape(_SETTINGS)
)


class ZplError(CheckinError):
    """A label or an answer of a printer is not what ZPL allows here."""


class Encoding(Enum):
    """How the dots of a label are written."""

    RUNS = "runs"
    """Hexadecimal digits with counts of repeated ones: every ZPL printer reads it."""
    Z64 = "z64"
    """Compressed, a third of the size, with a check sum: for printers with newer firmware behind slow lines."""


@dataclass(frozen=True, slots=True)
class Bitmap:
    """Black dots on white. `rows` has the rows from the top, each in whole bytes, the leftmost dot in the highest bit.

    A set bit is a black dot; the bits beyond `width` are clear. Raises ZplError when that does not hold.
    """

    width: int
    height: int
    rows: bytes

    def __post_init__(self) -> None:
        if not (0 < self.width <= _LARGEST_DOTS and 0 < self.height <= _LARGEST_DOTS):
            raise ZplError(f"A label of {self.width} × {self.height} dots cannot be printed: choose another size.")
        if len(self.rows) != self.stride * self.height:
            raise ZplError("The picture of a label is broken: it has more or fewer dots than it says.")
        beyond = (1 << -self.width % 8) - 1
        if beyond and any(last & beyond for last in self.rows[self.stride - 1 :: self.stride]):
            raise ZplError("The picture of a label is broken: it has dots beyond its right edge.")

    @property
    def stride(self) -> int:
        """The bytes of a row."""
        return (self.width + 7) // 8


def label_zpl(bitmap: Bitmap, encoding: Encoding = Encoding.RUNS) -> bytes:
    """The bytes that have a printer print the dots once, from the upper left corner of the label."""
    size = len(bitmap.rows)
    content = _runs(bitmap) if encoding is Encoding.RUNS else _z64(bitmap.rows)
    start = b"^XA^PW%d^LL%d%s" % (bitmap.width, bitmap.height, _SETTINGS)
    return b"%s^GFA,%d,%d,%d,%s^FS^PQ1^XZ\n" % (start, size, size, bitmap.stride, content)


def label_bitmap_of(untrusted_zpl: bytes) -> Bitmap:
    """The dots of a label as label_zpl writes it, in either encoding. Raises ZplError."""
    label = _LABEL.fullmatch(untrusted_zpl)
    if label is None:
        raise ZplError("This is not a label that this program wrote.")
    width, height, size, total, stride = map(int, label.groups()[:5])
    if size != total or total != stride * height or stride != (width + 7) // 8:
        raise ZplError("The sizes that this label names do not fit together.")
    if max(width, height) > _LARGEST_DOTS:
        raise ZplError("This label is larger than any printer takes.")
    content = label[6]
    rows = _from_z64(content, total) if content.startswith(b":") else _from_runs(content, stride, height)
    return Bitmap(width, height, rows)


def _runs(bitmap: Bitmap) -> bytes:
    """Rows of digits: a repeated row is a colon, white or black to the right edge a comma or an exclamation mark.

    Both of these begin at a whole byte, as old printers want it.
    """
    digits = 2 * bitmap.stride
    text = bitmap.rows.hex().upper()
    coded: list[str] = []
    before = ""
    for start in range(0, len(text), digits):
        row = text[start : start + digits]
        coded.append(":" if row == before else _without_end(row))
        before = row
    # A line feed keeps runs from going on in the next row.
    return _RUN.sub(_counted, "\n".join(coded)).replace("\n", "").encode("ascii")


def _without_end(row: str) -> str:
    """The row, with a comma or an exclamation mark for the noughts or Fs that it ends with."""
    last = row[-1]
    if last not in _ENDS:
        return row
    body = row.rstrip(last)
    body += last * (len(body) % 2)
    return body + _ENDS[last] if len(body) < len(row) else row


def _counted(run: re.Match[str]) -> str:
    return _CODES[run[0]]


class _Codes(dict[str, str]):
    """What stands for a run of digits; found once for each run there is."""

    def __missing__(self, run: str) -> str:
        count = len(run)
        twenties = min(count - count % 20, 400)
        code = self[run] = _LETTERS.get(twenties, "") + _LETTERS.get(count - twenties, "") + run[0]
        return code


_CODES = _Codes()


def _from_runs(content: bytes, stride: int, height: int) -> bytes:
    digits = 2 * stride
    rows: list[bytes] = []
    row = b""
    place = 0
    while place < len(content):
        piece = _PIECE.match(content, place)
        if piece is None:
            raise ZplError("The dots of this label are not written as ZPL has them.")
        place = piece.end()
        match piece[3]:
            case None:
                row += piece[2] * (sum(_COUNTS[letter] for letter in piece[1]) or 1)
            case b":" if rows and not row:
                row = rows[-1]
            case b"," | b"!" if len(row) < digits:
                row = row.ljust(digits, b"0" if piece[3] == b"," else b"F")
            case _:
                raise ZplError("The dots of this label are not written as ZPL has them.")
        if len(row) > digits or len(rows) == height:
            raise ZplError("This label has more dots than it says.")
        if len(row) == digits:
            rows.append(row)
            row = b""
    if row or len(rows) != height:
        raise ZplError("This label has fewer dots than it says.")
    return binascii.unhexlify(b"".join(rows))


def _z64(rows: bytes) -> bytes:
    content = b64encode(zlib.compress(rows))
    return b":Z64:%s:%04X" % (content, binascii.crc_hqx(content, 0))


def _from_z64(content: bytes, size: int) -> bytes:
    coded = _Z64.fullmatch(content)
    if coded is None:
        raise ZplError("The compressed dots of this label are not written as ZPL has them.")
    if binascii.crc_hqx(coded[1], 0) != int(coded[2], 16):
        raise ZplError("The check sum of this label is wrong: it was damaged on its way.")
    unpacking = zlib.decompressobj()
    try:
        rows = unpacking.decompress(b64decode(coded[1], validate=True), size + 1)
    except (binascii.Error, zlib.error) as error:
        raise ZplError("The compressed dots of this label are damaged.") from error
    if len(rows) != size or not unpacking.eof or unpacking.unused_data:
        raise ZplError("This label has more or fewer dots than it says.")
    return rows
