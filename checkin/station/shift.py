"""The shift of a desk: who is signed in, since when, whether it is locked, and whether they may do what they ask for.

An event without operators needs no sign-in: whoever starts the program works, in the role that was named.
"""

import hmac
import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkin.errors import CheckinError
from checkin.event import Event
from checkin.journal.desk_store import DeskStore
from checkin.operators import Operator, Role, SupervisorBadge, at_work, find_operator
from checkin.permissions import RULES, Act, may
from checkin.security.pin_gate import PinGate, WrongPin
from checkin.security.pins import card_digest
from checkin.state import Stamp
from checkin.station.scanning import Found, find_by_code, legible_readings
from checkin.station.values import NotPermitted, NotSignedIn
from checkin.tickets import storable

_TRIES = "sign_in_tries"
_GRANT_MS = 2 * 60_000
_MINUTE_MS = 60_000
_UNDO_MS = 15 * _MINUTE_MS


class NotAnOperator(CheckinError):
    """This badge or card signs nobody in."""


class NobodysBadge(NotAnOperator):
    """It is of nobody who works here."""


class ShiftState(StrEnum):
    """Whether anybody may work at this desk now."""

    OPEN = "open"
    """The event has no operators: nobody needs to sign in."""
    SIGNED_OUT = "signed_out"
    LOCKED = "locked"
    AT_WORK = "at_work"


@dataclass(frozen=True, slots=True)
class Hired:
    """Who works at a desk where nobody signs in; `signs_in` is whether operators must, where the event has some."""

    name: str = ""
    role: Role = Role.DESK
    signs_in: bool = True


@dataclass(frozen=True, slots=True)
class BadgeRead:
    """Whose badge was read; unless it is `enough`, the PIN is needed, too."""

    operator: Operator
    enough: bool


@dataclass(frozen=True, slots=True)
class Grant:
    """Somebody's word, on the spot, for one act; good once, for two minutes."""

    id: str
    act: Act
    by: str
    until_ms: int


