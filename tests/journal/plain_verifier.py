"""A verifier of signed journals written from docs/audit.md alone: it shares nothing with the program."""

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

MAGIC = b"Checkin Desk journal 1\n"


def short(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def is_entry(fields: list[Any]) -> bool:
    """Whether what is hashed has the types and sizes that an entry has."""
    text, maybe_text, number, maybe_number = (str,), (str, type(None)), (int,), (int, type(None))
    types: tuple[tuple[type, ...], ...] = (
        text,
        text,
        text,
        text,
        text,
        maybe_text,
        text,
        number,
        maybe_number,
        maybe_text,
    )
    return (
        [type(field) in allowed for field, allowed in zip(fields, types, strict=True)] == [True] * 10
        and len(fields[0]) == 32
        and set(fields[0]) <= set("0123456789abcdef")
        and all(len(field or "") <= 512 for field in fields[1:6])
        and fields[5] != ""
        and len(fields[6]) <= 65_536
        and "\0" not in "".join(field for field in fields if isinstance(field, str))
        and all(abs(field or 0) < 2**62 for field in fields[7:9])
    )


def is_personal(part: str) -> bool:
    """Whether a personal part is an object of texts."""
    fields = json.loads(part)
    is_object = isinstance(fields, dict) and all(isinstance(value, str) for value in fields.values())
    return is_object and len(part) <= 65_536 and "\0" not in part


def is_sound(path: Path) -> bool:
    """Whether the file is what was signed."""
    lines = path.read_bytes().split(b"\n")
    if len(lines) < 4 or lines.pop() != b"" or lines[0] + b"\n" != MAGIC:
        return False
    *signed, last = lines
    try:
        head = json.loads(signed[1])
        if compact(head) != signed[1]:
            return False
        running, ids = "0" * 32, set()
        for number, line in enumerate(signed[2:], start=1):
            position, own, kept, hashed, personal = line.split(b"\t")
            fields = json.loads(hashed)
            if not is_entry(fields):
                return False
            running = short(running.encode() + fields[0].encode() + own)
            part = json.loads(personal)
            if (
                (position, kept) != (str(number).encode(), running.encode())
                or own.decode() != short(hashed)
                or compact(fields) != hashed
                or compact(part) != personal
                or (part is not None and short(part.encode()) != fields[9])
                or (part is not None and not (head["personal"] and is_personal(part)))
            ):
                return False
            ids.add(fields[0])
        if (head["entries"], head["running"]) != (len(signed) - 2, running) or len(ids) != head["entries"]:
            return False
        name, signature = last.split(b"\t")
        if name != b"signature" or bytes.fromhex(signature.decode()).hex() != signature.decode():
            return False
        digest = blake2b(b"".join(line + b"\n" for line in signed), digest_size=32).digest()
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(head["public_key"])).verify(
            bytes.fromhex(signature.decode()), MAGIC + digest
        )
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, InvalidSignature):
        return False
    return True
