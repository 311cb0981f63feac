"""What is made ahead of the writer comes in order, errors included, and its thread ends."""

import threading
from collections.abc import Iterator

import pytest

from checkin.journal.ahead import made_ahead


def _threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "made ahead"]


def test_everything_comes_once_and_in_its_order() -> None:
    with made_ahead(range(1_000)) as things:
        assert list(things) == list(range(1_000))
    assert not _threads()


def test_it_is_made_on_another_thread_and_only_a_little_ahead() -> None:
    makers: list[threading.Thread] = []

    def source() -> Iterator[int]:
        for number in range(100):
            makers.append(threading.current_thread())
            yield number

    with made_ahead(source()) as things:
        assert next(things) == 0
        assert len(makers) < 10
    assert threading.current_thread() not in makers


def test_an_error_comes_after_what_was_made_before_it() -> None:
    def source() -> Iterator[int]:
        yield 1
        raise ValueError("row 2")

    taken: list[int] = []
    with pytest.raises(ValueError, match="row 2"), made_ahead(source()) as things:
        taken.extend(things)
    assert taken == [1]
    assert not _threads()


def test_a_writer_that_fails_ends_the_making() -> None:
    def endless() -> Iterator[int]:
        while True:
            yield 1

    def fail_after_the_first() -> None:
        with made_ahead(endless()) as things:
            next(things)
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fail_after_the_first()
    assert not _threads()
