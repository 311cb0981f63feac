"""The central server over HTTP: every route is a few words to Central, and every failure one sentence."""

import logging
from collections.abc import AsyncIterator
from hashlib import blake2b
from typing import Annotated, Any

import msgspec
from litestar import Litestar, Request, Response, get, post, put
from litestar.concurrency import sync_to_thread
from litestar.connection import ASGIConnection
from litestar.datastructures import MutableScopeHeaders
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException, NotAuthorizedException, TooManyRequestsException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.openapi import OpenAPIConfig, ResponseSpec
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from litestar.response import File, ServerSentEvent, ServerSentEventMessage
from litestar.types import Message, Scope

from checkin.assets import ASSETS
from checkin.errors import CheckinError
from checkin.journal.anomalies import Contact
from checkin.journal.headcount import By, Headcount, HeadcountError, headcount
from checkin.journal.health import Health
from checkin.journal.store import Cursor, KnownDesk, RosterChange, RosterHead, StoreError
from checkin.permissions import Act
from checkin.roster.photo_shelf import LARGEST_PHOTO, NoSuchPhoto
from checkin.security.pin_gate import TooManyTries, WrongPin
from checkin.server.board import Board
from checkin.server.central import Central, ForDesksOnly, NotKnown, OtherVersion, TooMuch, require_known_protocol
from checkin.server.operators import Acting, BeyondRole, SessionNeeded
from checkin.server.pairing import PairingRefused
from checkin.server.wiping import EventErased, ToldToWipe
from checkin.sync.messages import (
    CONTACT_HEADER,
    LARGEST_BODY,
    MOST_ENTRIES,
    MOST_PARTICIPANTS,
    NEWS,
    OPERATOR_HEADER,
    PROTOCOL,
    PROTOCOL_HEADER,
    TIME_HEADER,
    Hello,
    OperatorSession,
    PairAnswer,
    PairedDesk,
    PairingCode,
    PairRequest,
    PhotoNames,
    Problem,
    PulledPage,
    PulledRoster,
    PushAnswer,
    PushRequest,
    PutParticipants,
    SettingsAnswer,
    SignInRequest,
    Wiped,
)

_log = logging.getLogger(__name__)
LIVE_PAGE = ASSETS / "live"
MOST_OF_A_DESK, MOST_OF_AN_ADDRESS = 500, 5_000
"""Requests a second."""
_LONGEST_CONTACT = 1_000
_LONGEST_SESSION = 100
LARGEST_HEALTH = 64 * 1024
_SCRIPTS = ("words.js", "language.js", "look.js", "drawing.js", "chart.js", "desks.js", "live.js")
_PAGE_FILES = {"icon.svg": "image/svg+xml", "live.css": "text/css", **dict.fromkeys(_SCRIPTS, "text/javascript")}
_FOR_DESKS = "A browser may only read the figures: pair a desk for the rest."
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_STATUS: dict[type[CheckinError], int] = {
    NotKnown: 401,
    EventErased: 410,
    ToldToWipe: 410,
    PairingRefused: 403,
    ForDesksOnly: 403,
    WrongPin: 403,
    SessionNeeded: 403,
    BeyondRole: 403,
    TooManyTries: 429,
    TooMuch: 413,
    OtherVersion: 426,
    HeadcountError: 400,
    NoSuchPhoto: 404,
    StoreError: 503,
}

_OPEN = {
    400: ResponseSpec(Problem, description="Not a message of ours"),
    429: ResponseSpec(Problem, description="Too many requests at once"),
    503: ResponseSpec(Problem, description="The database does not work"),
    410: ResponseSpec(Problem, description="The event was erased, or the desk is to remove its data"),
}
_PAIRING = _OPEN | {
    403: ResponseSpec(Problem, description="The code does not pair"),
    413: ResponseSpec(Problem, description="More than one message may carry"),
    426: ResponseSpec(Problem, description="Another version of the protocol"),
}
_READING = _OPEN | {401: ResponseSpec(Problem, description="No token of this server")}
_FIGURES = _READING | {403: ResponseSpec(Problem, description="Not for a browser")}
_DESKS = _PAIRING | _READING | {403: ResponseSpec(Problem, description="A browser may only read the figures")}
_SIGNING_IN = _READING | {403: ResponseSpec(Problem, description="Nobody of this name and PIN")}
_PHOTOS = _DESKS | {404: ResponseSpec(Problem, description="No photo of this name")}
_BEARER = [{"bearer": list[str]()}]

