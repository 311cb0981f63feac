"""The central server over HTTP: every route is a few words to Central, and every failure one sentence."""

from collections.abc import AsyncIterator
from typing import Annotated, Any

from litestar import Litestar, Request, Response, Router, get, post, put
from litestar.concurrency import sync_to_thread
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from litestar.response import ServerSentEvent, ServerSentEventMessage
from litestar.routes import BaseRoute
from litestar.types import ControllerRouterHandler

from checkin.assets import ASSETS
from checkin.errors import CheckinError
from checkin.journal.headcount import By, Headcount, headcount
from checkin.journal.health import Health
from checkin.journal.store import Cursor, KnownDesk, RosterChange, RosterHead
from checkin.permissions import Act
from checkin.roster.photo_shelf import LARGEST_PHOTO
from checkin.server.access import FOR_DESKS, OpenTo, asking, guarding, open_to, require_all_listed, session_of, token_of
from checkin.server.board import Board
from checkin.server.central import Central, ForDesksOnly
from checkin.server.events import SecurityLog
from checkin.server.pairing import token_hash
from checkin.server.problems import (
    DESKS,
    FIGURES,
    OPEN,
    PAIRING,
    PHOTOS,
    READING,
    SIGNING_IN,
    WIPING,
    address_of,
    http_problem,
    our_problem,
    too_deep,
    unexpected,
)
from checkin.sync.messages import (
    LARGEST_BODY,
    MOST_ENTRIES,
    MOST_PARTICIPANTS,
    NEWS,
    PROTOCOL,
    Hello,
    OperatorSession,
    PairAnswer,
    PairedDesk,
    PairingCode,
    PairRequest,
    PhotoNames,
    PulledPage,
    PulledRoster,
    PushAnswer,
    PushRequest,
    PutParticipants,
    SettingsAnswer,
    SignInRequest,
    Wiped,
)

LIVE_PAGE = ASSETS / "live"
LARGEST_HEALTH = 64 * 1024
LARGEST_FORM = 16 * 1024
"""A code with the desk's name, or a name and a PIN: what nobody is signed in for yet."""
_SCRIPTS = ("words.js", "language.js", "look.js", "drawing.js", "chart.js", "desks.js", "live.js")
_PAGE_FILES = {"icon.svg": "image/svg+xml", "live.css": "text/css", **dict.fromkeys(_SCRIPTS, "text/javascript")}
_ANYBODY, _READERS, _DESKS = (open_to(whom) for whom in (OpenTo.ANYBODY, OpenTo.READERS, OpenTo.DESKS))
_BEARER = [{"bearer": list[str]()}]

TheCentral = NamedDependency[Central]
TheAsking = NamedDependency[KnownDesk]
"""The desk or browser whose token came with the request."""


class _OnlyTheDocument(Router):
    """The framework would add pages of its own beside the description of the routes."""

    def register(self, value: ControllerRouterHandler) -> list[BaseRoute]:
        """Leave out whatever is not the document."""
        return super().register(value) if "/openapi.json" in getattr(value, "paths", ()) else []


def make_app(central: Central) -> Litestar:
    """The application over a store; a Gate stands before it."""
    app = Litestar(
        route_handlers=[
            hello, health, pair, wiped, sign_in, sign_out, pairing_codes, push, pull, roster, put_roster, settings,
            desks, put_health, headcounts,
            live_board, news, live_news, leave_live, live_page, live_file, photo_names, photo, put_photo,
        ],
        dependencies={
            "central": Provide(lambda: central, sync_to_thread=False),
            "asking": Provide(asking, sync_to_thread=False),
        },
        guards=[guarding(central)],
        exception_handlers={
            CheckinError: our_problem, HTTPException: http_problem, RecursionError: too_deep, Exception: unexpected,
        },
        request_max_body_size=LARGEST_BODY,
        openapi_config=OpenAPIConfig(
            title="Checkin Desk server",
            version=str(PROTOCOL),
            components=Components(security_schemes={"bearer": SecurityScheme(type="http", scheme="bearer")}),
            render_plugins=[JsonRenderPlugin(path="/openapi.json")],
            openapi_router=_OnlyTheDocument("/schema", route_handlers=[], include_in_schema=False, opt=_ANYBODY),
        ),
        on_shutdown=[central.hub.close],
        state=State({"security_log": SecurityLog()}),
        logging_config=None,
    )  # fmt: skip
    require_all_listed(app)
    return app


@get("/hello", opt=_ANYBODY, sync_to_thread=True, responses=OPEN)
def hello(central: TheCentral) -> Hello:
    """Who answers here, in which version: what a desk asks before it pairs."""
    return central.hello()


