"""A store in memory, for simulations: the product's own rules for intake, fold and projections over dictionaries.

`kept` is all that would be on disk. Every transaction works on copies of its tables, so that one that fails changes
nothing, and a snapshot of `kept` is a backup. test_memory_store.py holds it against the real store.
"""

import os
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import islice
from typing import Self, TypeVar

import msgspec

from checkin.event import Event, without_people
from checkin.journal.anomalies import Anomaly, AnomalyKind
from checkin.journal.backup_status import BackupStatus
from checkin.journal.desk_store import DeskTransaction
from checkin.journal.entries import GENESIS, Entry, without_personal
from checkin.journal.facts import ERASURE
from checkin.journal.figures import Figures, Told, activity_of
from checkin.journal.import_book import ImportBook
from checkin.journal.intake import (
    Placed,
    erasures,
    flaws,
    folded_again,
    newer,
    put_on_roster,
    sort_out,
    unknown_participant,
    without_erased,
)
from checkin.journal.projection import NOBODY, TallyChanges, TallyKey
from checkin.journal.remote import Remote
from checkin.journal.store import (
    Cursor,
    Dimension,
    KnownDesk,
    Listener,
    OpenConflict,
    Outcome,
    Page,
    Receipt,
    Record,
    Reset,
    RosterChange,
    RosterHead,
    RosterPage,
    SetAside,
    StoreError,
    Tally,
    Verification,
)
from checkin.journal.verification import StoredProjection, verify
from checkin.participants import Participant
from checkin.printing.jobs import Job, JobQuery, JobState, erased
from tests.faults.simulation.memory_figures import MemoryFigures, noted_of

Result = TypeVar("Result")


@dataclass
class Kept:
    """The tables."""

    placed: list[Placed] = field(default_factory=list)
    known: dict[str, Entry] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    """What the server did with an entry: 1 shown in its stream, 2 set aside there."""
    by_participant: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    people: dict[str, StoredProjection] = field(default_factory=dict)
    revisions: dict[str, int] = field(default_factory=dict)
    roster_marks: dict[int, str] = field(default_factory=dict)
    roster_held: dict[str, bool] = field(default_factory=dict)
    tallies: dict[TallyKey, tuple[int, int, int]] = field(default_factory=dict)
    aside: dict[str, SetAside] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, bytes] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    desks: dict[str, tuple[KnownDesk, str]] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    anomalies: dict[tuple[AnomalyKind, str], Anomaly] = field(default_factory=dict)
    newer: list[tuple[int, str]] = field(default_factory=list)
    jobs: dict[str, Job] = field(default_factory=dict)
    healths: dict[str, Told] = field(default_factory=dict)

    def copy(self) -> "Kept":
        """The same, changed by nothing that happens to this one; what lies in the tables is immutable."""
        return Kept(**{table.name: getattr(self, table.name).copy() for table in fields(self)})


