"""PySide6 gives back every reference that it takes.

PySide6 6.12.0 loses one reference to `True` at each `emit()` and one to `None` at each `processEvents()`. Under
CPython 3.11 the interpreter aborts when the count reaches zero, after some hundred signals. From CPython 3.12 on these
objects are immortal: their counts never change, so there these tests hold for any PySide6, as the program does.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

TIMES = 10_000
# Caches and counters elsewhere may keep a few; a leak of one at each call makes ten thousand.
NOISE = 100


class Bell(QObject):
    """Rings."""

    rang = Signal()
    told = Signal(str)
    gave = Signal(object)


@pytest.fixture
def spare_references() -> list[object]:
    """Enough references that a loss is counted, where it would otherwise end the interpreter."""
    return [True, False, None] * (3 * TIMES)


def references() -> tuple[int, int, int]:
    return sys.getrefcount(True), sys.getrefcount(False), sys.getrefcount(None)


def change_over(call: Callable[[], object]) -> int:
    """The largest change of a count over TIMES calls."""
    before = references()
    for _ in range(TIMES):
        call()
    return max(abs(after - earlier) for earlier, after in zip(before, references(), strict=True))


def test_references_are_counted(spare_references: list[object]) -> None:
    """The measure itself: it would see ten thousand new references, where counts change at all."""
    kept: list[object] = []

    change = change_over(lambda: kept.append(None))

    assert change >= TIMES or sys.version_info >= (3, 12)


def test_emitting_keeps_the_counts(qapp: QCoreApplication, spare_references: list[object]) -> None:
    bell = Bell()
    heard: list[int] = [0]

    def hear(*_: object) -> None:
        heard[0] += 1

    for signal in (bell.rang, bell.told, bell.gave):
        signal.connect(hear)

    assert change_over(bell.rang.emit) < NOISE
    assert change_over(lambda: bell.told.emit("x")) < NOISE
    assert change_over(lambda: bell.gave.emit({})) < NOISE
    assert heard == [3 * TIMES]


def test_connecting_keeps_the_counts(qapp: QCoreApplication, spare_references: list[object]) -> None:
    bell = Bell()

    def connect_and_disconnect() -> None:
        def hear() -> None: ...

        bell.rang.connect(hear)
        bell.rang.disconnect(hear)

    assert change_over(connect_and_disconnect) < NOISE


def test_processing_events_keeps_the_counts(qapp: QCoreApplication, spare_references: list[object]) -> None:
    timer = QTimer()

    assert change_over(qapp.processEvents) < NOISE
    assert change_over(lambda: timer.setSingleShot(True)) < NOISE
    assert change_over(lambda: QCoreApplication.sendEvent(timer, QEvent(QEvent.Type.User))) < NOISE
