"""Whose badges show best what a template is worth: the longest names, and those on which most goes wrong. Pure."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from checkin.badges.faces import BadgeFace
from checkin.badges.layout import Layout
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.template import Template, fields_of
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.participants import Participant

_TRIED_OF_A_FIELD = 12
_SAMPLE = Participant(
    id="0" * 16,
    ticket_code="0",
    name="Константинопольская Александра Вячеславовна",
    family_name="Константинопольская",
    given_name="Александра",
    middle_name="Вячеславовна",
    latin_name="Aleksandra Konstantinopolskaya",
    organisation="Комитет по развитию городской среды и транспорта",
    position="Заместитель председателя комитета",
    region="Приморский край",
    city="Владивосток",
)
_GRAVE = frozenset(
    (ProblemKind.DOES_NOT_FIT, ProblemKind.NO_BADGE, ProblemKind.MISSING_GLYPH, ProblemKind.UNREADABLE_CODE)
)
_SAME_FOR_ALL = frozenset(("event", "code", "category", "photo", "ticket_code", "language"))


@dataclass(frozen=True, slots=True)
class Hard:
    """A badge on which something is not as it should be."""

    face: BadgeFace
    problems: tuple[Problem, ...]


def sample_face(event: Event) -> BadgeFace:
    """A badge of nobody, for an event without participants."""
    category = event.categories[0] if event.categories else event.category("")
    return BadgeFace(_SAMPLE, category, f"{_SAMPLE.id}-00000", event.name)


def breadth(text: str) -> int:
    """How wide a text is, roughly: ideographs count twice, marks above letters not at all."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def longest_names(faces: Iterable[BadgeFace], count: int) -> list[BadgeFace]:
    """The badges with the longest names, the longest first."""
    return nlargest(count, faces, key=lambda face: breadth(face.participant.name))


def hardest(
    faces: Sequence[BadgeFace], template: Template, lay_out: Callable[[BadgeFace], Layout], count: int
) -> list[Hard]:
    """The badges with most problems, the worst first; none without any.

    To be quick, only those are laid out that have the longest text or the longest word in one of the template's fields.
    """
    fields = [field for field in sorted(fields_of(template)) if field not in _SAME_FOR_ALL]
    tried: dict[str, BadgeFace] = {}
    for field in fields:
        for measure in (breadth, _longest_word):
            for face in nlargest(_TRIED_OF_A_FIELD, faces, key=lambda face: measure(face.field(field))):
                tried[face.participant.id] = face
    found = [Hard(face, _problems(face, lay_out)) for face in tried.values()]
    return nlargest(count, (each for each in found if each.problems), key=_weight)


def _longest_word(text: str) -> int:
    return max((breadth(word) for word in text.split()), default=0)


def _problems(face: BadgeFace, lay_out: Callable[[BadgeFace], Layout]) -> tuple[Problem, ...]:
    try:
        return lay_out(face).problems
    except CheckinError as error:
        return (Problem(face.participant.id, ProblemKind.NO_BADGE, error.sentence),)


def _weight(hard: Hard) -> tuple[int, int, int]:
    grave = sum(problem.kind in _GRAVE for problem in hard.problems)
    return grave, len(hard.problems), breadth(hard.face.participant.name)
