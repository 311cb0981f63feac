"""The lanes of a desk's printers, each with its thread; others are put in their place while the desk works."""

import logging
import threading
from collections.abc import Callable, Sequence

from checkin.printing.lane import Lane
from checkin.printing.lane_thread import AFTER_MISTAKE_S, LaneThread
from checkin.printing.routing import Route

_log = logging.getLogger(__name__)
_LATER_S = 2.0
"""A window that is being made when printing begins has the processor for itself so long."""


class Lanes:
    """Owned by the queue. Every method may be called from any thread."""

    def __init__(self, new_lane: Callable[[Route], Lane], turn: Callable[[Lane], float]) -> None:
        self._new_lane = new_lane
        self._turn = turn
        self._threads: dict[str, LaneThread] = {}
        """By the printers' names. Never changed, but another is put in its place."""
        self._leaving: list[LaneThread] = []
        self._is_free = threading.Event()
        self._is_free.set()
        self._stopping = threading.Event()
        self._changing = threading.Lock()
        self._is_started = False
        self._warm_up: threading.Thread | None = None
        self._change_over: threading.Thread | None = None
        """The last one, which waits for the one before."""

    @property
    def by_name(self) -> dict[str, Lane]:
        """Those that there are now."""
        return {name: thread.lane for name, thread in self._threads.items()}

    def is_leaving(self, name: str) -> bool:
        """Whether there was such a lane, and what it sent last is still followed."""
        return any(thread.lane.name == name for thread in list(self._leaving))

    def start(self, warm_up: Callable[[], None] | None = None) -> None:
        """Have the threads begin, and have something slow done beside them once, when whatever begins now has begun."""
        with self._changing:
            self._is_started = True
            if warm_up is not None:
                self._warm_up = threading.Thread(
                    target=self._do_later, args=(warm_up,), name="print warm-up", daemon=True
                )
                self._warm_up.start()
            for thread in self._threads.values():
                thread.start()

    def use(
        self, routes: Sequence[Route], fenced: Callable[[Callable[[int], None]], None], then: Callable[[], None]
    ) -> None:
        """Have lanes to these printers; `fenced` puts them in place at a moment when nobody chooses one or sends.

        It says which sheet was sent last. A printer whose route is the one that it had goes on undisturbed. The threads
        of the others end beside this and send nothing more, while the new ones begin; but one that leads to the same
        machine as one that ends begins after that. `then` is done at once and when all have ended, then once more
        after a moment when it fails.
        """
        with self._changing:
            if self._stopping.is_set():
                return
            before = self._threads
            after = {route.name: self._thread_of(route, before.get(route.name)) for route in routes}
            gone = [one for name, one in before.items() if after.get(name) is not one]
            new = [one for name, one in after.items() if before.get(name) is not one]
            self._leaving += gone
            try:
                fenced(lambda sent: self._put_in_place(after, gone, sent))
            except BaseException:
                self._threads = before
                for one in gone:
                    one.lane.tenure.go_on()
                self._forget(gone)
                raise
            for one in gone:
                one.end()
            if self._is_started:
                self._begin_change_over(gone, new, then)
            else:
                self._hand_over(gone, new)

    def stop(self) -> None:
        """End once the printers have taken what they are being sent. May be called twice."""
        self._stopping.set()
        self._is_free.set()
        with self._changing:
            for thread in self._threads.values():
                thread.end()
        for beside in (self._warm_up, self._change_over):
            if beside is not None:
                beside.join()
        for thread in self._threads.values():
            thread.join()

    def hold(self) -> None:
        """Have the threads begin nothing before `go_on`, or for a tenth of a second."""
        self._is_free.clear()

    def go_on(self) -> None:
        """Have them go on."""
        self._is_free.set()

    def wake(self) -> None:
        """There may be something to do."""
        for thread in self._threads.values():
            thread.wake()

    def _do_later(self, work: Callable[[], None]) -> None:
        if not self._stopping.wait(_LATER_S):
            work()

    def _thread_of(self, route: Route, known: LaneThread | None) -> LaneThread:
        if known is not None and known.lane.route is route:
            return known
        return LaneThread(self._new_lane(route), self._turn, self._is_free)

    def _put_in_place(self, threads: dict[str, LaneThread], gone: Sequence[LaneThread], sent: int) -> None:
        for name, thread in threads.items():
            if name in self._threads:
                thread.lane.is_paused = self._threads[name].lane.is_paused
            if thread is not self._threads.get(name) and self.is_leaving(name):
                thread.lane.tenure.begin_after(sent)
        for thread in gone:
            thread.lane.tenure.end(sent)
        self._threads = threads

    def _begin_change_over(
        self, gone: Sequence[LaneThread], new: Sequence[LaneThread], then: Callable[[], None]
    ) -> None:
        earlier = self._change_over
        in_use = {thread.lane.route.machine for thread in self._leaving}
        waiting = [thread for thread in new if thread.lane.route.machine in in_use]
        for thread in new:
            if thread not in waiting:
                thread.start()

        def change_over() -> None:
            _is_done(then)
            if earlier is not None:
                earlier.join()
            for thread in gone:
                self._part_with(thread)
            with self._changing:
                self._hand_over(gone, new)
            for thread in waiting:
                thread.start()
            while not self._stopping.is_set() and not _is_done(then):
                self._stopping.wait(AFTER_MISTAKE_S)

        self._change_over = threading.Thread(target=change_over, name="print change-over", daemon=True)
        self._change_over.start()

    def _part_with(self, thread: LaneThread) -> None:
        thread.join()
        if not self._stopping.is_set():
            _is_done(thread.lane.take_leave)

    def _hand_over(self, gone: Sequence[LaneThread], new: Sequence[LaneThread]) -> None:
        """What the ones have left is from now on for the others to see to."""
        self._forget(gone)
        for thread in new:
            thread.lane.inherit()
            thread.wake()

    def _forget(self, gone: Sequence[LaneThread]) -> None:
        self._leaving = [thread for thread in self._leaving if thread not in gone]


def _is_done(work: Callable[[], None]) -> bool:
    try:
        work()
    except Exception:
        _log.exception("a change of printers stumbled")
        return False
    return True
