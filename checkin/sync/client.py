"""The desk's side of HTTP: one request for each message, and every failure in our own words."""

import hashlib
import ssl
import time
from collections.abc import Callable, Iterator
from typing import TypeVar
from urllib.parse import urlsplit

import httpx
import msgspec

from checkin.journal.anomalies import Contact
from checkin.journal.entries import Entry
from checkin.journal.health import Health
from checkin.journal.remote import Remote
from checkin.journal.store import Cursor, Receipt, RosterHead
from checkin.participants import Participant
from checkin.sync.answers import NotAllowed, NotOurs, Refused, ToldToWipe, Unreachable
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

Answer = TypeVar("Answer")
_NO_CHECK_TIME = 0x200000
"""X509_V_FLAG_NO_CHECK_TIME: a pinned certificate is trusted by its bytes, and a laptop's clock may be wrong."""
_LONGEST_ADDRESS = 300


class ServerClient:
    """Talks to one server. Not for more than one thread at a time, except `news`."""

    def __init__(
        self,
        url: str,
        token: str = "",
        certificate: str | None = None,
        contact: Callable[[], Contact] | None = None,
    ) -> None:
        """`contact` is asked before each request what the desk tells of itself."""
        self.url = checked_url(url)
        self._contact = contact
        self._clock_offset_ms: int | None = None
        self._http = httpx.Client(
            base_url=self.url,
            headers={PROTOCOL_HEADER: str(PROTOCOL)} | ({"Authorization": f"Bearer {token}"} if token else {}),
            timeout=httpx.Timeout(5.0, read=20.0),
            verify=_trusting(certificate) if certificate else True,
            follow_redirects=False,
            trust_env=False,
        )

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
        self._http.close()

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
        return self._ask("POST", "/pair", PairAnswer, request)

    def push(self, entries: list[Entry], unsent: int) -> tuple[Receipt, ...]:
        """Offer entries."""
        return self._ask("POST", "/entries", PushAnswer, PushRequest(tuple(entries), unsent)).receipts

    def pull(self, cursor: Cursor | None, limit: int) -> PulledPage:
        """Entries after the cursor."""
        place: dict[str, str | int] = {}
        if cursor is not None:
            place = {"epoch": cursor.epoch, "position": cursor.position, "running": cursor.running}
        return self._ask("GET", "/entries", PulledPage, query={**place, "limit": limit})

    def roster(self, after: int, known: RosterHead, limit: int) -> PulledRoster:
        """Participants with a later revision; `known` is the head that this desk saw last."""
        query: dict[str, str | int] = {"after": after, "limit": limit, "known": known.revision, "mark": known.mark}
        return self._ask("GET", "/roster", PulledRoster, query=query)

    def put_participants(self, participants: list[Participant]) -> None:
        """Hand over participants imported here."""
        self._ask("POST", "/roster", msgspec.Raw, PutParticipants(tuple(participants)))

    def settings(self) -> SettingsAnswer:
        """The event's settings."""
        return self._ask("GET", "/settings", SettingsAnswer)

    def photo_names(self, known: str) -> PhotoNames:
        """The photos that the server has, unless they are still those of this mark."""
        return self._ask("GET", "/photos", PhotoNames, query={"known": known})

    def photo(self, name: str) -> bytes:
        """The content of a photo, as the server says it is. Raises Refused when the server does not have it."""
        response = self._answered("GET", f"/photos/{name}")
        if not response.is_success:
            self._raise_problem(response)
        return response.content

    def put_photo(self, name: str, content: bytes) -> None:
        """Hand over a photo taken here."""
        response = self._answered("PUT", f"/photos/{name}", content, {"Content-Type": "application/octet-stream"})
        if not response.is_success:
            self._raise_problem(response)

    def pairing_code(self) -> PairingCode:
        """A one-time code for one more desk, or for the live page. Raises NotAllowed until a supervisor signed in."""
        return self._ask("POST", "/pairing-codes", PairingCode)

    def sign_in(self, operator: str, pin: str) -> OperatorSession:
        """Sign an operator in at the server; what is asked of it from now on carries their session.

        Raises NotAllowed for a wrong PIN, and Refused while it may not be tried.
        """
        session = self._ask("POST", "/operators/sign-in", OperatorSession, SignInRequest(operator, pin))
        self._http.headers[OPERATOR_HEADER] = session.session
        return session

    def sign_out(self) -> None:
        """End the operator's session."""
        self._ask("POST", "/operators/sign-out", msgspec.Raw)
        self._http.headers.pop(OPERATOR_HEADER, None)

    def tell_health(self, health: Health) -> None:
        """Tell how this desk is. Raises Refused by a server of an older version."""
        self._ask("PUT", "/desks/health", msgspec.Raw, health)

    def desks(self) -> list[PairedDesk]:
        """The desks that are paired with the server, and how they are."""
        return self._ask("GET", "/desks", list[PairedDesk])

    def tell_wiped(self, unsent: int) -> None:
        """Say that this desk's data are gone, and `unsent` entries with them that nobody else had."""
        self._ask("POST", "/wiped", msgspec.Raw, Wiped(unsent))

    def news(self, is_over: Callable[[], bool]) -> Iterator[None]:
        """Yields at once when connected, and then whenever the server says that there is news; ends when it is over."""
        try:
            with self._http.stream("GET", "/news", timeout=httpx.Timeout(5.0, read=15.0)) as response:
                if response.status_code != httpx.codes.OK or TIME_HEADER not in response.headers:
                    response.read()
                    self._raise_problem(response)
                for line in response.iter_lines():
                    if is_over():
                        return
                    if line.partition("data:")[2].strip() == NEWS:
                        yield
        except httpx.HTTPError as error:
            raise Unreachable(f"The server at {self.url} cannot be reached.") from error

    def _ask(
        self,
        method: str,
        path: str,
        answer: type[Answer],
        message: msgspec.Struct | None = None,
        query: dict[str, str | int] | None = None,
    ) -> Answer:
        content = msgspec.json.encode(message) if message is not None else None
        headers = {"Content-Type": "application/json"} if content else {}
        if self._contact is not None:
            headers[CONTACT_HEADER] = msgspec.json.encode(self._contact()).decode()
        began = time.time_ns()
        response = self._answered(method, path, content, headers, query)
        self._measure_clock(response, began)
        if response.is_success and TIME_HEADER in response.headers:
            try:
                return msgspec.json.decode(response.content, type=answer)
            except (msgspec.DecodeError, RecursionError) as error:
                raise self._not_ours() from error
        self._raise_problem(response)
        raise AssertionError("unreachable")

    def _answered(
        self,
        method: str,
        path: str,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
        query: dict[str, str | int] | None = None,
    ) -> httpx.Response:
        try:
            return self._http.request(method, path, content=content, headers=headers, params=query)
        except httpx.HTTPError as error:
            raise Unreachable(f"The server at {self.url} cannot be reached: the desk works on without it.") from error

    def _raise_problem(self, response: httpx.Response) -> None:
        if TIME_HEADER not in response.headers:
            raise self._not_ours()
        try:
            problem = msgspec.json.decode(response.content, type=Problem)
        except (msgspec.DecodeError, RecursionError) as error:
            raise self._not_ours() from error
        detail = problem.detail
        if problem.wipe is not None:
            raise ToldToWipe(detail, problem.wipe)
        if response.status_code in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
            raise NotAllowed(detail)
        if (
            response.status_code >= httpx.codes.INTERNAL_SERVER_ERROR
            or response.status_code == httpx.codes.TOO_MANY_REQUESTS
        ):
            raise Unreachable(detail)
        raise Refused(detail)

    def _not_ours(self) -> NotOurs:
        return NotOurs(f"What answers at {self.url} is not a Checkin Desk server: check the address.")

    def _measure_clock(self, response: httpx.Response, began_ns: int) -> None:
        told = response.headers.get(TIME_HEADER, "")
        if told.isdecimal():
            midway_ms = (began_ns + time.time_ns()) // 2_000_000
            self._clock_offset_ms = int(told) - midway_ms


def checked_url(url: str) -> str:
    """The address without a trailing slash. Raises NotOurs for what is no address of a server."""
    refusal = NotOurs(f"“{url[:_LONGEST_ADDRESS]}” is no address of a server: it looks like http://192.168.0.10:8420.")
    try:
        parts = urlsplit(url.strip())
        httpx.URL(url.strip())  # refuses more than the other
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except (ValueError, httpx.InvalidURL) as error:
        raise refusal from error
    if not is_whole or len(url) > _LONGEST_ADDRESS:
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


def _trusting(certificate: str) -> ssl.SSLContext:
    """Trusts exactly this certificate, whatever its name and dates say."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.load_verify_locations(cadata=certificate)
    context.verify_flags |= ssl.VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | ssl.VerifyFlags(_NO_CHECK_TIME)
    return context