class Shift:
    """Who works at a desk. Every method may be called from any thread; checking a PIN takes up to 350 ms."""

    def __init__(
        self,
        store: DeskStore,
        event: Callable[[], Event],
        hired: Hired,
        now_ms: Callable[[], int],
        changed: Callable[[], None],
        refresh: Callable[[], None],
    ) -> None:
        """`changed` is called when somebody signed in or out, or the desk was locked.

        `refresh` reads the settings anew, which another program may have changed.
        """
        self._store = store
        self._event = event
        self.hired = hired
        self._now_ms = now_ms
        self._changed = changed
        self._refresh = refresh
        self._gate = PinGate(
            lambda: store.desk_setting(_TRIES) or "", lambda text: store.save_desk_setting(_TRIES, text), now_ms
        )
        self._signed_in = ""
        self._since_ms = 0
        self._input_ms = 0
        self._is_locked = False
        self._has_ended = False
        self._grants: dict[str, Grant] = {}
        self._lock = threading.RLock()

    @property
    def needs_sign_in(self) -> bool:
        """Whether operators sign in at this desk."""
        return self.hired.signs_in and any(not one.is_retired for one in self._event().operators)

    @property
    def state(self) -> ShiftState:
        """Whether anybody may work here now; a desk that was left alone too long is locked."""
        if not self.needs_sign_in:
            return ShiftState.OPEN
        if self.operator is None:
            return ShiftState.SIGNED_OUT
        self.lock_when_idle()
        return ShiftState.LOCKED if self._is_locked else ShiftState.AT_WORK

    @property
    def is_open(self) -> bool:
        """Whether somebody may work here now."""
        return self.state in (ShiftState.OPEN, ShiftState.AT_WORK)

    @property
    def operators(self) -> list[Operator]:
        """Those who may sign in, by name."""
        return at_work(self._event().operators)

    @property
    def operator(self) -> Operator | None:
        """Who is signed in, as the event's settings have them now; None for nobody, or nobody any more."""
        signed_in = self._signed_in
        if not signed_in:
            return None
        return next((one for one in self._event().operators if one.id == signed_in and not one.is_retired), None)

    @property
    def name(self) -> str:
        """Whose name goes on record."""
        if not self.needs_sign_in:
            return self.hired.name
        operator = self.operator
        return operator.name if operator is not None else ""

    @property
    def role(self) -> Role:
        """In which role they work."""
        if not self.needs_sign_in:
            return self.hired.role
        operator = self.operator
        return operator.role if operator is not None else Role.VOLUNTEER

    @property
    def since_ms(self) -> int:
        """Since when they are signed in; 0 for nobody."""
        return self._since_ms

    def sign_in(self, operator: str, pin: str) -> Operator:
        """Sign in by id or name and PIN; also unlocks. Raises OperatorError, WrongPin and TooManyTries."""
        found = self._proven(operator, pin)
        self._begin(found)
        return found

    def sign_in_by_badge(self, code: str) -> BadgeRead:
        """Sign in by the own badge or card; of a supervisor it may say who they are, and the PIN is needed still.

        Raises NotAnOperator for anybody else's code, and TooManyTries.
        """
        operator = self._whose(code)
        enough = may_sign_in_by_badge(operator, self._event())
        if enough:
            self._begin(operator)
        return BadgeRead(operator, enough)

    def sign_out(self) -> None:
        """End the shift of whoever is signed in."""
        with self._lock:
            self._signed_in, self._since_ms, self._is_locked = "", 0, False
            self._grants.clear()
        self._changed()

    def lock(self) -> None:
        """Let nobody do or see anything before somebody signs in again; nothing where nobody is signed in."""
        with self._lock:
            if not self.needs_sign_in or self.operator is None or self._is_locked:
                return
            self._is_locked = True
            self._grants.clear()
        self._changed()

    def touch(self) -> None:
        """There was input: somebody is at the desk."""
        self.lock_when_idle()
        self._input_ms = self._now_ms()

    def lock_when_idle(self) -> None:
        """Lock the desk if there was no input for too long; a clock that jumps that far locks it, too."""
        limit_ms = self._event().sign_in.lock_after_min * _MINUTE_MS
        if limit_ms and self._signed_in and abs(self._now_ms() - self._input_ms) >= limit_ms:
            self.lock()

    def authorise(self, act: Act, operator: str, pin: str) -> Grant:
        """Take somebody's word for one act, by their PIN. Raises NotPermitted, and as sign_in does."""
        return self._granted(act, self._proven(operator, pin))

    def authorise_by_badge(self, act: Act, code: str) -> Grant | BadgeRead:
        """Take somebody's word for one act, by their badge; a BadgeRead when the PIN is needed, too.

        Raises NotPermitted, and as sign_in_by_badge does.
        """
        try:
            found = self._whose(code)
        except NobodysBadge as error:
            raise NotAnOperator(
                "This is no supervisor's badge: scan a supervisor's, or enter their PIN. Nothing was recorded of this "
                "scan."
            ) from error
        if found.role is Role.SUPERVISOR and self._event().sign_in.supervisor_badge is SupervisorBadge.WITH_PIN:
            return BadgeRead(found, enough=False)
        return self._granted(act, found)

    def end(self) -> None:
        """Nothing may be done here from now on."""
        self._has_ended = True

    def require(self, act: Act, grant: Grant | None = None) -> str:
        """Raise NotSignedIn or NotPermitted unless this may be done here now.

        The name of whoever gave their word for it; empty when the operator's own role is enough. A grant is used up.
        """
        if self._has_ended:
            raise NotPermitted("This desk removes its data, as its server ordered: nothing can be done here any more.")
        match self.state:
            case ShiftState.SIGNED_OUT | ShiftState.LOCKED if act is Act.SCAN:
                raise NotSignedIn("Nobody is signed in at this desk: sign in first, then scan again.")
            case ShiftState.SIGNED_OUT:
                raise NotSignedIn("Nobody is signed in at this desk: sign in first.")
            case ShiftState.LOCKED:
                raise NotSignedIn("This desk is locked: sign in first.")
        if may(self.role, act):
            return ""
        if grant is None:
            raise NotPermitted(RULES[act].refusal)
        return self._spent(grant, act)

    def require_undo(self, made: Sequence[Stamp], now: Stamp, grant: Grant | None = None) -> str:
        """As `require`, for taking back what was done then; own and recent is what the same operator did here just now.

        Where nobody signs in, nobody knows whose it is.
        """
        self.require(Act.UNDO)
        if not self.needs_sign_in or all(_is_own(stamp, now) for stamp in made):
            return ""
        return self.require(Act.UNDO_OTHERS, grant)

    def allows(self, act: Act) -> bool:
        """Whether the role of whoever works here may do this without anybody's word."""
        return self.is_open and may(self.role, act)

    def _proven(self, operator: str, pin: str) -> Operator:
        self._refresh()
        found = find_operator(self._event().operators, operator)
        self._gate.require(found, pin)
        return found

    def _begin(self, operator: Operator) -> None:
        with self._lock:
            if self._signed_in != operator.id:
                self._since_ms = self._now_ms()
            self._signed_in, self._is_locked = operator.id, False
            self._input_ms = self._now_ms()
            self._grants.clear()
        self._changed()

    def _granted(self, act: Act, operator: Operator) -> Grant:
        if not self.is_open:
            raise NotSignedIn("This desk is locked: sign in first.")
        if not may(operator.role, act):
            raise NotPermitted(f"{operator.name} may not allow this. {RULES[act].refusal}")
        grant = Grant(secrets.token_hex(16), act, operator.name, self._now_ms() + _GRANT_MS)
        with self._lock:
            self._grants[grant.id] = grant
        return grant

    def _spent(self, grant: Grant, act: Act) -> str:
        with self._lock:
            known = self._grants.pop(grant.id, None)
        if known != grant or grant.act is not act or not 0 <= grant.until_ms - self._now_ms() <= _GRANT_MS:
            raise NotPermitted("The supervisor's word has run out: let them scan their badge again.")
        return grant.by

    def _whose(self, untrusted_code: str) -> Operator:
        """Whose badge or card this is. Raises NotAnOperator."""
        self._refresh()
        code = storable(untrusted_code)
        digests = [card_digest(reading) for reading in dict.fromkeys((code, *legible_readings(code)))]
        for one in self.operators:
            if one.card and any(hmac.compare_digest(one.card, digest) for digest in digests):
                return one
        found = find_by_code(self._store, code, self._event())
        if found is not None and found.printing is not None:
            for one in self.operators:
                if one.participant == found.record.id:
                    self._require_current(one, found)
                    return one
        raise NobodysBadge("This is nobody's badge who works here. Sign in first: nothing was recorded of this scan.")

    def _require_current(self, operator: Operator, found: Found) -> None:
        """A badge signs in while it is valid and known to have been printed: the rest of its code could be made up."""
        state = found.record.state
        if found.printing in state.voided_printings:
            raise NotAnOperator("This badge was replaced by a new one: sign in with the new badge, or by PIN.")
        if not any(badge.printing == found.printing for badge in state.badges):
            try:
                self._gate.count_wrong(operator, "badge")
            except WrongPin:
                raise NotAnOperator(
                    "This badge is not known to have been printed here: sign in by PIN, or have it printed again."
                ) from None


def _is_own(stamp: Stamp, now: Stamp) -> bool:
    return (stamp.desk, stamp.operator) == (now.desk, now.operator) and 0 <= now.at_ms - stamp.at_ms <= _UNDO_MS


def may_sign_in_by_badge(operator: Operator, event: Event) -> bool:
    """Whether the badge alone signs this operator in."""
    return operator.role is not Role.SUPERVISOR or event.sign_in.supervisor_badge is SupervisorBadge.SIGNS_IN
