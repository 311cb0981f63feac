"""A page of codes to practise with, each with the verdict that a desk gives in a rehearsal. Pure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checkin.admission import RefusalReason, VerdictKind
from checkin.badges.boxes import MM, Box, Page, PlacedLine, PlacedSymbol
from checkin.badges.layout import Layout
from checkin.badges.pdf import layout_pdf
from checkin.badges.qr import QUIET_ZONE, symbol
from checkin.badges.shaping import set_line
from checkin.badges.watermark import REHEARSAL, marked

_WIDTH_MM, _HEIGHT_MM = 210.0, 297.0
_COLUMNS = 2
_MARGIN_MM, _CELL_MM, _CODE_MM = 18.0, 65.0, 44.0
_LONGEST = 40
_TITLE = "Practice codes · Коды для практики · 练习码"
_WORDS = {
    (VerdictKind.ADMITTED, None): "Admitted · Вход разрешён · 准许入场",
    (VerdictKind.ALREADY_IN, None): "Already in · Уже внутри · 已入场",
    (VerdictKind.REFUSED, RefusalReason.CANCELLED): "Cancelled · Участие отменено · 已取消",
    (VerdictKind.REFUSED, RefusalReason.BLOCKED): "Blocked · Вход запрещён · 已禁止",
    (VerdictKind.REFUSED, RefusalReason.WRONG_CATEGORY): "Wrong zone · Не та зона · 区域不符",
    (VerdictKind.REFUSED, RefusalReason.NOT_BOOKED): "Not booked · Нет записи · 未预订",
    (VerdictKind.UNKNOWN, None): "Not on the roster · Нет в списке · 不在名单上",
    (VerdictKind.UNREADABLE, None): "Unreadable · Не читается · 无法读取",
    (VerdictKind.VOID_BADGE, None): "Void badge · Недействительный бейдж · 作废胸卡",
}


class PracticeCode(NamedTuple):
    """A code and what a desk says to it; `reason` is why it refuses, `zone` where alone, if not everywhere."""

    code: str
    verdict: VerdictKind
    reason: RefusalReason | None = None
    zone: str | None = None


def practice_pdf(codes: Sequence[PracticeCode]) -> bytes:
    """One page, A4."""
    page = Page(_WIDTH_MM * MM, _HEIGHT_MM * MM, tuple(_boxes(codes)))
    return layout_pdf(marked(Layout((page,), ()), REHEARSAL), "Practice codes")


def _boxes(codes: Sequence[PracticeCode]) -> Iterator[Box]:
    top = _HEIGHT_MM - _MARGIN_MM - 4
    yield _line(_TITLE, _WIDTH_MM / 2, top, 16, bold=True)
    wide = (_WIDTH_MM - 2 * _MARGIN_MM) / _COLUMNS
    for number, one in enumerate(codes):
        middle = _MARGIN_MM + (number % _COLUMNS + 0.5) * wide
        low = top - 6 - (number // _COLUMNS + 1) * _CELL_MM + 14
        yield _code(one.code, middle - _CODE_MM / 2, low)
        yield _line(_WORDS[one.verdict, one.reason], middle, low - 5, 10, bold=True)
        below = one.code if one.zone is None else f"{one.code} → {one.zone}"
        yield _line(_shortened(below), middle, low - 10, 8)


def _code(content: str, x: float, y: float) -> PlacedSymbol:
    made = symbol(content)
    side = made.modules + 2 * QUIET_ZONE
    runs = tuple((column + QUIET_ZONE, side - QUIET_ZONE - 1 - row, length) for column, row, length in made.runs)
    return PlacedSymbol(x * MM, y * MM, _CODE_MM * MM, _CODE_MM * MM, side, side, runs)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _line(text: str, middle: float, baseline: float, size: float, *, bold: bool = False) -> PlacedLine:
    line = set_line(text, bold=bold)
    return PlacedLine(text, line, size, middle * MM - line.width * size / 2000, baseline * MM, "#000000", bold=bold)