TheCentral = NamedDependency[Central]
TheDesk = NamedDependency[KnownDesk]
"""The desk whose token came with the request."""
TheReader = NamedDependency[KnownDesk]
"""The desk or the browser whose token came with the request."""
TheActing = NamedDependency[Acting]
"""Who asks, for what a token alone does not allow: `acting.require(Act.…)` before it is done."""


def make_app(central: Central) -> Litestar:
    """The application over a store."""
    limits = [
        RateLimitConfig(
            rate_limit=("second", most), identifier_for_request=who, set_rate_limit_headers=False, store=name
        ).middleware
        for name, most, who in (("addresses", MOST_OF_AN_ADDRESS, _address), ("desks", MOST_OF_A_DESK, _asking))
    ]
    return Litestar(
        route_handlers=[
            hello, health, pair, wiped, sign_in, sign_out, pairing_codes, push, pull, roster, put_roster, settings,
            desks, put_health, headcounts,
            live_board, news, live_news, live_page, live_file, photo_names, photo, put_photo,
        ],
        dependencies={
            "central": Provide(lambda: central, sync_to_thread=False),
            "desk": Provide(_desk, sync_to_thread=True),
            "reader": Provide(_reader, sync_to_thread=True),
            "acting": Provide(_acting, sync_to_thread=True),
        },
        middleware=limits,
        exception_handlers={
            CheckinError: _our_problem, NotAuthorizedException: _http_problem, HTTPException: _http_problem,
            TooManyRequestsException: _too_often, RecursionError: _too_deep, Exception: _unexpected,
        },
        before_send=[_header_adder(central)],
        request_max_body_size=LARGEST_BODY,
        openapi_config=OpenAPIConfig(
            title="Checkin Desk server",
            version=str(PROTOCOL),
            path="/schema",
            components=Components(security_schemes={"bearer": SecurityScheme(type="http", scheme="bearer")}),
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
        ),
        on_shutdown=[central.hub.close],
        logging_config=None,
    )  # fmt: skip


def _desk(request: Request[Any, Any, Any], central: TheCentral) -> KnownDesk:
    """Whoever may read and write entries."""
    require_known_protocol(request.headers.get(PROTOCOL_HEADER, ""))
    desk = _reader(request, central)
    if desk.viewer:
        raise ForDesksOnly(_FOR_DESKS)
    return desk


def _reader(request: Request[Any, Any, Any], central: TheCentral) -> KnownDesk:
    """Whoever may read the figures."""
    return central.desk_of(_token(request), _contact(request))


def _acting(request: Request[Any, Any, Any], central: TheCentral, reader: TheReader) -> Acting:
    """Who asks: the operator whose session came with the request, if any."""
    return central.operators.acting(reader.id, request.headers.get(OPERATOR_HEADER, "")[:_LONGEST_SESSION])


def _token(request: ASGIConnection[Any, Any, Any, Any]) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if kind == "Bearer" else ""


def _contact(request: Request[Any, Any, Any]) -> Contact | None:
    """What the desk tells of itself; nonsense is nothing told."""
    told = request.headers.get(CONTACT_HEADER, "")
    try:
        return msgspec.json.decode(told, type=Contact) if told and len(told) <= _LONGEST_CONTACT else None
    except (msgspec.DecodeError, RecursionError):
        return None


def _address(request: Request[Any, Any, Any]) -> str:
    return request.client.host if request.client else ""


def _asking(request: Request[Any, Any, Any]) -> str:
    """Whose requests are counted together: those with one token, else those from one address.

    Two bytes of a hash, so that made-up tokens do not fill the memory.
    """
    return blake2b((_token(request) or _address(request)).encode(errors="replace"), digest_size=2).hexdigest()


@get("/hello", sync_to_thread=True, responses=_OPEN)
def hello(central: TheCentral) -> Hello:
    """Who answers here, in which version: what a desk asks before it pairs."""
    return central.hello()


@get("/health", sync_to_thread=True, responses=_OPEN)
def health(central: TheCentral) -> dict[str, str]:
    """Whether the server and its database work."""
    central.store.head()
    return {"status": "ok"}


