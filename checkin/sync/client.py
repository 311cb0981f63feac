"""The desk's side of HTTP: one request for each message, and every failure in our own words."""

import hashlib
import ssl
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import msgspec

from checkin.journal.anomalies import Contact
from checkin.journal.entries import Entry
from checkin.journal.health import Health
from checkin.journal.remote import Remote
from checkin.journal.store import Cursor, Receipt, RosterHead
from checkin.participants import Participant
from checkin.sync.answers import (
    LARGEST_NOTE,
    LARGEST_PAGE,
    LARGEST_PICTURE,
    LARGEST_WHOLE,
    NotOurs,
    TooLarge,
    Unreachable,
    decoded,
    read,
    read_lines,
)
from checkin.sync.messages import (
    CONTACT_HEADER,
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
    PulledPage,
    PulledRoster,
    PushAnswer,
    PushRequest,
    PutParticipants,
    SettingsAnswer,
    SignInRequest,
    Wiped,
)
from checkin.sync.patience import PATIENCE, Patience, patient

if TYPE_CHECKING:
    import httpx

Answer = TypeVar("Answer")
_LONGEST_ADDRESS = 300
_LONGEST_TIME = 16
_LARGEST_HEADS = 64 * 1024
_LONGEST_SILENCE_S = 15.0
"""Between two signs of life of a server that has no news."""


