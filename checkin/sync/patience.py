"""How long an exchange with a server may take as a whole, whoever drips: HTTP alone bounds the pauses between bytes."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import msgspec


class Patience(msgspec.Struct, frozen=True):
    """Time for an exchange to begin with, and what each byte earns that comes or goes.

    With these, what a desk sends at once and nearly all that it reads passes networks of 10 kB/s, and a page as it is
    on most days those of 4 kB/s; whoever drips is left after a minute.
    """

    grace_s: float = 60.0
    slowest_bytes_per_s: int = 10_000


PATIENCE = Patience()


class _Exchange:
    """One request and its answer, which may be `most` bytes together."""

    def __init__(self, patience: Patience, most: int) -> None:
        self._patience = patience
        self._most = most
        self._moved = 0
        self._began_s = time.monotonic()

    def count(self, moved: int) -> None:
        self._moved += moved

    def left_s(self) -> float:
        earned_s = min(self._moved, self._most) / self._patience.slowest_bytes_per_s
        return self._began_s + self._patience.grace_s + earned_s - time.monotonic()


_exchange: ContextVar[_Exchange | None] = ContextVar("exchange", default=None)


@contextmanager
def patient(patience: Patience, most: int) -> Iterator[None]:
    """What a PatientTransport does in here on this thread is one exchange of at most so many bytes both ways.

    When it takes longer than that allows it ends with the timeout of httpx that a pause of its own would have.
    """
    token = _exchange.set(_Exchange(patience, most))
    try:
        yield
    finally:
        _exchange.reset(token)


def seconds_left() -> float | None:
    """How long the exchange of this thread may still take, below zero when it is over; None outside of one."""
    exchange = _exchange.get()
    return None if exchange is None else exchange.left_s()


def count(moved: int) -> None:
    """Note that so many bytes of it went or came."""
    if (exchange := _exchange.get()) is not None:
        exchange.count(moved)
