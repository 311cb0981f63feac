"""HTTP to one server, over connections that heed the patience a desk has with it.

Imported when a desk first speaks to a server: httpx and httpcore are large, and a start need not wait for them.
"""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from checkin.sync.answers import NotOurs, Unreachable
from checkin.sync.patience import count, seconds_left

_CONNECT_S = 5.0
_KEPT_OPEN_S = 5.0
_SLICE = 64 * 1024
_NO_CHECK_TIME = 0x200000
"""X509_V_FLAG_NO_CHECK_TIME: a pinned certificate is trusted by its bytes, and a laptop's clock may be wrong."""


class Transport:
    """Asks one server. Not for more than one thread at a time, except for an answer that has no end."""

    def __init__(self, url: str, certificate: str | None) -> None:
        """`certificate`: the only one that is trusted; without it those of the known authorities are."""
        self._url = url
        self._client = httpx.Client(
            base_url=url,
            transport=_PatientTransport(_trusting(certificate) if certificate else _trusting_authorities()),
            follow_redirects=False,
            trust_env=False,
        )

    @contextmanager
    def answer(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        content: bytes | None = None,
        query: dict[str, str | int] | None = None,
        *,
        longest_pause_s: float = 20.0,
    ) -> Iterator[httpx.Response]:
        """What the server answers, to be read inside.

        Raises Unreachable when it does not, or stops in between, and NotOurs for a certificate that is not trusted.
        """
        timeout = httpx.Timeout(_CONNECT_S, read=longest_pause_s)
        try:
            with self._client.stream(
                method, path, content=content, headers=headers, params=query, timeout=timeout
            ) as response:
                yield response
        except httpx.HTTPError as error:
            if _is_distrust(error):
                raise NotOurs(
                    f"The server at {self._url} does not show the certificate that this desk trusts, so nothing is "
                    "sent there: ask whoever runs the server."
                ) from error
            raise Unreachable(f"The server at {self._url} cannot be reached: the desk works on without it.") from error

    def close(self) -> None:
        """Close all connections; may be called twice."""
        self._client.close()


def is_address(url: str) -> bool:
    """Whether HTTP can be spoken there."""
    try:
        httpx.URL(url)
    except httpx.InvalidURL:
        return False
    return True


class _PatientTransport(httpx.HTTPTransport):
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
        count(len(read))
        return read

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _SLICE):
            part = buffer[start : start + _SLICE]
            self._stream.write(part, _within(timeout, httpcore.WriteTimeout))
            count(len(part))

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
    left_s = seconds_left()
    if left_s is None:
        return timeout
    if left_s <= 0:
        raise late("The exchange takes too long.")
    return left_s if timeout is None else min(timeout, left_s)


def _is_distrust(error: BaseException | None) -> bool:
    """Whether an error came from a certificate that is not trusted."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return True
    return error is not None and _is_distrust(error.__cause__ or error.__context__)


def _trusting_authorities() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


def _trusting(certificate: str) -> ssl.SSLContext:
    """Trusts exactly this certificate, whatever its name and dates say."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.load_verify_locations(cadata=certificate)
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | ssl.VerifyFlags(_NO_CHECK_TIME)
    return context
