"""The messages of the sync protocol: one definition for desk and server. docs/sync.md tells how they are used."""

from collections.abc import Iterable, Iterator
from typing import Annotated, TypeVar

import msgspec

from checkin.event import Event
from checkin.journal.anomalies import Anomaly
from checkin.journal.entries import Entry
from checkin.journal.headcount import UnheardDesk
from checkin.journal.health import Health
from checkin.journal.store import Cursor, Receipt, RosterHead, Store
from checkin.journal.wipe_orders import WipeOrder, WipeReason, order_of
from checkin.operators import Role
from checkin.participants import Participant

PROTOCOL = 1
MOST_ENTRIES = 500
MOST_PARTICIPANTS = 1_000
LARGEST_BODY = 8 * 1024 * 1024
LARGEST_PUSH = 1024 * 1024
"""Bytes of the entries or participants of one request of a desk.

Any sound entry or participant fits into it, and at 10 kB/s it is with the server before that gives it up.
"""
TIME_HEADER = "X-Checkin-Time-Ms"
"""In every answer: the server's clock in milliseconds since 1970 UTC."""
PROTOCOL_HEADER = "X-Checkin-Protocol"
"""In every request of a desk: the version that it speaks."""
NEWS = "news"
"""The data of a server-sent event that there is something new; others only keep the line open."""
OPERATOR_HEADER = "X-Checkin-Operator"
"""In requests that a desk's token alone does not allow: the session of the operator who acts."""
CONTACT_HEADER = "X-Checkin-Contact"
"""In the requests of a round: what the desk tells of itself, a Contact as JSON."""

_encode = msgspec.json.Encoder().encode
Item = TypeVar("Item", Entry, Participant)


def in_pushes(items: Iterable[Item], most: int = LARGEST_PUSH) -> Iterator[list[Item]]:
    """The items in their order, as many at a time as are `most` bytes together; one that is larger comes alone."""
    together: list[Item] = []
    size = 0
    for item in items:
        length = len(_encode(item)) + 1
        if together and size + length > most:
            yield together
            together, size = [], 0
        together.append(item)
        size += length
    if together:
        yield together


class Hello(msgspec.Struct, frozen=True):
    """Who answers at an address; needs no token."""

    checkin_desk: int
    """The version of the protocol."""
    event: str


class PairRequest(msgspec.Struct, frozen=True):
    """A desk asks to be paired by a one-time code."""

    code: str
    desk: str
    desk_name: str
    protocol: int = PROTOCOL
    viewer: bool = False
    """Whether a browser asks, for the live page."""
    public_key: str = ""
    """What the desk will sign hand-over files with (Ed25519, hexadecimal)."""
    former_token: str = ""
    """The token that the desk had, by which it proves to be the desk of its id."""


class PairAnswer(msgspec.Struct, frozen=True):
    """The token that the desk uses from now on, and the event that it joins."""

    token: str
    event: Event
    event_revision: int
    desk: str = ""
    """The id of the desk from now on: the one that it asked for, unless another desk has it."""
    hand_over_key: str = ""
    """The key of the event's hand-over files, in hexadecimal; none for a browser."""


class SignInRequest(msgspec.Struct, frozen=True):
    """An operator signs in at the server, from a desk or browser that is paired."""

    operator: str
    """Their name or id."""
    pin: str


class OperatorSession(msgspec.Struct, frozen=True):
    """What an operator does at the server carries this; over after `idle_ms` without use."""

    session: str
    name: str
    role: Role
    idle_ms: int


class PushRequest(msgspec.Struct, frozen=True):
    """Entries offered to the server, and how many more the desk has yet to send."""

    entries: tuple[Entry, ...]
    unsent: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0


class PushAnswer(msgspec.Struct, frozen=True):
    """One receipt for each entry; a hint only: held is what the stream shows."""

    receipts: tuple[Receipt, ...]


class PulledPage(msgspec.Struct, frozen=True):
    """Entries after the cursor that was sent; with `reset`, read again from the beginning of the cursor's epoch."""

    reset: bool
    entries: tuple[Entry, ...]
    cursor: Cursor
    at_head: bool
    event_revision: int
    roster_head: RosterHead
    unheard_desks: tuple[UnheardDesk, ...] = ()
    """At the head: whose entries may be missing."""
    anomalies: tuple[Anomaly, ...] = ()
    """At the head: what the server knows to be not as it should be."""


class PulledRoster(msgspec.Struct, frozen=True):
    """Participants after a revision; with `reset`, read again from the beginning."""

    reset: bool
    participants: tuple[Participant, ...]
    revision: int
    at_head: bool
    head: RosterHead


class PutParticipants(msgspec.Struct, frozen=True):
    """Participants imported at a desk."""

    participants: tuple[Participant, ...]


class SettingsAnswer(msgspec.Struct, frozen=True):
    """The event's settings and their revision."""

    event: Event
    revision: int


class PhotoNames(msgspec.Struct, frozen=True):
    """The photos that the server has; without names, they are those of the mark that was sent."""

    mark: str
    names: tuple[str, ...] | None = None


class PairedDesk(msgspec.Struct, frozen=True):
    """A desk (or browser) that is paired: when it was heard from last, and what it had not sent then.

    `health` is what it told of itself at `told_ms`; None of a version that tells nothing.
    """

    id: str
    name: str
    paired_ms: int
    heard_ms: int
    unsent: int
    revoked: bool
    viewer: bool
    offset_ms: int | None
    told_ms: int | None = None
    health: Health | None = None
    wipe: WipeOrder | None = None
    """What it was ordered to do with its data, where it was revoked or the event was erased."""


def paired_desks(store: Store) -> list[PairedDesk]:
    """The desks and browsers that are paired with a server's store."""
    healths = store.figures().healths()
    found = []
    for desk in store.desks():
        told = healths.get(desk.id)
        one = msgspec.convert(desk, PairedDesk, from_attributes=True)
        if told:
            one = msgspec.structs.replace(one, told_ms=told.at_ms, health=told.health)
        found.append(msgspec.structs.replace(one, wipe=order_of(store, desk.id)) if desk.revoked else one)
    return found


class PairingCode(msgspec.Struct, frozen=True):
    """A fresh one-time code, and the link that carries it with the server's address."""

    code: str
    link: str


class WipeDemand(msgspec.Struct, frozen=True):
    """The desk is to remove its data, and to say when that is done."""

    event: str
    """The id of the event to which this holds."""
    reason: WipeReason


class Wiped(msgspec.Struct, frozen=True):
    """The desk's data are gone; `unsent` entries with them, which nobody else had."""

    unsent: int = 0


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a request was not answered otherwise, in one sentence."""

    detail: str
    wipe: WipeDemand | None = None
    """Where that is why: the event was erased, or the desk taken out of it."""