@post("/pair", sync_to_thread=True, status_code=200, responses=_PAIRING)
def pair(data: JSONBody[PairRequest], central: TheCentral) -> PairAnswer:
    """Trade a one-time code for a token."""
    return central.pair(data)


@post("/wiped", sync_to_thread=True, status_code=200, responses=_READING, security=_BEARER)
def wiped(data: JSONBody[Wiped], request: Request[Any, Any, Any], central: TheCentral) -> dict[str, str]:
    """A desk that was to remove its data says that they are gone."""
    central.wiped(_token(request), data)
    return {"status": "ok"}


@post("/operators/sign-in", sync_to_thread=True, status_code=200, responses=_SIGNING_IN, security=_BEARER)
def sign_in(data: JSONBody[SignInRequest], central: TheCentral, reader: TheReader) -> OperatorSession:
    """Sign an operator in for as long as they go on asking, at most 15 minutes apart."""
    return central.operators.sign_in(reader.id, data)


@post("/operators/sign-out", sync_to_thread=True, status_code=200, responses=_READING, security=_BEARER)
def sign_out(request: Request[Any, Any, Any], central: TheCentral, reader: TheReader) -> dict[str, str]:
    """End the operator's session."""
    del reader
    central.operators.sign_out(request.headers.get(OPERATOR_HEADER, "")[:_LONGEST_SESSION])
    return {"status": "ok"}


@post("/pairing-codes", sync_to_thread=True, responses=_DESKS, security=_BEARER)
def pairing_codes(central: TheCentral, desk: TheDesk, acting: TheActing) -> PairingCode:
    """A one-time code for one more desk; where the event has operators, for a supervisor who is signed in."""
    del desk
    acting.require(Act.PAIR)
    return central.pairing_code()


@post("/entries", sync_to_thread=True, status_code=200, responses=_DESKS, security=_BEARER)
def push(data: JSONBody[PushRequest], central: TheCentral, desk: TheDesk) -> PushAnswer:
    """Take entries; each is answered, and one bad entry never keeps the others out."""
    return central.push(desk, data)


@get("/entries", sync_to_thread=True, responses=_DESKS, security=_BEARER)
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
    return central.pull(Cursor(epoch, position, running) if epoch is not None else None, limit)


@get("/roster", sync_to_thread=True, responses=_DESKS, security=_BEARER)
def roster(
    central: TheCentral,
    desk: TheDesk,
    after: Annotated[int, QueryParameter(ge=0, le=2**53)] = 0,
    limit: Annotated[int, QueryParameter(ge=1, le=MOST_PARTICIPANTS)] = MOST_PARTICIPANTS,
    known: Annotated[int, QueryParameter(ge=0, le=2**53)] = 0,
    mark: FromQuery[str] = "",
) -> PulledRoster:
    """Participants with a later revision; `known` and `mark` are the head that the desk saw last."""
    del desk
    return central.roster(after, RosterHead(known, mark), limit)


@post("/roster", sync_to_thread=True, status_code=200, responses=_DESKS, security=_BEARER)
def put_roster(data: JSONBody[PutParticipants], central: TheCentral, desk: TheDesk) -> RosterChange:
    """Take participants imported at a desk."""
    del desk
    return central.put_participants(data)


@get("/settings", sync_to_thread=True, responses=_DESKS, security=_BEARER)
def settings(central: TheCentral, desk: TheDesk) -> SettingsAnswer:
    """The event's settings."""
    del desk
    return central.settings()


@get("/photos", sync_to_thread=True, responses=_DESKS, security=_BEARER)
def photo_names(central: TheCentral, desk: TheDesk, known: FromQuery[str] = "") -> PhotoNames:
    """The photos that there are; without their names when they are still those of the mark `known`."""
    del desk
    return central.photo_names(known)


@get("/photos/{name:str}", sync_to_thread=True, media_type="image/jpeg", responses=_PHOTOS, security=_BEARER)
def photo(central: TheCentral, desk: TheDesk, name: FromPath[str]) -> bytes:
    """A photo; its name is a digest of its content."""
    del desk
    return central.photo(name)


@put("/photos/{name:str}", status_code=204, request_max_body_size=LARGEST_PHOTO, responses=_PHOTOS, security=_BEARER)
async def put_photo(central: TheCentral, desk: TheDesk, name: FromPath[str], request: Request[Any, Any, Any]) -> None:
    """Take a photo from a desk, if it is the one of this name."""
    del desk
    await sync_to_thread(central.put_photo, name, await request.body())


