"""Badges at a desk: what goes to the printer, and the entry once it is out. Rendering and printing are elsewhere."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from checkin.badges.faces import BadgeFace
from checkin.badges.fonts import prepare_fonts
from checkin.badges.pdf import badge_pdf
from checkin.badges.template import load_template
from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import new_entry
from checkin.journal.store import Record, Transaction
from checkin.printing.printer import Printer
from checkin.printing.queue import Job, JobEnded, JobState, PrintQueue
from checkin.state import ReprintReason, Stamp
from checkin.station.scanning import append_or_raise, card_of
from checkin.station.status import PrinterStatus
from checkin.station.values import BadgeFailed, BadgePrinted, BadgeQueued, Card, Listener, NotPossible
from checkin.tickets import ADVANCE_PRINTING, BadgeCode, new_printing

StampNow = Callable[[], Stamp]


@dataclass(frozen=True, slots=True)
class _Order:
    """A badge on its way to paper."""

    card: Card
    face: BadgeFace
    printing: str
    reason: ReprintReason | None
    note: str
    stamp_now: StampNow


def current_face(card: Card, event: Event) -> BadgeFace:
    """The badge that is valid now; before the first printing, the one that an advance batch carries."""
    badge = card.badge
    return face_of(card, event, badge.printing if badge else ADVANCE_PRINTING)


def face_of(card: Card, event: Event, printing: str) -> BadgeFace:
    """The badge of one printing."""
    return BadgeFace(card.participant, card.category, str(BadgeCode(card.id, printing)), event.name)


class BadgeDesk:
    """Sends badges to one printer and records them when they are out."""

    def __init__(
        self,
        store: DeskStore,
        printer: Printer,
        event: Callable[[], Event],
        queue: Callable[[Printer, Callable[[JobEnded], None]], PrintQueue] = PrintQueue,
    ) -> None:
        self._store = store
        self._event = event
        self._queue = queue(printer, self._ended)
        self._orders: dict[str, _Order] = {}
        self._announce: Listener = _nobody

    def start(self, announce: Listener) -> None:
        """Begin to print; `announce` hears what becomes of each badge."""
        self._announce = announce
        self._queue.start()
        self._queue.warm_up(prepare_fonts)

    def stop(self) -> None:
        """Print what waits, then end. May be called twice."""
        self._queue.stop()

    def print_first(self, card: Card, stamp_now: StampNow) -> str:
        """Print a first badge; the job's id. Raises NotPossible when there is one, or one is on its way."""
        if card.badge is not None:
            raise NotPossible("This badge was printed already: reprint it with a reason.")
        if self._is_waiting(card):
            raise NotPossible("This badge is on its way to the printer already.")
        return self._order(card, None, "", stamp_now)

    def print_unless_waiting(self, card: Card, stamp_now: StampNow) -> None:
        """Print a first badge for somebody who has none, unless one is on its way."""
        if not self._is_waiting(card):
            self._order(card, None, "", stamp_now)

    def reprint(self, card: Card, reason: ReprintReason, note: str, stamp_now: StampNow) -> str:
        """Print a badge anew; the job's id. Raises NotPossible for “other” without words."""
        if reason is ReprintReason.OTHER and not note.strip():
            raise NotPossible("Write in a few words why the badge is printed again.")
        return self._order(card, reason, note.strip(), stamp_now)

    def printer_states(self) -> tuple[PrinterStatus, ...]:
        """The printer with what waits for it and its last problem."""
        return (PrinterStatus(self._queue.printer.name, self._queue.waiting, self._queue.problem),)

    def _is_waiting(self, card: Card) -> bool:
        return any(order.card.id == card.id for order in list(self._orders.values()))

    def _order(self, card: Card, reason: ReprintReason | None, note: str, stamp_now: StampNow) -> str:
        printing = new_printing()
        face = face_of(card, self._event(), printing)
        job = secrets.token_hex(8)
        self._orders[job] = _Order(card, face, printing, reason, note, stamp_now)
        self._announce(BadgeQueued(card.id, job))
        self._queue.submit(Job(job, face.code, lambda: badge_pdf(face, load_template(face.category.badge_template))))
        return job

    def _ended(self, ended: JobEnded) -> None:
        order = self._orders.pop(ended.job.id)
        if ended.state is JobState.FAILED:
            self._announce(BadgeFailed(order.card.id, ended.job.id, ended.reason or ""))
            return
        try:
            record = self._store.transact(lambda transaction: self._record(transaction, order))
        except CheckinError as error:
            self._announce(BadgeFailed(order.card.id, ended.job.id, f"The badge is out but not on record: {error}"))
            return
        card = card_of(record, self._event(), order.card.zone) or order.card
        self._announce(BadgePrinted(card, ended.job.id, order.face.code))

    def _record(self, transaction: Transaction, order: _Order) -> Record:
        before = transaction.record(order.card.id)
        badges = before.state.badges if before is not None else ()
        voids: dict[str, None] = {}
        if order.reason is not None:
            voids = dict.fromkeys((ADVANCE_PRINTING, *(badge.printing for badge in badges if badge.voided is None)))
        fact = facts.BadgePrinted(
            printing=order.printing,
            after=tuple(badge.entry for badge in badges),
            voids=tuple(voids),
            reason=order.reason,
            printer=self._queue.printer.name,
        )
        personal = {"note": order.note} if order.note else None
        append_or_raise(transaction, new_entry(order.stamp_now(), fact, order.card.id, personal))
        after = transaction.record(order.card.id)
        return after if after is not None else Record(order.card.id, order.card.participant, order.card.state)


def _nobody(_change: object) -> None:
    """Hears nothing, until the desk is started."""
