"""From what a scanner sent to a verdict on disk: finds whose code it is, asks the rules, writes the entry."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Protocol

from checkin.admission import (
    Admitted,
    AlreadyIn,
    Conditions,
    Direction,
    Notice,
    RefusalReason,
    Refused,
    Unknown,
    Unreadable,
    Verdict,
    VoidBadge,
    decide,
    notices_of,
)
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.entries import Entry, new_entry
from checkin.journal.store import Outcome, Record, StoreError, Transaction
from checkin.layouts import Layout, readings, straight_readings
from checkin.participants import participant_id
from checkin.payloads import candidates, is_payload
from checkin.signed_tickets import SignedTicket, read
from checkin.state import ParticipantState, Stamp
from checkin.station import people
from checkin.station.values import Card, ScanResult
from checkin.tickets import MAX_CODE_LENGTH, is_readable, parse_badge_code, parse_own_ticket, storable
from checkin.zones import Zone

_LONGEST_RAW = 2 * MAX_CODE_LENGTH
"""A code page of one byte makes two characters of a letter in UTF-8."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Where and which way the scanned person goes, and who scans."""

    event: Event
    zone: Zone
    direction: Direction
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Override:
    """Why somebody is let in against the rules; `authorised` is who gave their word, if the operator may not."""

    reason: str
    authorised: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Whose code was read; `printing` is that of a badge code, `ticket` what a signed ticket says."""

    record: Record
    code: str
    printing: str | None = None
    ticket: SignedTicket | None = None


class Reader(Protocol):
    """Where participants are looked up: a store, or a transaction on it."""

    def record(self, participant: str) -> Record | None: ...

    def record_by_code(self, code: str) -> Record | None: ...

    def inside(self, zone: str) -> int: ...


def scan_in(transaction: Transaction, raw_code: str, fitting: Sequence[Found], passage: Passage) -> ScanResult:
    """Judge one code and record the verdict, within a transaction; `fitting` is what `find_all` found."""
    if len(fitting) != 1:
        verdict = _nobodys(raw_code, passage)
        result = _recorded(transaction, storable(raw_code), verdict, passage, None, repaired=False)
        holds_several = bool(fitting) and is_payload(raw_code)
        return replace(result, fits_several=bool(fitting) and not holds_several, holds_several=holds_several)
    found = fitting[0]
    record, repaired = found.record, found.code not in raw_code
    if found.ticket is not None:
        if refused := _refusal(found.ticket, record.state, passage):
            return _recorded(transaction, found.code, refused, passage, record, repaired=repaired)
        if record.participant is None and record.state.erased is None:
            record = _registered(transaction, found.ticket, passage)
    verdict = judge(transaction, record, passage, found.printing)
    return _recorded(transaction, found.code, verdict, passage, record, printing=found.printing, repaired=repaired)


def standing(
    reader: Reader, raw_code: str, fitting: Sequence[Found], passage: Passage
) -> tuple[Record | None, Verdict]:
    """Whose code this is, and what a scan of it would come to now; nothing is recorded. `fitting` as in `scan_in`."""
    if len(fitting) != 1:
        return None, _nobodys(raw_code, passage)
    [found] = fitting
    record = reader.record(found.record.id) or found.record
    refused = _refusal(found.ticket, record.state, passage) if found.ticket is not None else None
    return record, refused or judge(reader, record, passage, found.printing)


def admit_in(transaction: Transaction, record: Record, passage: Passage, override: Override | None) -> ScanResult:
    """Judge a participant who was picked by hand; with an override the verdict is overridden, on record."""
    verdict = judge(transaction, record, passage, None)
    code = record.participant.ticket_code if record.participant else ""
    if override is None or isinstance(verdict, Admitted):
        return _recorded(transaction, code, verdict, passage, record, repaired=False)
    return _recorded(transaction, code, Admitted(), passage, record, repaired=False, override=override)


def judge(reader: Reader, record: Record, passage: Passage, printing: str | None) -> Verdict:
    """What the rules say of this participant here and now."""
    participant = record.participant
    if record.state.erased is not None:
        may_leave = passage.direction is Direction.EXIT and record.state.is_inside(passage.zone.key)
        return Admitted() if may_leave else Refused(RefusalReason.DATA_ERASED)
    if participant is None:
        return Unknown()
    category = passage.event.category(participant.category)
    conditions = Conditions(passage.event.local(passage.stamp.true_ms), _inside(reader, passage))
    return decide(participant, category, record.state, passage.zone, conditions, passage.direction, printing)


def _inside(reader: Reader, passage: Passage) -> int:
    """How many are inside, where that matters."""
    is_limited = passage.zone.capacity is not None and passage.direction is Direction.ENTRY
    return reader.inside(passage.zone.key) if is_limited else 0


def _notices(transaction: Transaction, verdict: Verdict, record: Record | None, passage: Passage) -> tuple[Notice, ...]:
    """What goes with a verdict that was just recorded."""
    if record is None or record.participant is None or passage.direction is Direction.EXIT:
        return ()
    category = passage.event.category(record.participant.category)
    inside = _inside(transaction, passage)
    return notices_of(verdict, passage.event, passage.zone, category, inside, passage.stamp.desk_name)


def append_or_raise(transaction: Transaction, entry: Entry) -> None:
    """Append an entry of our own making; raises StoreError if the store does not take it."""
    [receipt] = transaction.append([entry])
    if receipt.outcome is not Outcome.ACCEPTED:
        raise StoreError(f"The entry could not be recorded: {receipt.reason or receipt.outcome}")


def card_of(record: Record, event: Event, zone: str) -> Card | None:
    """The card of a participant of whom more is known than entries."""
    if record.participant is None:
        return None
    return Card(record.participant, event.category(record.participant.category), record.state, zone)


def find_by_code(reader: Reader, raw_code: str, event: Event, layout: Layout = Layout.US) -> Found | None:
    """Whose ticket or badge code this is, in any reading of what the scanner sent; None when it is nobody's.

    A code that can be read as those of two people is nobody's. The rest is as in `find_all`.
    """
    found = find_all(reader, raw_code, event, layout)
    return found[0] if len(found) == 1 else None


def find_all(reader: Reader, raw_code: str, event: Event, layout: Layout = Layout.US) -> list[Found]:
    """All whose ticket or badge code this may be; of two people only their layouts tell which was meant.

    `layout` is that of the keyboard through which it came; under the American one it came as it was sent. What this
    layout says comes first, and last what stands within an address, a vCard or JSON. Whoever is known from a signed
    ticket alone has a record without participant.
    """
    for look in (partial(straight_readings, layout=layout), legible_readings, partial(_within, event=event)):
        found: dict[str, Found] = {}
        for code in look(raw_code):
            if is_readable(code) and (one := _whose(reader, code, event)):
                found.setdefault(one.record.id, one)
        if found:
            return list(found.values())
    return []


@lru_cache(maxsize=16)
def legible_readings(raw_code: str) -> tuple[str, ...]:
    """The readings of what a scanner sent that can be codes at all; asked for several times of what is nobody's."""
    if len(raw_code) > _LONGEST_RAW:
        return ()
    return tuple(reading for reading in readings(raw_code) if is_readable(reading))


