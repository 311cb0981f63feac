"""Checking a journal: hashes, positions, running hash, and the stored projections against those folded again. Pure."""

from collections.abc import Iterable, Iterator
from typing import Self

import msgspec

from checkin.journal.entries import GENESIS, Entry, flaw, running_hash
from checkin.journal.figures import Activity, activity_of, subject_of
from checkin.journal.fold import current, fold
from checkin.journal.projection import TallyKey, tallies_of
from checkin.journal.store import Tally, Verification
from checkin.participants import Participant
from checkin.state import ParticipantState

ActivityByMinute = dict[tuple[str, str, int], Activity]
_MOST_NAMED = 20
NO_STATE = ParticipantState()
_participant = msgspec.json.Decoder(Participant).decode
_state = msgspec.json.Decoder(ParticipantState).decode


class StoredProjection(msgspec.Struct, frozen=True):
    """What a store keeps of one participant."""

    id: str
    roster: Participant | None
    shown: Participant | None
    state: ParticipantState

    @property
    def code(self) -> str | None:
        """By which ticket code they are found; of an erased person what stands for it."""
        return self.shown.ticket_code if self.shown is not None else self.state.erased_code or None

    @classmethod
    def decoded(cls, identity: str, roster: str | None, shown: str | None, state: str | None) -> Self:
        """From the JSON texts of the columns; `shown` is null where it equals the roster's record."""
        on_roster = _participant(roster) if roster else None
        return cls(
            identity,
            on_roster,
            _participant(shown) if shown else on_roster,
            _state(state) if state else NO_STATE,
        )


def verify(
    positions: Iterable[tuple[int, str, Entry]],
    histories: Iterable[tuple[str, Iterable[Entry]]],
    stored: Iterable[StoredProjection],
    tallies: dict[TallyKey, Tally],
    told: tuple[ActivityByMinute, dict[int, str]],
) -> Verification:
    """Check a whole journal.

    `positions` in their order; `histories` are the entries of each participant, by participant id, as `stored` is;
    `told` what is kept of scans over time, and of entries worth a look, by position. Only the first problems are named
    one by one.
    """
    problems: list[str] = []
    count = 0
    scans = _Scans()
    for _, found in checked_chain(scans.noting(positions)):
        count += 1
        problems += found
    problems += scans.compared(*told)
    people: list[tuple[Participant | None, ParticipantState]] = []
    for projection, entries in _paired(stored, histories):
        problems += _compared(projection, entries, people)
    recounted = tallies_of(people)
    for key in sorted({*recounted, *tallies}):
        kept, right = tallies.get(key, Tally(key[1])), recounted.get(key, Tally(key[1]))
        if kept != right:
            problems.append(
                f"The headcount {key[0]} “{key[1]}” is kept as {_shown(kept)} and should be {_shown(right)}."
            )
    named = problems[:_MOST_NAMED]
    if len(problems) > _MOST_NAMED:
        named.append(f"And {len(problems) - _MOST_NAMED} more.")
    return Verification(not problems, count, tuple(named))


class _Scans:
    """Counts scans over time, and entries worth a look, as the journal is read."""

    def __init__(self) -> None:
        self._activity: ActivityByMinute = {}
        self._noted: dict[int, str] = {}

    def noting(self, positions: Iterable[tuple[int, str, Entry]]) -> Iterator[tuple[int, str, Entry]]:
        """The same entries, counted."""
        for position, running, entry in positions:
            if isinstance(entry.at_ms, int):  # columns of other types are told of elsewhere
                for key, one in activity_of([entry]).items():
                    self._activity[key] = self._activity[key].and_also(one) if key in self._activity else one
            if subject := subject_of(entry):
                self._noted[position] = subject
            yield position, running, entry

    def compared(self, activity: ActivityByMinute, noted: dict[int, str]) -> list[str]:
        """What is kept otherwise than it should be."""
        problems = []
        if activity != self._activity:
            problems.append("What is kept of scans over time is not what the entries say.")
        if noted != self._noted:
            problems.append("What is kept of overrides, reprints and messages is not what the entries say.")
        return problems


def checked_chain(positions: Iterable[tuple[int, str, Entry]]) -> Iterator[tuple[int, list[str]]]:
    """Each position with what is wrong there: with the entry itself, or with the running hash."""
    running, last = GENESIS, 0
    for position, kept, entry in positions:
        problems = []
        if position != last + 1:
            problems.append(f"Position {last + 1} is missing before entry {entry.id}.")
        last = position
        if reason := _flaw(entry):
            problems.append(f"Entry {entry.id} at position {position} is damaged: {reason}")
        running = running_hash(running, entry)
        if kept != running:
            problems.append(f"The running hash breaks at position {position}, entry {entry.id}.")
            running = kept
        yield position, problems


def _flaw(entry: Entry) -> str | None:
    try:
        return flaw(entry)
    except (TypeError, ValueError):  # columns of other types than were written
        return "It cannot be made sense of."


def _paired(
    stored: Iterable[StoredProjection], histories: Iterable[tuple[str, Iterable[Entry]]]
) -> Iterator[tuple[StoredProjection, list[Entry]]]:
    """Each projection with its entries; those without a projection come with an empty one."""
    waiting = iter(histories)
    history = next(waiting, None)
    for projection in stored:
        while history is not None and history[0] < projection.id:
            yield StoredProjection(history[0], None, None, ParticipantState()), list(history[1])
            history = next(waiting, None)
        if history is not None and history[0] == projection.id:
            yield projection, list(history[1])
            history = next(waiting, None)
        else:
            yield projection, []
    while history is not None:
        yield StoredProjection(history[0], None, None, ParticipantState()), list(history[1])
        history = next(waiting, None)


def _compared(
    projection: StoredProjection, entries: list[Entry], people: list[tuple[Participant | None, ParticipantState]]
) -> list[str]:
    try:
        state = fold(entries)
    except Exception as error:
        return [f"The entries of participant {projection.id} cannot be folded: {error}"]
    shown = current(projection.roster, projection.id, state)
    people.append((shown, state))
    if state.erased is not None and (projection.roster is not None or any(entry.personal for entry in entries)):
        return [f"Participant {projection.id} was erased, and personal data of theirs are still kept."]
    if state != projection.state or shown != projection.shown:
        return [f"What is kept of participant {projection.id} is not what the entries say."]
    return []


def _shown(tally: Tally) -> str:
    return f"{tally.expected} expected, {tally.arrived} arrived, {tally.inside} inside"
