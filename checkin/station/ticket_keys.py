"""The keys that sign an event's tickets: made, changed, retired; and tickets that are revoked.

The secret part of a key stays in the (encrypted) database of the data folder where it was made and is never sent. The
public part is one of the event's settings, which every desk gets. So keys are changed where the settings are kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import msgspec

from checkin.errors import CheckinError
from checkin.event import Event, TicketKey
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry, new_entry
from checkin.journal.store import Record, Store, Transaction
from checkin.signed_tickets import LARGEST_ISSUE, SignedTicket, new_seed, public_part, sign
from checkin.state import Stamp
from checkin.station.scanning import append_or_raise
from checkin.station.values import Card, NotPermitted, NotPossible

_SECRET = "ticket_key."  # noqa: S105 - the beginning of a name
_LAST_SECOND = 2**32 - 1


class TicketKeyError(CheckinError):
    """There is no such key, or none that can sign."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs tickets with one key. `expires_s` as in SignedTicket."""

    event: Event
    key: TicketKey
    seed: bytes
    expires_s: int = 0

    def ticket_of(self, card: Card) -> str:
        """The text of somebody's signed ticket, the same whenever it is asked for. Raises TicketError."""
        person = card.participant
        ticket = SignedTicket(
            person.id, person.name, person.category, person.organisation, card.state.next_ticket_issue(), self.expires_s
        )
        return sign(ticket, self.event.id, self.seed)


def add_key(secrets: Store, *settings: Store) -> TicketKey:
    """Make a key that signs from now on; the ones before stay valid. Its secret part is kept in `secrets` alone."""
    seed = new_seed()
    key = public_part(seed)
    secrets.keep_secret(_SECRET + key.id, seed)
    for store in settings:
        _change(store, lambda keys: (*keys, key))
    return key


def retire_key(key_id: str, *settings: Store) -> TicketKey:
    """Let no ticket of a key be valid any more. Raises TicketKeyError when the event has no such key."""
    wanted = key_id.strip().upper()

    def retired(keys: tuple[TicketKey, ...]) -> tuple[TicketKey, ...]:
        if all(key.id != wanted for key in keys):
            known = ", ".join(key.id for key in keys) or "none"
            raise TicketKeyError(f"The event has no key “{key_id}” for tickets; it has: {known}.")
        return tuple(msgspec.structs.replace(key, is_retired=True) if key.id == wanted else key for key in keys)

    for store in settings:
        _change(store, retired)
    event, _ = settings[0].event()
    return next(key for key in event.ticket_keys if key.id == wanted)


def signer_of(store: Store, valid_until: date | None = None) -> Signer:
    """What signs tickets here; they are valid to the end of a day in the event's time zone, or for ever.

    Raises TicketKeyError where no key of the event can sign.
    """
    event, _ = store.event()
    for key in reversed(event.ticket_keys):
        seed = store.secret(_SECRET + key.id)
        if seed is not None and not key.is_retired:
            return Signer(event, key, seed, _end_of(valid_until, event))
    if event.ticket_keys:
        raise TicketKeyError(
            "No key to sign tickets with is here: sign them in the data folder where the event was made, or make a "
            "new key there with “codes --rotate”."
        )
    raise TicketKeyError("The event has no key to sign tickets with: make one with “codes --rotate”.")


def can_sign(store: Store, key: TicketKey) -> bool:
    """Whether the secret part of the key is here."""
    return store.secret(_SECRET + key.id) is not None


def stays_here(secret: str) -> bool:
    """Whether a secret of this name is that of a ticket key, which only the data folder that made it holds."""
    return secret.startswith(_SECRET)


def require_own_settings(store: DeskStore) -> None:
    """Raise NotPermitted where the event's settings come from a server."""
    if store.remote() is not None:
        raise NotPermitted("This desk gets the event's keys from its server: change them in the server's data folder.")


def revoking(record: Record, stamp: Stamp) -> Entry:
    """The entry by which none of somebody's signed tickets so far is valid any more. Raises NotPossible."""
    issue = record.state.next_ticket_issue()
    if issue > LARGEST_ISSUE:
        raise NotPossible(f"The tickets of this participant were revoked {LARGEST_ISSUE} times: block them instead.")
    return new_entry(stamp, facts.TicketsRevoked(tuple(range(1, issue + 1))), record.id)


def put_on_record(entry: Entry, *stores: Store) -> None:
    """Append one entry to stores that hold the same journal."""
    for store in stores:
        store.transact(lambda transaction: append_or_raise(transaction, entry), urgent=True)


def _change(store: Store, change: Callable[[tuple[TicketKey, ...]], tuple[TicketKey, ...]]) -> None:
    def work(transaction: Transaction) -> None:
        # Read within the transaction, so that a template saved at the same time stays.
        event, _ = store.event()
        transaction.put_event(msgspec.structs.replace(event, ticket_keys=change(event.ticket_keys)))

    store.transact(work)


def _end_of(day: date | None, event: Event) -> int:
    if day is None:
        return 0
    try:
        end = datetime.combine(day, time(), event.zone_info) + timedelta(days=1)
        seconds = int(end.timestamp())
    except (OverflowError, ValueError, OSError) as error:
        raise TicketKeyError(f"Tickets cannot be valid until {day}: name a day before 2106.") from error
    if not 0 < seconds <= _LAST_SECOND:
        raise TicketKeyError(f"Tickets cannot be valid until {day}: name a day from 1970 to 2105.")
    return seconds
