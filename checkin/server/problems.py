"""What the server answers when it cannot serve a request: one sentence, never what is inside."""

import logging
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException
from litestar.openapi import ResponseSpec

from checkin.errors import CheckinError
from checkin.journal.headcount import HeadcountError
from checkin.journal.store import StoreError
from checkin.roster.photo_shelf import NoSuchPhoto
from checkin.security.pin_gate import TooManyTries, WrongPin
from checkin.server.central import ForBrowsersOnly, ForDesksOnly, NotKnown, OtherVersion, TooMuch
from checkin.server.gate import TooSlow
from checkin.server.news import TooManyStreams
from checkin.server.operators import BeyondRole, SessionNeeded
from checkin.server.pairing import PairingRefused
from checkin.server.wiping import EventErased, ToldToWipe
from checkin.sync.messages import Problem

_log = logging.getLogger(__name__)
_STATUS: dict[type[CheckinError], int] = {
    NotKnown: 401,
    EventErased: 410,
    ToldToWipe: 410,
    PairingRefused: 403,
    ForDesksOnly: 403,
    ForBrowsersOnly: 403,
    WrongPin: 403,
    SessionNeeded: 403,
    BeyondRole: 403,
    TooSlow: 408,
    TooManyTries: 429,
    TooManyStreams: 429,
    TooMuch: 413,
    OtherVersion: 426,
    HeadcountError: 400,
    NoSuchPhoto: 404,
    StoreError: 503,
}
_NOT_LET_IN = (
    NotKnown, PairingRefused, ForDesksOnly, ForBrowsersOnly, WrongPin, TooManyTries, SessionNeeded, BeyondRole,
)  # fmt: skip
_GENERAL = {
    404: "There is no such page.",
    413: "This is more than one message may carry.",
    500: "The server failed on this request; its log says why.",
}

OPEN = {
    400: ResponseSpec(Problem, description="Not a message of ours"),
    429: ResponseSpec(Problem, description="Too many requests at once"),
    503: ResponseSpec(Problem, description="The database does not work"),
    410: ResponseSpec(Problem, description="The event was erased, or the desk is to remove its data"),
}
_WITH_BODY = OPEN | {
    413: ResponseSpec(Problem, description="More than one message may carry"),
    415: ResponseSpec(Problem, description="The body is of another type"),
}
PAIRING = _WITH_BODY | {
    403: ResponseSpec(Problem, description="The code does not pair"),
    426: ResponseSpec(Problem, description="Another version of the protocol"),
}
READING = OPEN | {401: ResponseSpec(Problem, description="No token of this server")}
WIPING = _WITH_BODY | READING
FIGURES = READING | {403: ResponseSpec(Problem, description="Not for a browser")}
DESKS = PAIRING | READING | {403: ResponseSpec(Problem, description="A browser may only read the figures")}
SIGNING_IN = _WITH_BODY | READING | {403: ResponseSpec(Problem, description="Nobody of this name and PIN")}
PHOTOS = DESKS | {404: ResponseSpec(Problem, description="No photo of this name")}


def our_problem(request: Request[Any, Any, Any], error: CheckinError) -> Response[Problem]:
    """An error of ours: its own sentence. Who is not let in is told to the log."""
    if isinstance(error, _NOT_LET_IN):
        who = getattr(request.state, "asking", None)
        # The route, for what stands in an address may be anybody's name.
        where = f"{request.method} {request.scope.get('path_template', '')}"
        request.app.state.security_log.refused(type(error).__name__, who.id if who else "", address_of(request), where)
    demand = error.demand if isinstance(error, ToldToWipe) else None
    return Response(Problem(error.sentence, demand), status_code=_STATUS.get(type(error), 400))


def address_of(request: Request[Any, Any, Any]) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else ""


def http_problem(_request: Request[Any, Any, Any], error: HTTPException) -> Response[Problem]:
    """An error of the framework: where a message is wrong, and nothing else."""
    detail = _GENERAL.get(error.status_code) or error.detail
    if error.status_code == 400 and isinstance(error.extra, list):
        detail += " " + "; ".join(str(each.get("message", each)) for each in error.extra if isinstance(each, dict))
    return Response(Problem(detail), status_code=error.status_code)


def too_deep(_request: Request[Any, Any, Any], _error: RecursionError) -> Response[Problem]:
    """JSON within JSON, without end."""
    return Response(Problem("The body is nested too deeply to be a message of ours."), status_code=400)


def unexpected(_request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    """A bug: the log has it, and whoever asked does not."""
    _log.error("a request failed", exc_info=error)
    return Response(Problem(_GENERAL[500]), status_code=500)
