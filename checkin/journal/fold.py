"""From the entries of one participant to what is true of them. Pure; order, clocks and repetition change nothing.

`current` overlays what the roster says of a participant with what desks registered and corrected.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec

from checkin.journal import facts
from checkin.journal.entries import Entry, without_personal
from checkin.participants import CORRECTABLE, Participant, Status, ticket_code_of
from checkin.state import Admission, Badge, Conflict, ConflictKind, HandOver, ParticipantState, ReprintReason, Stamp

_NOT_EXPECTED = (Status.CANCELLED, Status.BLOCKED)
_Said = list[tuple[Entry, facts.Fact]]


def fold(entries: Iterable[Entry]) -> ParticipantState:
    """What the entries of one participant say together."""
    distinct = {entry.id: entry for entry in entries}
    said: _Said = [(entry, _fact_of(entry)) for _, entry in sorted(distinct.items())]
    erased, erased_code = _erased(said)
    if erased is not None:
        said = [(without_personal(entry), fact) for entry, fact in said]
    dead = {target for _, fact in said if isinstance(fact, facts.Undone) for target in fact.targets}
    settled = {tuple(sorted(fact.entries)) for _, fact in said if isinstance(fact, facts.ConflictSettled)}
    admissions, admission_conflicts = _admissions(said, dead)
    voided, void_reasons = _voided(said)
    badges, badge_conflicts = _badges(said, voided)
    corrected, corrections, correction_conflicts = _corrections(said)
    conflicts = (
        *admission_conflicts,
        *badge_conflicts,
        *correction_conflicts,
        *_cancellation_conflicts(said, dead, corrections),
    )
    return ParticipantState(
        admissions=admissions,
        badges=badges,
        voided_printings=voided,
        void_reasons=void_reasons,
        revoked_tickets=_revoked_tickets(said),
        handed_over=_handed_over(said, dead),
        registered=_registered(said),
        corrected=corrected,
        corrections=corrections,
        conflicts=tuple(conflict for conflict in conflicts if conflict.entries not in settled),
        erased=erased,
        erased_code=erased_code,
    )


def current(roster: Participant | None, participant: str, state: ParticipantState) -> Participant | None:
    """The participant as shown: the roster's record (or the registration) with the corrections laid over it.

    Nothing is shown of somebody whose data were erased.
    """
    if state.erased is not None:
        return None
    known = roster
    if known is None and state.registered is not None:
        known = _from_fields(participant, state.registered)
    if known is None or not state.corrected:
        return known
    return _overlaid(known, state.corrected)


def _admissions(said: _Said, dead: set[str]) -> tuple[tuple[Admission, ...], list[Conflict]]:
    ended = {
        target for entry, fact in said if isinstance(fact, facts.Left) and entry.id not in dead for target in fact.ends
    }
    live = [(entry, fact) for entry, fact in said if isinstance(fact, facts.Admitted) and entry.id not in dead]
    admissions = tuple(
        Admission(entry.id, fact.zone, entry.stamp, entry.id in ended, fact.override) for entry, fact in live
    )
    conflicts = [
        _conflict(ConflictKind.DOUBLE_ADMISSION, one, other, fact.zone)
        for (one, fact), (other, other_fact) in combinations(live, 2)
        if fact.zone == other_fact.zone and one.id not in other_fact.after and other.id not in fact.after
    ]
    return admissions, conflicts


def _cancellation_conflicts(said: _Said, dead: set[str], corrections: tuple[str, ...]) -> list[Conflict]:
    """The admissions and the cancellations in force that did not know of each other; the admission is counted."""
    cancelled = [
        (entry, fact)
        for entry, fact in said
        if isinstance(fact, facts.ParticipantCorrected)
        and entry.id in corrections
        and "status" in fact.fields
        and entry.personal_fields().get("status") in _NOT_EXPECTED
    ]
    if not cancelled:
        return []
    return [
        _conflict(ConflictKind.ADMITTED_YET_CANCELLED, admission, cancellation, fact.zone)
        for admission, fact in said
        if isinstance(fact, facts.Admitted) and admission.id not in dead
        for cancellation, correction in cancelled
        if cancellation.id not in fact.corrections and admission.id not in correction.admissions
    ]


def _voided(said: _Said) -> tuple[dict[str, Stamp], dict[str, ReprintReason]]:
    """When each printing was voided, and why; of several entries the one with the smallest id says it."""
    voided: dict[str, Stamp] = {}
    reasons: dict[str, ReprintReason] = {}
    for entry, fact in said:
        if isinstance(fact, facts.BadgePrinted):
            printings = fact.voids
        elif isinstance(fact, facts.BadgeVoided):
            printings = fact.printings
        else:
            continue
        for printing in printings:
            voided.setdefault(printing, entry.stamp)
            if fact.reason is not None:
                reasons.setdefault(printing, fact.reason)
    return dict(sorted(voided.items())), dict(sorted(reasons.items()))


def _erased(said: _Said) -> tuple[Stamp | None, str]:
    """The erasure that stands for all, which is that with the smallest id, and the first code that one tells."""
    made = [(entry, fact) for entry, fact in said if isinstance(fact, facts.PersonalDataErased)]
    code = next((fact.code for _, fact in made if fact.code), "")
    return (made[0][0].stamp if made else None), code


def _revoked_tickets(said: _Said) -> dict[int, Stamp]:
    revoked: dict[int, Stamp] = {}
    for entry, fact in said:
        if isinstance(fact, facts.TicketsRevoked):
            for issue in fact.issues:
                revoked.setdefault(issue, entry.stamp)
    return dict(sorted(revoked.items()))


def _badges(said: _Said, voided: Mapping[str, Stamp]) -> tuple[tuple[Badge, ...], list[Conflict]]:
    printed = [(entry, fact) for entry, fact in said if isinstance(fact, facts.BadgePrinted)]
    # A later printing names the ones before it, so the number of those it knew of puts them in order.
    printed.sort(key=lambda pair: (len(pair[1].after), pair[0].id))
    badges = tuple(
        Badge(entry.id, fact.printing, entry.stamp, fact.reason, voided.get(fact.printing)) for entry, fact in printed
    )
    conflicts = [
        _conflict(ConflictKind.DOUBLE_BADGE, one, other, "badge")
        for (one, fact), (other, other_fact) in combinations(printed, 2)
        if fact.printing not in voided and other_fact.printing not in voided
    ]
    return badges, conflicts


def _handed_over(said: _Said, dead: set[str]) -> tuple[HandOver, ...]:
    # As with badges: the number of those that each knew of puts them in order.
    live = [(entry, fact) for entry, fact in said if isinstance(fact, facts.BadgeHandedOver) and entry.id not in dead]
    live.sort(key=lambda pair: (len(pair[1].after), pair[0].id))
    told = [(entry, entry.personal_fields()) for entry, _ in live]
    return tuple(
        HandOver(entry.id, entry.stamp, personal.get("proxy", ""), personal.get("document", ""))
        for entry, personal in told
    )


def _registered(said: _Said) -> dict[str, str] | None:
    for entry, fact in said:
        if isinstance(fact, facts.ParticipantRegistered):
            return entry.personal_fields()
    return None


def _corrections(said: _Said) -> tuple[dict[str, str], tuple[str, ...], list[Conflict]]:
    """The value of each corrected field, the corrections in force, and the pairs that disagree.

    Of several corrections in force the one with the larger id is shown.
    """
    made = [(entry, fact) for entry, fact in said if isinstance(fact, facts.ParticipantCorrected)]
    values: dict[str, str] = {}
    in_force: dict[str, None] = {}
    conflicts: list[Conflict] = []
    for field in dict.fromkeys(field for _, fact in made for field in fact.fields if field in CORRECTABLE):
        about = [(entry, fact) for entry, fact in made if field in fact.fields]
        replaced = {target for _, fact in about for target in fact.replaces}
        standing = [entry for entry, _ in about if entry.id not in replaced]
        in_force.update(dict.fromkeys(entry.id for entry in standing))
        said_values = [(entry, entry.personal_fields().get(field)) for entry in standing]
        known_values = [(entry, value) for entry, value in said_values if value is not None]
        if known_values:
            values[field] = known_values[-1][1]
        conflicts += [
            _conflict(ConflictKind.DIFFERENT_CORRECTIONS, one, other, field)
            for (one, value), (other, other_value) in combinations(known_values, 2)
            if value != other_value
        ]
    return dict(sorted(values.items())), tuple(sorted(in_force)), conflicts


def _fact_of(entry: Entry) -> facts.Fact:
    """What the entry says; what an older version took without knowing its kind, and is broken, says nothing."""
    try:
        return entry.fact()
    except facts.BrokenFact:
        return facts.UnknownFact(entry.kind)


def _conflict(kind: ConflictKind, one: Entry, other: Entry, subject: str) -> Conflict:
    first, second = sorted((one, other), key=lambda entry: entry.id)
    return Conflict(kind, (first.id, second.id), (first.stamp, second.stamp), subject)


def _from_fields(participant: str, fields: Mapping[str, str]) -> Participant:
    known = {"ticket_code": ticket_code_of(participant), "name": "", **_checked(fields)}
    return msgspec.convert({"id": participant, **known}, Participant)


def _overlaid(participant: Participant, corrected: Mapping[str, str]) -> Participant:
    changes = _checked(corrected)
    status = Status(changes.pop("status", participant.status))
    return msgspec.structs.replace(participant, status=status, **changes)


def _checked(fields: Mapping[str, str]) -> dict[str, str]:
    statuses = {status.value for status in Status}
    return {
        field: value
        for field, value in fields.items()
        if field in CORRECTABLE and (field != "status" or value in statuses)
    }
