"""From a participant to the PDF of their badge: the one place where the desk calls upon checkin/badges."""

from collections.abc import Callable, Sequence

from checkin.badges.bars import bars
from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import prepare_fonts
from checkin.badges.pdf import layout_pdf
from checkin.badges.photo_folder import PhotoFolder
from checkin.badges.problems import Problem
from checkin.badges.watermark import TEST, marked
from checkin.errors import CheckinError
from checkin.event import Category, Event
from checkin.participants import Participant
from checkin.roster.chinese import pinyin
from checkin.station.scanners import SETUP_CODE
from checkin.tickets import ADVANCE_PRINTING, BadgeCode

_SAMPLE = Participant(id="0" * 16, ticket_code="0", name="Sample Образец 样品")


def face_of(participant: Participant, category: Category, event: Event, printing: str) -> BadgeFace:
    """The badge of one printing."""
    return BadgeFace(participant, category, str(BadgeCode(participant.id, printing)), event.name)


def made(
    face: BadgeFace,
    event: Event,
    photos: PhotoFolder | None = None,
    tell: Callable[[Sequence[Problem]], None] | None = None,
) -> bytes:
    """The badge as a PDF; `tell` hears what is wrong with it on paper, if anything is.

    Raises CheckinError when its template or what it shows does not allow it.
    """
    layout = Designs(event, photos).lay_out(face)
    if tell is not None and layout.problems:
        tell(layout.problems)
    return layout_pdf(layout, face.code)


def test_badge(event: Event) -> bytes:
    """A badge that is nobody's and says so; its code is the one that scanners are tried with."""
    category = event.categories[0] if event.categories else event.category("")
    face = BadgeFace(_SAMPLE, category, SETUP_CODE, event.name)
    return layout_pdf(marked(Designs(event).lay_out(face), TEST), "Test")


def size_mm(template: str, event: Event) -> tuple[float, float] | None:
    """Width and height of a template's badge; None when there is no such template."""
    try:
        found = Designs(event).template(template)
    except CheckinError:
        return None
    return found.width_mm, found.height_mm


def warm_up(event: Event) -> None:
    """Read the fonts, make a badge for nobody and a code of bars, and learn to read Chinese.

    So the first of each need not wait.
    """
    prepare_fonts()
    made(face_of(_SAMPLE, event.category(""), event, ADVANCE_PRINTING), event)
    bars(_SAMPLE.id)
    pinyin("样品")
