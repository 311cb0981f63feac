"""Operators for tests, whose PINs are cheap to check."""

import argon2

from checkin.event import Event
from checkin.operators import Operator, Role
from checkin.security.pins import hash_card, hash_pin
from tests.builders import an_event

_CHEAP = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
OLGA_PIN, IVAN_PIN, VERA_PIN, SONYA_PIN = "480517", "271828", "914063", "602214"
CARD = "CARD-4711-0815-77"
OLGA = Operator(id="0a", name="Olga", role=Role.DESK, pin=hash_pin(OLGA_PIN, _CHEAP), card=hash_card(CARD))
IVAN = Operator(id="0b", name="Ivan", role=Role.VOLUNTEER, pin=hash_pin(IVAN_PIN, _CHEAP))
VERA = Operator(
    id="0c", name="Vera", role=Role.SUPERVISOR, pin=hash_pin(VERA_PIN, _CHEAP), participant="WANG000000000000"
)
SONYA = Operator(id="0d", name="Sonya", role=Role.DESK, pin=hash_pin(SONYA_PIN, _CHEAP), participant="B0R1S00000000000")
EVERYBODY = (OLGA, IVAN, VERA, SONYA)


def a_guarded_event(**fields: object) -> Event:
    """An event at whose desks people sign in."""
    return an_event(**{"operators": EVERYBODY, **fields})
