"""Hand-over files: entries that travel without a network, by any route and any number of times.

A file is encrypted with the event's key (ChaCha20-Poly1305, RFC 8439), which every place of the event has, and signed
by the place that wrote it (Ed25519, RFC 8032). Layout: the magic line; the header as JSON, sealed chunks of up to 500
entries each behind its length in four bytes (big-endian), a length of zero, and 64 bytes of signature over the BLAKE2b
digest of all that comes before. The number of a chunk is its nonce, the header belongs to what each chunk
authenticates, and the salt in the header makes a key for this file alone (HKDF, RFC 5869).
"""

import os
import secrets
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.desk_store import DeskStore
from checkin.journal.entries import Entry
from checkin.journal.signing import public_key, signing_key
from checkin.journal.store import Outcome, Receipt, Reset, Store, StoreError, Transaction, roster_pages
from checkin.participants import Participant

_MAGIC = b"Checkin Desk entries 1\n"
_KEY_NAME = "hand_over"
_HANDED_OVER = "handed_over"
_CHUNK = 500
_LARGEST_CHUNK = 80 * 1024 * 1024
_LARGEST_HEADER = 64 * 1024
_SIGNATURE_BYTES = 64
_DAMAGED = "The file is damaged or was cut off: have it written again. Nothing was taken from it."


class HandOverError(CheckinError):
    """The file cannot be written, or is not one that this place may take."""


class Header(msgspec.Struct, frozen=True):
    """What a file says of itself, readable to all."""

    event: str
    desk: str
    desk_name: str
    made_ms: int
    salt: str
    public_key: str


class Bundle(msgspec.Struct, frozen=True):
    """What one chunk carries."""

    entries: tuple[Entry, ...] = ()
    participants: tuple[Participant, ...] = ()


class HandedOver(msgspec.Struct, frozen=True):
    """What a file took along."""

    entries: int
    participants: int
    position: int
    """Up to which the journal is in the file."""


class TakenIn(msgspec.Struct, frozen=True):
    """What came of a file: how many of its entries were new, known and set aside, and who signed it."""

    desk: str
    added: int
    known: int
    set_aside: int
    participants: int
    is_signer_known: bool
    """Whether this place knows the signer's key from pairing."""


def hand_over_key(store: Store) -> bytes:
    """The key of the event's files, made when there is none (32 bytes)."""
    return store.secret(_KEY_NAME) or store.keep_secret(_KEY_NAME, secrets.token_bytes(32))


def keep_hand_over_key(store: Store, key: bytes) -> None:
    """Keep the key that the server gave."""
    store.keep_secret(_KEY_NAME, key, in_place_of_another=True)


def has_hand_over_key(store: Store, key: bytes) -> bool:
    """Whether this is the key of the store's event."""
    return store.secret(_KEY_NAME) == key


def note_handed_over(store: DeskStore, written: HandedOver) -> None:
    """Remember at a desk what a file took along, so that the desk may be reset or paired anew."""
    store.save_desk_setting(_HANDED_OVER, str(written.position))


def unsent_count(store: DeskStore) -> int:
    """How many entries of a desk neither its server was seen to hold nor a file took along."""
    return store.unheld_count(after=int(store.desk_setting(_HANDED_OVER) or 0))


def export_entries(
    store: Store,
    path: Path,
    desk: tuple[str, str],
    now_ms: int,
    progress: Callable[[int], None] = lambda _entries: None,
) -> HandedOver:
    """Write all entries and participants of a place to a file. `desk` is the id and name of who writes.

    `progress` is told how many entries were written. Raises HandOverError when the file cannot be written.
    """
    event, _ = store.event()
    _require_no_rehearsal(event)
    header = Header(event.id, *desk, now_ms, secrets.token_hex(16), public_key(store))
    written = HandedOver(0, 0, store.head().position)
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("wb") as file:
            sink = _Sink(file, header, hand_over_key(store))
            for bundle in _bundles(store):
                sink.write(bundle)
                written = HandedOver(
                    written.entries + len(bundle.entries),
                    written.participants + len(bundle.participants),
                    written.position,
                )
                progress(written.entries)
            sink.finish(signing_key(store))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise HandOverError(f"{path} cannot be written ({error.strerror}): choose another place.") from error
    return written


def _require_no_rehearsal(event: Event) -> None:
    if event.is_rehearsal:
        raise HandOverError("This is a rehearsal: nothing of it is handed over, and it takes nothing in.")


def import_entries(store: Store, path: Path, progress: Callable[[int], None] = lambda _entries: None) -> TakenIn:
    """Take the entries of a file, by the same rule as those that come over the network.

    Participants are taken only where nobody is on the roster under their id. The signature is checked before anything
    is taken. Raises HandOverError for a file that is damaged, of another event, or not signed by who it says.
    """
    event, _ = store.event()
    _require_no_rehearsal(event)
    try:
        with path.open("rb") as file:
            header = _verified(file)
            if header.event != event.id:
                raise HandOverError(f"The file is of another event than “{event.name}”: nothing was taken from it.")
            is_known = _is_signer_known(store, header)
            receipts: list[Receipt] = []
            participants = 0
            for bundle in _opened(file, header, hand_over_key(store)):
                taken, added = store.transact(partial(_take, bundle=bundle))
                receipts += taken
                participants += added
                progress(len(receipts))
    except OSError as error:
        raise HandOverError(f"{path} cannot be read ({error.strerror}): check its name and the stick.") from error
    counts = {outcome: sum(receipt.outcome is outcome for receipt in receipts) for outcome in Outcome}
    return TakenIn(
        header.desk_name,
        counts[Outcome.ACCEPTED],
        counts[Outcome.KNOWN],
        counts[Outcome.SET_ASIDE],
        participants,
        is_known,
    )


