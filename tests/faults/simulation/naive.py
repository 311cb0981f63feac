"""Naive choices, planted one at a time: the checker must catch every one of them.

Each is what somebody might well have written instead; most are found in programs that people use.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry
from checkin.journal.intake import folded_again
from checkin.journal.projection import TallyChanges, contributions
from checkin.journal.remote import Remote
from checkin.journal.store import Cursor, KnownDesk, Outcome, Page, Receipt, Reset, Store
from checkin.journal.verification import StoredProjection
from checkin.server.central import Central, TooMuch
from checkin.state import ParticipantState
from checkin.sync.messages import PulledPage, PushAnswer, PushRequest
from checkin.sync.session import Round, Server
from tests.faults.simulation.memory_store import Kept, MemoryTransaction
from tests.faults.simulation.places import Gate, GatedMemoryStore

if TYPE_CHECKING:
    from tests.faults.simulation.world import World


class Naive:
    """What may be done otherwise; as it stands, nothing is."""

    def store_of(self, gate: Gate, kept: Kept | None) -> GatedMemoryStore:
        """The store of a desk or server."""
        return GatedMemoryStore(gate, kept)

    def loses_on_power_cut(self) -> int:
        """How many of the last transactions are not on the disk after a power cut."""
        return 0

    def round_of(self, store: DeskStore, server: Server, now_ms: Callable[[], int]) -> Round:
        """A round of sync."""
        return Round(store, server, now_ms)

    def central_of(self, store: Store, clock_ms: Callable[[], int]) -> Central:
        """The server."""
        return Central(store, clock_ms=clock_ms)

    def entry_id(self, world: "World", count: int) -> bytes:
        """The id of the next entry: as good as random, and no other's even where hypothesis draws only zeros."""
        world.ids_given += 1
        return blake2b(f"{world.salt} {world.ids_given}".encode(), digest_size=count).digest()


class _OtherStore(Naive):
    """A naive choice that lies in the store."""

    store: type[GatedMemoryStore] = GatedMemoryStore

    def store_of(self, gate: Gate, kept: Kept | None) -> GatedMemoryStore:
        return self.store(gate, kept)


class _Folding(GatedMemoryStore, ABC):
    """Folds in its own way."""

    @abstractmethod
    def state(self, entries: Sequence[Entry], state: ParticipantState) -> ParticipantState:
        """What the entries come to, given what the right fold says."""

    def folded(self, before: StoredProjection, entries: Sequence[Entry], tallies: TallyChanges) -> StoredProjection:
        right = folded_again(before, entries, TallyChanges())
        wrong = msgspec.structs.replace(right, state=self.state(entries, right.state))
        tallies.replace(contributions(before.shown, before.state), contributions(wrong.shown, wrong.state))
        return wrong


class LastWriteWins(_OtherStore):
    """The latest clock decides who is inside."""

    class store(_Folding):  # noqa: N801 - stands for the attribute of the same name
        def state(self, entries: Sequence[Entry], state: ParticipantState) -> ParticipantState:
            latest = max(entries, key=lambda entry: (entry.at_ms, entry.id))
            ended = isinstance(latest.fact(), facts.Left)
            admissions = tuple(msgspec.structs.replace(one, ended=ended) for one in state.admissions)
            return msgspec.structs.replace(state, admissions=admissions)


class CountsScans(_OtherStore):
    """Headcounts add up admissions instead of counting people."""

    class store(GatedMemoryStore):  # noqa: N801
        def folded(self, before: StoredProjection, entries: Sequence[Entry], tallies: TallyChanges) -> StoredProjection:
            after = folded_again(before, entries, tallies)
            for admission in after.state.admissions[len(before.state.admissions) or 1 :]:
                one = msgspec.structs.replace(after.state, admissions=(admission,))
                tallies.replace({}, contributions(after.shown, one))
            return after


