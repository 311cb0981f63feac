"""Delegations: who comes with whom, who leads them, and in which order they are handed their badges. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from checkin.participants import Participant, Status, delegation_of
from checkin.state import ParticipantState

BOX = 50
"""Badges to a box when a large delegation's are sorted in advance."""
_SEATS = frozenset({"seat", "seat number", "place", "место", "номер места", "座位", "座位号", "席位"})
_LEADERS = frozenset({
    "leader", "head of delegation", "delegation leader", "руководитель", "руководитель делегации", "глава делегации",
    "团长", "代表团团长", "领队",
})  # fmt: skip
_YES = frozenset({"1", "+", "x", "х", "✓", "y", "yes", "true", "да", "是"})
_TITLES = re.compile(
    r"head of (the )?delegation|delegation leader|глава делегации|руководитель делегации|团长", re.IGNORECASE
)
_NUMBERS = re.compile(r"(\d+)")


class Grouping(StrEnum):
    """What makes people a delegation."""

    DELEGATION = "delegation"
    """What the roster's column of delegations says, else the organisation."""
    REGION = "region"


class Standing(StrEnum):
    """How a member stands at the zone of the desk."""

    EXPECTED = "expected"
    PRESENT = "present"
    LEFT = "left"
    KEPT_OUT = "kept_out"
    """Cancelled or blocked."""


@dataclass(frozen=True, slots=True)
class Member:
    """One of a delegation; `number` and `box` from 1, in the order in which badges are handed out."""

    participant: Participant
    state: ParticipantState
    standing: Standing
    number: int
    box: int
    seat: str = ""
    is_leader: bool = False

    @property
    def id(self) -> str:
        return self.participant.id

    @property
    def is_open(self) -> bool:
        """Whether they are still to come."""
        return self.standing is Standing.EXPECTED

    @property
    def has_come(self) -> bool:
        """Whether they have come, whether they have left since or not."""
        return self.standing in (Standing.PRESENT, Standing.LEFT)


@dataclass(frozen=True, slots=True)
class Delegation:
    """People who come together, in the order in which badges are handed out."""

    by: Grouping
    key: str
    members: tuple[Member, ...]

    @property
    def leader(self) -> Member | None:
        """Whoever leads them, as far as the roster says."""
        return next((member for member in self.members if member.is_leader), None)

    @property
    def expected(self) -> int:
        """How many are to come in all."""
        return sum(member.standing is not Standing.KEPT_OUT for member in self.members)

    @property
    def present(self) -> int:
        """How many have come, whether they have left since or not."""
        return sum(member.has_come for member in self.members)

    @property
    def is_in_boxes(self) -> bool:
        """Whether their badges fill more than one box."""
        return len(self.members) > BOX


def group_of(participant: Participant, by: Grouping) -> str:
    """The key of the delegation to which somebody belongs; empty when to none."""
    return delegation_of(participant) if by is Grouping.DELEGATION else participant.region


def delegation(people: Iterable[tuple[Participant, ParticipantState]], by: Grouping, key: str, zone: str) -> Delegation:
    """Those of the people who belong to it; `zone` is where they come in."""
    own = [(person, state) for person, state in people if group_of(person, by) == key]
    leader = _leader([person for person, _ in own])
    ordered = sorted(own, key=lambda pair: _hand_out_key(pair[0]))
    return Delegation(
        by,
        key,
        tuple(
            Member(
                person,
                state,
                _standing(person, state, zone),
                number,
                1 + (number - 1) // BOX,
                seat_of(person),
                person.id == leader,
            )
            for number, (person, state) in enumerate(ordered, 1)
        ),
    )


def seat_of(participant: Participant) -> str:
    """The seat that the roster gives somebody; empty when none."""
    return _column(participant, _SEATS)


def _standing(person: Participant, state: ParticipantState, zone: str) -> Standing:
    if state.is_inside(zone):
        return Standing.PRESENT
    if state.has_arrived(zone):
        return Standing.LEFT
    return Standing.EXPECTED if person.status is Status.EXPECTED else Standing.KEPT_OUT


def _hand_out_key(person: Participant) -> tuple[bool, tuple[tuple[int, int, str], ...], str, str, str]:
    """Seats first, “A2” before “A10”; then by family name, as far as it is known apart; Ё counts as Е."""
    seat = seat_of(person)
    parts = tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _NUMBERS.split(seat.casefold()) if part
    )
    return not seat, parts, _spelt(person.family_name or person.name), _spelt(person.name), person.id


def _spelt(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())


def _leader(people: list[Participant]) -> str | None:
    """The id of whoever leads: said by a column (yes, or a name), else by a position or note; the first of several."""
    for person in people:
        said = _column(person, _LEADERS)
        if said.casefold() in _YES or (said and _spelt(said) == _spelt(person.name)):
            return person.id
    named = {_spelt(said) for person in people if (said := _column(person, _LEADERS))}
    for person in people:
        if _spelt(person.name) in named or _TITLES.search(person.position) or _TITLES.search(person.notes):
            return person.id
    return None


def _column(participant: Participant, headings: frozenset[str]) -> str:
    return next(
        (
            text.strip()
            for heading, text in participant.further.items()
            if heading.strip().casefold() in headings and text.strip()
        ),
        "",
    )
