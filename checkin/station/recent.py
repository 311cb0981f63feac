"""What this desk did last: scans to be seen again, and deeds to be taken back. In memory, until the program ends."""

import threading
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from checkin.admission import Admitted, Direction
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import new_entry
from checkin.journal.store import Record, Transaction
from checkin.participants import Participant, Status
from checkin.permissions import Act
from checkin.state import Stamp
from checkin.station import people
from checkin.station.corrections import FieldChange, changes_between
from checkin.station.scanning import append_or_raise
from checkin.station.shift import Grant, Shift
from checkin.station.values import Card, NotPossible, ScanResult

_SCANS, _DEEDS = 10, 50


class DeedKind(StrEnum):
    """What was done."""

    ADMISSION = "admission"
    EXIT = "exit"
    REGISTRATION = "registration"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that this desk did and that can be taken back."""

    kind: DeedKind
    participant: str
    name: str
    entries: tuple[str, ...] = ()
    """The admissions or departures by it."""
    changes: tuple[FieldChange, ...] = ()
    """What a correction changed."""
    stamp: Stamp | None = None
    """When it was done, and by whom."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A deed that was taken back, and the participant as they are then."""

    deed: Deed
    card: Card


class Recent:
    """The last scans and deeds of a desk. May be used from any thread."""

    def __init__(
        self,
        store: DeskStore,
        shift: Shift,
        stamp: Callable[[], Stamp],
        announced: Callable[[Record], Card],
        withdraw_badge: Callable[[str], None],
    ) -> None:
        self._store = store
        self._shift = shift
        self._stamp = stamp
        self._announced = announced
        self._withdraw_badge = withdraw_badge
        self._scans: deque[ScanResult] = deque(maxlen=_SCANS)
        self._deeds: deque[Deed] = deque(maxlen=_DEEDS)
        self._taken_back: deque[str] = deque(maxlen=_DEEDS)
        self._lock = threading.Lock()

    @property
    def scans(self) -> tuple[ScanResult, ...]:
        """The last ten, the newest first; none while nobody may see them."""
        if not self._shift.is_open:
            return ()
        with self._lock:
            return tuple(reversed(self._scans))

    @property
    def last(self) -> Deed | None:
        """What `undo` would take back; None while nobody may see it."""
        if not self._shift.is_open:
            return None
        with self._lock:
            return self._deeds[-1] if self._deeds else None

    def deed_by(self, entry: str) -> Deed | None:
        """The deed that wrote this entry, unless it was taken back."""
        with self._lock:
            return next((deed for deed in self._deeds if entry in deed.entries), None)

    @property
    def taken_back(self) -> frozenset[str]:
        """The entries of the last scans that were taken back at this desk."""
        with self._lock:
            return frozenset(self._taken_back)

    def note_scan(self, result: ScanResult) -> None:
        """A scan was judged here."""
        with self._lock:
            self._scans.append(result)
            if result.card is None or not isinstance(result.verdict, Admitted):
                return
            kind = DeedKind.EXIT if result.direction is Direction.EXIT else DeedKind.ADMISSION
            deed = Deed(kind, result.card.id, result.card.participant.name, (result.entry,), stamp=self._stamp())
            before = self._deeds[-1] if self._deeds else None
            if before is not None and before.kind is DeedKind.REGISTRATION and before.participant == deed.participant:
                # Registered and checked in is one deed for whoever did it.
                self._deeds[-1] = replace(before, entries=(*before.entries, *deed.entries))
            else:
                self._deeds.append(deed)

    def note_registration(self, card: Card) -> None:
        """Somebody was registered here."""
        with self._lock:
            self._deeds.append(Deed(DeedKind.REGISTRATION, card.id, card.participant.name, stamp=self._stamp()))

    def note_correction(self, before: Participant, card: Card) -> None:
        """Somebody's fields were corrected here."""
        changes = changes_between(before, card.participant)
        with self._lock:
            self._deeds.append(
                Deed(DeedKind.CORRECTION, card.id, card.participant.name, changes=changes, stamp=self._stamp())
            )

    def forget_admissions(self, participant: str, entries: Collection[str]) -> None:
        """The admissions of a participant, by these entries, were taken back otherwise."""
        with self._lock:
            self._taken_back.extend(entries)
            kept = [deed for deed in self._deeds if deed.participant != participant or deed.kind is DeedKind.CORRECTION]
            self._deeds = deque(kept, maxlen=_DEEDS)

    def forget(self, participants: Collection[str]) -> None:
        """The data of these participants were erased."""
        with self._lock:
            deeds = [deed for deed in self._deeds if deed.participant not in participants]
            scans = [scan for scan in self._scans if scan.card is None or scan.card.id not in participants]
            self._deeds, self._scans = deque(deeds, maxlen=_DEEDS), deque(scans, maxlen=_SCANS)

    def undo(self, deed: Deed | None = None, grant: Grant | None = None) -> TakenBack:
        """Take a deed back, by itself the last one. Raises NotPossible when there is none, or it is over already.

        Raises NotPermitted for what somebody else did, or a while ago, unless a supervisor does it or gave their word.
        """
        self._shift.require(Act.LOOK_UP)
        with self._lock:
            last = self._deeds[-1] if self._deeds else None
            if last is None:
                raise NotPossible("There is nothing to take back: this desk has done nothing since it was opened.")
            if deed is not None and deed not in self._deeds:
                raise NotPossible("This was taken back already.")
        deed = deed or last
        stamp = self._stamp()
        by = ""
        if deed.kind is DeedKind.CORRECTION:
            self._shift.require(Act.EDIT)
        else:
            by = self._shift.require_undo([deed.stamp] if deed.stamp is not None else [], stamp, grant)

        def work(transaction: Transaction) -> Record:
            record = transaction.record(deed.participant)
            if record is None or record.participant is None:
                raise NotPossible("This participant is not on the roster any more.")
            for fact, personal in _taking_back(deed, record, by):
                append_or_raise(transaction, new_entry(stamp, fact, record.id, personal))
            return transaction.record(record.id) or record

        record = self._store.transact(work, urgent=True)
        with self._lock:
            self._taken_back.extend(deed.entries)
            if deed in self._deeds:
                self._deeds.remove(deed)
        if deed.kind in (DeedKind.ADMISSION, DeedKind.REGISTRATION):
            self._withdraw_badge(deed.participant)
        return TakenBack(deed, self._announced(record))


