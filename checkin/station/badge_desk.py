"""Badges at a desk: what is put in the print queue and when, and the entries that follow. Printing is in printing/."""

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from checkin.admission import Admitted, Direction
from checkin.badges.faces import BadgeFace
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore, DeskTransaction
from checkin.journal.entries import new_entry
from checkin.journal.store import Record
from checkin.operators import Role
from checkin.printing import jobs
from checkin.printing.jobs import ON_ITS_WAY, OPEN, Job, JobQuery, JobState, new_job_id
from checkin.printing.lane import Pace
from checkin.printing.queue import PrintQueue
from checkin.printing.routing import Route
from checkin.printing.work import Rendered
from checkin.state import ReprintReason, Stamp
from checkin.station import badge_making, corrections
from checkin.station.scanning import append_or_raise
from checkin.station.values import (
    BadgeFailed,
    BadgeInDoubt,
    BadgePrinted,
    BadgeQueued,
    Card,
    Listener,
    NotPermitted,
    NotPossible,
    ParticipantChanged,
    PrintersChanged,
    ScanResult,
)
from checkin.tickets import ADVANCE_PRINTING, new_printing

_log = logging.getLogger(__name__)
_AT_ONCE = 250
_CANCELLED = "This badge was taken off the print queue."
_REPLACED = "A reprint has taken its place."
_WITHDRAWN = "The check-in was taken back."


class QueuedBatch(NamedTuple):
    """What was put in the queue: how many badges, and how many of them take the place of one that is void now."""

    id: str
    badges: int
    replaced: int


