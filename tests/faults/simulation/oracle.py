"""What must be true of a history, worked out anew from what was done: no line of the product's fold is used here.

The world writes down every fact at the moment when a desk made it, with all that the desk knew of the participant.
What overrides what follows from that knowledge alone; the names that entries give to others are not looked at.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

_GONE = ("cancelled", "blocked")
Pair = tuple[str, str]


@dataclass(frozen=True)
class Fact:
    """One entry, as it was made. `knew` are the entries about the participant that the desk held."""

    id: str
    kind: str
    participant: str | None
    knew: frozenset[str]
    is_acknowledged: bool
    zone: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    """Of corrections."""
    printing: str = ""
    voids: tuple[str, ...] = ()
    """Printings that were not out yet when they were voided, among others."""
    settles: Pair | None = None


@dataclass(frozen=True)
class Person:
    """What is true of one participant."""

    arrived: frozenset[str]
    """Zones."""
    inside: frozenset[str]
    corrected: Mapping[str, str]
    conflicts: frozenset[tuple[str, Pair]]
    valid_printings: frozenset[str]
    is_erased: bool
    """Whether nothing personal may be left of them anywhere."""


def people(facts: Iterable[Fact]) -> dict[str, Person]:
    """What is true of everybody of whom something was said."""
    about: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.participant is not None:
            about.setdefault(fact.participant, []).append(fact)
    return {participant: _person(said) for participant, said in about.items()}


def arrivals(everybody: Mapping[str, Person]) -> Counter[str]:
    """How many people arrived in each zone."""
    return Counter(zone for person in everybody.values() for zone in person.arrived)


def insiders(everybody: Mapping[str, Person]) -> Counter[str]:
    """How many people are inside each zone."""
    return Counter(zone for person in everybody.values() for zone in person.inside)


def _person(said: list[Fact]) -> Person:
    live = _live_admissions(said)
    ended = {
        admission.id
        for leaving in said
        if leaving.kind == "left"
        for admission in live
        if admission.zone == leaving.zone and admission.id in leaving.knew
    }
    is_erased = any(fact.kind == "personal_data_erased" for fact in said)
    corrected, correction_conflicts, cancellations = _corrections([] if is_erased else said)
    valid, badge_conflicts = _badges(said)
    conflicts = {
        *correction_conflicts,
        *badge_conflicts,
        *(
            ("double_admission", _pair(one, other))
            for one, other in combinations(live, 2)
            if one.zone == other.zone and one.id not in other.knew and other.id not in one.knew
        ),
        *(
            ("admitted_yet_cancelled", _pair(admission, cancellation))
            for admission in live
            for cancellation in cancellations
            if admission.id not in cancellation.knew and cancellation.id not in admission.knew
        ),
    }
    settled = {fact.settles for fact in said if fact.settles is not None}
    return Person(
        arrived=frozenset(admission.zone for admission in live),
        inside=frozenset(admission.zone for admission in live if admission.id not in ended),
        corrected=corrected,
        conflicts=frozenset(conflict for conflict in conflicts if conflict[1] not in settled),
        valid_printings=valid,
        is_erased=is_erased,
    )


def _live_admissions(said: list[Fact]) -> list[Fact]:
    undone = {
        admission.id
        for undoing in said
        if undoing.kind == "undone"
        for admission in said
        if admission.kind == "admitted" and admission.zone == undoing.zone and admission.id in undoing.knew
    }
    return [fact for fact in said if fact.kind == "admitted" and fact.id not in undone]


def _corrections(said: list[Fact]) -> tuple[dict[str, str], set[tuple[str, Pair]], list[Fact]]:
    """The values shown, the pairs that disagree, and the corrections in force that cancel."""
    made = [fact for fact in said if fact.kind == "participant_corrected"]
    values: dict[str, str] = {}
    conflicts: set[tuple[str, Pair]] = set()
    cancelling: list[Fact] = []
    for name in {name for fact in made for name in fact.fields}:
        about = [fact for fact in made if name in fact.fields]
        standing = [one for one in about if not any(one.id in other.knew for other in about)]
        values[name] = max(standing, key=lambda fact: fact.id).fields[name]
        conflicts |= {
            ("different_corrections", _pair(one, other))
            for one, other in combinations(standing, 2)
            if one.fields[name] != other.fields[name]
        }
        if name == "status":
            cancelling = [fact for fact in standing if fact.fields[name] in _GONE]
    return values, conflicts, cancelling


def _badges(said: list[Fact]) -> tuple[frozenset[str], set[tuple[str, Pair]]]:
    printed = [fact for fact in said if fact.kind == "badge_printed"]
    voiding = [fact for fact in said if fact.kind == "badge_voided"]
    void = {one.printing for one in printed for other in voiding if one.id in other.knew}
    void |= {printing for fact in voiding for printing in fact.voids}
    valid = [fact for fact in printed if fact.printing not in void]
    conflicts = {("double_badge", _pair(one, other)) for one, other in combinations(valid, 2)}
    return frozenset(fact.printing for fact in valid), conflicts


def _pair(one: Fact, other: Fact) -> Pair:
    first, second = sorted((one.id, other.id))
    return first, second
