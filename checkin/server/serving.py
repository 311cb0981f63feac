"""Running the server: in a thread of its own (for the demo and tests) or as the whole program."""

import asyncio
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path

import uvicorn

from checkin.errors import CheckinError
from checkin.journal.store import Store
from checkin.journal.wipe_orders import Erasure
from checkin.roster.photo_shelf import PhotoShelf, photos_of
from checkin.server.app import make_app
from checkin.server.central import Central
from checkin.server.certificates import Certificate, own_certificate
from checkin.server.connections import Doors, connections_of
from checkin.server.gate import Gate
from checkin.sync.messages import PairingCode

DEFAULT_PORT = 8420
HANDSHAKE_S = 10.0
_START_S = 20.0


class ServerError(CheckinError):
    """The server cannot be started."""


class Tls(StrEnum):
    """Whether requests are encrypted. `auto`: always, but not on this machine's own address."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class Server:
    """One central server. The port is taken when it is made, so that a port in use is told at once."""

    def __init__(
        self,
        store: Store,
        folder: Path,
        *,
        key: bytes | None = None,
        host: str = "127.0.0.1",
        port: int = DEFAULT_PORT,
        tls: Tls = Tls.AUTO,
        on_erased: Callable[[Erasure], None] = lambda _erasure: None,
    ) -> None:
        """`key` is that of the folder, with which photos are sealed.

        `on_erased` is called once, when it is seen that the event was erased.
        """
        self._socket = _bound(host, port)
        is_encrypted = tls is Tls.ON or (tls is Tls.AUTO and not _is_loopback(host))
        certificate = own_certificate(folder) if is_encrypted else None
        scheme = "https" if certificate else "http"
        shown = host if host not in ("0.0.0.0", "::") else _own_address()  # noqa: S104 - compared, not bound
        self.url = f"{scheme}://{f'[{shown}]' if ':' in shown else shown}:{self._socket.getsockname()[1]}"
        self.fingerprint = certificate.fingerprint if certificate else ""
        photos = PhotoShelf(photos_of(folder, key))
        self._central = Central(store, self.url, self.fingerprint, photos=photos, on_erased=on_erased)
        self._doors = Doors(self._central.now_ms)
        self._uvicorn = uvicorn.Server(_config(self._central, self._doors, certificate))
        self._thread: threading.Thread | None = None

    def pairing_code(self, *, for_browser: bool = False) -> PairingCode:
        """A fresh one-time code and its link; for a desk or a browser, or for a browser alone."""
        return self._central.pairing_code(for_browser=for_browser)

    def run(self) -> None:
        """Serve until interrupted."""
        self._uvicorn.run(sockets=[self._socket])

    def start(self) -> None:
        """Serve in a thread of its own; returns when requests are answered."""
        self._thread = threading.Thread(target=self.run, name="server", daemon=True)
        self._thread.start()
        pause = threading.Event()
        for _ in range(int(_START_S / 0.01)):
            if self._uvicorn.started:
                return
            if not self._thread.is_alive():
                break
            pause.wait(0.01)
        raise ServerError("The server did not start; its log says why.")

    def ask_to_end(self) -> None:
        """Have `run` return soon; for handlers of signals."""
        self._uvicorn.should_exit = True

    def stop(self) -> None:
        """End serving, and all listening for news. May be called twice."""
        self._central.hub.close()
        self.ask_to_end()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._socket.close()


def _config(central: Central, doors: Doors, certificate: Certificate | None) -> uvicorn.Config:
    return uvicorn.Config(
        Gate(make_app(central), central.now_ms),
        http=connections_of(doors),
        ws="none",
        lifespan="on",
        log_config=None,
        log_level="error",  # else everybody who sends nonsense writes to the log
        access_log=False,
        server_header=False,
        proxy_headers=False,  # whoever asks must not choose from which address they are counted
        timeout_graceful_shutdown=1,
        ssl_context_factory=(lambda *_: _tls_of(certificate)) if certificate else None,
        loop="checkin.server.serving:impatient_loop" if certificate else "asyncio",
    )


def _tls_of(certificate: Certificate) -> ssl.SSLContext:
    """The newest version alone: desks bring it with their Python, browsers have it since 2018."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_cert_chain(certificate.certificate, certificate.key)
    return context


def impatient_loop() -> asyncio.AbstractEventLoop:
    """An event loop on which nobody keeps a connection by not finishing its handshake."""
    loop = asyncio.new_event_loop()
    loop.create_server = partial(loop.create_server, ssl_handshake_timeout=HANDSHAKE_S)  # type: ignore[method-assign]
    return loop


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio switches Nagle's delay off for what it accepts.
    server = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind((host, port))
        server.listen(128)
    except (OSError, OverflowError) as error:
        server.close()
        raise ServerError(
            f"The server cannot use port {port} on {host} (is it in use?): choose another with --port."
        ) from error
    return server


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _own_address() -> str:
    """The address under which others reach this machine: that of the interface that leads outwards.

    The host's own name is no help: on Debian it stands for 127.0.1.1.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Choosing a peer for datagrams sends nothing; the address is one of documentation (RFC 5737).
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])