class MemoryTransaction:
    """What may be done in one transaction."""

    def __init__(self, store: "MemoryStore", kept: Kept) -> None:
        self.kept = kept
        self._store = store
        self._tallies = TallyChanges()

    def record(self, participant: str) -> Record | None:
        return _record(self.kept, participant)

    def record_by_code(self, code: str) -> Record | None:
        return _record_by_code(self.kept, code)

    def inside(self, zone: str) -> int:
        return _inside(self.kept, zone) + self._tallies.inside(zone)

    def append(self, entries: Sequence[Entry]) -> list[Receipt]:
        kept = self.kept
        known = {entry.id: kept.known[entry.id].hash for entry in entries if entry.id in kept.known}
        head = kept.placed[-1] if kept.placed else None
        position, running = (head.position, head.running) if head else (0, GENESIS)
        result = sort_out(entries, flaws(entries), self._store.recognised(known), position, running)
        gone = {person.id for person in kept.people.values() if person.state.erased is not None}
        erasing = erasures(result.accepted)
        result = without_erased(result, erasing | gone)
        for placed in result.accepted:
            kept.placed.append(placed)
            kept.known[placed.entry.id] = placed.entry
        for entry, reason in result.set_aside:
            raw = msgspec.json.encode(entry).decode()
            kept.aside.setdefault(raw, SetAside(entry.id, reason, raw))
        kept.newer += newer(result.accepted)
        concerned = {placed.entry.participant for placed in result.accepted if placed.entry.participant is not None}
        for placed in result.accepted:
            if (participant := placed.entry.participant) is not None:
                kept.by_participant[participant] = (*kept.by_participant.get(participant, ()), placed.entry)
        for participant in sorted(erasing - gone):
            self._erase(participant)
        for participant in sorted(concerned):
            before = kept.people.get(participant) or unknown_participant(participant)
            kept.people[participant] = self._store.folded(before, kept.by_participant[participant], self._tallies)
        return result.receipts

    def _erase(self, participant: str) -> None:
        kept = self.kept
        kept.by_participant[participant] = tuple(map(without_personal, kept.by_participant[participant]))
        kept.placed = [
            msgspec.structs.replace(placed, entry=without_personal(placed.entry))
            if placed.entry.participant == participant
            else placed
            for placed in kept.placed
        ]
        for entry in kept.by_participant[participant]:
            kept.known[entry.id] = entry
        for job in list(kept.jobs.values()):
            if job.participant == participant:
                kept.jobs[job.id] = erased(job)
        kept.revisions.pop(participant, None)
        kept.roster_held.pop(participant, None)

    def put_participants(
        self, participants: Iterable[Participant], *, anew: bool = False, held: bool = False
    ) -> RosterChange:
        added = changed = unchanged = left_out = 0
        start = max(self.kept.revisions.values(), default=0)
        latest = {participant.id: participant for participant in participants}
        for identity, participant in latest.items():
            before = self.kept.people.get(identity) or unknown_participant(identity)
            if before.state.erased is not None:
                left_out += 1
                continue
            if before.roster == participant:
                unchanged += 1
                if anew:
                    self.kept.revisions[identity] = max(self.kept.revisions.values(), default=0) + 1
            else:
                added, changed = (added + 1, changed) if before.roster is None else (added, changed + 1)
                self.kept.people[identity] = put_on_roster(before, participant, self._tallies)
                self.kept.revisions[identity] = max(self.kept.revisions.values(), default=0) + 1
                self.kept.roster_held[identity] = False
            if held:
                self.kept.roster_held[identity] = True
        if (revision := max(self.kept.revisions.values(), default=0)) != start:
            self.kept.roster_marks[revision] = secrets.token_hex(8)
        return RosterChange(added, changed, unchanged, left_out)

    def put_event(self, event: Event) -> int:
        self.kept.events.append(event)
        return len(self.kept.events)

    def job(self, job: str) -> Job | None:
        return self.kept.jobs.get(job)

    def jobs(self, query: JobQuery) -> list[Job]:
        return _asked_for(self.kept.jobs.values(), query)

    def last_sent(self) -> int:
        return max((job.sent for job in self.kept.jobs.values()), default=0)

    def put_jobs(self, jobs: Sequence[Job]) -> list[Job]:
        written = []
        for job in jobs:
            order = job.order or max((one.order for one in self.kept.jobs.values()), default=0) + 1
            self.kept.jobs[job.id] = msgspec.structs.replace(job, order=order)
            written.append(self.kept.jobs[job.id])
        return written

    def finish(self) -> None:
        """Write the differences of the tallies."""
        for key, differences in self._tallies.differences():
            counts = self.kept.tallies.get(key, NOBODY)
            after = (counts[0] + differences[0], counts[1] + differences[1], counts[2] + differences[2])
            self.kept.tallies[key] = after


