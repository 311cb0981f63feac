"""What a server keeps of desks that are to remove their data: who was told, and who said that it is done.

It lies in the store as secrets do, so that every process of the server knows it, and it outlasts the event's erasure.
"""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from checkin.journal.headcount import Counted
from checkin.journal.store import KnownDesk, Store

ERASURE = "erasure"
_ORDER = "wipe_order."


class WipeReason(StrEnum):
    """Why a desk is to remove its data."""

    ERASED = "erased"
    """The event was."""
    REVOKED = "revoked"
    """The desk was taken out of the event."""


class WipeOrder(msgspec.Struct, frozen=True):
    """One desk's order, and what is known of its fate. Moments are by the server's clock."""

    desk: str
    reason: WipeReason
    ordered_ms: int
    told_ms: int | None = None
    """When the desk asked for something and was told instead."""
    confirmed_ms: int | None = None
    """When it said that its data are gone."""
    unsent: int = 0
    """How many entries went that nobody else had, as it said."""


class Erasure(msgspec.Struct, frozen=True):
    """What is left of an event that was erased; without personal data."""

    event: str
    """Its id."""
    name: str
    erased_ms: int
    deadline_ms: int
    """By when every desk should have confirmed."""
    participants: int
    entries: int
    photos: int = 0
    total: Counted | None = None
    by_category: dict[str, Counted] = {}
    by_zone: dict[str, Counted] = {}


def erasure_of(store: Store) -> Erasure | None:
    """How the store's event was erased; None while it was not."""
    kept = store.secret(ERASURE)
    return msgspec.json.decode(kept, type=Erasure) if kept else None


def order_of(store: Store, desk: str) -> WipeOrder | None:
    """What this desk was ordered; None for nothing."""
    kept = store.secret(_ORDER + desk)
    return msgspec.json.decode(kept, type=WipeOrder) if kept else None


def keep_order(store: Store, order: WipeOrder) -> None:
    """Remember an order, in place of what was known of it."""
    store.keep_secret(_ORDER + order.desk, msgspec.json.encode(order), in_place_of_another=True)


def erase_event(store: Store, erasure: Erasure) -> None:
    """Remove everything from the store but who is paired with it, and order those desks to do the same. At once.

    Done once more for the same erasure, it removes what came since, and forgets no confirmation.
    """
    kept = {ERASURE: msgspec.json.encode(erasure)}
    for desk in _concerned(store.desks()):
        order = WipeOrder(desk.id, WipeReason.ERASED, erasure.erased_ms)
        before = order_of(store, desk.id)
        if before is not None and (desk.revoked or before.ordered_ms == order.ordered_ms):
            order = before
        kept[_ORDER + desk.id] = msgspec.json.encode(order)
    store.erase(kept)


def erase_what_is_left(store: Store, erasure: Erasure) -> None:
    """As `erase_event`, where it was not done yet or something came after it, such as the rest of a copy."""
    if erasure_of(store) is None or store.head().position or store.roster_head().revision:
        erase_event(store, erasure)


def _concerned(desks: Iterable[KnownDesk]) -> Iterable[KnownDesk]:
    """A browser keeps nothing."""
    return (desk for desk in desks if not desk.viewer)
