"""A bad network: a TCP proxy between desk and server whose faults are switched while connections are open."""

import asyncio
import random
import socket
import ssl
import struct
import threading
from collections.abc import Coroutine
from contextlib import suppress
from enum import Enum, auto
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec

Found = TypeVar("Found")
_CHUNK = 16_384
_LAST_CALLBACKS_S = 0.01
_TIMEOUT_S = 10.0
_RESET_AT_ONCE = struct.pack("ii", 1, 0)
"""SO_LINGER on, for no time at all: closing sends RST instead of FIN."""
# Not even a line like those of server-sent events makes it news.
_PORTAL_PAGE = b"<!doctype html>\n<title>Venue Wi-Fi</title>\ndata: news\n\n<p>Accept our terms to go on.</p>\n"
PORTAL_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(_PORTAL_PAGE)
) + _PORTAL_PAGE


class Way(Enum):
    """A direction of bytes."""

    TO_SERVER = auto()
    TO_DESK = auto()


class Refuse(msgspec.Struct, frozen=True):
    """Nobody listens; what was connected is cut off."""


class BlackHole(msgspec.Struct, frozen=True):
    """Connects, swallows everything and never answers. Healing cuts off what was swallowed in the middle."""


class Delay(msgspec.Struct, frozen=True):
    """Every piece comes late, by this much and up to `jitter_s` more."""

    delay_s: float
    jitter_s: float = 0.0


class Throttle(msgspec.Struct, frozen=True):
    """No more bytes a second than this, either way."""

    bytes_per_s: int


class Truncate(msgspec.Struct, frozen=True):
    """After so many bytes one way, both sides see an orderly end (FIN) in the middle of what was said."""

    after: int
    way: Way = Way.TO_DESK


class HalfClose(msgspec.Struct, frozen=True):
    """After so many bytes one way, that way ends; the other stays open."""

    after: int
    way: Way = Way.TO_DESK


class Reset(msgspec.Struct, frozen=True):
    """After so many bytes one way, both sides get RST."""

    after: int
    way: Way = Way.TO_DESK


class CaptivePortal(msgspec.Struct, frozen=True):
    """The venue's Wi-Fi answers everything itself, with a page of its own and HTTP 200."""

    tls: ssl.SSLContext | None = None
    """To answer encrypted, with a certificate of the portal's."""


Ending = Truncate | HalfClose | Reset
Fault = Refuse | BlackHole | Delay | Throttle | Ending | CaptivePortal


class FaultyNetwork:
    """The proxy, in a thread of its own while the context lasts. Faults touch open connections, too."""

    def __init__(self, server_port: int, seed: int = 1) -> None:
        self.server_port = server_port
        self.faults: tuple[Fault, ...] = ()
        self.chance = random.Random(seed)
        self.overheard = b""
        """What desks told a captive portal, decrypted where they let it."""
        self._connections: set[_Connection] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._accepted = self._struck = 0
        self._socket = _bound(0)
        self._listener: asyncio.Server | None = None
        self.port = int(self._socket.getsockname()[1])
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="faulty network")

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._listen())
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._do(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._socket.close()

    @property
    def accepted(self) -> int:
        """How many connections were made so far."""
        return self._accepted

    @property
    def struck(self) -> int:
        """How often a fault has touched a connection since it was switched on; `Refuse` leaves no trace."""
        return self._struck

    def suffer(self, *faults: Fault) -> None:
        """Have these faults, and no others, from now on."""
        self._do(self._switch(faults))

    def heal(self) -> None:
        """Be a good network again."""
        self.suffer()

    def fault(self, kind: type[Found]) -> Found | None:
        """The fault of this kind that is switched on."""
        return next((fault for fault in self.faults if isinstance(fault, kind)), None)

    def strike(self) -> None:
        """Count that a fault touched a connection."""
        self._struck += 1

    async def _switch(self, faults: tuple[Fault, ...]) -> None:
        self.faults, self._struck = faults, 0
        cuts_all = self.fault(Refuse) is not None or self.fault(CaptivePortal) is not None
        for connection in list(self._connections):
            connection.start_anew(cut=cuts_all)
        if self.fault(Refuse) is not None:
            self._deafen()
        else:
            await self._listen()

    async def _listen(self) -> None:
        if self._listener is None:
            self._listener = await asyncio.start_server(self._accept, sock=self._socket)

    def _deafen(self) -> None:
        if self._listener is not None:
            self._listener.close()
            self._listener = None
            # Bound but not listening: the port stays ours, and whoever comes is refused.
            self._socket = _bound(self.port)

    async def _end(self) -> None:
        self._deafen()
        for connection in list(self._connections):
            connection.reset()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        # Whoever came in the very moment of the end was accepted, and nobody was told.
        for transport in list(getattr(self._loop, "_transports", {}).values()):
            transport.abort()
        await asyncio.sleep(_LAST_CALLBACKS_S)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._accepted += 1
        task = asyncio.current_task()
        assert task is not None
        connection = _Connection(self, reader, writer)
        self._tasks.add(task)
        self._connections.add(connection)
        try:
            await connection.serve()
        except (OSError, asyncio.IncompleteReadError):
            connection.reset()
        except asyncio.CancelledError:
            connection.reset()  # the end of the network; asyncio would complain of a cancelled handler
        finally:
            self._connections.discard(connection)
            self._tasks.discard(task)

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_TIMEOUT_S)


