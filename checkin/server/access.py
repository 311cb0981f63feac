"""Who may ask what. Every route says to whom it is open; one that says nothing keeps the server from starting."""

from enum import StrEnum
from typing import Any

import msgspec
from litestar import Litestar, Request
from litestar.concurrency import sync_to_thread
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.routes import HTTPRoute

from checkin.journal.anomalies import Contact
from checkin.journal.store import KnownDesk
from checkin.permissions import Act
from checkin.server.central import Central, ForBrowsersOnly, ForDesksOnly, require_known_protocol
from checkin.server.operators import Acting
from checkin.sync.messages import CONTACT_HEADER, OPERATOR_HEADER, PROTOCOL_HEADER

FOR_DESKS = "A browser may only read the figures: pair a desk for the rest."
_LONGEST_CONTACT = 1_000
_LONGEST_SESSION = 100
_OPEN_TO, _ACT = "open_to", "act"


class OpenTo(StrEnum):
    """Who may ask for a route."""

    ANYBODY = "anybody"
    READERS = "readers"
    """Desks and browsers that are paired."""
    DESKS = "desks"
    BROWSERS = "browsers"
    FORMER = "former"
    """Whoever has or had a token, also when it was revoked."""


def open_to(whom: OpenTo, act: Act | None = None) -> dict[str, Any]:
    """The `opt` of a route: who may ask for it, and, where the event has operators, what their session must allow."""
    return {_OPEN_TO: whom, _ACT: act}


def guarding(central: Central) -> Any:
    """The guard before every route: it reads no body, so that strangers cannot make the server read one."""

    async def require_allowed(connection: ASGIConnection[Any, Any, Any, Any], route: BaseRouteHandler) -> None:
        whom = OpenTo(route.opt[_OPEN_TO])
        if whom is OpenTo.ANYBODY:
            return
        connection.state.asking = await sync_to_thread(_allowed, central, connection, whom, route.opt[_ACT])

    return require_allowed


def require_all_listed(app: Litestar) -> None:
    """Raise KeyError for a route that does not say who may ask for it."""
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            for handler in route.route_handlers:
                if handler.http_methods != {"OPTIONS"}:
                    OpenTo(handler.opt[_OPEN_TO])


def asking(request: Request[Any, Any, Any]) -> KnownDesk:
    """The desk or browser whose token came with the request; only behind the guard."""
    desk: KnownDesk = request.state.asking
    return desk


def token_of(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """The token that came with a request; empty for none."""
    kind, _, token = connection.headers.get("Authorization", "").partition(" ")
    return token if kind == "Bearer" else ""


def session_of(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """The operator's session that came with a request; empty for none."""
    return connection.headers.get(OPERATOR_HEADER, "")[:_LONGEST_SESSION]


def _allowed(
    central: Central, connection: ASGIConnection[Any, Any, Any, Any], whom: OpenTo, act: Act | None
) -> KnownDesk:
    """Who asks. Raises NotKnown, OtherVersion, ForDesksOnly, SessionNeeded and BeyondRole."""
    if whom is OpenTo.FORMER:
        return central.holder_of(token_of(connection))
    if whom is OpenTo.DESKS:
        require_known_protocol(connection.headers.get(PROTOCOL_HEADER, ""))
    desk = central.desk_of(token_of(connection), _contact(connection))
    if whom is OpenTo.DESKS and desk.viewer:
        raise ForDesksOnly(FOR_DESKS)
    if whom is OpenTo.BROWSERS and not desk.viewer:
        raise ForBrowsersOnly("That is for browsers: a desk leaves its server by “leave-server”.")
    if act is not None:
        acting: Acting = central.operators.acting(desk.id, session_of(connection))
        acting.require(act)
    return desk


def _contact(connection: ASGIConnection[Any, Any, Any, Any]) -> Contact | None:
    """What the desk tells of itself; nonsense is nothing told."""
    told = connection.headers.get(CONTACT_HEADER, "")
    try:
        return msgspec.json.decode(told, type=Contact) if told and len(told) <= _LONGEST_CONTACT else None
    except (msgspec.DecodeError, RecursionError):
        return None
