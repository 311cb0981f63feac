"""The signing key of a place (Ed25519, RFC 8032), and the fingerprint by which people compare such keys."""

import secrets
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.journal.store import Store

_SECRET = "signing"  # noqa: S105 - under which name it is kept
_FINGERPRINT_DIGITS = 32


def signing_key(store: Store) -> Ed25519PrivateKey:
    """The key of this place, made when there is none."""
    seed = store.secret(_SECRET) or store.keep_secret(_SECRET, secrets.token_bytes(32))
    return Ed25519PrivateKey.from_private_bytes(seed)


def public_key(store: Store) -> str:
    """What others verify this place's signatures with, in hexadecimal."""
    return _public(signing_key(store))


def kept_fingerprint(store: Store) -> str | None:
    """The fingerprint of this place's key; None while it has none. Writes nothing."""
    seed = store.secret(_SECRET)
    return fingerprint(_public(Ed25519PrivateKey.from_private_bytes(seed))) if seed else None


def fingerprint(public_key: str) -> str:
    """The first 128 bits of the SHA-256 of a public key in hexadecimal, in groups of four digits."""
    digits = sha256(bytes.fromhex(public_key)).hexdigest()[:_FINGERPRINT_DIGITS]
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def parse_fingerprint(text: str) -> str:
    """A fingerprint as a person typed it, in the form above. Raises ValueError for what is none."""
    digits = "".join(text.replace(":", " ").replace("-", " ").split()).lower()
    if len(digits) != _FINGERPRINT_DIGITS:
        raise ValueError(text)
    bytes.fromhex(digits)
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def _public(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes_raw().hex()
