"""After each round a desk tells its server how it is; a supervisor's desk asks how the others are."""

import logging
import time
from collections.abc import Callable

from checkin.journal.health import Health
from checkin.sync.answers import Refused, SyncError
from checkin.sync.client import ServerClient
from checkin.sync.messages import PairedDesk

_log = logging.getLogger(__name__)
_AGAIN_S = 30.0
"""What has not changed is told again after this time, so that the server knows that it still holds."""
_ASK_EVERY_S = 2.0


class Reporter:
    """Tells and asks on the thread of sync. A server of an older version is not asked twice."""

    def __init__(
        self,
        health: Callable[[], Health],
        watches: Callable[[], bool],
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """`health` says how the desk is, `watches` whether somebody here wants to know of the others."""
        self._health = health
        self._watches = watches
        self._clock_s = clock_s
        self._told: Health | None = None
        self._told_s = self._asked_s = -_AGAIN_S
        self._desks: tuple[PairedDesk, ...] = ()
        self._is_understood = True

    def report(self, client: ServerClient) -> tuple[PairedDesk, ...]:
        """Tell and ask what is due; the desks as last known. What fails is tried again in the next round."""
        try:
            self._tell(client)
            self._ask(client)
        except SyncError as error:
            _log.info("how desks are was not exchanged (%s)", type(error).__name__)
        return self._desks

    def _tell(self, client: ServerClient) -> None:
        health = self._health()
        is_due = health != self._told or self._clock_s() - self._told_s >= _AGAIN_S
        if not is_due or not self._is_understood:
            return
        try:
            client.tell_health(health)
        except Refused:
            self._is_understood = False
            raise
        self._told, self._told_s = health, self._clock_s()

    def _ask(self, client: ServerClient) -> None:
        if self._watches() and self._clock_s() - self._asked_s >= _ASK_EVERY_S:
            self._desks = tuple(client.desks())
            self._asked_s = self._clock_s()
