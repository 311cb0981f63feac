"""Servers of which each test says what they answer, in place of ours."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import msgspec

from checkin.sync.client import ServerClient
from checkin.sync.messages import TIME_HEADER
from checkin.sync.patience import PATIENCE, Patience

OURS = {TIME_HEADER: "1700000000000"}
Answering = Callable[["Asked"], None]


class Asked(BaseHTTPRequestHandler):
    """One request to a server that does as the test says."""

    protocol_version = "HTTP/1.1"
    answering: Answering

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        with suppress(OSError):  # the desk hangs up
            type(self).answering(self)

    do_POST = do_PUT = do_GET  # noqa: N815 - what the base class calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def begin(self, status: int, headers: dict[str, str]) -> None:
        """Without a length: as long as the server goes on sending."""
        self.send_response(status)
        for name, value in {**headers, "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True

    def tell(self, message: object) -> None:
        """A whole answer as our server gives it."""
        self.begin(200, OURS)
        self.wfile.write(msgspec.json.encode(message))

    def send_without_end(self, status: int = 200, headers: dict[str, str] = OURS) -> None:
        """Until the other side has enough."""
        self.begin(status, headers)
        while True:
            self.wfile.write(b" " * 65_536)


@contextmanager
def a_server(answering: Answering) -> Iterator[str]:
    handler = type("Handler", (Asked,), {"answering": staticmethod(answering)})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, name="a server", kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def a_client(url: str, patience: Patience = PATIENCE) -> Iterator[ServerClient]:
    client = ServerClient(url, "token", patience=patience)
    try:
        yield client
    finally:
        client.close()