def _take(transaction: Transaction, bundle: Bundle) -> tuple[list[Receipt], int]:
    receipts = transaction.append(bundle.entries)
    strangers = [person for person in bundle.participants if _is_stranger(transaction, person.id)]
    if strangers:
        transaction.put_participants(strangers)
    return receipts, len(strangers)


def _is_stranger(transaction: Transaction, participant: str) -> bool:
    record = transaction.record(participant)
    return record is None or record.participant is None


def _bundles(store: Store) -> Iterator[Bundle]:
    for people in roster_pages(store, 0, _CHUNK):
        if people.participants:
            yield Bundle(participants=people.participants)
    cursor, is_whole = None, False
    while not is_whole:
        page = store.page(cursor, _CHUNK)
        if isinstance(page, Reset):
            raise StoreError("The journal was reset while it was written to the file: write it again.")
        if page.entries:
            yield Bundle(entries=page.entries)
        cursor, is_whole = page.cursor, page.at_head


class _Sink:
    """Writes one file: header, sealed chunks, signature."""

    def __init__(self, file: BinaryIO, header: Header, key: bytes) -> None:
        self._file = file
        self._digest = blake2b(digest_size=32)
        self._header = msgspec.json.encode(header)
        self._cipher = _cipher(key, header)
        self._chunks = 0
        self._put(_MAGIC)
        self._put(struct.pack(">I", len(self._header)) + self._header)

    def write(self, bundle: Bundle) -> None:
        plain = zlib.compress(msgspec.json.encode(bundle), 1)
        sealed = self._cipher.encrypt(_nonce(self._chunks), plain, self._header)
        self._chunks += 1
        self._put(struct.pack(">I", len(sealed)) + sealed)

    def finish(self, key: Ed25519PrivateKey) -> None:
        self._put(struct.pack(">I", 0))
        self._file.write(key.sign(_MAGIC + self._digest.digest()))

    def _put(self, data: bytes) -> None:
        self._digest.update(data)
        self._file.write(data)


def _verified(file: BinaryIO) -> Header:
    """The header of a file whose signature is right; the file stands behind the header then."""
    if file.read(len(_MAGIC)) != _MAGIC:
        raise HandOverError("This is no file of entries of Checkin Desk: choose another one.")
    header_text = _block(file, _LARGEST_HEADER)
    try:
        header = msgspec.json.decode(header_text, type=Header)
        signer = Ed25519PublicKey.from_public_bytes(bytes.fromhex(header.public_key))
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise HandOverError(_DAMAGED) from error
    start = file.tell()
    digest = blake2b(_MAGIC + struct.pack(">I", len(header_text)) + header_text, digest_size=32)
    while chunk := _block(file, _LARGEST_CHUNK):
        digest.update(struct.pack(">I", len(chunk)) + chunk)
    digest.update(struct.pack(">I", 0))
    try:
        signer.verify(file.read(_SIGNATURE_BYTES), _MAGIC + digest.digest())
    except InvalidSignature as error:
        raise HandOverError(_DAMAGED) from error
    file.seek(start)
    return header


def _opened(file: BinaryIO, header: Header, key: bytes) -> Iterator[Bundle]:
    cipher = _cipher(key, header)
    header_text = msgspec.json.encode(header)
    number = 0
    while sealed := _block(file, _LARGEST_CHUNK):
        try:
            plain = _unpacked(cipher.decrypt(_nonce(number), sealed, header_text))
            yield msgspec.json.decode(plain, type=Bundle)
        except InvalidTag as error:
            raise HandOverError(
                "The file does not open with this event's key: it was written by a place that is not of this event, or "
                "by one that was paired with another server."
            ) from error
        except (msgspec.DecodeError, zlib.error, RecursionError) as error:
            raise HandOverError(_DAMAGED) from error
        number += 1


def _unpacked(data: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    plain = unpacking.decompress(data, _LARGEST_CHUNK)
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise HandOverError(_DAMAGED)
    return plain


def _block(file: BinaryIO, largest: int) -> bytes:
    """What stands behind its length."""
    prefix = file.read(4)
    length = struct.unpack(">I", prefix)[0] if len(prefix) == 4 else largest + 1
    data = file.read(length) if length <= largest else b""
    if length > largest or len(data) != length:
        raise HandOverError(_DAMAGED)
    return data


def _cipher(key: bytes, header: Header) -> ChaCha20Poly1305:
    derivation = HKDF(hashes.SHA256(), 32, salt=header.salt.encode(), info=b"checkin-desk hand-over 1")
    return ChaCha20Poly1305(derivation.derive(key))


def _nonce(number: int) -> bytes:
    return struct.pack(">IQ", 0, number)


def _is_signer_known(store: Store, header: Header) -> bool:
    """Raises HandOverError when the desk that the file names signs with another key."""
    known = next((desk for desk in store.desks() if desk.id == header.desk and desk.public_key), None)
    if known is not None and known.public_key != header.public_key:
        raise HandOverError(
            f"The file says that it is of desk “{header.desk_name}”, but that desk did not sign it: nothing was taken."
        )
    return known is not None