def _within(raw_code: str, event: Event) -> tuple[str, ...]:
    """What may be codes in the readings that are addresses, vCards or JSON."""
    payloads = [raw_code] if is_payload(raw_code) else filter(is_payload, legible_readings(raw_code))
    return tuple(dict.fromkeys(code for payload in payloads for code in candidates(payload, event.payloads)))


def _whose(reader: Reader, code: str, event: Event) -> Found | None:
    """Whose code this is, exactly as it is written here."""
    signed = read(code, event)
    if isinstance(signed, SignedTicket):
        known = reader.record(signed.participant) or reader.record_by_code(code)
        return Found(known or Record(signed.participant, None, ParticipantState()), code, ticket=signed)
    if signed is RefusalReason.TICKET_KEY_RETIRED:
        return None
    if record := reader.record_by_code(code):
        return Found(record, code)
    if badge := parse_badge_code(code):
        record, printing = reader.record(badge.participant), badge.printing
    elif ticket := parse_own_ticket(code):
        record, printing = reader.record(ticket), None
    else:
        # Of an erased person the code is kept nowhere, but it still gives what stands for it.
        identity = participant_id(event.id, code)
        record = reader.record(identity) or reader.record_by_code(identity)
        return Found(record, code) if record is not None and record.state.erased is not None else None
    is_known = record is not None and (record.participant is not None or record.state.erased is not None)
    return Found(record, code, printing) if record is not None and is_known else None


