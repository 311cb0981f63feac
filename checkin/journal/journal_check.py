"""Whether a signed journal is what was signed, entry by entry, without any database. signed_journal.py writes it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO, Self

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from checkin.journal.entries import GENESIS, Entry
from checkin.journal.journal_comparison import Compared, missing, rewritten
from checkin.journal.signed_journal import (
    MAGIC,
    SIGNATURE,
    JournalFileError,
    JournalHead,
    head_line,
    line_of,
    signed_part,
)
from checkin.journal.signing import fingerprint
from checkin.journal.store import Cursor
from checkin.journal.verification import checked_chain

_LONGEST_LINE = 4 * 1024 * 1024
_MOST_NAMED = 20
_SIGNATURE_DIGITS = 128
_HEX = frozenset(b"0123456789abcdef")
_EVERY = 1_000
_Placed = tuple[int, str, Entry]
_Hashed = tuple[str, str, str, str, str, str | None, str, int, int | None, str | None]
_hashed = msgspec.json.Decoder(_Hashed).decode
_personal = msgspec.json.Decoder(str | None).decode


class JournalReport(msgspec.Struct, frozen=True):
    """What a file came to. `head` and `key` (the fingerprint of who signed) are None for what is no such file."""

    ok: bool
    entries: int
    problems: tuple[str, ...]
    head: JournalHead | None = None
    key: str | None = None
    compared: Compared | None = None


class _Broken(Exception):
    """Nothing further can be read of the file; the sentence says why."""


def check_journal(
    path: Path,
    *,
    key: str | None = None,
    heads: Sequence[tuple[int, str]] = (),
    earlier: Path | None = None,
    progress: Callable[[int], None] = lambda _entries: None,
) -> JournalReport:
    """Check every byte of a file: form, hashes, chain, positions, count and signature.

    `key` is the fingerprint that the signer must have; `heads` are positions with the running hashes that stood there;
    the journal of `earlier` must be the beginning of this one. Raises JournalFileError when a file cannot be read.
    """
    before = _checked(earlier, Expected(), progress) if earlier is not None else None
    witness = before.head.seen if before is not None and before.head is not None else None
    found = _checked(path, Expected(key, tuple(heads), witness), progress)
    if earlier is not None and before is not None and not found.is_broken:
        found.compare(before, earlier, path)
    return found.report()


def check_stream(file: BinaryIO) -> JournalReport:
    """As check_journal, of a file that is open and has nothing to be compared with."""
    return _found_in(file, Expected(), lambda _entries: None).report()


class _Problems:
    """Counts what is wrong, and names the first."""

    def __init__(self) -> None:
        self._count = 0
        self._named: list[str] = []

    def add(self, *sentences: str) -> None:
        self._count += len(sentences)
        self._named += sentences[: _MOST_NAMED - len(self._named)]

    def told(self) -> tuple[str, ...]:
        more = self._count - len(self._named)
        return (*self._named, *([f"And {more} more."] if more else []))


class _Found:
    """What is known of a file so far."""

    def __init__(self) -> None:
        self.problems = _Problems()
        self.head: JournalHead | None = None
        self.entries = 0
        self.is_broken = False
        self._compared: Compared | None = None

    def report(self) -> JournalReport:
        problems = self.problems.told()
        key = fingerprint(self.head.public_key) if self.head is not None else None
        return JournalReport(not problems, self.entries, problems, self.head, key, self._compared)

    def compare(self, before: Self, earlier: Path, path: Path) -> None:
        """Note what the earlier file says otherwise."""
        if before.head is None or self.head is None or before.problems.told():
            self.problems.add(f"The earlier file is not sound itself: check {earlier.name} alone.")
        elif before.head.event != self.head.event:
            self.problems.add("The earlier file is of another event.")
        else:
            if before.head.place == self.head.place and before.head.public_key != self.head.public_key:
                self.problems.add("The two files were signed with different keys.")
            is_one_epoch = before.head.epoch == self.head.epoch
            self._compared = Compared.BEGINNING if is_one_epoch else Compared.CONTAINED
            self.problems.add(*(rewritten if is_one_epoch else missing)(earlier, path))


@dataclass(frozen=True, slots=True)
class Expected:
    """What a file is held against: the signer's fingerprint, and running hashes that stood at positions."""

    key: str | None = None
    heads: tuple[tuple[int, str], ...] = ()
    witness: Cursor | None = None
    """How far somebody had read this journal, if it is of this epoch."""

    def of_epoch(self, epoch: str) -> tuple[tuple[int, str], ...]:
        if self.witness is None or self.witness.epoch != epoch:
            return self.heads
        return (*self.heads, (self.witness.position, self.witness.running))


def _checked(path: Path, expected: Expected, progress: Callable[[int], None]) -> _Found:
    try:
        with path.open("rb") as file:
            return _found_in(file, expected, progress)
    except OSError as error:
        raise JournalFileError(f"{path} cannot be read ({error.strerror}): check its name.") from error


def _found_in(file: BinaryIO, expected: Expected, progress: Callable[[int], None]) -> _Found:
    found = _Found()
    try:
        _read(_Lines(file), found, expected, progress)
    except _Broken as broken:
        found.is_broken = True
        found.problems.add(str(broken))
    return found


