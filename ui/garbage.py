"""Has Python look for garbage cycles on the Qt thread alone, between two events.

Left to itself Python does so on whatever thread happens to make an object, and a widget that ends there takes the
program with it: Qt's widgets may be destroyed by the Qt thread only.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100
_long_works: list[None] = []
"""One for each that goes on; a list, for threads add and remove at once."""


class Collector(QObject):
    """Looks for garbage cycles in Python's stead as long as it lives; made and kept on the Qt thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What was loaded by now stays: looked through again each time, it would keep the window from its events.
        gc.collect()
        gc.freeze()
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(collect_what_is_due)
        timer.start()


@contextmanager
def at_rest() -> Iterator[None]:
    """Leave garbage where it is while long work makes many objects: to look through all of them takes 0.1 s and more.

    From any thread.
    """
    _long_works.append(None)
    try:
        yield
    finally:
        _long_works.pop()


def collect_what_is_due() -> None:
    """Collect the oldest generation of which so much has come together that Python would have collected it."""
    if _long_works:
        return
    due = [
        generation
        for generation, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > most
    ]
    if due:
        gc.collect(due[-1])
