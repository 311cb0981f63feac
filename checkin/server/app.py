"""The central server over HTTP: pairing, entries, roster, settings, headcounts, news, and the live page."""

import logging
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated, Any

from litestar import Litestar, Request, Response, get, post
from litestar.datastructures import MutableScopeHeaders
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException, NotAuthorizedException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from litestar.response import File, ServerSentEvent, ServerSentEventMessage
from litestar.types import Message, Scope

from checkin.assets import ASSETS
from checkin.errors import CheckinError
from checkin.journal.headcount import Headcount, HeadcountError, headcount, unheard_desks
from checkin.journal.store import Cursor, KnownDesk, Page, Receipt, RosterChange, RosterPage, Store, StoreError
from checkin.server.news import Hub
from checkin.server.pairing import PairingCodes, PairingRefused, new_token, token_hash
from checkin.sync.messages import (
    LARGEST_BODY,
    MOST_ENTRIES,
    MOST_PARTICIPANTS,
    PROTOCOL,
    TIME_HEADER,
    Hello,
    PairAnswer,
    PairingCode,
    PairRequest,
    Problem,
    PulledPage,
    PushAnswer,
    PushRequest,
    PutParticipants,
    SettingsAnswer,
)
from checkin.sync.pairing import pairing_link

_log = logging.getLogger(__name__)
LIVE_PAGE = ASSETS / "live"
_HEARD_EVERY_MS = 5_000
_PAGE_FILES = {"icon.svg": "image/svg+xml", "live.css": "text/css", "live.js": "text/javascript"}
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Central:
    """What the routes work on: the store, the pairing codes, who was heard when, and the news."""

    def __init__(self, store: Store, url: str, fingerprint: str = "") -> None:
        self.store = store
        self.hub = Hub()
        self.codes = PairingCodes(now_ms)
        self._url = url
        self._fingerprint = fingerprint
        self._noted: dict[str, int] = {}

    def pairing_code(self) -> PairingCode:
        """A fresh one-time code and its link."""
        code = self.codes.new()
        return PairingCode(code, pairing_link(self._url, code, self._fingerprint))

    def heard(self, desk: KnownDesk, unsent: int | None = None) -> None:
        """Note that a desk was heard from; on disk every few seconds only."""
        now = now_ms()
        if unsent is None and now - self._noted.get(desk.id, 0) < _HEARD_EVERY_MS:
            return
        self._noted[desk.id] = now
        self.store.heard(desk.id, now, desk.unsent if unsent is None else unsent)


TheCentral = NamedDependency[Central]
TheDesk = NamedDependency[KnownDesk]
"""The desk whose token came with the request."""


@dataclass(frozen=True, slots=True)
class _TooMany:
    what: str
    most: int


def now_ms() -> int:
    """The server's clock."""
    return time.time_ns() // 1_000_000


def make_app(central: Central) -> Litestar:
    """The application over a store."""
    return Litestar(
        route_handlers=[
            hello, health, pair, pairing_codes, push, pull, roster, put_roster, settings, desks, headcounts, news,
            live_news, live_page, live_file,
        ],
        dependencies={
            "central": Provide(lambda: central, sync_to_thread=False),
            "desk": Provide(_authenticated, sync_to_thread=True),
        },
        exception_handlers={
            CheckinError: _our_problem, NotAuthorizedException: _http_problem, HTTPException: _http_problem,
            RecursionError: _too_deep, Exception: _unexpected,
        },
        before_send=[_add_headers],
        request_max_body_size=LARGEST_BODY,
        openapi_config=OpenAPIConfig(
            title="Checkin Desk server",
            version=str(PROTOCOL),
            path="/schema",
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        ),
        on_shutdown=[central.hub.close],
        logging_config=None,
    )  # fmt: skip


def _authenticated(request: Request[Any, Any, Any], central: TheCentral) -> KnownDesk:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    desk = central.store.desk_with_token(token_hash(token)) if kind == "Bearer" and token else None
    if desk is None:
        raise NotAuthorizedException("The server does not know this desk: pair it with a new code.")
    central.heard(desk)
    return desk


@get("/hello", sync_to_thread=True)
def hello(central: TheCentral) -> Hello:
    """Who answers here, in which version."""
    event, _ = central.store.event()
    return Hello(PROTOCOL, event.name)


@get("/health", sync_to_thread=True)
def health(central: TheCentral) -> dict[str, str]:
    """Whether the server and its database work."""
    central.store.head()
    return {"status": "ok"}


@post("/pair", sync_to_thread=True, status_code=200)
def pair(data: JSONBody[PairRequest], central: TheCentral) -> PairAnswer:
    """Trade a one-time code for a token."""
    if data.protocol != PROTOCOL:
        raise PairingRefused("The desk speaks another version of the protocol: update the older of the two.")
    if not data.desk or not data.desk_name.strip() or len(data.desk) + len(data.desk_name) > 200:
        raise PairingRefused("The desk needs an id and a name of up to 100 characters.")
    central.codes.redeem(data.code)
    token, now = new_token(), now_ms()
    central.store.add_desk(KnownDesk(data.desk, data.desk_name.strip(), now, now), token_hash(token))
    event, revision = central.store.event()
    central.hub.tell()
    return PairAnswer(token, event, revision)


@post("/pairing-codes", sync_to_thread=True)
def pairing_codes(central: TheCentral, desk: TheDesk) -> PairingCode:
    """A one-time code for one more desk."""
    del desk
    return central.pairing_code()