class ServerClient:
    """Talks to one server. Not for more than one thread at a time, except `news`."""

    def __init__(
        self,
        url: str,
        token: str = "",
        certificate: str | None = None,
        contact: Callable[[], Contact] | None = None,
        patience: Patience = PATIENCE,
    ) -> None:
        """`contact` is asked before each request what the desk tells of itself; news are waited for without an end."""
        from checkin.sync.transport import Transport  # noqa: PLC0415 - a start need not wait for it

        self.url = checked_url(url)
        self._patience = patience
        self._contact = contact
        self._clock_offset_ms: int | None = None
        self._headers = {PROTOCOL_HEADER: str(PROTOCOL), "Accept-Encoding": "identity"}
        if token:
            self._headers["Authorization"] = f"Bearer {token}"
        self._transport = Transport(self.url, certificate)

    @classmethod
    def of(cls, remote: Remote, contact: Callable[[], Contact] | None = None) -> "ServerClient":
        """A client for the server that a desk is paired with."""
        return cls(remote.url, remote.token, remote.certificate, contact)

    @property
    def clock_offset_ms(self) -> int | None:
        """What the server's clock was ahead of this one at the last answer."""
        return self._clock_offset_ms

    def close(self) -> None:
        """Close all connections; may be called twice."""
        self._transport.close()

    def hello(self) -> Hello:
        """Who answers there. Raises NotOurs for anything else than a server of a version that we speak."""
        hello = self._ask("GET", "/hello", Hello)
        if hello.checkin_desk != PROTOCOL:
            raise NotOurs(
                f"The server at {self.url} speaks version {hello.checkin_desk} of the protocol and this desk "
                f"{PROTOCOL}: update the older of the two."
            )
        return hello

    def pair(self, request: PairRequest) -> PairAnswer:
        """Trade a one-time code for a token."""
        return self._ask("POST", "/pair", PairAnswer, request, most=LARGEST_WHOLE)

    def push(self, entries: list[Entry], unsent: int) -> tuple[Receipt, ...]:
        """Offer entries."""
        offer = PushRequest(tuple(entries), unsent)
        return self._ask("POST", "/entries", PushAnswer, offer, most=LARGEST_PAGE).receipts

    def pull(self, cursor: Cursor | None, limit: int) -> PulledPage:
        """Entries after the cursor: `limit` at most, fewer where so many are too large for one answer."""
        place: dict[str, str | int] = {}
        if cursor is not None:
            place = {"epoch": cursor.epoch, "position": cursor.position, "running": cursor.running}
        return self._page("/entries", PulledPage, place, limit)

    def roster(self, after: int, known: RosterHead, limit: int) -> PulledRoster:
        """Participants with a later revision, as `pull`; `known` is the head that this desk saw last."""
        place: dict[str, str | int] = {"after": after, "known": known.revision, "mark": known.mark}
        return self._page("/roster", PulledRoster, place, limit)

    def put_participants(self, participants: list[Participant]) -> None:
        """Hand over participants imported here."""
        self._ask("POST", "/roster", msgspec.Raw, PutParticipants(tuple(participants)))

    def settings(self) -> SettingsAnswer:
        """The event's settings."""
        return self._ask("GET", "/settings", SettingsAnswer, most=LARGEST_WHOLE)

    def photo_names(self, known: str) -> PhotoNames:
        """The photos that the server has, unless they are still those of this mark."""
        return self._ask("GET", "/photos", PhotoNames, query={"known": known}, most=LARGEST_WHOLE)

    def photo(self, name: str) -> bytes:
        """The content of a photo, as the server says it is. Raises Refused when the server does not have it."""
        return self._answered("GET", f"/photos/{name}", most=LARGEST_PICTURE)

    def put_photo(self, name: str, content: bytes) -> None:
        """Hand over a photo taken here."""
        self._answered("PUT", f"/photos/{name}", content, {"Content-Type": "application/octet-stream"})

    def pairing_code(self) -> PairingCode:
        """A one-time code for one more desk, or for the live page. Raises NotAllowed until a supervisor signed in."""
        return self._ask("POST", "/pairing-codes", PairingCode)

    def sign_in(self, operator: str, pin: str) -> OperatorSession:
        """Sign an operator in at the server; what is asked of it from now on carries their session.

        Raises NotAllowed for a wrong PIN, and Refused while it may not be tried.
        """
        session = self._ask("POST", "/operators/sign-in", OperatorSession, SignInRequest(operator, pin))
        self._headers[OPERATOR_HEADER] = session.session
        return session

    def sign_out(self) -> None:
        """End the operator's session."""
        self._ask("POST", "/operators/sign-out", msgspec.Raw)
        self._headers.pop(OPERATOR_HEADER, None)

    def tell_health(self, health: Health) -> None:
        """Tell how this desk is. Raises Refused by a server of an older version."""
        self._ask("PUT", "/desks/health", msgspec.Raw, health)

    def desks(self) -> list[PairedDesk]:
        """The desks that are paired with the server, and how they are."""
        return self._ask("GET", "/desks", list[PairedDesk], most=LARGEST_PAGE)

    def tell_wiped(self, unsent: int) -> None:
        """Say that this desk's data are gone, and `unsent` entries with them that nobody else had."""
        self._ask("POST", "/wiped", msgspec.Raw, Wiped(unsent))

    def news(self, is_over: Callable[[], bool]) -> Iterator[None]:
        """Yields at once when connected, and then whenever the server says that there is news; ends when it is over."""
        with self._transport.answer("GET", "/news", self._headers, longest_pause_s=_LONGEST_SILENCE_S) as response:
            for line in read_lines(response, self.url):
                if is_over():
                    return
                if line.partition("data:")[2].strip() == NEWS:
                    yield

    def _page(self, path: str, answer: type[Answer], place: dict[str, str | int], limit: int) -> Answer:
        """Ask for fewer when so many are too large for one answer. Raises TooLarge when even one is."""
        while True:
            try:
                return self._ask("GET", path, answer, query={**place, "limit": limit}, most=LARGEST_PAGE)
            except TooLarge:
                if limit == 1:
                    raise
                limit = max(limit // 16, 1)

    def _ask(
        self,
        method: str,
        path: str,
        answer: type[Answer],
        message: msgspec.Struct | None = None,
        query: dict[str, str | int] | None = None,
        most: int = LARGEST_NOTE,
    ) -> Answer:
        content = msgspec.json.encode(message) if message is not None else None
        headers = {"Content-Type": "application/json"} if content else {}
        if self._contact is not None:
            headers[CONTACT_HEADER] = msgspec.json.encode(self._contact()).decode()
        return decoded(self._answered(method, path, content, headers, query, most), answer, self.url)

    def _answered(
        self,
        method: str,
        path: str,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
        query: dict[str, str | int] | None = None,
        most: int = LARGEST_NOTE,
    ) -> bytes:
        headers = self._headers | (headers or {})
        began = time.time_ns()
        with (
            patient(self._patience, _LARGEST_HEADS + len(content or b"") + most),
            self._transport.answer(method, path, headers, content, query) as response,
        ):
            self._measure_clock(response, began)
            return read(response, self.url, most)

    def _measure_clock(self, response: "httpx.Response", began_ns: int) -> None:
        told = response.headers.get(TIME_HEADER, "")
        if told.isdecimal() and len(told) <= _LONGEST_TIME:
            midway_ms = (began_ns + time.time_ns()) // 2_000_000
            self._clock_offset_ms = int(told) - midway_ms


def checked_url(url: str) -> str:
    """The address without a trailing slash. Raises NotOurs for what is no address of a server."""
    from checkin.sync.transport import is_address  # noqa: PLC0415 - a start need not wait for it

    refusal = NotOurs(f"“{url[:_LONGEST_ADDRESS]}” is no address of a server: it looks like http://192.168.0.10:8420.")
    try:
        parts = urlsplit(url.strip())
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError as error:
        raise refusal from error
    if not is_whole or len(url) > _LONGEST_ADDRESS or not is_address(url.strip()):
        raise refusal
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def fetch_certificate(url: str, fingerprint: str) -> str:
    """The server's certificate as PEM, if it has the fingerprint (SHA-256, hexadecimal).

    Raises Unreachable, or NotOurs when another certificate is shown there.
    """
    parts = urlsplit(url)
    try:
        pem = ssl.get_server_certificate((parts.hostname or "", parts.port or 443), timeout=5.0)
    except (OSError, ValueError) as error:
        raise Unreachable(f"The server at {url} cannot be reached.") from error
    shown = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()
    if shown != fingerprint.lower():
        raise NotOurs(f"The server at {url} shows another certificate than the pairing code names: do not trust it.")
    return pem
