"""The store: what desk and server keep, as one small interface. Implementations: sqlite.py and postgres.py.

A store is a set of entries that only grows, the roster and the event's settings by revision, and projections that are
written in the same transaction. Every store gives each entry it first sees a dense position within an epoch and keeps a
running hash over the positions.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Protocol, TypeVar

import msgspec

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.anomalies import Anomaly, Trace
from checkin.journal.entries import GENESIS, Entry
from checkin.journal.figures import Figures
from checkin.participants import Participant
from checkin.state import Conflict, ParticipantState

Result = TypeVar("Result")
Listener = Callable[["Gone"], None]


class StoreError(CheckinError):
    """The store cannot be opened or written; nothing was changed."""


class StoreAway(StoreError):
    """The database server does not answer now; it may in a moment."""


class Outcome(StrEnum):
    """What became of an entry that was offered to a store."""

    ACCEPTED = "accepted"
    KNOWN = "known"
    SET_ASIDE = "set_aside"


class Receipt(msgspec.Struct, frozen=True):
    """The answer for one entry."""

    id: str
    outcome: Outcome
    reason: str | None = None


class Cursor(msgspec.Struct, frozen=True):
    """How far a reader has read another store's journal: everything up to `position` of `epoch`."""

    epoch: str
    position: int = 0
    running: str = GENESIS


class Page(msgspec.Struct, frozen=True):
    """Entries after a cursor, in the order of their positions, and the cursor behind them."""

    entries: tuple[Entry, ...]
    cursor: Cursor
    at_head: bool


class Reset(msgspec.Struct, frozen=True):
    """The cursor is not of this journal (one of the two was rolled back): read again from the beginning of `epoch`."""

    epoch: str
    rolled_back: bool = False
    """Whether the cursor showed that this journal was, so that the epoch is a new one."""


class RosterPage(msgspec.Struct, frozen=True):
    """Participants whose revision is greater than the one asked for, in the order of their revisions."""

    participants: tuple[Participant, ...]
    revision: int
    at_head: bool


class RosterHead(msgspec.Struct, frozen=True):
    """How far a roster has come: its highest revision, and the random mark of what was written last.

    Two rosters that had the same head are the same up to it, so that a reader notices one that was rolled back.
    """

    revision: int = 0
    mark: str = ""


class Record(msgspec.Struct, frozen=True):
    """One participant as shown (None when only entries are known), and the folded state."""

    id: str
    participant: Participant | None
    state: ParticipantState


class RosterChange(msgspec.Struct, frozen=True):
    """How many participants a write to the roster added, changed and left as they were."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    erased: int = 0
    """Those whose data were erased: nothing was written of them."""


class Tally(msgspec.Struct, frozen=True):
    """People counted under one key of a dimension: expected, arrived at the venue, inside it now."""

    key: str
    expected: int = 0
    arrived: int = 0
    inside: int = 0


class Dimension(StrEnum):
    """By what headcounts are kept.

    `total` has the one key "". `five` has the beginning of the five minutes of the arrival as ISO 8601 in UTC. `zone`
    counts those admitted to each zone, and its `expected` are those who booked it (of the venue all who are expected).
    `cell` is for filters, which ask Figures: a Cell as JSON.
    """

    TOTAL = "total"
    CATEGORY = "category"
    REGION = "region"
    TRACK = "track"
    DESK = "desk"
    DELEGATION = "delegation"
    FIVE = "five"
    ZONE = "zone"
    CELL = "cell"


class OpenConflict(msgspec.Struct, frozen=True):
    """A conflict that nobody has settled yet, and whom it concerns."""

    participant: str
    name: str
    """Empty where nothing but entries is known of them."""
    conflict: Conflict
    is_erased: bool = False
    """Whether their data were erased."""


class SetAside(msgspec.Struct, frozen=True):
    """An entry that could not be taken, as it came, with the reason."""

    id: str
    reason: str
    raw: str


class KnownDesk(msgspec.Struct, frozen=True):
    """A desk that is paired with this server."""

    id: str
    name: str
    paired_ms: int
    heard_ms: int
    unsent: int = 0
    revoked: bool = False
    viewer: bool = False
    """Whether it is a browser that may only read the figures."""
    public_key: str = ""
    """What the desk's files are signed with (Ed25519, hexadecimal)."""
    offset_ms: int | None = None
    """What this server's clock was ahead of the desk's."""
    trace: Trace = Trace()


class Verification(msgspec.Struct, frozen=True):
    """The result of rebuilding the projections and checking the hash chain."""

    ok: bool
    entries: int
    problems: tuple[str, ...]


class Gone(msgspec.Struct, frozen=True):
    """Whose data were erased in a store; what lies beside it is to follow."""

    participants: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    """The names of the photos that were theirs."""

    def and_also(self, other: "Gone") -> "Gone":
        """These and others."""
        return Gone(
            tuple(dict.fromkeys((*self.participants, *other.participants))),
            tuple(dict.fromkeys((*self.photos, *other.photos))),
        )

    def without(self, other: "Gone") -> "Gone":
        """These but not the others."""
        return Gone(
            tuple(one for one in self.participants if one not in other.participants),
            tuple(one for one in self.photos if one not in other.photos),
        )


NOBODY_GONE = Gone()


