"""What stands before every route: requests that no desk and no page of ours sends are refused without being read."""

import asyncio
import logging
import re
from collections.abc import Callable, Mapping
from typing import cast
from urllib.parse import urlsplit

import msgspec
from litestar import Litestar
from litestar.enums import ScopeType
from litestar.types import HTTPReceiveMessage, HTTPScope, Message, Receive, Scope, Send

from checkin.errors import CheckinError
from checkin.server.headers import headers_of_every_answer
from checkin.server.limits import Limits
from checkin.sync.messages import Problem

MOST_HEADERS, LONGEST_HEADERS = 64, 16 * 1024
LONGEST_TARGET, MOST_PARAMETERS = 2_048, 32
BODY_PAUSE_S, BODY_S = 10.0, 120.0
"""How long a body may pause, and take as a whole."""
_MOST_DRAINED = 16 * 1024 * 1024
_JSON = "application/json"
_TYPES = {"PUT /photos": frozenset({"application/octet-stream", "image/jpeg"})}
_HOST = re.compile(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?")
_log = logging.getLogger(__name__)


class TooSlow(CheckinError):
    """A request did not come in time."""


class Refusal(Exception):
    """A request that goes no further: status, one sentence, and the methods that there are where it was another."""

    def __init__(self, status: int, sentence: str, allowed: str = "") -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.allowed = allowed
        self.is_ambiguous = status in (400, 505)
        """Whether what comes after it on its connection may not be what its sender meant as the next."""


class Gate:
    """The outermost layer of the application."""

    def __init__(self, app: Litestar, now_ms: Callable[[], int]) -> None:
        self._app = app
        self._now_ms = now_ms
        self._limits = Limits()
        self._routes = [(_pattern(route.path), frozenset(route.methods) - {"OPTIONS"}) for route in app.routes]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, or pass on the server's start and end."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        await self._serve(scope, receive, send)

    async def _serve(self, scope: HTTPScope, receive: Receive, send: Send) -> None:
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        body = _Body(receive, has_one="transfer-encoding" in headers or headers.get("content-length", "0") != "0")
        answer = _Answer(send, body, self._now_ms)
        token, address = headers.get("authorization", ""), scope["client"][0] if scope["client"] else ""
        try:
            if not self._limits.allows(token, address) or not self._limits.has_room(token, address):
                raise Refusal(429, "Too many requests at once: wait a moment, then try again.")
            require_sound(scope, headers)
            self._require_route(scope["path"], scope["method"])
            if body.has_one:
                _require_known_type(scope, headers)
            with self._limits.answering(token, address) as done:
                answer.on_stream = done
                await self._app(scope, body.receive, answer.send)
        except Refusal as refusal:
            await answer.problem(refusal)
        except Exception:
            _log.exception("a request failed")
            if answer.has_begun:
                raise
            await answer.problem(Refusal(500, "The server failed on this request; its log says why."))

    def _require_route(self, path: str, method: str) -> None:
        """No preflight is answered: no page of others may ask anything here."""
        there = {each for pattern, methods in self._routes if pattern.fullmatch(path) for each in methods}
        if not there:
            raise Refusal(404, "There is no such page.")
        if method not in there:
            raise Refusal(405, "This cannot be asked by that method.", ", ".join(sorted(there)))


def _pattern(path: str) -> re.Pattern[str]:
    """What matches the paths of a route, which may end with a slash."""
    return re.compile(re.sub(r"\\\{[^}]*\}", "[^/]+", re.escape(path.rstrip("/"))) + "/?")


def require_sound(scope: HTTPScope, headers: Mapping[str, str]) -> None:
    """Raise Refusal for a request whose head alone says that it is none of ours."""
    if scope["http_version"] not in ("1.0", "1.1"):
        raise Refusal(505, "This server speaks HTTP/1.1.")
    sizes = [len(name) + len(value) for name, value in scope["headers"]]
    if len(sizes) > MOST_HEADERS or sum(sizes) > LONGEST_HEADERS:
        raise Refusal(431, "The head of the request is larger than any of ours.")
    if len(scope["raw_path"]) + len(scope["query_string"]) > LONGEST_TARGET:
        raise Refusal(414, "The address is longer than any of ours.")
    if scope["query_string"].count(b"&") >= MOST_PARAMETERS or b"%00" in scope["query_string"]:
        raise Refusal(400, "The address asks for more than any request of ours, or for what is no text.")
    _require_unambiguous(scope, headers)
    if scope["method"] != "GET":
        _require_own_page(headers)


def _require_unambiguous(scope: HTTPScope, headers: Mapping[str, str]) -> None:
    """What two programs on the way could read as different requests is refused."""
    names = [name for name, _ in scope["headers"]]
    if "transfer-encoding" in headers and ("content-length" in headers or scope["http_version"] == "1.0"):
        raise Refusal(400, "The length of the body is given in two ways.")
    for name in (b"host", b"authorization", b"origin", b"content-type", b"content-length", b"transfer-encoding"):
        if names.count(name) > 1:
            raise Refusal(400, "A header that may be given once is given twice.")
    if "host" in headers and not _HOST.fullmatch(headers["host"]):
        raise Refusal(400, "The address that was asked for is none.")


def _require_own_page(headers: Mapping[str, str]) -> None:
    """A browser says which page asks; only our own may ask for more than to read. Desks send neither header."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    is_own = origin is None or urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
    if not is_own or site not in (None, "same-origin", "none"):
        raise Refusal(403, "Only the server's own page may ask that in a browser.")


def _require_known_type(scope: HTTPScope, headers: Mapping[str, str]) -> None:
    """Pages of others cannot send JSON by a form; and nothing is unpacked, so that nothing can burst."""
    if headers.get("content-encoding", "identity") != "identity":
        raise Refusal(415, "This server takes no packed bodies.")
    route = f"{scope['method']} {scope['path'].rpartition('/')[0]}"
    if headers.get("content-type", "").partition(";")[0].strip().lower() not in _TYPES.get(route, {_JSON}):
        raise Refusal(415, "The body is of another type than the one that is taken here.")


class _Body:
    """A request's body as it comes: in time, or not at all."""

    def __init__(self, receive: Receive, *, has_one: bool) -> None:
        self._receive = receive
        self.has_one = has_one
        self.is_whole = not has_one
        self._ends_at: float | None = None

    async def receive(self) -> HTTPReceiveMessage:
        """The next part. Raises TooSlow when it does not come in time."""
        if self.is_whole:
            return cast("HTTPReceiveMessage", await self._receive())
        now = asyncio.get_running_loop().time()
        self._ends_at = self._ends_at or now + BODY_S
        try:
            async with asyncio.timeout(min(BODY_PAUSE_S, self._ends_at - now)):
                message = cast("HTTPReceiveMessage", await self._receive())
        except TimeoutError:
            raise TooSlow("The request did not come in time: try again.") from None
        self.is_whole = message["type"] == "http.disconnect" or not message["more_body"]
        return message

    async def drain(self) -> None:
        """Take what still comes and forget it: whoever is cut off while sending does not read the answer."""
        drained = 0
        try:
            while not self.is_whole and drained < _MOST_DRAINED:
                message = await self.receive()
                drained += len(message["body"]) if message["type"] == "http.request" else 0
        except TooSlow:
            return


class _Answer:
    """An answer on its way, with the headers that every one has."""

    def __init__(self, send: Send, body: _Body, now_ms: Callable[[], int]) -> None:
        self._send = send
        self._body = body
        self._now_ms = now_ms
        self.has_begun = False
        self.on_stream: Callable[[], None] = lambda: None

    async def send(self, message: Message) -> None:
        """One part of it."""
        if message["type"] == "http.response.start":
            self.has_begun = True
            if message["status"] not in (408, 429):
                await self._body.drain()
            message["headers"] = self._headers(list(message.get("headers", [])))
        await self._send(message)

    def _headers(self, given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        kind = next((value.decode() for name, value in given if name.lower() == b"content-type"), "")
        if kind.startswith("text/event-stream"):
            self.on_stream()
        added = headers_of_every_answer(self._now_ms(), kind)
        names = {name for name, _ in added}
        if not self._body.is_whole:
            added.append((b"connection", b"close"))
        return [(name, value) for name, value in given if name.lower() not in names] + added

    async def problem(self, refusal: Refusal) -> None:
        """The answer to what goes no further."""
        content = msgspec.json.encode(Problem(refusal.sentence))
        headers = [(b"content-type", _JSON.encode()), (b"content-length", str(len(content)).encode())]
        if refusal.allowed:
            headers.append((b"allow", refusal.allowed.encode()))
        if refusal.status == 429:
            headers.append((b"retry-after", b"1"))
        elif refusal.is_ambiguous:
            headers.append((b"connection", b"close"))
        await self.send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await self.send({"type": "http.response.body", "body": content, "more_body": False})
