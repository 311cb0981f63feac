"""Work of many seconds, with progress and a way to stop it; the desk goes on meanwhile."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from checkin.errors import CheckinError
from ui import garbage
from ui.language import tr
from ui.sentences import told

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]
_BETWEEN_S = 0.05
_log = logging.getLogger(__name__)


class LongWork(QObject):
    """One piece of work on a thread of its own. Lives on the Qt thread; its signals come there."""

    progressed = Signal(int)
    """Emits how much is done, some times a second at most."""
    ended = Signal(object)
    """Emits what came of it, also when it was cancelled."""
    failed = Signal(str)
    """Emits the sentence of what went wrong."""

    _on_qt_thread = Signal(object)

    def __init__(self, work: Callable[[Progress, Cancelled], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._told_at = 0.0
        self._thread = threading.Thread(target=self._run, name="window's long work", daemon=True)
        self._on_qt_thread.connect(_call, Qt.ConnectionType.QueuedConnection)

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody wants it to end early."""
        return self._stop.is_set()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Have it end early; `ended` comes when it has."""
        self._stop.set()

    def wait(self) -> None:
        """Cancel it and wait until it is over; for when the window closes."""
        self.cancel()
        self._thread.join()

    def _run(self) -> None:
        try:
            with garbage.at_rest():
                result = self._work(self._tell, self._stop.is_set)
        except CheckinError as error:
            self._fail(told(error.sentence))
        except Exception:
            _log.exception("long work for the window failed")
            self._fail(tr("Something went wrong that should not have; the log says what."))
        else:
            self._on_qt_thread.emit(lambda: self.ended.emit(result))

    def _fail(self, sentence: str) -> None:
        self._on_qt_thread.emit(lambda: self.failed.emit(sentence))

    def _tell(self, done: int) -> None:
        now = time.monotonic()
        if now - self._told_at >= _BETWEEN_S:
            self._told_at = now
            self._on_qt_thread.emit(lambda: self.progressed.emit(done))


def _call(call: Callable[[], None]) -> None:
    call()
