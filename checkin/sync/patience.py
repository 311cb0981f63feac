"""How long an exchange with a server may take as a whole, whoever drips: HTTP alone bounds the pauses between bytes."""

import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpcore
import httpx
import msgspec

_KEPT_OPEN_S = 5.0
_SLICE = 64 * 1024


class Patience(msgspec.Struct, frozen=True):
    """Time for an exchange to begin with, and what each byte earns that comes or goes.

    With these, what a desk sends at once and nearly all that it reads passes networks of 10 kB/s, and a page as it is
    on most days those of 4 kB/s; whoever drips is left after a minute.
    """

    grace_s: float = 60.0
    slowest_bytes_per_s: int = 10_000


PATIENCE = Patience()


class _Exchange:
    """One request and its answer, which may be `most` bytes together."""

    def __init__(self, patience: Patience, most: int) -> None:
        self._patience = patience
        self._most = most
        self._moved = 0
        self._began_s = time.monotonic()

    def count(self, moved: int) -> None:
        self._moved += moved

    def left_s(self) -> float:
        earned_s = min(self._moved, self._most) / self._patience.slowest_bytes_per_s
        return self._began_s + self._patience.grace_s + earned_s - time.monotonic()


_exchange: ContextVar[_Exchange | None] = ContextVar("exchange", default=None)


@contextmanager
def patient(patience: Patience, most: int) -> Iterator[None]:
    """What a PatientTransport does in here on this thread is one exchange of at most so many bytes both ways.

    When it takes longer than that allows it ends with the timeout of httpx that a pause of its own would have.
    """
    token = _exchange.set(_Exchange(patience, most))
    try:
        yield
    finally:
        _exchange.reset(token)


class PatientTransport(httpx.HTTPTransport):
    """Speaks HTTP over connections that heed `patient`."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=context, keepalive_expiry=_KEPT_OPEN_S, network_backend=_Backend()
        )


class _Backend(httpcore.NetworkBackend):
    def __init__(self) -> None:
        self._system = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        timeout = _within(timeout, httpcore.ConnectTimeout)
        return _Stream(self._system.connect_tcp(host, port, timeout, local_address, socket_options))


class _Stream(httpcore.NetworkStream):
    """A connection on which nothing is begun or waited for longer than the exchange has left."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        read = self._stream.read(max_bytes, _within(timeout, httpcore.ReadTimeout))
        _count(len(read))
        return read

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _SLICE):
            part = buffer[start : start + _SLICE]
            self._stream.write(part, _within(timeout, httpcore.WriteTimeout))
            _count(len(part))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        timeout = _within(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _within(timeout: float | None, late: type[httpcore.TimeoutException]) -> float | None:
    exchange = _exchange.get()
    if exchange is None:
        return timeout
    left_s = exchange.left_s()
    if left_s <= 0:
        raise late("The exchange takes too long.")
    return left_s if timeout is None else min(timeout, left_s)


def _count(moved: int) -> None:
    if (exchange := _exchange.get()) is not None:
        exchange.count(moved)