class BadgeDesk:
    """Puts badges in the queue, and records them when they are out."""

    def __init__(
        self,
        store: DeskStore,
        routes: Sequence[Route],
        event: Callable[[], Event],
        card_of: Callable[[Record], Card | None],
        stamp_now: Callable[[], Stamp],
        now_ms: Callable[[], int],
        announce: Listener,
        *,
        make: Callable[[BadgeFace, Event], bytes] = badge_making.made,
        digest: Callable[[Card], str],
        pace: Pace | None = None,
    ) -> None:
        self._store = store
        self._event = event
        self._card_of = card_of
        self._stamp_now = stamp_now
        self._now_ms = now_ms
        self._announce = announce
        self._make = make
        self.digest = digest
        """Something that changes when somebody's badge does."""
        self.queue = PrintQueue(store, routes, self, now_ms, pace=pace)

    def start(self, *, are_all: bool = True) -> None:
        """Begin to print; what other printers have is left to them when these are not all."""
        self.queue.start(self._warm_up, are_all=are_all)

    def stop(self) -> None:
        """End; what waits stays on disk. May be called twice."""
        self.queue.stop()

    def order_owed(self, transaction: DeskTransaction, result: ScanResult, operator: str) -> list[Job]:
        """Within a transaction, order a badge for whoever arrived by this scan and has none, on record or in hand."""
        is_arrival = isinstance(result.verdict, Admitted) and result.direction is Direction.ENTRY
        if not is_arrival or result.card is None or result.card.badge is not None or result.is_of_badge:
            return []
        return self.order_first(transaction, result.card, operator)

    def order_first(
        self, transaction: DeskTransaction, card: Card, operator: str, texts: dict[str, str] | None = None
    ) -> list[Job]:
        """Within a transaction, put the first badge of somebody in the queue who has none, unless one is there.

        One that failed waits again: surely it is not out.
        """
        open_jobs = _open_jobs(transaction, card.id)
        if not open_jobs:
            return transaction.put_jobs(self.queue.routed([self._new_job(card, operator, texts=texts)]))
        failed = [job for job in open_jobs if job.state is JobState.FAILED]
        if len(failed) < len(open_jobs):
            return []
        again = jobs.retried(failed[-1], self._now_ms())
        if texts is not None:
            again = msgspec.structs.replace(again, texts=texts)
        return transaction.put_jobs(self.queue.routed([again]))

    def print_first(self, card: Card, operator: str, texts: Mapping[str, str] | None = None) -> str:
        """Print a first badge; the job's id. Raises NotPossible when there is one, or one is on its way.

        `texts` are otherwise on it than on the roster (corrections.py).
        """

        def work(transaction: DeskTransaction) -> list[Job]:
            current = self._current(transaction, card)
            if current.badge is not None:
                raise NotPossible("This badge was printed already: reprint it with a reason.")
            _require_none_on_its_way(_open_jobs(transaction, card.id))
            otherwise = corrections.texts_for_print(current.participant, texts or {})
            return self.order_first(transaction, current, operator, otherwise)

        [job] = self._store.transact(work)
        self.queue.tell([job])
        return job.id

    def reprint(
        self,
        card: Card,
        reason: ReprintReason,
        note: str,
        stamp: Stamp,
        role: Role,
        texts: Mapping[str, str] | None = None,
        authorised: str = "",
    ) -> tuple[str, Record]:
        """Void all badges of a participant and put a new one in the queue, in one transaction.

        `texts` are otherwise on it than on the roster. `role` is whose limit holds, `authorised` who gave their word,
        if it is not the operator's.

        The job's id, and the participant as they are then. Raises NotPossible for “other” without words and while a
        reprint is on its way, and NotPermitted when the role has had its number of reprints.
        """
        note = note.strip()
        if reason is ReprintReason.OTHER and not note:
            raise NotPossible("Write in a few words why the badge is printed again.")

        def work(transaction: DeskTransaction) -> tuple[list[Job], Record]:
            current = self._current(transaction, card)
            open_jobs = _open_jobs(transaction, card.id)
            if any(job.reason is not None and job.state in ON_ITS_WAY for job in open_jobs):
                raise NotPossible("A new badge is on its way to the printer already: wait for it.")
            self._require_permitted(current, open_jobs, role)
            otherwise = corrections.texts_for_print(current.participant, texts or {})
            new = self._new_job(current, stamp.operator, reason, note, texts=otherwise)
            replaced = self._void(transaction, current, open_jobs, reason, stamp, note, authorised)
            written = transaction.put_jobs([*replaced, *self.queue.routed([new])])
            return written, transaction.record(card.id) or Record(card.id, card.participant, card.state)

        changed, record = self._store.transact(work)
        self.queue.tell(changed)
        return changed[-1].id, record

    def withdraw(self, participant: str) -> None:
        """Take a first badge that still waits off the queue, for whoever was checked in by mistake."""

        def work(transaction: DeskTransaction) -> list[Job]:
            waiting = [
                job
                for job in _open_jobs(transaction, participant)
                if job.state in (JobState.QUEUED, JobState.FAILED) and job.reason is None and not job.batch
            ]
            return transaction.put_jobs([jobs.cancelled(job, _WITHDRAWN, self._now_ms()) for job in waiting])

        if self._store.jobs(JobQuery(participant=participant, states=OPEN)):
            self.queue.tell(self._store.transact(work))

    def print_batch(
        self, cards: Sequence[Card], operator: str, printer: str | None, *, again: Role | None = None
    ) -> QueuedBatch:
        """Print first badges in this order.

        Whoever has a badge, or one on its way, is left out; what failed waits again. With `again`, who has a badge
        gets another as far as that role may reprint, and the one before is void at once. Raises NotPossible when nobody
        is left. They are queued some at a time, so that no scan waits; when that is cut off, doing it again adds the
        rest.
        """
        batch, changed, stamp = new_job_id(), list[Job](), self.stamp(operator)

        def work(transaction: DeskTransaction) -> list[Job]:
            new: list[Job] = []
            for card in some:
                place = batch, len(changed) + len(new) + 1
                job = self._of_batch(transaction, card, stamp, place, again)
                new += [job] if job is not None else []
            return transaction.put_jobs(self.queue.routed(new, printer))

        for start in range(0, len(cards), _AT_ONCE):
            some = cards[start : start + _AT_ONCE]
            changed += self._store.transact(work)
        if not changed:
            raise NotPossible("All of them have a badge already, or one is on its way.")
        replacing = [job for job in changed if job.reason is not None]
        self._tell_void(replacing)
        self.queue.tell(changed)
        return QueuedBatch(batch, len(changed), len(replacing))

    def _of_batch(
        self, transaction: DeskTransaction, card: Card, stamp: Stamp, place: tuple[str, int], again: Role | None
    ) -> Job | None:
        """Somebody's badge in a batch; None for who has one, or whose badge may be on its way."""
        # Read here: since the batch was gathered the badge may have come out.
        current, open_jobs = self._current(transaction, card), _open_jobs(transaction, card.id)
        if any(job.state is not JobState.FAILED for job in open_jobs):
            return None
        if current.badge is not None:
            if again is None or not self._may_reprint(current, open_jobs, again):
                return None
            transaction.put_jobs(self._void(transaction, current, open_jobs, ReprintReason.WRONG_DATA, stamp))
            return self._new_job(current, stamp.operator, ReprintReason.WRONG_DATA, place=place)
        if open_jobs:
            retried = jobs.retried(open_jobs[-1], self._now_ms())
            return msgspec.structs.replace(retried, batch=place[0], number=place[1])
        return self._new_job(current, stamp.operator, place=place)

    def most_reprints(self, role: Role) -> int | None:
        """How many reprints the role may give one participant; None for any number."""
        return self._event().reprint_limits.most(role)

    # What the queue leaves to the desk (PrintWork).

    def render(self, job: Job) -> Rendered:
        """The badge, from what is true now."""
        record, event = self._store.record(job.participant), self._event()
        card = self._card_of(record) if record is not None else None
        if card is None:
            raise NotPossible("This participant is not on the roster any more: cancel the badge.")
        person = corrections.as_printed(card.participant, job.texts)
        pdf = self._make(badge_making.face_of(person, card.category, event, job.printing), event)
        return Rendered(pdf, self.digest(card))

    def stamp(self, operator: str) -> Stamp:
        """Here and now, by this operator; the desk's own when nobody is named."""
        stamp = self._stamp_now()
        return msgspec.structs.replace(stamp, operator=operator) if operator else stamp

    def record(self, transaction: DeskTransaction, job: Job, stamp: Stamp) -> None:
        """Write the entry that the badge is out, unless it is on record already."""
        before = transaction.record(job.participant)
        badges = before.state.badges if before is not None else ()
        if any(badge.printing == job.printing for badge in badges):
            return
        fact = facts.BadgePrinted(
            printing=job.printing,
            after=tuple(badge.entry for badge in badges),
            reason=job.reason,
            printer=job.printer,
            texts=tuple(sorted(job.texts)),
        )
        personal = _personal(job.note, job.texts, job.digest)
        append_or_raise(transaction, new_entry(stamp, fact, job.participant, personal))

    def job_changed(self, job: Job) -> None:
        """Tell what became of a badge; batches that are queued or cancelled are told of as a whole."""
        match job.state:
            case JobState.QUEUED if not job.batch:
                self._announce(BadgeQueued(job.participant, job.id))
            case JobState.DONE:
                self._tell_printed(job)
            case JobState.FAILED:
                self._announce(BadgeFailed(job.participant, job.id, job.words or ""))
            case JobState.IN_DOUBT:
                self._announce(BadgeInDoubt(job.participant, job.id, job.words or ""))
            case JobState.CANCELLED if not job.batch and job.words not in (_REPLACED, _WITHDRAWN):
                self._announce(BadgeFailed(job.participant, job.id, job.words or _CANCELLED))
            case _:
                pass

    def printers_changed(self) -> None:
        """Tell that something is otherwise about the printers."""
        self._announce(PrintersChanged())

    def _tell_void(self, replacing: Sequence[Job]) -> None:
        """Tell whose badges are void since others were queued."""
        for job in replacing:
            record = self._store.record(job.participant)
            if record is not None and (card := self._card_of(record)) is not None:
                self._announce(ParticipantChanged(card))

    def _tell_printed(self, job: Job) -> None:
        record = self._store.record(job.participant)
        card = self._card_of(record) if record is not None else None
        if card is not None:
            self._announce(BadgePrinted(card, job.id, job.code))

    def _new_job(
        self,
        card: Card,
        operator: str,
        reason: ReprintReason | None = None,
        note: str = "",
        *,
        place: tuple[str, int] = ("", 0),
        texts: dict[str, str] | None = None,
    ) -> Job:
        """A job for this badge; `place` is the batch that it is of, and its number there."""
        now_ms, template = self._now_ms(), card.category.badge_template
        asks_sizes = any(route.sizes_mm is not None for route in self.queue.routes)
        return Job(
            id=new_job_id(),
            participant=card.id,
            printing=new_printing(),
            category=card.category.key,
            template=template,
            size_mm=badge_making.size_mm(template, self._event()) if asks_sizes else None,
            reason=reason,
            note=note,
            texts=texts or {},
            operator=operator,
            batch=place[0],
            number=place[1],
            queued_ms=now_ms,
            changed_ms=now_ms,
        )

    def _void(
        self,
        transaction: DeskTransaction,
        card: Card,
        open_jobs: Sequence[Job],
        reason: ReprintReason,
        stamp: Stamp,
        note: str = "",
        authorised: str = "",
    ) -> list[Job]:
        """Void all badges that a participant may have; the jobs whose place a new badge takes, cancelled."""
        fact = facts.BadgeVoided(_valid_printings(card, open_jobs), reason, authorised)
        append_or_raise(transaction, new_entry(stamp, fact, card.id, _personal(note)))
        waiting = (job for job in open_jobs if job.state in (JobState.QUEUED, JobState.FAILED))
        return [jobs.cancelled(job, _REPLACED, self._now_ms()) for job in waiting]

    def _may_reprint(self, card: Card, open_jobs: Sequence[Job], role: Role) -> bool:
        most = self.most_reprints(role)
        return most is None or reprint_count(card, open_jobs) < most

    def _require_permitted(self, card: Card, open_jobs: Sequence[Job], role: Role) -> None:
        if not self._may_reprint(card, open_jobs, role):
            raise NotPermitted(
                f"This badge was printed again {reprint_count(card, open_jobs)} times already, and a {role} may do so "
                f"{self.most_reprints(role)} times: call a supervisor."
            )

    def _current(self, transaction: DeskTransaction, card: Card) -> Card:
        record = transaction.record(card.id)
        return (self._card_of(record) if record is not None else None) or card

    def _warm_up(self) -> None:
        try:
            badge_making.warm_up(self._event())
        except CheckinError as error:
            _log.warning("badges cannot be prepared (%s)", type(error).__name__)