def _nobodys(raw_code: str, passage: Passage) -> Verdict:
    """The verdict on what is nobody's code; a signed ticket is told why it is worth nothing."""
    legible = legible_readings(raw_code)
    flaws = [
        flaw
        for code in (*legible, *_within(raw_code, passage.event))
        if isinstance(flaw := read(code, passage.event), RefusalReason)
    ]
    if flaws:
        # Of several readings the one that is whole is the right one.
        return Refused(next((flaw for flaw in flaws if flaw is not RefusalReason.TICKET_DAMAGED), flaws[0]))
    return Unknown() if legible or is_payload(raw_code) else Unreadable()


def _refusal(ticket: SignedTicket, state: ParticipantState, passage: Passage) -> Refused | None:
    """Why this ticket lets nobody in, although it is real; whoever is inside may leave with it."""
    if passage.direction is Direction.EXIT:
        return None
    if ticket.issue in state.revoked_tickets:
        return Refused(RefusalReason.TICKET_REVOKED, state.revoked_tickets[ticket.issue])
    if ticket.expires_s and passage.stamp.true_ms >= ticket.expires_s * 1000:
        return Refused(RefusalReason.TICKET_EXPIRED)
    return None


def _registered(transaction: Transaction, ticket: SignedTicket, passage: Passage) -> Record:
    """Put somebody on record of whom only the ticket tells; on every desk they are the same person."""
    fact, personal = people.registering_by_ticket(ticket, passage.event)
    append_or_raise(transaction, new_entry(passage.stamp, fact, ticket.participant, personal))
    record = transaction.record(ticket.participant)
    if record is None:
        raise StoreError("The participant could not be recorded.")
    return record


def _recorded(
    transaction: Transaction,
    code: str,
    verdict: Verdict,
    passage: Passage,
    record: Record | None,
    *,
    repaired: bool,
    printing: str | None = None,
    override: Override | None = None,
) -> ScanResult:
    state = record.state if record is not None else ParticipantState()
    fact = _fact(verdict, passage, state, printing, override)
    participant = record.id if record is not None else None
    personal = {"code": _bounded(code)} if record is None else {"reason": override.reason} if override else None
    entry = new_entry(passage.stamp, fact, participant, personal)
    append_or_raise(transaction, entry)
    after = transaction.record(record.id) if record is not None else None
    return ScanResult(
        code=code,
        verdict=verdict,
        card=card_of(after, passage.event, passage.zone.key) if after is not None else None,
        zone=passage.zone.key,
        direction=passage.direction,
        entry=entry.id,
        at_ms=passage.stamp.at_ms,
        repaired=repaired,
        notices=_notices(transaction, verdict, record, passage),
    )


def _fact(
    verdict: Verdict, passage: Passage, state: ParticipantState, printing: str | None, override: Override | None
) -> facts.KnownFact:
    zone = passage.zone.key
    admissions = state.admissions_to(zone)
    match verdict:
        case Admitted() if passage.direction is Direction.EXIT:
            return facts.Left(zone, tuple(admission.entry for admission in admissions if not admission.ended))
        case Admitted():
            known = tuple(admission.entry for admission in admissions)
            authorised = override.authorised if override is not None else ""
            return facts.Admitted(zone, known, override is not None, printing, state.corrections, authorised)
        case Refused(reason):
            return facts.Refused(zone, verdict.kind, reason)
        case AlreadyIn() | Unknown() | VoidBadge() | Unreadable():
            return facts.Refused(zone, verdict.kind)


def _bounded(code: str) -> str:
    return "".join(character if character.isprintable() else "\ufffd" for character in code[:MAX_CODE_LENGTH])
