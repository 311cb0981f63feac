"""News for those who listen: that there is something new, not what. Lives on the server's event loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

PING_S = 1.0
SHORTEST_PAUSE_S = 0.02
PAUSE_FOR_EACH_S = 0.003
"""Every listener asks at once when it is told, so the more there are, the longer what is new is gathered first."""


class Hub:
    """Wakes every listener when something was written; what comes in quick succession is told once."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Event] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_closed = False
        self.count = 0
        """Changes whenever there is news."""

    def tell(self) -> None:
        """There is news. From any thread."""
        self.count += 1  # when two threads make one step of it, it has changed all the same
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop is closed; nobody listens any more
                self._loop.call_soon_threadsafe(self._wake_all)

    def close(self) -> None:
        """End all listening. From any thread."""
        self._is_closed = True
        self.tell()

    async def listen(self) -> AsyncIterator[bool]:
        """Yields True at once and at each news, and False from time to time so that the line stays open."""
        self._loop = asyncio.get_running_loop()
        woken = asyncio.Event()
        self._listeners.add(woken)
        try:
            yield True
            while not self._is_closed:
                try:
                    await asyncio.wait_for(woken.wait(), PING_S)
                except TimeoutError:
                    yield False
                    continue
                woken.clear()
                if not self._is_closed:
                    yield True
                    await asyncio.sleep(max(SHORTEST_PAUSE_S, PAUSE_FOR_EACH_S * len(self._listeners)))
        finally:
            self._listeners.discard(woken)

    def _wake_all(self) -> None:
        for woken in self._listeners:
            woken.set()
