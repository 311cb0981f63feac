"""What a supervisor watches: figures and their basis, desks, who is missing, what was done against the rules."""

from collections.abc import Callable, Sequence

import msgspec

from checkin.event import VENUE, Event
from checkin.journal import facts
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry
from checkin.journal.figures import FIVE_MS, MINUTE_MS, Activity, Filter, Subject
from checkin.journal.forecast import Forecast, Outlook, forecast
from checkin.journal.headcount import (
    SILENT_AFTER_MS,
    Basis,
    By,
    Headcount,
    arrived_at,
    basis_of,
    filtered_headcount,
    headcount,
    moments,
)
from checkin.journal.health import Health
from checkin.journal.notices import Notices
from checkin.journal.rates import DeskRate, desk_rates
from checkin.journal.store import Dimension, OpenConflict
from checkin.participants import Status
from checkin.permissions import Act
from checkin.printing.jobs import JobQuery, JobState
from checkin.state import ConflictKind, ReprintReason, Stamp
from checkin.station.board import DeskReport, reports_of
from checkin.station.narrowing import COUNTED_BY_PEOPLE, counted_by
from checkin.station.values import Card, DeskIdentity
from checkin.sync.messages import PairedDesk
from checkin.sync.worker import SyncState
from checkin.vips import is_vip, traces

_RATES_OF_MS = 60 * MINUTE_MS
_VIPS_FOR_MS = 2 * MINUTE_MS
_NARROWED_FOR_MS = 5_000
MOST_PEOPLE = 10_000
"""So many are counted one by one, which takes a quarter of a second."""
_MOST_UNHELD = 5_000
_MOST_JOBS = 50


class Deed(msgspec.Struct, frozen=True):
    """Something that was done against the rules or again: whom it concerns, who did it where and when, and why."""

    participant: str
    name: str
    stamp: Stamp
    reason: str
    """As somebody wrote it."""
    kind: ReprintReason | None = None
    """Why a badge was printed again."""
    is_erased: bool = False
    """Whether the data of whom it concerns were erased."""


class Deeds(msgspec.Struct, frozen=True):
    """The latest overrides and reprints, and how many each operator has done in all."""

    latest: tuple[Deed, ...]
    by_operator: dict[tuple[str, str], int]
    """By operator and name of the desk."""


class Missing(msgspec.Struct, frozen=True):
    """Somebody to be looked out for who has not come yet, and what is known of the badge."""

    card: Card
    badge_place: str
    """Where it lies, as the roster says."""
    printed_at: str
    """The desk where it was printed; empty when that is not known."""
    batch: str
    number: int
    """Its place in a batch that this desk printed."""