class _Connection:
    """One connection of a desk, and the one to the server that belongs to it."""

    def __init__(self, network: FaultyNetwork, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._network = network
        self._reader = reader
        self._writers = {Way.TO_DESK: writer}
        self._passed = dict.fromkeys(Way, 0)
        self._is_spoilt = False
        """Whether bytes of it were swallowed: then nobody can go on with it."""
        self._ended: set[Way] = set()

    async def serve(self) -> None:
        """Carry bytes until either side ends."""
        if (portal := self._network.fault(CaptivePortal)) is not None:
            await self._answer_as(portal)
            return
        reader, self._writers[Way.TO_SERVER] = await asyncio.open_connection("127.0.0.1", self._network.server_port)
        try:
            await asyncio.gather(self._carry(Way.TO_SERVER, self._reader), self._carry(Way.TO_DESK, reader))
        finally:
            await self.close()

    def start_anew(self, *, cut: bool) -> None:
        """The faults were switched: count from zero, and cut off what cannot or must not go on."""
        self._passed = dict.fromkeys(Way, 0)
        if cut or self._is_spoilt:
            self.reset()

    async def close(self) -> None:
        """An orderly end for both sides."""
        for writer in self._writers.values():
            writer.close()
        for writer in self._writers.values():
            with suppress(OSError):
                await writer.wait_closed()

    def reset(self) -> None:
        """RST for both sides."""
        for writer in self._writers.values():
            raw = writer.get_extra_info("socket")
            if raw is not None and raw.fileno() >= 0:
                raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
            writer.transport.abort()

    async def _carry(self, way: Way, reader: asyncio.StreamReader) -> None:
        writer = self._writers[way]
        while data := await reader.read(self._piece()):
            if self._network.fault(BlackHole) is not None or way in self._ended:
                self._network.strike()
                self._is_spoilt = True
                continue
            await self._hold_up(len(data))
            ending = next((f for f in self._network.faults if isinstance(f, Ending) and f.way is way), None)
            if ending is not None and self._passed[way] + len(data) > ending.after:
                writer.write(data[: ending.after - self._passed[way]])
                await writer.drain()
                await self._end_as(ending)
                continue
            self._passed[way] += len(data)
            writer.write(data)
            await writer.drain()
        if self._network.fault(BlackHole) is not None:
            self._is_spoilt = True
        elif way not in self._ended and not writer.is_closing():
            writer.write_eof()

    async def _end_as(self, ending: Ending) -> None:
        self._network.strike()
        self._is_spoilt = True
        self._ended.add(ending.way)
        match ending:
            case Truncate():
                await self.close()
            case Reset():
                self.reset()
            case HalfClose(way=way):
                self._writers[way].write_eof()

    async def _hold_up(self, size: int) -> None:
        if (delay := self._network.fault(Delay)) is not None:
            self._network.strike()
            await asyncio.sleep(delay.delay_s + self._network.chance.uniform(0, delay.jitter_s))
        if (throttle := self._network.fault(Throttle)) is not None:
            self._network.strike()
            await asyncio.sleep(size / throttle.bytes_per_s)

    def _piece(self) -> int:
        throttle = self._network.fault(Throttle)
        return _CHUNK if throttle is None else max(1, min(_CHUNK, throttle.bytes_per_s // 20))

    async def _answer_as(self, portal: CaptivePortal) -> None:
        self._network.strike()
        writer = self._writers[Way.TO_DESK]
        if portal.tls is not None:
            await writer.start_tls(portal.tls)
        self._network.overheard += await self._reader.read(_CHUNK)
        writer.write(PORTAL_ANSWER)
        await writer.drain()
        await self.close()


def _bound(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind(("127.0.0.1", port))
    return bound
