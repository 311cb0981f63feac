"""News for those who listen: that there is something new, not what. Lives on the server's event loop."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field

from checkin.errors import CheckinError
from checkin.journal.store import StoreError

PING_S = 1.0
SHORTEST_PAUSE_S = 0.02
PAUSE_FOR_EACH_S = 0.003
"""Every listener asks at once when it is told, so the more there are, the longer what is new is gathered first."""
MOST_STREAMS = 10
"""For each desk or browser; a browser has one for each of its windows."""
_LOOK_AGAIN_S = 0.2


class TooManyStreams(CheckinError):
    """This desk or browser listens often enough."""


@dataclass(eq=False, slots=True)
class _Listener:
    token: str
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    is_over: bool = False


class Hub:
    """Wakes every listener when something was written; what comes in quick succession is told once."""

    def __init__(self, good_tokens: Callable[[], Collection[str]]) -> None:
        """`good_tokens` are the hashes of all tokens that are not revoked: who has none of them hears no more."""
        self._good_tokens = good_tokens
        self._listeners: set[_Listener] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._watch: asyncio.Task[None] | None = None
        self._is_stirred = asyncio.Event()
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

    def require_room(self, token: str) -> None:
        """Raise TooManyStreams when as many listen with this token (its hash) as may."""
        if sum(listener.token == token for listener in self._listeners) >= MOST_STREAMS:
            raise TooManyStreams("Too many windows of this browser or desk listen for news: close one of them.")

    async def listen(self, token: str) -> AsyncIterator[bool]:
        """Yields True at once and at each news, and False from time to time so that the line stays open.

        Ends when the token, of which this is the hash, is good no more.
        """
        self._loop = asyncio.get_running_loop()
        listener = _Listener(token)
        self._listeners.add(listener)
        if self._watch is None or self._watch.done():
            self._watch = self._loop.create_task(self._end_those_revoked())
        try:
            yield True
            while not (self._is_closed or listener.is_over):
                try:
                    await asyncio.wait_for(listener.woken.wait(), PING_S)
                except TimeoutError:
                    yield False
                    continue
                listener.woken.clear()
                if not (self._is_closed or listener.is_over):
                    yield True
                    await asyncio.sleep(max(SHORTEST_PAUSE_S, PAUSE_FOR_EACH_S * len(self._listeners)))
        finally:
            self._listeners.discard(listener)

    async def _end_those_revoked(self) -> None:
        """One question a second, for all who listen, and one at each news; another process may have revoked."""
        while self._listeners and not self._is_closed:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._is_stirred.wait(), PING_S)
            self._is_stirred.clear()
            with suppress(StoreError):  # asked again in a moment; nothing is told by a stream but that there is news
                good = await asyncio.to_thread(self._good_tokens)
                for listener in self._listeners:
                    if listener.token not in good:
                        listener.is_over = True
                        listener.woken.set()
            await asyncio.sleep(_LOOK_AGAIN_S)

    def _wake_all(self) -> None:
        self._is_stirred.set()
        for listener in self._listeners:
            listener.woken.set()
