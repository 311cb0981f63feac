"""Pages of an encrypted SQLite file read without SQLite, so that a damaged page costs only what lies on it. Pure.

The cipher is SQLite3 Multiple Ciphers' ChaCha20-Poly1305: each page ends with 16 bytes of nonce and 16 of tag. The
layout of pages, records and the write-ahead log is that of https://sqlite.org/fileformat2.html.
"""

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20
from cryptography.hazmat.primitives.poly1305 import Poly1305

PAGE_BYTES = 4096
LOG_HEADER_BYTES = 32
FRAME_BYTES = 24 + PAGE_BYTES
_USABLE = PAGE_BYTES - 32
_FIRST_PAGE_PLAIN = 24
_FIRST_PAGE_HEADER = 100
_INNER_INDEX, _LEAF_INDEX, _LEAF_TABLE = 0x02, 0x0A, 0x0D
_CELLS_AT = {_INNER_INDEX: 12, _LEAF_INDEX: 8, _LEAF_TABLE: 8}
_LOG_MAGIC = (0x377F0682, 0x377F0683)
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

Value = int | float | str | bytes | None
Record = tuple[Value, ...]
PageOf = Callable[[int], bytes | None]


class Row(NamedTuple):
    """One record: of a table, with its rowid, or of an index, where tables without rowid are kept, too."""

    rowid: int | None
    values: Record


class Frame(NamedTuple):
    """One page in the write-ahead log."""

    page: int
    pages_after_commit: int
    """0 for a frame that ends no transaction."""
    salts: tuple[int, int]
    content: bytes


class Log(NamedTuple):
    """What a write-ahead log says of itself; `is_sound` is whether its header is whole."""

    salts: tuple[int, int]
    is_sound: bool
    frames: list[Frame]
    """The last one may be cut off."""


def opened_page(content: bytes, number: int, key: bytes) -> bytes | None:
    """A page in plain; None when its tag shows that it is not what was written, or was written with another key."""
    if len(content) != PAGE_BYTES:
        return None
    nonce = content[_USABLE : _USABLE + 12]
    counter = int.from_bytes(content[_USABLE + 12 : _USABLE + 16], "little") ^ number
    keys = _chacha(key, nonce, counter, bytes(64))
    try:
        Poly1305.verify_tag(keys[:32], content[: _USABLE + 16], content[_USABLE + 16 :])
    except InvalidSignature:
        return None
    plain = _FIRST_PAGE_PLAIN if number == 1 else 0
    return content[:plain] + _chacha(keys[32:], nonce, counter + 1, content[plain:_USABLE])


def read_log(content: bytes) -> Log | None:
    """The frames of a write-ahead log, whatever generation they are of; None when there are none."""
    if len(content) <= LOG_HEADER_BYTES:
        return None
    salts, is_sound = _log_header(content)
    frames = []
    for start in range(LOG_HEADER_BYTES, len(content) - 23, FRAME_BYTES):
        page, commit, salt, other_salt, _first, _second = struct.unpack(">6I", content[start : start + 24])
        frames.append(Frame(page, commit, (salt, other_salt), content[start + 24 : start + FRAME_BYTES]))
    return Log(salts, is_sound, frames)


def log_salts(content: bytes) -> tuple[int, int] | None:
    """The salts in the header of a write-ahead log; None when it is not whole."""
    if len(content) < LOG_HEADER_BYTES:
        return None
    salts, is_sound = _log_header(content)
    return salts if is_sound else None


def rows_of(page: bytes, number: int, overflow: PageOf) -> Iterator[Row]:
    """The records on a page of a table or an index; none for other pages. `overflow` gives the pages of long ones."""
    header = _FIRST_PAGE_HEADER if number == 1 else 0
    kind = page[header]
    if kind not in _CELLS_AT:
        return
    cells = int.from_bytes(page[header + 3 : header + 5], "big")
    pointers = header + _CELLS_AT[kind]
    for at in range(pointers, min(pointers + 2 * cells, _USABLE - 1), 2):
        try:
            row = _row(page, int.from_bytes(page[at : at + 2], "big"), kind, overflow)
        except (IndexError, struct.error, UnicodeDecodeError):
            continue
        if row is not None:
            yield row


def _row(page: bytes, at: int, kind: int, overflow: PageOf) -> Row | None:
    rowid = None
    if kind == _INNER_INDEX:
        at += 4
    size, at = _varint(page, at)
    if kind == _LEAF_TABLE:
        rowid, at = _varint(page, at)
    payload = _payload(page, at, size, _most_local(kind), overflow)
    return None if payload is None else Row(rowid, tuple(_values(payload)))


def _most_local(kind: int) -> int:
    return _USABLE - 35 if kind == _LEAF_TABLE else (_USABLE - 12) * 64 // 255 - 23


def _payload(page: bytes, at: int, size: int, most: int, overflow: PageOf) -> bytes | None:
    if size <= most:
        return page[at : at + size]
    least = (_USABLE - 12) * 32 // 255 - 23
    local = least + (size - least) % (_USABLE - 4)
    local = local if local <= most else least
    parts = [page[at : at + local]]
    following = int.from_bytes(page[at + local : at + local + 4], "big")
    missing = size - local
    while missing > 0:
        more = overflow(following) if following else None
        if more is None:
            return None
        following = int.from_bytes(more[:4], "big")
        parts.append(more[4 : 4 + missing])
        missing -= _USABLE - 4
    return b"".join(parts)


def _values(payload: bytes) -> Iterator[Value]:
    length, at = _varint(payload, 0)
    kinds = []
    body = length
    while at < length:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    for kind in kinds:
        size = _size(kind)
        if body + size > len(payload):
            raise IndexError
        yield _value(kind, payload[body : body + size])
        body += size


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == 7 else _INTEGERS.get(kind, 0)


def _value(kind: int, data: bytes) -> Value:
    if kind >= 12:
        return data.decode() if kind % 2 else data
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    return {8: 0, 9: 1}.get(kind)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64 if value >> 63 else 0), at + 9


def _log_header(content: bytes) -> tuple[tuple[int, int], bool]:
    """The salts, and whether the header is whole."""
    magic, *_rest, salt, other_salt, first, second = struct.unpack(">8I", content[:LOG_HEADER_BYTES])
    return (salt, other_salt), magic in _LOG_MAGIC and _log_checksum(content[:24], magic) == (first, second)


def _log_checksum(header: bytes, magic: int) -> tuple[int, int]:
    words = struct.unpack(">6I" if magic & 1 else "<6I", header)
    first = second = 0
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second


def _chacha(key: bytes, nonce: bytes, counter: int, data: bytes) -> bytes:
    start = struct.pack("<I", counter & 0xFFFFFFFF) + nonce
    return Cipher(ChaCha20(key, start), mode=None).encryptor().update(data)