def _taking_back(deed: Deed, record: Record, authorised: str) -> list[people.Said]:
    """The facts that take a deed back, from what is true now. Raises NotPossible where it no longer stands."""
    match deed.kind:
        case DeedKind.ADMISSION:
            _require_standing(deed, record)
            return [(facts.Undone(deed.entries, authorised), None)]
        case DeedKind.EXIT:
            return [(facts.Undone(deed.entries, authorised), None)]
        case DeedKind.REGISTRATION:
            undone: list[people.Said] = [(facts.Undone(deed.entries, authorised), None)] if deed.entries else []
            return [*undone, people.restoring(record, {"status": Status.CANCELLED})]
        case DeedKind.CORRECTION:
            return [people.restoring(record, _values_before(deed, record))]


def _require_standing(deed: Deed, record: Record) -> None:
    if not any(admission.entry in deed.entries for admission in record.state.admissions):
        raise NotPossible("This check-in was taken back already.")


def _values_before(deed: Deed, record: Record) -> dict[str, str]:
    for change in deed.changes:
        if record.participant is None or str(getattr(record.participant, change.field)) != change.after:
            raise NotPossible(
                f"The data of {deed.name} were corrected again since then: open them and correct them by hand."
            )
    return {change.field: change.before for change in deed.changes}
