"""Checking many people in while the desk goes on."""

from collections.abc import Callable, Sequence

from checkin.errors import CheckinError
from checkin.station.delegation_desk import AT_ONCE
from checkin.station.values import ScanResult
from ui.bridge import Bridge


class CheckIn:
    """People who are checked in some at a time, each time after whatever else the desk has to do, such as a scan."""

    def __init__(
        self,
        bridge: Bridge,
        participants: list[str],
        progressed: Callable[[int], None],
        ended: Callable[[Sequence[ScanResult], CheckinError | None], None],
    ) -> None:
        """`ended` gets the verdicts, and what went wrong if not all of them came."""
        self._bridge = bridge
        self._left = participants
        self._results: list[ScanResult] = []
        self._progressed = progressed
        self._ended = ended

    def cancel(self) -> None:
        """Those who are left stay open."""
        self._left = []

    def go_on(self) -> None:
        """Check in the next ones, or end."""
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        if not some:
            self._ended(self._results, None)
            return
        desk = self._bridge.station.delegations
        self._bridge.do(lambda: desk.check_in(some), self._take, lambda error: self._ended(self._results, error))

    def _take(self, results: list[ScanResult]) -> None:
        self._results += results
        self._progressed(len(self._results))
        self.go_on()
