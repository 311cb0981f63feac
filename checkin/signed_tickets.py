"""Signed tickets: what a desk may know of somebody whom it has never heard of. Pure.

A ticket is text for a QR code's alphanumeric mode, signed with the event's key (Ed25519, RFC 8032). docs/codes.md tells
what each byte means. Who is revoked and what time it is others know.
"""

import re
import secrets
import struct
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from checkin.admission import RefusalReason
from checkin.errors import CheckinError
from checkin.event import Event, TicketKey
from checkin.tickets import (
    ALPHABET,
    MAX_CODE_LENGTH,
    PARTICIPANT_ID_LENGTH,
    encode_base32,
    has_valid_check,
    is_own_text,
    with_check,
)

LARGEST_ISSUE = 255
ROOMY = 366
"""Up to so many characters a QR code at error correction M has at most 61 × 61 modules; beyond, less is told."""
_PREFIX = "S1"
_SHORTEST, _LONGEST = 155, MAX_CODE_LENGTH
_LOOKS_LIKE_ONE = re.compile(rf"{_PREFIX}[!-~]+")
_HEAD = struct.Struct(">4s5s10sBIB")
_SIGNATURE_BYTES = 64
_LONGEST_TEXT = 255
_GROUP = 5
_MARK = b"Checkin Desk ticket 1\0"
_WRITINGS = ("utf-8", "cp1251", "gb18030")
"""How the texts are written, by the number that the ticket carries."""
_RARE, _INSTEAD = "W", "U"
"""Under a Greek keyboard layout W arrives as S does; U is in no code of the program's otherwise."""
_DIGITS = str.maketrans(ALPHABET, "0123456789abcdefghijklmnopqrstuv")


class TicketError(CheckinError):
    """A signed ticket cannot be made."""


@dataclass(frozen=True, slots=True)
class SignedTicket:
    """What a ticket says. `issue` counts the tickets of one participant from 1, a new one after each revocation."""

    participant: str
    name: str
    category: str = ""
    organisation: str = ""
    issue: int = 1
    expires_s: int = 0
    """The second since 1970 UTC from which on it is valid no longer; 0 for never."""
    key: str = ""
    """The id of the key that signed it."""


def new_seed() -> bytes:
    """The secret part of a new key, 32 bytes."""
    return secrets.token_bytes(32)


def public_part(seed: bytes) -> TicketKey:
    """What the event's settings say of a key. Its id is 8 characters of the program's alphabet."""
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    return TicketKey(id=_key_id(public), public=public.hex())


def sign(ticket: SignedTicket, event_id: str, seed: bytes) -> str:
    """The ticket's text; the organisation is left out where the QR code would become too dense.

    Raises TicketError when it cannot be a ticket of this form.
    """
    if len(ticket.participant) != PARTICIPANT_ID_LENGTH or not is_own_text(ticket.participant):
        raise TicketError(
            f"{ticket.name} has an id of another program, “{ticket.participant}”: give them a plain ticket."
        )
    if not 1 <= ticket.issue <= LARGEST_ISSUE:
        raise TicketError(f"The tickets of {ticket.name} were revoked {LARGEST_ISSUE} times: give them a plain ticket.")
    code = _signed(ticket, (ticket.name, ticket.category, ticket.organisation), event_id, seed)
    if code is None or len(code) > ROOMY:
        code = _signed(ticket, (ticket.name, ticket.category, ""), event_id, seed)
    if code is None:
        raise TicketError(
            f"The name or the category of {ticket.name[:60]}… is too long for a signed ticket: give them a plain one."
        )
    return code


def read(code: str, event: Event) -> SignedTicket | RefusalReason | None:
    """What a signed ticket says, or why it is worth nothing; None for what is no signed ticket at all.

    Neither revocation nor time is looked at.
    """
    if not _SHORTEST <= len(code) <= _LONGEST or not _LOOKS_LIKE_ONE.fullmatch(code):
        return None
    found = _parsed(code)
    if found is None:
        return RefusalReason.TICKET_DAMAGED
    tag, ticket, body, signature = found
    if tag != _event_tag(event.id):
        return RefusalReason.TICKET_OF_ANOTHER_EVENT
    key = next((key for key in event.ticket_keys if key.id == ticket.key), None)
    if key is None:
        return RefusalReason.TICKET_KEY_UNKNOWN
    try:
        _public_key(key.public).verify(signature, _message(event.id, body))
    except (InvalidSignature, ValueError):
        return RefusalReason.TICKET_FORGED
    return RefusalReason.TICKET_KEY_RETIRED if key.is_retired else ticket


