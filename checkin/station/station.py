"""Station: the one object between windows, commands and the core. It is told what it works with and owns no rules."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from checkin.admission import Direction, RefusalReason, Refused
from checkin.badges.designs import Designs
from checkin.badges.faces import BadgeFace
from checkin.badges.photo_folder import PhotoFolder
from checkin.badges.pictures import Picture, PictureError
from checkin.badges.problems import FLAWS, Problem
from checkin.clock import wall_clock_ms
from checkin.event import VENUE, Event
from checkin.journal import facts
from checkin.journal.anomalies import Anomaly
from checkin.journal.desk_store import DeskStore, DeskTransaction
from checkin.journal.entries import new_entry
from checkin.journal.headcount import Headcount, headcount
from checkin.journal.health import Health
from checkin.journal.store import Gone, OpenConflict, Record, SetAside, Transaction
from checkin.journal.wipe_orders import WipeReason
from checkin.layouts import Layout
from checkin.operators import Role
from checkin.participants import Participant
from checkin.permissions import Act
from checkin.printing.jobs import Job
from checkin.printing.lane import Pace
from checkin.printing.routing import Route
from checkin.state import ReprintReason, Stamp
from checkin.station import people
from checkin.station.auditing import Auditing
from checkin.station.badge_desk import BadgeDesk
from checkin.station.badge_making import face_of, made
from checkin.station.batches import Made, digests, printed
from checkin.station.corrections import as_printed, texts_for_print
from checkin.station.delegation_desk import DelegationDesk
from checkin.station.designing import Designing
from checkin.station.duplicates import Duplicate, namesakes, possible_duplicates
from checkin.station.erasing_desk import ErasingDesk
from checkin.station.event_settings import EventSettings
from checkin.station.importing_desk import ImportingDesk
from checkin.station.lookup import Hit, Lookup
from checkin.station.notice_desk import NoticeDesk
from checkin.station.operator_desk import OperatorDesk
from checkin.station.own_health import KEY_PLACE, own_health
from checkin.station.print_policy import PrintPolicy, print_policy, save_print_policy
from checkin.station.printer_setup import PrinterSetup
from checkin.station.printing_desk import PrintingDesk
from checkin.station.privacy import Privacy
from checkin.station.readying import Readying
from checkin.station.recent import Recent
from checkin.station.repeats import Judged, Repeats, Sent, judge_in
from checkin.station.scanners import ScannerSettings, save_scanner_settings, scanner_settings
from checkin.station.scanning import Override, Passage, Reader, admit_in, append_or_raise, card_of, find_by_code
from checkin.station.shift import Grant, Hired, Shift
from checkin.station.sighting import CameraChoice, camera_choice, save_camera_choice
from checkin.station.status import Status, known_anomalies, put_aside, status_of
from checkin.station.values import (
    BadgeFlawed,
    Card,
    Change,
    DeskIdentity,
    Listener,
    NoSuchParticipant,
    NotPermitted,
    ParticipantChanged,
    ParticipantScanned,
    PeopleChanged,
    PeopleErased,
    RosterChanged,
    ScanResult,
    SettingsChanged,
    ShiftChanged,
    SyncChanged,
)
from checkin.station.wakefulness import ClockSet, Wakefulness, WokeUp
from checkin.station.watching import Watching
from checkin.station.zoning import Zoning
from checkin.sync.reporting import Reporter
from checkin.sync.worker import SyncState, SyncWorker
from checkin.tickets import ADVANCE_PRINTING, presentable, storable

_log = logging.getLogger(__name__)
ERASED = "The personal data of this person were erased: nothing is known of them any more."
_NO_PRINTER = "This desk has no printer: choose one first."


class Station:
    """One desk at work. Every method may be called from any thread; those that write return when it is on disk."""

    def __init__(
        self,
        store: DeskStore,
        desk: DeskIdentity,
        *,
        operator: str = "",
        role: Role = Role.DESK,
        zone: str | None = VENUE,
        signs_in: bool = True,
        prints: PrintPolicy | None = None,
        photos: PhotoFolder | None = None,
        batches: Path | None = None,
        now_ms: Callable[[], int] = wall_clock_ms,
    ) -> None:
        """`operator` and `role` are whose where nobody signs in: the event has no operators, or `signs_in` is false.

        `prints` says whether badges are printed on admission; by itself as this desk was told last. `zone` is where it
        works; None for where it worked last.
        """
        self._store = store
        self.desk = desk
        self.print_policy = prints or print_policy(store)
        self._photos = photos
        self.batches = batches
        """The file that remembers what batches of badges contained."""
        self._now_ms = now_ms
        self._listeners: list[Listener] = []
        self._badges: BadgeDesk | None = None
        self._printing: PrintingDesk | None = None
        self._lookup = Lookup(store, self._card, self._record_by_code)
        self._sync: SyncWorker | None = None
        self._sync_state: SyncState | None = None
        self._repeats = Repeats()
        self._wakefulness = Wakefulness(now_ms)
        self._event, _ = store.event()
        self.shift = Shift(
            store, lambda: self._event, Hired(storable(operator), role, signs_in), now_ms,
            lambda: self.announce(ShiftChanged()), self._read_settings,
        )  # fmt: skip
        """Who works here, and whether they may do what they ask for."""
        self.recent = Recent(store, self.shift, self._stamp, self._announced, self._withdraw_badge)
        self.zoning = Zoning(
            store, lambda: self._event, lambda: self._now_ms() + (self._offset_ms() or 0), self.announce, zone
        )
        self._last_scan_ms: int | None = None
        self.notices = NoticeDesk(store, desk, self._stamp, self.shift.require, self._told)
        """Messages from supervisors, and desks that are closed."""
        self.erasing = ErasingDesk(store, self.shift, lambda: self._event, now_ms)
        """When the event's data are due, and whether they may be erased here."""
        self.watching = Watching(
            store, desk, lambda: self._event, self._known_card, lambda: self._sync_state,
            lambda: self._now_ms() + (self._offset_ms() or 0), self._health, self.notices.all,
            self.shift.require,
        )  # fmt: skip
        """What a supervisor watches."""
        self.printer_setup = PrinterSetup(
            photos.path.parent if photos is not None else None, self.shift,
            lambda: self._badges.queue if self._badges is not None else None,
        )  # fmt: skip
        """The printers of this desk, to be set up."""
        store.when_erased(self._gone)

    @property
    def event(self) -> Event:
        """The event's settings as last read; refreshed when sync brings new ones."""
        return self._event

    @property
    def zone(self) -> str:
        """The key of the zone at which the desk works now."""
        return self.zoning.current

    @property
    def operator(self) -> str:
        """Whose name goes on record; empty for nobody."""
        return self.shift.name

    @property
    def role(self) -> Role:
        """In which role they work."""
        return self.shift.role

    def subscribe(self, listener: Listener) -> None:
        """Have `listener` told of every change, on the thread where it happens."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Tell this listener nothing more."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def use_printers(
        self,
        routes: Sequence[Route],
        *,
        prints: bool = True,
        make: Callable[[BadgeFace, Event], bytes] | None = None,
        pace: Pace | None = None,
        are_all: bool = True,
    ) -> None:
        """Print on these printers, until others are set up (printer_setup) or the station ends.

        When it does not print, badges may be queued and settled, and nothing is sent. `make` makes the badges. When
        these are not all of the desk's printers, what the others have stays as it is.
        """
        self._badges = BadgeDesk(
            self._store, routes, lambda: self._event, self._card, self._stamp, self._now_ms, self.announce,
            make=make or (lambda face, event: made(face, event, self._photos, self._tell_flaws)),
            digest=lambda card: digests([card], self.designs, self._event)[card.id], pace=pace,
        )  # fmt: skip
        self._printing = PrintingDesk(self._store, self._badges, self.shift, self.card, self.batches)
        if prints:
            self._badges.start(are_all=are_all)

    def _tell_flaws(self, problems: Sequence[Problem]) -> None:
        flaws = [problem for problem in problems if problem.kind in FLAWS]
        if flaws:
            self.announce(BadgeFlawed(flaws[0].participant, flaws[0].detail))

    @property
    def printing(self) -> PrintingDesk:
        """The print queue and its printers. Raises NotPermitted when the desk has none."""
        if self._printing is None:
            raise NotPermitted(_NO_PRINTER)
        return self._printing

    def use_sync(self, worker: SyncWorker) -> None:
        """Keep in step with the server through this worker; the station stops it at its own end."""
        self._sync = worker
        worker.start(self._synced, Reporter(self._health, lambda: self.role is Role.SUPERVISOR))

    def stop(self) -> None:
        """End printing (what waits stays on disk) and sync, close the store. May be called twice."""
        if self._badges is not None:
            self._badges.stop()
        if self._sync is not None:
            self._sync.stop()
        self._store.close()

    def scan(
        self,
        raw_code: str,
        zone: str | None = None,
        direction: Direction = Direction.ENTRY,
        *,
        layout: Layout = Layout.US,
        again_ms: int = 0,
    ) -> ScanResult:
        """The verdict on a scanned or typed code. Raises EventError for a zone that the event does not have.

        `layout` is that of the keyboard through which it came. A code that was scanned less than `again_ms` ago gets
        the verdict that it had, and nothing is recorded, unless something has changed about it.
        """
        self.shift.require(Act.SCAN)
        self.shift.touch()
        sent = Sent(raw_code, self._passage(zone, direction), layout)
        judged: list[Judged] = []

        def judge(transaction: Transaction) -> ScanResult:
            again = self._repeats.find(transaction, sent, again_ms) if again_ms else None
            judged[:] = [again or judge_in(transaction, sent)]
            return judged[0].result

        result = self._judged(judge)
        if again_ms:
            self._repeats.note(judged[0], again_ms)
        if result.verdict == Refused(RefusalReason.TICKET_KEY_UNKNOWN):
            # Another program may have made the key meanwhile; then the ticket is good at the next scan.
            self._read_settings()
        return result

    def admit(
        self,
        participant: str,
        zone: str | None = None,
        direction: Direction = Direction.ENTRY,
        override_reason: str | None = None,
        grant: Grant | None = None,
    ) -> ScanResult:
        """The verdict on a participant picked by hand; a supervisor may override a refusal with a reason.

        `grant` is a supervisor's word for it. Raises NotPermitted for an override by anybody else, and
        NoSuchParticipant.
        """
        self.shift.require(Act.ADMIT)
        by = self.shift.require(Act.OVERRIDE, grant) if override_reason is not None else ""
        override = Override(override_reason, by) if override_reason is not None else None
        passage = self._passage(zone, direction)

        return self._judged(
            lambda transaction: admit_in(
                transaction, _required(transaction, participant, self._event), passage, override
            )
        )

    def undo(self, participant: str, zone: str | None = None, grant: Grant | None = None) -> Card:
        """Take back the participant's admissions to the zone that this desk knows of.

        Raises NotPossible when there is none, and NotPermitted for those of others, or older ones, unless a supervisor
        does it or gave their word.
        """
        self.shift.require(Act.UNDO)
        passage = self._passage(zone, Direction.ENTRY)

        undone: list[str] = []

        def say(record: Record) -> people.Said:
            admissions = record.state.admissions_to(passage.zone.key)
            undone[:] = [admission.entry for admission in admissions]
            by = self.shift.require_undo([admission.stamp for admission in admissions], passage.stamp, grant)
            return people.undoing(record, passage.zone.key, by)

        card = self._changed(participant, say)
        self.recent.forget_admissions(card.id, undone)
        self._withdraw_badge(card.id)
        return card

    def register(self, fields: Mapping[str, str]) -> Card:
        """Put somebody on record who is not on the roster. `fields` are those of Participant that may be corrected.

        Raises NotPossible, naming the field, when one is missing or unknown.
        """
        self.shift.require(Act.REGISTER)
        fact, fields = people.registering(fields, self._event)
        stamp = self._stamp()

        def work(transaction: Transaction) -> Record:
            participant = people.new_participant_id()
            append_or_raise(transaction, new_entry(stamp, fact, participant, fields))
            return _required(transaction, participant, self._event)

        card = self._announced(self._store.transact(work))
        self.recent.note_registration(card)
        return card

    def edit(self, participant: str, changes: Mapping[str, str]) -> Card:
        """Correct fields of a participant; what is already so is left alone."""
        self.shift.require(Act.EDIT)
        before: list[Record] = []

        def say(record: Record) -> people.Said:
            before.append(record)
            return people.correcting(record, changes, self._event)

        card = self._changed(participant, say)
        if person := before[-1].participant:
            self.recent.note_correction(person, card)
        return card

    def possible_duplicates(self, fields: Mapping[str, str]) -> list[Duplicate]:
        """Who is on the roster already of those like the one with these fields, most likely first."""
        self.shift.require(Act.LOOK_UP)
        return possible_duplicates(self._lookup, fields)

    def namesakes(self, card: Card) -> list[Card]:
        """All others who have the name of this participant."""
        self.shift.require(Act.LOOK_UP)
        return namesakes(self._lookup, card)

    def search(self, text: str, limit: int = 20) -> list[Card]:
        """Participants whose name, organisation, city, region or code the text fits, best first."""
        return [hit.card for hit in self.look_up(text, limit)]

    def look_up(self, text: str, limit: int = 20) -> list[Hit]:
        """As `search`, with why each was found, and what tells those of one name apart."""
        self.shift.require(Act.LOOK_UP)
        return self._lookup.find(storable(text), limit)

    def prepare_search(self) -> None:
        """Have at hand what mistyped names are looked up in; otherwise the first takes longer."""
        self._lookup.prepare()

    def card(self, participant: str, layout: Layout = Layout.US) -> Card:
        """The participant with this id, ticket code or badge code. Raises NoSuchParticipant."""
        self.shift.require(Act.LOOK_UP)
        record = _required(self._store, participant, self._event, layout)
        card = self._card(record)
        if card is None:
            raise NoSuchParticipant(ERASED) if record.state.erased is not None else _no_such(participant)
        return card

    def print_badge(self, participant: str, texts: Mapping[str, str] | None = None) -> str:
        """Send a participant's first badge to the printer; the job's id. Raises NotPossible when there is one.

        `texts` are otherwise on this badge than on the roster (corrections.py).
        """
        self.shift.require(Act.PRINT)
        return self._badge_desk().print_first(self.card(participant), self.operator, texts)

    def reprint(
        self,
        participant: str,
        reason: ReprintReason,
        note: str = "",
        texts: Mapping[str, str] | None = None,
        grant: Grant | None = None,
    ) -> str:
        """Void a participant's badges at once, and print a new one, with `texts` of its own; the job's id.

        Raises NotPermitted when the operator's role has had its number of reprints, and no supervisor gave their word.
        """
        self.shift.require(Act.REPRINT)
        card = self.card(participant)
        by = self.shift.require(Act.REPRINT_MORE, grant) if grant is not None else ""
        role = Role.SUPERVISOR if by else self.role
        job, record = self._badge_desk().reprint(card, reason, note, self._stamp(), role, texts, by)
        self._announced(record)
        return job

    def printed_badges(self, cards: Iterable[Card]) -> dict[str, Made]:
        """What printers made last, at any desk, for those of the participants who ever got a badge."""
        found = ((card.id, printed(card, self._store.entries_of(card.id) if card.badge else ())) for card in cards)
        return {person: made for person, made in found if made is not None}

    def true_ms(self) -> int:
        """Now, by the server's clock as far as it is known."""
        return self._stamp().true_ms

    def badge_face_of(self, card: Card, texts: Mapping[str, str] | None = None) -> BadgeFace:
        """The badge that is valid now (or would be the first), as it prints; with `texts` of its own."""
        printing = card.badge.printing if card.badge else ADVANCE_PRINTING
        person = as_printed(card.participant, texts_for_print(card.participant, texts or {}))
        return face_of(person, card.category, self._event, printing)

    def photo(self, participant: Participant) -> Picture | None:
        """The participant's photo; None when there is none that can be shown."""
        name = participant.photo.strip()
        if not name or self._photos is None:
            return None
        try:
            return self._photos.picture(name)
        except PictureError as error:
            _log.info("no photo is shown (%s)", type(error).__name__)
            return None

    @property
    def designs(self) -> Designs:
        """The event's badge templates with their pictures."""
        return Designs(self._event, self._photos)

    @property
    def designing(self) -> Designing:
        """What may be done with the event's badge templates."""
        return Designing(self._store, self.shift, self._take_settings)

    @property
    def privacy(self) -> Privacy:
        """What people may ask of their own data."""
        return Privacy(
            self._store, lambda: self._event, self._stamp,
            lambda participant: _required(self._store, participant, self._event), self.shift.require, self._photos,
        )  # fmt: skip

    @property
    def settings(self) -> EventSettings:
        """What may be done with the event's settings."""
        return EventSettings(self._store, self.shift, self._take_settings, self.desk.name)

    @property
    def operators(self) -> OperatorDesk:
        """Who may work at the desks, to be changed."""
        return OperatorDesk(self._store, self.shift, self._take_settings)

    @property
    def wipe(self) -> WipeReason | None:
        """Why the server has this desk remove its data; then nothing may be done here any more."""
        return self._sync_state.wipe if self._sync_state is not None else None

    @property
    def readying(self) -> Readying:
        """Whether this desk is ready for the doors to open."""
        folder = self._photos.path.parent if self._photos is not None else None
        printing = self._printing
        return Readying(
            self, self._store, folder, self._now_ms, printing.probes if printing is not None else lambda: ()
        )

    @property
    def delegations(self) -> DelegationDesk:
        """What is done with several people at once."""
        return DelegationDesk(
            self._store, lambda: self._passage(None, Direction.ENTRY), self._badge_desk, self.shift.require, self._told
        )

    @property
    def importing(self) -> ImportingDesk:
        """Rosters in spreadsheets."""
        return ImportingDesk(self._store, self.shift, self._now_ms, lambda: self._told(RosterChanged()))

    @property
    def auditing(self) -> Auditing:
        """The journal as a signed file."""
        return Auditing(self._store, self.desk, self.shift, self._now_ms)

    def everybody(self) -> Iterator[Card]:
        """All participants, by the order in which they came on the roster."""
        self.shift.require(Act.LOOK_UP)
        for record in self._store.all_records():
            if card := self._card(record):
                yield card

    def headcount(self, by: str | None = None) -> Headcount:
        """Expected, arrived and inside, in all and by what By names.

        With the desks that the server had not heard from, as it said last.
        """
        figures = headcount(self._store, by)
        figures = msgspec.structs.replace(figures, confirmed=self.watching.confirmed(figures.arrived))
        if self._sync_state is None:
            return figures
        complete_to = self.watching.basis().complete_to
        return msgspec.structs.replace(figures, unheard_desks=self._sync_state.unheard_desks, complete_to=complete_to)

    def conflicts(self) -> list[OpenConflict]:
        """What desks said that cannot both be right, for a supervisor to settle."""
        self.shift.require(Act.LOOK_UP)
        return self._store.conflicts()

    def set_aside(self) -> list[SetAside]:
        """Entries that could not be taken."""
        self.shift.require(Act.LOOK_UP)
        return self._store.set_aside()

    def anomalies(self) -> tuple[Anomaly, ...]:
        """What is not as it should be with desks, clocks, server and journal, as far as this desk knows."""
        return known_anomalies(self._store, self.desk, self._sync_state)

    def put_aside(self, anomaly: Anomaly) -> None:
        """Somebody has read of this anomaly; it comes back only when it happens again."""
        self.shift.require(Act.SETTLE)
        put_aside(self._store, anomaly)

    def settle(self, conflict: OpenConflict) -> Card | None:
        """Put on record that somebody decided on this conflict. Raises NotPermitted unless a supervisor does."""
        self.shift.require(Act.SETTLE)
        fact = facts.ConflictSettled(conflict.conflict.entries)
        if conflict.is_erased:
            entry = new_entry(self._stamp(), fact, conflict.participant)
            self._store.transact(lambda transaction: append_or_raise(transaction, entry))
            self._told(PeopleChanged((conflict.participant,)))
            return None
        return self._changed(conflict.participant, lambda _record: (fact, None))

    def status(self) -> Status:
        """How this desk stands: journal, server, printers, what waits for somebody."""
        return status_of(
            self._store, self._event, self.desk, self._sync_state, self._printing.printers() if self._printing else (),
            self.erasing.due(),
        )  # fmt: skip

    def scanner_settings(self) -> ScannerSettings:
        """How the scanners of this desk are set."""
        return scanner_settings(self._store)

    def set_scanners(self, settings: ScannerSettings) -> None:
        """Keep how the scanners of this desk are set. Raises ScannerError when they cannot be set so."""
        self.shift.require(Act.SET_UP_DESK)
        save_scanner_settings(self._store, settings)

    def set_print_policy(self, policy: PrintPolicy) -> None:
        """Keep whether badges are printed on admission."""
        self.shift.require(Act.SET_UP_DESK)
        save_print_policy(self._store, policy)
        self.print_policy = policy

    @property
    def has_server(self) -> bool:
        """Whether it keeps in step with a server, in touch or not."""
        return self._sync is not None

    def look_at_clock(self) -> WokeUp | ClockSet | None:
        """Whether the computer slept, or its clock was set, since this was asked last; then sync begins at once."""
        happened = self._wakefulness.look()
        if happened is not None and self._sync is not None:
            self._sync.wake(at_once=True)
        return happened

    def camera_choice(self) -> CameraChoice:
        """Which camera this desk uses as a scanner."""
        return camera_choice(self._store)

    def choose_camera(self, choice: CameraChoice) -> None:
        """Remember which camera this desk uses, and whether it is open."""
        save_camera_choice(self._store, choice)

    def announce(self, change: Change) -> None:
        """Tell every listener; one that raises is logged and does not disturb the others."""
        for listener in list(self._listeners):
            try:
                listener(change)
            except Exception:
                _log.exception("a listener failed on %s", type(change).__name__)

    def _judged(self, judge: Callable[[DeskTransaction], ScanResult]) -> ScanResult:
        """Judge and record; whoever is owed a badge gets it queued in the same transaction."""

        self.notices.require_open()

        def work(transaction: DeskTransaction) -> tuple[ScanResult, list[Job]]:
            result = judge(transaction)
            prints = self.print_policy is PrintPolicy.ALWAYS and self._badges is not None and not result.repeated
            return result, self._badge_desk().order_owed(transaction, result, self.operator) if prints else []

        result, ordered = self._store.transact(work, urgent=True)
        if not result.repeated:
            self._last_scan_ms = result.at_ms
            self.recent.note_scan(result)
            self._told(ParticipantScanned(result))
        if ordered:
            self._badge_desk().queue.tell(ordered)
        return result

    def _gone(self, gone: Gone) -> None:
        """The data of some people were erased, here or elsewhere: forget what is remembered of them, too."""
        self.recent.forget(gone.participants)
        self._repeats.forget_all()
        self._lookup.forget_words()
        self.announce(PeopleErased(gone.participants))

    def _told(self, change: Change) -> None:
        self.announce(change)
        if self._sync is not None:
            self._sync.wake()

    def _synced(self, state: SyncState) -> None:
        self._sync_state = state
        if state.wipe is not None:
            self.shift.end()
        self._read_settings()
        self.notices.refresh()
        self.announce(SyncChanged())

    def _read_settings(self) -> None:
        self._event, _ = self._store.event()

    def _take_settings(self, event: Event) -> None:
        self._event = event
        self.announce(SettingsChanged())

    def _changed(
        self, participant: str, say: Callable[[Record], tuple[facts.KnownFact, dict[str, str] | None]]
    ) -> Card:
        stamp = self._stamp()

        def work(transaction: Transaction) -> Record:
            record = _required(transaction, participant, self._event)
            fact, personal = say(record)
            append_or_raise(transaction, new_entry(stamp, fact, record.id, personal))
            return _required(transaction, record.id, self._event)

        return self._announced(self._store.transact(work, urgent=True))

    def _announced(self, record: Record) -> Card:
        card = self._card(record)
        if record.state.erased is not None:
            raise NoSuchParticipant(ERASED)
        if card is None:
            raise NoSuchParticipant("This participant is not on the roster of this desk yet: let it sync first.")
        self._told(ParticipantChanged(card))
        return card

    def _known_card(self, participant: str) -> Card | None:
        record = self._store.record(participant)
        return self._card(record) if record is not None else None

    def _health(self) -> Health:
        """What this desk tells of itself."""
        remote = self._store.remote()
        return own_health(
            remote, zone=self.zone, operator=self.operator, role=self.role, last_scan_ms=self._last_scan_ms,
            unsent=self._store.unheld_count() if remote else 0,
            printers=self._printing.printers() if self._printing else (), key=self._store.desk_setting(KEY_PLACE) or "",
        )  # fmt: skip

    def _card(self, record: Record) -> Card | None:
        return card_of(record, self._event, self.zone)

    def _record_by_code(self, text: str) -> Record | None:
        found = find_by_code(self._store, text, self._event)
        return found.record if found is not None else None

    def _passage(self, zone: str | None, direction: Direction) -> Passage:
        return Passage(self._event, self._event.zone(zone or self.zone), direction, self._stamp())

    def _stamp(self) -> Stamp:
        return Stamp(self.desk.id, self.desk.name, self.operator, self._now_ms(), self._offset_ms())

    def _offset_ms(self) -> int | None:
        """What the server's clock was ahead of this one when it was measured last."""
        if self._sync_state is not None and self._sync_state.clock_offset_ms is not None:
            return self._sync_state.clock_offset_ms
        remote = self._store.remote()
        return remote.clock_offset_ms if remote is not None else None

    def _withdraw_badge(self, participant: str) -> None:
        if self._badges is not None:
            self._badges.withdraw(participant)

    def _badge_desk(self) -> BadgeDesk:
        if self._badges is None:
            raise NotPermitted(_NO_PRINTER)
        return self._badges


def _required(reader: Reader, participant: str, event: Event, layout: Layout = Layout.US) -> Record:
    """The record of whoever has this id or code."""
    participant = storable(participant)
    if record := reader.record(participant):
        return record
    if found := find_by_code(reader, participant, event, layout):
        return found.record
    raise _no_such(participant)


def _no_such(participant: str) -> NoSuchParticipant:
    return NoSuchParticipant(f"There is no participant “{presentable(participant)}”: look them up by name first.")
