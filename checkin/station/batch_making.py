"""Batches of badges of a whole station: gathered, checked, and written as files. Each may take many seconds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.badges.faces import BadgeFace
from checkin.badges.pdf import BatchResult, batch_files
from checkin.badges.preflight import check_badges
from checkin.badges.problems import Problem, ProblemKind
from checkin.badges.sheets import Imposition
from checkin.badges.workers import workers_for
from checkin.station.batches import (
    Order,
    Selection,
    changed,
    chosen,
    digests,
    in_order,
    read_digests,
    write_digests,
)
from checkin.station.station import Station
from checkin.station.values import Card

ALL_IN_ONE = 1_000_000
Progress = Callable[[int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Batch:
    """Badges in the order in which they come out, and for each participant what changes when the badge does."""

    faces: tuple[BadgeFace, ...]
    digests: Mapping[str, str]

    @property
    def participants(self) -> list[str]:
        """Whose they are."""
        return [face.participant.id for face in self.faces]


def batch_for(station: Station, selection: Selection, order: Order, *, only_changed: bool = False) -> Batch:
    """The badges of all whom a selection means; with `only_changed` those that were not made so before."""
    return batch_of(station, chosen(station.everybody(), selection, station.event), order, only_changed=only_changed)


def batch_of(station: Station, cards: Sequence[Card], order: Order, *, only_changed: bool = False) -> Batch:
    """The badges of these participants."""
    now = digests(cards, station.designs, station.event)
    if only_changed:
        in_files = read_digests(station.batches) if station.batches is not None else {}
        cards = changed(cards, now, station.printed_badges(cards), in_files)
    return Batch(
        tuple(station.badge_face_of(card) for card in in_order(cards, order)), {card.id: now[card.id] for card in cards}
    )


def check_batch(
    station: Station, batch: Batch, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> list[Problem]:
    """What would be wrong with the badges on paper; namesakes are looked for among everybody who is expected."""
    faces = batch.faces
    everybody = chosen(station.everybody(), Selection(), station.event)
    found = check_badges(
        faces,
        station.designs.lay_out,
        beside=map(station.badge_face_of, everybody),
        workers=workers_for(len(faces)),
        progress=progress,
        cancelled=cancelled,
    )
    return list(found)


def write_batch(
    station: Station,
    batch: Batch,
    output: Path,
    *,
    imposition: Imposition | None = None,
    a_file: int = ALL_IN_ONE,
    remember: bool = True,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    password: str | None = None,
) -> BatchResult:
    """Write the badges, locked where there is a password.

    With `remember` the next batch of changed ones is without those that were made.

    Raises CheckinError when a file cannot be written, or the next batch will not know of this one.
    """
    designs, faces = station.designs, batch.faces
    result = batch_files(
        faces,
        designs.lay_out,
        output,
        a_file=a_file,
        imposition=imposition,
        two_sided=designs.is_two_sided(faces),
        workers=workers_for(min(a_file, len(faces))),
        progress=progress,
        cancelled=cancelled,
        password=password,
    )
    if remember and station.batches is not None and not result.is_cancelled:
        left_out = {problem.participant for problem in result.problems if problem.kind is ProblemKind.NO_BADGE}
        write_digests(
            station.batches,
            {person: digest for person, digest in batch.digests.items() if person not in left_out},
            station.true_ms(),
        )
    return result
