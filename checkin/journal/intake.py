"""What becomes of entries and participants that are offered to a store. Pure; a store reads and writes the rows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from checkin.journal.entries import Entry, flaw, running_hash, without_personal
from checkin.journal.facts import ERASURE, is_known
from checkin.journal.fold import current, fold
from checkin.journal.projection import TallyChanges, contributions
from checkin.journal.store import Outcome, Receipt
from checkin.journal.verification import StoredProjection
from checkin.participants import Participant
from checkin.state import ParticipantState

SAME_ID = "Another entry has the same id."
_CHUNK = 2_000


class Placed(msgspec.Struct, frozen=True):
    """An entry at its position, and the running hash there."""

    position: int
    running: str
    entry: Entry


class Sorted(msgspec.Struct, frozen=True):
    """What becomes of a batch of entries: receipts in the order offered, and what must be written for them."""

    receipts: list[Receipt]
    accepted: list[Placed]
    set_aside: list[tuple[Entry, str]]


def flaws(entries: Iterable[Entry]) -> list[str | None]:
    """Why each of the entries must be set aside; None for the sound ones."""
    return [flaw(entry) for entry in entries]


def sort_out(
    entries: Sequence[Entry], reasons: Sequence[str | None], known: Mapping[str, str], position: int, running: str
) -> Sorted:
    """Decide on each entry.

    `reasons` are their flaws, `known` the hashes of those ids that the store holds already, `position` and `running`
    the head of the journal.
    """
    hashes = dict(known)
    result = Sorted([], [], [])
    for entry, reason in zip(entries, reasons, strict=True):
        if reason is None and hashes.get(entry.id, entry.hash) != entry.hash:
            reason = SAME_ID  # noqa: PLW2901 - the second of two reasons
        if reason is not None:
            result.set_aside.append((entry, reason))
            result.receipts.append(Receipt(entry.id, Outcome.SET_ASIDE, reason))
        elif entry.id in hashes:
            result.receipts.append(Receipt(entry.id, Outcome.KNOWN))
        else:
            position, running = position + 1, running_hash(running, entry)
            hashes[entry.id] = entry.hash
            result.accepted.append(Placed(position, running, entry))
            result.receipts.append(Receipt(entry.id, Outcome.ACCEPTED))
    return result


def erasures(accepted: Iterable[Placed]) -> set[str]:
    """Whose data the entries erase."""
    found = (placed.entry for placed in accepted)
    return {entry.participant for entry in found if entry.participant and entry.kind == ERASURE}


def without_erased(result: Sorted, erased: Collection[str]) -> Sorted:
    """The same with no personal part of anybody whose data are erased, by these entries or before."""
    if not erased:
        return result
    accepted = [
        Placed(placed.position, placed.running, _unless_erased(placed.entry, erased)) for placed in result.accepted
    ]
    set_aside = [(_unless_erased(entry, erased), reason) for entry, reason in result.set_aside]
    return Sorted(result.receipts, accepted, set_aside)


def _unless_erased(entry: Entry, erased: Collection[str]) -> Entry:
    return without_personal(entry) if entry.participant in erased else entry


def newer(accepted: Iterable[Placed]) -> list[tuple[int, str]]:
    """Position and kind of those that only a newer version understands."""
    return [(placed.position, placed.entry.kind) for placed in accepted if not is_known(placed.entry.kind)]


def unknown_participant(identity: str) -> StoredProjection:
    """The projection of somebody of whom nothing is kept yet."""
    return StoredProjection(identity, None, None, ParticipantState())


def folded_again(kept: StoredProjection, entries: Iterable[Entry], tallies: TallyChanges) -> StoredProjection:
    """The projection that all entries of the participant give; what it changes in the headcounts goes to `tallies`."""
    state = fold(entries)
    roster = kept.roster if state.erased is None else None
    return _replaced(kept, StoredProjection(kept.id, roster, current(roster, kept.id, state), state), tallies)


def put_on_roster(kept: StoredProjection, participant: Participant, tallies: TallyChanges) -> StoredProjection:
    """The projection once the roster says this of the participant."""
    shown = current(participant, kept.id, kept.state)
    return _replaced(kept, StoredProjection(kept.id, participant, shown, kept.state), tallies)


def chunks(participants: Iterable[Participant]) -> Iterator[dict[str, Participant]]:
    """The participants by id, some at a time; the last of those with the same id."""
    iterator = iter(participants)
    while chunk := {participant.id: participant for participant in islice(iterator, _CHUNK)}:
        yield chunk


def _replaced(before: StoredProjection, after: StoredProjection, tallies: TallyChanges) -> StoredProjection:
    tallies.replace(contributions(before.shown, before.state), contributions(after.shown, after.state))
    return after
