"""What a server's answers mean to a desk, and how much it reads of what answers there."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import TYPE_CHECKING, NoReturn, TypeVar

import msgspec

from checkin.errors import CheckinError
from checkin.roster.photo_shelf import LARGEST_PHOTO
from checkin.sync.messages import LARGEST_BODY, TIME_HEADER, Problem, WipeDemand

if TYPE_CHECKING:
    import httpx

Message = TypeVar("Message")
LARGEST_NOTE = 64 * 1024
"""Bytes of an answer that tells a few things: who is there, a code, a session, why not."""
LARGEST_PAGE = LARGEST_BODY
"""Bytes of a part of what is long; more can be asked for in smaller parts."""
LARGEST_WHOLE = 64 * 1024 * 1024
"""Bytes of what grows with the event and comes in one piece: settings with badge templates, the names of all photos."""
LARGEST_PICTURE = LARGEST_PHOTO
_LONGEST_LINE = 1_024


class SyncError(CheckinError):
    """The server could not be asked."""


class Unreachable(SyncError):
    """No answer; the desk works on and tries again."""


class NotOurs(SyncError):
    """Something else than a Checkin Desk server answers there."""


class TooLarge(SyncError):
    """More comes than an answer of a server may hold; the rest was not read."""


class NotAllowed(SyncError):
    """The server does not know this desk (any more), or not this code."""


class ToldToWipe(NotAllowed):
    """The server answers nothing but that this desk is to remove its data."""

    def __init__(self, sentence: str, demand: WipeDemand) -> None:
        super().__init__(sentence)
        self.demand = demand


class Refused(SyncError):
    """The server did not take the request; the sentence is the server's."""


def read(response: "httpx.Response", url: str, most: int) -> bytes:
    """What the server at `url` answers, `most` bytes of it. Raises SyncError when it is none of ours, or refuses."""
    _require_ours(response, url)
    if not response.is_success:
        _raise_problem(response.status_code, decoded(_content(response, url, LARGEST_NOTE), Problem, url))
    return _content(response, url, most)


def read_lines(response: "httpx.Response", url: str) -> Iterator[str]:
    """The lines of an answer that has no end. Raises as `read`."""
    if not response.is_success:
        read(response, url, LARGEST_NOTE)
    _require_ours(response, url)
    rest = b""
    for chunk in response.iter_raw():
        *ended, rest = (rest + chunk).split(b"\n")
        if len(rest) > _LONGEST_LINE:
            raise _too_large(url)
        yield from (line.decode(errors="replace").rstrip("\r") for line in ended)


def decoded(content: bytes, message: type[Message], url: str) -> Message:
    """The message in an answer. Raises NotOurs when it is none."""
    try:
        return msgspec.json.decode(content, type=message)
    except (msgspec.DecodeError, RecursionError) as error:
        raise _not_ours(url) from error


def _require_ours(response: "httpx.Response", url: str) -> None:
    if TIME_HEADER not in response.headers:
        raise _not_ours(url)
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise NotOurs(
            f"What answers at {url} packs its answers, which no Checkin Desk server does: check the address, and that "
            "nothing on the way changes what the server says."
        )


def _content(response: "httpx.Response", url: str, most: int) -> bytes:
    content = bytearray()
    for chunk in response.iter_raw():
        content += chunk
        if len(content) > most:
            raise _too_large(url)
    return bytes(content)


def _raise_problem(status: int, problem: Problem) -> NoReturn:
    if problem.wipe is not None:
        raise ToldToWipe(problem.detail, problem.wipe)
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise NotAllowed(problem.detail)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.TOO_MANY_REQUESTS:
        raise Unreachable(problem.detail)
    raise Refused(problem.detail)


def _not_ours(url: str) -> NotOurs:
    return NotOurs(f"What answers at {url} is not a Checkin Desk server: check the address.")


def _too_large(url: str) -> TooLarge:
    return TooLarge(
        f"What answers at {url} sends more than a Checkin Desk server would: check the address, and ask whoever runs "
        "the server."
    )
