"""The operators of an event: added, removed, given PINs and badges. They are part of the event's settings.

Every desk gets those from its server, so they are changed at the server, or at a desk that has none.
"""

import secrets
from collections.abc import Callable

import msgspec

from checkin.event import Event
from checkin.journal.desk_store import DeskStore
from checkin.journal.store import Store
from checkin.operators import Operator, OperatorError, Role, SignInRules, at_work, check_operators, find_operator
from checkin.security.pins import PIN_LENGTH, PinError, hash_card, hash_pin, require_fit
from checkin.station.scanning import find_by_code
from checkin.station.settings import change_event
from checkin.station.values import NotPermitted
from checkin.tickets import random_characters, with_check

_MOST_OPERATORS = 1_000


def require_own_operators(store: DeskStore) -> None:
    """Raise NotPermitted where the event's operators come from a server."""
    if store.remote() is not None:
        raise NotPermitted("This desk gets its operators from the server: change them there with “operators”.")


def add_operator(store: Store, name: str, role: Role, pin: str = "", badge: str = "") -> Operator:
    """Let somebody work at the desks; a PIN or a badge is how they sign in.

    Somebody of this name who was removed comes back. Raises OperatorError and PinError.
    """
    name = " ".join(name.split())
    if not pin and not badge:
        raise OperatorError(f"{name} needs a PIN or a badge to sign in with.")
    hashed = hash_pin(pin) if pin else ""
    participant, card = badge_of(store, badge) if badge else ("", "")

    def change(event: Event) -> Event:
        gone = next((one for one in event.operators if one.is_retired and one.name == name), None)
        identity = gone.id if gone is not None else secrets.token_hex(4)
        added = Operator(id=identity, name=name, role=role, pin=hashed, participant=participant, card=card)
        return _with(event, [one for one in event.operators if one is not gone] + [added])

    return find_operator(change_event(store, change).operators, name)


def remove_operator(store: Store, operator: str) -> Operator:
    """Let somebody sign in no more; what they did keeps their name. Raises OperatorError.

    The last supervisor stays while others do: nobody could help them.
    """

    def retire(one: Operator) -> Operator:
        return msgspec.structs.replace(one, pin="", participant="", card="", is_retired=True)

    def change(event: Event) -> Event:
        found = find_operator(event.operators, operator)
        _require_another_supervisor(event, found)
        return _changed(event, found, retire)

    before, _ = store.event()
    found = find_operator(before.operators, operator)
    change_event(store, change)
    return found


def set_role(store: Store, operator: str, role: Role) -> Operator:
    """Have somebody work in another role. Raises OperatorError.

    The last supervisor stays one while others work here.
    """

    def change(event: Event) -> Event:
        found = find_operator(event.operators, operator)
        if role is not Role.SUPERVISOR:
            _require_another_supervisor(event, found)
        return _changed(event, found, lambda one: msgspec.structs.replace(one, role=role))

    return find_operator(change_event(store, change).operators, operator)


def _require_another_supervisor(event: Event, operator: Operator) -> None:
    rest = [one for one in at_work(event.operators) if one.id != operator.id]
    if operator.role is Role.SUPERVISOR and rest and all(one.role is not Role.SUPERVISOR for one in rest):
        raise OperatorError(f"{operator.name} is the last supervisor: add another one first, or remove the others.")


def set_pin(store: Store, operator: str, pin: str) -> Operator:
    """Give somebody another PIN. Raises OperatorError and PinError."""
    hashed = hash_pin(pin)
    return _set(store, operator, lambda one: msgspec.structs.replace(one, pin=hashed))


def set_badge(store: Store, operator: str, badge: str) -> Operator:
    """Let somebody sign in by this badge or card; by none when it is empty. Raises OperatorError and PinError."""
    participant, card = badge_of(store, badge) if badge else ("", "")
    return _set(store, operator, lambda one: msgspec.structs.replace(one, participant=participant, card=card))


def set_rules(store: Store, rules: SignInRules) -> SignInRules:
    """Change how people sign in. Raises OperatorError."""
    check_operators((), rules)
    return change_event(store, lambda event: msgspec.structs.replace(event, sign_in=rules)).sign_in


def badge_of(store: Store, code: str) -> tuple[str, str]:
    """Whose badge is meant: the id of a participant named by id or code, or else what is kept of a card's code.

    Raises PinError for a code that is no participant's and could be guessed.
    """
    event, _ = store.event()
    if (record := store.record(code.strip())) and record.participant is not None:
        return record.id, ""
    if found := find_by_code(store, code, event):
        return found.record.id, ""
    return "", hash_card(code)


def new_pin() -> str:
    """A random PIN."""
    while True:
        pin = "".join(secrets.choice("0123456789") for _ in range(PIN_LENGTH))
        try:
            require_fit(pin)
        except PinError:
            continue
        return pin


def new_card() -> str:
    """The random code of a new card, 120 bits."""
    return with_check("S" + random_characters(24))


def _set(store: Store, operator: str, set_on: Callable[[Operator], Operator]) -> Operator:
    changed = change_event(store, lambda event: _changed(event, find_operator(event.operators, operator), set_on))
    return find_operator(changed.operators, operator)


def _changed(event: Event, operator: Operator, change: Callable[[Operator], Operator]) -> Event:
    return _with(event, [change(one) if one.id == operator.id else one for one in event.operators])


def _with(event: Event, operators: list[Operator]) -> Event:
    if len(operators) > _MOST_OPERATORS:
        raise OperatorError(f"An event has at most {_MOST_OPERATORS} operators.")
    check_operators(operators, event.sign_in)
    return msgspec.structs.replace(event, operators=tuple(operators))