@get("/health", opt=_ANYBODY, sync_to_thread=True, responses=OPEN)
def health(central: TheCentral) -> dict[str, str]:
    """Whether the server and its database work."""
    central.store.head()
    return {"status": "ok"}


@post(
    "/pair", opt=_ANYBODY, sync_to_thread=True, status_code=200, request_max_body_size=LARGEST_FORM, responses=PAIRING
)
def pair(data: JSONBody[PairRequest], central: TheCentral, request: Request[Any, Any, Any]) -> PairAnswer:
    """Trade a one-time code for a token."""
    answer = central.pair(data, address_of(request))
    _tell(request, "browser paired" if data.viewer else "desk paired", answer.desk)
    return answer


@post(
    "/wiped",
    opt=open_to(OpenTo.FORMER),
    sync_to_thread=True,
    status_code=200,
    request_max_body_size=LARGEST_FORM,
    responses=WIPING,
    security=_BEARER,
)
def wiped(data: JSONBody[Wiped], central: TheCentral, asking: TheAsking) -> dict[str, str]:
    """A desk that was to remove its data says that they are gone."""
    central.wiped(asking, data)
    return {"status": "ok"}


@post(
    "/operators/sign-in",
    opt=_READERS,
    sync_to_thread=True,
    status_code=200,
    request_max_body_size=LARGEST_FORM,
    responses=SIGNING_IN,
    security=_BEARER,
)
def sign_in(
    data: JSONBody[SignInRequest], central: TheCentral, asking: TheAsking, request: Request[Any, Any, Any]
) -> OperatorSession:
    """Sign an operator in for as long as they go on asking, at most 15 minutes apart."""
    session = central.operators.sign_in(asking.id, data)
    _tell(request, f"{session.role} signed in", asking.id)
    return session


@post("/operators/sign-out", opt=_READERS, sync_to_thread=True, status_code=200, responses=READING, security=_BEARER)
def sign_out(request: Request[Any, Any, Any], central: TheCentral, asking: TheAsking) -> dict[str, str]:
    """End the operator's session at this desk or browser."""
    central.operators.sign_out(asking.id, session_of(request))
    _tell(request, "operator signed out", asking.id)
    return {"status": "ok"}


@post("/pairing-codes", opt=open_to(OpenTo.DESKS, Act.PAIR), sync_to_thread=True, responses=DESKS, security=_BEARER)
def pairing_codes(central: TheCentral, asking: TheAsking, request: Request[Any, Any, Any]) -> PairingCode:
    """A one-time code for one more desk; where the event has operators, for a supervisor who is signed in."""
    code = central.pairing_code()
    _tell(request, "pairing code given", asking.id)
    return code


@post("/entries", opt=_DESKS, sync_to_thread=True, status_code=200, responses=DESKS, security=_BEARER)
def push(data: JSONBody[PushRequest], central: TheCentral, asking: TheAsking) -> PushAnswer:
    """Take entries; each is answered, and one bad entry never keeps the others out."""
    return central.push(asking, data)


@get("/entries", opt=_DESKS, sync_to_thread=True, responses=DESKS, security=_BEARER)
def pull(
    central: TheCentral,
    epoch: FromQuery[str | None] = None,
    position: Annotated[int, QueryParameter(ge=0, le=2**53)] = 0,
    running: FromQuery[str] = "",
    limit: Annotated[int, QueryParameter(ge=1, le=MOST_ENTRIES)] = MOST_ENTRIES,
) -> PulledPage:
    """Entries after a cursor; without an epoch, from the beginning."""
    return central.pull(Cursor(epoch, position, running) if epoch is not None else None, limit)


@get("/roster", opt=_DESKS, sync_to_thread=True, responses=DESKS, security=_BEARER)
def roster(
    central: TheCentral,
    after: Annotated[int, QueryParameter(ge=0, le=2**53)] = 0,
    limit: Annotated[int, QueryParameter(ge=1, le=MOST_PARTICIPANTS)] = MOST_PARTICIPANTS,
    known: Annotated[int, QueryParameter(ge=0, le=2**53)] = 0,
    mark: FromQuery[str] = "",
) -> PulledRoster:
    """Participants with a later revision; `known` and `mark` are the head that the desk saw last."""
    return central.roster(after, RosterHead(known, mark), limit)


@post("/roster", opt=_DESKS, sync_to_thread=True, status_code=200, responses=DESKS, security=_BEARER)
def put_roster(data: JSONBody[PutParticipants], central: TheCentral) -> RosterChange:
    """Take participants imported at a desk."""
    return central.put_participants(data)


@get("/settings", opt=_DESKS, sync_to_thread=True, responses=DESKS, security=_BEARER)
def settings(central: TheCentral) -> SettingsAnswer:
    """The event's settings."""
    return central.settings()


