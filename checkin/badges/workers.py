"""Work on many badges in several processes, in their order.

The processes start anew (“spawn”), as they must on Windows and macOS, which takes them about half a second.
"""

import ctypes
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

from checkin.badges.faces import BadgeFace
from checkin.logs import speak_of_no_values

Result = TypeVar("Result")

_log = logging.getLogger(__name__)
_WORTH_IT = 1_500
_A_CHUNK = 25
_NICER, _BELOW_NORMAL = 10, 0x4000
"""How far workers stand back, in the terms of POSIX and of Windows."""
_AHEAD = 3
"""Chunks for each process that wait, so that none has nothing to do and no more results than these are in memory."""


def workers_for(badges: int) -> int:
    """How many processes so many badges are worth; 1 for this one alone."""
    is_frozen = bool(getattr(sys, "frozen", False))  # a packed program would have to know that it is a worker
    return 1 if badges < _WORTH_IT or is_frozen else min(os.cpu_count() or 1, 8)


def worked(
    work: Callable[[BadgeFace], Result], faces: Sequence[BadgeFace], workers: int
) -> Generator[Result, None, None]:
    """The results of the work on each, in order. For several workers `work` and its results must be picklable.

    When a process ends before its time the rest is done in this one. Close the iterator when it is not read to its end.
    """
    done = 0
    if workers > 1:
        try:
            for result in _in_processes(work, faces, workers):
                done += 1
                yield result
        except BrokenProcessPool:
            _log.warning("A process for badges ended before its time; this one goes on alone.")
    for face in faces[done:]:
        yield work(face)


def _in_processes(
    work: Callable[[BadgeFace], Result], faces: Sequence[BadgeFace], workers: int
) -> Generator[Result, None, None]:
    chunks = (faces[start : start + _A_CHUNK] for start in range(0, len(faces), _A_CHUNK))
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=spawn, initializer=_begin, initargs=(work,))
    try:
        waiting: deque[Future[list[Result]]] = deque()
        waiting.extend(pool.submit(_work_on, chunk) for chunk in islice(chunks, workers * _AHEAD))
        while waiting:
            results = waiting.popleft().result()
            waiting.extend(pool.submit(_work_on, chunk) for chunk in islice(chunks, 1))
            yield from results
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


# In a worker:

_work: list[Callable[[BadgeFace], Any]] = []


def _begin(work: Callable[[BadgeFace], Any]) -> None:
    """Ctrl-C is for the process that gives the work; without that process there is none."""
    speak_of_no_values()
    _give_way()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _work.append(work)
    threading.Thread(target=_end_with_parent, name="end with parent", daemon=True).start()


def _give_way() -> None:
    """Leave the processor to the window whenever it wants it: somebody may wait for that, nobody for one badge."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICER)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work_on(faces: Sequence[BadgeFace]) -> list[Any]:
    return [_work[0](face) for face in faces]
