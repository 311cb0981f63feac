"""What the central server does with the messages of desks; app.py carries them over HTTP."""

import re
from collections.abc import Callable, Sequence

import msgspec

from checkin.clock import wall_clock_ms
from checkin.errors import CheckinError
from checkin.journal.anomalies import Anomaly, AnomalyKind, Contact, traced
from checkin.journal.authority import lacking
from checkin.journal.figures import Told
from checkin.journal.headcount import unheard_desks
from checkin.journal.health import Health, within_bounds
from checkin.journal.store import Cursor, KnownDesk, Outcome, Page, Receipt, Reset, RosterChange, RosterHead, Store
from checkin.journal.supervision import anomalies_of
from checkin.journal.wipe_orders import Erasure
from checkin.participants import Participant, is_too_large
from checkin.roster.photo_shelf import NoSuchPhoto, PhotoShelf
from checkin.server.board import SharedBoard
from checkin.server.news import Hub
from checkin.server.operators import OperatorSessions
from checkin.server.pairing import PairingCodes, PairingRefused, new_desk_id, new_token, token_hash
from checkin.server.wiping import WipeOrders
from checkin.sync.handover import hand_over_key
from checkin.sync.messages import (
    MOST_ENTRIES,
    MOST_PARTICIPANTS,
    PROTOCOL,
    Hello,
    PairAnswer,
    PairedDesk,
    PairingCode,
    PairRequest,
    PhotoNames,
    PulledPage,
    PulledRoster,
    PushAnswer,
    PushRequest,
    PutParticipants,
    SettingsAnswer,
    Wiped,
    paired_desks,
)
from checkin.sync.pairing import pairing_link
from checkin.tickets import presentable

SERVER = "server"
"""What anomalies of the server itself are about."""
_UNKNOWN = "The server does not know this desk: pair it with a new code."
_MOST_UNSENT = 10**9
VIEWER_IDLE_MS = 7 * 24 * 3_600_000
"""A browser that asked for nothing for so long has to be paired anew; a desk is known until it is revoked."""
_ZERO = re.compile(rb"(?<!\\)((?:\\\\)*)\\u0000")
_HEARD_EVERY_MS = 5_000
_CLOCK_MOVED_MS = 5_000


class NotKnown(CheckinError):
    """The token is not, or no longer, that of a desk of this server."""


class OtherVersion(CheckinError):
    """The desk speaks a version of the protocol that this server does not."""


class TooMuch(CheckinError):
    """More than one message may carry."""


class ForDesksOnly(CheckinError):
    """A browser's token is good for the figures alone."""


class ForBrowsersOnly(CheckinError):
    """A desk leaves its server by itself."""


def require_known_protocol(protocol: str) -> None:
    """Raise OtherVersion unless the desk speaks ours; `protocol` is what it said of itself, empty for nothing."""
    if protocol != str(PROTOCOL):
        shown = protocol if protocol.isdecimal() and len(protocol) < 10 else "none"
        raise OtherVersion(
            f"This server speaks version {PROTOCOL} of the protocol and the desk {shown}: "
            "update the program on the older of the two."
        )


