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
            running = short(running.encode() + json.loads(hashed)[0].encode() + own)
            part = json.loads(personal)
            if (
                (position, kept) != (str(number).encode(), running.encode())
                or own.decode() != short(hashed)
                or compact(json.loads(hashed)) != hashed
                or compact(part) != personal
                or (part is not None and short(part.encode()) != json.loads(hashed)[9])
                or (part is not None and not head["personal"])
            ):
                return False
            ids.add(json.loads(hashed)[0])
        if (head["entries"], head["running"]) != (len(signed) - 2, running) or len(ids) != head["entries"]:
            return False
        name, signature = last.split(b"\t")
        if name != b"signature" or bytes.fromhex(signature.decode()).hex() != signature.decode():
            return False
        digest = blake2b(b"".join(line + b"\n" for line in signed), digest_size=32).digest()
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(head["public_key"])).verify(
            bytes.fromhex(signature.decode()), MAGIC + digest
        )
    except (ValueError, KeyError, IndexError, InvalidSignature):
        return False
    return True
