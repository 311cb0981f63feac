"""Small things sealed with a key: ChaCha20-Poly1305 (RFC 8439), a random nonce, bound to what they are."""

import os
from hashlib import blake2b

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_NONCE, _TAG = 12, 16
SEAL_BYTES = _NONCE + _TAG
"""By how much a sealed thing is longer."""


class Unsealable(ValueError):
    """Another key sealed it, or it was changed."""


def seal(key: bytes, plain: bytes, about: bytes) -> bytes:
    """`about` is what the thing is; it must be told again to unseal it."""
    nonce = os.urandom(_NONCE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plain, about)


def unseal(key: bytes, sealed: bytes, about: bytes) -> bytes:
    """What was sealed. Raises Unsealable."""
    if len(sealed) < SEAL_BYTES:
        raise Unsealable
    try:
        return ChaCha20Poly1305(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], about)
    except InvalidTag as error:
        raise Unsealable from error


def key_for(purpose: bytes, key: bytes) -> bytes:
    """A key of its own for a purpose of up to 16 bytes, made of the folder's key."""
    return blake2b(key=key, person=purpose, digest_size=32).digest()