def reprint_count(card: Card, open_jobs: Sequence[Job]) -> int:
    """How often a participant's badge was printed again, with what is still on its way."""
    return sum(badge.reason is not None for badge in card.state.badges) + sum(
        job.reason is not None for job in open_jobs if job.state is not JobState.FAILED
    )


def _open_jobs(transaction: DeskTransaction, participant: str) -> list[Job]:
    return transaction.jobs(JobQuery(participant=participant, states=OPEN))


def _require_none_on_its_way(open_jobs: Sequence[Job]) -> None:
    if any(job.state in ON_ITS_WAY for job in open_jobs):
        raise NotPossible("This badge is on its way to the printer already.")
    if any(job.state is JobState.IN_DOUBT for job in open_jobs):
        raise NotPossible("This badge may have come out: say in the print queue whether it did.")


def _valid_printings(card: Card, open_jobs: Sequence[Job]) -> tuple[str, ...]:
    """All printings of which a badge may be about: of an advance batch, printed, perhaps at a printer."""
    printed = [badge.printing for badge in card.state.badges if badge.voided is None]
    perhaps = [job.printing for job in open_jobs if job.sent]
    return tuple(dict.fromkeys((ADVANCE_PRINTING, *printed, *perhaps)))


def _personal(note: str, texts: Mapping[str, str] | None = None, digest: str = "") -> dict[str, str]:
    said = {"note": note, "digest": digest}
    return corrections.personal_texts(texts or {}) | {name: text for name, text in said.items() if text}