class Central:
    """The server over one store. May be used from any thread, and beside others over the same store."""

    def __init__(
        self,
        store: Store,
        url: str = "",
        fingerprint: str = "",
        clock_ms: Callable[[], int] = wall_clock_ms,
        photos: PhotoShelf | None = None,
        on_erased: Callable[[Erasure], None] = lambda _erasure: None,
    ) -> None:
        self.store = store
        self.hub = Hub(store.good_tokens)
        self.clock_ms = clock_ms
        self._photos = photos
        self.shared_board = SharedBoard(store, lambda: self.hub.count, clock_ms)
        self._codes = PairingCodes(store, clock_ms)
        self.operators = OperatorSessions(store, clock_ms)
        self.wiping = WipeOrders(store, clock_ms, on_erased)
        self._url = url
        self._fingerprint = fingerprint
        store.listen(self.hub.tell)

    def now_ms(self) -> int:
        """The server's clock, in milliseconds since 1970 UTC."""
        return self.clock_ms()

    def pairing_code(self, *, for_browser: bool = False) -> PairingCode:
        """A fresh one-time code and its link; for a desk or a browser, or for a browser alone."""
        code = self._codes.new(for_browser=for_browser)
        return PairingCode(code, pairing_link(self._url, code, self._fingerprint))

    def hello(self) -> Hello:
        """Who answers here, in which version."""
        event, _ = self.store.event()
        return Hello(PROTOCOL, event.name)

    def pair(self, request: PairRequest, address: str = "") -> PairAnswer:
        """Trade a one-time code for a token; `address` is where from. Raises PairingRefused and OtherVersion."""
        require_known_protocol(str(request.protocol))
        self.wiping.require_event()
        name = request.desk_name.strip()
        is_text = bool(request.desk and name) and "\0" not in request.desk + name + request.public_key
        if not is_text or len(request.desk) + len(name) > 200 or len(request.public_key) > 64:
            raise PairingRefused("The desk needs an id and a name of up to 100 characters.")
        self._codes.redeem(request.code, address, for_browser=request.viewer)
        token, now = new_token(), self.now_ms()
        identity = self._identity_for(request)
        desk = KnownDesk(identity, name, now, now, viewer=request.viewer, public_key=request.public_key)
        self.store.add_desk(desk, token_hash(token))
        event, revision = self.store.event()
        key = "" if request.viewer else hand_over_key(self.store).hex()
        if request.viewer:
            event = msgspec.structs.replace(event, operators=())
        self.hub.tell()
        return PairAnswer(token, event, revision, identity, key)

    def desk_of(self, token: str, contact: Contact | None = None) -> KnownDesk:
        """The desk or browser with this token, noted as heard from.

        Raises NotKnown, also for one that was revoked; ToldToWipe and EventErased.
        """
        desk = self.holder_of(token)
        self.wiping.heed(desk)
        if desk.revoked or (desk.viewer and self.now_ms() - desk.heard_ms > VIEWER_IDLE_MS):
            raise NotKnown(_UNKNOWN)
        return self._heard(desk, contact)

    def wiped(self, desk: KnownDesk, notice: Wiped) -> None:
        """A desk says that its data are gone."""
        self.wiping.confirm(desk, min(max(notice.unsent, 0), _MOST_UNSENT))
        self.hub.tell()

    def holder_of(self, token: str) -> KnownDesk:
        """Whose token this is or was; it may have been revoked. Raises NotKnown."""
        desk = self.store.desk_with_token(token_hash(token)) if token else None
        if desk is None:
            raise NotKnown(_UNKNOWN)
        return desk

    def forget_browser(self, viewer: KnownDesk) -> None:
        """Take the token of a browser away, as it asks."""
        self.store.revoke_desk(viewer.id)
        self.hub.tell()

    def push(self, desk: KnownDesk, request: PushRequest) -> PushAnswer:
        """Take entries; each is answered, and one bad entry never keeps the others out. Raises TooMuch."""
        if len(request.entries) > MOST_ENTRIES:
            raise TooMuch(f"At most {MOST_ENTRIES} entries at once; these are {len(request.entries)}.")
        receipts: list[Receipt] = self.store.transact(lambda transaction: transaction.append(request.entries))
        self.wiping.sweep()
        if request.unsent != desk.unsent:
            self.store.heard(msgspec.structs.replace(desk, heard_ms=self.now_ms(), unsent=request.unsent))
        self._flag(receipts, request)
        self.hub.tell()
        return PushAnswer(tuple(receipts))

    def _flag(self, receipts: Sequence[Receipt], request: PushRequest) -> None:
        """Note what operators did beyond their roles; it is a fact all the same."""
        new = {receipt.id for receipt in receipts if receipt.outcome is Outcome.ACCEPTED}
        if not new:
            return
        event, _ = self.store.event()
        for entry in request.entries:
            if entry.id in new and (act := lacking(entry, event)):
                detail = f"{presentable(entry.operator) or '?'}: {act}"
                self.store.note(Anomaly(AnomalyKind.BEYOND_ROLE, presentable(entry.desk_name), self.now_ms(), detail))

    def pull(self, cursor: Cursor | None, limit: int) -> PulledPage:
        """Entries after a cursor; without one, from the beginning."""
        page = self.store.page(cursor, limit)
        _, event_revision = self.store.event()
        revisions = (event_revision, self.store.roster_head())
        if isinstance(page, Reset):
            if page.rolled_back:
                self.store.note(Anomaly(AnomalyKind.SERVER_ROLLED_BACK, SERVER, self.now_ms()))
            return PulledPage(True, (), Cursor(page.epoch), False, *revisions)
        return self._filled(page, revisions)

    def roster(self, after: int, known: RosterHead, limit: int) -> PulledRoster:
        """Participants with a later revision; `known` is the head that the reader saw last."""
        if not self.store.knows_roster(known):
            return PulledRoster(True, (), 0, False, RosterHead())
        head = self.store.roster_head()
        page = self.store.roster_page(after, limit)
        return PulledRoster(False, page.participants, page.revision, page.at_head, head)

    def put_participants(self, request: PutParticipants) -> RosterChange:
        """Take participants imported at a desk. Raises TooMuch."""
        if len(request.participants) > MOST_PARTICIPANTS:
            raise TooMuch(f"At most {MOST_PARTICIPANTS} participants at once; these are {len(request.participants)}.")
        if any(map(is_too_large, request.participants)):
            raise TooMuch("A participant of the roster is larger than 256 KiB.")
        change: RosterChange = self.store.transact(
            lambda transaction: transaction.put_participants(_without_zero(request.participants), anew=True)
        )
        self.wiping.sweep()
        self.hub.tell()
        return change

    def settings(self) -> SettingsAnswer:
        """The event's settings."""
        return SettingsAnswer(*self.store.event())

    def photo_names(self, known: str) -> PhotoNames:
        """The names of all photos, unless they are still those of this mark."""
        mark, names = self._shelf.names() if self._photos is not None else ("", ())
        return PhotoNames(mark) if mark == known else PhotoNames(mark, names)

    def photo(self, name: str) -> bytes:
        """The content of a photo. Raises NoSuchPhoto."""
        return self._shelf.content(name)

    def put_photo(self, name: str, content: bytes) -> None:
        """Take a photo from a desk. Raises NoSuchPhoto when it is not the one of this name."""
        if not self._shelf.holds(name, len(content)):
            self._shelf.keep(content, name)
        self.wiping.sweep()
        self.hub.tell()

    @property
    def _shelf(self) -> PhotoShelf:
        if self._photos is None:
            raise NoSuchPhoto("This server keeps no photos.")
        return self._photos

    def desks(self) -> list[PairedDesk]:
        """The desks and browsers that are paired."""
        return paired_desks(self.store)

    def take_health(self, desk: KnownDesk, health: Health) -> None:
        """Keep what a desk tells of itself."""
        self.store.figures().told(desk.id, Told(self.now_ms(), within_bounds(health)))

    def _identity_for(self, request: PairRequest) -> str:
        """The id that the desk asks for; a new one when another desk has it, such as one that it is a copy of."""
        if all(desk.id != request.desk for desk in self.store.desks()):
            return request.desk
        former = self.store.desk_with_token(token_hash(request.former_token)) if request.former_token else None
        is_the_same = former is not None and former.id == request.desk and not former.revoked
        return request.desk if is_the_same else new_desk_id()

    def _filled(self, page: Page, revisions: tuple[int, RosterHead]) -> PulledPage:
        if not page.at_head:
            return PulledPage(False, page.entries, page.cursor, False, *revisions)
        desks = self.store.desks()
        unheard = unheard_desks(desks, self.now_ms())
        anomalies = anomalies_of(self.store, SERVER, desks)
        return PulledPage(False, page.entries, page.cursor, True, *revisions, unheard, anomalies)

    def _heard(self, desk: KnownDesk, contact: Contact | None) -> KnownDesk:
        """Note the contact; on disk every few seconds only, unless it tells something new."""
        now = self.now_ms()
        heard = msgspec.structs.replace(desk, heard_ms=now)
        kind = None
        if contact is not None:
            trace, kind = traced(desk.trace, contact)
            heard = msgspec.structs.replace(heard, trace=trace, offset_ms=contact.offset_ms)
        if kind is not None:
            self.store.note(Anomaly(kind, desk.name, now))
        has_moved = abs((heard.offset_ms or 0) - (desk.offset_ms or 0)) > _CLOCK_MOVED_MS
        is_new = heard.trace.opening != desk.trace.opening or has_moved
        if is_new or abs(now - desk.heard_ms) >= _HEARD_EVERY_MS:
            self.store.heard(heard)
        return heard


def _without_zero(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """No database but SQLite keeps a zero character, which is part of nobody's name."""
    text = msgspec.json.encode(participants)
    if not _ZERO.search(text):
        return participants
    return msgspec.json.decode(_ZERO.sub(rb"\1", text), type=tuple[Participant, ...])