class MemoryStore:
    """A store whose tables are `kept`. For one thread."""

    def __init__(self, kept: Kept | None = None) -> None:
        self.kept = kept or Kept(settings={"epoch": secrets.token_hex(16)})
        self.opening = os.urandom(8).hex()

    @classmethod
    def of(cls, kept: Kept) -> Self:
        """Opened on these tables."""
        return cls(kept)

    def close(self) -> None:
        """There is nothing to close."""

    def recognised(self, known: dict[str, str]) -> dict[str, str]:
        """The hashes by which entries are taken to be known."""
        return known

    def folded(self, before: StoredProjection, entries: Sequence[Entry], tallies: TallyChanges) -> StoredProjection:
        """What the entries of one participant come to."""
        return folded_again(before, entries, tallies)

    def transact(self, work: Callable[[DeskTransaction], Result], *, urgent: bool = False) -> Result:
        return self.change(work)

    def change(self, work: Callable[[MemoryTransaction], Result]) -> Result:
        """One transaction."""
        transaction = MemoryTransaction(self, self.kept.copy())
        result = work(transaction)
        transaction.finish()
        self.kept = transaction.kept
        return result

    def listen(self, on_news: Callable[[], None]) -> None:
        """Nobody else has these tables."""

    def when_erased(self, listener: Listener) -> None:
        """There are no files beside these tables."""

    def event(self) -> tuple[Event, int]:
        if not self.kept.events:
            raise StoreError("This data folder has no event yet: make one with “init” or pair it with a server.")
        return self.kept.events[-1], len(self.kept.events)

    def record(self, participant: str) -> Record | None:
        return _record(self.kept, participant)

    def record_by_code(self, code: str) -> Record | None:
        return _record_by_code(self.kept, code)

    def inside(self, zone: str) -> int:
        return _inside(self.kept, zone)

    def entries_of(self, participant: str) -> list[Entry]:
        return list(self.kept.by_participant.get(participant, ()))

    def erasures(self) -> list[Entry]:
        return [placed.entry for placed in self.kept.placed if placed.entry.kind == ERASURE]

    def head(self) -> Cursor:
        head = self.kept.placed[-1] if self.kept.placed else None
        return Cursor(self.kept.settings["epoch"], head.position, head.running) if head else Cursor(self._epoch)

    def page(self, cursor: Cursor | None, limit: int) -> Page | Reset:
        start = cursor or Cursor(self._epoch)
        if start.epoch != self._epoch:
            return Reset(self._epoch)
        if not self.knows(start):
            self.change(lambda transaction: transaction.kept.settings.update(epoch=secrets.token_hex(16)))
            return Reset(self._epoch, rolled_back=True)
        after = self.kept.placed[start.position : start.position + limit + 1]
        taken = after[:limit]
        reached = Cursor(start.epoch, taken[-1].position, taken[-1].running) if taken else start
        return Page(tuple(placed.entry for placed in taken), reached, len(after) <= limit)

    def knows(self, cursor: Cursor) -> bool:
        """Whether this journal, as it is, could have given the cursor (its epoch aside)."""
        if cursor.position == 0:
            return cursor.running == GENESIS
        is_there = 0 < cursor.position <= len(self.kept.placed)
        return is_there and self.kept.placed[cursor.position - 1].running == cursor.running

    def roster_page(self, after: int, limit: int) -> RosterPage:
        later = sorted((revision, identity) for identity, revision in self.kept.revisions.items() if revision > after)
        people = tuple(roster for _, identity in later[:limit] if (roster := self.kept.people[identity].roster))
        return RosterPage(people, later[:limit][-1][0] if later else after, len(later) <= limit)

    def roster_head(self) -> RosterHead:
        revision = max(self.kept.roster_marks, default=0)
        return RosterHead(revision, self.kept.roster_marks[revision]) if revision else RosterHead()

    def knows_roster(self, head: RosterHead) -> bool:
        return head == RosterHead() or self.kept.roster_marks.get(head.revision) == head.mark

    def tallies(self, dimension: Dimension) -> list[Tally]:
        return [
            Tally(key[1], *counts)
            for key, counts in sorted(self.kept.tallies.items())
            if key[0] is dimension and counts != NOBODY
        ]

    def conflicts(self) -> list[OpenConflict]:
        return [
            OpenConflict(
                person.id, person.shown.name if person.shown else "", conflict, person.state.erased is not None
            )
            for _, person in sorted(self.kept.people.items())
            for conflict in person.state.conflicts
        ]

    def set_aside(self) -> list[SetAside]:
        return sorted(self.kept.aside.values(), key=lambda one: one.id)

    def desks(self) -> list[KnownDesk]:
        return sorted((desk for desk, _ in self.kept.desks.values()), key=lambda desk: (desk.name, desk.id))

    def add_desk(self, desk: KnownDesk, token_hash: str) -> None:
        self.change(lambda transaction: transaction.kept.desks.update({desk.id: (desk, token_hash)}))

    def good_tokens(self) -> frozenset[str]:
        return frozenset(token for desk, token in self.kept.desks.values() if not desk.revoked)

    def desk_tokens(self) -> dict[str, str]:
        return {desk: token_hash for desk, (_, token_hash) in self.kept.desks.items()}

    def revoke_desk(self, desk: str) -> None:
        known, token_hash = self.kept.desks[desk]
        self.add_desk(msgspec.structs.replace(known, revoked=True), token_hash)

    def desk_with_token(self, token_hash: str) -> KnownDesk | None:
        found = (desk for desk, kept in self.kept.desks.values() if kept == token_hash)
        return next(found, None)

    def heard(self, desk: KnownDesk) -> None:
        if desk.id not in self.kept.desks:
            return
        known, token_hash = self.kept.desks[desk.id]
        heard = msgspec.structs.replace(
            known, heard_ms=desk.heard_ms, unsent=desk.unsent, offset_ms=desk.offset_ms, trace=desk.trace
        )
        self.add_desk(heard, token_hash)

    def add_pairing_code(self, code_hash: str, until_ms: int) -> None:
        self.change(lambda transaction: transaction.kept.codes.update({code_hash: until_ms}))

    def take_pairing_code(self, code_hash: str, now_ms: int) -> bool:
        until_ms = self.change(lambda transaction: transaction.kept.codes.pop(code_hash, -1))
        return until_ms >= now_ms

    def note(self, anomaly: Anomaly) -> None:
        self.change(lambda transaction: transaction.kept.anomalies.update({anomaly.key: anomaly}))

    def noted(self) -> list[Anomaly]:
        return [anomaly for _, anomaly in sorted(self.kept.anomalies.items())]

    @property
    def is_on_reserve(self) -> bool:
        return False

    def newer_count(self) -> int:
        return len(self.kept.newer)

    def secret(self, name: str) -> bytes | None:
        return self.kept.secrets.get(name)

    def secrets(self) -> dict[str, bytes]:
        return dict(self.kept.secrets)

    def keep_secret(self, name: str, value: bytes, *, in_place_of_another: bool = False) -> bytes:
        def work(transaction: MemoryTransaction) -> bytes:
            if in_place_of_another:
                transaction.kept.secrets.pop(name, None)
            return transaction.kept.secrets.setdefault(name, value)

        return self.change(work)

    def erase(self, kept: Mapping[str, bytes]) -> None:
        def work(transaction: MemoryTransaction) -> None:
            left = transaction.kept
            names, desks, events = left.settings.copy(), left.desks.copy(), [*left.events[:-1], without_people(event)]
            for table in fields(left):
                getattr(left, table.name).clear()
            left.settings.update(names, epoch=secrets.token_hex(16))
            left.desks.update(desks)
            left.events.extend(events)
            left.secrets.update(kept)

        event, _ = self.event()
        self.change(work)

    def verify(self) -> Verification:
        histories = sorted(self.kept.by_participant.items())
        return verify(
            ((placed.position, placed.running, placed.entry) for placed in self.kept.placed),
            histories,
            (person for _, person in sorted(self.kept.people.items())),
            {key: Tally(key[1], *counts) for key, counts in self.kept.tallies.items()},
            (activity_of(placed.entry for placed in self.kept.placed), noted_of(self.kept.placed)),
        )

    def figures(self) -> Figures:
        return MemoryFigures(self.kept.tallies, self.kept.placed, self.kept.healths)

    # What only a desk needs.

    def roster_records(self, ids: Sequence[str]) -> dict[str, Participant]:
        people = (self.kept.people.get(identity) for identity in ids)
        return {person.id: person.roster for person in people if person is not None and person.roster is not None}

    def find(self, words: Sequence[Sequence[str]], limit: int, *, whole_too: bool = True) -> list[Record]:
        """Nobody: simulated operators have codes."""
        return []

    def count_found(self, words: Sequence[Sequence[str]], most: int) -> int:
        """Nobody: simulated operators have codes."""
        return 0

    def find_by_id(self, beginning: str, limit: int) -> list[Record]:
        """Nobody: simulated operators have codes."""
        return []

    def mentioning(self, text: str) -> list[Record]:
        """Nobody: simulated operators open no delegations."""
        return []

    def search_words(self, after: int) -> tuple[int, list[str]]:
        """None: simulated operators have codes."""
        return after, []

    def find_traces(self, texts: Sequence[str]) -> list[str]:
        raise NotImplementedError("Simulated desks look out for nobody.")

    def imports(self) -> ImportBook:
        """Simulated desks read no spreadsheets."""
        raise NotImplementedError

    def find_by_handle(self, beginnings: Sequence[str], limit: int) -> list[Record]:
        """Nobody: simulated operators have codes."""
        return []

    def all_records(self) -> Iterator[Record]:
        return (Record(person.id, person.shown, person.state) for person in self.kept.people.values())

    def desk_setting(self, key: str) -> str | None:
        return self.kept.settings.get("desk." + key)

    def save_desk_setting(self, key: str, value: str) -> None:
        self.change(lambda transaction: transaction.kept.settings.update({"desk." + key: value}))

    def backups(self, now_ms: int) -> BackupStatus:
        del now_ms
        return BackupStatus("", None, None, 0, 0)

    def remote(self) -> Remote | None:
        text = self.desk_setting("remote")
        return msgspec.json.decode(text, type=Remote) if text else None

    def save_remote(self, remote: Remote) -> None:
        self.save_desk_setting("remote", _encode(remote))

    def forget_remote(self) -> None:
        def work(transaction: MemoryTransaction) -> None:
            _forget_held(transaction.kept)
            transaction.kept.settings.pop("desk.remote", None)

        self.change(work)

    def unheld(self, limit: int) -> list[Entry]:
        waiting = (placed.entry for placed in self.kept.placed if placed.entry.id not in self.kept.held)
        return list(islice(waiting, limit))

    def unheld_count(self, after: int = 0) -> int:
        return sum(placed.entry.id not in self.kept.held for placed in self.kept.placed[after:])

    def take_page(self, page: Page, remote: Remote) -> None:
        def work(transaction: MemoryTransaction) -> None:
            receipts = transaction.append(page.entries)
            shown = [receipt.id for receipt in receipts if receipt.outcome is not Outcome.SET_ASIDE]
            transaction.kept.held.update(dict.fromkeys(shown, 1))
            transaction.kept.settings["desk.remote"] = _encode(remote)

        self.change(work)

    def forget_held(self, remote: Remote) -> None:
        def work(transaction: MemoryTransaction) -> None:
            _forget_held(transaction.kept)
            fresh = remote.unread()
            transaction.kept.settings["desk.remote"] = _encode(fresh)

        self.change(work)

    def forget_roster_held(self, remote: Remote) -> None:
        def work(transaction: MemoryTransaction) -> None:
            transaction.kept.roster_held = dict.fromkeys(transaction.kept.roster_held, False)
            fresh = remote.with_roster_unread()
            transaction.kept.settings["desk.remote"] = _encode(fresh)

        self.change(work)

    def mark_refused(self, ids: Sequence[str]) -> None:
        self.change(lambda transaction: transaction.kept.held.update(dict.fromkeys(ids, 2)))

    def take_roster(self, page: RosterPage, remote: Remote) -> None:
        def work(transaction: MemoryTransaction) -> None:
            transaction.put_participants(page.participants, held=True)
            transaction.kept.settings["desk.remote"] = _encode(remote)

        self.change(work)

    def unheld_participants(self, limit: int) -> list[Participant]:
        waiting = (identity for identity, is_held in self.kept.roster_held.items() if not is_held)
        people = (self.kept.people[identity].roster for identity in waiting)
        return list(islice((person for person in people if person is not None), limit))

    def take_event(self, event: Event, remote: Remote) -> None:
        def work(transaction: MemoryTransaction) -> None:
            transaction.put_event(event)
            transaction.kept.settings["desk.remote"] = _encode(remote)

        self.change(work)

    def job(self, job: str) -> Job | None:
        return self.kept.jobs.get(job)

    def jobs(self, query: JobQuery) -> list[Job]:
        return _asked_for(self.kept.jobs.values(), query)

    def next_job(self, printer: str) -> Job | None:
        waiting = self.jobs(JobQuery(states=(JobState.QUEUED,), printer=printer))
        return min(waiting, key=lambda job: (job.batch != "", job.order), default=None)

    def job_counts(self) -> dict[tuple[str, JobState], int]:
        return Counter((job.printer, job.state) for job in self.kept.jobs.values())

    def out_times(self, printer: str, since_ms: int) -> list[int]:
        out = self.jobs(JobQuery(states=(JobState.DONE,), printer=printer))
        return sorted(job.changed_ms for job in out if job.changed_ms >= since_ms)

    @property
    def _epoch(self) -> str:
        return self.kept.settings["epoch"]


def _asked_for(jobs: Iterable[Job], query: JobQuery) -> list[Job]:
    found = (
        job
        for job in sorted(jobs, key=lambda job: job.order)
        if job.order > query.after
        and (query.states is None or job.state in query.states)
        and query.printer in (None, job.printer)
        and query.batch in (None, job.batch)
        and query.participant in (None, job.participant)
    )
    return list(islice(found, query.limit))


def _forget_held(kept: Kept) -> None:
    kept.held.clear()
    kept.roster_held = dict.fromkeys(kept.roster_held, False)


def _record(kept: Kept, participant: str) -> Record | None:
    person = kept.people.get(participant)
    return Record(person.id, person.shown, person.state) if person is not None else None


def _inside(kept: Kept, zone: str) -> int:
    return kept.tallies.get((Dimension.ZONE, zone), NOBODY)[2]


def _record_by_code(kept: Kept, code: str) -> Record | None:
    found = [person for person in kept.people.values() if person.code == code]
    best = min(found, key=lambda person: person.roster is None, default=None)
    return _record(kept, best.id) if best is not None else None


def _encode(remote: Remote) -> str:
    return msgspec.json.encode(remote).decode()
