"""What a server keeps in PostgreSQL is copied to its data folder as it comes, where backups are made of it as of any.

The other way round a PostgreSQL gets all that a data folder holds, one that was restored from a backup among them.
"""

import logging
import threading
from collections.abc import Callable
from functools import partial

import msgspec

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.anomalies import AnomalyKind
from checkin.journal.backup import PLACES
from checkin.journal.entries import Entry
from checkin.journal.sqlite import SqliteStore
from checkin.journal.store import Cursor, Reset, RosterHead, Store, StoreError, Transaction
from checkin.journal.wipe_orders import erase_what_is_left, erasure_of
from checkin.participants import Participant
from checkin.station.ticket_keys import stays_here
from checkin.sync.messages import MOST_ENTRIES, MOST_PARTICIPANTS

_log = logging.getLogger(__name__)
_EVERY_S = 30.0
_PAUSE_S = 0.02
"""Between pages: the copy is in no hurry."""
_SETTING = "mirrored"


class Reached(msgspec.Struct, frozen=True):
    """How far a copy has come."""

    cursor: Cursor | None = None
    roster: RosterHead = RosterHead()


_NOWHERE = Reached()


class Stopped(Exception):
    """Somebody wants the copying to end."""


def _go_on() -> None:
    """Nobody wants it to end."""


def copy_all(
    source: Store, target: Store, reached: Reached = _NOWHERE, between: Callable[[], None] = _go_on
) -> Reached:
    """Everything from one store to another: secrets, desks with their tokens, roster, entries, the event at last.

    What is there already changes nothing; cut off in the middle, it may be done again. `between` is called after each
    page, and what it raises ends the copying. The secrets of ticket keys stay where they are.
    """
    for name, secret in source.secrets().items():
        if name not in PLACES and not stays_here(name) and target.secret(name) != secret:
            target.keep_secret(name, secret, in_place_of_another=True)
    _copy_desks(source, target)
    after = Reached(
        _copied_entries(source, target, reached.cursor, between), _copied_roster(source, target, reached, between)
    )
    event, _ = source.event()
    if _event_of(target) != event:
        target.transact(lambda transaction: transaction.put_event(event))
    return after


class Mirror:
    """Copies what is new in a server's database to its data folder, in a thread of its own."""

    def __init__(self, source: Store, target: SqliteStore, every_s: float = _EVERY_S) -> None:
        self._source = source
        self._target = target
        self._every_s = every_s
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="mirror", daemon=True)

    def start(self) -> None:
        """Begin at once."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread, and copy nothing more. May be called twice."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def copy(self) -> None:
        """Copy what is new; of an event that was erased, also just then, nothing is left. Raises StoreError."""
        if erasure_of(self._source) is None:
            self._copy_new()
        if (erasure := erasure_of(self._source)) is not None:
            erase_what_is_left(self._target, erasure)

    def _copy_new(self) -> None:
        text = self._target.desk_setting(_SETTING)
        reached = msgspec.json.decode(text, type=Reached) if text else _NOWHERE
        after = copy_all(self._source, self._target, reached, self._pause)
        if after != reached:
            self._target.save_desk_setting(_SETTING, msgspec.json.encode(after).decode())
        for one in self._target.noted():
            if one.kind in (AnomalyKind.BACKUP_FAILED, AnomalyKind.DATABASE_DAMAGED):
                self._source.note(one)

    def _run(self) -> None:
        while True:
            try:
                self.copy()
            except Stopped:
                return
            except CheckinError as error:
                _log.warning("the database is not copied to the data folder now: %s", error.sentence)
            if self._over.wait(self._every_s):
                return

    def _pause(self) -> None:
        if self._over.wait(_PAUSE_S):
            raise Stopped


def copy_entries(source: Store, target: Store) -> None:
    """The entries of a store that the other lacks; roster and settings there stay as they are."""
    _copied_entries(source, target, None, _go_on)


def _copy_desks(source: Store, target: Store) -> None:
    known = {desk.id: desk for desk in target.desks()}
    tokens = source.desk_tokens()
    for desk in source.desks():
        # When each was heard from last changes all the time, and would make each backup another one.
        ours = known.get(desk.id)
        if ours is None or (ours.name, ours.revoked, ours.public_key) != (desk.name, desk.revoked, desk.public_key):
            target.add_desk(desk, tokens[desk.id])


def _copied_roster(source: Store, target: Store, reached: Reached, between: Callable[[], None]) -> RosterHead:
    head = source.roster_head()
    revision = reached.roster.revision if source.knows_roster(reached.roster) else 0
    while revision < head.revision:
        people = source.roster_page(revision, MOST_PARTICIPANTS)
        target.transact(partial(_put, participants=people.participants))
        revision = people.revision
        between()
        if people.at_head:
            break
    return head


def _copied_entries(source: Store, target: Store, cursor: Cursor | None, between: Callable[[], None]) -> Cursor | None:
    is_whole = False
    while not is_whole:
        page = source.page(cursor, MOST_ENTRIES)
        if isinstance(page, Reset):
            if cursor is None:
                raise StoreError("The journal changed while it was copied: start the server again.")
            cursor = None
            continue
        if page.entries:
            target.transact(partial(_append, entries=page.entries))
            between()
        cursor, is_whole = page.cursor, page.at_head
    return cursor


def _event_of(store: Store) -> Event | None:
    try:
        return store.event()[0]
    except StoreError:
        return None


def _put(transaction: Transaction, participants: tuple[Participant, ...]) -> None:
    transaction.put_participants(participants)


def _append(transaction: Transaction, entries: tuple[Entry, ...]) -> None:
    transaction.append(entries)
