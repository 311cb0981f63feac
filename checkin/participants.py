"""Participant and what the rest may ask of one."""

import re
from collections.abc import Collection
from enum import StrEnum
from hashlib import blake2b

import msgspec

from checkin.tickets import encode_identity, is_own_text, own_ticket_code

_PATRONYMIC = re.compile(r"(вич|вна|ична|оглы|кызы|улы)$")
_DELEGATION_HEADINGS = frozenset({"delegation", "delegation group", "делегация", "代表团"})
_HAN = re.compile(r"[㐀-鿿豈-﫿]")

LARGEST_PARTICIPANT = 256 * 1024
"""Bytes of one participant as JSON, so that each of them fits into any message between desk and server."""
_encode = msgspec.json.Encoder().encode


class Status(StrEnum):
    """Whether a participant is to be let in at all."""

    EXPECTED = "expected"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"


class Participant(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A person on the roster. Every text is as the organiser or the operator wrote it; empty when unknown.

    In no cycle: thousands of them are not looked through for garbage.
    """

    id: str
    ticket_code: str
    name: str
    """The full name in the person's own script, as it is read out at the desk."""
    family_name: str = ""
    given_name: str = ""
    middle_name: str = ""
    latin_name: str = ""
    """The full name in Latin letters where the roster gives it."""
    organisation: str = ""
    position: str = ""
    region: str = ""
    city: str = ""
    category: str = ""
    """Key of a category of the event, or any text that the organiser wrote."""
    tracks: tuple[str, ...] = ()
    """Keys (or names) of the tracks booked."""
    email: str = ""
    phone: str = ""
    language: str = ""
    photo: str = ""
    notes: str = ""
    status: Status = Status.EXPECTED
    further: dict[str, str] = {}
    """Further columns of the roster: heading to text."""


def is_too_large(participant: Participant) -> bool:
    """Whether a participant is more than a roster can carry from place to place."""
    return len(_encode(participant)) > LARGEST_PARTICIPANT


class SearchTexts(msgspec.Struct, frozen=True):
    """Under what somebody can be found."""

    names: Collection[str]
    """Words of their names."""
    places: tuple[str, ...]
    """Words of where they come from, which many people share together."""
    handles: Collection[str]
    """Theirs alone: code, e-mail address, phone number."""

    @property
    def words(self) -> Collection[str]:
        """All words, each once."""
        return dict.fromkeys((*self.names, *self.places))


CORRECTABLE = (
    "name",
    "family_name",
    "given_name",
    "middle_name",
    "latin_name",
    "organisation",
    "position",
    "region",
    "city",
    "category",
    "email",
    "phone",
    "language",
    "notes",
    "status",
)
"""Fields that a desk may correct; `tracks` and `further` come with the roster only."""


def delegation_of(participant: Participant) -> str:
    """With whom somebody comes: what the roster's column of delegations says, else their organisation."""
    for heading, text in participant.further.items():
        if heading.strip().casefold() in _DELEGATION_HEADINGS and text.strip():
            return text.strip()
    return participant.organisation


def full_name(family: str, given: str, middle: str) -> str:
    """The three parts in the order in which their culture reads them.

    Chinese: family and given name without a space. Cyrillic: family, given, patronymic. Others: given name first.
    """
    parts = [part for part in (family, given, middle) if part]
    if parts and all(_HAN.search(part) for part in parts):
        return "".join(parts)
    if any("Ѐ" <= letter <= "ӿ" for letter in family + given):
        return " ".join(parts)
    return " ".join(part for part in (given, middle, family) if part)


def name_parts(name: str) -> tuple[str, str, str] | None:
    """Family name, given name and patronymic of a full name that is surely in that order; None for all others."""
    parts = name.split()
    is_sure = len(parts) == 3 and bool(_PATRONYMIC.search(parts[2].lower()))
    return (parts[0], parts[1], parts[2]) if is_sure else None


def participant_id(event_id: str, *identity: str) -> str:
    """The id of a participant known by `identity` (a ticket code, or name and organisation).

    16 characters of the program's alphabet (80 bits). The same identity gives the same id on every desk, so that
    two desks that import one file name the same people.
    """
    digest = blake2b("\x1f".join((event_id, *identity)).encode(), digest_size=10)
    return encode_identity(digest.digest())


def ticket_code_of(participant: str) -> str:
    """The ticket code of a participant to whom the organiser gave none; an id of another program's is its own code."""
    return own_ticket_code(participant) if is_own_text(participant) else participant
