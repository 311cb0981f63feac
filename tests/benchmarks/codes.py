"""Signed tickets: made, verified, and from the scan of somebody unknown to the committed verdict."""

from dataclasses import replace
from pathlib import Path

import msgspec

from checkin.badges.qr_pictures import qr_png
from checkin.journal.store import Transaction
from checkin.signed_tickets import SignedTicket, new_seed, public_part, read, sign
from checkin.station.station import Station
from checkin.station.values import DeskIdentity
from checkin.tickets import random_characters
from tests.benchmark_data import Samples, a_full_store, timed_ms


def measure(folder: Path, participants: int, _windows: object) -> Samples:
    """Strangers come to a desk that has a full roster, with tickets whose names and organisations are real ones."""
    store, people = a_full_store(folder, participants)
    seed = new_seed()
    event = msgspec.structs.replace(store.event()[0], ticket_keys=(public_part(seed),))

    def settings(transaction: Transaction) -> None:
        transaction.put_event(event)

    store.transact(settings)
    some = people[: min(2_000, len(people))]
    known = [SignedTicket(person.id, person.name, person.category, person.organisation) for person in some]
    codes = [sign(ticket, event.id, seed) for ticket in known]
    strangers = [sign(replace(ticket, participant=random_characters(16)), event.id, seed) for ticket in known]
    nobodys = [f"K-NOBODY-{number}" for number in range(len(some))]
    station = Station(store, DeskIdentity("desk", "north"), operator="Olga")
    try:
        return {
            "made": ("ms", [timed_ms(sign, ticket, event.id, seed) for ticket in known]),
            "verified": ("ms", [timed_ms(read, code, event) for code in codes]),
            "picture": ("ms", [timed_ms(qr_png, code) for code in codes[:300]]),
            "length": ("characters", [float(len(code)) for code in codes]),
            "scan, on the roster": ("ms", [timed_ms(station.scan, code) for code in codes]),
            "scan, of a stranger": ("ms", [timed_ms(station.scan, code) for code in strangers]),
            "scan, of an unknown code": ("ms", [timed_ms(station.scan, code) for code in nobodys]),
        }
    finally:
        station.stop()
