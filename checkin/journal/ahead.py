"""Making what a transaction writes on a thread beside the writer's: SQLite works while the next is made."""

import queue
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Made = TypeVar("Made")
_MOST = 2
_LOOK_S = 0.05
_SWITCH_S = 0.0005
"""How long the one thread waits for the other to let go of the interpreter; by itself 5 ms, once for each statement."""


class _End:
    """The last thing that comes: why it ended."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


@contextmanager
def made_ahead(source: Iterable[Made], most: int = _MOST) -> Iterator[Iterator[Made]]:
    """The things of the source, in their order, a few of them (`most`) made ahead.

    What making them raises is raised where the next would come. The thread has ended when this is left.
    """
    ready: queue.Queue[Made | _End] = queue.Queue(most)
    stopped = threading.Event()
    thread = threading.Thread(target=_make, args=(source, ready, stopped), name="made ahead", daemon=True)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_S)
    thread.start()
    try:
        yield _taken(ready)
    finally:
        stopped.set()
        thread.join()
        sys.setswitchinterval(interval)


def _taken(ready: "queue.Queue[Made | _End]") -> Iterator[Made]:
    while not isinstance(thing := ready.get(), _End):
        yield thing
    if thing.error is not None:
        raise thing.error


def _make(source: Iterable[Made], ready: "queue.Queue[Made | _End]", stopped: threading.Event) -> None:
    error: BaseException | None = None
    try:
        for thing in source:
            _put(thing, ready, stopped)
            if stopped.is_set():
                return
    except BaseException as raised:
        error = raised
    _put(_End(error), ready, stopped)


def _put(thing: "Made | _End", ready: "queue.Queue[Made | _End]", stopped: threading.Event) -> None:
    while not stopped.is_set():
        try:
            ready.put(thing, timeout=_LOOK_S)
        except queue.Full:
            continue
        return
