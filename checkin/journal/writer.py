"""One writes at a time: everybody hands their work to a thread, but a scan begins at once when nobody writes."""

import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from checkin.journal.store import StoreError

Result = TypeVar("Result")
_URGENT, _ORDINARY, _LAST = 0, 1, 2
_REST_S = 0.05


class Writer:
    """Runs one piece of work at a time. Urgent work (a scan) goes before what sync or an import has queued."""

    def __init__(self, name: str, at_rest: Callable[[], None]) -> None:
        """`at_rest` runs on the thread whenever nothing has been asked of it for a moment after some work."""
        self._at_rest = at_rest
        self._queue: queue.PriorityQueue[tuple[int, int, Callable[[], Any] | None, Future[Any]]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._closed = False
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        """Held by whoever works."""
        self._worker: int | None = None
        """On which thread work is being done."""
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], Result], *, urgent: bool = False) -> Result:
        """The result of the work; its exception is raised here.

        It is done on the writer's thread; but urgent work here and now if nobody works just then, which saves a scan
        two changes of threads.
        """
        if self._worker == threading.get_ident():
            raise RuntimeError("a transaction was started inside a transaction")
        if urgent and self._turn.acquire(blocking=False):
            try:
                self._require_open()
                return self._done(work)
            finally:
                self._turn.release()
                self._order_rest()
        return self._ask(_URGENT if urgent else _ORDINARY, work).result()

    def close(self) -> None:
        """Finish what is queued, then end the thread. May be called twice."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._queue.put((_LAST, next(self._order), None, Future()))
        self._thread.join()

    def _ask(self, priority: int, work: Callable[[], Result]) -> Future[Result]:
        future: Future[Result] = Future()
        with self._lock:
            self._require_open()
            self._queue.put((priority, next(self._order), work, future))
        return future

    def _require_open(self) -> None:
        if self._closed:
            raise StoreError("The database was closed already.")

    def _order_rest(self) -> None:
        """Have the thread know that there was work, after which it rests."""
        with suppress(StoreError):
            self._ask(_ORDINARY, _nothing)

    def _done(self, work: Callable[[], Result]) -> Result:
        """The result of the work; for who has the turn."""
        self._worker = threading.get_ident()
        try:
            return work()
        finally:
            self._worker = None

    def _run(self) -> None:
        has_worked = False
        while True:
            try:
                _, _, work, future = self._queue.get(timeout=_REST_S if has_worked else None)
            except queue.Empty:
                has_worked = False
                with self._turn:
                    self._at_rest()
                continue
            with self._turn:
                if work is None:
                    return
                has_worked = True
                try:
                    future.set_result(self._done(work))
                except BaseException as error:
                    future.set_exception(error)


def _nothing() -> None:
    """Work that is done as soon as it is begun."""
