"""What a desk's people do with the print queue: look at it, settle doubts, move, retry, cancel, and load paper."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from checkin.event import Event
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.permissions import Act
from checkin.printing.jobs import ON_ITS_WAY, OPEN, Job, JobQuery, JobState
from checkin.printing.printer import Sheet
from checkin.printing.trial import Trial
from checkin.state import Badge, ReprintReason, Stamp
from checkin.station import badge_making, corrections
from checkin.station.badge_desk import BadgeDesk, QueuedBatch, reprint_count
from checkin.station.batches import printed, read_digests
from checkin.station.readiness import PrinterProbe
from checkin.station.readying import is_folder
from checkin.station.shift import Shift
from checkin.station.status import PrinterStatus, printer_status
from checkin.station.values import Card, NoSuchParticipant

_GONE = "Not on the roster any more"


class PrintedBadge(msgspec.Struct, frozen=True):
    """A badge that came out: when, where and by whom, why it was a reprint, and what voided it."""

    printing: str
    stamp: Stamp
    reason: ReprintReason | None
    note: str
    voided: Stamp | None
    texts: dict[str, str] = {}
    """What was otherwise on it than on the roster: field to text."""


class BadgeHistory(msgspec.Struct, frozen=True):
    """All that is known of a participant's badges, to be shown before another one is printed."""

    badges: tuple[PrintedBadge, ...]
    """In the order in which they were printed."""
    jobs: tuple[Job, ...]
    """What is in this desk's queue and not settled."""
    voided: Stamp | None
    """When the badges were voided last, and by whom."""
    reprints: int
    """How often the badge was printed again, with what is on its way."""
    most_reprints: int | None
    """How many the operator's role allows; None for any number."""
    is_first: bool
    """Whether nothing tells of a badge: the next one is their first, which print_badge prints without a reason."""

    @property
    def may_reprint(self) -> bool:
        """Whether the operator may print another one."""
        return self.most_reprints is None or self.reprints < self.most_reprints


