"""Values for tests, with sensible defaults."""

from typing import Any

import msgspec

from checkin.event import VENUE, Event, new_event
from checkin.participants import Participant
from checkin.state import Stamp
from checkin.tickets import is_own_text, own_ticket_code, random_characters
from checkin.zones import Zone, ZoneKind


def a_participant(**fields: Any) -> Participant:
    """Somebody expected, with an id and a ticket code of their own (of the program's kind where the id allows it)."""
    identity = fields.pop("id", None) or random_characters(16)
    ticket_code = own_ticket_code(identity) if is_own_text(identity) else f"TICKET-{identity}"
    return Participant(**{"id": identity, "ticket_code": ticket_code, "name": "Анна Ким", **fields})


def an_event(**fields: Any) -> Event:
    """An event with the venue and two tracks."""
    zones = (
        Zone(key=VENUE, name="Venue", kind=ZoneKind.VENUE),
        Zone(key="transport", name="Transport", kind=ZoneKind.TRACK, capacity=2),
        Zone(key="housing", name="Housing", kind=ZoneKind.TRACK),
    )
    return msgspec.structs.replace(
        new_event("Forum of Cities"), **{"zones": zones, "time_zone": "Europe/Moscow", **fields}
    )


def a_stamp(**fields: Any) -> Stamp:
    """Written at desk “north” by Olga at nine."""
    return Stamp(**{"desk": "d-north", "desk_name": "north", "operator": "Olga", "at_ms": 1_790_000_000_000, **fields})
