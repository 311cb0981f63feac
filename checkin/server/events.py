"""What the server's log says of security: who was let in, and who was not. No names, no codes, no tokens."""

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable

from checkin.logs import Formatter

MOST_A_MINUTE = 60
"""Of one kind; whoever knocks without end must not fill the disk."""
_LONGEST = 64
_log = logging.getLogger(__name__)


class SecurityLog:
    """Writes one line for each event. From any thread."""

    def __init__(self, second: Callable[[], float] = time.monotonic) -> None:
        self._second = second
        self._lock = threading.Lock()
        self._minute = 0
        self._told: Counter[str] = Counter()

    def allowed(self, what: str, who: str, address: str) -> None:
        """Somebody paired, signed in, left."""
        self._tell(logging.INFO, what, who, address)

    def refused(self, why: str, who: str, address: str, where: str) -> None:
        """Somebody was not let in; `why` is the kind of the refusal, `where` what was asked for."""
        self._tell(logging.WARNING, f"refused ({why}) {_safe(where)}", who, address, kind=why)

    def _tell(self, level: int, what: str, who: str, address: str, kind: str = "") -> None:
        with self._lock:
            if (minute := int(self._second() // 60)) != self._minute:
                for known, count in self._told.items():
                    if count > MOST_A_MINUTE:
                        _log.warning("%s: %d more in that minute", known, count - MOST_A_MINUTE)
                self._minute, self._told = minute, Counter()
            self._told[kind or what] += 1
            if self._told[kind or what] > MOST_A_MINUTE:
                return
        _log.log(level, "%s by %s at %s", what, _safe(who) or "a stranger", _safe(address))


def _safe(text: str) -> str:
    """On one line and in ASCII, whatever somebody called themselves."""
    return ascii(text)[1:-1][:_LONGEST]


def keep_log() -> None:
    """Write the log of this process to standard error, each record with its moment in UTC, and none twice."""
    root = logging.getLogger()
    for known in [handler for handler in root.handlers if isinstance(handler.formatter, Formatter)]:
        root.removeHandler(known)
    handler = logging.StreamHandler()
    handler.setFormatter(Formatter(is_timed=True))
    root.addHandler(handler)
    _log.setLevel(logging.INFO)
