"""Operators as supervisors change them at a desk that keeps the event's settings.

What is done to them is in operator_book.py.
"""

from collections.abc import Callable

from checkin.event import Event
from checkin.journal.desk_store import DeskStore
from checkin.operators import Operator, OperatorError, Role, at_work
from checkin.permissions import RULES, Act
from checkin.station import operator_book
from checkin.station.shift import Shift
from checkin.station.values import NotPermitted


class OperatorDesk:
    """What a station's people may do with the operators. Any thread; hashing a PIN takes up to 350 ms."""

    def __init__(self, store: DeskStore, shift: Shift, changed: Callable[[Event], None]) -> None:
        self._store = store
        self._shift = shift
        self._changed = changed

    def all(self) -> list[Operator]:
        """Those who may sign in, by name, also when another program changed them."""
        return at_work(self._store.event()[0].operators)

    def add(self, name: str, role: Role, pin: str = "") -> tuple[Operator, str]:
        """Let somebody work at the desks; their PIN, random unless it is given. Raises as add_operator."""
        self._require()
        if role is not Role.SUPERVISOR and not self.all():
            raise OperatorError("The first operator must be a supervisor: nobody else could add the others.")
        pin = pin or operator_book.new_pin()
        return self._done(operator_book.add_operator(self._store, name, role, pin)), pin

    def reset_pin(self, operator: str, pin: str = "") -> str:
        """Give somebody another PIN, random unless it is given. Raises OperatorError, PinError and NotPermitted."""
        self._require()
        pin = pin or operator_book.new_pin()
        self._done(operator_book.set_pin(self._store, operator, pin))
        return pin

    def set_role(self, operator: str, role: Role) -> Operator:
        """Have somebody work in another role. Raises OperatorError and NotPermitted."""
        self._require()
        return self._done(operator_book.set_role(self._store, operator, role))

    def remove(self, operator: str) -> Operator:
        """Let somebody sign in no more. Raises OperatorError and NotPermitted."""
        self._require()
        return self._done(operator_book.remove_operator(self._store, operator))

    def _require(self) -> None:
        if not self._shift.allows(Act.SETTINGS):
            raise NotPermitted(RULES[Act.SETTINGS].refusal)
        operator_book.require_own_operators(self._store)

    def _done(self, operator: Operator) -> Operator:
        event, _ = self._store.event()
        self._changed(event)
        return operator
