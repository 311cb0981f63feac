"""Connections of HTTP: how many there may be, how long a head and a reader may take, and what no HTTP is answered."""

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

import h11
import msgspec
from uvicorn.protocols.http.h11_impl import H11Protocol

from checkin.server.headers import headers_of_every_answer
from checkin.server.limits import neighbourhood
from checkin.sync.messages import Problem

MOST_CONNECTIONS, MOST_FROM_AN_ADDRESS = 2_000, 500
_OWN_FILES = 500
HEAD_S = 10.0
"""How long the head of a request may take."""
READING_S = 30.0
"""How long somebody may leave an answer unread."""


class Doors:
    """Who is connected."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self.now_ms = now_ms
        self._inside: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Whether there was room for one more; whoever entered leaves."""
        place = neighbourhood(address)
        if self._inside.total() >= MOST_CONNECTIONS or self._inside[place] >= MOST_FROM_AN_ADDRESS:
            return False
        self._inside[place] += 1
        return True

    def leave(self, address: str) -> None:
        """One of those who entered is gone."""
        place = neighbourhood(address)
        self._inside[place] -= 1
        if self._inside[place] <= 0:
            del self._inside[place]


class GuardedConnection(H11Protocol):
    """One connection; `doors` is its server's."""

    doors: Doors
    _is_inside = False
    _head_timer: asyncio.TimerHandle | None = None
    _reading_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Let it in, if there is room."""
        super().connection_made(transport)
        self._is_inside = self.doors.enter(self._address)
        if self._is_inside:
            self._time_head()
        else:
            transport.abort()

    def data_received(self, data: bytes) -> None:
        """Every head has one time, however slowly it comes."""
        if not self.transport.is_closing():
            super().data_received(data)
            self._time_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is gone, and so are its timers."""
        super().connection_lost(exc)
        if self._is_inside:
            self._is_inside = False
            self.doors.leave(self._address)
        for timer in (self._head_timer, self._reading_timer):
            if timer is not None:
                timer.cancel()

    def pause_writing(self) -> None:
        """Somebody reads more slowly than we write."""
        super().pause_writing()
        if self._reading_timer is None:
            self._reading_timer = self.loop.call_later(READING_S, self.transport.abort)

    def resume_writing(self) -> None:
        """They read on."""
        super().resume_writing()
        if self._reading_timer is not None:
            self._reading_timer.cancel()
            self._reading_timer = None

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the library's words are not ours
        """What is no HTTP, or larger than a head may be, is told so like everything else."""
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.abort()
            return
        content = msgspec.json.encode(Problem("This is no request that the server understands."))
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(content)).encode()),
            (b"connection", b"close"),
            *headers_of_every_answer(self.doors.now_ms(), "application/json"),
        ]
        for event in (h11.Response(status_code=400, headers=headers), h11.Data(data=content), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""

    def _time_head(self) -> None:
        if self.conn.their_state is not h11.IDLE or self.transport.is_closing():
            if self._head_timer is not None:
                self._head_timer.cancel()
                self._head_timer = None
        elif self._head_timer is None:
            self._head_timer = self.loop.call_later(HEAD_S, self.transport.abort)


def make_room_for_connections() -> None:
    """Have the system allow this process as many connections as the doors do, where it can be asked; 1,024 are usual.

    Whoever holds all of them would else keep the server from opening its own files.
    """
    try:
        import resource  # noqa: PLC0415 - there is none on Windows, nor such a limit
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + _OWN_FILES
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def connections_of(doors: Doors) -> type[GuardedConnection]:
    """The connections of one server."""
    attributes: dict[str, Any] = {"doors": doors}
    return type("Connection", (GuardedConnection,), attributes)
