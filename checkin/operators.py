"""Operators: who may work at the desks of an event, in which role. Values only; security/ hashes and checks PINs."""

import re
from collections.abc import Sequence
from enum import StrEnum

import msgspec

from checkin.errors import CheckinError

LONGEST_NAME = 60
MOST_LOCK_MIN = 240
_ID = re.compile(r"[0-9a-f]{1,32}")


class OperatorError(CheckinError):
    """The event's operators cannot be as they are wanted."""


class Role(StrEnum):
    """What an operator does at a desk."""

    DESK = "desk"
    VOLUNTEER = "volunteer"
    SUPERVISOR = "supervisor"


class SupervisorBadge(StrEnum):
    """What a supervisor's badge is good for without the PIN; a badge can be photographed, a PIN cannot."""

    WITH_PIN = "with_pin"
    """For nothing."""
    AUTHORISES = "authorises"
    """To authorise one act on the spot, on record with both names; not to sign in."""
    SIGNS_IN = "signs_in"
    """To sign in, too."""


class SignInRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """How people sign in at the desks of an event."""

    lock_after_min: int = 5
    """After so many minutes without input a desk locks itself; 0 for never."""
    supervisor_badge: SupervisorBadge = SupervisorBadge.AUTHORISES


class Operator(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody who may work at desks. Their name goes on record, so no two have the same."""

    id: str
    name: str
    role: Role
    pin: str = ""
    """The PIN as Argon2id hash; empty for somebody who has none."""
    participant: str = ""
    """The id of the participant whose printed badge is theirs."""
    card: str = ""
    """The SHA-256 of the code on a card that is no participant's badge."""
    is_retired: bool = False
    """Whether they work here no more; what they did still bears their name."""


def at_work(operators: Sequence[Operator]) -> list[Operator]:
    """Those who may sign in, by name."""
    return sorted((one for one in operators if not one.is_retired), key=lambda one: one.name.casefold())


def find_operator(operators: Sequence[Operator], id_or_name: str) -> Operator:
    """Who has this id or name, whatever the case. Raises OperatorError."""
    wanted = " ".join(id_or_name.split()).casefold()
    for one in at_work(operators):
        if wanted in (one.id, one.name.casefold()):
            return one
    known = ", ".join(one.name for one in at_work(operators)) or "nobody"
    raise OperatorError(f"There is no operator “{id_or_name}”; there are: {known}.")


def named(operators: Sequence[Operator], name: str) -> Operator | None:
    """Who goes on record under this name, retired or not."""
    return next((one for one in operators if one.name == name), None)


def check_operators(operators: Sequence[Operator], rules: SignInRules) -> None:
    """Raise OperatorError, naming the person, when the operators contradict each other."""
    for one in operators:
        if not one.name.strip() or len(one.name) > LONGEST_NAME or not one.name.isprintable():
            raise OperatorError(f"The name of an operator has 1 to {LONGEST_NAME} characters that can be shown.")
        if not _ID.fullmatch(one.id):
            raise OperatorError(f"The id of operator “{one.name}” must be up to 32 hexadecimal digits.")
        twins = [other for other in operators if other.name.casefold() == one.name.casefold()]
        if len(twins) > 1:
            raise OperatorError(f"There is an operator “{one.name}” already, here now or before: choose another name.")
    ids = {one.id for one in operators}
    if len(ids) != len(operators):
        raise OperatorError("Two operators have the same id; every one needs their own.")
    if not 0 <= rules.lock_after_min <= MOST_LOCK_MIN:
        raise OperatorError(f"A desk locks after 1 to {MOST_LOCK_MIN} minutes, or never (0).")
