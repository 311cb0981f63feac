"""Badges that count for nothing say so: a band at the top and one at the bottom of each page. Pure.

The bands lie over everything but codes, which stay readable: a rehearsal scans them.
"""

from collections.abc import Iterator
from dataclasses import replace

from checkin.badges.boxes import MM, Box, Page, PlacedLine, PlacedShape, PlacedSymbol, Turned
from checkin.badges.layout import Layout
from checkin.badges.shaping import set_line

REHEARSAL = "REHEARSAL · РЕПЕТИЦИЯ · 演练"
TEST = "TEST · ПРОБА · 测试"
_PART, _THINNEST_MM, _THICKEST_MM = 0.06, 3.5, 9.0
_OF_BAND, _OF_WIDTH = 0.6, 0.94
_BELOW_MIDDLE = 0.36
"""Of the size: how far the baseline lies below the middle of capitals."""


def marked(layout: Layout, words: str) -> Layout:
    """The same badge with these words on every page."""
    return replace(layout, pages=tuple(_marked(page, words) for page in layout.pages))


def _marked(page: Page, words: str) -> Page:
    codes = tuple(box for box in page.boxes if _has_code(box))
    others = tuple(box for box in page.boxes if not _has_code(box))
    return Page(page.width, page.height, (*others, *_bands(page, words), *codes))


def _has_code(box: Box) -> bool:
    return isinstance(box, PlacedSymbol) or (isinstance(box, Turned) and any(map(_has_code, box.boxes)))


def _bands(page: Page, words: str) -> Iterator[Box]:
    high = min(max(page.height * _PART, _THINNEST_MM * MM), _THICKEST_MM * MM)
    line = set_line(words, bold=True)
    size = min(high * _OF_BAND, page.width * _OF_WIDTH * 1000 / line.width)
    for low in (page.height - high, 0.0):
        yield PlacedShape("rectangle", 0, low, page.width, high, "#000000")
        start = (page.width - line.width * size / 1000) / 2
        yield PlacedLine(words, line, size, start, low + high / 2 - size * _BELOW_MIDDLE, "#ffffff", bold=True)