@post("/entries", sync_to_thread=True, status_code=200)
def push(data: JSONBody[PushRequest], central: TheCentral, desk: TheDesk) -> PushAnswer:
    """Take entries; each is answered, and one bad entry never keeps the others out."""
    _bounded(len(data.entries), _TooMany("entries", MOST_ENTRIES))
    receipts: list[Receipt] = central.store.transact(lambda transaction: transaction.append(data.entries))
    central.heard(desk, data.unsent)
    central.hub.tell()
    return PushAnswer(tuple(receipts))


@get("/entries", sync_to_thread=True)
def pull(
    central: TheCentral,
    desk: TheDesk,
    epoch: FromQuery[str | None] = None,
    position: Annotated[int, QueryParameter(ge=0, le=2**53)] = 0,
    running: FromQuery[str] = "",
    limit: Annotated[int, QueryParameter(ge=1, le=MOST_ENTRIES)] = MOST_ENTRIES,
) -> PulledPage:
    """Entries after a cursor; without an epoch, from the beginning."""
    del desk
    cursor = Cursor(epoch, position, running) if epoch is not None else None
    page = central.store.page(cursor, limit)
    _, event_revision = central.store.event()
    revisions = (event_revision, central.store.roster_revision())
    if isinstance(page, Page):
        unheard = unheard_desks(central.store, now_ms()) if page.at_head else ()
        return PulledPage(False, page.entries, page.cursor, page.at_head, *revisions, unheard)
    return PulledPage(True, (), Cursor(page.epoch), False, *revisions)


@get("/roster", sync_to_thread=True)
def roster(
    central: TheCentral,
    desk: TheDesk,
    after: Annotated[int, QueryParameter(ge=0, le=2**53)] = 0,
    limit: Annotated[int, QueryParameter(ge=1, le=MOST_PARTICIPANTS)] = MOST_PARTICIPANTS,
) -> RosterPage:
    """Participants with a later revision."""
    del desk
    return central.store.roster_page(after, limit)


@post("/roster", sync_to_thread=True, status_code=200)
def put_roster(data: JSONBody[PutParticipants], central: TheCentral, desk: TheDesk) -> RosterChange:
    """Take participants imported at a desk."""
    del desk
    _bounded(len(data.participants), _TooMany("participants", MOST_PARTICIPANTS))
    change: RosterChange = central.store.transact(lambda transaction: transaction.put_participants(data.participants))
    central.hub.tell()
    return change


@get("/settings", sync_to_thread=True)
def settings(central: TheCentral, desk: TheDesk) -> SettingsAnswer:
    """The event's settings."""
    del desk
    return SettingsAnswer(*central.store.event())


@get("/desks", sync_to_thread=True)
def desks(central: TheCentral, desk: TheDesk) -> list[KnownDesk]:
    """The desks that are paired."""
    del desk
    return central.store.desks()


@get("/headcount", sync_to_thread=True)
def headcounts(central: TheCentral, by: FromQuery[str | None] = None) -> Headcount:
    """The figures, without personal data, so without a token."""
    return headcount(central.store, by)


@get("/news")
async def news(central: TheCentral, desk: TheDesk) -> ServerSentEvent:
    """Tells a desk when there is something new."""
    del desk
    return ServerSentEvent(_told(central))


@get("/live/news")
async def live_news(central: TheCentral) -> ServerSentEvent:
    """Tells the live page when the figures may have changed."""
    return ServerSentEvent(_told(central))


@get("/", include_in_schema=False)
async def live_page() -> File:
    """The live page."""
    return File(LIVE_PAGE / "index.html", media_type="text/html", content_disposition_type="inline")


@get("/live/{name:str}", include_in_schema=False)
async def live_file(name: FromPath[str]) -> File:
    """A file of the live page."""
    if name not in _PAGE_FILES:
        raise HTTPException(status_code=404, detail="There is no such page.")
    return File(LIVE_PAGE / name, media_type=_PAGE_FILES[name], content_disposition_type="inline")


async def _told(central: Central) -> AsyncIterator[ServerSentEventMessage]:
    async for is_news in central.hub.listen():
        yield ServerSentEventMessage(data="news") if is_news else ServerSentEventMessage(comment="still here")


def _bounded(count: int, limit: _TooMany) -> None:
    if count > limit.most:
        raise HTTPException(status_code=413, detail=f"At most {limit.most} {limit.what} at once; these are {count}.")


def _our_problem(_request: Request[Any, Any, Any], error: CheckinError) -> Response[Problem]:
    status = {PairingRefused: 403, HeadcountError: 400, StoreError: 503}.get(type(error), 400)
    return Response(Problem(error.sentence), status_code=status)


def _http_problem(_request: Request[Any, Any, Any], error: HTTPException) -> Response[Problem]:
    detail = error.detail
    if error.extra and isinstance(error.extra, list):
        detail += " " + "; ".join(str(each.get("message", each)) for each in error.extra if isinstance(each, dict))
    return Response(Problem(detail), status_code=error.status_code)


def _too_deep(_request: Request[Any, Any, Any], _error: RecursionError) -> Response[Problem]:
    return Response(Problem("The body is nested too deeply to be a message of ours."), status_code=400)


def _unexpected(_request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    _log.error("a request failed", exc_info=error)
    return Response(Problem("The server failed on this request; its log says why."), status_code=500)


async def _add_headers(message: Message, _scope: Scope) -> None:
    if message["type"] == "http.response.start":
        headers = MutableScopeHeaders.from_message(message)
        headers[TIME_HEADER] = str(now_ms())
        for name, value in _HEADERS.items():
            headers[name] = value
