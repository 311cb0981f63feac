"""What the projections hold of one participant. Pure, and the same for every store."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from checkin.event import VENUE
from checkin.journal.figures import Cell, five_of
from checkin.journal.store import Dimension, Tally
from checkin.participants import Participant, Status, delegation_of
from checkin.state import ParticipantState

VERSION = "2"
"""Of what projections hold; a store whose projections are older counts everything again when it is opened."""
TallyKey = tuple[Dimension, str]
Counts = tuple[int, int, int]
NOBODY: Counts = (0, 0, 0)
_encode = msgspec.json.Encoder().encode
_cell = msgspec.json.Decoder(Cell).decode


def contributions(participant: Participant | None, state: ParticipantState) -> dict[TallyKey, Counts]:
    """What one participant adds to each tally: (expected, arrived, inside), each 0 or 1."""
    if state.erased is not None:
        participant = _nameless(state)
    expected = int(participant is not None and participant.status is Status.EXPECTED)
    arrival = state.first_admission(VENUE)
    inside = int(state.is_inside(VENUE))
    person = (expected, int(arrival is not None), inside)
    counts: dict[TallyKey, Counts] = {(Dimension.TOTAL, ""): person}
    if participant is not None:
        counts[Dimension.CATEGORY, participant.category] = person
        counts[Dimension.REGION, participant.region] = person
        counts[Dimension.DELEGATION, delegation_of(participant)] = person
        for track in participant.tracks:
            counts[Dimension.TRACK, track] = person
    if arrival is not None:
        counts[Dimension.DESK, arrival.stamp.desk_name] = (0, 1, inside)
        counts[Dimension.FIVE, iso_utc(five_of(arrival.stamp.true_ms))] = (0, 1, inside)
    booked = (VENUE, *participant.tracks) if participant is not None and expected else ()
    for zone in dict.fromkeys((*booked, *(admission.zone for admission in state.admissions))):
        counts[Dimension.ZONE, zone] = (int(zone in booked), int(state.has_arrived(zone)), int(state.is_inside(zone)))
        counts.update(_cells(participant, state, zone, is_booked=zone in booked))
    return {key: counted for key, counted in counts.items() if counted != NOBODY}


def _nameless(state: ParticipantState) -> Participant:
    """Who an erased person still is in the figures: one who came, of no category and region; others never come."""
    status = Status.EXPECTED if state.has_arrived(VENUE) else Status.CANCELLED
    return Participant(id="", ticket_code="", name="", status=status)


def _cells(
    participant: Participant | None, state: ParticipantState, zone: str, *, is_booked: bool
) -> Iterator[tuple[TallyKey, Counts]]:
    category, region = (participant.category, participant.region) if participant is not None else ("", "")
    if is_booked:
        yield (Dimension.CELL, cell_key(Cell(zone, category, region))), (1, 0, 0)
    arrival = state.first_admission(zone)
    if arrival is not None:
        cell = Cell(zone, category, region, arrival.stamp.desk_name, five_of(arrival.stamp.true_ms))
        yield (Dimension.CELL, cell_key(cell)), (0, 1, int(state.is_inside(zone)))


def cell_key(cell: Cell) -> str:
    """The key of a cell among the tallies."""
    return _encode(cell).decode()


def cell_of(key: str) -> Cell:
    """The cell that has this key."""
    return _cell(key)


def iso_utc(at_ms: int) -> str:
    """A moment as ISO 8601 in UTC."""
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat()


class Alike(msgspec.Struct, array_like=True):
    """People whom nobody has counted yet, by what of them counts."""

    groups: list[tuple[str, str, tuple[str, ...], bool, int]] = []
    """Category, region, tracks, whether they are expected, and how many they are."""
    delegations: dict[str, int] = {}
    """How many of those expected are of one."""


class Counting:
    """Counts how many people are alike."""

    def __init__(self) -> None:
        self._groups: Counter[tuple[str, str, tuple[str, ...], bool]] = Counter()
        self._delegations: Counter[str] = Counter()

    def add(self, people: Sequence[Participant]) -> None:
        """Count these, too."""
        expected = Status.EXPECTED
        self._groups.update([(one.category, one.region, one.tracks, one.status is expected) for one in people])
        self._delegations.update([delegation_of(one) for one in people if one.status is expected])

    def add_alike(self, counted: Alike) -> None:
        """As add, for those who were counted elsewhere."""
        for category, region, tracks, is_expected, times in counted.groups:
            self._groups[category, region, tracks, is_expected] += times
        self._delegations.update(counted.delegations)

    def taken(self) -> Alike:
        """What was counted since it was last taken."""
        counted = Alike([(*group, times) for group, times in self._groups.items()], dict(self._delegations))
        self._groups.clear()
        self._delegations.clear()
        return counted


class TallyChanges:
    """The differences to be written to the tallies, summed over many participants."""

    def __init__(self) -> None:
        self._sums: dict[TallyKey, list[int]] = {}
        self._added = Counting()

    def replace(self, before: dict[TallyKey, Counts], after: dict[TallyKey, Counts]) -> None:
        """One participant's contributions were `before` and are `after`."""
        if before == after:
            return
        for sign, counts in ((-1, before), (1, after)):
            self._add(counts, sign)

    def add(self, participants: Iterable[Participant]) -> None:
        """People who were not counted yet and of whom no entry speaks; the many who count alike are counted at once."""
        self._added.add(list(participants))

    def add_alike(self, counted: Alike) -> None:
        """As add, for those who were counted elsewhere."""
        self._added.add_alike(counted)

    def inside(self, zone: str) -> int:
        """By how many the people inside a zone have become more."""
        sums = self._sums.get((Dimension.ZONE, zone))
        return sums[2] if sums is not None else 0

    def differences(self) -> list[tuple[TallyKey, Counts]]:
        """The tallies that change, and by how much."""
        self._count_added()
        return [(key, (sums[0], sums[1], sums[2])) for key, sums in sorted(self._sums.items()) if any(sums)]

    def _count_added(self) -> None:
        added = self._added.taken()
        for category, region, tracks, is_expected, times in added.groups:
            status = Status.EXPECTED if is_expected else Status.CANCELLED
            one = Participant(
                id="", ticket_code="", name="", category=category, region=region, tracks=tracks, status=status
            )
            counts = contributions(one, ParticipantState())
            counts.pop((Dimension.DELEGATION, ""), None)
            self._add(counts, times)
        for delegation, times in added.delegations.items():
            self._add({(Dimension.DELEGATION, delegation): (1, 0, 0)}, times)

    def _add(self, counts: dict[TallyKey, Counts], times: int) -> None:
        for key, counted in counts.items():
            sums = self._sums.setdefault(key, [0, 0, 0])
            for place, count in enumerate(counted):
                sums[place] += times * count


def tallies_of(people: Iterable[tuple[Participant | None, ParticipantState]]) -> dict[TallyKey, Tally]:
    """The tallies counted afresh over all participants; what the stored ones must equal."""
    changes = TallyChanges()
    for participant, state in people:
        changes.replace({}, contributions(participant, state))
    return {key: Tally(key[1], *counted) for key, counted in changes.differences()}
