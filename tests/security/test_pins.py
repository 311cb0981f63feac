"""PINs: which are taken, how they are kept, how often they may be tried."""

import argon2
import pytest

from checkin.operators import Operator, Role
from checkin.security.pin_gate import FREE_TRIES, LONGEST_PAUSE_MS, PinGate, TooManyTries, Tries, WrongPin, pause_ms
from checkin.security.pins import PinError, hash_card, hash_pin, is_pin

CHEAP = argon2.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
OLGA = Operator(id="a1", name="Olga", role=Role.DESK, pin=hash_pin("480517", CHEAP))
IVAN = Operator(id="b2", name="Ivan", role=Role.DESK, pin=hash_pin("271828", CHEAP))


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "12345a", "１２３４５７", "000000", "112112", "123456", "987654"]
)
def test_a_pin_is_six_digits_and_none_that_anybody_tries_first(pin: str) -> None:
    with pytest.raises(PinError):
        hash_pin(pin)


def test_a_pin_is_kept_as_argon2id_and_known_again() -> None:
    kept = hash_pin("480517")

    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert "480517" not in kept
    assert is_pin("480517", kept)
    assert not is_pin("480518", kept)
    assert hash_pin("480517") != kept


@pytest.mark.parametrize(
    "kept",
    [
        "", "480517", "$argon2id$", "$argon2id$v=19$m=4194304,t=3,p=1$c29tZXNhbHQ$YWJj",
        "$argon2id$v=19$m=65536,t=1000,p=1$c29tZXNhbHQ$YWJj", "$argon2i$v=19$m=8,t=1,p=1$c29tZXNhbHQ$YWJj",
    ],
)  # fmt: skip
def test_a_damaged_or_overly_costly_hash_is_nobodys_pin(kept: str) -> None:
    assert not is_pin("480517", kept)


def test_a_card_with_a_short_code_is_refused() -> None:
    with pytest.raises(PinError):
        hash_card("12345")
    assert hash_card(" CARD-4711-0815-77 ") == hash_card("CARD-4711-0815-77")


class Tried:
    """A gate whose notes and clock are at hand."""

    def __init__(self) -> None:
        self.notes = ""
        self.now = 1_000_000_000
        self.gate = self.restarted()

    def restarted(self) -> PinGate:
        return PinGate(lambda: self.notes, self._save, lambda: self.now)

    def _save(self, notes: str) -> None:
        self.notes = notes

    def fail(self, times: int) -> None:
        for _ in range(times):
            with pytest.raises(WrongPin):
                self.gate.require(OLGA, "111222")


def test_after_five_wrong_pins_even_the_right_one_must_wait() -> None:
    tried = Tried()
    tried.fail(FREE_TRIES)

    with pytest.raises(TooManyTries, match="30 s"):
        tried.gate.require(OLGA, "480517")

    tried.now += 30_000
    tried.gate.require(OLGA, "480517")


def test_a_restart_does_not_end_the_pause() -> None:
    tried = Tried()
    tried.fail(FREE_TRIES)

    with pytest.raises(TooManyTries):
        tried.restarted().require(OLGA, "480517")


def test_a_clock_set_back_or_forth_a_little_does_not_end_the_pause_and_never_makes_it_endless() -> None:
    tried = Tried()
    tried.fail(FREE_TRIES)
    tried.now -= 3_600_000
    with pytest.raises(TooManyTries, match="30 s"):
        tried.gate.require(OLGA, "480517")

    tried.now += 30_000
    tried.gate.require(OLGA, "480517")


def test_the_pauses_double_up_to_a_quarter_of_an_hour() -> None:
    pauses = [pause_ms(Tries(wrong)) for wrong in range(4, 20)]

    assert pauses[:5] == [0, 30_000, 60_000, 120_000, 240_000]
    assert pauses[-1] == LONGEST_PAUSE_MS
    assert pause_ms(Tries(10**9)) == LONGEST_PAUSE_MS


def test_the_right_pin_begins_the_count_anew_and_others_are_not_kept_waiting() -> None:
    tried = Tried()
    tried.fail(FREE_TRIES - 1)
    tried.gate.require(OLGA, "480517")
    tried.fail(FREE_TRIES)
    tried.gate.require(IVAN, "271828")
    tried.gate.require(OLGA, "480517", whose="another desk")


def test_whoever_has_no_pin_cannot_sign_in_by_one() -> None:
    tried = Tried()
    with pytest.raises(WrongPin):
        tried.gate.require(Operator(id="c3", name="Eva", role=Role.DESK), "")


def test_damaged_notes_are_as_none() -> None:
    tried = Tried()
    tried.notes = "{nonsense"
    tried.gate.require(OLGA, "480517")