def _read(lines: "_Lines", found: _Found, expected: Expected, progress: Callable[[int], None]) -> None:
    head = found.head = _head(lines)
    key = fingerprint(head.public_key)
    if expected.key is not None and key != expected.key:
        found.problems.add(f"It was signed with another key, {key}.")
    body = _Body(lines, head, found)
    heads = expected.of_epoch(head.epoch)
    last, running = 0, GENESIS
    found.problems.add(*_contradicted(heads, last, running))
    for last, problems in checked_chain(body.entries()):
        running = body.running
        found.problems.add(*problems, *_contradicted(heads, last, running))
        if found.entries % _EVERY == 0:
            progress(found.entries)
    found.problems.add(
        *(f"There is no position {at}, where the running hash was {stood}." for at, stood in heads if at > last)
    )
    if found.entries != head.entries:
        found.problems.add(f"There are {found.entries} entries, and {head.entries} were signed.")
    if running != head.running:
        found.problems.add("The last running hash is not the one that was signed.")
    _check_signature(lines, body.signature, head, found.problems)


def _contradicted(heads: tuple[tuple[int, str], ...], position: int, running: str) -> list[str]:
    return [
        f"At position {position} the running hash was {stood}, and is another here: history was rewritten."
        for at, stood in heads
        if at == position and stood != running
    ]


class _Lines:
    """The lines of a file, one at a time, and the digest of those that were taken."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.number = 0
        self.digest = blake2b(digest_size=32)

    def following(self) -> bytes:
        """The next line, with its end. Raises _Broken where there is none."""
        line = self._file.readline(_LONGEST_LINE + 1)
        if len(line) > _LONGEST_LINE:
            raise _Broken(f"Line {self.number + 1} is longer than any that the program writes.")
        if not line.endswith(b"\n"):
            raise _Broken(
                f"The file was cut off: after line {self.number} neither a whole line nor its signature follows."
            )
        self.number += 1
        return line

    def take(self, line: bytes) -> None:
        """Count the line among what was signed."""
        self.digest.update(line)

    def begin_with(self, magic: bytes) -> None:
        """Take the first line. Raises _Broken where it is another."""
        if self._file.read(len(magic)) != magic:
            raise _Broken("This is no signed journal of Checkin Desk, or it is of a newer version.")
        self.number = 1
        self.take(magic)

    def is_over(self) -> bool:
        return not self._file.read(1)


def _head(lines: _Lines) -> JournalHead:
    lines.begin_with(MAGIC)
    line = lines.following()
    lines.take(line)
    try:
        head = msgspec.json.decode(line, type=JournalHead)
        key = bytes.fromhex(head.public_key)
        Ed25519PublicKey.from_public_bytes(key)
        is_sound = head_line(head) == line and key.hex() == head.public_key
    except (msgspec.DecodeError, ValueError, OverflowError, RecursionError) as error:
        raise _Broken("The head of the file, line 2, is damaged.") from error
    if not is_sound:
        raise _Broken("The head of the file, line 2, is damaged.")
    return head


class _Body:
    """The entries of a file, up to its signature."""

    def __init__(self, lines: _Lines, head: JournalHead, found: _Found) -> None:
        self._lines = lines
        self._head = head
        self._found = found
        self._ids: set[bytes] = set()
        self.running = GENESIS
        """What stands as the running hash in the line that was read last."""
        self.signature = b""

    def entries(self) -> Iterator[_Placed]:
        """Each entry that can be read, with its position and running hash as they stand there."""
        while not (line := self._lines.following()).startswith(SIGNATURE):
            self._lines.take(line)
            self._found.entries += 1
            placed = parsed(line, personal=self._head.personal)
            if placed is None:
                self._found.problems.add(f"Line {self._lines.number} is no entry as the program writes them.")
                continue
            position, self.running, entry = placed
            self._note(position, entry)
            yield placed
        self.signature = line

    def _note(self, position: int, entry: Entry) -> None:
        try:
            identity = bytes.fromhex(entry.id)
        except ValueError:  # which the chain tells
            return
        if identity in self._ids:
            self._found.problems.add(f"Entry {entry.id} at position {position} stands there a second time.")
        self._ids.add(identity)


def parsed(line: bytes, *, personal: bool) -> _Placed | None:
    """What stands in the line of an entry; None unless it is letter by letter as the program writes it."""
    columns = line.removesuffix(b"\n").split(b"\t")
    try:
        number, own, running, text, part = columns
        fields: _Hashed = _hashed(text)
        entry = Entry(*fields, _personal(part), own.decode())
        placed = int(number), running.decode(), entry
        return placed if line_of(*placed, personal=personal) == line else None
    except (msgspec.DecodeError, ValueError, OverflowError, RecursionError):
        return None


def _check_signature(lines: _Lines, line: bytes, head: JournalHead, problems: _Problems) -> None:
    text = line.removeprefix(SIGNATURE).removesuffix(b"\n")
    if len(text) != _SIGNATURE_DIGITS or not _HEX.issuperset(text):
        problems.add("The signature at the end is damaged.")
    else:
        signer = Ed25519PublicKey.from_public_bytes(bytes.fromhex(head.public_key))
        try:
            signer.verify(bytes.fromhex(text.decode()), signed_part(lines.digest.digest()))
        except InvalidSignature:
            problems.add("The signature does not match: this is not what was signed.")
    if not lines.is_over():
        problems.add("Something was added behind the signature.")
