"""Watches how long the Qt thread is away from its events, and where it was then."""

import faulthandler
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QTimer

BEAT_MS = 5
LATE_S = 0.05
"""What nobody should have to wait for a window."""
_LOOK_S = 0.01


@dataclass(frozen=True, slots=True)
class Block:
    """The Qt thread did not come back to its events for so long; `where` is a stack in its midst."""

    seconds: float
    where: str

    @property
    def place(self) -> str:
        """The innermost function of the program's own in the stack."""
        own = [line.strip() for line in self.where.splitlines() if "/ui/" in line or "/checkin/" in line]
        return own[0].split("/")[-1].replace('"', "") if own else "elsewhere"


@dataclass
class Watch:
    """What was seen so far."""

    beats: int = 0
    longest_s: float = 0.0
    blocks: list[Block] = field(default_factory=list)
    """Those longer than LATE_S."""


@contextmanager
def watched() -> Iterator[Watch]:
    """Watch the calling thread, which must be Qt's, until the end of the block.

    A timer beats on the Qt thread; a thread beside it notes the stack when a beat is late.
    """
    watch = Watch()
    last = time.monotonic()
    where = ""
    is_over = threading.Event()
    qt_thread = threading.get_ident()

    def beat() -> None:
        nonlocal last, where
        now = time.monotonic()
        gap, last = now - last, now
        watch.beats += 1
        watch.longest_s = max(watch.longest_s, gap)
        if gap > LATE_S:
            watch.blocks.append(Block(gap, where))
        where = ""

    def look() -> None:
        nonlocal where
        while not is_over.wait(_LOOK_S):
            if not where and time.monotonic() - last > LATE_S:
                where = _stack_of(qt_thread)

    timer = QTimer()
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(beat)
    looking = threading.Thread(target=look, name="watchdog")
    timer.start()
    looking.start()
    try:
        yield watch
    finally:
        timer.stop()
        is_over.set()
        looking.join()


def _stack_of(thread: int) -> str:
    """The stack of a thread, the innermost first.

    Taken without names for its frames: they would keep the painters in them alive beyond their painting.
    """
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        stacks = file.read().split("\n\n")
    return next((stack for stack in stacks if f"{thread:#018x}" in stack.splitlines()[0]), "")
