"""Histories for tests: entries as desks write them that have seen only part of what the others wrote."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from hypothesis import strategies as st

from checkin.journal import facts
from checkin.journal.entries import Entry, entry_hash, new_entry
from checkin.state import ReprintReason
from tests.builders import a_stamp

ZONES = ("venue", "transport", "housing")
PEOPLE = ("ANNA", "BORIS", "WANG")
FIELDS = ("name", "category", "region", "status")
FIRST_MS = 1_790_000_000_000


def rehashed(entry: Entry, **changes: Any) -> Entry:
    """The entry as it would be had it said this from the beginning."""
    changed: Entry = msgspec.structs.replace(entry, **changes)
    return msgspec.structs.replace(changed, hash=entry_hash(changed))


def an_entry(
    fact: facts.KnownFact, participant: str | None = "ANNA", personal: Mapping[str, str] | None = None, **fields: Any
) -> Entry:
    """An entry written at desk “north”; `fields` change it before it is hashed."""
    entry = new_entry(a_stamp(), fact, participant, personal)
    return rehashed(entry, **fields) if fields else entry


def admitted(participant: str | None = "ANNA", zone: str = "venue", **fields: Any) -> Entry:
    """Somebody let into a zone."""
    known = {name: fields.pop(name) for name in ("after", "override", "printing") if name in fields}
    return an_entry(facts.Admitted(zone, **known), participant, **fields)


def of_a_newer_version(participant: str | None = "ANNA", **fields: Any) -> Entry:
    """An entry of a kind that this version does not know."""
    return an_entry(facts.Refused("venue", "refused"), participant, kind="greeted", body='{"smile":[1]}', **fields)


@st.composite
def histories(draw: st.DrawFn, people: Sequence[str] = PEOPLE, most: int = 14) -> list[Entry]:
    """Up to `most` entries about the people, each by a desk that had seen some of those before it."""
    written: list[Entry] = []
    for index in range(draw(st.integers(1, most))):
        participant = draw(st.sampled_from(people))
        seen = [entry for entry in written if entry.participant == participant and draw(st.booleans())]
        entry = draw(_entries_after(seen, participant))
        desk = draw(st.sampled_from(("north", "south")))
        identity = f"{draw(st.integers(0, 255)):02x}{index:030x}"
        at_ms = FIRST_MS + draw(st.integers(0, 7_200_000))
        written.append(rehashed(entry, id=identity, desk=f"d-{desk}", desk_name=desk, at_ms=at_ms))
    return written


def deliveries(history: list[Entry]) -> st.SearchStrategy[list[list[Entry]]]:
    """The history in batches as they may arrive: in any order, some of it again and again."""
    doubled = st.lists(st.sampled_from(history), max_size=6).flatmap(
        lambda again: st.permutations([*history, *again]).map(list)
    )
    return st.tuples(doubled, st.integers(1, 7)).map(
        lambda pair: [pair[0][start : start + pair[1]] for start in range(0, len(pair[0]), pair[1])]
    )


@st.composite
def _entries_after(draw: st.DrawFn, seen: list[Entry], participant: str) -> Entry:
    said = [(entry, entry.fact()) for entry in seen]
    zone = draw(st.sampled_from(ZONES))
    open_there = tuple(entry.id for entry, fact in said if isinstance(fact, facts.Admitted) and fact.zone == zone)
    printings = tuple(fact.printing for _, fact in said if isinstance(fact, facts.BadgePrinted))
    kind = draw(st.sampled_from(("admitted", "admitted", *_OTHER_KINDS)))
    personal: dict[str, str] | None = None
    fact: facts.KnownFact
    match kind:
        case "left":
            fact = facts.Left(zone, open_there)
        case "undone":
            fact = facts.Undone(tuple(entry.id for entry in seen if draw(st.booleans())))
        case "badge_printed":
            voids = printings if draw(st.booleans()) else ()
            after = tuple(entry.id for entry, fact in said if isinstance(fact, facts.BadgePrinted))
            printing = draw(st.sampled_from(("00000", "A1B2C", "D3E4F", "G5H6J")))
            fact = facts.BadgePrinted(printing, after, voids, ReprintReason.LOST if voids else None, "front")
        case "badge_voided":
            fact = facts.BadgeVoided(printings, draw(st.sampled_from((None, *ReprintReason))))
        case "badge_handed_over":
            after = tuple(entry.id for entry, fact in said if isinstance(fact, facts.BadgeHandedOver))
            fact, personal = facts.BadgeHandedOver(after), {"proxy": draw(st.sampled_from(("Ли Вэй", "王小明")))}
        case "tickets_revoked":
            fact = facts.TicketsRevoked((draw(st.integers(1, 3)),))
        case "participant_registered":
            fact, personal = facts.ParticipantRegistered(), {"name": "Ли Вэй", "category": "press"}
        case "participant_corrected":
            field = draw(st.sampled_from(FIELDS))
            value = "cancelled" if field == "status" else draw(st.sampled_from(("Анна Ким", "expert", "王小明")))
            replaces = tuple(entry.id for entry, fact in said if isinstance(fact, facts.ParticipantCorrected))
            fact, personal = facts.ParticipantCorrected((field,), replaces), {field: value}
        case "conflict_settled" if len(seen) > 1:
            first, second = sorted(draw(st.permutations([entry.id for entry in seen]))[:2])
            fact = facts.ConflictSettled((first, second))
        case "newer":
            return of_a_newer_version(participant)
        case "refused":
            fact = facts.Refused(zone, "refused", "blocked")
        case _:
            fact = facts.Admitted(zone, open_there, draw(st.booleans()))
    return an_entry(fact, participant, personal)


_OTHER_KINDS = (
    "left",
    "undone",
    "badge_printed",
    "badge_voided",
    "badge_handed_over",
    "tickets_revoked",
    "participant_registered",
    "participant_corrected",
    "conflict_settled",
    "refused",
    "newer",
)
