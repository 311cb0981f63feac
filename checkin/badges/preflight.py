"""What would be wrong with badges on paper, found before anything is printed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial

from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import printable
from checkin.badges.pdf import LayOut, tried
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.workers import worked


def check_badges(
    faces: Sequence[BadgeFace],
    lay_out: LayOut,
    *,
    beside: Iterable[BadgeFace] = (),
    workers: int = 1,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Problem]:
    """The problems of all badges, in their order; `progress` hears how many were looked at.

    `beside` is who may be a namesake, too, and whose badge is not looked at.
    `workers` is in how many processes badges are laid out, for which `lay_out` must be picklable.
    """
    namesakes = _namesakes({face.participant.id: face for face in (*beside, *faces)}.values())
    with closing(worked(partial(_problems_of_layout, lay_out=lay_out), faces, workers)) as found:
        for number, face in enumerate(faces, 1):
            if cancelled is not None and cancelled():
                return
            yield from next(found)
            yield from _problems_of_name(face, namesakes.get(_same_name(face), ()))
            if progress is not None:
                progress(number)


def _problems_of_layout(face: BadgeFace, lay_out: LayOut) -> tuple[Problem, ...]:
    layout = tried(face, lay_out)
    return (layout,) if isinstance(layout, Problem) else layout.problems


def _problems_of_name(face: BadgeFace, namesakes: Sequence[BadgeFace]) -> Iterator[Problem]:
    name = printable(face.participant.name)
    letters = [letter for letter in name if letter.isupper() or letter.islower()]
    if len(letters) > 3 and not any(letter.islower() for letter in letters):
        detail = f"“{name}” is all in capitals; write it as it is read."
        yield Problem(face.participant.id, ProblemKind.ALL_CAPITALS, detail)
    others = [other for other in namesakes if other.participant.id != face.participant.id]
    if others:
        places = dict.fromkeys(other.participant.organisation or "no organisation" for other in others)
        where = "; ".join(list(places)[:3])
        detail = f"{len(others) + 1} people are called “{name}” (also: {where}); mind whose badge it is."
        yield Problem(face.participant.id, ProblemKind.HOMONYM, detail)


def _namesakes(faces: Iterable[BadgeFace]) -> dict[tuple[str, ...], list[BadgeFace]]:
    found: dict[tuple[str, ...], list[BadgeFace]] = {}
    for face in faces:
        if key := _same_name(face):
            found.setdefault(key, []).append(face)
    return {key: several for key, several in found.items() if len(several) > 1}


def _same_name(face: BadgeFace) -> tuple[str, ...]:
    return tuple(sorted(printable(face.participant.name).casefold().replace("ё", "е").split()))
