"""What the station answers and tells: outcomes of its verbs, and changes that listeners hear of."""

from collections.abc import Callable
from dataclasses import dataclass

from checkin.admission import AlreadyIn, Direction, Notice, Refused, Verdict, VoidBadge
from checkin.errors import CheckinError
from checkin.event import Category
from checkin.participants import Participant
from checkin.state import Badge, ParticipantState, ReprintReason, Stamp
from checkin.tickets import parse_badge_code


class NotPermitted(CheckinError):
    """The operator's role does not allow this."""


class NotSignedIn(NotPermitted):
    """Nobody is signed in at this desk, or it is locked."""


class DeskClosed(CheckinError):
    """A supervisor closed this desk: it takes no scans until it is opened again."""


class NoSuchParticipant(CheckinError):
    """No participant has this id or code."""


class NotPossible(CheckinError):
    """The participant's state does not allow this, as when there is no admission to undo."""


@dataclass(frozen=True, slots=True)
class DeskIdentity:
    """Which desk this is."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    """One participant with all that a desk shows of them."""

    participant: Participant
    category: Category
    state: ParticipantState
    zone: str
    """The zone of the desk, to which `has_arrived` and `is_inside` refer."""

    @property
    def id(self) -> str:
        return self.participant.id

    @property
    def has_arrived(self) -> bool:
        return self.state.has_arrived(self.zone)

    @property
    def is_inside(self) -> bool:
        return self.state.is_inside(self.zone)

    @property
    def badge(self) -> Badge | None:
        return self.state.current_badge()


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The verdict on one scan, and the entry that recorded it; when this exists, the entry is on disk."""

    code: str
    verdict: Verdict
    card: Card | None
    """The participant as after the scan; None when nobody has the code."""
    zone: str
    direction: Direction
    entry: str
    at_ms: int
    repaired: bool = False
    """Whether the scanner's keyboard layout had to be repaired."""
    fits_several: bool = False
    """Whether it is the code of one person under one keyboard layout and of another under another."""
    holds_several: bool = False
    """Whether it is an address, a vCard or JSON with the codes of several people."""
    repeated: bool = False
    """Whether the scanner read the code a second time within seconds, and this is what the first time came to."""
    notices: tuple[Notice, ...] = ()
    """What the desk should know beside the verdict."""

    @property
    def is_of_badge(self) -> bool:
        """Whether a badge was scanned, and no ticket: whoever showed it has one."""
        return parse_badge_code(self.code) is not None

    @property
    def earlier(self) -> Stamp | None:
        """When, where and by whom the code was used, voided or revoked before."""
        match self.verdict:
            case AlreadyIn(earlier):
                return earlier.stamp
            case VoidBadge(voided):
                return voided
            case Refused(_, revoked):
                return revoked
            case _:
                return None

    @property
    def voided_because(self) -> ReprintReason | None:
        """Why a void badge was replaced, as far as somebody said."""
        return self.verdict.reason if isinstance(self.verdict, VoidBadge) else None


@dataclass(frozen=True, slots=True)
class ParticipantScanned:
    """A scan was judged and recorded at this desk."""

    result: ScanResult


@dataclass(frozen=True, slots=True)
class ParticipantChanged:
    """Something else about a participant was recorded at this desk (undone, registered, corrected)."""

    card: Card


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """Something was recorded about several participants at once, such as a delegation that was checked in."""

    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleErased:
    """The data of these participants were erased, here or elsewhere: nothing may show them any more."""

    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadgeQueued:
    """A badge waits for the printer."""

    participant: str
    job: str


@dataclass(frozen=True, slots=True)
class BadgePrinted:
    """The printer said that the badge is out, and that was recorded."""

    card: Card
    job: str
    code: str
    """The badge code on it."""


@dataclass(frozen=True, slots=True)
class BadgeFailed:
    """The badge did not come out; `reason` says why in one sentence."""

    participant: str
    job: str
    reason: str


@dataclass(frozen=True, slots=True)
class BadgeFlawed:
    """The badge that is being printed is not as it should be; `detail` says in one sentence what is wrong with it."""

    participant: str
    detail: str


@dataclass(frozen=True, slots=True)
class BadgeInDoubt:
    """Whether the badge came out only a person can see; `reason` says in one sentence what to look for."""

    participant: str
    job: str
    reason: str


@dataclass(frozen=True, slots=True)
class PrintersChanged:
    """A printer, its queue or its stock is otherwise than before; see Station.printing."""


@dataclass(frozen=True, slots=True)
class SyncChanged:
    """The connection to the server, or what was sent and fetched over it, changed; see Station.status()."""


@dataclass(frozen=True, slots=True)
class RosterChanged:
    """A spreadsheet was imported at this desk, or an import undone."""


@dataclass(frozen=True, slots=True)
class ZoneChanged:
    """The desk works at another zone now, or may; see Station.zoning."""

    zone: str


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """The event's settings were changed at this desk; see Station.event."""


@dataclass(frozen=True, slots=True)
class ShiftChanged:
    """Somebody signed in or out, or the desk was locked; see Station.shift."""


@dataclass(frozen=True, slots=True)
class NoticesChanged:
    """A message came or was read, or a desk was closed or opened; see Station.notices."""


Change = (
    ParticipantScanned
    | ParticipantChanged
    | PeopleChanged
    | PeopleErased
    | BadgeQueued
    | BadgePrinted
    | BadgeFailed
    | BadgeFlawed
    | BadgeInDoubt
    | PrintersChanged
    | SyncChanged
    | RosterChanged
    | ZoneChanged
    | SettingsChanged
    | ShiftChanged
    | NoticesChanged
)
Listener = Callable[[Change], None]
