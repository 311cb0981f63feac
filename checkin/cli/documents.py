"""The JSON documents of the commands that docs/cli.md promises, made from the station's values."""

from dataclasses import asdict
from typing import Any

import msgspec

from checkin.admission import Refused
from checkin.event import Event
from checkin.state import Stamp
from checkin.station.status import iso
from checkin.station.values import Card, ScanResult


class Named(msgspec.Struct, frozen=True):
    """A participant in the answer to a scan."""

    id: str
    name: str
    category: str


class Earlier(msgspec.Struct, frozen=True):
    """When, where and by whom something was done before."""

    at: str
    desk: str
    operator: str


class ScanDocument(msgspec.Struct, frozen=True):
    """A line of `scan --json`."""

    code: str
    verdict: str
    reason: str | None
    participant: Named | None
    earlier: Earlier | None
    entry: str
    zone: str
    direction: str
    notices: list[dict[str, Any]]
    """What the desk should know beside the verdict: a kind, and its own fields."""


class Hit(msgspec.Struct, frozen=True):
    """An element of `search --json`."""

    id: str
    name: str
    organisation: str
    category: str
    arrived: bool
    ticket_code: str


class CardDocument(msgspec.Struct, frozen=True):
    """A participant in the answers to `undo`, `register`, `edit` and `reprint`."""

    id: str
    ticket_code: str
    name: str
    organisation: str
    position: str
    region: str
    category: str
    status: str
    arrived: bool
    inside: bool
    badges: int


def scan_document(result: ScanResult, event: Event) -> ScanDocument:
    """One line of `scan --json`; times are in the event's time zone."""
    card = result.card
    return ScanDocument(
        code=result.code,
        verdict=result.verdict.kind,
        reason=result.verdict.reason if isinstance(result.verdict, Refused) else result.voided_because,
        participant=Named(card.id, card.participant.name, card.participant.category) if card else None,
        earlier=earlier_document(result.earlier, event),
        entry=result.entry,
        zone=result.zone,
        direction=result.direction,
        notices=[{"kind": notice.kind, **asdict(notice)} for notice in result.notices],
    )


def earlier_document(stamp: Stamp | None, event: Event) -> Earlier | None:
    """Who did something before, where and when."""
    if stamp is None:
        return None
    return Earlier(iso(stamp.true_ms, event.zone_info), stamp.desk_name, stamp.operator)


def hit(card: Card) -> Hit:
    """One element of `search --json`."""
    person = card.participant
    return Hit(card.id, person.name, person.organisation, person.category, card.has_arrived, person.ticket_code)


def card_document(card: Card) -> CardDocument:
    """A participant with what is true of them."""
    person = card.participant
    fields: dict[str, Any] = {
        field: getattr(person, field)
        for field in ("id", "ticket_code", "name", "organisation", "position", "region", "category", "status")
    }
    return CardDocument(**fields, arrived=card.has_arrived, inside=card.is_inside, badges=len(card.state.badges))
