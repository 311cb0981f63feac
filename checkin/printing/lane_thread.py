"""The thread of one printer: takes the turns of its lane, one after another, until it is told to end."""

import logging
import threading
from collections.abc import Callable

from checkin.printing.lane import Lane

_log = logging.getLogger(__name__)
AFTER_MISTAKE_S = 1.0
"""Until what stumbled is tried again."""
_LONGEST_HOLD_S = 0.1


class LaneThread:
    """Owned by the queue."""

    def __init__(self, lane: Lane, turn: Callable[[Lane], float], is_free: threading.Event) -> None:
        """`turn` says in how many seconds there may be more to do; none begins while the desk is not free."""
        self.lane = lane
        self._turn = turn
        self._is_free = is_free
        self._wake = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"print {lane.name}", daemon=True)

    def start(self) -> None:
        """Begin, unless it was told to end before that."""
        if not self._ending.is_set():
            self._thread.start()

    def wake(self) -> None:
        """There may be something to do."""
        self._wake.set()

    def end(self) -> None:
        """Have it end once the printer has taken what it is being sent."""
        self._ending.set()
        self._wake.set()

    def join(self) -> None:
        """Wait for its end. To be called when nobody may start it any more."""
        if self._thread.ident is not None:
            self._thread.join()
        self.lane.give_up_trials()

    def _run(self) -> None:
        while not self._ending.is_set():
            self._is_free.wait(_LONGEST_HOLD_S)
            self._wake.clear()
            try:
                wait_s = self._turn(self.lane)
            except Exception:
                _log.exception("the queue of %s stumbled", self.lane.name)
                wait_s = AFTER_MISTAKE_S
            if wait_s > 0 and not self._ending.is_set():
                self._wake.wait(wait_s)
