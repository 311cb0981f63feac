"""Glyphs made of others: read back by HarfBuzz from the font that they were added to."""

import pytest
import uharfbuzz

from checkin.badges.composites import Composite, with_composites
from checkin.badges.fonts import font

LETTERS = [10, 11, 12]
SPACE = 3


def subset(family: str) -> bytes:
    """A font of a few glyphs with the numbers that they had, as badges embed it."""
    request = uharfbuzz.SubsetInput()
    request.glyph_set.update([*LETTERS, SPACE])
    request.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_HINTING
    request.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in (b"GSUB", b"GPOS", b"GDEF"))
    plan = uharfbuzz.SubsetPlan(font(family, bold=False).face, request)
    return bytes(plan.execute().blob.data)


def read(content: bytes) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(content))


def box(shaper: uharfbuzz.Font, glyph: int) -> tuple[int, int, int, int]:
    """Left, low, right, high."""
    extents = shaper.get_glyph_extents(glyph)
    left, high = extents.x_bearing, extents.y_bearing
    return left, high + extents.height, left + extents.width, high


@pytest.mark.parametrize("family", ["NotoSans", "NotoSansArabic", "NotoSansThai", "NotoSansJP"])
def test_a_composite_covers_what_its_parts_do_where_they_were_moved(family: str) -> None:
    content = subset(family)
    before, count = read(content), uharfbuzz.Face(content).glyph_count
    parts = ((LETTERS[0], 0, 0), (LETTERS[1], 700, 300), (LETTERS[2], -50, -400))

    after = read(with_composites(content, [Composite(parts, 1234), Composite(parts[1:2], 5)]))

    assert after.face.glyph_count == count + 2
    boxes = [(box(before, glyph), x, y) for glyph, x, y in parts]
    moved = [(left + x, low + y, right + x, high + y) for (left, low, right, high), x, y in boxes]
    lefts, lows, rights, highs = zip(*moved, strict=True)
    assert box(after, count) == (min(lefts), min(lows), max(rights), max(highs))
    assert box(after, count + 1) == moved[1]
    assert [after.get_glyph_h_advance(count + number) for number in range(2)] == [1234, 5]
    for glyph in LETTERS:
        assert box(after, glyph) == box(before, glyph)
        assert after.get_glyph_h_advance(glyph) == before.get_glyph_h_advance(glyph)


def test_parts_that_show_nothing_and_such_as_go_too_far_make_no_broken_font() -> None:
    content = subset("NotoSans")
    count = uharfbuzz.Face(content).glyph_count
    empty = Composite(((SPACE, 0, 0),), 260)
    far = Composite(tuple((LETTERS[0], 0, 200 * number) for number in range(400)), 70_000)

    after = read(with_composites(content, [empty, far, empty]))

    assert [after.get_glyph_h_advance(count + number) for number in range(3)] == [260, 0xFFFF, 260]
    assert box(after, count) == box(after, count + 2) == (0, 0, 0, 0)
    assert box(after, count + 1)[3] <= 0x7FFF


def test_the_checksum_of_the_file_is_right() -> None:
    made = with_composites(subset("NotoSans"), [Composite(((LETTERS[0], 1, 1),), 600)])

    words = [int.from_bytes(made[place : place + 4], "big") for place in range(0, len(made), 4)]
    assert sum(words) & 0xFFFFFFFF == 0xB1B0AFBA
