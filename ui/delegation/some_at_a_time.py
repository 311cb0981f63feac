"""Something done for many people while the desk goes on."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from checkin.errors import CheckinError
from checkin.station.delegation_desk import AT_ONCE
from ui.bridge import Bridge

Done = TypeVar("Done")
Ended = Callable[[Sequence[Done], CheckinError | None], None]


class SomeAtATime(Generic[Done]):
    """Does it for some, each time after whatever else the desk has to do, such as a scan."""

    def __init__(
        self,
        bridge: Bridge,
        participants: list[str],
        work: Callable[[list[str]], list[Done]],
        progressed: Callable[[int], None],
        ended: Ended[Done],
    ) -> None:
        """`ended` gets what was done, and what went wrong if that is not all of it."""
        self._bridge = bridge
        self._left = participants
        self._work = work
        self._done: list[Done] = []
        self._progressed = progressed
        self._ended = ended

    def cancel(self) -> None:
        """Those who are left stay as they are."""
        self._left = []

    def go_on(self) -> None:
        """Do it for the next ones, or end."""
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        if not some:
            self._ended(self._done, None)
            return
        self._bridge.do(lambda: self._work(some), self._take, lambda error: self._ended(self._done, error))

    def _take(self, done: list[Done]) -> None:
        self._done += done
        self._progressed(len(self._done))
        self.go_on()
