"""Glyphs made of others, added to a TrueType font (OpenType 1.9: glyf, loca, hmtx, maxp). Pure.

A letter with its marks, or a syllable, becomes one glyph of a badge's font, so that readers of the PDF take it for one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from struct import calcsize, iter_unpack, pack, unpack_from

Part = tuple[int, int, int]
"""A glyph and how far it is moved to the right and up, in units of the font."""

_WORDS, _MOVED, _MORE = 0x0001, 0x0002, 0x0020
_BOX = ">hhhh"
_WHOLE_FILE = 0xB1B0AFBA
"""What the checksums of a font file add up to, with the number in its head that makes them do so."""


@dataclass(frozen=True, slots=True)
class Composite:
    """Parts that become one glyph, `advance` units wide."""

    parts: tuple[Part, ...]
    advance: int


def with_composites(font: bytes, composites: Sequence[Composite]) -> bytes:
    """The font with the composites as its last glyphs, in their order."""
    tables = _tables(font)
    offsets = _offsets(tables)
    glyphs, metrics = bytearray(tables["glyf"][: offsets[-1]]), _metrics(tables, len(offsets) - 1)
    for composite in composites:
        seen = [part for part in composite.parts if offsets[part[0]] < offsets[part[0] + 1]]
        parts = [(glyph, _within_16_bits(x), _within_16_bits(y)) for glyph, x, y in seen]
        box = _box(parts, tables["glyf"], offsets)
        glyphs += _glyph(parts, box)
        offsets.append(len(glyphs))
        metrics.append((composite.advance, box[0]))
    count = len(offsets) - 1
    most = max((len(composite.parts) for composite in composites), default=0)
    tables["glyf"] = bytes(glyphs)
    tables["loca"] = pack(f">{len(offsets)}I", *offsets)
    tables["hmtx"] = b"".join(pack(">Hh", max(0, min(advance, 0xFFFF)), bearing) for advance, bearing in metrics)
    tables["head"] = tables["head"][:8] + bytes(4) + tables["head"][12:50] + pack(">h", 1) + tables["head"][52:]
    tables["hhea"] = tables["hhea"][:34] + pack(">H", count)
    tables["maxp"] = _limits(tables["maxp"], count, most)
    return _file(font[:4], tables)


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = unpack_from(">H", font, 4)
    found = {}
    for place in range(12, 12 + 16 * count, 16):
        tag, _, start, length = unpack_from(">4sIII", font, place)
        found[tag.decode("ascii")] = font[start : start + length]
    return found


def _offsets(tables: dict[str, bytes]) -> list[int]:
    """Where each glyph begins, and the end of the last."""
    (is_long,) = unpack_from(">h", tables["head"], 50)
    code, factor = (">I", 1) if is_long else (">H", 2)
    (count,) = unpack_from(">H", tables["maxp"], 4)
    places = tables["loca"][: (count + 1) * calcsize(code)]
    return [offset * factor for (offset,) in iter_unpack(code, places)]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """Advance and left side bearing of each glyph; the last advance is that of all glyphs after it."""
    (told,) = unpack_from(">H", tables["hhea"], 34)
    found: list[tuple[int, int]] = [*iter_unpack(">Hh", tables["hmtx"][: 4 * told])]
    bearings = iter_unpack(">h", tables["hmtx"][4 * told : 4 * told + 2 * (count - told)])
    return found + [(found[-1][0], bearing) for (bearing,) in bearings]


def _box(parts: list[Part], glyphs: bytes, offsets: list[int]) -> tuple[int, int, int, int]:
    """What the parts cover: left, low, right, high."""
    if not parts:
        return 0, 0, 0, 0
    boxes = [(*unpack_from(_BOX, glyphs, offsets[glyph] + 2), x, y) for glyph, x, y in parts]
    return (
        _within_16_bits(min(left + x for left, _, _, _, x, _ in boxes)),
        _within_16_bits(min(low + y for _, low, _, _, _, y in boxes)),
        _within_16_bits(max(right + x for _, _, right, _, x, _ in boxes)),
        _within_16_bits(max(high + y for _, _, _, high, _, y in boxes)),
    )


def _within_16_bits(units: int) -> int:
    """Hundreds of marks on one letter would go further."""
    return max(-0x8000, min(units, 0x7FFF))


def _glyph(parts: list[Part], box: tuple[int, int, int, int]) -> bytes:
    if not parts:
        return b""
    described = [pack(">h", -1), pack(_BOX, *box)]
    for number, (glyph, x, y) in enumerate(parts, 1):
        more = _MORE if number < len(parts) else 0
        described.append(pack(">HHhh", _WORDS | _MOVED | more, glyph, x, y))
    made = b"".join(described)
    return made + bytes(-len(made) % 4)


def _limits(maxp: bytes, count: int, most: int) -> bytes:
    """The table of what a reader must have room for."""
    limits = list(unpack_from(">14H", maxp, 4))
    points, contours = max(limits[1], limits[3]), max(limits[2], limits[4])
    limits[0] = count
    limits[3], limits[4] = min(points * most, 0xFFFF), min(contours * most, 0xFFFF)
    limits[12], limits[13] = max(limits[12], most), limits[13] + 1
    return maxp[:4] + pack(">14H", *limits)


def _file(version: bytes, tables: dict[str, bytes]) -> bytes:
    """The tables as a font file; every one begins at a multiple of four."""
    count = len(tables)
    largest = 1 << (count.bit_length() - 1)
    head = [version, pack(">HHHH", count, largest * 16, largest.bit_length() - 1, (count - largest) * 16)]
    place, place_of_sum, content = 12 + 16 * count, 0, []
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        head.append(pack(">4sIII", tag.encode("ascii"), _sum(padded), place, len(table)))
        if tag == "head":
            place_of_sum = place + 8
        content.append(padded)
        place += len(padded)
    made = b"".join((*head, *content))
    return made[:place_of_sum] + pack(">I", (_WHOLE_FILE - _sum(made)) & 0xFFFFFFFF) + made[place_of_sum + 4 :]


def _sum(content: bytes) -> int:
    return sum(int(word) for (word,) in iter_unpack(">I", content)) & 0xFFFFFFFF
