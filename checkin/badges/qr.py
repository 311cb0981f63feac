"""QR codes as rows of dark modules, at error correction M.

The qrcode package makes the symbol; the best of the eight masks is found here, because the package makes the whole
symbol again for each, which takes most of its time. Two symbols of one version that differ in the mask only differ in
the same modules whatever the data is, so that each other mask is one exclusive or away.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

from checkin.errors import CheckinError

QUIET_ZONE = 4
"""Light modules that a reader needs around the symbol."""


class CodeTooLong(CheckinError):
    """The text is more than a QR code can carry."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A QR code. `runs` are its dark modules as (column, row, length), row 0 at the top."""

    modules: int
    runs: tuple[tuple[int, int, int], ...]


@lru_cache(maxsize=64)
def symbol(content: str) -> Symbol:
    """The QR code of a text. Raises CodeTooLong."""
    code = _encoded(content)
    version, first = int(code.version), _bits(code, 0)
    size = version * 4 + 17
    best = min((first ^ difference for difference in _differences(version)), key=lambda bits: _penalty(bits, size))
    return Symbol(size, tuple(_runs(best, size)))


def _encoded(content: str) -> "QRCode":
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(content)
    try:
        code.best_fit()
    except (DataOverflowError, ValueError) as error:
        raise CodeTooLong(
            f"A code of {len(content)} characters is too long for a QR code; use a shorter one."
        ) from error
    return code


def _bits(code: "QRCode", mask: int) -> int:
    """The modules as one number: bit (column + row × stride), where a stride is one more than a row."""
    code.makeImpl(False, mask)
    stride = code.modules_count + 1
    rows = ("".join("1" if module else "0" for module in reversed(row)) for row in code.modules)
    return sum(int(row, 2) << number * stride for number, row in enumerate(rows))


@cache
def _differences(version: int) -> tuple[int, ...]:
    """By which modules each mask differs from mask 0."""
    code = QRCode(version=version, error_correction=ERROR_CORRECT_M, border=0)
    code.add_data("0")
    first = _bits(code, 0)
    return tuple(_bits(code, mask) ^ first for mask in range(8))


@cache
def _columns(size: int) -> int:
    """All modules of a symbol."""
    return sum(((1 << size) - 1) << row * (size + 1) for row in range(size))


def _penalty(dark: int, size: int) -> int:
    """How hard a symbol is to read (ISO/IEC 18004, section 7.8.3): the fewer the better."""
    everything, stride = _columns(size), size + 1
    light = everything & ~dark
    lost = 10 * (abs(dark.bit_count() * 100 // (size * size) - 50) // 5)
    for colour in (dark, light):
        pairs = colour & colour >> 1
        lost += 3 * (pairs & pairs >> stride).bit_count()
        for step in (1, stride):
            lost += _long_runs(colour, step)
    for step in (1, stride):
        lost += 40 * (_finders(dark, light, step, "10111010000") + _finders(dark, light, step, "00001011101"))
    return lost


def _long_runs(colour: int, step: int) -> int:
    pairs = colour & colour >> step
    fives = pairs & pairs >> 2 * step & colour >> 4 * step
    return fives.bit_count() + 2 * (fives & ~(fives << step)).bit_count()


def _finders(dark: int, light: int, step: int, pattern: str) -> int:
    found = -1
    for place, module in enumerate(pattern):
        found &= (dark if module == "1" else light) >> place * step
    return found.bit_count()


def _runs(bits: int, size: int) -> list[tuple[int, int, int]]:
    found = []
    for row in range(size):
        line = bits >> row * (size + 1) & ((1 << size) - 1)
        column = 0
        while line:
            gap = (line & -line).bit_length() - 1
            line, column = line >> gap, column + gap
            length = (~line & line + 1).bit_length() - 1
            found.append((column, row, length))
            line, column = line >> length, column + length
    return found