@get("/photos", opt=_DESKS, sync_to_thread=True, responses=DESKS, security=_BEARER)
def photo_names(central: TheCentral, known: FromQuery[str] = "") -> PhotoNames:
    """The photos that there are; without their names when they are still those of the mark `known`."""
    return central.photo_names(known)


@get("/photos/{name:str}", opt=_DESKS, sync_to_thread=True, media_type="image/jpeg", responses=PHOTOS, security=_BEARER)
def photo(central: TheCentral, name: FromPath[str]) -> bytes:
    """A photo; its name is a digest of its content."""
    return central.photo(name)


@put(
    "/photos/{name:str}",
    opt=_DESKS,
    status_code=204,
    request_max_body_size=LARGEST_PHOTO,
    responses=PHOTOS,
    security=_BEARER,
)
async def put_photo(central: TheCentral, name: FromPath[str], request: Request[Any, Any, Any]) -> None:
    """Take a photo from a desk, if it is the one of this name."""
    await sync_to_thread(central.put_photo, name, await request.body())


@get("/desks", opt=_DESKS, sync_to_thread=True, responses=DESKS, security=_BEARER)
def desks(central: TheCentral) -> list[PairedDesk]:
    """The desks and browsers that are paired."""
    return central.desks()


@put(
    "/desks/health",
    opt=_DESKS,
    sync_to_thread=True,
    request_max_body_size=LARGEST_HEALTH,
    responses=DESKS,
    security=_BEARER,
)
def put_health(data: JSONBody[Health], central: TheCentral, asking: TheAsking) -> dict[str, str]:
    """How the desk is: version, roster, printers; kept in place of what it told before."""
    central.take_health(asking, data)
    return {"status": "ok"}


@get("/headcount", opt=_READERS, sync_to_thread=True, responses=FIGURES, security=_BEARER)
def headcounts(central: TheCentral, asking: TheAsking, by: FromQuery[str | None] = None) -> Headcount:
    """The figures, without personal data; delegations, of which some are one person, for desks only."""
    if asking.viewer and by == By.DELEGATION:
        raise ForDesksOnly(FOR_DESKS)
    return headcount(central.store, by)


@get("/live/board", opt=_READERS, responses=READING, security=_BEARER)
async def live_board(central: TheCentral) -> Board:
    """Everything the live page shows, without personal data."""
    return await central.shared_board.board()


@get("/news", opt=_DESKS, responses=DESKS, security=_BEARER)
async def news(central: TheCentral, request: Request[Any, Any, Any]) -> ServerSentEvent:
    """Tells a desk when there is something new."""
    return _told(central, request)


@get("/live/news", opt=_READERS, responses=READING, security=_BEARER)
async def live_news(central: TheCentral, request: Request[Any, Any, Any]) -> ServerSentEvent:
    """Tells the live page when the figures may have changed."""
    return _told(central, request)


@post(
    "/live/leave",
    opt=open_to(OpenTo.BROWSERS),
    sync_to_thread=True,
    status_code=200,
    responses=FIGURES,
    security=_BEARER,
)
def leave_live(central: TheCentral, asking: TheAsking, request: Request[Any, Any, Any]) -> dict[str, str]:
    """Forget the browser that asks: its token is good for nothing from now on."""
    central.forget_browser(asking)
    _tell(request, "browser left", asking.id)
    return {"status": "ok"}


@get("/", opt=_ANYBODY, include_in_schema=False, sync_to_thread=True)
def live_page() -> Response[bytes]:
    """The live page; it holds no figures before its browser is paired."""
    return Response((LIVE_PAGE / "index.html").read_bytes(), media_type="text/html; charset=utf-8")


@get("/live/{name:str}", opt=_ANYBODY, include_in_schema=False, sync_to_thread=True)
def live_file(name: FromPath[str]) -> Response[bytes]:
    """A file of the live page."""
    if name not in _PAGE_FILES:
        raise HTTPException(status_code=404)
    return Response((LIVE_PAGE / name).read_bytes(), media_type=_PAGE_FILES[name])


def _tell(request: Request[Any, Any, Any], what: str, who: str) -> None:
    request.app.state.security_log.allowed(what, who, address_of(request))


def _told(central: Central, request: Request[Any, Any, Any]) -> ServerSentEvent:
    """News for as long as the token is good."""
    token = token_hash(token_of(request))
    central.hub.require_room(token)

    async def told() -> AsyncIterator[ServerSentEventMessage]:
        async for is_news in central.hub.listen(token):
            yield ServerSentEventMessage(data=NEWS) if is_news else ServerSentEventMessage(comment="still here")

    return ServerSentEvent(told())