@get("/desks", sync_to_thread=True, responses=_DESKS, security=_BEARER)
def desks(central: TheCentral, desk: TheDesk) -> list[PairedDesk]:
    """The desks and browsers that are paired."""
    del desk
    return central.desks()


@put("/desks/health", sync_to_thread=True, request_max_body_size=LARGEST_HEALTH, responses=_DESKS, security=_BEARER)
def put_health(data: JSONBody[Health], central: TheCentral, desk: TheDesk) -> dict[str, str]:
    """How the desk is: version, roster, printers; kept in place of what it told before."""
    central.take_health(desk, data)
    return {"status": "ok"}


@get("/headcount", sync_to_thread=True, responses=_FIGURES, security=_BEARER)
def headcounts(central: TheCentral, reader: TheReader, by: FromQuery[str | None] = None) -> Headcount:
    """The figures, without personal data; delegations, of which some are one person, for desks only."""
    if reader.viewer and by == By.DELEGATION:
        raise ForDesksOnly(_FOR_DESKS)
    return headcount(central.store, by)


@get("/live/board", responses=_READING, security=_BEARER)
async def live_board(central: TheCentral, reader: TheReader) -> Board:
    """Everything the live page shows, without personal data."""
    del reader
    return await central.shared_board.board()


@get("/news", responses=_DESKS, security=_BEARER)
async def news(central: TheCentral, desk: TheDesk) -> ServerSentEvent:
    """Tells a desk when there is something new."""
    del desk
    return ServerSentEvent(_told(central))


@get("/live/news", responses=_READING, security=_BEARER)
async def live_news(central: TheCentral, reader: TheReader) -> ServerSentEvent:
    """Tells the live page when the figures may have changed."""
    del reader
    return ServerSentEvent(_told(central))


@get("/", include_in_schema=False)
async def live_page() -> File:
    """The live page; it holds no figures before its browser is paired."""
    return File(LIVE_PAGE / "index.html", media_type="text/html", content_disposition_type="inline")


@get("/live/{name:str}", include_in_schema=False)
async def live_file(name: FromPath[str]) -> File:
    """A file of the live page."""
    if name not in _PAGE_FILES:
        raise HTTPException(status_code=404, detail="There is no such page.")
    return File(LIVE_PAGE / name, media_type=_PAGE_FILES[name], content_disposition_type="inline")


async def _told(central: Central) -> AsyncIterator[ServerSentEventMessage]:
    async for is_news in central.hub.listen():
        yield ServerSentEventMessage(data=NEWS) if is_news else ServerSentEventMessage(comment="still here")


def _our_problem(_request: Request[Any, Any, Any], error: CheckinError) -> Response[Problem]:
    demand = error.demand if isinstance(error, ToldToWipe) else None
    return Response(Problem(error.sentence, demand), status_code=_STATUS.get(type(error), 400))


def _http_problem(_request: Request[Any, Any, Any], error: HTTPException) -> Response[Problem]:
    detail = error.detail
    if error.extra and isinstance(error.extra, list):
        detail += " " + "; ".join(str(each.get("message", each)) for each in error.extra if isinstance(each, dict))
    return Response(Problem(detail), status_code=error.status_code)


def _too_often(_request: Request[Any, Any, Any], _error: TooManyRequestsException) -> Response[Problem]:
    return Response(
        Problem("Too many requests at once: wait a moment, then try again."),
        status_code=429,
        headers={"Retry-After": "1"},
    )


def _too_deep(_request: Request[Any, Any, Any], _error: RecursionError) -> Response[Problem]:
    return Response(Problem("The body is nested too deeply to be a message of ours."), status_code=400)


def _unexpected(_request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    _log.error("a request failed", exc_info=error)
    return Response(Problem("The server failed on this request; its log says why."), status_code=500)


def _header_adder(central: Central) -> Any:
    async def add_headers(message: Message, _scope: Scope) -> None:
        if message["type"] == "http.response.start":
            headers = MutableScopeHeaders.from_message(message)
            headers[TIME_HEADER] = str(central.now_ms())
            for name, value in _HEADERS.items():
                headers[name] = value

    return add_headers
