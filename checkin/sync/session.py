"""One round of sync: settings, roster, journal; idempotent, and interrupted anywhere it loses nothing.

An entry counts as held by the server only when it was seen in the stream of the server's current epoch. At the end
of the stream the desk pushes whatever it was not shown, its own or not; that makes a rolled-back server whole again.
"""

import itertools
from collections.abc import Callable
from typing import Protocol

import msgspec

from checkin.journal.anomalies import Anomaly, AnomalyKind, Contact
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry
from checkin.journal.headcount import UnheardDesk
from checkin.journal.remote import Remote
from checkin.journal.store import Cursor, Outcome, Page, Receipt, RosterHead, RosterPage
from checkin.participants import Participant
from checkin.sync.answers import SyncError
from checkin.sync.client import ServerClient
from checkin.sync.messages import (
    MOST_ENTRIES,
    MOST_PARTICIPANTS,
    PulledPage,
    PulledRoster,
    SettingsAnswer,
    in_pushes,
)

_PAGE = 250
"""Entries a transaction: small, so that a scan never waits long behind one."""


_turns = itertools.count(1)
"""Numbers the requests of this process."""


class NotPaired(SyncError):
    """This desk has no server."""


class Server(Protocol):
    """What a round asks of a server; ServerClient over HTTP."""

    @property
    def clock_offset_ms(self) -> int | None: ...
    def push(self, entries: list[Entry], unsent: int) -> tuple[Receipt, ...]: ...
    def pull(self, cursor: Cursor | None, limit: int) -> PulledPage: ...
    def roster(self, after: int, known: RosterHead, limit: int) -> PulledRoster: ...
    def put_participants(self, participants: list[Participant]) -> None: ...
    def settings(self) -> SettingsAnswer: ...


class SyncReport(msgspec.Struct, frozen=True):
    """What one round moved."""

    sent: int
    received: int
    participants: int
    set_aside: int
    unsent: int
    unheard_desks: tuple[UnheardDesk, ...] = ()
    """Desks that the server has not heard from."""
    anomalies: tuple[Anomaly, ...] = ()
    """What the server knows to be not as it should be."""


def paired_remote(store: DeskStore) -> Remote:
    """The server of this desk. Raises NotPaired."""
    remote = store.remote()
    if remote is None:
        raise NotPaired("This desk has no server yet: pair it with one first.")
    return remote


def contacts_of(store: DeskStore) -> Callable[[], Contact]:
    """What the desk tells of itself with each request."""

    def contact() -> Contact:
        remote = store.remote()
        offset_ms = remote.clock_offset_ms if remote is not None else None
        return Contact(store.opening, next(_turns), store.head().position, offset_ms)

    return contact


def sync_once(store: DeskStore, now_ms: Callable[[], int]) -> SyncReport:
    """One round with the server that the store is paired with. Raises SyncError, NotPaired among them."""
    client = ServerClient.of(paired_remote(store), contacts_of(store))
    try:
        return Round(store, client, now_ms).run()
    finally:
        client.close()


class Round:
    """One round between a desk's store and its server."""

    def __init__(self, store: DeskStore, server: Server, now_ms: Callable[[], int]) -> None:
        self._store = store
        self._server = server
        self._now_ms = now_ms
        self._sent = self._received = self._participants = self._set_aside = 0
        self._unheard: tuple[UnheardDesk, ...] = ()
        self._anomalies: tuple[Anomaly, ...] = ()

    def run(self) -> SyncReport:
        """Pull to the head, push what the stream has not shown, pull that back. Raises SyncError."""
        self._pull_to_head()
        self._push_participants()
        offered: list[str] = []
        while (batch := self._push_batch()) and batch != offered:
            offered = batch
            self._pull_to_head()
        self._store.save_remote(self._in_contact(self._remote()))
        return SyncReport(
            sent=self._sent,
            received=self._received,
            participants=self._participants,
            set_aside=self._set_aside,
            unsent=self._store.unheld_count(),
            unheard_desks=self._unheard,
            anomalies=self._anomalies,
        )

    def _pull_to_head(self) -> None:
        while True:
            remote = self._remote()
            page = self._server.pull(remote.cursor, _PAGE)
            if page.reset:
                self._store.note(Anomaly(AnomalyKind.SERVER_ROLLED_BACK, "server", self._now_ms()))
                self._store.forget_held(self._in_contact(remote))
                self._store.save_remote(msgspec.structs.replace(self._remote(), cursor=page.cursor))
                continue
            before = self._store.head().position
            after = msgspec.structs.replace(self._in_contact(remote), cursor=page.cursor)
            if page.entries or page.cursor != remote.cursor:
                self._store.take_page(Page(page.entries, page.cursor, page.at_head), after)
            self._received += self._store.head().position - before
            if page.at_head:
                self._unheard, self._anomalies = page.unheard_desks, page.anomalies
                self._take_settings(page.event_revision)
                self._take_roster(page.roster_head)
                return

    def _take_settings(self, revision: int) -> None:
        if revision == self._remote().settings_revision:
            return
        answer = self._server.settings()
        self._store.take_event(answer.event, msgspec.structs.replace(self._remote(), settings_revision=answer.revision))

    def _take_roster(self, head: RosterHead) -> None:
        """Read the server's roster to its head; from the beginning when what was read is no part of it any more."""
        while True:
            remote = self._remote()
            if remote.roster_head == head and remote.roster_revision >= head.revision:
                return
            pulled = self._server.roster(remote.roster_revision, remote.roster_head, MOST_PARTICIPANTS)
            if pulled.reset:
                self._store.forget_roster_held(remote)
                continue
            page = RosterPage(pulled.participants, pulled.revision, pulled.at_head)
            after = msgspec.structs.replace(remote, roster_revision=pulled.revision, roster_head=pulled.head)
            self._store.take_roster(page, after)
            self._participants += len(page.participants)
            if page.at_head:
                return

    def _push_participants(self) -> None:
        """Offer those imported here; held are they only once the server's roster shows them."""
        offered: list[Participant] = []
        while (batch := self._store.unheld_participants(MOST_PARTICIPANTS)) and batch != offered:
            offered = batch
            for part in in_pushes(batch):
                self._server.put_participants(part)
            self._pull_to_head()

    def _push_batch(self) -> list[str]:
        """Offer what the stream has not shown; the ids of what was offered."""
        entries = self._store.unheld(MOST_ENTRIES)
        unsent = self._store.unheld_count() if entries else 0
        for part in in_pushes(entries):
            unsent -= len(part)
            receipts = self._server.push(part, unsent)
            refused = [receipt.id for receipt in receipts if receipt.outcome is Outcome.SET_ASIDE]
            if refused:
                self._store.mark_refused(refused)
            self._set_aside += len(refused)
            self._sent += len(part) - len(refused)
        return [entry.id for entry in entries]

    def _remote(self) -> Remote:
        return paired_remote(self._store)

    def _in_contact(self, remote: Remote) -> Remote:
        return msgspec.structs.replace(
            remote, last_contact_ms=self._now_ms(), clock_offset_ms=self._server.clock_offset_ms
        )
