"""Bridge: the one place where the station's changes become Qt signals, and where slow work leaves the Qt thread.

The result of what was asked for comes first, is laid out and painted, and only then come the changes that it made
known: a verdict waits for nothing that is told about it. Changes and what was read come in the order in which they
came about, and before the result of what was begun after them.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from types import FunctionType
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from shiboken6 import isValid

from checkin.errors import CheckinError
from checkin.station.station import Station
from checkin.station.values import Change
from ui.language import tr
from ui.sentences import told

Result = TypeVar("Result")
Failed = Callable[[CheckinError], None]
_log = logging.getLogger(__name__)
_AFTER_PAINTING = -2
"""Qt posts the event that paints with the priority -1, and handles those of higher priority first."""
_SOON, _LATER = (QEvent.Type(QEvent.registerEventType()) for _ in range(2))
"""The first may come among events that were posted before the painting; the second is posted when it comes."""


class Unexpected(CheckinError):
    """A mistake of the program, as a sentence."""


class Bridge(QObject):
    """A window's way to its station. Lives on the Qt thread; callbacks and signals come on that thread."""

    changed = Signal(object)
    """Emits every Change of the station."""
    failed = Signal(str)
    """Emits the sentence of an error that nobody else shows."""

    _on_qt_thread = Signal(object, int)

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.station = station
        self._doing = ThreadPoolExecutor(1, "window doing")
        self._reading = ThreadPoolExecutor(1, "window reading")
        self._newest: dict[str, int] = {}
        self._unanswered = 0
        self._later: deque[Callable[[], None]] = deque()
        self._done_later = self._due_later = 0
        """How many of all that was ever put off are done, and how many of them are due; it has one event each."""
        self._held = threading.local()
        self._running: dict[int, Callable[[], None]] = {}
        self._through: deque[int] = deque()
        self._numbers = count()
        self._is_over = False
        self._on_qt_thread.connect(self._call, Qt.ConnectionType.QueuedConnection)
        station.subscribe(self._hear)

    def do(self, work: Callable[[], Result], then: Callable[[Result], None], failed: Failed | None = None) -> None:
        """Have something done, in the order asked; `then` gets its result, `failed` (or the window) its error."""

        def run() -> None:
            if self._is_over:
                return
            self._held.changes = []
            before = self._done_later + len(self._later)
            answer = self._answer(work, then, failed)
            changes, self._held.changes = self._held.changes, None
            if not self._is_over:
                self._on_qt_thread.emit(answer, before)
            for change in changes:
                self._hear(change)

        self._unanswered += 1
        self._have_run(self._doing, run)

    @property
    def is_at_rest(self) -> bool:
        """Whether all that was to be done is done and answered."""
        return not self._unanswered

    def read(
        self,
        question: str,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        failed: Failed | None = None,
    ) -> None:
        """Have something read; of several under the same question only the newest is answered.

        `failed` (or the window) gets its error.
        """
        number = self._newest.get(question, 0) + 1
        self._newest[question] = number

        def tell(result: Result) -> None:
            if self._newest[question] == number:
                _give(then, result)

        def run() -> None:
            if self._newest[question] == number and not self._is_over:
                self.later(self._answer(work, tell, failed))

        self._have_run(self._reading, run)

    def later(self, call: Callable[[], None]) -> None:
        """Have something done on the Qt thread once what has changed by now is painted. From any thread, in order."""
        self._later.append(call)
        if not self._is_over:
            QCoreApplication.postEvent(self, QEvent(_SOON), _AFTER_PAINTING)

    def event(self, event: QEvent) -> bool:
        if event.type() is _SOON:
            QCoreApplication.postEvent(self, QEvent(_LATER), _AFTER_PAINTING)
        elif event.type() is not _LATER:
            return super().event(event)
        elif not self._is_over:
            self._due_later += 1
            self._do_later(self._due_later)
        return True

    def _do_later(self, until: int) -> None:
        """Do what was put off, up to this one of all that ever was."""
        while self._later and self._done_later < until:
            self._done_later += 1
            self._later.popleft()()

    def stop(self) -> None:
        """Let what is being done end, and call nobody any more. May be called twice."""
        self._is_over = True
        self.station.unsubscribe(self._hear)
        for lane in (self._doing, self._reading):
            lane.shutdown()
        self._running.clear()
        self._through.clear()

    def _have_run(self, lane: ThreadPoolExecutor, run: Callable[[], None]) -> None:
        """Have a lane run this. It is kept here: a dialog that only it still knows of must end on the Qt thread."""
        while self._through:
            del self._running[self._through.popleft()]
        if not self._is_over:
            number = next(self._numbers)
            self._running[number] = run
            lane.submit(self._run, number)

    def _run(self, number: int) -> None:
        self._running[number]()
        self._through.append(number)

    def _answer(
        self, work: Callable[[], Result], then: Callable[[Result], None], failed: Failed | None
    ) -> Callable[[], None]:
        """Do the work; what is to be done with what came of it, on the Qt thread."""
        try:
            result = work()
        except CheckinError as error:
            return partial(self._fail, error, failed)
        except Exception:
            _log.exception("work for the window failed")
            sentence = tr("Something went wrong that should not have; the log says what. Nothing was changed.")
            return partial(self._fail, Unexpected(sentence), failed)
        return partial(_give, then, result)

    def _fail(self, error: CheckinError, failed: Failed | None) -> None:
        if failed is not None:
            _give(failed, error)
        else:
            self.failed.emit(told(error.sentence))

    def _hear(self, change: Change) -> None:
        held: list[Change] | None = getattr(self._held, "changes", None)
        if held is not None:
            held.append(change)  # on the thread of what makes it known, whose result comes first
        else:
            self.later(lambda: self.changed.emit(change))

    def _call(self, answer: Callable[[], None], before: int) -> None:
        """Handle a result; `before` is how much had ever been put off when its work was begun."""
        if self._is_over:
            return
        self._do_later(before)
        try:
            answer()
        finally:
            self._unanswered -= 1


def _give(then: Callable[[Result], None], result: Result) -> None:
    """Tell whoever asked, unless that is a window which was closed and is gone."""
    asked = _asker(then)
    if not isinstance(asked, QObject) or isValid(asked):
        then(result)


def _asker(then: Callable[[Result], None]) -> object:
    """Whose method this is, or whose method it was written in."""
    if isinstance(then, FunctionType) and "self" in then.__code__.co_freevars:
        return (then.__closure__ or ())[then.__code__.co_freevars.index("self")].cell_contents
    return getattr(then, "__self__", None)
