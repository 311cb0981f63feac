"""PINs and cards of operators. A PIN is kept as its Argon2id hash, a card's code as its SHA-256."""

import hashlib
import re
import secrets
from functools import cache

import argon2

from checkin.errors import CheckinError

PIN_LENGTH = 6
SHORTEST_CARD = 12
"""Characters; shorter codes could be guessed from their hash."""
_LONGEST_CARD = 512
_PIN = re.compile(rf"[0-9]{{{PIN_LENGTH}}}")
_HASHER = argon2.PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=1)
"""About 0.2 s on a laptop, at a desk and at the server alike."""
_MOST_MEMORY_KIB, _MOST_PASSES, _MOST_LANES = 262_144, 10, 8
"""Settings that ask for more would stop a desk for seconds."""
_RUNS = ("01234567890", "09876543210")


class PinError(CheckinError):
    """This cannot be a PIN, or a card."""


def require_fit(pin: str) -> None:
    """Raise PinError for a PIN that is not six digits, or the first that anybody tries."""
    if not _PIN.fullmatch(pin):
        raise PinError("A PIN is six digits.")
    if len(set(pin)) < 3 or any(pin in run for run in _RUNS):
        raise PinError("This PIN is the first that anybody tries: choose another one.")


def hash_pin(pin: str, hasher: argon2.PasswordHasher = _HASHER) -> str:
    """What is kept of a PIN; takes 100 to 350 ms. Raises PinError as require_fit does."""
    require_fit(pin)
    return hasher.hash(pin)


@cache
def hash_of_no_pin() -> str:
    """What no PIN fits, and takes as long to find out as with any other."""
    return _HASHER.hash(secrets.token_hex(16))


def is_pin(pin: str, kept: str) -> bool:
    """Whether this is the PIN of which the hash is kept; takes 100 to 350 ms."""
    if not _PIN.fullmatch(pin) or not _is_bounded(kept):
        return False
    try:
        return _HASHER.verify(kept, pin)
    except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
        return False


def hash_card(code: str) -> str:
    """What is kept of the code on a card. Raises PinError for one that could be guessed."""
    text = code.strip()
    if not SHORTEST_CARD <= len(text) <= _LONGEST_CARD or not text.isprintable():
        raise PinError(f"The code on a card has at least {SHORTEST_CARD} characters.")
    return card_digest(text)


def card_digest(code: str) -> str:
    """The SHA-256 of a code."""
    return hashlib.sha256(code.strip().encode(errors="replace")).hexdigest()


def _is_bounded(kept: str) -> bool:
    try:
        cost = argon2.extract_parameters(kept)
    except argon2.exceptions.InvalidHashError:
        return False
    return (
        cost.type is argon2.Type.ID
        and cost.memory_cost <= _MOST_MEMORY_KIB
        and cost.time_cost <= _MOST_PASSES
        and cost.parallelism <= _MOST_LANES
    )