class TakesEntriesTwice(_OtherStore):
    """What comes again is stored again."""

    class store(GatedMemoryStore):  # noqa: N801
        def recognised(self, known: dict[str, str]) -> dict[str, str]:
            return {}


class FirstWins(Naive):
    """The server drops the second admission of a person and says that all is well."""

    def central_of(self, store: Store, clock_ms: Callable[[], int]) -> Central:
        class Dropping(Central):
            def push(self, desk: KnownDesk, request: PushRequest) -> PushAnswer:
                kept = tuple(entry for entry in request.entries if not self._is_second(entry))
                answer = super().push(desk, PushRequest(kept, request.unsent))
                dropped = {entry.id for entry in request.entries} - {entry.id for entry in kept}
                return PushAnswer((*answer.receipts, *(Receipt(one, Outcome.ACCEPTED) for one in sorted(dropped))))

            def _is_second(self, entry: Entry) -> bool:
                if entry.kind != "admitted" or entry.participant is None:
                    return False
                record = self.store.record(entry.participant)
                return record is not None and any(one.entry != entry.id for one in record.state.admissions)

        return Dropping(store, clock_ms=clock_ms)


class HidesDoubles(_OtherStore):
    """Offline duplicates are “forced”: the second admission counts as a re-entry, and nobody hears of it."""

    class store(_Folding):  # noqa: N801
        def state(self, entries: Sequence[Entry], state: ParticipantState) -> ParticipantState:
            return msgspec.structs.replace(state, conflicts=())


class UndoesEverything(_OtherStore):
    """An undo takes back whatever admissions there are, not only those that the desk could see."""

    class store(_Folding):  # noqa: N801
        def state(self, entries: Sequence[Entry], state: ParticipantState) -> ParticipantState:
            if any(isinstance(entry.fact(), facts.Undone) for entry in entries):
                return msgspec.structs.replace(state, admissions=())
            return state


class LeavesWithEverything(_OtherStore):
    """A departure ends every admission to the zone, also those that the desk never heard of."""

    class store(_Folding):  # noqa: N801
        def state(self, entries: Sequence[Entry], state: ParticipantState) -> ParticipantState:
            left = {fact.zone for entry in entries if isinstance(fact := entry.fact(), facts.Left)}
            admissions = tuple(msgspec.structs.replace(one, ended=one.zone in left) for one in state.admissions)
            return msgspec.structs.replace(state, admissions=admissions)


class DropsOnRefusal(Naive):
    """A desk forgets what the server answered with a 4xx, and the server sometimes does."""

    def round_of(self, store: DeskStore, server: Server, now_ms: Callable[[], int]) -> Round:
        class Forgetting(Round):
            def _push_batch(self) -> list[str]:
                entries = store.unheld(500)
                if entries and int(entries[0].id[:2], 16) < 16:
                    store.mark_refused([entry.id for entry in entries])
                    return []
                return super()._push_batch()

        return Forgetting(store, server, now_ms)


class NoEpoch(_OtherStore):
    """A cursor is a position and nothing else."""

    class store(GatedMemoryStore):  # noqa: N801
        def page(self, cursor: Cursor | None, limit: int) -> Page | Reset:
            head = self.head()
            position = min(cursor.position, head.position) if cursor is not None else 0
            running = self.kept.placed[position - 1].running if position else "0" * 32
            return super().page(Cursor(head.epoch, position, running), limit)


class NoRunningHash(_OtherStore):
    """The epoch alone tells one history from another; it is restored together with the data."""

    class store(GatedMemoryStore):  # noqa: N801
        def knows(self, cursor: Cursor) -> bool:
            return cursor.position <= len(self.kept.placed)


class CounterIds(Naive):
    """Entries are numbered at their desk."""

    def entry_id(self, world: "World", count: int) -> bytes:
        desk = world.desk_at_work
        number = sum(entry.desk == desk.station.desk.id for entry in world.entries_of(desk))
        return blake2b(f"{desk.station.desk.id} {number}".encode(), digest_size=count).digest()


