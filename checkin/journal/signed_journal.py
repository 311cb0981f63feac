"""The journal as a signed file for auditors, written. The format is told in docs/audit.md; journal_check.py reads it.

Lines of UTF-8: the magic, what the file says of itself as JSON, one line for each entry, a signature over all of it.
"""

from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

import msgspec

from checkin.errors import CheckinError
from checkin.journal.entries import GENESIS, Entry, hashed_text, running_hash
from checkin.journal.signing import public_key, signing_key
from checkin.journal.store import Cursor, Reset, Store
from checkin.security.private_files import writing_private
from checkin.version import VERSION

MAGIC = b"Checkin Desk journal 1\n"
SIGNATURE = b"signature\t"
_PAGE = 500
_encode = msgspec.json.Encoder().encode


class JournalFileError(CheckinError):
    """The file cannot be written or read."""


class Cancelled(CheckinError):
    """Somebody did not want the file any more; there is none."""


class JournalHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file says of itself."""

    event: str
    event_name: str
    place: str
    place_name: str
    made: str
    """When, as ISO 8601 in UTC by the place's clock."""
    program: str
    epoch: str
    entries: int
    running: str
    """The running hash at the last position."""
    personal: bool
    """Whether the personal parts of entries are in the file."""
    seen: Cursor | None
    """How far the place had read its server's journal: a witness of that one's history."""
    public_key: str


def line_of(position: int, running: str, entry: Entry, *, personal: bool) -> bytes:
    """The line of one entry: position, its hash, the running hash, what is hashed, the personal part or null."""
    columns = (
        str(position).encode(), entry.hash.encode(), running.encode(), hashed_text(entry),
        _encode(entry.personal if personal else None),
    )  # fmt: skip
    return b"\t".join(columns) + b"\n"


def head_line(head: JournalHead) -> bytes:
    """The second line of a file."""
    return _encode(head) + b"\n"


def signed_part(digest: bytes) -> bytes:
    """What is signed of a file, by the BLAKE2b digest (32 bytes) of all its lines before the signature."""
    return MAGIC + digest


def write_signed_journal(
    store: Store,
    path: Path,
    place: tuple[str, str],
    made: str,
    *,
    personal: bool = False,
    seen: Cursor | None = None,
    progress: Callable[[int], None] = lambda _entries: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> JournalHead:
    """Write the journal as it is now. `place` is the id and name of who writes; the file appears whole or not at all.

    `progress` is told how many entries were written. Raises JournalFileError, or Cancelled.
    """
    event, _ = store.event()
    if event.is_rehearsal:
        raise JournalFileError("This is a rehearsal: there is no journal of it to be signed.")
    reached = store.head()
    head = JournalHead(
        event.id, event.name, *place, made, VERSION, reached.epoch, reached.position, reached.running, personal, seen,
        public_key(store),
    )  # fmt: skip
    try:
        with writing_private(path) as file:
            _write(file, store, head, progress, is_cancelled)
    except OSError as error:
        raise JournalFileError(f"{path} cannot be written ({error.strerror}): choose another place.") from error
    return head


def _write(
    file: BinaryIO,
    store: Store,
    head: JournalHead,
    progress: Callable[[int], None],
    is_cancelled: Callable[[], bool],
) -> None:
    digest = blake2b(digest_size=32)

    def put(line: bytes) -> None:
        digest.update(line)
        file.write(line)

    put(MAGIC)
    put(head_line(head))
    position, running = 0, GENESIS
    for position, entry in _entries(store, head):
        running = running_hash(running, entry)
        put(line_of(position, running, entry, personal=head.personal))
        if position % _PAGE == 0:
            progress(position)
            if is_cancelled():
                raise Cancelled("The journal was not exported.")
    if (position, running) != (head.entries, head.running):
        raise JournalFileError("The journal itself is damaged, so that it cannot be signed: “verify” tells where.")
    file.write(SIGNATURE + signing_key(store).sign(signed_part(digest.digest())).hex().encode() + b"\n")


def _entries(store: Store, head: JournalHead) -> Iterator[tuple[int, Entry]]:
    """The entries up to the head, whatever is written meanwhile."""
    cursor = Cursor(head.epoch)
    while cursor.position < head.entries:
        page = store.page(cursor, min(_PAGE, head.entries - cursor.position))
        if isinstance(page, Reset):
            raise JournalFileError("The journal was reset while it was written to the file: write it again.")
        if not page.entries:
            return
        yield from enumerate(page.entries, start=cursor.position + 1)
        cursor = page.cursor
