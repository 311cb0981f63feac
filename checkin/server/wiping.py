"""What the server says to desks that are to remove their data, and what it hears of them."""

import logging
import threading
from collections.abc import Callable

import msgspec

from checkin.errors import CheckinError
from checkin.journal.store import KnownDesk, Store
from checkin.journal.wipe_orders import Erasure, WipeReason, erase_event, erasure_of, keep_order, order_of
from checkin.sync.messages import WipeDemand

_log = logging.getLogger(__name__)
_SENTENCES = {
    WipeReason.ERASED: "The personal data of this event were erased, and this desk is to remove its own.",
    WipeReason.REVOKED: "This desk was taken out of the event, and is to remove its data.",
}


class EventErased(CheckinError):
    """There is nothing any more that could be answered."""


class ToldToWipe(CheckinError):
    """The desk gets no other answer than that it is to remove its data."""

    def __init__(self, demand: WipeDemand) -> None:
        super().__init__(_SENTENCES[demand.reason])
        self.demand = demand


class WipeOrders:
    """Heeds them at every request. May be used from any thread."""

    def __init__(
        self, store: Store, now_ms: Callable[[], int], on_erased: Callable[[Erasure], None] = lambda _erasure: None
    ) -> None:
        """`on_erased` is called once, when it is first seen here that the event was erased."""
        self._store = store
        self._now_ms = now_ms
        self._on_erased = on_erased
        self._lock = threading.Lock()
        self._erasure: Erasure | None = None

    def require_event(self) -> None:
        """Raise EventErased when it was."""
        if self.erasure() is not None:
            raise EventErased("This event was erased: nothing can be asked of it any more.")

    def heed(self, desk: KnownDesk) -> None:
        """Raise ToldToWipe when the desk is to remove its data; for browsers of an erased event EventErased."""
        if not desk.revoked and self.erasure() is None:
            return
        order = order_of(self._store, desk.id)
        if order is not None:
            if order.told_ms is None:
                keep_order(self._store, msgspec.structs.replace(order, told_ms=self._now_ms()))
            event, _ = self._store.event()
            raise ToldToWipe(WipeDemand(event.id, order.reason))
        self.require_event()

    def confirm(self, desk: KnownDesk, unsent: int) -> None:
        """The desk says that its data are gone. What nobody ordered is nothing to confirm."""
        order = order_of(self._store, desk.id)
        if order is not None:
            now = self._now_ms()
            told_ms = order.told_ms if order.told_ms is not None else now
            confirmed = msgspec.structs.replace(order, told_ms=told_ms, confirmed_ms=now, unsent=unsent)
            keep_order(self._store, confirmed)

    def sweep(self) -> None:
        """After something was taken in: remove it again when the event was erased meanwhile. Raises EventErased."""
        erasure = self.erasure()
        if erasure is not None:
            erase_event(self._store, erasure)
            self._clean(erasure)
            self.require_event()

    def erasure(self) -> Erasure | None:
        """How the event was erased. Looked for each time, for another process may just have done it."""
        if self._erasure is not None:
            return self._erasure
        erasure = erasure_of(self._store)
        with self._lock:
            if erasure is None or self._erasure is not None:
                return self._erasure
            self._erasure = erasure
        self._clean(erasure)
        return erasure

    def _clean(self, erasure: Erasure) -> None:
        try:
            self._on_erased(erasure)
        except CheckinError as error:
            _log.warning("the event was erased, but not all of it here: %s", error.sentence)