class CursorFirst(_OtherStore):
    """The cursor is saved in a transaction of its own, before the rows."""

    class store(GatedMemoryStore):  # noqa: N801
        def take_page(self, page: Page, remote: Remote) -> None:
            self.save_remote(remote)
            super().take_page(page, remote)


class TrustsThePush(Naive):
    """What was pushed counts as held for ever."""

    def store_of(self, gate: Gate, kept: Kept | None) -> GatedMemoryStore:
        class NeverForgets(GatedMemoryStore):
            def forget_held(self, remote: Remote) -> None:
                self.save_remote(remote.unread())

        return NeverForgets(gate, kept)

    def round_of(self, store: DeskStore, server: Server, now_ms: Callable[[], int]) -> Round:
        class Trusting(Round):
            def _push_batch(self) -> list[str]:
                offered = super()._push_batch()
                assert isinstance(store, GatedMemoryStore)
                store.change(lambda transaction: _hold(transaction, offered))
                return offered

        return Trusting(store, server, now_ms)


class GivesBackItsOwnOnly(_OtherStore):
    """A desk pushes only what it wrote itself."""

    class store(GatedMemoryStore):  # noqa: N801
        def unheld(self, limit: int) -> list[Entry]:
            own = self.desk_setting("id")
            return [entry for entry in super().unheld(1_000_000) if entry.desk == own][:limit]

        def unheld_count(self, after: int = 0) -> int:
            return len(self.unheld(1_000_000))


class FlushesLater(Naive):
    """synchronous=NORMAL: the last transactions are not on the disk yet when the power goes."""

    def loses_on_power_cut(self) -> int:
        return 2


class HidesLateCommits(Naive):
    """Positions from a sequence: an entry that commits late lies behind cursors that have passed."""

    def central_of(self, store: Store, clock_ms: Callable[[], int]) -> Central:
        class Hiding(Central):
            def pull(self, cursor: Cursor | None, limit: int) -> PulledPage:
                page = super().pull(cursor, limit)
                if not page.entries or int(page.entries[-1].id[:2], 16) >= 26:
                    return page
                return msgspec.structs.replace(page, entries=page.entries[:-1])

        return Hiding(store, clock_ms=clock_ms)


class LaterClockCorrects(_OtherStore):
    """Of two corrections the one with the later clock is shown, and the other one is forgotten."""

    class store(_Folding):  # noqa: N801
        def state(self, entries: Sequence[Entry], state: ParticipantState) -> ParticipantState:
            corrected: dict[str, str] = {}
            for entry in sorted(entries, key=lambda one: (one.at_ms, one.id)):
                if isinstance(entry.fact(), facts.ParticipantCorrected):
                    corrected |= entry.personal_fields()
            return msgspec.structs.replace(state, corrected=dict(sorted(corrected.items())))


class StopsAtABadEntry(Naive):
    """One entry that cannot be taken, and the whole batch is refused."""

    def central_of(self, store: Store, clock_ms: Callable[[], int]) -> Central:
        class Strict(Central):
            def push(self, desk: KnownDesk, request: PushRequest) -> PushAnswer:
                if any(entry.kind == "greeted" for entry in request.entries):
                    raise TooMuch("There is an entry that this version does not know.")
                return super().push(desk, request)

        return Strict(store, clock_ms=clock_ms)


NAIVE: tuple[type[Naive], ...] = (
    LastWriteWins,
    CountsScans,
    TakesEntriesTwice,
    FirstWins,
    HidesDoubles,
    UndoesEverything,
    LeavesWithEverything,
    DropsOnRefusal,
    NoEpoch,
    NoRunningHash,
    CounterIds,
    CursorFirst,
    TrustsThePush,
    GivesBackItsOwnOnly,
    FlushesLater,
    HidesLateCommits,
    LaterClockCorrects,
    StopsAtABadEntry,
)


def _hold(transaction: MemoryTransaction, ids: list[str]) -> None:
    transaction.kept.held.update(dict.fromkeys(ids, 1))
