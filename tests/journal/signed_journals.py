"""Signed journals for tests: written by the program, or forged by somebody who holds a key."""

import random
import secrets
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.journal import facts
from checkin.journal.entries import GENESIS, Entry, running_hash
from checkin.journal.journal_check import check_journal, parsed
from checkin.journal.signed_journal import (
    MAGIC,
    SIGNATURE,
    JournalHead,
    head_line,
    line_of,
    signed_part,
    write_signed_journal,
)
from checkin.journal.store import Store
from tests.journal.histories import admitted, an_entry, of_a_newer_version

MADE = "2026-12-01T09:00:00.000+00:00"


def some_entries(count: int, seed: int = 1) -> list[Entry]:
    """Of several kinds, with and without personal parts, in several scripts; up to ten about one person."""
    chance = random.Random(seed)

    def one() -> Entry:
        person = f"P{chance.randrange(count // 10 + 1)}"
        match chance.randrange(5):
            case 0:
                return an_entry(facts.Refused("venue", "unknown"), None, operator="Ольга\t“О”\n")
            case 1:
                return an_entry(facts.Undone((secrets.token_hex(16),)), person, {"reason": "не тот 王小明 \\ \x7f"})
            case 2:
                return of_a_newer_version(person)
            case 3:
                return admitted(person, at_ms=chance.randrange(2**40), offset_ms=-chance.randrange(2**20))
            case _:
                return admitted(person)

    return [one() for _ in range(count)]


def written(
    store: Store,
    path: Path,
    entries: Sequence[Entry] = (),
    place: tuple[str, str] = ("d-north", "north"),
    **wishes: Any,
) -> JournalHead:
    """The signed journal of the store with these entries added."""
    for start in range(0, len(entries), 1_000):
        part = entries[start : start + 1_000]
        store.transact(lambda transaction, part=part: transaction.append(part))  # type: ignore[misc]
    return write_signed_journal(store, path, place, MADE, **wishes)


def signed_by(key: Ed25519PrivateKey, head: JournalHead, kept: Iterable[Entry], **changes: Any) -> bytes:
    """A file as whoever holds the key can forge it: all hashes fit; `changes` are what its head says otherwise."""
    running, lines = GENESIS, []
    for position, entry in enumerate(kept, start=1):
        running = running_hash(running, entry)
        lines.append(line_of(position, running, entry, personal=head.personal))
    public = key.public_key().public_bytes_raw().hex()
    said = {"entries": len(lines), "running": running, "public_key": public, **changes}
    return sealed(key, [MAGIC, head_line(msgspec.structs.replace(head, **said)), *lines])


def sealed(key: Ed25519PrivateKey, lines: Iterable[bytes]) -> bytes:
    """These lines with a signature that fits."""
    body = b"".join(lines)
    digest = blake2b(body, digest_size=32).digest()
    return body + SIGNATURE + key.sign(signed_part(digest)).hex().encode() + b"\n"


def entries_in(path: Path) -> list[Entry]:
    """What the file holds."""
    lines = path.read_bytes().splitlines(keepends=True)[2:-1]
    placed = [parsed(line, personal=True) or parsed(line, personal=False) for line in lines]
    return [one[2] for one in placed if one is not None]


def edits_of(lines: list[bytes], chance: random.Random) -> Iterator[list[bytes]]:
    """Endless ways in which a file can be tampered with."""
    while True:
        at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
        changed = list(lines)
        match chance.randrange(6):
            case 0:
                line = bytearray(lines[at])
                line[chance.randrange(len(line))] ^= chance.randrange(1, 256)
                changed[at] = bytes(line)
            case 1:
                del changed[at]
            case 2:
                changed.insert(to, lines[at])
            case 3 if lines[at] != lines[to]:
                changed[at], changed[to] = lines[to], lines[at]
            case 4:
                changed = lines[:at]
            case 5 if at != to and lines[at] != lines[to]:
                changed[at] = lines[to]
            case _:
                continue
        yield changed


def is_sound(path: Path) -> bool:
    return check_journal(path).ok
