"""Who hears every key of the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.hearing import hear, hear_no_more, unheard

_heard: list[str] = []


class _Listener(QObject):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        hear(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.User:
            _heard.append(self._name)
        return False


def _happen() -> None:
    QCoreApplication.sendEvent(QObject(), QEvent(QEvent.Type.User))


@pytest.fixture
def listeners(qtbot: QtBot) -> Iterator[tuple[_Listener, _Listener]]:
    _heard.clear()
    both = _Listener("first"), _Listener("second")
    yield both
    for listener in both:
        hear_no_more(listener)


def test_whoever_began_last_hears_first_and_so_it_stays(listeners: tuple[_Listener, _Listener]) -> None:
    _happen()
    assert _heard == ["second", "first"]
    with unheard():
        QWidget()
    _happen()
    assert _heard == ["second", "first"] * 2


def test_what_is_done_unheard_is_heard_by_nobody(listeners: tuple[_Listener, _Listener]) -> None:
    with unheard():
        _happen()
    assert not _heard


def test_whatever_fails_they_hear_afterwards(listeners: tuple[_Listener, _Listener]) -> None:
    with pytest.raises(ZeroDivisionError), unheard():
        raise ZeroDivisionError
    _happen()
    assert _heard == ["second", "first"]


def test_whoever_ends_or_begins_meanwhile_is_heard_of_so_afterwards(listeners: tuple[_Listener, _Listener]) -> None:
    with unheard():
        hear_no_more(listeners[0])
        third = _Listener("third")
    _happen()
    assert _heard == ["third", "second"]
    hear_no_more(third)
    hear_no_more(third)
    _happen()
    assert _heard == ["third", "second", "second"]


def test_one_that_is_gone_harms_nobody(listeners: tuple[_Listener, _Listener]) -> None:
    gone = _Listener("gone")
    delete(gone)
    with unheard():
        QWidget()
    _happen()
    assert _heard == ["second", "first"]
