"""What the projections hold of one participant. Pure, and the same for every store."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

from checkin.event import VENUE
from checkin.journal.store import Dimension, Tally
from checkin.participants import Participant, Status
from checkin.state import ParticipantState

QUARTER_MS = 15 * 60 * 1000
TallyKey = tuple[Dimension, str]
Counts = tuple[int, int, int]
NOBODY: Counts = (0, 0, 0)


def contributions(participant: Participant | None, state: ParticipantState) -> dict[TallyKey, Counts]:
    """What one participant adds to each tally: (expected, arrived, inside), each 0 or 1."""
    expected = int(participant is not None and participant.status is Status.EXPECTED)
    arrival = state.first_admission(VENUE)
    inside = int(state.is_inside(VENUE))
    person = (expected, int(arrival is not None), inside)
    counts: dict[TallyKey, Counts] = {(Dimension.TOTAL, ""): person}
    if participant is not None:
        counts[Dimension.CATEGORY, participant.category] = person
        counts[Dimension.REGION, participant.region] = person
        for track in participant.tracks:
            counts[Dimension.TRACK, track] = person
    if arrival is not None:
        counts[Dimension.DESK, arrival.stamp.desk_name] = (0, 1, inside)
        counts[Dimension.QUARTER, quarter_of(arrival.stamp.true_ms)] = (0, 1, inside)
    booked = (VENUE, *participant.tracks) if participant is not None and expected else ()
    for zone in dict.fromkeys((*booked, *(admission.zone for admission in state.admissions))):
        counts[Dimension.ZONE, zone] = (int(zone in booked), int(state.has_arrived(zone)), int(state.is_inside(zone)))
    return {key: counted for key, counted in counts.items() if counted != NOBODY}


def quarter_of(at_ms: int) -> str:
    """The quarter hour in which a moment lies, as ISO 8601 in UTC; out-of-range clocks give the nearest year's end."""
    bounded = min(max(at_ms, 0), 253_402_300_799_999)
    start = bounded - bounded % QUARTER_MS
    return datetime.fromtimestamp(start / 1000, UTC).isoformat()


class TallyChanges:
    """The differences to be written to the tallies, summed over many participants."""

    def __init__(self) -> None:
        self._sums: dict[TallyKey, list[int]] = {}

    def replace(self, before: dict[TallyKey, Counts], after: dict[TallyKey, Counts]) -> None:
        """One participant's contributions were `before` and are `after`."""
        if before == after:
            return
        for sign, counts in ((-1, before), (1, after)):
            for key, (expected, arrived, inside) in counts.items():
                sums = self._sums.setdefault(key, [0, 0, 0])
                sums[0] += sign * expected
                sums[1] += sign * arrived
                sums[2] += sign * inside

    def add(self, participants: Iterable[Participant]) -> None:
        """People who were not counted yet and of whom no entry speaks; the many who count alike are counted at once."""
        alike = Counter(
            (person.category, person.region, person.tracks, person.status is Status.EXPECTED) for person in participants
        )
        for (category, region, tracks, is_expected), times in alike.items():
            status = Status.EXPECTED if is_expected else Status.CANCELLED
            one = Participant(
                id="", ticket_code="", name="", category=category, region=region, tracks=tracks, status=status
            )
            for key, counts in contributions(one, ParticipantState()).items():
                sums = self._sums.setdefault(key, [0, 0, 0])
                for place, count in enumerate(counts):
                    sums[place] += times * count

    def inside(self, zone: str) -> int:
        """By how many the people inside a zone have become more."""
        sums = self._sums.get((Dimension.ZONE, zone))
        return sums[2] if sums is not None else 0

    def differences(self) -> list[tuple[TallyKey, Counts]]:
        """The tallies that change, and by how much."""
        return [(key, (sums[0], sums[1], sums[2])) for key, sums in sorted(self._sums.items()) if any(sums)]


def tallies_of(people: Iterable[tuple[Participant | None, ParticipantState]]) -> dict[TallyKey, Tally]:
    """The tallies counted afresh over all participants; what the stored ones must equal."""
    changes = TallyChanges()
    for participant, state in people:
        changes.replace({}, contributions(participant, state))
    return {key: Tally(key[1], *counted) for key, counted in changes.differences()}
