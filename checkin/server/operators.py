"""Operators at the server: they sign in for a short while, to do what a desk's token alone does not allow."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.store import Store
from checkin.operators import Operator, OperatorError, Role, at_work, find_operator
from checkin.permissions import RULES, Act, may
from checkin.security.pin_gate import PinGate
from checkin.security.pins import hash_of_no_pin
from checkin.server.pairing import new_token, token_hash
from checkin.sync.messages import OperatorSession, SignInRequest

IDLE_MS = 15 * 60_000
LONGEST_MS = 12 * 3_600_000
_NOTED_EVERY_MS = 60_000
_MOST_SESSIONS = 500
_SESSIONS, _TRIES = "operator_sessions", "operator_tries"
_NOBODY = "Sign in at the server first: this needs an operator."


class SessionNeeded(CheckinError):
    """Nobody is signed in at the server, or no more."""


class BeyondRole(CheckinError):
    """The role of whoever is signed in does not allow this."""


class _Session(msgspec.Struct, frozen=True):
    operator: str
    asking: str
    """The desk or browser to which the session was given; of no use to another."""
    pin_mark: str
    """A digest of the PIN's hash: another PIN ends the session."""
    since_ms: int
    used_ms: int


@dataclass(frozen=True, slots=True)
class Acting:
    """Who asks: an operator who is signed in, or just the desk, which is enough where the event has no operators."""

    operator: Operator | None
    needs_sign_in: bool

    def require(self, act: Act) -> None:
        """Raise SessionNeeded or BeyondRole unless they may do this."""
        if not self.needs_sign_in:
            return
        if self.operator is None:
            raise SessionNeeded(_NOBODY)
        if not may(self.operator.role, act):
            raise BeyondRole(RULES[act].refusal)


def _nobody(name: str) -> Operator:
    """Takes as long and as many tries as an operator: who works here is told to nobody who merely asks."""
    return Operator(id=f"?{token_hash(name.casefold())[:2]}", name="", role=Role.DESK, pin=hash_of_no_pin())


class OperatorSessions:
    """The sessions of operators, kept in the store, so that every process of the server knows them."""

    def __init__(self, store: Store, now_ms: Callable[[], int]) -> None:
        self._store = store
        self._now_ms = now_ms
        self._lock = threading.Lock()
        self._gate = PinGate(lambda: self._read(_TRIES), lambda text: self._write(_TRIES, text), now_ms)

    def sign_in(self, asking: str, request: SignInRequest) -> OperatorSession:
        """Open a session for a desk or browser, in place of theirs there. Raises WrongPin and TooManyTries."""
        try:
            operator = find_operator(self._event().operators, request.operator)
        except OperatorError:
            operator = _nobody(request.operator)
        self._gate.require(operator, request.pin, asking)
        token, now = new_token(), self._now_ms()
        session = _Session(operator.id, asking, token_hash(operator.pin), now, now)
        with self._lock:
            known = self._known()
            known = {key: one for key, one in known.items() if (one.operator, one.asking) != (operator.id, asking)}
            latest = sorted(known.items(), key=lambda item: item[1].used_ms)[-_MOST_SESSIONS + 1 :]
            self._keep({**dict(latest), token_hash(token): session})
        return OperatorSession(token, operator.name, operator.role, IDLE_MS)

    def sign_out(self, asking: str, token: str) -> None:
        """End a session of this desk or browser; one that is over already ends, too."""
        with self._lock:
            known = self._known()
            session = known.get(token_hash(token))
            if session is not None and session.asking == asking:
                self._keep({key: one for key, one in known.items() if one is not session})

    def acting(self, asking: str, token: str) -> Acting:
        """Who asks with this session (empty for none) from this desk or browser."""
        operators = at_work(self._event().operators)
        if not operators:
            return Acting(None, needs_sign_in=False)
        with self._lock:
            known = self._known()
            session = known.get(token_hash(token)) if token else None
            if session is None or session.asking != asking:
                return Acting(None, needs_sign_in=True)
            now = self._now_ms()
            if now - session.used_ms >= _NOTED_EVERY_MS:
                self._keep({**known, token_hash(token): msgspec.structs.replace(session, used_ms=now)})
        operator = next((one for one in operators if one.id == session.operator), None)
        is_same = operator is not None and token_hash(operator.pin) == session.pin_mark
        return Acting(operator if is_same else None, needs_sign_in=True)

    def _event(self) -> Event:
        event, _ = self._store.event()
        return event

    def _known(self) -> dict[str, _Session]:
        """The sessions that are not over."""
        now = self._now_ms()
        with suppress(msgspec.DecodeError):
            known = msgspec.json.decode(self._read(_SESSIONS) or "{}", type=dict[str, _Session])
            return {
                key: one
                for key, one in known.items()
                if 0 <= now - one.used_ms < IDLE_MS and now - one.since_ms < LONGEST_MS
            }
        return {}

    def _keep(self, sessions: dict[str, _Session]) -> None:
        self._write(_SESSIONS, msgspec.json.encode(sessions).decode())

    def _read(self, name: str) -> str:
        return (self._store.secret(name) or b"").decode()

    def _write(self, name: str, text: str) -> None:
        self._store.keep_secret(name, text.encode(), in_place_of_another=True)