def participant_named(code: str, event_id: str) -> str | None:
    """The participant id in what looks like a signed ticket of the event, whoever signed it; for trusted rosters."""
    if not _SHORTEST <= len(code) <= _LONGEST or (found := _parsed(code)) is None:
        return None
    tag, ticket, _, _ = found
    return ticket.participant if tag == _event_tag(event_id) else None


def _signed(ticket: SignedTicket, texts: tuple[str, str, str], event_id: str, seed: bytes) -> str | None:
    """The ticket with these texts; None when they do not fit."""
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public = private.public_key().public_bytes_raw()
    writing, written = _written(texts)
    head = _HEAD.pack(
        _event_tag(event_id), blake2b(public, digest_size=5).digest(), _bytes_of(ticket.participant),
        ticket.issue, ticket.expires_s, writing,
    )  # fmt: skip
    if any(len(text) > _LONGEST_TEXT for text in written):
        return None
    body = head + b"".join(bytes((len(text),)) + text for text in written)
    body += bytes(-(len(body) + _SIGNATURE_BYTES) % _GROUP)
    code = with_check(_PREFIX + encode_base32(body + private.sign(_message(event_id, body))))
    return code.replace(_RARE, _INSTEAD) if len(code) <= _LONGEST else None


def _parsed(code: str) -> tuple[bytes, SignedTicket, bytes, bytes] | None:
    """Event tag, ticket, signed part and signature; None when they cannot be had."""
    if not code.startswith(_PREFIX) or _RARE in code:
        return None
    code = code.replace(_INSTEAD, _RARE)
    digits = code[len(_PREFIX) : -1]
    if len(digits) % 8 or not has_valid_check(code):
        return None
    data = _bytes_of(digits)
    body, signature = data[:-_SIGNATURE_BYTES], data[-_SIGNATURE_BYTES:]
    tag, key, participant, issue, expires_s, writing = _HEAD.unpack_from(body)
    texts, place = list[bytes](), _HEAD.size
    for _ in range(3):
        end = place + 1 + body[place] if place < len(body) else len(body) + 1
        if end > len(body):
            return None
        texts.append(body[place + 1 : end])
        place = end
    if len(body) - place >= _GROUP or any(body[place:]) or issue == 0 or writing >= len(_WRITINGS):
        return None
    try:
        name, category, organisation = (text.decode(_WRITINGS[writing]) for text in texts)
    except UnicodeDecodeError:
        return None
    identity = encode_base32(participant)
    ticket = SignedTicket(identity, name, category, organisation, issue, expires_s, encode_base32(key))
    return tag, ticket, body, signature


def _written(texts: tuple[str, ...]) -> tuple[int, list[bytes]]:
    """The texts in the writing that takes the fewest bytes, and its number."""
    best = 0, [text.encode("utf-8", "replace") for text in texts]
    for number, writing in enumerate(_WRITINGS[1:], 1):
        try:
            written = [text.encode(writing) for text in texts]
        except UnicodeEncodeError:
            continue
        is_exact = [text.decode(writing) for text in written] == list(texts)
        if is_exact and sum(map(len, written)) < sum(map(len, best[1])):
            best = number, written
    return best


def _bytes_of(digits: str) -> bytes:
    return int(digits.translate(_DIGITS), 32).to_bytes(len(digits) * 5 // 8, "big")


def _message(event_id: str, body: bytes) -> bytes:
    """What is signed: for another event, or something else than a ticket, a signature is worth nothing."""
    return _MARK + event_id.encode() + b"\0" + body


def _event_tag(event_id: str) -> bytes:
    return blake2b(event_id.encode(), digest_size=4).digest()


def _key_id(public: bytes) -> str:
    return encode_base32(blake2b(public, digest_size=5).digest())


@lru_cache(maxsize=64)
def _public_key(text: str) -> Ed25519PublicKey:
    """Raises ValueError for what is no key."""
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(text))
