"""Batches of badges made in advance: whose, in which order, and what changed since the last one. Rules are pure."""

import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path

import msgspec

from checkin.badges.designs import Designs
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.participants import Status
from checkin.station.values import Card


class Order(StrEnum):
    """In which order a batch comes out: as the desks hand it out."""

    NAME = "name"
    REGION = "region"
    CATEGORY = "category"
    ORGANISATION = "organisation"


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """Whose badges; everything that is said must hold. Regions and organisations are compared whatever their case."""

    category: str | None = None
    region: str | None = None
    organisation: str | None = None


class DigestsNotWritten(CheckinError):
    """What was printed cannot be remembered."""


def chosen(cards: Iterable[Card], selection: Selection, event: Event) -> list[Card]:
    """Those of the participants who are expected and whom the selection means."""
    category = event.category(selection.category).key if selection.category is not None else None
    return [
        card
        for card in cards
        if card.participant.status is Status.EXPECTED
        and (category is None or card.category.key == category)
        and _is(card.participant.region, selection.region)
        and _is(card.participant.organisation, selection.organisation)
    ]


def in_order(cards: Iterable[Card], order: Order) -> list[Card]:
    """The participants in the order in which their badges come out."""
    return sorted(cards, key=lambda card: _sort_key(card, order))


def digests(cards: Iterable[Card], designs: Designs, event: Event) -> dict[str, str]:
    """For each participant something that changes when their badge does. The same on every computer."""
    return {card.id: _digest(card, designs, event) for card in cards}


def changed(cards: Iterable[Card], now: Mapping[str, str], before: Mapping[str, str]) -> list[Card]:
    """Those whose badge is not as it was in the batches before, or was in none."""
    return [card for card in cards if now[card.id] != before.get(card.id)]


def read_digests(path: Path) -> dict[str, str]:
    """What earlier batches contained; nothing when that is not known."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}


def write_digests(path: Path, now: Mapping[str, str]) -> None:
    """Remember what batches contained. Raises DigestsNotWritten."""
    partial = path.with_suffix(".partial")
    try:
        partial.write_bytes(msgspec.json.encode({**read_digests(path), **now}))
        os.replace(partial, path)
    except OSError as error:
        raise DigestsNotWritten(
            f"{path} cannot be written ({error.strerror}): the next batch of changed badges will contain these again."
        ) from error


def _is(value: str, wanted: str | None) -> bool:
    return wanted is None or " ".join(value.casefold().split()) == " ".join(wanted.casefold().split())


def _digest(card: Card, designs: Designs, event: Event) -> str:
    try:
        template = msgspec.json.encode(designs.template(card.category.badge_template))
    except CheckinError:
        template = b""
    salted = blake2b(digest_size=12, key=event.id.encode()[:64])
    for part in (template, msgspec.json.encode(card.participant), msgspec.json.encode(card.category)):
        salted.update(part)
    return salted.hexdigest()


def _sort_key(card: Card, order: Order) -> tuple[str, ...]:
    person = card.participant
    ends_with_name = (person.organisation.casefold(), person.name.casefold(), person.id)
    match order:
        case Order.NAME:
            return ends_with_name[1:]
        case Order.REGION:
            return (person.region.casefold(), *ends_with_name)
        case Order.CATEGORY:
            return (card.category.name.casefold(), *ends_with_name[1:])
        case Order.ORGANISATION:
            return ends_with_name
