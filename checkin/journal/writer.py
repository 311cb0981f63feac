"""One thread that owns the writing connection; everybody else hands it their work and waits for the result."""

import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
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
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], Result], *, urgent: bool = False) -> Result:
        """The result of the work, done on the writer's thread; its exception is raised here."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("a transaction was started inside a transaction")
        future: Future[Result] = Future()
        with self._lock:
            if self._closed:
                raise StoreError("The database was closed already.")
            self._queue.put((_URGENT if urgent else _ORDINARY, next(self._order), work, future))
        return future.result()

    def close(self) -> None:
        """Finish what is queued, then end the thread. May be called twice."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._queue.put((_LAST, next(self._order), None, Future()))
        self._thread.join()

    def _run(self) -> None:
        has_worked = False
        while True:
            try:
                _, _, work, future = self._queue.get(timeout=_REST_S if has_worked else None)
            except queue.Empty:
                has_worked = False
                self._at_rest()
                continue
            if work is None:
                return
            has_worked = True
            try:
                future.set_result(work())
            except BaseException as error:
                future.set_exception(error)
