"""Who writes when: one at a time, scans first, and scans without waiting for a thread."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from checkin.journal.store import StoreError
from checkin.journal.writer import Writer

PATIENCE_S = 10.0


@pytest.fixture
def rested() -> threading.Event:
    return threading.Event()


@pytest.fixture
def writer(rested: threading.Event) -> Iterator[Writer]:
    made = Writer("tested", rested.set)
    yield made
    made.close()


def test_urgent_work_is_done_at_once_when_nobody_writes_and_other_work_by_the_writer(writer: Writer) -> None:
    assert writer.run(threading.get_ident, urgent=True) == threading.get_ident()
    assert writer.run(threading.get_ident) != threading.get_ident()


def test_urgent_work_goes_before_what_waits_when_somebody_writes(writer: Writer) -> None:
    begun, go_on = threading.Event(), threading.Event()
    order: list[str] = []

    def first() -> None:
        begun.set()
        assert go_on.wait(PATIENCE_S)

    with ThreadPoolExecutor(3) as others:
        others.submit(writer.run, first)
        assert begun.wait(PATIENCE_S)
        others.submit(writer.run, partial(order.append, "ordinary"))
        while writer._queue.qsize() < 1:
            threading.Event().wait(0.001)
        others.submit(partial(writer.run, partial(order.append, "urgent"), urgent=True))
        while writer._queue.qsize() < 2:
            threading.Event().wait(0.001)
        go_on.set()

    assert order == ["urgent", "ordinary"]


def test_never_do_two_write_at_once(writer: Writer) -> None:
    alone = threading.Lock()
    done: list[int] = []

    def work(number: int) -> None:
        assert alone.acquire(blocking=False)
        done.append(number)
        alone.release()

    def many(start: int) -> None:
        for number in range(start, start + 500):
            writer.run(partial(work, number), urgent=number % 3 != 0)

    with ThreadPoolExecutor(4) as threads:
        for ended in [threads.submit(many, start) for start in (0, 500, 1000, 1500)]:
            ended.result()

    assert sorted(done) == list(range(2_000))


@pytest.mark.parametrize("urgent", [False, True])
def test_work_within_work_is_refused(writer: Writer, urgent: bool) -> None:
    with pytest.raises(RuntimeError, match="inside a transaction"):
        writer.run(lambda: writer.run(lambda: None, urgent=not urgent), urgent=urgent)

    assert writer.run(lambda: "the next", urgent=urgent) == "the next"


@pytest.mark.parametrize("urgent", [False, True])
def test_the_writer_rests_after_work(writer: Writer, rested: threading.Event, urgent: bool) -> None:
    writer.run(lambda: None, urgent=urgent)

    assert rested.wait(PATIENCE_S)


@pytest.mark.parametrize("urgent", [False, True])
def test_what_failed_is_raised_where_it_was_asked_for(writer: Writer, urgent: bool) -> None:
    with pytest.raises(ZeroDivisionError):
        writer.run(lambda: 1 // 0, urgent=urgent)


def test_closing_waits_for_urgent_work_and_lets_none_begin(writer: Writer) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work() -> str:
        begun.set()
        assert go_on.wait(PATIENCE_S)
        return "done"

    with ThreadPoolExecutor(2) as others:
        doing = others.submit(partial(writer.run, work, urgent=True))
        assert begun.wait(PATIENCE_S)
        closing = others.submit(writer.close)
        while not writer._closed:
            threading.Event().wait(0.001)
        assert not closing.done()
        go_on.set()
        closing.result(PATIENCE_S)
        assert doing.result(PATIENCE_S) == "done"

    for urgent in (False, True):
        with pytest.raises(StoreError):
            writer.run(lambda: None, urgent=urgent)
