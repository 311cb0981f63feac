"""How often a PIN may be tried: five times, then after pauses that double, kept where a restart does not reset them."""

import threading
from collections.abc import Callable
from contextlib import suppress

import msgspec

from checkin.errors import CheckinError
from checkin.operators import Operator
from checkin.security.pins import is_pin

FREE_TRIES = 5
_FIRST_PAUSE_MS = 30_000
LONGEST_PAUSE_MS = 15 * 60_000
_FORGET_MS = 24 * 3_600_000


class WrongPin(CheckinError):
    """That is not the PIN of this operator."""


class TooManyTries(CheckinError):
    """The PIN of this operator was wrong too often; it may be tried again later."""


class Tries(msgspec.Struct, frozen=True):
    """How often a PIN was wrong in a row, and when it was tried last."""

    wrong: int = 0
    last_ms: int = 0


def pause_ms(tries: Tries) -> int:
    """How long after the last try no other one is taken."""
    if tries.wrong < FREE_TRIES:
        return 0
    return int(min(_FIRST_PAUSE_MS << min(tries.wrong - FREE_TRIES, 10), LONGEST_PAUSE_MS))


class PinGate:
    """Checks PINs, one at a time; every try is counted before it is judged. `load` and `save` keep them on disk."""

    def __init__(self, load: Callable[[], str], save: Callable[[str], None], now_ms: Callable[[], int]) -> None:
        self._load = load
        self._save = save
        self._now_ms = now_ms
        self._lock = threading.Lock()

    def require(self, operator: Operator, pin: str, whose: str = "") -> None:
        """Raise WrongPin or TooManyTries unless it is the operator's PIN; `whose` is who asks, where several do."""
        self._attempt(f"{whose} {operator.id}".strip(), lambda: bool(operator.pin) and is_pin(pin, operator.pin))

    def count_wrong(self, operator: Operator, what: str) -> None:
        """Something else than a PIN was wrong, such as a badge. Raises WrongPin, or TooManyTries."""
        self._attempt(f"{what} {operator.id}", lambda: False)

    def _attempt(self, key: str, is_right: Callable[[], bool]) -> None:
        with self._lock:
            known, now = self._known(), self._now_ms()
            tries = known.get(key, Tries())
            # A clock that was set back must not lengthen the pause; it begins anew.
            since = now - tries.last_ms
            left = pause_ms(tries) - max(since, 0)
            if left > 0:
                if since < 0:
                    self._keep({**known, key: Tries(tries.wrong, now)})
                raise TooManyTries(f"Too many wrong tries: try again in {_span(left)}.")
            self._keep({**known, key: Tries(tries.wrong + 1, now)})
            if not is_right():
                raise WrongPin("That is not the right PIN.")
            self._keep({other: each for other, each in known.items() if other != key})

    def _known(self) -> dict[str, Tries]:
        now = self._now_ms()
        with suppress(msgspec.DecodeError):
            known = msgspec.json.decode(self._load() or "{}", type=dict[str, Tries])
            return {key: each for key, each in known.items() if abs(now - each.last_ms) < _FORGET_MS}
        return {}

    def _keep(self, tries: dict[str, Tries]) -> None:
        self._save(msgspec.json.encode(tries).decode())


def _span(left_ms: int) -> str:
    seconds = -(-left_ms // 1000)
    return f"{-(-seconds // 60)} min" if seconds > 90 else f"{seconds} s"
