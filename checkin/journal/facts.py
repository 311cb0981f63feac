"""What an entry can say: one frozen value per kind.

A fact that overrides others names them, so that no clock ever decides. Names, texts and other personal data are not
here: they lie in the entry's personal part, of which only a salted digest is hashed.
"""

import msgspec

from checkin.errors import CheckinError
from checkin.state import ReprintReason


class BrokenFact(CheckinError):
    """The body of an entry of a known kind does not have the form of that kind."""


class Admitted(msgspec.Struct, frozen=True, omit_defaults=True):
    """The participant was let into a zone. `after` names the admissions to it that the desk knew of."""

    zone: str
    after: tuple[str, ...] = ()
    override: bool = False
    printing: str | None = None
    corrections: tuple[str, ...] = ()
    """The corrections in force that the desk knew of."""
    authorised: str = ""
    """Who gave their word for it on the spot, when the operator's own role did not allow it; so elsewhere, too."""


class Refused(msgspec.Struct, frozen=True, omit_defaults=True):
    """A scan that did not let anybody through; `verdict` and `reason` as shown."""

    zone: str
    verdict: str
    reason: str | None = None


class Left(msgspec.Struct, frozen=True, omit_defaults=True):
    """The participant left a zone. `ends` names the admissions that this ends."""

    zone: str
    ends: tuple[str, ...]


class Undone(msgspec.Struct, frozen=True, omit_defaults=True):
    """The admissions, departures or hand-overs named were mistakes."""

    targets: tuple[str, ...]
    authorised: str = ""


class BadgePrinted(msgspec.Struct, frozen=True, omit_defaults=True):
    """A badge came out of the printer. `voids` names the printings that it replaces."""

    printing: str
    after: tuple[str, ...] = ()
    """The badge entries that the desk knew of."""
    voids: tuple[str, ...] = ()
    reason: ReprintReason | None = None
    printer: str = ""
    texts: tuple[str, ...] = ()
    """The fields whose text on this badge alone was another than the roster's; it is in the personal part."""


class BadgeVoided(msgspec.Struct, frozen=True, omit_defaults=True):
    """The printings named are valid no longer, whether or not a new one comes."""

    printings: tuple[str, ...]
    reason: ReprintReason | None = None
    authorised: str = ""


class BadgeHandedOver(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody else took the badge for the participant; who, and by what document, is in the personal part."""

    after: tuple[str, ...] = ()
    """The hand-overs that the desk knew of."""
    printing: str | None = None
    """The printing that was valid then, if one was."""


class TicketsRevoked(msgspec.Struct, frozen=True, omit_defaults=True):
    """These issues of the participant's signed ticket are valid no longer."""

    issues: tuple[int, ...]


class ParticipantRegistered(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody who was not on the roster was registered; the fields are in the personal part."""

    signed_by: str = ""
    """The id of the key that signed the ticket by which alone they are known; empty when a person registered them."""


class ParticipantCorrected(msgspec.Struct, frozen=True, omit_defaults=True):
    """Fields were corrected to the values in the personal part. `replaces` names the corrections that it overrides."""

    fields: tuple[str, ...]
    replaces: tuple[str, ...] = ()
    admissions: tuple[str, ...] = ()
    """Where the status is corrected: the admissions that the desk knew of."""


class ConflictSettled(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person decided on the conflict between the two entries."""

    entries: tuple[str, str]


class PersonalDataErased(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that is personal about the participant is erased: what a place holds, and whatever comes to it later."""

    covers: tuple[str, ...] = ()
    """What was erased where it was asked for; a later version may keep more, and erases that, too."""
    code: str = ""
    """What `participant_id` makes of their ticket code, so that it is recognised without being kept."""


class MessageSent(msgspec.Struct, frozen=True, omit_defaults=True):
    """A supervisor wrote to desks; the text is in the personal part."""

    to: tuple[str, ...] = ()
    """The ids of the desks that it is for; empty for all."""


class MessageRead(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody at this desk read the message, which is named by its entry."""

    message: str


class DeskClosed(msgspec.Struct, frozen=True, omit_defaults=True):
    """The desk with this id takes no scans until it is opened again; the reason is in the personal part."""

    closed: str


class DeskReopened(msgspec.Struct, frozen=True, omit_defaults=True):
    """The closings named are over."""

    ends: tuple[str, ...]


class UnknownFact(msgspec.Struct, frozen=True):
    """A kind that this version does not know; the entry is kept and passed on."""

    kind: str


KnownFact = (
    Admitted
    | Refused
    | Left
    | Undone
    | BadgePrinted
    | BadgeVoided
    | BadgeHandedOver
    | TicketsRevoked
    | ParticipantRegistered
    | ParticipantCorrected
    | ConflictSettled
    | PersonalDataErased
    | MessageSent
    | MessageRead
    | DeskClosed
    | DeskReopened
)
Fact = KnownFact | UnknownFact

ERASURE = "personal_data_erased"
_KINDS: dict[str, type[KnownFact]] = {
    "admitted": Admitted,
    "refused": Refused,
    "left": Left,
    "undone": Undone,
    "badge_printed": BadgePrinted,
    "badge_voided": BadgeVoided,
    "badge_handed_over": BadgeHandedOver,
    "tickets_revoked": TicketsRevoked,
    "participant_registered": ParticipantRegistered,
    "participant_corrected": ParticipantCorrected,
    "conflict_settled": ConflictSettled,
    ERASURE: PersonalDataErased,
    "message_sent": MessageSent,
    "message_read": MessageRead,
    "desk_closed": DeskClosed,
    "desk_reopened": DeskReopened,
}
_NAMES = {fact: kind for kind, fact in _KINDS.items()}
_DECODERS = {kind: msgspec.json.Decoder(fact) for kind, fact in _KINDS.items()}


def is_known(kind: str) -> bool:
    """Whether this version understands entries of the kind."""
    return kind in _DECODERS


def kind_of(fact: KnownFact) -> str:
    """The name of the fact's kind, as an entry carries it."""
    return _NAMES[type(fact)]


def decode_fact(kind: str, body: str) -> Fact:
    """The fact in an entry's body.

    Raises BrokenFact when the kind is known and the body does not fit it.
    """
    decoder = _DECODERS.get(kind)
    if decoder is None:
        return UnknownFact(kind)
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, RecursionError) as error:
        raise BrokenFact(f"The body of this “{kind}” entry is damaged: {error}.") from error
