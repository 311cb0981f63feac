"""Entry: one immutable fact, its id and its hash.

The id is 128 random bits, made once at the desk. The hash covers every field but the personal part, of which it
covers a digest; so a person's data can be erased and the journal still verifies.
"""

import os
import secrets
from collections.abc import Mapping
from hashlib import blake2b

import msgspec

from checkin.errors import CheckinError
from checkin.journal.facts import Fact, KnownFact, decode_fact, kind_of
from checkin.state import Stamp

GENESIS = "0" * 32
_HEX = frozenset("0123456789abcdef")
_MAX_TEXT = 64 * 1024
_MAX_NAME = 512
_encode = msgspec.json.Encoder().encode


class Entry(msgspec.Struct, frozen=True):
    """One fact in the journal. `body` and `personal` are JSON texts, kept and passed on letter by letter."""

    id: str
    desk: str
    desk_name: str
    operator: str
    kind: str
    participant: str | None
    body: str
    at_ms: int
    offset_ms: int | None
    personal_digest: str | None
    personal: str | None
    hash: str

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.desk, self.desk_name, self.operator, self.at_ms, self.offset_ms)

    def fact(self) -> Fact:
        """What the entry says. Raises BrokenFact when its body is damaged."""
        return decode_fact(self.kind, self.body)

    def personal_fields(self) -> dict[str, str]:
        """The personal part without its salt; empty when there is none or it was erased."""
        if self.personal is None:
            return {}
        fields = msgspec.json.decode(self.personal, type=dict[str, str])
        fields.pop("salt", None)
        return fields


def new_entry(
    stamp: Stamp, fact: KnownFact, participant: str | None, personal: Mapping[str, str] | None = None
) -> Entry:
    """Make an entry: the only place where an id comes into being."""
    personal_text = None
    if personal:
        personal_text = _encode({"salt": secrets.token_hex(16), **personal}).decode()
    entry = Entry(
        id=os.urandom(16).hex(),
        desk=stamp.desk,
        desk_name=stamp.desk_name,
        operator=stamp.operator,
        kind=kind_of(fact),
        participant=participant,
        body=_encode(fact).decode(),
        at_ms=stamp.at_ms,
        offset_ms=stamp.offset_ms,
        personal_digest=_digest(personal_text.encode()) if personal_text else None,
        personal=personal_text,
        hash="",
    )
    return msgspec.structs.replace(entry, hash=entry_hash(entry))


def without_personal(entry: Entry) -> Entry:
    """The same entry, its personal part erased; id and hash stay as they are."""
    return entry if entry.personal is None else msgspec.structs.replace(entry, personal=None)


def hashed_text(entry: Entry) -> bytes:
    """What the hash of an entry is over: its fields but the personal part, as a JSON array."""
    return _encode(
        (
            entry.id,
            entry.desk,
            entry.desk_name,
            entry.operator,
            entry.kind,
            entry.participant,
            entry.body,
            entry.at_ms,
            entry.offset_ms,
            entry.personal_digest,
        )
    )


def entry_hash(entry: Entry) -> str:
    """The hash of all that the entry says: BLAKE2b, 16 bytes, over its fields as a JSON array."""
    return _digest(hashed_text(entry))


def running_hash(previous: str, entry: Entry) -> str:
    """The hash over all positions up to this entry's; the first `previous` is GENESIS."""
    return _digest(f"{previous}{entry.id}{entry.hash}".encode())


def flaw(entry: Entry) -> str | None:
    """Why the entry must be set aside, in one sentence; None when it is sound."""
    if len(entry.id) != 32 or not _HEX.issuperset(entry.id):
        return "Its id is not 128 bits in hexadecimal digits."
    if len(entry.body) > _MAX_TEXT or len(entry.personal or "") > _MAX_TEXT:
        return "It is larger than 64 KiB."
    names = (entry.desk, entry.desk_name, entry.operator, entry.kind, entry.participant or "")
    if entry.participant == "" or any(len(name) > _MAX_NAME for name in names):
        return "A name in it is empty or longer than 512 characters."
    if any("\0" in text for text in (*names, entry.body, entry.personal or "")):
        return "It holds characters that are none."
    if not -(2**62) < entry.at_ms < 2**62 or not -(2**62) < (entry.offset_ms or 0) < 2**62:
        return "Its time is out of range."
    if entry.hash != entry_hash(entry):
        return "Its hash does not match what it says."
    if entry.personal is not None:
        if entry.personal_digest != _digest(entry.personal.encode()):
            return "The digest of its personal part does not match."
        try:
            entry.personal_fields()
        except (msgspec.DecodeError, RecursionError):
            return "Its personal part is damaged."
    try:
        entry.fact()
    except CheckinError as error:
        return error.sentence
    return None


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