class Transaction(Protocol):
    """What may be done in one transaction; all of it is on disk when `transact` has returned, or none."""

    def record(self, participant: str) -> Record | None:
        """The participant with this id; None when neither roster nor journal knows it."""
        ...

    def record_by_code(self, code: str) -> Record | None:
        """The participant with exactly this ticket code."""
        ...

    def inside(self, zone: str) -> int:
        """How many people are inside a zone, with what this transaction has changed."""
        ...

    def append(self, entries: Sequence[Entry]) -> list[Receipt]:
        """Add entries to the set, one receipt each; unsound ones are set aside and the rest goes on."""
        ...

    def put_participants(self, participants: Iterable[Participant], *, anew: bool = False) -> RosterChange:
        """Write participants to the roster under new revisions; those already just so are left alone.

        `anew` gives them a new revision, too, so that whoever sent them sees them in the stream.
        """
        ...

    def put_event(self, event: Event) -> int:
        """Write the event's settings under a new revision, which is returned."""
        ...


class Store(Protocol):
    """A journal with its roster, settings and projections. May be used from any thread."""

    def transact(self, work: Callable[[Transaction], Result], *, urgent: bool = False) -> Result:
        """Run `work` in one write transaction, alone. An exception undoes all of it and is passed on.

        An urgent one goes before what else is waiting.
        """
        ...

    def when_erased(self, listener: Listener) -> None:
        """Have `listener` told whose data were erased, once that is on disk, on the thread that wrote it."""
        ...

    def close(self) -> None:
        """End all threads and connections; may be called twice."""
        ...

    def listen(self, on_news: Callable[[], None]) -> None:
        """Have `on_news` called, on any thread, when another process may have written to the same database."""
        ...

    def event(self) -> tuple[Event, int]:
        """The event's settings and their revision. Raises StoreError when there are none yet."""
        ...

    def record(self, participant: str) -> Record | None:
        """As in Transaction, outside of one."""
        ...

    def record_by_code(self, code: str) -> Record | None:
        """As in Transaction, outside of one."""
        ...

    def inside(self, zone: str) -> int:
        """As in Transaction, outside of one."""
        ...

    def entries_of(self, participant: str) -> list[Entry]:
        """All entries about one participant, by position."""
        ...

    def erasures(self) -> list[Entry]:
        """The entries by which people were erased, by position; all entries are looked through."""
        ...

    def head(self) -> Cursor:
        """The cursor behind the last entry."""
        ...

    def page(self, cursor: Cursor | None, limit: int) -> Page | Reset:
        """Up to `limit` entries after the cursor; from the beginning when it is None.

        A cursor of this epoch that this journal cannot have given shows that the journal was rolled back: it starts a
        new epoch.
        """
        ...

    def roster_page(self, after: int, limit: int) -> RosterPage:
        """Up to `limit` participants whose revision is greater than `after`."""
        ...

    def roster_head(self) -> RosterHead:
        """How far the roster has come."""
        ...

    def knows_roster(self, head: RosterHead) -> bool:
        """Whether this roster, as it is, was once just so far."""
        ...

    def tallies(self, dimension: Dimension) -> list[Tally]:
        """The headcounts kept under one dimension, in the order of their keys; the cost does not depend on entries."""
        ...

    def figures(self) -> Figures:
        """What supervisors ask beside headcounts."""
        ...

    def conflicts(self) -> list[OpenConflict]:
        """The conflicts that wait for a person."""
        ...

    def set_aside(self) -> list[SetAside]:
        """The entries that could not be taken."""
        ...

    def desks(self) -> list[KnownDesk]:
        """The desks paired with this server."""
        ...

    def add_desk(self, desk: KnownDesk, token_hash: str) -> None:
        """Remember a desk that has just been paired."""
        ...

    def desk_with_token(self, token_hash: str) -> KnownDesk | None:
        """The desk to which the token was given; it may have been `revoked`."""
        ...

    def good_tokens(self) -> frozenset[str]:
        """The hashes of all tokens that are not revoked."""
        ...

    def desk_tokens(self) -> dict[str, str]:
        """The hash of each desk's token, by id; for a copy of the store that the desks need not be paired with anew."""
        ...

    def revoke_desk(self, desk: str) -> None:
        """Take the token of a desk away."""
        ...

    def heard(self, desk: KnownDesk) -> None:
        """Remember when and how a desk was heard from: `heard_ms`, `unsent`, `offset_ms` and `trace`."""
        ...

    def add_pairing_code(self, code_hash: str, until_ms: int) -> None:
        """Let a desk join by the code with this hash, once."""
        ...

    def take_pairing_code(self, code_hash: str, now_ms: int) -> bool:
        """Use a pairing code up; False when there is none such, or none any more."""
        ...

    def note(self, anomaly: Anomaly) -> None:
        """Remember an anomaly; a later one of the same kind and subject takes its place."""
        ...

    def noted(self) -> list[Anomaly]:
        """The anomalies that were noted."""
        ...

    @property
    def is_on_reserve(self) -> bool:
        """Whether the disk is full, and what was held in reserve is being used up."""
        ...

    def newer_count(self) -> int:
        """How many entries are of a kind that this version does not know."""
        ...

    def secret(self, name: str) -> bytes | None:
        """A secret of the event, such as the key of hand-over files."""
        ...

    def secrets(self) -> dict[str, bytes]:
        """All secrets by name; for a copy of the store."""
        ...

    def keep_secret(self, name: str, value: bytes, *, in_place_of_another: bool = False) -> bytes:
        """Keep a secret, where there is none of that name yet or in its place; the one that is kept now."""
        ...

    def erase(self, kept: Mapping[str, bytes]) -> None:
        """Remove everything, for good, but the desks, the event's id, name and days, and these secrets."""
        ...

    def verify(self) -> Verification:
        """Fold every entry again and compare with the stored projections; check every hash. Changes nothing."""
        ...


def roster_pages(store: Store, after: int, limit: int) -> Iterator[RosterPage]:
    """Everybody whose revision is greater than `after`, up to `limit` at a time."""
    is_whole = False
    while not is_whole:
        page = store.roster_page(after, limit)
        yield page
        after, is_whole = page.revision, page.at_head