class Watching:
    """Everything is read when it is asked for, from projections. Every method may be called from any thread."""

    def __init__(
        self,
        store: DeskStore,
        desk: DeskIdentity,
        event: Callable[[], Event],
        card: Callable[[str], Card | None],
        sync: Callable[[], SyncState | None],
        now_ms: Callable[[], int],
        health: Callable[[], Health],
        notices: Callable[[], Notices],
        require: Callable[[Act], object],
    ) -> None:
        """`now_ms` is the time by the server's clock, as far as it is known.

        `require` raises NotPermitted unless whoever is at work may see people's names.
        """
        self._require = require
        self._store, self._desk, self._event, self._card = store, desk, event, card
        self.now_ms = now_ms
        self._sync, self._now_ms, self._health, self._notices = sync, now_ms, health, notices
        self._vips: tuple[object, tuple[str, ...]] = (None, ())
        self._vips_until_ms = 0
        self._narrowed: tuple[object, int, Headcount] = (None, 0, Headcount(0, 0, 0, ()))

    def headcount(self, by: By | None, wanted: Filter) -> Headcount:
        """The figures of those whom the filter means. Raises HeadcountError where they cannot be grouped so."""
        if wanted == Filter(VENUE):
            return headcount(self._store, by)
        if by in COUNTED_BY_PEOPLE and self.counts_people:
            return self._by_people(by, wanted)
        return filtered_headcount(self._store, by, wanted)

    @property
    def counts_people(self) -> bool:
        """Whether filtered figures are told by track and delegation: people are few enough to be counted each time."""
        total = next(iter(self._store.tallies(Dimension.TOTAL)), None)
        return total is None or max(total.expected, total.arrived) <= MOST_PEOPLE

    def _by_people(self, by: By, wanted: Filter) -> Headcount:
        """Counted every few seconds at most, however often it is asked."""
        asked = (by, msgspec.structs.replace(wanted, since_ms=-(-(wanted.since_ms or 0) // FIVE_MS)))
        if self._narrowed[0] != asked or self._now_ms() >= self._narrowed[1]:
            people = self._store.mentioning(wanted.region) if wanted.region else self._store.all_records()
            figures = filtered_headcount(self._store, None, wanted)
            groups = counted_by(people, by, wanted)
            zones = {zone.key: zone.name for zone in self._event().zones}
            names = {group: zones.get(group, group) for group in groups} if by is By.TRACK else None
            figures = msgspec.structs.replace(figures, groups=groups, names=names)
            self._narrowed = asked, self._now_ms() + _NARROWED_FOR_MS, figures
        return self._narrowed[2]

    def confirmed(self, arrived: int) -> int:
        """How many of those who arrived the server is known to have, too; all of them at a desk without a server."""
        if self._store.remote() is None:
            return arrived
        unheld = [entry for entry in self._store.unheld(_MOST_UNHELD) if entry.kind == "admitted"]
        return arrived - self._arrived_by(unheld)

    def from_silent(self, basis: Basis) -> int:
        """How many of those who arrived came in at desks that are silent: such a desk may know of more."""
        return sum(arrived_at(basis.silent, self.headcount(By.DESK, Filter(VENUE)))) if basis.silent else 0

    def arrivals(self, wanted: Filter) -> dict[int, int]:
        """How many arrived, by the beginnings of five minutes."""
        return moments(self.headcount(By.FIVE, wanted))

    def forecast(self, arrivals: dict[int, int], counted: Headcount) -> Forecast:
        """When all of those will be in; nothing is said while others may come in of whom this desk does not hear."""
        left = max(0, counted.expected - counted.arrived)
        if left and self._is_out_of_touch():
            return Forecast(Outlook.UNHEARD, left=left)
        return forecast(arrivals, counted.expected, counted.arrived, self._now_ms())

    def _is_out_of_touch(self) -> bool:
        state = self._sync()
        if state is None or state.connected:
            return False
        contact_ms = (state.last_contact_ms or 0) + (state.clock_offset_ms or 0)
        return self._now_ms() - contact_ms > SILENT_AFTER_MS

    def basis(self) -> Basis:
        """Up to when the figures are complete, and of which desks that cannot be said."""
        state = self._sync()
        now_ms = self._now_ms()
        if state is None:
            return Basis(now_ms, 0, ())
        contact_ms = (state.last_contact_ms or 0) + (state.clock_offset_ms or 0)
        as_of_ms = now_ms if state.connected else min(now_ms, contact_ms)
        found = basis_of(state.desks, as_of_ms)
        return found if state.connected else msgspec.structs.replace(found, complete_ms=as_of_ms)

    def rates(self) -> tuple[DeskRate, ...]:
        """How fast desks scanned in the last hour."""
        return desk_rates(self.activity(), self._now_ms())

    def activity(self) -> list[Activity]:
        """The scans of all desks in the last hour, by minutes."""
        return self._store.figures().activity(self._now_ms() - _RATES_OF_MS)

    def desks(self, rates: Sequence[DeskRate] | None = None) -> tuple[DeskReport, ...]:
        """How all desks are that the server knows, this one among them."""
        state = self._sync()
        remote = self._store.remote()
        here = PairedDesk(
            self._desk.id, self._desk.name, 0, self._now_ms(), self._store.unheld_count() if remote else 0,
            revoked=False, viewer=False, offset_ms=state.clock_offset_ms if state else None,
            told_ms=self._now_ms(), health=self._health(),
        )  # fmt: skip
        others = [desk for desk in (state.desks if state else ()) if desk.id != self._desk.id]
        contact_ms = (state.last_contact_ms or 0) + (state.clock_offset_ms or 0) if state else 0
        return reports_of(
            [here, *others],
            here=self._desk.id,
            rates=self.rates() if rates is None else rates,
            notices=self._notices(),
            roster_revision=remote.roster_head.revision if remote else 0,
            now_ms=self._now_ms() if state is None or state.connected else min(self._now_ms(), contact_ms),
        )

    def overrides(self, limit: int = 200) -> Deeds:
        """Who was let in against the rules."""
        return self._deeds(Subject.OVERRIDE, limit)

    def reprints(self, limit: int = 200) -> Deeds:
        """Whose badges were printed again."""
        return self._deeds(Subject.REPRINT, limit)

    def values_of(self, conflict: OpenConflict) -> tuple[str, ...]:
        """What each of two corrections that disagree says, in the order of the conflict's stamps; empty for others."""
        found = conflict.conflict
        if found.kind is not ConflictKind.DIFFERENT_CORRECTIONS or conflict.is_erased:
            return ()
        self._require(Act.LOOK_UP)
        said = {entry.id: entry for entry in self._store.entries_of(conflict.participant)}
        return tuple(said[entry].personal_fields().get(found.subject, "") for entry in found.entries if entry in said)

    def missing(self) -> tuple[Missing, ...]:
        """Who is to be looked out for and has not come yet, by organisation and name."""
        self._require(Act.LOOK_UP)
        rules = self._event().vip
        cards = [card for identity in self._vip_ids() if (card := self._card(identity)) is not None]
        awaited = [
            card
            for card in cards
            if card.participant.status is Status.EXPECTED
            and not card.state.has_arrived(VENUE)
            and is_vip(card.participant, rules)
        ]
        awaited.sort(key=lambda card: (card.participant.organisation.casefold(), card.participant.name.casefold()))
        return tuple(self._missing(card) for card in awaited)

    def vip_count(self) -> int:
        """How many are to be looked out for."""
        rules = self._event().vip
        cards = (self._card(identity) for identity in self._vip_ids())
        return sum(
            card is not None and card.participant.status is Status.EXPECTED and is_vip(card.participant, rules)
            for card in cards
        )

    def _vip_ids(self) -> tuple[str, ...]:
        """Those who may be meant; looked for again when the roster or the rules have changed, and for corrections."""
        rules = self._event().vip
        asked = (rules, self._store.roster_head())
        if self._vips[0] != asked or self._now_ms() >= self._vips_until_ms:
            self._vips = (asked, tuple(self._store.find_traces(traces(rules))))
            self._vips_until_ms = self._now_ms() + _VIPS_FOR_MS
        return self._vips[1]

    def _missing(self, card: Card) -> Missing:
        place = card.participant.further.get(self._event().vip.badge_place, "").strip()
        jobs = self._store.jobs(JobQuery(participant=card.id, states=(JobState.DONE,), limit=_MOST_JOBS))
        in_batch = next((job for job in reversed(jobs) if job.batch), None)
        return Missing(
            card,
            place,
            card.badge.stamp.desk_name if card.badge is not None else "",
            in_batch.batch if in_batch is not None else "",
            in_batch.number if in_batch is not None else 0,
        )

    def _arrived_by(self, entries: Sequence[Entry]) -> int:
        """How many people have arrived by these admissions alone."""
        ids = {entry.id for entry in entries}
        people = {entry.participant for entry in entries if entry.participant is not None}
        records = (self._store.record(participant) for participant in people)
        return sum(
            bool(admissions := record.state.admissions_to(VENUE)) and all(one.entry in ids for one in admissions)
            for record in records
            if record is not None
        )

    def _deeds(self, subject: Subject, limit: int) -> Deeds:
        self._require(Act.LOOK_UP)
        figures = self._store.figures()
        latest = tuple(self._deed(entry) for entry in figures.entries_about(subject, limit))
        return Deeds(latest, figures.operators_of(subject))

    def _deed(self, entry: Entry) -> Deed:
        fact = entry.fact()
        personal = entry.personal_fields()
        card = self._card(entry.participant or "")
        kind = fact.reason if isinstance(fact, facts.BadgePrinted) else None
        name = card.participant.name if card is not None else ""
        reason = personal.get("reason", "") or personal.get("note", "")
        record = self._store.record(entry.participant or "") if card is None else None
        is_erased = record is not None and record.state.erased is not None
        return Deed(entry.participant or "", name, entry.stamp, reason, kind, is_erased)
