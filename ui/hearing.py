"""Who hears every key of the program: filters on the application, which cost microseconds at each of all its events."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

_listeners: list[QObject] = []
"""In the order in which they began; a list of the program's own, for Qt does not tell its filters."""


def hear(listener: QObject) -> None:
    """Have this one's `eventFilter` asked at every event, before those that began earlier."""
    hear_no_more(listener)
    _listeners.append(listener)
    _application().installEventFilter(listener)


def hear_no_more(listener: QObject) -> None:
    """Leave this one in peace. May be called twice."""
    if listener in _listeners:
        _listeners.remove(listener)
        _application().removeEventFilter(listener)


@contextmanager
def unheard() -> Iterator[None]:
    """For what handles no keys, such as making widgets: nobody is asked at each of its thousands of events."""
    application = _application()
    for listener in _valid():
        application.removeEventFilter(listener)
    try:
        yield
    finally:
        for listener in _valid():
            application.installEventFilter(listener)


def _valid() -> list[QObject]:
    _listeners[:] = [listener for listener in _listeners if isValid(listener)]
    return _listeners


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there is no application whose keys could be heard")
    return application
