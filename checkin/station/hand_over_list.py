"""The list on which a delegation signs for its badges: A4 pages, a line for each member in the order of hand-out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.badges.boxes import MM, Box, Page, PlacedLine, PlacedShape
from checkin.badges.faces import is_latin
from checkin.badges.fitting import Fitting
from checkin.badges.fonts import printable
from checkin.badges.pdf import pages_pdf
from checkin.badges.scripts import writing_of
from checkin.badges.shaping import set_line
from checkin.delegations import Delegation, Member, Standing
from checkin.errors import CheckinError
from checkin.security.outputs import put

_WIDTH, _HEIGHT = 210 * MM, 297 * MM
_LEFT, _RIGHT, _TOP, _BOTTOM = 15 * MM, 195 * MM, 282 * MM, 15 * MM
_ROW, _HEAD, _FOOT = 11.5 * MM, 34 * MM, 22 * MM
_NUMBER, _NAME, _ABOUT, _BADGE, _SIGN = _LEFT, _LEFT + 12 * MM, _LEFT + 76 * MM, _LEFT + 124 * MM, _LEFT + 140 * MM
_GAP = 2 * MM
_INK, _QUIET, _LINE = "#000000", "#444444", "#888888"
_FLOOR_PT = 6.0


class ListNotWritten(CheckinError):
    """A list cannot be written."""


@dataclass(frozen=True, slots=True)
class ListWords:
    """What stands on the list beside names, in the language of whoever prints it."""

    title: str = "Badges handed over"
    leader: str = "Leader: {name}"
    counts: str = "{present} of {expected} here"
    number: str = "No."
    name: str = "Name"
    about: str = "Position, organisation"
    badge: str = "Badge"
    signature: str = "Signature"
    box: str = "box {box}"
    seat: str = "seat {seat}"
    here: str = "here"
    kept_out: str = "cancelled"
    proxy: str = "taken by {proxy}"
    given: str = "Handed over by"
    taken: str = "Taken by (name, document, signature)"
    page: str = "{page} / {pages}"


def write_list(
    path: Path,
    found: Delegation,
    event: str,
    told: str,
    words: ListWords | None = None,
    password: str | None = None,
) -> int:
    """Write the list as a PDF, locked where there is a password; how many pages. `told` says when and where.

    Raises ListNotWritten or PasswordError.
    """
    pages = list_pages(found, event, told, words or ListWords())
    try:
        put(path, pages_pdf(pages, found.key), password)
    except OSError as error:
        raise ListNotWritten(f"{path} cannot be written ({error.strerror}): choose another place.") from error
    return len(pages)


def list_pages(found: Delegation, event: str, told: str, words: ListWords) -> list[Page]:
    """The pages, with as many members on each as go above the lines for those who give and take."""
    rows = int((_TOP - _HEAD - _BOTTOM - _FOOT) / _ROW)
    parts = [found.members[start : start + rows] for start in range(0, len(found.members), rows)]
    return [
        Page(
            _WIDTH,
            _HEIGHT,
            (
                *_head(found, event, words),
                *_table(part, found, words),
                *_foot(told, words.page.format(page=number, pages=len(parts)), words),
            ),
        )
        for number, part in enumerate(parts, 1)
    ]


def _head(found: Delegation, event: str, words: ListWords) -> Iterator[Box]:
    width = _RIGHT - _LEFT
    yield from _text(event, _LEFT, _TOP, width, 5 * MM, 9, colour=_QUIET)
    yield from _text(f"{words.title}: {found.key}", _LEFT, _TOP - 5 * MM, width, 13 * MM, 16, bold=True, lines=2)
    leader = words.leader.format(name=found.leader.participant.name) if found.leader else ""
    counts = words.counts.format(present=found.present, expected=found.expected)
    told = " · ".join(part for part in (leader, counts) if part)
    yield from _text(told, _LEFT, _TOP - 18.5 * MM, width, 8 * MM, 10, lines=2)
    top = _TOP - _HEAD + 5 * MM
    for text, x, end in (
        (words.number, _NUMBER, _NAME),
        (words.name, _NAME, _ABOUT),
        (words.about, _ABOUT, _BADGE),
        (words.badge, _BADGE, _SIGN),
        (words.signature, _SIGN, _RIGHT),
    ):
        yield from _text(text, x, top, end - x - _GAP, 5 * MM, 8, bold=True, colour=_QUIET)
    yield _rule(_LEFT, _TOP - _HEAD, _RIGHT, 0.8)


def _table(members: Sequence[Member], found: Delegation, words: ListWords) -> Iterator[Box]:
    top = _TOP - _HEAD
    for member in members:
        yield from _row(member, top, found, words)
        top -= _ROW
        yield _rule(_LEFT, top, _RIGHT, 0.3)


def _row(member: Member, top: float, found: Delegation, words: ListWords) -> Iterator[Box]:
    person, high = member.participant, _ROW - MM
    latin = person.latin_name if not is_latin(person.name) else ""
    name_high = high * 0.62 if latin else high
    organisation = person.organisation if person.organisation != found.key else ""  # it stands above the list
    about = " · ".join(part for part in (person.position, organisation) if part)
    place = [words.box.format(box=member.box)] if found.is_in_boxes else []
    place += [words.seat.format(seat=member.seat)] if member.seat else []
    yield from _text(str(member.number), _NUMBER, top, _NAME - _NUMBER - _GAP, high, 10)
    yield from _text(person.name, _NAME, top, _ABOUT - _NAME - _GAP, name_high, 11, bold=True, lines=2)
    yield from _text(latin, _NAME, top - name_high, _ABOUT - _NAME - _GAP, high - name_high, 8, colour=_QUIET)
    yield from _text(about, _ABOUT, top, _BADGE - _ABOUT - _GAP, high, 8, lines=3)
    yield from _text(", ".join(place), _BADGE, top, _SIGN - _BADGE - _GAP, high, 8, lines=2)
    if beside := _beside_signature(member, words):
        yield from _text(beside, _SIGN, top, _RIGHT - _SIGN, high * 0.45, 7, colour=_QUIET)


def _beside_signature(member: Member, words: ListWords) -> str:
    if member.standing is Standing.KEPT_OUT:
        return words.kept_out
    taken = member.state.last_hand_over()
    if taken is not None and taken.proxy:
        return words.proxy.format(proxy=taken.proxy)
    return words.here if member.standing is not Standing.EXPECTED else ""


def _foot(told: str, page: str, words: ListWords) -> Iterator[Box]:
    line, middle = _BOTTOM + 8 * MM, _LEFT + 62 * MM
    for text, x, end in ((words.given, _LEFT, middle - 4 * MM), (words.taken, middle, _RIGHT)):
        yield _rule(x, line, end, 0.5)
        yield from _text(text, x, line, end - x, 4 * MM, 7, colour=_QUIET)
    yield from _text(told, _LEFT, _BOTTOM + 1 * MM, _RIGHT - _LEFT - 25 * MM, 4 * MM, 7, colour=_QUIET)
    yield from _text(page, _RIGHT - 20 * MM, _BOTTOM + 1 * MM, 20 * MM, 4 * MM, 7, colour=_QUIET)


def _text(
    text: str,
    x: float,
    top: float,
    width: float,
    height: float,
    size: float,
    *,
    bold: bool = False,
    lines: int = 1,
    colour: str = _INK,
) -> Iterator[PlacedLine]:
    """The text below `top`, smaller where it must be, and cut only where it cannot be read any smaller."""
    shown = printable(text)
    if not shown:
        return
    writing = writing_of(shown)
    fitting = Fitting(shown, bold=bold, most_lines=lines, writing=writing)
    fitted = fitting.within(width, size, size * 0.75)
    if fitted.height > height or fitted.size < _FLOOR_PT:
        fitted = next(
            (
                tried
                for step in (0.9, 0.8, 0.7, 0.6)
                if not (tried := fitting.squeezed(width, height, max(_FLOOR_PT, size * step), may_break=False)).is_cut
            ),
            None,
        ) or fitting.squeezed(width, height, _FLOOR_PT, may_break=True)  # fmt: skip
    baseline = top - fitted.ascent * fitted.size
    for line in fitted.lines:
        placed = set_line(line, bold=bold, writing=writing)
        yield PlacedLine(line, placed, fitted.size, x, baseline, colour, bold=bold, writing=writing)
        baseline -= fitted.leading


def _rule(x: float, y: float, end: float, width: float) -> PlacedShape:
    return PlacedShape("line", x, y, end - x, 0, border_colour=_LINE, border=width)