class PrintingDesk:
    """The queue of one desk, for its windows and commands. Every method may be called from any thread."""

    def __init__(
        self,
        store: DeskStore,
        badges: BadgeDesk,
        shift: Shift,
        card: Callable[[str], Card],
        batches: Path | None = None,
    ) -> None:
        """`batches` is the file that remembers whose badges were made in files."""
        self._batches = batches
        self._store = store
        self._badges = badges
        self._queue = badges.queue
        self._shift = shift
        self._card = card

    def print_jobs(
        self,
        states: Iterable[JobState] | None = None,
        *,
        printer: str | None = None,
        batch: str | None = None,
        after: int = 0,
        limit: int = 200,
        newest_first: bool = False,
    ) -> list[Job]:
        """Jobs in the order in which they were queued, a page at a time: `after` is the `order` of the last one known.

        With `newest_first` those queued last, the newest first.

        What waits for a printer in trouble has that printer's words.
        """
        asked = JobQuery(
            states=tuple(states) if states is not None else None,
            printer=printer,
            batch=batch,
            after=after,
            limit=limit,
            newest_first=newest_first,
        )
        stopped = {state.name: state.condition.words for state in self._queue.states() if not state.condition.is_ready}
        return [
            msgspec.structs.replace(job, words=job.words or stopped.get(job.printer))
            if job.state in ON_ITS_WAY
            else job
            for job in self._store.jobs(asked)
        ]

    def job(self, job: str) -> Job | None:
        """One job."""
        return self._store.job(job)

    def name_of(self, job: Job) -> str:
        """Whose badge it is; words for it when they have left the roster since."""
        try:
            return self._card(job.participant).participant.name
        except NoSuchParticipant:
            return _GONE

    def printers(self) -> tuple[PrinterStatus, ...]:
        """Every printer, with what waits and what is wrong."""
        return tuple(printer_status(state) for state in self._queue.states())

    def probes(self) -> tuple[PrinterProbe, ...]:
        """Every printer, as the check before the doors open asks for it."""
        folders = {route.name for route in self._queue.routes if is_folder(route.printer)}
        return tuple(
            PrinterProbe(
                state.name,
                "" if state.condition.is_ready else state.problem or "",
                state.sheets_left,
                is_folder=state.name in folders,
            )
            for state in self._queue.states()
        )

    def hold(self) -> None:
        """Begin no badge before `go_on`, or for a tenth of a second: a verdict comes first."""
        self._queue.hold()

    def go_on(self) -> None:
        """Make and send badges again."""
        self._queue.go_on()

    def badge_history(self, participant: str) -> BadgeHistory:
        """Who printed badges for a participant, when, why and how often, and what is in the queue."""
        card = self._card(participant)
        state = card.state
        said = {
            entry.id: entry.personal_fields()
            for entry in self._store.entries_of(card.id)
            if isinstance(entry.fact(), facts.BadgePrinted)
        }
        open_jobs = self._store.jobs(JobQuery(participant=card.id, states=OPEN))
        return BadgeHistory(
            badges=tuple(_printed(badge, said.get(badge.entry, {})) for badge in state.badges),
            jobs=tuple(open_jobs),
            voided=max(state.voided_printings.values(), key=lambda stamp: stamp.true_ms, default=None),
            reprints=reprint_count(card, open_jobs),
            most_reprints=self._badges.most_reprints(self._shift.role),
            is_first=_has_none(card, open_jobs) and not self._is_of_a_file(card.id),
        )

    def is_outdated(self, participant: str) -> bool | None:
        """Whether a participant's valid badge shows something else than the roster now; None when that is not known."""
        card = self._card(participant)
        made = printed(card, self._store.entries_of(card.id)) if card.badge is not None else None
        return made.digest != self._badges.digest(card) if made is not None and made.digest else None

    def _is_of_a_file(self, participant: str) -> bool:
        """Whether this desk remembers that their badge was made in advance."""
        return self._batches is not None and participant in read_digests(self._batches)

    def print_batch(
        self, participants: Sequence[str], printer: str | None = None, *, again: bool = False
    ) -> QueuedBatch:
        """Print first badges in this order; with `again` others, too, which void those before.

        Raises NotPossible when there is none to print.
        """
        self._shift.require(Act.PRINT_BATCHES)
        cards = [self._card(one) for one in participants]
        return self._badges.print_batch(cards, self._shift.name, printer, again=self._shift.role if again else None)

    def cancel_batch(self, batch: str) -> int:
        """Have the rest of a batch not printed; how many badges that is."""
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.cancel_batch(batch)

    def confirm_printed(self, job: str) -> Job:
        """It came out: somebody saw it. Raises JobStepError when that is no question."""
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.confirm(job, self._shift.name)

    def deny_printed(self, job: str) -> Job:
        """It did not come out: it is printed again. Raises JobStepError when that is no question."""
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.deny(job)

    def last_out(self, printer: str, job: str | None, asked: Collection[str] | None = None) -> list[Job]:
        """Settle all doubtful badges of a printer by the last one that came out; None when none of them did.

        Of `asked` only these jobs. Raises QueueError when it is no badge of that printer.
        """
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.last_out(printer, job, self._shift.name, asked)

    def retry_job(self, job: str) -> Job:
        """Print once more what failed. Raises JobStepError."""
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.retry(job)

    def cancel_job(self, job: str) -> Job:
        """Have a badge not printed; a printer that has it already is asked to give it back. Raises JobStepError."""
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.cancel(job)

    def move_job(self, job: str, printer: str) -> Job:
        """Print elsewhere what was not sent yet, or failed. Raises JobStepError, and QueueError for no such printer."""
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.move(job, printer)

    def pause(self, printer: str) -> None:
        """Send the printer nothing more for now."""
        self._shift.require(Act.PRINT_QUEUE)
        self._queue.pause(printer)

    def resume(self, printer: str) -> None:
        """Send again, and ask the printer at once how it is."""
        self._shift.require(Act.PRINT_QUEUE)
        self._queue.resume(printer)

    def try_out(self, printer: str, event: Event) -> Trial:
        """Have a test badge printed, which is nobody's. Raises QueueError, and CheckinError when it cannot be made."""
        self._shift.require(Act.PRINT_QUEUE)
        return self._queue.try_out(printer, Sheet(f"test-{time.time_ns():x}", badge_making.test_badge(event)))

    def load_stock(self, printer: str, sheets: int) -> None:
        """So many sheets are in the printer now."""
        self._shift.require(Act.PRINT_QUEUE)
        self._queue.load(printer, sheets)


def _has_none(card: Card, open_jobs: Sequence[Job]) -> bool:
    """Whether no badge of theirs is on record, nor may be out: what failed surely is not."""
    state = card.state
    is_told_of = state.badges or state.voided_printings or state.handed_over
    return not is_told_of and all(job.state is JobState.FAILED for job in open_jobs)


def _printed(badge: Badge, said: Mapping[str, str]) -> PrintedBadge:
    return PrintedBadge(
        badge.printing, badge.stamp, badge.reason, said.get("note", ""), badge.voided, corrections.texts_of(said)
    )
