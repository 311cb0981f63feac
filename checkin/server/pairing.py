"""One-time codes by which desks join, and the tokens that they get. Only a token's hash is kept."""

import hashlib
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress

import msgspec

from checkin.errors import CheckinError
from checkin.journal.store import Store
from checkin.tickets import random_characters

CODE_LENGTH = 13
"""65 bits."""
_LONGEST = 100
VALID_MS = 10 * 60 * 1000
MOST_FAILURES, MOST_FAILURES_OF_ALL = 10, 100
"""Wrong codes within a minute, from one address and from all, after which all are refused for the rest of it."""
_BROWSERS = "browser "
"""Before a code that is good for the live page alone, where its hash is made; no code has a space."""
_FAILURES = "pairing_failures"


class PairingRefused(CheckinError):
    """The code does not pair."""


class PairingCodes:
    """The codes that are open now, kept as hashes in the store. Each works once, for ten minutes."""

    def __init__(self, store: Store, now_ms: Callable[[], int]) -> None:
        self._store = store
        self._now_ms = now_ms
        self._lock = threading.Lock()

    def new(self, *, for_browser: bool = False) -> str:
        """A fresh code; one for a browser pairs no desk."""
        code = random_characters(CODE_LENGTH)
        self._store.add_pairing_code(token_hash(_BROWSERS * for_browser + code), self._now_ms() + VALID_MS)
        return code

    def redeem(self, untrusted_code: str, address: str = "", *, for_browser: bool = False) -> None:
        """Use a code up. Raises PairingRefused when it is wrong, used or too old, or too many were wrong.

        Those that were wrong are counted for the address that they come from, where every process and the next start
        of the server find them.
        """
        now, whose = self._now_ms(), token_hash(address)[:16]
        with self._lock:
            failures = self._failures(now)
            if len(failures) >= MOST_FAILURES_OF_ALL or sum(by == whose for by, _ in failures) >= MOST_FAILURES:
                raise PairingRefused("Too many wrong pairing codes: wait a minute, then try again.")
            wanted = untrusted_code[:_LONGEST].strip().upper()
            kinds = (_BROWSERS, "") if for_browser else ("",)
            if not any(self._store.take_pairing_code(token_hash(kind + wanted), now) for kind in kinds):
                kept = msgspec.json.encode([*failures, (whose, now)])
                self._store.keep_secret(_FAILURES, kept, in_place_of_another=True)
                raise PairingRefused(
                    "This pairing code is wrong, used already or older than ten minutes: get a new one."
                )

    def _failures(self, now: int) -> list[tuple[str, int]]:
        """Of the last minute: from which address (its digest), and when."""
        with suppress(msgspec.DecodeError):
            known = msgspec.json.decode(self._store.secret(_FAILURES) or b"[]", type=list[tuple[str, int]])
            return [(whose, at) for whose, at in known if abs(now - at) < 60_000]
        return []


def new_desk_id() -> str:
    """A random id for a desk."""
    return secrets.token_hex(8)


def new_token() -> str:
    """A token of 256 random bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is kept of a token: its SHA-256. No salt is needed for 256 random bits."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
